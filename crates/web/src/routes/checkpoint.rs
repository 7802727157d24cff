//! Commands on checkpoints, each through a form and through the API.

use crate::{
    Web,
    answer::{Answer, Deed, Done, changed},
    asker::Asker,
    input::Input,
    routes::{day, yes},
    shapes,
    steps::{or_none, step},
    table::{Doc, Route, command},
};
use app::{
    Tx,
    checkpoint::{self, At, Said},
};
use axum::{
    extract::{Path, State},
    routing::post,
};
use domain::{GoalId, RelationshipId, Result};

/// The path of a command on a checkpoint.
macro_rules! checkpoint {
    ($what:literal) => {
        concat!("/one-on-ones/{relationship}/checkpoints/{checkpoint}/", $what)
    };
}

fn doc<I: utoipa::ToSchema>(summary: &'static str) -> Doc {
    Doc::command::<I, api::Checkpoint>(summary)
}

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![
        command(
            "/one-on-ones/{relationship}/goals/{goal}/checkpoints",
            post(add),
            doc::<api::AddCheckpoint>("Add a checkpoint, planned or just reached"),
        ),
        command(checkpoint!("words"), post(edit), doc::<api::CheckpointWords>("Change its words or its day")),
        command(checkpoint!("reaching"), post(reach), doc::<api::Nothing>("It is reached")),
        command(checkpoint!("reopening"), post(reopen), doc::<api::Nothing>("Take that back")),
        command(checkpoint!("drop"), post(drop), doc::<api::Nothing>("Drop it; 30 days to bring it back")),
        command(checkpoint!("restoring"), post(restore), doc::<api::Nothing>("Bring a dropped one back")),
    ]
}

/// Both ids of a path.
type Ids = Path<(String, String)>;

fn at(Path((relationship, checkpoint)): Ids) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, checkpoint: checkpoint.parse()? })
}

async fn done<I>(web: &Web, asker: &Asker, input: &Input<I>, at: At, did: impl Into<Deed>) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.checkpoint)), move |tx, user| {
        Ok(shapes::checkpoint(&checkpoint::find(tx, user, at)?))
    })
    .await
}

async fn add(
    State(web): State<Web>,
    asker: Asker,
    Path((relationship, goal)): Ids,
    input: Input<api::AddCheckpoint>,
) -> Answer {
    let (relationship, goal): (RelationshipId, GoalId) = (relationship.parse()?, goal.parse()?);
    let said = Said {
        text: input.value.text.clone(),
        planned: day("planned", input.value.planned.as_deref())?,
        reached: yes(input.value.reached.as_deref()),
    };
    let checkpoint =
        web.command(&asker, &input, move |tx, by| checkpoint::add(tx, by, relationship, goal, &said)).await?;
    done(&web, &asker, &input, At { relationship, checkpoint }, "checkpoint-added").await
}

async fn edit(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::CheckpointWords>) -> Answer {
    let (at, seen) = (at(ids)?, input.value.version);
    let said = Said {
        text: input.value.text.clone(),
        planned: day("planned", input.value.planned.as_deref())?,
        reached: false,
    };
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let now = checkpoint::find(tx, user, at)?;
        let (planned, version) = (or_none(now.planned), (now.version + 1).to_string());
        Ok(Some(step(&path, &[("text", now.text), ("planned", planned), ("version", version)])))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| checkpoint::edit(tx, by, at, &said, seen)).await?;
    done(&web, &asker, &input, at, ("saved", was)).await
}

async fn reach(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| checkpoint::reach(tx, by, at)).await?;
    done(&web, &asker, &input, at, "checkpoint-reached").await
}

async fn reopen(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| checkpoint::reopen(tx, by, at)).await?;
    done(&web, &asker, &input, at, "reopened-checkpoint").await
}

async fn drop(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| checkpoint::drop(tx, by, at)).await?;
    done(&web, &asker, &input, at, "checkpoint-dropped").await
}

async fn restore(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| checkpoint::restore(tx, by, at)).await?;
    done(&web, &asker, &input, at, "restored").await
}
