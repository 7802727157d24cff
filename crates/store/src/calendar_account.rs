//! Calendars elsewhere that people connected: where they are, with what password, and how the last try went. All of it but the
//! last is sealed with a key of the user's own.

use crate::{
    access::{Own, Place, Sealed},
    job::SKEW,
    tx::Tx,
    value::{Row, values},
};
use domain::{
    CalendarAccountId, Error, RelationshipId, Result, UserId,
    calendar_account::{LOOK_EVERY, Prep, Why},
    delivery::LONGEST_WAIT,
};
use jiff::{SignedDuration, Timestamp};

/// An account, without what opens it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Account {
    /// Its id.
    pub id: CalendarAccountId,
    /// Whose it is.
    pub user: UserId,
    /// Whether time to prepare goes into it.
    pub prep: Prep,
    /// When it was connected.
    pub made_at: Timestamp,
    /// Since when what was written is being taken out again.
    pub leaving_at: Option<Timestamp>,
    /// When it is tried next.
    pub due_at: Timestamp,
    /// How often it was tried in vain.
    pub attempts: i64,
    /// When it was tried last.
    pub answered_at: Option<Timestamp>,
    /// When all was well last.
    pub synced_at: Option<Timestamp>,
    /// What went wrong the last time.
    pub why: Option<(Why, Option<i64>)>,
}

/// What opens it, for whoever connected it alone.
#[derive(Clone)]
pub struct Access {
    /// The address that was typed.
    pub address: String,
    /// The name there.
    pub login: String,
    /// The password there.
    pub password: String,
    /// The calendars that were found: address and name of each.
    pub calendars: Vec<(String, String)>,
    /// The address of the one that was chosen.
    pub calendar: Option<String>,
    /// From where on to ask what changed.
    pub token: Option<String>,
}

/// How long a worker holds an account before another may take it: longer than any round of slow answers that goes on.
const LEASE: SignedDuration = SignedDuration::from_mins(15);

const COLUMNS: &str =
    "id, user_id, prep, made_at, leaving_at, due_at, attempts, answered_at, synced_at, why, status";

fn read(row: &mut Row) -> Result<Account> {
    Ok(Account {
        id: row.take()?,
        user: row.take()?,
        prep: Prep::parse(&row.take::<String>()?)?,
        made_at: row.take()?,
        leaving_at: row.take()?,
        due_at: row.take()?,
        attempts: row.take()?,
        answered_at: row.take()?,
        synced_at: row.take()?,
        why: {
            let (why, status) = (row.take::<Option<String>>()?, row.take()?);
            why.map(|why| Why::parse(&why).map(|why| (why, status))).transpose()?
        },
    })
}

fn place(column: &str, id: CalendarAccountId) -> Place {
    Place::private(&format!("calendar_accounts {column}"), id)
}

/// Connects one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, own: &Own, account: &Account, access: &Access) -> Result<()> {
    let id = account.id;
    let seal = |words: &str, column| own.seal(words, &place(column, id));
    let values = values![
        id,
        own.user(),
        seal(&access.address, "address")?,
        seal(&access.login, "login")?,
        seal(&access.password, "password")?,
        seal(&lines(&access.calendars), "calendars")?,
        account.prep.as_str(),
        account.made_at,
        account.due_at,
        account.answered_at
    ];
    tx.execute(
        "INSERT INTO calendar_accounts
           (id, user_id, address, login, password, calendars, prep, made_at, due_at, answered_at, attempts)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0)",
        values,
    )?;
    Ok(())
}

/// A user's account, if they connected one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of_user(tx: &mut Tx<'_>, user: UserId) -> Result<Option<Account>> {
    let row =
        tx.query_opt(&format!("SELECT {COLUMNS} FROM calendar_accounts WHERE user_id = ?1"), values![user])?;
    row.map(|mut row| read(&mut row)).transpose()
}

/// One of a user's accounts.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, own: &Own, id: CalendarAccountId) -> Result<Account> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM calendar_accounts WHERE id = ?1 AND user_id = ?2"),
        values![id, own.user()],
    )?;
    read(&mut row.ok_or(Error::NotFound)?)
}

