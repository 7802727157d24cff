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

    /// Keeps it in the place of what was there, and gives others up until the rest fits.
    pub(crate) fn keep(&mut self, key: K, now: Timestamp, (value, bytes): (V, usize)) {
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
