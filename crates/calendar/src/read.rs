//! Reading what other programs write as iCalendar, into plain structures of ours: events, their rules, hours, zones and
//! exceptions, and what somebody answered. It reads all that it can and judges nothing of it.

mod zone;

use calcard::{
    Entry, Parser,
    common::PartialDateTime,
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarMethod,
        ICalendarParameterName, ICalendarParameterValue, ICalendarParticipationStatus, ICalendarPeriod,
        ICalendarProperty, ICalendarStatus, ICalendarValue, utils::strip_mailto_scheme,
    },
};
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime},
    tz::{Offset, TimeZone},
};
use zone::Zones;

/// Bytes of a calendar that are read.
pub const MOST_BYTES: usize = 1 << 20;
/// Events of a calendar that are read.
const MOST_EVENTS: usize = 20_000;

/// Why a text could not be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// It is longer than [`MOST_BYTES`].
    TooLong,
    /// It is no calendar.
    NoCalendar,
}

/// What is being done with the events of a calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// They are told.
    Publish,
    /// Somebody is invited.
    Request,
    /// Somebody answers.
    Reply,
    /// They are called off.
    Cancel,
    /// Somebody proposes another time.
    Counter,
    /// Anything else.
    Other,
}

/// What somebody answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Nothing yet.
    None,
    /// They come.
    Accepted,
    /// They may come.
    Tentative,
    /// They do not.
    Declined,
}

/// A calendar as it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calendar {
    /// What is being done with its events.
    pub method: Option<Method>,
    /// They, in the order written.
    pub events: Vec<Read>,
}

/// An event, or one occurrence of it that is not as the others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Read {
    /// The same for all occurrences of one series; empty where there is none.
    pub uid: String,
    /// How often it was changed, as far as it says.
    pub sequence: i64,
    /// When this was written.
    pub written_at: Option<Timestamp>,
    /// When it starts.
    pub starts: Option<When>,
    /// How long it is, where it says so in time and not in days.
    pub minutes: Option<i64>,
    /// The value of its `RRULE`; the parts are in no promised order.
    pub rule: Option<String>,
    /// It has more rules than one, or rules of what is left out.
    pub more_rules: bool,
    /// Days added one by one.
    pub adds: Vec<When>,
    /// Occurrences left out.
    pub leaves_out: Vec<When>,
    /// The occurrence of the series in whose place this is, at the hour the series has it.
    pub replaces: Option<When>,
    /// It stands for all after that one too.
    pub and_after: bool,
    /// It does not take place.
    pub cancelled: bool,
    /// What it is called.
    pub title: String,
    /// The address of whoever invites.
    pub organizer: Option<String>,
    /// Who is invited, and what they say.
    pub attendees: Vec<Attendee>,
}

/// Somebody invited.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attendee {
    /// Their address.
    pub address: String,
    /// What they say.
    pub answer: Answer,
}

/// A time as a calendar says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct When {
    /// What the clocks show there.
    pub local: DateTime,
    /// Where that is.
    pub zone: Zone,
    /// It is a day without an hour.
    pub whole_day: bool,
}

/// Where a time is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Zone {
    /// A zone of this IANA name.
    Known(String),
    /// A zone under a name of its own whose clocks stand as those of this IANA name.
    Like {
        /// The IANA name.
        zone: String,
        /// The name it was given.
        said: String,
    },
    /// Wherever one is.
    Floating,
    /// A zone by this name that nobody knows.
    Unknown(String),
}

impl Zone {
    /// The IANA name, where there is one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Known(zone) | Self::Like { zone, .. } => Some(zone),
            Self::Floating | Self::Unknown(_) => None,
        }
    }
}

impl When {
    /// The moment; none for a whole day or in no zone. An hour that does not exist is moved on, one that comes twice is the
    /// first (RFC 5545).
    #[must_use]
    pub fn moment(&self) -> Option<Timestamp> {
        if self.whole_day {
            return None;
        }
        let zone = TimeZone::get(self.zone.name()?).ok()?;
        self.local.to_zoned(zone).ok().map(|at| at.timestamp())
    }
}

