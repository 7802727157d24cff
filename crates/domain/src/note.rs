//! A shared note: text that both participants write at once, under a point in a meeting, for a meeting or for a goal.

use crate::{
    error::{Current, Error, Result},
    ids::{GoalId, MeetingId, NoteId, NoteVersionId, TalkingPointId},
    limits,
    meeting::State,
    relationship::Side,
};
use jiff::{SignedDuration, Timestamp};
use std::{fmt, str::FromStr};

/// A version of a note is kept at most this often.
pub const VERSION_EVERY: SignedDuration = SignedDuration::from_mins(10);

/// What a note is about. There is one note about each.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum About {
    /// A meeting as a whole.
    Meeting(MeetingId),
    /// A point, in that meeting.
    Point(MeetingId, TalkingPointId),
    /// A goal.
    Goal(GoalId),
}

/// A shared note, opened for a participant.
#[derive(Clone)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// What it is about.
    pub about: About,
    /// The words.
    pub text: String,
    /// Who wrote last.
    pub written_by: Side,
    /// When.
    pub written_at: Timestamp,
    /// Grows with each change. A save against an older one is refused and shows both texts.
    pub version: i64,
}

/// How a note read at some moment.
#[derive(Clone)]
pub struct NoteVersion {
    /// Its id.
    pub id: NoteVersionId,
    /// The words.
    pub text: String,
    /// Who wrote last, then.
    pub written_by: Side,
    /// When.
    pub written_at: Timestamp,
}

impl About {
    /// What a note of a meeting is about.
    #[must_use]
    pub fn in_meeting(meeting: MeetingId, point: Option<TalkingPointId>) -> Self {
        point.map_or(Self::Meeting(meeting), |point| Self::Point(meeting, point))
    }

    /// The meeting in which it is taken.
    #[must_use]
    pub fn meeting(self) -> Option<MeetingId> {
        match self {
            Self::Meeting(meeting) | Self::Point(meeting, _) => Some(meeting),
            Self::Goal(_) => None,
        }
    }

    /// The point under which it stands.
    #[must_use]
    pub fn point(self) -> Option<TalkingPointId> {
        match self {
            Self::Point(_, point) => Some(point),
            Self::Meeting(_) | Self::Goal(_) => None,
        }
    }

    /// The goal.
    #[must_use]
    pub fn goal(self) -> Option<GoalId> {
        match self {
            Self::Goal(goal) => Some(goal),
            Self::Meeting(_) | Self::Point(..) => None,
        }
    }
}

impl fmt::Display for About {
    /// As addresses name it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Meeting(meeting) => write!(f, "meeting.{meeting}"),
            Self::Point(meeting, point) => write!(f, "meeting.{meeting}.{point}"),
            Self::Goal(goal) => write!(f, "goal.{goal}"),
        }
    }
}

impl FromStr for About {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let parts: Vec<&str> = text.split('.').collect();
        match *parts.as_slice() {
            ["meeting", meeting] => Ok(Self::Meeting(meeting.parse()?)),
            ["meeting", meeting, point] => Ok(Self::Point(meeting.parse()?, point.parse()?)),
            ["goal", goal] => Ok(Self::Goal(goal.parse()?)),
            _ => Err(Error::NotFound),
        }
    }
}

/// A save is against the version that its writer saw. `words` are what is there now, by the names of their fields.
///
/// # Errors
/// `Stale`: it moved on; nothing was overwritten, and the answer brings what is there.
pub fn must_be_current(seen: i64, now: i64, words: &[(&'static str, &str)]) -> Result<()> {
    if seen == now {
        return Ok(());
    }
    let words = words.iter().map(|(field, words)| (*field, (*words).to_owned())).collect();
    Err(Error::Stale(Box::new(Current { version: now, words })))
}

/// Notes are taken in a meeting that goes on, and added to afterwards.
///
/// # Errors
/// `Refused` before the meeting is started.
pub fn must_be_open(meeting: State) -> Result<()> {
    match meeting {
        State::InProgress | State::Completed => Ok(()),
        State::Scheduled | State::Skipped | State::Cancelled => {
            Err(Error::refused("Notes are taken in a meeting. Start it first."))
        }
    }
}

/// A note has a limit.
///
/// # Errors
/// `Invalid`, saying how long it is.
pub fn must_fit(length: usize) -> Result<()> {
    if length <= limits::NOTE {
        return Ok(());
    }
    let most = limits::NOTE;
    Err(Error::invalid("text", format!("That is {length} characters; a note holds {most}. Split it.")))
}

/// Whether the words as they are now are to be kept as a version: they differ from the last one, and that is a while ago.
#[must_use]
pub fn is_worth_keeping(last: Option<&NoteVersion>, text: &str, now: Timestamp) -> bool {
    let Some(last) = last else { return !text.is_empty() };
    last.text != text && now.duration_since(last.written_at) >= VERSION_EVERY
}
