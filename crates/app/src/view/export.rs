//! What somebody takes along: one one-on-one with all its rows that they may see. Plain values, no rules.

use domain::{RelationshipId, Side, relationship::Kind, user::User};
use jiff::{Timestamp, civil::Date};
use store::export::Rows;

/// Who takes what along, before any word of it.
#[derive(Clone)]
pub struct Leaving {
    /// The user.
    pub user: User,
    /// Their day.
    pub today: Date,
    /// Their one-on-ones, oldest first.
    pub one_on_ones: Vec<RelationshipId>,
}

/// A person of a one-on-one.
#[derive(Clone, Debug)]
pub struct Named {
    /// How they are called there.
    pub name: String,
    /// When they joined; only said of whoever takes it along.
    pub joined_at: Option<Timestamp>,
}

/// One one-on-one as it leaves, or comes.
#[derive(Debug)]
pub struct OneOnOne {
    /// Its id where it comes from.
    pub id: RelationshipId,
    /// What bond it is.
    pub kind: Kind,
    /// The side of whoever takes it along.
    pub side: Side,
    /// Whose meeting it is.
    pub owner: Named,
    /// The one across.
    pub other: Named,
    /// When it was started.
    pub created_at: Timestamp,
    /// From when on it is its owner's alone, where that is settled.
    pub ends_at: Option<Timestamp>,
    /// Number of the last change in it.
    pub version: i64,
    /// All that is in it, table by table.
    pub tables: Vec<Rows>,
}

impl OneOnOne {
    /// The person on a side.
    #[must_use]
    pub fn person(&self, side: Side) -> &Named {
        match side {
            Side::Owner => &self.owner,
            Side::Other => &self.other,
        }
    }

    /// The rows of a table.
    pub(crate) fn table(&self, name: &str) -> Option<&Rows> {
        self.tables.iter().find(|rows| rows.table.name == name)
    }
}
