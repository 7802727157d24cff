//! Commands on feedback and coaching.

use super::talking_point::{Ids, at, lived};
use crate::{
    Web,
    answer::Answer,
    asker::Asker,
    input::Input,
    routes::day,
    steps::{or_none, step},
    table::{Doc, Route, command},
};
use app::{
    Tx,
    feedback::{self, Action},
    kinds,
    talking_point::At,
};
use axum::{extract::State, routing::post};
use domain::feedback::{Feedback, Manner, Said};

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

/// Keeps the way back to what is known of feedback now: to the same path, with one field.
async fn was<I, F>(web: &Web, asker: &Asker, input: &Input<I>, at: At, field: F) -> Option<String>
where
    F: Fn(&Feedback) -> (&'static str, String) + Send + 'static,
{
    let path = input.path.clone();
    let look =
        move |tx: &mut Tx<'_>, user| Ok(Some(step(&path, &[field(&kinds::life(tx, user, at)?.0.feedback)])));
    web.before(asker, look).await
}

async fn set_manner(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Manner>) -> Answer {
    let at = at(ids)?;
    let manner =
        input.value.manner.as_deref().filter(|manner| !manner.is_empty()).map(Manner::parse).transpose()?;
    let was =
        was(&web, &asker, &input, at, |known| ("manner", known.manner.map_or("", Manner::as_str).to_owned()));
    let was = was.await;
    web.command(&asker, &input, move |tx, by| feedback::set_manner(tx, by, at, manner)).await?;
    lived(&web, &asker, &input, at, ("said-manner", was)).await
}

async fn agree(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::AgreedAction>) -> Answer {
    let at = at(ids)?;
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let action = match (given(&input.value.line), given(&input.value.action)) {
        (Some(line), _) => Action::New(line),
        (None, Some(id)) => Action::Linked(id.parse()?),
        (None, None) => Action::None,
    };
    // An action that is new with it stays where actions are: they may have begun with it.
    let was = was(&web, &asker, &input, at, |known| ("action", or_none(known.action))).await;
    web.command(&asker, &input, move |tx, by| feedback::agree(tx, by, at, &action)).await?;
    lived(&web, &asker, &input, at, ("agreed-action", was)).await
}

async fn ask(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::AskOn>) -> Answer {
    let (at, on) = (at(ids)?, day("on", input.value.on.as_deref())?);
    let was = was(&web, &asker, &input, at, |known| ("on", or_none(known.ask_on))).await;
    web.command(&asker, &input, move |tx, by| feedback::ask(tx, by, at, on)).await?;
    lived(&web, &asker, &input, at, ("set-question", was)).await
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
