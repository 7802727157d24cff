//! Toasts: what was just done in one line, with the command that undoes it. Says no word that the address would have to
//! carry: each is looked up for whoever sees it.

use crate::{
    answer::Did,
    pages::{Toast, icon},
    steps::Steps,
};
use app::{
    Tx, action_item, checkpoint, goal, growth, meeting, private_capture, relationship, talking_point, theme,
    update, user, webhook,
};
use domain::{
    DismissalId, PauseId, RelationshipId, UserId,
    action_item::State as ActionState,
    handover::last_day,
    talking_point::{Kind, TalkingPoint},
};

impl Toast {
    /// With the way back that was kept when it was done, where it depends on how things were.
    pub(crate) fn or_back(self, steps: &Steps, (user, tx): (UserId, &Tx<'_>), did: &Did) -> Self {
        let back = did.was().and_then(|was| steps.find(user, tx.now(), was));
        Self { undo: back.or(self.undo), ..self }
    }
}

/// The toast that says what was done, with its undo; nothing when the address says nothing that makes sense.
pub(crate) fn toast(tx: &mut Tx<'_>, user: UserId, relationship: RelationshipId, did: &Did) -> Option<Toast> {
    let (verb, noun) = (did.verb()?, did.noun()?);
    if let Some(words) = of_saving(verb) {
        return Some(Toast { words: words.into(), undo: None });
    }
    let plain = |words: &str, undo: Option<String>| Some(Toast { words: words.into(), undo });
    let base = format!("/one-on-ones/{relationship}");
    match verb {
        "cancelled" | "started" | "not-started" | "wrapped-up" | "sent" | "unsent" | "moved-meeting"
        | "moved-back" | "skipped-meeting" | "unskipped" => of_meeting(tx, user, relationship, (verb, noun)),
        "agreed" | "turned" => action(tx, user, (relationship, noun)),
        "prepared" => {
            plain("You’re prepared. It shows beside the agenda", Some(format!("{base}/prep/reopening")))
        }
        "posted" => posted(tx, user, update::At { relationship, update: noun.parse().ok()? }),
        "private-captured" | "private-restored" | "private-dropped" | "unshared" => {
            private(tx, user, (relationship, noun), verb)
        }
        "goal-set" | "goal-visited" | "goal-reached" | "goal-let-go" => {
            goal_toast(tx, user, relationship, (verb, noun))
        }
        "checkpoint-added" | "checkpoint-reached" | "checkpoint-dropped" => {
            checkpoint_toast(tx, user, relationship, (verb, noun))
        }
        "paused" | "pause-changed" | "pause-dropped" => of_pause(&base, verb, noun.parse().ok()?),
        "moment-added" | "moment-added-hidden" | "moment-hidden" | "moment-shown" => {
            of_growth(tx, user, relationship, (verb, noun))
        }
        "update-kept" | "update-let-go" => {
            let update: domain::UpdateId = noun.parse().ok()?;
            let (words, undo) = match verb {
                "update-kept" => ("Kept in your growth story", "letting-go"),
                _ => ("Not in your growth story any more", "keeping"),
            };
            plain(words, Some(format!("{base}/updates/{update}/{undo}")))
        }
        "theme-meeting" => {
            of_theme_meeting(tx, user, meeting::At { relationship, meeting: noun.parse().ok()? })
        }
        verb if verb.starts_with("theme-") => theme_toast(tx, user, relationship, (verb, noun)),
        "webhook-stopped" | "webhook-restored" | "webhook-tried" => {
            of_webhook(tx, user, webhook::At { relationship, webhook: noun.parse().ok()? }, verb)
        }
        "end-settled" => of_end(tx, user, relationship),
        "linked" => of_link(tx, user, (relationship, noun)),
        "replied" => {
            let at = update::At { relationship, update: noun.parse().ok()? };
            let undo = format!("{base}/updates/{}/reply/taking-back", at.update);
            plain("Sent. It stands under the update", Some(undo))
        }
        _ => {
            let point = talking_point::find(tx, user, relationship, noun.parse().ok()?).ok()?;
            let (what, undo) = of_point(verb, &point)?;
            let undo = undo.map(|undo| format!("{base}/points/{}/{undo}", point.id));
            Some(Toast { words: said(&what, &point.text), undo })
        }
    }
}

/// What is said of something saved: its way back depends on how it was, and is kept elsewhere.
fn of_saving(verb: &str) -> Option<&'static str> {
    Some(match verb {
        "private-edited" => "Saved. Only you see it",
        "join-link" => "Saved the link. Both of you see it",
        "saved" => "Saved",
        "read" => "Marked as read",
        "unread" => "They wait to be read again",
        "wrote-private" => "Saved. Only you see it",
        "wrote-recap" => "Saved the recap",
        "reflected" => "Only you see that",
        "moment-dropped" => "Taken out of your growth story",
        "reply-taken-back" => "Taken back. Who read it meanwhile, read it",
        "series" => "Saved when you meet",
        "done-all" => "Done, all that you ticked",
        "dropped-all" => "Dropped, all that you ticked",
        "opened-all" => "Open again, all that you ticked",
        "ended" => "It is yours alone now",
        "end-called-off" => "It goes on as before",
        "handed-over" => "Handed over, word for word as it stood here",
        "wish-kept" => "As it stands here. Your calendar follows",
        "wish-left-out" => "Left out of your calendar",
        "imported" => "Imported. Every line is here",
        _ => return None,
    })
}

