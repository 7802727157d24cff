//! What the pages of goals show. Plain values, no rules.

use super::Next;
use domain::{
    GoalId, Side, TalkingPointId, checkpoint::Checkpoint, goal::Goal, note::Note, relationship::Relationship,
    talking_point::TalkingPoint,
};
use jiff::{Timestamp, civil::Date};

/// A goal with the way to it.
#[derive(Clone)]
pub struct GoalLine {
    /// The goal.
    pub goal: Goal,
    /// Its checkpoints: those reached first, then those ahead.
    pub checkpoints: Vec<Checkpoint>,
    /// When a point about it was last talked about.
    pub talked_at: Option<Timestamp>,
    /// A point about it that is still to be talked about.
    pub waiting: Option<TalkingPointId>,
    /// The day on which it comes back.
    pub returns_on: Date,
    /// It is open, its day has come, and nothing about it is on its way into a meeting yet.
    pub due: bool,
}

/// A goal by its words: to choose from, and to name on a point.
#[derive(Clone)]
pub struct GoalName {
    /// Its id.
    pub id: GoalId,
    /// Its words.
    pub text: String,
    /// It is still aimed for.
    pub open: bool,
}

/// All goals of a one-on-one.
#[derive(Clone)]
pub struct Goals {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// Those aimed for, the next one to come back first.
    pub open: Vec<GoalLine>,
    /// Those reached, latest first.
    pub reached: Vec<GoalLine>,
    /// Those let go, latest first.
    pub let_go: Vec<GoalLine>,
    /// When they meet next.
    pub next: Option<Next>,
    /// Weeks since development was talked about in a meeting; none when it never was.
    pub weeks_since_development: Option<i64>,
}

/// A talking point about a goal.
#[derive(Clone)]
pub struct GoalPoint {
    /// The point.
    pub point: TalkingPoint,
    /// When it was talked about, latest first.
    pub talked: Vec<Timestamp>,
}

/// The page of one goal.
#[derive(Clone)]
pub struct GoalPage {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The goal.
    pub line: GoalLine,
    /// Points about it, latest first.
    pub points: Vec<GoalPoint>,
    /// What they wrote about it, if anything.
    pub note: Option<Note>,
    /// When they meet next.
    pub next: Option<Next>,
}
