//! One dated occurrence, and what became of each point in it.

mod why;

pub use why::Why;

use crate::{
    error::{Error, Result},
    ids::{MeetingId, TalkingPointId},
    relationship::Side,
    talking_point::Kind,
};
use jiff::{Timestamp, civil::Date};

/// Minutes within which a meeting that was wrapped up can go on.
pub const GOES_ON_MINUTES: i64 = 60;

/// Where it is in its life. *Missed* is derived: scheduled, and over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// To come.
    Scheduled,
    /// They are talking.
    InProgress,
    /// Wrapped up.
    Completed,
    /// Did not take place, and was said so.
    Skipped,
    /// A meeting given to points was called off; the points went back.
    Cancelled,
}

impl State {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::InProgress => "in-progress",
            Self::Completed => "completed",
            Self::Skipped => "skipped",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of that name.
    ///
    /// # Errors
    /// `Failed`: only storage writes states.
    pub fn parse(name: &str) -> Result<Self> {
        [Self::Scheduled, Self::InProgress, Self::Completed, Self::Skipped, Self::Cancelled]
            .into_iter()
            .find(|state| state.as_str() == name)
            .ok_or_else(|| Error::Failed(format!("unknown state of a meeting: {name}")))
    }
}

/// A meeting. It has no `Debug`: the title of a focus meeting is words that people wrote.
#[derive(Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// The day that the series gives it, whenever it is held; none for one held in between.
    pub occurrence: Option<Date>,
    /// When it is or was planned to start.
    pub scheduled_at: Timestamp,
    /// Its length in minutes.
    pub minutes: i64,
    /// Where it is in its life.
    pub state: State,
    /// When they began to talk.
    pub started_at: Option<Timestamp>,
    /// When it was wrapped up, or said to be skipped.
    pub ended_at: Option<Timestamp>,
    /// It was moved away from the day the series gives it.
    pub moved_at: Option<Timestamp>,
    /// Who moved it last.
    pub moved_by: Option<Side>,
    /// When it was to start before it was moved last.
    pub moved_from: Option<Timestamp>,
    /// Who said that it does not take place.
    pub skipped_by: Option<Side>,
    /// Why, if they said so.
    pub skipped_why: Option<Why>,
    /// Title of a focus meeting: the words, then, of the point it was given to. None for a regular meeting.
    pub focus: Option<String>,
}

impl Meeting {
    /// A meeting to come, of which nothing else is known yet.
    #[must_use]
    pub fn planned(id: MeetingId, scheduled_at: Timestamp, minutes: i64) -> Self {
        Self {
            id,
            occurrence: None,
            scheduled_at,
            minutes,
            state: State::Scheduled,
            started_at: None,
            ended_at: None,
            moved_at: None,
            moved_by: None,
            moved_from: None,
            skipped_by: None,
            skipped_why: None,
            focus: None,
        }
    }

    /// They begin to talk. Either may start.
    ///
    /// # Errors
    /// `Refused` when it is not to come.
    pub fn start(&mut self, at: Timestamp) -> Result<()> {
        self.must_be(State::Scheduled)?;
        self.state = State::InProgress;
        self.started_at = Some(at);
        Ok(())
    }

    /// They are done. Either may wrap up.
    ///
    /// # Errors
    /// `Refused` when it is not going on.
    pub fn wrap_up(&mut self, at: Timestamp) -> Result<()> {
        self.must_be(State::InProgress)?;
        self.state = State::Completed;
        self.ended_at = Some(at);
        Ok(())
    }

    /// It was started too early: it is to come still.
    ///
    /// # Errors
    /// `Refused` when it is not going on.
    pub fn not_yet(&mut self) -> Result<()> {
        self.must_be(State::InProgress)?;
        self.state = State::Scheduled;
        self.started_at = None;
        Ok(())
    }

