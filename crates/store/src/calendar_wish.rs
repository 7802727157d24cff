//! What participants did in their own calendars that waits for them here. It holds days and hours, no word, and only their own
//! side finds it.

use crate::{
    access::Participant,
    tx::Tx,
    value::{Row, values},
};
use domain::{
    CalendarWishId, Error, MeetingId, Result,
    calendar_wish::{CalendarWish, Target, What},
    series::{Cadence, Series},
};
use jiff::{Timestamp, civil::Date};

const COLUMNS: &str = "id, uid, verb, occurrence, meeting_id, wanted_at, cadence, zone, starts, minutes, stood_at, clashed_at, made_at";

fn read(row: &mut Row) -> Result<CalendarWish> {
    let (id, uid, verb): (_, _, String) = (row.take()?, row.take()?, row.take()?);
    let (day, meeting) = (row.take::<Option<Date>>()?, row.take::<Option<MeetingId>>()?);
    let target = day.map(Target::Occurrence).or(meeting.map(Target::Meeting));
    let wanted: Option<Timestamp> = row.take()?;
    let (cadence, zone, starts, minutes) =
        (row.take::<Option<String>>()?, row.take::<Option<String>>()?, row.take()?, row.take()?);
    let what = match (verb.as_str(), target, wanted, cadence.zip(zone).zip(starts).zip(minutes)) {
        ("removed", Some(target), _, _) => What::Removed(target),
        ("moved", Some(target), Some(wanted), _) => What::Moved(target, wanted),
        ("series", _, _, Some((((cadence, zone), starts), minutes))) => {
            let cadence = Cadence::parse(&cadence)?;
            What::Series(Box::new(Series {
                cadence,
                zone,
                starts,
                minutes,
                pauses: Vec::new(),
                ends_at: None,
            }))
        }
        ("series-removed", ..) => What::SeriesRemoved,
        _ => return Err(Error::Failed("a wish says nothing".into())),
    };
    Ok(CalendarWish { id, uid, what, stood_at: row.take()?, clashed_at: row.take()?, made_at: row.take()? })
}

/// Adds one in the place of what they wished before of the same.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, of: &Participant, wish: &CalendarWish) -> Result<()> {
    let (day, meeting) = cells(wish.target());
    forget_about(tx, of, &wish.uid, wish.target())?;
    let wanted = match &wish.what {
        What::Moved(_, wanted) => Some(*wanted),
        _ => None,
    };
    let series = match &wish.what {
        What::Series(series) => Some(series),
        _ => None,
    };
    tx.execute(
        "INSERT INTO calendar_wishes (id, relationship_id, side, verb, uid, occurrence, meeting_id, wanted_at, cadence, zone,
           starts, minutes, stood_at, clashed_at, made_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        values![
            wish.id,
            of.relationship(),
            of.side(),
            wish.what.as_str(),
            &wish.uid,
            day,
            meeting,
            wanted,
            series.map(|series| series.cadence.to_string()),
            series.map(|series| series.zone.clone()),
            series.map(|series| series.starts),
            series.map(|series| series.minutes),
            wish.stood_at,
            wish.clashed_at,
            wish.made_at
        ],
    )?;
    Ok(())
}

fn cells(target: Option<Target>) -> (Option<Date>, Option<MeetingId>) {
    match target {
        Some(Target::Occurrence(day)) => (Some(day), None),
        Some(Target::Meeting(meeting)) => (None, Some(meeting)),
        None => (None, None),
    }
}

/// What they wished of a meeting, or of a whole series, is wished no more.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget_about(tx: &mut Tx<'_>, of: &Participant, uid: &str, target: Option<Target>) -> Result<()> {
    let (day, meeting) = cells(target);
    tx.execute(
        "DELETE FROM calendar_wishes WHERE relationship_id = ?1 AND side = ?2 AND uid = ?3
           AND COALESCE(occurrence, '') = COALESCE(CAST(?4 AS TEXT), '') AND COALESCE(meeting_id, '') = COALESCE(CAST(?5 AS TEXT), '')",
        values![of.relationship(), of.side(), uid, day, meeting],
    )?;
    Ok(())
}

/// All of one's own in a relationship, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<CalendarWish>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM calendar_wishes WHERE relationship_id = ?1 AND side = ?2 ORDER BY made_at, id"
        ),
        values![of.relationship(), of.side()],
        read,
    )
}

/// One of one's own.
///
/// # Errors
/// `NotFound` when it is not there, or the other one's.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: CalendarWishId) -> Result<CalendarWish> {
    let row = tx.query_opt(
        &format!(
            "SELECT {COLUMNS} FROM calendar_wishes WHERE id = ?1 AND relationship_id = ?2 AND side = ?3"
        ),
        values![id, of.relationship(), of.side()],
    )?;
    read(&mut row.ok_or(Error::NotFound)?)
}

/// It is decided.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget(tx: &mut Tx<'_>, of: &Participant, id: CalendarWishId) -> Result<()> {
    tx.execute(
        "DELETE FROM calendar_wishes WHERE id = ?1 AND relationship_id = ?2 AND side = ?3",
        values![id, of.relationship(), of.side()],
    )?;
    Ok(())
}

/// Forgets what nobody decided for long.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget_before(tx: &mut Tx<'_>, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM calendar_wishes WHERE made_at < ?1", values![before])?;
    Ok(())
}
