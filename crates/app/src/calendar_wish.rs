//! What somebody did in their own calendar that waits for them here: they do it after all, another way, or leave it. Nobody else
//! knows that it was asked.

use crate::{
    focus_meeting,
    meeting::{self as meetings, moment, must_come},
    rebooking, relationship,
    series::{self as all_series, Calendar},
    view::{CalendarWishLine, CalendarWishPage},
};
use domain::{
    CalendarWishId, Error, MeetingId, RelationshipId, Result, UserId,
    calendar_wish::{CalendarWish, Target, What, not_asked},
    meeting::{Meeting, State, Why},
    series::Series,
};
use jiff::{Timestamp, ToSpan as _, civil::Date, civil::DateTime};
use store::{Participant, Tx, Writer, access, calendar_account, calendar_entry, calendar_wish, event};

/// Which one, of which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The wish.
    pub wish: CalendarWishId,
}

/// What waits for a participant in a relationship, oldest first.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Vec<CalendarWishLine>> {
    let participant = access::participant(tx, by, id)?;
    open(tx, &participant)
}

/// The same with the proof.
pub(crate) fn open(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<CalendarWishLine>> {
    let wishes = calendar_wish::all(tx, of)?;
    if wishes.is_empty() {
        return Ok(Vec::new());
    }
    let (calendar, now) = (Calendar::load(tx, of)?, tx.now());
    let mut lines = Vec::new();
    for wish in wishes {
        let line = line(&calendar, wish)?;
        if line.wish.is_open(line.stands_at, now) {
            lines.push(line);
        }
    }
    Ok(lines)
}

fn line(calendar: &Calendar, wish: CalendarWish) -> Result<CalendarWishLine> {
    let stands_at = match wish.target() {
        Some(target) => stands_at(calendar, target)?,
        None => None,
    };
    Ok(CalendarWishLine { wish, stands_at })
}

/// The page of one: what they did, and what they can do about it.
///
/// # Errors
/// `NotFound` when it is not theirs, or is decided.
pub fn show(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<CalendarWishPage> {
    let (participant, relationship) = relationship::open(tx, by, at.relationship)?;
    let line = find(tx, &participant, at.wish)?;
    let minutes = Calendar::load(tx, &participant)?.minutes();
    let free = match (&line.wish.what, line.stands_at) {
        (What::Removed(_), Some(stands)) => rebooking::slots(tx, &participant, (stands, minutes))?,
        _ => Vec::new(),
    };
    Ok(CalendarWishPage { side: participant.side(), relationship, line, free })
}

fn find(tx: &mut Tx<'_>, of: &Participant, id: CalendarWishId) -> Result<CalendarWishLine> {
    let wish = calendar_wish::find(tx, of, id)?;
    let line = line(&Calendar::load(tx, of)?, wish)?;
    if line.wish.is_open(line.stands_at, tx.now()) { Ok(line) } else { Err(Error::NotFound) }
}

/// Moves the meeting to where they put it.
///
/// # Errors
/// `Refused` when they did something else, or the meeting is not to come.
pub fn take(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let What::Moved(target, to) = find(tx, &writer, at.wish)?.wish.what else { return not_asked() };
    calendar_wish::forget(tx, &writer, at.wish)?;
    move_to(tx, &mut writer, target, to)
}

/// The two meet as they moved the series to.
///
/// # Errors
/// `Refused` when they did something else.
pub fn take_series(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<RelationshipId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let What::Series(series) = find(tx, &writer, at.wish)?.wish.what else { return not_asked() };
    calendar_wish::forget(tx, &writer, at.wish)?;
    all_series::put(tx, &mut writer, &series)
}

/// The series that they took out stays out of their calendar; the meetings take place all the same.
///
/// # Errors
/// `Refused` when they did something else.
pub fn leave_out(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<CalendarWishId> {
    let participant = access::participant(tx, by, at.relationship)?;
    let What::SeriesRemoved = find(tx, &participant, at.wish)?.wish.what else { return not_asked() };
    calendar_wish::forget(tx, &participant, at.wish)?;
    Ok(at.wish)
}

/// Leaves it as it stands here; it is written into their calendar again.
///
/// # Errors
/// `NotFound` when it is not theirs, or is decided.
pub fn keep(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<CalendarWishId> {
    let participant = access::participant(tx, by, at.relationship)?;
    let line = find(tx, &participant, at.wish)?;
    calendar_wish::forget(tx, &participant, at.wish)?;
    let own = access::own(tx, by)?;
    calendar_entry::put_back(tx, &own, &line.wish.uid)?;
    calendar_account::look_at(tx, by)?;
    Ok(at.wish)
}

/// A meeting that they took out takes place at another time, in the zone of whoever says so.
///
/// # Errors
/// `Refused` when none was taken out, `Invalid` for a time that is over.
pub fn move_instead(tx: &mut Tx<'_>, by: UserId, at: At, to: DateTime) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let to = moment(tx, &writer, to)?;
    let What::Removed(target) = find(tx, &writer, at.wish)?.wish.what else { return not_asked() };
    let moved = move_to(tx, &mut writer, target, to)?;
    calendar_wish::forget(tx, &writer, at.wish)?;
    Ok(moved)
}

/// A meeting that they took out does not take place.
///
/// # Errors
/// `Refused` when none was taken out.
pub fn skip(tx: &mut Tx<'_>, by: UserId, at: At, why: Why) -> Result<MeetingId> {
    let participant = access::participant(tx, by, at.relationship)?;
    let What::Removed(target) = find(tx, &participant, at.wish)?.wish.what else { return not_asked() };
    let calendar = Calendar::load(tx, &participant)?;
    calendar_wish::forget(tx, &participant, at.wish)?;
    if let Target::Meeting(meeting) = target
        && calendar.focus.iter().any(|focus| focus.id == meeting)
    {
        return focus_meeting::cancel(tx, by, meetings::At { relationship: at.relationship, meeting });
    }
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut meeting = of(tx, &calendar, target)?;
    meeting.skip(Some(why), (writer.side(), tx.now()))?;
    meetings::put(tx, &writer, &calendar, &meeting)?;
    event::record(tx, &mut writer, "skipped", "meeting", meeting.id)?;
    Ok(meeting.id)
}

/// When a meeting is to be, as it stands; none when it is not to come.
pub(crate) fn stands_at(calendar: &Calendar, target: Target) -> Result<Option<Timestamp>> {
    let recorded = match target {
        Target::Occurrence(day) => calendar.recorded_on(day),
        Target::Meeting(id) => {
            let found = calendar.meetings.iter().chain(&calendar.focus).find(|meeting| meeting.id == id);
            let Some(found) = found else { return Ok(None) };
            Some(found)
        }
    };
    match (recorded, target, &calendar.series) {
        (Some(meeting), ..) => Ok((meeting.state == State::Scheduled).then_some(meeting.scheduled_at)),
        (None, Target::Occurrence(day), Some(series)) if !series.pauses(day) => {
            Ok(series.of_day(day)?.map(|occurrence| occurrence.at.timestamp()))
        }
        _ => Ok(None),
    }
}

/// The day that a series gives an occurrence at a moment. An hour that the clocks leave out is moved on, maybe over midnight.
pub(crate) fn occurrence_at(series: &Series, at: Timestamp) -> Result<Option<Date>> {
    let day = at.to_zoned(series.time_zone()?).date();
    for day in [Some(day), day.checked_sub(1.day()).ok()].into_iter().flatten() {
        if series.of_day(day)?.is_some_and(|occurrence| occurrence.at.timestamp() == at) {
            return Ok(Some(day));
        }
    }
    Ok(None)
}

/// Whether a meeting can simply be moved: it is to come, and so is the moment.
pub(crate) fn can_move(calendar: &Calendar, target: Target, to: Timestamp, now: Timestamp) -> Result<bool> {
    Ok(to > now && stands_at(calendar, target)?.is_some_and(|stands| stands > now))
}

/// Moves a meeting that may not be recorded yet; one that was skipped takes place after all.
pub(crate) fn move_to(
    tx: &mut Tx<'_>,
    writer: &mut Writer,
    target: Target,
    to: Timestamp,
) -> Result<MeetingId> {
    must_come(tx, writer, to)?;
    let calendar = Calendar::load(tx, writer)?;
    let mut meeting = of(tx, &calendar, target)?;
    if meeting.state == State::Skipped {
        meeting.unskip()?;
    }
    meeting.move_to(to, (writer.side(), tx.now()))?;
    meetings::put(tx, writer, &calendar, &meeting)?;
    event::record(tx, writer, "moved", "meeting", meeting.id)?;
    Ok(meeting.id)
}

/// The meeting as it is recorded, or as the series has it, about to be recorded.
fn of(tx: &mut Tx<'_>, calendar: &Calendar, target: Target) -> Result<Meeting> {
    let all = || calendar.meetings.iter().chain(&calendar.focus);
    match target {
        Target::Meeting(id) => all().find(|meeting| meeting.id == id).cloned().ok_or(Error::NotFound),
        Target::Occurrence(day) => {
            if let Some(recorded) = calendar.recorded_on(day) {
                return Ok(recorded.clone());
            }
            let series = calendar.series.as_ref().ok_or(Error::NotFound)?;
            let at = series.of_day(day)?.ok_or(Error::NotFound)?.at.timestamp();
            Ok(Meeting { occurrence: Some(day), ..Meeting::planned(tx.id()?, at, series.minutes) })
        }
    }
}
