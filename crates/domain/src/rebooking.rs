//! Another time for a meeting that does not suit: up to three that look free for both, in working hours of both their zones.
//! Knows when somebody is taken, never by whom or why.

use jiff::{
    SignedDuration, Timestamp, ToSpan, Zoned,
    civil::{Date, Weekday},
    tz::TimeZone,
};

/// Times offered.
const OFFERED: usize = 3;
/// Minutes between two starts that are looked at.
const STEP: i64 = 30;
/// Hours of work, the usual ones first; the others only where two zones leave nothing.
const HOURS: [(i8, i8); 3] = [(9, 17), (8, 18), (7, 20)];
/// Seconds from now within which nobody can be asked.
const NOTICE: i64 = 30 * 60;
/// Seconds between two times offered on one day, and from the time that does not suit.
const APART: i64 = 2 * 3600;

/// What another time is asked for.
pub struct Ask<'a> {
    /// The meeting as it stands.
    pub at: Timestamp,
    /// Its minutes.
    pub minutes: i64,
    /// The moment of asking.
    pub now: Timestamp,
    /// The zones of the two; the first says what a day is.
    pub zones: [TimeZone; 2],
    /// When either is taken: from when, for how many minutes.
    pub taken: &'a [(Timestamp, i64)],
}

/// The week of the meeting, or, when that is over, the seven days that begin today.
fn days(ask: &Ask<'_>) -> (Date, Date) {
    let [zone, _] = &ask.zones;
    let today = ask.now.to_zoned(zone.clone()).date();
    let day = ask.at.to_zoned(zone.clone()).date();
    let monday =
        |day: Date| day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).unwrap_or(day);
    let from = if ask.at < ask.now { today } else { monday(day) };
    (from.max(today), from.checked_add(6.days()).unwrap_or(from))
}

