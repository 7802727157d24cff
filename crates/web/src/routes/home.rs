//! Home, visits, and hints for whom somebody reports to.

use crate::{
    Web,
    answer::{Answer, Did, Done, back, html, json},
    asker::{Asker, Front},
    input::Input,
    pages, shapes,
    table::{Doc, Route, command, look, page},
    toast,
};
use app::{Tx, hint, home, visit};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{DismissalId, RelationshipId, hint::Matter};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![
        page("/", get(show)),
        look("/home", get(show_json), Doc::look::<api::Home>("All your one-on-ones, and what is new")),
        command(
            "/visits",
            post(be_here),
            Doc::command::<api::Visit, api::Nothing>(
                "Say that you are here, or that you read all that is new",
            ),
        ),
        command(
            "/one-on-ones/{relationship}/visits",
            post(be_there),
            Doc::command::<api::Nothing, api::Nothing>("Say that you are in this one-on-one"),
        ),
        look(
            "/one-on-ones/{relationship}/hints",
            get(hints),
            Doc::list::<api::Hint>("Hints for you alone, about somebody who reports to you"),
        ),
        command(
            "/one-on-ones/{relationship}/hint-dismissals",
            post(dismiss),
            Doc::command::<api::DismissHint, api::Dismissal>(
                "Put a hint away: until a day, or for a quarter",
            ),
        ),
        command(
            "/one-on-ones/{relationship}/hint-dismissals/{dismissal}/restoring",
            post(restore),
            Doc::command::<api::Nothing, api::Nothing>("Take that back"),
        ),
    ]
}

async fn show(State(web): State<Web>, asker: Asker, Query(did): Query<Did>) -> Answer {
    let (user, steps) = (asker.user.id, web.steps.clone());
    let look = move |tx: &mut Tx<'_>| {
        let toast = toast::at_home(tx, user, &did).map(|toast| toast.or_back(&steps, (user, tx), &did));
        Ok((home::viewer(tx, user)?, home::show(tx, user)?, toast))
    };
    let (viewer, home, toast) = web.read(look).await?;
    Ok(html(pages::home::page(&viewer, &home, toast.as_ref())))
}

async fn show_json(State(web): State<Web>, asker: Asker) -> Answer {
    let user = asker.user.id;
    json(shapes::home(&web.read(move |tx| home::show(tx, user)).await?))
}

async fn be_here(State(web): State<Web>, asker: Asker, input: Input<api::Visit>) -> Answer {
    let verb =
        if input.value.caught_up.as_deref() == Some("yes") { visit::catch_up } else { visit::note_all };
    web.command(&asker, &input, verb).await?;
    noted(&asker, &input)
}

async fn be_there(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Nothing>,
) -> Answer {
    let id: RelationshipId = id.parse()?;
    web.command(&asker, &input, move |tx, by| visit::note(tx, by, id)).await?;
    noted(&asker, &input)
}

/// Nobody is told of a visit: there is nothing to show for it.
fn noted<I>(asker: &Asker, input: &Input<I>) -> Answer {
    match asker.front {
        Front::Pages => Ok(back(input, "/", None)),
        Front::Api => json(api::Nothing {}),
    }
}

async fn hints(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let hints = web.read(move |tx| hint::list(tx, user, id)).await?;
    json(hints.iter().map(shapes::hint).collect::<Vec<_>>())
}

async fn dismiss(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::DismissHint>,
) -> Answer {
    let (id, matter): (RelationshipId, _) = (id.parse()?, input.value.matter.clone());
    let until = input.value.until.clone().unwrap_or_default();
    let did = if until.is_empty() { "hint-dismissed" } else { "hint-put-off" };
    let dismissal = web
        .command(&asker, &input, move |tx, by| {
            // Whose it is comes first: everybody else hears that there is nothing.
            hint::check(tx, by, id)?;
            hint::dismiss(tx, by, id, (Matter::parse(&matter)?, &until))
        })
        .await?;
    match asker.front {
        Front::Pages => Ok(back(&input, "/", Some(&Done::new(did, format!("{id}/{dismissal}"))))),
        Front::Api => json(api::Dismissal { id: dismissal.to_string() }),
    }
}

async fn restore(
    State(web): State<Web>,
    asker: Asker,
    Path((id, dismissal)): Path<(String, String)>,
    input: Input<api::Nothing>,
) -> Answer {
    let (id, dismissal): (RelationshipId, DismissalId) = (id.parse()?, dismissal.parse()?);
    web.command(&asker, &input, move |tx, by| hint::restore(tx, by, id, dismissal)).await?;
    noted(&asker, &input)
}
