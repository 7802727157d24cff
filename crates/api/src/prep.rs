//! Shapes of prep: where one is, and what moves one on.

use crate::{ActionItem, Agenda, Line, PrivateCapture, TalkingPoint};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where whoever asks is in preparing for the next meeting. The other one's prep is nobody else's business.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Prep {
    /// `captures`, `carried`, `due`, `lacks` or `order`.
    pub step: String,
    /// The steps of their side, in order.
    pub steps: Vec<String>,
    /// Minutes spent so far.
    pub minutes: i64,
    /// When they said that they are prepared.
    pub prepared_at: Option<String>,
    /// Shared captures to sort, oldest first.
    pub captures: Vec<TalkingPoint>,
    /// One's own private captures, oldest first.
    pub private_captures: Vec<PrivateCapture>,
    /// How many of all these, by age, were skipped.
    pub skipped: usize,
    /// The agenda so far.
    pub agenda: Agenda,
    /// Points that were not reached in a meeting before.
    pub carried: Vec<Line>,
    /// What whoever asks owes.
    pub you_owe: Vec<ActionItem>,
    /// What is owed to them.
    pub owed_to_you: Vec<ActionItem>,
    /// What the agenda lacks.
    pub lacks: Vec<Lack>,
}

/// Something that an agenda lacks.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Lack {
    /// A kind that is not on it, `suggestion` for one of its challenges, or `own`: points of the owner.
    pub what: String,
    /// Whole weeks since it was last talked about.
    pub weeks: Option<i64>,
    /// Id of the challenge without a suggestion.
    pub challenge: Option<String>,
}

/// Goes to a step.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct PrepStep {
    /// `captures`, `carried`, `due`, `lacks` or `order`.
    pub step: String,
}

/// Leaves a capture for later.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Skip {
    /// Its id, shared or private.
    pub capture: String,
    /// Sharper words typed so far (owner); left out: as they are.
    pub text: String,
    /// The version that was seen.
    pub version: i64,
}

/// A capture kept for the agenda, put more sharply.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Refined {
    /// Its words; left out: as they are.
    pub text: String,
    /// The version that was seen.
    pub version: i64,
    /// `challenge`, `solution`, `development`, `insight`, `feedback`; left out: as it is.
    pub kind: Option<String>,
    /// 1 to 240; left out: as it is.
    pub minutes: Option<i64>,
    /// Id of the challenge that it answers, if it is a solution.
    pub answers: Option<String>,
    /// What one would suggest, if it is a challenge: becomes a solution that hangs from it.
    pub suggestion: Option<String>,
    /// `yes`: into the backlog rather than on the agenda.
    pub later: Option<String>,
    /// With `later`: back on the agenda from that day on; a date, or words such as `Thursday`.
    pub until: Option<String>,
}

/// A point for the agenda in one go.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct BringPoint {
    /// The words.
    pub text: String,
    /// `challenge`, `solution`, `development`, `insight`, `feedback`; may be left out.
    pub kind: Option<String>,
    /// Id of the challenge that it answers: then it is a solution.
    pub answers: Option<String>,
}
