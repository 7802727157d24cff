//! Meetings: started, talked through, wrapped up, and read again as they were.

use crate::{
    Web,
    answer::{Answer, Did, Done, but_saved, changed, html, json, seen},
    asker::{Asker, Front},
    failure::see_other,
    input::Input,
    pages, shapes,
    table::{Doc, Route, command, look, page},
};
use app::{
    meeting::{self, At},
    past,
    view::{Live, Past},
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{Error, Result, meeting::State as MeetingState, series::local};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let all = "/one-on-ones/{relationship}/meetings";
    let one = "/one-on-ones/{relationship}/meetings/{meeting}";
    vec![
        page(all, get(show_list)),
        look(all, get(list), Doc::list::<api::Meeting>("Past meetings, latest first")),
        command(all, post(start), Doc::command::<api::Nothing, api::Meeting>("Start the meeting")),
        page(one, get(show)),
        look(
            one,
            get(show_json),
            Doc::look::<api::MeetingDetail>("A meeting: its points, notes and actions"),
        ),
        page("/one-on-ones/{relationship}/meetings/{meeting}/wrap-up", get(show_wrap_up)),
        command(
            "/one-on-ones/{relationship}/meetings/{meeting}/wrap-up",
            post(wrap_up),
            Doc::command::<api::Nothing, api::MeetingDetail>("Wrap it up: what was not reached carries over"),
        ),
        command(
            "/one-on-ones/{relationship}/next-meeting",
            post(move_next),
            Doc::command::<api::NextMeeting, api::Meeting>("Move the next meeting; the series stays"),
        ),
    ]
}

pub(super) type Ids = Path<(String, String)>;

pub(super) fn at(Path((relationship, meeting)): Ids) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, meeting: meeting.parse()? })
}

async fn show_list(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
) -> Answer {
    let id = id.parse()?;
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| past::list(tx, user, id)).await?;
    Ok(html(pages::meeting::list(&viewer, &view, toast.as_ref())))
}

async fn list(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let list = web.read(move |tx| past::list(tx, user, id)).await?;
    json(list.meetings.iter().map(|line| shapes::meeting(&line.meeting)).collect::<Vec<_>>())
}

async fn start(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Nothing>,
) -> Answer {
    let relationship = id.parse()?;
    let meeting = web.command(&asker, &input, move |tx, by| meeting::start(tx, by, relationship)).await?;
    let at = At { relationship, meeting };
    match asker.front {
        Front::Pages => Ok(see_other(&format!("/one-on-ones/{relationship}/meetings/{meeting}"))),
        Front::Api => show_meeting(&web, &asker, at).await,
    }
}

async fn show_meeting(web: &Web, asker: &Asker, at: At) -> Answer {
    let user = asker.user.id;
    json(shapes::meeting(&web.read(move |tx| meeting::find(tx, user, at)).await.map_err(but_saved)?))
}

/// A meeting as its page shows it.
enum Shown {
    Live(Live),
    Past(Past),
}

/// Live while it goes on, as it was afterwards.
async fn show(State(web): State<Web>, asker: Asker, ids: Ids, Query(did): Query<Did>) -> Answer {
    let at = at(ids)?;
    let shown = seen(&web, &asker, (at.relationship, did), move |tx, user| {
        match meeting::find(tx, user, at)?.state {
            MeetingState::InProgress => meeting::live(tx, user, at).map(Shown::Live),
            MeetingState::Completed | MeetingState::Skipped => past::show(tx, user, at).map(Shown::Past),
            MeetingState::Scheduled | MeetingState::Cancelled => Err(Error::NotFound),
        }
    });
    let (viewer, shown, toast) = shown.await?;
    Ok(html(match shown {
        Shown::Live(live) => pages::meeting::live(&viewer, &live, toast.as_ref()),
        Shown::Past(past) => pages::meeting::past(&viewer, &past, toast.as_ref()),
    }))
}

async fn show_json(State(web): State<Web>, asker: Asker, ids: Ids) -> Answer {
    let (user, at) = (asker.user.id, at(ids)?);
    json(shapes::past(&web.read(move |tx| past::show(tx, user, at)).await?))
}

async fn show_wrap_up(State(web): State<Web>, asker: Asker, ids: Ids, Query(did): Query<Did>) -> Answer {
    let at = at(ids)?;
    let shown = seen(&web, &asker, (at.relationship, did), move |tx, user| {
        match meeting::find(tx, user, at)?.state {
            MeetingState::Completed => past::show(tx, user, at).map(Shown::Past),
            _ => meeting::live(tx, user, at).map(Shown::Live),
        }
    });
    let (viewer, shown, toast) = shown.await?;
    Ok(html(match shown {
        Shown::Live(live) => pages::meeting::wrap_up(&viewer, &live, toast.as_ref()),
        Shown::Past(past) => pages::meeting::wrapped(&viewer, &past, "/wrap-up", toast.as_ref()),
    }))
}

async fn wrap_up(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| meeting::wrap_up(tx, by, at)).await?;
    if asker.front == Front::Pages {
        return Ok(see_other(&format!("/one-on-ones/{}/meetings/{}/wrap-up", at.relationship, at.meeting)));
    }
    let user = asker.user.id;
    json(shapes::past(&web.read(move |tx| past::show(tx, user, at)).await.map_err(but_saved)?))
}

async fn move_next(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::NextMeeting>,
) -> Answer {
    let (relationship, to) = (id.parse()?, local("at", &input.value.at)?);
    let meeting =
        web.command(&asker, &input, move |tx, by| meeting::move_next(tx, by, relationship, to)).await?;
    let at = At { relationship, meeting };
    changed(&web, &asker, &input, (relationship, Done::new("moved-meeting", meeting)), move |tx, user| {
        Ok(shapes::meeting(&meeting::find(tx, user, at)?))
    })
    .await
}
