//! A rule of one's own, as a part of RFC 5545 says it: which days of a period are meant. Knows days alone, no hour and no zone.

use jiff::{
    Span, Timestamp, ToSpan,
    civil::{Date, DateTime, Weekday},
};

/// A day, unless it lies beyond the calendar's end.
pub(super) type Found<T> = Result<T, jiff::Error>;

/// What one period of a rule is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Every {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// A weekday; with a number, the nth such weekday of the month or year, counted from its end when negative.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NthDay {
    /// Which of them; none for all.
    pub nth: Option<i8>,
    /// The weekday.
    pub day: Weekday,
}

/// When a rule ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// After so many.
    Count(u16),
    /// With that day.
    Day(Date),
    /// With that hour where the meetings are.
    Local(DateTime),
    /// With that moment.
    Moment(Timestamp),
}

/// A rule. Its fields are the parts of an `RRULE`; empty lists say nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// What a period is.
    pub every: Every,
    /// Every how many periods.
    pub interval: u8,
    /// Weekdays.
    pub days: Vec<NthDay>,
    /// Days of the month, counted from its end when negative.
    pub month_days: Vec<i8>,
    /// Months.
    pub months: Vec<i8>,
    /// Which of the days found in a period, counted from the end when negative.
    pub places: Vec<i16>,
    /// The day on which weeks begin.
    pub week_starts: Weekday,
    /// When it ends.
    pub end: Option<End>,
}

impl Rule {
    /// Every month on the nth of a weekday.
    #[must_use]
    pub fn nth_of_month(nth: i8, day: Weekday) -> Self {
        Self { days: vec![NthDay { nth: Some(nth), day }], ..Self::every_month() }
    }

    /// Every month on its last day.
    #[must_use]
    pub fn last_of_month() -> Self {
        Self { month_days: vec![-1], ..Self::every_month() }
    }

    fn every_month() -> Self {
        Self {
            every: Every::Month,
            interval: 1,
            days: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            places: Vec::new(),
            week_starts: Weekday::Monday,
            end: None,
        }
    }

    /// About how many days lie between two meetings at the most.
    pub(super) fn usual_days(&self) -> i64 {
        let days = match self.every {
            Every::Day => 1,
            Every::Week => 7,
            Every::Month => 31,
            Every::Year => 366,
        };
        (days * i64::from(self.interval)).max(7)
    }

    /// A period from the start on that lies before a day, or is the first.
    pub(super) fn period_before(&self, starts: Date, day: Date) -> i64 {
        let days = starts.until(day).map_or(0, |span| i64::from(span.get_days()));
        let longest = match self.every {
            Every::Day => 1,
            Every::Week => 7,
            Every::Month => 31,
            Every::Year => 366,
        };
        (days / (longest * i64::from(self.interval)) - 2).max(0)
    }

    /// The days of a period, in order; none of them before the start. `Err` beyond the calendar's end.
    pub(super) fn period(&self, starts: Date, number: i64) -> Found<Vec<Date>> {
        let (first, length) = self.span(starts, number * i64::from(self.interval))?;
        let mut days = Vec::new();
        for place in 0..length {
            let day = first.checked_add(place.days())?;
            if self.means(starts, day) {
                days.push(day);
            }
        }
        if !self.places.is_empty() {
            days = self.placed(&days);
        }
        days.retain(|day| *day >= starts);
        Ok(days)
    }

    /// First day and length of the period that lies so many periods after that of the start.
    fn span(&self, starts: Date, periods: i64) -> Found<(Date, i64)> {
        Ok(match self.every {
            Every::Day => (starts.checked_add(Span::new().try_days(periods)?)?, 1),
            Every::Week => {
                let into = i64::from(starts.weekday().since(self.week_starts));
                // The week may begin before the calendar does, where nothing is meant anyway.
                (starts.checked_sub(into.days())?.checked_add(Span::new().try_weeks(periods)?)?, 7)
            }
            Every::Month => {
                let first = starts.first_of_month().checked_add(Span::new().try_months(periods)?)?;
                (first, i64::from(first.days_in_month()))
            }
            Every::Year => {
                let first = starts.first_of_year().checked_add(Span::new().try_years(periods)?)?;
                (first, i64::from(first.days_in_year()))
            }
        })
    }

    fn means(&self, starts: Date, day: Date) -> bool {
        let alone = self.days.is_empty() && self.month_days.is_empty();
        let usual = match self.every {
            Every::Day => true,
            Every::Week => day.weekday() == starts.weekday(),
            Every::Month => day.day() == starts.day(),
            Every::Year => {
                day.day() == starts.day() && (!self.months.is_empty() || day.month() == starts.month())
            }
        };
        (self.months.is_empty() || self.months.contains(&day.month()))
            && (self.month_days.is_empty() || self.month_days.iter().any(|wanted| is_month_day(*wanted, day)))
            && (self.days.is_empty() || self.days.iter().any(|wanted| self.is_weekday(*wanted, day)))
            && (!alone || usual)
    }

    fn is_weekday(&self, wanted: NthDay, day: Date) -> bool {
        if wanted.day != day.weekday() {
            return false;
        }
        let Some(nth) = wanted.nth else { return true };
        let in_year = self.every == Every::Year && self.months.is_empty();
        let (place, length) = if in_year {
            (day.day_of_year(), day.days_in_year())
        } else {
            (i16::from(day.day()), i16::from(day.days_in_month()))
        };
        let from_start = (place - 1) / 7 + 1;
        let from_end = (length - place) / 7 + 1;
        i16::from(nth) == if nth > 0 { from_start } else { -from_end }
    }

    fn placed(&self, days: &[Date]) -> Vec<Date> {
        let at = |place: &i16| match usize::from(place.unsigned_abs()) {
            place_from_end if *place < 0 => days.len().checked_sub(place_from_end),
            from_start => from_start.checked_sub(1),
        };
        let mut places: Vec<usize> = self.places.iter().filter_map(at).collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|place| days.get(place).copied()).collect()
    }
}

fn is_month_day(wanted: i8, day: Date) -> bool {
    if wanted > 0 {
        wanted == day.day()
    } else {
        i16::from(wanted) == i16::from(day.day()) - i16::from(day.days_in_month()) - 1
    }
}
