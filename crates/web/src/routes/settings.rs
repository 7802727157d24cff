//! A user's own settings: name, zone, keys, password, sessions, tokens.

use crate::{
    Web,
    answer::{Answer, Did, Done, back, html, json, on_to},
    asker::Asker,
    failure::see_other,
    input::Input,
    pages::{self, Toast},
    routes::yes,
    shapes,
    steps::step,
    table::{Doc, Route, form, look, page},
};
use app::Tx;
use app::{access_token, access_token::NewToken, home, password, session, sign_in, user};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::user::{self as rules, User};
use serde::Deserialize;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    vec![
        page("/settings", get(show)),
        form("/settings/user", post(change)),
        form("/settings/keys", post(turn_keys)),
        form("/settings/password", post(change_password)),
        form("/settings/sessions/{session}/end", post(end_session)),
        form("/settings/sessions/end-others", post(end_others)),
        form("/settings/tokens", post(make_token)),
        form("/settings/tokens/{token}/end", post(end_token)),
        look("/me", get(me), Doc::look::<api::Me>("Whose token this is")),
    ]
}

async fn me(asker: Asker) -> Answer {
    json(shapes::me(&asker.user))
}

async fn show(State(web): State<Web>, asker: Asker, Query(did): Query<Did>) -> Answer {
    let (user, steps, said) = (asker.user.id, web.steps.clone(), did.toast());
    let look = move |tx: &mut Tx<'_>| Ok(said.clone().map(|said| said.or_back(&steps, (user, tx), &did)));
    let toast = web.read(look).await?;
    page_with(&web, asker, None, toast).await
}

impl Did {
    fn toast(&self) -> Option<Toast> {
        let words = match self.verb()? {
            "saved" => "Saved",
            "password" => "Password changed. Everywhere else you are signed out",
            "session-ended" => "Signed out there",
            "export-imported" => "Your export is in. Its one-on-ones are on your first page",
            "token-ended" => "That token no longer works",
            _ => return None,
        };
        Some(Toast { words: words.into(), undo: None })
    }
}

async fn page_with(web: &Web, asker: Asker, new_token: Option<String>, toast: Option<Toast>) -> Answer {
    let (user, current) = (asker.user.id, asker.session);
    let (viewer, sessions, tokens) = web
        .read(move |tx| {
            Ok((home::viewer(tx, user)?, session::list(tx, user, current)?, access_token::list(tx, user)?))
        })
        .await?;
    Ok(html(pages::settings::page(&viewer, &sessions, &tokens, new_token.as_deref(), toast.as_ref())))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Change {
    name: String,
    zone: String,
    single_keys: Option<String>,
}

/// The way back to what somebody says of themselves.
fn as_they_are(user: &User) -> String {
    let keys = if user.single_keys { "yes" } else { "" };
    let fields = [("name", user.name.clone()), ("zone", user.zone.clone()), ("single_keys", keys.to_owned())];
    step("/settings/user", &fields)
}

async fn change(State(web): State<Web>, asker: Asker, input: Input<Change>) -> Answer {
    let (name, zone) = (input.value.name.clone(), input.value.zone.clone());
    let keys = yes(input.value.single_keys.as_deref());
    let back = as_they_are(&asker.user);
    let was = web.before(&asker, move |_, _| Ok(Some(back.clone()))).await;
    web.command(&asker, &input, move |tx, by| user::change(tx, by, &name, &zone, keys)).await?;
    Ok(on_to("/settings", Some(&Done::new(("saved", was), asker.user.id))))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Keys {
    single_keys: Option<String>,
}

async fn turn_keys(State(web): State<Web>, asker: Asker, input: Input<Keys>) -> Answer {
    let (name, zone) = (asker.user.name.clone(), asker.user.zone.clone());
    let keys = yes(input.value.single_keys.as_deref());
    web.command(&asker, &input, move |tx, by| user::change(tx, by, &name, &zone, keys)).await?;
    // The switch shows how it stands, and is its own way back.
    Ok(back(&input, "/settings", None))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Passwords {
    current: String,
    password: String,
}

async fn change_password(State(web): State<Web>, asker: Asker, input: Input<Passwords>) -> Answer {
    let Passwords { current, password } = input.value;
    rules::password(&password, &asker.user.email)?;
    let (id, session) = (asker.user.id, asker.session);
    let hash = web
        .slow(move |app| sign_in::confirm(app, id, &current).and_then(|()| password::hash(&password)))
        .await?;
    web.app.write(move |tx| user::set_password(tx, id, &hash, session)).await?;
    Ok(see_other("/settings?did=password"))
}

async fn end_session(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Nothing>,
) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    web.app.write(move |tx| session::end(tx, user, id)).await?;
    Ok(back(&input, "/settings?did=session-ended", None))
}

async fn end_others(State(web): State<Web>, asker: Asker) -> Answer {
    let (user, session) = (asker.user.id, asker.session);
    web.app.write(move |tx| session::end_others(tx, user, session)).await?;
    Ok(see_other("/settings?did=session-ended"))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct TokenForm {
    name: String,
    read_only: Option<String>,
    days: Option<i64>,
}

async fn make_token(State(web): State<Web>, asker: Asker, input: Input<TokenForm>) -> Answer {
    let user = asker.user.id;
    let form = input.value;
    let new = NewToken { name: form.name, read_only: yes(form.read_only.as_deref()), days: form.days };
    let token = web.app.write(move |tx| access_token::make(tx, user, &new)).await?;
    page_with(&web, asker, Some(token), None).await
}

async fn end_token(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    web.app.write(move |tx| access_token::end(tx, user, id)).await?;
    Ok(see_other("/settings?did=token-ended"))
}
