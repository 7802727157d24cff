//! The wire shape of an export: all that one user may see, with the names of storage. Times are RFC 3339 in UTC, days
//! `YYYY-MM-DD`, ids UUIDs that hold within their one-on-one; who did something is `owner` or `other`.

mod meeting;
mod talking_point;
mod theme;

pub use meeting::*;
pub use talking_point::*;
pub use theme::*;

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
    /// From when on it is its owner’s alone; whose export it is has only what is private to them after that.
    #[serde(default)]
    pub ends_at: Option<String>,
    /// Number of the last change in it.
    pub version: i64,
    /// When they meet: one at the most.
    #[serde(default)]
    pub series: Vec<ExportedSeries>,
    /// When they met before that was changed, the earliest first.
    #[serde(default)]
    pub earlier_series: Vec<ExportedEarlierSeries>,
    /// Pauses of the series.
    #[serde(default)]
    pub pauses: Vec<ExportedPause>,
    /// The link by which they join: one at the most.
    #[serde(default)]
    pub join_links: Vec<ExportedJoinLink>,
    /// Meetings, the earliest first.
    #[serde(default)]
    pub meetings: Vec<ExportedMeeting>,
    /// Talking points in every state, the oldest first.
    #[serde(default)]
    pub talking_points: Vec<ExportedTalkingPoint>,
    /// Captures kept to oneself.
    #[serde(default)]
    pub private_captures: Vec<ExportedPrivateCapture>,
    /// Notes kept to oneself.
    #[serde(default)]
    pub private_notes: Vec<ExportedPrivateNote>,
    /// How each point read in each meeting, and what became of it there.
    #[serde(default)]
    pub meeting_points: Vec<ExportedMeetingPoint>,
    /// Shared notes.
    #[serde(default)]
    pub notes: Vec<ExportedNote>,
    /// How shared notes read before, the earliest first.
    #[serde(default)]
    pub note_versions: Vec<ExportedNoteVersion>,
    /// What came out of meetings, where somebody wrote or sent it.
    #[serde(default)]
    pub recaps: Vec<ExportedRecap>,
    /// What one thought of meetings, for oneself.
    #[serde(default)]
    pub reflections: Vec<ExportedReflection>,
    /// Action items in every state, the oldest first.
    #[serde(default)]
    pub action_items: Vec<ExportedActionItem>,
    /// Goals, the oldest first.
    #[serde(default)]
    pub goals: Vec<ExportedGoal>,
    /// Steps on the way to goals.
    #[serde(default)]
    pub checkpoints: Vec<ExportedCheckpoint>,
    /// Status that was sent out, the oldest first.
    #[serde(default)]
    pub updates: Vec<ExportedUpdate>,
    /// Which of the printed questions were offered to oneself.
    #[serde(default)]
    pub questions_offered: Vec<ExportedQuestionOffered>,
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
    /// What the owner wrote or kept in the growth narrative.
    #[serde(default)]
    pub growth_entries: Vec<ExportedGrowthEntry>,
    /// What they hid in it, for oneself.
    #[serde(default)]
    pub hidden_growth_entries: Vec<ExportedGrowthEntry>,
    /// Themes as they were last shown.
    #[serde(default)]
    pub themes: Vec<ExportedTheme>,
    /// Which points were shown in which theme.
    #[serde(default)]
    pub theme_points: Vec<ExportedThemePoint>,
    /// What was taught about themes, the earliest first.
    #[serde(default)]
    pub theme_lessons: Vec<ExportedThemeLesson>,
    /// Which points a lesson names.
    #[serde(default)]
    pub theme_lesson_points: Vec<ExportedThemeLessonPoint>,
    /// Who did what to which noun and when.
    #[serde(default)]
    pub events: Vec<ExportedEvent>,
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

/// A goal.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedGoal {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Why.
    pub why: Option<String>,
    /// After how many weeks it comes back.
    pub weeks: i64,
    /// A day, or a month such as `2026-09`.
    pub target: Option<String>,
    /// `open`, `reached` or `let-go`.
    pub state: String,
    /// Since when.
    pub state_at: String,
    /// By whom.
    pub state_by: String,
    /// Who set it.
    pub set_by: String,
    /// When.
    pub set_at: String,
    /// When it was last talked about.
    pub visited_at: String,
    /// By whom.
    pub visited_by: String,
    /// Version of its words.
    pub version: i64,
}

/// A step on the way to a goal.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedCheckpoint {
    /// Its id.
    pub id: String,
    /// The goal.
    pub goal_id: String,
    /// Its words.
    pub text: String,
    /// The day planned for it.
    pub planned: Option<String>,
    /// When it was reached.
    pub reached_at: Option<String>,
    /// Who said so.
    pub reached_by: Option<String>,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: String,
    /// When it was dropped.
    pub dropped_at: Option<String>,
    /// Version of its words.
    pub version: i64,
}

/// What was brought in from an export.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ImportedExport {
    /// The one-on-ones, under their new ids.
    pub one_on_ones: Vec<Relationship>,
}

/// What the owner wrote, kept or hid in the growth narrative.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedGrowthEntry {
    /// Its id: that of what it is told from, where there is one.
    pub id: String,
    /// What it is told from: talking_point, goal, checkpoint or update.
    pub noun: Option<String>,
    /// The day under which it stands.
    pub day: String,
    /// Their own words above; none where it is only kept or hidden.
    pub title: Option<String>,
    /// Their own words.
    pub text: Option<String>,
    /// When they were saved.
    pub written_at: String,
    /// Version.
    pub version: i64,
}
