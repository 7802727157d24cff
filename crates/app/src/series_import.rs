//! Bringing a series from a calendar's file: shown as understood, then saved in the place of the one before. What is over is
//! left where it is; what it cannot take, it says.

use crate::{
    relationship::open,
    series::{Calendar, USUAL_MINUTES},
    view::{SeriesFound, SeriesUnderstood},
};
use calendar::read::{self, MOST_BYTES, Read, Unreadable, When, Zone};
use domain::{
    Error, RelationshipId, Result, UserId, limits,
    meeting::Meeting,
    series::{Cadence, Every, Rule, Series},
    user as rules,
};
use jiff::{Timestamp, civil::Date};
use std::sync::Arc;
use store::{Tx, access, event, meeting, series, user};

/// Series of one file that are shown.
const MOST_SERIES: usize = 20;
/// Meetings that are not as the others, of one series, that are taken.
const MOST_EXCEPTIONS: usize = 100;

/// A file, and the series of it that is wanted.
#[derive(Clone)]
pub struct Import {
    /// The relationship it becomes the series of.
    pub relationship: RelationshipId,
    /// The file.
    pub text: Arc<str>,
    /// Which of its series; empty where there is one.
    pub uid: String,
}

/// Shows what a file was understood as.
///
/// # Errors
/// `NotFound` when the relationship is not theirs, `Invalid` when there is nothing in it that can be taken.
pub fn understand(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, text: &str) -> Result<SeriesUnderstood> {
    let (participant, relationship) = open(tx, by, id)?;
    let zone = user::find(tx, by)?.zone;
    let (found, alone) = all(text, (&zone, tx.now()))?;
    let has_series = series::find(tx, &participant)?.is_some();
    Ok(SeriesUnderstood { side: participant.side(), relationship, found, alone, has_series })
}

/// Saves the series, and its meetings to come that are not as the others.
///
/// # Errors
/// `Invalid` when there is no such series in it, or it cannot be taken.
pub fn save(tx: &mut Tx<'_>, by: UserId, import: &Import) -> Result<RelationshipId> {
    let mut writer = access::writer(tx, by, import.relationship)?;
    let zone = user::find(tx, by)?.zone;
    let (found, _) = all(&import.text, (&zone, tx.now()))?;
    let wanted = match found.len() {
        1 if import.uid.is_empty() => found.into_iter().next(),
        _ => found.into_iter().find(|found| found.uid == import.uid),
    };
    let wanted = wanted.ok_or_else(|| Error::invalid("uid", "Choose one of the series in the file."))?;
    let taken = wanted.series.map_err(|why| Error::Invalid { field: "file", message: why })?;
    let calendar = Calendar::load(tx, &writer)?;
    series::set(tx, &writer, &taken)?;
    let who = (writer.side(), tx.now());
    let free = |day: Date| calendar.recorded_on(day).is_none();
    for (day, to, minutes) in wanted.moved.iter().filter(|(day, _, _)| free(*day)) {
        let Some(occurrence) = taken.of_day(*day)? else { continue };
        let planned = Meeting::planned(tx.id()?, occurrence.at.timestamp(), *minutes);
        let mut moved = Meeting { occurrence: Some(*day), ..planned };
        moved.move_to(*to, who)?;
        meeting::add(tx, &writer, &moved)?;
        event::record(tx, &mut writer, "moved", "meeting", moved.id)?;
    }
    for day in wanted.left_out.iter().filter(|day| free(**day)) {
        let Some(occurrence) = taken.of_day(*day)? else { continue };
        let planned = Meeting::planned(tx.id()?, occurrence.at.timestamp(), taken.minutes);
        let mut skipped = Meeting { occurrence: Some(*day), ..planned };
        skipped.skip(None, who)?;
        meeting::add(tx, &writer, &skipped)?;
        event::record(tx, &mut writer, "skipped", "meeting", skipped.id)?;
    }
    event::record(tx, &mut writer, "set", "series", import.relationship)?;
    Ok(import.relationship)
}

/// The series of a file, and how many events of it come back by no rule.
fn all(text: &str, (zone, now): (&str, Timestamp)) -> Result<(Vec<SeriesFound>, usize)> {
    let calendar = read::read(text.as_bytes()).map_err(|why| match why {
        Unreadable::TooLong => Error::invalid(
            "file",
            format!("That file is larger than {} MB. Export one calendar, or one event.", MOST_BYTES >> 20),
        ),
        Unreadable::NoCalendar => Error::invalid(
            "file",
            "That is no calendar file. Export the event as a file whose name ends with .ics.",
        ),
    })?;
    if calendar.events.is_empty() {
        return Err(Error::invalid(
            "file",
            "There is no meeting in that calendar. Export the one that comes back.",
        ));
    }
    let (series, others): (Vec<&Read>, Vec<&Read>) =
        calendar.events.iter().partition(|event| event.rule.is_some() && event.replaces.is_none());
    let alone = others.iter().filter(|event| event.replaces.is_none()).count();
    if series.is_empty() {
        return Err(Error::invalid(
            "file",
            "Nothing in that calendar comes back by itself. Export the series, or say when you meet yourself.",
        ));
    }
    if series.len() > MOST_SERIES {
        return Err(Error::invalid(
            "file",
            format!(
                "There are {} series in that calendar. Export the one that you mean alone.",
                series.len()
            ),
        ));
    }
    Ok((series.into_iter().map(|event| one(event, &others, (zone, now))).collect(), alone))
}

