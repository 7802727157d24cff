//! Errors become answers here, once: a status, and words dressed as a page or as JSON. Faults of ours are logged here
//! and nowhere else, without content.

use crate::{
    Web,
    asker::{Asker, Front},
    input::{Typed, fields, too_large},
    pages,
};
use app::home;
use axum::{
    Json,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{Error, limits};

/// An error on its way to an answer.
#[derive(Debug, Clone)]
pub(crate) struct Failure(pub(crate) Error);

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failure {
    /// A bare status; [`dress`] gives it words on its way out.
    fn into_response(self) -> Response {
        let mut response = status(&self.0).into_response();
        if let Error::Throttled { seconds } = self.0 {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self.0);
        response
    }
}

fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::SignedOut => StatusCode::UNAUTHORIZED,
        Error::Invalid { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Refused(_) | Error::Stale(_) => StatusCode::CONFLICT,
        Error::Throttled { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        Error::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn code(error: &Error) -> &'static str {
    match error {
        Error::NotFound => "not-found",
        Error::SignedOut => "signed-out",
        Error::Invalid { .. } => "invalid",
        Error::Refused(_) => "refused",
        Error::Stale(_) => "stale",
        Error::Throttled { .. } => "throttled",
        Error::Unavailable(_) => "unavailable",
        Error::Failed(_) => "failed",
    }
}

/// Gives every failure its words. What was typed into a form is shown again, so that it can be sent again.
pub(crate) async fn dress(State(web): State<Web>, request: Request, next: Next) -> Response {
    let front = Front::of(request.uri().path());
    let (mut parts, body) = request.into_parts();
    let asked = parts.clone();
    let (body, typed) = match keep_typed(&asked, body).await {
        Ok(kept) => kept,
        Err(error) => return worded(&web, front, (asked, &error), &Typed::default()).await,
    };
    parts.extensions.insert(typed.clone());
    let response = next.run(Request::from_parts(parts, body)).await;
    let error = match response.extensions().get::<Error>() {
        Some(error) => error.clone(),
        // Nothing is routed there, or not with that method: the same answer as for what one may not see.
        // A handler that has words of its own for it has dressed it already.
        None if is_bare(&response, &[StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED]) => {
            Error::NotFound
        }
        // An address that could not be read: what is asked for does not fit, or is an id of nothing.
        None if response.status() == StatusCode::BAD_REQUEST => match asked.uri.query() {
            Some(_) => Error::invalid("query", "What stands behind the question mark does not fit there."),
            None => Error::NotFound,
        },
        None => return response,
    };
    if let Error::Failed(why) = &error {
        tracing::error!(method = %asked.method, why, "a request failed");
    }
    with_headers(worded(&web, front, (asked, &error), &typed).await, response.headers())
}

async fn worded(web: &Web, front: Front, (asked, error): (Parts, &Error), typed: &Typed) -> Response {
    match front {
        Front::Api => json(error),
        Front::Pages => page(web, asked, error, typed).await,
    }
}

fn is_bare(response: &Response, statuses: &[StatusCode]) -> bool {
    statuses.contains(&response.status()) && !response.headers().contains_key(header::CONTENT_TYPE)
}

fn with_headers(mut dressed: Response, bare: &axum::http::HeaderMap) -> Response {
    if let Some(after) = bare.get(header::RETRY_AFTER) {
        dressed.headers_mut().insert(header::RETRY_AFTER, after.clone());
    }
    dressed
}

fn json(error: &Error) -> Response {
    let field = match error {
        Error::Invalid { field, .. } => Some((*field).to_owned()),
        _ => None,
    };
    let current = match error {
        Error::Stale(now) => Some(api::Current {
            version: now.version,
            words: now.words.iter().map(|(field, words)| ((*field).to_owned(), words.clone())).collect(),
        }),
        _ => None,
    };
    let body = api::Error { error: code(error).into(), message: error.to_string(), field, current };
    (status(error), Json(body)).into_response()
}

async fn page(web: &Web, mut asked: Parts, error: &Error, typed: &Typed) -> Response {
    let path = asked.uri.path().to_owned();
    if *error == Error::SignedOut && asked.method == Method::GET {
        // A stream cannot sign in: this ends it for good, where the way to sign in would be one more broken stream.
        if asked.headers.get(header::ACCEPT).is_some_and(|accept| accept == "text/event-stream") {
            return StatusCode::NO_CONTENT.into_response();
        }
        let back =
            serde_urlencoded::to_string([("back", asked.uri.path_and_query().map_or("/", |p| p.as_str()))]);
        return see_other(&format!("/sign-in?{}", back.unwrap_or_default()));
    }
    let asker =
        <Asker as axum::extract::FromRequestParts<Web>>::from_request_parts(&mut asked, web).await.ok();
    let viewer = match asker {
        Some(asker) => web.read(move |tx| home::viewer(tx, asker.user.id)).await.ok(),
        None => None,
    };
    let markup = pages::error::page(viewer.as_ref(), status(error).as_u16(), error, &typed.0, &path);
    (status(error), crate::answer::html(markup)).into_response()
}

/// A redirect that is always fetched with GET.
pub(crate) fn see_other(path: &str) -> Response {
    let location = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// Reads a form's fields and leaves the body as it was.
async fn keep_typed(asked: &Parts, body: Body) -> Result<(Body, Typed), Error> {
    let is_form = asked
        .headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    if asked.method != Method::POST || !is_form {
        return Ok((body, Typed::default()));
    }
    // Only inside a one-on-one is there anything long to send; strangers get little of our memory.
    let most = if asked.uri.path().starts_with("/one-on-ones/") { limits::BODY } else { limits::SMALL_BODY };
    let bytes = to_bytes(body, most).await.map_err(|_| too_large(most))?;
    // Passwords are never shown again.
    let typed = fields(&bytes).unwrap_or_default();
    let typed =
        typed.into_iter().filter(|(name, _)| !matches!(name.as_str(), "password" | "current")).collect();
    Ok((Body::from(bytes), Typed(typed)))
}
