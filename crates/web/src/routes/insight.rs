//! Answering an insight in writing. Its undo is the reopening of the point.

use super::talking_point::{Ids, at, lived};
use crate::{
    Web,
    answer::Answer,
    asker::Asker,
    input::Input,
    table::{Doc, Route, command},
};
use app::insight;
use axum::{extract::State, routing::post};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![command(
        "/one-on-ones/{relationship}/points/{point}/written-answer",
        post(answer),
        Doc::command::<api::WriteAnswer, api::Life>("Answer an insight in writing, or change that answer"),
    )]
}

async fn answer(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::WriteAnswer>) -> Answer {
    let (at, text, seen) = (at(ids)?, input.value.text.clone(), input.value.version);
    web.command(&asker, &input, move |tx, by| insight::answer(tx, by, at, &text, seen)).await?;
    lived(&web, &asker, &input, at, "answered-in-writing").await
}
