//! What is shown of the growth narrative: entries by quarter, and what its owner hid.

use super::GoalLine;
use domain::{
    GrowthEntryId, Side,
    growth::{Quarter, Story, Written},
    relationship::Relationship,
};
use jiff::{civil::Date, tz::TimeZone};

/// An entry: told from what happened, in the owner's own words, or both.
#[derive(Clone)]
pub struct GrowthEntry {
    /// What it goes by.
    pub id: GrowthEntryId,
    /// The day under which it stands.
    pub day: Date,
    /// What happened; none for a moment of the owner's own, or where that is gone.
    pub story: Option<Story>,
    /// What the owner wrote or decided.
    pub written: Option<Written>,
}

impl GrowthEntry {
    /// The version that the next save is against.
    #[must_use]
    pub fn version(&self) -> i64 {
        self.written.as_ref().map_or(0, |written| written.version)
    }
}

/// Some quarters of the narrative.
#[derive(Clone)]
pub struct Growth {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The zone in which its days are counted, the same for both.
    pub zone: TimeZone,
    /// Quarters with something in them, latest first; in each the latest first.
    pub quarters: Vec<(Quarter, Vec<GrowthEntry>)>,
    /// What the viewer hid, latest first; nothing for the other one.
    pub hidden: Vec<GrowthEntry>,
    /// It begins with the latest there is.
    pub first_page: bool,
    /// The quarter before which there is more.
    pub earlier: Option<Quarter>,
    /// Goals that are aimed for.
    pub goals: Vec<GoalLine>,
    /// Weeks since development was talked about in a meeting.
    pub weeks_since_development: Option<i64>,
}

impl Growth {
    /// How many entries are shown.
    #[must_use]
    pub fn len(&self) -> usize {
        self.quarters.iter().map(|(_, entries)| entries.len()).sum()
    }

    /// Nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.quarters.is_empty()
    }
}
