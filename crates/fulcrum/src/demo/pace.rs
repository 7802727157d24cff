//! When things happen in a story: its weeks counted back from the next meeting, and believable moments within them.
//! The same words always fall on the same place; no clock is read and nothing is random.

use super::story::{PRESENT, Rhythm};
use jiff::{
    SignedDuration, Timestamp, ToSpan as _,
    civil::{Date, DateTime, Weekday, time},
    tz::TimeZone,
};

/// The year of a series around the present.
pub(super) struct Year {
    pub(super) zone: TimeZone,
    /// The meeting to come, week 53.
    next: DateTime,
}

const BEYOND: &str = "the year lies beyond what a calendar holds";

impl Year {
    /// The meeting to come is the first that is not over now: what a page calls the next one.
    pub(super) fn around(rhythm: &Rhythm<'_>, now: Timestamp) -> Result<Self, String> {
        let zone = TimeZone::get(rhythm.zone).map_err(|_| format!("{} is no time zone", rhythm.zone))?;
        let yesterday = now.to_zoned(zone.clone()).date().saturating_sub(1.day());
        let days = yesterday.series(1.day()).take(9).filter(|day| day.weekday() == rhythm.weekday);
        for day in days {
            let next = day.to_datetime(rhythm.at);
            let start = zone.to_timestamp(next).map_err(|_| BEYOND)?;
            if later(start, rhythm.minutes) > now {
                return Ok(Self { zone, next });
            }
        }
        Err(BEYOND.into())
    }

    /// The day and hour that the series gives a week.
    pub(super) fn local(&self, week: i64) -> DateTime {
        self.next.saturating_sub((PRESENT - week).weeks())
    }

    /// When the meeting of a week is held. One that was moved is held an hour later too, where both had room.
    pub(super) fn held(&self, week: i64, moved: i64) -> Result<Timestamp, String> {
        let hour = i64::from(moved != 0).hours();
        let local = self.local(week).saturating_add(moved.days()).saturating_add(hour);
        self.zone.to_timestamp(local).map_err(|_| BEYOND.into())
    }

    /// The moment of a day and hour.
    pub(super) fn at(&self, local: DateTime) -> Timestamp {
        self.zone.to_timestamp(local).unwrap_or_default()
    }

    /// The day of a moment.
    pub(super) fn day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.zone.clone()).date()
    }

    /// A moment within working time between two others; in between where there is no working time.
    pub(super) fn spread(&self, from: Timestamp, to: Timestamp, words: &str) -> Timestamp {
        self.within((from, to), i64::MAX, (0, 1), words)
    }

    /// The same within the last day and a half of work, and in the order of their place among others.
    pub(super) fn lately(
        &self,
        span: (Timestamp, Timestamp),
        (place, of): (usize, usize),
        words: &str,
    ) -> Timestamp {
        let count = |number| i64::try_from(number).unwrap_or(1);
        self.within(span, 12 * 3600, (count(place), count(of)), words)
    }

    fn within(
        &self,
        (from, to): (Timestamp, Timestamp),
        most: i64,
        (place, of): (i64, i64),
        words: &str,
    ) -> Timestamp {
        let mut stretches = self.working(from, to);
        if stretches.is_empty() {
            stretches.push((from.as_second(), to.as_second()));
        }
        let all: i64 = stretches.iter().map(|(from, to)| to - from).sum();
        let slot = most.min(all) / of;
        let mut left = all - slot * (of - place) + lot(words, slot);
        for (from, to) in stretches {
            if left < to - from {
                return Timestamp::from_second(from + left).unwrap_or_default();
            }
            left -= to - from;
        }
        to
    }

    /// Working time between two moments, in seconds, a stretch for each day.
    fn working(&self, from: Timestamp, to: Timestamp) -> Vec<(i64, i64)> {
        let (opens, closes) = (time(8, 40, 0, 0), time(18, 10, 0, 0));
        let at = |day: Date, hour| self.zone.to_timestamp(day.to_datetime(hour)).unwrap_or(to);
        let days = self.day(from).series(1.day()).take_while(|day| *day <= self.day(to));
        days.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
            .map(|day| (at(day, opens).max(from).as_second(), at(day, closes).min(to).as_second()))
            .filter(|(from, to)| from < to)
            .collect()
    }

    /// A moment in the working hours of a day, whatever day it is.
    pub(super) fn on_day(&self, day: Date, words: &str) -> Timestamp {
        let local = day.at(9, 0, 0, 0).saturating_add(lot(words, 8 * 3600).seconds());
        self.zone.to_timestamp(local).unwrap_or_default()
    }
}

