//! Hints for the one who is reported to, and for nobody else's eyes: what they might do next time. They coach; they never
//! score, rank or compare people, and at most two are shown.

use crate::error::{Error, Result};

/// Hints shown at once.
pub const MOST: usize = 2;
/// Weeks for which a dismissed hint stays away.
pub const QUARTER_WEEKS: i64 = 13;
/// Weeks without development from which it is worth a thought.
pub const WEEKS: i64 = 8;
/// Times carried from which a point is worth a thought.
const OFTEN: i64 = 5;
/// Days from which an answer is owed for long.
pub const ANSWER_DAYS: i64 = 14;

/// What a hint is about: what is dismissed, whatever its numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Matter {
    /// Most of the last agenda was not the report's.
    Brought,
    /// Answers are owed for long.
    Answers,
    /// Development was not talked about for long.
    Development,
    /// A point was carried often.
    Carried,
}

impl Matter {
    /// All of them, in the order in which they are thought of.
    pub const ALL: [Self; 4] = [Self::Brought, Self::Answers, Self::Development, Self::Carried];

    /// Name in forms and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Brought => "brought",
            Self::Answers => "answers",
            Self::Development => "development",
            Self::Carried => "carried",
        }
    }

    /// The matter of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|matter| matter.as_str() == name)
            .ok_or_else(|| Error::invalid("matter", "Say brought, answers, development or carried."))
    }

    /// One letter: sealed, it is as long as that of any other.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::Brought => "b",
            Self::Answers => "a",
            Self::Development => "d",
            Self::Carried => "c",
        }
    }

    /// The matter of that letter.
    #[must_use]
    pub fn of_letter(letter: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|matter| matter.letter() == letter)
    }
}

/// Something worth a thought, with what there is to see.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hint {
    /// That percentage of the last agenda was the viewer's.
    Brought(i64),
    /// That many answers are owed for more than two weeks.
    Answers(i64),
    /// Development was talked about so many weeks ago; none when never.
    Development(Option<i64>),
    /// The point carried most often was carried that many times.
    Carried(i64),
}

impl Hint {
    /// What it is about.
    #[must_use]
    pub fn matter(self) -> Matter {
        match self {
            Self::Brought(_) => Matter::Brought,
            Self::Answers(_) => Matter::Answers,
            Self::Development(_) => Matter::Development,
            Self::Carried(_) => Matter::Carried,
        }
    }
}

/// What hints are made from: facts that both of them may look at.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Facts {
    /// Percent of the last agenda that the other one brought, where it was most of it.
    pub brought: Option<i64>,
    /// Answers owed for more than two weeks.
    pub answers: i64,
    /// Weeks since development was talked about; none when it never was.
    pub development: Option<i64>,
    /// Weeks since the first meeting that was held; none when none was.
    pub together: Option<i64>,
    /// Times that the open point carried most often was carried.
    pub carried: i64,
}

impl Facts {
    /// What of it is worth a thought.
    #[must_use]
    pub fn hints(&self) -> Vec<Hint> {
        let quiet = self.development.or(self.together).is_some_and(|weeks| weeks >= WEEKS);
        [
            self.brought.map(Hint::Brought),
            (self.answers > 0).then_some(Hint::Answers(self.answers)),
            quiet.then_some(Hint::Development(self.development)),
            (self.carried >= OFTEN).then_some(Hint::Carried(self.carried)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// At most two out of those of several people, who come in the order of their next meetings. No number decides: by matter,
/// then by who is met first; one for each person, and two different ones where there are.
#[must_use]
pub fn choose<T: Clone + PartialEq>(of_people: &[(T, Vec<Hint>)]) -> Vec<(T, Hint)> {
    let mut chosen: Vec<(T, Hint)> = Vec::new();
    let all = || of_people.iter().flat_map(|(who, hints)| hints.iter().map(move |hint| (who, *hint)));
    for fresh in [true, false] {
        for matter in Matter::ALL {
            for (who, hint) in all().filter(|(_, hint)| hint.matter() == matter) {
                let known =
                    |(other, before): &(T, Hint)| other == who || (fresh && before.matter() == matter);
                if chosen.len() < MOST && !chosen.iter().any(known) {
                    chosen.push((who.clone(), hint));
                }
            }
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_well_is_worth_no_hint() {
        let fine = Facts { development: Some(7), together: Some(300), carried: 4, ..Facts::default() };
        assert_eq!(fine.hints(), []);
        assert_eq!(Facts::default().hints(), [], "they never met");
        assert_eq!(Facts { together: Some(7), ..Facts::default() }.hints(), [], "they met not long ago");
    }

    #[test]
    fn each_fact_has_its_hint() {
        let all =
            Facts { brought: Some(70), answers: 2, development: Some(11), together: Some(50), carried: 5 };
        assert_eq!(
            all.hints(),
            [Hint::Brought(70), Hint::Answers(2), Hint::Development(Some(11)), Hint::Carried(5)]
        );
        let never = Facts { together: Some(8), ..Facts::default() };
        assert_eq!(never.hints(), [Hint::Development(None)]);
    }

    #[test]
    fn at_most_two_of_different_people_and_matters_and_no_number_decides() {
        let people = [
            ("Ana", vec![Hint::Answers(1), Hint::Development(Some(8))]),
            ("Jonas", vec![Hint::Answers(9), Hint::Development(Some(40))]),
            ("Leila", vec![Hint::Carried(5)]),
        ];
        assert_eq!(choose(&people), [("Ana", Hint::Answers(1)), ("Jonas", Hint::Development(Some(40)))]);
        let same = [("Ana", vec![Hint::Answers(1)]), ("Jonas", vec![Hint::Answers(2)])];
        assert_eq!(choose(&same).len(), 2, "two of a kind where there is nothing else");
        let one = [("Ana", vec![Hint::Brought(70), Hint::Carried(6)])];
        assert_eq!(choose(&one), [("Ana", Hint::Brought(70))], "one for each person");
    }

    #[test]
    fn a_matter_is_known_by_name_and_by_letter() {
        for matter in Matter::ALL {
            assert_eq!(Matter::parse(matter.as_str()), Ok(matter));
            assert_eq!(Matter::of_letter(matter.letter()), Some(matter));
        }
        assert!(Matter::parse("score").is_err() && Matter::of_letter("x").is_none());
    }
}
