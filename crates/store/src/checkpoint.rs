//! Checkpoints: words sealed, days and states in the open.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{
    CheckpointId, Error, GoalId, Result, Side,
    checkpoint::{Checkpoint, Reached},
};
use jiff::Timestamp;

const COLUMNS: &str =
    "id, goal_id, text, planned, reached_at, reached_by, added_by, added_at, dropped_at, version";

fn read(of: &Participant, row: &mut Row) -> Result<Checkpoint> {
    let id = row.take()?;
    Ok(Checkpoint {
        id,
        goal: row.take()?,
        text: of.open(&Sealed::new(row.take()?, place(id)))?,
        planned: row.take()?,
        reached: reached(row.take()?, row.take()?),
        added_by: row.take()?,
        added_at: row.take()?,
        dropped_at: row.take()?,
        version: row.take()?,
    })
}

fn reached(at: Option<Timestamp>, by: Option<Side>) -> Option<Reached> {
    Some(Reached { at: at?, by: by? })
}

fn place(id: CheckpointId) -> Place {
    Place::shared("checkpoints text", id)
}

/// Adds a checkpoint, or saves all that may change of one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, checkpoint: &Checkpoint) -> Result<()> {
    let text = by.seal(&checkpoint.text, &place(checkpoint.id))?;
    tx.execute(
        "INSERT INTO checkpoints (id, relationship_id, goal_id, text, planned, reached_at, reached_by, added_by,
                                  added_at, dropped_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (id) DO UPDATE SET text = ?4, planned = ?5, reached_at = ?6, reached_by = ?7, dropped_at = ?10,
                                        version = ?11",
        values![
            checkpoint.id,
            by.relationship(),
            checkpoint.goal,
            text,
            checkpoint.planned,
            checkpoint.reached.map(|reached| reached.at),
            checkpoint.reached.map(|reached| reached.by),
            checkpoint.added_by,
            checkpoint.added_at,
            checkpoint.dropped_at,
            checkpoint.version
        ],
    )?;
    Ok(())
}

/// One checkpoint of the relationship, dropped or not.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: CheckpointId) -> Result<Checkpoint> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM checkpoints WHERE id = ?1 AND relationship_id = ?2"),
        values![id, of.relationship()],
    )?;
    read(of, &mut row.ok_or(Error::NotFound)?)
}

/// All checkpoints of all goals that were not dropped, in no order.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Checkpoint>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM checkpoints WHERE relationship_id = ?1 AND dropped_at IS NULL"),
        values![of.relationship()],
        |row| read(of, row),
    )
}

/// How many checkpoints a goal has, with those that may still come back.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count(tx: &mut Tx<'_>, of: &Participant, goal: GoalId) -> Result<i64> {
    tx.count(
        "SELECT COUNT(*) FROM checkpoints WHERE relationship_id = ?1 AND goal_id = ?2",
        values![of.relationship(), goal],
    )
}

/// Removes a dropped one for good; its words go with it.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn purge(tx: &mut Tx<'_>, id: CheckpointId, dropped_before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM checkpoints WHERE id = ?1 AND dropped_at <= ?2", values![id, dropped_before])?;
    Ok(())
}