fn of_end(tx: &mut Tx<'_>, user: UserId, id: RelationshipId) -> Option<Toast> {
    let ends = relationship::find(tx, user, id).ok()?.ends_at?;
    let last = last_day(ends, &user::find(tx, user).ok()?.time_zone());
    Some(Toast { words: format!("The last day is {}", last.strftime("%A %-d %B")), undo: None })
}

fn of_link(tx: &mut Tx<'_>, user: UserId, (relationship, noun): (RelationshipId, &str)) -> Option<Toast> {
    let point = talking_point::find(tx, user, relationship, noun.parse().ok()?).ok()?;
    let what = if point.goal.is_some() { "Linked with a goal:" } else { "No goal:" };
    Some(Toast { words: said(what, &point.text), undo: None })
}

fn of_theme_meeting(tx: &mut Tx<'_>, user: UserId, at: meeting::At) -> Option<Toast> {
    let name = meeting::find(tx, user, at).ok()?.focus?;
    let undo = format!("/one-on-ones/{}/meetings/{}/cancelling", at.relationship, at.meeting);
    Some(Toast { words: said("Has its own meeting:", &name), undo: Some(undo) })
}

fn of_pause(base: &str, verb: &str, pause: PauseId) -> Option<Toast> {
    let (words, undo) = match verb {
        "paused" => ("Paused. The meetings after it stay where they are", Some("drop")),
        "pause-changed" => ("Changed the pause", None),
        _ => ("Taken out. Its days have meetings again", Some("restoring")),
    };
    Some(Toast { words: words.into(), undo: undo.map(|undo| format!("{base}/pauses/{pause}/{undo}")) })
}

/// What was done to a point, and the command that takes it back. Where that depends on how it was before, the page it
/// was done on says so to the script, and nothing is offered here.
fn of_point(verb: &str, point: &TalkingPoint) -> Option<(String, Option<&'static str>)> {
    let (what, undo) = match verb {
        "deferred" => return Some((waits(point), Some("agenda"))),
        "put-off" => return Some((waits(point), Some("unsorting"))),
        "waits" => return Some((waits(point), Some("drop"))),
        "dropped" => ("Dropped", Some("restoring")),
        "own-meeting" => ("Has its own meeting:", Some("returning")),
        "discussed" => ("Discussed", Some("reopening")),
        "merged" => ("Merged", Some("restoring")),
        "suggested" => ("Suggested", Some("drop")),
        "solution-agreed" => ("Agreed on", Some("step-back")),
        "solution-tried" => ("Trying", Some("step-back")),
        "solution-settled" => ("Said how it went:", Some("step-back")),
        "answered-in-writing" => ("Answered", Some("reopening")),
        "said-change" => ("Said whether it changed:", Some("change/taking-back")),
        "kept" | "brought" if point.order.is_some() => {
            ("On the agenda:", Some(if verb == "kept" { "unsorting" } else { "drop" }))
        }
        "brought-back" => ("On the agenda:", Some("deferral")),
        "asked" | "captured" | "brought" => ("Captured", Some("drop")),
        "refined" => ("Kept", Some("unsorting")),
        "goal-suggested" => ("Suggested as a capture:", Some("drop")),
        "goal-brought" => ("Brought along:", Some("drop")),
        "said-manner" => ("Said how it goes:", None),
        "agreed-action" => ("Said what follows from", None),
        "set-question" => ("Said when to ask about", None),
        "shared" => ("Shared", Some("unsharing")),
        "moved" => ("Moved", None),
        "edited" => ("Saved", None),
        "answered" if point.answers.is_some() => ("Hangs from its challenge:", None),
        "answered" => ("Stands by itself:", None),
        "sorted" => return Some((format!("{}:", kind_of(point.kind)), None)),
        "timed" => return Some((format!("{} min for", point.counted_minutes()), None)),
        _ => return None,
    };
    Some((what.into(), undo))
}

