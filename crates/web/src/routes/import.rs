//! Import of a running document: chosen or pasted, shown as understood, then saved.

use crate::{
    Web,
    answer::{Answer, html},
    asker::Asker,
    input::{Input, too_large},
    pages,
    routes::{relationship::arranged, yes},
    table::{Doc, Route, api, form, page},
};
use app::{
    home, import, relationship,
    view::{Arrangement, Viewer},
};
use axum::{
    extract::{FromRequest, Multipart, Path, Request, State},
    http::{StatusCode, header},
    response::IntoResponse,
    routing::{get, post},
};
use domain::{Error, RelationshipId, Result, UserId, limits};
use maud::Markup;
use std::sync::Arc;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![
        page("/one-on-ones/{relationship}/import", get(show)),
        form("/one-on-ones/{relationship}/import", post(understand)),
        form("/one-on-ones/{relationship}/import/saving", post(save)),
        api(
            "/one-on-ones/{relationship}/import",
            post(save),
            Doc::command::<api::Import, api::Relationship>("Import a running document, all of it or nothing"),
        ),
    ]
}

async fn show(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    ask(&web, &asker, (id.parse()?, None), pages::import::form).await
}

/// The page that asks for a file, and says what was wrong with the one before.
pub(super) async fn ask(
    web: &Web,
    asker: &Asker,
    (id, error): (RelationshipId, Option<Error>),
    form: impl Fn(&Viewer, &Arrangement, Option<&Error>) -> Markup,
) -> Answer {
    let user = asker.user.id;
    let (viewer, arrangement) =
        web.read(move |tx| Ok((home::viewer(tx, user)?, relationship::arrangement(tx, user, id)?))).await?;
    let page = html(form(&viewer, &arrangement, error.as_ref()));
    Ok(if error.is_some() { (StatusCode::UNPROCESSABLE_ENTITY, page).into_response() } else { page })
}

/// Shows what the document was understood as. Nothing is saved.
async fn understand(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    request: Request,
) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    // Whether it is theirs is asked before anything they sent is read.
    web.read(move |tx| relationship::check(tx, user, id)).await?;
    let text = match sent(request, &web).await {
        Ok(text) if text.trim().is_empty() => {
            Err(Error::invalid("file", "There is nothing in it. Choose another file, or paste the text."))
        }
        other => other,
    };
    match text {
        Ok(text) => preview(&web, user, id, text).await,
        Err(error) => ask(&web, &asker, (id, Some(error)), pages::import::form).await,
    }
}

async fn preview(web: &Web, user: UserId, id: RelationshipId, text: String) -> Answer {
    let markup = web.slow(move |app| {
        let today = app.read(move |tx| import::today(tx, user)).wait()?;
        let document = Arc::new(document::read(&text, today));
        let shown = app.read(move |tx| {
            Ok((home::viewer(tx, user)?, import::understand(tx, user, id, document.clone())?))
        });
        let (viewer, understood) = shown.wait()?;
        Ok(pages::import::understood(&viewer, &understood, &text))
    });
    Ok(html(markup.await?))
}

/// A text, from a chosen file or from the box; whichever of the two is there.
pub(super) async fn sent(request: Request, web: &Web) -> Result<String> {
    let multipart = request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
    if !multipart {
        let input = Input::<api::Import>::from_request(request, web).await.map_err(|failure| failure.0)?;
        return Ok(input.value.text);
    }
    let unreadable = |_| Error::invalid("file", "That form could not be read. Choose the file again.");
    let mut form = Multipart::from_request(request, web).await.map_err(unreadable)?;
    let mut document = String::new();
    while let Some(field) = form.next_field().await.map_err(|_| too_large(limits::BODY))? {
        let wanted = matches!(field.name(), Some("file" | "text"));
        let bytes = field.bytes().await.map_err(|_| too_large(limits::BODY))?;
        if wanted && !bytes.is_empty() {
            let read = web.slow(move |_| Ok(document::decode(&bytes))).await?;
            document = read.ok_or_else(|| Error::invalid("file", document::NO_TEXT))?;
        }
    }
    Ok(document)
}

async fn save(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Import>,
) -> Answer {
    let id: RelationshipId = id.parse()?;
    let (text, swap) = (input.value.text.clone(), yes(input.value.swap.as_deref()));
    let user = asker.user.id;
    let today = web.read(move |tx| import::today(tx, user)).await?;
    let document = web.slow(move |_| Ok(Arc::new(document::read(&text, today)))).await?;
    let import = import::Import { relationship: id, document, swap };
    web.command(&asker, &input, move |tx, by| import::save(tx, by, &import)).await?;
    arranged(&web, &asker, &input, ("imported", id)).await
}
