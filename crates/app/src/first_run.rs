//! First run: a link on the terminal makes the workspace and its first user, who administers it.

use crate::{
    link::{self, About},
    session,
    user::{self, NewUser},
};
use domain::{Error, Result, limits};
use jiff::SignedDuration;
use store::{Tx, installation, link as store_link, link::Purpose, user as store_user};

/// How long the printed link works; each start prints a new one.
const LASTS: SignedDuration = SignedDuration::from_hours(24 * 7);

/// The workspace's name, for the sign-in page.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn workspace(tx: &mut Tx<'_>) -> Result<Option<String>> {
    installation::workspace(tx)
}

/// Makes the first-run link and answers its secret; nothing once there is a user.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn offer(tx: &mut Tx<'_>) -> Result<Option<String>> {
    if store_user::count(tx)? > 0 {
        return Ok(None);
    }
    link::make(tx, Purpose::FirstRun, About::default(), LASTS).map(Some)
}

/// Whether a first-run link works.
///
/// # Errors
/// `NotFound` when it does not.
pub fn check(tx: &mut Tx<'_>, secret: &str) -> Result<()> {
    link::find(tx, Purpose::FirstRun, secret)?;
    Ok(())
}

/// Makes the workspace and its first user; answers the secret of their session.
///
/// # Errors
/// `NotFound` when the link does not work, `Invalid` for what cannot be.
pub fn open(tx: &mut Tx<'_>, secret: &str, workspace: &str, first: &NewUser, device: &str) -> Result<String> {
    let link = link::find(tx, Purpose::FirstRun, secret)?;
    store_link::use_up(tx, link.id)?;
    let user = make(tx, workspace, first)?;
    session::start(tx, user, device)
}

/// Makes the workspace and its first user, for the command line.
///
/// # Errors
/// `Refused` when there is one already, `Invalid` for what cannot be.
pub fn make(tx: &mut Tx<'_>, workspace: &str, first: &NewUser) -> Result<domain::UserId> {
    if store_user::count(tx)? > 0 {
        return Err(Error::refused("This workspace has users already. Sign in, or ask its administrator."));
    }
    let workspace = limits::text("workspace", workspace, limits::NAME)?;
    installation::name_workspace(tx, &workspace)?;
    user::add(tx, first, true)
}

/// Proof that writing works, for the health check.
///
/// # Errors
/// `Unavailable` when it does not.
pub fn check_health(tx: &mut Tx<'_>) -> Result<()> {
    installation::check(tx)
}