/// The day is said: it may have been named in words.
fn waits(point: &TalkingPoint) -> String {
    match point.deferral.and_then(|deferral| deferral.until) {
        Some(day) => format!("Waits until {}:", day.strftime("%A %-d %B")),
        None => "Moved to the backlog:".into(),
    }
}

fn kind_of(kind: Option<Kind>) -> &'static str {
    kind.map_or("No kind", icon::kind_name)
}

fn said(what: &str, text: &str) -> String {
    format!("{what} “{}”", short(text))
}

fn of_meeting(
    tx: &mut Tx<'_>,
    user: UserId,
    relationship: RelationshipId,
    (verb, noun): (&str, &str),
) -> Option<Toast> {
    let at = meeting::At { relationship, meeting: noun.parse().ok()? };
    meeting::find(tx, user, at).ok()?;
    let undo = |tail: &str| Some(format!("/one-on-ones/{relationship}/meetings/{}/{tail}", at.meeting));
    let (words, undo) = match verb {
        "cancelled" => ("Called off. Its points are where they were", undo("restoring")),
        "started" => ("The meeting is on", undo("not-yet")),
        "not-started" => ("Not started. The agenda is as it was", None),
        "moved-meeting" => ("Moved. The meetings after it stay where they are", undo("moving-back")),
        "moved-back" => ("Moved back", None),
        "skipped-meeting" => ("Skipped. What is open waits for the next one", undo("unskipping")),
        "unskipped" => ("It takes place after all", None),
        "wrapped-up" => ("Wrapped up. What was not reached carries over", undo("reopening")),
        "unsent" => ("Not sent any more. Who read it meanwhile, read it", undo("recap/sending")),
        _ => ("Sent. The recap is on their home page now", undo("recap/unsending")),
    };
    Some(Toast { words: words.into(), undo })
}

/// Whoever set it up may turn it on again.
fn of_webhook(tx: &mut Tx<'_>, user: UserId, at: webhook::At, verb: &str) -> Option<Toast> {
    let own = webhook::find(tx, user, at).ok()?.host.is_some();
    let undo = format!("/one-on-ones/{}/webhooks/{}/restoring", at.relationship, at.webhook);
    let (words, undo) = match verb {
        "webhook-stopped" => ("Stopped. Nothing more leaves there", own.then_some(undo)),
        "webhook-restored" => ("On again", None),
        _ => ("A test is on its way. Look again in a moment", None),
    };
    Some(Toast { words: words.into(), undo })
}

/// Only their own would be found when they undo it; the toast shows no words of it.
fn private(
    tx: &mut Tx<'_>,
    user: UserId,
    (relationship, noun): (RelationshipId, &str),
    verb: &str,
) -> Option<Toast> {
    let (words, undo) = match verb {
        "private-captured" => ("Captured for yourself", "drop"),
        "private-restored" => ("Only you see it", "drop"),
        "private-dropped" => ("Dropped your private capture", "restoring"),
        // Nobody can take back what somebody read.
        _ => ("Only you see it again. Who read it meanwhile, read it", "sharing"),
    };
    let capture = noun.parse::<domain::PrivateCaptureId>().ok()?;
    private_capture::list(tx, user, relationship).ok()?;
    let undo = format!("/one-on-ones/{relationship}/private-captures/{capture}/{undo}");
    Some(Toast { words: words.into(), undo: Some(undo) })
}

/// The toast of a page over all one-on-ones: of what was done in one of them, or that a hint stays away.
pub(crate) fn at_home(tx: &mut Tx<'_>, user: UserId, did: &Did) -> Option<Toast> {
    match did.of() {
        Some(relationship) => toast(tx, user, relationship, did),
        None => of_hint(did),
    }
}

