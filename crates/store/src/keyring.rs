//! Keys and sealing: the only file that names a cipher.
//!
//! A data key per relationship seals what both see; another per author seals what they keep to themselves. Data keys are
//! wrapped by the master key, which is never in the database. Every ciphertext is bound to its place, so that it does
//! not open anywhere else.

use aes_gcm_siv::{
    Aes256GcmSiv, Nonce,
    aead::{Aead as _, KeyInit as _, Payload},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::{Error, Result};
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// First byte of every ciphertext: says how the rest is laid out (nonce of 12 bytes, then ciphertext and tag).
const ENVELOPE: u8 = 1;
const NONCE: usize = 12;
const TAG: usize = 16;
/// Bytes of nothing, sealed: whoever holds more holds words.
pub(crate) const NOTHING: usize = 1 + NONCE + TAG;
/// What the key check says when the right master key opens it.
const CHECK: &[u8] = b"fulcrum";

/// 256 bits that are wiped from memory when dropped. Not printable, not comparable, not serialisable.
pub(crate) struct Key(Zeroizing<[u8; 32]>);

/// The master key, loaded once at start.
pub struct Keyring {
    master: Key,
}

/// Where the master key lives.
#[derive(Clone, Debug)]
pub struct KeyFile(pub PathBuf);

impl Key {
    /// A new random key.
    pub(crate) fn fresh() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        random(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }

    /// Seals `plain`, bound to `place`.
    pub(crate) fn seal(&self, plain: &[u8], place: &str) -> Result<Vec<u8>> {
        let mut nonce = [0; NONCE];
        random(&mut nonce)?;
        let payload = Payload { msg: plain, aad: place.as_bytes() };
        let cipher = self.cipher().encrypt(&Nonce::from(nonce), payload);
        let cipher = cipher.map_err(|_| Error::Failed("sealing failed".into()))?;
        Ok([&[ENVELOPE], nonce.as_slice(), &cipher].concat())
    }

    /// Opens what was sealed at `place`; anything else does not open.
    pub(crate) fn open(&self, envelope: &[u8], place: &str) -> Result<Zeroizing<Vec<u8>>> {
        let fault = || {
            Error::Failed(format!(
                "a sealed value does not open at {}",
                place.split(' ').next().unwrap_or("?")
            ))
        };
        let [ENVELOPE, rest @ ..] = envelope else {
            return Err(fault());
        };
        let (nonce, cipher) = rest.split_first_chunk::<NONCE>().ok_or_else(fault)?;
        let payload = Payload { msg: cipher, aad: place.as_bytes() };
        self.cipher().decrypt(&Nonce::from(*nonce), payload).map(Zeroizing::new).map_err(|_| fault())
    }

    fn cipher(&self) -> Aes256GcmSiv {
        Aes256GcmSiv::new(&(*self.0).into())
    }
}

impl Keyring {
    /// Wraps a data key for storage.
    pub(crate) fn wrap(&self, key: &Key, place: &str) -> Result<Vec<u8>> {
        self.master.seal(key.0.as_slice(), place)
    }

    /// Unwraps a stored data key.
    pub(crate) fn unwrap(&self, wrapped: &[u8], place: &str) -> Result<Key> {
        let plain = self.master.open(wrapped, place)?;
        let bytes: [u8; 32] = plain
            .as_slice()
            .try_into()
            .map_err(|_| Error::Failed("a data key has the wrong length".into()))?;
        Ok(Key(Zeroizing::new(bytes)))
    }

    /// Something sealed that only this master key opens.
    pub(crate) fn check(&self) -> Result<Vec<u8>> {
        self.master.seal(CHECK, "installations key_check")
    }

    /// Whether this is the master key that sealed the check.
    pub(crate) fn passes(&self, check: &[u8]) -> bool {
        self.master.open(check, "installations key_check").is_ok_and(|plain| plain.as_slice() == CHECK)
    }

    /// A hash of `bytes` that nobody can compute or guess from without the master key.
    ///
    /// # Errors
    /// `Failed` if the hash cannot be keyed.
    pub fn fingerprint(&self, bytes: &[u8]) -> Result<String> {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(self.master.0.as_slice())
            .map_err(|_| Error::Failed("fingerprint key".into()))?;
        mac.update(b"fulcrum fingerprint\0");
        mac.update(bytes);
        Ok(hex(&mac.finalize().into_bytes()))
    }
}

impl KeyFile {
    /// Reads the master key.
    ///
    /// # Errors
    /// `Unavailable`, saying what to do, when it is not there or not a key.
    pub fn load(&self) -> Result<Keyring> {
        let path = self.0.display();
        let text = fs::read_to_string(&self.0).map(Zeroizing::new).map_err(|e| {
            Error::Unavailable(format!(
                "the master key {path} cannot be read ({e}); without it nothing in this database can be opened. \
                 Put the key back, or name it with --master-key-file"
            ))
        })?;
        let wrong =
            || Error::Unavailable(format!("{path} is not a master key of Fulcrum (32 bytes in base64)"));
        let bytes = Zeroizing::new(STANDARD.decode(text.trim()).map_err(|_| wrong())?);
        let bytes: [u8; 32] = bytes.as_slice().try_into().map_err(|_| wrong())?;
        Ok(Keyring { master: Key(Zeroizing::new(bytes)) })
    }

    /// Reads the master key, or makes it when there is none yet: only ever called before there is any data.
    pub(crate) fn load_or_make(&self) -> Result<Keyring> {
        if !self.0.exists() {
            self.make().map_err(|e| {
                Error::Unavailable(format!("the master key {} cannot be written: {e}", self.0.display()))
            })?;
        }
        self.load()
    }

    fn make(&self) -> std::io::Result<()> {
        let key = Key::fresh().map_err(std::io::Error::other)?;
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o400);
        let mut file = options.open(&self.0)?;
        writeln!(file, "{}", STANDARD.encode(key.0.as_slice()))?;
        file.sync_all()?;
        // The name must survive a power cut too, or the data written next could never be opened.
        fs::File::open(self.0.parent().unwrap_or(Path::new("/")))?.sync_all()
    }
}

