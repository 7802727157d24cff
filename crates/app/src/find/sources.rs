//! What can be found: the list of nouns, each with what reads it. Reads only with the proof.

use super::{
    Entry, Spot,
    shelves::{Filled, Key, Shelves},
};
use crate::week::dropped_since;
use domain::{
    Result, TalkingPointId,
    action_item::State as Owed,
    goal::State as Aimed,
    growth::{Quarter, Written},
    meeting::{Meeting, State as Held},
    talking_point::{State, TalkingPoint},
};
use jiff::tz::TimeZone;
use std::{collections::HashMap, sync::Arc};
use store::{
    Participant, Tx, action_item, checkpoint, goal, growth, insight, meeting, note, private_capture,
    private_note, recap, talking_point, update,
};

/// Reads all of a noun.
type Read = fn(&Reader<'_>, &mut Tx<'_>, &mut Vec<Entry>) -> Result<()>;
/// A mark that changes whenever any of a private noun does: those make no version of the relationship.
type Mark = fn(&mut Tx<'_>, &Participant) -> Result<u64>;

/// What both see. All of it makes a version of the relationship when it changes.
const SHARED: &[Read] =
    &[points, answers, notes, actions, meetings, recaps, goals, checkpoints, updates, growth_entries, themes];
/// What is its author's alone.
const PRIVATE: &[(Mark, Read)] = &[
    (|tx, of| private_capture::mark(tx, of), private_captures),
    (|tx, of| private_note::mark(tx, of), private_notes),
    (growth::mark, hidden_growth_entries),
];

/// Who reads, and what state of the relationship.
pub(super) struct Reader<'a> {
    pub(super) of: &'a Participant,
    pub(super) version: i64,
    pub(super) zone: &'a TimeZone,
}

impl Reader<'_> {
    /// What both see, and what is the reader's alone: from memory, where nothing changed.
    pub(super) fn parts(&self, tx: &mut Tx<'_>, shelves: &Shelves) -> Result<[Arc<Filled>; 2]> {
        let key = |private| Key { relationship: self.of.relationship(), user: self.of.user(), private };
        let now = tx.now();
        // Dates read as in the reader's zone.
        let mark = format!("{} {}", self.version, self.zone.iana_name().unwrap_or_default());
        let shared = shelves.get(key(false), (mark, now), || self.read(tx, SHARED.iter().copied()))?;
        let mut mark = String::new();
        for (of_noun, _) in PRIVATE {
            mark += &format!("{} ", of_noun(tx, self.of)?);
        }
        let private =
            shelves.get(key(true), (mark, now), || self.read(tx, PRIVATE.iter().map(|(_, read)| *read)))?;
        Ok([shared, private])
    }

    fn read(&self, tx: &mut Tx<'_>, sources: impl Iterator<Item = Read>) -> Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for source in sources {
            source(self, tx, &mut entries)?;
        }
        entries.shrink_to_fit();
        Ok(entries)
    }
}

/// Points in every state, and as they read in meetings where that was in other words.
fn points(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    let mut all = Vec::new();
    for state in State::ALL {
        all.extend(talking_point::all(tx, reader.of, state)?);
    }
    let texts: HashMap<TalkingPointId, &str> =
        all.iter().map(|point| (point.id, point.text.as_str())).collect();
    for (meeting, record) in meeting::all_records(tx, reader.of)? {
        if texts.get(&record.point).is_some_and(|now| **now == record.text) {
            continue;
        }
        let spot = Spot::Record(meeting, record.point);
        entries.push(Entry { spot, text: record.text.into(), at: record.at, open: false });
    }
    for mut point in all {
        let jotted = point.jotted.take();
        let now = entry(point);
        entries.extend(jotted.map(|text| Entry { spot: now.spot.clone(), text: text.into(), ..now }));
        entries.push(now);
    }
    Ok(())
}

fn entry(point: TalkingPoint) -> Entry {
    let open = matches!(point.state, State::Captured | State::Open);
    let at = if open { point.captured_at } else { point.state_at };
    Entry { spot: Spot::Point(point.id, point.state, point.kind), text: point.text.into(), at, open }
}

fn notes(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    let notes = note::all(tx, reader.of)?.into_iter().filter(|note| !note.text.is_empty());
    entries.extend(notes.map(|note| Entry {
        spot: Spot::Note(note.about),
        at: note.written_at,
        open: false,
        text: note.text.into(),
    }));
    Ok(())
}

fn actions(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    for state in [Owed::Open, Owed::Done, Owed::Dropped] {
        let actions = action_item::all(tx, reader.of, state)?.into_iter();
        entries.extend(actions.map(|action| Entry {
            spot: Spot::Action(action.id, action.state),
            at: action.raised_at,
            open: action.state == Owed::Open,
            text: action.text.into(),
        }));
    }
    Ok(())
}

