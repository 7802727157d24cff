//! Talking points: one row for a life, words sealed.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, Value, values},
};
use domain::{
    Error, GoalId, MeetingId, Result, TalkingPointId,
    backlog::Span,
    talking_point::{Deferral, Kind, State, TalkingPoint},
};
use jiff::{Timestamp, civil::Date};
use std::collections::{HashMap, HashSet};

const COLUMNS: &str = "id, raised_by, text, kind, minutes, state, state_at, state_by, order_key,
     deferred_at, deferred_until, answers, captured_at, version, jotted, merged_into, goal_id, own_meeting";

/// Ids of what is still to be talked about in the relationship `?1`, for other nouns to ask about these alone.
pub(crate) const WAITING: &str = "SELECT id FROM talking_points
     WHERE relationship_id = ?1 AND state IN ('captured', 'open', 'own_meeting')";

fn read(of: &Participant, row: &mut Row) -> Result<TalkingPoint> {
    let id = row.take()?;
    Ok(TalkingPoint {
        id,
        raised_by: row.take()?,
        text: of.open(&Sealed::new(row.take()?, place(id)))?,
        kind: row.take::<Option<String>>()?.as_deref().map(Kind::parse).transpose()?,
        minutes: row.take()?,
        state: State::parse(&row.take::<String>()?)?,
        state_at: row.take()?,
        state_by: row.take()?,
        order: row.take()?,
        deferral: deferral(row.take()?, row.take()?),
        answers: row.take()?,
        captured_at: row.take()?,
        version: row.take()?,
        jotted: jotted(of, id, row.take()?)?,
        merged_into: row.take()?,
        goal: row.take()?,
        own_meeting: row.take()?,
    })
}

fn jotted(of: &Participant, id: TalkingPointId, envelope: Option<Vec<u8>>) -> Result<Option<String>> {
    envelope.map(|envelope| of.open(&Sealed::new(envelope, jotted_place(id)))).transpose()
}

fn jotted_place(id: TalkingPointId) -> Place {
    Place::shared("talking_points jotted", id)
}

fn deferral(at: Option<Timestamp>, until: Option<jiff::civil::Date>) -> Option<Deferral> {
    at.map(|at| Deferral { at, until })
}

fn place(id: TalkingPointId) -> Place {
    Place::shared("talking_points text", id)
}

/// Adds a point, or saves all that may change of one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, point: &TalkingPoint) -> Result<()> {
    let text = by.seal(&point.text, &place(point.id))?;
    let jotted = point.jotted.as_ref().map(|words| by.seal(words, &jotted_place(point.id))).transpose()?;
    tx.execute(
        "INSERT INTO talking_points (id, relationship_id, raised_by, text, kind, minutes, state, state_at, state_by,
                                     order_key, deferred_at, deferred_until, answers, captured_at, version, jotted,
                                     merged_into, goal_id, own_meeting)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
         ON CONFLICT (id) DO UPDATE SET text = ?4, kind = ?5, minutes = ?6, state = ?7, state_at = ?8, state_by = ?9,
                                        order_key = ?10, deferred_at = ?11, deferred_until = ?12, answers = ?13, version = ?15,
                                        jotted = ?16, merged_into = ?17, goal_id = ?18, own_meeting = ?19",
        values![
            point.id,
            by.relationship(),
            point.raised_by,
            text,
            point.kind.map(Kind::as_str),
            point.minutes,
            point.state.as_str(),
            point.state_at,
            point.state_by,
            point.order.as_ref(),
            point.deferral.map(|deferral| deferral.at),
            point.deferral.and_then(|deferral| deferral.until),
            point.answers,
            point.captured_at,
            point.version,
            jotted,
            point.merged_into,
            point.goal,
            point.own_meeting
        ],
    )?;
    Ok(())
}

/// One point of the relationship.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: TalkingPointId) -> Result<TalkingPoint> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM talking_points WHERE id = ?1 AND relationship_id = ?2"),
        values![id, of.relationship()],
    )?;
    read(of, &mut row.ok_or(Error::NotFound)?)
}

/// All points in a state, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant, state: State) -> Result<Vec<TalkingPoint>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM talking_points WHERE relationship_id = ?1 AND state = ?2 ORDER BY captured_at, id"
        ),
        values![of.relationship(), state.as_str()],
        |row| read(of, row),
    )
}

