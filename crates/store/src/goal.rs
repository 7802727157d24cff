//! Goals: words and reasons sealed, rhythm and state in the open; and which talking points are about them.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Error, GoalId, Result, TalkingPointId,
    goal::{Aim, Goal, State},
};
use jiff::Timestamp;

const COLUMNS: &str = "id, text, why, weeks, target, state, state_at, state_by, set_by, set_at, visited_at, visited_by, version";

fn read(of: &Participant, row: &mut Row) -> Result<Goal> {
    let id = row.take()?;
    let text = of.open(&Sealed::new(row.take()?, place(id)))?;
    let why: Option<Vec<u8>> = row.take()?;
    let why = why.map(|why| of.open(&Sealed::new(why, place_of_why(id)))).transpose()?;
    let weeks = row.take()?;
    let target = row.take::<Option<String>>()?.map(|target| target.parse()).transpose()?;
    Ok(Goal {
        id,
        aim: Aim { text, why, weeks, target },
        state: State::parse(&row.take::<String>()?)?,
        state_at: row.take()?,
        state_by: row.take()?,
        set_by: row.take()?,
        set_at: row.take()?,
        visited_at: row.take()?,
        visited_by: row.take()?,
        version: row.take()?,
    })
}

fn place(id: GoalId) -> Place {
    Place::shared("goals text", id)
}

fn place_of_why(id: GoalId) -> Place {
    Place::shared("goals why", id)
}

/// Adds a goal, or saves all that may change of one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, goal: &Goal) -> Result<()> {
    let text = by.seal(&goal.aim.text, &place(goal.id))?;
    let why = goal.aim.why.as_ref().map(|why| by.seal(why, &place_of_why(goal.id))).transpose()?;
    tx.execute(
        "INSERT INTO goals (id, relationship_id, text, why, weeks, target, state, state_at, state_by, set_by, set_at,
                            visited_at, visited_by, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
         ON CONFLICT (id) DO UPDATE SET text = ?3, why = ?4, weeks = ?5, target = ?6, state = ?7, state_at = ?8,
                                        state_by = ?9, visited_at = ?12, visited_by = ?13, version = ?14",
        values![
            goal.id,
            by.relationship(),
            text,
            why,
            goal.aim.weeks,
            goal.aim.target.map(|target| target.to_string()),
            goal.state.as_str(),
            goal.state_at,
            goal.state_by,
            goal.set_by,
            goal.set_at,
            goal.visited_at,
            goal.visited_by,
            goal.version
        ],
    )?;
    Ok(())
}

/// One goal of the relationship.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: GoalId) -> Result<Goal> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM goals WHERE id = ?1 AND relationship_id = ?2"),
        values![id, of.relationship()],
    )?;
    read(of, &mut row.ok_or(Error::NotFound)?)
}

/// All goals, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Goal>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM goals WHERE relationship_id = ?1 ORDER BY set_at, id"),
        values![of.relationship()],
        |row| read(of, row),
    )
}

/// How many goals are in a state.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count(tx: &mut Tx<'_>, of: &Participant, state: State) -> Result<i64> {
    tx.count(
        "SELECT COUNT(*) FROM goals WHERE relationship_id = ?1 AND state = ?2",
        values![of.relationship(), state.as_str()],
    )
}

/// When a point about a goal was talked about.
pub struct Talked {
    /// The goal.
    pub goal: GoalId,
    /// The point.
    pub point: TalkingPointId,
    /// When it was ticked.
    pub at: Timestamp,
}

/// All moments in which a point about a goal was talked about, latest first: in a meeting, or between two.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn talked(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Talked>> {
    // CROSS: SQLite would begin with all records of all meetings.
    tx.all(
        "SELECT p.goal_id, p.id, m.at AS talked_at
         FROM talking_points p CROSS JOIN meeting_points m
         WHERE m.talking_point_id = p.id AND m.relationship_id = ?1 AND p.relationship_id = ?1 AND p.goal_id IS NOT NULL AND m.outcome = 'discussed'
         UNION
         SELECT p.goal_id, p.id, p.state_at AS talked_at FROM talking_points p
         WHERE p.relationship_id = ?1 AND p.goal_id IS NOT NULL AND p.state = 'discussed'
         ORDER BY talked_at DESC",
        values![of.relationship()],
        |row| Ok(Talked { goal: row.take()?, point: row.take()?, at: row.take()? }),
    )
}

/// A point about a goal that is still to be talked about.
pub struct Waiting {
    /// The goal.
    pub goal: GoalId,
    /// The point.
    pub point: TalkingPointId,
    /// Since when it is in the backlog rather than on its way into a meeting.
    pub deferred_at: Option<Timestamp>,
}

/// Points about goals that are still to be talked about, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn waiting(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Waiting>> {
    tx.all(
        "SELECT goal_id, id, deferred_at FROM talking_points
         WHERE relationship_id = ?1 AND goal_id IS NOT NULL AND state IN ('captured', 'open') ORDER BY captured_at, id",
        values![of.relationship()],
        |row| Ok(Waiting { goal: row.take()?, point: row.take()?, deferred_at: row.take()? }),
    )
}

/// The last meeting in which a development, or a point about a goal, was talked about.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn development_talked_at(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<Timestamp>> {
    let row = tx.query_opt(
        "SELECT MAX(talked_at) FROM (
           SELECT MAX(at) AS talked_at FROM meeting_points
           WHERE relationship_id = ?1 AND outcome = 'discussed' AND kind = 'development'
           UNION ALL
           SELECT MAX(m.at) FROM talking_points p CROSS JOIN meeting_points m
           WHERE p.relationship_id = ?1 AND p.goal_id IS NOT NULL
             AND m.relationship_id = ?1 AND m.talking_point_id = p.id AND m.outcome = 'discussed'
         ) AS talks",
        values![of.relationship()],
    )?;
    row.map_or(Ok(None), |mut row| row.take())
}
