//! Meetings of which something was recorded, and what became of each point in them.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    talking_point::WAITING,
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Error, MeetingId, Result, Side, TalkingPointId,
    meeting::{Meeting, Outcome, Record, State, Why},
    ownership::{Brought, Part},
    talking_point::Kind,
};
use jiff::Timestamp;
use std::collections::HashMap;

const COLUMNS: &str =
    "id, occurrence, scheduled_at, minutes, state, started_at, ended_at, moved_at, moved_by,
     moved_from, skipped_by, skipped_why, focus";

fn read(of: &Participant, row: &mut Row) -> Result<Meeting> {
    let id = row.take()?;
    Ok(Meeting {
        id,
        occurrence: row.take()?,
        scheduled_at: row.take()?,
        minutes: row.take()?,
        state: State::parse(&row.take::<String>()?)?,
        started_at: row.take()?,
        ended_at: row.take()?,
        moved_at: row.take()?,
        moved_by: row.take()?,
        moved_from: row.take()?,
        skipped_by: row.take()?,
        skipped_why: row.take::<Option<String>>()?.as_deref().map(Why::parse).transpose()?,
        focus: row
            .take::<Option<Vec<u8>>>()?
            .map(|title| of.open(&Sealed::new(title, title_place(id))))
            .transpose()?,
    })
}

/// Adds a meeting.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, by: &Writer, meeting: &Meeting) -> Result<()> {
    let focus = meeting.focus.as_ref().map(|title| by.seal(title, &title_place(meeting.id))).transpose()?;
    tx.execute(
        "INSERT INTO meetings (id, relationship_id, occurrence, scheduled_at, minutes, state, started_at, ended_at, moved_at, focus,
           moved_by, moved_from, skipped_by, skipped_why)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        values![
            meeting.id,
            by.relationship(),
            meeting.occurrence,
            meeting.scheduled_at,
            meeting.minutes,
            meeting.state.as_str(),
            meeting.started_at,
            meeting.ended_at,
            meeting.moved_at,
            focus,
            meeting.moved_by,
            meeting.moved_from,
            meeting.skipped_by,
            meeting.skipped_why.map(Why::as_str)
        ],
    )?;
    Ok(())
}

/// Saves what may change of a meeting.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, meeting: &Meeting) -> Result<()> {
    tx.execute(
        "UPDATE meetings SET scheduled_at = ?3, minutes = ?4, state = ?5, started_at = ?6, ended_at = ?7, moved_at = ?8,
           moved_by = ?9, moved_from = ?10, skipped_by = ?11, skipped_why = ?12
         WHERE id = ?1 AND relationship_id = ?2",
        values![
            meeting.id,
            by.relationship(),
            meeting.scheduled_at,
            meeting.minutes,
            meeting.state.as_str(),
            meeting.started_at,
            meeting.ended_at,
            meeting.moved_at,
            meeting.moved_by,
            meeting.moved_from,
            meeting.skipped_by,
            meeting.skipped_why.map(Why::as_str)
        ],
    )?;
    Ok(())
}

/// One meeting of the relationship.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: MeetingId) -> Result<Meeting> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM meetings WHERE id = ?1 AND relationship_id = ?2"),
        values![id, of.relationship()],
    )?;
    read(of, &mut row.ok_or(Error::NotFound)?)
}

/// All recorded meetings, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Meeting>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM meetings WHERE relationship_id = ?1 ORDER BY scheduled_at DESC, id DESC"
        ),
        values![of.relationship()],
        |row| read(of, row),
    )
}

/// At most `most` recorded meetings, latest first: all that is to come and the last that were, without the years before.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn latest(tx: &mut Tx<'_>, of: &Participant, most: i64) -> Result<Vec<Meeting>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM meetings WHERE relationship_id = ?1 ORDER BY scheduled_at DESC, id DESC LIMIT ?2"
        ),
        values![of.relationship(), most],
        |row| read(of, row),
    )
}

