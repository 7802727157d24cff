//! An agenda to hand to others: looked at, and taken along as a file. It changes nothing.

use crate::{
    Web,
    answer::{Answer, html, json},
    asker::Asker,
    pages::handout::{self as page_of, Picks},
    routes::meeting::{Ids, at},
    table::{Doc, Route, look, page},
};
use app::{
    handout, home,
    view::{Handout, Viewer},
};
use axum::{
    extract::{RawQuery, State},
    http::header,
    response::IntoResponse,
    routing::get,
};
use domain::Result;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let path = "/one-on-ones/{relationship}/meetings/{meeting}/handout";
    let doc = Doc::look::<api::Handout>(
        "An agenda to hand to others: what is picked (title, when, people, ids of points)",
    );
    vec![
        page(path, get(show)),
        page("/one-on-ones/{relationship}/meetings/{meeting}/handout.md", get(markdown)),
        look(path, get(show_json), doc.asks(&["pick"])),
    ]
}

async fn read(web: &Web, asker: &Asker, ids: Ids) -> Result<(Viewer, Handout)> {
    let (user, at) = (asker.user.id, at(ids)?);
    web.read(move |tx| Ok((home::viewer(tx, user)?, handout::show(tx, user, at)?))).await
}

async fn show(State(web): State<Web>, asker: Asker, ids: Ids, RawQuery(query): RawQuery) -> Answer {
    let (viewer, view) = read(&web, &asker, ids).await?;
    Ok(html(page_of::page(&viewer, &view, &Picks::of(query.as_deref()))))
}

/// A file to keep. Its name says nothing of what is in it.
async fn markdown(State(web): State<Web>, asker: Asker, ids: Ids, RawQuery(query): RawQuery) -> Answer {
    let (viewer, view) = read(&web, &asker, ids).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"agenda.md\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, page_of::markdown(&viewer, &view, &Picks::of(query.as_deref()))).into_response())
}

async fn show_json(State(web): State<Web>, asker: Asker, ids: Ids, RawQuery(query): RawQuery) -> Answer {
    let (viewer, view) = read(&web, &asker, ids).await?;
    json(api::Handout { markdown: page_of::markdown(&viewer, &view, &Picks::of(query.as_deref())) })
}
