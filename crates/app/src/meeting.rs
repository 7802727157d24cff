//! Meetings: started by either, talked through, wrapped up. What was not reached carries over by itself: it stays open.

use crate::{
    agenda, focus_meeting, kinds,
    relationship::open,
    series::{Calendar, going_on},
    talking_point::record,
    tray,
    view::Live,
    week::agenda_day,
};
use domain::{
    Error, MeetingId, RelationshipId, Result, UserId,
    meeting::{Meeting, Outcome, State, Why},
    series::{Occurrence, Series},
    talking_point::State as PointState,
};
use jiff::{Timestamp, civil::DateTime};
use store::{
    Participant, Tx, Writer, access, action_item, event, meeting, note, presence, recap, talked_about,
    talking_point, user,
};

/// Which meeting of which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The meeting.
    pub meeting: MeetingId,
}

/// Starts the meeting whose day is nearest. When the other one just started it, that is the one: both press the button.
///
/// # Errors
/// `NotFound` when it is not theirs, `Refused` while a focus meeting goes on.
pub fn start(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, id)?;
    let calendar = Calendar::load(tx, &writer)?;
    if let Some(meeting) = going_on(&calendar.meetings) {
        return Ok(meeting.id);
    }
    if calendar.going_on().is_some() {
        return Err(Error::refused("A meeting about a point of its own is going on. Wrap it up first."));
    }
    let now = tx.now();
    let mut meeting = match nearest_scheduled(&calendar, now) {
        Some(scheduled) => scheduled.clone(),
        None => fresh(tx, &calendar, now)?,
    };
    if calendar.day(meeting.scheduled_at) != calendar.day(now) {
        // Held early or late is moved to now; the day that the series gave it stays its occurrence.
        meeting.move_to(now, (writer.side(), now))?;
    }
    meeting.start(now)?;
    put(tx, &writer, &calendar, &meeting)?;
    event::record(tx, &mut writer, "started", "meeting", meeting.id)?;
    Ok(meeting.id)
}

/// Moves the next meeting to another time; the series stays as it is.
///
/// # Errors
/// `Refused` without a meeting to come, `Invalid` for a time that is over.
pub fn move_next(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, to: DateTime) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, id)?;
    let to = moment(tx, &writer, to)?;
    let calendar = Calendar::load(tx, &writer)?;
    let mut meeting = to_come(tx, &writer, &calendar, "There is no meeting to move.")?;
    meeting.move_to(to, (writer.side(), tx.now()))?;
    put(tx, &writer, &calendar, &meeting)?;
    event::record(tx, &mut writer, "moved", "meeting", meeting.id)?;
    Ok(meeting.id)
}

/// A moment to come, from a date and time in the zone of whoever gives it.
pub(crate) fn moment(tx: &mut Tx<'_>, of: &Participant, to: DateTime) -> Result<Timestamp> {
    let zone = user::find(tx, of.user())?.time_zone();
    let to = to
        .to_zoned(zone)
        .map_err(|_| Error::invalid("at", "That is beyond what a calendar holds."))?
        .timestamp();
    must_come(tx, of, to)?;
    Ok(to)
}

/// A meeting takes place after now, and before the one-on-one ends.
pub(crate) fn must_come(tx: &Tx<'_>, of: &Participant, at: Timestamp) -> Result<()> {
    if at <= tx.now() {
        return Err(Error::invalid("at", "That time is over. Choose one to come."));
    }
    if of.ends_at().is_some_and(|ends| at >= ends) {
        return Err(Error::invalid("at", "This one-on-one is over by then. Choose an earlier time."));
    }
    Ok(())
}

/// Says that the next meeting will not take place; the one after it is next, and what is open waits for it.
///
/// # Errors
/// `Refused` without a meeting to come, or when it is going on.
pub fn skip_next(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, why: Option<Why>) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, id)?;
    let calendar = Calendar::load(tx, &writer)?;
    let mut meeting = to_come(tx, &writer, &calendar, "There is no meeting to skip.")?;
    meeting.skip(why, (writer.side(), tx.now()))?;
    put(tx, &writer, &calendar, &meeting)?;
    event::record(tx, &mut writer, "skipped", "meeting", meeting.id)?;
    Ok(meeting.id)
}

/// Ends the meeting: whatever is on the agenda still, or was put off in it, is recorded as carried, and stays open.
///
/// # Errors
/// `Refused` when it is not going on.
pub fn wrap_up(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    // One that went on when the one-on-one ended is still wrapped up.
    let mut writer = access::keeper(tx, by, at.relationship)?;
    let mut meeting = meeting::find(tx, &writer, at.meeting)?;
    meeting.wrap_up(tx.now())?;
    let calendar = Calendar::load(tx, &writer)?;
    let mut left = Vec::new();
    if meeting.focus.is_some() {
        left = focus_meeting::waiting(tx, &writer, meeting.id)?;
    } else {
        let day = agenda_day(tx, &writer, &calendar, calendar.next(tx.now())?.as_ref())?;
        left.extend(agenda::points(tx, &writer, day)?);
        let since = meeting.started_at.unwrap_or(meeting.scheduled_at);
        left.extend(agenda::put_off(tx, &writer, (since, day))?);
    }
    let discussed = meeting::records(tx, &writer, at.meeting)?.len();
    for (place, point) in left.iter().enumerate() {
        let record = record(point, Outcome::Carried, discussed + place, tx.now());
        meeting::record(tx, &writer, at.meeting, &record)?;
    }
    if meeting.focus.is_some() {
        focus_meeting::send_back(tx, &mut writer, left)?;
    }
    talked_about::forget(tx, &writer, meeting.id)?;
    meeting::save(tx, &writer, &meeting)?;
    event::record(tx, &mut writer, "wrapped-up", "meeting", meeting.id)?;
    Ok(meeting.id)
}

