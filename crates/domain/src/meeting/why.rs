//! Why a meeting does not take place. A word out of a few, never words of one's own.

use crate::error::{Error, Result};

/// Why a meeting does not take place, in one tap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// One of them is away or ill.
    Away,
    /// There is too much else that week.
    Busy,
    /// Neither has anything to talk about.
    NothingToSay,
    /// Something else.
    Other,
}

impl Why {
    /// All of them, in the order shown.
    pub const ALL: [Self; 4] = [Self::Away, Self::Busy, Self::NothingToSay, Self::Other];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::Busy => "busy",
            Self::NothingToSay => "nothing-to-say",
            Self::Other => "other",
        }
    }

    /// The reason of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|why| why.as_str() == name)
            .ok_or_else(|| Error::invalid("why", "Say why: away, busy, nothing-to-say or other."))
    }
}
