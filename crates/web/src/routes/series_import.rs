//! A series from a calendar's file: chosen or pasted, shown as understood, then saved.

use crate::{
    Web,
    answer::{Answer, Done, changed, html},
    asker::Asker,
    input::Input,
    pages,
    routes::{import::sent, series},
    shapes,
    table::{Doc, Route, api, form, page},
};
use app::{home, relationship, series_import};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::IntoResponse as _,
    routing::{get, post},
};
use domain::{Error, RelationshipId};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let here = "/one-on-ones/{relationship}/series-import";
    vec![
        page(here, get(show)),
        form(here, post(understand)),
        form("/one-on-ones/{relationship}/series-import/saving", post(save)),
        api(
            here,
            post(save),
            Doc::command::<api::SeriesImport, api::Relationship>("Take when you meet from a calendar's file"),
        ),
    ]
}

async fn show(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    form_with(&web, &asker, id.parse()?, None).await
}

async fn form_with(web: &Web, asker: &Asker, id: RelationshipId, error: Option<Error>) -> Answer {
    let user = asker.user.id;
    let (viewer, arrangement) =
        web.read(move |tx| Ok((home::viewer(tx, user)?, relationship::arrangement(tx, user, id)?))).await?;
    let page = html(pages::series_import::form(&viewer, &arrangement, error.as_ref()));
    Ok(if error.is_some() { (StatusCode::UNPROCESSABLE_ENTITY, page).into_response() } else { page })
}

/// Shows what the file was understood as. Nothing is saved.
async fn understand(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    request: Request,
) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    // Whether it is theirs is asked before anything they sent is read.
    web.read(move |tx| relationship::check(tx, user, id)).await?;
    let shown = match sent(request, &web).await {
        Ok(text) => {
            let read = text.clone();
            let shown = web.read(move |tx| {
                Ok((home::viewer(tx, user)?, series_import::understand(tx, user, id, &read)?))
            });
            shown.await.map(|shown| (shown, text))
        }
        Err(error) => Err(error),
    };
    match shown {
        Ok(((viewer, understood), text)) => {
            Ok(html(pages::series_import::understood(&viewer, &understood, &text)))
        }
        Err(error @ Error::Invalid { .. }) => form_with(&web, &asker, id, Some(error)).await,
        Err(error) => Err(error.into()),
    }
}

async fn save(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::SeriesImport>,
) -> Answer {
    let id: RelationshipId = id.parse()?;
    let (text, uid) = (input.value.text.as_str().into(), input.value.uid.clone());
    let import = series_import::Import { relationship: id, text, uid };
    let was = web.before(&asker, series::as_now(id)).await;
    web.command(&asker, &input, move |tx, by| series_import::save(tx, by, &import)).await?;
    changed(&web, &asker, &input, (id, Done::new(("series", was), id)), move |tx, user| {
        let shown = relationship::arrangement(tx, user, id)?;
        Ok(shapes::relationship(&shown.relationship, shown.side))
    })
    .await
}
