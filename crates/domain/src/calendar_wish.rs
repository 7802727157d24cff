//! What somebody did in their own calendar that does not happen here by itself: a meeting taken out, a series moved, a change
//! that came too late. It waits for them to decide, and nobody else knows of it.

use crate::{
    error::{Error, Result},
    ids::{CalendarWishId, MeetingId},
    series::Series,
};
use jiff::{Timestamp, civil::Date};

/// What was done there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    /// A meeting was taken out.
    Removed(Target),
    /// A meeting was moved to that moment, which could not be taken as it was.
    Moved(Target, Timestamp),
    /// The whole series was changed into this one.
    Series(Box<Series>),
    /// The whole series was taken out.
    SeriesRemoved,
}

/// A meeting that may not be recorded yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// That of a day of the series.
    Occurrence(Date),
    /// One that stands for itself.
    Meeting(MeetingId),
}

/// Something that waits for whoever did it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CalendarWish {
    /// Its id.
    pub id: CalendarWishId,
    /// The id in calendars of what it was done to.
    pub uid: String,
    /// What was done.
    pub what: What,
    /// When the meeting was to be here, then.
    pub stood_at: Option<Timestamp>,
    /// It had been changed here as well: what stands here was kept.
    pub clashed_at: Option<Timestamp>,
    /// When it was seen.
    pub made_at: Timestamp,
}

impl CalendarWish {
    /// The meeting it is about, if it is about one.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        match &self.what {
            What::Removed(target) | What::Moved(target, _) => Some(*target),
            What::Series(_) | What::SeriesRemoved => None,
        }
    }

    /// Whether the meeting stays out of their calendar until they decide: nothing here changed since it was asked.
    #[must_use]
    pub fn leaves_out(&self, target: Target, stands_at: Option<Timestamp>) -> bool {
        matches!(self.what, What::Removed(removed) if removed == target)
            && self.clashed_at.is_none()
            && self.stood_at == stands_at
    }

    /// Whether there is still something to decide at a moment, with the meeting where it stands now.
    #[must_use]
    pub fn is_open(&self, stands_at: Option<Timestamp>, now: Timestamp) -> bool {
        match self.what {
            What::Removed(_) => stands_at.is_some_and(|at| at > now) && stands_at == self.stood_at,
            What::Moved(_, wanted) => wanted > now && stands_at != Some(wanted),
            What::Series(_) | What::SeriesRemoved => true,
        }
    }
}

impl What {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Removed(_) => "removed",
            Self::Moved(..) => "moved",
            Self::Series(_) => "series",
            Self::SeriesRemoved => "series-removed",
        }
    }
}

/// Refuses what was not asked.
///
/// # Errors
/// `Refused`, always.
pub fn not_asked<T>() -> Result<T> {
    Err(Error::refused("This was decided another way. Look at the page again."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_was_decided_elsewhere_is_not_asked() {
        let at = |minutes: i64| Timestamp::from_second(minutes * 60).unwrap();
        let target = Target::Meeting(MeetingId(Uuid::nil()));
        let removed = CalendarWish {
            id: CalendarWishId(Uuid::nil()),
            uid: String::new(),
            what: What::Removed(target),
            stood_at: Some(at(100)),
            clashed_at: None,
            made_at: at(0),
        };
        assert!(removed.is_open(Some(at(100)), at(5)) && removed.leaves_out(target, Some(at(100))));
        assert!(!removed.is_open(Some(at(110)), at(5)), "it was moved since");
        assert!(!removed.is_open(None, at(5)) && !removed.is_open(Some(at(100)), at(100)));
        let clashed = CalendarWish { clashed_at: Some(at(1)), ..removed.clone() };
        assert!(!clashed.leaves_out(target, Some(at(100))), "what stands here is written there");
        let moved = CalendarWish { what: What::Moved(target, at(200)), ..removed };
        assert!(moved.is_open(Some(at(100)), at(5)) && moved.is_open(None, at(5)));
        assert!(!moved.is_open(Some(at(200)), at(5)) && !moved.is_open(Some(at(100)), at(200)));
    }
}
