//! The installation itself: its one row, the check of the master key, its name.

use crate::{
    keyring::{KeyFile, Keyring},
    seam::{Connection, Mode},
    tx::Tx,
    value::values,
};
use domain::{Error, Result};
use jiff::Timestamp;

/// Loads the master key and makes sure it is the one that this database was sealed with. A key is made only for a
/// database that holds nothing yet.
pub(crate) fn unlock(connection: &mut Connection, key_file: &KeyFile, now: Timestamp) -> Result<Keyring> {
    if let Some(check) = key_check(connection)? {
        let keyring = key_file.load()?;
        if keyring.passes(&check) {
            return Ok(keyring);
        }
        return Err(Error::Unavailable(format!(
            "{} is not the master key of this database; name the right one with --master-key-file",
            key_file.0.display()
        )));
    }
    let keyring = key_file.load_or_make()?;
    connection.begin(Mode::Write)?;
    let made = connection.execute(
        "INSERT INTO installations (id, key_check, created_at, checked_at) VALUES (1, ?1, ?2, ?2) ON CONFLICT (id) DO NOTHING",
        values![keyring.check()?, now],
    )?;
    connection.batch("COMMIT")?;
    // Another node was quicker: then its key is the right one.
    if made == 1 { Ok(keyring) } else { unlock(connection, key_file, now) }
}

fn key_check(connection: &mut Connection) -> Result<Option<Vec<u8>>> {
    connection
        .query_opt("SELECT key_check FROM installations WHERE id = 1", &[])?
        .map(|mut row| row.take())
        .transpose()
}

/// The workspace's name; none before the first run.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn workspace(tx: &mut Tx<'_>) -> Result<Option<String>> {
    tx.connection().query_one("SELECT workspace FROM installations WHERE id = 1", &[])?.take()
}

/// Names the workspace.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn name_workspace(tx: &mut Tx<'_>, name: &str) -> Result<()> {
    tx.execute("UPDATE installations SET workspace = ?1 WHERE id = 1", values![name])?;
    Ok(())
}

/// Writes that somebody asked after our health: proof that writing works.
///
/// # Errors
/// `Unavailable` when it does not.
pub fn check(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute("UPDATE installations SET checked_at = ?1 WHERE id = 1", values![tx.now()])?;
    Ok(())
}
