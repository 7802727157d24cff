//! Points that wait for a day which somebody names in words: when they jot one down, or put one off. Owns what such a day
//! may be; the words themselves are read elsewhere.

use super::{At, Kind, capture_as, defer};
use crate::kinds::today;
use domain::{Error, RelationshipId, Result, TalkingPointId, UserId};
use jiff::civil::Date;
use store::Tx;

/// The day that a form or a program names: as a date, or as one says it; none where nothing is said.
///
/// # Errors
/// `Invalid` when it is no day, or none to come.
pub fn until(tx: &mut Tx<'_>, by: UserId, words: &str) -> Result<Option<Date>> {
    let words = words.trim();
    if words.is_empty() {
        return Ok(None);
    }
    // A date may be over by now, when it was sent late: then it waits no longer.
    if let Ok(day) = words.parse() {
        return Ok(Some(day));
    }
    let day = document::wait_phrase(words, today(tx, by)?);
    day.map(Some).ok_or_else(|| {
        Error::invalid("until", "Say a day to come, such as Thursday, in 3 days, next week or 5 Dec.")
    })
}

/// The day until which words ask to wait while they are being typed, if they do.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn asked(tx: &mut Tx<'_>, by: UserId, words: &str) -> Result<Option<(Date, Date)>> {
    let today = today(tx, by)?;
    Ok(document::asks_to_wait(words, today).map(|day| (day, today)))
}

/// Jots something down, in the backlog until its day where one is named. Only the owner puts something off.
///
/// # Errors
/// As [`capture_as`], and `Refused` for the other one where a day is named.
pub fn capture_until(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    text: &str,
    (kind, words): (Option<Kind>, &str),
) -> Result<TalkingPointId> {
    let point = capture_as(tx, by, id, text, kind)?;
    match until(tx, by, words)? {
        Some(day) => defer(tx, by, At { relationship: id, point }, Some(day)),
        None => Ok(point),
    }
}