/// Up to three times that look free, in their order: on other days first, near the hour of the meeting.
#[must_use]
pub fn free(ask: &Ask<'_>) -> Vec<Timestamp> {
    HOURS
        .into_iter()
        .map(|hours| choose(ask, candidates(ask, hours)))
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

fn candidates(ask: &Ask<'_>, hours: (i8, i8)) -> Vec<Zoned> {
    let (first, last) = days(ask);
    let mut found = Vec::new();
    for day in first.series(1.day()).take_while(|day| *day <= last) {
        let Ok(midnight) = day.to_zoned(ask.zones[0].clone()) else { continue };
        for step in 0..24 * 60 / STEP {
            let at = midnight.datetime().checked_add((step * STEP).minutes());
            let Some(at) = at.ok().and_then(|at| at.to_zoned(ask.zones[0].clone()).ok()) else { continue };
            if suits(ask, &at, hours) {
                found.push(at);
            }
        }
    }
    found
}

fn suits(ask: &Ask<'_>, at: &Zoned, hours: (i8, i8)) -> bool {
    let start = at.timestamp();
    let length = SignedDuration::from_mins(ask.minutes);
    let Ok(end) = start.checked_add(length) else { return false };
    let taken = |(from, minutes): &(Timestamp, i64)| {
        let until = from.checked_add(SignedDuration::from_mins(*minutes)).unwrap_or(*from);
        start < until && *from < end
    };
    start.as_second() >= ask.now.as_second() + NOTICE
        && (start.as_second() - ask.at.as_second()).abs() >= APART
        && ask.zones.iter().all(|zone| at_work(start, end, zone, hours))
        && !ask.taken.iter().any(taken)
}

fn at_work(start: Timestamp, end: Timestamp, zone: &TimeZone, (from, until): (i8, i8)) -> bool {
    let (start, end) = (start.to_zoned(zone.clone()), end.to_zoned(zone.clone()));
    !matches!(start.weekday(), Weekday::Saturday | Weekday::Sunday)
        && start.date() == end.date()
        && start.hour() >= from
        && (end.hour() < until || (end.hour() == until && end.minute() == 0))
}

/// One a day, the nearest to the hour of the meeting, on the nearest days; then more on the same days.
fn choose(ask: &Ask<'_>, candidates: Vec<Zoned>) -> Vec<Timestamp> {
    let meeting = ask.at.to_zoned(ask.zones[0].clone());
    let seconds = |at: &Zoned| {
        let time = at.time();
        i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60
    };
    let far = |at: &Zoned| {
        let days = meeting.date().until(at.date()).map_or(0, |span| i64::from(span.get_days().abs()));
        // Later rather than earlier: there is time to say so, and nobody eats at noon and meets.
        (days, at.date() < meeting.date(), (seconds(at) - seconds(&meeting)).abs(), -seconds(at))
    };
    let mut ordered = candidates;
    ordered.sort_by_key(far);
    let mut chosen: Vec<Zoned> = Vec::new();
    for once_a_day in [true, false] {
        for at in &ordered {
            let near = |other: &Zoned| {
                let apart = (other.timestamp().as_second() - at.timestamp().as_second()).abs();
                (once_a_day && other.date() == at.date()) || apart < APART
            };
            if chosen.len() < OFFERED && !chosen.iter().any(near) {
                chosen.push(at.clone());
            }
        }
    }
    let mut chosen: Vec<_> = chosen.iter().map(Zoned::timestamp).collect();
    chosen.sort_unstable();
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(zoned: &str) -> Timestamp {
        zoned.parse::<Zoned>().unwrap().timestamp()
    }

    fn offered(meeting: &str, now: &str, zones: [&str; 2], taken: &[(&str, i64)]) -> Vec<String> {
        let taken: Vec<_> = taken.iter().map(|(from, minutes)| (at(from), *minutes)).collect();
        let zones = zones.map(|zone| TimeZone::get(zone).unwrap());
        let ask = Ask { at: at(meeting), minutes: 45, now: at(now), zones: zones.clone(), taken: &taken };
        let show = |at: &Timestamp| at.to_zoned(zones[0].clone()).strftime("%a %-d %H:%M").to_string();
        free(&ask).iter().map(show).collect()
    }

    const BERLIN: [&str; 2] = ["Europe/Berlin", "Europe/Berlin"];

    #[test]
    fn three_in_the_same_week_near_the_hour() {
        let now = "2026-05-11T09:00[Europe/Berlin]";
        let free = offered("2026-05-13T14:00[Europe/Berlin]", now, BERLIN, &[]);
        assert_eq!(free, ["Tue 12 14:00", "Wed 13 16:00", "Thu 14 14:00"]);
        let taken = [("2026-05-12T13:30[Europe/Berlin]", 45), ("2026-05-14T09:00[Europe/Berlin]", 480)];
        let free = offered("2026-05-13T14:00[Europe/Berlin]", now, BERLIN, &taken);
        assert_eq!(free, ["Tue 12 14:30", "Wed 13 16:00", "Fri 15 14:00"]);
    }

    #[test]
    fn working_hours_of_both() {
        let zones = ["Europe/Berlin", "America/New_York"];
        let free = offered("2026-05-13T15:00[Europe/Berlin]", "2026-05-11T09:00[Europe/Berlin]", zones, &[]);
        assert_eq!(free.len(), 3);
        // Nine in New York is fifteen in Berlin, and seventeen is the end there.
        assert!(
            free.iter()
                .all(|time| (&time[time.len() - 5..] >= "15:00") && (&time[time.len() - 5..] <= "16:15")),
            "{free:?}"
        );
        // Hours of Sydney and Los Angeles meet hardly; something is still found, early or late.
        let far = offered(
            "2026-05-13T08:00[Australia/Sydney]",
            "2026-05-11T09:00[Australia/Sydney]",
            ["Australia/Sydney", "America/Los_Angeles"],
            &[],
        );
        assert!(!far.is_empty());
    }

    #[test]
    fn a_friday_has_little_left_and_a_week_that_is_over_nothing_behind() {
        let friday =
            offered("2026-05-15T16:00[Europe/Berlin]", "2026-05-15T13:10[Europe/Berlin]", BERLIN, &[]);
        assert_eq!(friday, ["Fri 15 14:00"]);
        let missed =
            offered("2026-05-14T14:00[Europe/Berlin]", "2026-05-15T16:50[Europe/Berlin]", BERLIN, &[]);
        assert_eq!(missed, ["Mon 18 14:00", "Tue 19 14:00", "Wed 20 14:00"]);
    }
}
