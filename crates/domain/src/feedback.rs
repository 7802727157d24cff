//! Feedback and coaching: given, asked for, or coaching; perhaps an agreed action, and a day on which both are asked
//! whether it changed. Each answers for themselves, and neither sees the other's answer before giving their own, so that
//! nobody only agrees.

use crate::{
    error::{Error, Result},
    ids::ActionItemId,
    relationship::Side,
    talking_point::{Kind, State, TalkingPoint},
};
use jiff::{Timestamp, ToSpan, civil::Date};

/// In which way it is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Manner {
    /// How something went, told.
    Given,
    /// Asking how something went.
    Asked,
    /// Asking for help in getting better at it.
    Coaching,
}

impl Manner {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Given, Self::Asked, Self::Coaching];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Asked => "asked",
            Self::Coaching => "coaching",
        }
    }

    /// The manner of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|manner| manner.as_str() == name)
            .ok_or_else(|| Error::invalid("manner", "Say given, asked or coaching."))
    }
}

/// Whether it changed, as one of the two sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Said {
    /// It did.
    Yes,
    /// In part.
    Partly,
    /// Not yet; to be asked again.
    NotYet,
}

impl Said {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::NotYet];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::NotYet => "not-yet",
        }
    }

    /// The answer of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|said| said.as_str() == name)
            .ok_or_else(|| Error::invalid("said", "Say yes, partly or not-yet."))
    }
}

/// One answer to the question asked on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change {
    /// The day on which both were asked.
    pub asked_on: Date,
    /// Who answers.
    pub by: Side,
    /// What they say.
    pub said: Said,
    /// With `not-yet`: when to ask again.
    pub again_on: Option<Date>,
    /// When they said so.
    pub at: Timestamp,
}

/// What is known of a feedback point beyond its words.
#[derive(Clone, Default)]
pub struct Feedback {
    /// In which way it is meant, once somebody said.
    pub manner: Option<Manner>,
    /// The action agreed on.
    pub action: Option<ActionItemId>,
    /// The day on which both are asked whether it changed.
    pub ask_on: Option<Date>,
    /// All answers, oldest question first.
    pub changes: Vec<Change>,
}

/// Days after which the question comes back when somebody said not yet and named no day.
pub const AGAIN_DAYS: i64 = 28;

impl Feedback {
    /// Names the day on which both are asked; none: nobody asks.
    ///
    /// # Errors
    /// `Invalid` for a day that is over.
    pub fn ask(&mut self, on: Option<Date>, today: Date) -> Result<()> {
        if on.is_some_and(|on| on < today) {
            return Err(Error::invalid("on", "That day is over. Choose one to come."));
        }
        self.ask_on = on;
        Ok(())
    }

    /// This side is asked today and has not answered.
    #[must_use]
    pub fn is_due(&self, side: Side, today: Date) -> bool {
        self.ask_on.is_some_and(|on| on <= today && self.said(side, on).is_none())
    }

    /// What a side said to the question of a day.
    #[must_use]
    pub fn said(&self, side: Side, asked_on: Date) -> Option<&Change> {
        self.changes.iter().find(|change| change.by == side && change.asked_on == asked_on)
    }

    /// What both said, in the latest question that both answered: before that, each sees only their own.
    #[must_use]
    pub fn both(&self) -> Option<(&Change, &Change)> {
        self.changes.iter().rev().find_map(|change| {
            Some((self.said(Side::Owner, change.asked_on)?, self.said(Side::Other, change.asked_on)?))
        })
    }

    /// Answers today's question. Once both did and one said not yet, both are asked again, on the later day named.
    ///
    /// # Errors
    /// `Refused` when nobody asks today or this side answered, `Invalid` for a next day that is over.
    pub fn say(
        &mut self,
        said: Said,
        again_on: Option<Date>,
        today: Date,
        (by, at): (Side, Timestamp),
    ) -> Result<Change> {
        let Some(asked_on) = self.ask_on.filter(|_| self.is_due(by, today)) else {
            return Err(Error::refused("Nobody is asked about this today, or you have answered already."));
        };
        if again_on.is_some_and(|again| again <= today) {
            return Err(Error::invalid("again", "Choose a day to come for the next time."));
        }
        let again = again_on.or_else(|| today.checked_add(AGAIN_DAYS.days()).ok());
        let change = Change { asked_on, by, said, again_on: again.filter(|_| said == Said::NotYet), at };
        self.changes.push(change);
        if let Some(others) = self.said(by.across(), asked_on) {
            self.ask_on = change.again_on.max(others.again_on).or(Some(asked_on));
        }
        Ok(change)
    }