/// Fills `bytes` from the system's randomness.
pub(crate) fn random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|e| Error::Failed(format!("no randomness: {e}")))
}

/// Hash under which a random secret (session, token, link) is stored.
#[must_use]
pub fn hash_secret(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// A random secret of 30 base62 characters (178 bits).
///
/// # Errors
/// `Failed` when the system has no randomness.
pub fn fresh_secret() -> Result<String> {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut secret = String::with_capacity(30);
    while secret.len() < 30 {
        let mut bytes = [0; 32];
        random(&mut bytes)?;
        // Bytes from 248 up would make the first digits likelier than the last.
        secret.extend(
            bytes
                .iter()
                .filter(|b| **b < 248)
                .take(30 - secret.len())
                .map(|b| char::from(DIGITS[usize::from(b % 62)])),
        );
    }
    Ok(secret)
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a String cannot fail.
        write!(text, "{byte:02x}").ok();
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ciphertext_opens_at_its_place_only() {
        let key = Key::fresh().unwrap();
        let sealed = key.seal("hej".as_bytes(), "talking_points text 1").unwrap();
        assert_eq!(key.open(&sealed, "talking_points text 1").unwrap().as_slice(), b"hej");
        assert!(key.open(&sealed, "talking_points text 2").is_err());
        assert!(Key::fresh().unwrap().open(&sealed, "talking_points text 1").is_err());
        for cut in [0, 1, 5, 13, sealed.len() - 1] {
            assert!(key.open(&sealed[..cut], "talking_points text 1").is_err());
        }
    }

    #[test]
    fn the_same_words_seal_differently_each_time() {
        let key = Key::fresh().unwrap();
        assert_ne!(key.seal(b"same", "p").unwrap(), key.seal(b"same", "p").unwrap());
    }

    #[test]
    fn secrets_are_long_and_differ() {
        let (one, two) = (fresh_secret().unwrap(), fresh_secret().unwrap());
        assert!(one.len() == 30 && two.len() == 30 && one != two);
    }
}