fn of_hint(did: &Did) -> Option<Toast> {
    let (verb, noun) = (did.verb()?, did.noun()?);
    let words = match verb {
        "hint-dismissed" => "Gone for a quarter. Only you saw it",
        "hint-put-off" => "It comes back on that day. Only you see it",
        _ => return None,
    };
    let (relationship, dismissal) = noun.split_once('/')?;
    let (relationship, dismissal): (RelationshipId, DismissalId) =
        (relationship.parse().ok()?, dismissal.parse().ok()?);
    Some(Toast {
        words: words.into(),
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
    let aim = &line.goal.aim.text;
    let (words, undo) = match verb {
        "goal-set" => (said("Set as a goal", aim), "letting-go"),
        "goal-reached" => (said("Reached", aim), "reopening"),
        "goal-let-go" => (said("Let go of", aim), "reopening"),
        _ => match line.goal.aim.weeks {
            1 => ("Still on it. It’s back in a week".into(), "unvisiting"),
            weeks => (format!("Still on it. It’s back in {weeks} weeks"), "unvisiting"),
        },
    };
    Some(Toast { words, undo: Some(format!("/one-on-ones/{relationship}/goals/{}/{undo}", at.goal)) })
}

/// What was taught about a theme: taking it back undoes it, whatever it was.
fn theme_toast(
    tx: &mut Tx<'_>,
    user: UserId,
    relationship: RelationshipId,
    (verb, noun): (&str, &str),
) -> Option<Toast> {
    let lesson = noun.parse().ok()?;
    let (_, _, name) = theme::of_lesson(tx, user, relationship, lesson).ok()?;
    let what = match verb {
        "theme-made" => "Made a theme:",
        "theme-accepted" => "Agreed:",
        "theme-confirmed" => "Belongs to",
        "theme-rejected" => "Kept out of",
        "theme-renamed" => "Called",
        "theme-split" => "Stands among your themes now:",
        "theme-merged" => "Merged",
        "theme-dismissed" => "Not shown any more:",
        "theme-untaught" => return Some(Toast { words: said("As it was before:", &name), undo: None }),
        _ => return None,
    };
    let undo = format!("/one-on-ones/{relationship}/theme-lessons/{lesson}/taking-back");
    Some(Toast { words: said(what, &name), undo: Some(undo) })
}

fn checkpoint_toast(
    tx: &mut Tx<'_>,
    user: UserId,
    relationship: RelationshipId,
    (verb, noun): (&str, &str),
) -> Option<Toast> {
    let at = checkpoint::At { relationship, checkpoint: noun.parse().ok()? };
    let checkpoint = checkpoint::find(tx, user, at).ok()?;
    let text = checkpoint.text;
    let (what, undo) = match verb {
        "checkpoint-added" if checkpoint.reached.is_some() => ("Reached", "drop"),
        "checkpoint-added" => ("Planned", "drop"),
        "checkpoint-reached" => ("Reached", "reopening"),
        _ => ("Dropped", "restoring"),
    };
    Some(Toast {
        words: said(what, &text),
        undo: Some(format!("/one-on-ones/{relationship}/checkpoints/{}/{undo}", at.checkpoint)),
    })
}

fn of_growth(
    tx: &mut Tx<'_>,
    user: UserId,
    relationship: RelationshipId,
    (verb, noun): (&str, &str),
) -> Option<Toast> {
    let at = growth::At { relationship, entry: noun.parse().ok()? };
    growth::find(tx, user, at).ok()?;
    let (words, undo) = match verb {
        "moment-added" => ("Written down. You both can read it", Some("drop")),
        "moment-added-hidden" => ("Written down. Only you see it", Some("drop")),
        "moment-hidden" => ("Hidden. Only you see it", Some("showing")),
        _ => ("Shown to both of you", Some("hiding")),
    };
    let undo = undo.map(|undo| format!("/one-on-ones/{relationship}/growth/{}/{undo}", at.entry));
    Some(Toast { words: words.into(), undo })
}

/// An update can be taken back as long as nobody saw it.
fn posted(tx: &mut Tx<'_>, user: UserId, at: update::At) -> Option<Toast> {
    let posted = update::find(tx, user, at).ok()?;
    let seen = posted.must_be_recallable(posted.posted_by).is_err();
    let undo = format!("/one-on-ones/{}/updates/{}/recalling", at.relationship, at.update);
    let words = said("Posted as an update", &posted.text);
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
    Some(Toast { words: said(what, &action.text), undo: Some(undo) })
}

fn short(text: &str) -> String {
    domain::words::cut(text, 60)
}
