//! What the page of a note's earlier versions shows. Plain values, no rules.

use domain::{
    Side,
    note::{Note, NoteVersion},
    relationship::Relationship,
};

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
