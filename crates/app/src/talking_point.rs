//! Talking points: captured, kept, ordered, talked about, deferred, dropped, brought back. One row for a life.

mod place;
mod sort;
mod wait;

pub use place::Place;
pub(crate) use place::{key_at, laid};
pub use sort::sort;
pub use wait::{asked, capture_until, until};

use crate::{agenda::meeting_going_on, focus_meeting, link::later};
use domain::{
    Error, RelationshipId, Result, Side, TalkingPointId, UserId, limits,
    meeting::{Outcome, Record},
    note::must_be_current,
    relationship::must_own,
    solution::must_be_challenge,
    talking_point::{DROPPED_DAYS, Kind, State, TalkingPoint},
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use store::{
    Participant, Tx, Writer, access, event,
    job::{self, Verb},
    meeting, relationship, solution, talking_point,
};

/// Jots something down. Nothing else is asked.
///
/// # Errors
/// `NotFound` when it is not theirs, `Invalid` when empty or too long.
pub fn capture(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, text: &str) -> Result<TalkingPointId> {
    capture_as(tx, by, id, text, None)
}

/// Jots something down and says what it is about, where that is clear already.
///
/// # Errors
/// `NotFound` when it is not theirs, `Invalid` when empty or too long.
pub fn capture_as(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    text: &str,
    kind: Option<Kind>,
) -> Result<TalkingPointId> {
    let mut writer = access::writer(tx, by, id)?;
    Ok(add_capture_of(tx, &mut writer, text, kind)?.id)
}

pub(crate) fn add_capture(tx: &mut Tx<'_>, writer: &mut Writer, text: &str) -> Result<TalkingPoint> {
    add_capture_of(tx, writer, text, None)
}

/// A capture of which the kind is known already.
pub(crate) fn add_capture_of(
    tx: &mut Tx<'_>,
    writer: &mut Writer,
    text: &str,
    kind: Option<Kind>,
) -> Result<TalkingPoint> {
    must_have_room(tx, writer)?;
    let point = TalkingPoint {
        id: tx.id()?,
        raised_by: writer.side(),
        text: limits::text("text", text, limits::LINE)?,
        jotted: None,
        kind,
        minutes: None,
        state: State::Captured,
        state_at: tx.now(),
        state_by: writer.side(),
        order: None,
        deferral: None,
        answers: None,
        merged_into: None,
        goal: None,
        own_meeting: None,
        captured_at: tx.now(),
        version: 1,
    };
    talking_point::save(tx, writer, &point)?;
    event::record(tx, writer, "captured", "talking_point", point.id)?;
    Ok(point)
}

fn must_have_room(tx: &mut Tx<'_>, of: &Participant) -> Result<()> {
    let mut open =
        talking_point::count(tx, of, State::Captured)? + talking_point::count(tx, of, State::Open)?;
    open += talking_point::count(tx, of, State::OwnMeeting)?;
    if usize::try_from(open).is_ok_and(|open| open < limits::OPEN_POINTS) {
        return Ok(());
    }
    Err(Error::refused("There are 5,000 open points here. Drop or discuss some first; nothing more fits."))
}

/// One point of a relationship.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, point: TalkingPointId) -> Result<TalkingPoint> {
    let participant = access::participant(tx, by, id)?;
    talking_point::find(tx, &participant, point)
}

/// All points in a state, oldest first.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, state: State) -> Result<Vec<TalkingPoint>> {
    let participant = access::participant(tx, by, id)?;
    talking_point::all(tx, &participant, state)
}

/// Puts a capture or a deferred point on the agenda; a deferred one without a place goes back to where it was.
/// The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when it has its place already.
pub fn keep(tx: &mut Tx<'_>, by: UserId, at: At, place: Place) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_owner(tx, by, at)?;
    let key = match (&point.order, place) {
        (Some(former), Place::Last) => former.clone(),
        _ => key_at(tx, &writer, &point, place)?,
    };
    point.keep(key, writer.side(), tx.now())?;
    save(tx, &mut writer, &point, "kept")
}

