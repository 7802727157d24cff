//! Goals: their pages, and commands on them through forms and the API.

use crate::{
    Web,
    answer::{Answer, Deed, Did, Done, changed, html, json, seen},
    asker::Asker,
    input::Input,
    pages,
    routes::talking_point as points,
    shapes,
    steps::{or_none, step},
    table::{Doc, Route, command, look, page},
};
use app::{
    Tx,
    goal::{self, At, Link},
    talking_point,
};
use axum::{
    extract::{Path, Query, State},
    routing::{get, post},
};
use domain::{
    Result, TalkingPointId,
    goal::{Aim, Goal, State as GoalState, USUAL_WEEKS},
};

/// The path of a command on a goal.
macro_rules! goal {
    ($what:literal) => {
        concat!("/one-on-ones/{relationship}/goals/{goal}/", $what)
    };
}

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let all = "/one-on-ones/{relationship}/goals";
    let one = "/one-on-ones/{relationship}/goals/{goal}";
    vec![
        page(all, get(show_all)),
        look(all, get(list), Doc::look::<api::Goals>("All goals with their checkpoints")),
        command(all, post(set), Doc::command::<api::SetGoal, api::GoalDetail>("Set a goal (owner)")),
        command(
            "/one-on-ones/{relationship}/goal-suggestions",
            post(suggest),
            Doc::command::<api::SuggestGoal, api::TalkingPoint>("Suggest a goal: it arrives as a capture"),
        ),
        page(one, get(show)),
        look(one, get(show_json), Doc::look::<api::GoalDetail>("A goal and the points about it")),
        command(goal!("words"), post(edit), doc::<api::GoalWords>("Change what it is (owner)")),
        command(goal!("visit"), post(visit), doc::<api::Nothing>("Still on it (owner)")),
        command(goal!("unvisiting"), post(unvisit), doc::<api::Nothing>("Take the last visit back (owner)")),
        command(goal!("reaching"), post(reach), doc::<api::Nothing>("It is reached (owner)")),
        command(goal!("letting-go"), post(let_go), doc::<api::Nothing>("Let it go (owner)")),
        command(goal!("reopening"), post(reopen), doc::<api::Nothing>("Aim for it again (owner)")),
        command(
            goal!("talking-point"),
            post(bring),
            Doc::command::<api::Nothing, api::TalkingPoint>("Bring it into the next meeting"),
        ),
        command(
            "/one-on-ones/{relationship}/points/{point}/goal",
            post(link),
            Doc::command::<api::PointGoal, api::TalkingPoint>("Say which goal a development is about"),
        ),
    ]
}

fn doc<I: utoipa::ToSchema>(summary: &'static str) -> Doc {
    Doc::command::<I, api::GoalDetail>(summary)
}

/// Both ids of a path.
type Ids = Path<(String, String)>;

fn at(Path((relationship, goal)): Ids) -> Result<At> {
    Ok(At { relationship: relationship.parse()?, goal: goal.parse()? })
}

async fn done<I>(web: &Web, asker: &Asker, input: &Input<I>, at: At, did: impl Into<Deed>) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.goal)), move |tx, user| {
        Ok(shapes::goal_page(&goal::show(tx, user, at)?))
    })
    .await
}

async fn show_all(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    Query(did): Query<Did>,
) -> Answer {
    let id = id.parse()?;
    let (viewer, view, toast) =
        seen(&web, &asker, (id, did), move |tx, user| goal::list(tx, user, id)).await?;
    Ok(html(pages::goal::list(&viewer, &view, toast.as_ref())))
}

async fn list(State(web): State<Web>, asker: Asker, Path(id): Path<String>) -> Answer {
    let (user, id) = (asker.user.id, id.parse()?);
    json(shapes::goals(&web.read(move |tx| goal::list(tx, user, id)).await?))
}

async fn show(State(web): State<Web>, asker: Asker, ids: Ids, Query(did): Query<Did>) -> Answer {
    let at = at(ids)?;
    let (viewer, view, toast) =
        seen(&web, &asker, (at.relationship, did), move |tx, user| goal::show(tx, user, at)).await?;
    Ok(html(pages::goal::page(&viewer, &view, toast.as_ref())))
}

async fn show_json(State(web): State<Web>, asker: Asker, ids: Ids) -> Answer {
    let (user, at) = (asker.user.id, at(ids)?);
    json(shapes::goal_page(&web.read(move |tx| goal::show(tx, user, at)).await?))
}

