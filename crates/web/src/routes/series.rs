//! When two people meet: the series, its pauses, and the link by which they join. Plans nothing itself.

use crate::{
    Web,
    answer::{Answer, Done, changed},
    asker::Asker,
    input::Input,
    shapes,
    table::{Doc, Route, command},
};
use app::{relationship, series, view};
use axum::{
    extract::{Path, State},
    routing::post,
};
use domain::{
    series::{Cadence, Series, local},
    user as rules,
};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![command(
        "/one-on-ones/{relationship}/series",
        post(set_series),
        Doc::command::<api::Series, api::Relationship>("Say when you meet"),
    )]
}

async fn set_series(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Series>,
) -> Answer {
    let id = id.parse()?;
    let zone = if input.value.zone.is_empty() { &asker.user.zone } else { &input.value.zone };
    let starts = local("starts", &input.value.starts)?;
    let series = Series {
        cadence: Cadence::chosen(&input.value.cadence, &input.value.rule, starts)?,
        zone: rules::zone(zone)?,
        starts,
        minutes: input.value.minutes,
        pauses: Vec::new(),
    };
    web.command(&asker, &input, move |tx, by| series::set(tx, by, id, &series)).await?;
    changed(&web, &asker, &input, (id, Done::new("series", id)), move |tx, user| {
        let shown: view::Arrangement = relationship::arrangement(tx, user, id)?;
        Ok(shapes::relationship(&shown.relationship, shown.side))
    })
    .await
}
