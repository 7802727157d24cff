//! A time zone written out whole: every change of its clocks over some years, and the rule by which they go on. Programs that
//! know no zone by its name read the same hours.

use crate::text::Lines;
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::{Dst, Offset, TimeZone},
};

/// Years in a row by the same rule after which it is taken to go on.
const YEARS: usize = 4;

/// A change of the clocks.
#[derive(Clone)]
struct Change {
    /// What the clocks showed, had they not been changed.
    local: DateTime,
    from: Offset,
    to: Offset,
    name: String,
    dst: bool,
}

impl Change {
    fn is_like(&self, other: &Self) -> bool {
        (self.from, self.to, self.dst, &self.name) == (other.from, other.to, other.dst, &other.name)
    }
}

/// Writes the zone from before a moment on, to the end of a year and by rule beyond it.
pub(crate) fn write(lines: &mut Lines, id: &str, zone: &TimeZone, (since, until): (Timestamp, i16)) {
    lines.put("BEGIN:VTIMEZONE");
    lines.put(&format!("TZID:{id}"));
    let before = zone.to_offset_info(since);
    let first = Change {
        local: before.offset().to_datetime(since).date().first_of_year().at(0, 0, 0, 0),
        from: before.offset(),
        to: before.offset(),
        name: before.abbreviation().into(),
        dst: before.dst() == Dst::Yes,
    };
    part(lines, &first, &[], None);
    let mut left = changes(zone, since, until);
    while let Some(first) = left.first().cloned() {
        let (alike, others): (Vec<_>, Vec<_>) = left.into_iter().partition(|change| change.is_like(&first));
        left = others;
        component(lines, &alike, until);
    }
    lines.put("END:VTIMEZONE");
}

fn changes(zone: &TimeZone, since: Timestamp, until: i16) -> Vec<Change> {
    let mut from = zone.to_offset(since);
    let mut found = Vec::new();
    for change in zone.following(since) {
        let to = change.offset();
        let local = from.to_datetime(change.timestamp());
        if local.year() > until {
            break;
        }
        let name = change.abbreviation().to_string();
        found.push(Change { local, from, to, name, dst: change.dst() == Dst::Yes });
        from = to;
    }
    found
}

/// Changes of one kind: each by its date, but for those at the end that follow a rule of every year.
fn component(lines: &mut Lines, alike: &[Change], until: i16) {
    let (alone, ruled, rule) = split(alike, until);
    if let Some((first, rest)) = alone.split_first() {
        let rest: Vec<_> = rest.iter().map(|change| change.local).collect();
        part(lines, first, &rest, None);
    }
    if let (Some(first), Some(rule)) = (ruled.first(), rule) {
        part(lines, first, &[], Some(&rule));
    }
}

fn split(alike: &[Change], until: i16) -> (&[Change], &[Change], Option<String>) {
    let years: Vec<i16> = alike.iter().map(|change| change.local.year()).collect();
    if years.last() != Some(&until) {
        return (alike, &[], None);
    }
    for start in 0..alike.len().saturating_sub(YEARS - 1) {
        let (alone, run) = alike.split_at(start);
        let yearly = years[start..].windows(2).all(|pair| pair[1] == pair[0] + 1);
        if let Some(rule) = yearly.then(|| rule(run)).flatten() {
            return (alone, run, Some(rule));
        }
    }
    (alike, &[], None)
}

/// The rule of every year that all of them follow, if one weekday of one month at one hour does.
fn rule(run: &[Change]) -> Option<String> {
    let days: Vec<Date> = run.iter().map(|change| change.local.date()).collect();
    let first = run.first()?.local;
    let same = |change: &Change| {
        change.local.month() == first.month()
            && change.local.time() == first.time()
            && change.local.weekday() == first.weekday()
    };
    if !run.iter().all(same) {
        return None;
    }
    let is_last = |day: &Date| day.day() + 7 > day.days_in_month();
    let nth = |day: &Date| (day.day() - 1) / 7 + 1;
    let place = if days.iter().all(is_last) {
        -1
    } else {
        let nth_of_first = nth(days.first()?);
        days.iter().all(|day| nth(day) == nth_of_first).then_some(nth_of_first)?
    };
    let weekday = first.strftime("%a").to_string().to_uppercase();
    Some(format!("FREQ=YEARLY;BYMONTH={};BYDAY={place}{}", first.month(), weekday.get(..2)?))
}

fn part(lines: &mut Lines, change: &Change, others: &[DateTime], rule: Option<&str>) {
    let kind = if change.dst { "DAYLIGHT" } else { "STANDARD" };
    lines.put(&format!("BEGIN:{kind}"));
    lines.put(&format!("DTSTART:{}", local(change.local)));
    lines.put(&format!("TZOFFSETFROM:{}", offset(change.from)));
    lines.put(&format!("TZOFFSETTO:{}", offset(change.to)));
    lines.put(&format!("TZNAME:{}", change.name));
    for other in others {
        lines.put(&format!("RDATE:{}", local(*other)));
    }
    if let Some(rule) = rule {
        lines.put(&format!("RRULE:{rule}"));
    }
    lines.put(&format!("END:{kind}"));
}

/// A local time as iCalendar writes it.
pub(crate) fn local(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.abs());
    let short = format!("{sign}{:02}{:02}", all / 3600, all / 60 % 60);
    if all % 60 == 0 { short } else { format!("{short}{:02}", all % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(id: &str) -> String {
        let mut lines = Lines::default();
        let since = "2025-06-01T00:00:00Z".parse().unwrap();
        write(&mut lines, id, &TimeZone::get(id).unwrap(), (since, 2036));
        lines.finish()
    }

    #[test]
    fn a_rule_of_every_year_goes_on_and_others_are_dates() {
        let berlin = written("Europe/Berlin");
        assert!(berlin.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"));
        assert!(berlin.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n") && !berlin.contains("RDATE"));
        let new_york = written("America/New_York");
        assert!(new_york.contains("BYMONTH=3;BYDAY=2SU") && new_york.contains("BYMONTH=11;BYDAY=1SU"));
        let lord_howe = written("Australia/Lord_Howe");
        assert!(lord_howe.contains("TZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030"));
        // No daylight saving since 2019 and 2022: nothing but where the clocks stand.
        for still in ["America/Sao_Paulo", "Asia/Tehran", "UTC"] {
            assert_eq!(written(still).matches("BEGIN:STANDARD").count(), 1, "{still}");
        }
        assert!(written("Asia/Kolkata").contains("TZOFFSETTO:+0530"));
    }
}
