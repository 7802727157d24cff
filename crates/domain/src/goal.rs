//! An aim of months: it comes back on a rhythm of its own until it is reached or let go.
//!
//! Its life is `open → reached | let go`, and open again by undo; each visit is remembered with who and when.

use crate::{
    checkpoint::Checkpoint,
    error::{Error, Result},
    ids::GoalId,
    relationship::{Relationship, Side},
};
use jiff::{SignedDuration, Timestamp, ToSpan as _, civil::Date};
use std::{fmt, str::FromStr};

/// Weeks after which a goal comes back, unless its owner says otherwise.
pub const USUAL_WEEKS: i64 = 4;
/// Days before a planned checkpoint from which on its goal asks for a look.
const NEAR_DAYS: i32 = 3;

/// Where it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Aimed for.
    Open,
    /// Got there.
    Reached,
    /// No longer wanted; nothing to be ashamed of.
    LetGo,
}

impl State {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Reached => "reached",
            Self::LetGo => "let-go",
        }
    }

    /// The state of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        [Self::Open, Self::Reached, Self::LetGo]
            .into_iter()
            .find(|state| state.as_str() == name)
            .ok_or_else(|| Error::invalid("state", "Say open, reached or let-go."))
    }
}

/// By when it should be reached: a month, or a day where there is one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// Some time in the month of that day, which is its first.
    Month(Date),
    /// On that day.
    Day(Date),
}

impl FromStr for Target {
    type Err = Error;

    /// `2026-09` or `2026-09-30`.
    fn from_str(text: &str) -> Result<Self> {
        let text = text.trim();
        let month = || format!("{text}-01").parse().map(Self::Month);
        text.parse().map(Self::Day).or_else(|_| month()).map_err(|_| {
            Error::invalid("target", "Give a month such as 2026-09, or a day such as 2026-09-30.")
        })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(day) => write!(f, "{}", day.strftime("%Y-%m")),
            Self::Day(day) => day.fmt(f),
        }
    }
}

/// What somebody says of a goal when it is set or changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Aim {
    /// The words.
    pub text: String,
    /// Why, and what done looks like.
    pub why: Option<String>,
    /// Weeks after which it comes back.
    pub weeks: i64,
    /// By when.
    pub target: Option<Target>,
}

/// A goal, opened for a participant.
#[derive(Clone)]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// What it is.
    pub aim: Aim,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub state_at: Timestamp,
    /// By whom.
    pub state_by: Side,
    /// Who set it.
    pub set_by: Side,
    /// When.
    pub set_at: Timestamp,
    /// When it was last looked at; setting it is the first time.
    pub visited_at: Timestamp,
    /// By whom.
    pub visited_by: Side,
    /// Grows with each change of what it is.
    pub version: i64,
}

/// A goal that was let go so soon was never meant: it was taken back.
const SLIP: SignedDuration = SignedDuration::from_mins(10);

impl Goal {
    /// Set and taken back in one breath: no story of anybody's year.
    #[must_use]
    pub fn was_a_slip(&self) -> bool {
        self.state == State::LetGo && self.state_at.duration_since(self.set_at) < SLIP
    }

    /// Moves it to another state; that is a visit too.
    ///
    /// # Errors
    /// `Refused` when it is in that state already.
    pub fn turn(&mut self, state: State, by: Side, at: Timestamp) -> Result<()> {
        if self.state == state {
            return Err(Error::Refused(match state {
                State::Open => "This goal is open already.".into(),
                State::Reached => "This goal is reached already.".into(),
                State::LetGo => "This goal was let go already.".into(),
            }));
        }
        self.state = state;
        self.state_by = by;
        self.state_at = at;
        self.visit(by, at);
        Ok(())
    }

    /// It was looked at: its rhythm begins anew.
    pub fn visit(&mut self, by: Side, at: Timestamp) {
        self.visited_at = at;
        self.visited_by = by;
    }

    /// Nothing more is planned for or said about a goal that is not open.
    ///
    /// # Errors
    /// `Refused` when it is reached or was let go.
    pub fn must_be_open(&self) -> Result<()> {
        match self.state {
            State::Open => Ok(()),
            State::Reached => Err(Error::refused("This goal is reached. Open it again first.")),
            State::LetGo => Err(Error::refused("This goal was let go. Open it again first.")),
        }
    }

