//! One-on-ones: the week, the backlog, how they are arranged, and the live connection.

use crate::{
    Web,
    answer::{Answer, Deed, Did, Done, but_saved, changed, html, json, seen},
    asker::{Asker, Front},
    auth,
    failure::see_other,
    input::Input,
    pages::{self, StartTyped},
    routes::theme::look_again,
    shapes,
    table::{Doc, Route, api, form, look, page},
};
use app::{
    Guard, Tx, home, invitation,
    meeting::At,
    presence::{self, Here},
    relationship, series, session, theme, view, week,
};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::{
        IntoResponse,
        sse::{Event, KeepAlive, Sse},
    },
    routing::{get, post},
};
use domain::{
    Error, RelationshipId, Result, Side,
    relationship::Kind,
    series::{Cadence, Series, local},
    user as rules,
};
use futures_util::stream;
use serde::Deserialize;
use std::{convert::Infallible, time::Duration};
use tokio::sync::watch;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![
        page("/one-on-ones/new", get(show_start)),
        form("/one-on-ones", post(start)),
        api("/one-on-ones", post(start), Doc::command::<api::Start, api::Relationship>("Start a one-on-one")),
        look("/one-on-ones", get(list), Doc::list::<api::Relationship>("All your one-on-ones")),
        page("/one-on-ones/{relationship}", get(show)),
        look(
            "/one-on-ones/{relationship}",
            get(show_json),
            Doc::look::<api::Week>("The week: captures, agenda, owed"),
        ),
        look(
            "/one-on-ones/{relationship}/events",
            get(events),
            Doc::list::<api::Event>("What changed after a version, oldest first").asks(&["after"]),
        ),
        page("/one-on-ones/{relationship}/backlog", get(show_backlog)),
        page("/one-on-ones/{relationship}/backlog/longest", get(show_longest)),
        page("/one-on-ones/{relationship}/backlog/pass", get(show_pass)),
        page("/one-on-ones/{relationship}/settings", get(show_arrangement)),
        page("/one-on-ones/{relationship}/changes", get(changes)),
        form("/one-on-ones/{relationship}/invitation", post(invite)),
        api(
            "/one-on-ones/{relationship}/invitation",
            post(invite_json),
            Doc::command::<api::Nothing, api::InvitationLink>("Make the other one’s invitation link anew"),
        ),
    ]
}

async fn show_start(State(web): State<Web>, asker: Asker) -> Answer {
    let user = asker.user.id;
    let viewer = web.read(move |tx| home::viewer(tx, user)).await?;
    Ok(html(pages::arrangement::start(&viewer, None, &StartTyped::default())))
}

async fn start(State(web): State<Web>, asker: Asker, input: Input<api::Start>) -> Answer {
    let made = match start_from(&input.value, &asker.user.zone) {
        Ok(start) => web.command(&asker, &input, move |tx, by| relationship::start(tx, by, &start)).await,
        Err(error) => Err(error),
    };
    let user = asker.user.id;
    match (made, asker.front) {
        (Ok(id), Front::Pages) => Ok(see_other(&format!("/one-on-ones/{id}"))),
        (Ok(id), Front::Api) => show_relationship(&web, &asker, id).await,
        (Err(error @ Error::Invalid { .. }), Front::Pages) => {
            let viewer = web.read(move |tx| home::viewer(tx, user)).await?;
            let page = pages::arrangement::start(&viewer, Some(&error), &typed(&input.value));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(page)).into_response())
        }
        (Err(error), _) => Err(error.into()),
    }
}

async fn show_relationship(web: &Web, asker: &Asker, id: RelationshipId) -> Answer {
    let user = asker.user.id;
    let shown = web.read(move |tx| relationship::arrangement(tx, user, id)).await.map_err(but_saved)?;
    json(shapes::relationship(&shown.relationship, shown.side))
}

