//! Passwords: argon2id, slow on purpose. Hash outside a transaction, never inside one.

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version,
    password_hash::phc::PasswordHash,
};
use domain::{Error, Result};

/// 46 MiB, one pass, one lane: the OWASP parameters of that memory.
const MEMORY_KIB: u32 = 47_104;

/// Hash of a password nobody has: checked when there is no such user, so that the answer takes as long.
const NOBODY: &str =
    "$argon2id$v=19$m=47104,t=1,p=1$bm9ib2R5bm9ib2R5bm9ib2Q$mTZgw0jlRfEm8BR1U3RzxBKvzGxgSIrnm7r0M0aI5Xk";

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, 1, 1, None).map_err(|e| Error::Failed(format!("argon2: {e}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes a password with a salt of its own. Takes tens of milliseconds and 46 MiB.
///
/// # Errors
/// `Failed` when the system has no randomness.
pub fn hash(password: &str) -> Result<String> {
    let hash = argon2()?.hash_password(password.as_bytes());
    hash.map(|hash| hash.to_string()).map_err(|e| Error::Failed(format!("argon2: {e}")))
}

/// Whether a password is the one that was hashed. Without a hash it takes as long and says no.
#[must_use]
pub fn verify(password: &str, hash: Option<&str>) -> bool {
    let Ok(parsed) = PasswordHash::new(hash.unwrap_or(NOBODY)) else {
        return false;
    };
    let Ok(argon2) = argon2() else { return false };
    argon2.verify_password(password.as_bytes(), &parsed).is_ok() && hash.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_verifies_its_password_only() {
        let hash = hash("correct horse").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=47104,t=1,p=1$"), "{hash}");
        assert!(verify("correct horse", Some(&hash)));
        assert!(!verify("correct hors", Some(&hash)));
        assert!(!verify("correct horse", None));
    }

    #[test]
    fn the_hash_of_nobody_is_one_that_takes_the_full_time() {
        assert!(PasswordHash::new(NOBODY).is_ok());
    }
}
