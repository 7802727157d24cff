//! Opened texts in memory, for as long as somebody searches: one shelf for each relationship and each who looks, never
//! shared between two. Bounded in bytes, gone when nobody searched for a while, and never asked before the proof.

use super::{Entry, Shelf};
use crate::kept::Kept;
use domain::{RelationshipId, Result, UserId};
use jiff::{SignedDuration, Timestamp};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Bytes that all shelves may take: about two people with twenty one-on-ones of ten years each.
const MOST: usize = 128 * 1024 * 1024;
/// A shelf that nobody looked at for so long is given up.
const IDLE: SignedDuration = SignedDuration::from_mins(10);

/// Which shelf: of a relationship, of the one who looks, and whether it holds what is theirs alone.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) relationship: RelationshipId,
    pub(crate) user: UserId,
    pub(crate) private: bool,
}

/// Texts with their words.
pub(crate) struct Filled {
    pub(crate) entries: Vec<Entry>,
    pub(crate) shelf: Shelf,
}

impl Filled {
    pub(crate) fn of(entries: Vec<Entry>) -> Self {
        let mut shelf = Shelf::default();
        for entry in &entries {
            shelf.add(&entry.text);
        }
        shelf.settle();
        Self { entries, shelf }
    }

    fn bytes(&self) -> usize {
        let texts: usize = self.entries.iter().map(|entry| entry.text.len()).sum();
        texts + self.entries.len() * size_of::<Entry>() + self.shelf.bytes()
    }
}

/// A shelf, and of what state of the relationship it is.
struct Shelved {
    mark: String,
    filled: Arc<Filled>,
}

/// All shelves of this process.
pub struct Shelves {
    kept: Mutex<Kept<Key, Shelved>>,
}

impl Default for Shelves {
    fn default() -> Self {
        Self { kept: Mutex::new(Kept::new(MOST, IDLE)) }
    }
}

impl Shelves {
    /// The shelf as it is, or filled anew when it is of another state.
    pub(crate) fn get(
        &self,
        key: Key,
        (mark, now): (String, Timestamp),
        fill: impl FnOnce() -> Result<Vec<Entry>>,
    ) -> Result<Arc<Filled>> {
        if let Some(shelved) = self.lock().get(key, now, |shelved| shelved.mark == mark) {
            return Ok(shelved.filled.clone());
        }
        // Not under the lock: filling takes a while, and others search meanwhile.
        let filled = Arc::new(Filled::of(fill()?));
        let bytes = filled.bytes();
        self.lock().keep(key, now, (Shelved { mark, filled: filled.clone() }, bytes));
        Ok(filled)
    }

    /// Gives up what nobody looked at for a while.
    pub fn rest(&self, now: Timestamp) {
        self.lock().rest(now);
    }

    /// Bytes that all of it takes, about.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.lock().bytes()
    }

    fn lock(&self) -> MutexGuard<'_, Kept<Key, Shelved>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::Spot;
    use uuid::Uuid;

    fn key(number: u128, user: u128) -> Key {
        let relationship = RelationshipId(Uuid::from_u128(number));
        Key { relationship, user: UserId(Uuid::from_u128(user)), private: false }
    }

    fn texts(bytes: usize) -> Vec<Entry> {
        let at = Timestamp::UNIX_EPOCH;
        vec![Entry { spot: Spot::OneOnOne, text: "x".repeat(bytes).into(), at, open: true }]
    }

    fn at(minute: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute)
    }

    /// Whether it had to be filled.
    fn is_filled(shelves: &Shelves, key: Key, mark: &str, (now, bytes): (Timestamp, usize)) -> bool {
        let mut filled = false;
        let fill = || {
            filled = true;
            Ok(texts(bytes))
        };
        shelves.get(key, (mark.into(), now), fill).unwrap();
        filled
    }

    #[test]
    fn a_shelf_is_of_one_state_and_of_one_who_looks() {
        let shelves = Shelves::default();
        assert!(is_filled(&shelves, key(1, 1), "1", (at(0), 9)));
        assert!(!is_filled(&shelves, key(1, 1), "1", (at(0), 9)));
        assert!(is_filled(&shelves, key(1, 2), "1", (at(0), 9)), "another looks");
        assert!(is_filled(&shelves, key(1, 1), "2", (at(0), 9)), "something changed");
        assert!(!is_filled(&shelves, key(1, 1), "2", (at(0), 9)));
    }

    #[test]
    fn what_nobody_looks_at_is_given_up() {
        let shelves = Shelves::default();
        is_filled(&shelves, key(1, 1), "1", (at(0), 1000));
        is_filled(&shelves, key(2, 1), "1", (at(8), 1000));
        shelves.rest(at(11));
        assert!(!is_filled(&shelves, key(2, 1), "1", (at(11), 1000)));
        assert!(is_filled(&shelves, key(1, 1), "1", (at(11), 1000)));
        shelves.rest(at(60));
        assert_eq!(shelves.bytes(), 0);
    }

    #[test]
    fn there_is_a_bound() {
        let shelves = Shelves::default();
        for number in 0..5 {
            is_filled(&shelves, key(number, 1), "1", (at(i64::try_from(number).unwrap()), MOST / 8));
        }
        assert!(shelves.bytes() <= MOST);
        assert!(is_filled(&shelves, key(0, 1), "1", (at(9), MOST / 8)), "the oldest went");
        assert!(!is_filled(&shelves, key(4, 1), "1", (at(9), MOST / 8)));
        is_filled(&shelves, key(9, 1), "1", (at(10), MOST));
        assert!(shelves.bytes() <= MOST, "what is too large for all of it is not kept");
    }
}
