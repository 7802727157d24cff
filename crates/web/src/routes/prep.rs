//! Prep: looked at, begun, moved through, finished. Each verb through a form and through the API.

use crate::{
    Web,
    answer::{Answer, Did, Done, back, but_saved, html, json, seen},
    asker::{Asker, Front},
    input::Input,
    pages::{self, prep::Way},
    routes::{talking_point as points, theme::look_again, yes},
    shapes,
    table::{Doc, Route, command, form, look, page},
};
use app::{
    Tx,
    prep::{self, Brought, Refined},
    talking_point::{At, until},
    theme,
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{RelationshipId, Result, TalkingPointId, talking_point::Kind};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let prep = "/one-on-ones/{relationship}/prep";
    vec![
        page(prep, get(show)),
        page("/one-on-ones/{relationship}/prep/list", get(show_list)),
        look(prep, get(show_json), Doc::look::<api::Prep>("Where you are in preparing for the next meeting")),
        form(prep, post(begin)),
        command(
            "/one-on-ones/{relationship}/prep/step",
            post(go),
            Doc::command::<api::PrepStep, api::Prep>("Go to a step of prep"),
        ),
        command(
            "/one-on-ones/{relationship}/prep/skip",
            post(skip),
            Doc::command::<api::Skip, api::Prep>("Leave a capture for later"),
        ),
        command(
            "/one-on-ones/{relationship}/prep/points",
            post(bring),
            Doc::command::<api::BringPoint, api::TalkingPoint>(
                "Bring a point: on the agenda for the owner, a capture for the other one",
            ),
        ),
        command(
            "/one-on-ones/{relationship}/points/{point}/refinement",
            post(keep),
            Doc::command::<api::Refined, api::TalkingPoint>(
                "Keep a capture for the agenda, with sharper words (owner)",
            ),
        ),
        command(
            "/one-on-ones/{relationship}/prep/prepared",
            post(finish),
            Doc::command::<api::Nothing, api::Prep>("Say that you are prepared"),
        ),
        command(
            "/one-on-ones/{relationship}/prep/reopening",
            post(reopen),
            Doc::command::<api::Nothing, api::Prep>("Take that back"),
        ),
    ]
}

async fn show(web: State<Web>, asker: Asker, id: Path<String>, did: Query<Did>) -> Answer {
    page_of(web, asker, (id, did), Way::OneByOne).await
}

async fn show_list(web: State<Web>, asker: Asker, id: Path<String>, did: Query<Did>) -> Answer {
    page_of(web, asker, (id, did), Way::List).await
}

async fn page_of(
    State(web): State<Web>,
    asker: Asker,
    (Path(id), Query(did)): (Path<String>, Query<Did>),
    way: Way,
) -> Answer {
    let id = id.parse()?;
    let memory = web.app.themes();
    let show =
        move |tx: &mut Tx<'_>, user| Ok((prep::show(tx, user, id)?, theme::all(tx, &memory, user, id)?));
    let (viewer, (view, themes), toast) = seen(&web, &asker, (id, did), show).await?;
    look_again(&web, &asker, id, &themes);
    Ok(html(pages::prep::page(&viewer, (&view, &themes), way, toast.as_ref())))
}

async fn show_json(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    json(shapes::prep(&web.read(move |tx| prep::show(tx, user, id)).await?))
}

/// Back to prep on pages, where one is now in the API.
async fn moved<I>(web: &Web, asker: &Asker, input: &Input<I>, id: RelationshipId) -> Answer {
    match asker.front {
        Front::Pages => Ok(back(input, &format!("/one-on-ones/{id}/prep"), None)),
        Front::Api => {
            let user = asker.user.id;
            json(shapes::prep(&web.read(move |tx| prep::show(tx, user, id)).await.map_err(but_saved)?))
        }
    }
}

async fn begin(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Nothing>,
) -> Answer {
    let id = id.parse()?;
    web.command(&asker, &input, move |tx, by| prep::begin(tx, by, id)).await?;
    Ok(back(&Input { back: None, ..input }, &format!("/one-on-ones/{id}/prep"), None))
}

async fn go(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::PrepStep>,
) -> Answer {
    let (id, step) = (id.parse()?, input.value.step.clone());
    web.command(&asker, &input, move |tx, by| prep::go(tx, by, id, &step)).await?;
    moved(&web, &asker, &input, id).await
}

async fn skip(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Skip>,
) -> Answer {
    let (id, capture): (_, TalkingPointId) = (id.parse()?, input.value.capture.parse()?);
    let (text, seen) = (input.value.text.clone(), input.value.version);
    web.command(&asker, &input, move |tx, by| prep::skip(tx, by, id, capture.0, (&text, seen))).await?;
    moved(&web, &asker, &input, id).await
}

async fn bring(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::BringPoint>,
) -> Answer {
    let relationship = id.parse()?;
    let brought = Brought {
        text: input.value.text.clone(),
        kind: kind(input.value.kind.as_deref())?,
        answers: challenge(input.value.answers.as_deref())?,
    };
    let point =
        web.command(&asker, &input, move |tx, by| prep::bring(tx, by, relationship, &brought)).await?;
    points::done(&web, &asker, &input, At { relationship, point }, "brought").await
}

async fn keep(
    State(web): State<Web>,
    asker: Asker,
    ids: Path<(String, String)>,
    input: Input<api::Refined>,
) -> Answer {
    let (at, given) = (points::at(ids)?, &input.value);
    let refined = Refined {
        text: given.text.clone(),
        seen: given.version,
        kind: kind(given.kind.as_deref())?,
        minutes: given.minutes,
        answers: challenge(given.answers.as_deref())?,
        suggestion: given.suggestion.clone().unwrap_or_default(),
        later: None,
    };
    let later = yes(given.later.as_deref()).then(|| given.until.clone().unwrap_or_default());
    let did = if later.is_some() { "put-off" } else { "refined" };
    web.command(&asker, &input, move |tx, by| {
        let later = later.as_deref().map(|words| until(tx, by, words)).transpose()?;
        prep::keep(tx, by, at, &Refined { later, ..refined.clone() })
    })
    .await?;
    points::done(&web, &asker, &input, at, did).await
}

fn kind(name: Option<&str>) -> Result<Option<Kind>> {
    name.filter(|name| !name.is_empty()).map(Kind::parse).transpose()
}

fn challenge(id: Option<&str>) -> Result<Option<TalkingPointId>> {
    id.filter(|id| !id.is_empty()).map(str::parse).transpose()
}

async fn finish(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Nothing>,
) -> Answer {
    let id = id.parse()?;
    web.command(&asker, &input, move |tx, by| prep::finish(tx, by, id)).await?;
    said(&web, &asker, &input, (id, "prepared")).await
}

async fn reopen(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Nothing>,
) -> Answer {
    let id = id.parse()?;
    web.command(&asker, &input, move |tx, by| prep::reopen(tx, by, id)).await?;
    said(&web, &asker, &input, (id, "unprepared")).await
}

/// Being prepared leads back to the week.
async fn said<I>(
    web: &Web,
    asker: &Asker,
    input: &Input<I>,
    (id, did): (RelationshipId, &'static str),
) -> Answer {
    match asker.front {
        Front::Pages => Ok(back(input, &format!("/one-on-ones/{id}"), Some(&Done::new(did, id)))),
        Front::Api => moved(web, asker, input, id).await,
    }
}
