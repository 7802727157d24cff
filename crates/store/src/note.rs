//! Shared notes: text under a point in a meeting, or for the meeting as a whole; words sealed.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    talking_point::WAITING,
    tx::Tx,
    value::{Row, values},
};
use domain::{Error, MeetingId, NoteId, Result, TalkingPointId, note::Note};
use std::collections::HashMap;

const COLUMNS: &str = "id, meeting_id, talking_point_id, text, written_by, written_at, version";

fn read(of: &Participant, row: &mut Row) -> Result<Note> {
    let id = row.take()?;
    Ok(Note {
        id,
        meeting: row.take()?,
        point: row.take()?,
        text: of.open(&Sealed::new(row.take()?, place(id)))?,
        written_by: row.take()?,
        written_at: row.take()?,
        version: row.take()?,
    })
}

fn place(id: NoteId) -> Place {
    Place::shared("notes text", id)
}

/// Adds a note, or saves all that may change of one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, note: &Note) -> Result<()> {
    let text = by.seal(&note.text, &place(note.id))?;
    tx.execute(
        "INSERT INTO notes (id, relationship_id, meeting_id, talking_point_id, text, written_by, written_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (id) DO UPDATE SET text = ?5, written_by = ?6, written_at = ?7, version = ?8",
        values![
            note.id,
            by.relationship(),
            note.meeting,
            note.point,
            text,
            note.written_by,
            note.written_at,
            note.version
        ],
    )?;
    Ok(())
}

/// One note of the relationship.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: NoteId) -> Result<Note> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM notes WHERE id = ?1 AND relationship_id = ?2"),
        values![id, of.relationship()],
    )?;
    read(of, &mut row.ok_or(Error::NotFound)?)
}

/// Notes of a meeting, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of_meeting(tx: &mut Tx<'_>, of: &Participant, meeting: MeetingId) -> Result<Vec<Note>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM notes WHERE relationship_id = ?1 AND meeting_id = ?2 ORDER BY id"),
        values![of.relationship(), meeting],
        |row| read(of, row),
    )
}

/// All notes of the relationship, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Note>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM notes WHERE relationship_id = ?1 ORDER BY id"),
        values![of.relationship()],
        |row| read(of, row),
    )
}

/// How many meetings have a note under each point that waits.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count_by_point(tx: &mut Tx<'_>, of: &Participant) -> Result<HashMap<TalkingPointId, i64>> {
    let rows = tx.all(
        &format!(
            "SELECT talking_point_id, COUNT(*) FROM notes
             WHERE relationship_id = ?1 AND talking_point_id IN ({WAITING}) GROUP BY talking_point_id"
        ),
        values![of.relationship()],
        |row| Ok((row.take()?, row.take()?)),
    )?;
    Ok(rows.into_iter().collect())
}
