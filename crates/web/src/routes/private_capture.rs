//! Private captures: their author's alone, until shared.

use crate::{
    Web,
    answer::{Answer, Deed, Done, but_saved, changed, json},
    asker::Asker,
    input::Input,
    shapes,
    steps::step,
    table::{Doc, Route, api, command, look},
};
use app::{
    private_capture::{self, At},
    talking_point,
};
use axum::{
    extract::{Path, State},
    routing::{get, post},
};
use domain::{Error, PrivateCaptureId, RelationshipId, Result};

/// The path of a command on a private capture.
macro_rules! capture {
    ($what:literal) => {
        concat!("/one-on-ones/{relationship}/private-captures/{capture}/", $what)
    };
}

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let all = "/one-on-ones/{relationship}/private-captures";
    vec![
        look(all, get(list), Doc::list::<api::PrivateCapture>("Your private captures; nobody else’s")),
        api(
            all,
            post(capture),
            Doc::command::<api::Capture, api::PrivateCapture>("Jot something down for yourself"),
        ),
        command(
            capture!("words"),
            post(edit),
            Doc::command::<api::Words, api::PrivateCapture>("Change its words"),
        ),
        command(
            capture!("sharing"),
            post(share),
            Doc::command::<api::Nothing, api::TalkingPoint>("Show it to the other one, as a capture"),
        ),
        command(
            "/one-on-ones/{relationship}/points/{point}/unsharing",
            post(unshare),
            Doc::command::<api::Nothing, api::PrivateCapture>(
                "Keep a capture that you shared to yourself again, while nothing became of it",
            ),
        ),
        command(
            capture!("drop"),
            post(drop),
            Doc::command::<api::Nothing, api::Nothing>("Drop it; 30 days to bring it back"),
        ),
        command(
            capture!("restoring"),
            post(restore),
            Doc::command::<api::Nothing, api::PrivateCapture>("Bring a dropped one back"),
        ),
    ]
}

fn at(Path((relationship, capture)): Path<(String, String)>) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, capture: capture.parse()? })
}

async fn done<I>(web: &Web, asker: &Asker, input: &Input<I>, at: At, did: impl Into<Deed>) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.capture)), move |tx, user| {
        let own = private_capture::list(tx, user, at.relationship)?;
        let one = own.iter().find(|capture| capture.id == at.capture).ok_or(Error::NotFound)?;
        Ok(shapes::private_capture(one))
    })
    .await
}

/// Adds one, for the capture box and the API alike.
pub(crate) async fn add<I>(
    web: &Web,
    asker: &Asker,
    input: &Input<I>,
    id: RelationshipId,
    text: String,
) -> Result<PrivateCaptureId> {
    web.command(asker, input, move |tx, by| private_capture::capture(tx, by, id, &text)).await
}

async fn list(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let own = web.read(move |tx| private_capture::list(tx, user, id)).await?;
    json(own.iter().map(shapes::private_capture).collect::<Vec<_>>())
}

async fn capture(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Capture>,
) -> Answer {
    let (user, id, text) = (asker.user.id, id.parse()?, input.value.text.clone());
    let capture = add(&web, &asker, &input, id, text.clone()).await?;
    let own = web.read(move |tx| private_capture::list(tx, user, id)).await.map_err(but_saved)?;
    if let Some(capture) = own.iter().find(|own| own.id == capture) {
        return json(shapes::private_capture(capture));
    }
    // Sent again under its key after it was shared or dropped: it was captured, and that is what was asked.
    let captured_at = capture.captured_at().to_string();
    json(api::PrivateCapture { id: capture.to_string(), text, captured_at })
}

async fn edit(
    State(web): State<Web>,
    asker: Asker,
    ids: Path<(String, String)>,
    input: Input<api::Words>,
) -> Answer {
    let (at, text) = (at(ids)?, input.value.text.clone());
    let path = input.path.clone();
    let look = move |tx: &mut app::Tx<'_>, user| {
        let own = private_capture::list(tx, user, at.relationship)?;
        let now = own.into_iter().find(|own| own.id == at.capture);
        Ok(now.map(|now| step(&path, &[("text", now.text)])))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| private_capture::edit(tx, by, at, &text)).await?;
    done(&web, &asker, &input, at, ("private-edited", was)).await
}

async fn share(
    State(web): State<Web>,
    asker: Asker,
    ids: Path<(String, String)>,
    input: Input<api::Nothing>,
) -> Answer {
    let at = at(ids)?;
    let point = web.command(&asker, &input, move |tx, by| private_capture::share(tx, by, at)).await?;
    changed(&web, &asker, &input, (at.relationship, Done::new("shared", point)), move |tx, user| {
        Ok(shapes::talking_point(&talking_point::find(tx, user, at.relationship, point)?))
    })
    .await
}

async fn unshare(
    State(web): State<Web>,
    asker: Asker,
    ids: super::talking_point::Ids,
    input: Input<api::Nothing>,
) -> Answer {
    let at = super::talking_point::at(ids)?;
    let capture = web.command(&asker, &input, move |tx, by| private_capture::unshare(tx, by, at)).await?;
    done(&web, &asker, &input, At { relationship: at.relationship, capture }, "unshared").await
}

async fn drop(
    State(web): State<Web>,
    asker: Asker,
    ids: Path<(String, String)>,
    input: Input<api::Nothing>,
) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| private_capture::drop(tx, by, at)).await?;
    let done = Done::new("private-dropped", at.capture);
    changed(&web, &asker, &input, (at.relationship, done), |_, _| Ok(api::Nothing {})).await
}

async fn restore(
    State(web): State<Web>,
    asker: Asker,
    ids: Path<(String, String)>,
    input: Input<api::Nothing>,
) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| private_capture::restore(tx, by, at)).await?;
    done(&web, &asker, &input, at, "private-restored").await
}
