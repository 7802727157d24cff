//! What the pages of a note's earlier versions and of a point's notes show. Plain values, no rules.

use domain::{
    Side,
    meeting::Meeting,
    note::{Note, NoteVersion},
    relationship::Relationship,
    talking_point::TalkingPoint,
};

/// What was noted in a meeting under a point.
#[derive(Clone)]
pub struct Noted {
    /// In which.
    pub meeting: Meeting,
    /// The note as it reads now.
    pub note: Note,
}

/// A point with what was noted under it, from one meeting to the next.
#[derive(Clone)]
pub struct NotesUnder {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The point.
    pub point: TalkingPoint,
    /// The latest first.
    pub notes: Vec<Noted>,
}

/// A note with how it read before.
#[derive(Clone)]
pub struct EarlierNotes {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The note as it reads now.
    pub note: Note,
    /// Words of the point or the goal that it is about.
    pub name: Option<String>,
    /// Earlier versions, latest first.
    pub versions: Vec<NoteVersion>,
}