/// Reads a calendar.
///
/// # Errors
/// Why it is none.
pub fn read(bytes: &[u8]) -> Result<Calendar, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLong);
    }
    let text = words(bytes);
    let mut parser = Parser::new(text.trim_start_matches('\u{feff}'));
    let mut found: Option<Calendar> = None;
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) if holds_calendar(&calendar) => {
                let read = one(&calendar);
                match &mut found {
                    // Some programs write one calendar after the other into a file.
                    Some(first) => first.events.extend(read.events),
                    None => found = Some(read),
                }
            }
            Entry::Eof | Entry::UnterminatedComponent(_) => break,
            _ => {}
        }
        if found.as_ref().is_some_and(|found| found.events.len() >= MOST_EVENTS) {
            break;
        }
    }
    let mut found = found.ok_or(Unreadable::NoCalendar)?;
    found.events.truncate(MOST_EVENTS);
    Ok(found)
}

/// UTF-8, or else what old programs wrote in the west.
fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect())
}

fn holds_calendar(calendar: &ICalendar) -> bool {
    calendar.components.first().is_some_and(|root| root.component_type == ICalendarComponentType::VCalendar)
}

fn one(calendar: &ICalendar) -> Calendar {
    let zones = Zones::of(calendar);
    let events = calendar.components.iter();
    let events = events.filter(|part| part.component_type == ICalendarComponentType::VEvent);
    Calendar {
        method: calendar.components.first().and_then(method),
        events: events.map(|event| self::event(event, &zones)).collect(),
    }
}

fn method(root: &ICalendarComponent) -> Option<Method> {
    Some(match root.property(&ICalendarProperty::Method)?.values.first()? {
        ICalendarValue::Method(ICalendarMethod::Publish) => Method::Publish,
        ICalendarValue::Method(ICalendarMethod::Request) => Method::Request,
        ICalendarValue::Method(ICalendarMethod::Reply) => Method::Reply,
        ICalendarValue::Method(ICalendarMethod::Cancel) => Method::Cancel,
        ICalendarValue::Method(ICalendarMethod::Counter) => Method::Counter,
        _ => Method::Other,
    })
}

fn event(event: &ICalendarComponent, zones: &Zones) -> Read {
    let text =
        |name| event.property(&name).and_then(|entry| entry.values.first()).and_then(|value| value.as_text());
    let time = |name| event.property(&name).and_then(|entry| whens(entry, zones).into_iter().next());
    let times = |name| event.properties(&name).flat_map(|entry| whens(entry, zones)).collect::<Vec<_>>();
    let starts = time(ICalendarProperty::Dtstart);
    let rules = event.properties(&ICalendarProperty::Rrule).count();
    let replaces = event.property(&ICalendarProperty::RecurrenceId);
    let organizer = event.property(&ICalendarProperty::Organizer).and_then(address);
    Read {
        uid: text(ICalendarProperty::Uid).unwrap_or_default().trim().to_owned(),
        sequence: sequence(event),
        written_at: time(ICalendarProperty::Dtstamp).and_then(|at| at.moment()),
        minutes: minutes(event, starts.as_ref(), time(ICalendarProperty::Dtend).as_ref()),
        starts,
        rule: event.property(&ICalendarProperty::Rrule).and_then(rule),
        more_rules: rules > 1 || event.has_property(&ICalendarProperty::Exrule),
        adds: times(ICalendarProperty::Rdate),
        leaves_out: times(ICalendarProperty::Exdate),
        and_after: replaces.is_some_and(|entry| entry.has_parameter(&ICalendarParameterName::Range)),
        replaces: replaces.and_then(|entry| whens(entry, zones).into_iter().next()),
        cancelled: event.status() == Some(&ICalendarStatus::Cancelled),
        title: text(ICalendarProperty::Summary).unwrap_or_default().trim().to_owned(),
        organizer,
        attendees: event.properties(&ICalendarProperty::Attendee).filter_map(attendee).collect(),
    }
}

