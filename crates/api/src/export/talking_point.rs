//! What an export says of talking points and of what hangs from them. Knows no other shape.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A talking point: one object for its life.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedTalkingPoint {
    /// Its id.
    pub id: String,
    /// Who brought it.
    pub raised_by: String,
    /// Its words.
    pub text: String,
    /// The words as first jotted, where prep sharpened them.
    pub jotted: Option<String>,
    /// `challenge`, `solution`, `development`, `insight` or `feedback`.
    pub kind: Option<String>,
    /// Minutes given to it.
    pub minutes: Option<i64>,
    /// `captured`, `open`, or how it was resolved.
    pub state: String,
    /// Since when.
    pub state_at: String,
    /// By whom.
    pub state_by: String,
    /// Its place on the agenda: text that sorts by its bytes.
    pub order_key: Option<String>,
    /// When it was deferred.
    pub deferred_at: Option<String>,
    /// Until which day.
    pub deferred_until: Option<String>,
    /// The goal it is about.
    pub goal_id: Option<String>,
    /// The meeting that is given to it alone.
    pub own_meeting: Option<String>,
    /// The challenge that this solution answers.
    pub answers: Option<String>,
    /// The point it was merged into.
    pub merged_into: Option<String>,
    /// When it was jotted.
    pub captured_at: String,
    /// Version of its words.
    pub version: i64,
}

/// A capture kept to oneself.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedPrivateCapture {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// When it was jotted.
    pub captured_at: String,
    /// When it was dropped.
    pub dropped_at: Option<String>,
}

/// A step in the life of a solution.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedSolutionStep {
    /// The solution.
    pub talking_point_id: String,
    /// Number of the step, from 1.
    pub place: i64,
    /// Where it led.
    pub state: String,
    /// Until when it is tried.
    pub until: Option<String>,
    /// Who took it.
    pub taken_by: String,
    /// When.
    pub taken_at: String,
}

/// A written answer to an insight.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedInsightAnswer {
    /// The insight.
    pub talking_point_id: String,
    /// The words.
    pub text: String,
    /// Who wrote it.
    pub written_by: String,
    /// When.
    pub written_at: String,
    /// Its version.
    pub version: i64,
}

/// What was agreed about a piece of feedback.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedFeedback {
    /// The feedback.
    pub talking_point_id: String,
    /// Whether it was asked for or given.
    pub manner: Option<String>,
    /// The action agreed on.
    pub action_item_id: Option<String>,
    /// The day on which both are asked whether it changed.
    pub ask_on: Option<String>,
}

/// What one of the two said when asked whether it changed.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedFeedbackChange {
    /// The feedback.
    pub talking_point_id: String,
    /// The day of the question.
    pub asked_on: String,
    /// Who said it.
    pub side: String,
    /// What.
    pub said: String,
    /// The day on which to ask again.
    pub again_on: Option<String>,
    /// When.
    pub said_at: String,
}

/// A note kept to oneself.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedPrivateNote {
    /// Its id.
    pub id: String,
    /// What it is about: `relationship`, `meeting` or `talking_point`.
    pub noun: String,
    /// Which one.
    pub noun_id: String,
    /// The words.
    pub text: String,
    /// When.
    pub written_at: String,
    /// Its version.
    pub version: i64,
}

/// Status that was sent out.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedUpdate {
    /// Its id.
    pub id: String,
    /// The point that it was before.
    pub talking_point_id: Option<String>,
    /// The words.
    pub text: String,
    /// Who posted it.
    pub posted_by: String,
    /// When.
    pub posted_at: String,
    /// When its words were last changed.
    pub edited_at: Option<String>,
    /// When the other one read it.
    pub read_at: Option<String>,
    /// What the other one answered.
    pub reply: Option<String>,
    /// When.
    pub replied_at: Option<String>,
    /// Its version.
    pub version: i64,
}

/// A printed question that was offered.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedQuestionOffered {
    /// Its key.
    pub question: String,
    /// When.
    pub offered_at: String,
    /// When it was captured.
    pub captured_at: Option<String>,
}
