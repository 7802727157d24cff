//! What somebody's calendar was told by mail: which event, as what and when. Knows no letter, and how an event reads only as
//! a hash.

use crate::{
    tx::Tx,
    value::{Row, values},
};
use domain::{RelationshipId, Result, UserId};
use jiff::Timestamp;

/// An event that a calendar was told of, or one occurrence of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// In which one-on-one.
    pub relationship: RelationshipId,
    /// The event: the same for all occurrences of a series.
    pub uid: String,
    /// The occurrence, as the hour that the series gives it; empty for the event itself.
    pub occurrence: String,
    /// How often it was changed, as the calendar was told.
    pub sequence: i64,
    /// What tells one state of it from another.
    pub tag: String,
    /// When it starts, as the calendar was told.
    pub starts_at: Timestamp,
}

fn read(row: &mut Row) -> Result<Entry> {
    Ok(Entry {
        relationship: row.take()?,
        uid: row.take()?,
        occurrence: row.take()?,
        sequence: row.take()?,
        tag: row.take()?,
        starts_at: row.take()?,
    })
}

/// What a user's calendar was told of one of their one-on-ones.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, user: UserId, relationship: RelationshipId) -> Result<Vec<Entry>> {
    tx.all(
        "SELECT relationship_id, uid, occurrence, sequence, tag, starts_at FROM calendar_invitations
         WHERE user_id = ?1 AND relationship_id = ?2 ORDER BY uid, occurrence",
        values![user, relationship],
        read,
    )
}

/// Notes what a user's calendar was told.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn put(tx: &mut Tx<'_>, user: UserId, entry: &Entry) -> Result<()> {
    tx.execute(
        "INSERT INTO calendar_invitations (user_id, relationship_id, uid, occurrence, sequence, tag, starts_at, told_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (relationship_id, user_id, uid, occurrence) DO UPDATE SET sequence = ?5, tag = ?6, starts_at = ?7, told_at = ?8",
        values![
            user,
            entry.relationship,
            &entry.uid,
            &entry.occurrence,
            entry.sequence,
            &entry.tag,
            entry.starts_at,
            tx.now()
        ],
    )?;
    Ok(())
}
