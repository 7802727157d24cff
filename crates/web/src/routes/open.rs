//! What is open to somebody who is not signed in: first run, sign-in, invitations, the way back, and our own files.

use crate::{
    Web,
    answer::{Answer, html},
    asker::Asker,
    assets, auth,
    failure::see_other,
    input::{Input, is_local},
    openapi,
    pages::{self, AccountTyped},
    table::{Route, form, page},
};
use app::{first_run, home, invitation, password, session, sign_in, sign_in_link, user::NewUser, way_back};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::{Extensions, HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::{Error, Result, user as rules};
use serde::Deserialize;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![
        page("/healthz", get(healthz)),
        page("/assets/{name}", get(asset)),
        page("/sw.js", get(worker)),
        vec![Route {
            method: "GET",
            path: "/api/openapi.json".into(),
            handler: get(openapi_json),
            doc: None,
        }],
        page("/privacy", get(privacy)),
        page("/first-run/{secret}", get(show_first_run)),
        form("/first-run/{secret}", post(do_first_run)),
        page("/sign-in", get(show_sign_in)),
        form("/sign-in", post(do_sign_in)),
        page("/sign-in/{secret}", get(show_sign_in_link)),
        form("/sign-in/{secret}", post(take_sign_in_link)),
        form("/sign-out", post(sign_out)),
        page("/invitation/{secret}", get(show_invitation)),
        form("/invitation/{secret}", post(accept)),
        page("/way-back/{secret}", get(show_way_back)),
        form("/way-back/{secret}", post(take_way_back)),
    ]
}

async fn healthz(State(web): State<Web>) -> Answer {
    web.app.write(first_run::check_health).await?;
    Ok("fine\n".into_response())
}

async fn asset(Path(name): Path<String>, asked: HeaderMap) -> Answer {
    let kept = "public, max-age=31536000, immutable";
    Ok(assets::answer(&name, &asked, kept).ok_or(Error::NotFound)?)
}

/// The service worker stands at the root, because it may only answer for what is below it; asked anew each time.
async fn worker(asked: HeaderMap) -> Answer {
    let mut response = assets::answer("sw.js", &asked, "no-cache").ok_or(Error::NotFound)?;
    let root = HeaderValue::from_static("/");
    response.headers_mut().insert(HeaderName::from_static("service-worker-allowed"), root);
    Ok(response)
}

async fn openapi_json() -> Response {
    Json(openapi::describe()).into_response()
}

async fn privacy(State(web): State<Web>, asker: Option<Asker>) -> Answer {
    let viewer = match asker {
        Some(asker) => Some(web.read(move |tx| home::viewer(tx, asker.user.id)).await?),
        None => None,
    };
    Ok(html(pages::privacy::page(viewer.as_ref())))
}

/// What forms that make a user or sign in send.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Account {
    workspace: String,
    name: String,
    email: String,
    password: String,
    zone: String,
    back: Option<String>,
}

impl Account {
    fn typed(&self) -> AccountTyped {
        AccountTyped {
            workspace: self.workspace.clone(),
            name: self.name.clone(),
            email: self.email.clone(),
            zone: self.zone.clone(),
        }
    }

    /// Checks everything that can be checked before the slow hash.
    fn check(&self) -> Result<()> {
        rules::name(&self.name)?;
        let email = rules::email(&self.email)?;
        rules::password(&self.password, &email)
    }
}

async fn show_first_run(State(web): State<Web>, Path(secret): Path<String>) -> Answer {
    let link = secret.clone();
    match web.read(move |tx| first_run::check(tx, &link)).await {
        Ok(()) => Ok(html(pages::first_run::page(&secret, None, &AccountTyped::default()))),
        Err(Error::NotFound) => Ok((StatusCode::NOT_FOUND, html(pages::first_run::gone())).into_response()),
        Err(error) => Err(error.into()),
    }
}

async fn do_first_run(
    State(web): State<Web>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    input: Input<Account>,
) -> Answer {
    let (account, device) = (input.value, auth::device(&headers));
    let (typed, link) = (account.typed(), secret.clone());
    let made = new_user(&web, &account).await;
    let made = match made {
        Ok(new) => {
            web.app.write(move |tx| first_run::open(tx, &link, &account.workspace, &new, &device)).await
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(secret) => Ok(signed_in(&web, &secret, "/one-on-ones/new")),
        Err(error @ Error::Invalid { .. }) => {
            Ok(again(pages::first_run::page(&secret, Some(&error), &typed)))
        }
        Err(error) => Err(error.into()),
    }
}

/// Checks an account and hashes its password, off the async threads.
async fn new_user(web: &Web, account: &Account) -> Result<NewUser> {
    account.check()?;
    let account = account.clone();
    web.slow(move |_| {
        let password_hash = Some(password::hash(&account.password)?);
        Ok(NewUser { name: account.name, email: account.email, zone: account.zone, password_hash })
    })
    .await
}

/// The same form once more, with what is wrong in it.
fn again(markup: maud::Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, html(markup)).into_response()
}

