//! Handover: when a one-on-one ends, what of it goes along, and what whoever left it keeps.

use crate::{
    Web,
    answer::{Answer, Did, Done, changed, html, json, seen},
    asker::Asker,
    input::Input,
    pages,
    routes::{day, relationship::arranged},
    shapes,
    steps::step,
    table::{Doc, Route, command, look, page},
};
use app::{Tx, handover, relationship};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{Error, RelationshipId, Result, UserId, handover::last_day};
use jiff::tz::TimeZone;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let all = "/one-on-ones/{relationship}/handover";
    let end = "/one-on-ones/{relationship}/handover/end";
    vec![
        page(all, get(show)),
        look(all, get(show_json), Doc::look::<api::Handover>("When it ends, and what can go along")),
        command(
            all,
            post(hand_over),
            Doc::command::<api::HandOver, api::Handover>("Hand things over to the one that follows (owner)"),
        ),
        command(
            end,
            post(settle),
            Doc::command::<api::EndOneOnOne, api::Relationship>(
                "Say on which day you share it for the last time, or that it ends now (owner)",
            ),
        ),
        command(
            "/one-on-ones/{relationship}/handover/calling-off",
            post(call_off),
            Doc::command::<api::Nothing, api::Relationship>("Go on with it after all (owner)"),
        ),
        look(
            "/one-on-ones/{relationship}/kept",
            get(kept),
            Doc::look::<api::Kept>("What you wrote for yourself alone in one that is over for you"),
        ),
    ]
}

async fn show(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
) -> Answer {
    let id = id.parse()?;
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| handover::show(tx, user, id)).await?;
    Ok(html(pages::handover::page(&viewer, &view, toast.as_ref())))
}

async fn show_json(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    json(shapes::handover(&web.read(move |tx| handover::show(tx, user, id)).await?))
}

async fn kept(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    json(shapes::kept(&web.read(move |tx| handover::kept(tx, user, id)).await?))
}

/// The way back to when it ends now: not at all, or on the day that was said.
fn as_now(
    (id, zone): (RelationshipId, TimeZone),
) -> impl Fn(&mut Tx<'_>, UserId) -> Result<Option<String>> + Send + 'static {
    move |tx, user| {
        let path = format!("/one-on-ones/{id}/handover");
        let now = relationship::find(tx, user, id)?;
        Ok(Some(match now.ends_at {
            None => step(&format!("{path}/calling-off"), &[]),
            Some(_) if now.has_ended(tx.now()) => step(&format!("{path}/end"), &[]),
            Some(ends) => step(&format!("{path}/end"), &[("last_day", last_day(ends, &zone).to_string())]),
        }))
    }
}

async fn settle(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::EndOneOnOne>,
) -> Answer {
    let (id, last) = (id.parse()?, day("last_day", input.value.last_day.as_deref())?);
    let was = web.before(&asker, as_now((id, asker.user.time_zone()))).await;
    web.command(&asker, &input, move |tx, by| handover::end(tx, by, id, last)).await?;
    let did = if last.is_some() { "end-settled" } else { "ended" };
    arranged(&web, &asker, &input, ((did, was), id)).await
}

async fn call_off(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Nothing>,
) -> Answer {
    let id = id.parse()?;
    let was = web.before(&asker, as_now((id, asker.user.time_zone()))).await;
    web.command(&asker, &input, move |tx, by| handover::call_off(tx, by, id)).await?;
    arranged(&web, &asker, &input, (("end-called-off", was), id)).await
}

async fn hand_over(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::HandOver>,
) -> Answer {
    let id: RelationshipId = id.parse()?;
    let next = input.value.next.parse()?;
    let things = input.value.things.iter().map(|thing| thing.parse());
    let things: Vec<_> = things.collect::<std::result::Result<_, _>>().map_err(|_| Error::NotFound)?;
    web.command(&asker, &input, move |tx, by| handover::hand_over(tx, by, (id, next), &things)).await?;
    changed(&web, &asker, &input, (id, Done::new("handed-over", id)), move |tx, user| {
        Ok(shapes::handover(&handover::show(tx, user, id)?))
    })
    .await
}
