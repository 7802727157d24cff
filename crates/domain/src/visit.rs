//! Visits: when one was last here, so that home can say what the other one did since. The other one never learns of them.

use jiff::{SignedDuration, Timestamp};

/// Minutes away after which one comes back rather than stays.
const AWAY: i64 = 30;
/// Days that home looks back for somebody of whom no visit is known.
pub const FIRST_DAYS: i64 = 7;

/// When somebody was last in a one-on-one, and which version of it they saw.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Visit {
    /// The last moment they are known to have been here.
    pub seen_at: Timestamp,
    /// The version they saw then.
    pub seen: i64,
    /// The version they had seen before they came back; none on the first visit.
    pub since: Option<i64>,
}

impl Visit {
    /// The first visit.
    #[must_use]
    pub fn first(now: Timestamp, version: i64) -> Self {
        Self { seen_at: now, seen: version, since: None }
    }

    /// Here again: news stays news while one stays, and begins anew once one was away.
    #[must_use]
    pub fn again(self, now: Timestamp, version: i64) -> Self {
        Self { seen_at: now, seen: version, since: self.since(now) }
    }

    /// All of it was read.
    #[must_use]
    pub fn caught_up(now: Timestamp, version: i64) -> Self {
        Self { seen_at: now, seen: version, since: Some(version) }
    }

    /// The version after which everything is news to somebody who looks now; none when all of the first days is.
    #[must_use]
    pub fn since(&self, now: Timestamp) -> Option<i64> {
        if now.duration_since(self.seen_at) < SignedDuration::from_mins(AWAY) {
            return self.since;
        }
        Some(self.seen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes)
    }

    #[test]
    fn news_stays_while_one_stays_and_begins_anew_after_a_while_away() {
        let first = Visit::first(at(0), 7);
        assert_eq!(first.since(at(29)), None, "still the first visit");
        let stays = first.again(at(29), 9);
        assert_eq!((stays.since(at(30)), stays.since(at(58))), (None, None));
        assert_eq!(stays.since(at(59)), Some(9), "away: what they saw last is where news begins");
        let back = stays.again(at(100), 12);
        assert_eq!((back.seen, back.since(at(101)), back.since(at(130))), (12, Some(9), Some(12)));
    }

    #[test]
    fn what_was_read_is_no_news() {
        assert_eq!(Visit::caught_up(at(0), 12).since(at(1)), Some(12));
    }
}
