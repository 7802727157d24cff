//! What is known of feedback beyond its words: manner, agreed action, the day of the question, and the answers to it.
//! The answers are sealed: whether somebody changed is nobody else's to read.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Result, Side, TalkingPointId,
    feedback::{Change, Feedback, Manner, Said},
};
use jiff::civil::Date;
use std::collections::HashMap;

fn place(point: TalkingPointId, asked_on: Date, side: Side) -> Place {
    Place::shared("feedback_changes said", format!("{point} {asked_on} {}", side.as_str()))
}

fn manner(row: &mut Row) -> Result<Option<Manner>> {
    row.take::<Option<String>>()?.as_deref().map(Manner::parse).transpose()
}

fn read_change(of: &Participant, row: &mut Row) -> Result<(TalkingPointId, Change)> {
    let (point, asked_on, by) = (row.take()?, row.take()?, row.take()?);
    let said = of.open(&Sealed::new(row.take()?, place(point, asked_on, by)))?;
    Ok((point, Change { asked_on, by, said: Said::parse(&said)?, again_on: row.take()?, at: row.take()? }))
}

/// All of which something was said, by point.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<HashMap<TalkingPointId, Feedback>> {
    let rows = tx.all(
        "SELECT talking_point_id, manner, action_item_id, ask_on FROM feedback WHERE relationship_id = ?1",
        values![of.relationship()],
        |row| {
            let point = row.take()?;
            let manner = manner(row)?;
            Ok((point, Feedback { manner, action: row.take()?, ask_on: row.take()?, changes: Vec::new() }))
        },
    )?;
    let mut all: HashMap<TalkingPointId, Feedback> = rows.into_iter().collect();
    let changes = tx.all(
        "SELECT talking_point_id, asked_on, side, said, again_on, said_at FROM feedback_changes
         WHERE relationship_id = ?1 ORDER BY asked_on, said_at",
        values![of.relationship()],
        |row| read_change(of, row),
    )?;
    for (point, change) in changes {
        all.entry(point).or_default().changes.push(change);
    }
    Ok(all)
}

/// What is known of one point.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, of: &Participant, point: TalkingPointId) -> Result<Feedback> {
    let row = tx.query_opt(
        "SELECT manner, action_item_id, ask_on FROM feedback WHERE talking_point_id = ?1 AND relationship_id = ?2",
        values![point, of.relationship()],
    )?;
    let Some(mut row) = row else { return Ok(Feedback::default()) };
    let manner = manner(&mut row)?;
    let (action, ask_on) = (row.take()?, row.take()?);
    let changes = tx.all(
        "SELECT talking_point_id, asked_on, side, said, again_on, said_at FROM feedback_changes
         WHERE talking_point_id = ?1 AND relationship_id = ?2 ORDER BY asked_on, said_at",
        values![point, of.relationship()],
        |row| read_change(of, row).map(|(_, change)| change),
    )?;
    Ok(Feedback { manner, action, ask_on, changes })
}

/// Saves manner, action and day.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, point: TalkingPointId, feedback: &Feedback) -> Result<()> {
    tx.execute(
        "INSERT INTO feedback (talking_point_id, relationship_id, manner, action_item_id, ask_on)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (talking_point_id) DO UPDATE SET manner = ?3, action_item_id = ?4, ask_on = ?5",
        values![
            point,
            by.relationship(),
            feedback.manner.map(Manner::as_str),
            feedback.action,
            feedback.ask_on
        ],
    )?;
    Ok(())
}

/// Adds an answer.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add_change(tx: &mut Tx<'_>, by: &Writer, point: TalkingPointId, change: &Change) -> Result<()> {
    let said = by.seal(change.said.as_str(), &place(point, change.asked_on, change.by))?;
    tx.execute(
        "INSERT INTO feedback_changes (talking_point_id, relationship_id, asked_on, side, said, again_on, said_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![point, by.relationship(), change.asked_on, change.by, said, change.again_on, change.at],
    )?;
    Ok(())
}

/// Takes an answer back.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn remove_change(tx: &mut Tx<'_>, by: &Writer, point: TalkingPointId, change: &Change) -> Result<()> {
    tx.execute(
        "DELETE FROM feedback_changes
         WHERE talking_point_id = ?1 AND relationship_id = ?2 AND asked_on = ?3 AND side = ?4",
        values![point, by.relationship(), change.asked_on, change.by],
    )?;
    Ok(())
}
