//! A series from a calendar's file: chosen or pasted, shown as understood, then saved.

use crate::{
    Web,
    answer::{Answer, html},
    asker::Asker,
    input::Input,
    pages::series_import as pages,
    routes::{
        import::{ask, sent},
        relationship::arranged,
        series,
    },
    table::{Doc, Route, api, form, page},
};
use app::{home, relationship, series_import};
use axum::{
    extract::{Path, Request, State},
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
    ask(&web, &asker, (id.parse()?, None), pages::form).await
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
        Ok(((viewer, understood), text)) => Ok(html(pages::understood(&viewer, &understood, &text))),
        Err(error @ Error::Invalid { .. }) => ask(&web, &asker, (id, Some(error)), pages::form).await,
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
    arranged(&web, &asker, &input, (("series", was), id)).await
}
