//! A shared note: text that both participants write, under a point in a meeting or for the meeting as a whole.

use crate::{
    error::{Current, Error, Result},
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

/// A save is against the version that its writer saw. `words` are what is there now, by the names of their fields.
///
/// # Errors
/// `Stale`: it moved on; nothing was overwritten, and the answer brings what is there.
pub fn must_be_current(seen: i64, now: i64, words: &[(&'static str, &str)]) -> Result<()> {
    if seen == now {
        return Ok(());
    }
    let words = words.iter().map(|(field, words)| (*field, (*words).to_owned())).collect();
    Err(Error::Stale(Box::new(Current { version: now, words })))
}
