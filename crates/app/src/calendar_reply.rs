//! What a calendar program answers to an invitation, by mail: read, believed where it carries its user's own secret, and told
//! to both. An answer moves and skips nothing.

use crate::{
    calendar_invitation,
    feed::events,
    series::Calendar,
    view::{Next, ReplyLine},
};
use calendar::read::{Answer as Read, Calendar as Sent, Method, Unreadable, When};
use domain::{
    Error, RelationshipId, Result, UserId,
    calendar_reply::{Answer, Reply},
    feed::Kind as Shown,
};
use jiff::tz::TimeZone;
use store::{
    Participant, Tx, access,
    calendar_invitation::{Entry, all as entries},
    calendar_reply, event, user,
};

/// What became of a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Received {
    /// Both are told.
    Noted(Answer),
    /// It changes nothing, and why.
    Ignored(&'static str),
}

/// Takes a letter in, as it came.
///
/// # Errors
/// `Refused`, saying in one line why it is no answer to an invitation of ours; nothing is lost by it.
pub fn receive(tx: &mut Tx<'_>, message: &[u8]) -> Result<Received> {
    let sent = calendar::message::reply(message).map_err(|why| {
        Error::refused(match why {
            Unreadable::TooLong => {
                "That message is longer than one megabyte. Answers from calendars are short."
            }
            Unreadable::NoCalendar => "No answer of a calendar program is in that message.",
        })
    })?;
    let nobodys = || Error::refused("That answer is to no invitation from here.");
    let uid = sent.events.first().map(|event| event.uid.clone()).unwrap_or_default();
    let (by, relationship, thread) = match calendar_invitation::of_uid(tx, &uid) {
        Err(Error::NotFound | Error::Invalid { .. }) => return Err(nobodys()),
        found => found?,
    };
    let known = user::find(tx, by)?;
    if known.deactivated_at.is_some() {
        return Err(nobodys());
    }
    let replies = read(tx, (by, &known.email), (relationship, &thread), &sent)?;
    let mut outcome = Received::Ignored("It answers an invitation that has changed since.");
    for reply in replies {
        outcome = note(tx, by, relationship, &reply)?;
    }
    Ok(outcome)
}

/// The answers in it that are about what their calendar was told last.
fn read(
    tx: &mut Tx<'_>,
    (by, email): (UserId, &str),
    (relationship, thread): (RelationshipId, &str),
    sent: &Sent,
) -> Result<Vec<Reply>> {
    let participant = access::participant(tx, by, relationship)?;
    let events = events::of(tx, &participant, Shown::Meetings)?;
    let zone = calendar_invitation::zone_of(relationship, events, thread).unwrap_or(TimeZone::UTC);
    let told: Vec<Entry> =
        entries(tx, by, relationship)?.into_iter().filter(|entry| entry.uid == thread).collect();
    let now = tx.now();
    let mut replies = Vec::new();
    for event in sent.events.iter().filter(|event| event.uid == sent.events[0].uid) {
        let local = match &event.replaces {
            None => None,
            Some(replaced) => Some(local(replaced, &zone)?),
        };
        let occurrence = local.map(|at| at.to_string()).unwrap_or_default();
        let whole = told.iter().find(|entry| entry.occurrence.is_empty());
        let one = told.iter().find(|entry| entry.occurrence == occurrence);
        let Some(last) = one.or(whole).filter(|last| event.sequence >= last.sequence) else { continue };
        let regular = local.and_then(|at| at.to_zoned(zone.clone()).ok()).map(|at| at.timestamp());
        let starts_at = one.map(|one| one.starts_at).or(regular).unwrap_or(last.starts_at);
        let proposed_at = event.starts.as_ref().and_then(When::moment);
        let answer = match sent.method {
            Some(Method::Counter) => proposed_at.map(|_| Answer::Proposed),
            _ => answer(event, email),
        };
        let Some(answer) = answer else { continue };
        replies.push(Reply {
            side: participant.side(),
            uid: thread.into(),
            occurrence,
            starts_at,
            answer,
            proposed_at: proposed_at.filter(|_| answer == Answer::Proposed),
            // A clock that is ahead must not make every later answer an old one.
            written_at: event.written_at.map_or(now, |at| at.min(now)),
        });
    }
    Ok(replies)
}

