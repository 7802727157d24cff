//! Access tokens: made, listed, ended, and recognised.

use crate::{link::later, view::TokenLine};
use domain::{AccessTokenId, Error, Result, UserId, limits, user::User};
use jiff::SignedDuration;
use store::{Tx, access_token, access_token::AccessToken, fresh_secret, hash_secret, user};

/// Begins every token, so that one that leaks is recognised.
pub const PREFIX: &str = "flc_";
/// Days that a token may last at most.
const MOST_DAYS: i64 = 3_650;
/// How often we write that a token was used.
const USED_EVERY: SignedDuration = SignedDuration::from_mins(10);

/// What a token is to be.
#[derive(Clone)]
pub struct NewToken {
    /// What its owner calls it.
    pub name: String,
    /// It may only read.
    pub read_only: bool,
    /// Days until it ends; none: when its owner ends it.
    pub days: Option<i64>,
}

/// Whoever holds a token.
pub struct Holder {
    /// The token's owner.
    pub user: User,
    /// The token.
    pub token: AccessTokenId,
    /// It may only read.
    pub read_only: bool,
    /// It is time to write that it was used.
    pub stale: bool,
}

/// Makes a token and answers it; it is shown this once.
///
/// # Errors
/// `Invalid` for a name or a time that cannot be.
pub fn make(tx: &mut Tx<'_>, user: UserId, new: &NewToken) -> Result<String> {
    if new.days.is_some_and(|days| !(1..=MOST_DAYS).contains(&days)) {
        return Err(Error::invalid("days", format!("Give 1 to {MOST_DAYS} days, or leave it empty.")));
    }
    let secret = with_checksum(&fresh_secret()?);
    let token = AccessToken {
        id: tx.id()?,
        user,
        name: limits::text("name", &new.name, limits::NAME)?,
        read_only_at: new.read_only.then(|| tx.now()),
        created_at: tx.now(),
        expires_at: new.days.map(|days| later(tx.now(), SignedDuration::from_hours(24 * days))),
        used_at: None,
    };
    access_token::add(tx, &token, &hash_secret(&secret))?;
    Ok(secret)
}

/// Who holds a token.
///
/// # Errors
/// `SignedOut` when it has ended or never was.
pub fn find(tx: &mut Tx<'_>, secret: &str) -> Result<Holder> {
    if !is_well_formed(secret) {
        return Err(Error::SignedOut);
    }
    let token = access_token::find(tx, &hash_secret(secret))?;
    let user = user::find(tx, token.user)?;
    if user.deactivated_at.is_some() {
        return Err(Error::SignedOut);
    }
    let stale = token.used_at.is_none_or(|used| tx.now().duration_since(used) > USED_EVERY);
    Ok(Holder { user, token: token.id, read_only: token.read_only_at.is_some(), stale })
}

/// Writes that a token was used.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn used(tx: &mut Tx<'_>, id: AccessTokenId) -> Result<()> {
    access_token::used(tx, id)
}

/// A user's tokens.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn list(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<TokenLine>> {
    let tokens = access_token::all(tx, user)?;
    Ok(tokens
        .into_iter()
        .map(|token| TokenLine {
            id: token.id,
            name: token.name,
            read_only: token.read_only_at.is_some(),
            created_at: token.created_at,
            expires_at: token.expires_at,
            used_at: token.used_at,
        })
        .collect())
}

/// Ends one of a user's tokens.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn end(tx: &mut Tx<'_>, user: UserId, id: AccessTokenId) -> Result<()> {
    access_token::end(tx, user, id)
}

/// `flc_`, the secret, six characters of its hash: a mistyped token is known for one without asking the database.
fn with_checksum(secret: &str) -> String {
    format!("{PREFIX}{secret}{}", checksum(secret))
}

fn checksum(secret: &str) -> String {
    hash_secret(secret).chars().take(6).collect()
}

fn is_well_formed(token: &str) -> bool {
    let Some(rest) = token.strip_prefix(PREFIX) else {
        return false;
    };
    rest.is_ascii()
        && rest.len() == 36
        && rest.split_at_checked(30).is_some_and(|(secret, sum)| checksum(secret) == sum)
}
