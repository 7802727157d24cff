//! Meetings of their own: given to points, moved, started, called off.

use crate::{
    Web,
    answer::{Answer, json},
    asker::Asker,
    input::Input,
    routes::{
        meeting::{Ids, at, done, on_its_page},
        talking_point as points,
    },
    shapes,
    table::{Doc, Route, command, look},
};
use app::{focus_meeting, talking_point};
use axum::{
    extract::{Path, State},
    routing::{get, post},
};
use domain::{Result, series::local};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let own = "/one-on-ones/{relationship}/points/{point}/own-meeting";
    let back = "/one-on-ones/{relationship}/points/{point}/returning";
    let of_meeting = Doc::command::<api::Nothing, api::Meeting>;
    vec![
        look(
            "/one-on-ones/{relationship}/focus-meetings",
            get(list),
            Doc::list::<api::FocusMeeting>("Meetings given to points alone, to come or going on"),
        ),
        command(
            own,
            post(give),
            Doc::command::<api::OwnMeeting, api::TalkingPoint>("Give it its own meeting"),
        ),
        command(back, post(take_back), Doc::command::<api::Nothing, api::TalkingPoint>("Take it out again")),
        command(
            "/one-on-ones/{relationship}/meetings/{meeting}/start",
            post(start),
            of_meeting("Start a focus meeting"),
        ),
        command(
            "/one-on-ones/{relationship}/meetings/{meeting}/time",
            post(move_to),
            Doc::command::<api::NextMeeting, api::Meeting>("Move a focus meeting; the series stays"),
        ),
        command(
            "/one-on-ones/{relationship}/meetings/{meeting}/cancelling",
            post(cancel),
            of_meeting("Call a focus meeting off: its points are where they were before"),
        ),
        command(
            "/one-on-ones/{relationship}/meetings/{meeting}/restoring",
            post(restore),
            of_meeting("Plan a focus meeting that was called off again"),
        ),
    ]
}

fn point(Path((relationship, point)): Ids) -> Result<talking_point::At> {
    Ok(talking_point::At { relationship: relationship.parse()?, point: point.parse()? })
}

async fn list(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let list = web.read(move |tx| focus_meeting::list(tx, user, id)).await?;
    json(list.iter().map(shapes::focus_meeting).collect::<Vec<_>>())
}

/// A new meeting, or a place in one that is planned.
async fn give(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::OwnMeeting>) -> Answer {
    let at = point(ids)?;
    if let Some(to) = input.value.meeting.as_deref().filter(|id| !id.is_empty()) {
        let to = to.parse()?;
        web.command(&asker, &input, move |tx, by| focus_meeting::add(tx, by, at, to)).await?;
    } else {
        let to = local("at", input.value.at.as_deref().unwrap_or_default())?;
        let minutes = input.value.minutes;
        web.command(&asker, &input, move |tx, by| {
            focus_meeting::give(tx, by, at, to, minutes).map(|_| at.point)
        })
        .await?;
    }
    points::done(&web, &asker, &input, at, "own-meeting").await
}

async fn take_back(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = point(ids)?;
    web.command(&asker, &input, move |tx, by| focus_meeting::take_back(tx, by, at)).await?;
    points::done(&web, &asker, &input, at, "returned").await
}

async fn start(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| focus_meeting::start(tx, by, at)).await?;
    on_its_page(&web, &asker, at, ("", Some("started"))).await
}

async fn move_to(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::NextMeeting>) -> Answer {
    let (at, to) = (at(ids)?, local("at", &input.value.at)?);
    web.command(&asker, &input, move |tx, by| focus_meeting::move_to(tx, by, at, to)).await?;
    done(&web, &asker, &input, at, "moved-meeting").await
}

async fn cancel(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| focus_meeting::cancel(tx, by, at)).await?;
    done(&web, &asker, &input, at, "cancelled").await
}

async fn restore(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| focus_meeting::restore(tx, by, at)).await?;
    done(&web, &asker, &input, at, "restored").await
}
