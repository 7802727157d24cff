//! What somebody's calendar answered to an invitation. An answer is a word to the other one: it moves and skips nothing.

use crate::{
    Side,
    error::{Error, Result},
};
use jiff::Timestamp;

/// An answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// They come.
    Accepted,
    /// They may come.
    Tentative,
    /// They cannot make it.
    Declined,
    /// They would rather meet at another time.
    Proposed,
}

impl Answer {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Tentative => "tentative",
            Self::Declined => "declined",
            Self::Proposed => "proposed",
        }
    }

    /// The answer of that name.
    ///
    /// # Errors
    /// `Failed`: only storage writes answers.
    pub fn parse(name: &str) -> Result<Self> {
        [Self::Accepted, Self::Tentative, Self::Declined, Self::Proposed]
            .into_iter()
            .find(|answer| answer.as_str() == name)
            .ok_or_else(|| Error::Failed(format!("unknown answer: {name}")))
    }
}

/// A reply out of somebody's calendar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reply {
    /// Whose.
    pub side: Side,
    /// To which event.
    pub uid: String,
    /// To which occurrence of it; empty for the event itself.
    pub occurrence: String,
    /// When that was to start, as their calendar had it.
    pub starts_at: Timestamp,
    /// What they say.
    pub answer: Answer,
    /// When they would rather meet.
    pub proposed_at: Option<Timestamp>,
    /// When they wrote it.
    pub written_at: Timestamp,
}

impl Reply {
    /// It is about a meeting, and not about the series as a whole.
    #[must_use]
    pub fn is_about(&self, meeting: Timestamp) -> bool {
        self.starts_at == meeting
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_has_its_name() {
        for answer in [Answer::Accepted, Answer::Tentative, Answer::Declined, Answer::Proposed] {
            assert_eq!(Answer::parse(answer.as_str()).unwrap(), answer);
        }
        assert!(Answer::parse("maybe").is_err());
    }
}
