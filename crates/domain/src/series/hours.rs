//! What the hour of a series is for somebody in another zone, and until when: daylight saving may move it for one of them.

use super::Series;
use crate::error::Result;
use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};

/// Meetings looked ahead for a change of the hour: a year of a weekly series has every change that a year has.
const AHEAD: usize = 53;
/// Days ahead of which nobody needs to be told.
const DAYS: i64 = 70;

/// Somebody's hour of a meeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hour {
    /// The day on which it is for them.
    pub day: Date,
    /// The hour.
    pub at: Time,
    /// The day of the clocks' change after which it is another hour for them, and that hour.
    pub then: Option<(Date, Time)>,
}

/// The hour of the meeting at `next` in `zone`, and whether it changes for them soon though the series stays.
///
/// # Errors
/// `Invalid` for a zone this system does not know.
pub fn hour_for(series: &Series, next: Timestamp, zone: &TimeZone) -> Result<Hour> {
    let local = next.to_zoned(zone.clone()).datetime();
    let mut hour = Hour { day: local.date(), at: local.time(), then: None };
    let home = series.time_zone()?;
    // A meeting that was moved has an hour of its own: it says nothing of the ones after it.
    if series.starts.time() != next.to_zoned(home.clone()).time() {
        return Ok(hour);
    }
    let mut before = next;
    for each in series.after(next)?.take(AHEAD) {
        let at = each?.at.timestamp();
        let local = at.to_zoned(zone.clone());
        if at.as_second() - next.as_second() > DAYS * 86_400 {
            break;
        }
        if local.time() != hour.at {
            hour.then = Some((changed(before, at, [zone, &home]), local.time()));
            break;
        }
        before = at;
    }
    Ok(hour)
}

/// The day on which the clocks of one of the zones changed between two moments, where that zone is.
fn changed(before: Timestamp, at: Timestamp, zones: [&TimeZone; 2]) -> Date {
    let of = |zone: &TimeZone| {
        let change = zone.following(before).next().map(|change| change.timestamp());
        change.filter(|change| *change <= at).map(|change| change.to_zoned(zone.clone()).date())
    };
    zones.into_iter().filter_map(of).min().unwrap_or_else(|| at.to_zoned(zones[0].clone()).date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::series::Cadence;
    use jiff::{
        Zoned,
        civil::{date, time},
    };

    fn ana_in_berlin() -> Series {
        Series {
            cadence: Cadence::Weekly,
            zone: "Europe/Berlin".into(),
            starts: date(2026, 2, 5).at(14, 0, 0, 0),
            minutes: 45,
            pauses: Vec::new(),
            ends_at: None,
        }
    }

    fn hour(next: &str, zone: &str) -> Hour {
        let next: Zoned = next.parse().unwrap();
        hour_for(&ana_in_berlin(), next.timestamp(), &TimeZone::get(zone).unwrap()).unwrap()
    }

    #[test]
    fn daylight_saving_of_either_moves_the_hour_of_the_other() {
        let new_york = |next| hour(next, "America/New_York");
        let winter = new_york("2026-03-05T14:00[Europe/Berlin]");
        assert_eq!((winter.at, winter.then), (time(8, 0, 0, 0), Some((date(2026, 3, 8), time(9, 0, 0, 0)))));
        let between = new_york("2026-03-12T14:00[Europe/Berlin]");
        assert_eq!(
            (between.at, between.then),
            (time(9, 0, 0, 0), Some((date(2026, 3, 29), time(8, 0, 0, 0))))
        );
        assert_eq!(new_york("2026-04-02T14:00[Europe/Berlin]").then, None, "October is far");
        // Where there is no daylight saving, it is Berlin's that moves it.
        let tokyo = hour("2026-03-26T14:00[Europe/Berlin]", "Asia/Tokyo");
        assert_eq!((tokyo.at, tokyo.then), (time(22, 0, 0, 0), Some((date(2026, 3, 29), time(21, 0, 0, 0)))));
        assert_eq!(hour("2026-03-26T14:00[Europe/Berlin]", "Europe/Berlin").then, None);
        let moved = hour("2026-03-26T16:00[Europe/Berlin]", "Asia/Tokyo");
        assert_eq!((moved.day, moved.at, moved.then), (date(2026, 3, 27), time(0, 0, 0, 0), None));
    }
}
