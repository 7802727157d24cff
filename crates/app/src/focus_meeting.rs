//! Focus meetings: a point gets a meeting of its own beside the series. They never replace or shift the next regular one.

use crate::{
    meeting::{At, moment},
    series::Calendar,
    talking_point::{self as points, Place, key_at},
    view::{FocusMeeting, OwnMeetings},
};
use domain::{
    Error, MeetingId, RelationshipId, Result, Side, TalkingPointId, UserId,
    focus_meeting::{USUAL_MINUTES, free_hour},
    limits,
    meeting::{Meeting, State},
    talking_point::{State as PointState, TalkingPoint},
};
use jiff::civil::DateTime;
use store::{Participant, Tx, Writer, access, event, meeting, talking_point, user};

/// Gives a point a meeting of its own, `to` in the zone of whoever gives it. It leaves the agenda.
///
/// # Errors
/// `Refused` when it is not theirs to give, or resolved; `Invalid` for a time that is over.
pub fn give(
    tx: &mut Tx<'_>,
    by: UserId,
    at: points::At,
    to: DateTime,
    minutes: Option<i64>,
) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut point = talking_point::find(tx, &writer, at.point)?;
    point.must_be_theirs_to_meet_on(writer.side())?;
    let minutes = limits::minutes("minutes", minutes.unwrap_or(USUAL_MINUTES), &limits::MEETING_MINUTES)?;
    let planned = Meeting::planned(tx.id()?, moment(tx, &writer, to)?, minutes);
    let focus = Meeting { focus: Some(point.text.clone()), ..planned };
    point.give_meeting(focus.id, writer.side(), tx.now())?;
    meeting::add(tx, &writer, &focus)?;
    event::record(tx, &mut writer, "planned", "meeting", focus.id)?;
    put(tx, &mut writer, &point, "given-meeting")?;
    Ok(focus.id)
}

/// Adds a point to a focus meeting that is planned or going on.
///
/// # Errors
/// `Refused` when it is not theirs to give, or resolved, or the meeting is over, or full.
pub fn add(tx: &mut Tx<'_>, by: UserId, at: points::At, to: MeetingId) -> Result<TalkingPointId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut point = talking_point::find(tx, &writer, at.point)?;
    point.must_be_theirs_to_meet_on(writer.side())?;
    let focus = find(tx, &writer, to)?;
    if focus.state != State::InProgress {
        focus.must_be(State::Scheduled)?;
    }
    if waiting(tx, &writer, to)?.len() >= limits::FOCUS_POINTS {
        return Err(Error::refused("That meeting has fifty points. Give this one another."));
    }
    point.give_meeting(to, writer.side(), tx.now())?;
    put(tx, &mut writer, &point, "given-meeting")?;
    Ok(point.id)
}

/// Takes a point out of its own meeting: it is where it was before. A planned meeting without points is called off.
///
/// # Errors
/// `Refused` when it is not theirs to say, or has no such meeting.
pub fn take_back(tx: &mut Tx<'_>, by: UserId, at: points::At) -> Result<TalkingPointId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut point = talking_point::find(tx, &writer, at.point)?;
    point.must_be_theirs_to_meet_on(writer.side())?;
    back(tx, &mut writer, &mut point)?;
    left(tx, &mut writer, &point)?;
    Ok(point.id)
}

fn back(tx: &mut Tx<'_>, writer: &mut Writer, point: &mut TalkingPoint) -> Result<()> {
    point.take_back(writer.side(), tx.now())?;
    put(tx, writer, point, "taken-back")
}

/// Starts it. Both press the button: the second press finds it going on.
///
/// # Errors
/// `Refused` while another meeting goes on, or when it is over.
pub fn start(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut focus = find(tx, &writer, at.meeting)?;
    let calendar = Calendar::load(tx, &writer)?;
    match calendar.going_on() {
        Some(going_on) if going_on.id == focus.id => return Ok(focus.id),
        Some(_) => return Err(Error::refused("Another meeting is going on. Wrap it up first.")),
        None => {}
    }
    if calendar.day(focus.scheduled_at) != calendar.day(tx.now()) {
        focus.move_to(tx.now(), (writer.side(), tx.now()))?;
    }
    focus.start(tx.now())?;
    save(tx, &mut writer, &focus, "started")
}

