//! One thing in a calendar that others write in too: how it stands, and a new text of it in which all that they added stays.
//! Knows no server.

mod parts;

use crate::{
    Event, feed,
    read::{self, Read},
    text::Lines,
};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use parts::Part;
use std::collections::{BTreeMap, BTreeSet};

/// How an event stands, with its occurrences that are not as the others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The event, or all occurrences.
    pub main: Main,
    /// By the moment at which the series has it: when it is instead; none when it does not take place.
    pub others: BTreeMap<Timestamp, Option<Timestamp>>,
}

/// When something is, and how it comes back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Main {
    /// IANA name of the zone of its hour.
    pub zone: String,
    /// When it starts, there.
    pub starts: DateTime,
    /// How long it is.
    pub minutes: i64,
    /// The `RRULE` by which it comes back.
    pub rule: Option<String>,
}

impl Main {
    /// The moment at which it starts.
    #[must_use]
    pub fn moment(&self) -> Option<Timestamp> {
        moment(&self.zone, self.starts)
    }
}

impl Standing {
    /// When the occurrence of a moment is; none when it does not take place.
    #[must_use]
    pub fn at(&self, regular: Timestamp) -> Option<Timestamp> {
        self.others.get(&regular).copied().unwrap_or(Some(regular))
    }

    /// How events of ours stand: a series and its occurrences, or one event.
    #[must_use]
    pub fn of(events: &[Event]) -> Option<Self> {
        let first = events.iter().find(|event| event.replaces.is_none())?;
        let main = Main {
            zone: first.zone.clone(),
            starts: first.starts,
            minutes: first.minutes,
            rule: first.rule.clone(),
        };
        let mut others = BTreeMap::new();
        for event in events {
            let when = |at| moment(&event.zone, at);
            others.extend(event.leaves_out.iter().filter_map(|day| Some((when(*day)?, None))));
            if let Some(regular) = event.replaces.and_then(when) {
                others.insert(regular, if event.cancelled { None } else { when(event.starts) });
            }
        }
        Some(Self::plain(main, others))
    }

    /// How a text says that the events under an id stand; none where it says nothing that can be understood.
    #[must_use]
    pub fn read(text: &str, uid: &str) -> Option<Self> {
        let events = of_uid(text, uid)?;
        let first = events.iter().find(|event| event.replaces.is_none())?;
        let starts = first.starts.as_ref().filter(|starts| !starts.whole_day)?;
        let main = Main {
            zone: starts.zone.name()?.to_owned(),
            starts: starts.local,
            minutes: first.minutes.unwrap_or(0),
            rule: first.rule.clone(),
        };
        let mut others = BTreeMap::new();
        for event in &events {
            others.extend(event.leaves_out.iter().filter_map(|day| Some((day.moment()?, None))));
            let Some(regular) = event.replaces.as_ref().and_then(read::When::moment) else { continue };
            let starts = event.starts.as_ref().and_then(read::When::moment);
            others.insert(regular, if event.cancelled { None } else { starts });
        }
        Some(Self::plain(main, others))
    }

    fn plain(main: Main, mut others: BTreeMap<Timestamp, Option<Timestamp>>) -> Self {
        others.retain(|regular, at| *at != Some(*regular));
        Self { main, others }
    }
}

/// The text of events of ours that share an id.
#[must_use]
pub fn write(events: &[Event], until: i16) -> String {
    Lines::calendar(|lines| feed::put(lines, events, until, |_| {}))
}

/// What goes into the text of somebody else.
pub struct Merge<'a> {
    /// How it is to stand: a series and its occurrences, or one event.
    pub ours: &'a [Event],
    /// The year up to which changes of the clocks are written one by one.
    pub until: i16,
    /// Whether the series has an occurrence at a moment.
    pub has: &'a dyn Fn(Timestamp) -> bool,
    /// Whether an occurrence stays as it stands there.
    pub leave: &'a dyn Fn(Timestamp) -> bool,
}

/// What we say of an event. All else in it is others’: descriptions, alarms, who comes, colours, whatever their programs need.
const OURS: [&str; 11] = [
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "EXRULE",
    "RDATE",
    "EXDATE",
    "SEQUENCE",
    "DTSTAMP",
    "LAST-MODIFIED",
    "STATUS",
];

