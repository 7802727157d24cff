//! Reflections: what one thinks of a meeting, for oneself alone. They take no lock of the relationship and make no version
//! of it, so that the other one cannot tell whether there are any.

use crate::meeting::At;
use domain::{
    Error, MeetingId, Result, UserId,
    meeting::State,
    reflection::{Drove, Reflection, Worth},
};
use store::{Tx, access, meeting, reflection};

/// What is answered; what is left out stays as it was, and `Some(None)` takes an answer back.
#[derive(Clone, Copy, Default)]
pub struct Answer {
    /// Did it move something?
    pub worth: Option<Option<Worth>>,
    /// Who drove it?
    pub drove: Option<Option<Drove>>,
}

/// Answers, or answers otherwise.
///
/// # Errors
/// `Refused` before the meeting is wrapped up.
pub fn answer(tx: &mut Tx<'_>, by: UserId, at: At, answer: Answer) -> Result<MeetingId> {
    let participant = access::participant(tx, by, at.relationship)?;
    if meeting::find(tx, &participant, at.meeting)?.state != State::Completed {
        return Err(Error::refused("That is asked once the meeting is wrapped up."));
    }
    let mut thought = reflection::of_meeting(tx, &participant, at.meeting)?;
    thought.worth = answer.worth.unwrap_or(thought.worth);
    thought.drove = answer.drove.unwrap_or(thought.drove);
    reflection::save(tx, &participant, at.meeting, thought)?;
    Ok(at.meeting)
}

/// One's own answers.
///
/// # Errors
/// `NotFound` when the meeting is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Reflection> {
    let participant = access::participant(tx, by, at.relationship)?;
    let meeting = meeting::find(tx, &participant, at.meeting)?;
    reflection::of_meeting(tx, &participant, meeting.id)
}
