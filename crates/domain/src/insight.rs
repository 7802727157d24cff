//! An insight is a question that only the other one can answer: owed by them until it is, in a meeting or in writing.

use crate::{
    error::{Error, Result},
    ids::TalkingPointId,
    relationship::Side,
    talking_point::{Kind, State, TalkingPoint},
};
use jiff::Timestamp;

/// A written answer. It stays with its question when the question is opened again.
#[derive(Clone)]
pub struct Answer {
    /// The question.
    pub point: TalkingPointId,
    /// The words.
    pub text: String,
    /// Who answered: always the one who was asked.
    pub written_by: Side,
    /// When it was last changed.
    pub written_at: Timestamp,
    /// Grows with each save. A save against an older one is refused and shows both texts.
    pub version: i64,
}

/// Days for which a written answer is shown on the page of the week, so that whoever asked finds it.
pub const ANSWER_DAYS: i64 = 14;

impl TalkingPoint {
    /// Who owes an answer to it; nobody when it is no open insight.
    #[must_use]
    pub fn owed_by(&self) -> Option<Side> {
        (self.kind == Some(Kind::Insight) && self.is_open()).then(|| self.raised_by.across())
    }

    /// Takes a written answer: off the agenda when it is open; one talked about already stays so. Only the one who was
    /// asked answers.
    ///
    /// # Errors
    /// `Refused` for whoever asked, for another kind, or when it was dropped or merged.
    pub fn take_answer(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if self.kind != Some(Kind::Insight) {
            return Err(Error::refused("Only an insight is answered in writing. Say first that it is one."));
        }
        if by == self.raised_by {
            return Err(Error::refused("You asked this one; the answer is theirs to give."));
        }
        match self.state {
            State::Captured | State::Open => self.becomes(State::Answered, by, at),
            State::Answered | State::Discussed => {}
            State::Dropped | State::Merged | State::Posted | State::OwnMeeting => {
                return Err(self.refusal("cannot be answered"));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talking_point::tests::point;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    fn question() -> TalkingPoint {
        TalkingPoint { kind: Some(Kind::Insight), ..point(1, Some("a"), 5) }
    }

    #[test]
    fn it_is_owed_by_the_one_who_was_asked_until_answered() {
        let mut it = question();
        assert_eq!(it.owed_by(), Some(Side::Other));
        assert!(it.take_answer(Side::Owner, AT).is_err(), "not by whoever asked");
        it.take_answer(Side::Other, AT).unwrap();
        assert_eq!((it.state, it.owed_by()), (State::Answered, None));
        assert!(it.discuss(Side::Owner, AT).is_err());
        it.take_answer(Side::Other, AT).unwrap();
        it.reopen(Side::Owner, AT).unwrap();
        assert_eq!((it.state, it.owed_by()), (State::Open, Some(Side::Other)));
    }

    #[test]
    fn an_answer_that_comes_too_late_is_taken_or_says_why_not() {
        let mut it = question();
        it.discuss(Side::Owner, AT).unwrap();
        assert_eq!(it.owed_by(), None, "answered in the meeting");
        it.take_answer(Side::Other, AT).unwrap();
        assert_eq!(it.state, State::Discussed);
        let mut gone = question();
        gone.drop(Side::Owner, AT).unwrap();
        assert!(gone.take_answer(Side::Other, AT).is_err());
        assert!(point(2, Some("b"), 5).take_answer(Side::Other, AT).is_err(), "no insight");
    }
}
