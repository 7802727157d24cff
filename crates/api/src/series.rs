//! Wire shapes of when two people meet: pauses, the link to join, another time. Knows no other shape.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Days without meetings, both included.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct PauseDays {
    /// The first day, `2026-08-03`.
    pub from: String,
    /// The last day.
    pub until: String,
}

/// A pause of the series.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Pause {
    /// Its id.
    pub id: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub until: String,
    /// Who said so: `owner` or `other`.
    pub by: String,
    /// It was taken out again.
    pub removed: bool,
}

/// The link by which two people join their meetings.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct JoinLink {
    /// The address, `https` alone; empty when there is none.
    pub url: String,
}

/// Says that the next meeting does not take place.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct MeetingSkip {
    /// `away`, `busy`, `nothing-to-say` or `other`.
    pub why: String,
}

/// What is offered in the place of a meeting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Rebooking {
    /// `next`, `missed` or `nothing`: what another time is looked for.
    pub of: String,
    /// When that was to be.
    pub at: Option<String>,
    /// What their calendars answered to invitations.
    pub replies: Vec<CalendarReply>,
    /// Times at which both look free, three at the most.
    pub free: Vec<String>,
    /// Questions worth asking.
    pub questions: Vec<String>,
    /// Goals that are back on their rhythm.
    pub goals: Vec<String>,
    /// Questions to somebody that are not answered yet.
    pub owed: Vec<String>,
}

/// What somebody's calendar answered to an invitation, of the meeting that comes next.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CalendarReply {
    /// `owner` or `other`: whose calendar.
    pub side: String,
    /// `accepted`, `tentative`, `declined` or `proposed`.
    pub answer: String,
    /// They say it of the series as a whole.
    pub of_series: bool,
    /// When they would rather meet.
    pub proposed_at: Option<String>,
}

/// A calendar's file, and the series of it that is meant.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct SeriesImport {
    /// The text of the file.
    pub text: String,
    /// The UID of the series; empty where there is one alone.
    pub uid: String,
}
