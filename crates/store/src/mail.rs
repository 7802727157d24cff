//! Mail on its way: to whom, what about, and how it went. What a letter says is nowhere: it is written when it is sent.

use crate::{
    job::SKEW,
    tx::Tx,
    value::{Row, values},
};
use domain::{
    MailId, RelationshipId, Result, UserId,
    delivery::{LONGEST_WAIT, State},
    reminder::earlier,
};
use jiff::{SignedDuration, Timestamp};

/// A mail.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mail {
    /// Its id: the part of its Message-ID before the @, however often it is sent.
    pub id: MailId,
    /// To whom.
    pub user: UserId,
    /// In which one-on-one, if in one.
    pub relationship: Option<RelationshipId>,
    /// What it is: the name of a kind of reminder, or `test`.
    pub kind: String,
    /// Of which one: ids and days.
    pub occurrence: String,
    /// Where it stands.
    pub state: State,
    /// When it came up.
    pub made_at: Timestamp,
    /// When it is tried next.
    pub due_at: Timestamp,
    /// Until when it makes sense.
    pub until: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// How the last try went.
    pub answer: Option<Answer>,
}

/// How a try went.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// When.
    pub at: Timestamp,
    /// How far it came; none: all the way.
    pub step: Option<String>,
    /// The server's number.
    pub code: Option<i64>,
    /// The server's words, for a test.
    pub said: Option<String>,
}

/// How long a sender holds a mail before another may take it: longer than any conversation with a slow server.
const LEASE: SignedDuration = SignedDuration::from_mins(15);
/// For so long nothing more is said about what an address refused.
const FAILED_FOR: SignedDuration = SignedDuration::from_hours(24);

const COLUMNS: &str =
    "id, user_id, relationship_id, kind, occurrence, state, made_at, due_at, until, attempts,
                       answered_at, step, code, said";

fn read(row: &mut Row) -> Result<Mail> {
    Ok(Mail {
        id: row.take()?,
        user: row.take()?,
        relationship: row.take()?,
        kind: row.take()?,
        occurrence: row.take()?,
        state: State::parse(&row.take::<String>()?)?,
        made_at: row.take()?,
        due_at: row.take()?,
        until: row.take()?,
        attempts: row.take()?,
        answer: answer(row)?,
    })
}

fn answer(row: &mut Row) -> Result<Option<Answer>> {
    let (at, step, code, said) = (row.take::<Option<Timestamp>>()?, row.take()?, row.take()?, row.take()?);
    Ok(at.map(|at| Answer { at, step, code, said }))
}

/// Adds a mail.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, mail: &Mail) -> Result<()> {
    tx.execute(
        "INSERT INTO mails (id, user_id, relationship_id, kind, occurrence, state, made_at, due_at, until, attempts)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        values![
            mail.id,
            mail.user,
            mail.relationship,
            &mail.kind,
            &mail.occurrence,
            mail.state.as_str(),
            mail.made_at,
            mail.due_at,
            mail.until,
            mail.attempts
        ],
    )?;
    Ok(())
}

/// Whether one of that kind and about that waits to be sent to a user, or failed within a day: an address that refuses
/// mail is not asked at every change.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn waits(tx: &mut Tx<'_>, user: UserId, kind: &str, occurrence: &str) -> Result<bool> {
    let now = tx.now();
    let yesterday = earlier(now, FAILED_FOR);
    let waiting = tx.count(
        "SELECT COUNT(*) FROM mails WHERE user_id = ?1 AND kind = ?2 AND occurrence = ?3
           AND (state = 'waiting' OR (state = 'failed' AND made_at > ?4 AND made_at <= ?5))",
        values![user, kind, occurrence, yesterday, now],
    )?;
    Ok(waiting > 0)
}

/// Takes some mails that are due, for a quarter of an hour. A row written by a clock that was ahead waits for nothing.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn take(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Mail>> {
    let now = tx.now();
    let (lease, stray) = (later(now, LEASE), later(now, LONGEST_WAIT));
    let skip_locked = tx.connection().skip_locked();
    let mut mails = tx.all(
        &format!(
            "SELECT {COLUMNS} FROM mails
             WHERE state = 'waiting' AND (due_at <= ?1 OR due_at > ?2)
               AND (COALESCE(leased_until, 0) <= ?1 OR leased_until > ?3)
             ORDER BY due_at, id LIMIT ?4{skip_locked}"
        ),
        values![now, stray, later(now, LEASE + SKEW), most],
        read,
    )?;
    for mail in &mut mails {
        mail.attempts += 1;
        tx.execute(
            "UPDATE mails SET leased_until = ?2, attempts = attempts + 1 WHERE id = ?1",
            values![mail.id, lease],
        )?;
    }
    Ok(mails)
}

/// Saves how a mail stands after a try; nobody holds it any more.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn settle(tx: &mut Tx<'_>, mail: &Mail) -> Result<()> {
    let answer = mail.answer.as_ref();
    tx.execute(
        "UPDATE mails SET state = ?2, due_at = ?3, leased_until = NULL, answered_at = ?4, step = ?5, code = ?6, said = ?7
         WHERE id = ?1",
        values![
            mail.id,
            mail.state.as_str(),
            mail.due_at,
            answer.map(|answer| answer.at),
            answer.and_then(|answer| answer.step.as_deref()),
            answer.and_then(|answer| answer.code),
            answer.and_then(|answer| answer.said.as_deref())
        ],
    )?;
    Ok(())
}

/// The mails that came up last.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn latest(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Mail>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM mails ORDER BY made_at DESC, id DESC LIMIT ?1"),
        values![most],
        read,
    )
}

/// How many are in a state.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count(tx: &mut Tx<'_>, state: State) -> Result<i64> {
    tx.count("SELECT COUNT(*) FROM mails WHERE state = ?1", values![state.as_str()])
}

/// Forgets mails that were over before a moment.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget_before(tx: &mut Tx<'_>, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM mails WHERE made_at < ?1 AND state <> 'waiting'", values![before])?;
    Ok(())
}

fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_add(by).unwrap_or(Timestamp::MAX)
}
