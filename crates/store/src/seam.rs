//! The seam: the one file that names the database drivers and the only place that asks which database it is.
//!
//! Above it there is one SQL text with `?1` placeholders and three column types; here it meets SQLite and PostgreSQL.

use crate::value::{Row, Value};
use domain::{Error, Result};
use fallible_iterator::FallibleIterator as _;
use fallible_iterator_2::FallibleIterator as _;
use postgres::types::{IsNull, ToSql, Type, private::BytesMut};
use std::{collections::HashMap, path::Path, time::Duration};

/// SQLite versions before this one can lose WAL commits.
const OLDEST_SQLITE: i32 = 3_051_003;
/// "FULC": says that a SQLite file is ours.
const APPLICATION: i64 = 0x4655_4c43;

/// One connection to either database.
pub(crate) enum Connection {
    Sqlite(rusqlite::Connection),
    Postgres(Box<Postgres>),
}

/// A PostgreSQL connection with its prepared statements.
pub(crate) struct Postgres {
    client: postgres::Client,
    prepared: HashMap<String, postgres::Statement>,
    /// The last failure was a clash with another transaction: the same verb may succeed when run again.
    clashed: bool,
}

/// A connection that hears what other nodes tell.
pub(crate) struct Listener(postgres::Client);

impl Listener {
    pub(crate) fn postgres(url: &str) -> Result<Self> {
        let mut client = postgres::Client::connect(url, postgres::NoTls).map_err(|e| postgres_error(&e))?;
        client.batch_execute("LISTEN fulcrum").map_err(|e| postgres_error(&e))?;
        Ok(Self(client))
    }

    /// Hands on each notice until the connection is lost.
    pub(crate) fn each(&mut self, mut hear: impl FnMut(&str)) -> Result<()> {
        let heard = self.0.notifications().blocking_iter().for_each(|notice| {
            hear(notice.payload());
            Ok(())
        });
        heard.map_err(|e| postgres_error(&e))
    }
}

/// How a transaction is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Read,
    Write,
}

impl Connection {
    /// Opens a SQLite file; `create` makes it when it is not there.
    pub(crate) fn sqlite(path: &Path, create: bool) -> Result<Self> {
        if rusqlite::version_number() < OLDEST_SQLITE {
            return Err(Error::Unavailable(format!("SQLite {} is too old to trust", rusqlite::version())));
        }
        let mut flags =
            rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
        flags.set(rusqlite::OpenFlags::SQLITE_OPEN_CREATE, create);
        let connection = rusqlite::Connection::open_with_flags(path, flags).map_err(|e| sqlite_error(&e))?;
        connection.busy_timeout(Duration::from_secs(10)).map_err(|e| sqlite_error(&e))?;
        connection.set_prepared_statement_cache_capacity(256);
        let mut this = Self::Sqlite(connection);
        this.refuse_foreign_file()?;
        for pragma in [
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA secure_delete = ON",
            "PRAGMA cache_size = -4096",
            // A checkpoint holds up whoever commits next: four times as rare as usual, for about the same work.
            "PRAGMA wal_autocheckpoint = 4000",
        ] {
            this.query(pragma, &[])?;
        }
        Ok(this)
    }

    pub(crate) fn postgres(url: &str) -> Result<Self> {
        let client = postgres::Client::connect(url, postgres::NoTls).map_err(|e| postgres_error(&e))?;
        Ok(Self::Postgres(Box::new(Postgres { client, prepared: HashMap::new(), clashed: false })))
    }

    fn refuse_foreign_file(&mut self) -> Result<()> {
        let application: i64 = self.query_one("PRAGMA application_id", &[])?.take()?;
        let tables: i64 = self.query_one("SELECT COUNT(*) FROM sqlite_schema", &[])?.take()?;
        match (application, tables) {
            (APPLICATION, _) => Ok(()),
            (0, 0) => self.batch(&format!("PRAGMA application_id = {APPLICATION}")),
            _ => Err(Error::Unavailable(
                "the database file there is not Fulcrum’s; point --data at another folder".into(),
            )),
        }
    }

