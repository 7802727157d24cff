//! A step on the way to a goal: planned, with a day or without one, and then reached; or written down when it happened.

use crate::{
    error::{Error, Result},
    ids::{CheckpointId, GoalId},
    relationship::Side,
};
use jiff::{Timestamp, civil::Date};

/// When somebody said that they got there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reached {
    /// When.
    pub at: Timestamp,
    /// Who said so.
    pub by: Side,
}

/// A checkpoint, opened for a participant.
#[derive(Clone)]
pub struct Checkpoint {
    /// Its id.
    pub id: CheckpointId,
    /// The goal it leads to.
    pub goal: GoalId,
    /// The words.
    pub text: String,
    /// The day planned for it.
    pub planned: Option<Date>,
    /// Reached, or still ahead.
    pub reached: Option<Reached>,
    /// Who added it.
    pub added_by: Side,
    /// When.
    pub added_at: Timestamp,
    /// Taken off the list, with undo.
    pub dropped_at: Option<Timestamp>,
    /// Grows with each change of its words or day.
    pub version: i64,
}

impl Checkpoint {
    /// Got there.
    ///
    /// # Errors
    /// `Refused` when it was reached already.
    pub fn reach(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if self.reached.is_some() {
            return Err(Error::refused("This checkpoint is reached already."));
        }
        self.reached = Some(Reached { at, by });
        Ok(())
    }

    /// Takes that back.
    ///
    /// # Errors
    /// `Refused` when it was not reached.
    pub fn reopen(&mut self) -> Result<()> {
        if self.reached.take().is_none() {
            return Err(Error::refused("This checkpoint is still ahead."));
        }
        Ok(())
    }

    /// Takes it off the list.
    ///
    /// # Errors
    /// `Refused` when it is off already.
    pub fn drop(&mut self, at: Timestamp) -> Result<()> {
        if self.dropped_at.is_some() {
            return Err(Error::refused("This checkpoint was dropped already."));
        }
        self.dropped_at = Some(at);
        Ok(())
    }

    /// Puts it back on the list.
    ///
    /// # Errors
    /// `Refused` when it is on the list.
    pub fn restore(&mut self) -> Result<()> {
        if self.dropped_at.take().is_none() {
            return Err(Error::refused("This checkpoint was not dropped."));
        }
        Ok(())
    }

    /// Who may change its words or drop it: the owner always, the other one what they added.
    ///
    /// # Errors
    /// `Refused`.
    pub fn must_be_theirs(&self, side: Side) -> Result<()> {
        if side == Side::Owner || self.added_by == side {
            return Ok(());
        }
        Err(Error::refused("The owner of this one-on-one looks after this checkpoint. Add one of your own."))
    }
}

/// The next one to reach: the first that is still ahead.
#[must_use]
pub fn next(checkpoints: &[Checkpoint]) -> Option<&Checkpoint> {
    checkpoints.iter().find(|checkpoint| checkpoint.reached.is_none())
}

/// Puts checkpoints in their order: what was reached, in the order reached; then what has a day; then the rest.
pub fn sort(checkpoints: &mut [Checkpoint]) {
    checkpoints.sort_by_key(|each| match (each.reached, each.planned) {
        (Some(reached), _) => (0, reached.at, Date::ZERO, each.id),
        (None, Some(day)) => (1, Timestamp::UNIX_EPOCH, day, each.id),
        (None, None) => (2, each.added_at, Date::ZERO, each.id),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    fn checkpoint(number: u128, planned: Option<Date>) -> Checkpoint {
        Checkpoint {
            id: CheckpointId(Uuid::from_u128(number)),
            goal: GoalId(Uuid::nil()),
            text: number.to_string(),
            planned,
            reached: None,
            added_by: Side::Other,
            added_at: AT,
            dropped_at: None,
            version: 1,
        }
    }

    #[test]
    fn each_step_can_refuse() {
        let mut one = checkpoint(1, None);
        assert!(one.reopen().is_err());
        one.reach(Side::Other, AT).unwrap();
        assert!(one.reach(Side::Owner, AT).is_err());
        one.reopen().unwrap();
        assert!(one.restore().is_err());
        one.drop(AT).unwrap();
        assert!(one.drop(AT).is_err());
        one.restore().unwrap();
        assert!(one.must_be_theirs(Side::Other).is_ok() && one.must_be_theirs(Side::Owner).is_ok());
        one.added_by = Side::Owner;
        assert!(one.must_be_theirs(Side::Other).is_err());
    }

    #[test]
    fn what_was_reached_comes_first_then_what_has_a_day() {
        let mut done = checkpoint(4, Some(date(2026, 9, 1)));
        done.reach(Side::Owner, AT).unwrap();
        let (late, soon) = (checkpoint(1, Some(date(2026, 8, 1))), checkpoint(2, Some(date(2026, 7, 1))));
        let mut all = [checkpoint(3, None), late, soon, done];
        sort(&mut all);
        let order: Vec<&str> = all.iter().map(|each| each.text.as_str()).collect();
        assert_eq!(order, ["4", "2", "1", "3"]);
        assert_eq!(next(&all).map(|each| each.text.as_str()), Some("2"));
    }
}
