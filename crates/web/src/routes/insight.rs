//! Answering an insight in writing. Its undo is the reopening of the point.

use super::talking_point::{Ids, at, lived};
use crate::{
    Web,
    answer::Answer,
    asker::Asker,
    input::Input,
    steps::step,
    table::{Doc, Route, command},
};
use app::{Tx, insight, kinds};
use axum::{extract::State, routing::post};
use domain::talking_point::State as PointState;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![command(
        "/one-on-ones/{relationship}/points/{point}/written-answer",
        post(answer),
        Doc::command::<api::WriteAnswer, api::Life>("Answer an insight in writing, or change that answer"),
    )]
}

async fn answer(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::WriteAnswer>) -> Answer {
    let (at, text, seen) = (at(ids)?, input.value.text.clone(), input.value.version);
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let (life, _) = kinds::life(tx, user, at)?;
        // A first answer is taken back by opening the question again.
        let answer = life.answer.filter(|_| life.point.state == PointState::Answered);
        Ok(answer.map(|now| step(&path, &[("text", now.text), ("version", (now.version + 1).to_string())])))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| insight::answer(tx, by, at, &text, seen)).await?;
    lived(&web, &asker, &input, at, ("answered-in-writing", was)).await
}