fn start_from(input: &api::Start, zone: &str) -> Result<relationship::Start> {
    let kind = if input.kind.is_empty() { Kind::Reporting } else { Kind::parse(&input.kind)? };
    let series = match input.starts.as_deref() {
        None | Some("") => None,
        Some(starts) => {
            let starts = local("starts", starts)?;
            let (cadence, rule) = (input.cadence.as_deref(), input.rule.as_deref());
            Some(Series {
                cadence: Cadence::chosen(cadence.unwrap_or("weekly"), rule.unwrap_or_default(), starts)?,
                zone: rules::zone(input.zone.as_deref().filter(|zone| !zone.is_empty()).unwrap_or(zone))?,
                starts,
                minutes: input.minutes.unwrap_or(series::USUAL_MINUTES),
                pauses: Vec::new(),
                ends_at: None,
            })
        }
    };
    let side = if input.mine == "no" { Side::Other } else { Side::Owner };
    Ok(relationship::Start { name: input.name.clone(), kind, side, series })
}

fn typed(input: &api::Start) -> StartTyped {
    StartTyped {
        name: input.name.clone(),
        kind: input.kind.clone(),
        mine: input.mine.clone(),
        cadence: input.cadence.clone().unwrap_or_default(),
        rule: input.rule.clone().unwrap_or_default(),
        starts: input.starts.clone().unwrap_or_default(),
        minutes: input.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        zone: input.zone.clone().unwrap_or_default(),
    }
}

async fn list(State(web): State<Web>, asker: Asker) -> Answer {
    let user = asker.user.id;
    let all = web.read(move |tx| relationship::list(tx, user)).await?;
    json(all.iter().map(|r| shapes::relationship(r, r.side_of(user))).collect::<Vec<_>>())
}

async fn show(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
) -> Answer {
    let id = id.parse()?;
    let memory = web.app.themes();
    let show =
        move |tx: &mut Tx<'_>, user| Ok((week::show(tx, user, id)?, theme::all(tx, &memory, user, id)?));
    let (viewer, (view, themes), toast) = seen(&web, &asker, (id, did), show).await?;
    look_again(&web, &asker, id, &themes);
    Ok(html(pages::week::page(&viewer, (&view, &themes), toast.as_ref())))
}

async fn show_json(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    json(shapes::week(&web.read(move |tx| week::show(tx, user, id)).await?))
}

#[derive(Deserialize)]
struct After {
    after: Option<i64>,
}

async fn events(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(query): Query<After>,
) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let after = query.after.unwrap_or_default();
    let events = web.read(move |tx| relationship::events(tx, user, id, after)).await?;
    json(events.iter().map(shapes::event).collect::<Vec<_>>())
}

/// Behind how many rows a page begins.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Rows {
    from: String,
}

/// What a page of the backlog came with.
type Looked = (Query<Did>, Query<Rows>);

async fn show_backlog(web: State<Web>, asker: Asker, id: Path<String>, looked: Looked) -> Answer {
    backlog(web, asker, (id, looked), pages::backlog::page).await
}

async fn show_longest(web: State<Web>, asker: Asker, id: Path<String>, looked: Looked) -> Answer {
    backlog(web, asker, (id, looked), pages::backlog::longest).await
}

async fn show_pass(web: State<Web>, asker: Asker, id: Path<String>, looked: Looked) -> Answer {
    backlog(web, asker, (id, looked), pages::backlog::pass).await
}

type BacklogPage = fn(&view::Viewer, &view::Backlog, Option<&pages::Toast>) -> maud::Markup;

async fn backlog(
    State(web): State<Web>,
    asker: Asker,
    (Path(id), (Query(did), Query(rows))): (Path<String>, Looked),
    page: BacklogPage,
) -> Answer {
    let (id, from) = (id.parse()?, rows.from.parse().unwrap_or_default());
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| week::backlog(tx, user, id, from)).await?;
    Ok(html(page(&viewer, &view, toast.as_ref())))
}

