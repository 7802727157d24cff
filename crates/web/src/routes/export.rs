//! Leaving with everything, and coming back with it: downloads that are written as they go out, and the export brought
//! back, checked as a whole before any of it is saved.

use crate::{
    Web,
    answer::{Answer, but_saved, html, json},
    asker::{Asker, Front},
    export::{Folder, Format, Json, each},
    failure::see_other,
    input::too_large,
    pages, shapes,
    table::{Doc, Route, api, form, look, page},
};
use app::{Command, export, home, once, relationship, view::Leaving, view::OneOnOne};
use axum::{
    body::Body,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
    routing::{get, post},
};
use domain::{Error, RelationshipId, Result, UserId, limits};
use futures_util::{StreamExt as _, stream};
use std::sync::Arc;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    // Counted while it arrives, see `add`.
    let large = DefaultBodyLimit::disable;
    vec![
        page("/settings/export.json", get(as_json)),
        page("/settings/export.zip", get(as_zip)),
        page("/settings/import", get(show)),
        form("/settings/import", post(bring).layer(large())),
        look("/export", get(as_json), Doc::look::<api::Export>("All that you may see, for taking it along")),
        api(
            "/import",
            post(bring).layer(large()),
            Doc::command::<api::Export, api::ImportedExport>("Bring an export back, all of it or nothing"),
        ),
    ]
}

async fn as_json(State(web): State<Web>, asker: Asker) -> Answer {
    let leaving = leaving(&web, &asker).await?;
    let name = format!("fulcrum-{}.json", leaving.today);
    download(web, leaving, (Box::new(Json::default()), "application/json", &name))
}

async fn as_zip(State(web): State<Web>, asker: Asker) -> Answer {
    let leaving = leaving(&web, &asker).await?;
    let root = format!("fulcrum-{}", leaving.today);
    let name = format!("{root}.zip");
    download(web, leaving, (Box::new(Folder::new(root)), "application/zip", &name))
}

async fn leaving(web: &Web, asker: &Asker) -> Result<Leaving> {
    let user = asker.user.id;
    web.read(move |tx| export::leaving(tx, user)).await
}

/// A download on its way.
struct Going {
    web: Web,
    by: UserId,
    format: Box<dyn Format>,
    head: Option<Vec<u8>>,
    left: std::vec::IntoIter<RelationshipId>,
    ended: bool,
}

/// Goes out one one-on-one at a time. One that fails cuts the connection, so that nobody takes half for the whole.
fn download(web: Web, leaving: Leaving, (mut format, kind, name): (Box<dyn Format>, &str, &str)) -> Answer {
    let head = Some(format.begin(&leaving)?);
    let by = leaving.user.id;
    let going = Going { web, by, format, head, left: leaving.one_on_ones.into_iter(), ended: false };
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".into()),
    ];
    // Compression asks once more after the end.
    let going = stream::unfold(going, step).fuse();
    Ok((headers, Body::from_stream(going)).into_response())
}

async fn step(mut going: Going) -> Option<(Result<Vec<u8>>, Going)> {
    if let Some(head) = going.head.take() {
        return Some((Ok(head), going));
    }
    if going.ended {
        return None;
    }
    let Some(id) = going.left.next() else {
        going.ended = true;
        return Some((going.format.end(), going));
    };
    let (web, by, mut format) = (going.web.clone(), going.by, going.format);
    let written = web.slow(move |app| {
        let one = app.read(move |tx| export::take(tx, by, id)).wait()?;
        Ok((format.one(&one)?, format))
    });
    match written.await {
        Ok((bytes, format)) => Some((Ok(bytes), Going { format, ..going })),
        Err(error) => {
            tracing::error!(%error, "an export ended early");
            Some((Err(error), Going { format: Box::new(Json::default()), ended: true, ..going }))
        }
    }
}

async fn show(State(web): State<Web>, asker: Asker) -> Answer {
    form_with(&web, &asker, None).await
}

async fn form_with(web: &Web, asker: &Asker, error: Option<Error>) -> Answer {
    let user = asker.user.id;
    let viewer = web.read(move |tx| home::viewer(tx, user)).await?;
    let page = html(pages::export::form(&viewer, error.as_ref()));
    Ok(if error.is_some() { (StatusCode::UNPROCESSABLE_ENTITY, page).into_response() } else { page })
}

