//! Import of a running document: shown as understood before it is saved; then meetings, talking points that lived over
//! several of them, actions and notes. No line is lost: what has no place becomes a note of the first meeting.

use crate::{
    link::later,
    meeting::{end_of, skip},
    relationship::open,
    series::Calendar,
    talking_point::record,
    view::Understood,
};
use document::Document;
use domain::{
    Error, MeetingId, RelationshipId, Result, Side, TalkingPointId, UserId,
    action_item::{self as action, ActionItem},
    limits,
    meeting::{Meeting, Outcome, State},
    note::Note,
    order,
    relationship::Relationship,
    talking_point::{State as PointState, TalkingPoint},
};
use jiff::{SignedDuration, Timestamp, civil::Date, civil::Time, tz::TimeZone};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};
use store::{Tx, Writer, action_item, event, meeting, note, talking_point, user};

/// Hour at which a meeting is put that has a day only, in a relationship without a series.
const USUAL_HOUR: i8 = 9;

/// A document, and who is who in it.
#[derive(Clone)]
pub struct Import {
    /// The relationship it becomes part of.
    pub relationship: RelationshipId,
    /// The document as read.
    pub document: Arc<Document>,
    /// The people were read the wrong way round.
    pub swap: bool,
}

/// Shows a document as understood, beside the relationship it would go into.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn understand(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    document: Arc<Document>,
) -> Result<Understood> {
    let (participant, relationship) = open(tx, by, id)?;
    Ok(Understood {
        side: participant.side(),
        relationship,
        document,
    })
}

/// Saves a document: all of it or nothing.
///
/// # Errors
/// `Refused` when there is nothing in it, or meetings of the same days are here already.
pub fn save(tx: &mut Tx<'_>, by: UserId, import: &Import) -> Result<RelationshipId> {
    let mut writer = store::access::writer(tx, by, import.relationship)?;
    let relationship = store::relationship::of(tx, &writer)?;
    let calendar = Calendar::load(tx, &writer)?;
    let zone = calendar.time_zone(user::find(tx, by)?.time_zone());
    let days = Days {
        zone,
        time: calendar.series.as_ref().map(|s| s.starts.time()),
        minutes: calendar.minutes(),
    };
    if import.document.lines.non_blank == 0 {
        return Err(Error::refused(
            "There is nothing in this document. Choose another one.",
        ));
    }
    refuse_days_twice(&import.document, &calendar, &days)?;
    let mut saving = Saving {
        import,
        relationship,
        days,
        points: HashMap::new(),
        last: last_meetings(&import.document),
        now: tx.now(),
    };
    saving.save(tx, &mut writer)?;
    event::record(tx, &mut writer, "imported", "relationship", import.relationship)?;
    Ok(import.relationship)
}

/// Where the days of a document lie in time.
struct Days {
    zone: TimeZone,
    time: Option<Time>,
    minutes: i64,
}

impl Days {
    fn at(&self, day: Date) -> Timestamp {
        let time = self.time.unwrap_or(Time::constant(USUAL_HOUR, 0, 0, 0));
        day.to_datetime(time)
            .to_zoned(self.zone.clone())
            .map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp())
    }
}

/// The same document twice would double everything in it.
fn refuse_days_twice(document: &Document, calendar: &Calendar, days: &Days) -> Result<()> {
    let held: HashSet<Date> = calendar
        .meetings
        .iter()
        .filter(|meeting| meeting.state == State::Completed)
        .map(|meeting| meeting.scheduled_at.to_zoned(days.zone.clone()).date())
        .collect();
    let twice = document
        .meetings
        .iter()
        .filter(|meeting| held.contains(&meeting.date))
        .count();
    if twice == 0 {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "{twice} of its meetings are here already, on the same days. Take those out of the document, then import the rest."
    )))
}

/// For each talking point the place of the last meeting in which it comes up.
fn last_meetings(document: &Document) -> HashMap<usize, Date> {
    let mut last: HashMap<usize, Date> = HashMap::new();
    for meeting in &document.meetings {
        for point in &meeting.points {
            let date = last.entry(point.same_as).or_insert(meeting.date);
            *date = (*date).max(meeting.date);
        }
    }
    last
}

