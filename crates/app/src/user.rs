//! Users: added, changed, given a password.

use domain::{Result, UserId, user as rules, user::User};
use jiff::Timestamp;
use store::{Tx, access_token, session, user};

/// What a new user says of themselves. The password is hashed already.
#[derive(Clone)]
pub struct NewUser {
    /// How they are called.
    pub name: String,
    /// Address to sign in with.
    pub email: String,
    /// IANA time zone; UTC when the browser did not say.
    pub zone: String,
    /// Hash of their password; none when a link will set it.
    pub password_hash: Option<String>,
}

/// Adds a user.
///
/// # Errors
/// `Invalid` for a name or address that cannot be, or one that is taken.
pub fn add(tx: &mut Tx<'_>, new: &NewUser, administrator: bool) -> Result<UserId> {
    let administrator_at: Option<Timestamp> = administrator.then(|| tx.now());
    let user = User {
        id: tx.id()?,
        email: rules::email(&new.email)?,
        name: rules::name(&new.name)?,
        zone: if new.zone.trim().is_empty() { "UTC".into() } else { rules::zone(&new.zone)? },
        administrator_at,
        deactivated_at: None,
        single_keys: true,
    };
    user::add(tx, &user)?;
    if let Some(hash) = &new.password_hash {
        user::set_password(tx, user.id, hash)?;
    }
    Ok(user.id)
}

/// A user by id.
///
/// # Errors
/// `NotFound`.
pub fn find(tx: &mut Tx<'_>, id: UserId) -> Result<User> {
    user::find(tx, id)
}

/// The user of an address.
///
/// # Errors
/// `NotFound`.
pub fn find_by_email(tx: &mut Tx<'_>, email: &str) -> Result<User> {
    user::find_by_email(tx, &rules::email(email)?)?.ok_or(domain::Error::NotFound)
}

/// Changes how a user is called, where they are, and whether single keys do things.
///
/// # Errors
/// `Invalid` for a name or zone that cannot be.
pub fn change(tx: &mut Tx<'_>, id: UserId, name: &str, zone: &str, single_keys: bool) -> Result<UserId> {
    let mut user = user::find(tx, id)?;
    user.name = rules::name(name)?;
    user.zone = rules::zone(zone)?;
    user.single_keys = single_keys;
    user::save(tx, &user)?;
    Ok(id)
}

/// Sets a user's password and ends every other way in: sessions but the one that asks, and all tokens.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn set_password(tx: &mut Tx<'_>, id: UserId, hash: &str, keep: Option<domain::SessionId>) -> Result<()> {
    user::set_password(tx, id, hash)?;
    session::end_others(tx, id, keep)?;
    access_token::end_all(tx, id)
}
