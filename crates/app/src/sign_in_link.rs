//! Links that sign in with one click, for the people of a demo: nobody else gets one. They work until they end, because
//! one looks at a demo more than once, and only for somebody without a password: whoever sets one has their own way in.

use crate::{
    link::{self, About},
    session,
};
use domain::{Error, Result, UserId, user::User};
use jiff::SignedDuration;
use store::{Tx, link::Purpose, user};

/// How long a link works.
const LASTS: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Makes a link; an earlier one of the same user stops working. Answers its secret.
///
/// # Errors
/// `Refused` for a user with a password or a deactivated one, `NotFound` when the user is not there.
pub fn make(tx: &mut Tx<'_>, id: UserId) -> Result<String> {
    let user = user::find(tx, id)?;
    if !may_use(tx, &user)? {
        return Err(Error::refused("This user signs in with a password, or not at all."));
    }
    link::make(tx, Purpose::SignIn, About { user: Some(id), ..About::default() }, LASTS)
}

/// Whose link it is.
///
/// # Errors
/// `NotFound` when it does not work.
pub fn check(tx: &mut Tx<'_>, secret: &str) -> Result<User> {
    let id = link::find(tx, Purpose::SignIn, secret)?.user.ok_or(Error::NotFound)?;
    let user = user::find(tx, id)?;
    if may_use(tx, &user)? { Ok(user) } else { Err(Error::NotFound) }
}

/// Signs in; answers the secret of the session.
///
/// # Errors
/// `NotFound` when the link does not work.
pub fn open(tx: &mut Tx<'_>, secret: &str, device: &str) -> Result<String> {
    let user = check(tx, secret)?;
    session::start(tx, user.id, device)
}

fn may_use(tx: &mut Tx<'_>, user: &User) -> Result<bool> {
    Ok(user.deactivated_at.is_none() && user::password(tx, user.id)?.is_none())
}