    /// It was wrapped up too early: they go on.
    ///
    /// # Errors
    /// `Refused` when it is not wrapped up, or was so long ago that the next one has begun to fill.
    pub fn go_on(&mut self, at: Timestamp) -> Result<()> {
        if self.state != State::Completed {
            return self.must_be(State::InProgress);
        }
        let since = self.ended_at.map_or(0, |ended| at.as_second() - ended.as_second());
        if since > GOES_ON_MINUTES * 60 {
            return Err(Error::refused(
                "This meeting ended more than an hour ago. What is new goes on the next agenda.",
            ));
        }
        self.state = State::InProgress;
        self.ended_at = None;
        Ok(())
    }

    /// Moved to another time by one of them.
    ///
    /// # Errors
    /// `Refused` when it is not to come.
    pub fn move_to(&mut self, scheduled_at: Timestamp, (by, at): (Side, Timestamp)) -> Result<()> {
        self.must_be(State::Scheduled)?;
        self.moved_from = Some(self.scheduled_at);
        self.scheduled_at = scheduled_at;
        (self.moved_at, self.moved_by) = (Some(at), Some(by));
        Ok(())
    }

    /// Back to where it was before it was moved last; `regular` is where the series has it.
    ///
    /// # Errors
    /// `Refused` when it is not to come, or was not moved.
    pub fn move_back(&mut self, regular: Option<Timestamp>) -> Result<()> {
        self.must_be(State::Scheduled)?;
        let Some(before) = self.moved_from.take() else {
            return Err(Error::refused(
                "This meeting stands where it was before. Move it to another time instead.",
            ));
        };
        self.scheduled_at = before;
        if regular.is_none_or(|regular| regular == before) {
            (self.moved_at, self.moved_by) = (None, None);
        }
        Ok(())
    }

    /// Does not take place, and one of them says so.
    ///
    /// # Errors
    /// `Refused` when it is not to come.
    pub fn skip(&mut self, why: Option<Why>, (by, at): (Side, Timestamp)) -> Result<()> {
        self.must_be(State::Scheduled)?;
        self.state = State::Skipped;
        self.ended_at = Some(at);
        (self.skipped_by, self.skipped_why) = (Some(by), why);
        Ok(())
    }

    /// Takes place after all.
    ///
    /// # Errors
    /// `Refused` when nobody said that it does not.
    pub fn unskip(&mut self) -> Result<()> {
        if self.state != State::Skipped {
            return Err(Error::refused("Nobody skipped this meeting."));
        }
        self.state = State::Scheduled;
        self.ended_at = None;
        (self.skipped_by, self.skipped_why) = (None, None);
        Ok(())
    }

    /// Minutes they talked, once it is over.
    #[must_use]
    pub fn minutes_held(&self) -> Option<i64> {
        Some((self.ended_at?.as_second() - self.started_at?.as_second() + 59) / 60)
    }

    /// Nobody held it and nobody said so.
    #[must_use]
    pub fn is_missed(&self, now: Timestamp) -> bool {
        self.state == State::Scheduled && now.as_second() > self.scheduled_at.as_second() + self.minutes * 60
    }

    /// Refuses unless it is in that state.
    ///
    /// # Errors
    /// `Refused`, saying what it is instead.
    pub fn must_be(&self, state: State) -> Result<()> {
        if self.state == state {
            return Ok(());
        }
        Err(Error::refused(match self.state {
            State::Scheduled => "This meeting has not been started yet.",
            State::InProgress => "This meeting is going on already.",
            State::Completed => "This meeting is wrapped up. What is new goes on the next agenda.",
            State::Skipped => "This meeting was skipped.",
            State::Cancelled => "This meeting was called off.",
        }))
    }
}

/// What became of a point in a meeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Talked about.
    Discussed,
    /// Was on the agenda and was not reached, or put off while they met.
    Carried,
}

impl Outcome {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Discussed => "discussed",
            Self::Carried => "carried",
        }
    }

    /// The outcome of that name.
    ///
    /// # Errors
    /// `Failed`: only storage writes outcomes.
    pub fn parse(name: &str) -> Result<Self> {
        [Self::Discussed, Self::Carried]
            .into_iter()
            .find(|outcome| outcome.as_str() == name)
            .ok_or_else(|| Error::Failed(format!("unknown outcome: {name}")))
    }
}

