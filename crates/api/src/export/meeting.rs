//! What an export says of meetings. Knows no other shape.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// When they meet.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedSeries {
    /// `weekly`, `every-two-weeks`, `monthly`, or a rule such as `FREQ=MONTHLY;BYDAY=2TU`.
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

/// When they met before that was changed.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedEarlierSeries {
    /// Its number, from 1.
    pub number: i64,
    /// As of a series.
    pub cadence: String,
    /// The IANA zone in which the hour stayed the same.
    pub zone: String,
    /// The first date, local to the zone.
    pub starts: String,
    /// Length of a meeting.
    pub minutes: i64,
    /// Since when it was so.
    pub set_at: String,
    /// Until when.
    pub ended_at: String,
}

/// A pause of the series.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedPause {
    /// Its id.
    pub id: String,
    /// The first day without meetings.
    pub first_day: String,
    /// The last one.
    pub last_day: String,
    /// Who said so.
    pub made_by: String,
    /// When.
    pub made_at: String,
    /// When it was taken out again.
    pub removed_at: Option<String>,
}

/// The link by which they join.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedJoinLink {
    /// The address.
    pub url: String,
    /// Who set it.
    pub set_by: String,
    /// When.
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
    /// Who moved it last.
    pub moved_by: Option<String>,
    /// When it was to start before that.
    pub moved_from: Option<String>,
    /// Who said that it does not take place.
    pub skipped_by: Option<String>,
    /// Why: `away`, `busy`, `nothing-to-say` or `other`.
    pub skipped_why: Option<String>,
    /// What it is given to, when it is given to points alone.
    pub focus: Option<String>,
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
    /// Minutes it counted.
    pub minutes: i64,
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
    pub meeting_id: Option<String>,
    /// The point under which it stands.
    pub talking_point_id: Option<String>,
    /// The goal it is about.
    pub goal_id: Option<String>,
    /// The words.
    pub text: String,
    /// Who wrote last.
    pub written_by: String,
    /// When.
    pub written_at: String,
    /// Its version.
    pub version: i64,
}

/// How a shared note read at some moment.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedNoteVersion {
    /// Its id.
    pub id: String,
    /// The note.
    pub note_id: String,
    /// The words.
    pub text: String,
    /// Who wrote last, then.
    pub written_by: String,
    /// When.
    pub written_at: String,
}

/// What came out of a meeting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedRecap {
    /// The meeting.
    pub meeting_id: String,
    /// The words.
    pub text: String,
    /// Who wrote last.
    pub written_by: String,
    /// When.
    pub written_at: String,
    /// Its version.
    pub version: i64,
    /// When it was sent.
    pub sent_at: Option<String>,
}

/// What one thought of a meeting, for oneself.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedReflection {
    /// The meeting.
    pub meeting_id: String,
    /// Two characters: was it worth it, from 0 to 3, and who drove it, y(ou), b(oth) or o(ther); - for no answer.
    pub answer: String,
}
