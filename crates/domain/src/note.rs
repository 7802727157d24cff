//! A shared note: text that both participants write, under a point in a meeting or for the meeting as a whole.

use crate::{
    error::{Error, Result},
    ids::{MeetingId, NoteId, TalkingPointId},
    relationship::Side,
};
use jiff::Timestamp;

/// A shared note, opened for a participant.
#[derive(Clone)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The meeting in which it is taken.
    pub meeting: MeetingId,
    /// The point under which it stands; none: the meeting's own.
    pub point: Option<TalkingPointId>,
    /// The words.
    pub text: String,
    /// Who wrote last.
    pub written_by: Side,
    /// When.
    pub written_at: Timestamp,
    /// Grows with each save. A save against an older one is refused and shows both texts.
    pub version: i64,
}

/// A save is against the version that its writer saw.
///
/// # Errors
/// `Stale`: the note moved on; nothing was overwritten.
pub fn must_be_current(seen: i64, now: i64) -> Result<()> {
    if seen == now {
        return Ok(());
    }
    Err(Error::Stale(
        "This was changed in the meantime. Both texts are kept: put together what you need.".into(),
    ))
}
