//! Reflections: sealed with a key of their author's own, and in nobody else's query, count or version.

use crate::{
    access::{Participant, Place, Sealed},
    tx::Tx,
    value::values,
};
use domain::{MeetingId, Result, reflection::Reflection};

/// The row is one per author, and so is what it is bound to.
fn place(of: &Participant, meeting: MeetingId) -> Place {
    Place::private("reflections answer", format!("{meeting} {}", of.side().as_str()))
}

/// Saves what the participant thinks of a meeting, in place of what they thought before.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Participant, meeting: MeetingId, reflection: Reflection) -> Result<()> {
    let answer = by.seal(&reflection.to_letters(), &place(by, meeting))?;
    tx.execute(
        "INSERT INTO reflections (meeting_id, author, relationship_id, answer) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (meeting_id, author) DO UPDATE SET answer = ?4",
        values![meeting, by.side(), by.relationship(), answer],
    )?;
    Ok(())
}

/// What the participant thought of a meeting; nothing yet reads as no answer.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of_meeting(tx: &mut Tx<'_>, of: &Participant, meeting: MeetingId) -> Result<Reflection> {
    let row = tx.query_opt(
        "SELECT answer FROM reflections WHERE meeting_id = ?1 AND author = ?2 AND relationship_id = ?3",
        values![meeting, of.side(), of.relationship()],
    )?;
    let Some(mut row) = row else {
        return Ok(Reflection::default());
    };
    let letters = of.open(&Sealed::new(row.take()?, place(of, meeting)))?;
    Ok(Reflection::of_letters(&letters))
}
