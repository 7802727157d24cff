//! Runs verbs: one writer with group commit on SQLite, several connections on PostgreSQL. A verb is answered only
//! after its commit is on disk; nobody is told of a change before.

use crate::{
    Clock,
    keyring::Keyring,
    seam::{Connection, Mode},
    tx::{Change, Tx},
};
use domain::{Error, Result};
use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak, mpsc},
    time::Duration,
};
use tokio::sync::oneshot;

/// Most verbs that share one commit. Measured: beyond this a batch takes longer than its fsync saves.
const BATCH: usize = 128;
/// How often a verb is run again after a clash with another transaction.
const TRIES: usize = 8;
/// Without one a missing database would be asked as fast as requests come in.
const PAUSE: Duration = Duration::from_millis(200);

/// What a worker needs to run verbs.
#[derive(Clone)]
pub(crate) struct Engine {
    pub(crate) open: Arc<dyn Fn() -> Result<Connection> + Send + Sync>,
    pub(crate) keyring: Arc<Keyring>,
    pub(crate) clock: Clock,
    pub(crate) on_change: Arc<dyn Fn(Change) + Send + Sync>,
}

/// A verb on its way: run it, then answer it.
pub(crate) trait Job: Send {
    fn mode(&self) -> Mode;
    /// Runs the verb; answers whether its changes are to be kept.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;
    /// Answers whoever waits: with the verb's own answer, or with why it could not be committed.
    fn answer(self: Box<Self>, failure: Option<Error>);
}

pub(crate) struct Verb<T, F> {
    mode: Mode,
    verb: F,
    result: Option<Result<T>>,
    answer: oneshot::Sender<Result<T>>,
}

impl<T, F: Fn(&mut Tx<'_>) -> Result<T>> Verb<T, F> {
    pub(crate) fn new(mode: Mode, verb: F) -> (Self, oneshot::Receiver<Result<T>>) {
        let (answer, receiver) = oneshot::channel();
        (Self { mode, verb, result: None, answer }, receiver)
    }
}

impl<T: Send, F: Fn(&mut Tx<'_>) -> Result<T> + Send> Job for Verb<T, F> {
    fn mode(&self) -> Mode {
        self.mode
    }

    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let result = catch_unwind(AssertUnwindSafe(|| (self.verb)(tx)));
        let result = result.unwrap_or_else(|_| Err(Error::Failed("a verb panicked".into())));
        let kept = result.is_ok();
        self.result = Some(result);
        kept
    }

    fn answer(self: Box<Self>, failure: Option<Error>) {
        let result = match (failure, self.result) {
            (None, Some(result)) => result,
            (Some(failure), None | Some(Ok(_))) => Err(failure),
            (Some(_), Some(Err(error))) => Err(error),
            (None, None) => Err(Error::Failed("a verb was not run".into())),
        };
        // Whoever asked may have gone away; then nobody needs the answer.
        self.answer.send(result).ok();
    }
}

/// How a queue's workers go through it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pace {
    /// All that wait share one commit: for the one writer of SQLite.
    Grouped,
    /// One verb, one transaction: for readers, and for PostgreSQL, which groups commits itself.
    Single,
}

/// Jobs handed to one or several workers. One is there from the start; others come, up to the most there may be, when more
/// is waiting than there are hands: a connection that nobody needs costs a server memory, and a start its time.
#[derive(Clone)]
pub(crate) struct Queue {
    jobs: mpsc::Sender<Box<dyn Job>>,
    /// The workers own it: with the last of them goes what waits, and whoever waits for it hears so.
    shop: Weak<Shop>,
}

struct Shop {
    name: String,
    pace: Pace,
    engine: Engine,
    most: usize,
    jobs: Mutex<mpsc::Receiver<Box<dyn Job>>>,
    hands: Mutex<Hands>,
}

/// Counted as jobs are pushed and taken.
#[derive(Default)]
struct Hands {
    workers: usize,
    idle: usize,
    waiting: usize,
}

