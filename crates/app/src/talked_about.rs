//! Which point is talked about while a meeting goes on. The owner leads: what they open is what both talk about. It is no
//! event, and is forgotten when the meeting is over.

use crate::meeting::At;
use domain::{Result, Side, TalkingPointId, UserId, meeting::State, relationship::must_own};
use store::{Tx, access, meeting, relationship, talked_about, talking_point};

/// Says which point is talked about now. The owner's alone.
///
/// # Errors
/// `NotFound` when meeting or point is not theirs, `Refused` when the meeting does not go on or it is not theirs to say.
pub fn set(tx: &mut Tx<'_>, by: UserId, at: At, point: TalkingPointId) -> Result<TalkingPointId> {
    let writer = access::writer(tx, by, at.relationship)?;
    meeting::find(tx, &writer, at.meeting)?.must_be(State::InProgress)?;
    let point = talking_point::find(tx, &writer, point)?;
    if writer.side() != Side::Owner {
        must_own(writer.side(), &relationship::of(tx, &writer)?)?;
    }
    talked_about::set(tx, &writer, at.meeting, point.id)?;
    Ok(point.id)
}

/// Which point that is, as far as somebody said; none once the meeting is over.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Option<TalkingPointId>> {
    let participant = access::participant(tx, by, at.relationship)?;
    meeting::find(tx, &participant, at.meeting)?;
    talked_about::find(tx, &participant, at.meeting)
}
