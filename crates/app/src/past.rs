//! Past meetings: the list, and each as it was.

use crate::{
    kinds,
    meeting::At,
    ownership,
    relationship::open,
    series::Calendar,
    tray,
    view::{Past, PastLine, PastMeetings},
};
use domain::{
    RelationshipId, Result, UserId,
    meeting::{Outcome, State},
    ownership::Brought,
};
use store::{Tx, action_item, meeting, note};

/// The list of past meetings, latest first.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<PastMeetings> {
    let (participant, relationship) = open(tx, by, id)?;
    let discussed = meeting::count_by_meeting(tx, &participant, Outcome::Discussed)?;
    let carried = meeting::count_by_meeting(tx, &participant, Outcome::Carried)?;
    let agreed = action_item::count_by_meeting(tx, &participant)?;
    let meetings = meeting::all(tx, &participant)?;
    let lately = ownership::lately(tx, &participant, &meetings)?;
    let over =
        meetings.into_iter().filter(|meeting| matches!(meeting.state, State::Completed | State::Skipped));
    Ok(PastMeetings {
        side: participant.side(),
        meetings: over
            .map(|meeting| PastLine {
                discussed: discussed.get(&meeting.id).copied().unwrap_or_default(),
                carried: carried.get(&meeting.id).copied().unwrap_or_default(),
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
    let now = tx.now();
    let records = meeting::records(tx, &participant, meeting.id)?;
    Ok(Past {
        side: participant.side(),
        kinds: kinds::of_meeting(tx, &participant, Vec::new(), &records)?,
        brought: Brought::by_records(&records),
        records,
        notes: note::of_meeting(tx, &participant, meeting.id)?,
        agreed: action_item::of_meeting(tx, &participant, meeting.id)?,
        next: Calendar::load(tx, &participant)?.next(now)?,
        trays: tray::trays(tx, &participant)?,
        relationship,
        meeting,
    })
}
