//! Private notes: their author's alone, saved by themselves while they write; and the page of all that only they see.

use crate::{
    Web,
    answer::{Answer, Did, Done, changed, html, json, seen},
    asker::Asker,
    input::Input,
    pages, shapes,
    steps::{or_none, step},
    table::{Doc, Route, command, look, page},
};
use app::{
    Tx, handover, home,
    private_note::{self, Save},
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{Error, RelationshipId, Result, UserId, private_note::About};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let all = "/one-on-ones/{relationship}/private-notes";
    vec![
        page("/one-on-ones/{relationship}/only-you", get(show)),
        look(all, get(list), Doc::list::<api::PrivateNote>("Your private notes; nobody else’s")),
        command(
            all,
            post(save),
            Doc::command::<api::SavePrivateNote, api::PrivateNote>(
                "Save your private note about a point, a meeting or the one-on-one",
            ),
        ),
    ]
}

async fn show(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
) -> Answer {
    let id = id.parse()?;
    let user = asker.user.id;
    let left = move |tx: &mut Tx<'_>| Ok((handover::kept(tx, user, id)?, home::viewer(tx, user)?));
    match web.read(left).await {
        Ok((kept, viewer)) => return Ok(html(pages::handover::kept(&viewer, &kept))),
        // They are in it, or never were.
        Err(Error::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| private_note::only_me(tx, user, id)).await?;
    Ok(html(pages::private_note::page(&viewer, &view, toast.as_ref())))
}

async fn list(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let own = web.read(move |tx| private_note::list(tx, user, id)).await?;
    json(own.iter().map(shapes::private_note).collect::<Vec<_>>())
}

fn about(input: &api::SavePrivateNote) -> Result<About> {
    let given = |id: &Option<String>| id.clone().filter(|id| !id.is_empty());
    match (given(&input.meeting), given(&input.point)) {
        (None, None) => Ok(About::Relationship),
        (Some(meeting), None) => Ok(About::Meeting(meeting.parse()?)),
        (None, Some(point)) => Ok(About::Point(point.parse()?)),
        (Some(_), Some(_)) => Err(Error::invalid("point", "Give a meeting or a point, not both.")),
    }
}

/// The way back to a note as it is; to none, where there is none yet.
fn as_it_is(
    input: &Input<api::SavePrivateNote>,
    (relationship, about): (RelationshipId, About),
) -> impl Fn(&mut Tx<'_>, UserId) -> Result<Option<String>> + Send + 'static {
    let (path, said) = (input.path.clone(), input.value.clone());
    move |tx, user| {
        let own = private_note::list(tx, user, relationship)?;
        let now = own.iter().find(|own| own.about == about);
        let (text, version) = now.map_or(("", 0), |now| (&now.text, now.version));
        let fields = [
            ("meeting", or_none(said.meeting.as_deref())),
            ("point", or_none(said.point.as_deref())),
            ("text", text.to_owned()),
            ("version", (version + 1).to_string()),
        ];
        Ok(Some(step(&path, &fields)))
    }
}

async fn save(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::SavePrivateNote>,
) -> Answer {
    let save = Save {
        relationship: id.parse()?,
        about: about(&input.value)?,
        text: input.value.text.clone(),
        seen: input.value.version,
    };
    let relationship = save.relationship;
    let look = as_it_is(&input, (relationship, save.about));
    let was = web.before(&asker, look).await;
    let note = web.command(&asker, &input, move |tx, by| private_note::save(tx, by, &save)).await?;
    changed(&web, &asker, &input, (relationship, Done::new(("wrote-private", was), note)), move |tx, user| {
        let own = private_note::list(tx, user, relationship)?;
        let one = own.iter().find(|own| own.id == note).ok_or(Error::NotFound)?;
        Ok(shapes::private_note(one))
    })
    .await
}
