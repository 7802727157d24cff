//! Ownership in the API: what each side brought, now and lately. Pages show it where it belongs.

use crate::{
    Web,
    answer::{Answer, json},
    asker::Asker,
    shapes,
    table::{Doc, Route, look},
};
use app::ownership;
use axum::{
    extract::{Path, State},
    routing::get,
};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![look(
        "/one-on-ones/{relationship}/ownership",
        get(show),
        Doc::look::<api::Ownership>("How much each side brought, in points and in minutes"),
    )]
}

async fn show(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    json(shapes::ownership(&web.read(move |tx| ownership::show(tx, user, id)).await?))
}
