//! Where each of the two is in preparing. Written without the relationship's lock: the other one cannot tell whether
//! somebody is at it, only whether they said that they are prepared.

use crate::{access::Participant, tx::Tx, value::values};
use domain::{
    Result, Side,
    prep::{Prep, Step},
};

/// Where a side is, if it ever began.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, of: &Participant, side: Side) -> Result<Option<Prep>> {
    let row = tx.query_opt(
        "SELECT step, passed, begun_at, seen_at, prepared_at FROM preps WHERE relationship_id = ?1 AND side = ?2",
        values![of.relationship(), side],
    )?;
    let Some(mut row) = row else { return Ok(None) };
    Ok(Some(Prep {
        step: Step::parse(&row.take::<String>()?, side)?,
        passed: row.take::<Option<String>>()?.and_then(|id| id.parse().ok()),
        begun_at: row.take()?,
        seen_at: row.take()?,
        prepared_at: row.take()?,
    }))
}

/// Saves where the participant is.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Participant, prep: &Prep) -> Result<()> {
    tx.execute(
        "INSERT INTO preps (relationship_id, side, step, passed, begun_at, seen_at, prepared_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (relationship_id, side) DO UPDATE SET step = ?3, passed = ?4, begun_at = ?5, seen_at = ?6, prepared_at = ?7",
        values![
            by.relationship(),
            by.side(),
            prep.step.as_str(),
            prep.passed.map(|id| id.to_string()),
            prep.begun_at,
            prep.seen_at,
            prep.prepared_at
        ],
    )?;
    Ok(())
}