impl Queue {
    /// Starts the first of at most `most` threads, each with its own connection.
    pub(crate) fn start(name: &str, most: usize, pace: Pace, engine: &Engine) -> Result<Self> {
        let (jobs, receiver) = mpsc::channel();
        let shop = Arc::new(Shop {
            name: name.into(),
            pace,
            engine: engine.clone(),
            most,
            jobs: Mutex::new(receiver),
            hands: Mutex::new(Hands { workers: 1, ..Hands::default() }),
        });
        let connection = (engine.open)()?;
        let queue = Self { jobs, shop: Arc::downgrade(&shop) };
        hire(shop, |shop| work(shop, connection))
            .map_err(|e| Error::Failed(format!("no thread for the database: {e}")))?;
        Ok(queue)
    }

    pub(crate) fn push(&self, job: Box<dyn Job>) {
        if let Some(shop) = self.shop.upgrade().filter(|shop| shop.needs_another())
            && hire(shop.clone(), help).is_err()
        {
            shop.hands().workers -= 1;
        }
        // The workers live as long as a sender does; if they are gone the waiting side sees its channel closed.
        self.jobs.send(job).ok();
    }
}

impl Shop {
    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.hands.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One job more is on its way.
    fn needs_another(&self) -> bool {
        let mut hands = self.hands();
        hands.waiting += 1;
        let needed = hands.waiting > hands.idle && hands.workers < self.most;
        hands.workers += usize::from(needed);
        needed
    }

    /// The next job and, where commits are grouped, all that wait behind it.
    fn take_batch(&self) -> Option<Vec<Box<dyn Job>>> {
        self.hands().idle += 1;
        let mut batch = Vec::new();
        {
            let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
            batch.push(jobs.recv().ok()?);
            if self.pace == Pace::Grouped {
                batch.extend(jobs.try_iter().take(BATCH - 1));
            }
        }
        let mut hands = self.hands();
        hands.idle -= 1;
        hands.waiting -= batch.len();
        Some(batch)
    }
}

/// A thread of its own for a worker.
fn hire(shop: Arc<Shop>, work: impl FnOnce(&Shop) + Send + 'static) -> io::Result<()> {
    std::thread::Builder::new().name(shop.name.clone()).spawn(move || work(&shop))?;
    Ok(())
}

/// Works beside others. What cannot be opened now is no loss: what waits is done, or refused, by those who are there.
fn help(shop: &Shop) {
    match (shop.engine.open)() {
        Ok(connection) => work(shop, connection),
        Err(_) => {
            std::thread::sleep(PAUSE);
            shop.hands().workers -= 1;
        }
    }
}

fn work(shop: &Shop, mut connection: Connection) {
    let engine = &shop.engine;
    while let Some(batch) = shop.take_batch() {
        if connection.is_closed() {
            match (engine.open)() {
                Ok(fresh) => connection = fresh,
                Err(error) => {
                    answer_all(batch, Some(&error));
                    std::thread::sleep(PAUSE);
                    continue;
                }
            }
        }
        match shop.pace {
            Pace::Grouped => run_batch(engine, &mut connection, batch),
            Pace::Single => batch.into_iter().for_each(|job| run_alone(engine, &mut connection, job)),
        }
    }
}

/// Many verbs, one commit: each in a savepoint of its own, so that one that fails takes nothing else along.
fn run_batch(engine: &Engine, connection: &mut Connection, mut batch: Vec<Box<dyn Job>>) {
    let mode = if batch.iter().any(|job| job.mode() == Mode::Write) { Mode::Write } else { Mode::Read };
    let outcome = connection.begin(mode).and_then(|()| {
        let mut changes = Vec::new();
        for job in &mut batch {
            changes.extend(run_in_savepoint(engine, connection, job.as_mut())?);
        }
        connection.batch("COMMIT").map(|()| changes)
    });
    match outcome {
        Ok(changes) => {
            answer_all(batch, None);
            changes.into_iter().for_each(|change| (engine.on_change)(change));
        }
        Err(error) => {
            roll_back(connection);
            answer_all(batch, Some(&error));
        }
    }
}