/// Writes what became of a point in a meeting: the record of how it read then.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn record(tx: &mut Tx<'_>, by: &Writer, meeting: MeetingId, record: &Record) -> Result<()> {
    let text = by.seal(&record.text, &place(meeting, record.point))?;
    tx.execute(
        "INSERT INTO meeting_points (meeting_id, talking_point_id, relationship_id, outcome, text, kind, raised_by, place, at, minutes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (meeting_id, talking_point_id) DO UPDATE SET outcome = ?4, text = ?5, kind = ?6, at = ?9, minutes = ?10",
        values![
            meeting,
            record.point,
            by.relationship(),
            record.outcome.as_str(),
            text,
            record.kind.map(Kind::as_str),
            record.raised_by,
            record.place,
            record.at,
            record.minutes
        ],
    )?;
    Ok(())
}

/// Takes back what was recorded of a point in a meeting that is still going on.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn unrecord(tx: &mut Tx<'_>, by: &Writer, meeting: MeetingId, point: TalkingPointId) -> Result<()> {
    tx.execute(
        "DELETE FROM meeting_points WHERE meeting_id = ?1 AND talking_point_id = ?2 AND relationship_id = ?3",
        values![meeting, point, by.relationship()],
    )?;
    Ok(())
}

/// Points of a meeting, in their order there.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn records(tx: &mut Tx<'_>, of: &Participant, meeting: MeetingId) -> Result<Vec<Record>> {
    tx.all(
        "SELECT talking_point_id, outcome, text, kind, raised_by, minutes, place, at FROM meeting_points
         WHERE meeting_id = ?1 AND relationship_id = ?2 ORDER BY place, at, talking_point_id",
        values![meeting, of.relationship()],
        |row| read_record(of, meeting, row),
    )
}

/// Points of all meetings, as they read then, each with its meeting.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all_records(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<(MeetingId, Record)>> {
    tx.all(
        "SELECT meeting_id, talking_point_id, outcome, text, kind, raised_by, minutes, place, at FROM meeting_points
         WHERE relationship_id = ?1 ORDER BY at, meeting_id, place",
        values![of.relationship()],
        |row| {
            let meeting = row.take()?;
            Ok((meeting, read_record(of, meeting, row)?))
        },
    )
}

/// The meeting in which a point was last.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn last_with(tx: &mut Tx<'_>, of: &Participant, point: TalkingPointId) -> Result<Option<MeetingId>> {
    let row = tx.query_opt(
        "SELECT meeting_id FROM meeting_points WHERE talking_point_id = ?1 AND relationship_id = ?2
         ORDER BY at DESC, meeting_id DESC LIMIT 1",
        values![point, of.relationship()],
    )?;
    row.map(|mut row| row.take()).transpose()
}

fn read_record(of: &Participant, meeting: MeetingId, row: &mut Row) -> Result<Record> {
    let point: TalkingPointId = row.take()?;
    Ok(Record {
        point,
        outcome: Outcome::parse(&row.take::<String>()?)?,
        text: of.open(&Sealed::new(row.take()?, place(meeting, point)))?,
        kind: row.take::<Option<String>>()?.as_deref().map(Kind::parse).transpose()?,
        raised_by: row.take()?,
        minutes: row.take()?,
        place: row.take()?,
        at: row.take()?,
    })
}