/// That many minutes later.
pub(super) fn later(at: Timestamp, minutes: i64) -> Timestamp {
    at.checked_add(SignedDuration::from_mins(minutes)).unwrap_or(at)
}

/// A number below `most` that is always the same share of it for the same words (FNV-1a, stirred once more, because the
/// high bits of short words lie close together).
pub(super) fn lot(words: &str, most: i64) -> i64 {
    let hash = words.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let stirred = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let share = (u128::from(stirred) * u128::from(most.max(1).unsigned_abs())) >> 64;
    i64::try_from(share).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(zoned: &str) -> Timestamp {
        zoned.parse::<jiff::Zoned>().unwrap().timestamp()
    }

    fn thursdays(now: &str) -> Year {
        let rhythm =
            Rhythm { weekday: Weekday::Thursday, at: time(14, 0, 0, 0), minutes: 45, zone: "Europe/Berlin" };
        Year::around(&rhythm, at(now)).unwrap()
    }

    #[test]
    fn the_next_meeting_is_the_first_that_is_not_over() {
        for (now, next) in [
            ("2026-05-12T09:00[Europe/Berlin]", "2026-05-14T14:00:00"),
            ("2026-05-14T14:44[Europe/Berlin]", "2026-05-14T14:00:00"),
            ("2026-05-14T14:45[Europe/Berlin]", "2026-05-21T14:00:00"),
            ("2026-05-14T23:30[America/Los_Angeles]", "2026-05-21T14:00:00"),
        ] {
            let year = thursdays(now);
            assert_eq!(year.local(PRESENT).to_string(), next, "{now}");
        }
    }

    #[test]
    fn the_hour_stays_over_daylight_saving_and_a_moved_meeting_is_an_hour_later() {
        let year = thursdays("2026-05-12T09:00[Europe/Berlin]");
        assert_eq!(year.held(1, 0).unwrap(), at("2025-05-15T14:00[Europe/Berlin]"));
        assert_eq!(year.held(40, 0).unwrap(), at("2026-02-12T14:00[Europe/Berlin]"));
        assert_eq!(year.held(52, 1).unwrap(), at("2026-05-08T15:00[Europe/Berlin]"));
    }

    #[test]
    fn captures_fall_into_working_time() {
        let year = thursdays("2026-05-12T09:00[Europe/Berlin]");
        let (from, to) = (at("2026-05-07T14:45[Europe/Berlin]"), at("2026-05-14T13:20[Europe/Berlin]"));
        let mut days = std::collections::BTreeSet::new();
        for word in ["flaky", "desk", "search", "review", "quarantine", "printer", "pairing", "laptop"] {
            let fell = year.spread(from, to, word);
            assert!(from <= fell && fell < to, "{word}: {fell}");
            let fell = fell.to_zoned(year.zone.clone());
            assert!((8..=18).contains(&fell.hour()), "{word}: {fell}");
            assert!(!matches!(fell.weekday(), Weekday::Saturday | Weekday::Sunday), "{word}: {fell}");
            days.insert(fell.date());
        }
        assert!(days.len() >= 3, "not all on one day: {days:?}");
    }

    #[test]
    fn lately_is_friday_on_a_sunday_and_any_hour_will_do_at_night() {
        let year = thursdays("2026-05-17T12:00[Europe/Berlin]");
        let (from, to) = (at("2026-05-14T14:45[Europe/Berlin]"), at("2026-05-17T12:00[Europe/Berlin]"));
        let lately: Vec<_> = (0..3).map(|place| year.lately((from, to), (place, 3), "guild")).collect();
        assert!(lately.is_sorted() && from <= lately[0], "{lately:?}");
        assert_eq!(year.day(lately[2]).to_string(), "2026-05-15");
        let (from, to) = (at("2026-05-16T02:00[Europe/Berlin]"), at("2026-05-16T02:10[Europe/Berlin]"));
        let fell = year.spread(from, to, "guild");
        assert!(from <= fell && fell < to, "{fell}");
    }
}
