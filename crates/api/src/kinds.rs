//! Wire shapes of the lives of the kinds, and what their commands take.

use crate::shapes::{ActionItem, TalkingPoint};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is known of a point beyond its words.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Life {
    /// The point.
    pub point: TalkingPoint,
    /// What was merged into it, words and authors as they are.
    pub merged: Vec<TalkingPoint>,
    /// Of a challenge: a solution answers it.
    pub solved: bool,
    /// Of a solution: `proposed`, `agreed`, `trying`, `worked` or `did-not-work`.
    pub solution: Option<String>,
    /// Of a solution: its steps, oldest first.
    pub steps: Vec<SolutionStep>,
    /// Of an insight: the written answer.
    pub written_answer: Option<WrittenAnswer>,
    /// Of feedback: what goes with it.
    pub feedback: Option<Feedback>,
}

/// A step that a solution took.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SolutionStep {
    /// `agreed`, `trying`, `worked` or `did-not-work`.
    pub state: String,
    /// Until which day they try it.
    pub until: Option<String>,
    /// Who said so.
    pub by: String,
    /// When.
    pub at: String,
}

/// A written answer to an insight.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct WrittenAnswer {
    /// The words.
    pub text: String,
    /// Who answered.
    pub by: String,
    /// When it was last changed.
    pub at: String,
    /// Version of the words, for saving new ones.
    pub version: i64,
}

/// What goes with feedback.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Feedback {
    /// `given`, `asked` or `coaching`.
    pub manner: Option<String>,
    /// The action agreed on.
    pub action: Option<ActionItem>,
    /// The day on which both are asked whether it changed.
    pub ask_on: Option<String>,
    /// What whoever asks said to that question: `yes`, `partly` or `not-yet`.
    pub you_said: Option<String>,
    /// What the owner said to the last question that both answered.
    pub owner_said: Option<String>,
    /// What the other one said to it.
    pub other_said: Option<String>,
}

/// What is due or owed, as whoever asks sees it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Due {
    /// Insights whose answer they owe.
    pub you_owe: Vec<Life>,
    /// Insights whose answer is owed to them.
    pub owed_to_you: Vec<Life>,
    /// Insights answered in writing within two weeks.
    pub answered: Vec<Life>,
    /// Solutions agreed on or being tried.
    pub trying: Vec<Life>,
    /// Those of them whose day has come, by id.
    pub did_it_work: Vec<String>,
    /// Feedback of which they are asked today whether it changed.
    pub did_it_change: Vec<Life>,
}

/// Merges a point into another.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Merge {
    /// Id of the point under which it reads from then on.
    pub into: String,
}

/// A written answer to an insight.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct WriteAnswer {
    /// The words.
    pub text: String,
    /// The version that was seen; 0 when there was none.
    pub version: i64,
}

/// Until when a solution is tried.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Trial {
    /// The day on which both look at it.
    pub until: String,
}

/// Whether a solution worked.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Outcome {
    /// `yes` or `no`.
    pub worked: String,
}

/// In which way feedback is meant.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Manner {
    /// `given`, `asked` or `coaching`; left out: nobody said.
    pub manner: Option<String>,
}

/// The action that goes with feedback; neither: none any more.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct AgreedAction {
    /// A new one in one line: `@marek Friday: write it up`.
    pub line: Option<String>,
    /// Id of one that is there.
    pub action: Option<String>,
}

/// When both are asked whether it changed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct AskOn {
    /// Day; left out: nobody asks.
    pub on: Option<String>,
}

/// Whether it changed, as whoever says it sees it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Change {
    /// `yes`, `partly` or `not-yet`.
    pub said: String,
    /// With `not-yet`: when to ask again; left out: in four weeks.
    pub again: Option<String>,
}
