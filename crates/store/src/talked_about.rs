//! The point that is talked about while a meeting goes on: at most one a meeting, and none once it is over.

use crate::{
    access::{Participant, Writer},
    tx::Tx,
    value::values,
};
use domain::{MeetingId, Result, TalkingPointId};

/// Says which point is talked about now.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn set(tx: &mut Tx<'_>, by: &Writer, meeting: MeetingId, point: TalkingPointId) -> Result<()> {
    tx.execute(
        "INSERT INTO talked_about (meeting_id, relationship_id, point_id) VALUES (?1, ?2, ?3)
         ON CONFLICT (meeting_id) DO UPDATE SET point_id = ?3",
        values![meeting, by.relationship(), point],
    )?;
    Ok(())
}

/// Which point that is, as far as somebody said.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, of: &Participant, meeting: MeetingId) -> Result<Option<TalkingPointId>> {
    let row = tx.query_opt(
        "SELECT point_id FROM talked_about WHERE meeting_id = ?1 AND relationship_id = ?2",
        values![meeting, of.relationship()],
    )?;
    row.map(|mut row| row.take()).transpose()
}

/// Forgets it.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget(tx: &mut Tx<'_>, by: &Writer, meeting: MeetingId) -> Result<()> {
    tx.execute(
        "DELETE FROM talked_about WHERE meeting_id = ?1 AND relationship_id = ?2",
        values![meeting, by.relationship()],
    )?;
    Ok(())
}
