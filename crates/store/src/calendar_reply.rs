//! What came back from the calendars of the two: one answer of each side per event and occurrence, the latest. Judges none.

use crate::{
    access::{Participant, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Result,
    calendar_reply::{Answer, Reply},
};

fn read(row: &mut Row) -> Result<Reply> {
    Ok(Reply {
        side: row.take()?,
        uid: row.take()?,
        occurrence: row.take()?,
        starts_at: row.take()?,
        answer: Answer::parse(&row.take::<String>()?)?,
        proposed_at: row.take()?,
        written_at: row.take()?,
    })
}

/// All replies in a one-on-one, the latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Reply>> {
    tx.all(
        "SELECT side, uid, occurrence, starts_at, answer, proposed_at, written_at FROM calendar_replies
         WHERE relationship_id = ?1 ORDER BY written_at DESC, side, uid, occurrence",
        values![of.relationship()],
        read,
    )
}

/// Notes a reply in the place of the one before to the same.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn put(tx: &mut Tx<'_>, by: &Writer, reply: &Reply) -> Result<()> {
    tx.execute(
        "INSERT INTO calendar_replies (relationship_id, side, uid, occurrence, starts_at, answer, proposed_at, written_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (relationship_id, side, uid, occurrence)
         DO UPDATE SET starts_at = ?5, answer = ?6, proposed_at = ?7, written_at = ?8",
        values![
            by.relationship(),
            reply.side,
            &reply.uid,
            &reply.occurrence,
            reply.starts_at,
            reply.answer.as_str(),
            reply.proposed_at,
            reply.written_at
        ],
    )?;
    Ok(())
}
