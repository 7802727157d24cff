//! The administrator's page of the mail that goes out, and the test. To everybody else it is not there.

use crate::{
    Web,
    answer::{Answer, Did, html},
    asker::Asker,
    failure::see_other,
    input::Input,
    pages,
    table::{Route, form, page},
};
use app::{home, mail};
use axum::{
    extract::{Query, State},
    routing::{get, post},
};
use domain::Error;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![page("/admin/mail", get(show)), form("/admin/mail/test", post(test))]
}

async fn show(State(web): State<Web>, asker: Asker, Query(did): Query<Did>) -> Answer {
    let by = asker.user.id;
    let server = web.app.mailer().map(app::Mailer::describe);
    let (viewer, mails) =
        web.read(move |tx| Ok((home::viewer(tx, by)?, mail::list(tx, by, server.clone())?))).await?;
    let tested = did.noun().filter(|_| did.verb() == Some("tested")).and_then(|id| id.parse().ok());
    Ok(html(pages::mail::page(&viewer, &mails, tested)))
}

/// Waits for the mail server, off the threads that answer others.
async fn test(State(web): State<Web>, asker: Asker, _: Input<api::Nothing>) -> Answer {
    let (app, by) = (web.app.clone(), asker.user.id);
    let sent = tokio::task::spawn_blocking(move || mail::send_test(&app, by)).await;
    let id = sent.unwrap_or_else(|_| Err(Error::Failed("a test of mail panicked".into())))?;
    Ok(see_other(&format!("/admin/mail?did=tested&noun={id}")))
}
