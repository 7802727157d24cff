//! When two people meet: the series, its pauses, and the link by which they join. Plans nothing itself.

use crate::{
    Web,
    answer::{Answer, Deed, Done, changed, json},
    asker::Asker,
    input::Input,
    routes::relationship::arranged,
    shapes,
    steps::step,
    table::{Doc, Route, command, look},
};
use app::{
    Tx, join_link,
    pause::{self, At},
    relationship, series,
};
use axum::{
    extract::{Path, State},
    routing::{get, post},
};
use domain::{
    Result, pause as pauses,
    series::{Cadence, Series, local},
    user as rules,
};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let of = "/one-on-ones/{relationship}/pauses";
    let one = "/one-on-ones/{relationship}/pauses/{pause}";
    let link = "/one-on-ones/{relationship}/join-link";
    vec![
        command(
            "/one-on-ones/{relationship}/series",
            post(set_series),
            Doc::command::<api::Series, api::Relationship>("Say when you meet"),
        ),
        look(of, get(list), Doc::list::<api::Pause>("Pauses of the series that stand, earliest first")),
        command(of, post(add), Doc::command::<api::PauseDays, api::Pause>("Pause the series for some days")),
        command(one, post(change), Doc::command::<api::PauseDays, api::Pause>("Give a pause other days")),
        command(
            "/one-on-ones/{relationship}/pauses/{pause}/drop",
            post(remove),
            Doc::command::<api::Nothing, api::Pause>("Take a pause out: its days have meetings again"),
        ),
        command(
            "/one-on-ones/{relationship}/pauses/{pause}/restoring",
            post(restore),
            Doc::command::<api::Nothing, api::Pause>("Bring a pause back"),
        ),
        look(link, get(show_link), Doc::look::<api::JoinLink>("The link by which you join")),
        command(
            link,
            post(set_link),
            Doc::command::<api::JoinLink, api::JoinLink>(
                "Set the link by which you join; empty takes it out",
            ),
        ),
    ]
}

type Ids = Path<(String, String)>;

fn at(Path((relationship, pause)): Ids) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, pause: pause.parse()? })
}

async fn set_series(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Series>,
) -> Answer {
    let id = id.parse()?;
    let (said, starts) = (&input.value, local("starts", &input.value.starts)?);
    let zone = if said.zone.is_empty() { &asker.user.zone } else { &said.zone };
    let series = Series {
        cadence: Cadence::chosen(&said.cadence, &said.rule, starts)?,
        zone: rules::zone(zone)?,
        starts,
        minutes: said.minutes,
        pauses: Vec::new(),
        ends_at: None,
    };
    let was = web.before(&asker, as_now(id)).await;
    web.command(&asker, &input, move |tx, by| series::set(tx, by, id, &series)).await?;
    arranged(&web, &asker, &input, (("series", was), id)).await
}

/// The way back to when they meet now.
pub(super) fn as_now(
    id: domain::RelationshipId,
) -> impl Fn(&mut Tx<'_>, domain::UserId) -> Result<Option<String>> + Send + 'static {
    let path = format!("/one-on-ones/{id}/series");
    move |tx, user| Ok(relationship::arrangement(tx, user, id)?.series.map(|now| as_it_is(&path, &now)))
}

/// The way back to a series as it is.
fn as_it_is(path: &str, now: &Series) -> String {
    let cadence = now.cadence.choice(now.starts);
    let rule = if cadence == "rule" { now.cadence.to_string() } else { String::new() };
    let fields = [
        ("cadence", cadence),
        ("rule", rule),
        ("starts", now.starts.strftime("%Y-%m-%dT%H:%M").to_string()),
        ("zone", now.zone.clone()),
        ("minutes", now.minutes.to_string()),
    ];
    step(path, &fields)
}

async fn list(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let all = web.read(move |tx| pause::list(tx, user, id)).await?;
    json(all.iter().map(shapes::pause).collect::<Vec<_>>())
}

/// What a command did to a pause, and the pause as it is now.
async fn did<I>(web: &Web, asker: &Asker, input: &Input<I>, (did, at): (impl Into<Deed>, At)) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.pause)), move |tx, user| {
        Ok(shapes::pause(&pause::find(tx, user, at)?))
    })
    .await
}

async fn add(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::PauseDays>,
) -> Answer {
    let relationship = id.parse()?;
    let days = pauses::days(&input.value.from, &input.value.until)?;
    let pause = web.command(&asker, &input, move |tx, by| pause::add(tx, by, relationship, days)).await?;
    did(&web, &asker, &input, ("paused", At { relationship, pause })).await
}

async fn change(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::PauseDays>) -> Answer {
    let at = at(ids)?;
    let days = pauses::days(&input.value.from, &input.value.until)?;
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let days = pause::find(tx, user, at)?.days;
        Ok(Some(step(&path, &[("from", days.from.to_string()), ("until", days.until.to_string())])))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| pause::change(tx, by, at, days)).await?;
    did(&web, &asker, &input, (("pause-changed", was), at)).await
}

async fn remove(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| pause::remove(tx, by, at)).await?;
    did(&web, &asker, &input, ("pause-dropped", at)).await
}

async fn restore(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| pause::restore(tx, by, at)).await?;
    did(&web, &asker, &input, ("paused", at)).await
}

async fn show_link(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    json(shapes::join_link(web.read(move |tx| join_link::find(tx, user, id)).await?.as_ref()))
}

async fn set_link(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::JoinLink>,
) -> Answer {
    let (id, url) = (id.parse()?, input.value.url.clone());
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let now = join_link::find(tx, user, id)?;
        Ok(Some(step(&path, &[("url", now.map_or_else(String::new, |link| link.url))])))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| join_link::set(tx, by, id, &url)).await?;
    changed(&web, &asker, &input, (id, Done::new(("join-link", was), id)), move |tx, user| {
        Ok(shapes::join_link(join_link::find(tx, user, id)?.as_ref()))
    })
    .await
}
