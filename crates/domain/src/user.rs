//! A person who can sign in: what a name, an e-mail address and a password must be like.

use crate::{
    error::{Error, Result},
    ids::UserId,
    limits,
};
use jiff::{Timestamp, tz::TimeZone};

/// A user, without secrets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct User {
    /// Their id.
    pub id: UserId,
    /// Address to sign in with, in lower case.
    pub email: String,
    /// How they are called.
    pub name: String,
    /// Their IANA time zone.
    pub zone: String,
    /// Since when they look after the workspace.
    pub administrator_at: Option<Timestamp>,
    /// Since when they cannot sign in.
    pub deactivated_at: Option<Timestamp>,
    /// Single-key shortcuts are on.
    pub single_keys: bool,
}

impl User {
    /// First name.
    #[must_use]
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }

    /// Their time zone, or UTC when the system no longer knows it.
    #[must_use]
    pub fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }
}

/// An address to sign in with: one `@`, something on both sides, a dot in the domain; in lower case.
///
/// # Errors
/// `Invalid`, saying what is missing.
pub fn email(address: &str) -> Result<String> {
    let address = limits::text("email", address, limits::EMAIL)?.to_lowercase();
    let wrong = |message: &str| Err(Error::invalid("email", message));
    let Some((local, domain)) = address.split_once('@') else {
        return wrong("That address has no @. It should look like ana@example.org.");
    };
    if local.is_empty()
        || domain.contains('@')
        || address.contains(|c: char| c.is_whitespace() || "<>,;:\"".contains(c))
    {
        return wrong("That does not read like an address. It should look like ana@example.org.");
    }
    if !domain.contains('.') || domain.starts_with('.') || domain.ends_with('.') {
        return wrong("That address has no ending. It should look like ana@example.org.");
    }
    Ok(address)
}

/// How a person is called.
///
/// # Errors
/// `Invalid` when empty or too long.
pub fn name(name: &str) -> Result<String> {
    let name = limits::text("name", name, limits::NAME)?;
    Ok(name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A password long enough to be worth hashing. Nothing else is asked of it.
///
/// # Errors
/// `Invalid` when too short, too long, or the person's own address.
pub fn password(password: &str, email: &str) -> Result<()> {
    let length = password.chars().count();
    if length < limits::PASSWORD_MIN {
        return Err(Error::invalid(
            "password",
            format!(
                "Use at least {} characters. A few words in a row are easy to keep.",
                limits::PASSWORD_MIN
            ),
        ));
    }
    if length > limits::PASSWORD_MAX {
        return Err(Error::invalid("password", format!("Use at most {} characters.", limits::PASSWORD_MAX)));
    }
    if password.eq_ignore_ascii_case(email) || is_one_character(password) {
        return Err(Error::invalid("password", "That is easy to guess. A few words in a row are better."));
    }
    Ok(())
}

fn is_one_character(password: &str) -> bool {
    let mut characters = password.chars();
    let first = characters.next();
    characters.all(|c| Some(c) == first)
}

/// A time zone that this system knows, by its IANA name.
///
/// # Errors
/// `Invalid` with an example.
pub fn zone(name: &str) -> Result<String> {
    TimeZone::get(name.trim())
        .ok()
        .and_then(|zone| zone.iana_name().map(Into::into))
        .ok_or_else(|| Error::invalid("zone", "Choose a time zone by its name, such as Europe/Berlin."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert_eq!(email(" Ana@Example.ORG ").unwrap(), "ana@example.org");
        for wrong in
            ["", "ana", "ana@", "@example.org", "ana@northwind", "a b@example.org", "a@b@c.d", "<a@b.c>"]
        {
            assert!(email(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn passwords() {
        assert!(password("correct horse", "a@b.c").is_ok());
        for wrong in ["short", "aaaaaaaaaaaa", "ana@example.org"] {
            assert!(password(wrong, "ana@example.org").is_err(), "{wrong}");
        }
    }

    #[test]
    fn zones() {
        assert_eq!(zone("Europe/Berlin").unwrap(), "Europe/Berlin");
        assert!(zone("Mars/Olympus").is_err());
    }
}
