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
    use uuid::Uuid;

    fn key(number: u128, user: u128) -> Key {
        let relationship = RelationshipId(Uuid::from_u128(number));
        Key { relationship, user: UserId(Uuid::from_u128(user)), private: false }
    }

    /// Whether it had to be filled.
    fn is_filled(shelves: &Shelves, key: Key, mark: &str) -> bool {
        let mut filled = false;
        let fill = || {
            filled = true;
            Ok(Vec::new())
        };
        shelves.get(key, (mark.into(), Timestamp::UNIX_EPOCH), fill).unwrap();
        filled
    }

    #[test]
    fn a_shelf_is_of_one_state_and_of_one_who_looks() {
        let shelves = Shelves::default();
        assert!(is_filled(&shelves, key(1, 1), "1"));
        assert!(!is_filled(&shelves, key(1, 1), "1"));
        assert!(is_filled(&shelves, key(1, 2), "1"), "another looks");
        assert!(is_filled(&shelves, key(1, 1), "2"), "something changed");
        assert!(!is_filled(&shelves, key(1, 1), "2"));
    }
}