    /// Takes this side's last answer back: the question of that day stands again.
    ///
    /// # Errors
    /// `Refused` when there is none, or when a later question was answered.
    pub fn take_back(&mut self, by: Side) -> Result<Change> {
        let last = self.changes.iter().rposition(|change| change.by == by);
        let Some(change) = last.and_then(|at| self.changes.get(at)).copied() else {
            return Err(Error::refused("There is no answer of yours to take back."));
        };
        if self.changes.iter().any(|other| other.asked_on > change.asked_on) {
            return Err(Error::refused("A later question was answered since. Answer the next one instead."));
        }
        self.changes.retain(|other| *other != change);
        self.ask_on = Some(change.asked_on);
        Ok(change)
    }
}

/// Only feedback that is still there.
///
/// # Errors
/// `Refused` for another kind, or one dropped or merged.
pub fn must_be_feedback(point: &TalkingPoint) -> Result<()> {
    if point.kind != Some(Kind::Feedback) {
        return Err(Error::refused("That goes with feedback. Say first that it is feedback."));
    }
    match point.state {
        State::Dropped | State::Merged => Err(point.refusal("cannot be worked on")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;
    const TODAY: Date = date(2026, 5, 12);

    fn asked() -> Feedback {
        Feedback { ask_on: Some(TODAY), ..Feedback::default() }
    }

    #[test]
    fn both_are_asked_on_the_day_and_see_both_answers_once_both_gave_theirs() {
        let mut it = asked();
        assert!(!it.is_due(Side::Owner, date(2026, 5, 11)) && it.is_due(Side::Owner, TODAY));
        it.say(Said::Yes, None, TODAY, (Side::Owner, AT)).unwrap();
        assert!(!it.is_due(Side::Owner, TODAY) && it.is_due(Side::Other, TODAY) && it.both().is_none());
        assert!(it.say(Said::Partly, None, TODAY, (Side::Owner, AT)).is_err(), "twice");
        it.say(Said::Partly, None, TODAY, (Side::Other, AT)).unwrap();
        assert_eq!(it.both().map(|(a, b)| (a.said, b.said)), Some((Said::Yes, Said::Partly)));
        assert!(!it.is_due(Side::Other, date(2027, 1, 1)), "settled");
    }

    #[test]
    fn not_yet_asks_again_on_the_later_day() {
        let mut it = asked();
        assert!(it.say(Said::NotYet, Some(TODAY), TODAY, (Side::Owner, AT)).is_err(), "a day to come");
        it.say(Said::NotYet, Some(date(2026, 6, 30)), TODAY, (Side::Owner, AT)).unwrap();
        it.say(Said::NotYet, None, TODAY, (Side::Other, AT)).unwrap();
        assert_eq!(it.ask_on, Some(date(2026, 6, 30)));
        assert!(it.is_due(Side::Owner, date(2026, 6, 30)) && it.is_due(Side::Other, date(2026, 6, 30)));
        it.take_back(Side::Other).unwrap();
        assert!(it.is_due(Side::Other, TODAY) && !it.is_due(Side::Owner, TODAY));
        it.say(Said::Yes, None, TODAY, (Side::Other, AT)).unwrap();
        it.say(Said::Yes, None, date(2026, 7, 1), (Side::Other, AT)).unwrap();
        assert!(it.take_back(Side::Owner).is_err(), "a later question was answered");
    }

    #[test]
    fn a_day_that_is_over_is_no_day_to_ask() {
        let mut it = Feedback::default();
        assert!(it.ask(Some(date(2026, 5, 11)), TODAY).is_err() && it.take_back(Side::Owner).is_err());
        assert!(it.say(Said::Yes, None, TODAY, (Side::Owner, AT)).is_err(), "nobody asks");
        it.ask(Some(TODAY), TODAY).unwrap();
        it.ask(None, TODAY).unwrap();
        assert!(!it.is_due(Side::Owner, TODAY));
    }
}
