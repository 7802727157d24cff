//! The document of a note that is typed together: its state when it last rested, and the updates after it, each sealed
//! and numbered without a gap. Taking one in takes the note's lock, not the relationship's: no page but the note changes.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::{Change, Tx},
    value::{Row, values},
};
use domain::{Error, NoteId, Result, note::Note};
use shared_text::Document;
use std::collections::HashSet;

/// What is needed to bring a document up to `version`: everything, or what came after a version that the reader has.
pub struct Held {
    /// Number of the last update in it.
    pub version: i64,
    /// Updates, in order.
    pub updates: Vec<Vec<u8>>,
}

fn state_place(id: NoteId) -> Place {
    Place::shared("note_documents state", id)
}

fn updates_place(id: NoteId, number: i64) -> Place {
    Place::shared("note_updates updates", format!("{id} {number}"))
}

/// Notes of the relationship whose words are not yet as their updates say.
pub(super) fn unsettled(tx: &mut Tx<'_>, of: &Participant) -> Result<HashSet<NoteId>> {
    let ids = tx.all(
        "SELECT DISTINCT note_id FROM note_updates WHERE relationship_id = ?1",
        values![of.relationship()],
        Row::take,
    )?;
    Ok(ids.into_iter().collect())
}

/// Whether updates came since the note rested.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn is_unsettled(tx: &mut Tx<'_>, of: &Participant, id: NoteId) -> Result<bool> {
    let found = tx.count(
        "SELECT COUNT(*) FROM note_updates WHERE note_id = ?1 AND relationship_id = ?2",
        values![id, of.relationship()],
    )?;
    Ok(found > 0)
}

/// The document of a note as it is now.
///
/// # Errors
/// `Failed` when what is stored does not make a document.
pub fn open(tx: &mut Tx<'_>, of: &Participant, note: &Note) -> Result<Document> {
    let held = all(tx, of, note)?;
    Document::open(held.updates.iter().map(Vec::as_slice))
        .map_err(|_| Error::Failed("a stored note does not open".into()))
}

/// What a reader at version `after` needs; 0 is a reader who has nothing.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn since(tx: &mut Tx<'_>, of: &Participant, note: &Note, after: i64) -> Result<Held> {
    let tail = tail(tx, of, note.id, after)?;
    // Numbers have no gap: if not all that is missing is here, some of it is in the state already.
    let enough = after > 0 && i64::try_from(tail.len()).is_ok_and(|found| found == note.version - after);
    if !enough {
        return all(tx, of, note);
    }
    Ok(Held { version: note.version, updates: tail.into_iter().flatten().collect() })
}

fn all(tx: &mut Tx<'_>, of: &Participant, note: &Note) -> Result<Held> {
    let mut updates = vec![state(tx, of, note)?];
    updates.extend(tail(tx, of, note.id, 0)?.into_iter().flatten());
    Ok(Held { version: note.version, updates })
}

fn state(tx: &mut Tx<'_>, of: &Participant, note: &Note) -> Result<Vec<u8>> {
    let row = tx.query_opt(
        "SELECT state FROM note_documents WHERE note_id = ?1 AND relationship_id = ?2",
        values![note.id, of.relationship()],
    )?;
    if let Some(mut row) = row {
        return of.open_bytes(&Sealed::new(row.take()?, state_place(note.id)));
    }
    let row = tx.query_opt("SELECT text FROM notes WHERE id = ?1", values![note.id])?;
    let text = of.open(&Sealed::new(row.ok_or(Error::NotFound)?.take()?, super::place(note.id)))?;
    Ok(Document::of_text(&text).state())
}

/// Updates after a number, by number.
fn tail(tx: &mut Tx<'_>, of: &Participant, id: NoteId, after: i64) -> Result<Vec<Vec<Vec<u8>>>> {
    tx.all(
        "SELECT number, updates FROM note_updates WHERE note_id = ?1 AND number > ?2 AND relationship_id = ?3 ORDER BY number",
        values![id, after, of.relationship()],
        |row| {
            let place = updates_place(id, row.take()?);
            unpack(&of.open_bytes(&Sealed::new(row.take()?, place))?)
        },
    )
}

/// A note as it is now, locked until the end of the transaction: what another node takes in has to wait. Whoever lets it
/// rest must not miss an update between reading them all and deleting them.
///
/// # Errors
/// `NotFound` when the note is not of this relationship.
pub fn hold(tx: &mut Tx<'_>, by: &Writer, id: NoteId) -> Result<Note> {
    tx.execute(
        "UPDATE notes SET version = version WHERE id = ?1 AND relationship_id = ?2",
        values![id, by.relationship()],
    )?;
    super::find(tx, by, id)
}

/// Takes updates in under the note's next number, and answers it.
///
/// # Errors
/// `NotFound` when the note is not of this relationship.
pub fn append(tx: &mut Tx<'_>, by: &Participant, id: NoteId, updates: &[Vec<u8>]) -> Result<i64> {
    let row = tx.query_opt(
        "UPDATE notes SET version = version + 1, written_by = ?3, written_at = ?4
         WHERE id = ?1 AND relationship_id = ?2 RETURNING version",
        values![id, by.relationship(), by.side(), tx.now()],
    )?;
    let number = row.ok_or(Error::NotFound)?.take()?;
    let sealed = by.seal_bytes(&pack(updates)?, &updates_place(id, number))?;
    tx.execute(
        "INSERT INTO note_updates (note_id, number, relationship_id, updates) VALUES (?1, ?2, ?3, ?4)",
        values![id, number, by.relationship(), sealed],
    )?;
    tx.after_commit(Change::Note { relationship: by.relationship(), note: id, version: number });
    Ok(number)
}

/// Lets a note that is held rest: its words and its state are the document's, and no update is left after them.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn settle(tx: &mut Tx<'_>, by: &Writer, note: &Note, document: &Document) -> Result<()> {
    super::save(tx, by, note)?;
    let state = by.seal_bytes(&document.state(), &state_place(note.id))?;
    tx.execute(
        "INSERT INTO note_documents (note_id, relationship_id, state) VALUES (?1, ?2, ?3)
         ON CONFLICT (note_id) DO UPDATE SET state = ?3",
        values![note.id, by.relationship(), state],
    )?;
    tx.execute("DELETE FROM note_updates WHERE note_id = ?1", values![note.id])?;
    tx.after_commit(Change::Note { relationship: by.relationship(), note: note.id, version: note.version });
    Ok(())
}

/// Updates one after the other, each after its length in four bytes.
fn pack(updates: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut packed = Vec::with_capacity(updates.iter().map(|update| update.len() + 4).sum());
    for update in updates {
        let length =
            u32::try_from(update.len()).map_err(|_| Error::Failed("an update is too long".into()))?;
        packed.extend(length.to_le_bytes());
        packed.extend(update);
    }
    Ok(packed)
}

fn unpack(mut packed: &[u8]) -> Result<Vec<Vec<u8>>> {
    let short = || Error::Failed("stored updates end early".into());
    let mut updates = Vec::new();
    while !packed.is_empty() {
        let (length, rest) = packed.split_first_chunk().ok_or_else(short)?;
        let (update, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or_else(short)?;
        updates.push(update.to_vec());
        packed = rest;
    }
    Ok(updates)
}