/// Takes the start back, while nothing came of it: it is to come, on the day it had.
///
/// # Errors
/// `Refused` when it is not going on, or something is ticked, noted or agreed in it.
pub fn not_yet(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut meeting = meeting::find(tx, &writer, at.meeting)?;
    let moved_by_start = meeting.moved_at.is_some() && meeting.moved_at == meeting.started_at;
    meeting.not_yet()?;
    let untouched = meeting::records(tx, &writer, meeting.id)?.is_empty()
        && note::of_meeting(tx, &writer, meeting.id)?.is_empty()
        && action_item::of_meeting(tx, &writer, meeting.id)?.is_empty();
    if !untouched {
        return Err(Error::refused("Something came of this meeting already. Wrap it up instead."));
    }
    let regular = Calendar::load(tx, &writer)?.moment_of(&meeting)?;
    match regular {
        Some(regular) if moved_by_start => {
            meeting.scheduled_at = regular;
            meeting.moved_at = None;
        }
        // One held in between was to come at no other time.
        None if meeting.focus.is_none() => {
            meeting.state = State::Cancelled;
            meeting.ended_at = Some(tx.now());
        }
        _ => {}
    }
    talked_about::forget(tx, &writer, meeting.id)?;
    meeting::save(tx, &writer, &meeting)?;
    event::record(tx, &mut writer, "not-started", "meeting", meeting.id)?;
    Ok(meeting.id)
}

/// Takes the wrap-up back, within the hour: what was carried is to be talked about still.
///
/// # Errors
/// `Refused` when it is not wrapped up, too long ago, its recap is sent, or another one goes on.
pub fn go_on(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut meeting = meeting::find(tx, &writer, at.meeting)?;
    if Calendar::load(tx, &writer)?.going_on().is_some_and(|other| other.id != meeting.id) {
        return Err(Error::refused("Another meeting is going on. Wrap it up first."));
    }
    if recap::of_meeting(tx, &writer, meeting.id)?.is_some_and(|recap| recap.sent_at.is_some()) {
        return Err(Error::refused(
            "The recap of this meeting is sent. What is new goes on the next agenda.",
        ));
    }
    meeting.go_on(tx.now())?;
    for record in meeting::records(tx, &writer, meeting.id)? {
        if record.outcome == Outcome::Carried {
            meeting::unrecord(tx, &writer, meeting.id, record.point)?;
        }
    }
    if meeting.focus.is_some() {
        focus_meeting::call_in(tx, &mut writer, meeting.id)?;
    }
    meeting::save(tx, &writer, &meeting)?;
    event::record(tx, &mut writer, "went-on", "meeting", meeting.id)?;
    Ok(meeting.id)
}

/// A meeting by its id, in whatever state.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Meeting> {
    let participant = access::participant(tx, by, at.relationship)?;
    meeting::find(tx, &participant, at.meeting)
}

