//! The steps of solutions: where each led, who took it and when. No words: those are the point's.

use crate::{
    access::{Participant, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Result, TalkingPointId,
    solution::{Solution, State, Step},
};
use std::collections::HashMap;

fn read(row: &mut Row) -> Result<Step> {
    Ok(Step {
        state: State::parse(&row.take::<String>()?)?,
        until: row.take()?,
        by: row.take()?,
        at: row.take()?,
    })
}

/// The life of one solution.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, of: &Participant, point: TalkingPointId) -> Result<Solution> {
    let steps = tx.all(
        "SELECT state, until, taken_by, taken_at FROM solution_steps
         WHERE talking_point_id = ?1 AND relationship_id = ?2 ORDER BY place",
        values![point, of.relationship()],
        read,
    )?;
    Ok(Solution { steps })
}

/// The lives of all solutions of which more was said than that they are proposed.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<HashMap<TalkingPointId, Solution>> {
    let rows = tx.all(
        "SELECT talking_point_id, state, until, taken_by, taken_at FROM solution_steps
         WHERE relationship_id = ?1 ORDER BY talking_point_id, place",
        values![of.relationship()],
        |row| Ok((row.take()?, read(row)?)),
    )?;
    let mut lives: HashMap<_, Solution> = HashMap::new();
    for (point, step) in rows {
        lives.entry(point).or_default().steps.push(step);
    }
    Ok(lives)
}

/// Adds the step that was just taken, the last of its solution.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add_step(
    tx: &mut Tx<'_>,
    by: &Writer,
    point: TalkingPointId,
    (place, step): (usize, Step),
) -> Result<()> {
    tx.execute(
        "INSERT INTO solution_steps (talking_point_id, relationship_id, place, state, until, taken_by, taken_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![
            point,
            by.relationship(),
            i64::try_from(place).unwrap_or(i64::MAX),
            step.state.as_str(),
            step.until,
            step.by,
            step.at
        ],
    )?;
    Ok(())
}

/// Removes the last step; `place` is how many are left.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn remove_step(tx: &mut Tx<'_>, by: &Writer, point: TalkingPointId, place: usize) -> Result<()> {
    tx.execute(
        "DELETE FROM solution_steps WHERE talking_point_id = ?1 AND relationship_id = ?2 AND place > ?3",
        values![point, by.relationship(), i64::try_from(place).unwrap_or(i64::MAX)],
    )?;
    Ok(())
}
