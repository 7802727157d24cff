//! Finding which zone a calendar means: by its IANA name, by the names that Windows has, or by how its clocks go. Knows no event.

use super::Zone;
use calcard::{
    common::timezone::Tz,
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarFrequency, ICalendarProperty,
        ICalendarRecurrenceRule, ICalendarValue, ICalendarWeekday,
    },
};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime, Weekday},
    tz::{Offset, TimeZone},
};
use std::{cell::RefCell, collections::HashMap, str::FromStr as _};

/// Where most people live, asked first where clocks alone say which zone it is.
const USUAL: [&str; 25] = [
    "Europe/Berlin",
    "Europe/London",
    "Europe/Athens",
    "Europe/Istanbul",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Halifax",
    "America/Sao_Paulo",
    "America/Bogota",
    "Asia/Kolkata",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Asia/Dubai",
    "Asia/Singapore",
    "Asia/Tehran",
    "Asia/Karachi",
    "Australia/Sydney",
    "Australia/Brisbane",
    "Australia/Adelaide",
    "Australia/Perth",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
];
/// Years of changes of the clocks that are compared.
const YEARS: std::ops::RangeInclusive<i16> = 2024..=2027;

/// The zones that a calendar brings with it.
pub(super) struct Zones<'a> {
    brought: HashMap<&'a str, &'a ICalendarComponent>,
    all: &'a ICalendar,
    found: RefCell<HashMap<String, Zone>>,
}

impl<'a> Zones<'a> {
    pub(super) fn of(calendar: &'a ICalendar) -> Self {
        let brought = calendar.timezones().filter_map(|zone| Some((name(zone)?, zone))).collect();
        Self { brought, all: calendar, found: RefCell::default() }
    }

    /// The zone of a name.
    pub(super) fn find(&self, id: &str) -> Zone {
        if let Some(found) = self.found.borrow().get(id) {
            return found.clone();
        }
        let zone = self.look(id);
        self.found.borrow_mut().insert(id.to_owned(), zone.clone());
        zone
    }

    fn look(&self, id: &str) -> Zone {
        if let Some(zone) = iana(id) {
            return Zone::Known(zone);
        }
        let like = |zone| Zone::Like { zone, said: id.to_owned() };
        let brought = self.brought.get(id).copied();
        // Names of Windows, and those that programs write beside a name of their own.
        let named = Tz::from_str(id).ok().or_else(|| brought?.timezone().map(|(_, zone)| zone));
        let named = named.and_then(|zone| if let Tz::Tz(zone) = zone { iana(zone.name()) } else { None });
        // Programs before them put something before it: /freeassociation.sourceforge.net/Europe/Berlin.
        let ends = || {
            let parts: Vec<_> = id.split('/').collect();
            (1..parts.len()).find_map(|from| iana(&parts.get(from..)?.join("/")))
        };
        if let Some(zone) = named.or_else(ends) {
            return like(zone);
        }
        brought.and_then(|zone| self.by_clocks(id, zone)).map_or_else(|| Zone::Unknown(id.to_owned()), like)
    }

    /// The zone whose clocks go as this one says.
    fn by_clocks(&self, id: &str, zone: &ICalendarComponent) -> Option<String> {
        let parts: Vec<_> =
            zone.component_ids.iter().filter_map(|part| self.all.component_by_id(*part)).collect();
        let told = changes(&parts)?;
        let names: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
        let goes = |name: &str| TimeZone::get(name).is_ok_and(|zone| agree(&zone, &told));
        let city =
            |name: &&String| name.rsplit('/').next().is_some_and(|city| id.contains(&city.replace('_', " ")));
        let of_name = names.iter().filter(|name| name.contains('/')).filter(city).find(|name| goes(name));
        let usual = || USUAL.into_iter().find(|name| goes(name)).map(str::to_owned);
        let any = || names.iter().filter(|name| name.contains('/')).find(|name| goes(name)).cloned();
        of_name.cloned().or_else(usual).or_else(any)
    }
}

fn name(zone: &ICalendarComponent) -> Option<&str> {
    zone.property(&ICalendarProperty::Tzid)?.values.first()?.as_text()
}

/// The zone of that IANA name as this system writes it.
fn iana(id: &str) -> Option<String> {
    let id = id.trim();
    let id = if matches!(id, "Z" | "Etc/UTC" | "GMT" | "Etc/GMT") { "UTC" } else { id };
    let zone = TimeZone::get(id).ok()?;
    zone.iana_name().map(str::to_owned)
}

/// A moment from which clocks stand so, and how.
type Stand = (Timestamp, Offset);