/// Puts it back among the captures: the way back from keeping or deferring one. What was suggested in the same breath, and
/// nobody touched since, is dropped with it. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when it is not on the agenda or in the backlog.
pub fn unsort(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_owner(tx, by, at)?;
    let kept_at = point.state_at;
    point.unsort(writer.side(), tx.now())?;
    for mut answer in talking_point::all(tx, &writer, State::Open)? {
        if answer.came_along(&point, kept_at) && solution::find(tx, &writer, answer.id)?.steps.is_empty() {
            drop_one(tx, &mut writer, &mut answer)?;
        }
    }
    save(tx, &mut writer, &point, "unsorted")
}

/// Moves a point on the agenda. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when it is not on the agenda.
pub fn move_to(tx: &mut Tx<'_>, by: UserId, at: At, place: Place) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_owner(tx, by, at)?;
    if point.state != State::Open || point.order.is_none() {
        return Err(Error::refused("Only a point on the agenda can be moved. Put it on the agenda first."));
    }
    point.order = Some(key_at(tx, &writer, &point, place)?);
    save(tx, &mut writer, &point, "moved")
}

/// The point before this one on the agenda, for the way back to that place; none when it is the first.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn place_before(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Option<TalkingPointId>> {
    let participant = access::participant(tx, by, at.relationship)?;
    let laid = place::laid(tx, &participant)?;
    let index = laid.iter().position(|point| point.id == at.point);
    Ok(index.and_then(|index| laid.get(index.checked_sub(1)?)).map(|point| point.id))
}

/// Changes the words. A save against an older version is refused, so that nobody's words are overwritten unseen.
///
/// # Errors
/// `Stale` when the words changed in between, `Refused` when it is not theirs to change.
pub fn edit(tx: &mut Tx<'_>, by: UserId, at: At, text: &str, seen: i64) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_keeper(tx, by, at)?;
    must_be_current(seen, point.version, &[("text", &point.text)])?;
    point.text = limits::text("text", text, limits::LINE)?;
    point.version += 1;
    save(tx, &mut writer, &point, "edited")
}

/// Says what it is about, or that nobody knows yet.
///
/// # Errors
/// `Refused` when it is not theirs to say.
pub fn set_kind(tx: &mut Tx<'_>, by: UserId, at: At, kind: Option<Kind>) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_keeper(tx, by, at)?;
    point.kind = kind;
    if kind != Some(Kind::Solution) {
        point.answers = None;
    }
    if kind != Some(Kind::Development) {
        point.goal = None;
    }
    save(tx, &mut writer, &point, "sorted")
}

/// Says how many minutes it should get.
///
/// # Errors
/// `Invalid` out of range, `Refused` when it is not theirs to say.
pub fn set_minutes(tx: &mut Tx<'_>, by: UserId, at: At, minutes: Option<i64>) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_keeper(tx, by, at)?;
    point.minutes = minutes.map(|m| limits::minutes("minutes", m, &limits::POINT_MINUTES)).transpose()?;
    save(tx, &mut writer, &point, "timed")
}

/// Hangs a solution from the challenge it answers; it moves with it from then on. Without one it stands by itself.
///
/// # Errors
/// `Refused` unless one is a solution and the other a challenge that is still there.
pub fn answer(
    tx: &mut Tx<'_>,
    by: UserId,
    at: At,
    challenge: Option<TalkingPointId>,
) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_keeper(tx, by, at)?;
    let Some(challenge) = challenge else {
        point.answers = None;
        return save(tx, &mut writer, &point, "answered");
    };
    let challenge = talking_point::find(tx, &writer, challenge)?;
    if point.kind != Some(Kind::Solution) {
        return Err(Error::refused("A solution answers a challenge. Set both kinds first."));
    }
    must_be_challenge(&challenge)?;
    point.answers = Some(challenge.id);
    save(tx, &mut writer, &point, "answered")
}

