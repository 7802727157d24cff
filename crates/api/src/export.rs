//! The wire shape of an export: all that one user may see, with the names of storage. Times are RFC 3339 in UTC, days
//! `YYYY-MM-DD`, ids UUIDs that hold within their one-on-one; who did something is `owner` or `other`.

use crate::Relationship;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Version of the shape. It grows when an older export could no longer be read as it stands.
pub const EXPORT_VERSION: u32 = 1;

/// All that one user may see.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// Version of this shape.
    pub fulcrum_export: u32,
    /// The user’s day when it was written.
    pub exported_on: String,
    /// Whose export it is.
    pub user: ExportedUser,
    /// Their one-on-ones, oldest first.
    pub one_on_ones: Vec<ExportedOneOnOne>,
}

/// Whose export it is.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedUser {
    /// How they are called.
    pub name: String,
    /// Where they signed in with.
    pub email: String,
    /// Their IANA time zone.
    pub zone: String,
    /// Whether single keys do things.
    pub single_keys: bool,
}

/// A person of a one-on-one.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedPerson {
    /// How they are called.
    pub name: String,
    /// When they joined; said of whose export it is.
    pub joined_at: Option<String>,
}

/// A one-on-one with all of it that whoever exports it may see.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedOneOnOne {
    /// Its id.
    pub id: String,
    /// `reporting`, `skip-level`, `peer` or `mentoring`.
    pub kind: String,
    /// The side of whose export it is: `owner` or `other`. What is private in it is theirs.
    pub side: String,
    /// Whose meeting it is.
    pub owner: ExportedPerson,
    /// The one across.
    pub other: ExportedPerson,
    /// When it was started.
    pub created_at: String,
    /// Number of the last change in it.
    pub version: i64,
    /// When they meet: one at the most.
    #[serde(default)]
    pub series: Vec<ExportedSeries>,
    /// Meetings, the earliest first.
    #[serde(default)]
    pub meetings: Vec<ExportedMeeting>,
    /// Talking points in every state, the oldest first.
    #[serde(default)]
    pub talking_points: Vec<ExportedTalkingPoint>,
    /// Captures kept to oneself.
    #[serde(default)]
    pub private_captures: Vec<ExportedPrivateCapture>,
    /// How each point read in each meeting, and what became of it there.
    #[serde(default)]
    pub meeting_points: Vec<ExportedMeetingPoint>,
    /// Shared notes.
    #[serde(default)]
    pub notes: Vec<ExportedNote>,
    /// Action items in every state, the oldest first.
    #[serde(default)]
    pub action_items: Vec<ExportedActionItem>,
    /// Where solutions led, step by step.
    #[serde(default)]
    pub solution_steps: Vec<ExportedSolutionStep>,
    /// Written answers to insights.
    #[serde(default)]
    pub insight_answers: Vec<ExportedInsightAnswer>,
    /// What was agreed about feedback.
    #[serde(default)]
    pub feedback: Vec<ExportedFeedback>,
    /// What each said when both were asked whether it changed.
    #[serde(default)]
    pub feedback_changes: Vec<ExportedFeedbackChange>,
    /// Who did what to which noun and when.
    #[serde(default)]
    pub events: Vec<ExportedEvent>,
}

/// When they meet.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedSeries {
    /// `weekly`, `every-two-weeks` or `monthly`.
    pub cadence: String,
    /// The IANA zone in which the hour stays the same.
    pub zone: String,
    /// The first date, local to the zone.
    pub starts: String,
    /// Length of a meeting.
    pub minutes: i64,
    /// When that was said.
    pub set_at: String,
}

/// A meeting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedMeeting {
    /// Its id.
    pub id: String,
    /// The day that the series gives it.
    pub occurrence: Option<String>,
    /// When it was to start.
    pub scheduled_at: String,
    /// How long it was to be.
    pub minutes: i64,
    /// `scheduled`, `in-progress`, `completed` or `skipped`.
    pub state: String,
    /// When they began to talk.
    pub started_at: Option<String>,
    /// When it was wrapped up, or said to be skipped.
    pub ended_at: Option<String>,
    /// When it was moved away from its day.
    pub moved_at: Option<String>,
}

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

/// A point as it read in a meeting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedMeetingPoint {
    /// The meeting.
    pub meeting_id: String,
    /// The point, which may be gone.
    pub talking_point_id: String,
    /// `discussed` or `carried`, or what else became of it there.
    pub outcome: String,
    /// Its words then.
    pub text: String,
    /// Its kind then.
    pub kind: Option<String>,
    /// Who had brought it.
    pub raised_by: String,
    /// Its place in the meeting.
    pub place: i64,
    /// When that was recorded.
    pub at: String,
}

/// A shared note.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedNote {
    /// Its id.
    pub id: String,
    /// The meeting it was taken in.
    pub meeting_id: String,
    /// The point under which it stands.
    pub talking_point_id: Option<String>,
    /// The words.
    pub text: String,
    /// Who wrote last.
    pub written_by: String,
    /// When.
    pub written_at: String,
    /// Its version.
    pub version: i64,
}

/// A commitment.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedActionItem {
    /// Its id.
    pub id: String,
    /// Who owes it.
    pub assignee: String,
    /// The words.
    pub text: String,
    /// Until which day.
    pub due: Option<String>,
    /// `open`, `done` or `dropped`.
    pub state: String,
    /// Since when.
    pub state_at: String,
    /// By whom.
    pub state_by: String,
    /// The meeting it was agreed in.
    pub meeting_id: Option<String>,
    /// The point it came from.
    pub talking_point_id: Option<String>,
    /// When it was agreed.
    pub raised_at: String,
    /// Version of words and date.
    pub version: i64,
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

/// Something that happened.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedEvent {
    /// Version of the one-on-one that it made.
    pub version: i64,
    /// Its place among what happened at once.
    pub place: i64,
    /// Who.
    pub actor: String,
    /// What was done.
    pub verb: String,
    /// To which kind of thing.
    pub noun: String,
    /// To which one.
    pub noun_id: String,
    /// When.
    pub at: String,
}

/// What was brought in from an export.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ImportedExport {
    /// The one-on-ones, under their new ids.
    pub one_on_ones: Vec<Relationship>,
}
