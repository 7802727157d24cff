//! The recurrence of a relationship's meetings. Occurrences are computed in the series' own time zone from its start,
//! never by adding seconds and never from when somebody clicked, so that nothing done to one meeting shifts the next.

mod hours;
mod recurrence;
mod rule;
mod words;

pub use hours::{Hour, hour_for};
pub use rule::{End, Every, NthDay, Rule};

use crate::error::{Error, Result};
use jiff::{
    Span, Timestamp, ToSpan, Zoned,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use std::{collections::VecDeque, fmt};

/// Periods looked through for a day that a rule means: more than a hundred years of days that never come would be.
const PATIENCE: i64 = 3_000;
/// Days looked back for the last occurrence, in turn.
const LOOK_BACK: [i64; 4] = [40, 400, 4_000, 40_000];

/// How often.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cadence {
    /// Every week on the weekday of its start.
    Weekly,
    /// Every two weeks on the weekday of its start.
    EveryTwoWeeks,
    /// Every month on the day of its start, or the month's last day where it is shorter.
    Monthly,
    /// By a rule of one's own.
    Rule(Rule),
}

impl Cadence {
    /// Days without a meeting that are long: two were left out.
    #[must_use]
    pub fn long_days(&self) -> i64 {
        match self {
            Self::Weekly => 21,
            Self::EveryTwoWeeks => 42,
            Self::Monthly => 92,
            Self::Rule(rule) => 3 * rule.usual_days(),
        }
    }

    /// The cadence of that name, or of that rule.
    ///
    /// # Errors
    /// `Invalid` for anything else.
    pub fn parse(name: &str) -> Result<Self> {
        match name {
            "weekly" => Ok(Self::Weekly),
            "every-two-weeks" => Ok(Self::EveryTwoWeeks),
            "monthly" => Ok(Self::Monthly),
            rule if rule.contains('=') => Rule::parse(rule).map(Self::Rule),
            _ => Err(Error::invalid(
                "cadence",
                "Choose weekly, every-two-weeks or monthly, or give a rule such as FREQ=MONTHLY;BYDAY=2TU.",
            )),
        }
    }

    /// The cadence that was chosen for a series with that start: a name, the rule of a choice, or the rule typed.
    ///
    /// # Errors
    /// `Invalid` for anything else.
    pub fn chosen(choice: &str, rule: &str, starts: DateTime) -> Result<Self> {
        Ok(match choice.trim() {
            "monthly-weekday" => Self::Rule(nth_weekday(starts.date())),
            "monthly-last-weekday" => Self::Rule(Rule::nth_of_month(-1, starts.weekday())),
            "monthly-last-day" => Self::Rule(Rule::last_of_month()),
            "rule" => Self::Rule(Rule::parse(rule)?),
            name => return Self::parse(name),
        })
    }

    /// The choice that gives this cadence for a series with that start; `rule` for what no other one gives.
    #[must_use]
    pub fn choice(&self, starts: DateTime) -> String {
        let Self::Rule(rule) = self else { return self.to_string() };
        let found = ["monthly-weekday", "monthly-last-weekday", "monthly-last-day"]
            .into_iter()
            .find(|choice| matches!(Self::chosen(choice, "", starts), Ok(Self::Rule(made)) if made == *rule));
        found.unwrap_or("rule").into()
    }

    /// The days of a period, in order.
    fn period(&self, starts: Date, number: i64) -> rule::Found<Vec<Date>> {
        Ok(match self {
            Self::Weekly => vec![starts.checked_add(Span::new().try_weeks(number)?)?],
            Self::EveryTwoWeeks => vec![starts.checked_add(Span::new().try_weeks(2 * number)?)?],
            Self::Monthly => vec![starts.checked_add(Span::new().try_months(number)?)?],
            Self::Rule(rule) => return rule.period(starts, number),
        })
    }