/// Reads and checks the whole export, then saves each one-on-one in a transaction of its own.
async fn bring(State(web): State<Web>, asker: Asker, request: Request) -> Answer {
    let front = asker.front;
    match brought(&web, &asker, request).await {
        Ok(_) if front == Front::Pages => Ok(see_other("/settings?did=export-imported")),
        Ok(ids) => imported(&web, &asker, ids).await,
        Err(error @ (Error::Invalid { .. } | Error::Refused(_))) if front == Front::Pages => {
            form_with(&web, &asker, Some(error)).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn brought(web: &Web, asker: &Asker, request: Request) -> Result<Vec<RelationshipId>> {
    let (by, key) = (asker.user.id, key_of(request.headers()));
    let (text, key) = match asker.front {
        Front::Api => (whole(request.into_body()).await?, key),
        Front::Pages => chosen(request, web).await?,
    };
    let whole = Arc::new(text);
    let text = whole.clone();
    let heads = web.slow(move |_| heads(&text)).await?;
    web.slow(move |app| {
        let mut ids = Vec::new();
        each(&whole, |one| {
            let (one, heads, number) = (Arc::new(one), heads.clone(), ids.len());
            let key = key.as_ref().map(|key| format!("{key}.{number}"));
            // Before the first of them none may be here.
            let new = if number == 0 { heads } else { Arc::default() };
            ids.push(app.write(move |tx| save(tx, by, (&one, &new), key.clone())).wait()?);
            Ok(())
        })?;
        Ok(ids)
    })
    .await
}

/// All of it, checked; of each one-on-one what says whether it is here already.
fn heads(text: &[u8]) -> Result<Arc<[OneOnOne]>> {
    let mut heads = Vec::new();
    each(text, |one| {
        heads.push(OneOnOne { tables: Vec::new(), ..one });
        Ok(())
    })?;
    Ok(heads.into())
}

/// One of them, if none of `new` is here yet.
fn save(
    tx: &mut app::Tx<'_>,
    by: UserId,
    (one, new): (&OneOnOne, &[OneOnOne]),
    key: Option<String>,
) -> Result<RelationshipId> {
    let command = Command { user: by, key, body: format!("import {}", one.id).into() };
    once(tx, &command, |tx| {
        new.iter().try_for_each(|each| export::must_be_new(tx, by, each))?;
        export::bring(tx, by, one)
    })
}

fn key_of(headers: &HeaderMap) -> Option<String> {
    headers.get("idempotency-key").and_then(|value| value.to_str().ok()).map(Into::into)
}

async fn whole(body: Body) -> Result<Vec<u8>> {
    let cut_off = |_| Error::invalid("body", "That was cut off on its way. Send it again.");
    let (mut text, mut parts) = (Vec::new(), body.into_data_stream());
    while let Some(part) = parts.next().await {
        add(&mut text, &part.map_err(cut_off)?)?;
    }
    Ok(text)
}

/// Adds what arrived, as long as it fits.
fn add(text: &mut Vec<u8>, part: &[u8]) -> Result<()> {
    if text.len() + part.len() > limits::EXPORT {
        return Err(too_large(limits::EXPORT));
    }
    text.extend_from_slice(part);
    Ok(())
}

/// The chosen file and the form's key.
async fn chosen(request: Request, web: &Web) -> Result<(Vec<u8>, Option<String>)> {
    let strange = || Error::invalid("file", "That form could not be read. Choose the file again.");
    let unreadable = |_| strange();
    let mut form = Multipart::from_request(request, web).await.map_err(|_| strange())?;
    let (mut text, mut key) = (Vec::new(), None);
    while let Some(mut field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().map(ToOwned::to_owned);
        let mut content = Vec::new();
        while let Some(part) = field.chunk().await.map_err(unreadable)? {
            add(&mut content, &part)?;
        }
        match name.as_deref() {
            Some("file") => text = content,
            Some("key") => key = String::from_utf8(content).ok(),
            _ => {}
        }
    }
    if text.is_empty() {
        return Err(Error::invalid("file", "Choose the file that you exported: its name ends in .json."));
    }
    Ok((text, key))
}

async fn imported(web: &Web, asker: &Asker, ids: Vec<RelationshipId>) -> Answer {
    let user = asker.user.id;
    let shown = web.read(move |tx| {
        let all = relationship::ever(tx, user)?;
        let brought = all.iter().filter(|each| ids.contains(&each.id));
        Ok(brought.map(|each| shapes::relationship(each, each.side_of(user))).collect::<Vec<_>>())
    });
    json(api::ImportedExport { one_on_ones: shown.await.map_err(but_saved)? })
}
