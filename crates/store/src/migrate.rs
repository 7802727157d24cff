//! Brings a database to this version's schema, forward only, and refuses one from a newer version.

use crate::{
    seam::{Connection, Mode},
    value::values,
};
use domain::{Error, Result};
use jiff::Timestamp;

/// Name and text of every migration, in order. Released ones never change.
const MIGRATIONS: &[(&str, &str)] = &[
    ("0001_spine", include_str!("../migrations/0001_spine.sql")),
    ("0002_kinds", include_str!("../migrations/0002_kinds.sql")),
    ("0003_goals", include_str!("../migrations/0003_goals.sql")),
    ("0004_updates", include_str!("../migrations/0004_updates.sql")),
    ("0005_wrap_up", include_str!("../migrations/0005_wrap_up.sql")),
    ("0006_preps", include_str!("../migrations/0006_preps.sql")),
    ("0007_visits", include_str!("../migrations/0007_visits.sql")),
    ("0008_indexes", include_str!("../migrations/0008_indexes.sql")),
    ("0009_shared_text", include_str!("../migrations/0009_shared_text.sql")),
    ("0010_presence", include_str!("../migrations/0010_presence.sql")),
    ("0011_themes", include_str!("../migrations/0011_themes.sql")),
    ("0012_growth", include_str!("../migrations/0012_growth.sql")),
    ("0013_cadence", include_str!("../migrations/0013_cadence.sql")),
    ("0014_mail", include_str!("../migrations/0014_mail.sql")),
    ("0015_talked_about", include_str!("../migrations/0015_talked_about.sql")),
    ("0016_calendar_mail", include_str!("../migrations/0016_calendar_mail.sql")),
    ("0017_caldav", include_str!("../migrations/0017_caldav.sql")),
    ("0018_hint_days", include_str!("../migrations/0018_hint_days.sql")),
    ("0019_handover", include_str!("../migrations/0019_handover.sql")),
];

/// Applies what is missing; each migration is one transaction, so that a crash leaves it whole or not at all.
pub(crate) fn run(connection: &mut Connection, now: Timestamp) -> Result<()> {
    connection.migrate(
        "CREATE TABLE IF NOT EXISTS migrations (name TEXT NOT NULL PRIMARY KEY, applied_at INTEGER NOT NULL)",
    )?;
    let rows = connection.query("SELECT name FROM migrations ORDER BY name", &[])?;
    let applied: Vec<String> = rows.into_iter().map(|mut row| row.take()).collect::<Result<_>>()?;
    if let Some(newer) = applied.iter().find(|name| !MIGRATIONS.iter().any(|(known, _)| known == name)) {
        return Err(Error::Unavailable(format!(
            "this database is from a newer Fulcrum (it knows {newer}); start that version or restore a backup"
        )));
    }
    for (name, sql) in MIGRATIONS.iter().filter(|(name, _)| !applied.iter().any(|done| done == name)) {
        apply(connection, name, sql, now).inspect_err(|_| {
            connection.batch("ROLLBACK").ok();
        })?;
    }
    Ok(())
}

fn apply(connection: &mut Connection, name: &str, sql: &str, now: Timestamp) -> Result<()> {
    connection.begin(Mode::Write)?;
    let text: String = sql.lines().filter(|line| !line.starts_with("--")).collect::<Vec<_>>().join("\n");
    for statement in text.split(';').map(str::trim).filter(|statement| !statement.is_empty()) {
        connection.migrate(statement)?;
    }
    connection.execute("INSERT INTO migrations (name, applied_at) VALUES (?1, ?2)", values![name, now])?;
    connection.batch("COMMIT")
}
