//! Somebody's calendar elsewhere that their one-on-ones are written into: what goes there, and what a fault there is called. It
//! knows no address and no protocol.

use crate::error::{Error, Result};
use jiff::SignedDuration;

/// Whether time to prepare goes into it too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Prep {
    /// No.
    None,
    /// A quarter of an hour right before each meeting.
    Before,
    /// A quarter of an hour when the reminder to prepare comes.
    Reminded,
}

impl Prep {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::None, Self::Before, Self::Reminded];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Before => "before",
            Self::Reminded => "reminded",
        }
    }

    /// The choice of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|prep| prep.as_str() == name)
            .ok_or_else(|| Error::invalid("prep", "Say none, before or reminded."))
    }
}

/// Characters of a name or an app password there.
pub const SECRET: usize = 500;
/// Calendars of which a list is kept.
pub const CALENDARS: usize = 100;
/// How often a calendar is looked at for what was changed in it.
pub const LOOK_EVERY: SignedDuration = SignedDuration::from_mins(10);

/// Why a calendar could not be reached or written, as it is kept and shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// The address cannot be called.
    Address,
    /// It leads into a private network, or nowhere.
    Refused,
    /// Nobody answered there.
    Unreachable,
    /// It took too long.
    Slow,
    /// Its certificate cannot be trusted.
    Certificate,
    /// It does not take the name and password.
    Password,
    /// It leads to another host.
    Elsewhere,
    /// There is no calendar.
    NoCalendar,
    /// The chosen calendar is not there any more.
    Gone,
    /// It refused what was to be written.
    Status,
    /// It answers as no calendar server does.
    Garbled,
}

impl Why {
    const ALL: [Self; 11] = [
        Self::Address,
        Self::Refused,
        Self::Unreachable,
        Self::Slow,
        Self::Certificate,
        Self::Password,
        Self::Elsewhere,
        Self::NoCalendar,
        Self::Gone,
        Self::Status,
        Self::Garbled,
    ];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Refused => "refused",
            Self::Unreachable => "unreachable",
            Self::Slow => "slow",
            Self::Certificate => "certificate",
            Self::Password => "password",
            Self::Elsewhere => "elsewhere",
            Self::NoCalendar => "no-calendar",
            Self::Gone => "gone",
            Self::Status => "status",
            Self::Garbled => "garbled",
        }
    }

    /// The reason of that name.
    ///
    /// # Errors
    /// `Failed`: only storage writes them.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|why| why.as_str() == name)
            .ok_or_else(|| Error::Failed(format!("unknown reason: {name}")))
    }

    /// What it says to whoever wants it mended.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Address => "That is no address that can be called.",
            Self::Refused => {
                "That address leads into a private network, or nowhere. An administrator can allow it by its host."
            }
            Self::Unreachable => {
                "Nobody answered at that address. Is it spelled right, and is the server on?"
            }
            Self::Slow => "The server took too long to answer. Try again in a moment.",
            Self::Certificate => "The server’s certificate cannot be trusted, so nothing was sent.",
            Self::Password => {
                "The server does not take that name and password. Many want an app password made for this."
            }
            Self::Elsewhere => "That address leads to another host. Give the address of that host instead.",
            Self::NoCalendar => "No calendar was found there. Is it the address of a calendar server?",
            Self::Gone => "The calendar is not there any more. Disconnect it, and connect another one.",
            Self::Status => "The server refused what was written.",
            Self::Garbled => "The server answers, but not as a calendar server does.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_back() {
        for prep in Prep::ALL {
            assert_eq!(Prep::parse(prep.as_str()).unwrap(), prep);
        }
        for why in Why::ALL {
            assert_eq!(Why::parse(why.as_str()).unwrap(), why);
            assert!(why.words().ends_with(['.', '?']));
        }
        assert!(Prep::parse("often").is_err() && Why::parse("moon").is_err());
    }
}
