//! Rebook, don't skip: the page for whoever cannot make it, and what they choose there.

use crate::{
    Web,
    answer::{Answer, Did, html, json, seen},
    asker::Asker,
    input::Input,
    pages,
    routes::meeting::{Ids, at, done},
    shapes,
    table::{Doc, Route, command, look, page},
};
use app::{
    meeting::{self, At},
    rebooking,
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{meeting::Why, series::local};
use serde::Deserialize;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let here = "/one-on-ones/{relationship}/rebooking";
    vec![
        page(here, get(show)),
        look(
            here,
            get(show_json),
            Doc::look::<api::Rebooking>("What is offered in the place of a meeting").asks(&["about"]),
        ),
        command(
            "/one-on-ones/{relationship}/next-meeting/skip",
            post(skip),
            Doc::command::<api::MeetingSkip, api::Meeting>("Say that the next meeting does not take place"),
        ),
        command(
            "/one-on-ones/{relationship}/missed-meeting",
            post(hold_missed),
            Doc::command::<api::NextMeeting, api::Meeting>("Give the meeting that was missed another day"),
        ),
        command(
            "/one-on-ones/{relationship}/meetings/{meeting}/moving-back",
            post(move_back),
            Doc::command::<api::Nothing, api::Meeting>("Take the last move of a meeting back"),
        ),
        command(
            "/one-on-ones/{relationship}/meetings/{meeting}/unskipping",
            post(unskip),
            Doc::command::<api::Nothing, api::Meeting>("A meeting takes place after all"),
        ),
    ]
}

/// Which meeting is asked about: `next`, even where one was missed before it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct About {
    about: String,
}

impl About {
    fn is_next(&self) -> bool {
        self.about == "next"
    }
}

async fn show(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    (Query(did), Query(about)): (Query<Did>, Query<About>),
) -> Answer {
    let (id, next) = (id.parse()?, about.is_next());
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| rebooking::show(tx, user, id, next)).await?;
    Ok(html(pages::rebooking::page(&viewer, &view, toast.as_ref())))
}

async fn show_json(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(about): Query<About>,
) -> Answer {
    let (user, id, next) = (asker.user.id, id.parse()?, about.is_next());
    json(shapes::rebooking(&web.read(move |tx| rebooking::show(tx, user, id, next)).await?))
}

async fn skip(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::MeetingSkip>,
) -> Answer {
    let (relationship, why) = (id.parse()?, Why::parse(&input.value.why)?);
    let skipped = web
        .command(&asker, &input, move |tx, by| meeting::skip_next(tx, by, relationship, Some(why)))
        .await?;
    done(&web, &asker, &input, At { relationship, meeting: skipped }, "skipped-meeting").await
}

async fn hold_missed(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::NextMeeting>,
) -> Answer {
    let (relationship, to) = (id.parse()?, local("at", &input.value.at)?);
    let moved =
        web.command(&asker, &input, move |tx, by| rebooking::hold_missed(tx, by, relationship, to)).await?;
    done(&web, &asker, &input, At { relationship, meeting: moved }, "moved-meeting").await
}

async fn move_back(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| rebooking::move_back(tx, by, at)).await?;
    done(&web, &asker, &input, at, "moved-back").await
}

async fn unskip(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| rebooking::unskip(tx, by, at)).await?;
    done(&web, &asker, &input, at, "unskipped").await
}
