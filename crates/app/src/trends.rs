//! Trends: counted from what both see, with days in the zone of the series, so that both are given the same numbers.

use crate::{relationship::open, series::Calendar, view::Trends};
use domain::{
    MeetingId, RelationshipId, Result, Side, UserId,
    meeting::{Meeting, State},
    ownership::Brought,
    talking_point::Kind,
    trends::{Held, MEETINGS, OfKind, Span, WEEKS, by_age, promises},
};
use jiff::{SignedDuration, Timestamp};
use store::{Participant, Tx, talking_point, trends};

/// How the meetings went lately.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn show(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, span: Span) -> Result<Trends> {
    let (participant, relationship) = open(tx, by, id)?;
    let calendar = Calendar::load(tx, &participant)?;
    let now = tx.now();
    let since = since(&calendar, span, now);
    let (held, kinds) = held(tx, &participant, (&calendar, since))?;
    let days =
        |at: Timestamp| i64::from(calendar.day(at).until(calendar.day(now)).map_or(0, |s| s.get_days()));
    let ages: Vec<i64> = trends::waiting_since(tx, &participant)?.into_iter().map(days).collect();
    let oldest = trends::oldest(tx, &participant)?.map(|point| {
        let age = days(point.captured_at);
        (point, age)
    });
    let (from, today) = (calendar.day(since), calendar.day(now));
    let actions = trends::promises(tx, &participant, from)?;
    let kept = |side| promises(&actions, side, (from, today), |at| calendar.day(at));
    Ok(Trends {
        side: participant.side(),
        span,
        brought: Brought::of_all(held.iter().map(|held| held.brought)),
        kinds,
        held,
        ages: by_age(&ages),
        oldest,
        rhythm: calendar.beats(now, since)?,
        next: calendar.next(now)?.map(|next| next.at),
        owner: kept(Side::Owner),
        other: kept(Side::Other),
        relationship,
    })
}

/// From when on is looked: the first of the last twelve meetings that were held, or a year ago.
fn since(calendar: &Calendar, span: Span, now: Timestamp) -> Timestamp {
    let year = now.checked_sub(SignedDuration::from_hours(24 * 7 * WEEKS)).unwrap_or(Timestamp::UNIX_EPOCH);
    if span == Span::Year {
        return year;
    }
    let mut held: Vec<Timestamp> = regular(calendar).map(|meeting| meeting.scheduled_at).collect();
    held.sort_unstable_by(|one, two| two.cmp(one));
    held.get(MEETINGS - 1).or(held.last()).copied().unwrap_or(year)
}

/// The meetings of the series that were held: one given to a theme or a point says nothing of whose the agenda is.
fn regular(calendar: &Calendar) -> impl Iterator<Item = &Meeting> {
    calendar.meetings.iter().filter(|meeting| meeting.state == State::Completed)
}

/// The meetings that were held with what each was about, and what all of them were about.
fn held(
    tx: &mut Tx<'_>,
    of: &Participant,
    (calendar, since): (&Calendar, Timestamp),
) -> Result<(Vec<Held>, Vec<OfKind>)> {
    let counted = trends::by_meeting(tx, of, since)?;
    let (spans, kinds) = (talking_point::spans(tx, of)?, trends::kinds(tx, of, since)?);
    let open = |at: Timestamp| {
        spans.iter().filter(|(from, until)| *from <= at && until.is_none_or(|until| until > at)).count()
    };
    let talked = |meetings: &[MeetingId], kind: Option<Kind>| -> i64 {
        let rows = kinds.iter().filter(|(meeting, each)| each.kind == kind && meetings.contains(meeting));
        rows.map(|(_, each)| each.points).sum()
    };
    let mut held: Vec<Held> = regular(calendar)
        .filter_map(|meeting| {
            let (brought, carried) = counted.get(&meeting.id).copied()?;
            let over = meeting.ended_at.unwrap_or(meeting.scheduled_at);
            Some(Held {
                meeting: meeting.id,
                at: meeting.scheduled_at,
                brought,
                carried,
                open: i64::try_from(open(over)).unwrap_or(i64::MAX),
                kinds: Kind::ALL.map(|kind| talked(&[meeting.id], Some(kind))),
            })
        })
        .collect();
    held.sort_by_key(|held| (held.at, held.meeting));
    // What was talked about is counted wherever it was.
    let own = calendar.focus.iter().filter(|meeting| meeting.scheduled_at >= since).map(|meeting| meeting.id);
    let ids: Vec<MeetingId> = held.iter().map(|held| held.meeting).chain(own).collect();
    let all = Kind::ALL.into_iter().map(Some).chain([None]);
    let all = all.map(|kind| OfKind { kind, points: talked(&ids, kind) }).collect();
    Ok((held, all))
}
