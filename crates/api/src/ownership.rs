//! Ownership on the wire: what each side brought.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What one side brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Part {
    /// Points.
    pub points: i64,
    /// Their minutes.
    pub minutes: i64,
    /// Share of the points, in percent.
    pub percent_of_points: i64,
    /// Share of the minutes, in percent.
    pub percent_of_minutes: i64,
}

/// What both brought. Without any points the shares are half and half.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Shares {
    /// The owner's part.
    pub owner: Part,
    /// The other one's.
    pub other: Part,
}

/// What both brought to a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MeetingShare {
    /// The meeting.
    pub meeting: String,
    /// When it was to start.
    pub scheduled_at: String,
    /// What each side brought.
    pub brought: Shares,
}

/// What both brought, now and lately.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Ownership {
    /// To the next agenda.
    pub agenda: Shares,
    /// To the last twelve meetings that were held, together.
    pub lately: Shares,
    /// To each of them, latest first.
    pub meetings: Vec<MeetingShare>,
}
