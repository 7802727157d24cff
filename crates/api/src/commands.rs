//! What commands take. Every field may be left out here, so that the server can say what is missing in words.

use crate::theme::ids;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Starts a one-on-one.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Start {
    /// Name of the other one.
    pub name: String,
    /// `reporting`, `skip-level`, `peer` or `mentoring`.
    pub kind: String,
    /// `yes` when whoever asks owns it, `no` when the other one does.
    pub mine: String,
    /// How often, as when a series is set; needed with `starts`.
    pub cadence: Option<String>,
    /// The rule, with the cadence `rule`.
    pub rule: Option<String>,
    /// First date and hour, `2026-05-14T14:00`, in `zone`; leave it out when that is not known yet.
    pub starts: Option<String>,
    /// Length in minutes.
    pub minutes: Option<i64>,
    /// IANA zone; that of whoever asks when left out.
    pub zone: Option<String>,
}

/// Jots something down.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Capture {
    /// The words.
    pub text: String,
    /// What it is about, if that is clear already: `challenge`, `solution`, `development`, `insight`, `feedback`. What is
    /// jotted for oneself has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// It waits in the backlog until that day, as a date or in words such as `Thursday` (owner); left out: it is a capture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// Places a point on the agenda.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Position {
    /// Id of the point to stand behind, or `first`; left out: last.
    pub after: Option<String>,
    /// Instead of `after`: `up` or `down`.
    pub step: Option<String>,
}

/// New words for a point or a private capture.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Words {
    /// The words.
    pub text: String,
    /// The version that was seen; a save against an older one is refused.
    pub version: i64,
}

/// What a point is about.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Kind {
    /// With the way back to a solution: the challenge that it hung from.
    pub answers: Option<String>,
    /// With the way back to a development: the goal that it was about.
    pub goal: Option<String>,
    /// `challenge`, `solution`, `development`, `insight`, `feedback`; left out: nobody knows yet.
    pub kind: Option<String>,
}

/// How many minutes a point should get.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Minutes {
    /// 1 to 240; left out: the usual five.
    pub minutes: Option<i64>,
}

/// Which challenge a solution answers.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Answer {
    /// Id of the challenge; empty: of none any more.
    pub challenge: String,
}

/// Into the backlog.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Deferral {
    /// Day on which it is back by itself, as a date or in words such as `Thursday`, `in 3 days` or `5 Dec`; left out: when
    /// somebody brings it back.
    pub until: Option<String>,
}

/// A command that needs nothing but its address.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Nothing {}

/// Agrees on an action, in one line.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Agree {
    /// `@marek Friday: write it up`. Without a name it is the writer's own.
    #[serde(alias = "text")]
    pub line: String,
    /// The meeting in which it is agreed.
    pub meeting: Option<String>,
    /// The point it comes from.
    pub point: Option<String>,
}

/// Where several actions stand.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ActionStates {
    /// Ids of the actions.
    #[serde(deserialize_with = "ids")]
    pub actions: Vec<String>,
    /// `open`, `done` or `dropped`.
    pub state: String,
}

/// Where an action stands.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ActionState {
    /// `open`, `done` or `dropped`.
    pub state: String,
}

/// New words, date or assignee of an action.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ActionWords {
    /// The words.
    pub text: String,
    /// `owner` or `other`.
    pub assignee: String,
    /// Day; left out: none.
    pub due: Option<String>,
    /// The version that was seen.
    pub version: i64,
}

/// A save of a note.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct SaveNote {
    /// The words.
    pub text: String,
    /// The version that was seen; 0 when there was none.
    pub version: i64,
}

/// When they meet.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Series {
    /// `weekly`, `every-two-weeks` or `monthly`; `monthly-weekday`, `monthly-last-weekday` or `monthly-last-day` by the day of
    /// the start; `rule`, or an `RRULE` itself such as `FREQ=MONTHLY;BYDAY=2TU`.
    pub cadence: String,
    /// The rule, with the cadence `rule`.
    pub rule: String,
    /// First date and hour in the zone, `2026-05-14T14:00`.
    pub starts: String,
    /// IANA zone in which the hour stays the same.
    pub zone: String,
    /// Length in minutes.
    pub minutes: i64,
}

/// Moves the next meeting.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct NextMeeting {
    /// New date and hour, in the zone of whoever asks.
    pub at: String,
}

/// Which point is talked about in a meeting that goes on.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct TalkedAbout {
    /// Its id; none as long as nobody said.
    pub point: Option<String>,
}

/// Imports a running document.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Import {
    /// The document: Markdown or plain text.
    pub text: String,
    /// `yes` when report and manager were read the wrong way round.
    pub swap: Option<String>,
}
