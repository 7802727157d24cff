//! What leaves this machine: where it stands, and when it is tried again. The same for mail and for webhooks.

use crate::error::{Error, Result};
use jiff::SignedDuration;

/// Where something that leaves stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// On its way, or to be tried again.
    Waiting,
    /// Taken on by whoever it went to.
    Sent,
    /// Refused for good, or tried often enough.
    Failed,
    /// Its time had passed before it could be sent.
    Late,
    /// Nobody wants it any more, or it is no longer so.
    Withdrawn,
}

impl State {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Late => "late",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        [Self::Waiting, Self::Sent, Self::Failed, Self::Late, Self::Withdrawn]
            .into_iter()
            .find(|state| state.as_str() == name)
            .ok_or_else(|| Error::invalid("state", "Say waiting, sent, failed, late or withdrawn."))
    }
}

/// Minutes until the next try, after the first, the second, …: two days in all.
const WAITS: [i64; 8] = [1, 5, 30, 120, 300, 600, 720, 1_080];

/// The longest that anything waits between two tries. A row that claims to wait longer was written by a clock that was wrong.
pub const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(19);

/// How long to wait after so many tries; none when that was enough.
#[must_use]
pub fn wait(tries: i64) -> Option<SignedDuration> {
    let place = usize::try_from(tries.max(1) - 1).ok()?;
    WAITS.get(place).map(|minutes| SignedDuration::from_mins(*minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_longer_and_they_end() {
        let waits: Vec<_> = (1..=20).map_while(wait).collect();
        assert_eq!(waits.len(), WAITS.len());
        assert!(waits.is_sorted() && waits.iter().all(|wait| *wait < LONGEST_WAIT));
        assert_eq!(wait(0), wait(1), "nothing was tried less than once");
    }

    #[test]
    fn every_state_has_its_name() {
        for state in [State::Waiting, State::Sent, State::Failed, State::Late, State::Withdrawn] {
            assert_eq!(State::parse(state.as_str()).unwrap(), state);
        }
        assert!(State::parse("lost").is_err());
    }
}
