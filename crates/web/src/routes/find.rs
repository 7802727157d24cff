//! Finding anything one may see, and going to where it stands. What is looked for is content: it is posted, never in
//! an address.

use crate::{
    Web,
    answer::{Answer, html, json},
    asker::{Asker, Front},
    failure::see_other,
    input::Input,
    openapi::Shape,
    pages,
    shapes::find as shapes,
    table::{Doc, Route, command, page},
    when,
};
use app::{
    action_item,
    find::{self, Whereabouts},
    home, talking_point, update,
};
use axum::{
    extract::{Path, State},
    routing::{get, post},
};
use domain::RelationshipId;

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let found = Doc {
        gives: Shape::list_of::<api::Hit>(),
        ..Doc::command::<api::Find, api::Hit>("Look for words in everything you may see")
    };
    let hint = Doc::command::<api::Hinted, api::KindHint>("What words seem to be about; nothing is saved");
    vec![
        page("/find", get(show)),
        command("/find", post(search), found),
        command("/kind-hint", post(kind_hint), hint),
        page("/one-on-ones/{relationship}/points/{point}", get(point)),
        page("/one-on-ones/{relationship}/action-items/{action}", get(action)),
        page("/one-on-ones/{relationship}/updates/{update}", get(one_update)),
    ]
}

async fn show(State(web): State<Web>, asker: Asker) -> Answer {
    let user = asker.user.id;
    let viewer = web.read(move |tx| home::viewer(tx, user)).await?;
    Ok(html(pages::find::page(&viewer, "", None)))
}

async fn search(State(web): State<Web>, asker: Asker, input: Input<api::Find>) -> Answer {
    let (user, words, shelves) = (asker.user.id, input.value.words.clone(), web.app.shelves());
    let found = web.read(move |tx| Ok((home::viewer(tx, user)?, find::search(tx, &shelves, user, &words)?)));
    let (viewer, hits) = found.await?;
    match asker.front {
        Front::Pages => Ok(html(pages::find::page(&viewer, &input.value.words, Some(&hits)))),
        Front::Api => json(hits.iter().map(shapes::hit).collect::<Vec<_>>()),
    }
}

async fn kind_hint(State(web): State<Web>, asker: Asker, input: Input<api::Hinted>) -> Answer {
    let (user, text) = (asker.user.id, input.value.text.clone());
    let hint = domain::kind_hint::of(&text);
    let waits = web.read(move |tx| talking_point::asked(tx, user, &text)).await?;
    json(api::KindHint {
        kind: hint.map(|hint| hint.as_str().into()),
        until: waits.map(|(day, _)| day.to_string()),
        day: waits.map(|(day, today)| when::near_day(day, today)),
    })
}

type Ids = Path<(String, String)>;

async fn point(State(web): State<Web>, asker: Asker, Path((relationship, point)): Ids) -> Answer {
    let user = asker.user.id;
    let at = talking_point::At { relationship: relationship.parse()?, point: point.parse()? };
    let found = web.read(move |tx| Ok((home::viewer(tx, user)?, find::of_point(tx, user, at)?)));
    let (viewer, whereabouts) = found.await?;
    Ok(go(&viewer, at.relationship, &whereabouts, &format!("p-{}", at.point)))
}

async fn action(State(web): State<Web>, asker: Asker, Path((relationship, action)): Ids) -> Answer {
    let user = asker.user.id;
    let at = action_item::At { relationship: relationship.parse()?, action: action.parse()? };
    let found = web.read(move |tx| Ok((home::viewer(tx, user)?, find::of_action(tx, user, at)?)));
    let (viewer, whereabouts) = found.await?;
    Ok(go(&viewer, at.relationship, &whereabouts, &format!("a-{}", at.action)))
}

async fn one_update(State(web): State<Web>, asker: Asker, Path((relationship, update)): Ids) -> Answer {
    let user = asker.user.id;
    let at = update::At { relationship: relationship.parse()?, update: update.parse()? };
    let found = web.read(move |tx| Ok((home::viewer(tx, user)?, find::of_update(tx, user, at)?)));
    let (viewer, whereabouts) = found.await?;
    Ok(go(&viewer, at.relationship, &whereabouts, ""))
}

/// To the page on which it stands, or that page itself where there is no other.
fn go(
    viewer: &app::view::Viewer,
    relationship: RelationshipId,
    whereabouts: &Whereabouts,
    row: &str,
) -> axum::response::Response {
    let base = format!("/one-on-ones/{relationship}");
    match whereabouts {
        Whereabouts::Week => see_other(&format!("{base}#{row}")),
        Whereabouts::Backlog(0) => see_other(&format!("{base}/backlog#{row}")),
        Whereabouts::Backlog(from) => see_other(&format!("{base}/backlog?from={from}#{row}")),
        Whereabouts::Meeting(meeting) => see_other(&format!("{base}/meetings/{meeting}#{row}")),
        Whereabouts::Updates(None, update) => see_other(&format!("{base}/updates#u-{update}")),
        Whereabouts::Updates(Some(before), update) => {
            see_other(&format!("{base}/updates?before={before}#u-{update}"))
        }
        Whereabouts::Alone(alone) => html(pages::find::alone(viewer, alone)),
    }
}
