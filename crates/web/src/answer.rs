//! What a command answers: on pages a redirect to where it came from, saying what was done; in the API the thing itself.

use crate::{
    Web,
    asker::{Asker, Front},
    failure::{Failure, see_other},
    input::Input,
    pages::Toast,
};
use app::{
    Tx, action_item, checkpoint, goal, home, meeting, private_capture, talking_point, update, view::Viewer,
};
use axum::{
    Json,
    http::header,
    response::{Html, IntoResponse, Response},
};
use domain::{DismissalId, Error, RelationshipId, Result, UserId, action_item::State as ActionState};
use maud::Markup;
use serde::{Deserialize, Serialize};

/// What every handler returns.
pub(crate) type Answer = std::result::Result<Response, Failure>;

/// A page.
pub(crate) fn html(markup: Markup) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], Html(markup.into_string())).into_response()
}

/// A JSON answer.
pub(crate) fn json<T: Serialize>(value: T) -> Answer {
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(value)).into_response())
}

/// What was just done, carried over the redirect: a verb out of a fixed list and ids, never words.
#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct Did {
    #[serde(skip_serializing_if = "Option::is_none")]
    did: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    noun: Option<String>,
}

impl Did {
    /// The verb, if the address has one.
    pub(crate) fn verb(&self) -> Option<&str> {
        self.did.as_deref()
    }
}

/// What a command did, for the toast: the verb, and the id of what it was done to.
pub(crate) struct Done {
    pub(crate) did: &'static str,
    pub(crate) noun: String,
}

impl Done {
    pub(crate) fn new(did: &'static str, noun: impl std::fmt::Display) -> Self {
        Self { did, noun: noun.to_string() }
    }
}

/// Back to where the form was, or to `home`, saying what was done. Of its query only the page of a long list stays.
pub(crate) fn back<I>(input: &Input<I>, home: &str, done: Option<&Done>) -> Response {
    let back = input.back.as_deref().unwrap_or(home);
    let (path, query) = back.split_once('?').unwrap_or((back, ""));
    let did = done.map(|done| Did { did: Some(done.did.into()), noun: Some(done.noun.clone()) });
    let did = did.and_then(|did| serde_urlencoded::to_string(did).ok());
    let from = query.split('&').find(|pair| pair.starts_with("from=")).map(Into::into);
    let query: Vec<String> = from.into_iter().chain(did).collect();
    see_other(&if query.is_empty() { path.into() } else { format!("{path}?{}", query.join("&")) })
}

