//! What the others did since somebody was last here: out of the events, with the words opened through the viewer's proof.
//! Only what is shown is opened.

use crate::view::{HomeLine, News, What};
use domain::{
    Error, Result, Side, action_item::State as Owed, meeting::State as MeetingState, talking_point::State,
    visit::FIRST_DAYS,
};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashSet;
use store::{
    Participant, Tx, action_item,
    event::{self, After, Event},
    meeting, recap, talking_point, update, visit,
};

/// News shown at once.
const SHOWN: usize = 8;
/// Events of a one-on-one looked at for them: some lead to what is gone since.
const LOOKED_AT: i64 = 32;
/// Changes looked back at where no visit is known.
const FIRST_CHANGES: i64 = 500;

/// What is new over all one-on-ones of a viewer, latest first.
pub(super) fn of_all(tx: &mut Tx<'_>, all: &[(Participant, HomeLine)]) -> Result<Vec<News>> {
    let mut events: Vec<(usize, Event)> = Vec::new();
    for (place, (participant, line)) in all.iter().enumerate() {
        let after = after(tx, participant, line)?;
        let found = event::of_other(tx, participant, after, LOOKED_AT)?;
        events.extend(found.into_iter().map(|event| (place, event)));
    }
    events.sort_by_key(|(_, event)| std::cmp::Reverse(event.at));
    let (mut news, mut told) = (Vec::new(), HashSet::new());
    for (place, event) in events {
        if news.len() == SHOWN {
            break;
        }
        let Some((participant, line)) = all.get(place) else { continue };
        // A suggestion is captured first: it is one piece of news.
        let verb = if event.verb == "suggested" { "captured" } else { event.verb.as_str() };
        if !told.insert((place, verb.to_owned(), event.noun_id.clone())) {
            continue;
        }
        if let Some(what) = there(what(tx, (participant, line), &event))? {
            news.push(News { relationship: participant.relationship(), at: event.at, what });
        }
    }
    Ok(news)
}

fn after(tx: &mut Tx<'_>, of: &Participant, line: &HomeLine) -> Result<After> {
    let now = tx.now();
    let since = visit::find(tx, of)?.and_then(|visit| visit.since(now));
    Ok(match since {
        Some(version) => After { version, at: Timestamp::UNIX_EPOCH },
        None => After {
            version: (line.relationship.version - FIRST_CHANGES).max(0),
            at: now.checked_sub(SignedDuration::from_hours(24 * FIRST_DAYS)).unwrap_or(Timestamp::UNIX_EPOCH),
        },
    })
}

/// What an event was about, as it is now; none when that is no news any more.
fn what(tx: &mut Tx<'_>, (of, line): (&Participant, &HomeLine), event: &Event) -> Result<Option<What>> {
    let id = event.noun_id.as_str();
    let across = of.side().across();
    Ok(match (event.verb.as_str(), event.noun.as_str()) {
        ("captured" | "suggested", "talking_point") => added(tx, of, id, across)?,
        ("wrote-answer", "talking_point") => {
            let point = talking_point::find(tx, of, id.parse()?)?;
            // Open again, it was taken back: what is written is a draft.
            let answered = matches!(point.state, State::Answered | State::Discussed);
            answered.then_some(What::Answered(point))
        }
        ("planned", "meeting") => {
            let meeting = meeting::find(tx, of, id.parse()?)?;
            (meeting.state != MeetingState::Cancelled).then_some(What::OwnMeeting(meeting))
        }
        ("sent", "update") => Some(What::Posted(update::find(tx, of, id.parse()?)?)),
        ("replied", "update") => {
            let update = update::find(tx, of, id.parse()?)?;
            update.reply.is_some().then_some(What::Replied(update))
        }
        ("done", "action_item") => {
            let action = action_item::find(tx, of, id.parse()?)?;
            let kept = action.state == Owed::Done && action.assignee == across;
            kept.then_some(What::Kept(action))
        }
        ("prepared", "prep") => line.prepared.they.then_some(What::Prepared),
        ("wrapped-up", "meeting") => {
            let meeting = meeting::find(tx, of, id.parse()?)?;
            (meeting.state == MeetingState::Completed).then_some(What::WrappedUp(meeting))
        }
        ("sent", "recap") => {
            let meeting = id.parse()?;
            let recap = recap::of_meeting(tx, of, meeting)?;
            recap.and_then(|recap| recap.sent_at).map(|_| What::SentRecap(meeting))
        }
        ("joined", "relationship") => Some(What::Joined),
        ("end-settled", "relationship") => line.relationship.ends_at.map(What::Ends),
        ("end-called-off", "relationship") => line.relationship.ends_at.is_none().then_some(What::GoesOn),
        _ => None,
    })
}

fn added(tx: &mut Tx<'_>, of: &Participant, id: &str, by: Side) -> Result<Option<What>> {
    let point = talking_point::find(tx, of, id.parse()?)?;
    let to_talk = matches!(point.state, State::Captured | State::Open);
    Ok((point.raised_by == by && to_talk).then_some(What::Added(point)))
}

/// What was taken back is no news.
fn there(found: Result<Option<What>>) -> Result<Option<What>> {
    match found {
        Err(Error::NotFound) => Ok(None),
        found => found,
    }
}
