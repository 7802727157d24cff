//! Sessions: signed-in browsers. Only the hash of a session's secret is kept.

use crate::{tx::Tx, value::values};
use domain::{Error, Result, SessionId, UserId};
use jiff::Timestamp;

/// A session without its secret.
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub user: UserId,
    /// Browser and system.
    pub device: String,
    /// When it signed in.
    pub created_at: Timestamp,
    /// When it was last seen.
    pub seen_at: Timestamp,
    /// When it ends by itself.
    pub expires_at: Timestamp,
}

const COLUMNS: &str = "id, user_id, device, created_at, seen_at, expires_at";

fn read(row: &mut crate::value::Row) -> Result<Session> {
    Ok(Session {
        id: row.take()?,
        user: row.take()?,
        device: row.take()?,
        created_at: row.take()?,
        seen_at: row.take()?,
        expires_at: row.take()?,
    })
}

/// Adds a session under the hash of its secret.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, session: &Session, secret_hash: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO sessions (id, user_id, secret_hash, device, created_at, seen_at, expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![
            session.id,
            session.user,
            secret_hash,
            &session.device,
            session.created_at,
            session.seen_at,
            session.expires_at
        ],
    )?;
    Ok(())
}

/// The session of a secret, if it has not ended.
///
/// # Errors
/// `SignedOut` when there is none.
pub fn find(tx: &mut Tx<'_>, secret_hash: &str) -> Result<Session> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM sessions WHERE secret_hash = ?1 AND expires_at > ?2"),
        values![secret_hash, tx.now()],
    )?;
    read(&mut row.ok_or(Error::SignedOut)?)
}

/// A user's sessions, last seen first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<Session>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM sessions WHERE user_id = ?1 AND expires_at > ?2 ORDER BY seen_at DESC"
        ),
        values![user, tx.now()],
        read,
    )
}

/// Writes that a session was seen, and moves its end.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn seen(tx: &mut Tx<'_>, id: SessionId, expires_at: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE sessions SET seen_at = ?2, expires_at = ?3 WHERE id = ?1",
        values![id, tx.now(), expires_at],
    )?;
    Ok(())
}

/// Ends one of a user's sessions.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn end(tx: &mut Tx<'_>, user: UserId, id: SessionId) -> Result<()> {
    match tx.execute("DELETE FROM sessions WHERE id = ?1 AND user_id = ?2", values![id, user])? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// Ends all of a user's sessions but one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn end_others(tx: &mut Tx<'_>, user: UserId, keep: Option<SessionId>) -> Result<()> {
    let keep = keep.map(|id| id.to_string()).unwrap_or_default();
    tx.execute("DELETE FROM sessions WHERE user_id = ?1 AND id <> ?2", values![user, keep])?;
    Ok(())
}

/// Forgets sessions that ended by themselves.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget_ended(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute("DELETE FROM sessions WHERE expires_at <= ?1", values![tx.now()])?;
    Ok(())
}
