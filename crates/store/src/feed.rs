//! Private addresses of calendars. Only the SHA-256 of an address' secret is kept; it is shown once, when made.

use crate::{
    access::Participant,
    tx::Tx,
    value::{Row, values},
};
use domain::{Error, FeedId, Result, UserId, feed::Kind};
use jiff::Timestamp;
use std::collections::HashMap;

/// A feed without its secret.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Its id.
    pub id: FeedId,
    /// Whose calendar it is.
    pub user: UserId,
    /// What is in it.
    pub kind: Kind,
    /// When it was made.
    pub created_at: Timestamp,
    /// When a calendar program last asked for it.
    pub used_at: Option<Timestamp>,
}

const COLUMNS: &str = "id, user_id, kind, created_at, used_at";

fn read(row: &mut Row) -> Result<Feed> {
    Ok(Feed {
        id: row.take()?,
        user: row.take()?,
        kind: Kind::parse(&row.take::<String>()?)?,
        created_at: row.take()?,
        used_at: row.take()?,
    })
}

/// Adds a feed under the hash of its secret.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, feed: &Feed, secret_hash: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO feeds (id, user_id, kind, secret_hash, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        values![feed.id, feed.user, feed.kind.as_str(), secret_hash, feed.created_at],
    )?;
    Ok(())
}

/// The feed of a secret.
///
/// # Errors
/// `NotFound` when there is none, or none any more.
pub fn find(tx: &mut Tx<'_>, secret_hash: &str) -> Result<Feed> {
    let row =
        tx.query_opt(&format!("SELECT {COLUMNS} FROM feeds WHERE secret_hash = ?1"), values![secret_hash])?;
    read(&mut row.ok_or(Error::NotFound)?)
}

/// A user's feeds, the oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<Feed>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM feeds WHERE user_id = ?1 ORDER BY created_at, id"),
        values![user],
        read,
    )
}

/// Writes that a feed was asked for.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn used(tx: &mut Tx<'_>, id: FeedId) -> Result<()> {
    tx.execute("UPDATE feeds SET used_at = ?2 WHERE id = ?1", values![id, tx.now()])?;
    Ok(())
}

/// Ends one of a user's feeds.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn end(tx: &mut Tx<'_>, user: UserId, id: FeedId) -> Result<()> {
    match tx.execute("DELETE FROM feeds WHERE id = ?1 AND user_id = ?2", values![id, user])? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// How often something that calendars show was changed, and when last: by noun and id.
pub type Changes = HashMap<(String, String), (i64, Timestamp)>;

/// What was done to meetings, the series and its pauses, counted.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn changes(tx: &mut Tx<'_>, of: &Participant) -> Result<Changes> {
    let rows = tx.all(
        "SELECT noun, noun_id, COUNT(*), MAX(at) FROM events
         WHERE relationship_id = ?1 AND noun IN ('meeting', 'series', 'pause') GROUP BY noun, noun_id",
        values![of.relationship()],
        |row| Ok(((row.take()?, row.take()?), (row.take()?, row.take()?))),
    )?;
    Ok(rows.into_iter().collect())
}