/// One series with what is not as the others in it.
fn one(event: &Read, others: &[&Read], (zone, now): (&str, Timestamp)) -> SeriesFound {
    let mut notes = Vec::new();
    let mut found = SeriesFound {
        uid: event.uid.clone(),
        title: event.title.clone(),
        series: series_of(event, zone, &mut notes).map_err(|why| match why {
            Error::Invalid { message, .. } => message,
            other => other.to_string(),
        }),
        moved: Vec::new(),
        left_out: Vec::new(),
        notes,
    };
    let Ok(series) = &found.series else { return found };
    let day_of = |when: &When| -> Option<Date> {
        let home = series.time_zone().ok()?;
        let local = when.moment().map_or(when.local, |at| at.to_zoned(home).datetime());
        series.of_day(local.date()).ok()?.filter(|each| each.at.timestamp() > now).map(|each| each.day)
    };
    found.left_out = event.leaves_out.iter().filter_map(day_of).collect();
    for other in others.iter().filter(|other| !event.uid.is_empty() && other.uid == event.uid) {
        let Some(day) = other.replaces.as_ref().and_then(day_of) else { continue };
        match other.starts.as_ref().and_then(When::moment) {
            _ if other.and_after => found.notes.push(
                "It was changed for good from some day on. Only the first rule is taken; look at it before you save.".into(),
            ),
            _ if other.cancelled => found.left_out.push(day),
            Some(at) if at > now => {
                let minutes = other.minutes.filter(|minutes| limits::MEETING_MINUTES.contains(minutes));
                found.moved.push((day, at, minutes.unwrap_or(series.minutes)));
            }
            _ => {}
        }
    }
    found.left_out.sort_unstable();
    found.left_out.dedup();
    found.left_out.retain(|day| !found.moved.iter().any(|(moved, _, _)| moved == day));
    if found.left_out.len() + found.moved.len() > MOST_EXCEPTIONS {
        found
            .notes
            .push(format!("It has very many exceptions; the first {MOST_EXCEPTIONS} to come are taken."));
        found.moved.truncate(MOST_EXCEPTIONS);
        found.left_out.truncate(MOST_EXCEPTIONS - found.moved.len());
    }
    found
}

fn series_of(event: &Read, zone: &str, notes: &mut Vec<String>) -> Result<Series> {
    let wrong = |why: &str| Error::invalid("file", why);
    let starts = event.starts.as_ref().ok_or_else(|| wrong("It does not say when it starts."))?;
    if starts.whole_day {
        return Err(wrong("It is about whole days. A one-on-one has an hour."));
    }
    if event.more_rules {
        return Err(wrong("It has more than one rule. Say when you meet yourself, by one."));
    }
    let zone = match &starts.zone {
        Zone::Known(zone) => zone.clone(),
        Zone::Like { zone, said } => {
            notes.push(format!("“{said}” is read as {zone}."));
            zone.clone()
        }
        Zone::Floating => {
            notes.push(format!("It names no time zone; it is read in yours, {zone}."));
            zone.into()
        }
        Zone::Unknown(said) => {
            return Err(Error::invalid(
                "file",
                format!("Nobody knows the time zone “{said}” that it names."),
            ));
        }
    };
    let rule = Rule::parse(event.rule.as_deref().unwrap_or_default())?;
    let minutes = match event.minutes.filter(|minutes| *minutes > 0) {
        Some(minutes) => minutes,
        None => {
            notes.push(format!("It does not say how long it is; {USUAL_MINUTES} minutes are taken."));
            USUAL_MINUTES
        }
    };
    limits::minutes("minutes", minutes, &limits::MEETING_MINUTES)?;
    if !event.adds.is_empty() {
        notes.push("Days that were added one by one are left out. Add them as meetings of their own.".into());
    }
    let cadence = plain(rule, starts.local.date());
    let series = Series {
        cadence,
        zone: rules::zone(&zone)?,
        starts: starts.local,
        minutes,
        pauses: Vec::new(),
        ends_at: None,
    };
    series.check()?;
    if series.of_day(starts.local.date())?.is_none() {
        notes.push("Its first day is not one that its rule gives; it is left out.".into());
    }
    Ok(series)
}

/// The rule by its name, where it has one.
fn plain(rule: Rule, starts: Date) -> Cadence {
    let more = rule.end.is_some() || !rule.months.is_empty() || !rule.places.is_empty();
    let own_day = match rule.days.as_slice() {
        [] => true,
        [day] => day.nth.is_none() && day.day == starts.weekday() && rule.every == Every::Week,
        _ => false,
    };
    let own_month_day = match rule.month_days.as_slice() {
        [] => true,
        [day] => *day == starts.day() && rule.every == Every::Month,
        _ => false,
    };
    match (rule.every, rule.interval) {
        _ if more || !own_day || !own_month_day => Cadence::Rule(rule),
        (Every::Week, 1) => Cadence::Weekly,
        (Every::Week, 2) => Cadence::EveryTwoWeeks,
        // Ours holds the last day of a shorter month; theirs leaves that month out.
        (Every::Month, 1) if starts.day() <= 28 => Cadence::Monthly,
        _ => Cadence::Rule(rule),
    }
}
