//! The words of a rule: reads and writes the parts of an `RRULE` that plan days, and refuses the others by name.

use super::rule::{End, Every, NthDay, Rule};
use crate::error::{Error, Result};
use jiff::{
    civil::{Date, DateTime, Weekday},
    tz::TimeZone,
};
use std::{fmt, ops::RangeInclusive, str::FromStr};

/// Characters of a rule.
const LENGTH: usize = 300;
/// Entries of one list in it.
const ENTRIES: usize = 40;
/// The days of a week as a rule names them.
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Monday),
    ("TU", Weekday::Tuesday),
    ("WE", Weekday::Wednesday),
    ("TH", Weekday::Thursday),
    ("FR", Weekday::Friday),
    ("SA", Weekday::Saturday),
    ("SU", Weekday::Sunday),
];
const PERIODS: [(&str, Every); 4] =
    [("DAILY", Every::Day), ("WEEKLY", Every::Week), ("MONTHLY", Every::Month), ("YEARLY", Every::Year)];

fn wrong(why: impl Into<String>) -> Error {
    Error::invalid("rule", why)
}

impl Rule {
    /// Reads a rule such as `FREQ=MONTHLY;BYDAY=2TU`.
    ///
    /// # Errors
    /// `Invalid`, naming the part that is wrong or not understood.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        if text.len() > LENGTH {
            return Err(wrong(format!("That rule is too long; at most {LENGTH} characters fit here.")));
        }
        let text = text.to_ascii_uppercase();
        let text = text.strip_prefix("RRULE:").unwrap_or(&text);
        let mut parts: Vec<(&str, &str)> = Vec::new();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let Some((name, value)) = part.split_once('=') else {
                return Err(wrong(format!(
                    "“{}” is no part of a rule. Write it as NAME=VALUE, such as FREQ=MONTHLY;BYDAY=2TU.",
                    shown(part)
                )));
            };
            if parts.iter().any(|(before, _)| *before == name) {
                return Err(wrong(format!("{} is there twice. Say it once.", shown(name))));
            }
            parts.push((name, value));
        }
        let every = parts.iter().find(|(name, _)| *name == "FREQ").map_or("", |(_, value)| *value);
        let (_, every) = PERIODS.into_iter().find(|(name, _)| *name == every).ok_or_else(|| {
            wrong("A rule begins with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY. Nothing shorter than a day is planned.")
        })?;
        let mut rule = Self {
            every,
            interval: 1,
            days: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            places: Vec::new(),
            week_starts: Weekday::Monday,
            end: None,
        };
        for (name, value) in parts {
            rule.take(name, value)?;
        }
        rule.fits()?;
        Ok(rule)
    }

    fn take(&mut self, name: &str, value: &str) -> Result<()> {
        match name {
            "FREQ" => {}
            "INTERVAL" => self.interval = number(name, value, 1..=99)?,
            "BYDAY" => self.days = list(name, value)?.map(nth_day).collect::<Result<_>>()?,
            "BYMONTHDAY" => self.month_days = signed(name, value, 31)?,
            "BYMONTH" => {
                self.months =
                    list(name, value)?.map(|each| number(name, each, 1..=12)).collect::<Result<_>>()?;
            }
            "BYSETPOS" => self.places = signed(name, value, 366)?,
            "WKST" => self.week_starts = weekday(value)?,
            "COUNT" | "UNTIL" if self.end.is_some() => {
                return Err(wrong("A rule ends by COUNT or by UNTIL, not by both."));
            }
            "COUNT" => self.end = Some(End::Count(number(name, value, 1..=1000)?)),
            "UNTIL" => self.end = Some(until(value)?),
            _ => {
                return Err(wrong(format!(
                    "{} is not understood here. A rule may have FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, WKST, COUNT and UNTIL.",
                    shown(name)
                )));
            }
        }
        Ok(())
    }

    /// Parts that mean something only beside others.
    fn fits(&self) -> Result<()> {
        let numbered = self.days.iter().any(|each| each.nth.is_some());
        if numbered && matches!(self.every, Every::Day | Every::Week) {
            return Err(wrong("A numbered weekday, such as 2TU, goes with FREQ=MONTHLY or FREQ=YEARLY."));
        }
        if self.every == Every::Week && !self.month_days.is_empty() {
            return Err(wrong("BYMONTHDAY does not go with FREQ=WEEKLY. Take FREQ=MONTHLY."));
        }
        let lists = self.days.len() + self.month_days.len() + self.months.len();
        // Programs differ on what it chooses from in the week of the start.
        if !self.places.is_empty() && matches!(self.every, Every::Day | Every::Week) {
            return Err(wrong(
                "BYSETPOS goes with FREQ=MONTHLY or FREQ=YEARLY. In a week, name the day with BYDAY.",
            ));
        }
        if !self.places.is_empty() && lists == 0 {
            return Err(wrong("BYSETPOS chooses among days: say which with BYDAY or BYMONTHDAY beside it."));
        }
        Ok(())
    }
}

