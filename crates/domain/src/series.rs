//! The recurrence of a relationship's meetings. Occurrences are computed in the series' own time zone from its start,
//! never by adding seconds and never from when somebody clicked, so that nothing done to one meeting shifts the next.

use crate::error::{Error, Result};
use jiff::{Span, Timestamp, ToSpan, Zoned, civil::DateTime, tz::TimeZone};

/// How often.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cadence {
    /// Every week on the weekday of its start.
    Weekly,
    /// Every two weeks on the weekday of its start.
    EveryTwoWeeks,
    /// Every month on the day of its start, or the month's last day where it is shorter.
    Monthly,
}

impl Cadence {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Weekly, Self::EveryTwoWeeks, Self::Monthly];

    /// Days without a meeting that are long: two were left out.
    #[must_use]
    pub fn long_days(self) -> i64 {
        match self {
            Self::Weekly => 21,
            Self::EveryTwoWeeks => 42,
            Self::Monthly => 92,
        }
    }

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::EveryTwoWeeks => "every-two-weeks",
            Self::Monthly => "monthly",
        }
    }

    /// The cadence of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|cadence| cadence.as_str() == name)
            .ok_or_else(|| Error::invalid("cadence", "Choose weekly, every-two-weeks or monthly."))
    }

    fn span(self, count: i64) -> Span {
        match self {
            Self::Weekly => count.weeks(),
            Self::EveryTwoWeeks => (count * 2).weeks(),
            Self::Monthly => count.months(),
        }
    }

    /// No more than this many days lie between two occurrences.
    fn most_days(self) -> i64 {
        match self {
            Self::Weekly => 7,
            Self::EveryTwoWeeks => 14,
            Self::Monthly => 31,
        }
    }
}

/// When a relationship meets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Series {
    /// How often.
    pub cadence: Cadence,
    /// IANA name of the zone in which the hour stays the same.
    pub zone: String,
    /// The first occurrence, in that zone.
    pub starts: DateTime,
    /// Length of a meeting in minutes.
    pub minutes: i64,
}

/// One meeting that a series would have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Occurrence {
    /// Its number, from 0.
    pub number: i64,
    /// When, in the series' zone. An hour that daylight saving leaves out is moved forward by the gap (RFC 5545).
    pub at: Zoned,
}

impl Series {
    /// The `number`th occurrence.
    ///
    /// # Errors
    /// `Invalid` beyond the calendar's end or for a zone this system does not know.
    pub fn occurrence(&self, number: i64) -> Result<Occurrence> {
        let beyond = |_| Error::invalid("starts", "That is beyond what a calendar holds.");
        let local = self.starts.checked_add(self.cadence.span(number)).map_err(beyond)?;
        let at = local.to_zoned(self.time_zone()?).map_err(beyond)?;
        Ok(Occurrence { number, at })
    }

    /// The first occurrence that starts after `after`.
    ///
    /// # Errors
    /// As [`Series::occurrence`].
    pub fn next(&self, after: Timestamp) -> Result<Occurrence> {
        let start = self.occurrence(0)?;
        let days = (after.as_second() - start.at.timestamp().as_second()).max(0) / 86_400;
        // Begin safely before the answer; gaps and clamped months move an occurrence by less than one period.
        let mut number = (days / self.cadence.most_days() - 1).max(0);
        loop {
            let occurrence = self.occurrence(number)?;
            if occurrence.at.timestamp() > after {
                return Ok(occurrence);
            }
            number += 1;
        }
    }

    /// Its zone.
    ///
    /// # Errors
    /// `Invalid` for a zone this system does not know.
    pub fn time_zone(&self) -> Result<TimeZone> {
        TimeZone::get(&self.zone).map_err(|_| {
            Error::invalid(
                "zone",
                "This system does not know that time zone. Choose one such as Europe/Berlin.",
            )
        })
    }
}

/// A date and time as a form gives it: `2026-05-14T14:00`.
///
/// # Errors
/// `Invalid` naming the field.
pub fn local(field: &'static str, text: &str) -> Result<DateTime> {
    let text = text.trim();
    let wrong = || Error::invalid(field, "Give a day and an hour, such as 2026-05-14T14:00.");
    // A day alone would be read as midnight, which nobody means.
    if !text.contains(':') {
        return Err(wrong());
    }
    text.parse().map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(cadence: Cadence, zone: &str, starts: &str) -> Series {
        Series { cadence, zone: zone.into(), starts: starts.parse().unwrap(), minutes: 45 }
    }

    fn at(zoned: &str) -> Timestamp {
        zoned.parse::<Zoned>().unwrap().timestamp()
    }

    #[test]
    fn the_hour_stays_over_daylight_saving() {
        let weekly = series(Cadence::Weekly, "Europe/Berlin", "2026-03-19T10:30");
        let next = weekly.next(at("2026-03-26T10:30[Europe/Berlin]")).unwrap();
        assert_eq!(next.at.to_string(), "2026-04-02T10:30:00+02:00[Europe/Berlin]");
    }

    #[test]
    fn held_a_day_late_does_not_shift_the_next() {
        let weekly = series(Cadence::Weekly, "Europe/Berlin", "2026-05-04T10:00");
        let next = weekly.next(at("2026-05-05T10:00[Europe/Berlin]")).unwrap();
        assert_eq!(next.at.date().to_string(), "2026-05-11");
        let two_weeks = series(Cadence::EveryTwoWeeks, "Europe/Berlin", "2026-05-04T10:00");
        let next = two_weeks.next(at("2026-05-19T10:00[Europe/Berlin]")).unwrap();
        assert_eq!(next.at.date().to_string(), "2026-06-01");
    }

    #[test]
    fn the_31st_meets_on_the_last_day_of_shorter_months() {
        let monthly = series(Cadence::Monthly, "Europe/Berlin", "2026-01-31T09:00");
        let days: Vec<_> = (0..4).map(|n| monthly.occurrence(n).unwrap().at.date().to_string()).collect();
        assert_eq!(days, ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
    }

    #[test]
    fn an_hour_that_is_left_out_moves_by_the_gap() {
        let weekly = series(Cadence::Weekly, "Europe/Berlin", "2026-03-22T02:30");
        assert_eq!(weekly.occurrence(1).unwrap().at.to_string(), "2026-03-29T03:30:00+02:00[Europe/Berlin]");
    }

    #[test]
    fn years_later_it_still_finds_the_next() {
        for cadence in Cadence::ALL {
            let series = series(cadence, "America/New_York", "2016-01-31T16:00");
            let now = at("2026-05-12T09:00[America/New_York]");
            let next = series.next(now).unwrap();
            assert!(next.at.timestamp() > now);
            assert!(series.occurrence(next.number - 1).unwrap().at.timestamp() <= now);
        }
    }
}