/// A point as it stood in a meeting: the record reads the same for ever, whatever becomes of the point.
#[derive(Clone)]
pub struct Record {
    /// The point.
    pub point: TalkingPointId,
    /// What became of it.
    pub outcome: Outcome,
    /// Its words at that time.
    pub text: String,
    /// Its kind at that time.
    pub kind: Option<Kind>,
    /// Who had brought it.
    pub raised_by: Side,
    /// The minutes that it counted.
    pub minutes: i64,
    /// Its place in the meeting.
    pub place: i64,
    /// When it was ticked or the meeting wrapped up.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn meeting() -> Meeting {
        Meeting::planned(MeetingId(Uuid::nil()), Timestamp::UNIX_EPOCH, 45)
    }

    #[test]
    fn a_meeting_is_started_once_and_wrapped_up_once() {
        let mut meeting = meeting();
        assert!(meeting.wrap_up(Timestamp::UNIX_EPOCH).is_err());
        meeting.start(Timestamp::UNIX_EPOCH).unwrap();
        assert!(meeting.start(Timestamp::UNIX_EPOCH).is_err());
        meeting.wrap_up(Timestamp::from_second(44 * 60 - 30).unwrap()).unwrap();
        assert_eq!(meeting.minutes_held(), Some(44));
        let now = (Side::Owner, Timestamp::UNIX_EPOCH);
        assert!(meeting.move_to(Timestamp::UNIX_EPOCH, now).is_err());
        assert!(meeting.skip(None, now).is_err() && meeting.unskip().is_err());
    }

    #[test]
    fn moved_and_skipped_remember_who_and_are_taken_back() {
        let at = |minutes: i64| Timestamp::from_second(minutes * 60).unwrap();
        let mut meeting = meeting();
        assert!(meeting.move_back(None).is_err(), "nobody moved it");
        meeting.move_to(at(60), (Side::Other, at(1))).unwrap();
        assert_eq!((meeting.moved_by, meeting.moved_from), (Some(Side::Other), Some(at(0))));
        meeting.move_to(at(90), (Side::Owner, at(2))).unwrap();
        meeting.move_back(Some(at(0))).unwrap();
        assert_eq!((meeting.scheduled_at, meeting.moved_at.is_some()), (at(60), true), "still moved");
        meeting.move_to(at(0), (Side::Owner, at(3))).unwrap();
        meeting.move_to(at(70), (Side::Owner, at(4))).unwrap();
        meeting.move_back(Some(at(0))).unwrap();
        assert_eq!((meeting.moved_at, meeting.moved_by), (None, None), "where the series has it");
        meeting.skip(Some(Why::Busy), (Side::Owner, at(5))).unwrap();
        assert!(meeting.move_to(at(9), (Side::Owner, at(6))).is_err());
        meeting.unskip().unwrap();
        assert_eq!((meeting.state, meeting.skipped_by, meeting.ended_at), (State::Scheduled, None, None));
    }

    #[test]
    fn what_was_pressed_too_early_is_taken_back() {
        let at = |minutes: i64| Timestamp::from_second(minutes * 60).unwrap();
        let mut meeting = meeting();
        assert!(meeting.not_yet().is_err());
        assert!(meeting.go_on(at(0)).is_err());
        meeting.start(at(0)).unwrap();
        meeting.not_yet().unwrap();
        assert_eq!((meeting.state, meeting.started_at), (State::Scheduled, None));
        meeting.start(at(1)).unwrap();
        meeting.wrap_up(at(2)).unwrap();
        assert!(meeting.not_yet().is_err(), "it took place");
        assert!(meeting.clone().go_on(at(63)).is_err(), "an hour is over");
        meeting.go_on(at(62)).unwrap();
        assert_eq!((meeting.state, meeting.ended_at), (State::InProgress, None));
        assert_eq!(meeting.started_at, Some(at(1)), "the clock goes on from where it was");
    }

    #[test]
    fn missed_is_derived() {
        let meeting = meeting();
        assert!(!meeting.is_missed(Timestamp::from_second(45 * 60).unwrap()));
        assert!(meeting.is_missed(Timestamp::from_second(45 * 60 + 1).unwrap()));
    }
}
