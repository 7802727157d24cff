//! A private note: text that only its author sees, about the one-on-one, a meeting or a talking point. It is in no
//! count, no order and no version that the other one could see, and outlives what it is about.

use crate::ids::{MeetingId, PrivateNoteId, TalkingPointId};
use jiff::Timestamp;

/// What a private note is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// The one-on-one as a whole.
    Relationship,
    /// One of its meetings.
    Meeting(MeetingId),
    /// One of its talking points.
    Point(TalkingPointId),
}

/// A private note, opened for its author.
#[derive(Clone)]
pub struct PrivateNote {
    /// Its id.
    pub id: PrivateNoteId,
    /// What it is about.
    pub about: About,
    /// The words; none left is fine.
    pub text: String,
    /// When it was last written.
    pub written_at: Timestamp,
    /// Grows with each save. A save against an older one is refused and shows both texts.
    pub version: i64,
}
