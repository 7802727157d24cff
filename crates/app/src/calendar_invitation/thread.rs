//! What a calendar has under one UID: a series with the meetings of it that are not as the others, or a meeting of its own;
//! and what of that has to be told, given what was. It writes no letter.

use calendar::{Doing, Event};
use domain::{RelationshipId, Result};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use store::calendar_invitation::Entry;

/// Occurrences that a letter about a series tells one by one; earlier ones stay as the calendar has them.
const OCCURRENCES: usize = 120;
/// The tag of what was called off.
const CALLED_OFF: &str = "called off";

/// An event, and its occurrences that are not as the others.
pub(super) struct Thread {
    name: String,
    whole: Event,
    others: Vec<Event>,
}

/// What is to be told of one UID.
pub(crate) struct Told {
    name: String,
    /// What is done.
    pub(super) doing: Doing,
    /// The events, under the UID of the feed.
    pub(super) events: Vec<Event>,
    /// The calendar knew it before.
    pub(super) known: bool,
    /// When the one occurrence was to start, as the calendar was told; where only that is told.
    pub(super) before: Option<Timestamp>,
    entries: Vec<(String, String, Timestamp)>,
    sequence: i64,
}

impl Told {
    /// The name of the event in its one-on-one.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// What the calendar knows once it is told.
    pub(super) fn entries(&self, relationship: RelationshipId) -> Vec<Entry> {
        let entry = |(occurrence, tag, starts_at): &(String, String, Timestamp)| Entry {
            relationship,
            uid: self.name.clone(),
            occurrence: occurrence.clone(),
            sequence: self.sequence,
            tag: tag.clone(),
            starts_at: *starts_at,
        };
        self.entries.iter().map(entry).collect()
    }
}

/// All threads of a one-on-one.
pub(super) fn threads(id: RelationshipId, events: Vec<Event>) -> Vec<Thread> {
    let mut all: Vec<Thread> = Vec::new();
    for event in events {
        let name = name(id, &event.uid);
        match all.iter_mut().find(|thread| thread.name == name) {
            Some(thread) => thread.others.push(event),
            None => all.push(Thread { name, whole: event, others: Vec::new() }),
        }
    }
    all
}

/// "3" for the third series, the id for a meeting of its own; without a dash.
fn name(id: RelationshipId, uid: &str) -> String {
    let uid = uid.trim_end_matches("@fulcrum");
    uid.strip_prefix(&format!("{id}-")).unwrap_or(uid).replace('-', "")
}

/// What the calendar has and nobody plans any more.
pub(super) fn gone(threads: &[Thread], known: &[Entry], now: Timestamp) -> Vec<Told> {
    let whole = known.iter().filter(|entry| entry.occurrence.is_empty() && entry.tag != CALLED_OFF);
    let lost = whole.filter(|entry| !threads.iter().any(|thread| thread.name == entry.uid));
    lost.map(|entry| {
        let starts = entry.starts_at.to_zoned(TimeZone::UTC).datetime();
        let event = Event {
            uid: String::new(),
            zone: "UTC".into(),
            starts,
            minutes: 0,
            rule: None,
            leaves_out: Vec::new(),
            replaces: None,
            cancelled: true,
            sequence: entry.sequence + 1,
            changed_at: now,
            title: String::new(),
        };
        Told {
            name: entry.uid.clone(),
            doing: Doing::Cancel,
            events: vec![event],
            known: true,
            before: None,
            entries: vec![(String::new(), CALLED_OFF.into(), entry.starts_at)],
            sequence: entry.sequence + 1,
        }
    })
    .collect()
}

/// What tells one state from another, out of words.
type Seal<'a> = dyn Fn(&str) -> Result<String> + 'a;

impl Thread {
    /// Its name in the one-on-one.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The IANA name of the zone in which it has its hours.
    pub(super) fn zone(&self) -> &str {
        &self.whole.zone
    }

    /// What has to be told of it, given what was.
    pub(super) fn to_tell(&self, known: &[Entry], now: Timestamp, seal: &Seal<'_>) -> Result<Option<Told>> {
        let known: Vec<&Entry> = known.iter().filter(|entry| entry.uid == self.name).collect();
        let told = |occurrence: &str| known.iter().find(|entry| entry.occurrence == occurrence).copied();
        let tag = seal(&said(&self.whole))?;
        let whole = told("").filter(|entry| entry.tag != CALLED_OFF);
        let sequence = |events: &[Event]| {
            let own = events.iter().map(|event| event.sequence).max().unwrap_or(0);
            own.max(known.iter().map(|entry| entry.sequence + 1).max().unwrap_or(0))
        };
        if whole.is_none() && !self.is_to_come(now) {
            return Ok(None);
        }
        if self.whole.rule.is_none() {
            let over = whole.is_some_and(|entry| entry.starts_at <= now) && moment(&self.whole) <= now;
            if over || whole.is_some_and(|entry| entry.tag == tag) {
                return Ok(None);
            }
            return Ok(Some(self.alone(whole, tag, sequence(std::slice::from_ref(&self.whole)))));
        }
        let mut changed = Vec::new();
        for other in &self.others {
            let (occurrence, tag_of_other) = (occurrence(other), seal(&said(other))?);
            let before = told(&occurrence);
            let as_before = before.map_or_else(|| self.is_plain(other), |entry| entry.tag == tag_of_other);
            let matters = before.is_some_and(|entry| entry.starts_at > now)
                || moment(other) > now
                || replaced(other).is_some_and(|at| at > now);
            if !as_before && matters {
                changed.push((other, tag_of_other, before.map(|entry| entry.starts_at)));
            }
        }
        if let (Some(entry), [(other, of_other, before)]) = (whole, changed.as_slice())
            && entry.tag == tag
        {
            let own = sequence(std::slice::from_ref(*other));
            return Ok(Some(self.one(other, (of_other.clone(), *before), own)));
        }
        if whole.is_some_and(|entry| entry.tag == tag) && changed.is_empty() {
            return Ok(None);
        }
        let sequence = sequence(&[std::slice::from_ref(&self.whole), self.others.as_slice()].concat());
        Ok(Some(self.all((&known, whole.is_some()), sequence, seal)?))
    }