/// What both see while they talk.
///
/// # Errors
/// `NotFound` when it is not theirs, `Refused` when it is not going on.
pub fn live(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Live> {
    let (participant, relationship) = open(tx, by, at.relationship)?;
    let meeting = meeting::find(tx, &participant, at.meeting)?;
    meeting.must_be(State::InProgress)?;
    let calendar = Calendar::load(tx, &participant)?;
    let spent = meeting.started_at.map_or(0, |started| tx.now().duration_since(started).as_mins());
    let minutes_left = (meeting.minutes - spent).max(0);
    let agenda = if meeting.focus.is_some() {
        let points = focus_meeting::waiting(tx, &participant, meeting.id)?;
        agenda::of(tx, &participant, points, minutes_left)?
    } else {
        let day = agenda_day(tx, &participant, &calendar, calendar.next(tx.now())?.as_ref())?;
        agenda::lay_out(tx, &participant, day, minutes_left)?.agenda
    };
    let agreed = action_item::of_meeting(tx, &participant, meeting.id)?;
    let mut owed = action_item::all(tx, &participant, domain::action_item::State::Open)?;
    owed.retain(|action| action.meeting != Some(meeting.id));
    let discussed = meeting::records(tx, &participant, meeting.id)?;
    let (above, below) = agenda.shown();
    let shown: Vec<_> = above.iter().chain(below).map(|line| line.point.clone()).collect();
    let noted = crate::note::noted_before(tx, &participant, meeting.id, above.iter().chain(below))?;
    let said = talked_about::find(tx, &participant, meeting.id)?;
    let now = shown.iter().find(|point| Some(point.id) == said).or(shown.first()).map(|point| point.id);
    Ok(Live {
        now,
        side: participant.side(),
        kinds: kinds::of_meeting(tx, &participant, (meeting.id, shown))?,
        together: presence::is_here(tx, &participant, meeting.id, participant.side().across())?,
        discussed,
        agenda,
        captures: talking_point::all(tx, &participant, PointState::Captured)?,
        notes: note::of_meeting(tx, &participant, meeting.id)?,
        noted,
        agreed,
        owed,
        minutes_left,
        trays: tray::around(tx, &participant, Some(meeting.id))?,
        relationship,
        meeting,
    })
}

/// A meeting that was moved, is to come or was missed lately, and is nearer to now than any regular one of which nothing is recorded.
fn nearest_scheduled(calendar: &Calendar, now: Timestamp) -> Option<&Meeting> {
    let distance = |at: Timestamp| at.duration_since(now).abs();
    let held = calendar.meetings.iter().filter(|meeting| meeting.state == State::Completed);
    let held = held.map(|meeting| meeting.scheduled_at).max();
    // One that was missed before they met again stays what it was: nobody holds it years later.
    let over =
        |meeting: &Meeting| meeting.is_missed(now) && held.is_some_and(|held| held > meeting.scheduled_at);
    let scheduled =
        calendar.meetings.iter().filter(|meeting| meeting.state == State::Scheduled && !over(meeting));
    let nearest = scheduled.min_by_key(|meeting| distance(meeting.scheduled_at))?;
    let regular = nearest_unrecorded(calendar, now).map(|occurrence| distance(occurrence.at.timestamp()));
    (regular.is_none_or(|regular| distance(nearest.scheduled_at) <= regular)).then_some(nearest)
}

/// The occurrence nearest to now of which nothing is recorded: a Monday meeting held on Tuesday is Monday's.
fn nearest_unrecorded(calendar: &Calendar, now: Timestamp) -> Option<Occurrence> {
    let series: &Series = calendar.series.as_ref()?;
    let around = [series.next(now).ok()?, series.last(now).ok()?];
    around
        .into_iter()
        .flatten()
        .filter(|occurrence| calendar.recorded_on(occurrence.day).is_none())
        .min_by_key(|occurrence| occurrence.at.timestamp().duration_since(now).abs())
        .filter(|nearest| !is_between(series, nearest, now))
}

/// In a pause, or before it or after it, but nearer to a day that the pause leaves out: held in between.
fn is_between(series: &Series, nearest: &Occurrence, now: Timestamp) -> bool {
    let distance = nearest.at.timestamp().duration_since(now).abs();
    let Ok(from) = now.checked_sub(distance) else { return false };
    let Ok(planned) = series.planned(from) else { return false };
    planned
        .map_while(Result::ok)
        .take_while(|each| each.at.timestamp().duration_since(now) < distance)
        .any(|each| series.pauses(each.day))
}

/// A meeting that starts now: the nearest occurrence, or one held in between.
fn fresh(tx: &mut Tx<'_>, calendar: &Calendar, now: Timestamp) -> Result<Meeting> {
    let occurrence = nearest_unrecorded(calendar, now);
    let at = occurrence.as_ref().map_or(now, |occurrence| occurrence.at.timestamp());
    let day = occurrence.map(|occurrence| occurrence.day);
    Ok(Meeting { occurrence: day, ..Meeting::planned(tx.id()?, at, calendar.minutes()) })
}

/// The next meeting: as it is recorded, or the regular one, about to be recorded because it changes.
fn to_come(tx: &mut Tx<'_>, writer: &Writer, calendar: &Calendar, otherwise: &str) -> Result<Meeting> {
    let Some(next) = calendar.next(tx.now())? else {
        return Err(Error::Refused(format!("{otherwise} Say first when you meet, in Settings.")));
    };
    if let Some(recorded) = next.meeting {
        return meeting::find(tx, writer, recorded);
    }
    Ok(Meeting { occurrence: next.day, ..Meeting::planned(tx.id()?, next.at, next.minutes) })
}

pub(crate) fn put(tx: &mut Tx<'_>, writer: &Writer, calendar: &Calendar, meeting: &Meeting) -> Result<()> {
    if calendar.meetings.iter().any(|recorded| recorded.id == meeting.id) {
        meeting::save(tx, writer, meeting)
    } else {
        meeting::add(tx, writer, meeting)
    }
}

/// Says that the meeting of a day did not take place, for import.
pub(crate) fn skip(tx: &mut Tx<'_>, writer: &mut Writer, at: Timestamp, minutes: i64) -> Result<MeetingId> {
    let skipped =
        Meeting { state: State::Skipped, ended_at: Some(at), ..Meeting::planned(tx.id()?, at, minutes) };
    meeting::add(tx, writer, &skipped)?;
    event::record(tx, writer, "skipped", "meeting", skipped.id)?;
    Ok(skipped.id)
}
