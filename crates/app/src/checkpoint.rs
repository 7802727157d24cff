//! Checkpoints: added by either, planned and reached, or written down as they happened. Each is a look at its goal.

use crate::{link::later, week::dropped_since};
use domain::{
    CheckpointId, Error, GoalId, RelationshipId, Result, UserId,
    checkpoint::{Checkpoint, Reached},
    limits,
    note::must_be_current,
    talking_point::DROPPED_DAYS,
};
use jiff::{SignedDuration, civil::Date};
use store::{
    Tx, Writer, access, checkpoint, event, goal,
    job::{self, Verb},
};

/// Which checkpoint in which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The checkpoint.
    pub checkpoint: CheckpointId,
}

/// A checkpoint as somebody says it.
#[derive(Clone)]
pub struct Said {
    /// The words.
    pub text: String,
    /// The day planned for it.
    pub planned: Option<Date>,
    /// It was reached just now: an entry of progress.
    pub reached: bool,
}

/// Adds a checkpoint to a goal.
///
/// # Errors
/// `NotFound` when the goal is not theirs, `Refused` when it is not open, `Invalid` when empty or too long.
pub fn add(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    goal: GoalId,
    said: &Said,
) -> Result<CheckpointId> {
    let mut writer = access::writer(tx, by, id)?;
    goal::find(tx, &writer, goal)?.must_be_open()?;
    if usize::try_from(checkpoint::count(tx, &writer, goal)?).is_ok_and(|many| many >= limits::CHECKPOINTS) {
        return Err(Error::refused("This goal has 200 checkpoints. Set another goal for what comes next."));
    }
    let (now, side) = (tx.now(), writer.side());
    let added = Checkpoint {
        id: tx.id()?,
        goal,
        text: limits::text("text", &said.text, limits::LINE)?,
        planned: said.planned,
        reached: said.reached.then_some(Reached { at: now, by: side }),
        added_by: side,
        added_at: now,
        dropped_at: None,
        version: 1,
    };
    if said.reached {
        look_at(tx, &mut writer, goal)?;
    }
    save(tx, &mut writer, &added, "added")
}

/// Changes words or day.
///
/// # Errors
/// `Stale` when it was changed in between, `Refused` when it is not theirs to change.
pub fn edit(tx: &mut Tx<'_>, by: UserId, at: At, said: &Said, seen: i64) -> Result<CheckpointId> {
    let (mut writer, mut checkpoint) = there(tx, by, at)?;
    checkpoint.must_be_theirs(writer.side())?;
    must_be_current(seen, checkpoint.version, &[("text", &checkpoint.text)])?;
    checkpoint.text = limits::text("text", &said.text, limits::LINE)?;
    checkpoint.planned = said.planned;
    checkpoint.version += 1;
    save(tx, &mut writer, &checkpoint, "edited")
}

/// Got there. Either may say so.
///
/// # Errors
/// `Refused` when it was reached already.
pub fn reach(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<CheckpointId> {
    let (mut writer, mut checkpoint) = there(tx, by, at)?;
    checkpoint.reach(writer.side(), tx.now())?;
    look_at(tx, &mut writer, checkpoint.goal)?;
    save(tx, &mut writer, &checkpoint, "reached")
}

/// Takes that back.
///
/// # Errors
/// `Refused` when it was not reached.
pub fn reopen(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<CheckpointId> {
    let (mut writer, mut checkpoint) = there(tx, by, at)?;
    checkpoint.reopen()?;
    save(tx, &mut writer, &checkpoint, "reopened")
}

/// Takes it off the list, with undo for 30 days.
///
/// # Errors
/// `Refused` when it is not theirs to drop.
pub fn drop(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<CheckpointId> {
    let (mut writer, mut checkpoint) = there(tx, by, at)?;
    checkpoint.must_be_theirs(writer.side())?;
    checkpoint.drop(tx.now())?;
    let due_at = later(tx.now(), SignedDuration::from_hours(24 * DROPPED_DAYS));
    job::add(tx, Verb::PurgeCheckpoint, Some(writer.relationship()), Some(at.checkpoint.0), due_at)?;
    save(tx, &mut writer, &checkpoint, "dropped")
}

/// Puts it back on the list.
///
/// # Errors
/// `Refused` when it was not dropped, `NotFound` when that is longer than 30 days ago.
pub fn restore(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<CheckpointId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut checkpoint = checkpoint::find(tx, &writer, at.checkpoint)?;
    checkpoint.must_be_theirs(writer.side())?;
    if checkpoint.dropped_at.is_some_and(|dropped| dropped <= dropped_since(tx.now())) {
        return Err(Error::NotFound);
    }
    checkpoint.restore()?;
    save(tx, &mut writer, &checkpoint, "restored")
}

/// One checkpoint, on the list or dropped lately.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Checkpoint> {
    let participant = access::participant(tx, by, at.relationship)?;
    checkpoint::find(tx, &participant, at.checkpoint)
}

/// One that is on the list.
fn there(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Writer, Checkpoint)> {
    let writer = access::writer(tx, by, at.relationship)?;
    let checkpoint = checkpoint::find(tx, &writer, at.checkpoint)?;
    if checkpoint.dropped_at.is_some() {
        return Err(Error::refused("This checkpoint was dropped. Bring it back first."));
    }
    Ok((writer, checkpoint))
}

/// Progress is a look at the goal: its rhythm begins anew.
fn look_at(tx: &mut Tx<'_>, writer: &mut Writer, id: GoalId) -> Result<()> {
    let mut goal = goal::find(tx, writer, id)?;
    goal.visit(writer.side(), tx.now());
    goal::save(tx, writer, &goal)?;
    event::record(tx, writer, "visited", "goal", id)
}

fn save(tx: &mut Tx<'_>, writer: &mut Writer, checkpoint: &Checkpoint, verb: &str) -> Result<CheckpointId> {
    checkpoint::save(tx, writer, checkpoint)?;
    event::record(tx, writer, verb, "checkpoint", checkpoint.id)?;
    Ok(checkpoint.id)
}
