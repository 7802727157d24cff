//! Access tokens: keys for the API. Only the SHA-256 of a token is kept; it is shown once, when made.

use crate::{
    tx::Tx,
    value::{Row, values},
};
use domain::{AccessTokenId, Error, Result, UserId};
use jiff::Timestamp;

/// A token without its secret.
pub struct AccessToken {
    /// Its id.
    pub id: AccessTokenId,
    /// Whose it is.
    pub user: UserId,
    /// What its owner called it.
    pub name: String,
    /// Since when it may only read; none: it may write too.
    pub read_only_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Option<Timestamp>,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

const COLUMNS: &str = "id, user_id, name, read_only_at, created_at, expires_at, used_at";

fn read(row: &mut Row) -> Result<AccessToken> {
    Ok(AccessToken {
        id: row.take()?,
        user: row.take()?,
        name: row.take()?,
        read_only_at: row.take()?,
        created_at: row.take()?,
        expires_at: row.take()?,
        used_at: row.take()?,
    })
}

/// Adds a token under the hash of its secret.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, token: &AccessToken, secret_hash: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO access_tokens (id, user_id, name, secret_hash, read_only_at, created_at, expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![
            token.id,
            token.user,
            &token.name,
            secret_hash,
            token.read_only_at,
            token.created_at,
            token.expires_at
        ],
    )?;
    Ok(())
}

/// The token of a secret, if it has not ended.
///
/// # Errors
/// `SignedOut` when there is none.
pub fn find(tx: &mut Tx<'_>, secret_hash: &str) -> Result<AccessToken> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM access_tokens WHERE secret_hash = ?1"),
        values![secret_hash],
    )?;
    let token = read(&mut row.ok_or(Error::SignedOut)?)?;
    if token.expires_at.is_some_and(|end| end <= tx.now()) { Err(Error::SignedOut) } else { Ok(token) }
}

/// A user's tokens, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<AccessToken>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM access_tokens WHERE user_id = ?1 ORDER BY created_at DESC, id"),
        values![user],
        read,
    )
}

/// Writes that a token was used.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn used(tx: &mut Tx<'_>, id: AccessTokenId) -> Result<()> {
    tx.execute("UPDATE access_tokens SET used_at = ?2 WHERE id = ?1", values![id, tx.now()])?;
    Ok(())
}

/// Ends one of a user's tokens.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn end(tx: &mut Tx<'_>, user: UserId, id: AccessTokenId) -> Result<()> {
    match tx.execute("DELETE FROM access_tokens WHERE id = ?1 AND user_id = ?2", values![id, user])? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// Ends all of a user's tokens.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn end_all(tx: &mut Tx<'_>, user: UserId) -> Result<()> {
    tx.execute("DELETE FROM access_tokens WHERE user_id = ?1", values![user])?;
    Ok(())
}