/// An aim as a form or the API gives it.
fn aim(text: &str, why: Option<&String>, weeks: Option<i64>, target: Option<&String>) -> Result<Aim> {
    let target = target.filter(|target| !target.trim().is_empty());
    Ok(Aim {
        text: text.into(),
        why: why.cloned(),
        weeks: weeks.unwrap_or(USUAL_WEEKS),
        target: target.map(|target| target.parse()).transpose()?,
    })
}

/// The way back to a goal as it is.
fn as_it_is(path: &str, goal: &Goal) -> String {
    let aim = &goal.aim;
    let fields = [
        ("text", aim.text.clone()),
        ("why", aim.why.clone().unwrap_or_default()),
        ("weeks", aim.weeks.to_string()),
        ("target", or_none(aim.target.as_ref())),
        ("version", (goal.version + 1).to_string()),
    ];
    step(path, &fields)
}

async fn set(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::SetGoal>,
) -> Answer {
    let (relationship, said) = (id.parse()?, &input.value);
    let aim = aim(&said.text, said.why.as_ref(), said.weeks, said.target.as_ref())?;
    let goal = web.command(&asker, &input, move |tx, by| goal::set(tx, by, relationship, &aim)).await?;
    done(&web, &asker, &input, At { relationship, goal }, "goal-set").await
}

async fn suggest(
    State(web): State<Web>,
    asker: Asker,
    Path(id): Path<String>,
    input: Input<api::SuggestGoal>,
) -> Answer {
    let (relationship, text) = (id.parse()?, input.value.text.clone());
    let point = web.command(&asker, &input, move |tx, by| goal::suggest(tx, by, relationship, &text)).await?;
    points::done(&web, &asker, &input, talking_point::At { relationship, point }, "goal-suggested").await
}

async fn edit(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::GoalWords>) -> Answer {
    let (at, said) = (at(ids)?, &input.value);
    let (aim, seen) = (aim(&said.text, said.why.as_ref(), said.weeks, said.target.as_ref())?, said.version);
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| Ok(Some(as_it_is(&path, &goal::show(tx, user, at)?.line.goal)));
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| goal::edit(tx, by, at, &aim, seen)).await?;
    done(&web, &asker, &input, at, ("saved", was)).await
}

async fn visit(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| goal::visit(tx, by, at)).await?;
    done(&web, &asker, &input, at, "goal-visited").await
}

async fn unvisit(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| goal::unvisit(tx, by, at)).await?;
    done(&web, &asker, &input, at, "goal-unvisited").await
}

async fn turn(
    (web, asker): (Web, Asker),
    ids: Ids,
    input: Input<api::Nothing>,
    (state, did): (GoalState, &'static str),
) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| goal::turn(tx, by, at, state)).await?;
    done(&web, &asker, &input, at, did).await
}

async fn reach(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    turn((web, asker), ids, input, (GoalState::Reached, "goal-reached")).await
}

async fn let_go(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    turn((web, asker), ids, input, (GoalState::LetGo, "goal-let-go")).await
}

async fn reopen(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    turn((web, asker), ids, input, (GoalState::Open, "goal-reopened")).await
}

async fn bring(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let At { relationship, goal } = at(ids)?;
    let at = At { relationship, goal };
    let point: TalkingPointId = web.command(&asker, &input, move |tx, by| goal::bring(tx, by, at)).await?;
    points::done(&web, &asker, &input, talking_point::At { relationship, point }, "goal-brought").await
}

async fn link(
    State(web): State<Web>,
    asker: Asker,
    Path((relationship, point)): Ids,
    input: Input<api::PointGoal>,
) -> Answer {
    let at = talking_point::At { relationship: relationship.parse()?, point: point.parse()? };
    let link = match input.value.goal.as_deref() {
        None | Some("") => Link::Nothing,
        Some("new") => Link::Fresh,
        Some(goal) => Link::To(goal.parse()?),
    };
    let was = points::was(&web, &asker, &input, at, |point| vec![("goal", or_none(point.goal))]);
    let was = was.await;
    web.command(&asker, &input, move |tx, by| goal::link(tx, by, at, link)).await?;
    points::done(&web, &asker, &input, at, ("linked", was)).await
}
