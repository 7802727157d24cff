//! Users: people who can sign in. No content here, so no proof is asked for.

use crate::{
    tx::Tx,
    value::{Row, values},
};
use domain::{Error, Result, UserId, user::User};
use jiff::Timestamp;

const COLUMNS: &str = "id, email, name, zone, administrator_at, deactivated_at, keys_off_at";

fn read(row: &mut Row) -> Result<User> {
    Ok(User {
        id: row.take()?,
        email: row.take()?,
        name: row.take()?,
        zone: row.take()?,
        administrator_at: row.take()?,
        deactivated_at: row.take()?,
        single_keys: row.take::<Option<Timestamp>>()?.is_none(),
    })
}

/// Adds a user, without a password yet.
///
/// # Errors
/// `Refused` when the address is taken.
pub fn add(tx: &mut Tx<'_>, user: &User) -> Result<()> {
    if find_by_email(tx, &user.email)?.is_some() {
        return Err(Error::invalid(
            "email",
            "Somebody uses that address here already. Sign in with it instead.",
        ));
    }
    tx.execute(
        "INSERT INTO users (id, email, name, zone, administrator_at, deactivated_at, keys_off_at, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            user.id,
            &user.email,
            &user.name,
            &user.zone,
            user.administrator_at,
            user.deactivated_at,
            None::<Timestamp>,
            tx.now()
        ],
    )?;
    Ok(())
}

/// Saves what may change of a user.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, user: &User) -> Result<()> {
    let keys_off_at = (!user.single_keys).then(|| tx.now());
    tx.execute(
        "UPDATE users SET name = ?2, zone = ?3, administrator_at = ?4, deactivated_at = ?5, keys_off_at = ?6 WHERE id = ?1",
        values![user.id, &user.name, &user.zone, user.administrator_at, user.deactivated_at, keys_off_at],
    )?;
    tx.execute("UPDATE participants SET name = ?2 WHERE user_id = ?1", values![user.id, &user.name])?;
    Ok(())
}

/// A user by id.
///
/// # Errors
/// `NotFound`.
pub fn find(tx: &mut Tx<'_>, id: UserId) -> Result<User> {
    let row = tx.query_opt(&format!("SELECT {COLUMNS} FROM users WHERE id = ?1"), values![id])?;
    read(&mut row.ok_or(Error::NotFound)?)
}

/// A user by e-mail address, in lower case.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find_by_email(tx: &mut Tx<'_>, email: &str) -> Result<Option<User>> {
    let row = tx.query_opt(&format!("SELECT {COLUMNS} FROM users WHERE email = ?1"), values![email])?;
    row.map(|mut row| read(&mut row)).transpose()
}

/// Everybody, by name.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<User>> {
    tx.all(&format!("SELECT {COLUMNS} FROM users ORDER BY name, id"), &[], read)
}

/// How many users there are.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count(tx: &mut Tx<'_>) -> Result<i64> {
    tx.count("SELECT COUNT(*) FROM users", &[])
}

/// How many can administer.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count_administrators(tx: &mut Tx<'_>) -> Result<i64> {
    tx.count("SELECT COUNT(*) FROM users WHERE administrator_at IS NOT NULL AND deactivated_at IS NULL", &[])
}

/// The argon2id hash of a user's password, if they have set one.
///
/// # Errors
/// `NotFound` without such a user.
pub fn password(tx: &mut Tx<'_>, id: UserId) -> Result<Option<String>> {
    tx.query_opt("SELECT password FROM users WHERE id = ?1", values![id])?.ok_or(Error::NotFound)?.take()
}

/// Sets the hash of a user's password.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn set_password(tx: &mut Tx<'_>, id: UserId, hash: &str) -> Result<()> {
    tx.execute("UPDATE users SET password = ?2 WHERE id = ?1", values![id, hash])?;
    Ok(())
}
