//! One dated occurrence, and what became of each point in it.

use crate::{
    error::{Error, Result},
    ids::{MeetingId, TalkingPointId},
    relationship::Side,
    talking_point::Kind,
};
use jiff::{Timestamp, civil::Date};

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
    /// Title of a focus meeting: the words, then, of the point it was given to. None for a regular meeting.
    pub focus: Option<String>,
}

impl Meeting {
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

    /// Moved to another time.
    ///
    /// # Errors
    /// `Refused` when it is not to come.
    pub fn move_to(&mut self, scheduled_at: Timestamp, at: Timestamp) -> Result<()> {
        self.must_be(State::Scheduled)?;
        self.scheduled_at = scheduled_at;
        self.moved_at = Some(at);
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
    /// Was on the agenda and was not reached.
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
        Meeting {
            id: MeetingId(Uuid::nil()),
            occurrence: None,
            scheduled_at: Timestamp::UNIX_EPOCH,
            minutes: 45,
            state: State::Scheduled,
            started_at: None,
            ended_at: None,
            moved_at: None,
            focus: None,
        }
    }

    #[test]
    fn a_meeting_is_started_once_and_wrapped_up_once() {
        let mut meeting = meeting();
        assert!(meeting.wrap_up(Timestamp::UNIX_EPOCH).is_err());
        meeting.start(Timestamp::UNIX_EPOCH).unwrap();
        assert!(meeting.start(Timestamp::UNIX_EPOCH).is_err());
        meeting.wrap_up(Timestamp::from_second(44 * 60 - 30).unwrap()).unwrap();
        assert_eq!(meeting.minutes_held(), Some(44));
        assert!(meeting.move_to(Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH).is_err());
    }

    #[test]
    fn missed_is_derived() {
        let meeting = meeting();
        assert!(!meeting.is_missed(Timestamp::from_second(45 * 60).unwrap()));
        assert!(meeting.is_missed(Timestamp::from_second(45 * 60 + 1).unwrap()));
    }
}
