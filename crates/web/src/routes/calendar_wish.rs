//! What somebody did in their own calendar, decided here: taken, put another way, or left.

use crate::{
    Web,
    answer::{Answer, Deed, Did, Done, back, html, json, seen},
    asker::{Asker, Front},
    input::Input,
    pages,
    routes::series,
    shapes,
    table::{Doc, Route, command, look, page},
};
use app::{
    calendar_wish::{self, At},
    meeting,
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{MeetingId, RelationshipId, Result, meeting::Why, series::local};

/// The path of a command on one.
macro_rules! wish {
    ($what:literal) => {
        concat!("/one-on-ones/{relationship}/calendar-wishes/{wish}", $what)
    };
}

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let moves = |summary| Doc::command::<api::Nothing, api::Meeting>(summary);
    let list_of = |summary| {
        Doc::command::<api::Nothing, api::CalendarWish>(summary).giving_list_of::<api::CalendarWish>()
    };
    vec![
        page(wish!(""), get(show)),
        look(
            "/one-on-ones/{relationship}/calendar-wishes",
            get(list),
            Doc::list::<api::CalendarWish>("What you did in your calendar that waits for you"),
        ),
        command(wish!("/taking"), post(take), moves("Move the meeting to where you put it")),
        command(wish!("/series-taking"), post(take_series), list_of("Meet when you moved the series to")),
        command(wish!("/keeping"), post(keep), list_of("Leave it as it stands here")),
        command(wish!("/leaving-out"), post(leave_out), list_of("Leave the series out of your calendar")),
        command(
            wish!("/moving"),
            post(move_instead),
            Doc::command::<api::NextMeeting, api::Meeting>("Give the meeting you took out another time"),
        ),
        command(
            wish!("/skipping"),
            post(skip),
            Doc::command::<api::MeetingSkip, api::Meeting>("Skip the meeting you took out"),
        ),
    ]
}

type Ids = Path<(String, String)>;

fn at(Path((relationship, wish)): Ids) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, wish: wish.parse()? })
}

async fn show(State(web): State<Web>, asker: Asker, ids: Ids, Query(did): Query<Did>) -> Answer {
    let at = at(ids)?;
    let (viewer, view, toast) =
        seen(&web, &asker, (at.relationship, did), move |tx, user| calendar_wish::show(tx, user, at)).await?;
    Ok(html(pages::calendar_wish::page(&viewer, &view, toast.as_ref())))
}

async fn list(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    all(&web, &asker, id.parse()?).await
}

async fn all(web: &Web, asker: &Asker, id: RelationshipId) -> Answer {
    let user = asker.user.id;
    let lines = web.read(move |tx| calendar_wish::list(tx, user, id)).await?;
    json(lines.iter().map(shapes::calendar_wish).collect::<Vec<_>>())
}

/// What became of a meeting, and the meeting as it is now.
async fn met<I>(
    web: &Web,
    asker: &Asker,
    input: &Input<I>,
    (verb, at, id): (&'static str, At, MeetingId),
) -> Answer {
    if asker.front == Front::Pages {
        let done = Done::new(verb, id).within(at.relationship);
        return Ok(back(input, &format!("/one-on-ones/{}", at.relationship), Some(&done)));
    }
    let (user, at) = (asker.user.id, meeting::At { relationship: at.relationship, meeting: id });
    json(shapes::meeting(&web.read(move |tx| meeting::find(tx, user, at)).await?))
}

/// What was decided without a meeting, and what waits still.
async fn decided<I, D: Into<Deed>>(
    web: &Web,
    asker: &Asker,
    input: &Input<I>,
    (deed, at): (D, At),
) -> Answer {
    if asker.front == Front::Pages {
        let done = Done::new(deed, at.wish).within(at.relationship);
        return Ok(back(input, &format!("/one-on-ones/{}", at.relationship), Some(&done)));
    }
    all(web, asker, at.relationship).await
}

async fn take(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    let moved = web.command(&asker, &input, move |tx, by| calendar_wish::take(tx, by, at)).await?;
    met(&web, &asker, &input, ("moved-meeting", at, moved)).await
}

async fn take_series(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    let was = web.before(&asker, series::as_now(at.relationship)).await;
    web.command(&asker, &input, move |tx, by| calendar_wish::take_series(tx, by, at)).await?;
    decided(&web, &asker, &input, (("series", was), at)).await
}

async fn keep(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| calendar_wish::keep(tx, by, at)).await?;
    decided(&web, &asker, &input, ("wish-kept", at)).await
}

async fn leave_out(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| calendar_wish::leave_out(tx, by, at)).await?;
    decided(&web, &asker, &input, ("wish-left-out", at)).await
}

async fn move_instead(
    State(web): State<Web>,
    asker: Asker,
    ids: Ids,
    input: Input<api::NextMeeting>,
) -> Answer {
    let (at, to) = (at(ids)?, local("at", &input.value.at)?);
    let moved =
        web.command(&asker, &input, move |tx, by| calendar_wish::move_instead(tx, by, at, to)).await?;
    met(&web, &asker, &input, ("moved-meeting", at, moved)).await
}

async fn skip(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::MeetingSkip>) -> Answer {
    let (at, why) = (at(ids)?, Why::parse(&input.value.why)?);
    let skipped = web.command(&asker, &input, move |tx, by| calendar_wish::skip(tx, by, at, why)).await?;
    met(&web, &asker, &input, ("skipped-meeting", at, skipped)).await
}
