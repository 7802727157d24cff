//! Past meetings: the list, and each as it was.

use crate::{
    focus_meeting, kinds,
    meeting::At,
    ownership, recap,
    relationship::open,
    series::Calendar,
    tray,
    view::{Fate, Past, PastLine, PastMeetings, WrapUp},
};
use domain::{
    RelationshipId, Result, UserId,
    meeting::{Outcome, State},
    ownership::Brought,
};
use std::collections::HashSet;
use store::{Participant, Tx, action_item, meeting, note, recap as recap_store, reflection};

/// The list of past meetings, latest first.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<PastMeetings> {
    let (participant, relationship) = open(tx, by, id)?;
    let discussed = meeting::count_by_meeting(tx, &participant, Outcome::Discussed)?;
    let carried = meeting::count_by_meeting(tx, &participant, Outcome::Carried)?;
    let agreed = action_item::count_by_meeting(tx, &participant)?;
    let sent: HashSet<_> =
        recap_store::sent(tx, &participant)?.into_iter().map(|(meeting, _)| meeting).collect();
    let meetings = meeting::all(tx, &participant)?;
    let lately = ownership::lately(tx, &participant, &meetings)?;
    // One that went on when it ended has no other page that leads to it.
    let ended = relationship.has_ended(tx.now());
    let over = meetings.into_iter().filter(|meeting| match meeting.state {
        State::Completed | State::Skipped => true,
        State::InProgress => ended,
        State::Scheduled | State::Cancelled => false,
    });
    Ok(PastMeetings {
        side: participant.side(),
        meetings: over
            .map(|meeting| PastLine {
                discussed: discussed.get(&meeting.id).copied().unwrap_or_default(),
                carried: carried.get(&meeting.id).copied().unwrap_or_default(),
                recap_sent: sent.contains(&meeting.id),
                agreed: agreed.get(&meeting.id).copied().unwrap_or_default(),
                meeting,
            })
            .collect(),
        lately,
        relationship,
    })
}

/// A past meeting as it was.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn show(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Past> {
    let (participant, relationship) = open(tx, by, at.relationship)?;
    let meeting = meeting::find(tx, &participant, at.meeting)?;
    let calendar = Calendar::load(tx, &participant)?;
    let next = calendar.next(tx.now())?;
    let records = meeting::records(tx, &participant, meeting.id)?;
    let mut past = Past {
        side: participant.side(),
        kinds: kinds::of_meeting(tx, &participant, (meeting.id, Vec::new()))?,
        brought: Brought::by_records(&records),
        records,
        notes: note::of_meeting(tx, &participant, meeting.id)?,
        agreed: action_item::of_meeting(tx, &participant, meeting.id)?,
        next,
        trays: tray::around(tx, &participant, Some(meeting.id))?,
        wrap_up: None,
        relationship,
        meeting,
    };
    if past.meeting.state == State::Completed {
        past.wrap_up = Some(wrap_up(tx, &participant, &past, &calendar)?);
    }
    Ok(past)
}

/// What comes after a completed meeting, as it stands now.
fn wrap_up(tx: &mut Tx<'_>, of: &Participant, past: &Past, calendar: &Calendar) -> Result<WrapUp> {
    let own = focus_meeting::own(tx, of, calendar)?;
    let times = meeting::times_carried_of(tx, of, past.meeting.id)?;
    let mut fates = Vec::new();
    for record in past.records.iter().filter(|record| record.outcome == Outcome::Carried) {
        // Dropped, and gone for good after its thirty days.
        let Some(life) = past.kinds.lives.get(&record.point) else { continue };
        let point = life.point.clone();
        let waits = own.planned.iter().find(|focus| point.waits_for(focus.meeting.id));
        fates.push(Fate {
            carried: times.get(&point.id).copied().unwrap_or_default(),
            own_meeting: waits.map(|focus| focus.meeting.clone()),
            point,
        });
    }
    let (recap, markdown) = recap::compose(tx, of, past, calendar)?;
    let reflection = reflection::of_meeting(tx, of, past.meeting.id)?;
    Ok(WrapUp { recap, markdown, reflection, fates, own })
}
