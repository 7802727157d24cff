//! When either of two people is taken by a one-on-one of theirs, this one or another: times alone, never with whom.

use crate::{
    access::Participant,
    series,
    tx::Tx,
    value::{Row, values},
};
use domain::{RelationshipId, Result, meeting::State, series::Series};
use jiff::{Timestamp, civil::Date};

/// What one of their one-on-ones takes.
pub struct Engagement {
    /// When it meets by its series.
    pub series: Option<Series>,
    /// Days of the series of which something is recorded.
    pub recorded: Vec<Date>,
    /// Meetings to come or going on: when, and for how many minutes.
    pub meetings: Vec<(Timestamp, i64)>,
}

/// What the one-on-ones of both participants take from a moment on. Needs the proof of theirs alone: of the others no word and
/// no id is read but to look there.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of_both(tx: &mut Tx<'_>, of: &Participant, from: Timestamp) -> Result<Vec<Engagement>> {
    let all: Vec<RelationshipId> = tx.all(
        "SELECT DISTINCT theirs.relationship_id FROM participants us JOIN participants theirs ON theirs.user_id = us.user_id
         WHERE us.relationship_id = ?1 ORDER BY theirs.relationship_id",
        values![of.relationship()],
        Row::take,
    )?;
    all.into_iter().map(|id| one(tx, id, from)).collect()
}

fn one(tx: &mut Tx<'_>, id: RelationshipId, from: Timestamp) -> Result<Engagement> {
    let (mut recorded, mut meetings) = (Vec::new(), Vec::new());
    let rows: Vec<(Option<Date>, Timestamp, i64, String)> = tx.all(
        "SELECT m.occurrence, m.scheduled_at, m.minutes, m.state FROM meetings m JOIN relationships r ON r.id = m.relationship_id
         WHERE r.id = ?1 AND m.scheduled_at >= ?2 AND (r.ends_at IS NULL OR m.scheduled_at < r.ends_at)",
        values![id, from],
        |row| Ok((row.take()?, row.take()?, row.take()?, row.take()?)),
    )?;
    for (occurrence, at, minutes, state) in rows {
        recorded.extend(occurrence);
        if matches!(State::parse(&state)?, State::Scheduled | State::InProgress) {
            meetings.push((at, minutes));
        }
    }
    Ok(Engagement { series: series::of(tx, id)?, recorded, meetings })
}
