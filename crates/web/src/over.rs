//! Pages of a one-on-one that is over: those that only read stay as they are, all others lead to what goes along.

use crate::{Web, asker::Asker, failure::Failure, failure::see_other, table::Route};
use app::handover;
use axum::{
    extract::{Request, State},
    middleware::{self, Next},
    response::Response,
    routing::MethodRouter,
};

const OF: &str = "/one-on-ones/{relationship}";
/// What is read, asked for by a script, or leads elsewhere by itself.
const STAY: [&str; 13] = [
    "/changes",
    "/handover",
    "/only-you",
    "/growth",
    "/growth/document",
    "/growth.md",
    "/trends",
    "/meetings",
    "/meetings/{meeting}",
    "/meetings/{meeting}/recap.md",
    "/notes/{about}",
    "/points/{point}",
    "/points/{point}/notes",
];

/// The handler of a route, which leads on where its page is one of those.
pub(crate) fn led_on(web: &Web, route: Route) -> MethodRouter<Web> {
    let tail = route.path.strip_prefix(OF).filter(|_| route.method == "GET");
    match tail {
        Some(tail) if !STAY.contains(&tail) => {
            route.handler.layer(middleware::from_fn_with_state(web.clone(), lead_on))
        }
        _ => route.handler,
    }
}

async fn lead_on(
    State(web): State<Web>,
    asker: Option<Asker>,
    request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let id = request.uri().path().split('/').nth(2).and_then(|id| id.parse().ok());
    if let (Some(asker), Some(id)) = (asker, id) {
        let user = asker.user.id;
        if web.read(move |tx| handover::is_over(tx, user, id)).await? {
            return Ok(see_other(&format!("/one-on-ones/{id}/handover")));
        }
    }
    Ok(next.run(request).await)
}
