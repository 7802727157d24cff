//! Meetings: started, talked through, wrapped up, and read again as they were.

use crate::{
    Web,
    answer::{Answer, Did, Done, but_saved, changed, html, json, on_to, seen},
    asker::{Asker, Front},
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
    response::Response,
    routing::{get, post},
};
use domain::{Result, meeting::State as MeetingState, series::local};

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
            "/one-on-ones/{relationship}/meetings/{meeting}/not-yet",
            post(not_yet),
            Doc::command::<api::Nothing, api::Meeting>("Take the start back, while nothing came of it"),
        ),
        command(
            "/one-on-ones/{relationship}/meetings/{meeting}/reopening",
            post(go_on),
            Doc::command::<api::Nothing, api::Meeting>("Take the wrap-up back within the hour: go on"),
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
    on_its_page(&web, &asker, at, ("", Some("started"))).await
}

/// A meeting on its own page, saying what was done; as it is now in the API.
pub(super) async fn on_its_page(
    web: &Web,
    asker: &Asker,
    at: At,
    (tail, did): (&str, Option<&'static str>),
) -> Answer {
    if asker.front == Front::Api {
        return show_meeting(web, asker, at).await;
    }
    let path = format!("/one-on-ones/{}/meetings/{}{tail}", at.relationship, at.meeting);
    Ok(on_to(&path, did.map(|did| Done::new(did, at.meeting)).as_ref()))
}

async fn not_yet(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| meeting::not_yet(tx, by, at)).await?;
    if asker.front == Front::Api {
        return show_meeting(&web, &asker, at).await;
    }
    // Its page is gone with it.
    Ok(on_to(&format!("/one-on-ones/{}", at.relationship), Some(&Done::new("not-started", at.meeting))))
}

async fn go_on(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| meeting::go_on(tx, by, at)).await?;
    on_its_page(&web, &asker, at, ("", None)).await
}

async fn show_meeting(web: &Web, asker: &Asker, at: At) -> Answer {
    let user = asker.user.id;
    json(shapes::meeting(&web.read(move |tx| meeting::find(tx, user, at)).await.map_err(but_saved)?))
}

/// A meeting as its page shows it.
enum Shown {
    Live(Live),
    Past(Past),
    /// Nothing to show: it was started too early, and that was taken back.
    ToCome,
}

/// To the page of the week: this meeting has none of its own.
fn week(at: At) -> Response {
    on_to(&format!("/one-on-ones/{}", at.relationship), None)
}

/// Live while it goes on, as it was afterwards.
async fn show(State(web): State<Web>, asker: Asker, ids: Ids, Query(did): Query<Did>) -> Answer {
    let at = at(ids)?;
    let shown = seen(&web, &asker, (at.relationship, did), move |tx, user| {
        match meeting::find(tx, user, at)?.state {
            MeetingState::InProgress => meeting::live(tx, user, at).map(Shown::Live),
            MeetingState::Completed | MeetingState::Skipped => past::show(tx, user, at).map(Shown::Past),
            MeetingState::Scheduled | MeetingState::Cancelled => Ok(Shown::ToCome),
        }
    });
    let (viewer, shown, toast) = shown.await?;
    Ok(match shown {
        Shown::Live(live) => html(pages::meeting::live(&viewer, &live, toast.as_ref())),
        Shown::Past(past) => html(pages::meeting::past(&viewer, &past, toast.as_ref())),
        Shown::ToCome => week(at),
    })
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
            MeetingState::Scheduled | MeetingState::Cancelled => Ok(Shown::ToCome),
            _ => meeting::live(tx, user, at).map(Shown::Live),
        }
    });
    let (viewer, shown, toast) = shown.await?;
    Ok(match shown {
        Shown::Live(live) => html(pages::meeting::wrap_up(&viewer, &live, toast.as_ref())),
        Shown::Past(past) => html(pages::meeting::wrapped(&viewer, &past, "/wrap-up", toast.as_ref())),
        Shown::ToCome => week(at),
    })
}

async fn wrap_up(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| meeting::wrap_up(tx, by, at)).await?;
    if asker.front == Front::Pages {
        return on_its_page(&web, &asker, at, ("/wrap-up", Some("wrapped-up"))).await;
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
    done(&web, &asker, &input, At { relationship, meeting }, "moved-meeting").await
}

/// What a command did to a meeting, and the meeting as it is now.
pub(crate) async fn done<I>(web: &Web, asker: &Asker, input: &Input<I>, at: At, did: &'static str) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.meeting)), move |tx, user| {
        Ok(shapes::meeting(&meeting::find(tx, user, at)?))
    })
    .await
}
