//! Recaps: the prose of what came out of a meeting; words sealed.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{MeetingId, Result, recap::Recap};

const COLUMNS: &str = "meeting_id, text, written_by, written_at, version, sent_at";

fn read(of: &Participant, row: &mut Row) -> Result<Recap> {
    let meeting = row.take()?;
    Ok(Recap {
        meeting,
        text: of.open(&Sealed::new(row.take()?, place(meeting)))?,
        written_by: row.take()?,
        written_at: row.take()?,
        version: row.take()?,
        sent_at: row.take()?,
    })
}

fn place(meeting: MeetingId) -> Place {
    Place::shared("recaps text", meeting)
}

/// Adds a recap, or saves all that may change of one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, recap: &Recap) -> Result<()> {
    let text = by.seal(&recap.text, &place(recap.meeting))?;
    tx.execute(
        "INSERT INTO recaps (meeting_id, relationship_id, text, written_by, written_at, version, sent_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (meeting_id) DO UPDATE SET text = ?3, written_by = ?4, written_at = ?5, version = ?6, sent_at = ?7",
        values![
            recap.meeting,
            by.relationship(),
            text,
            recap.written_by,
            recap.written_at,
            recap.version,
            recap.sent_at
        ],
    )?;
    Ok(())
}

/// The recap of a meeting, once somebody wrote or sent it.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of_meeting(tx: &mut Tx<'_>, of: &Participant, meeting: MeetingId) -> Result<Option<Recap>> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM recaps WHERE meeting_id = ?1 AND relationship_id = ?2"),
        values![meeting, of.relationship()],
    )?;
    row.map(|mut row| read(of, &mut row)).transpose()
}

/// All recaps that were sent, the one sent last first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn sent(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<(MeetingId, jiff::Timestamp)>> {
    tx.all(
        "SELECT meeting_id, sent_at FROM recaps
         WHERE relationship_id = ?1 AND sent_at IS NOT NULL ORDER BY sent_at DESC, meeting_id",
        values![of.relationship()],
        |row| Ok((row.take()?, row.take()?)),
    )
}

/// All recaps that somebody wrote or sent, in no order.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Recap>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM recaps WHERE relationship_id = ?1"),
        values![of.relationship()],
        |row| read(of, row),
    )
}
