//! A calendar as one text: its zones, then its events. What it says of an event is when, how long and a title; nothing else.

use crate::{
    text::Lines,
    zone::{self, local},
};
use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};
use std::collections::BTreeMap;

/// An event, or one occurrence of it that is not as the others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// The same for ever, and for all occurrences of one series.
    pub uid: String,
    /// IANA name of the zone of its hour.
    pub zone: String,
    /// When it starts, there.
    pub starts: DateTime,
    /// How long it is.
    pub minutes: i64,
    /// The `RRULE` by which it comes back.
    pub rule: Option<String>,
    /// Occurrences left out.
    pub leaves_out: Vec<DateTime>,
    /// The occurrence of the series in whose place this is, at the hour the series has it.
    pub replaces: Option<DateTime>,
    /// It does not take place.
    pub cancelled: bool,
    /// How often it was changed: grows, never falls.
    pub sequence: i64,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// What it is called.
    pub title: String,
}

/// A calendar to subscribe to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Feed {
    /// What the calendar is called.
    pub name: String,
    /// Its events, those of a series after the series.
    pub events: Vec<Event>,
    /// The year up to which changes of the clocks are written one by one.
    pub until: i16,
}

impl Feed {
    /// When anything of it was changed last.
    #[must_use]
    pub fn changed_at(&self) -> Option<Timestamp> {
        self.events.iter().map(|event| event.changed_at).max()
    }

    /// The text. An event in a zone that this system does not know is left out rather than put at a wrong hour.
    #[must_use]
    pub fn write(&self) -> String {
        Lines::calendar(|lines| {
            lines.put("METHOD:PUBLISH");
            lines.words("NAME", &self.name);
            lines.words("X-WR-CALNAME", &self.name);
            lines.put("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
            lines.put("X-PUBLISHED-TTL:PT1H");
            put(lines, &self.events, self.until, |_| {});
        })
    }
}

/// Writes events after their zones, each with some lines more. One in a zone that this system does not know is left out.
pub(crate) fn put(lines: &mut Lines, events: &[Event], until: i16, more: impl Fn(&mut Lines)) {
    let zones = zones(events);
    for (id, (zone, since)) in &zones {
        zone::write(lines, id, zone, (*since, until));
    }
    for event in events.iter().filter(|event| zones.contains_key(event.zone.as_str())) {
        event.write(lines, &more);
    }
}

fn zones(events: &[Event]) -> BTreeMap<&str, (TimeZone, Timestamp)> {
    let mut zones: BTreeMap<&str, (TimeZone, Timestamp)> = BTreeMap::new();
    for event in events {
        let Ok(zone) = TimeZone::get(&event.zone) else { continue };
        let earliest = event.replaces.map_or(event.starts, |replaced| replaced.min(event.starts));
        let Ok(first) = zone.to_timestamp(earliest) else { continue };
        // A year before, so that the clocks stand right at the very first.
        let since = first.checked_sub(SignedDuration::from_hours(24 * 366)).unwrap_or(first);
        let known = zones.entry(&event.zone).or_insert((zone, since));
        known.1 = known.1.min(since);
    }
    zones
}

impl Event {
    fn write(&self, lines: &mut Lines, more: impl Fn(&mut Lines)) {
        let here = |name: &str, at: DateTime| format!("{name};TZID={}:{}", self.zone, local(at));
        lines.put("BEGIN:VEVENT");
        lines.put(&format!("UID:{}", self.uid));
        let changed = self.changed_at.strftime("%Y%m%dT%H%M%SZ");
        lines.put(&format!("DTSTAMP:{changed}"));
        lines.put(&format!("LAST-MODIFIED:{changed}"));
        lines.put(&format!("SEQUENCE:{}", self.sequence));
        if let Some(replaced) = self.replaces {
            lines.put(&here("RECURRENCE-ID", replaced));
        }
        lines.put(&here("DTSTART", self.starts));
        lines.put(&format!("DURATION:PT{}M", self.minutes));
        if let Some(rule) = &self.rule {
            lines.put(&format!("RRULE:{rule}"));
        }
        for left_out in &self.leaves_out {
            lines.put(&here("EXDATE", *left_out));
        }
        lines.words("SUMMARY", &self.title);
        lines.put(if self.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        lines.put(if self.cancelled { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
        lines.put("CLASS:PRIVATE");
        more(lines);
        lines.put("END:VEVENT");
    }
}