/// A redirect that carries the cookie of a new session.
fn signed_in(web: &Web, secret: &str, to: &str) -> Response {
    let mut response = see_other(to);
    if let Some(cookie) = auth::set_cookie(secret, web) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

#[derive(Deserialize)]
struct Back {
    back: Option<String>,
}

fn host(web: &Web) -> &str {
    web.settings.base_url.split("//").nth(1).unwrap_or(&web.settings.base_url)
}

async fn show_sign_in(State(web): State<Web>, asker: Option<Asker>, Query(query): Query<Back>) -> Answer {
    let back = query.back.filter(|path| is_local(path)).unwrap_or_else(|| "/".into());
    if asker.is_some() {
        return Ok(see_other(&back));
    }
    Ok(html(pages::sign_in::page(None, "", &back, host(&web))))
}

async fn do_sign_in(
    State(web): State<Web>,
    headers: HeaderMap,
    extensions: Extensions,
    input: Input<Account>,
) -> Answer {
    let account = input.value;
    let back = account.back.clone().filter(|path| is_local(path)).unwrap_or_else(|| "/".into());
    let attempt = sign_in::Attempt {
        email: account.email.clone(),
        password: account.password,
        address: auth::address(&extensions),
        device: auth::device(&headers),
    };
    match web.slow(move |app| sign_in::sign_in(app, &attempt)).await {
        Ok(secret) => Ok(signed_in(&web, &secret, &back)),
        Err(error @ Error::Invalid { .. }) => {
            Ok(again(pages::sign_in::page(Some(&error), &account.email, &back, host(&web))))
        }
        Err(error @ Error::Throttled { seconds }) => {
            let page = html(pages::sign_in::page(Some(&error), &account.email, &back, host(&web)));
            let after = [(header::RETRY_AFTER, seconds.to_string())];
            Ok((StatusCode::TOO_MANY_REQUESTS, after, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// Asks for a click first: whoever only fetches a link, as a mail program does, is not to be signed in.
async fn show_sign_in_link(State(web): State<Web>, Path(secret): Path<String>) -> Answer {
    let link = secret.clone();
    let user = web.read(move |tx| sign_in_link::check(tx, &link)).await?;
    Ok(html(pages::sign_in::link(&user.name, &secret)))
}

async fn take_sign_in_link(State(web): State<Web>, Path(secret): Path<String>, headers: HeaderMap) -> Answer {
    let device = auth::device(&headers);
    let session = web.app.write(move |tx| sign_in_link::open(tx, &secret, &device)).await?;
    Ok(signed_in(&web, &session, "/"))
}

async fn sign_out(State(web): State<Web>, asker: Option<Asker>) -> Answer {
    if let Some(asker) = asker
        && let Some(session) = asker.session
    {
        let user = asker.user.id;
        web.app.write(move |tx| session::end(tx, user, session)).await?;
    }
    let mut response = see_other("/sign-in");
    if let Some(cookie) = auth::clear_cookie(&web) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

async fn show_invitation(State(web): State<Web>, asker: Option<Asker>, Path(secret): Path<String>) -> Answer {
    invitation_page(
        &web,
        asker,
        &secret,
        None,
        AccountTyped { zone: String::new(), ..AccountTyped::default() },
    )
    .await
}

async fn invitation_page(
    web: &Web,
    asker: Option<Asker>,
    secret: &str,
    error: Option<Error>,
    typed: AccountTyped,
) -> Answer {
    let (link, user) = (secret.to_owned(), asker.map(|asker| asker.user.id));
    let shown = web.read(move |tx| {
        let viewer = user.map(|user| home::viewer(tx, user)).transpose()?;
        Ok((invitation::welcome(tx, &link)?, viewer))
    });
    let (welcome, viewer) = match shown.await {
        Ok(shown) => shown,
        Err(Error::NotFound) => {
            return Ok((StatusCode::NOT_FOUND, html(pages::invitation::gone())).into_response());
        }
        Err(error) => return Err(error.into()),
    };
    let markup = pages::invitation::page(&welcome, viewer.as_ref(), secret, error.as_ref(), &typed);
    Ok(if error.is_some() { again(markup) } else { html(markup) })
}

async fn accept(
    State(web): State<Web>,
    asker: Option<Asker>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    input: Input<Account>,
) -> Answer {
    let Some(asker) = asker else { return accept_as_new(&web, secret, &headers, &input.value).await };
    let user = asker.user.id;
    let joined = web.app.write(move |tx| invitation::accept(tx, user, &secret)).await?;
    Ok(see_other(&format!("/one-on-ones/{joined}")))
}

/// Joins with an account that is made here and now.
async fn accept_as_new(web: &Web, secret: String, headers: &HeaderMap, account: &Account) -> Answer {
    let joined = match new_user(web, account).await {
        Ok(new) => {
            let (link, device) = (secret.clone(), auth::device(headers));
            web.app.write(move |tx| invitation::accept_as_new(tx, &link, &new, &device)).await
        }
        Err(error) => Err(error),
    };
    match joined {
        Ok((joined, session)) => Ok(signed_in(web, &session, &format!("/one-on-ones/{joined}"))),
        Err(error @ Error::Invalid { .. }) => {
            invitation_page(web, None, &secret, Some(error), account.typed()).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn show_way_back(State(web): State<Web>, Path(secret): Path<String>) -> Answer {
    let link = secret.clone();
    web.read(move |tx| way_back::check(tx, &link)).await?;
    Ok(html(pages::way_back::page(&secret, None)))
}

async fn take_way_back(
    State(web): State<Web>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    input: Input<Account>,
) -> Answer {
    let (link, device) = (secret.clone(), auth::device(&headers));
    let user = web.read(move |tx| way_back::check(tx, &link)).await?;
    if let Err(error) = rules::password(&input.value.password, &user.email) {
        return Ok(again(pages::way_back::page(&secret, Some(&error))));
    }
    let password = input.value.password;
    let hash = web.slow(move |_| password::hash(&password)).await?;
    let session = web.app.write(move |tx| way_back::open(tx, &secret, &hash, &device)).await?;
    Ok(signed_in(&web, &session, "/"))
}
