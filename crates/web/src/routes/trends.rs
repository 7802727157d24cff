//! Trends: the page, and the same numbers through the API.

use crate::{
    Web,
    answer::{Answer, html, json},
    asker::Asker,
    pages, shapes,
    table::{Doc, Route, look, page},
};
use app::{home, trends};
use axum::{
    extract::{Path, Query, State},
    routing::get,
};
use domain::{Result, trends::Span};
use serde::Deserialize;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let path = "/one-on-ones/{relationship}/trends";
    let doc =
        Doc::look::<api::Trends>("How the last twelve meetings, or those of a year, went; the same for both");
    vec![page(path, get(show)), look(path, get(show_json), doc.asks(&["over"]))]
}

/// How far back is looked.
#[derive(Deserialize)]
struct Over {
    over: Option<String>,
}

impl Over {
    fn span(&self) -> Result<Span> {
        self.over.as_deref().filter(|over| !over.is_empty()).map_or(Ok(Span::Meetings), Span::parse)
    }
}

async fn show(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(over): Query<Over>,
) -> Answer {
    let (user, id, span) = (asker.user.id, id.parse()?, over.span()?);
    let seen = web.read(move |tx| Ok((home::viewer(tx, user)?, trends::show(tx, user, id, span)?)));
    let (viewer, shown) = seen.await?;
    Ok(html(pages::trends::page(&viewer, &shown)))
}

async fn show_json(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(over): Query<Over>,
) -> Answer {
    let (user, id, span) = (asker.user.id, id.parse()?, over.span()?);
    json(shapes::trends(&web.read(move |tx| trends::show(tx, user, id, span)).await?))
}
