//! Who may do what with a talking point: change it, post it, keep it to themselves again. Changes nothing itself.

use super::{State, TalkingPoint};
use crate::{Error, Result, Side};

impl TalkingPoint {
    /// Whoever captured it may keep it to themselves again, while it is a capture as they shared it.
    ///
    /// # Errors
    /// `Refused`.
    pub fn must_be_unsharable(&self, side: Side) -> Result<()> {
        if self.raised_by != side {
            return Err(Error::refused(
                "The other one brought this point. You can drop it, if it is no use.",
            ));
        }
        let untouched =
            self.state == State::Captured && self.version == 1 && self.state_at == self.captured_at;
        if untouched && self.goal.is_none() && self.answers.is_none() {
            return Ok(());
        }
        Err(Error::refused("Something became of this point since you shared it. You can still drop it."))
    }

    /// Who may send it out as an update: the owner always, the other one what they brought, wherever it stands.
    ///
    /// # Errors
    /// `Refused`.
    pub fn must_be_postable(&self, side: Side) -> Result<()> {
        if side == Side::Owner || self.raised_by == side {
            return Ok(());
        }
        Err(Error::refused(
            "The owner of this one-on-one brought this point. Only they post it as an update.",
        ))
    }

    /// Who may change words, kind and minutes, or drop it: the owner always, the other one what they brought
    /// and nobody has put on the agenda yet. Words on their way while their capture was merged are still taken.
    ///
    /// # Errors
    /// `Refused`.
    pub fn must_be_theirs(&self, side: Side) -> Result<()> {
        let capture = self.state == State::Captured
            || (self.state == State::Merged && self.state_before() == State::Captured);
        if side == Side::Owner || (self.raised_by == side && capture) {
            return Ok(());
        }
        Err(Error::refused(
            "The owner of this one-on-one looks after this point. Talk about it, or add one of your own.",
        ))
    }
}
