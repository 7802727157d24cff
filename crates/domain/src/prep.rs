//! Prep: the guided minutes before a meeting. What its steps are, where one is, how long it took, what the agenda lacks.
//! It never says that somebody failed to prepare.

use crate::{
    error::{Error, Result},
    ids::TalkingPointId,
    relationship::Side,
    talking_point::{Kind, TalkingPoint},
};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use uuid::Uuid;

/// A step of prep.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// This week's captures, one at a time or as a list.
    Captures,
    /// What carried over, with its age.
    Carried,
    /// Promises, goals and answers that are due.
    Due,
    /// What keeps coming back.
    Themes,
    /// What the agenda lacks.
    Lacks,
    /// The order, with the fold.
    Order,
}

/// Steps of the owner.
const OWNERS: [Step; 6] = [Step::Captures, Step::Carried, Step::Due, Step::Themes, Step::Lacks, Step::Order];
/// Steps of the other one: what they owe, then the points they bring.
const OTHERS: [Step; 2] = [Step::Due, Step::Order];

impl Step {
    /// The steps of a side, in order.
    #[must_use]
    pub fn of(side: Side) -> &'static [Self] {
        match side {
            Side::Owner => &OWNERS,
            Side::Other => &OTHERS,
        }
    }

    /// The first step of a side.
    #[must_use]
    pub fn first(side: Side) -> Self {
        match side {
            Side::Owner => Self::Captures,
            Side::Other => Self::Due,
        }
    }

    /// Name in storage, in the API and in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Captures => "captures",
            Self::Carried => "carried",
            Self::Due => "due",
            Self::Themes => "themes",
            Self::Lacks => "lacks",
            Self::Order => "order",
        }
    }

    /// The step of that name, for a side.
    ///
    /// # Errors
    /// `Invalid` for a word that is none of theirs.
    pub fn parse(name: &str, side: Side) -> Result<Self> {
        Self::of(side).iter().copied().find(|step| step.as_str() == name).ok_or_else(|| {
            let names: Vec<_> = Self::of(side).iter().map(|step| step.as_str()).collect();
            Error::invalid("step", format!("Choose one of {}.", names.join(", ")))
        })
    }

    /// The step behind this one; none behind the last.
    #[must_use]
    pub fn next(self, side: Side) -> Option<Self> {
        let steps = Self::of(side);
        let place = steps.iter().position(|step| *step == self)?;
        steps.get(place + 1).copied()
    }
}

/// Where somebody is in preparing for the next meeting.
#[derive(Clone, Debug)]
pub struct Prep {
    /// The step they are at.
    pub step: Step,
    /// The last capture they skipped: those behind it are still to come. Captures are ordered by id, which is by time.
    pub passed: Option<Uuid>,
    /// When they began.
    pub begun_at: Timestamp,
    /// When they last moved on.
    pub seen_at: Timestamp,
    /// When they said that they are prepared.
    pub prepared_at: Option<Timestamp>,
}

impl Prep {
    /// The beginning.
    #[must_use]
    pub fn begin(side: Side, at: Timestamp) -> Self {
        Self { step: Step::first(side), passed: None, begun_at: at, seen_at: at, prepared_at: None }
    }

    /// Whether it is for the next meeting still: none ended since it began.
    #[must_use]
    pub fn is_current(&self, last_ended: Option<Timestamp>) -> bool {
        last_ended.is_none_or(|ended| self.begun_at > ended)
    }
}

/// Minutes that prep should take at the most: the other one's is lighter.
#[must_use]
pub fn usual_minutes(side: Side) -> i64 {
    match side {
        Side::Owner => 15,
        Side::Other => 5,
    }
}

/// A pause longer than this is not time spent on prep.
const PAUSE: SignedDuration = SignedDuration::from_mins(5);

/// Minutes spent, out of the moments at which something was done: a long pause counts as five minutes at the most.
#[must_use]
pub fn minutes_spent(moments: &[Timestamp]) -> i64 {
    let mut moments = moments.to_vec();
    moments.sort_unstable();
    let spent: SignedDuration =
        moments.windows(2).map(|pair| pair[1].duration_since(pair[0]).min(PAUSE)).sum();
    (spent.as_secs() + 30) / 60
}

/// Something that an agenda lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lack {
    /// Nothing of that kind is on it, and none was talked about for so many weeks; `None`: never yet.
    Kind(Kind, Option<i64>),
    /// That challenge on it has no suggestion.
    Suggestion(TalkingPointId),
    /// Most of its points are not the owner's.
    Own,
}

/// Weeks after which a kind is missed.
const MISSED: [(Kind, i64); 4] =
    [(Kind::Development, 4), (Kind::Feedback, 6), (Kind::Insight, 6), (Kind::Challenge, 3)];
/// Weeks of meetings before it is worth saying that something was never talked about.
const HISTORY: i64 = 6;
/// Points from which shares are worth a word.
const SHARED: usize = 3;
/// More than that is no help.
const SAID: usize = 3;

