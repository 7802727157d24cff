//! How a user is reminded, and the link in a letter that stops letters of its kind.

use crate::{
    Web,
    answer::{Answer, Did, Done, html, json, on_to},
    asker::{Asker, Front},
    input::Input,
    pages,
    routes::yes,
    shapes,
    table::{Doc, Route, command, form, look, page},
};
use app::{Tx, home, reminder};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::IntoResponse as _,
    routing::{get, post},
};
use domain::{
    Error, Result,
    reminder::{Choices, Kind, PrepTime, Quiet, Way, hour, weekday},
};
use serde::Deserialize;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![
        page("/settings/reminders", get(show)),
        look(
            "/settings/reminders",
            get(show_json),
            Doc::look::<api::Reminders>("How you want to be reminded"),
        ),
        command(
            "/settings/reminders",
            post(change),
            Doc::command::<api::Reminders, api::Reminders>("Say how you want to be reminded"),
        ),
        page("/stop/{secret}", get(show_stop)),
        form("/stop/{secret}", post(stop)),
    ]
}

async fn show(State(web): State<Web>, asker: Asker, Query(did): Query<Did>) -> Answer {
    let (user, steps) = (asker.user.id, web.steps.clone());
    let look = move |tx: &mut Tx<'_>| {
        let saved = pages::Toast { words: "Saved".into(), undo: None };
        let toast =
            did.verb().filter(|verb| *verb == "saved").map(|_| saved.or_back(&steps, (user, tx), &did));
        Ok((home::viewer(tx, user)?, reminder::choices(tx, user)?, toast))
    };
    let (viewer, choices, toast) = web.read(look).await?;
    Ok(html(pages::reminder::page(&viewer, &choices, web.app.mailer().is_some(), toast.as_ref())))
}

async fn show_json(State(web): State<Web>, asker: Asker) -> Answer {
    let user = asker.user.id;
    json(shapes::reminders(&web.read(move |tx| reminder::choices(tx, user)).await?))
}

async fn change(State(web): State<Web>, asker: Asker, input: Input<api::Reminders>) -> Answer {
    let (choices, user) = (choices(&input.value)?, asker.user.id);
    let calendar_too = !input.value.calendar.is_empty();
    let look = |tx: &mut Tx<'_>, user| {
        let now = serde_urlencoded::to_string(shapes::reminders(&reminder::choices(tx, user)?));
        Ok(now.ok().map(|now| format!("/settings/reminders?{now}")))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| {
        let mut choices = choices.clone();
        if !calendar_too {
            choices.set_way(Kind::Calendar, reminder::choices(tx, by)?.way(Kind::Calendar));
        }
        reminder::choose(tx, by, &choices)
    })
    .await?;
    match asker.front {
        Front::Pages => Ok(on_to("/settings/reminders", Some(&Done::new(("saved", was), user)))),
        Front::Api => json(shapes::reminders(&web.read(move |tx| reminder::choices(tx, user)).await?)),
    }
}

fn choices(input: &api::Reminders) -> Result<Choices> {
    // Settings from before there were invitations say nothing of them: they stay as they are.
    let calendar = if input.calendar.is_empty() { Way::Off.as_str() } else { input.calendar.as_str() };
    let ways = [&input.prep, &input.agenda, &input.action_items, &input.goals, &input.digest, calendar];
    let fields = ["prep", "agenda", "action_items", "goals", "digest", "calendar"];
    let mut parsed = [Way::Off; 6];
    for ((way, field), into) in ways.into_iter().zip(fields).zip(&mut parsed) {
        *into = Way::parse(way).map_err(|_| Error::invalid(field, "Say mail, page or off."))?;
    }
    if input.calendar == Way::Page.as_str() {
        return Err(Error::invalid("calendar", "Invitations go by mail or not at all. Say mail or off."));
    }
    Ok(Choices {
        ways: parsed,
        prep_time: PrepTime::parse(&input.prep_time)?,
        digest_day: weekday(&input.digest_day)?,
        quiet: quiet(input.quiet_from.as_deref(), input.quiet_until.as_deref())?,
        words: yes(input.words.as_deref()),
    })
}

fn quiet(from: Option<&str>, until: Option<&str>) -> Result<Option<Quiet>> {
    let said = |text: Option<&str>| text.filter(|text| !text.trim().is_empty()).map(str::to_owned);
    match (said(from), said(until)) {
        (None, None) => Ok(None),
        (Some(from), Some(until)) => {
            Ok(Some(Quiet { from: hour("quiet_from", &from)?, until: hour("quiet_until", &until)? }))
        }
        (None, Some(_)) => {
            Err(Error::invalid("quiet_from", "Say when quiet hours begin, or leave both empty."))
        }
        (Some(_), None) => {
            Err(Error::invalid("quiet_until", "Say when quiet hours end, or leave both empty."))
        }
    }
}

/// Looking changes nothing: programs that read mail follow its links.
async fn show_stop(State(web): State<Web>, Path(secret): Path<String>) -> Answer {
    let link = secret.clone();
    match web.read(move |tx| reminder::of_stop_link(tx, &link)).await {
        Ok((_, kind, mailed)) => Ok(html(pages::stop::page(&secret, kind, mailed))),
        Err(Error::NotFound) => Ok((StatusCode::NOT_FOUND, html(pages::stop::gone())).into_response()),
        Err(error) => Err(error.into()),
    }
}

/// What is posted to a stop link: by its own page, or by a mail program in one click (RFC 8058).
#[derive(Default, Deserialize)]
#[serde(default)]
struct Stop {
    again: Option<String>,
}

async fn stop(State(web): State<Web>, Path(secret): Path<String>, input: Input<Stop>) -> Answer {
    let (link, again) = (secret.clone(), yes(input.value.again.as_deref()));
    let stopped = web.app.write(move |tx| {
        reminder::stop(tx, &link, again)?;
        reminder::of_stop_link(tx, &link)
    });
    match stopped.await {
        Ok((_, kind, mailed)) => Ok(html(pages::stop::page(&secret, kind, mailed))),
        Err(Error::NotFound) => Ok((StatusCode::NOT_FOUND, html(pages::stop::gone())).into_response()),
        Err(error) => Err(error.into()),
    }
}
