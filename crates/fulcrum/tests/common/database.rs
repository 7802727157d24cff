//! A database of its own for every test: a folder, and on PostgreSQL a database made for it and dropped after it.

use super::fresh;
use app::{KeyFile, Target};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Which of the two databases.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
}

impl Kind {
    pub(crate) const BOTH: [Self; 2] = [Self::Sqlite, Self::Postgres];
}

/// A database that is gone when the test is over.
pub(crate) struct Database {
    folder: TempDir,
    postgres: Option<Made>,
}

struct Made {
    superuser: String,
    name: String,
}

/// A setting of the test run. Tests have no command line of their own.
#[allow(clippy::disallowed_methods, reason = "the one place where tests read their environment")]
pub(crate) fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

impl Database {
    /// A fresh one; none when there is no PostgreSQL to make it in.
    pub(crate) fn fresh(kind: Kind) -> Option<Self> {
        let folder = tempfile::Builder::new().prefix("fulcrum-test-").tempdir().expect("a temporary folder");
        if kind == Kind::Sqlite {
            return Some(Self { folder, postgres: None });
        }
        let Some(superuser) = environment("FULCRUM_TEST_POSTGRES") else {
            eprintln!("not run: FULCRUM_TEST_POSTGRES is not set");
            return None;
        };
        let name = format!("fulcrum_test_{}", fresh());
        let mut client = connect(&superuser);
        client.batch_execute(&format!("CREATE DATABASE {name}")).expect("CREATE DATABASE");
        Some(Self { folder, postgres: Some(Made { superuser, name }) })
    }

    pub(crate) fn kind(&self) -> Kind {
        if self.postgres.is_some() { Kind::Postgres } else { Kind::Sqlite }
    }

    /// The temporary folder: what is in it belongs to the test.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The data folder of a server; not made yet.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder().join("data")
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.data().join("fulcrum.db")
    }

    /// Address of the PostgreSQL database.
    pub(crate) fn url(&self) -> Option<String> {
        self.postgres.as_ref().map(|made| on_database(&made.superuser, &made.name))
    }

    pub(crate) fn target(&self) -> Target {
        self.url().map_or_else(|| Target::Folder(self.data()), Target::Postgres)
    }

    pub(crate) fn key_file(&self) -> KeyFile {
        KeyFile(self.folder().join("master.key"))
    }

    /// Runs SQL beside the server.
    pub(crate) fn execute(&self, sql: &str) {
        if let Some(url) = self.url() {
            connect(&url).batch_execute(sql).expect(sql);
        } else {
            let connection = rusqlite::Connection::open(self.file()).expect("the database file");
            connection.execute_batch(sql).expect(sql);
        }
    }

    /// Holds a table of PostgreSQL so that nobody else reads or writes it, until the answer is dropped.
    pub(crate) fn hold(&self, table: &str) -> Option<postgres::Client> {
        let mut client = connect(&self.url()?);
        client.batch_execute(&format!("BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")).expect("a lock");
        Some(client)
    }

    /// How many of PostgreSQL wait for somebody else.
    pub(crate) fn waiting(&self) -> usize {
        let sql = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        self.ask(sql).parse().expect("a number")
    }

    /// The first cell of the first row, as text.
    pub(crate) fn ask(&self, sql: &str) -> String {
        if let Some(url) = self.url() {
            let rows = connect(&url).simple_query(sql).expect(sql);
            let row = rows.into_iter().find_map(|message| match message {
                postgres::SimpleQueryMessage::Row(row) => Some(row),
                _ => None,
            });
            return row.and_then(|row| row.get(0).map(Into::into)).unwrap_or_default();
        }
        let connection = rusqlite::Connection::open(self.file()).expect("the database file");
        connection
            .query_row(sql, [], |row| row.get::<_, rusqlite::types::Value>(0))
            .map(|value| match value {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => format!("{other:?}"),
            })
            .unwrap_or_default()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let Some(made) = &self.postgres else { return };
        // A test that failed because PostgreSQL is away must not fail a second time here.
        if let Ok(mut client) = postgres::Client::connect(&made.superuser, postgres::NoTls) {
            client.batch_execute(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", made.name)).ok();
        }
    }
}

fn connect(url: &str) -> postgres::Client {
    postgres::Client::connect(url, postgres::NoTls).expect("PostgreSQL at FULCRUM_TEST_POSTGRES")
}

/// The same server, another database.
fn on_database(url: &str, name: &str) -> String {
    let (server, query) = url.split_once('?').map_or((url, None), |(server, query)| (server, Some(query)));
    let server = match server.splitn(4, '/').collect::<Vec<_>>().as_slice() {
        [scheme, empty, host, ..] => format!("{scheme}/{empty}/{host}"),
        _ => server.to_owned(),
    };
    query.map_or_else(|| format!("{server}/{name}"), |query| format!("{server}/{name}?{query}"))
}
