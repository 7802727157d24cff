//! Writes a document that was read into a relationship: meetings as held, points that lived over several of them,
//! actions and notes. No line is lost: what is too long for a point or an action stands whole in a note.

use super::Import;
use crate::{link::later, meeting::skip, talking_point::record};
use document::{Action, Point};
use domain::{
    Error, MeetingId, Result, Side, TalkingPointId,
    action_item::{self as action, ActionItem},
    limits,
    meeting::{Meeting, Outcome, State},
    note::{About, Note},
    order,
    relationship::Relationship,
    series::Series,
    talking_point::{State as PointState, TalkingPoint},
};
use jiff::{SignedDuration, Timestamp, civil::Date, civil::Time, tz::TimeZone};
use std::collections::HashMap;
use store::{Tx, Writer, action_item, meeting, note, talking_point};

/// Hour at which a meeting is put that has a day only, in a relationship without a series.
const USUAL_HOUR: i8 = 9;

/// Where the days of a document lie in time.
pub(super) struct Days {
    zone: TimeZone,
    time: Time,
    minutes: i64,
}

impl Days {
    pub(super) fn new(zone: TimeZone, series: Option<&Series>, minutes: i64) -> Self {
        let time = series.map_or(Time::constant(USUAL_HOUR, 0, 0, 0), |series| series.starts.time());
        Self { zone, time, minutes }
    }

    /// The day of a moment.
    pub(super) fn day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.zone.clone()).date()
    }

    fn at(&self, day: Date) -> Timestamp {
        let zoned = day.to_datetime(self.time).to_zoned(self.zone.clone());
        zoned.map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp())
    }
}

/// An import while it is written.
pub(super) struct Saving<'a, 't> {
    tx: &'a mut Tx<'t>,
    writer: &'a mut Writer,
    import: &'a Import,
    relationship: Relationship,
    days: Days,
    /// Talking points by their index in the document.
    points: HashMap<usize, TalkingPoint>,
    /// For each of them the day on which it comes up last.
    last: HashMap<usize, Date>,
    /// Actions, each once however often the document lists it again.
    actions: Vec<ActionItem>,
    /// Where among them an action of a side with these words is.
    same_action: HashMap<(Side, String), usize>,
}

/// A meeting as it was written, for what hangs from it.
#[derive(Clone, Copy)]
struct Held {
    id: MeetingId,
    date: Date,
    start: Timestamp,
}

/// Notes of a meeting by the point under which they stand, collected line by line.
#[derive(Default)]
struct Notes(Vec<(Option<TalkingPointId>, String)>);

impl Notes {
    fn add(&mut self, under: Option<TalkingPointId>, line: &str) {
        match self.0.iter_mut().find(|(point, _)| *point == under) {
            Some((_, text)) => {
                text.push('\n');
                text.push_str(line);
            }
            None => self.0.push((under, line.into())),
        }
    }
}

impl<'a, 't> Saving<'a, 't> {
    pub(super) fn new(
        tx: &'a mut Tx<'t>,
        writer: &'a mut Writer,
        import: &'a Import,
        relationship: Relationship,
        days: Days,
    ) -> Self {
        let mut last: HashMap<usize, Date> = HashMap::new();
        for meeting in &import.document.meetings {
            for point in &meeting.points {
                let date = last.entry(point.same_as).or_insert(meeting.date);
                *date = (*date).max(meeting.date);
            }
        }
        Self {
            tx,
            writer,
            import,
            relationship,
            days,
            points: HashMap::new(),
            last,
            actions: Vec::new(),
            same_action: HashMap::new(),
        }
    }

