//! Themes: their pages, what people teach about them, and a meeting of their own, through forms and the API.

use crate::{
    Web,
    answer::{Answer, Did, Done, changed, html, json, on_to, seen},
    asker::{Asker, Front},
    failure::Failure,
    input::Input,
    pages, shapes,
    table::{Doc, Route, command, look, page},
};
use app::{
    Tx, meeting,
    theme::{self, At},
    view::Themes,
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{Error, RelationshipId, Result, TalkingPointId, ThemeLessonId, UserId, series::local};
use std::{sync::Arc, time::Duration};

/// The path of a command on a theme.
macro_rules! theme {
    ($what:literal) => {
        concat!("/one-on-ones/{relationship}/themes/{theme}/", $what)
    };
}

/// How long a page of themes waits for a look that is under way, in all and between two questions. The week never waits.
const PATIENCE: (u32, Duration) = (60, Duration::from_millis(25));

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let all = "/one-on-ones/{relationship}/themes";
    let one = "/one-on-ones/{relationship}/themes/{theme}";
    vec![
        page(all, get(show_all)),
        look(all, get(list), Doc::look::<api::Themes>("What keeps coming back")),
        command(all, post(make), doc::<api::MakeTheme>("Make a theme of points")),
        page(one, get(show)),
        look(one, get(show_json), Doc::look::<api::ThemeDetail>("A theme and what came of it")),
        command(theme!("accepting"), post(accept), doc::<api::Nothing>("Agree that it is a theme")),
        command(theme!("points"), post(confirm), doc::<api::ThemePoints>("Say that points belong to it too")),
        command(
            theme!("rejection"),
            post(reject),
            doc::<api::ThemePoints>("Say that points do not belong to it"),
        ),
        command(theme!("name"), post(rename), doc::<api::ThemeName>("Name it")),
        command(
            theme!("split"),
            post(split),
            doc::<api::MakeTheme>("Make some of its points a theme of their own"),
        ),
        command(
            theme!("merge"),
            post(merge),
            doc::<api::MergeTheme>("Say that it is the same as another one"),
        ),
        command(theme!("dismissal"), post(dismiss), doc::<api::Nothing>("Never show it again (owner)")),
        command(
            "/one-on-ones/{relationship}/theme-lessons/{lesson}/taking-back",
            post(take_back),
            doc::<api::Nothing>("Take back what was taught about a theme"),
        ),
        command(
            theme!("own-meeting"),
            post(give_meeting),
            Doc::command::<api::ThemeMeetingAt, api::Meeting>("Give it its own meeting"),
        ),
    ]
}

fn doc<I: utoipa::ToSchema>(summary: &'static str) -> Doc {
    Doc::command::<I, api::ThemeLesson>(summary)
}

/// Both ids of a path.
type Ids = Path<(String, String)>;

fn at(Path((relationship, theme)): Ids) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, theme: theme.parse()? })
}

fn points(ids: &[String]) -> Result<Vec<TalkingPointId>> {
    ids.iter().map(|id| id.parse()).collect()
}

/// Looks for themes where the points changed since, beside everything else.
pub(crate) fn look_again(web: &Web, asker: &Asker, relationship: RelationshipId, themes: &Themes) {
    if !themes.fresh {
        web.app.look_for_themes(asker.user.id, relationship);
    }
}

/// Waits a little for themes that are being looked for, for pages that are about nothing else.
async fn ready(web: &Web, asker: &Asker, id: RelationshipId) -> Result<Arc<Themes>> {
    let user = asker.user.id;
    let (tries, pause) = PATIENCE;
    for last in (0..tries).rev() {
        let memory = web.app.themes();
        let themes = web.read(move |tx| theme::all(tx, &memory, user, id)).await?;
        if themes.fresh || last == 0 {
            return Ok(themes);
        }
        look_again(web, asker, id, &themes);
        tokio::time::sleep(pause).await;
    }
    Err(Error::NotFound)
}

async fn show_all(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
) -> Answer {
    let id = id.parse()?;
    ready(&web, &asker, id).await?;
    let memory = web.app.themes();
    let show = move |tx: &mut Tx<'_>, user| theme::list(tx, &memory, user, id);
    let (viewer, view, toast) = seen(&web, &asker, (id, did), show).await?;
    Ok(html(pages::theme::list(&viewer, &view, toast.as_ref())))
}

async fn list(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let themes = ready(&web, &asker, id.parse()?).await?;
    let now = web.read(|tx| Ok(tx.now())).await?;
    json(shapes::themes(&themes, now))
}

async fn show(State(web): State<Web>, asker: Asker, ids: Ids, Query(did): Query<Did>) -> Answer {
    let at = at(ids)?;
    ready(&web, &asker, at.relationship).await?;
    let memory = web.app.themes();
    let show = move |tx: &mut Tx<'_>, user| theme::show(tx, &memory, user, at);
    match seen(&web, &asker, (at.relationship, did.clone()), show).await {
        Ok((viewer, view, toast)) => Ok(html(pages::theme::page(&viewer, &view, toast.as_ref()))),
        Err(Error::NotFound) => gone(&web, &asker, at, did).await,
        Err(error) => Err(error.into()),
    }
}

/// A theme of theirs that is not shown any more leads to those that are, saying what was just done.
async fn gone(web: &Web, asker: &Asker, at: At, did: Did) -> Answer {
    let user = asker.user.id;
    if !web.read(move |tx| theme::is_known(tx, user, at)).await? {
        return Err(Failure::from(Error::NotFound));
    }
    Ok(did.on_to(&format!("/one-on-ones/{}/themes", at.relationship)))
}

