//! Pauses of a series: days from one to another on which there are no meetings.

use crate::{
    access::{Participant, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{Error, PauseId, RelationshipId, Result, pause::Pause, series::Away};

const COLUMNS: &str = "id, first_day, last_day, made_by, made_at, removed_at";

fn read(row: &mut Row) -> Result<Pause> {
    Ok(Pause {
        id: row.take()?,
        days: Away { from: row.take()?, until: row.take()? },
        made_by: row.take()?,
        made_at: row.take()?,
        removed_at: row.take()?,
    })
}

/// Adds a pause.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, by: &Writer, pause: &Pause) -> Result<()> {
    tx.execute(
        "INSERT INTO pauses (id, relationship_id, first_day, last_day, made_by, made_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![pause.id, by.relationship(), pause.days.from, pause.days.until, pause.made_by, pause.made_at],
    )?;
    Ok(())
}

/// Saves what may change of a pause.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, pause: &Pause) -> Result<()> {
    tx.execute(
        "UPDATE pauses SET first_day = ?3, last_day = ?4, removed_at = ?5 WHERE id = ?1 AND relationship_id = ?2",
        values![pause.id, by.relationship(), pause.days.from, pause.days.until, pause.removed_at],
    )?;
    Ok(())
}

/// One pause of the relationship, taken out or not.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: PauseId) -> Result<Pause> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM pauses WHERE id = ?1 AND relationship_id = ?2"),
        values![id, of.relationship()],
    )?;
    read(&mut row.ok_or(Error::NotFound)?)
}

/// The pauses that stand, earliest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Pause>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM pauses WHERE relationship_id = ?1 AND removed_at IS NULL ORDER BY first_day, id"
        ),
        values![of.relationship()],
        read,
    )
}

/// The days of those that stand, for the series.
pub(crate) fn days(tx: &mut Tx<'_>, id: RelationshipId) -> Result<Vec<Away>> {
    tx.all(
        "SELECT first_day, last_day FROM pauses WHERE relationship_id = ?1 AND removed_at IS NULL ORDER BY first_day, id",
        values![id],
        |row| Ok(Away { from: row.take()?, until: row.take()? }),
    )
}
