//! Wire shapes of somebody's calendar elsewhere, and of what they did there.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A calendar to be connected.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct NewCalendarAccount {
    /// Address of the server: https://…
    pub address: String,
    /// Your name there.
    pub login: String,
    /// An app password for it.
    pub password: String,
}

/// Which calendar is written into.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ChooseCalendar {
    /// Its place in the list, from 0. Once chosen it stays.
    pub calendar: Option<i64>,
    /// Time to prepare: `none`, `before` (right before the meeting) or `reminded` (when your reminder comes).
    pub prep: String,
}

/// A calendar to be disconnected.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct LeaveCalendar {
    /// `yes`: take out what was written first.
    pub entries: Option<String>,
}

/// A calendar elsewhere that your one-on-ones are written into.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CalendarAccount {
    /// Its id.
    pub id: String,
    /// The host that it leads to.
    pub host: String,
    /// Your name there.
    pub login: String,
    /// The calendars that were found.
    pub calendars: Vec<String>,
    /// Which of them is written into, by its place.
    pub chosen: Option<usize>,
    /// `none`, `before` or `reminded`.
    pub prep: String,
    /// How many things stand there.
    pub entries: usize,
    /// When it was connected.
    pub made_at: String,
    /// Since when what was written is being taken out.
    pub leaving_at: Option<String>,
    /// When it was tried last.
    pub answered_at: Option<String>,
    /// When all was well last.
    pub synced_at: Option<String>,
    /// What went wrong the last time.
    pub why: Option<String>,
    /// The number with which the server answered then.
    pub status: Option<i64>,
}

/// Something that you did in your calendar, and that waits for you.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CalendarWish {
    /// Its id.
    pub id: String,
    /// `removed`, `moved`, `series` or `series-removed`.
    pub what: String,
    /// When the meeting is to be, as it stands here.
    pub stands_at: Option<String>,
    /// When you wanted it.
    pub wanted_at: Option<String>,
    /// How often you wanted to meet.
    pub cadence: Option<String>,
    /// From when on, in `zone`.
    pub starts: Option<String>,
    /// The zone of it.
    pub zone: Option<String>,
    /// It had been changed here as well, and what stands here was kept.
    pub clashed: bool,
    /// When it was seen.
    pub made_at: String,
}
