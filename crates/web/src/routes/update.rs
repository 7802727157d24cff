//! Updates: the feed of a one-on-one, commands on them, and the digest over all one-on-ones.

use crate::{
    Web,
    answer::{Answer, Did, Done, changed, html, json, seen},
    asker::Asker,
    input::Input,
    pages, shapes,
    table::{Doc, Route, command, look, page},
    when,
};
use app::{
    home, talking_point,
    update::{self, At},
    view::{Digest, Viewer},
};
use axum::{
    extract::{Path, Query, State},
    http::header,
    response::IntoResponse as _,
    routing::{get, post},
};
use domain::{Error, Result, UpdateId};
use serde::Deserialize;

/// The path of a command on an update.
macro_rules! update {
    ($what:literal) => {
        concat!("/one-on-ones/{relationship}/updates/{update}/", $what)
    };
}

fn doc<I: utoipa::ToSchema>(summary: &'static str) -> Doc {
    Doc::command::<I, api::Update>(summary)
}

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let all = "/one-on-ones/{relationship}/updates";
    let digest_doc =
        Doc::look::<api::Digest>("Updates of the last 7, 14 or 30 days over all your one-on-ones");
    vec![
        page("/updates", get(show_digest)),
        page("/updates.md", get(download)),
        look("/updates", get(digest_json), digest_doc.asks(&["days"])),
        page(all, get(show)),
        look(all, get(feed), Doc::look::<api::Updates>("Updates, latest first").asks(&["before"])),
        command(all, post(add), doc::<api::PostUpdate>("Post an update")),
        command(
            "/one-on-ones/{relationship}/points/{point}/posting",
            post(post_point),
            doc::<api::PostPoint>("Send a point out as an update instead of talking about it"),
        ),
        command(
            "/one-on-ones/{relationship}/updates/reading",
            post(read),
            Doc::command::<api::ReadUpdates, api::Updates>("Mark what the other one posted as read"),
        ),
        command(update!("words"), post(edit), doc::<api::Words>("Change its words (whoever posted it)")),
        command(update!("reply"), post(reply), doc::<api::Words>("Reply in one line (the other one)")),
        command(
            update!("recalling"),
            post(recall),
            Doc::command::<api::Nothing, api::Nothing>(
                "Take it back while nobody read it; its point is open again",
            ),
        ),
    ]
}

/// Both ids of an update's path.
type Ids = Path<(String, String)>;

fn at(Path((relationship, update)): Ids) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, update: update.parse()? })
}

async fn done<I>(web: &Web, asker: &Asker, input: &Input<I>, at: At, did: &'static str) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.update)), move |tx, user| {
        Ok(shapes::update(&update::find(tx, user, at)?))
    })
    .await
}

/// Where a page of the feed begins.
#[derive(Deserialize)]
struct Before {
    before: Option<String>,
}

impl Before {
    fn id(&self) -> Result<Option<UpdateId>> {
        self.before.as_deref().filter(|id| !id.is_empty()).map(str::parse).transpose()
    }
}

async fn show(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
    Query(query): Query<Before>,
) -> Answer {
    let (id, before) = (id.parse()?, query.id()?);
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| update::feed(tx, user, id, before)).await?;
    Ok(html(pages::update::page(&viewer, &view, toast.as_ref())))
}

async fn feed(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(query): Query<Before>,
) -> Answer {
    let (user, id, before) = (asker.user.id, id.parse()?, query.id()?);
    json(shapes::updates(&web.read(move |tx| update::feed(tx, user, id, before)).await?))
}

async fn add(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::PostUpdate>,
) -> Answer {
    let (relationship, text) = (id.parse()?, input.value.text.clone());
    let update = web.command(&asker, &input, move |tx, by| update::post(tx, by, relationship, &text)).await?;
    done(&web, &asker, &input, At { relationship, update }, "posted").await
}

async fn post_point(
    State(web): State<Web>,
    asker: Asker,
    Path((relationship, point)): Ids,
    input: Input<api::PostPoint>,
) -> Answer {
    let point = talking_point::At { relationship: relationship.parse()?, point: point.parse()? };
    let text = input.value.text.clone();
    let update =
        web.command(&asker, &input, move |tx, by| update::post_point(tx, by, point, text.as_deref())).await?;
    done(&web, &asker, &input, At { relationship: point.relationship, update }, "posted").await
}

async fn read(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::ReadUpdates>,
) -> Answer {
    let id = id.parse()?;
    let until = input.value.until.as_deref().filter(|until| !until.is_empty()).map(str::parse).transpose();
    let until = until.map_err(|_| Error::invalid("until", "Give a moment such as 2026-05-12T09:00:00Z."))?;
    web.command(&asker, &input, move |tx, by| update::mark_read(tx, by, id, until)).await?;
    changed(&web, &asker, &input, (id, Done::new("read", id)), move |tx, user| {
        Ok(shapes::updates(&update::feed(tx, user, id, None)?))
    })
    .await
}

async fn edit(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Words>) -> Answer {
    let (at, text, seen) = (at(ids)?, input.value.text.clone(), input.value.version);
    web.command(&asker, &input, move |tx, by| update::edit(tx, by, at, &text, seen)).await?;
    done(&web, &asker, &input, at, "saved").await
}

async fn reply(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Words>) -> Answer {
    let (at, text, seen) = (at(ids)?, input.value.text.clone(), input.value.version);
    web.command(&asker, &input, move |tx, by| update::reply(tx, by, at, &text, seen)).await?;
    done(&web, &asker, &input, at, "replied").await
}

async fn recall(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| update::recall(tx, by, at)).await?;
    changed(&web, &asker, &input, (at.relationship, Done::new("recalled", at.update)), |_, _| {
        Ok(api::Nothing {})
    })
    .await
}

/// How far a digest looks back; a week where nobody said.
#[derive(Deserialize)]
struct Days {
    days: Option<i64>,
}

async fn digest_of(web: &Web, asker: &Asker, query: &Days) -> Result<(Viewer, Digest)> {
    let (user, days) = (asker.user.id, query.days.unwrap_or(update::DIGEST_DAYS[0]));
    web.read(move |tx| Ok((home::viewer(tx, user)?, update::digest(tx, user, days)?))).await
}

async fn show_digest(State(web): State<Web>, asker: Asker, Query(query): Query<Days>) -> Answer {
    let (viewer, digest) = digest_of(&web, &asker, &query).await?;
    Ok(html(pages::digest::page(&viewer, &digest)))
}

async fn download(State(web): State<Web>, asker: Asker, Query(query): Query<Days>) -> Answer {
    let (viewer, digest) = digest_of(&web, &asker, &query).await?;
    let name = format!("updates-{}.md", when::day_of(viewer.now, &viewer.user.time_zone()));
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, pages::digest::markdown(&viewer, &digest)).into_response())
}

async fn digest_json(State(web): State<Web>, asker: Asker, Query(query): Query<Days>) -> Answer {
    let (viewer, digest) = digest_of(&web, &asker, &query).await?;
    json(shapes::digest(&digest, pages::digest::markdown(&viewer, &digest)))
}