/// Points chosen, and ordered, by `condition` over the parameters from `?2` on.
pub(crate) fn chosen(
    tx: &mut Tx<'_>,
    of: &Participant,
    condition: &str,
    values: &[Value],
) -> Result<Vec<TalkingPoint>> {
    let values = [&[of.relationship().into()], values].concat();
    let sql = format!("SELECT {COLUMNS} FROM talking_points WHERE relationship_id = ?1 AND {condition}");
    tx.all(&sql, &values, |row| read(of, row))
}

/// Ids of all points but what was dropped or merged, in the order in which they were raised. Opens none of them.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn standing(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<TalkingPointId>> {
    tx.all(
        "SELECT id FROM talking_points WHERE relationship_id = ?1 AND state NOT IN ('dropped', 'merged')
         ORDER BY captured_at, id",
        values![of.relationship()],
        Row::take,
    )
}

/// From when to when each point was open. Of what is gone for good the events tell.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn spans(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Span>> {
    let mut spans: Vec<Span> = tx.all(
        "SELECT captured_at, state, state_at FROM talking_points WHERE relationship_id = ?1",
        values![of.relationship()],
        |row| {
            let (from, state, at) = (row.take()?, State::parse(&row.take::<String>()?)?, row.take()?);
            let open = matches!(state, State::Captured | State::Open | State::OwnMeeting);
            Ok((from, (!open).then_some(at)))
        },
    )?;
    spans.extend(tx.all(
        "SELECT MIN(at), MAX(at) FROM events
         WHERE relationship_id = ?1 AND noun = 'talking_point' AND verb IN ('captured', 'dropped')
           AND noun_id NOT IN (SELECT id FROM talking_points WHERE relationship_id = ?1)
         GROUP BY noun_id",
        values![of.relationship()],
        |row| Ok((row.take()?, row.take()?)),
    )?);
    Ok(spans)
}

/// Order keys of all open points but one, in no order: databases do not agree on the order of texts.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn order_keys(tx: &mut Tx<'_>, of: &Participant, but: TalkingPointId) -> Result<Vec<String>> {
    tx.all(
        "SELECT order_key FROM talking_points
         WHERE relationship_id = ?1 AND state = 'open' AND order_key IS NOT NULL AND id <> ?2",
        values![of.relationship(), but],
        Row::take,
    )
}

/// Points that a meeting has a record of, as they are today.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn in_meeting(tx: &mut Tx<'_>, of: &Participant, meeting: MeetingId) -> Result<Vec<TalkingPoint>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM talking_points WHERE relationship_id = ?1
             AND id IN (SELECT talking_point_id FROM meeting_points WHERE meeting_id = ?2)"
        ),
        values![of.relationship(), meeting],
        |row| read(of, row),
    )
}

/// Points that the participant has a private note about.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn noted(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<TalkingPoint>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM talking_points WHERE relationship_id = ?1
             AND id IN (SELECT noun_id FROM private_notes WHERE relationship_id = ?1 AND author = ?2)"
        ),
        values![of.relationship(), of.side()],
        |row| read(of, row),
    )
}

/// All points of a kind in a state since some moment, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of_kind(
    tx: &mut Tx<'_>,
    of: &Participant,
    (kind, state): (Kind, State),
    since: Timestamp,
) -> Result<Vec<TalkingPoint>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM talking_points
             WHERE relationship_id = ?1 AND state = ?2 AND kind = ?3 AND state_at >= ?4 ORDER BY captured_at, id"
        ),
        values![of.relationship(), state.as_str(), kind.as_str(), since],
        |row| read(of, row),
    )
}

/// Where every merged point reads now: the one it was merged into, which may be merged itself.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn merged(tx: &mut Tx<'_>, of: &Participant) -> Result<HashMap<TalkingPointId, TalkingPointId>> {
    let rows = tx.all(
        "SELECT id, merged_into FROM talking_points
         WHERE relationship_id = ?1 AND state = 'merged' AND merged_into IS NOT NULL",
        values![of.relationship()],
        |row| Ok((row.take()?, row.take()?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// Challenges that a solution which is still there answers.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn with_solution(tx: &mut Tx<'_>, of: &Participant) -> Result<HashSet<TalkingPointId>> {
    let rows = tx.all(
        "SELECT DISTINCT answers FROM talking_points
         WHERE relationship_id = ?1 AND answers IS NOT NULL AND state NOT IN ('dropped', 'merged')",
        values![of.relationship()],
        Row::take,
    )?;
    Ok(rows.into_iter().collect())
}

/// All points about a goal, whatever became of them, but those that were dropped.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn about(tx: &mut Tx<'_>, of: &Participant, goal: GoalId) -> Result<Vec<TalkingPoint>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM talking_points
             WHERE relationship_id = ?1 AND goal_id = ?2 AND state <> 'dropped' ORDER BY captured_at, id"
        ),
        values![of.relationship(), goal],
        |row| read(of, row),
    )
}