/// How the clocks stand over the years that are compared.
fn changes(parts: &[&ICalendarComponent]) -> Option<Vec<Stand>> {
    let mut found = Vec::new();
    for part in parts {
        let (from, to) =
            (offset(part, &ICalendarProperty::Tzoffsetfrom)?, offset(part, &ICalendarProperty::Tzoffsetto)?);
        let starts = match part.property(&ICalendarProperty::Dtstart)?.values.first()? {
            ICalendarValue::PartialDateTime(at) => super::when(at, &Zone::Floating)?.local,
            _ => return None,
        };
        let rule = part.property(&ICalendarProperty::Rrule).and_then(|entry| entry.values.first());
        match rule {
            None => found.push((from.to_timestamp(starts).ok()?, to)),
            Some(ICalendarValue::RecurrenceRule(rule)) => {
                for year in YEARS {
                    found.push((from.to_timestamp(yearly(rule, starts, year)?).ok()?, to));
                }
            }
            Some(_) => return None,
        }
        if let (ICalendarComponentType::Standard, None, 1) = (&part.component_type, rule, parts.len()) {
            return Some(vec![(Timestamp::MIN, to)]);
        }
    }
    found.sort_unstable_by_key(|(at, _)| *at);
    (!found.is_empty()).then_some(found)
}

fn offset(part: &ICalendarComponent, name: &ICalendarProperty) -> Option<Offset> {
    let ICalendarValue::PartialDateTime(at) = part.property(name)?.values.first()? else { return None };
    let sign = if at.tz_minus { -1 } else { 1 };
    let seconds = i32::from(at.tz_hour?) * 3600 + i32::from(at.tz_minute.unwrap_or(0)) * 60;
    Offset::from_seconds(sign * seconds).ok()
}

/// The day of a year on which clocks are changed: the nth of a weekday of a month, as all zones have it that have a rule.
fn yearly(rule: &ICalendarRecurrenceRule, starts: DateTime, year: i16) -> Option<DateTime> {
    if rule.freq != ICalendarFrequency::Yearly {
        return None;
    }
    let month = match rule.bymonth.as_slice() {
        [] => starts.month(),
        [month] => i8::try_from(month.month()).ok()?,
        _ => return None,
    };
    let first = Date::new(year, month, 1).ok()?;
    let day = match (rule.byday.as_slice(), rule.bymonthday.as_slice()) {
        ([], []) => Date::new(year, month, starts.day()).ok()?,
        ([], [day]) => Date::new(year, month, *day).ok()?,
        ([day], []) => {
            first.nth_weekday_of_month(i8::try_from(day.ordwk?).ok()?, weekday(day.weekday)).ok()?
        }
        // The weekday on or after a day: "Sunday among the 8th to the 14th".
        ([day], days) => {
            let wanted = weekday(day.weekday);
            let of_month = days.iter().filter_map(|day| Date::new(year, month, *day).ok());
            of_month.filter(|date| date.weekday() == wanted).min()?
        }
        _ => return None,
    };
    Some(day.to_datetime(starts.time()))
}

fn weekday(day: ICalendarWeekday) -> Weekday {
    match day {
        ICalendarWeekday::Monday => Weekday::Monday,
        ICalendarWeekday::Tuesday => Weekday::Tuesday,
        ICalendarWeekday::Wednesday => Weekday::Wednesday,
        ICalendarWeekday::Thursday => Weekday::Thursday,
        ICalendarWeekday::Friday => Weekday::Friday,
        ICalendarWeekday::Saturday => Weekday::Saturday,
        ICalendarWeekday::Sunday => Weekday::Sunday,
    }
}

/// The clocks of a zone stand as they were told to, before and after each change, and are not changed more often.
fn agree(zone: &TimeZone, told: &[Stand]) -> bool {
    let (Ok(from), Ok(until)) = (moment(*YEARS.start()), moment(*YEARS.end())) else { return false };
    let hour = SignedDuration::from_hours(1);
    let stands = |at: Timestamp| told.iter().rev().find(|(since, _)| *since <= at).map(|(_, offset)| *offset);
    let same = |at: Timestamp| stands(at).is_none_or(|offset| offset == zone.to_offset(at));
    let around = |at: Timestamp| [at.checked_sub(hour), at.checked_add(hour), Ok(at)];
    let of_zone = zone.following(from).map(|change| change.timestamp()).take_while(|at| *at < until);
    let of_told = told.iter().map(|(at, _)| *at).filter(|at| (from..until).contains(at));
    [from, until].into_iter().all(same)
        && of_zone.chain(of_told).all(|at| around(at).into_iter().flatten().all(same))
}

fn moment(year: i16) -> Result<Timestamp, jiff::Error> {
    Offset::UTC.to_timestamp(Date::new(year, 6, 30)?.at(0, 0, 0, 0))
}
