//! Dates and ages in words, as a person in the viewer's time zone would say them. Never reads a clock.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Whole days from one date to another; negative when `to` is the earlier one.
pub(crate) fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// The day on which a moment falls in a zone.
pub(crate) fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned(zone.clone()).date()
}

/// "14:00".
pub(crate) fn clock(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%-H:%M").to_string()
}

/// "Thursday 14 May", with the year when it is not this one.
pub(crate) fn long_day(day: Date, today: Date) -> String {
    let pattern = if day.year() == today.year() { "%A %-d %B" } else { "%A %-d %B %Y" };
    day.strftime(pattern).to_string()
}

/// "14 May", with the year when it is not this one.
pub(crate) fn short_day(day: Date, today: Date) -> String {
    let pattern = if day.year() == today.year() { "%-d %b" } else { "%-d %b %Y" };
    day.strftime(pattern).to_string()
}

/// "today", "tomorrow", "yesterday", "Thursday" within the coming week, else "14 May".
pub(crate) fn near_day(day: Date, today: Date) -> String {
    match days_between(today, day) {
        -1 => "yesterday".into(),
        0 => "today".into(),
        1 => "tomorrow".into(),
        2..=6 => day.strftime("%A").to_string(),
        _ => short_day(day, today),
    }
}

/// "tomorrow", "on Thursday" within the coming week, else "on 14 May".
pub(crate) fn on_day(day: Date, today: Date) -> String {
    let near = near_day(day, today);
    if days_between(today, day) > 1 { format!("on {near}") } else { near }
}

/// "Thursday 14 May, 14:00".
pub(crate) fn long_moment(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    format!("{}, {}", long_day(day_of(at, zone), day_of(now, zone)), clock(at, zone))
}

/// When something was jotted: "9:12" today, "Mon 16:40" within the week, else "3 May".
pub(crate) fn jotted(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let (day, today) = (day_of(at, zone), day_of(now, zone));
    match days_between(day, today) {
        ..=0 => clock(at, zone),
        1..=6 => format!("{} {}", day.strftime("%a"), clock(at, zone)),
        _ => short_day(day, today),
    }
}

/// "now", "in 40 minutes", "in 3 hours", "tomorrow", "in 2 days", "in 3 weeks"; for what is over, "was yesterday".
pub(crate) fn ahead(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let seconds = at.as_second() - now.as_second();
    let days = days_between(day_of(now, zone), day_of(at, zone));
    match (days, seconds) {
        (..=-2, _) => format!("was {} days ago", -days),
        (-1, _) => "was yesterday".into(),
        (0, ..-3600) => "was earlier today".into(),
        (0, -3600..60) => "now".into(),
        (0, 60..5400) => format!("in {}", count(seconds / 60, "minute")),
        (0, _) => format!("in {}", count((seconds + 1800) / 3600, "hour")),
        (1, _) => "tomorrow".into(),
        (2..=13, _) => format!("in {days} days"),
        _ => format!("in {} weeks", days / 7),
    }
}

/// "today", "yesterday", "4 days ago", "last week", "5 weeks ago".
pub(crate) fn ago(day: Date, today: Date) -> String {
    match days_between(day, today) {
        ..=0 => "today".into(),
        1 => "yesterday".into(),
        days @ 2..=6 => format!("{days} days ago"),
        7..=13 => "last week".into(),
        days => format!("{} ago", age(days)),
    }
}

/// "3 days", "11 weeks", "2 years".
pub(crate) fn age(days: i64) -> String {
    match days {
        ..=0 => "today".into(),
        1..=13 => count(days, "day"),
        14..=729 => count(days / 7, "week"),
        _ => count(days / 365, "year"),
    }
}

/// "once", "twice", "3 times".
pub(crate) fn times(number: i64) -> String {
    match number {
        1 => "once".into(),
        2 => "twice".into(),
        _ => format!("{number} times"),
    }
}

/// "1 point", "7 points".
pub(crate) fn count(number: i64, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// "every week", "every 4 weeks".
pub(crate) fn every_weeks(number: i64) -> String {
    if number == 1 { "every week".into() } else { format!("every {number} weeks") }
}

/// "first", "second", "third", then "4th": how many times so far.
pub(crate) fn nth(number: i64) -> String {
    match number {
        1 => "first".into(),
        2 => "second".into(),
        3 => "third".into(),
        _ => match (number % 10, number % 100) {
            (1, rest) if rest != 11 => format!("{number}st"),
            (2, rest) if rest != 12 => format!("{number}nd"),
            (3, rest) if rest != 13 => format!("{number}rd"),
            _ => format!("{number}th"),
        },
    }
}

/// The length of something as a number for [`count`].
pub(crate) fn many(length: usize, noun: &str) -> String {
    count(i64::try_from(length).unwrap_or(i64::MAX), noun)
}

/// A small number as the start of a sentence: "Four", else in figures.
pub(crate) fn in_words(number: usize) -> String {
    const WORDS: [&str; 11] =
        ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).into())
}

