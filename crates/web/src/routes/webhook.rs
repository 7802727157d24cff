//! Webhooks of a one-on-one: set up, tried out, stopped, on again.

use crate::{
    Web,
    answer::{Answer, Did, Done, changed, html, json, seen},
    asker::{Asker, Front},
    input::Input,
    pages,
    routes::yes,
    shapes,
    table::{Doc, Route, api, command, form, look, page},
};
use app::{
    home,
    webhook::{self, At, New},
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{
    Error, Result,
    webhook::{Event, Form, events},
};

/// The path of a command on a webhook.
macro_rules! webhook {
    ($what:literal) => {
        concat!("/one-on-ones/{relationship}/webhooks/{webhook}/", $what)
    };
}

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let all = "/one-on-ones/{relationship}/webhooks";
    let one = |summary| Doc::command::<api::Nothing, api::Webhook>(summary);
    vec![
        page(all, get(show)),
        look(all, get(list), Doc::list::<api::Webhook>("Where things are told outside of this one-on-one")),
        // Not where the page is: a browser sees by the address that what it sent has arrived.
        form("/one-on-ones/{relationship}/webhooks/new", post(add)),
        api(
            all,
            post(add),
            Doc::command::<api::NewWebhook, api::WebhookMade>(
                "Set up a webhook; its secret is shown this once",
            ),
        ),
        command(webhook!("stopping"), post(stop), one("Stop it (either of you)")),
        command(webhook!("restoring"), post(restore), one("Turn it on again (whoever set it up)")),
        command(webhook!("test"), post(try_out), one("Send a test (whoever set it up)")),
    ]
}

/// Both ids of a webhook's path.
type Ids = Path<(String, String)>;

fn at(Path((relationship, webhook)): Ids) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, webhook: webhook.parse()? })
}

async fn show(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
) -> Answer {
    let id = id.parse()?;
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| webhook::list(tx, user, id)).await?;
    Ok(html(pages::webhook::page(&viewer, &view, None, toast.as_ref())))
}

async fn list(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let all = web.read(move |tx| webhook::list(tx, user, id)).await?;
    json(all.lines.iter().map(shapes::webhook).collect::<Vec<_>>())
}

async fn add(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::NewWebhook>,
) -> Answer {
    let (user, id, new) = (asker.user.id, id.parse()?, new(&web, &input.value)?);
    let made = web.command(&asker, &input, move |tx, by| webhook::add(tx, by, id, &new)).await?;
    let at = At { relationship: id, webhook: made };
    let (viewer, view, line, secret) = web
        .read(move |tx| {
            let line = webhook::find(tx, user, at)?;
            Ok((home::viewer(tx, user)?, webhook::list(tx, user, id)?, line, webhook::secret(tx, user, at)?))
        })
        .await?;
    match asker.front {
        Front::Pages => Ok(html(pages::webhook::page(&viewer, &view, Some((&line, &secret)), None))),
        Front::Api => json(api::WebhookMade { webhook: shapes::webhook(&line), secret }),
    }
}

fn new(web: &Web, input: &api::NewWebhook) -> Result<New> {
    let address = web.app.outside().accept(&input.address).map_err(|why| Error::invalid("address", why))?;
    let chosen = [
        (&input.update, Event::Update),
        (&input.prepared, Event::Prepared),
        (&input.held, Event::Held),
        (&input.recap_sent, Event::RecapSent),
    ];
    let chosen = chosen.iter().filter(|(said, _)| yes(said.as_deref()));
    let names: Vec<String> = chosen.map(|(_, event)| event.as_str().into()).collect();
    Ok(New { address, form: Form::parse(&input.form)?, events: events(&names)? })
}

async fn done<I>(web: &Web, asker: &Asker, input: &Input<I>, at: At, did: &'static str) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.webhook)), move |tx, user| {
        Ok(shapes::webhook(&webhook::find(tx, user, at)?))
    })
    .await
}

async fn stop(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| webhook::stop(tx, by, at)).await?;
    done(&web, &asker, &input, at, "webhook-stopped").await
}

async fn restore(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| webhook::restore(tx, by, at)).await?;
    done(&web, &asker, &input, at, "webhook-restored").await
}

async fn try_out(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| webhook::try_out(tx, by, at)).await?;
    done(&web, &asker, &input, at, "webhook-tried").await
}
