//! One relationship as events of a calendar: each series it had, as long as it had it; every meeting that was recorded, in the
//! place of its occurrence; and time to prepare. Only times and first names are read.

use crate::series::Calendar;
use calendar::Event;
use domain::{
    RelationshipId, Result, Side,
    feed::Kind,
    meeting::{Meeting, State},
    series::{Occurrence, Series},
};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use std::collections::HashSet;
use store::{Participant, Tx, feed, feed::Changes, relationship, series};

/// Minutes to prepare, right before a meeting.
pub(crate) const PREP_MINUTES: i64 = 15;
/// Days around now with time to prepare: further ones come when the calendar is fetched again.
const PREP_DAYS: (i64, i64) = (31, 186);

/// A series while it was so.
struct Span {
    number: usize,
    series: Series,
    first: Occurrence,
    until: Option<Timestamp>,
}

/// What is common to the events of one relationship.
struct Bond {
    id: RelationshipId,
    title: String,
    zone: String,
    changes: Changes,
    now: Timestamp,
    /// When it began: nothing of it was changed before.
    since: Timestamp,
}

/// The events of a relationship.
pub(crate) fn of(tx: &mut Tx<'_>, of: &Participant, kind: Kind) -> Result<Vec<Event>> {
    let relationship = relationship::of(tx, of)?;
    let calendar = Calendar::load(tx, of)?;
    let spans = spans(tx, of, &calendar)?;
    let zone = calendar.series.as_ref().map_or_else(|| "UTC".into(), |series| series.zone.clone());
    let names = [Side::Owner, Side::Other].map(|side| relationship.first_name(side));
    let bond = Bond {
        id: of.relationship(),
        title: format!("1:1 {} and {}", names[0], names[1]),
        zone,
        changes: feed::changes(tx, of)?,
        now: tx.now(),
        since: series::set_at(tx, of)?.unwrap_or(Timestamp::UNIX_EPOCH),
    };
    let mut events = Vec::new();
    let mut placed = HashSet::new();
    for span in &spans {
        events.extend(bond.series(span, &calendar, &mut placed)?);
    }
    let alone =
        calendar.meetings.iter().chain(&calendar.focus).filter(|meeting| !placed.contains(&meeting.id));
    for meeting in alone {
        // One held in between that was started too early never was.
        if meeting.state != State::Cancelled || meeting.focus.is_some() {
            events.extend(bond.alone(meeting));
        }
    }
    if kind == Kind::Prep {
        events.extend(bond.prep(&calendar)?);
    }
    Ok(events)
}

/// Which of the series that they had stands, as its event is named; empty when none does.
pub(crate) fn number_of_series(tx: &mut Tx<'_>, of: &Participant, calendar: &Calendar) -> Result<String> {
    let spans = spans(tx, of, calendar)?;
    let last = spans.last().filter(|span| span.until.is_none());
    Ok(last.map(|span| span.number.to_string()).unwrap_or_default())
}

/// Each series that they had, from the first occurrence that was promised on.
fn spans(tx: &mut Tx<'_>, of: &Participant, calendar: &Calendar) -> Result<Vec<Span>> {
    let mut all: Vec<_> = series::earlier(tx, of)?
        .into_iter()
        .map(|earlier| (earlier.series, earlier.set_at, Some(earlier.ended_at)))
        .collect();
    if let (Some(series), Some(set_at)) = (calendar.series.clone(), series::set_at(tx, of)?) {
        all.push((series, set_at, None));
    }
    let mut spans = Vec::new();
    for (series, since, until) in all {
        let first = series.planned(since)?.next().transpose()?;
        let Some(first) = first.filter(|first| until.is_none_or(|until| first.at.timestamp() < until)) else {
            continue;
        };
        // One that was replaced before any meeting of it leaves its number, and so its UID, to the one that replaced it.
        spans.push(Span { number: spans.len() + 1, series, first, until });
    }
    Ok(spans)
}

impl Span {
    /// The occurrence of a day, if it was promised in that time.
    fn of_day(&self, day: Date) -> Result<Option<Occurrence>> {
        let found = self.series.of_day(day)?;
        Ok(found.filter(|found| {
            found.day >= self.first.day && self.until.is_none_or(|until| found.at.timestamp() < until)
        }))
    }

    /// Days in a pause, but for those of which something is recorded.
    fn leaves_out(&self, calendar: &Calendar) -> Result<Vec<Date>> {
        let Some(last) = self.series.pauses.iter().map(|away| away.until).max() else {
            return Ok(Vec::new());
        };
        let before = self.first.at.timestamp().checked_sub(SignedDuration::from_secs(1));
        let mut days = Vec::new();
        for each in self.series.planned(before.unwrap_or(Timestamp::MIN))? {
            let each = each?;
            if each.day > last || self.until.is_some_and(|until| each.at.timestamp() >= until) {
                break;
            }
            if self.series.pauses(each.day) && calendar.recorded_on(each.day).is_none() {
                days.push(each.day);
            }
        }
        Ok(days)
    }
}

