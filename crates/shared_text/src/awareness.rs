//! Where carets are, as far as this process was told: relayed, never stored.

use std::{collections::HashMap, sync::Arc};
use yrs::{
    ClientID,
    sync::awareness::{AwarenessUpdate, AwarenessUpdateEntry},
};

/// What somebody says who is gone.
const GONE: &str = "null";
/// Longest description of one caret, in bytes.
const LONGEST: usize = 4096;
/// Most carets of one connection: a page has one per text; a client that comes back takes a new name each time.
const MOST: usize = 16;

/// Carets in one text, and which connection spoke of each.
#[derive(Default)]
pub struct Awareness {
    carets: HashMap<ClientID, (u64, AwarenessUpdateEntry)>,
}

impl Awareness {
    /// Takes what a connection says; answers what is news to the others, if anything.
    pub fn hear(&mut self, connection: u64, said: AwarenessUpdate) -> Option<AwarenessUpdate> {
        let mut news = HashMap::new();
        for (client, entry) in said.clients {
            if entry.json.len() > LONGEST || !self.may(connection, client) {
                continue;
            }
            let known = self.carets.get(&client).map(|(_, known)| known.clock);
            if known.is_some_and(|clock| entry.clock < clock) {
                continue;
            }
            if &*entry.json == GONE {
                self.carets.remove(&client);
            } else {
                self.carets.insert(client, (connection, entry.clone()));
            }
            news.insert(client, entry);
        }
        (!news.is_empty()).then_some(AwarenessUpdate { clients: news })
    }

    /// A connection speaks for carets of its own only. One that came back takes its caret along.
    fn may(&self, connection: u64, client: ClientID) -> bool {
        self.carets.contains_key(&client)
            || self.carets.values().filter(|(speaker, _)| *speaker == connection).count() < MOST
    }

    /// All carets, for somebody who comes; none when there are none.
    #[must_use]
    pub fn all(&self) -> Option<AwarenessUpdate> {
        let clients: HashMap<_, _> =
            self.carets.iter().map(|(client, (_, entry))| (*client, entry.clone())).collect();
        (!clients.is_empty()).then_some(AwarenessUpdate { clients })
    }

    /// A connection is gone, and its carets with it; answers what to tell the others.
    pub fn leave(&mut self, connection: u64) -> Option<AwarenessUpdate> {
        let gone: Vec<_> = self.carets.iter().filter(|(_, (speaker, _))| *speaker == connection).collect();
        let gone: HashMap<_, _> = gone
            .into_iter()
            .map(|(client, (_, entry))| {
                (*client, AwarenessUpdateEntry { clock: entry.clock + 1, json: Arc::from(GONE) })
            })
            .collect();
        self.carets.retain(|client, _| !gone.contains_key(client));
        (!gone.is_empty()).then_some(AwarenessUpdate { clients: gone })
    }
}