async fn show_json(State(web): State<Web>, asker: Asker, ids: Ids) -> Answer {
    let (user, at) = (asker.user.id, at(ids)?);
    ready(&web, &asker, at.relationship).await?;
    let memory = web.app.themes();
    let (view, now) = web.read(move |tx| Ok((theme::show(tx, &memory, user, at)?, tx.now()))).await?;
    json(shapes::theme_page(&view, now).ok_or(Error::NotFound)?)
}

/// What a lesson is answered with: the themes as they are now.
async fn taught<I>(
    (web, asker): (&Web, &Asker),
    input: &Input<I>,
    relationship: RelationshipId,
    (did, lesson): (&'static str, ThemeLessonId),
) -> Answer {
    let memory = web.app.themes();
    changed(web, asker, input, (relationship, Done::new(did, lesson)), move |tx, user| {
        let (theme, verb, _) = theme::of_lesson(tx, user, relationship, lesson)?;
        let themes = theme::all(tx, &memory, user, relationship)?;
        Ok(api::ThemeLesson {
            id: lesson.to_string(),
            verb: verb.as_str().into(),
            theme: theme.to_string(),
            themes: shapes::themes(&themes, tx.now()),
        })
    })
    .await
}

async fn make(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::MakeTheme>,
) -> Answer {
    let (id, points, name) = (id.parse()?, points(&input.value.points)?, input.value.name.clone());
    let make = move |tx: &mut Tx<'_>, by: UserId| theme::make(tx, by, id, &points, &name);
    let lesson = web.command(&asker, &input, make).await?;
    taught((&web, &asker), &input, id, ("theme-made", lesson)).await
}

async fn accept(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    let lesson = web.command(&asker, &input, move |tx, by| theme::accept(tx, by, at)).await?;
    taught((&web, &asker), &input, at.relationship, ("theme-accepted", lesson)).await
}

async fn confirm(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::ThemePoints>) -> Answer {
    let (at, points) = (at(ids)?, points(&input.value.points)?);
    let lesson = web.command(&asker, &input, move |tx, by| theme::confirm(tx, by, at, &points)).await?;
    taught((&web, &asker), &input, at.relationship, ("theme-confirmed", lesson)).await
}

async fn reject(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::ThemePoints>) -> Answer {
    let (at, points) = (at(ids)?, points(&input.value.points)?);
    let lesson = web.command(&asker, &input, move |tx, by| theme::reject(tx, by, at, &points)).await?;
    taught((&web, &asker), &input, at.relationship, ("theme-rejected", lesson)).await
}

async fn rename(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::ThemeName>) -> Answer {
    let (at, name, seen) = (at(ids)?, input.value.name.clone(), input.value.version);
    let lesson = web.command(&asker, &input, move |tx, by| theme::rename(tx, by, at, &name, seen)).await?;
    taught((&web, &asker), &input, at.relationship, ("theme-renamed", lesson)).await
}

async fn split(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::MakeTheme>) -> Answer {
    let (at, points, name) = (at(ids)?, points(&input.value.points)?, input.value.name.clone());
    let split = move |tx: &mut Tx<'_>, by: UserId| theme::split(tx, by, at, &points, Some(&name));
    let lesson = web.command(&asker, &input, split).await?;
    taught((&web, &asker), &input, at.relationship, ("theme-split", lesson)).await
}

async fn merge(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::MergeTheme>) -> Answer {
    let at = at(ids)?;
    if input.value.into.is_empty() {
        return Err(Error::invalid("into", "Choose the theme that it is the same as.").into());
    }
    let into = input.value.into.parse()?;
    let lesson = web.command(&asker, &input, move |tx, by| theme::merge(tx, by, at, into)).await?;
    taught((&web, &asker), &input, at.relationship, ("theme-merged", lesson)).await
}

async fn dismiss(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    let lesson = web.command(&asker, &input, move |tx, by| theme::dismiss(tx, by, at)).await?;
    taught((&web, &asker), &input, at.relationship, ("theme-dismissed", lesson)).await
}

async fn take_back(
    State(web): State<Web>,
    asker: Asker,
    Path((relationship, lesson)): Ids,
    input: Input<api::Nothing>,
) -> Answer {
    let (relationship, lesson) = (relationship.parse()?, lesson.parse()?);
    let lesson =
        web.command(&asker, &input, move |tx, by| theme::take_back(tx, by, relationship, lesson)).await?;
    taught((&web, &asker), &input, relationship, ("theme-untaught", lesson)).await
}

async fn give_meeting(
    State(web): State<Web>,
    asker: Asker,
    ids: Ids,
    input: Input<api::ThemeMeetingAt>,
) -> Answer {
    let (at, points) = (at(ids)?, points(&input.value.points)?);
    let when = (local("at", &input.value.at)?, input.value.minutes);
    // Of a program nothing chosen means all; whoever took every tick off the form did not mean that.
    if points.is_empty() && matches!(asker.front, Front::Pages) {
        return Err(Error::invalid("points", "Choose a point for it to be about.").into());
    }
    let give = move |tx: &mut Tx<'_>, by: UserId| theme::give_meeting(tx, by, at, &points, when);
    let given = web.command(&asker, &input, give).await?;
    match asker.front {
        Front::Pages => {
            let page = format!("/one-on-ones/{}/themes/{}", at.relationship, at.theme);
            let done = Done::new("theme-meeting", given).within(at.relationship);
            Ok(on_to(input.back.as_deref().unwrap_or(&page), Some(&done)))
        }
        Front::Api => {
            let (user, at) = (asker.user.id, meeting::At { relationship: at.relationship, meeting: given });
            json(shapes::meeting(&web.read(move |tx| meeting::find(tx, user, at)).await?))
        }
    }
}