    pub(super) fn save(mut self) -> Result<()> {
        let import = self.import;
        let mut meetings: Vec<&document::Meeting> = import.document.meetings.iter().collect();
        meetings.sort_by_key(|meeting| meeting.date);
        let mut unplaced = import.document.unplaced.join("\n");
        if meetings.is_empty() && !unplaced.is_empty() {
            // Without any meeting the words are the note of one held today.
            let held = self.held(self.days.day(self.tx.now()), 0)?;
            return self.notes(held, Notes(vec![(None, unplaced)]));
        }
        for (number, meeting) in meetings.into_iter().enumerate() {
            // What stood outside any meeting belongs to the first one.
            self.meeting(meeting, number, &std::mem::take(&mut unplaced))?;
        }
        for skipped in &import.document.skipped {
            skip(self.tx, self.writer, self.days.at(skipped.date), self.days.minutes)?;
        }
        self.actions.iter().try_for_each(|action| action_item::save(self.tx, self.writer, action))?;
        self.save_points()
    }

    fn meeting(&mut self, read: &document::Meeting, number: usize, before: &str) -> Result<()> {
        let held = self.held(read.date, number)?;
        let mut notes = Notes::default();
        if !before.is_empty() {
            notes.add(None, before);
        }
        let mut points: Vec<TalkingPointId> = Vec::new();
        let mut here: HashMap<usize, TalkingPointId> = HashMap::new();
        for (place, point) in read.points.iter().enumerate() {
            // A point that comes up twice in one meeting is in it once; its other wording stands under it.
            let twin = here.get(&point.same_as).copied();
            let id = twin.map_or_else(|| self.point(held, place, point), Ok)?;
            here.insert(point.same_as, id);
            points.push(id);
            if twin.is_some() {
                let name = point.by.as_deref().and_then(|name| name.split_whitespace().next());
                let line = name.map_or_else(|| point.text.clone(), |name| format!("{name}: {}", point.text));
                notes.add(Some(id), &line);
            } else if is_long(&point.text) {
                notes.add(Some(id), &point.text);
            }
        }
        for (place, action) in read.actions.iter().enumerate() {
            self.action(held, place, action)?;
            if is_long(&action.text) {
                notes.add(None, &action.text);
            }
        }
        for line in &read.notes {
            notes.add(line.point.and_then(|index| points.get(index).copied()), &line.text);
        }
        self.notes(held, notes)
    }

    fn held(&mut self, date: Date, number: usize) -> Result<Held> {
        // Two meetings on one day keep their order.
        let start = later(self.days.at(date), millis(number));
        let id = self.tx.id()?;
        let held = Meeting {
            state: State::Completed,
            started_at: Some(start),
            ended_at: Some(later(start, SignedDuration::from_mins(self.days.minutes))),
            ..Meeting::planned(id, start, self.days.minutes)
        };
        meeting::add(self.tx, self.writer, &held)?;
        Ok(Held { id, date, start })
    }

    /// A point in a meeting: new, or one that came up before and lives on.
    fn point(&mut self, held: Held, place: usize, read: &Point) -> Result<TalkingPointId> {
        let (side, text) = self.said(read.by.as_deref(), &read.text);
        let text = clipped(&text);
        if !self.points.contains_key(&read.same_as) {
            let fresh = self.fresh(side, held.start)?;
            self.points.insert(read.same_as, fresh);
        }
        let is_last = self.last.get(&read.same_as) == Some(&held.date);
        let settled = is_last && read.discussed;
        let point = self.points.get_mut(&read.same_as).ok_or(Error::NotFound)?;
        point.text = text;
        if settled && point.state == PointState::Open {
            point.discuss(self.writer.side(), held.start)?;
        }
        // A point that comes back was talked about each time: its meetings read so, and it is one point all the same.
        let outcome = if read.discussed { Outcome::Discussed } else { Outcome::Carried };
        let mut record = record(point, outcome, place, held.start);
        record.raised_by = side;
        meeting::record(self.tx, self.writer, held.id, &record)?;
        Ok(record.point)
    }