/// The answer to a command on something in a relationship: a redirect on pages, the thing as it is now in the API.
pub(crate) async fn changed<I, T, F>(
    web: &Web,
    asker: &Asker,
    input: &Input<I>,
    (relationship, done): (RelationshipId, Done),
    show: F,
) -> Answer
where
    T: Serialize + Send + 'static,
    F: Fn(&mut Tx<'_>, UserId) -> Result<T> + Send + 'static,
{
    match asker.front {
        Front::Pages => Ok(back(input, &format!("/one-on-ones/{relationship}"), Some(&done))),
        Front::Api => {
            let user = asker.user.id;
            json(web.read(move |tx| show(tx, user)).await.map_err(but_saved)?)
        }
    }
}

/// Showing what a command did can fail after it was done: then nobody is to be told that nothing was saved.
pub(crate) fn but_saved(error: Error) -> Error {
    let Error::Unavailable(_) = error else { return error };
    Error::Unavailable("It is saved, but cannot be shown just now. Look again in a moment.".into())
}

/// What a page of a relationship is made of: who looks, what they see, and what they just did. One consistent state.
pub(crate) async fn seen<T, F>(
    web: &Web,
    asker: &Asker,
    (relationship, did): (RelationshipId, Did),
    show: F,
) -> Result<(Viewer, T, Option<Toast>)>
where
    T: Send + 'static,
    F: Fn(&mut Tx<'_>, UserId) -> Result<T> + Send + 'static,
{
    let user = asker.user.id;
    web.read(move |tx| Ok((home::viewer(tx, user)?, show(tx, user)?, toast(tx, user, relationship, &did))))
        .await
}

/// The toast that says what was done, with its undo; nothing when the address says nothing that makes sense.
fn toast(tx: &mut Tx<'_>, user: UserId, relationship: RelationshipId, did: &Did) -> Option<Toast> {
    let (verb, noun) = (did.did.as_deref()?, did.noun.as_deref()?);
    let base = format!("/one-on-ones/{relationship}");
    let said = |what: &str, text: &str| format!("{what} “{}”", short(text));
    let point = |tx: &mut Tx<'_>, what: &str, undo: &str| {
        let point = talking_point::find(tx, user, relationship, noun.parse().ok()?).ok()?;
        Some(Toast {
            words: said(what, &point.text),
            undo: Some(format!("{base}/points/{}/{undo}", point.id)),
        })
    };
    match verb {
        "dropped" => point(tx, "Dropped", "restoring"),
        "own-meeting" => point(tx, "Has its own meeting:", "returning"),
        "cancelled" => {
            let meeting = meeting::At { relationship, meeting: noun.parse().ok()? };
            meeting::find(tx, user, meeting).ok()?;
            let undo = Some(format!("{base}/meetings/{}/restoring", meeting.meeting));
            Some(Toast { words: "Called off. Its points are on the agenda again".into(), undo })
        }
        "sent" => Some(Toast { words: "Sent. The recap is on their home page now".into(), undo: None }),
        "discussed" => point(tx, "Discussed", "reopening"),
        "merged" => point(tx, "Merged", "restoring"),
        "suggested" => point(tx, "Suggested", "drop"),
        "stepped" => point(tx, "Said where it stands:", "step-back"),
        "answered-in-writing" => point(tx, "Answered", "reopening"),
        "said-change" => point(tx, "Said whether it changed:", "change/taking-back"),
        "deferred" => point(tx, "Moved to the backlog:", "agenda"),
        "agreed" | "turned" => action(tx, user, (relationship, noun)),
        "prepared" => Some(Toast {
            words: "You’re prepared. It shows beside the agenda".into(),
            undo: Some(format!("{base}/prep/reopening")),
        }),
        "asked" | "captured" => point(tx, "Captured", "drop"),
        "refined" => point(tx, "Kept", "unsorting"),
        "put-off" => point(tx, "Moved to the backlog:", "unsorting"),
        "posted" => posted(tx, user, update::At { relationship, update: noun.parse().ok()? }),
        "private-captured" => private(tx, user, (relationship, noun), ("Captured for yourself", "drop")),
        "private-dropped" => {
            private(tx, user, (relationship, noun), ("Dropped your private capture", "restoring"))
        }
        "goal-suggested" => point(tx, "Suggested as a capture:", "drop"),
        "goal-brought" => point(tx, "Brought along:", "drop"),
        "goal-visited" | "goal-reached" | "goal-let-go" => goal_toast(tx, user, relationship, (verb, noun)),
        "checkpoint-reached" | "checkpoint-dropped" => checkpoint_toast(tx, user, relationship, (verb, noun)),
        "moved-meeting" => {
            Some(Toast { words: "Moved. The meetings after it stay where they are".into(), undo: None })
        }
        "series" => Some(Toast { words: "Saved when you meet".into(), undo: None }),
        "imported" => Some(Toast { words: "Imported. Every line is here".into(), undo: None }),
        _ => None,
    }
}

/// Only their own would be found when they undo it; the toast shows no words of it.
fn private(
    tx: &mut Tx<'_>,
    user: UserId,
    (relationship, noun): (RelationshipId, &str),
    (words, undo): (&str, &str),
) -> Option<Toast> {
    let capture = noun.parse::<domain::PrivateCaptureId>().ok()?;
    private_capture::list(tx, user, relationship).ok()?;
    let undo = format!("/one-on-ones/{relationship}/private-captures/{capture}/{undo}");
    Some(Toast { words: words.into(), undo: Some(undo) })
}

/// The toast of home: that a hint stays away, with the way to take that back.
pub(crate) fn toast_of_hint(did: &Did) -> Option<Toast> {
    let (verb, noun) = (did.did.as_deref()?, did.noun.as_deref()?);
    let (relationship, dismissal) = noun.split_once('/').filter(|_| verb == "hint-dismissed")?;
    let (relationship, dismissal): (RelationshipId, DismissalId) =
        (relationship.parse().ok()?, dismissal.parse().ok()?);
    Some(Toast {
        words: "Gone for a quarter. Only you saw it".into(),
        undo: Some(format!("/one-on-ones/{relationship}/hint-dismissals/{dismissal}/restoring")),
    })
}

fn goal_toast(
    tx: &mut Tx<'_>,
    user: UserId,
    relationship: RelationshipId,
    (verb, noun): (&str, &str),
) -> Option<Toast> {
    let at = goal::At { relationship, goal: noun.parse().ok()? };
    let line = goal::show(tx, user, at).ok()?.line;
    let undo = || Some(format!("/one-on-ones/{relationship}/goals/{}/reopening", at.goal));
    let said = |what: &str| format!("{what} “{}”", short(&line.goal.aim.text));
    Some(match verb {
        "goal-reached" => Toast { words: said("Reached"), undo: undo() },
        "goal-let-go" => Toast { words: said("Let go of"), undo: undo() },
        _ => Toast {
            words: match line.goal.aim.weeks {
                1 => "Still on it. It’s back in a week".into(),
                weeks => format!("Still on it. It’s back in {weeks} weeks"),
            },
            undo: None,
        },
    })
}

fn checkpoint_toast(
    tx: &mut Tx<'_>,
    user: UserId,
    relationship: RelationshipId,
    (verb, noun): (&str, &str),
) -> Option<Toast> {
    let at = checkpoint::At { relationship, checkpoint: noun.parse().ok()? };
    let text = checkpoint::find(tx, user, at).ok()?.text;
    let (what, undo) =
        if verb == "checkpoint-reached" { ("Reached", "reopening") } else { ("Dropped", "restoring") };
    Some(Toast {
        words: format!("{what} “{}”", short(&text)),
        undo: Some(format!("/one-on-ones/{relationship}/checkpoints/{}/{undo}", at.checkpoint)),
    })
}

/// An update can be taken back as long as nobody saw it.
fn posted(tx: &mut Tx<'_>, user: UserId, at: update::At) -> Option<Toast> {
    let posted = update::find(tx, user, at).ok()?;
    let seen = posted.must_be_recallable(posted.posted_by).is_err();
    let undo = format!("/one-on-ones/{}/updates/{}/recalling", at.relationship, at.update);
    let words = format!("Posted as an update “{}”", short(&posted.text));
    Some(Toast { words, undo: (!seen).then_some(undo) })
}

/// An action that was agreed, ticked or dropped. What stands behind the question mark is posted along.
fn action(tx: &mut Tx<'_>, user: UserId, (relationship, noun): (RelationshipId, &str)) -> Option<Toast> {
    let at = action_item::At { relationship, action: noun.parse().ok()? };
    let action = action_item::find(tx, user, at).ok()?;
    let (what, back) = match action.state {
        ActionState::Open if action.state_at == action.raised_at => ("Agreed:", "dropped"),
        ActionState::Open => ("Open again:", "done"),
        ActionState::Done => ("Done:", "open"),
        ActionState::Dropped => ("Dropped", "open"),
    };
    let undo = format!("/one-on-ones/{relationship}/action-items/{}/state?state={back}", action.id);
    Some(Toast { words: format!("{what} “{}”", short(&action.text)), undo: Some(undo) })
}

fn short(text: &str) -> String {
    domain::words::cut(text, 60)
}
