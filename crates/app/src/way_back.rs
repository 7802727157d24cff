//! A way back in without mail: an administrator's one-time link to set a password.

use crate::{
    administration::{By, must_administer},
    link::{self, About},
    session, user,
};
use domain::{Error, Result, UserId};
use jiff::SignedDuration;
use store::{Tx, link as store_link, link::Purpose, user as store_user};

/// How long the link works.
const LASTS: SignedDuration = SignedDuration::from_hours(24 * 2);

/// Makes a link for somebody new, or who forgot their password; answers its secret.
///
/// # Errors
/// `NotFound` when the asker is no administrator or the user is not there.
pub fn make(tx: &mut Tx<'_>, by: By, user: UserId) -> Result<String> {
    must_administer(tx, by)?;
    let user = store_user::find(tx, user)?;
    if user.deactivated_at.is_some() {
        return Err(Error::refused("This user is deactivated. Activate them first."));
    }
    link::make(tx, Purpose::WayBack, About { user: Some(user.id), relationship: None, by: by.user() }, LASTS)
}

/// Whose link it is.
///
/// # Errors
/// `NotFound` when it does not work.
pub fn check(tx: &mut Tx<'_>, secret: &str) -> Result<domain::user::User> {
    let user = link::find(tx, Purpose::WayBack, secret)?.user.ok_or(Error::NotFound)?;
    store_user::find(tx, user)
}

/// Sets the password, ends everything that was signed in before, and signs in.
///
/// # Errors
/// `NotFound` when the link does not work.
pub fn open(tx: &mut Tx<'_>, secret: &str, password_hash: &str, device: &str) -> Result<String> {
    let link = link::find(tx, Purpose::WayBack, secret)?;
    let id = link.user.ok_or(Error::NotFound)?;
    store_link::use_up(tx, link.id)?;
    user::set_password(tx, id, password_hash, None)?;
    session::start(tx, id, device)
}
