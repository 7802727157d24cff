//! Themes in memory, for one version of a relationship and for both who are in it: what is shared alone goes into it. Asked
//! only after the proof, bounded in bytes, given up when nobody looked for a while.

use crate::{kept::Kept, view::Themes};
use domain::{RelationshipId, Result, TalkingPointId, ThemeId};
use jiff::{SignedDuration, Timestamp};
use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Bytes that all of it may take.
const MOST: usize = 64 * 1024 * 1024;
/// What nobody looked at for so long is given up.
const IDLE: SignedDuration = SignedDuration::from_mins(30);

/// Points that may belong to a theme too, the likest first.
pub(crate) type More = HashMap<ThemeId, Vec<TalkingPointId>>;

/// What one look through the points of a relationship came to.
#[derive(Clone, Default)]
pub(crate) struct Looked {
    /// Of what was looked through.
    pub(crate) mark: u64,
    /// The first version in which it is written down: whoever reads an earlier one, begun before, does not see it yet.
    pub(crate) since: i64,
    pub(crate) more: Arc<More>,
}

impl Looked {
    fn holds_for(&self, version: i64, mark: u64) -> bool {
        self.mark == mark && self.since <= version
    }
}

struct Read {
    version: i64,
    mark: u64,
    themes: Arc<Themes>,
}

struct Shelf {
    kept: Kept<RelationshipId, Read>,
    looked: HashMap<RelationshipId, Looked>,
    /// Points of these are being looked through.
    busy: HashSet<RelationshipId>,
}

impl Default for Shelf {
    fn default() -> Self {
        Self { kept: Kept::new(MOST, IDLE), looked: HashMap::new(), busy: HashSet::new() }
    }
}

impl Shelf {
    /// What was found goes with what was read.
    fn tidy(&mut self) {
        let Self { kept, looked, .. } = self;
        looked.retain(|relationship, _| kept.has(*relationship));
    }
}

/// Themes of this process.
#[derive(Default)]
pub struct Memory {
    shelf: Mutex<Shelf>,
    /// Held while points are looked through: one look at a time, whoever asks.
    pub(crate) looking: Mutex<()>,
}

impl Memory {
    /// The themes of a version, read anew where it is another one. Never for a transaction that writes: its version may
    /// yet come to nothing.
    pub(crate) fn get(
        &self,
        (relationship, version): (RelationshipId, i64),
        now: Timestamp,
        read: impl FnOnce(&dyn Fn(u64) -> bool) -> Result<(u64, Themes)>,
    ) -> Result<Arc<Themes>> {
        let mut shelf = self.lock();
        let looked = shelf.looked.get(&relationship).cloned();
        let is_fresh = |mark| looked.as_ref().is_some_and(|looked| looked.holds_for(version, mark));
        let is_good = |read: &Read| read.version == version && read.themes.fresh == is_fresh(read.mark);
        if let Some(read) = shelf.kept.get(relationship, now, is_good) {
            return Ok(read.themes.clone());
        }
        // Not under the lock: opening all points takes a while.
        drop(shelf);
        let (mark, themes) = read(&is_fresh)?;
        let bytes = bytes(&themes);
        let themes = Arc::new(themes);
        let mut shelf = self.lock();
        shelf.kept.keep(relationship, now, (Read { version, mark, themes: themes.clone() }, bytes));
        shelf.tidy();
        Ok(themes)
    }

    /// Points that may belong to a theme too, as last found.
    pub(crate) fn more(&self, relationship: RelationshipId) -> Arc<More> {
        self.lock().looked.get(&relationship).map(|looked| looked.more.clone()).unwrap_or_default()
    }

    /// Begins to look through a relationship's points, unless somebody does.
    pub(crate) fn begins(&self, relationship: RelationshipId) -> bool {
        self.lock().busy.insert(relationship)
    }

    /// Ended with that, or with nothing.
    pub(crate) fn ended(&self, relationship: RelationshipId, looked: Option<Looked>) {
        let mut shelf = self.lock();
        shelf.busy.remove(&relationship);
        if let Some(looked) = looked {
            shelf.looked.insert(relationship, looked);
        }
    }

    /// Gives up what nobody looked at for a while.
    pub fn rest(&self, now: Timestamp) {
        let mut shelf = self.lock();
        shelf.kept.rest(now);
        shelf.tidy();
    }

    fn lock(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn bytes(themes: &Themes) -> usize {
    let points = themes.lines.iter().flat_map(|line| &line.points);
    points.map(|point| point.text.len() + point.jotted.as_ref().map_or(0, String::len) + 400).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const MARK: u64 = 7;

    fn is_fresh(memory: &Memory, version: i64) -> bool {
        let relationship = RelationshipId(Uuid::nil());
        let read = |is_looked: &dyn Fn(u64) -> bool| {
            let fresh = is_looked(MARK);
            Ok((MARK, Themes { lines: Vec::new(), dismissed: Vec::new(), fresh }))
        };
        memory.get((relationship, version), Timestamp::UNIX_EPOCH, read).is_ok_and(|themes| themes.fresh)
    }

    /// A transaction may have begun to read before what was found was written, and ask for it afterwards.
    #[test]
    fn what_was_found_is_not_in_an_earlier_version() {
        let memory = Memory::default();
        let relationship = RelationshipId(Uuid::nil());
        assert!(!is_fresh(&memory, 3), "nobody looked");
        memory.ended(relationship, Some(Looked { mark: MARK, since: 4, more: Arc::default() }));
        assert!(!is_fresh(&memory, 3), "read before it was written down");
        assert!(is_fresh(&memory, 4));
        assert!(is_fresh(&memory, 5), "nothing changed but the order of the agenda");
        memory.ended(relationship, Some(Looked { mark: MARK + 1, since: 6, more: Arc::default() }));
        assert!(!is_fresh(&memory, 6), "it was for other points");
    }
}
