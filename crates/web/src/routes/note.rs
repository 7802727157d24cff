//! Shared notes: typed together over a socket, or saved whole; read as they were before. The socket speaks the y-sync
//! protocol, so that any Yjs client can join.

use crate::{
    Web,
    answer::{Answer, Did, Done, changed, html, json, seen},
    asker::Asker,
    failure::Failure,
    input::Input,
    pages, shapes,
    socket::Opening,
    table::{Doc, Route, command, look, page},
};
use app::{
    Guard, Seat, Tx, home,
    note::{self, At},
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{Error, NoteVersionId, Result};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let one = "/one-on-ones/{relationship}/notes/{about}";
    let versions = "/one-on-ones/{relationship}/notes/{about}/versions";
    let under = "/one-on-ones/{relationship}/points/{point}/notes";
    vec![
        page(one, get(join)),
        look(one, get(show), Doc::look::<api::Note>("A note: about a meeting, a point in it, or a goal")),
        command(
            one,
            post(save),
            Doc::command::<api::SaveNote, api::Note>("Save a note whole, against the version that was seen"),
        ),
        page(under, get(show_under)),
        look(
            under,
            get(under_json),
            Doc::list::<api::Note>("What was noted under a point, the latest meeting first"),
        ),
        page(versions, get(show_versions)),
        look(versions, get(versions_json), Doc::list::<api::NoteVersion>("How it read before, latest first")),
        command(
            "/one-on-ones/{relationship}/notes/{about}/versions/{version}/return",
            post(bring_back),
            Doc::command::<api::Nothing, api::Note>("Make it read as it did; what it says now is kept"),
        ),
    ]
}

type Ids = Path<(String, String)>;

fn at(relationship: &str, about: &str) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, about: about.parse()? })
}

/// Opens the socket. A browser cannot see why an upgrade was refused, so it is told in the last word of a socket.
async fn join(
    State(web): State<Web>,
    asker: std::result::Result<Asker, Failure>,
    Path((relationship, about)): Ids,
    opening: Opening,
) -> Answer {
    let seat = match (asker, at(&relationship, &about)) {
        (Ok(asker), Ok(at)) => sit(&web, &asker, at, opening.acknowledges).await,
        (Err(Failure(error)), _) | (_, Err(error)) => Err(error),
    };
    opening.answer(seat)
}

async fn sit(web: &Web, asker: &Asker, at: At, acknowledges: bool) -> Result<(Seat, Guard)> {
    let session = asker.session.ok_or(Error::SignedOut)?;
    let seat = web.app.join(asker.user.id, at, acknowledges).await?;
    Ok((seat, web.app.guard(session, at.relationship)))
}

async fn show(State(web): State<Web>, asker: Asker, Path((relationship, about)): Ids) -> Answer {
    let (user, at) = (asker.user.id, at(&relationship, &about)?);
    json(shapes::note(&web.read(move |tx| note::versions(tx, user, at)).await?.0))
}

async fn save(
    State(web): State<Web>,
    asker: Asker,
    Path((relationship, about)): Ids,
    input: Input<api::SaveNote>,
) -> Answer {
    let at = at(&relationship, &about)?;
    let save = note::Save { at, text: input.value.text.clone(), seen: input.value.version };
    let id = web.command(&asker, &input, move |tx, by| note::save(tx, by, &save)).await?;
    changed(&web, &asker, &input, (at.relationship, Done::new("wrote", id)), move |tx, user| {
        Ok(shapes::note(&note::find(tx, user, at.relationship, id)?))
    })
    .await
}

async fn show_under(State(web): State<Web>, asker: Asker, Path((relationship, point)): Ids) -> Answer {
    let (user, id, point) = (asker.user.id, relationship.parse()?, point.parse()?);
    let shown = move |tx: &mut Tx<'_>| Ok((home::viewer(tx, user)?, note::under(tx, user, id, point)?));
    let (viewer, shown) = web.read(shown).await?;
    Ok(html(pages::note::under(&viewer, &shown)))
}

async fn under_json(State(web): State<Web>, asker: Asker, Path((relationship, point)): Ids) -> Answer {
    let (user, id, point) = (asker.user.id, relationship.parse()?, point.parse()?);
    let shown = web.read(move |tx| note::under(tx, user, id, point)).await?;
    json(shown.notes.iter().map(|each| shapes::note(&each.note)).collect::<Vec<_>>())
}

async fn show_versions(
    State(web): State<Web>,
    asker: Asker,
    Path((relationship, about)): Ids,
    Query(did): Query<Did>,
) -> Answer {
    let at = at(&relationship, &about)?;
    let (viewer, view, toast) =
        seen(&web, &asker, (at.relationship, did), move |tx, user| note::earlier(tx, user, at)).await?;
    Ok(html(pages::note::versions(&viewer, &view, toast.as_ref())))
}

async fn versions_json(State(web): State<Web>, asker: Asker, Path((relationship, about)): Ids) -> Answer {
    let (user, at) = (asker.user.id, at(&relationship, &about)?);
    let (_, versions) = web.read(move |tx| note::versions(tx, user, at)).await?;
    json(versions.iter().map(shapes::note_version).collect::<Vec<_>>())
}

async fn bring_back(
    State(web): State<Web>,
    asker: Asker,
    Path((relationship, about, version)): Path<(String, String, String)>,
    input: Input<api::Nothing>,
) -> Answer {
    let (at, version): (_, NoteVersionId) = (at(&relationship, &about)?, version.parse()?);
    let id = web.command(&asker, &input, move |tx, by| note::bring_back(tx, by, at, version)).await?;
    changed(&web, &asker, &input, (at.relationship, Done::new("wrote", id)), move |tx, user| {
        Ok(shapes::note(&note::find(tx, user, at.relationship, id)?))
    })
    .await
}
