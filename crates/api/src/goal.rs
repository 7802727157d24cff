//! Goals and checkpoints on the wire. A target is a month (`2026-09`) or a day (`2026-09-30`).

use crate::TalkingPoint;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Sets a goal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct SetGoal {
    /// The words.
    pub text: String,
    /// Why, and what done looks like.
    pub why: Option<String>,
    /// Weeks after which it comes back, 1 to 52; left out: four.
    pub weeks: Option<i64>,
    /// By when: a month or a day; left out: whenever.
    pub target: Option<String>,
}

/// Changes what a goal is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct GoalWords {
    /// The words.
    pub text: String,
    /// Why, and what done looks like; left out: nothing of that.
    pub why: Option<String>,
    /// Weeks after which it comes back, 1 to 52; left out: four.
    pub weeks: Option<i64>,
    /// By when: a month or a day; left out: whenever.
    pub target: Option<String>,
    /// The version that was seen; a save against an older one is refused.
    pub version: i64,
}

/// Suggests a goal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct SuggestGoal {
    /// The words.
    pub text: String,
}

/// Says which goal a talking point is about.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct PointGoal {
    /// Id of the goal, or `new` for one in the words of the point; left out: none.
    pub goal: Option<String>,
}

/// Adds a checkpoint to a goal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct AddCheckpoint {
    /// The words.
    pub text: String,
    /// The day planned for it.
    pub planned: Option<String>,
    /// `yes` when it was reached just now: an entry of progress.
    pub reached: Option<String>,
}

/// Changes words or day of a checkpoint.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct CheckpointWords {
    /// The words.
    pub text: String,
    /// The day planned for it; left out: none.
    pub planned: Option<String>,
    /// The version that was seen.
    pub version: i64,
}

/// A dated entry of progress, or a step still ahead.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Checkpoint {
    /// Its id.
    pub id: String,
    /// The goal it leads to.
    pub goal: String,
    /// The words.
    pub text: String,
    /// The day planned for it.
    pub planned: Option<String>,
    /// When somebody said that it is reached.
    pub reached_at: Option<String>,
    /// Who said so.
    pub reached_by: Option<String>,
    /// Who added it.
    pub by: String,
    /// When it was added.
    pub added_at: String,
    /// It was dropped, and can be brought back for 30 days.
    pub dropped: bool,
    /// Version of words and day, for saving new ones.
    pub version: i64,
}

/// An aim of months.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Goal {
    /// Its id.
    pub id: String,
    /// The words.
    pub text: String,
    /// Why, and what done looks like.
    pub why: Option<String>,
    /// Weeks after which it comes back.
    pub weeks: i64,
    /// By when: a month or a day.
    pub target: Option<String>,
    /// `open`, `reached` or `let-go`.
    pub state: String,
    /// Since when.
    pub state_at: String,
    /// Who set it.
    pub by: String,
    /// When.
    pub set_at: String,
    /// When it was last looked at.
    pub visited_at: String,
    /// By whom.
    pub visited_by: String,
    /// When a point about it was last talked about.
    pub talked_at: Option<String>,
    /// A point about it that is still to be talked about.
    pub waiting: Option<String>,
    /// The day on which it comes back.
    pub returns_on: String,
    /// Its day has come, and nothing about it is on its way into a meeting.
    pub due: bool,
    /// Its checkpoints: those reached first, then those ahead.
    pub checkpoints: Vec<Checkpoint>,
    /// Version of what it is, for saving changes.
    pub version: i64,
}

/// All goals of a one-on-one.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Goals {
    /// Those aimed for, the next one to come back first.
    pub open: Vec<Goal>,
    /// Those reached, latest first.
    pub reached: Vec<Goal>,
    /// Those let go, latest first.
    pub let_go: Vec<Goal>,
    /// Weeks since development was talked about in a meeting; none when it never was.
    pub weeks_since_development: Option<i64>,
}

/// A talking point about a goal.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct GoalPoint {
    /// The point.
    pub point: TalkingPoint,
    /// When it was talked about, latest first.
    pub talked: Vec<String>,
}

/// A goal with the points about it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct GoalDetail {
    /// The goal.
    pub goal: Goal,
    /// Points about it, latest first.
    pub points: Vec<GoalPoint>,
}
