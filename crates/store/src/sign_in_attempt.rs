//! Failed sign-ins, counted in the database so that a restart or a second node forgets none. Subjects are keyed hashes.

use crate::{tx::Tx, value::values};
use domain::Result;
use jiff::Timestamp;
use uuid::Uuid;

/// Notes a failed attempt.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, subject: &str) -> Result<()> {
    let id = tx.id::<Uuid>()?.to_string();
    tx.execute(
        "INSERT INTO sign_in_attempts (id, subject, at) VALUES (?1, ?2, ?3)",
        values![id, subject, tx.now()],
    )?;
    Ok(())
}

/// How many attempts failed since then.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count(tx: &mut Tx<'_>, subject: &str, since: Timestamp) -> Result<i64> {
    tx.count("SELECT COUNT(*) FROM sign_in_attempts WHERE subject = ?1 AND at > ?2", values![subject, since])
}

/// Forgets the attempts of a subject: they got in.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget(tx: &mut Tx<'_>, subject: &str) -> Result<()> {
    tx.execute("DELETE FROM sign_in_attempts WHERE subject = ?1", values![subject])?;
    Ok(())
}

/// Forgets attempts from before then.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget_before(tx: &mut Tx<'_>, then: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM sign_in_attempts WHERE at <= ?1", values![then])?;
    Ok(())
}