/// The occurrence that is meant, at the hour of the series; programs say it in whichever zone they like.
fn local(replaced: &When, zone: &TimeZone) -> Result<jiff::civil::DateTime> {
    let floating = || (!replaced.whole_day && replaced.zone.name().is_none()).then_some(replaced.local);
    let found = replaced.moment().map(|at| at.to_zoned(zone.clone()).datetime()).or_else(floating);
    found.ok_or_else(|| Error::refused("That answer does not say which meeting it is about."))
}

/// What the user says; a program that knows them by another address of theirs names one person alone.
fn answer(event: &calendar::read::Read, email: &str) -> Option<Answer> {
    let own = event.attendees.iter().find(|attendee| attendee.address.eq_ignore_ascii_case(email));
    let own = own.or(match event.attendees.as_slice() {
        [alone] => Some(alone),
        _ => None,
    })?;
    match own.answer {
        Read::Accepted => Some(Answer::Accepted),
        Read::Tentative => Some(Answer::Tentative),
        Read::Declined => Some(Answer::Declined),
        Read::None => None,
    }
}

fn note(tx: &mut Tx<'_>, by: UserId, relationship: RelationshipId, reply: &Reply) -> Result<Received> {
    let participant = access::participant(tx, by, relationship)?;
    let same = |known: &Reply| {
        (known.side, &known.uid, &known.occurrence) == (reply.side, &reply.uid, &reply.occurrence)
    };
    let known = calendar_reply::all(tx, &participant)?.into_iter().find(same);
    if known.as_ref().is_some_and(|known| known.written_at > reply.written_at) {
        return Ok(Received::Ignored("A later answer came before it."));
    }
    if known.is_some_and(|known| Reply { written_at: reply.written_at, ..known } == *reply) {
        return Ok(Received::Ignored("That answer is here already."));
    }
    let mut writer = access::writer(tx, by, relationship)?;
    calendar_reply::put(tx, &writer, reply)?;
    event::record(tx, &mut writer, reply.answer.as_str(), "calendar_reply", relationship)?;
    Ok(Received::Noted(reply.answer))
}

/// What both said of the meeting that comes next, and of the series that stands; one line of each at the most.
pub(crate) fn of_next(
    tx: &mut Tx<'_>,
    of: &Participant,
    (calendar, next): (&Calendar, Option<&Next>),
) -> Result<Vec<ReplyLine>> {
    let all = calendar_reply::all(tx, of)?;
    let Some(next) = next.filter(|next| !next.in_progress && !all.is_empty()) else { return Ok(Vec::new()) };
    let series = events::number_of_series(tx, of, calendar)?;
    let now = tx.now();
    let mut lines = Vec::new();
    for side in [of.side().across(), of.side()] {
        let theirs = || all.iter().filter(|reply| reply.side == side);
        let one = theirs().find(|reply| reply.is_about(next.at) && !is_of_series(reply, &series));
        let whole = theirs().find(|reply| next.day.is_some() && is_of_series(reply, &series));
        let Some(reply) = one.or(whole) else { continue };
        let proposed_at = reply.proposed_at.filter(|at| *at > now && *at != next.at);
        if reply.answer == Answer::Proposed && proposed_at.is_none() {
            continue;
        }
        lines.push(ReplyLine { side, answer: reply.answer, of_series: one.is_none(), proposed_at });
    }
    Ok(lines)
}

fn is_of_series(reply: &Reply, series: &str) -> bool {
    reply.occurrence.is_empty() && reply.uid == series
}
