//! Ownership: what each side brought, to the agenda that is laid and to the meetings that were held.

use crate::{
    relationship,
    series::Calendar,
    view::{AgendaLines, MeetingShare, Ownership},
    week,
};
use domain::{
    RelationshipId, Result, UserId,
    meeting::{Meeting, State},
    ownership::{Brought, LATELY},
};
use store::{Participant, Tx, meeting};

/// What each side brought: to the next agenda, and to the last twelve meetings.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn show(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Ownership> {
    let (participant, _) = relationship::open(tx, by, id)?;
    let calendar = Calendar::load(tx, &participant)?;
    let next = calendar.next(tx.now())?;
    let laid = week::lay_out(tx, &participant, &calendar, next.as_ref())?;
    let meetings = lately(tx, &participant, &calendar.meetings)?;
    Ok(Ownership { agenda: of_agenda(&laid.agenda), lately: sum(&meetings), meetings })
}

/// Of an agenda, above and below the fold.
pub(crate) fn of_agenda(lines: &AgendaLines) -> Brought {
    Brought::by_points(lines.above.iter().chain(&lines.below).map(|line| &line.point))
}

/// Of the last twelve meetings that were held and had anything on their agenda, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn lately(tx: &mut Tx<'_>, of: &Participant, meetings: &[Meeting]) -> Result<Vec<MeetingShare>> {
    let brought = meeting::brought_by_meeting(tx, of)?;
    let held = meetings.iter().filter(|meeting| meeting.state == State::Completed);
    let shares = held.filter_map(|meeting| {
        let brought = brought.get(&meeting.id).copied()?;
        Some(MeetingShare { meeting: meeting.id, scheduled_at: meeting.scheduled_at, brought })
    });
    Ok(shares.take(LATELY).collect())
}

/// All of them together.
#[must_use]
pub fn sum(meetings: &[MeetingShare]) -> Brought {
    Brought::of_all(meetings.iter().map(|meeting| meeting.brought))
}