/// Moves it to another time, in the zone of whoever moves it.
///
/// # Errors
/// `Refused` when it is not to come, `Invalid` for a time that is over.
pub fn move_to(tx: &mut Tx<'_>, by: UserId, at: At, to: DateTime) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut focus = find(tx, &writer, at.meeting)?;
    let to = moment(tx, &writer, to)?;
    focus.move_to(to, (writer.side(), tx.now()))?;
    save(tx, &mut writer, &focus, "moved")
}

/// Calls it off: its points are where they were before.
///
/// # Errors
/// `Refused` when it is not to come, or not theirs to call off.
pub fn cancel(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut focus = find(tx, &writer, at.meeting)?;
    let points = waiting(tx, &writer, focus.id)?;
    must_be_theirs(writer.side(), &points)?;
    focus.must_be(State::Scheduled)?;
    for mut point in points {
        back(tx, &mut writer, &mut point)?;
    }
    focus.state = State::Cancelled;
    focus.ended_at = Some(tx.now());
    save(tx, &mut writer, &focus, "cancelled")
}

/// Plans it again after all, with those of its points that are still open.
///
/// # Errors
/// `Refused` when it was not called off, or none of its points is left.
pub fn restore(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut focus = find(tx, &writer, at.meeting)?;
    focus.must_be(State::Cancelled)?;
    let points = sent_back(tx, &writer, focus.id)?;
    if points.is_empty() {
        return Err(Error::refused(
            "Its points went elsewhere in the meantime. Give one of them a meeting anew.",
        ));
    }
    must_be_theirs(writer.side(), &points)?;
    for mut point in points {
        point.give_meeting(focus.id, writer.side(), tx.now())?;
        put(tx, &mut writer, &point, "given-meeting")?;
    }
    focus.state = State::Scheduled;
    focus.ended_at = None;
    save(tx, &mut writer, &focus, "restored")
}

/// Calls the points that went back on the agenda into their meeting again: it goes on after all.
pub(crate) fn call_in(tx: &mut Tx<'_>, writer: &mut Writer, focus: MeetingId) -> Result<()> {
    for mut point in sent_back(tx, writer, focus)? {
        point.give_meeting(focus, writer.side(), tx.now())?;
        put(tx, writer, &point, "given-meeting")?;
    }
    Ok(())
}

/// Points that were given to a meeting and are open again.
fn sent_back(tx: &mut Tx<'_>, of: &Participant, focus: MeetingId) -> Result<Vec<TalkingPoint>> {
    let mut points = talking_point::all(tx, of, PointState::Open)?;
    points.extend(talking_point::all(tx, of, PointState::Captured)?);
    points.retain(|point| point.own_meeting == Some(focus));
    Ok(points)
}

/// Focus meetings to come or going on, the soonest first.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Vec<FocusMeeting>> {
    let participant = access::participant(tx, by, id)?;
    let calendar = Calendar::load(tx, &participant)?;
    planned(tx, &participant, &calendar)
}

fn planned(tx: &mut Tx<'_>, of: &Participant, calendar: &Calendar) -> Result<Vec<FocusMeeting>> {
    let meetings = ahead(calendar, |meeting| matches!(meeting.state, State::Scheduled | State::InProgress));
    if meetings.is_empty() {
        return Ok(Vec::new());
    }
    let points = talking_point::all(tx, of, PointState::OwnMeeting)?;
    let lines = meetings.into_iter().map(|meeting| {
        let points = in_order(points.iter().filter(|point| point.waits_for(meeting.id)).cloned().collect());
        FocusMeeting { meeting, points }
    });
    Ok(lines.collect())
}

