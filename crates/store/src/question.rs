//! Which of the printed questions were offered to which side, and which were captured. No words: those are our own.

use crate::{access::Participant, tx::Tx, value::values};
use domain::{Result, question::Offered};
use jiff::Timestamp;

/// What is remembered of both sides since a moment.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn since(tx: &mut Tx<'_>, of: &Participant, since: Timestamp) -> Result<Vec<Offered>> {
    tx.all(
        "SELECT side, question, offered_at, captured_at FROM questions_offered
         WHERE relationship_id = ?1 AND (offered_at >= ?2 OR captured_at >= ?2)
         ORDER BY offered_at, side, question",
        values![of.relationship(), since],
        |row| {
            Ok(Offered {
                side: row.take()?,
                key: row.take()?,
                offered_at: row.take()?,
                captured_at: row.take()?,
            })
        },
    )
}

/// Remembers a question of the participant's side.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Participant, offered: &Offered) -> Result<()> {
    tx.execute(
        "INSERT INTO questions_offered (relationship_id, side, question, offered_at, captured_at)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (relationship_id, side, question) DO UPDATE SET offered_at = ?4, captured_at = ?5",
        values![by.relationship(), by.side(), &offered.key, offered.offered_at, offered.captured_at],
    )?;
    Ok(())
}
