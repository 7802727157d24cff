//! The growth narrative: the timeline of challenges, the solutions proposed, goals, feedback and what changed. It writes
//! itself from what happened; the owner edits, hides and adds in their own words, which nothing overwrites.

mod tell;

pub use tell::{Answer, Cast, Piece, Reader, Sentence, Telling, tell};

use crate::{
    action_item::ActionItem,
    checkpoint::Checkpoint,
    error::{Error, Result},
    feedback::{Feedback, Manner},
    goal::{Goal, State as GoalState},
    ids::{CheckpointId, GoalId, GrowthEntryId, TalkingPointId, UpdateId},
    limits,
    note::must_be_current,
    relationship::{Relationship, Side},
    solution::Solution,
    talking_point::{Kind, State, TalkingPoint},
    update::Update,
};
use jiff::{Timestamp, civil::Date};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// Quarters on one page.
pub const QUARTERS: usize = 4;

/// Three months: January to March, and so on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Quarter {
    year: i16,
    number: i8,
}

impl Quarter {
    /// The one in which a day lies.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), number: (day.month() - 1) / 3 + 1 }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date::new(self.year, (self.number - 1) * 3 + 1, 1).unwrap_or(Date::MIN)
    }

    /// So many quarters earlier.
    #[must_use]
    pub fn back(self, by: i16) -> Self {
        let all = self.year.saturating_mul(4).saturating_add(i16::from(self.number) - 1).saturating_sub(by);
        let number = i8::try_from(all.rem_euclid(4)).unwrap_or_default() + 1;
        Self { year: all.div_euclid(4), number }
    }

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        self.back(-1)
    }

    /// "January to March 2026".
    #[must_use]
    pub fn name(self) -> String {
        const MONTHS: [&str; 4] =
            ["January to March", "April to June", "July to September", "October to December"];
        let months = usize::try_from(self.number - 1).ok().and_then(|place| MONTHS.get(place));
        format!("{} {}", months.unwrap_or(&""), self.year)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.number)
    }
}

impl FromStr for Quarter {
    type Err = Error;

    /// `2026-Q1`.
    fn from_str(text: &str) -> Result<Self> {
        let read = || {
            let (year, number) = text.split_once("-Q")?;
            let (year, number) = (year.parse::<u16>().ok()?, number.parse().ok()?);
            let year = i16::try_from(year).ok().filter(|year| (1..=8_000).contains(year))?;
            (1..=4).contains(&number).then_some(Self { year, number })
        };
        read().ok_or_else(|| Error::invalid("quarter", "Give a quarter such as 2026-Q1."))
    }
}

/// What an entry is told from; the owner's own moments are told from nothing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum About {
    /// A talking point.
    Point(TalkingPointId),
    /// A goal.
    Goal(GoalId),
    /// A checkpoint.
    Checkpoint(CheckpointId),
    /// An update worth keeping.
    Update(UpdateId),
}

impl About {
    /// Name of the noun, in storage.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Point(_) => "talking_point",
            Self::Goal(_) => "goal",
            Self::Checkpoint(_) => "checkpoint",
            Self::Update(_) => "update",
        }
    }

    /// The id of the noun, which is that of the entry as well.
    #[must_use]
    pub fn id(self) -> GrowthEntryId {
        GrowthEntryId(match self {
            Self::Point(id) => id.0,
            Self::Goal(id) => id.0,
            Self::Checkpoint(id) => id.0,
            Self::Update(id) => id.0,
        })
    }

    /// The noun of that name with that id.
    ///
    /// # Errors
    /// `Invalid` for a noun that no entry is told from.
    pub fn parse(noun: &str, id: Uuid) -> Result<Self> {
        match noun {
            "talking_point" => Ok(Self::Point(TalkingPointId(id))),
            "goal" => Ok(Self::Goal(GoalId(id))),
            "checkpoint" => Ok(Self::Checkpoint(CheckpointId(id))),
            "update" => Ok(Self::Update(UpdateId(id))),
            _ => Err(Error::invalid("noun", "Nothing is told from that noun.")),
        }
    }
}

/// The owner's own words.
#[derive(Clone, PartialEq, Eq)]
pub struct Words {
    /// What stands above.
    pub title: String,
    /// What is told; may be empty.
    pub text: String,
}