/// Meetings of their own of a certain state, the soonest first.
pub(crate) fn ahead(calendar: &Calendar, is_meant: impl Fn(&Meeting) -> bool) -> Vec<Meeting> {
    let mut meetings: Vec<Meeting> =
        calendar.focus.iter().filter(|meeting| is_meant(meeting)).cloned().collect();
    meetings.sort_by_key(|meeting| (meeting.scheduled_at, meeting.id));
    meetings
}

/// What a page needs to offer a meeting of its own.
pub(crate) fn own(tx: &mut Tx<'_>, of: &Participant, calendar: &Calendar) -> Result<OwnMeetings> {
    let planned = planned(tx, of, calendar)?;
    let mut taken: Vec<_> =
        planned.iter().map(|focus| (focus.meeting.scheduled_at, focus.meeting.minutes)).collect();
    taken.extend(calendar.next(tx.now())?.map(|next| (next.at, next.minutes)));
    let now = tx.now().to_zoned(user::find(tx, of.user())?.time_zone());
    Ok(OwnMeetings { free: free_hour(&now, USUAL_MINUTES, &taken), planned })
}

/// Points that wait for a focus meeting, in their order.
pub(crate) fn waiting(tx: &mut Tx<'_>, of: &Participant, focus: MeetingId) -> Result<Vec<TalkingPoint>> {
    let mut points = talking_point::all(tx, of, PointState::OwnMeeting)?;
    points.retain(|point| point.waits_for(focus));
    Ok(in_order(points))
}

/// Puts points whose own meeting is over on the agenda.
pub(crate) fn send_back(tx: &mut Tx<'_>, writer: &mut Writer, points: Vec<TalkingPoint>) -> Result<()> {
    for mut point in points {
        let order = match &point.order {
            Some(order) => order.clone(),
            None => key_at(tx, writer, &point, Place::Last)?,
        };
        point.back_on_agenda(order, writer.side(), tx.now());
        put(tx, writer, &point, "back-on-agenda")?;
    }
    Ok(())
}

/// A point is no longer to be talked about in its own meeting: one that is planned and has no other is called off.
pub(crate) fn left(tx: &mut Tx<'_>, writer: &mut Writer, point: &TalkingPoint) -> Result<()> {
    let Some(focus) = point.own_meeting else { return Ok(()) };
    let mut focus = meeting::find(tx, writer, focus)?;
    if focus.state != State::Scheduled || !waiting(tx, writer, focus.id)?.is_empty() {
        return Ok(());
    }
    focus.state = State::Cancelled;
    focus.ended_at = Some(tx.now());
    save(tx, writer, &focus, "cancelled").map(|_| ())
}

fn in_order(points: Vec<TalkingPoint>) -> Vec<TalkingPoint> {
    domain::agenda::Agenda::of(points, 0).points
}

/// The owner says what is on the agenda; the other one may call off a meeting about nothing but what they raised.
fn must_be_theirs(side: Side, points: &[TalkingPoint]) -> Result<()> {
    points.iter().try_for_each(|point| point.must_be_theirs_to_meet_on(side))
}

fn find(tx: &mut Tx<'_>, of: &Participant, id: MeetingId) -> Result<Meeting> {
    let meeting = meeting::find(tx, of, id)?;
    if meeting.focus.is_some() {
        return Ok(meeting);
    }
    Err(Error::refused("This is a regular meeting. Start, move or skip it from the page of this week."))
}

fn put(tx: &mut Tx<'_>, writer: &mut Writer, point: &TalkingPoint, verb: &str) -> Result<()> {
    talking_point::save(tx, writer, point)?;
    event::record(tx, writer, verb, "talking_point", point.id)
}

fn save(tx: &mut Tx<'_>, writer: &mut Writer, focus: &Meeting, verb: &str) -> Result<MeetingId> {
    meeting::save(tx, writer, focus)?;
    event::record(tx, writer, verb, "meeting", focus.id)?;
    Ok(focus.id)
}
