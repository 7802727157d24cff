//! The live hub: tells open pages of this process that a relationship changed, after the commit. It says which version,
//! never what; the page fetches as its viewer. A slow reader hears the latest version alone, which is all that it needs.

use domain::RelationshipId;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};
use tokio::sync::watch;

/// Open pages by relationship.
#[derive(Default)]
pub struct Hub {
    readers: Mutex<HashMap<RelationshipId, watch::Sender<i64>>>,
}

impl Hub {
    /// Listens to a relationship from a version on. The caller has checked that its viewer is a participant.
    pub fn subscribe(&self, relationship: RelationshipId, version: i64) -> watch::Receiver<i64> {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        readers.retain(|_, sender| sender.receiver_count() > 0);
        readers.entry(relationship).or_insert_with(|| watch::channel(version).0).subscribe()
    }

    /// Tells of a version; one that was told already, here or by another way, is no news.
    pub(crate) fn publish(&self, relationship: RelationshipId, version: i64) {
        let readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = readers.get(&relationship) {
            sender.send_if_modified(|told| {
                let news = version > *told;
                *told = version.max(*told);
                news
            });
        }
    }
}