    /// A period that lies before a day, or is the first.
    fn period_before(&self, starts: Date, day: Date) -> i64 {
        let days = starts.until(day).map_or(0, |span| i64::from(span.get_days()));
        let most = match self {
            Self::Weekly => 7,
            Self::EveryTwoWeeks => 14,
            Self::Monthly => 31,
            // What ends after a number of meetings is counted from its start.
            Self::Rule(Rule { end: Some(End::Count(_)), .. }) => return 0,
            Self::Rule(rule) => return rule.period_before(starts, day),
        };
        (days / most - 1).max(0)
    }

    fn end(&self) -> Option<End> {
        if let Self::Rule(rule) = self { rule.end } else { None }
    }
}

/// The weekday of a day as the nth of its month; as the last where not every month has that many.
fn nth_weekday(day: Date) -> Rule {
    let nth = (day.day() - 1) / 7 + 1;
    Rule::nth_of_month(if nth > 4 { -1 } else { nth }, day.weekday())
}

/// As in storage and in the API: a name, or the rule.
impl fmt::Display for Cadence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weekly => f.write_str("weekly"),
            Self::EveryTwoWeeks => f.write_str("every-two-weeks"),
            Self::Monthly => f.write_str("monthly"),
            Self::Rule(rule) => rule.fmt(f),
        }
    }
}

/// Days on which a series has no meetings, both included: a holiday.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Away {
    /// The first of them.
    pub from: Date,
    /// The last of them.
    pub until: Date,
}

impl Away {
    /// Is it one of them?
    #[must_use]
    pub fn holds(&self, day: Date) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

/// When a relationship meets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Series {
    /// How often.
    pub cadence: Cadence,
    /// IANA name of the zone in which the hour stays the same.
    pub zone: String,
    /// From when on, in that zone; with the hour of all of them.
    pub starts: DateTime,
    /// Length of a meeting in minutes.
    pub minutes: i64,
    /// Days in that zone that it leaves out. Others stay where they are.
    pub pauses: Vec<Away>,
    /// No meeting of it begins at that moment or later: the one-on-one ends.
    pub ends_at: Option<Timestamp>,
}

/// One meeting that a series would have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Occurrence {
    /// The day that the series gives it.
    pub day: Date,
    /// When, in the series' zone. An hour that daylight saving leaves out is moved forward by the gap (RFC 5545).
    pub at: Zoned,
}

impl Series {
    /// Refuses a series that has no meeting at all.
    ///
    /// # Errors
    /// `Invalid` for that, for a day beyond the calendar's end, or for a zone this system does not know.
    pub fn check(&self) -> Result<Occurrence> {
        let first = self.days(self.starts.date())?.next().transpose()?;
        let Some(day) = first else {
            return Err(Error::invalid("rule", "That rule gives no meeting. Look at its days and its end."));
        };
        self.on(day)
    }

    /// The first occurrence that starts after `after`; none when the series ended.
    ///
    /// # Errors
    /// `Invalid` beyond the calendar's end or for a zone this system does not know.
    pub fn next(&self, after: Timestamp) -> Result<Option<Occurrence>> {
        self.after(after)?.next().transpose()
    }

    /// All occurrences that start after `after`, in order, without those in a pause.
    ///
    /// # Errors
    /// As [`Series::next`].
    pub fn after(&self, after: Timestamp) -> Result<impl Iterator<Item = Result<Occurrence>>> {
        let planned = self.planned(after)?;
        Ok(planned.filter(|each| !each.as_ref().is_ok_and(|each| self.pauses(each.day))))
    }

    /// The same with those in a pause.
    ///
    /// # Errors
    /// As [`Series::next`].
    pub fn planned(&self, after: Timestamp) -> Result<impl Iterator<Item = Result<Occurrence>>> {
        // A gap or another calendar's midnight moves an occurrence by at most a day from where its day is.
        let today = after.to_zoned(self.time_zone()?).date();
        let from = today.checked_sub(2.days()).unwrap_or(self.starts.date());
        let days = self.days(from)?;
        let stands = |each: &Result<Occurrence>| each.as_ref().map_or(true, |each| self.stands_at(each));
        let found = days.map(|day| self.on(day?)).take_while(stands);
        Ok(found.skip_while(move |each| each.as_ref().is_ok_and(|each| each.at.timestamp() <= after)))
    }

