//! When a relationship meets, when it met before that was changed, and the pauses of it.

use crate::{
    access::{Participant, Writer},
    pause,
    tx::Tx,
    value::{Row, values},
};
use domain::{
    RelationshipId, Result,
    series::{Away, Cadence, Series},
};
use jiff::Timestamp;

/// Sets or replaces the series.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn set(tx: &mut Tx<'_>, by: &Writer, series: &Series) -> Result<()> {
    let number = tx.count(
        "SELECT COUNT(*) FROM earlier_series WHERE relationship_id = ?1",
        values![by.relationship()],
    )?;
    tx.execute(
        "INSERT INTO earlier_series (relationship_id, number, cadence, zone, starts, minutes, set_at, ended_at)
         SELECT relationship_id, CAST(?2 AS BIGINT), cadence, zone, starts, minutes, set_at, CAST(?3 AS BIGINT) FROM series WHERE relationship_id = ?1",
        values![by.relationship(), number + 1, tx.now()],
    )?;
    tx.execute(
        "INSERT INTO series (relationship_id, cadence, zone, starts, minutes, set_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (relationship_id) DO UPDATE SET cadence = ?2, zone = ?3, starts = ?4, minutes = ?5, set_at = ?6",
        values![by.relationship(), series.cadence.to_string(), &series.zone, series.starts, series.minutes, tx.now()],
    )?;
    Ok(())
}

/// The series, if they said when they meet.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<Series>> {
    self::of(tx, of.relationship())
}

/// The same by its id: for this crate alone, which says nothing but that somebody is taken then.
pub(crate) fn of(tx: &mut Tx<'_>, id: RelationshipId) -> Result<Option<Series>> {
    let row = tx.query_opt(
        "SELECT s.cadence, s.zone, s.starts, s.minutes, r.ends_at FROM series s
         JOIN relationships r ON r.id = s.relationship_id WHERE s.relationship_id = ?1",
        values![id],
    )?;
    let Some(mut row) = row else { return Ok(None) };
    let series = read(&mut row, pause::days(tx, id)?)?;
    Ok(Some(Series { ends_at: row.take()?, ..series }))
}

fn read(row: &mut Row, pauses: Vec<Away>) -> Result<Series> {
    Ok(Series {
        cadence: Cadence::parse(&row.take::<String>()?)?,
        zone: row.take()?,
        starts: row.take()?,
        minutes: row.take()?,
        pauses,
        ends_at: None,
    })
}

/// A series that was replaced by another one.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// Its number, from 1.
    pub number: i64,
    /// The series.
    pub series: Series,
    /// Since when it was so.
    pub set_at: Timestamp,
    /// Until when.
    pub ended_at: Timestamp,
}

/// The series before this one, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn earlier(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Earlier>> {
    let pauses = pause::days(tx, of.relationship())?;
    tx.all(
        "SELECT cadence, zone, starts, minutes, number, set_at, ended_at FROM earlier_series
         WHERE relationship_id = ?1 ORDER BY number",
        values![of.relationship()],
        |row| {
            let series = read(row, pauses.clone())?;
            Ok(Earlier { series, number: row.take()?, set_at: row.take()?, ended_at: row.take()? })
        },
    )
}

/// When the series was set last: before that nobody promised to meet on its days.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn set_at(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<Timestamp>> {
    let row =
        tx.query_opt("SELECT set_at FROM series WHERE relationship_id = ?1", values![of.relationship()])?;
    row.map(|mut row| row.take()).transpose()
}
