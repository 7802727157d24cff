//! The table of routes: one list from which the router, the OpenAPI description and the access matrix are made.

use crate::{Web, failure, hear_out::hear_out, openapi::Shape, over::led_on, routes as handlers};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{HeaderName, HeaderValue, header},
    middleware,
    routing::MethodRouter,
};
use domain::limits;
use std::borrow::Cow;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer,
    set_header::SetResponseHeaderLayer,
};
use utoipa::{PartialSchema, ToSchema};

/// A route.
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Its path, with `{names}`.
    pub path: Cow<'static, str>,
    pub(crate) handler: MethodRouter<Web>,
    pub(crate) doc: Option<Doc>,
}

/// What the API says of a route.
#[derive(Clone)]
pub(crate) struct Doc {
    pub(crate) summary: &'static str,
    pub(crate) takes: Option<Shape>,
    pub(crate) gives: Shape,
    pub(crate) query: &'static [&'static str],
}

impl Doc {
    /// A command that takes `I` and gives `O`.
    pub(crate) fn command<I: ToSchema + PartialSchema, O: ToSchema + PartialSchema>(
        summary: &'static str,
    ) -> Self {
        Self { summary, takes: Some(Shape::of::<I>()), gives: Shape::of::<O>(), query: &[] }
    }

    /// A look at one `O`.
    pub(crate) fn look<O: ToSchema + PartialSchema>(summary: &'static str) -> Self {
        Self { summary, takes: None, gives: Shape::of::<O>(), query: &[] }
    }

    /// A look at a list of `O`.
    pub(crate) fn list<O: ToSchema + PartialSchema>(summary: &'static str) -> Self {
        Self { summary, takes: None, gives: Shape::list_of::<O>(), query: &[] }
    }

    /// The same, giving a list of what it gives.
    pub(crate) fn giving_list_of<O: ToSchema + PartialSchema>(self) -> Self {
        Self { gives: Shape::list_of::<O>(), ..self }
    }

    /// With a query parameter.
    pub(crate) fn asks(self, query: &'static [&'static str]) -> Self {
        Self { query, ..self }
    }
}

/// A page.
pub(crate) fn page(path: &'static str, handler: MethodRouter<Web>) -> Vec<Route> {
    vec![Route { method: "GET", path: path.into(), handler, doc: None }]
}

/// A form.
pub(crate) fn form(path: &'static str, handler: MethodRouter<Web>) -> Vec<Route> {
    vec![Route { method: "POST", path: path.into(), handler, doc: None }]
}

/// A look through the API.
pub(crate) fn look(path: &'static str, handler: MethodRouter<Web>, doc: Doc) -> Vec<Route> {
    vec![Route { method: "GET", path: format!("/api/v1{path}").into(), handler, doc: Some(doc) }]
}

/// A command through the API alone.
pub(crate) fn api(path: &'static str, handler: MethodRouter<Web>, doc: Doc) -> Vec<Route> {
    vec![Route { method: "POST", path: format!("/api/v1{path}").into(), handler, doc: Some(doc) }]
}

/// A command, as a form and through the API: one handler, two fronts.
pub(crate) fn command(path: &'static str, handler: MethodRouter<Web>, doc: Doc) -> Vec<Route> {
    let mut routes = form(path, handler.clone());
    routes.extend(api(path, handler, doc));
    routes
}

/// All routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    [
        handlers::open::routes(),
        handlers::settings::routes(),
        handlers::feed::routes(),
        handlers::calendar_account::routes(),
        handlers::reminder::routes(),
        handlers::export::routes(),
        handlers::admin::routes(),
        handlers::mail::routes(),
        handlers::home::routes(),
        handlers::relationship::routes(),
        handlers::series::routes(),
        handlers::rebooking::routes(),
        handlers::calendar_wish::routes(),
        handlers::talking_point::routes(),
        handlers::talked_about::routes(),
        handlers::prep::routes(),
        handlers::solution::routes(),
        handlers::insight::routes(),
        handlers::feedback::routes(),
        handlers::private_capture::routes(),
        handlers::goal::routes(),
        handlers::checkpoint::routes(),
        handlers::private_note::routes(),
        handlers::action_item::routes(),
        handlers::meeting::routes(),
        handlers::note::routes(),
        handlers::update::routes(),
        handlers::webhook::routes(),
        handlers::growth::routes(),
        handlers::handover::routes(),
        handlers::trends::routes(),
        handlers::ownership::routes(),
        handlers::question::routes(),
        handlers::focus_meeting::routes(),
        handlers::theme::routes(),
        handlers::handout::routes(),
        handlers::recap::routes(),
        handlers::import::routes(),
        handlers::series_import::routes(),
        handlers::find::routes(),
    ]
    .into_iter()
    .flatten()
    .flatten()
    .collect()
}

/// Nothing but our own files runs, loads or frames.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; worker-src 'self'";

/// The whole web as a service.
pub fn router(web: Web) -> Router {
    let mut router = Router::new();
    for route in routes() {
        let path = route.path.clone();
        router = router.route(&path, led_on(&web, route));
    }
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ];
    router = router
        .layer(DefaultBodyLimit::max(limits::BODY))
        .layer(middleware::from_fn_with_state(web.clone(), failure::dress))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn(hear_out))
        .layer(CompressionLayer::new());
    for (name, value) in fixed {
        router = router.layer(SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value)));
    }
    router.with_state(web)
}