async fn show_arrangement(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
) -> Answer {
    let id = id.parse()?;
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| relationship::arrangement(tx, user, id)).await?;
    Ok(html(pages::arrangement::page(&viewer, &view, None, toast.as_ref())))
}

/// Makes the link and shows it this once: a secret is in no address but its own.
async fn invite(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let (secret, viewer, arrangement) = web
        .app
        .write(move |tx| {
            Ok((
                invitation::make(tx, user, id)?,
                home::viewer(tx, user)?,
                relationship::arrangement(tx, user, id)?,
            ))
        })
        .await?;
    let url = format!("{}/invitation/{secret}", web.settings.base_url);
    Ok(html(pages::arrangement::page(&viewer, &arrangement, Some(&url), None)))
}

/// What a command did to how two people meet, and how they meet now.
pub(super) async fn arranged<I>(
    web: &Web,
    asker: &Asker,
    input: &Input<I>,
    (did, id): (impl Into<Deed>, RelationshipId),
) -> Answer {
    changed(web, asker, input, (id, Done::new(did, id)), move |tx, user| {
        let shown = relationship::arrangement(tx, user, id)?;
        Ok(shapes::relationship(&shown.relationship, shown.side))
    })
    .await
}

async fn invite_json(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    _: Input<api::Nothing>,
) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let secret = web.app.write(move |tx| invitation::make(tx, user, id)).await?;
    json(api::InvitationLink { path: format!("/invitation/{secret}") })
}

/// What the page that listens shows.
#[derive(Deserialize)]
struct Open {
    /// A meeting: whoever has it open while it goes on is here.
    meeting: Option<String>,
    /// The version that it shows: what changed before it listens is told at once.
    since: Option<String>,
}

/// What an open page holds on to.
struct Listening {
    reader: watch::Receiver<i64>,
    guard: Guard,
    /// Leaves when it is dropped.
    _here: Option<Here>,
}

async fn listen(web: &Web, asker: &Asker, id: RelationshipId, open: Open) -> Result<Listening> {
    let user = asker.user.id;
    let version = web.read(move |tx| relationship::check(tx, user, id)).await?;
    let session = asker.session.ok_or(Error::SignedOut)?;
    let meeting = open.meeting.and_then(|meeting| meeting.parse().ok());
    let here = match meeting {
        Some(meeting) => presence::arrive(&web.app, user, At { relationship: id, meeting }).await?,
        None => None,
    };
    let (mut reader, guard) = (web.app.hub().subscribe(id, version), web.app.guard(session, id));
    if let Some(shown) = open.since.and_then(|since| since.parse::<i64>().ok()) {
        // Asked once more: from here on nothing happens unheard.
        if web.read(move |tx| relationship::check(tx, user, id)).await? > shown {
            reader.mark_changed();
        }
    }
    Ok(Listening { reader, guard, _here: here })
}

/// Says that something changed, never what: the page fetches as its viewer. Access is checked before each word.
async fn changes(
    State(web): State<Web>,
    asker: Asker,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(open): Query<Open>,
) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let (page, secret) = (listen(&web, &asker, id, open).await?, auth::cookie(&headers, &web));
    let secret = secret.unwrap_or_default();
    let events = stream::unfold((web, page, secret), move |(web, mut page, secret)| async move {
        tokio::select! {
            heard = page.reader.changed() => heard.ok()?,
            _ = page.guard.ended() => return None,
        }
        // Whoever signed out or lost access since it opened hears no more, not even until the watch comes round.
        let cookie = secret.clone();
        let still =
            web.read(move |tx| session::find(tx, &cookie).and_then(|_| relationship::check(tx, user, id)));
        let change = Event::default().event("change").data(still.await.ok()?.to_string());
        Some((Ok::<_, Infallible>(change), (web, page, secret)))
    });
    let keep_alive = KeepAlive::new().interval(Duration::from_secs(20));
    Ok(Sse::new(events).keep_alive(keep_alive).into_response())
}
