//! Jobs: work that is due later, inserted in the same transaction as what makes it due. Run at least once, by any node.

use crate::{tx::Tx, value::values};
use domain::{Error, RelationshipId, Result};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// What is to be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verb {
    /// Remove a talking point that was dropped 30 days ago.
    PurgePoint,
    /// Remove a private capture that was dropped 30 days ago.
    PurgePrivateCapture,
    /// Remove a checkpoint that was dropped 30 days ago.
    PurgeCheckpoint,
    /// Forget ended sessions and links, old sign-in attempts and old commands.
    Sweep,
}

impl Verb {
    fn as_str(self) -> &'static str {
        match self {
            Self::PurgePoint => "purge-point",
            Self::PurgePrivateCapture => "purge-private-capture",
            Self::PurgeCheckpoint => "purge-checkpoint",
            Self::Sweep => "sweep",
        }
    }

    fn parse(name: &str) -> Result<Self> {
        [Self::PurgePoint, Self::PurgePrivateCapture, Self::PurgeCheckpoint, Self::Sweep]
            .into_iter()
            .find(|verb| verb.as_str() == name)
            .ok_or_else(|| Error::Failed(format!("unknown job: {name}")))
    }
}

/// A job taken by this worker.
#[derive(Clone, Copy)]
pub struct Job {
    /// Its id.
    pub id: Uuid,
    /// What is to be done.
    pub verb: Verb,
    /// To which one.
    pub noun: Option<Uuid>,
    /// How often it was tried before.
    pub attempts: i64,
}

/// How long a worker holds a job before another may take it.
const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// Adds a job.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(
    tx: &mut Tx<'_>,
    verb: Verb,
    relationship: Option<RelationshipId>,
    noun: Option<Uuid>,
    due_at: Timestamp,
) -> Result<()> {
    let id = tx.id::<Uuid>()?.to_string();
    let noun = noun.map(|noun| noun.to_string());
    tx.execute(
        "INSERT INTO jobs (id, verb, relationship_id, noun_id, due_at, attempts) VALUES (?1, ?2, ?3, ?4, ?5, 0)",
        values![id, verb.as_str(), relationship, noun, due_at],
    )?;
    Ok(())
}

/// Takes the next job that is due, for a minute.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn take(tx: &mut Tx<'_>) -> Result<Option<Job>> {
    let now = tx.now();
    let skip_locked = tx.connection().skip_locked();
    let row = tx.query_opt(
        &format!(
            "SELECT id, verb, noun_id, attempts FROM jobs
             WHERE due_at <= ?1 AND COALESCE(leased_until, 0) <= ?1 ORDER BY due_at, id LIMIT 1{skip_locked}"
        ),
        values![now],
    )?;
    let Some(mut row) = row else { return Ok(None) };
    let id: String = row.take()?;
    tx.execute(
        "UPDATE jobs SET leased_until = ?2, attempts = attempts + 1 WHERE id = ?1",
        values![&id, now.checked_add(LEASE).unwrap_or(now)],
    )?;
    let uuid = |text: &str| text.parse().map_err(|_| Error::Failed("a job has no id".into()));
    Ok(Some(Job {
        id: uuid(&id)?,
        verb: Verb::parse(&row.take::<String>()?)?,
        noun: row.take::<Option<String>>()?.as_deref().map(uuid).transpose()?,
        attempts: row.take()?,
    }))
}

/// A job is done.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn done(tx: &mut Tx<'_>, job: &Job) -> Result<()> {
    tx.execute("DELETE FROM jobs WHERE id = ?1", values![job.id.to_string()])?;
    Ok(())
}

/// Whether a job of that kind waits already.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn waits(tx: &mut Tx<'_>, verb: Verb) -> Result<bool> {
    Ok(tx.count("SELECT COUNT(*) FROM jobs WHERE verb = ?1", values![verb.as_str()])? > 0)
}
