//! The growth narrative: its page, the document to take along, and the owner's commands on it through forms and the API.

use crate::{
    Web,
    answer::{Answer, Deed, Did, Done, changed, html, json, seen},
    asker::Asker,
    input::Input,
    pages,
    routes::{day, yes},
    shapes,
    steps::step,
    table::{Doc, Route, command, look, page},
};
use app::{
    Tx,
    growth::{self, At, Moment},
    home, update,
    view::GrowthEntry,
};
use axum::{
    extract::{Path, Query, State},
    http::header,
    response::IntoResponse as _,
    routing::{get, post},
};
use domain::{
    Result, Side,
    growth::{Quarter, Reader},
};
use serde::Deserialize;

/// The path of a command on an entry.
macro_rules! entry {
    ($what:literal) => {
        concat!("/one-on-ones/{relationship}/growth/{entry}/", $what)
    };
}

fn doc<I: utoipa::ToSchema>(summary: &'static str) -> Doc {
    Doc::command::<I, api::GrowthEntry>(summary)
}

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let all = "/one-on-ones/{relationship}/growth";
    let shown = Doc::look::<api::Growth>("The growth narrative, four quarters at a time");
    vec![
        page(all, get(show)),
        look(all, get(show_json), shown.asks(&["before"])),
        page("/one-on-ones/{relationship}/growth/document", get(document)),
        page("/one-on-ones/{relationship}/growth.md", get(download)),
        command(all, post(add), doc::<api::AddMoment>("Write a moment down (owner)")),
        command(entry!("words"), post(write), doc::<api::GrowthWords>("Tell an entry in own words (owner)")),
        command(
            entry!("hiding"),
            post(hide),
            doc::<api::Nothing>("Hide an entry from the other one (owner)"),
        ),
        command(entry!("showing"), post(unhide), doc::<api::Nothing>("Show a hidden entry again (owner)")),
        command(
            entry!("drop"),
            post(drop),
            Doc::command::<api::Nothing, api::Nothing>(
                "Take out a moment that you wrote down yourself (owner)",
            ),
        ),
        command(
            "/one-on-ones/{relationship}/updates/{update}/keeping",
            post(keep),
            Doc::command::<api::Nothing, api::Update>("Keep an update in the growth narrative (owner)"),
        ),
        command(
            "/one-on-ones/{relationship}/updates/{update}/letting-go",
            post(let_go),
            Doc::command::<api::Nothing, api::Update>("Take an update from the growth narrative (owner)"),
        ),
    ]
}

/// Both ids of a path.
type Ids = Path<(String, String)>;

fn at(Path((relationship, entry)): Ids) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, entry: entry.parse()? })
}

/// Which quarters are asked for.
#[derive(Deserialize)]
struct Quarters {
    before: Option<String>,
    whole: Option<String>,
}

fn quarter(text: Option<&String>) -> Result<Option<Quarter>> {
    text.filter(|text| !text.is_empty()).map(|text| text.parse()).transpose()
}

async fn done<I>(web: &Web, asker: &Asker, input: &Input<I>, at: At, did: impl Into<Deed>) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.entry)), move |tx, user| {
        let (entry, relationship, zone) = growth::find(tx, user, at)?;
        Ok(shapes::growth_entry(&relationship, &zone, &entry))
    })
    .await
}

async fn show(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
    Query(query): Query<Quarters>,
) -> Answer {
    let (id, before) = (id.parse()?, quarter(query.before.as_ref())?);
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| growth::show(tx, user, id, before)).await?;
    Ok(html(pages::growth::page(&viewer, &view, toast.as_ref())))
}

async fn show_json(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(query): Query<Quarters>,
) -> Answer {
    let (user, id, before) = (asker.user.id, id.parse()?, quarter(query.before.as_ref())?);
    let told = web.read(move |tx| Ok((growth::show(tx, user, id, before)?, growth::whole(tx, user, id)?)));
    let (shown, whole) = told.await?;
    json(shapes::growth(&shown, pages::growth::markdown(&whole, Reader::Anybody)))
}

