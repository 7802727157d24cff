//! Jobs: work that is due later, inserted in the same transaction as what makes it due. Run at least once, by any node.

use crate::{tx::Tx, value::values};
use domain::{Error, RelationshipId, Result, UserId};
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
    /// See what a user is to be reminded of. Each user has one, for good, under an id of their own.
    Remind,
}

impl Verb {
    const ALL: [Self; 5] =
        [Self::PurgePoint, Self::PurgePrivateCapture, Self::PurgeCheckpoint, Self::Sweep, Self::Remind];

    fn as_str(self) -> &'static str {
        match self {
            Self::PurgePoint => "purge-point",
            Self::PurgePrivateCapture => "purge-private-capture",
            Self::PurgeCheckpoint => "purge-checkpoint",
            Self::Sweep => "sweep",
            Self::Remind => "remind",
        }
    }

    fn parse(name: &str) -> Result<Self> {
        Self::ALL
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
/// How far the clocks of two nodes may be apart. A lease is only disbelieved when it reaches further than this beyond its
/// length: what a node takes whose clock is a little ahead, or was read a moment later, is its own.
pub(crate) const SKEW: SignedDuration = SignedDuration::from_mins(5);
/// A user is looked after at least so often, whatever else happens.
pub const LOOK_EVERY: SignedDuration = SignedDuration::from_hours(24);

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

/// Takes the next job that is due, for a minute. One that comes back for ever and claims to be due later than it ever is,
/// or a lease that is longer than any, was written while a clock was ahead: it waits for nothing.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn take(tx: &mut Tx<'_>) -> Result<Option<Job>> {
    let now = tx.now();
    let at = |by: SignedDuration| now.checked_add(by).unwrap_or(Timestamp::MAX);
    let skip_locked = tx.connection().skip_locked();
    let row = tx.query_opt(
        &format!(
            "SELECT id, verb, noun_id, attempts FROM jobs
             WHERE (due_at <= ?1 OR (verb IN ('remind', 'sweep') AND due_at > ?2))
               AND (COALESCE(leased_until, 0) <= ?1 OR leased_until > ?3)
             ORDER BY due_at, id LIMIT 1{skip_locked}"
        ),
        values![now, at(LOOK_EVERY * 2), at(LEASE + SKEW)],
    )?;
    let Some(mut row) = row else { return Ok(None) };
    let id: String = row.take()?;
    tx.execute(
        "UPDATE jobs SET leased_until = ?2, attempts = attempts + 1 WHERE id = ?1",
        values![&id, at(LEASE)],
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

/// Forgets those of its kind that came after it: there is to be one. Never those before, so that two that run at once cannot
/// forget each other.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn first_of_its_kind(tx: &mut Tx<'_>, job: &Job) -> Result<()> {
    tx.execute(
        "DELETE FROM jobs WHERE verb = ?1 AND id > ?2",
        values![job.verb.as_str(), job.id.to_string()],
    )?;
    Ok(())
}

/// Whether a job of that kind waits already.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn waits(tx: &mut Tx<'_>, verb: Verb) -> Result<bool> {
    Ok(tx.count("SELECT COUNT(*) FROM jobs WHERE verb = ?1", values![verb.as_str()])? > 0)
}

/// Nouns whose events can bring a reminder, or bring it sooner.
const REMINDING: [&str; 7] = ["series", "pause", "meeting", "action_item", "goal", "prep", "relationship"];

/// Looks after both participants at once, where an event can have made a reminder due. In the transaction of the event.
pub(crate) fn look_after(tx: &mut Tx<'_>, relationship: RelationshipId, noun: &str) -> Result<()> {
    if !REMINDING.contains(&noun) {
        return Ok(());
    }
    let users = tx.all(
        "SELECT user_id FROM participants WHERE relationship_id = ?1 AND user_id IS NOT NULL ORDER BY user_id",
        values![relationship],
        crate::value::Row::take::<UserId>,
    )?;
    users.into_iter().try_for_each(|user| look_after_user(tx, user))
}

/// Looks after a user at once. Their one row is moved, never doubled; moving it waits for whoever looks right now, so that
/// what changed under their eyes is looked at again.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn look_after_user(tx: &mut Tx<'_>, user: UserId) -> Result<()> {
    tx.execute(
        "INSERT INTO jobs (id, verb, noun_id, due_at, attempts) VALUES (?1, 'remind', ?1, ?2, 0)
         ON CONFLICT (id) DO UPDATE SET due_at = CASE WHEN jobs.due_at > ?2 THEN ?2 ELSE jobs.due_at END",
        values![user, tx.now()],
    )?;
    Ok(())
}

/// Makes sure that every user is looked after.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn look_after_all(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO jobs (id, verb, noun_id, due_at, attempts)
         SELECT u.id, 'remind', u.id, CAST(?1 AS BIGINT), 0 FROM users u
         WHERE NOT EXISTS (SELECT 1 FROM jobs j WHERE j.id = u.id)",
        values![tx.now()],
    )?;
    Ok(())
}

/// Holds a job's row until the end of the transaction.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn hold(tx: &mut Tx<'_>, job: &Job) -> Result<()> {
    tx.execute("UPDATE jobs SET attempts = 0 WHERE id = ?1", values![job.id.to_string()])?;
    Ok(())
}

/// A job is done for now and is due again later.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn again(tx: &mut Tx<'_>, job: &Job, due_at: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE jobs SET due_at = ?2, leased_until = NULL, attempts = 0 WHERE id = ?1",
        values![job.id.to_string(), due_at],
    )?;
    Ok(())
}
