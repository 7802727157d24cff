//! The live hub: tells open pages of this process that a relationship changed, after the commit. It says which version,
//! never what; the page fetches as its viewer.

use domain::RelationshipId;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};
use store::Change;
use tokio::sync::broadcast;

/// Versions that wait for a slow reader; one that lags further is told only the latest.
const WAITING: usize = 16;

/// Open pages by relationship.
#[derive(Default)]
pub struct Hub {
    readers: Mutex<HashMap<RelationshipId, broadcast::Sender<i64>>>,
}

impl Hub {
    /// Listens to a relationship. The caller has checked that its viewer is a participant.
    pub fn subscribe(&self, relationship: RelationshipId) -> broadcast::Receiver<i64> {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        readers.retain(|_, sender| sender.receiver_count() > 0);
        readers.entry(relationship).or_insert_with(|| broadcast::channel(WAITING).0).subscribe()
    }

    pub(crate) fn publish(&self, change: Change) {
        let readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = readers.get(&change.relationship) {
            // Nobody listening is no failure.
            sender.send(change.version).ok();
        }
    }
}