    fn fresh(&mut self, side: Side, start: Timestamp) -> Result<TalkingPoint> {
        Ok(TalkingPoint {
            id: self.tx.id()?,
            raised_by: side,
            text: String::new(),
            kind: None,
            minutes: None,
            state: PointState::Open,
            state_at: start,
            state_by: side,
            order: None,
            deferral: None,
            answers: None,
            own_meeting: None,
            jotted: None,
            merged_into: None,
            goal: None,
            captured_at: start,
            version: 1,
        })
    }

    /// An action: new, or one that is listed again until it is done.
    fn action(&mut self, held: Held, place: usize, read: &Action) -> Result<()> {
        let (assignee, text) = self.said(read.assignee.as_deref(), &read.text);
        let state = if read.done { action::State::Done } else { action::State::Open };
        let same = words(&text).map(|words| (assignee, words));
        if let Some(known) = same.as_ref().and_then(|same| self.same_action.get(same)) {
            let known = self.actions.get_mut(*known).ok_or(Error::NotFound)?;
            if known.state != state {
                known.turn(state, assignee, held.start)?;
            }
            known.due = read.due.or(known.due);
            return Ok(());
        }
        if let Some(same) = same {
            self.same_action.insert(same, self.actions.len());
        }
        self.actions.push(ActionItem {
            id: self.tx.id()?,
            assignee,
            text: clipped(&text),
            due: read.due,
            state,
            state_at: held.start,
            state_by: assignee,
            meeting: Some(held.id),
            point: None,
            raised_at: later(held.start, millis(place)),
            version: 1,
        });
        Ok(())
    }

    fn notes(&mut self, held: Held, notes: Notes) -> Result<()> {
        for (point, text) in notes.0 {
            let note = Note {
                id: self.tx.id()?,
                about: About::in_meeting(held.id, point),
                text,
                written_by: self.writer.side(),
                written_at: held.start,
                version: 1,
            };
            note::save(self.tx, self.writer, &note)?;
        }
        Ok(())
    }

    /// Points that stayed open get their places on the agenda, oldest first.
    fn save_points(self) -> Result<()> {
        let mut points: Vec<TalkingPoint> = self.points.into_values().collect();
        points.sort_by_key(|point| (point.captured_at, point.id));
        let open = points.iter_mut().filter(|point| point.state == PointState::Open);
        let open: Vec<&mut TalkingPoint> = open.collect();
        let keys = order::spread(open.len());
        for (point, key) in open.into_iter().zip(keys) {
            point.order = Some(key);
        }
        points.iter().try_for_each(|point| talking_point::save(self.tx, self.writer, point))
    }

    /// Whose words they are, as a side; the name of somebody else stays before them.
    fn said(&self, name: Option<&str>, text: &str) -> (Side, String) {
        match (name, self.side(name)) {
            (_, Some(side)) => (side, text.into()),
            (Some(name), None) => (Side::Owner, format!("{name}: {text}")),
            (None, None) => (Side::Owner, text.into()),
        }
    }

    /// The side that a name in the document means: the document's own idea of report and manager first.
    fn side(&self, name: Option<&str>) -> Option<Side> {
        let name = name?;
        let people = &self.import.document.people;
        let read = match name {
            _ if people.report.as_deref() == Some(name) => Some(Side::Owner),
            _ if people.manager.as_deref() == Some(name) => Some(Side::Other),
            _ => None,
        };
        let read = read.map(|side| if self.import.swap { side.across() } else { side });
        read.or_else(|| self.relationship.side_called(name))
    }
}

fn millis(number: usize) -> SignedDuration {
    SignedDuration::from_millis(i64::try_from(number).unwrap_or_default())
}

/// The words of an action, for telling that it is listed again; none where they say too little ("same", "done").
fn words(text: &str) -> Option<String> {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    (words.len() > 1).then(|| words.join(" "))
}

fn is_long(text: &str) -> bool {
    text.chars().count() > limits::LINE
}

fn clipped(text: &str) -> String {
    text.chars().take(limits::LINE).collect()
}
