//! Reminders on the wire: how somebody wants to hear of what.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How somebody wants to be reminded. Each of the first five is `mail`, `page` or `off`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Reminders {
    /// Of the quarter of an hour to prepare.
    pub prep: String,
    /// Of an agenda that is ready.
    pub agenda: String,
    /// Of action items that are due.
    pub action_items: String,
    /// Of goals that are back.
    pub goals: String,
    /// Of the week's updates.
    pub digest: String,
    /// Of when you meet, as invitations for a calendar: `mail` or `off`; left out, it stays as it is.
    pub calendar: String,
    /// When the quarter of an hour is: `morning` or `day-before`.
    pub prep_time: String,
    /// On which weekday the week's updates come, such as `friday`.
    pub digest_day: String,
    /// From when on nobody is mailed, such as `20:00`; empty: never.
    pub quiet_from: Option<String>,
    /// Until when.
    pub quiet_until: Option<String>,
    /// `yes`: updates may be quoted in mail. Those of the other one only if they say so too.
    pub words: Option<String>,
}
