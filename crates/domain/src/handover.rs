//! Handover: one one-on-one ends, the next begins, and its owner chooses what goes along. History belongs to the owner: the
//! other one loses the shared space when it ends, and keeps what they wrote for themselves alone.

use crate::{
    error::{Error, Result},
    relationship::{Relationship, Side},
};
use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};

/// Days ahead that a last day may lie.
const AHEAD: i64 = 365;

/// What can go along. Goals and the story are the owner's, whoever wrote a line of them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Noun {
    /// A talking point of the owner's that is open.
    Point,
    /// A goal that is open, with its checkpoints.
    Goal,
    /// A promise of the owner's that is open.
    Action,
    /// A moment of the growth narrative.
    Moment,
}

impl Noun {
    /// All of them, in the order shown.
    pub const ALL: [Self; 4] = [Self::Goal, Self::Moment, Self::Point, Self::Action];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Point => "talking_point",
            Self::Goal => "goal",
            Self::Action => "action_item",
            Self::Moment => "growth_entry",
        }
    }
}

/// The moment at which a last day is over.
///
/// # Errors
/// `Invalid` for a day that is over, or more than a year ahead.
pub fn after(day: Date, zone: &TimeZone, now: Timestamp) -> Result<Timestamp> {
    let beyond = || Error::invalid("last_day", "That is more than a year ahead. Choose an earlier day.");
    let today = now.to_zoned(zone.clone()).date();
    if day < today {
        return Err(Error::invalid("last_day", "That day is over. Choose today or a later one."));
    }
    if today.checked_add(AHEAD.days()).is_ok_and(|last| day > last) {
        return Err(beyond());
    }
    let midnight = day.tomorrow().and_then(|next| next.to_zoned(zone.clone()));
    midnight.map(|midnight| midnight.timestamp()).map_err(|_| beyond())
}

/// Whether what ends then is over: its last moment is the one before.
#[must_use]
pub fn is_over(ends_at: Option<Timestamp>, now: Timestamp) -> bool {
    ends_at.is_some_and(|ends| ends <= now)
}

/// The last day on which both share it.
#[must_use]
pub fn last_day(ends: Timestamp, zone: &TimeZone) -> Date {
    ends.checked_sub(1.second()).unwrap_or(ends).to_zoned(zone.clone()).date()
}

/// Only the owner ends it, and chooses what goes along.
///
/// # Errors
/// `Refused`, naming the owner.
pub fn must_own(side: Side, relationship: &Relationship) -> Result<()> {
    if side == Side::Owner {
        return Ok(());
    }
    let owner = relationship.first_name(Side::Owner);
    Err(Error::Refused(format!("Its history is {owner}’s: only they say when it ends and what goes along.")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_last_day_is_over_at_its_midnight() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let now = date(2026, 3, 27).at(23, 30, 0, 0).to_zoned(zone.clone()).unwrap().timestamp();
        let ends = |day| after(day, &zone, now).map(|at| at.to_zoned(zone.clone()).to_string());
        assert_eq!(ends(date(2026, 3, 27)).unwrap(), "2026-03-28T00:00:00+01:00[Europe/Berlin]");
        assert_eq!(last_day(after(date(2026, 3, 28), &zone, now).unwrap(), &zone), date(2026, 3, 28));
        // The day on which the clocks change has 23 hours.
        assert_eq!(ends(date(2026, 3, 29)).unwrap(), "2026-03-30T00:00:00+02:00[Europe/Berlin]");
        for day in [date(2026, 3, 26), date(2027, 3, 29), Date::MAX] {
            assert!(matches!(after(day, &zone, now), Err(Error::Invalid { field: "last_day", .. })), "{day}");
        }
    }
}