/// Ticks it off as talked about; in a meeting that goes on, for its record.
///
/// # Errors
/// `Refused` when it is discussed or dropped.
pub fn discuss(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<TalkingPointId> {
    let (mut writer, mut point) = open(tx, by, at)?;
    point.discuss(writer.side(), tx.now())?;
    if let Some(meeting) = meeting_going_on(tx, &writer)? {
        let place = meeting::records(tx, &writer, meeting)?.len();
        let record = record(&point, Outcome::Discussed, place, tx.now());
        meeting::record(tx, &writer, meeting, &record)?;
    }
    save(tx, &mut writer, &point, "discussed")?;
    focus_meeting::left(tx, &mut writer, &point)?;
    Ok(point.id)
}

/// Takes the tick back.
///
/// # Errors
/// `Refused` when it is not ticked.
pub fn reopen(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<TalkingPointId> {
    let (mut writer, mut point) = open(tx, by, at)?;
    point.reopen(writer.side(), tx.now())?;
    if let Some(meeting) = meeting_going_on(tx, &writer)? {
        meeting::unrecord(tx, &writer, meeting, point.id)?;
        if point.own_meeting == Some(meeting) {
            point.give_meeting(meeting, writer.side(), tx.now())?;
        }
    }
    save(tx, &mut writer, &point, "reopened")
}

/// Moves it into the backlog. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when it is resolved.
pub fn defer(tx: &mut Tx<'_>, by: UserId, at: At, until: Option<Date>) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_owner(tx, by, at)?;
    if point.order.is_none() {
        point.order = Some(key_at(tx, &writer, &point, Place::Last)?);
    }
    point.defer(until, writer.side(), tx.now())?;
    save(tx, &mut writer, &point, "deferred")
}

/// Drops it, with undo for 30 days.
///
/// # Errors
/// `Refused` when it is not theirs to drop, or resolved.
pub fn drop(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_keeper(tx, by, at)?;
    drop_one(tx, &mut writer, &mut point)
}

fn drop_one(tx: &mut Tx<'_>, writer: &mut Writer, point: &mut TalkingPoint) -> Result<TalkingPointId> {
    point.drop(writer.side(), tx.now())?;
    let due_at = later(tx.now(), SignedDuration::from_hours(24 * DROPPED_DAYS));
    job::add(tx, Verb::PurgePoint, Some(writer.relationship()), Some(point.id.0), due_at)?;
    save(tx, writer, point, "dropped")
}

/// Merges a point into another open one, under which it reads from then on; `restore` brings it back. The owner merges
/// anything, the other one their own captures.
///
/// # Errors
/// `Refused` into itself, when one of them is resolved, or when it is not theirs to merge.
pub fn merge(tx: &mut Tx<'_>, by: UserId, at: At, into: TalkingPointId) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_keeper(tx, by, at)?;
    let into = talking_point::find(tx, &writer, into)?;
    point.merge(&into, writer.side(), tx.now())?;
    save(tx, &mut writer, &point, "merged")
}

/// Brings a dropped or merged point back to where it was.
///
/// # Errors
/// `Refused` when it is neither or not theirs to bring back.
pub fn restore(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<TalkingPointId> {
    let (mut writer, mut point) = open(tx, by, at)?;
    point.restore(writer.side(), tx.now())?;
    point.must_be_theirs(writer.side())?;
    save(tx, &mut writer, &point, "restored")
}

/// Which point of which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The point.
    pub point: TalkingPointId,
}

/// How a point reads in a meeting's record.
pub(crate) fn record(point: &TalkingPoint, outcome: Outcome, place: usize, at: Timestamp) -> Record {
    Record {
        point: point.id,
        outcome,
        text: point.text.clone(),
        kind: point.kind,
        raised_by: point.raised_by,
        minutes: point.counted_minutes(),
        place: i64::try_from(place).unwrap_or(i64::MAX),
        at,
    }
}

pub(crate) fn open(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Writer, TalkingPoint)> {
    let writer = access::writer(tx, by, at.relationship)?;
    let point = talking_point::find(tx, &writer, at.point)?;
    Ok((writer, point))
}

/// For what only the owner does.
pub(crate) fn as_owner(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Writer, TalkingPoint)> {
    let (writer, point) = open(tx, by, at)?;
    if writer.side() != Side::Owner {
        let relationship = relationship::of(tx, &writer)?;
        must_own(writer.side(), &relationship)?;
    }
    Ok((writer, point))
}

/// For what only whoever looks after the point does.
pub(crate) fn as_keeper(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Writer, TalkingPoint)> {
    let (writer, point) = open(tx, by, at)?;
    point.must_be_theirs(writer.side())?;
    Ok((writer, point))
}

pub(crate) fn save(
    tx: &mut Tx<'_>,
    writer: &mut Writer,
    point: &TalkingPoint,
    verb: &str,
) -> Result<TalkingPointId> {
    talking_point::save(tx, writer, point)?;
    event::record(tx, writer, verb, "talking_point", point.id)?;
    Ok(point.id)
}
