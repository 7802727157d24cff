//! The page of a one-on-one: the week between two meetings.

use crate::{
    agenda::{self, Laid},
    calendar_reply, calendar_wish, focus_meeting, goal, kinds, ownership, prep, question, relationship,
    series::Calendar,
    tray,
    view::{AgendaLines, Backlog, Kinds, Next, Offer, SHOWN, Week, last},
};
use domain::{
    RelationshipId, Result, UserId,
    action_item::{ActionItem, State as Owed},
    backlog::Trend,
    question::is_thin,
    relationship::Person,
    talking_point::{DROPPED_DAYS, State},
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use store::{Participant, Tx, action_item, join_link, private_capture, talking_point, update, user};

/// Deferred points shown beside the agenda.
const BACKLOG_SHOWN: usize = 5;

/// What a participant sees on the page of a one-on-one.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn show(tx: &mut Tx<'_>, user: UserId, id: RelationshipId) -> Result<Week> {
    let (participant, relationship) = relationship::open(tx, user, id)?;
    let calendar = Calendar::load(tx, &participant)?;
    let next = calendar.next(tx.now())?;
    let laid = lay_out(tx, &participant, &calendar, next.as_ref())?;
    let (you_owe, owed_to_you) = owed(tx, &participant)?;
    let captures = talking_point::all(tx, &participant, State::Captured)?;
    let shown = laid.shown().chain(last(&captures)).cloned().collect();
    let today = kinds::today(tx, user)?;
    Ok(Week {
        side: participant.side(),
        they_left: left(tx, relationship.person(participant.side().across()))?,
        kinds: kinds::of_page(tx, &participant, shown)?,
        captures,
        private_captures: private_capture::all(tx, &participant, None)?,
        rhythm: calendar.rhythm(tx.now())?,
        prepared: prep::prepared(tx, &participant, &calendar)?,
        backlog_count: laid.agenda.below.len() + laid.deferred.len(),
        backlog: laid.deferred.into_iter().take(BACKLOG_SHOWN).collect(),
        unread: update::unread(tx, &participant)?,
        brought: ownership::of_agenda(&laid.agenda),
        questions: questions(tx, &participant, &laid.agenda)?,
        agenda: laid.agenda,
        own: focus_meeting::own(tx, &participant, &calendar)?,
        hours: calendar.hours(tx, &participant, next.as_ref())?,
        moved_by: calendar.moved_by(next.as_ref()),
        replies: calendar_reply::of_next(tx, &participant, (&calendar, next.as_ref()))?,
        wishes: calendar_wish::open(tx, &participant)?,
        missed: calendar.missed_now(tx.now())?,
        join: join_link::find(tx, &participant)?.map(|link| link.url),
        series: calendar.series,
        relationship,
        next,
        you_owe,
        owed_to_you,
        goals_due: goal::due(tx, &participant, today)?,
        trays: tray::trays(tx, &participant)?,
    })
}

/// They joined once and were deactivated since.
fn left(tx: &mut Tx<'_>, person: &Person) -> Result<bool> {
    let Some(user) = person.user else { return Ok(false) };
    Ok(user::find(tx, user)?.deactivated_at.is_some())
}

/// Questions for an agenda that has room.
fn questions(tx: &mut Tx<'_>, of: &Participant, agenda: &AgendaLines) -> Result<Option<Offer>> {
    if !is_thin(agenda.above.len() + agenda.below.len(), agenda.total, agenda.minutes) {
        return Ok(None);
    }
    let now = tx.now();
    question::offer(tx, of, now).map(Some)
}

/// All that waits, and what was dropped lately; with the lives of those behind the first `from`.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn backlog(tx: &mut Tx<'_>, user: UserId, id: RelationshipId, from: usize) -> Result<Backlog> {
    let (participant, relationship) = relationship::open(tx, user, id)?;
    let calendar = Calendar::load(tx, &participant)?;
    let next = calendar.next(tx.now())?;
    let laid = lay_out(tx, &participant, &calendar, next.as_ref())?;
    let since = dropped_since(tx.now());
    let mut dropped = talking_point::all(tx, &participant, State::Dropped)?;
    dropped.retain(|point| point.state_at > since);
    dropped.sort_by_key(|point| std::cmp::Reverse(point.state_at));
    let mut backlog = Backlog {
        kinds: Kinds::default(),
        side: participant.side(),
        below: laid.agenda.below,
        deferred: laid.deferred,
        from,
        dropped,
        own: focus_meeting::own(tx, &participant, &calendar)?,
        dropped_private: private_capture::all(tx, &participant, Some(since))?,
        trays: tray::trays(tx, &participant)?,
        trend: Trend::of(&talking_point::spans(tx, &participant)?, tx.now()),
        relationship,
    };
    let (below, deferred) = backlog.shown();
    let longest = backlog.longest().into_iter().skip(from).take(SHOWN);
    let shown = laid.agenda.above.iter().chain(below).chain(deferred).chain(longest);
    let shown = shown.map(|line| line.point.clone());
    backlog.kinds = kinds::of_page(tx, &participant, shown.collect())?;
    Ok(backlog)
}

/// The earliest moment at which something was dropped that can still be brought back.
pub(crate) fn dropped_since(now: Timestamp) -> Timestamp {
    now.checked_sub(SignedDuration::from_hours(24 * DROPPED_DAYS)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The day that decides which deferred points are back: that of the next meeting, or today.
pub(crate) fn agenda_day(
    tx: &mut Tx<'_>,
    of: &Participant,
    calendar: &Calendar,
    next: Option<&Next>,
) -> Result<Date> {
    let at = next.map_or(tx.now(), |next| next.at);
    let zone = calendar.time_zone(user::find(tx, of.user())?.time_zone());
    Ok(at.to_zoned(zone).date())
}

pub(crate) fn lay_out(
    tx: &mut Tx<'_>,
    of: &Participant,
    calendar: &Calendar,
    next: Option<&Next>,
) -> Result<Laid> {
    let day = agenda_day(tx, of, calendar, next)?;
    agenda::lay_out(tx, of, day, next.map_or_else(|| calendar.minutes(), |next| next.minutes))
}

/// Open actions: what the participant owes, and what is owed to them.
pub(crate) fn owed(tx: &mut Tx<'_>, of: &Participant) -> Result<(Vec<ActionItem>, Vec<ActionItem>)> {
    let open = action_item::all(tx, of, Owed::Open)?;
    Ok(open.into_iter().partition(|action| action.assignee == of.side()))
}
