//! What the page of all promises shows. Plain values, no rules.

use domain::{Side, action_item::ActionItem, relationship::Relationship};

/// What the two owe each other.
#[derive(Clone)]
pub struct Owing {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// Open promises of the viewer.
    pub you_owe: Vec<ActionItem>,
    /// Open promises of the other one.
    pub owed_to_you: Vec<ActionItem>,
}
