//! Links that work once, made and found by their secret.

use domain::{Result, UserId};
use jiff::{SignedDuration, Timestamp};
use store::{
    Tx, fresh_secret, hash_secret,
    link::{self, Link, Purpose},
};

/// Makes a link and answers its secret, which is shown once.
pub(crate) fn make(tx: &mut Tx<'_>, purpose: Purpose, about: About, lasts: SignedDuration) -> Result<String> {
    let secret = fresh_secret()?;
    let link = Link {
        id: tx.id()?,
        purpose,
        user: about.user,
        relationship: about.relationship,
        created_by: about.by,
        expires_at: later(tx.now(), lasts),
    };
    link::add(tx, &link, &hash_secret(&secret))?;
    Ok(secret)
}

/// Whom or what a link is about, and who made it.
#[derive(Clone, Copy, Default)]
pub(crate) struct About {
    pub(crate) user: Option<UserId>,
    pub(crate) relationship: Option<domain::RelationshipId>,
    pub(crate) by: Option<UserId>,
}

/// The link of a secret.
pub(crate) fn find(tx: &mut Tx<'_>, purpose: Purpose, secret: &str) -> Result<Link> {
    link::find(tx, purpose, &hash_secret(secret))
}

/// That much later; the end of time where the calendar ends.
pub(crate) fn later(now: Timestamp, lasts: SignedDuration) -> Timestamp {
    now.checked_add(lasts).unwrap_or(Timestamp::MAX)
}
