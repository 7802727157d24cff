//! Who has a meeting open: a row per open page, which lapses unless its process says again that it is there.

use crate::{access::Participant, tx::Tx, value::values};
use domain::{MeetingId, PresenceId, Result, Side};
use jiff::Timestamp;

/// Adds a page of the participant's.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, of: &Participant, id: PresenceId, at: (MeetingId, Timestamp)) -> Result<()> {
    tx.execute(
        "INSERT INTO presences (id, relationship_id, meeting_id, side, until) VALUES (?1, ?2, ?3, ?4, ?5)",
        values![id, of.relationship(), at.0, of.side(), at.1],
    )?;
    Ok(())
}

/// Says again that a page is open.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn stay(tx: &mut Tx<'_>, id: PresenceId, until: Timestamp) -> Result<()> {
    tx.execute("UPDATE presences SET until = ?2 WHERE id = ?1", values![id, until])?;
    Ok(())
}

/// Removes a page, and whatever lapsed.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn remove(tx: &mut Tx<'_>, id: PresenceId) -> Result<()> {
    tx.execute("DELETE FROM presences WHERE id = ?1 OR until <= ?2", values![id, tx.now()])?;
    Ok(())
}

/// Whether somebody on that side has the meeting open.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn is_here(tx: &mut Tx<'_>, of: &Participant, meeting: MeetingId, side: Side) -> Result<bool> {
    let pages = tx.count(
        "SELECT COUNT(*) FROM presences WHERE relationship_id = ?1 AND meeting_id = ?2 AND side = ?3 AND until > ?4",
        values![of.relationship(), meeting, side, tx.now()],
    )?;
    Ok(pages > 0)
}
