//! What a point is about, said again: with what it hung from or was about before. Knows no other way back.

use super::{At, answer, set_kind};
use crate::goal;
use domain::{GoalId, Result, TalkingPointId, UserId, talking_point::Kind};
use store::Tx;

/// Says what a point is about; on the way back also what it answered, or which goal it was about, where that still goes.
///
/// # Errors
/// `Refused` when it is not theirs to say.
pub fn sort(
    tx: &mut Tx<'_>,
    by: UserId,
    at: At,
    (kind, (answers, goal)): (Option<Kind>, (Option<TalkingPointId>, Option<GoalId>)),
) -> Result<TalkingPointId> {
    let point = set_kind(tx, by, at, kind)?;
    if answers.is_some() {
        answer(tx, by, at, answers)?;
    }
    if let Some(goal) = goal {
        goal::link(tx, by, at, goal::Link::To(goal))?;
    }
    Ok(point)
}
