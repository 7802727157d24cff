//! Links: first run, invitation and a way back in work once, a demo's sign-in until it ends. Only the hash of a link's
//! secret is kept.

use crate::{
    tx::Tx,
    value::{Row, values},
};
use domain::{Error, LinkId, RelationshipId, Result, UserId};
use jiff::Timestamp;

/// What a link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Makes the workspace and its first user.
    FirstRun,
    /// Joins a relationship.
    Invitation,
    /// Sets a password: for somebody new whom an administrator added, or who forgot theirs.
    WayBack,
    /// Signs in somebody of the demo, who has no password.
    SignIn,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::FirstRun => "first-run",
            Self::Invitation => "invitation",
            Self::WayBack => "way-back",
            Self::SignIn => "sign-in",
        }
    }

    fn parse(name: &str) -> Result<Self> {
        [Self::FirstRun, Self::Invitation, Self::WayBack, Self::SignIn]
            .into_iter()
            .find(|purpose| purpose.as_str() == name)
            .ok_or_else(|| Error::Failed(format!("unknown purpose of a link: {name}")))
    }
}

/// A link without its secret.
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// What it is for.
    pub purpose: Purpose,
    /// Whose way in it is.
    pub user: Option<UserId>,
    /// Which relationship it joins.
    pub relationship: Option<RelationshipId>,
    /// Who made it.
    pub created_by: Option<UserId>,
    /// Until when it works.
    pub expires_at: Timestamp,
}

const COLUMNS: &str = "id, purpose, user_id, relationship_id, created_by, expires_at";

fn read(row: &mut Row) -> Result<Link> {
    Ok(Link {
        id: row.take()?,
        purpose: Purpose::parse(&row.take::<String>()?)?,
        user: row.take()?,
        relationship: row.take()?,
        created_by: row.take()?,
        expires_at: row.take()?,
    })
}

/// Adds a link; an older one for the same thing stops working.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, link: &Link, secret_hash: &str) -> Result<()> {
    let (user, relationship) =
        (link.user.map(|id| id.to_string()), link.relationship.map(|id| id.to_string()));
    tx.execute(
        "DELETE FROM links WHERE purpose = ?1 AND COALESCE(user_id, '') = ?2 AND COALESCE(relationship_id, '') = ?3",
        values![link.purpose.as_str(), user.unwrap_or_default(), relationship.unwrap_or_default()],
    )?;
    tx.execute(
        "INSERT INTO links (id, purpose, secret_hash, user_id, relationship_id, created_by, created_at, expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            link.id,
            link.purpose.as_str(),
            secret_hash,
            link.user,
            link.relationship,
            link.created_by,
            tx.now(),
            link.expires_at
        ],
    )?;
    Ok(())
}

/// The link of a secret, if it still works for that purpose.
///
/// # Errors
/// `NotFound` when it does not.
pub fn find(tx: &mut Tx<'_>, purpose: Purpose, secret_hash: &str) -> Result<Link> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM links WHERE secret_hash = ?1 AND purpose = ?2 AND expires_at > ?3"),
        values![secret_hash, purpose.as_str(), tx.now()],
    )?;
    read(&mut row.ok_or(Error::NotFound)?)
}

/// Takes a link out of use. Of two who use it at once only one succeeds.
///
/// # Errors
/// `NotFound` when it was used already.
pub fn use_up(tx: &mut Tx<'_>, id: LinkId) -> Result<()> {
    match tx.execute("DELETE FROM links WHERE id = ?1", values![id])? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// The invitation that waits for somebody to join a relationship.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn invitation(tx: &mut Tx<'_>, relationship: RelationshipId) -> Result<Option<Link>> {
    let row = tx.query_opt(
        &format!(
            "SELECT {COLUMNS} FROM links WHERE relationship_id = ?1 AND purpose = ?2 AND expires_at > ?3"
        ),
        values![relationship, Purpose::Invitation.as_str(), tx.now()],
    )?;
    row.map(|mut row| read(&mut row)).transpose()
}

/// Forgets links that no longer work.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget_ended(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute("DELETE FROM links WHERE expires_at <= ?1", values![tx.now()])?;
    Ok(())
}
