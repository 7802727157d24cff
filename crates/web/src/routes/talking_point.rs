//! Commands on talking points, each through a form and through the API.

use crate::{
    Web,
    answer::{Answer, Deed, Did, Done, back, changed, html, json, seen},
    asker::Asker,
    input::Input,
    pages,
    routes::{InState, private_capture as private},
    shapes,
    steps::{or_none, step},
    table::{Doc, Route, api, command, form, look, page},
};
use app::{
    Tx, kinds,
    talking_point::{self, At, Place},
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{
    Error, RelationshipId, Result, TalkingPointId, UserId,
    talking_point::{Kind, State as PointState, TalkingPoint},
};
use serde::Deserialize;

const POINT: &str = "/one-on-ones/{relationship}/points/{point}";

/// The path of a command on a point.
macro_rules! point {
    ($what:literal) => {
        concat!("/one-on-ones/{relationship}/points/{point}/", $what)
    };
}

fn doc<I: utoipa::ToSchema>(summary: &'static str) -> Doc {
    Doc::command::<I, api::TalkingPoint>(summary)
}

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let points = "/one-on-ones/{relationship}/points";
    let list_doc = Doc::list::<api::TalkingPoint>(
        "Points in a state: captured, open, discussed, answered, posted, merged, own_meeting or dropped",
    );
    vec![
        form(points, post(capture_box)),
        api(points, post(capture), doc::<api::Capture>("Jot something down for both to see")),
        look(points, get(list), list_doc.asks(&["state"])),
        look(POINT, get(show), Doc::look::<api::TalkingPoint>("One point")),
        command(point!("agenda"), post(keep), doc::<api::Position>("Put it on the agenda (owner)")),
        command(
            point!("unsorting"),
            post(unsort),
            doc::<api::Nothing>("Put it back among the captures (owner)"),
        ),
        command(point!("position"), post(place), doc::<api::Position>("Move it on the agenda (owner)")),
        command(point!("words"), post(edit), doc::<api::Words>("Change its words")),
        command(point!("kind"), post(set_kind), doc::<api::Kind>("Say what it is about")),
        command(point!("minutes"), post(set_minutes), doc::<api::Minutes>("Say how long it should take")),
        command(point!("answer"), post(answer), doc::<api::Answer>("Hang a solution from its challenge")),
        command(point!("discussion"), post(discuss), doc::<api::Nothing>("Tick it as talked about")),
        command(point!("reopening"), post(reopen), doc::<api::Nothing>("Take the tick back")),
        command(point!("deferral"), post(defer), doc::<api::Deferral>("Move it into the backlog (owner)")),
        command(point!("drop"), post(drop), doc::<api::Nothing>("Drop it; 30 days to bring it back")),
        page(point!("merge"), get(show_merge)),
        command(point!("merge"), post(merge), doc::<api::Merge>("Merge it into another open one")),
        command(
            point!("restoring"),
            post(restore),
            doc::<api::Nothing>("Bring a dropped or merged one back"),
        ),
        look(point!("life"), get(life), Doc::look::<api::Life>("What is known of a point beyond its words")),
        look("/one-on-ones/{relationship}/due", get(due), Doc::look::<api::Due>("What is due or owed")),
    ]
}

/// Both ids of a point's path.
pub(super) type Ids = Path<(String, String)>;

pub(crate) fn at(Path((relationship, point)): Ids) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, point: point.parse()? })
}

pub(crate) async fn done<I>(
    web: &Web,
    asker: &Asker,
    input: &Input<I>,
    at: At,
    did: impl Into<Deed>,
) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.point)), move |tx, user| {
        Ok(shapes::talking_point(&talking_point::find(tx, user, at.relationship, at.point)?))
    })
    .await
}

/// The answer to a command on what a point is beyond its words.
pub(super) async fn lived<I>(
    web: &Web,
    asker: &Asker,
    input: &Input<I>,
    at: At,
    did: impl Into<Deed>,
) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.point)), move |tx, user| {
        look_at(tx, user, at)
    })
    .await
}

fn look_at(tx: &mut Tx<'_>, user: UserId, at: At) -> Result<api::Life> {
    let (life, side) = kinds::life(tx, user, at)?;
    Ok(shapes::kinds::life(&life, side))
}

/// Keeps the way back to how a point is now: to the same path, with the fields that `then` makes of it.
pub(super) async fn was<I, F>(web: &Web, asker: &Asker, input: &Input<I>, at: At, then: F) -> Option<String>
where
    F: Fn(&TalkingPoint) -> Vec<(&'static str, String)> + Send + 'static,
{
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let point = talking_point::find(tx, user, at.relationship, at.point)?;
        Ok(Some(step(&path, &then(&point))))
    };
    web.before(asker, look).await
}