    /// Runs a statement; answers how many rows it changed.
    pub(crate) fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64> {
        match self {
            Self::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(sql).map_err(|e| sqlite_error(&e))?;
                let changed =
                    statement.execute(rusqlite::params_from_iter(values)).map_err(|e| sqlite_error(&e))?;
                Ok(changed as u64)
            }
            Self::Postgres(postgres) => {
                let statement = postgres.prepare(sql)?;
                let result = postgres.client.execute(&statement, &parameters(values));
                result.map_err(|e| postgres.error(&e))
            }
        }
    }

    pub(crate) fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        match self {
            Self::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(sql).map_err(|e| sqlite_error(&e))?;
                let width = statement.column_count();
                let rows =
                    statement.query(rusqlite::params_from_iter(values)).map_err(|e| sqlite_error(&e))?;
                rows.map(|row| (0..width).map(|i| row.get(i)).collect::<rusqlite::Result<Vec<Value>>>())
                    .map(|cells| Ok(Row::new(cells)))
                    .collect()
                    .map_err(|e| sqlite_error(&e))
            }
            Self::Postgres(postgres) => {
                let statement = postgres.prepare(sql)?;
                let result = postgres.client.query(&statement, &parameters(values));
                result.map_err(|e| postgres.error(&e))?.iter().map(postgres_row).collect()
            }
        }
    }

    pub(crate) fn query_opt(&mut self, sql: &str, values: &[Value]) -> Result<Option<Row>> {
        Ok(self.query(sql, values)?.into_iter().next())
    }

    /// The first row of a statement that always has one.
    pub(crate) fn query_one(&mut self, sql: &str, values: &[Value]) -> Result<Row> {
        self.query_opt(sql, values)?
            .ok_or_else(|| Error::Failed("a query that always answers did not".into()))
    }

    /// Runs statements without parameters, as they are.
    pub(crate) fn batch(&mut self, sql: &str) -> Result<()> {
        match self {
            Self::Sqlite(connection) => connection.execute_batch(sql).map_err(|e| sqlite_error(&e)),
            Self::Postgres(postgres) => {
                let result = postgres.client.batch_execute(sql);
                result.map_err(|e| postgres.error(&e))
            }
        }
    }

    /// Runs one statement of a migration, its types translated.
    pub(crate) fn migrate(&mut self, statement: &str) -> Result<()> {
        let types =
            if matches!(self, Self::Sqlite(_)) { statement.into() } else { postgres_types(statement) };
        self.batch(&types)
    }

    /// Opens a transaction. A SQLite write transaction takes the write lock at once: a deferred one fails under two writers.
    pub(crate) fn begin(&mut self, mode: Mode) -> Result<()> {
        match (self, mode) {
            (this @ Self::Sqlite(_), Mode::Write) => this.batch("BEGIN IMMEDIATE"),
            (this @ Self::Sqlite(_), Mode::Read) => this.batch("BEGIN"),
            (this, Mode::Write) => this.batch("BEGIN"),
            (this, Mode::Read) => this.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
        }
    }

    /// A write transaction was rolled back by the database itself (a full disk does that).
    pub(crate) fn lost_transaction(&self) -> bool {
        matches!(self, Self::Sqlite(connection) if connection.is_autocommit())
    }

    /// The last failure was a clash; asking resets it.
    pub(crate) fn take_clash(&mut self) -> bool {
        match self {
            Self::Sqlite(_) => false,
            Self::Postgres(postgres) => std::mem::take(&mut postgres.clashed),
        }
    }

    /// The connection is gone and must be opened anew.
    pub(crate) fn is_closed(&self) -> bool {
        matches!(self, Self::Postgres(postgres) if postgres.client.is_closed())
    }

    /// Tells whoever listens on other nodes. Nobody is there on SQLite.
    pub(crate) fn notify(&mut self, notice: &str) -> Result<()> {
        match self {
            Self::Sqlite(_) => Ok(()),
            this => {
                this.query("SELECT pg_notify('fulcrum', ?1)::text", &[Value::Text(notice.into())]).map(drop)
            }
        }
    }

    /// Suffix of a `SELECT` that takes rows which no other node is working on.
    pub(crate) fn skip_locked(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "",
            Self::Postgres(_) => " FOR UPDATE SKIP LOCKED",
        }
    }

    /// Table, column, type and whether it may be null, of all tables, in one notation for both databases.
    pub(crate) fn schema(&mut self) -> Result<Vec<(String, String, String, bool)>> {
        let sql = match self {
            Self::Sqlite(_) => {
                "SELECT t.name, c.name, c.type, c.\"notnull\" FROM sqlite_schema t, pragma_table_info(t.name) c
                 WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
            }
            Self::Postgres(_) => {
                "SELECT table_name::text, column_name::text,
                        CASE data_type WHEN 'bigint' THEN 'INTEGER' WHEN 'bytea' THEN 'BLOB' ELSE upper(data_type) END,
                        CASE is_nullable WHEN 'NO' THEN 1::bigint ELSE 0::bigint END
                 FROM information_schema.columns WHERE table_schema = current_schema()"
            }
        };
        let rows = self.query(sql, &[])?;
        rows.into_iter()
            .map(|mut row| Ok((row.take()?, row.take()?, row.take()?, row.take::<i64>()? == 1)))
            .collect()
    }

    /// Names of the indexes that migrations made.
    pub(crate) fn indexes(&mut self) -> Result<Vec<String>> {
        let sql = match self {
            Self::Sqlite(_) => "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
            Self::Postgres(_) => {
                "SELECT indexname::text FROM pg_indexes WHERE schemaname = current_schema() AND indexname NOT LIKE '%_pkey'"
            }
        };
        self.query(sql, &[])?.into_iter().map(|mut row| row.take()).collect()
    }

    /// Copies a running SQLite database into a new file. PostgreSQL has its own tools for that.
    pub(crate) fn back_up(&mut self, to: &Path) -> Result<()> {
        let Self::Sqlite(connection) = self else {
            return Err(Error::refused("Back up PostgreSQL with pg_dump; keep the master key file with it."));
        };
        connection.execute("VACUUM INTO ?1", [to.to_string_lossy()]).map_err(|e| sqlite_error(&e))?;
        Ok(())
    }
}