fn sequence(event: &ICalendarComponent) -> i64 {
    let entry = event.property(&ICalendarProperty::Sequence);
    entry.and_then(|entry| entry.values.first()).and_then(ICalendarValue::as_integer).unwrap_or(0)
}

fn rule(entry: &ICalendarEntry) -> Option<String> {
    match entry.values.first()? {
        ICalendarValue::RecurrenceRule(rule) => Some(rule.to_string()),
        // What is no rule is said as it stands, so that whoever judges it can name it.
        other => other.as_text().map(str::to_owned),
    }
}

fn minutes(event: &ICalendarComponent, starts: Option<&When>, ends: Option<&When>) -> Option<i64> {
    let length = event.property(&ICalendarProperty::Duration).and_then(|entry| entry.values.first());
    if let Some(ICalendarValue::Duration(length)) = length {
        return Some(length.as_seconds() / 60);
    }
    let (starts, ends) = (starts?, ends?);
    if starts.whole_day || ends.whole_day {
        return None;
    }
    let apart = match (starts.moment(), ends.moment()) {
        (Some(starts), Some(ends)) => ends.as_second() - starts.as_second(),
        _ => ends.local.duration_since(starts.local).as_secs(),
    };
    Some(apart / 60)
}

fn address(entry: &ICalendarEntry) -> Option<String> {
    let address = entry.values.first()?.as_text()?;
    Some(strip_mailto_scheme(address.trim()).trim().to_owned())
}

fn attendee(entry: &ICalendarEntry) -> Option<Attendee> {
    let answer = match entry.parameter(&ICalendarParameterName::Partstat) {
        Some(ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Accepted)) => Answer::Accepted,
        Some(ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Tentative)) => Answer::Tentative,
        Some(ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Declined)) => Answer::Declined,
        _ => Answer::None,
    };
    Some(Attendee { address: address(entry)?, answer })
}

fn whens(entry: &ICalendarEntry, zones: &Zones) -> Vec<When> {
    let zone = entry.tz_id().map_or(Zone::Floating, |id| zones.find(id));
    let start = |value: &ICalendarValue| match value {
        ICalendarValue::PartialDateTime(at) => when(at, &zone),
        ICalendarValue::Period(
            ICalendarPeriod::Range { start, .. } | ICalendarPeriod::Duration { start, .. },
        ) => when(start, &zone),
        _ => None,
    };
    entry.values.iter().filter_map(start).collect()
}

fn when(at: &PartialDateTime, zone: &Zone) -> Option<When> {
    let small = |number: u8| i8::try_from(number).ok();
    let date = Date::new(i16::try_from(at.year?).ok()?, small(at.month?)?, small(at.day?)?).ok()?;
    let Some(hour) = at.hour else {
        return Some(When { local: date.at(0, 0, 0, 0), zone: zone.clone(), whole_day: true });
    };
    // A second of a leap is the one before it.
    let second = at.second.unwrap_or(0).min(59);
    let time =
        jiff::civil::Time::new(small(hour)?, small(at.minute.unwrap_or(0))?, small(second)?, 0).ok()?;
    let local = date.to_datetime(time);
    match at.tz_hour {
        None => Some(When { local, zone: zone.clone(), whole_day: false }),
        Some(hours) => {
            let sign = if at.tz_minus { -1 } else { 1 };
            let minutes = i64::from(hours) * 60 + i64::from(at.tz_minute.unwrap_or(0));
            let local = local.checked_sub((sign * minutes).minutes()).ok()?;
            Some(When {
                local: Offset::UTC.to_timestamp(local).ok().map(|at| Offset::UTC.to_datetime(at))?,
                zone: Zone::Known("UTC".into()),
                whole_day: false,
            })
        }
    }
}

#[cfg(test)]
mod tests;
