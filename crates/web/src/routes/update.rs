//! Updates: the feed of a one-on-one, commands on them, and the digest over all one-on-ones.

use crate::{
    Web,
    answer::{Answer, Deed, Did, Done, changed, html, json, seen},
    asker::Asker,
    input::Input,
    pages,
    routes::yes,
    shapes,
    steps::step,
    table::{Doc, Route, command, look, page},
    when,
};
use app::{
    Tx, home, talking_point,
    update::{self, At},
    view::{Digest, Viewer},
};
use axum::{
    extract::{Path, Query, State},
    http::header,
    response::IntoResponse as _,
    routing::{get, post},
};
use domain::{Error, RelationshipId, Result, UpdateId, update::Update};
use jiff::Timestamp;
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
        command(
            "/one-on-ones/{relationship}/updates/unreading",
            post(unread),
            Doc::command::<api::UnreadUpdates, api::Updates>(
                "Take a reading back: they wait to be read again",
            ),
        ),
        command(update!("words"), post(edit), doc::<api::Words>("Change its words (whoever posted it)")),
        command(update!("reply"), post(reply), doc::<api::Words>("Reply in one line (the other one)")),
        command(
            update!("reply/taking-back"),
            post(take_reply_back),
            doc::<api::Nothing>("Take your reply back; who read it, read it"),
        ),
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

async fn done<I>(web: &Web, asker: &Asker, input: &Input<I>, at: At, did: impl Into<Deed>) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.update)), move |tx, user| {
        Ok(shapes::update(&update::find(tx, user, at)?))
    })
    .await
}

/// Keeps the way back to words of an update as they are now, if there are any.
async fn was<I, F>(web: &Web, asker: &Asker, input: &Input<I>, at: At, words: F) -> Option<String>
where
    F: Fn(&Update) -> Option<String> + Send + 'static,
{
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let now = update::find(tx, user, at)?;
        let version = (now.version + 1).to_string();
        Ok(words(&now).map(|words| step(&path, &[("text", words), ("version", version)])))
    };
    web.before(asker, look).await
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
    let until = input.value.until.as_deref().filter(|until| !until.is_empty());
    let until = until.map(|until| moment("until", until)).transpose()?;
    web.command(&asker, &input, move |tx, by| update::mark_read(tx, by, id, until)).await?;
    // What was on a screen was seen: there is nothing to take back, and nothing to say.
    let did = if yes(input.value.looked.as_deref()) { "looked" } else { "read" };
    let back = format!("/one-on-ones/{id}/updates/unreading");
    let look = move |tx: &mut Tx<'_>, user| {
        let read_at = update::last_read(tx, user, id)?;
        Ok(read_at.map(|at| step(&back, &[("read_at", at.to_string())])))
    };
    let was = web.before(&asker, look).await;
    feed_after(&web, &asker, &input, (id, Done::new((did, was), id))).await
}

async fn unread(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::UnreadUpdates>,
) -> Answer {
    let id = id.parse()?;
    let read_at = moment("read_at", &input.value.read_at)?;
    web.command(&asker, &input, move |tx, by| update::unread_again(tx, by, id, read_at)).await?;
    feed_after(&web, &asker, &input, (id, Done::new("unread", id))).await
}

async fn feed_after<I>(
    web: &Web,
    asker: &Asker,
    input: &Input<I>,
    (id, done): (RelationshipId, Done),
) -> Answer {
    changed(web, asker, input, (id, done), move |tx, user| {
        Ok(shapes::updates(&update::feed(tx, user, id, None)?))
    })
    .await
}

fn moment(field: &'static str, text: &str) -> Result<Timestamp> {
    text.parse().map_err(|_| Error::invalid(field, "Give a moment such as 2026-05-12T09:00:00Z."))
}

async fn edit(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Words>) -> Answer {
    let (at, text, seen) = (at(ids)?, input.value.text.clone(), input.value.version);
    let was = was(&web, &asker, &input, at, |now| Some(now.text.clone())).await;
    web.command(&asker, &input, move |tx, by| update::edit(tx, by, at, &text, seen)).await?;
    done(&web, &asker, &input, at, ("saved", was)).await
}

async fn reply(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Words>) -> Answer {
    let (at, text, seen) = (at(ids)?, input.value.text.clone(), input.value.version);
    let was = was(&web, &asker, &input, at, |now| Some(now.reply.as_ref()?.text.clone())).await;
    web.command(&asker, &input, move |tx, by| update::reply(tx, by, at, &text, seen)).await?;
    done(&web, &asker, &input, at, ("replied", was)).await
}

async fn take_reply_back(
    State(web): State<Web>,
    asker: Asker,
    ids: Ids,
    input: Input<api::Nothing>,
) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| update::take_reply_back(tx, by, at)).await?;
    done(&web, &asker, &input, at, "reply-taken-back").await
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