impl Merge<'_> {
    /// Their text with our times in it; none where it cannot be taken apart.
    #[must_use]
    pub fn apply(&self, theirs: &str) -> Option<String> {
        let main = self.ours.iter().find(|event| event.replaces.is_none())?;
        let mut root = Part::read(theirs)?;
        let read = of_uid(theirs, &main.uid)?;
        let wanted = self.wanted(main, &Standing::read(theirs, &main.uid), &read)?;
        let ours = Part::read(&write(&wanted, self.until))?;
        let mut fresh: Vec<Part> = ours.parts.iter().filter(|part| part.name == "VEVENT").cloned().collect();
        let mut known = read.iter();
        let mut kept = Vec::new();
        for mut part in root.parts {
            if part.name == "VTIMEZONE" && ours.parts.iter().any(|zone| same_zone(zone, &part)) {
                continue;
            }
            if part.name != "VEVENT" || part.value("UID") != Some(main.uid.as_str()) {
                kept.push(part);
                continue;
            }
            let event = known.next()?;
            let regular = event.replaces.as_ref().map(read::When::moment);
            let place = wanted.iter().position(|wanted| match regular {
                None => wanted.replaces.is_none(),
                Some(regular) => {
                    regular.is_some() && wanted.replaces.and_then(|at| moment(&wanted.zone, at)) == regular
                }
            });
            // One that the series does not have, or that is said twice, goes.
            let Some(place) = place.filter(|place| !fresh[*place].name.is_empty()) else { continue };
            adopt(&mut part, &fresh[place], event, &main.title);
            fresh[place].name.clear();
            kept.push(part);
        }
        let zones = ours.parts.into_iter().filter(|part| part.name == "VTIMEZONE");
        let fresh = fresh.into_iter().filter(|part| !part.name.is_empty());
        root.parts = zones.chain(kept).chain(fresh).collect();
        Some(root.write())
    }

    /// Our events as they are to stand in that text: left out there is left out, and what has a part there keeps one.
    fn wanted(&self, main: &Event, theirs: &Option<Standing>, read: &[Read]) -> Option<Vec<Event>> {
        let ours = Standing::of(self.ours)?;
        let mut main = main.clone();
        let there: BTreeSet<Timestamp> =
            read.iter().flat_map(|event| &event.leaves_out).filter_map(read::When::moment).collect();
        let parts: BTreeSet<Timestamp> =
            read.iter().filter_map(|event| event.replaces.as_ref()?.moment()).collect();
        let mut out = BTreeSet::new();
        let mut events = Vec::new();
        let keys: BTreeSet<Timestamp> =
            ours.others.keys().copied().chain(there.iter().copied()).chain(parts.iter().copied()).collect();
        for regular in keys {
            if !ours.others.contains_key(&regular) && !(self.has)(regular) {
                continue;
            }
            let left = theirs.as_ref().filter(|_| (self.leave)(regular));
            let at = left.map_or_else(|| ours.at(regular), |theirs| theirs.at(regular));
            let ours_leaves_out = main.leaves_out.iter().any(|day| moment(&main.zone, *day) == Some(regular));
            if at.is_none() && !parts.contains(&regular) && (there.contains(&regular) || ours_leaves_out) {
                out.insert(regular);
            } else if at != Some(regular) || parts.contains(&regular) {
                events.push(self.one(&main, regular, at)?);
            }
        }
        let zone = TimeZone::get(&main.zone).ok()?;
        main.leaves_out = out.into_iter().map(|at| at.to_zoned(zone.clone()).datetime()).collect();
        events.insert(0, main);
        Some(events)
    }

    /// One occurrence of the series, where it is to be; none: called off.
    fn one(&self, main: &Event, regular: Timestamp, at: Option<Timestamp>) -> Option<Event> {
        let zone = TimeZone::get(&main.zone).ok()?;
        let local = |at: Timestamp| at.to_zoned(zone.clone()).datetime();
        let ours = self
            .ours
            .iter()
            .find(|event| event.replaces.and_then(|replaced| moment(&event.zone, replaced)) == Some(regular));
        let starts = local(at.unwrap_or(regular));
        let base = ours.unwrap_or(main).clone();
        Some(Event {
            zone: main.zone.clone(),
            starts,
            rule: None,
            leaves_out: Vec::new(),
            replaces: Some(local(regular)),
            cancelled: at.is_none(),
            ..base
        })
    }
}

/// Takes our times into their part.
fn adopt(theirs: &mut Part, ours: &Part, read: &Read, title: &str) {
    theirs.take_lines(ours, &OURS);
    let number = |part: &Part| part.value("SEQUENCE").and_then(|said| said.trim().parse::<i64>().ok());
    // A version that programs have seen is followed by a higher one.
    let next = number(ours).unwrap_or(0).max(read.sequence.saturating_add(1));
    for line in theirs.lines.iter_mut().filter(|line| line.starts_with("SEQUENCE")) {
        *line = format!("SEQUENCE:{next}");
    }
    // What somebody called it themselves stays; a title of ours may have changed with a name.
    let own = title.split_inclusive("1:1 ").next().unwrap_or(title);
    if read.title.is_empty() || read.title.starts_with(own) {
        theirs.take_lines(ours, &["SUMMARY"]);
    }
}

fn same_zone(ours: &Part, theirs: &Part) -> bool {
    ours.name == "VTIMEZONE" && ours.value("TZID") == theirs.value("TZID")
}

fn of_uid(text: &str, uid: &str) -> Option<Vec<Read>> {
    let read = read::read(text.as_bytes()).ok()?;
    Some(read.events.into_iter().filter(|event| event.uid == uid).collect())
}

fn moment(zone: &str, at: DateTime) -> Option<Timestamp> {
    TimeZone::get(zone).ok()?.to_timestamp(at).ok()
}

#[cfg(test)]
mod tests;
