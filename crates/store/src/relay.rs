//! Hints between nodes that share a PostgreSQL: after a commit the others are told which versions moved on, so that they
//! look at once rather than at their next beat. Only a hint: it is sent after the commit, several together, and a lost one
//! costs a moment. It carries ids and numbers.

use crate::{queue::Engine, seam::Listener, tx::Change};
use domain::{Error, Result};
use std::{
    sync::{Arc, mpsc},
    time::Duration,
};

/// Hints given within this time go together: each notice costs the database a lock at its commit.
const TOGETHER: Duration = Duration::from_millis(5);
/// Pause before a lost connection is opened anew.
const PAUSE: Duration = Duration::from_secs(1);
/// Longest notice that PostgreSQL takes is 8,000 bytes; a hint has less than a hundred.
const MOST: usize = 64;

/// Starts telling the other nodes, and hearing from them. Answers the engine that tells of its changes.
pub(crate) fn start(
    engine: Engine,
    listen: Arc<dyn Fn() -> Result<Listener> + Send + Sync>,
) -> Result<Engine> {
    let (hints, told) = mpsc::channel::<Change>();
    let here = engine.on_change.clone();
    let (teller, hearer) = (engine.clone(), engine.on_change.clone());
    spawn("teller", move || tell(&teller, &told))?;
    spawn("hearer", move || hear(listen.as_ref(), hearer.as_ref()))?;
    let on_change = Arc::new(move |change| {
        here(change);
        // The teller lives as long as the process does.
        hints.send(change).ok();
    });
    Ok(Engine { on_change, ..engine })
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<()> {
    let thread = std::thread::Builder::new().name(name.into()).spawn(work);
    thread.map(drop).map_err(|e| Error::Failed(format!("no thread for hints: {e}")))
}

fn tell(engine: &Engine, hints: &mpsc::Receiver<Change>) {
    let mut connection = None;
    while let Ok(first) = hints.recv() {
        std::thread::sleep(TOGETHER);
        let more = hints.try_iter().take(MOST - 1);
        let notice: Vec<String> = std::iter::once(first).chain(more).map(Change::to_hint).collect();
        let opened = connection.take().map_or_else(|| (engine.open)(), Ok);
        // A hint that could not be sent is dropped: the others find out at their next beat.
        connection = opened.and_then(|mut open| open.notify(&notice.join(" ")).map(|()| open)).ok();
    }
}

fn hear(listen: &(dyn Fn() -> Result<Listener> + Send + Sync), on_change: &(dyn Fn(Change) + Send + Sync)) {
    loop {
        let heard = listen().and_then(|mut listener| {
            listener.each(|notice| notice.split(' ').filter_map(Change::from_hint).for_each(on_change))
        });
        if let Err(error) = heard {
            tracing::debug!(%error, "not hearing from other nodes");
        }
        std::thread::sleep(PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{NoteId, RelationshipId};
    use uuid::Uuid;

    #[test]
    fn a_hint_reads_back_and_rubbish_is_none() {
        let (relationship, note) = (RelationshipId(Uuid::from_u128(7)), NoteId(Uuid::from_u128(9)));
        for change in [
            Change::Relationship { relationship, version: 12 },
            Change::Note { relationship, note, version: 3 },
        ] {
            assert_eq!(Change::from_hint(&change.to_hint()), Some(change));
        }
        assert_eq!(Change::from_hint("r:7"), None);
        assert_eq!(Change::from_hint("whatever:it:is"), None);
    }
}
