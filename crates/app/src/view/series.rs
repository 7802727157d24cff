//! What a page shows of when two people meet, and of another time for it. Plain values, no rules.

use super::{GoalLine, Next, Offer};
use domain::{
    Side,
    calendar_reply::Answer,
    relationship::Relationship,
    series::{Hour, Series},
    talking_point::TalkingPoint,
};
use jiff::{Timestamp, civil::Date};

/// The hour of the next meeting for two who live in two zones.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hours {
    /// For the viewer.
    pub yours: Hour,
    /// For the one across.
    pub theirs: Hour,
}

/// What somebody's calendar answered, of the meeting that comes next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ReplyLine {
    /// Whose.
    pub side: Side,
    /// What they say.
    pub answer: Answer,
    /// They say it of the series as a whole.
    pub of_series: bool,
    /// When they would rather meet.
    pub proposed_at: Option<Timestamp>,
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
    /// What their calendars answered.
    pub replies: Vec<ReplyLine>,
    /// Times at which both look free, three at the most.
    pub free: Vec<Timestamp>,
    /// Questions worth asking, for whom nothing comes to mind.
    pub questions: Offer,
    /// Goals that are back on their rhythm.
    pub goals: Vec<GoalLine>,
    /// Questions to somebody that are not answered yet.
    pub owed: Vec<TalkingPoint>,
}

/// A calendar's file as it was understood.
#[derive(Clone)]
pub struct SeriesUnderstood {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The series in it.
    pub found: Vec<SeriesFound>,
    /// Events in it that come back by no rule.
    pub alone: usize,
    /// They said before when they meet.
    pub has_series: bool,
}

/// One series of a file.
#[derive(Clone)]
pub struct SeriesFound {
    /// What tells it from the others.
    pub uid: String,
    /// What it is called there.
    pub title: String,
    /// When it is, or why it cannot be taken.
    pub series: Result<Series, String>,
    /// Meetings to come that were moved: the day that the series gives them, to when, and how long.
    pub moved: Vec<(Date, Timestamp, i64)>,
    /// Days to come without a meeting.
    pub left_out: Vec<Date>,
    /// What was guessed or could not be taken.
    pub notes: Vec<String>,
}