/// At most a few letters of what was typed, for an error that names it.
fn shown(part: &str) -> String {
    crate::words::cut(part, 30)
}

fn list<'a>(name: &str, value: &'a str) -> Result<impl Iterator<Item = &'a str>> {
    if value.split(',').count() > ENTRIES {
        return Err(wrong(format!("{name} lists too much; at most {ENTRIES}.")));
    }
    Ok(value.split(','))
}

fn number<T>(name: &str, value: &str, range: RangeInclusive<T>) -> Result<T>
where
    T: FromStr + PartialOrd + fmt::Display,
{
    let wrong = || wrong(format!("{name} is a number from {} to {}.", range.start(), range.end()));
    let plain = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let number = value.parse().ok().filter(|number| plain && range.contains(number));
    number.ok_or_else(wrong)
}

fn signed<T>(name: &str, value: &str, most: i16) -> Result<Vec<T>>
where
    T: TryFrom<i16>,
{
    let read = |each: &str| {
        let (sign, digits) = match each.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, each.strip_prefix('+').unwrap_or(each)),
        };
        T::try_from(sign * number(name, digits, 1..=most)?)
            .map_err(|_| wrong(format!("{name} is a number up to {most}.")))
    };
    list(name, value)?.map(read).collect()
}

fn weekday(text: &str) -> Result<Weekday> {
    WEEKDAYS
        .into_iter()
        .find(|(name, _)| *name == text)
        .map(|(_, day)| day)
        .ok_or_else(|| wrong("A weekday is one of MO, TU, WE, TH, FR, SA, SU."))
}

fn nth_day(text: &str) -> Result<NthDay> {
    let Some((digits, name)) = text.len().checked_sub(2).and_then(|at| text.split_at_checked(at)) else {
        return Err(wrong("A weekday is one of MO, TU, WE, TH, FR, SA, SU."));
    };
    let nth = if digits.is_empty() { None } else { signed::<i8>("BYDAY", digits, 53)?.first().copied() };
    Ok(NthDay { nth, day: weekday(name)? })
}

fn until(text: &str) -> Result<End> {
    let wrong = || wrong("UNTIL is a day such as 20261231, or an hour such as 20261231T090000Z.");
    if let Some(moment) = text.strip_suffix('Z') {
        let at = DateTime::strptime("%Y%m%dT%H%M%S", moment).map_err(|_| wrong())?;
        return at.to_zoned(TimeZone::UTC).map(|at| End::Moment(at.timestamp())).map_err(|_| wrong());
    }
    if text.contains('T') {
        return DateTime::strptime("%Y%m%dT%H%M%S", text).map(End::Local).map_err(|_| wrong());
    }
    Date::strptime("%Y%m%d", text).map(End::Day).map_err(|_| wrong())
}

