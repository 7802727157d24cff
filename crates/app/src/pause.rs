//! Pauses of the series, such as a holiday: made, changed and taken out by either. No meeting moves for one.

use domain::{
    Error, PauseId, RelationshipId, Result, UserId,
    pause::{MOST, Pause},
    series::Away,
};
use store::{Tx, access, event, pause};

/// Which pause of which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The pause.
    pub pause: PauseId,
}

/// Pauses from a day to a day, both included.
///
/// # Errors
/// `NotFound` when it is not theirs, `Refused` when there are more than anybody needs.
pub fn add(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, days: Away) -> Result<PauseId> {
    let mut writer = access::writer(tx, by, id)?;
    if pause::all(tx, &writer)?.len() >= MOST {
        return Err(Error::refused("There are many pauses already. Take out those that are over."));
    }
    let pause = Pause { id: tx.id()?, days, made_by: writer.side(), made_at: tx.now(), removed_at: None };
    pause::add(tx, &writer, &pause)?;
    event::record(tx, &mut writer, "paused", "pause", pause.id)?;
    Ok(pause.id)
}

/// Gives it other days.
///
/// # Errors
/// `NotFound` when it is not there, `Refused` when it was taken out.
pub fn change(tx: &mut Tx<'_>, by: UserId, at: At, days: Away) -> Result<PauseId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut pause = pause::find(tx, &writer, at.pause)?;
    if pause.removed_at.is_some() {
        return Err(Error::refused("This pause was taken out. Add a new one."));
    }
    pause.days = days;
    pause::save(tx, &writer, &pause)?;
    event::record(tx, &mut writer, "changed", "pause", pause.id)?;
    Ok(pause.id)
}

/// Takes it out: its days have meetings again.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn remove(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<PauseId> {
    let now = tx.now();
    put(tx, by, at, |pause| pause.removed_at = pause.removed_at.or(Some(now)), "removed")
}

/// Brings it back.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn restore(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<PauseId> {
    put(tx, by, at, |pause| pause.removed_at = None, "restored")
}

fn put(tx: &mut Tx<'_>, by: UserId, at: At, change: impl FnOnce(&mut Pause), verb: &str) -> Result<PauseId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut pause = pause::find(tx, &writer, at.pause)?;
    change(&mut pause);
    pause::save(tx, &writer, &pause)?;
    event::record(tx, &mut writer, verb, "pause", pause.id)?;
    Ok(pause.id)
}

/// One pause, taken out or not.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Pause> {
    let participant = access::participant(tx, by, at.relationship)?;
    pause::find(tx, &participant, at.pause)
}

/// The pauses that stand, earliest first.
///
/// # Errors
/// `NotFound` when the relationship is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Vec<Pause>> {
    let participant = access::participant(tx, by, id)?;
    pause::all(tx, &participant)
}
