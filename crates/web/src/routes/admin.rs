//! The administrator's page: people, who meets whom, links to get in. To everybody else it is not there.

use crate::{
    Web,
    answer::{Answer, html},
    asker::Asker,
    failure::see_other,
    input::Input,
    pages::{self, NewLink},
    routes::yes,
    table::{Route, form, page},
};
use app::{
    administration::{self, By},
    home, user, way_back,
};
use axum::{
    extract::{Path, State},
    routing::{get, post},
};
use domain::UserId;
use serde::Deserialize;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![
        page("/admin", get(show)),
        form("/admin/users", post(add_user)),
        form("/admin/users/{user}/way-back", post(make_way_back)),
        form("/admin/users/{user}/deactivation", post(set_active)),
        form("/admin/users/{user}/administrator", post(set_administrator)),
    ]
}

async fn show(State(web): State<Web>, asker: Asker) -> Answer {
    page_with(&web, asker, None).await
}

async fn page_with(web: &Web, asker: Asker, new_link: Option<NewLink>) -> Answer {
    let by = asker.user.id;
    let (viewer, members) =
        web.read(move |tx| Ok((home::viewer(tx, by)?, administration::members(tx, By::User(by))?))).await?;
    Ok(html(pages::admin::page(&viewer, &members, new_link.as_ref(), None)))
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct NewMember {
    name: String,
    email: String,
}

async fn add_user(State(web): State<Web>, asker: Asker, input: Input<NewMember>) -> Answer {
    let (name, email) = (input.value.name.clone(), input.value.email.clone());
    let added =
        web.command(&asker, &input, move |tx, by| administration::add_user(tx, by, &name, &email)).await?;
    link_for(&web, asker, added).await
}

async fn make_way_back(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    link_for(&web, asker, id.parse()?).await
}

/// Makes a one-time link for a user and shows it this once.
async fn link_for(web: &Web, asker: Asker, id: UserId) -> Answer {
    let by = asker.user.id;
    let (secret, user) =
        web.app.write(move |tx| Ok((way_back::make(tx, By::User(by), id)?, user::find(tx, id)?))).await?;
    let url = format!("{}/way-back/{secret}", web.settings.base_url);
    page_with(web, asker, Some(NewLink { for_name: user.name, url })).await
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Switch {
    active: Option<String>,
    administrator: Option<String>,
}

async fn set_active(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<Switch>,
) -> Answer {
    let (id, active) = (id.parse()?, yes(input.value.active.as_deref()));
    web.command(&asker, &input, move |tx, by| administration::set_active(tx, By::User(by), id, active))
        .await?;
    Ok(see_other("/admin"))
}

async fn set_administrator(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<Switch>,
) -> Answer {
    let (id, on) = (id.parse()?, yes(input.value.administrator.as_deref()));
    web.command(&asker, &input, move |tx, by| administration::set_administrator(tx, By::User(by), id, on))
        .await?;
    Ok(see_other("/admin"))
}