/// By their dates, as a person would say them and as a machine does.
fn meetings(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    let held = meeting::all(tx, reader.of)?.into_iter().filter(|meeting| meeting.state != Held::Scheduled);
    entries.extend(held.map(|meeting| {
        let day = meeting.scheduled_at.to_zoned(reader.zone.clone()).date();
        Entry {
            spot: Spot::Meeting(meeting.id, meeting.state),
            text: titled(&meeting, &format!("{} ({day})", day.strftime("%A %-d %B %Y"))),
            at: meeting.scheduled_at,
            open: meeting.state == Held::InProgress,
        }
    }));
    Ok(())
}

/// A focus meeting also by what it is about.
fn titled(meeting: &Meeting, day: &str) -> Box<str> {
    meeting.focus.as_ref().map_or_else(|| day.into(), |focus| format!("{focus}, {day}").into())
}

/// What somebody wrote or sent; a draft is made of what is found anyway.
fn recaps(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    let written = recap::all(tx, reader.of)?.into_iter().filter(|recap| !recap.text.trim().is_empty());
    entries.extend(written.map(|recap| Entry {
        spot: Spot::Recap(recap.meeting),
        at: recap.written_at,
        open: false,
        text: recap.text.into(),
    }));
    Ok(())
}

fn answers(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    entries.extend(insight::all(tx, reader.of)?.into_iter().map(|answer| Entry {
        spot: Spot::Answer(answer.point),
        at: answer.written_at,
        open: false,
        text: answer.text.into(),
    }));
    Ok(())
}

/// By its words, and by why.
fn goals(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    for goal in goal::all(tx, reader.of)? {
        for text in std::iter::once(goal.aim.text).chain(goal.aim.why) {
            let spot = Spot::Goal(goal.id, goal.state);
            entries.push(Entry { spot, text: text.into(), at: goal.set_at, open: goal.state == Aimed::Open });
        }
    }
    Ok(())
}

fn checkpoints(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    entries.extend(checkpoint::all(tx, reader.of)?.into_iter().map(|step| Entry {
        spot: Spot::Checkpoint(step.goal, step.id, step.reached.is_some()),
        at: step.reached.map_or(step.added_at, |reached| reached.at),
        open: step.reached.is_none(),
        text: step.text.into(),
    }));
    Ok(())
}

/// By their names, as they are shown.
fn themes(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    let named = crate::theme::named(tx, reader.of)?.into_iter().filter(|theme| !theme.name.is_empty());
    entries.extend(named.map(|theme| Entry {
        spot: Spot::Theme(theme.id),
        at: theme.since,
        open: true,
        text: theme.name.into(),
    }));
    Ok(())
}

fn updates(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    for update in update::all(tx, reader.of)? {
        entries.extend(update.reply.map(|reply| Entry {
            spot: Spot::Reply(update.id),
            at: reply.at,
            open: false,
            text: reply.text.into(),
        }));
        let (at, text) = (update.posted_at, update.text.into());
        entries.push(Entry { spot: Spot::Update(update.id), at, open: false, text });
    }
    Ok(())
}

fn growth_entries(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    let hidden = growth::hidden_ids(tx, reader.of)?;
    let shared = growth::shared(tx, reader.of)?.into_iter().filter(|each| !hidden.contains(&each.id));
    shared.for_each(|each| told(each, false, entries));
    Ok(())
}

fn hidden_growth_entries(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    growth::hidden(tx, reader.of)?.into_iter().for_each(|each| told(each, true, entries));
    Ok(())
}

/// By what stands above, and by what is told; what happened is found by its own words.
fn told(written: Written, hidden: bool, entries: &mut Vec<Entry>) {
    let Some(words) = written.words else { return };
    for text in [words.title, words.text].into_iter().filter(|text| !text.is_empty()) {
        let spot = Spot::Growth(written.id, Quarter::of(written.day), hidden);
        entries.push(Entry { spot, text: text.into(), at: written.at, open: false });
    }
}

fn private_notes(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    let written = private_note::all(tx, reader.of)?.into_iter().filter(|note| !note.text.trim().is_empty());
    entries.extend(written.map(|note| Entry {
        spot: Spot::PrivateNote(note.about),
        at: note.written_at,
        open: false,
        text: note.text.into(),
    }));
    Ok(())
}

fn private_captures(reader: &Reader<'_>, tx: &mut Tx<'_>, entries: &mut Vec<Entry>) -> Result<()> {
    for dropped in [None, Some(dropped_since(tx.now()))] {
        let own = private_capture::all(tx, reader.of, dropped)?.into_iter();
        entries.extend(own.map(|capture| Entry {
            spot: Spot::PrivateCapture(capture.id, dropped.is_some()),
            at: capture.captured_at,
            open: dropped.is_none(),
            text: capture.text.into(),
        }));
    }
    Ok(())
}
