//! Written answers to insights; words sealed. One for each question, kept when the question is opened again.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{Result, TalkingPointId, insight::Answer};
use std::collections::HashSet;

const COLUMNS: &str = "talking_point_id, text, written_by, written_at, version";

fn read(of: &Participant, row: &mut Row) -> Result<Answer> {
    let point = row.take()?;
    Ok(Answer {
        point,
        text: of.open(&Sealed::new(row.take()?, place(point)))?,
        written_by: row.take()?,
        written_at: row.take()?,
        version: row.take()?,
    })
}

fn place(point: TalkingPointId) -> Place {
    Place::shared("insight_answers text", point)
}

/// The answer to a question, if one was written.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, of: &Participant, point: TalkingPointId) -> Result<Option<Answer>> {
    let row = tx.query_opt(
        &format!(
            "SELECT {COLUMNS} FROM insight_answers WHERE talking_point_id = ?1 AND relationship_id = ?2"
        ),
        values![point, of.relationship()],
    )?;
    row.map(|mut row| read(of, &mut row)).transpose()
}

/// All answers, in no order.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Answer>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM insight_answers WHERE relationship_id = ?1"),
        values![of.relationship()],
        |row| read(of, row),
    )
}

/// Questions to which an answer was written: few, so that a page asks for no others.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn answered(tx: &mut Tx<'_>, of: &Participant) -> Result<HashSet<TalkingPointId>> {
    let rows = tx.all(
        "SELECT talking_point_id FROM insight_answers WHERE relationship_id = ?1",
        values![of.relationship()],
        Row::take,
    )?;
    Ok(rows.into_iter().collect())
}

/// Adds an answer, or saves all that may change of one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, answer: &Answer) -> Result<()> {
    let text = by.seal(&answer.text, &place(answer.point))?;
    tx.execute(
        "INSERT INTO insight_answers (talking_point_id, relationship_id, text, written_by, written_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (talking_point_id) DO UPDATE SET text = ?3, written_at = ?5, version = ?6",
        values![
            answer.point,
            by.relationship(),
            text,
            answer.written_by,
            answer.written_at,
            answer.version
        ],
    )?;
    Ok(())
}
