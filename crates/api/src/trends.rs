//! Trends on the wire: numbers that are the same for both.

use crate::{MeetingShare, Shares};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How many points of a kind were talked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct KindCount {
    /// The kind; none where nobody said.
    pub kind: Option<String>,
    /// How many.
    pub points: i64,
}

/// How many points wait, by age.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AgeCount {
    /// From that many weeks on, up to the next.
    pub weeks: i64,
    /// How many.
    pub points: i64,
}

/// How many points a meeting carried over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CarriedCount {
    /// The meeting.
    pub meeting: String,
    /// How many.
    pub points: i64,
}

/// How many points were open when a meeting was over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OpenCount {
    /// The meeting.
    pub meeting: String,
    /// How many.
    pub points: i64,
}

/// How an occurrence turned out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Beat {
    /// When it was to start.
    pub at: String,
    /// held, moved, skipped or missed.
    pub turned: String,
}

/// What became of the promises of one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Promises {
    /// Promises that fell due, or were kept before they did.
    pub made: i64,
    /// Of those: kept in time.
    pub in_time: i64,
    /// Of those: kept later.
    pub later: i64,
    /// Days that keeping one took longer, usually.
    pub usual_delay: Option<i64>,
}

/// How the meetings went lately. Both are given the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Trends {
    /// meetings (the last twelve) or year.
    pub over: String,
    /// What each side brought to all of them.
    pub brought: Shares,
    /// What each side brought to each of them, oldest first.
    pub meetings: Vec<MeetingShare>,
    /// Points that were talked about, by kind.
    pub kinds: Vec<KindCount>,
    /// Points that each of the meetings carried over, oldest first.
    pub carried: Vec<CarriedCount>,
    /// Points that were open after each of the meetings, oldest first.
    pub open: Vec<OpenCount>,
    /// Points that are open now, by age.
    pub waiting: Vec<AgeCount>,
    /// Days that the oldest open point has waited.
    pub oldest_days: Option<i64>,
    /// How the occurrences turned out, oldest first.
    pub rhythm: Vec<Beat>,
    /// What the owner promised.
    pub owner: Promises,
    /// What the other one promised.
    pub other: Promises,
}
