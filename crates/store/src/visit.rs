//! Visits: each side's own, and never the other one's to see. No lock, no version and no event of the relationship.

use crate::{access::Participant, tx::Tx, value::values};
use domain::{Result, visit::Visit};

/// The participant's last visit.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<Visit>> {
    let row = tx.query_opt(
        "SELECT seen_at, seen_version, since_version FROM visits WHERE relationship_id = ?1 AND side = ?2",
        values![of.relationship(), of.side()],
    )?;
    row.map(|mut row| Ok(Visit { seen_at: row.take()?, seen: row.take()?, since: row.take()? })).transpose()
}

/// Remembers a visit of the participant's.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Participant, visit: &Visit) -> Result<()> {
    tx.execute(
        "INSERT INTO visits (relationship_id, side, seen_at, seen_version, since_version) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (relationship_id, side) DO UPDATE SET seen_at = ?3, seen_version = ?4, since_version = ?5",
        values![by.relationship(), by.side(), visit.seen_at, visit.seen, visit.since],
    )?;
    Ok(())
}
