//! Calendars to subscribe to: what is in one. Says nothing of how calendar programs write it.

use crate::error::{Error, Result};

/// What is in a feed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The meetings.
    Meetings,
    /// The meetings, and time to prepare before each.
    Prep,
}

impl Kind {
    /// All of them, in the order shown.
    pub const ALL: [Self; 2] = [Self::Meetings, Self::Prep];

    /// Name in storage and in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Meetings => "meetings",
            Self::Prep => "prep",
        }
    }

    /// The kind of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name).ok_or_else(|| {
            Error::invalid("kind", "Choose meetings, or prep for meetings and time to prepare.")
        })
    }
}
