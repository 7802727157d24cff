//! Commands on solutions: suggested for a challenge, agreed on, tried, settled.

use super::talking_point::{Ids, at, done, lived};
use crate::{
    Web,
    answer::Answer,
    asker::Asker,
    input::Input,
    routes::day,
    table::{Doc, Route, command},
};
use app::{solution, talking_point::At};
use axum::{extract::State, routing::post};
use domain::Error;

fn doc<I: utoipa::ToSchema>(summary: &'static str) -> Doc {
    Doc::command::<I, api::Life>(summary)
}

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let suggestion = Doc::command::<api::Capture, api::TalkingPoint>("Answer a challenge with a solution");
    vec![
        command("/one-on-ones/{relationship}/points/{point}/solutions", post(suggest), suggestion),
        command(
            "/one-on-ones/{relationship}/points/{point}/agreement",
            post(agree),
            doc::<api::Nothing>("Agree on a solution"),
        ),
        command(
            "/one-on-ones/{relationship}/points/{point}/trial",
            post(attempt),
            doc::<api::Trial>("Try a solution until a day, or move that day"),
        ),
        command(
            "/one-on-ones/{relationship}/points/{point}/outcome",
            post(settle),
            doc::<api::Outcome>("Say whether a solution worked"),
        ),
        command(
            "/one-on-ones/{relationship}/points/{point}/step-back",
            post(step_back),
            doc::<api::Nothing>("Take the last step of a solution back"),
        ),
    ]
}

async fn suggest(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Capture>) -> Answer {
    let (at, text) = (at(ids)?, input.value.text.clone());
    let point = web.command(&asker, &input, move |tx, by| solution::suggest(tx, by, at, &text)).await?;
    done(&web, &asker, &input, At { point, ..at }, "suggested").await
}

async fn agree(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| solution::agree(tx, by, at)).await?;
    lived(&web, &asker, &input, at, "solution-agreed").await
}

async fn attempt(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Trial>) -> Answer {
    let at = at(ids)?;
    let until = day("until", Some(&input.value.until))?
        .ok_or_else(|| Error::invalid("until", "Say until which day you try it, such as 2026-06-11."))?;
    web.command(&asker, &input, move |tx, by| solution::attempt(tx, by, at, until)).await?;
    lived(&web, &asker, &input, at, "solution-tried").await
}

async fn settle(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Outcome>) -> Answer {
    let at = at(ids)?;
    let worked = match input.value.worked.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::invalid("worked", "Say yes or no.").into()),
    };
    web.command(&asker, &input, move |tx, by| solution::settle(tx, by, at, worked)).await?;
    lived(&web, &asker, &input, at, "solution-settled").await
}

async fn step_back(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| solution::step_back(tx, by, at)).await?;
    lived(&web, &asker, &input, at, "stepped-back").await
}
