//! Calendars to subscribe to: the page that makes and ends their addresses, and what calendar programs fetch there.

use crate::{
    Web,
    answer::{Answer, Did, html},
    asker::Asker,
    failure::see_other,
    input::Input,
    pages::{self, Toast, feed::Coming},
    table::{Route, form, page},
};
use app::{feed, home, reminder};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::{Error, feed::Kind};
use serde::Deserialize;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![
        page("/settings/calendar", get(show)),
        form("/settings/feeds", post(make)),
        form("/settings/feeds/{feed}/end", post(end)),
        form("/settings/calendar-mail", post(invite)),
        page("/feeds/{secret}", get(fetch)),
    ]
}

async fn show(State(web): State<Web>, asker: Asker, Query(did): Query<Did>) -> Answer {
    let words = match did.verb() {
        Some("feed-ended") => Some("That address answers nothing any more"),
        Some("invited") => Some("Invitations are on their way"),
        Some("uninvited") => Some("No more invitations. What your calendar has stays there"),
        _ => None,
    };
    let toast = words.map(|words| Toast { words: words.into(), undo: None });
    page_with(&web, asker, None, toast).await
}

async fn page_with(web: &Web, asker: Asker, new: Option<(Kind, String)>, toast: Option<Toast>) -> Answer {
    let user = asker.user.id;
    let (viewer, feeds, ways) = web
        .read(move |tx| Ok((home::viewer(tx, user)?, feed::list(tx, user)?, feed::ways(tx, user)?)))
        .await?;
    let coming = Coming { ways, mailed: web.app.mailer().is_some() };
    Ok(html(pages::feed::page(&viewer, (&feeds, coming), new.as_ref(), toast.as_ref())))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Mail {
    way: String,
}

/// Switches invitations by mail on or off.
async fn invite(State(web): State<Web>, asker: Asker, input: Input<Mail>) -> Answer {
    let user = asker.user.id;
    let wanted = match input.value.way.as_str() {
        "mail" => true,
        "off" => false,
        _ => return Err(Error::invalid("way", "Say mail or off.").into()),
    };
    web.app.write(move |tx| reminder::invite(tx, user, wanted)).await?;
    Ok(see_other(if wanted { "/settings/calendar?did=invited" } else { "/settings/calendar?did=uninvited" }))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Make {
    kind: String,
}

/// Makes the address and shows it this once.
async fn make(State(web): State<Web>, asker: Asker, input: Input<Make>) -> Answer {
    let (user, kind) = (asker.user.id, Kind::parse(&input.value.kind)?);
    let secret = web.app.write(move |tx| feed::make(tx, user, kind)).await?;
    let url = format!("{}/feeds/{secret}", web.settings.base_url);
    page_with(&web, asker, Some((kind, url)), None).await
}

async fn end(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    web.app.write(move |tx| feed::end(tx, user, id)).await?;
    Ok(see_other("/settings/calendar?did=feed-ended"))
}

/// What a calendar program gets; nothing at all when it has it already.
async fn fetch(State(web): State<Web>, Path(secret): Path<String>, headers: HeaderMap) -> Answer {
    let shown = web.read(move |tx| feed::read(tx, secret.strip_suffix(".ics").unwrap_or(&secret))).await?;
    if let Some(id) = shown.stale {
        web.app.write(move |tx| feed::used(tx, id)).await?;
    }
    let text = shown.feed.write();
    let tag = format!("\"{}\"", feed::tag(&text));
    let changed = shown.feed.changed_at().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let changed = changed.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let fresh =
        known.is_some_and(|known| known.split(',').any(|each| each.trim().trim_start_matches("W/") == tag));
    let about = [
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
        (header::ETAG, tag),
        (header::LAST_MODIFIED, changed),
    ];
    Ok(if fresh {
        (StatusCode::NOT_MODIFIED, about).into_response()
    } else {
        (about, whole(text)).into_response()
    })
}

fn whole(text: String) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/calendar; charset=utf-8")];
    (kind, text).into_response()
}
