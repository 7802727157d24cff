//! When a relationship meets.

use crate::{
    access::{Participant, Writer},
    tx::Tx,
    value::values,
};
use domain::{
    Result,
    series::{Cadence, Series},
};
use jiff::Timestamp;

/// Sets or replaces the series.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn set(tx: &mut Tx<'_>, by: &Writer, series: &Series) -> Result<()> {
    tx.execute(
        "INSERT INTO series (relationship_id, cadence, zone, starts, minutes, set_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (relationship_id) DO UPDATE SET cadence = ?2, zone = ?3, starts = ?4, minutes = ?5, set_at = ?6",
        values![by.relationship(), series.cadence.as_str(), &series.zone, series.starts, series.minutes, tx.now()],
    )?;
    Ok(())
}

/// The series, if they said when they meet.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<Series>> {
    let row = tx.query_opt(
        "SELECT cadence, zone, starts, minutes FROM series WHERE relationship_id = ?1",
        values![of.relationship()],
    )?;
    let Some(mut row) = row else { return Ok(None) };
    Ok(Some(Series {
        cadence: Cadence::parse(&row.take::<String>()?)?,
        zone: row.take()?,
        starts: row.take()?,
        minutes: row.take()?,
    }))
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