/// How often each point that waits was in a meeting before: that often it was carried over. (An imported one may have
/// been talked about and come back.)
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn times_carried(tx: &mut Tx<'_>, of: &Participant) -> Result<HashMap<TalkingPointId, i64>> {
    let rows = tx.all(
        &format!(
            "SELECT talking_point_id, COUNT(*) FROM meeting_points
             WHERE relationship_id = ?1 AND talking_point_id IN ({WAITING}) GROUP BY talking_point_id"
        ),
        values![of.relationship()],
        |row| Ok((row.take()?, row.take()?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// The same for the points of one meeting, whatever became of them since.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn times_carried_of(
    tx: &mut Tx<'_>,
    of: &Participant,
    meeting: MeetingId,
) -> Result<HashMap<TalkingPointId, i64>> {
    let rows = tx.all(
        "SELECT talking_point_id, COUNT(*) FROM meeting_points WHERE relationship_id = ?1 AND talking_point_id IN
         (SELECT talking_point_id FROM meeting_points WHERE meeting_id = ?2) GROUP BY talking_point_id",
        values![of.relationship(), meeting],
        |row| Ok((row.take()?, row.take()?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// How many points of each meeting had that outcome.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count_by_meeting(
    tx: &mut Tx<'_>,
    of: &Participant,
    outcome: Outcome,
) -> Result<HashMap<MeetingId, i64>> {
    let rows = tx.all(
        "SELECT meeting_id, COUNT(*) FROM meeting_points WHERE relationship_id = ?1 AND outcome = ?2 GROUP BY meeting_id",
        values![of.relationship(), outcome.as_str()],
        |row| Ok((row.take()?, row.take()?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// What each side brought to each meeting.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn brought_by_meeting(tx: &mut Tx<'_>, of: &Participant) -> Result<HashMap<MeetingId, Brought>> {
    // PostgreSQL sums integers into a decimal number.
    let rows = tx.all(
        "SELECT meeting_id, raised_by, COUNT(*), CAST(SUM(minutes) AS BIGINT) FROM meeting_points
         WHERE relationship_id = ?1 GROUP BY meeting_id, raised_by",
        values![of.relationship()],
        |row| {
            let (meeting, side): (MeetingId, Side) = (row.take()?, row.take()?);
            Ok((meeting, side, Part { points: row.take()?, minutes: row.take()? }))
        },
    )?;
    let mut all: HashMap<MeetingId, Brought> = HashMap::new();
    for (meeting, side, part) in rows {
        all.entry(meeting).or_default().add(side, part);
    }
    Ok(all)
}

/// What each side brought to one meeting.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn brought(tx: &mut Tx<'_>, of: &Participant, meeting: MeetingId) -> Result<Brought> {
    let rows = tx.all(
        // By way of the meeting: told of the relationship of the points, SQLite would look through all of them.
        "SELECT p.raised_by, COUNT(*), CAST(SUM(p.minutes) AS BIGINT) FROM meetings m CROSS JOIN meeting_points p
         WHERE m.id = ?1 AND m.relationship_id = ?2 AND p.meeting_id = m.id GROUP BY p.raised_by",
        values![meeting, of.relationship()],
        |row| Ok((row.take()?, Part { points: row.take()?, minutes: row.take()? })),
    )?;
    let mut brought = Brought::default();
    for (side, part) in rows {
        brought.add(side, part);
    }
    Ok(brought)
}

/// How often the open point that was carried most often was carried. The cross join makes SQLite begin with the few open
/// points rather than with ten years of meetings.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn most_carried(tx: &mut Tx<'_>, of: &Participant) -> Result<i64> {
    tx.count(
        "SELECT COALESCE(MAX(carried), 0) FROM (
           SELECT COUNT(*) AS carried FROM talking_points p CROSS JOIN meeting_points m
           WHERE p.relationship_id = ?1 AND p.state = 'open' AND p.deferred_at IS NULL
             AND m.relationship_id = ?1 AND m.talking_point_id = p.id GROUP BY p.id
         ) AS open_points",
        values![of.relationship()],
    )
}

fn title_place(id: MeetingId) -> Place {
    Place::shared("meetings focus", id)
}

fn place(meeting: MeetingId, point: TalkingPointId) -> Place {
    Place::shared("meeting_points text", format!("{meeting} {point}"))
}

/// When a point of each kind was last talked about in a meeting.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn last_discussed(tx: &mut Tx<'_>, of: &Participant) -> Result<HashMap<Kind, Timestamp>> {
    let rows = tx.all(
        "SELECT kind, MAX(at) FROM meeting_points
         WHERE relationship_id = ?1 AND outcome = ?2 AND kind IS NOT NULL GROUP BY kind",
        values![of.relationship(), Outcome::Discussed.as_str()],
        |row| Ok((Kind::parse(&row.take::<String>()?)?, row.take()?)),
    )?;
    Ok(rows.into_iter().collect())
}