    /// The last occurrence that started by `until`; none before the first.
    ///
    /// # Errors
    /// As [`Series::next`].
    pub fn last(&self, until: Timestamp) -> Result<Option<Occurrence>> {
        for days in LOOK_BACK {
            let from = until.checked_sub((24 * days).hours()).unwrap_or(Timestamp::MIN);
            let mut last = None;
            for each in self.after(from)? {
                let each = each?;
                if each.at.timestamp() > until {
                    break;
                }
                last = Some(each);
            }
            if last.is_some() || from.to_zoned(TimeZone::UTC).date() < self.starts.date() {
                return Ok(last);
            }
        }
        Ok(None)
    }

    /// The occurrence of a day, if the series has one then; a pause does not matter.
    ///
    /// # Errors
    /// As [`Series::next`].
    pub fn of_day(&self, day: Date) -> Result<Option<Occurrence>> {
        let found = self.days(day)?.next().transpose()?;
        let found = found.filter(|found| *found == day).map(|day| self.on(day)).transpose()?;
        Ok(found.filter(|found| self.stands_at(found)))
    }

    fn stands_at(&self, occurrence: &Occurrence) -> bool {
        self.ends_at.is_none_or(|ends| occurrence.at.timestamp() < ends)
    }

    /// Is it away on that day?
    #[must_use]
    pub fn pauses(&self, day: Date) -> bool {
        self.pauses.iter().any(|away| away.holds(day))
    }

    fn on(&self, day: Date) -> Result<Occurrence> {
        let at = day.to_datetime(self.starts.time()).to_zoned(self.time_zone()?).map_err(beyond)?;
        Ok(Occurrence { day, at })
    }

    /// Days of the rule from one on.
    fn days(&self, from: Date) -> Result<Days<'_>> {
        let starts = self.starts.date();
        let period = self.cadence.period_before(starts, from);
        Ok(Days { series: self, zone: self.time_zone()?, from, period, ready: VecDeque::new(), count: 0 })
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

fn beyond(_: jiff::Error) -> Error {
    Error::invalid("starts", "That is beyond what a calendar holds.")
}

/// The days that a series means, in order.
struct Days<'a> {
    series: &'a Series,
    zone: TimeZone,
    from: Date,
    period: i64,
    ready: VecDeque<Date>,
    /// Days given out, from the first on, for what ends after a number of them.
    count: u16,
}

impl Days<'_> {
    /// The next day of the rule, from `self.period` on.
    fn advance(&mut self) -> Option<Result<Date>> {
        for _ in 0..PATIENCE {
            if let Some(day) = self.ready.pop_front() {
                return (!self.ended(day)).then_some(Ok(day));
            }
            match self.series.cadence.period(self.series.starts.date(), self.period) {
                Ok(days) => self.ready = days.into(),
                Err(why) => return Some(Err(beyond(why))),
            }
            self.period += 1;
        }
        None
    }

    fn ended(&mut self, day: Date) -> bool {
        let local = day.to_datetime(self.series.starts.time());
        match self.series.cadence.end() {
            None => false,
            Some(End::Count(count)) => {
                self.count += 1;
                self.count > count
            }
            Some(End::Day(last)) => day > last,
            Some(End::Local(last)) => local > last,
            Some(End::Moment(last)) => {
                self.zone.to_ambiguous_zoned(local).compatible().map_or(true, |at| at.timestamp() > last)
            }
        }
    }
}

impl Iterator for Days<'_> {
    type Item = Result<Date>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.advance()? {
                Ok(day) if day < self.from => {}
                found => return Some(found),
            }
        }
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
mod tests;
