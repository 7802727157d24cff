//! What the page of one's own private notes shows. Plain values, no rules.

use domain::{
    Side, meeting::Meeting, private_capture::PrivateCapture, private_note::PrivateNote,
    relationship::Relationship, talking_point::TalkingPoint,
};

/// A private note with what it is about, as far as that is still there.
#[derive(Clone)]
pub struct PrivateNoteLine {
    /// The note.
    pub note: PrivateNote,
    /// The point it is about.
    pub point: Option<TalkingPoint>,
    /// The meeting it is about.
    pub meeting: Option<Meeting>,
}

/// All that only the viewer sees in a one-on-one.
#[derive(Clone)]
pub struct OnlyMe {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The note about the one-on-one as a whole.
    pub whole: Option<PrivateNote>,
    /// Notes about points and meetings that hold words, latest first.
    pub notes: Vec<PrivateNoteLine>,
    /// Captures kept to oneself, oldest first.
    pub captures: Vec<PrivateCapture>,
}