/// What an agenda lacks, the most telling first; three at the most. `discussed`: when each kind was last talked about;
/// `since`: when the first meeting was.
#[must_use]
pub fn lacks(
    agenda: &[&TalkingPoint],
    discussed: &HashMap<Kind, Timestamp>,
    since: Option<Timestamp>,
    now: Timestamp,
) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let own = agenda.iter().filter(|point| point.raised_by == Side::Owner).count();
    if agenda.len() >= SHARED && own * 2 < agenda.len() {
        lacks.push(Lack::Own);
    }
    for (kind, weeks) in MISSED {
        if agenda.iter().any(|point| point.kind == Some(kind)) {
            continue;
        }
        match discussed.get(&kind).map(|at| weeks_between(*at, now)) {
            Some(ago) if ago >= weeks => lacks.push(Lack::Kind(kind, Some(ago))),
            None if since.is_some_and(|since| weeks_between(since, now) >= HISTORY) => {
                lacks.push(Lack::Kind(kind, None));
            }
            _ => {}
        }
    }
    let challenges = agenda.iter().filter(|point| point.kind == Some(Kind::Challenge));
    let bare = challenges
        .filter(|challenge| !agenda.iter().any(|point| point.answers == Some(challenge.id)))
        .map(|challenge| Lack::Suggestion(challenge.id));
    lacks.extend(bare);
    lacks.truncate(SAID);
    lacks
}

/// Whole weeks from one moment to another.
#[must_use]
pub fn weeks_between(from: Timestamp, to: Timestamp) -> i64 {
    (to.as_second() - from.as_second()).max(0) / (7 * 24 * 3600)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talking_point::tests::point;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_second(minutes * 60).unwrap()
    }

    fn about(number: u128, kind: Kind) -> TalkingPoint {
        TalkingPoint { kind: Some(kind), ..point(number, Some("V"), 5) }
    }

    #[test]
    fn each_side_has_its_steps() {
        assert_eq!(Step::Captures.next(Side::Owner), Some(Step::Carried));
        assert_eq!(Step::Order.next(Side::Owner), None);
        assert_eq!(Step::Due.next(Side::Other), Some(Step::Order));
        assert!(Step::parse("captures", Side::Other).is_err(), "captures are the owner's to sort");
        for side in [Side::Owner, Side::Other] {
            for step in Step::of(side) {
                assert_eq!(Step::parse(step.as_str(), side).unwrap(), *step);
            }
            assert_eq!(Step::of(side)[0], Step::first(side));
        }
    }

    #[test]
    fn a_meeting_ends_the_prep_for_it_and_moving_it_does_not() {
        let prep = Prep::begin(Side::Owner, at(100));
        assert!(prep.is_current(None));
        assert!(prep.is_current(Some(at(99))));
        assert!(!prep.is_current(Some(at(160))));
    }

    #[test]
    fn a_night_is_not_time_spent() {
        assert_eq!(minutes_spent(&[]), 0);
        assert_eq!(minutes_spent(&[at(0), at(2), at(3)]), 3);
        assert_eq!(minutes_spent(&[at(3), at(0), at(600), at(601)]), 3 + 5 + 1);
    }

    #[test]
    fn what_was_not_talked_about_for_long_is_missed() {
        let (now, weeks) = (at(20 * 7 * 24 * 60), |weeks: i64| at((20 - weeks) * 7 * 24 * 60));
        let mut discussed: HashMap<Kind, Timestamp> =
            Kind::ALL.into_iter().map(|kind| (kind, weeks(1))).collect();
        assert_eq!(lacks(&[], &discussed, Some(weeks(20)), now), []);
        discussed.insert(Kind::Development, weeks(5));
        assert_eq!(lacks(&[], &discussed, Some(weeks(20)), now), [Lack::Kind(Kind::Development, Some(5))]);
        assert_eq!(lacks(&[&about(1, Kind::Development)], &discussed, Some(weeks(20)), now), []);
        discussed.remove(&Kind::Feedback);
        assert_eq!(lacks(&[], &discussed, Some(weeks(20)), now).len(), 2);
        assert_eq!(lacks(&[], &HashMap::new(), Some(weeks(2)), now), [], "two weeks in, nothing is late");
    }

    #[test]
    fn a_challenge_wants_a_suggestion_and_an_agenda_its_owner() {
        let challenge = about(1, Kind::Challenge);
        let answer = TalkingPoint { answers: Some(challenge.id), ..about(2, Kind::Solution) };
        let nothing = HashMap::new();
        assert_eq!(lacks(&[&challenge], &nothing, None, at(0)), [Lack::Suggestion(challenge.id)]);
        assert_eq!(lacks(&[&challenge, &answer], &nothing, None, at(0)), []);
        let theirs = |number| TalkingPoint { raised_by: Side::Other, ..point(number, Some("V"), 5) };
        let (a, b) = (theirs(3), theirs(4));
        assert_eq!(lacks(&[&answer, &a, &b], &nothing, None, at(0)), [Lack::Own]);
    }
}
