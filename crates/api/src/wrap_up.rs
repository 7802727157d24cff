//! What goes over the wire about meetings of their own, recaps and reflections: shapes and what their commands take.

use crate::{Meeting, TalkingPoint};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A meeting given to points alone, to come or going on.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FocusMeeting {
    /// The meeting, with its title.
    pub meeting: Meeting,
    /// The points that wait for it, in their order.
    pub points: Vec<TalkingPoint>,
}

/// Gives a point a meeting of its own.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct OwnMeeting {
    /// Date and hour of a new one, in the zone of whoever asks.
    pub at: Option<String>,
    /// Length of a new one; 30 when left out.
    pub minutes: Option<i64>,
    /// Instead: id of a focus meeting that the point is added to.
    pub meeting: Option<String>,
}

/// What came out of a completed meeting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Recap {
    /// The meeting.
    pub meeting: String,
    /// The prose; a draft out of the facts while nobody wrote.
    pub text: String,
    /// Version, for the next save; 0 for the draft.
    pub version: i64,
    /// When its owner sent it last.
    pub sent_at: Option<String>,
    /// The whole: title, date, prose, points with notes, actions. Nothing private is ever in it.
    pub markdown: String,
}

/// What whoever asks thinks of a meeting; nobody else ever sees it. As a command: what is left out stays, `none` takes
/// an answer back.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Reflection {
    /// `stood-still`, `a-little`, `yes` or `a-lot`.
    pub worth: Option<String>,
    /// Who drove it: `you`, `both` or `other`.
    pub drove: Option<String>,
}
