//! Notes kept to oneself: sealed with a key of their author's own, and in nobody else's query, count or version.

use crate::{
    access::{Author, Place, Sealed},
    talking_point::WAITING,
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Error, MeetingId, PrivateNoteId, Result, TalkingPointId,
    private_note::{About, PrivateNote},
};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use uuid::Uuid;

const COLUMNS: &str = "id, noun, noun_id, text, written_at, version";

fn read(of: &Author, row: &mut Row) -> Result<PrivateNote> {
    let id = row.take()?;
    Ok(PrivateNote {
        id,
        about: about(&row.take::<String>()?, &row.take::<String>()?)?,
        text: of.open_own(&Sealed::new(row.take()?, place(id)))?,
        written_at: row.take()?,
        version: row.take()?,
    })
}

fn about(noun: &str, id: &str) -> Result<About> {
    match noun {
        "relationship" => Ok(About::Relationship),
        "meeting" => Ok(About::Meeting(id.parse()?)),
        "talking_point" => Ok(About::Point(id.parse()?)),
        _ => Err(Error::Failed(format!("a private note about an unknown noun: {noun}"))),
    }
}

fn noun(of: &Author, about: About) -> (&'static str, Uuid) {
    match about {
        About::Relationship => ("relationship", of.relationship().0),
        About::Meeting(MeetingId(id)) => ("meeting", id),
        About::Point(TalkingPointId(id)) => ("talking_point", id),
    }
}

fn place(id: PrivateNoteId) -> Place {
    Place::private("private_notes text", id)
}

/// Adds a private note of the participant's own.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, by: &Author, note: &PrivateNote) -> Result<()> {
    let text = by.seal_own(&note.text, &place(note.id))?;
    let (noun, noun_id) = noun(by, note.about);
    tx.execute(
        "INSERT INTO private_notes (id, relationship_id, author, noun, noun_id, text, written_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            note.id,
            by.relationship(),
            by.side(),
            noun,
            noun_id.to_string(),
            text,
            note.written_at,
            note.version
        ],
    )?;
    Ok(())
}

/// Saves one of the participant's own over the version before; answers whether that was still there. It takes no lock
/// of the relationship, so two saves of one author may meet here.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Author, note: &PrivateNote) -> Result<bool> {
    let text = by.seal_own(&note.text, &place(note.id))?;
    let changed = tx.execute(
        "UPDATE private_notes SET text = ?4, written_at = ?5, version = ?6
         WHERE id = ?1 AND relationship_id = ?2 AND author = ?3 AND version = ?7",
        values![note.id, by.relationship(), by.side(), text, note.written_at, note.version, note.version - 1],
    )?;
    Ok(changed == 1)
}

/// The participant's own note about something.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, of: &Author, about: About) -> Result<Option<PrivateNote>> {
    let (noun, noun_id) = noun(of, about);
    let row = tx.query_opt(
        &format!(
            "SELECT {COLUMNS} FROM private_notes
             WHERE relationship_id = ?1 AND author = ?2 AND noun = ?3 AND noun_id = ?4"
        ),
        values![of.relationship(), of.side(), noun, noun_id.to_string()],
    )?;
    row.map(|mut row| read(of, &mut row)).transpose()
}

/// The participant's own about the relationship, the points that wait, and a meeting with its points, where given.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn around(tx: &mut Tx<'_>, of: &Author, meeting: Option<MeetingId>) -> Result<Vec<PrivateNote>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM private_notes WHERE relationship_id = ?1 AND author = ?2 AND noun_id IN
             ({WAITING} UNION SELECT talking_point_id FROM meeting_points WHERE meeting_id = ?3
              UNION SELECT id FROM relationships WHERE id = ?1 UNION SELECT id FROM meetings WHERE id = ?3)"
        ),
        values![of.relationship(), of.side(), meeting],
        |row| read(of, row),
    )
}

/// All of the participant's own, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Author) -> Result<Vec<PrivateNote>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM private_notes WHERE relationship_id = ?1 AND author = ?2
             ORDER BY written_at DESC, id DESC"
        ),
        values![of.relationship(), of.side()],
        |row| read(of, row),
    )
}

/// A mark that is another one as soon as any of the participant's own is written: there is no version that the other
/// one could see. Notes are never removed, and each save counts up.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn mark(tx: &mut Tx<'_>, of: &Author) -> Result<u64> {
    let all = tx.all(
        "SELECT id, version FROM private_notes WHERE relationship_id = ?1 AND author = ?2 ORDER BY id",
        values![of.relationship(), of.side()],
        |row| Ok((row.take::<String>()?, row.take::<i64>()?)),
    )?;
    let mut hasher = DefaultHasher::new();
    all.hash(&mut hasher);
    Ok(hasher.finish())
}
