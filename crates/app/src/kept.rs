//! Opened words in memory for a while: bounded in bytes, gone when nobody looked at them for long. Knows nothing of
//! who may see what: whoever asks has the proof first.

use jiff::{SignedDuration, Timestamp};
use std::{collections::HashMap, hash::Hash};

/// Values by key, those that were not looked at for the longest going first.
pub(crate) struct Kept<K, V> {
    held: HashMap<K, Held<V>>,
    /// Bytes that all of it may take.
    most: usize,
    /// What nobody looked at for so long is given up.
    idle: SignedDuration,
}

struct Held<V> {
    value: V,
    bytes: usize,
    used_at: Timestamp,
}

impl<K: Copy + Eq + Hash, V> Kept<K, V> {
    pub(crate) fn new(most: usize, idle: SignedDuration) -> Self {
        Self { held: HashMap::new(), most, idle }
    }

    /// What is kept, if it is still good.
    pub(crate) fn get(&mut self, key: K, now: Timestamp, is_good: impl FnOnce(&V) -> bool) -> Option<&V> {
        let held = self.held.get_mut(&key).filter(|held| is_good(&held.value))?;
        held.used_at = now;
        Some(&held.value)
    }

    /// Keeps it in the place of what was there, and gives others up until the rest fits. What could never fit is not
    /// kept.
    pub(crate) fn keep(&mut self, key: K, now: Timestamp, (value, bytes): (V, usize)) {
        self.held.remove(&key);
        if bytes > self.most {
            return;
        }
        self.held.insert(key, Held { value, bytes, used_at: now });
        let mut bytes = self.bytes();
        while bytes > self.most {
            let oldest = self.held.iter().min_by_key(|(_, held)| held.used_at).map(|(key, _)| *key);
            let Some(gone) = oldest.and_then(|key| self.held.remove(&key)) else { return };
            bytes -= gone.bytes;
        }
    }

    /// Gives up what nobody looked at for a while.
    pub(crate) fn rest(&mut self, now: Timestamp) {
        self.held.retain(|_, held| now.duration_since(held.used_at) < self.idle);
    }

    pub(crate) fn has(&self, key: K) -> bool {
        self.held.contains_key(&key)
    }

    /// Bytes that all of it takes, about.
    pub(crate) fn bytes(&self) -> usize {
        self.held.values().map(|held| held.bytes).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute)
    }

    fn kept() -> Kept<u8, &'static str> {
        Kept::new(100, SignedDuration::from_mins(10))
    }

    #[test]
    fn what_is_no_longer_good_is_not_given() {
        let mut kept = kept();
        kept.keep(1, at(0), ("old", 9));
        assert_eq!(kept.get(1, at(1), |value| *value == "old"), Some(&"old"));
        assert_eq!(kept.get(1, at(1), |value| *value == "new"), None);
        assert_eq!(kept.get(2, at(1), |_| true), None);
    }

    #[test]
    fn what_nobody_looks_at_is_given_up() {
        let mut kept = kept();
        kept.keep(1, at(0), ("one", 9));
        kept.keep(2, at(0), ("two", 9));
        assert!(kept.get(2, at(8), |_| true).is_some());
        kept.rest(at(11));
        assert!(!kept.has(1) && kept.has(2));
        kept.rest(at(60));
        assert_eq!(kept.bytes(), 0);
    }

    #[test]
    fn there_is_a_bound() {
        let mut kept = kept();
        for (key, minute) in (0..5).zip(0..) {
            kept.keep(key, at(minute), ("some", 30));
        }
        assert_eq!(kept.bytes(), 90);
        assert!(!kept.has(0) && !kept.has(1), "those that were looked at longest ago went");
        kept.keep(9, at(10), ("too large for all of it", 101));
        assert!(kept.bytes() == 90 && !kept.has(9), "it takes nobody's place");
    }
}