impl Postgres {
    fn prepare(&mut self, sql: &str) -> Result<postgres::Statement> {
        if let Some(statement) = self.prepared.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(&dollars(sql));
        let statement = statement.map_err(|e| self.error(&e))?;
        self.prepared.insert(sql.into(), statement.clone());
        Ok(statement)
    }

    fn error(&mut self, error: &postgres::Error) -> Error {
        // Serialization failure, deadlock, unique violation between two transactions.
        self.clashed |= error.code().is_some_and(|code| ["40001", "40P01", "23505"].contains(&code.code()));
        postgres_error(error)
    }
}

/// `?1` is `$1` there.
fn dollars(sql: &str) -> String {
    sql.replace('?', "$")
}

/// Our three types by their names there. Order keys are compared as bytes on both: text takes the C collation.
fn postgres_types(statement: &str) -> String {
    statement
        .replace(" INTEGER", " BIGINT")
        .replace(" BLOB", " BYTEA")
        .replace(" TEXT", " TEXT COLLATE \"C\"")
}

fn sqlite_error(error: &rusqlite::Error) -> Error {
    use rusqlite::ErrorCode as Code;
    let away = |why: &str| Error::Unavailable(why.into());
    match error.sqlite_error_code() {
        Some(Code::DiskFull) => away("The disk is full. Nothing was saved; make room, then try again."),
        Some(Code::ReadOnly) => away("The data folder cannot be written to. Nothing was saved."),
        Some(Code::DatabaseBusy | Code::DatabaseLocked) => {
            away("The database is busy. Nothing was saved; try again.")
        }
        Some(Code::CannotOpen) => {
            away("The database file cannot be opened; check the data folder and its permissions")
        }
        Some(Code::SystemIoFailure) => {
            away("The disk did not take it. Nothing was saved; check it, then try again.")
        }
        Some(Code::NotADatabase) => {
            away("the database file there is not Fulcrum’s; point --data at another folder")
        }
        _ => Error::Failed(format!("sqlite: {error}")),
    }
}

fn postgres_error(error: &postgres::Error) -> Error {
    let Some(state) = error.code().map(postgres::error::SqlState::code) else {
        return Error::Unavailable(format!(
            "The database is away ({}). Nothing was saved; try again.",
            reason(error)
        ));
    };
    match state.get(..2) {
        Some("08" | "57" | "53") => {
            Error::Unavailable("The database is away or full. Nothing was saved; try again.".into())
        }
        // A wrong name or password does not get better by waiting.
        Some("28" | "3D") => Error::Refused(format!("PostgreSQL refuses: {}", reason(error))),
        Some("40") => Error::Unavailable("Too much at once. Nothing was saved; try again.".into()),
        _ => Error::Failed(format!("postgres {state}: {}", reason(error))),
    }
}

/// What the server or the network said, without the statement or its values.
fn reason(error: &postgres::Error) -> String {
    let source = std::error::Error::source(error);
    error.as_db_error().map_or_else(
        || source.map_or_else(|| error.to_string(), ToString::to_string),
        |db| db.message().to_owned(),
    )
}

fn parameters(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

fn postgres_row(row: &postgres::Row) -> Result<Row> {
    let cells = row.columns().iter().enumerate().map(|(i, column)| match *column.type_() {
        Type::INT8 => row.try_get::<_, Option<i64>>(i).map(Value::from),
        Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(i).map(Value::from),
        _ => row.try_get::<_, Option<String>>(i).map(Value::from),
    });
    cells.collect::<std::result::Result<_, _>>().map(Row::new).map_err(|e| postgres_error(&e))
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput::Borrowed, ValueRef};
        Ok(Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl rusqlite::types::FromSql for Value {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        use rusqlite::types::{FromSqlError, ValueRef};
        Ok(match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Int(number),
            ValueRef::Text(_) => Self::Text(value.as_str()?.to_owned()),
            ValueRef::Blob(bytes) => Self::Blob(bytes.to_vec()),
            ValueRef::Real(_) => return Err(FromSqlError::InvalidType),
        })
    }
}

impl std::fmt::Debug for Value {
    /// Drivers may print their parameters; ours say nothing.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

impl ToSql for Value {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) => number.to_sql(ty, out),
            Self::Text(text) => text.to_sql(ty, out),
            Self::Blob(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    postgres::types::to_sql_checked!();
}