impl Words {
    /// Both as they may be saved; nothing in both of them means that the entry is told as it was before.
    ///
    /// # Errors
    /// `Invalid` when one is too long, or where there is a text without a title.
    pub fn checked(title: &str, text: &str) -> Result<Option<Self>> {
        if title.trim().is_empty() && text.trim().is_empty() {
            return Ok(None);
        }
        let title = limits::text("title", title, limits::TITLE)?;
        let text =
            if text.trim().is_empty() { String::new() } else { limits::text("text", text, limits::LINE)? };
        Ok(Some(Self { title, text }))
    }
}

/// What the owner wrote or decided about an entry.
#[derive(Clone)]
pub struct Written {
    /// Its id: that of what it is told from, where there is one.
    pub id: GrowthEntryId,
    /// What it is told from; none for a moment of the owner's own.
    pub about: Option<About>,
    /// The day under which it stands.
    pub day: Date,
    /// Their words; none where the entry is only kept or hidden.
    pub words: Option<Words>,
    /// When.
    pub at: Timestamp,
    /// Grows with each change.
    pub version: i64,
}

impl Written {
    /// Refuses words that were written against another version than this one.
    ///
    /// # Errors
    /// `Stale` with what is there now.
    pub fn must_be_seen(now: Option<&Self>, seen: i64) -> Result<()> {
        let words = now.and_then(|written| written.words.as_ref());
        let (title, text) = words.map_or(("", ""), |words| (words.title.as_str(), words.text.as_str()));
        let version = now.map_or(0, |written| written.version);
        must_be_current(seen, version, &[("title", title), ("text", text)])
    }
}

/// Something that happened, with all that its telling needs.
#[derive(Clone)]
pub enum Story {
    /// A challenge that was talked about and found answers.
    Challenge(Box<Challenge>),
    /// A solution that answers no challenge, and worked.
    Solution(Box<Tried>),
    /// A development that was talked about and led to something done.
    Development(Box<Talked>),
    /// Feedback to the owner, or asked for by them.
    Feedback(Box<Told>),
    /// A goal, with how many of its checkpoints were reached.
    Goal(Box<Goal>, usize),
    /// A checkpoint that was reached, with the words of its goal.
    Checkpoint(Box<Checkpoint>, String),
    /// An update that the owner kept.
    Update(Box<Update>),
}

/// A challenge with its answers.
#[derive(Clone)]
pub struct Challenge {
    /// The challenge.
    pub point: TalkingPoint,
    /// How often it was carried before.
    pub carried: i64,
    /// Solutions that answer it, oldest first.
    pub answers: Vec<Tried>,
    /// Actions that were done about it.
    pub done: Vec<ActionItem>,
    /// What the two noted when they talked about it.
    pub note: Option<String>,
}

/// A solution and where it stands.
#[derive(Clone)]
pub struct Tried {
    /// The solution.
    pub point: TalkingPoint,
    /// Its steps.
    pub solution: Solution,
}

/// A development and what was done about it.
#[derive(Clone)]
pub struct Talked {
    /// The development.
    pub point: TalkingPoint,
    /// Actions that were done about it.
    pub done: Vec<ActionItem>,
    /// What the two noted when they talked about it.
    pub note: Option<String>,
}

/// Feedback and what became of it.
#[derive(Clone)]
pub struct Told {
    /// The feedback.
    pub point: TalkingPoint,
    /// Its question and the answers.
    pub feedback: Feedback,
    /// Actions that were done about it.
    pub done: Vec<ActionItem>,
    /// What the two noted when they talked about it.
    pub note: Option<String>,
}

impl Story {
    /// What it is told from.
    #[must_use]
    pub fn about(&self) -> About {
        match self {
            Self::Challenge(it) => About::Point(it.point.id),
            Self::Solution(it) => About::Point(it.point.id),
            Self::Development(it) => About::Point(it.point.id),
            Self::Feedback(it) => About::Point(it.point.id),
            Self::Goal(goal, _) => About::Goal(goal.id),
            Self::Checkpoint(it, _) => About::Checkpoint(it.id),
            Self::Update(it) => About::Update(it.id),
        }
    }

