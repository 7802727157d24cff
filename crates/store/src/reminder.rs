//! How a user wants to be reminded, and what they were reminded of. No content here, so no proof is asked for.

use crate::{tx::Tx, value::values};
use domain::{
    Error, RelationshipId, Result, UserId,
    reminder::{Choices, Kind, PrepTime, Quiet, Way, weekday, weekday_name},
};
use jiff::{
    Timestamp,
    civil::{Time, time},
};

/// Something that somebody is reminded of, once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reminder {
    /// Of what kind.
    pub kind: Kind,
    /// Of which one: ids and days.
    pub occurrence: String,
    /// In which one-on-one, if in one.
    pub relationship: Option<RelationshipId>,
    /// Until when it makes sense.
    pub until: Timestamp,
}

/// How a user wants to be reminded; the usual where they never said.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn choices(tx: &mut Tx<'_>, of: UserId) -> Result<Choices> {
    let mut choices = Choices::default();
    let row = tx.query_opt(
        "SELECT prep_time, digest_day, quiet_from, quiet_until, words_at FROM reminder_settings WHERE user_id = ?1",
        values![of],
    )?;
    if let Some(mut row) = row {
        choices.prep_time = PrepTime::parse(&row.take::<String>()?)?;
        choices.digest_day = weekday(&row.take::<String>()?)?;
        let (from, until): (Option<i64>, Option<i64>) = (row.take()?, row.take()?);
        choices.quiet = from
            .zip(until)
            .map(|(from, until)| Ok::<_, Error>(Quiet { from: hour(from)?, until: hour(until)? }))
            .transpose()?;
        choices.words = row.take::<Option<Timestamp>>()?.is_some();
    }
    let ways = tx.all("SELECT kind, way FROM reminder_ways WHERE user_id = ?1", values![of], |row| {
        Ok((Kind::parse(&row.take::<String>()?)?, Way::parse(&row.take::<String>()?)?))
    })?;
    ways.into_iter().for_each(|(kind, way)| choices.set_way(kind, way));
    Ok(choices)
}

/// Minutes since midnight as a time of day.
fn hour(minutes: i64) -> Result<Time> {
    let part = |number: i64| i8::try_from(number).ok();
    let parts = part(minutes / 60).zip(part(minutes % 60)).filter(|_| (0..24 * 60).contains(&minutes));
    parts.map(|(hour, minute)| time(hour, minute, 0, 0)).ok_or_else(|| Error::Failed("no time of day".into()))
}

fn minutes(time: Time) -> i64 {
    i64::from(time.hour()) * 60 + i64::from(time.minute())
}

/// Saves how a user wants to be reminded.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn choose(tx: &mut Tx<'_>, of: UserId, choices: &Choices) -> Result<()> {
    let words_at = choices.words.then(|| tx.now());
    tx.execute(
        "INSERT INTO reminder_settings (user_id, prep_time, digest_day, quiet_from, quiet_until, words_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (user_id) DO UPDATE SET prep_time = ?2, digest_day = ?3, quiet_from = ?4, quiet_until = ?5,
                                             words_at = ?6",
        values![
            of,
            choices.prep_time.as_str(),
            weekday_name(choices.digest_day),
            choices.quiet.map(|quiet| minutes(quiet.from)),
            choices.quiet.map(|quiet| minutes(quiet.until)),
            words_at
        ],
    )?;
    Kind::ALL.into_iter().try_for_each(|kind| set_way(tx, of, kind, choices.way(kind)))
}

/// Saves how a user wants to hear of one kind.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn set_way(tx: &mut Tx<'_>, of: UserId, kind: Kind, way: Way) -> Result<()> {
    tx.execute(
        "INSERT INTO reminder_ways (user_id, kind, way) VALUES (?1, ?2, ?3)
         ON CONFLICT (user_id, kind) DO UPDATE SET way = ?3",
        values![of, kind.as_str(), way.as_str()],
    )?;
    Ok(())
}

/// Notes that a user is reminded; answers whether that is new.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn note(tx: &mut Tx<'_>, of: UserId, reminder: &Reminder) -> Result<bool> {
    let noted = tx.execute(
        "INSERT INTO reminders (user_id, kind, occurrence, relationship_id, reminded_at, until)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (user_id, kind, occurrence) DO NOTHING",
        values![
            of,
            reminder.kind.as_str(),
            &reminder.occurrence,
            reminder.relationship,
            tx.now(),
            reminder.until
        ],
    )?;
    Ok(noted > 0)
}

/// What a user was reminded of and still makes sense, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn standing(tx: &mut Tx<'_>, of: UserId) -> Result<Vec<Reminder>> {
    tx.all(
        "SELECT kind, occurrence, relationship_id, until FROM reminders
         WHERE user_id = ?1 AND until > ?2 ORDER BY reminded_at, kind, occurrence",
        values![of, tx.now()],
        |row| {
            Ok(Reminder {
                kind: Kind::parse(&row.take::<String>()?)?,
                occurrence: row.take()?,
                relationship: row.take()?,
                until: row.take()?,
            })
        },
    )
}

/// Forgets what was over before a moment.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget_before(tx: &mut Tx<'_>, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM reminders WHERE until < ?1", values![before])?;
    Ok(())
}
