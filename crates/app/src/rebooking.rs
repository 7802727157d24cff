//! Rebook, don't skip: what is offered to whoever cannot make it, and what they choose. Blames nobody.

use crate::{
    calendar_reply, goal, kinds,
    meeting::{At, moment},
    question, relationship,
    series::Calendar,
    view::{Rebooking, RebookingFor},
};
use domain::{
    Error, MeetingId, RelationshipId, Result, UserId,
    meeting::Meeting,
    rebooking::{Ask, free},
    talking_point::{Kind, State as PointState},
};
use jiff::{SignedDuration, Timestamp, civil::DateTime};
use store::{Participant, Tx, access, engagement, event, meeting, talking_point, user};

/// Days around a meeting within which it matters who is taken.
const AROUND: i64 = 9;

/// What is offered in the place of the one that was missed, or of the next one: whoever asks for that is not kept from it by
/// one that was missed.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn show(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, of_next: bool) -> Result<Rebooking> {
    let (participant, relationship) = relationship::open(tx, by, id)?;
    let calendar = Calendar::load(tx, &participant)?;
    let now = tx.now();
    let next = calendar.next(now)?;
    let missed = calendar.missed_now(now)?.filter(|_| !of_next || next.is_none());
    let (what, free) = match (&next, missed) {
        (_, Some(at)) => (RebookingFor::Missed(at), slots(tx, &participant, (at, calendar.minutes()))?),
        (Some(next), None) if !next.in_progress => {
            (RebookingFor::Next(next.clone()), slots(tx, &participant, (next.at, next.minutes))?)
        }
        _ => (RebookingFor::Nothing, Vec::new()),
    };
    let today = kinds::today(tx, by)?;
    let mut owed =
        talking_point::of_kind(tx, &participant, (Kind::Insight, PointState::Open), Timestamp::MIN)?;
    owed.extend(talking_point::of_kind(
        tx,
        &participant,
        (Kind::Insight, PointState::Captured),
        Timestamp::MIN,
    )?);
    Ok(Rebooking {
        side: participant.side(),
        replies: calendar_reply::of_next(tx, &participant, (&calendar, next.as_ref()))?,
        goals: goal::due(tx, &participant, today)?,
        questions: question::offer(tx, &participant, now)?,
        owed,
        next,
        what,
        free,
        relationship,
    })
}

/// Times at which both look free.
pub(crate) fn slots(
    tx: &mut Tx<'_>,
    of: &Participant,
    (at, minutes): (Timestamp, i64),
) -> Result<Vec<Timestamp>> {
    let now = tx.now();
    let relationship = store::relationship::of(tx, of)?;
    let mine = user::find(tx, of.user())?.time_zone();
    let theirs = match relationship.person(of.side().across()).user {
        Some(user) => user::find(tx, user)?.time_zone(),
        None => mine.clone(),
    };
    let around = SignedDuration::from_hours(24 * AROUND);
    let from = at.min(now).checked_sub(around).unwrap_or(Timestamp::MIN);
    let until = at.max(now).checked_add(around).unwrap_or(Timestamp::MAX);
    let taken = taken(tx, of, (from, until))?;
    Ok(free(&Ask { at, minutes, now, zones: [mine, theirs], taken: &taken }))
}

fn taken(
    tx: &mut Tx<'_>,
    of: &Participant,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<(Timestamp, i64)>> {
    let mut taken = Vec::new();
    for each in engagement::of_both(tx, of, from)? {
        taken.extend(each.meetings);
        let Some(series) = each.series else { continue };
        for occurrence in series.after(from)? {
            let occurrence = occurrence?;
            let at = occurrence.at.timestamp();
            if at > until {
                break;
            }
            if !each.recorded.contains(&occurrence.day) {
                taken.push((at, series.minutes));
            }
        }
    }
    Ok(taken)
}

/// A missed meeting takes place on another day after all.
///
/// # Errors
/// `Refused` when none was missed, `Invalid` for a time that is over.
pub fn hold_missed(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, to: DateTime) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, id)?;
    let to = moment(tx, &writer, to)?;
    let (calendar, now) = (Calendar::load(tx, &writer)?, tx.now());
    let who = (writer.side(), now);
    let recorded = calendar.missed_recorded(now).cloned();
    let regular = calendar.missed_regular(now)?;
    let meeting = match (recorded, regular) {
        (Some(mut meeting), regular)
            if regular.as_ref().is_none_or(|regular| regular.at.timestamp() <= meeting.scheduled_at) =>
        {
            meeting.move_to(to, who)?;
            meeting::save(tx, &writer, &meeting)?;
            meeting
        }
        (_, Some(regular)) => {
            let planned = Meeting::planned(tx.id()?, regular.at.timestamp(), calendar.minutes());
            let mut meeting = Meeting { occurrence: Some(regular.day), ..planned };
            meeting.move_to(to, who)?;
            meeting::add(tx, &writer, &meeting)?;
            meeting
        }
        _ => return Err(Error::refused("No meeting was missed. Move the next one instead.")),
    };
    event::record(tx, &mut writer, "moved", "meeting", meeting.id)?;
    Ok(meeting.id)
}

/// Takes back the last move.
///
/// # Errors
/// `Refused` when it is not to come, or was not moved.
pub fn move_back(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut meeting = meeting::find(tx, &writer, at.meeting)?;
    let regular = Calendar::load(tx, &writer)?.moment_of(&meeting)?;
    meeting.move_back(regular)?;
    meeting::save(tx, &writer, &meeting)?;
    event::record(tx, &mut writer, "moved", "meeting", meeting.id)?;
    Ok(meeting.id)
}

/// The meeting takes place after all.
///
/// # Errors
/// `Refused` when nobody skipped it.
pub fn unskip(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut meeting = meeting::find(tx, &writer, at.meeting)?;
    meeting.unskip()?;
    meeting::save(tx, &writer, &meeting)?;
    event::record(tx, &mut writer, "unskipped", "meeting", meeting.id)?;
    Ok(meeting.id)
}
