//! Earlier versions of a note: how it read at a moment, at most every ten minutes; words sealed.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Error, NoteId, NoteVersionId, Result,
    note::{Note, NoteVersion},
};

const COLUMNS: &str = "id, text, written_by, written_at";

fn read(of: &Participant, row: &mut Row) -> Result<NoteVersion> {
    let id = row.take()?;
    Ok(NoteVersion {
        id,
        text: of.open(&Sealed::new(row.take()?, place(id)))?,
        written_by: row.take()?,
        written_at: row.take()?,
    })
}

fn place(id: NoteVersionId) -> Place {
    Place::shared("note_versions text", id)
}

/// Keeps how a note reads now.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn keep(tx: &mut Tx<'_>, by: &Writer, note: &Note) -> Result<()> {
    let id: NoteVersionId = tx.id()?;
    let text = by.seal(&note.text, &place(id))?;
    tx.execute(
        "INSERT INTO note_versions (id, note_id, relationship_id, text, written_by, written_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![id, note.id, by.relationship(), text, note.written_by, note.written_at],
    )?;
    Ok(())
}

/// Versions of a note, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant, note: NoteId) -> Result<Vec<NoteVersion>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM note_versions WHERE relationship_id = ?1 AND note_id = ?2
             ORDER BY written_at DESC, id DESC"
        ),
        values![of.relationship(), note],
        |row| read(of, row),
    )
}

/// The latest version of a note.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn last(tx: &mut Tx<'_>, of: &Participant, note: NoteId) -> Result<Option<NoteVersion>> {
    let row = tx.query_opt(
        &format!(
            "SELECT {COLUMNS} FROM note_versions WHERE relationship_id = ?1 AND note_id = ?2
             ORDER BY written_at DESC, id DESC LIMIT 1"
        ),
        values![of.relationship(), note],
    )?;
    row.map(|mut row| read(of, &mut row)).transpose()
}

/// One version of a note.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, note: NoteId, id: NoteVersionId) -> Result<NoteVersion> {
    let row = tx.query_opt(
        &format!(
            "SELECT {COLUMNS} FROM note_versions WHERE relationship_id = ?1 AND note_id = ?2 AND id = ?3"
        ),
        values![of.relationship(), note, id],
    )?;
    read(of, &mut row.ok_or(Error::NotFound)?)
}