    /// The day on which it comes back after it was looked at on `last`: on its rhythm, or earlier where a planned
    /// checkpoint comes near or its day comes.
    #[must_use]
    pub fn returns_on(&self, last: Date, checkpoints: &[Checkpoint]) -> Date {
        let planned =
            checkpoints.iter().filter(|each| each.reached.is_none()).filter_map(|each| each.planned);
        let moments = planned.flat_map(|day| [day.saturating_sub(NEAR_DAYS.days()), day]);
        let rhythm = last.saturating_add(self.aim.weeks.weeks());
        moments.filter(|day| *day > last).fold(rhythm, Date::min)
    }
}

/// Only the owner says what the goals are.
///
/// # Errors
/// `Refused`, naming the owner.
pub fn must_own(side: Side, relationship: &Relationship) -> Result<()> {
    if side == Side::Owner {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "The goals are {}’s to set and to change. Suggest one, or add a checkpoint.",
        relationship.first_name(Side::Owner)
    )))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{checkpoint::Reached, ids::CheckpointId};
    use jiff::civil::date;
    use uuid::Uuid;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    fn goal(weeks: i64) -> Goal {
        Goal {
            id: GoalId(Uuid::nil()),
            aim: Aim { text: "run the on-call week alone".into(), why: None, weeks, target: None },
            state: State::Open,
            state_at: AT,
            state_by: Side::Owner,
            set_by: Side::Owner,
            set_at: AT,
            visited_at: AT,
            visited_by: Side::Owner,
            version: 1,
        }
    }

    fn planned(day: Option<Date>, reached: bool) -> Checkpoint {
        Checkpoint {
            id: CheckpointId(Uuid::nil()),
            goal: GoalId(Uuid::nil()),
            text: String::new(),
            planned: day,
            reached: reached.then_some(Reached { at: AT, by: Side::Owner }),
            added_by: Side::Owner,
            added_at: AT,
            dropped_at: None,
            version: 1,
        }
    }

    #[test]
    fn a_life_and_its_undo() {
        let mut goal = goal(4);
        goal.turn(State::Reached, Side::Owner, Timestamp::MAX).unwrap();
        assert!(goal.turn(State::Reached, Side::Owner, AT).is_err());
        assert!(goal.must_be_open().is_err());
        assert_eq!(goal.visited_at, Timestamp::MAX, "reaching it is a visit");
        goal.turn(State::Open, Side::Owner, AT).unwrap();
        goal.turn(State::LetGo, Side::Owner, AT).unwrap();
        assert!(goal.must_be_open().is_err());
    }

    #[test]
    fn it_comes_back_on_its_rhythm_and_works_without_checkpoints() {
        let last = date(2026, 5, 1);
        assert_eq!(goal(4).returns_on(last, &[]), date(2026, 5, 29));
        assert_eq!(goal(1).returns_on(last, &[planned(None, false)]), date(2026, 5, 8));
        assert_eq!(
            goal(52).returns_on(Date::MAX, &[]),
            Date::MAX,
            "the end of time is no reason to fall over"
        );
    }

    #[test]
    fn a_planned_checkpoint_brings_it_back_when_near_and_again_on_its_day() {
        let talk = [planned(Some(date(2026, 5, 15)), false), planned(Some(date(2026, 5, 3)), true)];
        let on = |last| goal(4).returns_on(last, &talk);
        assert_eq!(on(date(2026, 5, 1)), date(2026, 5, 12), "three days before");
        assert_eq!(on(date(2026, 5, 12)), date(2026, 5, 15), "looked at: again on the day");
        assert_eq!(on(date(2026, 5, 15)), date(2026, 6, 12), "still on it after the day: on its rhythm");
    }

    #[test]
    fn a_target_is_a_month_or_a_day() {
        for text in ["2026-09", "2026-09-30"] {
            assert_eq!(text.parse::<Target>().unwrap().to_string(), text);
        }
        for text in ["", "spring", "2026-13", "2026-02-30"] {
            assert!(text.parse::<Target>().is_err(), "{text}");
        }
    }
}
