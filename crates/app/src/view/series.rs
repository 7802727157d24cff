//! What a page shows of when two people meet, and of another time for it. Plain values, no rules.

use super::{GoalLine, Next, Offer};
use domain::{Side, relationship::Relationship, series::Hour, talking_point::TalkingPoint};
use jiff::Timestamp;

/// The hour of the next meeting for two who live in two zones.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hours {
    /// For the viewer.
    pub yours: Hour,
    /// For the one across.
    pub theirs: Hour,
}

/// What another time is looked for.
#[derive(Clone)]
pub enum RebookingFor {
    /// The next meeting.
    Next(Next),
    /// One that was missed, and when it should have been.
    Missed(Timestamp),
    /// There is nothing to come, or it goes on.
    Nothing,
}

/// The page for whoever cannot make it.
#[derive(Clone)]
pub struct Rebooking {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// What another time is looked for.
    pub what: RebookingFor,
    /// When they meet next as it stands.
    pub next: Option<Next>,
    /// Times at which both look free, three at the most.
    pub free: Vec<Timestamp>,
    /// Questions worth asking, for whom nothing comes to mind.
    pub questions: Offer,
    /// Goals that are back on their rhythm.
    pub goals: Vec<GoalLine>,
    /// Questions to somebody that are not answered yet.
    pub owed: Vec<TalkingPoint>,
}
