//! Captures kept to oneself: sealed with a key of their author's own, and in nobody else's query, count or version.

use crate::{
    access::{Author, Place, Sealed},
    tx::Tx,
    value::{Row, values},
};
use domain::{Error, PrivateCaptureId, Result, private_capture::PrivateCapture};
use jiff::Timestamp;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

fn read(of: &Author, row: &mut Row) -> Result<PrivateCapture> {
    let id = row.take()?;
    Ok(PrivateCapture {
        id,
        text: of.open_own(&Sealed::new(row.take()?, place(id)))?,
        captured_at: row.take()?,
    })
}

fn place(id: PrivateCaptureId) -> Place {
    Place::private("private_captures text", id)
}

/// Adds a private capture of the participant's own.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, by: &Author, capture: &PrivateCapture) -> Result<()> {
    let text = by.seal_own(&capture.text, &place(capture.id))?;
    tx.execute(
        "INSERT INTO private_captures (id, relationship_id, author, text, captured_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        values![capture.id, by.relationship(), by.side(), text, capture.captured_at],
    )?;
    Ok(())
}

/// Saves the words of one of the participant's own.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn save(tx: &mut Tx<'_>, by: &Author, capture: &PrivateCapture) -> Result<()> {
    let text = by.seal_own(&capture.text, &place(capture.id))?;
    let changed = tx.execute(
        "UPDATE private_captures SET text = ?4 WHERE id = ?1 AND relationship_id = ?2 AND author = ?3",
        values![capture.id, by.relationship(), by.side(), text],
    )?;
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// One of the participant's own.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, of: &Author, id: PrivateCaptureId) -> Result<PrivateCapture> {
    let row = tx.query_opt(
        "SELECT id, text, captured_at FROM private_captures WHERE id = ?1 AND relationship_id = ?2 AND author = ?3",
        values![id, of.relationship(), of.side()],
    )?;
    read(of, &mut row.ok_or(Error::NotFound)?)
}

/// The participant's own, oldest first; either those that are kept or those that were dropped since then.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Author, dropped_since: Option<Timestamp>) -> Result<Vec<PrivateCapture>> {
    let which =
        if dropped_since.is_some() { "dropped_at > ?3" } else { "dropped_at IS NULL AND captured_at > ?3" };
    tx.all(
        &format!(
            "SELECT id, text, captured_at FROM private_captures
             WHERE relationship_id = ?1 AND author = ?2 AND {which} ORDER BY captured_at, id"
        ),
        values![of.relationship(), of.side(), dropped_since.unwrap_or(Timestamp::UNIX_EPOCH)],
        |row| read(of, row),
    )
}

/// How many of the participant's own wait to be sorted.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count(tx: &mut Tx<'_>, of: &Author) -> Result<i64> {
    tx.count(
        "SELECT COUNT(*) FROM private_captures WHERE relationship_id = ?1 AND author = ?2 AND dropped_at IS NULL",
        values![of.relationship(), of.side()],
    )
}

/// A mark that is another one as soon as any of the participant's own is added, changed, dropped or gone: there is no
/// version that the other one could see. Sealed words never read the same twice, so they need not be opened for it.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn mark(tx: &mut Tx<'_>, of: &Author) -> Result<u64> {
    let all = tx.all(
        "SELECT id, text, dropped_at FROM private_captures WHERE relationship_id = ?1 AND author = ?2 ORDER BY id",
        values![of.relationship(), of.side()],
        |row| Ok((row.take::<String>()?, row.take::<Vec<u8>>()?, row.take::<Option<i64>>()?)),
    )?;
    let mut hasher = DefaultHasher::new();
    all.hash(&mut hasher);
    Ok(hasher.finish())
}

/// Drops one, or brings it back.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn set_dropped(tx: &mut Tx<'_>, by: &Author, id: PrivateCaptureId, at: Option<Timestamp>) -> Result<()> {
    let changed = tx.execute(
        "UPDATE private_captures SET dropped_at = ?4 WHERE id = ?1 AND relationship_id = ?2 AND author = ?3",
        values![id, by.relationship(), by.side(), at],
    )?;
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Removes one for good: it was shared, and lives on as a talking point.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn remove(tx: &mut Tx<'_>, by: &Author, id: PrivateCaptureId) -> Result<()> {
    let changed = tx.execute(
        "DELETE FROM private_captures WHERE id = ?1 AND relationship_id = ?2 AND author = ?3",
        values![id, by.relationship(), by.side()],
    )?;
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Removes a dropped one for good.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn purge(tx: &mut Tx<'_>, id: PrivateCaptureId, dropped_before: Timestamp) -> Result<()> {
    tx.execute(
        "DELETE FROM private_captures WHERE id = ?1 AND dropped_at <= ?2",
        values![id, dropped_before],
    )?;
    Ok(())
}
