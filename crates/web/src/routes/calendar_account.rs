//! Somebody's calendar elsewhere: connected, chosen, tried, left. The server is asked off the threads that answer others.

use crate::{
    Web,
    answer::{Answer, Did, html, json},
    asker::{Asker, Front},
    failure::see_other,
    input::Input,
    pages::{self, Toast},
    routes::yes,
    shapes,
    table::{Doc, Route, command, look, page},
};
use app::{
    App,
    calendar_account::{self, Found, New},
    feed, home,
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::IntoResponse as _,
    routing::{get, post},
};
use domain::{Error, Result, calendar_account::Prep};
use tokio::sync::Semaphore;

/// Servers asked at once while somebody waits for the answer; each may take its time.
static ASKING: Semaphore = Semaphore::const_new(4);
/// When to come again, in seconds.
const LATER: i64 = 10;

const PATH: &str = "/settings/calendar-account";

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let one = |summary| Doc::command::<api::Nothing, api::CalendarAccount>(summary);
    vec![
        page(PATH, get(show)),
        look(
            PATH,
            get(list),
            Doc::list::<api::CalendarAccount>("Your calendar elsewhere, if you connected one"),
        ),
        command(
            PATH,
            post(connect),
            Doc::command::<api::NewCalendarAccount, api::CalendarAccount>("Connect your calendar by CalDAV"),
        ),
        command(
            "/settings/calendar-account/{account}/calendar",
            post(choose),
            Doc::command::<api::ChooseCalendar, api::CalendarAccount>(
                "Choose the calendar that is written into, and whether time to prepare is",
            ),
        ),
        command(
            "/settings/calendar-account/{account}/test",
            post(try_out),
            one("Ask its server, and say what fails"),
        ),
        command(
            "/settings/calendar-account/{account}/leaving",
            post(leave),
            Doc::command::<api::LeaveCalendar, api::CalendarAccount>("Disconnect it")
                .giving_list_of::<api::CalendarAccount>(),
        ),
    ]
}

async fn show(State(web): State<Web>, asker: Asker, Query(did): Query<Did>) -> Answer {
    let words = match did.verb() {
        Some("connected") => Some("Connected. Choose the calendar"),
        Some("chosen") => Some("Saved. It is written in a moment"),
        Some("tried") => Some("Asked the server just now"),
        Some("left") => Some("Disconnected. What stood there stays there"),
        Some("leaving") => Some("Being disconnected. What was written is taken out"),
        _ => None,
    };
    let toast = words.map(|words| Toast { words: words.into(), undo: None });
    Ok(html(page_with(&web, &asker, &api::NewCalendarAccount::default(), None, toast.as_ref()).await?))
}

async fn page_with(
    web: &Web,
    asker: &Asker,
    typed: &api::NewCalendarAccount,
    error: Option<&Error>,
    toast: Option<&Toast>,
) -> Result<maud::Markup> {
    let user = asker.user.id;
    let seen = web.read(move |tx| {
        Ok((home::viewer(tx, user)?, calendar_account::show(tx, user)?, feed::ways(tx, user)?))
    });
    let (viewer, account, ways) = seen.await?;
    Ok(pages::calendar_account::page(&viewer, (account.as_ref(), &ways), (typed, error), toast))
}

async fn list(State(web): State<Web>, asker: Asker) -> Answer {
    let user = asker.user.id;
    let account = web.read(move |tx| calendar_account::show(tx, user)).await?;
    json(account.iter().map(shapes::calendar_account).collect::<Vec<_>>())
}

/// Asks a server while somebody waits.
async fn ask<T: Send + 'static>(web: &Web, question: impl FnOnce(&App) -> T + Send + 'static) -> Result<T> {
    let Ok(_permit) = ASKING.try_acquire() else { return Err(Error::Throttled { seconds: LATER }) };
    let app = web.app.clone();
    let asked = tokio::task::spawn_blocking(move || question(&app)).await;
    asked.map_err(|_| Error::Failed("asking a calendar server panicked".into()))
}

async fn found(web: &Web, typed: &api::NewCalendarAccount) -> Result<(New, Found)> {
    let new = calendar_account::check(&web.app, &typed.address, &typed.login, &typed.password)?;
    let asked = new.clone();
    let found = ask(web, move |app| calendar_account::look_for(app, &asked)).await??;
    Ok((new, found))
}

async fn connect(State(web): State<Web>, asker: Asker, input: Input<api::NewCalendarAccount>) -> Answer {
    let done = match found(&web, &input.value).await {
        Ok((new, found)) => {
            web.command(&asker, &input, move |tx, by| calendar_account::connect(tx, by, &new, &found)).await
        }
        Err(error) => Err(error),
    };
    match (done, asker.front) {
        (Ok(_), _) => did(&web, &asker, "connected").await,
        // The form stays as it was typed, with what is wrong beside the field; the password is typed anew.
        (Err(error @ Error::Invalid { .. }), Front::Pages) => {
            let again = page_with(&web, &asker, &input.value, Some(&error), None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(again)).into_response())
        }
        (Err(error), _) => Err(error.into()),
    }
}

async fn did(web: &Web, asker: &Asker, verb: &str) -> Answer {
    if asker.front == Front::Pages {
        return Ok(see_other(&format!("{PATH}?did={verb}")));
    }
    let user = asker.user.id;
    let account = web.read(move |tx| calendar_account::show(tx, user)).await?;
    json(shapes::calendar_account(&account.ok_or(Error::NotFound)?))
}

async fn choose(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::ChooseCalendar>,
) -> Answer {
    let (id, prep) = (id.parse()?, Prep::parse(&input.value.prep)?);
    let place = input.value.calendar.and_then(|place| usize::try_from(place).ok());
    web.command(&asker, &input, move |tx, by| calendar_account::choose(tx, by, id, (place, prep))).await?;
    did(&web, &asker, "chosen").await
}

async fn try_out(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    _: Input<api::Nothing>,
) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let new = web.read(move |tx| calendar_account::access(tx, user, id)).await?;
    let tried = ask(&web, move |app| calendar_account::try_out(app, &new)).await?;
    web.app.write(move |tx| calendar_account::note_try(tx, user, id, &tried)).await?;
    did(&web, &asker, "tried").await
}

async fn leave(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::LeaveCalendar>,
) -> Answer {
    let (id, take_out) = (id.parse()?, yes(input.value.entries.as_deref()));
    web.command(&asker, &input, move |tx, by| calendar_account::leave(tx, by, id, take_out)).await?;
    let user = asker.user.id;
    let account = web.read(move |tx| calendar_account::show(tx, user)).await?;
    match asker.front {
        Front::Pages if account.is_some() => Ok(see_other(&format!("{PATH}?did=leaving"))),
        Front::Pages => Ok(see_other(&format!("{PATH}?did=left"))),
        Front::Api => json(account.iter().map(shapes::calendar_account).collect::<Vec<_>>()),
    }
}