    /// The moment under which it stands.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        match self {
            Self::Challenge(it) => it.point.state_at,
            Self::Solution(it) => it.point.state_at,
            Self::Development(it) => it.point.state_at,
            Self::Feedback(it) => it.point.state_at,
            Self::Goal(goal, _) if goal.state == GoalState::Reached => goal.state_at,
            Self::Goal(goal, _) => goal.set_at,
            Self::Checkpoint(it, _) => it.reached.map_or(it.added_at, |reached| reached.at),
            Self::Update(it) => it.posted_at,
        }
    }
}

/// A point belongs to the story once it was talked about.
#[must_use]
pub fn is_told(point: &TalkingPoint) -> bool {
    point.state == State::Discussed
}

/// Feedback belongs to the owner's story when it was for them: told by the other one, or asked for.
#[must_use]
pub fn is_for_owner(point: &TalkingPoint, feedback: &Feedback) -> bool {
    match feedback.manner {
        Some(Manner::Asked | Manner::Coaching) => true,
        Some(Manner::Given) | None => point.kind == Some(Kind::Feedback) && point.raised_by == Side::Other,
    }
}

/// The narrative is the owner's to write; the other one reads it.
///
/// # Errors
/// `Refused`, naming the owner.
pub fn must_own(side: Side, relationship: &Relationship) -> Result<()> {
    if side == Side::Owner {
        return Ok(());
    }
    let owner = relationship.first_name(Side::Owner);
    Err(Error::Refused(format!("This is {owner}’s story: only they write in it. You can read it with them.")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talking_point::tests::point;
    use jiff::civil::date;

    #[test]
    fn quarters_follow_each_other_and_have_names() {
        let quarter = Quarter::of(date(2026, 1, 31));
        assert_eq!(
            (quarter.to_string().as_str(), quarter.name().as_str()),
            ("2026-Q1", "January to March 2026")
        );
        assert_eq!(quarter.back(1).to_string(), "2025-Q4");
        assert_eq!(quarter.back(9).to_string(), "2023-Q4");
        assert_eq!(quarter.back(1).next(), quarter);
        assert_eq!(Quarter::of(date(2026, 12, 1)).first_day(), date(2026, 10, 1));
        assert_eq!("2026-Q4".parse(), Ok(Quarter::of(date(2026, 11, 11))));
        for text in ["", "2026", "2026-Q0", "2026-Q5", "-1-Q1", "99999-Q1", "2026-Q"] {
            assert!(text.parse::<Quarter>().is_err(), "{text}");
        }
    }

    #[test]
    fn no_words_at_all_are_none_and_a_text_wants_a_title() {
        assert!(Words::checked(" ", "").unwrap().is_none());
        assert!(matches!(Words::checked("", "a text"), Err(Error::Invalid { field: "title", .. })));
        assert_eq!(Words::checked(" a ", " ").unwrap().map(|words| words.title), Some("a".into()));
        assert!(Words::checked(&"a".repeat(limits::TITLE + 1), "").is_err());
    }

    #[test]
    fn a_save_that_came_too_late_shows_both_words() {
        let about = About::Goal(GoalId(Uuid::nil()));
        let words = Some(Words { title: "Mine".into(), text: "as it was".into() });
        let at = Timestamp::UNIX_EPOCH;
        let now = Written { id: about.id(), about: Some(about), day: Date::ZERO, words, at, version: 2 };
        assert!(Written::must_be_seen(Some(&now), 2).is_ok() && Written::must_be_seen(None, 0).is_ok());
        let Err(Error::Stale(current)) = Written::must_be_seen(Some(&now), 1) else { panic!("too late") };
        assert_eq!((current.version, current.words.len()), (2, 2));
    }

    #[test]
    fn feedback_is_the_owners_when_it_was_for_them() {
        let mut it = point(1, None, 5);
        it.kind = Some(Kind::Feedback);
        let manner = |manner| Feedback { manner, ..Feedback::default() };
        it.raised_by = Side::Other;
        assert!(is_for_owner(&it, &manner(None)) && is_for_owner(&it, &manner(Some(Manner::Given))));
        it.raised_by = Side::Owner;
        assert!(!is_for_owner(&it, &manner(None)) && !is_for_owner(&it, &manner(Some(Manner::Given))));
        assert!(is_for_owner(&it, &manner(Some(Manner::Asked))));
    }
}