    /// It, or an occurrence of it, is to come.
    fn is_to_come(&self, now: Timestamp) -> bool {
        if self.whole.cancelled {
            return false;
        }
        if self.whole.rule.is_none() {
            return moment(&self.whole) > now;
        }
        // A series that was replaced ends by its rule; the one that stands may end some time, too.
        let until = self
            .whole
            .rule
            .as_deref()
            .and_then(|rule| rule.split(';').find_map(|part| part.strip_prefix("UNTIL=")));
        let ends = until.and_then(|until| {
            let at = DateTime::strptime("%Y%m%dT%H%M%SZ", until).ok()?;
            at.to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp())
        });
        ends.is_none_or(|ends| ends > now)
    }

    /// The series has it just so.
    fn is_plain(&self, other: &Event) -> bool {
        !other.cancelled
            && other.replaces == Some(other.starts)
            && other.zone == self.whole.zone
            && other.minutes == self.whole.minutes
    }

    fn alone(&self, before: Option<&Entry>, tag: String, sequence: i64) -> Told {
        let event = Event { sequence, ..self.whole.clone() };
        let doing = if event.cancelled { Doing::Cancel } else { Doing::Request };
        let tag = if event.cancelled { CALLED_OFF.into() } else { tag };
        Told {
            name: self.name.clone(),
            doing,
            entries: vec![(String::new(), tag, moment(&event))],
            events: vec![event],
            known: before.is_some(),
            before: before.map(|entry| entry.starts_at),
            sequence,
        }
    }

    /// One occurrence alone.
    fn one(&self, other: &Event, (tag, before): (String, Option<Timestamp>), sequence: i64) -> Told {
        let event = Event { sequence, ..other.clone() };
        Told {
            name: self.name.clone(),
            doing: if event.cancelled { Doing::Cancel } else { Doing::Request },
            entries: vec![(occurrence(&event), tag, moment(&event))],
            known: true,
            before: before.or_else(|| replaced(&event)),
            events: vec![event],
            sequence,
        }
    }

    /// The series as a whole, with all its occurrences that are not as the others; those called off are left out of it.
    fn all(&self, (told, known): (&[&Entry], bool), sequence: i64, seal: &Seal<'_>) -> Result<Told> {
        let is_told = |other: &Event| told.iter().any(|entry| entry.occurrence == occurrence(other));
        let mut whole = Event { sequence, ..self.whole.clone() };
        let mut entries = vec![(String::new(), seal_of(seal, &self.whole)?, moment(&whole))];
        let mut events = Vec::new();
        for other in self.others.iter().filter(|other| is_told(other) || !self.is_plain(other)) {
            entries.push((occurrence(other), seal_of(seal, other)?, moment(other)));
            match other.replaces {
                Some(replaced) if other.cancelled => whole.leaves_out.push(replaced),
                _ => events.push(Event { sequence, ..other.clone() }),
            }
        }
        events.sort_by_key(|event| event.replaces);
        let early = events.len().saturating_sub(OCCURRENCES);
        let events: Vec<_> = std::iter::once(whole).chain(events.into_iter().skip(early)).collect();
        let name = self.name.clone();
        Ok(Told { name, doing: Doing::Request, events, known, before: None, entries, sequence })
    }
}

fn seal_of(seal: &Seal<'_>, event: &Event) -> Result<String> {
    seal(&said(event))
}

/// When it is: all that is worth a letter. Somebody called otherwise is told with the next one.
fn said(event: &Event) -> String {
    format!(
        "{} {} {} {:?} {:?} {}",
        event.zone, event.starts, event.minutes, event.rule, event.leaves_out, event.cancelled
    )
}

/// The occurrence as the series gives it; empty for the event itself.
pub(super) fn occurrence(event: &Event) -> String {
    event.replaces.map(|at| at.to_string()).unwrap_or_default()
}

fn moment(event: &Event) -> Timestamp {
    at(event, event.starts).unwrap_or(Timestamp::MIN)
}

fn replaced(event: &Event) -> Option<Timestamp> {
    at(event, event.replaces?)
}

fn at(event: &Event, local: DateTime) -> Option<Timestamp> {
    local.to_zoned(TimeZone::get(&event.zone).ok()?).ok().map(|at| at.timestamp())
}