async fn document(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(query): Query<Quarters>,
) -> Answer {
    let (user, id, whole) = (asker.user.id, id.parse()?, query.whole.is_some());
    let told = web.read(move |tx| {
        let growth = if whole { growth::whole(tx, user, id)? } else { growth::show(tx, user, id, None)? };
        Ok((home::viewer(tx, user)?, growth))
    });
    let (viewer, growth) = told.await?;
    Ok(html(pages::growth::document(&viewer, &growth, whole)))
}

async fn download(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let whole = web.read(move |tx| growth::whole(tx, user, id)).await?;
    // What the owner takes along they tell themselves.
    let reader = if whole.side == Side::Owner { Reader::Me } else { Reader::Anybody };
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"growth.md\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, pages::growth::markdown(&whole, reader)).into_response())
}

async fn add(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::AddMoment>,
) -> Answer {
    let (relationship, said) = (id.parse()?, &input.value);
    let moment = Moment {
        day: day("day", said.day.as_deref())?,
        title: said.title.clone(),
        text: said.text.clone(),
        hidden: yes(said.only_me.as_deref()),
    };
    let did = if moment.hidden { "moment-added-hidden" } else { "moment-added" };
    let entry = web.command(&asker, &input, move |tx, by| growth::add(tx, by, relationship, &moment)).await?;
    done(&web, &asker, &input, At { relationship, entry }, did).await
}

/// An entry with its words as they are; without words of its own it is told from what happened.
fn as_it_is(now: &GrowthEntry) -> Vec<(&'static str, String)> {
    let words = now.written.as_ref().and_then(|written| written.words.as_ref());
    let (title, text) = words.map_or(("", ""), |words| (&words.title, &words.text));
    vec![("title", title.to_owned()), ("text", text.to_owned()), ("day", now.day.to_string())]
}

async fn write(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::GrowthWords>) -> Answer {
    let (at, said) = (at(ids)?, input.value.clone());
    let (on, seen) = (day("day", said.day.as_deref())?, said.version);
    let verb = move |tx: &mut Tx<'_>, by| growth::write(tx, by, at, (&said.title, &said.text, on), seen);
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let (now, ..) = growth::find(tx, user, at)?;
        let version = ("version", (now.version() + 1).to_string());
        Ok(Some(step(&path, &[as_it_is(&now), vec![version]].concat())))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, verb).await?;
    done(&web, &asker, &input, at, ("saved", was)).await
}

/// What is taken out is gone: its way back is to write it down again.
async fn drop(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    let look = move |tx: &mut Tx<'_>, user| {
        let (now, hidden) = growth::moment(tx, user, at)?;
        let only_me = ("only_me", if hidden { "yes" } else { "" }.to_owned());
        let path = format!("/one-on-ones/{}/growth", at.relationship);
        Ok(Some(step(&path, &[as_it_is(&now), vec![only_me]].concat())))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| growth::drop(tx, by, at)).await?;
    let done = Done::new(("moment-dropped", was), at.entry);
    changed(&web, &asker, &input, (at.relationship, done), |_, _| Ok(api::Nothing {})).await
}

async fn hide(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| growth::hide(tx, by, at)).await?;
    done(&web, &asker, &input, at, "moment-hidden").await
}

async fn unhide(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| growth::unhide(tx, by, at)).await?;
    done(&web, &asker, &input, at, "moment-shown").await
}

fn of_update(Path((relationship, update)): Ids) -> Result<update::At> {
    Ok(update::At { relationship: relationship.parse()?, update: update.parse()? })
}

async fn kept(
    web: &Web,
    asker: &Asker,
    input: &Input<api::Nothing>,
    (at, did): (update::At, &'static str),
) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.update)), move |tx, user| {
        Ok(shapes::update(&update::find(tx, user, at)?))
    })
    .await
}

async fn keep(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = of_update(ids)?;
    web.command(&asker, &input, move |tx, by| growth::keep(tx, by, at.relationship, at.update)).await?;
    kept(&web, &asker, &input, (at, "update-kept")).await
}

async fn let_go(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = of_update(ids)?;
    web.command(&asker, &input, move |tx, by| growth::let_go(tx, by, at.relationship, at.update)).await?;
    kept(&web, &asker, &input, (at, "update-let-go")).await
}