/// The parts in one fixed order, so that the same rule always reads the same.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = PERIODS.into_iter().find(|(_, every)| *every == self.every).map_or("", |(name, _)| name);
        write!(f, "FREQ={name}")?;
        if self.interval != 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        write_list(f, "BYMONTH", &self.months)?;
        write_list(f, "BYMONTHDAY", &self.month_days)?;
        write_list(f, "BYDAY", &self.days)?;
        write_list(f, "BYSETPOS", &self.places)?;
        if self.week_starts != Weekday::Monday {
            write!(f, ";WKST={}", short(self.week_starts))?;
        }
        match self.end {
            None => Ok(()),
            Some(End::Count(count)) => write!(f, ";COUNT={count}"),
            Some(End::Day(day)) => write!(f, ";UNTIL={}", day.strftime("%Y%m%d")),
            Some(End::Local(at)) => write!(f, ";UNTIL={}", at.strftime("%Y%m%dT%H%M%S")),
            Some(End::Moment(at)) => write!(f, ";UNTIL={}", at.strftime("%Y%m%dT%H%M%SZ")),
        }
    }
}

impl fmt::Display for NthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(nth) = self.nth {
            write!(f, "{nth}")?;
        }
        f.write_str(short(self.day))
    }
}

fn short(day: Weekday) -> &'static str {
    WEEKDAYS.into_iter().find(|(_, each)| *each == day).map_or("", |(name, _)| name)
}

fn write_list<T: fmt::Display>(f: &mut fmt::Formatter<'_>, name: &str, all: &[T]) -> fmt::Result {
    for (place, each) in all.iter().enumerate() {
        if place == 0 { write!(f, ";{name}={each}")? } else { write!(f, ",{each}")? }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_reads_as_it_was_written() {
        for text in [
            "FREQ=DAILY",
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH",
            "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=MONTHLY;BYDAY=-1FR;COUNT=12",
            "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20271231",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=YEARLY;BYMONTH=3,9;BYDAY=1MO;UNTIL=20300101T080000Z",
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;UNTIL=20300101T080000",
        ] {
            assert_eq!(Rule::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(
            Rule::parse(" rrule:byday=+2tu;freq=monthly ").unwrap().to_string(),
            "FREQ=MONTHLY;BYDAY=2TU"
        );
    }

    #[test]
    fn what_is_not_understood_is_refused_by_name() {
        for (text, why) in [
            ("", "begins with FREQ"),
            ("FREQ=HOURLY", "begins with FREQ"),
            ("FREQ=DAILY;BYHOUR=9", "BYHOUR is not understood"),
            ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO is not understood"),
            ("FREQ=WEEKLY;BYDAY=2TU", "numbered weekday"),
            ("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY does not go"),
            ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS chooses"),
            ("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", "BYSETPOS goes with"),
            ("FREQ=WEEKLY;INTERVAL=0", "INTERVAL is a number from 1 to 99"),
            ("FREQ=WEEKLY;INTERVAL=+2", "INTERVAL is a number"),
            ("FREQ=WEEKLY;FREQ=DAILY", "FREQ is there twice"),
            ("FREQ=WEEKLY;COUNT=3;UNTIL=20261231", "not by both"),
            ("FREQ=WEEKLY;COUNT=0", "COUNT is a number"),
            ("FREQ=WEEKLY;UNTIL=soon", "UNTIL is a day"),
            ("FREQ=WEEKLY;UNTIL=20260230", "UNTIL is a day"),
            ("FREQ=WEEKLY;BYDAY=XX", "A weekday is one of"),
            ("FREQ=WEEKLY;BYDAY=é", "A weekday is one of"),
            ("FREQ=MONTHLY;BYDAY=54MO", "BYDAY is a number from 1 to 53"),
            ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY is a number"),
            ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY is a number"),
            ("hello", "no part of a rule"),
        ] {
            let Err(Error::Invalid { field, message: said }) = Rule::parse(text) else { panic!("{text}") };
            assert_eq!(field, "rule");
            assert!(said.contains(why), "{text}: {said}");
        }
    }
}