/// What opens it.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn access(tx: &mut Tx<'_>, own: &Own, id: CalendarAccountId) -> Result<Access> {
    let row = tx.query_opt(
        "SELECT address, login, password, calendars, calendar, token FROM calendar_accounts
         WHERE id = ?1 AND user_id = ?2",
        values![id, own.user()],
    )?;
    let mut row = row.ok_or(Error::NotFound)?;
    let open = |envelope, column| own.open(&Sealed::new(envelope, place(column, id)));
    Ok(Access {
        address: open(row.take()?, "address")?,
        login: open(row.take()?, "login")?,
        password: open(row.take()?, "password")?,
        calendars: pairs(&open(row.take()?, "calendars")?),
        calendar: row.take::<Option<_>>()?.map(|sealed| open(sealed, "calendar")).transpose()?,
        token: row.take::<Option<_>>()?.map(|sealed| open(sealed, "token")).transpose()?,
    })
}

/// Saves which calendar is written into, and what goes there; all of it is written anew by the next round.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn choose(
    tx: &mut Tx<'_>,
    own: &Own,
    id: CalendarAccountId,
    (calendar, prep): (&str, Prep),
) -> Result<()> {
    let calendar = own.seal(calendar, &place("calendar", id))?;
    tx.execute(
        "UPDATE calendar_accounts SET calendar = ?3, prep = ?4, due_at = ?5, attempts = 0
         WHERE id = ?1 AND user_id = ?2",
        values![id, own.user(), calendar, prep.as_str(), tx.now()],
    )?;
    Ok(())
}

/// Saves which calendars there are.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn found(
    tx: &mut Tx<'_>,
    own: &Own,
    id: CalendarAccountId,
    calendars: &[(String, String)],
) -> Result<()> {
    let calendars = own.seal(&lines(calendars), &place("calendars", id))?;
    tx.execute(
        "UPDATE calendar_accounts SET calendars = ?3 WHERE id = ?1 AND user_id = ?2",
        values![id, own.user(), calendars],
    )?;
    Ok(())
}

/// Saves from where on to ask what changed.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn seen(tx: &mut Tx<'_>, own: &Own, id: CalendarAccountId, token: Option<&str>) -> Result<()> {
    let token = token.map(|token| own.seal(token, &place("token", id))).transpose()?;
    tx.execute(
        "UPDATE calendar_accounts SET token = ?3 WHERE id = ?1 AND user_id = ?2",
        values![id, own.user(), token],
    )?;
    Ok(())
}

/// What was written is to be taken out again.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn leave(tx: &mut Tx<'_>, own: &Own, id: CalendarAccountId) -> Result<()> {
    tx.execute(
        "UPDATE calendar_accounts SET leaving_at = COALESCE(leaving_at, ?3), due_at = ?3, attempts = 0
         WHERE id = ?1 AND user_id = ?2",
        values![id, own.user(), tx.now()],
    )?;
    Ok(())
}

/// Forgets an account, what was written there, and what it asked.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn remove(tx: &mut Tx<'_>, own: &Own, id: CalendarAccountId) -> Result<()> {
    let values = || values![id, own.user()].to_vec();
    tx.execute(
        "DELETE FROM calendar_entries WHERE account_id IN (SELECT id FROM calendar_accounts WHERE id = ?1 AND user_id = ?2)",
        &values(),
    )?;
    tx.execute(
        "DELETE FROM calendar_wishes WHERE EXISTS (SELECT 1 FROM participants p
           WHERE p.relationship_id = calendar_wishes.relationship_id AND p.side = calendar_wishes.side AND p.user_id = ?1)",
        values![own.user()],
    )?;
    tx.execute("DELETE FROM calendar_accounts WHERE id = ?1 AND user_id = ?2", &values())?;
    Ok(())
}