impl Bond {
    fn event(&self, uid: String, (noun, id): (&str, String)) -> Event {
        let found = self.changes.get(&(noun.to_owned(), id));
        let (sequence, changed_at) = found.copied().unwrap_or((0, self.since));
        Event {
            uid,
            zone: self.zone.clone(),
            starts: Date::default().at(0, 0, 0, 0),
            minutes: 0,
            rule: None,
            leaves_out: Vec::new(),
            replaces: None,
            cancelled: false,
            sequence,
            changed_at,
            title: self.title.clone(),
        }
    }

    /// A series, then the meetings of it that are recorded.
    fn series(
        &self,
        span: &Span,
        calendar: &Calendar,
        placed: &mut HashSet<domain::MeetingId>,
    ) -> Result<Vec<Event>> {
        let uid = format!("{}-{}@fulcrum", self.id, span.number);
        let time = span.series.starts.time();
        // A pause changes the series as much as its rule does.
        let of_series = self.changes.iter().filter(|((noun, _), _)| noun != "meeting");
        let (sequence, changed_at) =
            of_series.fold((0, self.since), |(count, last), (_, (more, at))| (count + more, last.max(*at)));
        let until = span.until.and_then(|until| until.checked_sub(1.second()).ok());
        let mut events = vec![Event {
            zone: span.series.zone.clone(),
            starts: span.first.day.to_datetime(time),
            minutes: span.series.minutes,
            rule: Some(span.series.rrule(&span.first, until)?),
            leaves_out: span.leaves_out(calendar)?.into_iter().map(|day| day.to_datetime(time)).collect(),
            sequence,
            changed_at,
            ..self.event(uid.clone(), ("series", String::new()))
        }];
        for meeting in &calendar.meetings {
            let Some(occurrence) = meeting.occurrence.map(|day| span.of_day(day)).transpose()?.flatten()
            else {
                continue;
            };
            if !placed.insert(meeting.id) {
                continue;
            }
            let zone = span.series.zone.clone();
            let replaced = self.meeting(meeting, uid.clone(), zone)?;
            events.push(Event { replaces: Some(occurrence.day.to_datetime(time)), ..replaced });
        }
        Ok(events)
    }

    fn meeting(&self, meeting: &Meeting, uid: String, zone: String) -> Result<Event> {
        let tz = jiff::tz::TimeZone::get(&zone).unwrap_or(jiff::tz::TimeZone::UTC);
        Ok(Event {
            starts: meeting.scheduled_at.to_zoned(tz).datetime(),
            minutes: meeting.minutes,
            cancelled: matches!(meeting.state, State::Skipped | State::Cancelled),
            zone,
            ..self.event(uid, ("meeting", meeting.id.to_string()))
        })
    }

    /// One that stands for itself: held in between, given to points, or left over from another series.
    fn alone(&self, meeting: &Meeting) -> Result<Event> {
        self.meeting(meeting, format!("{}@fulcrum", meeting.id), self.zone.clone())
    }

    /// Time to prepare before each meeting around now.
    fn prep(&self, calendar: &Calendar) -> Result<Vec<Event>> {
        let (back, ahead) = PREP_DAYS;
        let days = |days: i64| SignedDuration::from_hours(24 * days);
        let from = self.now.checked_sub(days(back)).unwrap_or(self.now);
        let until = self.now.checked_add(days(ahead)).unwrap_or(self.now);
        let mut events = Vec::new();
        for meeting in &calendar.meetings {
            let cancelled = matches!(meeting.state, State::Skipped | State::Cancelled);
            if (from..until).contains(&meeting.scheduled_at) && meeting.state != State::Cancelled {
                let uid = match meeting.occurrence {
                    Some(day) => format!("{}-prep-{day}@fulcrum", self.id),
                    None => format!("{}-prep@fulcrum", meeting.id),
                };
                let known = self.event(uid, ("meeting", meeting.id.to_string()));
                events.extend(self.block(meeting.scheduled_at, Event { cancelled, ..known }));
            }
        }
        let Some(series) = &calendar.series else { return Ok(events) };
        for each in series.after(from.max(self.since))? {
            let each = each?;
            if each.at.timestamp() > until {
                break;
            }
            if calendar.recorded_on(each.day).is_none() {
                let uid = format!("{}-prep-{}@fulcrum", self.id, each.day);
                events.extend(
                    self.block(each.at.timestamp(), self.event(uid, ("series", self.id.to_string()))),
                );
            }
        }
        Ok(events)
    }

    fn block(&self, meeting: Timestamp, event: Event) -> Option<Event> {
        let tz = jiff::tz::TimeZone::get(&self.zone).ok()?;
        let starts = meeting.checked_sub(SignedDuration::from_mins(PREP_MINUTES)).ok()?;
        let starts = starts.to_zoned(tz).datetime();
        Some(Event { starts, minutes: PREP_MINUTES, title: format!("Prepare {}", self.title), ..event })
    }
}
