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
    /// Times at which both look free, three at the most.
    pub free: Vec<String>,
    /// Questions worth asking.
    pub questions: Vec<String>,
    /// Goals that are back on their rhythm.
    pub goals: Vec<String>,
    /// Questions to somebody that are not answered yet.
    pub owed: Vec<String>,
}
