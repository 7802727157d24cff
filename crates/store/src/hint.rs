//! Hints that somebody did not want, or not before a day: sealed with a key of their author's own, and in nobody else's query, count or version.

use crate::{
    access::{Participant, Place, Sealed},
    tx::Tx,
    value::values,
};
use domain::{DismissalId, Error, Result, hint::Matter};
use jiff::{Timestamp, civil::Date};

fn place(id: DismissalId) -> Place {
    Place::private("dismissed_hints matter", id)
}

fn day_place(id: DismissalId) -> Place {
    Place::private("dismissed_hints until", id)
}

/// What was put away, and the day from which on it may be seen again, where that was said.
pub type Dismissed = (Matter, Option<Date>);

/// Remembers that the participant does not want a hint before a day.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn dismiss(
    tx: &mut Tx<'_>,
    by: &Participant,
    id: DismissalId,
    (matter, until): (Matter, Date),
) -> Result<()> {
    let sealed = by.seal(matter.letter(), &place(id))?;
    let day = by.seal(&until.to_string(), &day_place(id))?;
    tx.execute(
        "INSERT INTO dismissed_hints (id, relationship_id, author, matter, dismissed_at, until) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![id, by.relationship(), by.side(), sealed, tx.now(), day],
    )?;
    Ok(())
}

/// What the participant dismissed since a moment.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn dismissed(tx: &mut Tx<'_>, of: &Participant, since: Timestamp) -> Result<Vec<Dismissed>> {
    tx.all(
        "SELECT id, matter, until FROM dismissed_hints WHERE relationship_id = ?1 AND author = ?2 AND dismissed_at > ?3",
        values![of.relationship(), of.side(), since],
        |row| {
            let id = row.take()?;
            let letter = of.open(&Sealed::new(row.take()?, place(id)))?;
            let matter = Matter::of_letter(&letter)
                .ok_or_else(|| Error::Failed("a hint about an unknown matter".into()))?;
            let day: Option<Vec<u8>> = row.take()?;
            let day = day.map(|sealed| of.open(&Sealed::new(sealed, day_place(id)))).transpose()?;
            let unreadable = |_| Error::Failed("a hint until no day".into());
            Ok((matter, day.map(|day| day.parse()).transpose().map_err(unreadable)?))
        },
    )
}

/// Forgets that the participant dismissed something: taken back by its id.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn restore(tx: &mut Tx<'_>, by: &Participant, id: DismissalId) -> Result<()> {
    let gone = tx.execute(
        "DELETE FROM dismissed_hints WHERE id = ?1 AND relationship_id = ?2 AND author = ?3",
        values![id, by.relationship(), by.side()],
    )?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Forgets what the participant dismissed before a moment: it counts for nothing any more.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget(tx: &mut Tx<'_>, by: &Participant, before: Timestamp) -> Result<()> {
    tx.execute(
        "DELETE FROM dismissed_hints WHERE relationship_id = ?1 AND author = ?2 AND dismissed_at <= ?3",
        values![by.relationship(), by.side(), before],
    )?;
    Ok(())
}
