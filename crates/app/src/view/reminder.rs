//! What somebody is reminded of, as home and a letter say it.

use domain::{RelationshipId, UpdateId, reminder::Kind};
use jiff::Timestamp;

/// A reminder that stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReminderLine {
    /// Of what kind.
    pub kind: Kind,
    /// What about.
    pub what: Remembered,
}

/// What a reminder is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Remembered {
    /// A meeting to come.
    Meeting {
        /// In which one-on-one.
        relationship: RelationshipId,
        /// First name of the other one.
        with: String,
        /// It is theirs: they set its agenda.
        owns: bool,
        /// When.
        at: Timestamp,
        /// Points on the agenda.
        points: usize,
    },
    /// Promises or goals, by one-on-one.
    Due(Vec<Promises>),
    /// What others posted, by one-on-one.
    Updates(Vec<Sent>),
}

/// How many of something are due in a one-on-one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Promises {
    /// In which.
    pub relationship: RelationshipId,
    /// First name of the other one.
    pub with: String,
    /// How many are due.
    pub due: usize,
    /// How many of them were due before today.
    pub late: usize,
}

/// What somebody posted in a week.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sent {
    /// In which one-on-one.
    pub relationship: RelationshipId,
    /// First name of whoever posted.
    pub by: String,
    /// Which, oldest first.
    pub updates: Vec<UpdateId>,
    /// Their words, where both allow it in mail.
    pub words: Vec<String>,
}
