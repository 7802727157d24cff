//! Commands that were done: a client that never heard back sends the same one again and gets the same answer.

use crate::{tx::Tx, value::values};
use domain::{Result, UserId};
use jiff::Timestamp;

/// What a command did before.
pub struct Done {
    /// Keyed hash of what it was.
    pub fingerprint: String,
    /// The noun it made or changed.
    pub noun: String,
}

/// The command that this user sent under this key before.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, user: UserId, key: &str) -> Result<Option<Done>> {
    let row = tx.query_opt(
        "SELECT fingerprint, noun_id FROM commands WHERE user_id = ?1 AND command_key = ?2",
        values![user, key],
    )?;
    row.map(|mut row| Ok(Done { fingerprint: row.take()?, noun: row.take()? })).transpose()
}

/// Remembers a command, in the transaction that carried it out.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn remember(tx: &mut Tx<'_>, user: UserId, key: &str, done: &Done) -> Result<()> {
    tx.execute(
        "INSERT INTO commands (user_id, command_key, fingerprint, noun_id, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        values![user, key, &done.fingerprint, &done.noun, tx.now()],
    )?;
    Ok(())
}

/// Forgets commands from before then: nobody sends them again.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget_before(tx: &mut Tx<'_>, then: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM commands WHERE at <= ?1", values![then])?;
    Ok(())
}
