//! The growth narrative on the wire: what commands take, and what is given back.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An entry of the growth narrative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct GrowthEntry {
    /// Its id: that of what it is told from, where there is one.
    pub id: String,
    /// What it is told from: talking_point, goal, checkpoint or update; nothing for a moment that the owner wrote down.
    pub noun: Option<String>,
    /// The day under which it stands.
    pub day: String,
    /// What stands above.
    pub title: String,
    /// What is told.
    pub text: String,
    /// Both are the owner's own words; nothing overwrites them.
    pub own_words: bool,
    /// Version, for saving own words; 0 where none were saved.
    pub version: i64,
}

/// Three months of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct GrowthQuarter {
    /// Such as 2026-Q1.
    pub quarter: String,
    /// Its entries, latest first.
    pub entries: Vec<GrowthEntry>,
}

/// Four quarters of the growth narrative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Growth {
    /// Quarters with something in them, latest first.
    pub quarters: Vec<GrowthQuarter>,
    /// What the owner hid; nothing for the other one.
    pub hidden: Vec<GrowthEntry>,
    /// Ask with `before` and this quarter for what came earlier.
    pub earlier: Option<String>,
    /// The whole of it as one document, from everybody's point of view.
    pub markdown: String,
}

/// A moment to write down.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct AddMoment {
    /// What stands above.
    pub title: String,
    /// What is told; may be empty.
    pub text: String,
    /// When it was, such as 2026-05-29; today when left out.
    pub day: Option<String>,
    /// `yes` for one's own eyes alone.
    pub only_me: Option<String>,
}

/// The owner's own words for an entry; none in both lets it be told from what happened again.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct GrowthWords {
    /// What stands above.
    pub title: String,
    /// What is told.
    pub text: String,
    /// When it was; for moments that the owner wrote down.
    pub day: Option<String>,
    /// The version that was seen.
    pub version: i64,
}