struct Saving<'a> {
    import: &'a Import,
    relationship: Relationship,
    days: Days,
    points: HashMap<usize, TalkingPoint>,
    last: HashMap<usize, Date>,
    now: Timestamp,
}

impl Saving<'_> {
    fn save(&mut self, tx: &mut Tx<'_>, writer: &mut Writer) -> Result<()> {
        let document = self.import.document.clone();
        let mut meetings: Vec<&document::Meeting> = document.meetings.iter().collect();
        meetings.sort_by_key(|meeting| meeting.date);
        let mut first = None;
        for (number, meeting) in meetings.iter().enumerate() {
            let id = self.meeting(tx, writer, meeting, number)?;
            first.get_or_insert(id);
        }
        for skipped in &document.skipped {
            skip(tx, writer, self.days.at(skipped.date), self.days.minutes)?;
        }
        self.give_places();
        let mut points: Vec<&TalkingPoint> = self.points.values().collect();
        points.sort_by_key(|point| point.id);
        for point in points {
            talking_point::save(tx, writer, point)?;
        }
        self.unplaced(tx, writer, first)
    }

    fn meeting(
        &mut self,
        tx: &mut Tx<'_>,
        writer: &mut Writer,
        read: &document::Meeting,
        number: usize,
    ) -> Result<MeetingId> {
        let start = self.start_of(read.date, number);
        let id = self.held(tx, writer, start)?;
        let mut points = Vec::new();
        for (place, point) in read.points.iter().enumerate() {
            points.push(self.point(
                tx,
                writer,
                id,
                At {
                    date: read.date,
                    start,
                    place,
                    point,
                },
            )?);
        }
        for (place, action) in read.actions.iter().enumerate() {
            self.action(tx, writer, id, start, (place, action))?;
        }
        let mut notes: Vec<(Option<TalkingPointId>, String)> = Vec::new();
        for line in &read.notes {
            let under = line.point.and_then(|index| points.get(index).copied());
            match notes.iter_mut().find(|(point, _)| *point == under) {
                Some((_, text)) => *text = format!("{text}\n{}", line.text),
                None => notes.push((under, line.text.clone())),
            }
        }
        for (point, text) in notes {
            self.note(tx, writer, id, point, (text, start))?;
        }
        Ok(id)
    }

    /// Two meetings on one day keep their order.
    fn start_of(&self, date: Date, number: usize) -> Timestamp {
        later(
            self.days.at(date),
            SignedDuration::from_millis(i64::try_from(number).unwrap_or_default()),
        )
    }

    fn held(&self, tx: &mut Tx<'_>, writer: &Writer, start: Timestamp) -> Result<MeetingId> {
        let held = Meeting {
            id: tx.id()?,
            occurrence: None,
            scheduled_at: start,
            minutes: self.days.minutes,
            state: State::Completed,
            started_at: Some(start),
            ended_at: Some(end_of(start, self.days.minutes)),
            moved_at: None,
        };
        meeting::add(tx, writer, &held)?;
        Ok(held.id)
    }

    /// A point in a meeting: new, or one that came up before and lives on.
    fn point(
        &mut self,
        tx: &mut Tx<'_>,
        writer: &Writer,
        meeting: MeetingId,
        at: At<'_>,
    ) -> Result<TalkingPointId> {
        let side = self.side(at.point.by.as_deref()).unwrap_or(Side::Owner);
        let text = clipped(&at.point.text);
        if !self.points.contains_key(&at.point.same_as) {
            let point = fresh(tx, side, &text, at.start)?;
            self.points.insert(at.point.same_as, point);
        }
        let is_last = self.last.get(&at.point.same_as) == Some(&at.date);
        let Some(point) = self.points.get_mut(&at.point.same_as) else {
            return Err(Error::NotFound);
        };
        point.text = text;
        let settled = is_last && at.point.discussed;
        if settled && point.state == PointState::Open {
            point.discuss(writer.side(), at.start)?;
        }
        let outcome = if settled {
            Outcome::Discussed
        } else {
            Outcome::Carried
        };
        let mut record = record(point, outcome, at.place, at.start);
        record.raised_by = side;
        meeting::record(tx, writer, meeting, &record)?;
        Ok(point.id)
    }

    fn action(
        &self,
        tx: &mut Tx<'_>,
        writer: &Writer,
        meeting: MeetingId,
        start: Timestamp,
        (place, read): (usize, &document::Action),
    ) -> Result<()> {
        let side = self.side(read.assignee.as_deref());
        let text = match (&read.assignee, side) {
            (Some(name), None) => format!("{name}: {}", read.text),
            _ => read.text.clone(),
        };
        let state = if read.done {
            action::State::Done
        } else {
            action::State::Open
        };
        let action = ActionItem {
            id: tx.id()?,
            assignee: side.unwrap_or(Side::Owner),
            text: clipped(&text),
            due: read.due,
            state,
            state_at: start,
            state_by: side.unwrap_or(Side::Owner),
            meeting: Some(meeting),
            point: None,
            raised_at: later(
                start,
                SignedDuration::from_millis(i64::try_from(place).unwrap_or_default()),
            ),
            version: 1,
        };
        action_item::save(tx, writer, &action)
    }

    fn note(
        &self,
        tx: &mut Tx<'_>,
        writer: &Writer,
        meeting: MeetingId,
        point: Option<TalkingPointId>,
        (text, at): (String, Timestamp),
    ) -> Result<()> {
        let note = Note {
            id: tx.id()?,
            meeting,
            point,
            text,
            written_by: writer.side(),
            written_at: at,
            version: 1,
        };
        note::save(tx, writer, &note)
    }

    /// Points that stayed open get their places on the agenda, oldest first.
    fn give_places(&mut self) {
        let mut open: Vec<&mut TalkingPoint> = self
            .points
            .values_mut()
            .filter(|point| point.state == PointState::Open)
            .collect();
        open.sort_by_key(|point| (point.captured_at, point.id));
        let keys = order::spread(open.len());
        for (point, key) in open.into_iter().zip(keys) {
            point.order = Some(key);
        }
    }

    /// What stood outside any meeting is a note of the first one; without any meeting, of one held today.
    fn unplaced(&self, tx: &mut Tx<'_>, writer: &Writer, first: Option<MeetingId>) -> Result<()> {
        if self.import.document.unplaced.is_empty() {
            return Ok(());
        }
        let meeting = match first {
            Some(meeting) => meeting,
            None => self.held(tx, writer, self.now)?,
        };
        let mut text = self.import.document.unplaced.join("\n");
        let before = note::of_meeting(tx, writer, meeting)?
            .into_iter()
            .find(|note| note.point.is_none());
        let Some(mut note) = before else {
            return self.note(tx, writer, meeting, None, (text, self.now));
        };
        text.push_str("\n\n");
        text.push_str(&note.text);
        note.text = text;
        note::save(tx, writer, &note)
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

/// A point of the document, and where it stands there.
#[derive(Clone, Copy)]
struct At<'a> {
    date: Date,
    start: Timestamp,
    place: usize,
    point: &'a document::Point,
}

fn fresh(tx: &mut Tx<'_>, side: Side, text: &str, start: Timestamp) -> Result<TalkingPoint> {
    Ok(TalkingPoint {
        id: tx.id()?,
        raised_by: side,
        text: text.into(),
        kind: None,
        minutes: None,
        state: PointState::Open,
        state_at: start,
        state_by: side,
        order: None,
        deferral: None,
        answers: None,
        captured_at: start,
        version: 1,
    })
}

/// Longer lines than a point may have stay whole in the meeting's record of notes; here they are cut at the limit.
fn clipped(text: &str) -> String {
    text.chars().take(limits::LINE).collect()
}
