//! What becomes of a solution: `proposed → agreed → trying until a day → worked | did not work`.
//!
//! Each step is kept with who took it and when; the last one says where it stands, and undo takes the last one back.

use crate::{
    error::{Error, Result},
    relationship::Side,
    talking_point::{Kind, State as PointState, TalkingPoint},
};
use jiff::{Timestamp, civil::Date};

/// Where a solution stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Said, and nothing more yet.
    Proposed,
    /// Both think that it is worth it.
    Agreed,
    /// Under way until a day.
    Trying,
    /// It did.
    Worked,
    /// It did not.
    DidNotWork,
}

impl State {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Agreed => "agreed",
            Self::Trying => "trying",
            Self::Worked => "worked",
            Self::DidNotWork => "did-not-work",
        }
    }

    /// The state of that name.
    ///
    /// # Errors
    /// `Failed`: only storage writes states.
    pub fn parse(name: &str) -> Result<Self> {
        [Self::Agreed, Self::Trying, Self::Worked, Self::DidNotWork]
            .into_iter()
            .find(|state| state.as_str() == name)
            .ok_or_else(|| Error::Failed(format!("unknown state of a solution: {name}")))
    }
}

/// One step of its life.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// Where it led.
    pub state: State,
    /// For `trying`: the day on which they look at it.
    pub until: Option<Date>,
    /// Who said so.
    pub by: Side,
    /// When.
    pub at: Timestamp,
}

/// The life of a solution so far.
#[derive(Clone, Default)]
pub struct Solution {
    /// Its steps, oldest first; none: proposed.
    pub steps: Vec<Step>,
}

impl Solution {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> State {
        self.steps.last().map_or(State::Proposed, |step| step.state)
    }

    /// It is agreed on or being tried: not settled yet.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        matches!(self.state(), State::Agreed | State::Trying)
    }

    /// It is time to ask whether it worked.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        let until = self.steps.last().filter(|step| step.state == State::Trying).and_then(|step| step.until);
        until.is_some_and(|until| until <= today)
    }

    /// Both think that it is worth it.
    ///
    /// # Errors
    /// `Refused` unless it is only proposed.
    pub fn agree(&mut self, by: Side, at: Timestamp) -> Result<Step> {
        if self.state() != State::Proposed {
            return Err(self.refusal("Only what is proposed can be agreed on"));
        }
        Ok(self.takes(Step { state: State::Agreed, until: None, by, at }))
    }

    /// They try it until a day; said again, the day moves.
    ///
    /// # Errors
    /// `Invalid` for a day that is over, `Refused` unless it is agreed or being tried.
    pub fn attempt(&mut self, until: Date, today: Date, (by, at): (Side, Timestamp)) -> Result<Step> {
        if !self.is_under_way() {
            return Err(self.refusal("Only what is agreed can be tried"));
        }
        if until < today {
            return Err(Error::invalid("until", "That day is over. Choose one to come."));
        }
        Ok(self.takes(Step { state: State::Trying, until: Some(until), by, at }))
    }

    /// It worked, or it did not.
    ///
    /// # Errors
    /// `Refused` unless it is being tried.
    pub fn settle(&mut self, worked: bool, by: Side, at: Timestamp) -> Result<Step> {
        if self.state() != State::Trying {
            return Err(self.refusal("Only what is being tried can be said to work or not"));
        }
        let state = if worked { State::Worked } else { State::DidNotWork };
        Ok(self.takes(Step { state, until: None, by, at }))
    }

    /// Takes the last step back, and answers which it was.
    ///
    /// # Errors
    /// `Refused` when there is none.
    pub fn step_back(&mut self) -> Result<Step> {
        self.steps.pop().ok_or_else(|| Error::refused("There is no step to take back: it is proposed."))
    }

    fn takes(&mut self, step: Step) -> Step {
        self.steps.push(step);
        step
    }

    fn refusal(&self, rule: &str) -> Error {
        let now = match self.state() {
            State::Proposed => "proposed",
            State::Agreed => "agreed",
            State::Trying => "being tried",
            State::Worked => "said to have worked",
            State::DidNotWork => "said not to have worked",
        };
        Error::Refused(format!("{rule}: this one is {now}."))
    }
}

/// Only a solution that is still there takes steps.
///
/// # Errors
/// `Refused` for another kind, or one dropped or merged.
pub fn must_be_solution(point: &TalkingPoint) -> Result<()> {
    if point.kind != Some(Kind::Solution) {
        return Err(Error::refused("Only a solution is agreed on and tried. Say first that it is one."));
    }
    must_be_there(point)
}

/// Only a challenge that is still there is answered by a solution.
///
/// # Errors
/// `Refused` for another kind, or one dropped or merged.
pub fn must_be_challenge(point: &TalkingPoint) -> Result<()> {
    if point.kind != Some(Kind::Challenge) {
        return Err(Error::refused("A solution answers a challenge. Set both kinds first."));
    }
    must_be_there(point)
}

fn must_be_there(point: &TalkingPoint) -> Result<()> {
    match point.state {
        PointState::Dropped | PointState::Merged => Err(point.refusal("cannot be worked on")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talking_point::tests::point;
    use jiff::civil::date;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;
    const TODAY: Date = date(2026, 5, 12);

    #[test]
    fn a_life_with_its_refusals_and_undo() {
        let mut life = Solution::default();
        assert!(life.step_back().is_err() && life.settle(true, Side::Owner, AT).is_err());
        assert!(life.attempt(date(2026, 6, 11), TODAY, (Side::Owner, AT)).is_err(), "not agreed");
        life.agree(Side::Other, AT).unwrap();
        assert!(life.agree(Side::Owner, AT).is_err(), "twice");
        assert!(life.settle(true, Side::Owner, AT).is_err(), "not tried");
        assert!(life.attempt(date(2026, 5, 11), TODAY, (Side::Owner, AT)).is_err(), "a day that is over");
        life.attempt(date(2026, 6, 11), TODAY, (Side::Owner, AT)).unwrap();
        assert!(!life.is_due(TODAY) && life.is_due(date(2026, 6, 11)));
        life.attempt(date(2026, 7, 9), TODAY, (Side::Owner, AT)).unwrap();
        assert!(!life.is_due(date(2026, 6, 11)), "not yet");
        life.settle(false, Side::Owner, AT).unwrap();
        assert_eq!((life.state(), life.is_under_way()), (State::DidNotWork, false));
        assert!(life.attempt(date(2026, 7, 9), TODAY, (Side::Owner, AT)).is_err());
        assert_eq!(life.step_back().unwrap().state, State::DidNotWork);
        assert_eq!(life.steps.last().and_then(|step| step.until), Some(date(2026, 7, 9)));
    }

    #[test]
    fn only_what_is_there_and_of_the_kind() {
        let mut it = point(1, None, 5);
        assert!(must_be_solution(&it).is_err());
        it.kind = Some(Kind::Solution);
        assert!(must_be_solution(&it).is_ok() && must_be_challenge(&it).is_err());
        it.discuss(Side::Owner, AT).unwrap();
        assert!(must_be_solution(&it).is_ok(), "also after it was discussed");
        it.reopen(Side::Owner, AT).unwrap();
        it.drop(Side::Owner, AT).unwrap();
        assert!(must_be_solution(&it).is_err());
    }
}
