//! Handover on the wire: when a one-on-one ends, and what of it goes along to the next.

use crate::{PrivateCapture, PrivateNote, Relationship, theme::ids};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a one-on-one ends.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Handover {
    /// The one-on-one, with when it ends.
    pub relationship: Relationship,
    /// What can go along once it is over, or went; for its owner.
    pub things: Vec<HandoverThing>,
}

/// Something that can go along, word for word as it will be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HandoverThing {
    /// `goal`, `growth_entry`, `talking_point` or `action_item`.
    pub noun: String,
    /// Its id here.
    pub id: String,
    /// The words, or what stands above them.
    pub title: String,
    /// More words; may be empty.
    pub text: String,
    /// The day of a moment, or the one until which a promise holds.
    pub day: Option<String>,
    /// Id of the one-on-one to which it went along.
    pub gone_to: Option<String>,
}

/// When a one-on-one ends.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct EndOneOnOne {
    /// The last day on which both share it, such as 2026-06-12; left out, it ends now.
    pub last_day: Option<String>,
}

/// What goes along, and where to.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct HandOver {
    /// Id of the one-on-one that follows.
    pub next: String,
    /// Ids of what goes along.
    #[serde(deserialize_with = "ids")]
    pub things: Vec<String>,
}

/// What somebody wrote for themselves alone in a one-on-one that is over for them.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Kept {
    /// When it ended.
    pub ended_at: String,
    /// Private notes that hold words, latest first.
    pub notes: Vec<PrivateNote>,
    /// Captures kept to oneself, oldest first.
    pub captures: Vec<PrivateCapture>,
}