/// Takes an account that is due, for a quarter of an hour; it comes back by itself. One that claims to be due later than it
/// ever is was written while a clock was ahead.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn take(tx: &mut Tx<'_>) -> Result<Option<Account>> {
    let now = tx.now();
    let later = |by: SignedDuration| now.checked_add(by).unwrap_or(Timestamp::MAX);
    let skip_locked = tx.connection().skip_locked();
    let row = tx.query_opt(
        &format!(
            "SELECT {COLUMNS} FROM calendar_accounts
             WHERE (due_at <= ?1 OR due_at > ?2) AND (COALESCE(leased_until, 0) <= ?1 OR leased_until > ?3)
               AND (calendar IS NOT NULL OR leaving_at IS NOT NULL)
               AND user_id IN (SELECT id FROM users WHERE deactivated_at IS NULL)
             ORDER BY due_at, id LIMIT 1{skip_locked}"
        ),
        values![now, later(LONGEST_WAIT), later(LEASE + SKEW)],
    )?;
    let Some(mut row) = row else { return Ok(None) };
    let mut account = read(&mut row)?;
    account.attempts += 1;
    // Due again before the round begins: what changes while it goes on brings that forward, and is not lost.
    tx.execute(
        "UPDATE calendar_accounts SET leased_until = ?2, due_at = ?3, attempts = attempts + 1 WHERE id = ?1",
        values![account.id, later(LEASE), later(LOOK_EVERY)],
    )?;
    Ok(Some(account))
}

/// How a round went, without a fault.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn went_well(tx: &mut Tx<'_>, id: CalendarAccountId) -> Result<()> {
    tx.execute(
        "UPDATE calendar_accounts SET leased_until = NULL, attempts = 0, answered_at = ?2, synced_at = ?2, why = NULL, status = NULL
         WHERE id = ?1",
        values![id, tx.now()],
    )?;
    Ok(())
}

/// How a round went, with its fault, and when the next one is.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn went_wrong(
    tx: &mut Tx<'_>,
    id: CalendarAccountId,
    (why, status): (Why, Option<i64>),
    due_at: Timestamp,
) -> Result<()> {
    tx.execute(
        "UPDATE calendar_accounts SET leased_until = NULL, due_at = ?5, answered_at = ?2, why = ?3, status = ?4 WHERE id = ?1",
        values![id, tx.now(), why.as_str(), status, due_at],
    )?;
    Ok(())
}

/// What was tried beside the rounds: the answer is shown, and the next round waits for nothing.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn tried(
    tx: &mut Tx<'_>,
    own: &Own,
    id: CalendarAccountId,
    why: Option<(Why, Option<i64>)>,
) -> Result<()> {
    let (status, why) = (why.and_then(|(_, status)| status), why.map(|(why, _)| why.as_str()));
    tx.execute(
        "UPDATE calendar_accounts SET answered_at = ?3, why = ?4, status = ?5, due_at = ?3, attempts = 0
         WHERE id = ?1 AND user_id = ?2",
        values![id, own.user(), tx.now(), why, status],
    )?;
    Ok(())
}

/// Nouns that calendars show.
const SHOWN: [&str; 4] = ["series", "meeting", "pause", "relationship"];

/// What calendars show of a relationship changed: those of both are written at once, but for one that waits after a fault.
pub(crate) fn look(tx: &mut Tx<'_>, relationship: RelationshipId, noun: &str) -> Result<()> {
    if !SHOWN.contains(&noun) {
        return Ok(());
    }
    tx.execute(
        "UPDATE calendar_accounts SET due_at = ?2 WHERE due_at > ?2 AND why IS NULL
           AND user_id IN (SELECT user_id FROM participants WHERE relationship_id = ?1)",
        values![relationship, tx.now()],
    )?;
    Ok(())
}

/// A user's calendar is written at once.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn look_at(tx: &mut Tx<'_>, user: UserId) -> Result<()> {
    tx.execute(
        "UPDATE calendar_accounts SET due_at = ?2 WHERE due_at > ?2 AND why IS NULL AND user_id = ?1",
        values![user, tx.now()],
    )?;
    Ok(())
}

/// Addresses hold neither line breaks nor tabs, and names lose theirs.
fn lines(calendars: &[(String, String)]) -> String {
    let one =
        |(address, name): &(String, String)| format!("{address}\t{}", name.replace(['\t', '\n', '\r'], " "));
    calendars.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn pairs(lines: &str) -> Vec<(String, String)> {
    lines.lines().filter_map(|line| line.split_once('\t')).map(|(a, n)| (a.into(), n.into())).collect()
}
