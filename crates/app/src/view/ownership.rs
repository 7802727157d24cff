//! What is shown of ownership: shares of agendas.

use domain::{MeetingId, ownership::Brought};
use jiff::Timestamp;

/// What both brought to a meeting.
#[derive(Clone)]
pub struct MeetingShare {
    /// The meeting.
    pub meeting: MeetingId,
    /// When it was.
    pub scheduled_at: Timestamp,
    /// What each side brought.
    pub brought: Brought,
}

/// What both brought, now and lately.
#[derive(Clone)]
pub struct Ownership {
    /// To the next agenda.
    pub agenda: Brought,
    /// To the last twelve meetings together.
    pub lately: Brought,
    /// To each of them, latest first.
    pub meetings: Vec<MeetingShare>,
}
