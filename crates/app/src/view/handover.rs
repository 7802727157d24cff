//! What is shown of a handover: when a one-on-one ends, and what can go along to the next. Plain values, no rules.

use super::Place;
use domain::{
    RelationshipId, Side, handover::Noun, private_capture::PrivateCapture, private_note::PrivateNote,
    relationship::Relationship, talking_point::Kind,
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// How a one-on-one ends.
#[derive(Clone)]
pub struct Handover {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// Other one-on-ones of the owner's own, for the owner: where things can go.
    pub nexts: Vec<Place>,
    /// What can go along once it is over, or went; for the owner.
    pub things: Vec<Thing>,
}

/// Something that can go along, word for word as the other one will read it.
#[derive(Clone)]
pub struct Thing {
    /// What it is.
    pub noun: Noun,
    /// Its id here.
    pub id: Uuid,
    /// The kind of a point, once somebody said.
    pub kind: Option<Kind>,
    /// The words, or what stands above them.
    pub title: String,
    /// More words; may be empty.
    pub text: String,
    /// The day of a moment, or the one until which a promise holds.
    pub day: Option<Date>,
    /// It goes along unless its owner says otherwise.
    pub meant: bool,
    /// Where it went.
    pub gone_to: Option<RelationshipId>,
}

/// What somebody wrote for themselves alone in a one-on-one that is over for them.
#[derive(Clone)]
pub struct Kept {
    /// The bond and both people.
    pub relationship: Relationship,
    /// When it ended.
    pub ended_at: Timestamp,
    /// Notes that hold words, latest first.
    pub notes: Vec<PrivateNote>,
    /// Captures kept to oneself, oldest first.
    pub captures: Vec<PrivateCapture>,
}
