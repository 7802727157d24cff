//! Commands on action items.

use crate::{
    Web,
    answer::{Answer, Deed, Did, Done, changed, html, json, seen},
    asker::Asker,
    input::Input,
    pages,
    routes::{InState, day},
    shapes,
    steps::{or_none, step},
    table::{Doc, Route, command, look, page},
};
use app::{
    Tx,
    action_item::{self, Agreed, At, Edit},
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{
    ActionItemId, RelationshipId, Result, Side, UserId,
    action_item::{ActionItem, State as ActionState},
};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let all = "/one-on-ones/{relationship}/action-items";
    vec![
        look(
            all,
            get(list),
            Doc::list::<api::ActionItem>("Actions in a state: open, done or dropped").asks(&["state"]),
        ),
        command(
            all,
            post(agree),
            Doc::command::<api::Agree, api::ActionItem>("Agree on an action, in one line"),
        ),
        page(all, get(show)),
        command(
            "/one-on-ones/{relationship}/action-items/states",
            post(turn_all),
            Doc::command::<api::ActionStates, Vec<api::ActionItem>>(
                "Mark several done or dropped, or open them again",
            ),
        ),
        command(
            "/one-on-ones/{relationship}/action-items/{action}/state",
            post(turn),
            Doc::command::<api::ActionState, api::ActionItem>("Mark it done or dropped, or open it again"),
        ),
        command(
            "/one-on-ones/{relationship}/action-items/{action}/words",
            post(edit),
            Doc::command::<api::ActionWords, api::ActionItem>("Change its words, its date or who owes it"),
        ),
    ]
}

fn at(Path((relationship, action)): Path<(String, String)>) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, action: action.parse()? })
}

async fn done<I>(web: &Web, asker: &Asker, input: &Input<I>, at: At, did: impl Into<Deed>) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.action)), move |tx, user| {
        Ok(shapes::action_item(&action_item::find(tx, user, at)?))
    })
    .await
}

async fn list(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(query): Query<InState>,
) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    let state = ActionState::parse(query.state.as_deref().unwrap_or("open"))?;
    let actions = web.read(move |tx| action_item::list(tx, user, id, state)).await?;
    json(actions.iter().map(shapes::action_item).collect::<Vec<_>>())
}

async fn agree(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::Agree>,
) -> Answer {
    let relationship = id.parse()?;
    let given = |id: &Option<String>| id.clone().filter(|id| !id.is_empty());
    let agreed = Agreed {
        line: input.value.line.clone(),
        meeting: given(&input.value.meeting).map(|id| id.parse()).transpose()?,
        point: given(&input.value.point).map(|id| id.parse()).transpose()?,
    };
    let action =
        web.command(&asker, &input, move |tx, by| action_item::agree(tx, by, relationship, &agreed)).await?;
    done(&web, &asker, &input, At { relationship, action }, "agreed").await
}

async fn turn(
    State(web): State<Web>,
    asker: Asker,
    ids: Path<(String, String)>,
    input: Input<api::ActionState>,
) -> Answer {
    let (at, state) = (at(ids)?, ActionState::parse(&input.value.state)?);
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let state = action_item::find(tx, user, at)?.state;
        Ok(Some(step(&path, &[("state", state.as_str().to_owned())])))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| action_item::turn(tx, by, at, state)).await?;
    done(&web, &asker, &input, at, ("turned", was)).await
}

async fn show(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
) -> Answer {
    let id = id.parse()?;
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| action_item::owing(tx, user, id)).await?;
    Ok(html(pages::action::all(&viewer, &view, toast.as_ref())))
}

async fn turn_all(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::ActionStates>,
) -> Answer {
    let (id, state) = (id.parse()?, ActionState::parse(&input.value.state)?);
    let actions = input.value.actions.iter().map(|id| id.parse()).collect::<Result<Vec<ActionItemId>>>()?;
    let (path, ids) = (input.path.clone(), actions.clone());
    let look = move |tx: &mut Tx<'_>, user| as_they_are(tx, (user, id), (&path, &ids), state);
    let was = web.before(&asker, look).await;
    let ids = actions.clone();
    let did = match state {
        ActionState::Open => "opened-all",
        ActionState::Done => "done-all",
        ActionState::Dropped => "dropped-all",
    };
    web.command(&asker, &input, move |tx, by| action_item::turn_all(tx, by, id, (&actions, state))).await?;
    changed(&web, &asker, &input, (id, Done::new((did, was), id)), move |tx, user| {
        let all =
            ids.iter().map(|action| action_item::find(tx, user, At { relationship: id, action: *action }));
        Ok(all.collect::<Result<Vec<_>>>()?.iter().map(shapes::action_item).collect::<Vec<_>>())
    })
    .await
}

/// The way back for those that are open and will not be.
fn as_they_are(
    tx: &mut Tx<'_>,
    (user, relationship): (UserId, RelationshipId),
    (path, ids): (&str, &[ActionItemId]),
    state: ActionState,
) -> Result<Option<String>> {
    let mut open = Vec::new();
    for action in ids {
        if action_item::find(tx, user, At { relationship, action: *action })?.state == ActionState::Open {
            open.push(action.to_string());
        }
    }
    let back = step(path, &[("actions", open.join(",")), ("state", ActionState::Open.as_str().to_owned())]);
    Ok((state != ActionState::Open && !open.is_empty()).then_some(back))
}

/// The way back to an action as it is.
fn as_it_is(path: &str, now: &ActionItem) -> String {
    let fields = [
        ("text", now.text.clone()),
        ("assignee", now.assignee.as_str().to_owned()),
        ("due", or_none(now.due)),
        ("version", (now.version + 1).to_string()),
    ];
    step(path, &fields)
}

async fn edit(
    State(web): State<Web>,
    asker: Asker,
    ids: Path<(String, String)>,
    input: Input<api::ActionWords>,
) -> Answer {
    let at = at(ids)?;
    let edit = Edit {
        text: input.value.text.clone(),
        assignee: Side::parse(&input.value.assignee)?,
        due: day("due", input.value.due.as_deref())?,
        seen: input.value.version,
    };
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| Ok(Some(as_it_is(&path, &action_item::find(tx, user, at)?)));
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| action_item::edit(tx, by, at, &edit)).await?;
    done(&web, &asker, &input, at, ("saved", was)).await
}