async fn life(State(web): State<Web>, asker: Asker, ids: Ids) -> Answer {
    let (user, at) = (asker.user.id, at(ids)?);
    json(web.read(move |tx| look_at(tx, user, at)).await?)
}

async fn due(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let (due, side) = web.read(move |tx| kinds::list(tx, user, id)).await?;
    json(shapes::kinds::due(&due, side))
}

/// What the capture box sends: the words, and who may see them.
#[derive(Default, Deserialize)]
#[serde(default)]
struct CaptureBox {
    text: String,
    vis: Option<String>,
    kind: Option<String>,
    until: String,
}

async fn capture_box(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<CaptureBox>,
) -> Answer {
    let id: RelationshipId = id.parse()?;
    let text = input.value.text.clone();
    let done = if input.value.vis.as_deref() == Some("me") {
        Done::new("private-captured", private::add(&web, &asker, &input, id, text).await?)
    } else {
        let kind = kind_of(input.value.kind.as_deref())?;
        let until = input.value.until.clone();
        let did = if until.is_empty() { "captured" } else { "waits" };
        let capture =
            move |tx: &mut Tx<'_>, by| talking_point::capture_until(tx, by, id, &text, (kind, &until));
        Done::new(did, web.command(&asker, &input, capture).await?)
    };
    Ok(back(&input, &format!("/one-on-ones/{id}"), Some(&done.within(id))))
}

async fn capture(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Capture>,
) -> Answer {
    let (relationship, text) = (id.parse()?, input.value.text.clone());
    let kind = kind_of(input.value.kind.as_deref())?;
    let until = input.value.until.clone().unwrap_or_default();
    let point: TalkingPointId = web
        .command(&asker, &input, move |tx, by| {
            talking_point::capture_until(tx, by, relationship, &text, (kind, &until))
        })
        .await?;
    done(&web, &asker, &input, At { relationship, point }, "captured").await
}

async fn list(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(query): Query<InState>,
) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let state = PointState::parse(query.state.as_deref().unwrap_or("open")).map_err(|_| {
        Error::invalid(
            "state",
            "Say captured, open, discussed, answered, posted, merged, own_meeting or dropped.",
        )
    })?;
    let points = web.read(move |tx| talking_point::list(tx, user, id, state)).await?;
    json(points.iter().map(shapes::talking_point).collect::<Vec<_>>())
}

async fn show(State(web): State<Web>, asker: Asker, ids: Ids) -> Answer {
    let (user, at) = (asker.user.id, at(ids)?);
    let point = web.read(move |tx| talking_point::find(tx, user, at.relationship, at.point)).await?;
    json(shapes::talking_point(&point))
}

async fn keep(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Position>) -> Answer {
    let (at, place, user) = (at(ids)?, place_of(&input.value)?, asker.user.id);
    // The way back leads to the captures or to the backlog, wherever it came from.
    let before = web.read(move |tx| talking_point::find(tx, user, at.relationship, at.point)).await?;
    let did = if before.deferral.is_some() { "brought-back" } else { "kept" };
    let was = web.before(&asker, where_it_was(at)).await;
    web.command(&asker, &input, move |tx, by| talking_point::keep(tx, by, at, place)).await?;
    done(&web, &asker, &input, at, (did, was)).await
}

async fn unsort(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| talking_point::unsort(tx, by, at)).await?;
    done(&web, &asker, &input, at, "unsorted").await
}

async fn place(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Position>) -> Answer {
    let (at, place) = (at(ids)?, place_of(&input.value)?);
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let after = talking_point::place_before(tx, user, at)?;
        let after = after.map_or_else(|| "first".into(), |id| id.to_string());
        Ok(Some(step(&path, &[("after", after)])))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| talking_point::move_to(tx, by, at, place)).await?;
    done(&web, &asker, &input, at, ("moved", was)).await
}

fn place_of(position: &api::Position) -> Result<Place> {
    match (position.step.as_deref(), position.after.as_deref()) {
        (Some("up"), _) => Ok(Place::Up),
        (Some("down"), _) => Ok(Place::Down),
        (Some(_), _) => Err(Error::invalid("step", "Say up or down.")),
        (None, None | Some("")) => Ok(Place::Last),
        (None, Some("first")) => Ok(Place::First),
        (None, Some(point)) => Ok(Place::After(point.parse()?)),
    }
}

