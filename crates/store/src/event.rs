//! Events: who did what to which noun and when, without a word of content. Notifications, trends and the growth
//! narrative hang off them.

use crate::{
    access::{Participant, Writer},
    calendar_account, job,
    tx::Tx,
    value::{Row, values},
    webhook,
};
use domain::{Result, Side, webhook::Event as Told};
use jiff::Timestamp;
use std::fmt::Display;

/// An event as the participants may list it.
pub struct Event {
    /// The relationship's version that it made.
    pub version: i64,
    /// Who.
    pub actor: Side,
    /// What was done.
    pub verb: String,
    /// To which kind of thing.
    pub noun: String,
    /// To which one.
    pub noun_id: String,
    /// When.
    pub at: Timestamp,
}

/// From where on events are looked at. Both bounds hold: the version makes it quick, the moment where no version is known.
#[derive(Clone, Copy)]
pub struct After {
    /// After that version.
    pub version: i64,
    /// After that moment.
    pub at: Timestamp,
}

fn read(row: &mut Row) -> Result<Event> {
    Ok(Event {
        version: row.take()?,
        actor: row.take()?,
        verb: row.take()?,
        noun: row.take()?,
        noun_id: row.take()?,
        at: row.take()?,
    })
}

/// Records an event under the writer's version, with what follows from it: reminders are looked at again, calendars written, and webhooks told.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn record(tx: &mut Tx<'_>, by: &mut Writer, verb: &str, noun: &str, id: impl Display) -> Result<()> {
    let (place, id) = (by.next_place(), id.to_string());
    tx.execute(
        "INSERT INTO events (relationship_id, version, place, actor, verb, noun, noun_id, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![by.relationship(), by.version(), place, by.side(), verb, noun, &id, tx.now()],
    )?;
    job::look_after(tx, by.relationship(), noun)?;
    calendar_account::look(tx, by.relationship(), noun)?;
    Told::of(verb, noun).map_or(Ok(()), |told| webhook::tell(tx, by, told, &id))
}

/// All events after a version, in order; at most 1,000.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn after(tx: &mut Tx<'_>, of: &Participant, version: i64) -> Result<Vec<Event>> {
    tx.all(
        "SELECT version, actor, verb, noun, noun_id, at FROM events
         WHERE relationship_id = ?1 AND version > ?2 ORDER BY version, place LIMIT 1000",
        values![of.relationship(), version],
        read,
    )
}

/// At most `most` of what the other one did after a version that may be news, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of_other(tx: &mut Tx<'_>, of: &Participant, after: After, most: i64) -> Result<Vec<Event>> {
    tx.all(
        "SELECT version, actor, verb, noun, noun_id, at FROM events
         WHERE relationship_id = ?1 AND version > ?2 AND at > ?3 AND actor = ?4
           AND verb IN ('captured', 'suggested', 'wrote-answer', 'planned', 'replied', 'done', 'prepared',
                        'wrapped-up', 'sent', 'joined', 'end-settled',
                        'end-called-off')
         ORDER BY version DESC, place DESC LIMIT ?5",
        values![of.relationship(), after.version, after.at, of.side().across(), most],
        read,
    )
}

/// All that was ever done to one thing, in order.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of(tx: &mut Tx<'_>, of: &Participant, noun: &str, id: impl Display) -> Result<Vec<Event>> {
    tx.all(
        "SELECT version, actor, verb, noun, noun_id, at FROM events
         WHERE relationship_id = ?1 AND noun = ?2 AND noun_id = ?3 ORDER BY version, place",
        values![of.relationship(), noun, id.to_string()],
        read,
    )
}

/// What the participant did since a moment: which verb on what, and when.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn own_since(tx: &mut Tx<'_>, of: &Participant, since: Timestamp) -> Result<Vec<Event>> {
    tx.all(
        "SELECT version, actor, verb, noun, noun_id, at FROM events
         WHERE relationship_id = ?1 AND actor = ?2 AND at >= ?3 ORDER BY version, place",
        values![of.relationship(), of.side(), since],
        read,
    )
}
