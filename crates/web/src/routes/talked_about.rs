//! Which point is talked about now.

use super::meeting::{Ids, at};
use crate::{
    Web,
    answer::{Answer, json, on_to},
    asker::{Asker, Front},
    input::Input,
    table::{Doc, Route, command, look},
};
use app::talked_about;
use axum::{
    extract::State,
    routing::{get, post},
};
use domain::TalkingPointId;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let path = "/one-on-ones/{relationship}/meetings/{meeting}/talked-about";
    vec![
        look(path, get(show), Doc::look::<api::TalkedAbout>("The point that is talked about now")),
        command(
            path,
            post(set),
            Doc::command::<api::TalkedAbout, api::TalkedAbout>(
                "Say which point is talked about now; the owner leads",
            ),
        ),
    ]
}

async fn show(State(web): State<Web>, asker: Asker, ids: Ids) -> Answer {
    let (user, at) = (asker.user.id, at(ids)?);
    let point = web.read(move |tx| talked_about::find(tx, user, at)).await?;
    json(shape(point))
}

async fn set(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::TalkedAbout>) -> Answer {
    let at = at(ids)?;
    let point = input.value.point.clone().unwrap_or_default().parse()?;
    let point = web.command(&asker, &input, move |tx, by| talked_about::set(tx, by, at, point)).await?;
    match asker.front {
        Front::Pages => Ok(on_to(&format!("/one-on-ones/{}/meetings/{}", at.relationship, at.meeting), None)),
        Front::Api => json(shape(Some(point))),
    }
}

fn shape(point: Option<TalkingPointId>) -> api::TalkedAbout {
    api::TalkedAbout { point: point.map(|point| point.to_string()) }
}
