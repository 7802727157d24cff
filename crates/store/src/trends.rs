//! What trends are counted from: records of meetings that both see, without a word of them but the oldest point's.

use crate::{
    access::Participant,
    tx::Tx,
    value::{Row, values},
};
use domain::{
    MeetingId, Result, Side,
    action_item::{ActionItem, State},
    meeting::Outcome,
    ownership::{Brought, Part},
    talking_point::{Kind, TalkingPoint},
    trends::OfKind,
};
use jiff::{Timestamp, civil::Date};
use std::collections::HashMap;

/// What each side brought to each meeting since a moment, and how many points it carried.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn by_meeting(
    tx: &mut Tx<'_>,
    of: &Participant,
    since: Timestamp,
) -> Result<HashMap<MeetingId, (Brought, i64)>> {
    // By way of the meetings, which are few: told of the relationship of the points, SQLite would look through all of them.
    let rows = tx.all(
        "SELECT m.id, p.raised_by, p.outcome, COUNT(*), CAST(SUM(p.minutes) AS BIGINT)
         FROM meetings m CROSS JOIN meeting_points p
         WHERE m.relationship_id = ?1 AND m.scheduled_at >= ?2 AND p.meeting_id = m.id
         GROUP BY m.id, p.raised_by, p.outcome",
        values![of.relationship(), since],
        |row| {
            let (meeting, side): (MeetingId, Side) = (row.take()?, row.take()?);
            let carried = row.take::<String>()? == Outcome::Carried.as_str();
            Ok((meeting, side, carried, Part { points: row.take()?, minutes: row.take()? }))
        },
    )?;
    let mut all: HashMap<MeetingId, (Brought, i64)> = HashMap::new();
    for (meeting, side, carried, part) in rows {
        let (brought, over) = all.entry(meeting).or_default();
        brought.add(side, part);
        *over += if carried { part.points } else { 0 };
    }
    Ok(all)
}

/// How many points of each kind were talked about in each meeting since a moment.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn kinds(tx: &mut Tx<'_>, of: &Participant, since: Timestamp) -> Result<Vec<(MeetingId, OfKind)>> {
    tx.all(
        "SELECT m.id, p.kind, COUNT(*) FROM meetings m CROSS JOIN meeting_points p
         WHERE m.relationship_id = ?1 AND m.scheduled_at >= ?2 AND p.meeting_id = m.id AND p.outcome = ?3
         GROUP BY m.id, p.kind",
        values![of.relationship(), since, Outcome::Discussed.as_str()],
        |row| {
            let meeting = row.take()?;
            let kind = row.take::<Option<String>>()?.as_deref().map(Kind::parse).transpose()?;
            Ok((meeting, OfKind { kind, points: row.take()? }))
        },
    )
}

/// Points in these states wait: all that the backlog counts as open.
const WAITS: &str = "state IN ('captured', 'open', 'own_meeting')";

/// When each point that waits was first raised, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn waiting_since(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Timestamp>> {
    tx.all(
        &format!("SELECT captured_at FROM talking_points WHERE relationship_id = ?1 AND {WAITS} ORDER BY captured_at, id"),
        values![of.relationship()],
        Row::take,
    )
}

/// The point that waits longest.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn oldest(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<TalkingPoint>> {
    let oldest = crate::talking_point::chosen(
        tx,
        of,
        &format!("{WAITS} ORDER BY captured_at, id LIMIT 1"),
        values![],
    )?;
    Ok(oldest.into_iter().next())
}

/// Actions that fell or fall due from a day on, of both sides; those that were dropped are none.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn promises(tx: &mut Tx<'_>, of: &Participant, since: Date) -> Result<Vec<ActionItem>> {
    crate::action_item::chosen(
        tx,
        of,
        "state <> ?2 AND due >= ?3 ORDER BY due, id",
        values![State::Dropped.as_str(), since],
    )
}
