//! What is shown of updates: the feed of a one-on-one, what waits to be read, and the digest over all of them.

use domain::{RelationshipId, Side, UpdateId, relationship::Relationship, update::Update};

/// An update with who had brought the point that it was before.
#[derive(Clone)]
pub struct Posted {
    /// The update.
    pub update: Update,
    /// Who had brought its point; none when it was posted as it is.
    pub raised_by: Option<Side>,
    /// It stands in the growth narrative.
    pub kept: bool,
}

/// The feed of a one-on-one.
#[derive(Clone)]
pub struct Updates {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// A page of it, latest first.
    pub updates: Vec<Posted>,
    /// How many wait to be read by the viewer.
    pub unread: usize,
    /// It begins with the latest there is.
    pub first_page: bool,
    /// The last on this page, where there are older ones.
    pub older: Option<UpdateId>,
}

/// One person's updates in a digest.
#[derive(Clone)]
pub struct DigestPerson {
    /// Their name.
    pub name: String,
    /// It is the one who looks.
    pub is_viewer: bool,
    /// What they posted and in which one-on-one, oldest first.
    pub updates: Vec<(RelationshipId, Update)>,
}

/// All that somebody may see of the last days, by person.
#[derive(Clone)]
pub struct Digest {
    /// How many days.
    pub days: i64,
    /// Whoever posted something; the viewer last.
    pub people: Vec<DigestPerson>,
}
