//! Sessions: sign-in of one browser, listed and ended by its user.

use crate::{link::later, view::SessionLine};
use domain::{Error, Result, SessionId, UserId, user::User};
use jiff::SignedDuration;
use store::{
    Tx, fresh_secret, hash_secret,
    session::{self, Session},
    user,
};

/// A session that is not used ends after this long.
pub const LASTS: SignedDuration = SignedDuration::from_hours(24 * 30);
/// How long a session may look unused before we write that it was seen.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(10);
/// Characters of what a browser says of itself that are kept.
const DEVICE: usize = 200;

/// A signed-in user and their session.
pub struct SignedIn {
    /// The user.
    pub user: User,
    /// The session.
    pub session: SessionId,
    /// It is time to write that it was seen.
    pub stale: bool,
}

/// Starts a session and answers its secret, for the cookie.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn start(tx: &mut Tx<'_>, user: UserId, device: &str) -> Result<String> {
    let secret = fresh_secret()?;
    let session = Session {
        id: tx.id()?,
        user,
        device: device.chars().filter(|c| !c.is_control()).take(DEVICE).collect(),
        created_at: tx.now(),
        seen_at: tx.now(),
        expires_at: later(tx.now(), LASTS),
    };
    session::add(tx, &session, &hash_secret(&secret))?;
    Ok(secret)
}

/// Who is signed in with that secret.
///
/// # Errors
/// `SignedOut` when nobody is, or they were deactivated.
pub fn find(tx: &mut Tx<'_>, secret: &str) -> Result<SignedIn> {
    let session = session::find(tx, &hash_secret(secret))?;
    let user = user::find(tx, session.user)?;
    if user.deactivated_at.is_some() {
        return Err(Error::SignedOut);
    }
    let stale = tx.now().duration_since(session.seen_at) > SEEN_EVERY;
    Ok(SignedIn { user, session: session.id, stale })
}

/// Writes that a session was seen.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn seen(tx: &mut Tx<'_>, id: SessionId) -> Result<()> {
    let expires_at = later(tx.now(), LASTS);
    session::seen(tx, id, expires_at)
}

/// A user's sessions.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn list(tx: &mut Tx<'_>, user: UserId, current: Option<SessionId>) -> Result<Vec<SessionLine>> {
    let sessions = session::all(tx, user)?;
    Ok(sessions
        .into_iter()
        .map(|session| SessionLine {
            current: Some(session.id) == current,
            id: session.id,
            device: session.device,
            created_at: session.created_at,
            seen_at: session.seen_at,
        })
        .collect())
}

/// Ends one of a user's sessions.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn end(tx: &mut Tx<'_>, user: UserId, id: SessionId) -> Result<()> {
    session::end(tx, user, id)
}

/// Ends all of a user's sessions but the one that asks.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn end_others(tx: &mut Tx<'_>, user: UserId, keep: Option<SessionId>) -> Result<()> {
    session::end_others(tx, user, keep)
}