fn run_in_savepoint(engine: &Engine, connection: &mut Connection, job: &mut dyn Job) -> Result<Vec<Change>> {
    connection.batch("SAVEPOINT verb")?;
    let mut tx = Tx::new(connection, &engine.keyring, (engine.clock)());
    let kept = job.run(&mut tx);
    let changes = tx.take_changes();
    if connection.lost_transaction() {
        return Err(Error::Unavailable(
            "The disk did not take it. Nothing was saved; make room, then try again.".into(),
        ));
    }
    if !kept {
        connection.batch("ROLLBACK TO verb")?;
    }
    connection.batch("RELEASE verb")?;
    Ok(if kept { changes } else { Vec::new() })
}

/// One verb, one transaction; run again when it clashed with another.
fn run_alone(engine: &Engine, connection: &mut Connection, mut job: Box<dyn Job>) {
    for attempt in 1..=TRIES {
        let outcome = try_alone(engine, connection, job.as_mut());
        let clashed = connection.take_clash();
        if clashed && attempt < TRIES {
            roll_back(connection);
            std::thread::sleep(Duration::from_millis(attempt as u64 * 3));
            continue;
        }
        match outcome {
            Ok(changes) => {
                job.answer(None);
                changes.into_iter().for_each(|change| (engine.on_change)(change));
            }
            Err(error) => {
                roll_back(connection);
                job.answer(Some(error));
            }
        }
        return;
    }
}

fn try_alone(engine: &Engine, connection: &mut Connection, job: &mut dyn Job) -> Result<Vec<Change>> {
    begin(engine, connection, job.mode())?;
    let mut tx = Tx::new(connection, &engine.keyring, (engine.clock)());
    let kept = job.run(&mut tx);
    let changes = tx.take_changes();
    if !kept {
        return connection.batch("ROLLBACK").map(|()| Vec::new());
    }
    connection.batch("COMMIT").map_err(unsure)?;
    Ok(changes)
}

/// Begins a transaction; a connection that was lost since it was last used is replaced first, and nobody notices.
fn begin(engine: &Engine, connection: &mut Connection, mode: Mode) -> Result<()> {
    let begun = connection.begin(mode);
    if begun.is_err() && connection.is_closed() {
        *connection = (engine.open)()?;
        return connection.begin(mode);
    }
    begun
}

/// A commit that was sent and not answered may be on the disk: nobody is to be told that nothing was saved.
fn unsure(error: Error) -> Error {
    let Error::Unavailable(_) = error else { return error };
    Error::Unavailable(
        "The database went away before it answered. Look whether it is there, or send the very same again."
            .into(),
    )
}

fn roll_back(connection: &mut Connection) {
    // Fails when there is no transaction left to roll back, which is what we want to reach.
    connection.batch("ROLLBACK").ok();
}

fn answer_all(batch: Vec<Box<dyn Job>>, failure: Option<&Error>) {
    for job in batch {
        job.answer(failure.cloned());
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

    use super::*;
    use crate::{Change, Config, KeyFile, Store, Target};
    use domain::RelationshipId;

    #[test]
    fn nobody_waits_for_a_worker_that_is_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(Config {
            target: Target::Folder(folder.path().join("data")),
            key_file: KeyFile(folder.path().join("master.key")),
            clock: Arc::new(|| jiff::Timestamp::UNIX_EPOCH),
            on_change: Arc::new(|_| panic!("whoever listens must not panic")),
        });
        let store = store.expect("a store");
        let change = Change::Relationship { relationship: RelationshipId(uuid::Uuid::nil()), version: 1 };
        let saved = store.write(move |tx| {
            tx.after_commit(change);
            Ok(())
        });
        saved.wait().expect("it is answered before anybody is told");
        let (said, heard) = mpsc::channel();
        std::thread::spawn(move || said.send(store.write(|_| Ok(())).wait().is_err()));
        assert_eq!(heard.recv_timeout(Duration::from_secs(20)), Ok(true), "the one writer has gone");
    }
}
