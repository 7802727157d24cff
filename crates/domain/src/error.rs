//! The one vocabulary of errors. Every layer answers with it; `web` maps it to HTTP once, the binary to an exit code.

use std::fmt;

/// What a verb answers.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something was not done. Messages are for the person who asked: they say what to do, and never carry content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// Not there, or not yours: the two are the same answer on purpose.
    NotFound,
    /// Nobody is signed in, or the session or token has ended.
    SignedOut,
    /// The input cannot be taken. `field` is its name in the form and in the API.
    Invalid {
        /// Name of the input.
        field: &'static str,
        /// What is wrong and what to do.
        message: String,
    },
    /// The input is fine, but the present state or the rules do not allow it.
    Refused(String),
    /// Somebody changed it in between; the answer shows what is there now.
    Stale(Box<Current>),
    /// Too many tries.
    Throttled {
        /// Seconds after which a try is welcome again.
        seconds: i64,
    },
    /// The database is away, full or read-only. Nothing was saved; trying again is safe.
    Unavailable(String),
    /// A fault of ours. The text is for the log, never for the screen.
    Failed(String),
}

/// What is there now, where a save came too late: for whoever tried to save it, and never for a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Current {
    /// The version that the next save is against.
    pub version: i64,
    /// The words, by the names of their fields.
    pub words: Vec<(&'static str, String)>,
}

impl fmt::Debug for Current {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Current").field("version", &self.version).finish_non_exhaustive()
    }
}

impl Error {
    /// Bad input in one field.
    pub fn invalid(field: &'static str, message: impl Into<String>) -> Self {
        Self::Invalid { field, message: message.into() }
    }

    /// Not allowed by the rules or the state.
    pub fn refused(message: impl Into<String>) -> Self {
        Self::Refused(message.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("There is nothing here, or it is not yours to see."),
            Self::SignedOut => f.write_str("Please sign in first."),
            Self::Invalid { message, .. }
            | Self::Refused(message)
            | Self::Unavailable(message) => f.write_str(message),
            Self::Stale(_) => f.write_str(
                "This was changed in the meantime. Nothing was overwritten: keep yours, what is there now, or both.",
            ),
            Self::Throttled { seconds } => {
                write!(f, "Too many tries. Please wait {} and try again.", minutes_or_seconds(*seconds))
            }
            Self::Failed(_) => {
                f.write_str("Something went wrong on our side. Nothing was saved; please try again.")
            }
        }
    }
}

fn minutes_or_seconds(seconds: i64) -> String {
    match seconds {
        ..=1 => "a second".into(),
        2..=90 => format!("{seconds} seconds"),
        _ => format!("{} minutes", (seconds + 59) / 60),
    }
}

impl std::error::Error for Error {}
