//! Commands are done once: the same key from the same user answers as it did the first time.

use domain::{Error, Result, UserId};
use store::{Tx, command as store_command};

/// Longest idempotency key.
const KEY: usize = 100;

/// Who asks, under which key, and what exactly.
#[derive(Clone)]
pub struct Command {
    /// The user.
    pub user: UserId,
    /// The key that the client made up for it; without one a command that is sent twice is done twice.
    pub key: Option<String>,
    /// Path and body, to notice a key that is used for something else.
    pub body: Vec<u8>,
}

/// Runs `verb` unless this command was done before; answers the id of the noun it made or changed.
///
/// # Errors
/// The verb's; `Refused` when the key was used for another command.
pub fn once<T>(tx: &mut Tx<'_>, command: &Command, verb: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T>
where
    T: std::fmt::Display + std::str::FromStr<Err = Error>,
{
    let Some(key) = command.key.as_deref() else {
        return verb(tx);
    };
    if key.is_empty() || key.len() > KEY || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Error::invalid(
            "key",
            "An idempotency key is 1 to 100 plain characters; a UUID is a good one.",
        ));
    }
    let fingerprint = tx.keyring().fingerprint(&command.body)?;
    if let Some(done) = store_command::find(tx, command.user, key)? {
        if done.fingerprint == fingerprint {
            return done.noun.parse();
        }
        return Err(Error::refused("This idempotency key was used for another command. Make up a new one."));
    }
    let noun = verb(tx)?;
    let done = store_command::Done { fingerprint, noun: noun.to_string() };
    store_command::remember(tx, command.user, key, &done)?;
    Ok(noun)
}