/// The way back to where a point is now: among the captures, in the backlog until its day, or on the agenda.
fn where_it_was(at: At) -> impl Fn(&mut Tx<'_>, UserId) -> Result<Option<String>> + Send + 'static {
    move |tx, user| {
        let path = |tail: &str| format!("/one-on-ones/{}/points/{}/{tail}", at.relationship, at.point);
        let point = talking_point::find(tx, user, at.relationship, at.point)?;
        Ok(match (&point.deferral, &point.order) {
            (Some(deferral), _) => Some(step(&path("deferral"), &[("until", or_none(deferral.until))])),
            // It finds its former place by itself.
            (None, Some(_)) => Some(path("agenda")),
            (None, None) => Some(path("unsorting")),
        })
    }
}

async fn edit(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Words>) -> Answer {
    let (at, text, seen) = (at(ids)?, input.value.text.clone(), input.value.version);
    let was = was(&web, &asker, &input, at, |point| {
        vec![("text", point.text.clone()), ("version", (point.version + 1).to_string())]
    });
    let was = was.await;
    web.command(&asker, &input, move |tx, by| talking_point::edit(tx, by, at, &text, seen)).await?;
    done(&web, &asker, &input, at, ("edited", was)).await
}

async fn set_kind(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Kind>) -> Answer {
    let at = at(ids)?;
    let kind = kind_of(input.value.kind.as_deref())?;
    let again = (id_of(input.value.answers.as_deref())?, id_of(input.value.goal.as_deref())?);
    let was = was(&web, &asker, &input, at, |point| {
        let kind = point.kind.map_or("", Kind::as_str).to_owned();
        vec![("kind", kind), ("answers", or_none(point.answers)), ("goal", or_none(point.goal))]
    });
    let was = was.await;
    web.command(&asker, &input, move |tx, by| talking_point::sort(tx, by, at, (kind, again))).await?;
    done(&web, &asker, &input, at, ("sorted", was)).await
}

fn id_of<T: std::str::FromStr<Err = Error>>(id: Option<&str>) -> Result<Option<T>> {
    id.filter(|id| !id.is_empty()).map(str::parse).transpose()
}

fn kind_of(name: Option<&str>) -> Result<Option<Kind>> {
    name.filter(|name| !name.is_empty()).map(Kind::parse).transpose()
}

async fn set_minutes(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Minutes>) -> Answer {
    let (at, minutes) = (at(ids)?, input.value.minutes);
    let was = was(&web, &asker, &input, at, |point| vec![("minutes", or_none(point.minutes))]).await;
    web.command(&asker, &input, move |tx, by| talking_point::set_minutes(tx, by, at, minutes)).await?;
    done(&web, &asker, &input, at, ("timed", was)).await
}

async fn answer(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Answer>) -> Answer {
    let at = at(ids)?;
    let challenge = id_of(Some(&input.value.challenge))?;
    let was = was(&web, &asker, &input, at, |point| vec![("challenge", or_none(point.answers))]).await;
    web.command(&asker, &input, move |tx, by| talking_point::answer(tx, by, at, challenge)).await?;
    done(&web, &asker, &input, at, ("answered", was)).await
}

async fn discuss(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| talking_point::discuss(tx, by, at)).await?;
    done(&web, &asker, &input, at, "discussed").await
}

async fn reopen(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| talking_point::reopen(tx, by, at)).await?;
    done(&web, &asker, &input, at, "reopened").await
}

async fn defer(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Deferral>) -> Answer {
    let (at, words) = (at(ids)?, input.value.until.clone().unwrap_or_default());
    let was = web.before(&asker, where_it_was(at)).await;
    web.command(&asker, &input, move |tx, by| {
        let until = talking_point::until(tx, by, &words)?;
        talking_point::defer(tx, by, at, until)
    })
    .await?;
    done(&web, &asker, &input, at, ("deferred", was)).await
}

async fn drop(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| talking_point::drop(tx, by, at)).await?;
    done(&web, &asker, &input, at, "dropped").await
}

async fn restore(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| talking_point::restore(tx, by, at)).await?;
    done(&web, &asker, &input, at, "restored").await
}

async fn show_merge(State(web): State<Web>, asker: Asker, ids: Ids) -> Answer {
    let at = at(ids)?;
    let (viewer, to_merge, _) =
        seen(&web, &asker, (at.relationship, Did::default()), move |tx, user| kinds::to_merge(tx, user, at))
            .await?;
    Ok(html(pages::merge::page(&viewer, &to_merge)))
}

async fn merge(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Merge>) -> Answer {
    let at = at(ids)?;
    if input.value.into.is_empty() {
        return Err(Error::invalid("into", "Choose the point that it is to be merged into.").into());
    }
    let into = input.value.into.parse()?;
    web.command(&asker, &input, move |tx, by| talking_point::merge(tx, by, at, into)).await?;
    done(&web, &asker, &input, at, "merged").await
}