/// The greeting for an hour of the day.
pub(crate) fn greeting(now: Timestamp, zone: &TimeZone) -> &'static str {
    match now.to_zoned(zone.clone()).hour() {
        4..=11 => "Good morning",
        12..=17 => "Good afternoon",
        _ => "Good evening",
    }
}

/// A moment as a form field of type `datetime-local` holds it.
pub(crate) fn field(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 5, 12);

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").unwrap()
    }

    #[test]
    fn days_near_by_have_names() {
        for (day, words) in [
            (date(2026, 5, 11), "yesterday"),
            (date(2026, 5, 12), "today"),
            (date(2026, 5, 13), "tomorrow"),
            (date(2026, 5, 14), "Thursday"),
            (date(2026, 5, 18), "Monday"),
            (date(2026, 5, 19), "19 May"),
            (date(2026, 5, 1), "1 May"),
            (date(2027, 1, 2), "2 Jan 2027"),
        ] {
            assert_eq!(near_day(day, TODAY), words);
        }
        assert_eq!(long_day(date(2026, 5, 14), TODAY), "Thursday 14 May");
        assert_eq!(long_day(date(2025, 12, 30), TODAY), "Tuesday 30 December 2025");
    }

    #[test]
    fn the_zone_of_the_viewer_decides_the_day() {
        let late = at("2026-05-12T22:30:00Z");
        assert_eq!(day_of(late, &berlin()), date(2026, 5, 13));
        assert_eq!(clock(late, &berlin()), "0:30");
        assert_eq!(long_moment(at("2026-05-14T12:00:00Z"), late, &berlin()), "Thursday 14 May, 14:00");
        assert_eq!(field(at("2026-05-14T12:00:00Z"), &berlin()), "2026-05-14T14:00");
    }

    #[test]
    fn captures_say_when_they_were_jotted() {
        let now = at("2026-05-12T10:00:00Z");
        for (moment, words) in [
            ("2026-05-12T07:12:00Z", "9:12"),
            ("2026-05-11T14:40:00Z", "Mon 16:40"),
            ("2026-05-03T14:40:00Z", "3 May"),
        ] {
            assert_eq!(jotted(at(moment), now, &berlin()), words);
        }
    }

    #[test]
    fn what_is_ahead() {
        let now = at("2026-05-12T10:00:00Z");
        for (moment, words) in [
            ("2026-05-14T12:00:00Z", "in 2 days"),
            ("2026-05-13T05:00:00Z", "tomorrow"),
            ("2026-05-12T10:40:00Z", "in 40 minutes"),
            ("2026-05-12T10:01:00Z", "in 1 minute"),
            ("2026-05-12T13:40:00Z", "in 4 hours"),
            ("2026-05-12T09:50:00Z", "now"),
            ("2026-05-12T08:00:00Z", "was earlier today"),
            ("2026-05-11T12:00:00Z", "was yesterday"),
            ("2026-05-05T12:00:00Z", "was 7 days ago"),
            ("2026-06-09T12:00:00Z", "in 4 weeks"),
        ] {
            assert_eq!(ahead(at(moment), now, &berlin()), words, "{moment}");
        }
    }

    #[test]
    fn ages() {
        for (day, words) in [
            (date(2026, 5, 12), "today"),
            (date(2026, 5, 11), "yesterday"),
            (date(2026, 5, 8), "4 days ago"),
            (date(2026, 5, 4), "last week"),
            (date(2026, 4, 7), "5 weeks ago"),
            (date(2025, 5, 12), "52 weeks ago"),
            (date(2024, 5, 1), "2 years ago"),
        ] {
            assert_eq!(ago(day, TODAY), words);
        }
        assert_eq!([3, 4, 11, 21, 112].map(nth), ["third", "4th", "11th", "21st", "112th"]);
        assert_eq!((times(1), times(2), times(3)), ("once".into(), "twice".into(), "3 times".into()));
        assert_eq!((count(1, "point"), many(7, "point")), ("1 point".into(), "7 points".into()));
        assert_eq!((in_words(4), in_words(12)), ("Four".into(), "12".into()));
    }

    #[test]
    fn greetings() {
        assert_eq!(greeting(at("2026-05-12T06:00:00Z"), &berlin()), "Good morning");
        assert_eq!(greeting(at("2026-05-12T12:00:00Z"), &berlin()), "Good afternoon");
        assert_eq!(greeting(at("2026-05-12T19:00:00Z"), &berlin()), "Good evening");
    }
}
