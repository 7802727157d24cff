//! A running store: opened once, asked by many threads.

use crate::{
    Clock, installation,
    keyring::{KeyFile, Keyring},
    migrate,
    queue::{Engine, Pace, Queue, Verb},
    relay,
    seam::{Connection, Listener, Mode},
    tx::{Change, Tx},
};
use domain::{Error, Result};
use std::{
    fs,
    future::Future,
    path::{Path, PathBuf},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};
use tokio::sync::oneshot;

/// Name of the database in a data folder.
const FILE: &str = "fulcrum.db";
/// Most connections to PostgreSQL per process.
const POSTGRES_CONNECTIONS: usize = 16;
/// Most reading connections to SQLite per process.
const READERS: usize = 4;
/// How often PostgreSQL is asked at start before giving up, one second apart.
const START_TRIES: usize = 10;

/// Which database.
#[derive(Clone, Debug)]
pub enum Target {
    /// A folder that holds the SQLite file.
    Folder(PathBuf),
    /// A `postgres://` URL.
    Postgres(String),
}

/// What a store is opened with.
#[derive(Clone)]
pub struct Config {
    /// Which database.
    pub target: Target,
    /// Where the master key is.
    pub key_file: KeyFile,
    /// The clock.
    pub clock: Clock,
    /// Told of each change, after its commit.
    pub on_change: Arc<dyn Fn(Change) + Send + Sync>,
}

/// An open store.
#[derive(Clone)]
pub struct Store {
    reads: Queue,
    writes: Queue,
    open: Arc<dyn Fn() -> Result<Connection> + Send + Sync>,
}

/// An answer that is on its way: await it, or wait for it.
pub struct Pending<T>(oneshot::Receiver<Result<T>>);

/// The live schema, for the tests that hold it equal on both databases and to the list of columns.
#[derive(Debug, PartialEq, Eq)]
pub struct Schema {
    /// Table, column, type, not null; sorted.
    pub columns: Vec<(String, String, String, bool)>,
    /// Names of indexes; sorted.
    pub indexes: Vec<String>,
}

impl Store {
    /// Opens the database, brings it up to date and checks the master key.
    ///
    /// # Errors
    /// `Unavailable` with one line that says what to do.
    pub fn open(config: Config) -> Result<Self> {
        let open = opener(&config.target)?;
        let mut connection = first_connection(&config.target, open.as_ref())?;
        let now = (config.clock)();
        migrate::run(&mut connection, now)?;
        let keyring: Arc<Keyring> = installation::unlock(&mut connection, &config.key_file, now)?.into();
        drop(connection);
        let engine = Engine { open: open.clone(), keyring, clock: config.clock, on_change: config.on_change };
        let (reads, writes) = match config.target {
            Target::Folder(_) => (
                Queue::start("reader", READERS, Pace::Single, &engine)?,
                Queue::start("writer", 1, Pace::Grouped, &engine)?,
            ),
            Target::Postgres(url) => {
                let engine = relay::start(engine, Arc::new(move || Listener::postgres(&url)))?;
                let queue = Queue::start("postgres", POSTGRES_CONNECTIONS, Pace::Single, &engine)?;
                (queue.clone(), queue)
            }
        };
        Ok(Self { reads, writes, open })
    }

    /// Runs a verb that changes something. It may be run again after a clash, so it must have no effects but on `tx`.
    pub fn write<T, F>(&self, verb: F) -> Pending<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        let (job, pending) = Verb::new(Mode::Write, verb);
        self.writes.push(Box::new(job));
        Pending(pending)
    }

    /// Runs a verb that only looks, on one consistent state.
    pub fn read<T, F>(&self, verb: F) -> Pending<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        let (job, pending) = Verb::new(Mode::Read, verb);
        self.reads.push(Box::new(job));
        Pending(pending)
    }

    /// Copies the running database into a new file.
    ///
    /// # Errors
    /// `Refused` on PostgreSQL or when the file is there already.
    pub fn back_up(&self, to: &Path) -> Result<()> {
        if to.exists() {
            return Err(Error::refused(format!("{} is there already; name a new file.", to.display())));
        }
        (self.open)()?.back_up(to)
    }

    /// The live schema.
    ///
    /// # Errors
    /// `Unavailable` when the database is away.
    pub fn schema(&self) -> Result<Schema> {
        let mut connection = (self.open)()?;
        let (mut columns, mut indexes) = (connection.schema()?, connection.indexes()?);
        columns.sort();
        indexes.sort();
        Ok(Schema { columns, indexes })
    }
}

impl<T> Pending<T> {
    /// Waits for the answer on this thread.
    ///
    /// # Errors
    /// The verb's, or `Unavailable`.
    pub fn wait(self) -> Result<T> {
        self.0.blocking_recv().unwrap_or_else(|_| Err(gone()))
    }
}

impl<T> Future for Pending<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<T>> {
        Pin::new(&mut self.0).poll(context).map(|answer| answer.unwrap_or_else(|_| Err(gone())))
    }
}

fn gone() -> Error {
    Error::Unavailable("The database is closing. Nothing was saved; try again.".into())
}

fn opener(target: &Target) -> Result<Arc<dyn Fn() -> Result<Connection> + Send + Sync>> {
    match target {
        Target::Folder(folder) => {
            prepare_folder(folder)?;
            let file = folder.join(FILE);
            Ok(Arc::new(move || Connection::sqlite(&file, true)))
        }
        Target::Postgres(url) => {
            let url = url.clone();
            Ok(Arc::new(move || Connection::postgres(&url)))
        }
    }
}

/// A database server may come up after us: ask a few times before saying that it is away.
fn first_connection(target: &Target, open: &dyn Fn() -> Result<Connection>) -> Result<Connection> {
    let tries = if matches!(target, Target::Postgres(_)) { START_TRIES } else { 1 };
    for _ in 1..tries {
        match open() {
            Ok(connection) => return Ok(connection),
            Err(error @ Error::Refused(_)) => return Err(error),
            Err(error) => tracing::warn!(%error, "waiting for the database"),
        }
        std::thread::sleep(Duration::from_secs(1));
    }
    open()
}

/// The folder must be ours or empty: nothing is ever mixed into somebody else's files.
fn prepare_folder(folder: &Path) -> Result<()> {
    let fault = |what: &str, e: &std::io::Error| {
        Error::Unavailable(format!("the data folder {} {what} ({e})", folder.display()))
    };
    let fresh = !folder.exists();
    fs::create_dir_all(folder).map_err(|e| fault("cannot be made", &e))?;
    #[cfg(unix)]
    if fresh {
        let only_us = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        fs::set_permissions(folder, only_us).map_err(|e| fault("cannot be closed to others", &e))?;
    }
    if folder.join(FILE).exists() {
        return Ok(());
    }
    let mut names = fs::read_dir(folder).map_err(|e| fault("cannot be read", &e))?;
    let ours = |name: &std::ffi::OsStr| name == "master.key" || name == "lock" || name == "lost+found";
    if names.any(|entry| entry.is_ok_and(|entry| !ours(&entry.file_name()))) {
        return Err(Error::Unavailable(format!(
            "the folder {} holds files but no Fulcrum database; point --data at an empty folder",
            folder.display()
        )));
    }
    Ok(())
}
