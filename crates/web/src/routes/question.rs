//! Questions worth asking: looked at, exchanged for others, captured.

use crate::{
    Web,
    answer::{Answer, Done, changed, json},
    asker::Asker,
    input::Input,
    shapes,
    table::{Doc, Route, command, look},
};
use app::{question, talking_point};
use axum::{
    extract::{Path, State},
    routing::{get, post},
};
use domain::RelationshipId;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let looks = Doc::look::<api::Questions>("Questions worth asking, this week’s for you");
    vec![
        look("/one-on-ones/{relationship}/questions", get(show), looks),
        command(
            "/one-on-ones/{relationship}/questions/others",
            post(others),
            Doc::command::<api::Nothing, api::Questions>("Offer three others"),
        ),
        command(
            "/one-on-ones/{relationship}/questions/{question}/capture",
            post(capture),
            Doc::command::<api::Nothing, api::TalkingPoint>("Capture a question, for both to see"),
        ),
    ]
}

async fn show(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    json(shapes::questions(&web.read(move |tx| question::show(tx, user, id)).await?))
}

async fn others(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Nothing>,
) -> Answer {
    let id: RelationshipId = id.parse()?;
    web.command(&asker, &input, move |tx, by| question::show_others(tx, by, id)).await?;
    changed(&web, &asker, &input, (id, Done::new("others", id)), move |tx, user| {
        Ok(shapes::questions(&question::show(tx, user, id)?))
    })
    .await
}

async fn capture(
    State(web): State<Web>,
    asker: Asker,
    Path((id, key)): Path<(String, String)>,
    input: Input<api::Nothing>,
) -> Answer {
    let id: RelationshipId = id.parse()?;
    let point = web.command(&asker, &input, move |tx, by| question::capture(tx, by, id, &key)).await?;
    changed(&web, &asker, &input, (id, Done::new("asked", point)), move |tx, user| {
        Ok(shapes::talking_point(&talking_point::find(tx, user, id, point)?))
    })
    .await
}
