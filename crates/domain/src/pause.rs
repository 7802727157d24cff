//! A pause of the series, such as a holiday: from one day to another, both included. Moves no meeting.

use crate::{
    PauseId, Side,
    error::{Error, Result},
    series::Away,
};
use jiff::{Timestamp, civil::Date};

/// Pauses that stand at once in one relationship.
pub const MOST: usize = 50;
/// Days of one pause: longer is no pause.
const DAYS: i32 = 400;

/// A pause.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pause {
    /// Its id.
    pub id: PauseId,
    /// Its days, where the series is.
    pub days: Away,
    /// Who said so.
    pub made_by: Side,
    /// When they did.
    pub made_at: Timestamp,
    /// When it was taken out again.
    pub removed_at: Option<Timestamp>,
}

/// Days from one to another, as typed.
///
/// # Errors
/// `Invalid`, naming the field.
pub fn days(from: &str, until: &str) -> Result<Away> {
    let day = |field, text: &str| -> Result<Date> {
        text.trim().parse().map_err(|_| Error::invalid(field, "Give a day, such as 2026-08-03."))
    };
    let away = Away { from: day("from", from)?, until: day("until", until)? };
    let length = away.from.until(away.until).map_or(i32::MAX, |span| span.get_days());
    if length < 0 {
        return Err(Error::invalid(
            "until",
            "That ends before it begins. Give a last day on or after the first.",
        ));
    }
    if length > DAYS {
        return Err(Error::invalid("until", "That is more than a year. Change when you meet instead."));
    }
    Ok(away)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_is_from_a_day_to_a_day() {
        let away = days("2026-08-03", " 2026-08-21 ").unwrap();
        assert!(away.holds(away.from) && away.holds(away.until));
        assert_eq!(days("2026-08-03", "2026-08-03").unwrap().from.day(), 3);
        for (from, until, field) in [
            ("soon", "2026-08-03", "from"),
            ("2026-08-03", "", "until"),
            ("2026-08-03", "2026-08-02", "until"),
            ("2026-08-03", "2028-08-02", "until"),
            ("-009999-01-01", "9999-12-31", "until"),
        ] {
            let Err(Error::Invalid { field: said, .. }) = days(from, until) else { panic!("{from} {until}") };
            assert_eq!(said, field);
        }
    }
}