/// How many points are in a state.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count(tx: &mut Tx<'_>, of: &Participant, state: State) -> Result<i64> {
    tx.count(
        "SELECT COUNT(*) FROM talking_points WHERE relationship_id = ?1 AND state = ?2",
        values![of.relationship(), state.as_str()],
    )
}

/// How many points are on the agenda of a meeting held on `day`.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count_on_agenda(tx: &mut Tx<'_>, of: &Participant, day: Date) -> Result<i64> {
    tx.count(
        "SELECT COUNT(*) FROM talking_points
         WHERE relationship_id = ?1 AND state = 'open' AND (deferred_at IS NULL OR deferred_until <= ?2)",
        values![of.relationship(), day],
    )
}

/// Writes new order keys, so that there is room between them again.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn set_order(tx: &mut Tx<'_>, by: &Writer, keys: &[(TalkingPointId, String)]) -> Result<()> {
    for (id, key) in keys {
        tx.execute(
            "UPDATE talking_points SET order_key = ?3 WHERE id = ?1 AND relationship_id = ?2",
            values![*id, by.relationship(), key],
        )?;
    }
    Ok(())
}

/// Whether anything belongs to a point: notes, actions, answers, what was merged into it, or a meeting it was raised in.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn has_company(tx: &mut Tx<'_>, of: &Participant, id: TalkingPointId) -> Result<bool> {
    let about = |table: &str, column: &str| {
        format!("(SELECT COUNT(*) FROM {table} WHERE relationship_id = ?1 AND {column} = ?2)")
    };
    let all = [
        about("notes", "talking_point_id"),
        about("action_items", "talking_point_id"),
        about("meeting_points", "talking_point_id"),
        about("talking_points", "answers"),
        about("talking_points", "merged_into"),
        about("theme_lesson_points", "talking_point_id"),
    ];
    let count = tx.count(&format!("SELECT {}", all.join(" + ")), values![of.relationship(), id])?;
    Ok(count > 0)
}

/// Removes a capture that nothing belongs to: its author keeps it to themselves again.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn remove(tx: &mut Tx<'_>, by: &Writer, id: TalkingPointId) -> Result<()> {
    let of = by.relationship();
    tx.execute(
        "DELETE FROM theme_points WHERE talking_point_id = ?1 AND relationship_id = ?2",
        values![id, of],
    )?;
    let gone =
        tx.execute("DELETE FROM talking_points WHERE id = ?1 AND relationship_id = ?2", values![id, of])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Removes a dropped point for good; its words go with it, and so does what reads under it or hangs from its life.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn purge(tx: &mut Tx<'_>, id: TalkingPointId, dropped_before: Timestamp) -> Result<()> {
    let gone = tx.all(
        "WITH RECURSIVE gone (id) AS (
           SELECT id FROM talking_points WHERE id = ?1 AND state = 'dropped' AND state_at <= ?2
           UNION
           SELECT merged.id FROM talking_points merged JOIN gone ON merged.merged_into = gone.id
           WHERE merged.state = 'merged'
         ) SELECT id FROM gone",
        values![id, dropped_before],
        Row::take::<TalkingPointId>,
    )?;
    for id in gone {
        tx.execute("DELETE FROM solution_steps WHERE talking_point_id = ?1", values![id])?;
        tx.execute("DELETE FROM insight_answers WHERE talking_point_id = ?1", values![id])?;
        tx.execute("DELETE FROM feedback_changes WHERE talking_point_id = ?1", values![id])?;
        tx.execute("DELETE FROM feedback WHERE talking_point_id = ?1", values![id])?;
        tx.execute("DELETE FROM talking_points WHERE id = ?1", values![id])?;
    }
    Ok(())
}
