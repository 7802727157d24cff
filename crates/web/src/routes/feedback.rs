//! Commands on feedback and coaching.

use super::talking_point::{Ids, at, lived};
use crate::{
    Web,
    answer::Answer,
    asker::Asker,
    input::Input,
    routes::day,
    table::{Doc, Route, command},
};
use app::feedback::{self, Action};
use axum::{extract::State, routing::post};
use domain::feedback::{Manner, Said};

fn doc<I: utoipa::ToSchema>(summary: &'static str) -> Doc {
    Doc::command::<I, api::Life>(summary)
}

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![
        command(
            "/one-on-ones/{relationship}/points/{point}/manner",
            post(set_manner),
            doc::<api::Manner>("Say in which way feedback is meant"),
        ),
        command(
            "/one-on-ones/{relationship}/points/{point}/agreed-action",
            post(agree),
            doc::<api::AgreedAction>("Agree on the action that goes with feedback"),
        ),
        command(
            "/one-on-ones/{relationship}/points/{point}/question",
            post(ask),
            doc::<api::AskOn>("Say when both are asked whether it changed"),
        ),
        command(
            "/one-on-ones/{relationship}/points/{point}/change",
            post(say),
            doc::<api::Change>("Say for oneself whether it changed"),
        ),
        command(
            "/one-on-ones/{relationship}/points/{point}/change/taking-back",
            post(take_back),
            doc::<api::Nothing>("Take that answer back"),
        ),
    ]
}

async fn set_manner(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Manner>) -> Answer {
    let at = at(ids)?;
    let manner =
        input.value.manner.as_deref().filter(|manner| !manner.is_empty()).map(Manner::parse).transpose()?;
    web.command(&asker, &input, move |tx, by| feedback::set_manner(tx, by, at, manner)).await?;
    lived(&web, &asker, &input, at, "said-manner").await
}

async fn agree(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::AgreedAction>) -> Answer {
    let at = at(ids)?;
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let action = match (given(&input.value.line), given(&input.value.action)) {
        (Some(line), _) => Action::New(line),
        (None, Some(id)) => Action::Linked(id.parse()?),
        (None, None) => Action::None,
    };
    web.command(&asker, &input, move |tx, by| feedback::agree(tx, by, at, &action)).await?;
    lived(&web, &asker, &input, at, "agreed-action").await
}

async fn ask(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::AskOn>) -> Answer {
    let (at, on) = (at(ids)?, day("on", input.value.on.as_deref())?);
    web.command(&asker, &input, move |tx, by| feedback::ask(tx, by, at, on)).await?;
    lived(&web, &asker, &input, at, "set-question").await
}

async fn say(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Change>) -> Answer {
    let (at, said) = (at(ids)?, Said::parse(&input.value.said)?);
    let again = day("again", input.value.again.as_deref())?;
    web.command(&asker, &input, move |tx, by| feedback::say(tx, by, at, (said, again))).await?;
    lived(&web, &asker, &input, at, "said-change").await
}

async fn take_back(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| feedback::take_back(tx, by, at)).await?;
    lived(&web, &asker, &input, at, "took-back").await
}
