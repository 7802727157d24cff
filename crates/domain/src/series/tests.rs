//! The rules of a series, tried one by one. The many are tried against Python in tools/oracle.

use super::*;

fn series(cadence: &str, zone: &str, starts: &str) -> Series {
    Series {
        cadence: Cadence::parse(cadence).unwrap(),
        zone: zone.into(),
        starts: starts.parse().unwrap(),
        minutes: 45,
        pauses: Vec::new(),
        ends_at: None,
    }
}

fn at(zoned: &str) -> Timestamp {
    zoned.parse::<Zoned>().unwrap().timestamp()
}

fn first(series: &Series, number: usize) -> Vec<String> {
    let before = at("1900-01-01T00:00[UTC]");
    series.after(before).unwrap().take(number).map(|each| each.unwrap().day.to_string()).collect()
}

#[test]
fn the_hour_stays_over_daylight_saving() {
    let weekly = series("weekly", "Europe/Berlin", "2026-03-19T10:30");
    let next = weekly.next(at("2026-03-26T10:30[Europe/Berlin]")).unwrap().unwrap();
    assert_eq!(next.at.to_string(), "2026-04-02T10:30:00+02:00[Europe/Berlin]");
}

#[test]
fn held_a_day_late_does_not_shift_the_next() {
    let weekly = series("weekly", "Europe/Berlin", "2026-05-04T10:00");
    let next = weekly.next(at("2026-05-05T10:00[Europe/Berlin]")).unwrap().unwrap();
    assert_eq!(next.day.to_string(), "2026-05-11");
    let two_weeks = series("every-two-weeks", "Europe/Berlin", "2026-05-04T10:00");
    let next = two_weeks.next(at("2026-05-19T10:00[Europe/Berlin]")).unwrap().unwrap();
    assert_eq!(next.day.to_string(), "2026-06-01");
}

#[test]
fn the_31st_meets_on_the_last_day_of_shorter_months() {
    let monthly = series("monthly", "Europe/Berlin", "2026-01-31T09:00");
    assert_eq!(first(&monthly, 4), ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
    // A rule says what it says: months without a 31st have no meeting.
    let rule = series("FREQ=MONTHLY", "Europe/Berlin", "2026-01-31T09:00");
    assert_eq!(first(&rule, 3), ["2026-01-31", "2026-03-31", "2026-05-31"]);
}

#[test]
fn a_leap_day_is_met() {
    let monthly = series("monthly", "Europe/Berlin", "2028-02-29T09:00");
    assert_eq!(first(&monthly, 3), ["2028-02-29", "2028-03-29", "2028-04-29"]);
    let yearly = series("FREQ=YEARLY", "Europe/Berlin", "2028-02-29T09:00");
    assert_eq!(first(&yearly, 2), ["2028-02-29", "2032-02-29"]);
    let last = series("FREQ=MONTHLY;BYMONTHDAY=-1", "Europe/Berlin", "2028-01-01T09:00");
    assert_eq!(first(&last, 2), ["2028-01-31", "2028-02-29"]);
}

#[test]
fn an_hour_that_is_left_out_moves_by_the_gap_and_a_double_one_is_the_first() {
    let weekly = series("weekly", "Europe/Berlin", "2026-03-22T02:30");
    let next = weekly.next(at("2026-03-22T02:30[Europe/Berlin]")).unwrap().unwrap();
    assert_eq!(next.at.to_string(), "2026-03-29T03:30:00+02:00[Europe/Berlin]");
    let october = weekly.of_day("2026-10-25".parse().unwrap()).unwrap().unwrap();
    assert_eq!(october.at.to_string(), "2026-10-25T02:30:00+02:00[Europe/Berlin]");
}

#[test]
fn a_day_that_a_zone_left_out_is_held_the_day_after() {
    // Samoa had no 30 December 2011.
    let weekly = series("weekly", "Pacific/Apia", "2011-12-23T10:00");
    let next = weekly.next(at("2011-12-23T10:00[Pacific/Apia]")).unwrap().unwrap();
    assert_eq!(
        (next.day.to_string(), next.at.date().to_string()),
        ("2011-12-30".into(), "2011-12-31".into())
    );
    let after = weekly.next(next.at.timestamp()).unwrap().unwrap();
    assert_eq!(after.day.to_string(), "2012-01-06");
}

#[test]
fn months_by_weekday() {
    let second = series("FREQ=MONTHLY;BYDAY=2TU", "Europe/Berlin", "2026-01-13T09:00");
    assert_eq!(first(&second, 4), ["2026-01-13", "2026-02-10", "2026-03-10", "2026-04-14"]);
    let last = series("FREQ=MONTHLY;BYDAY=-1FR", "Europe/Berlin", "2026-01-30T09:00");
    assert_eq!(first(&last, 3), ["2026-01-30", "2026-02-27", "2026-03-27"]);
    let working =
        series("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "Europe/Berlin", "2026-01-01T09:00");
    assert_eq!(first(&working, 3), ["2026-01-30", "2026-02-27", "2026-03-31"]);
}

#[test]
fn a_week_begins_where_the_rule_says() {
    // The example of RFC 5545: the same rule, two beginnings of a week.
    let rule = |start: &str| format!("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST={start}");
    let monday = series(&rule("MO"), "America/New_York", "1997-08-05T09:00");
    assert_eq!(first(&monday, 9), ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]);
    let sunday = series(&rule("SU"), "America/New_York", "1997-08-05T09:00");
    assert_eq!(first(&sunday, 9), ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]);
}

#[test]
fn a_rule_ends() {
    let until = series("FREQ=WEEKLY;UNTIL=20260520", "Europe/Berlin", "2026-05-06T09:00");
    assert_eq!(first(&until, 9).len(), 3);
    assert!(until.next(at("2026-05-20T09:00[Europe/Berlin]")).unwrap().is_none());
    let count = series("FREQ=WEEKLY;COUNT=2", "Europe/Berlin", "2026-05-06T09:00");
    assert!(count.next(at("2026-05-13T09:00[Europe/Berlin]")).unwrap().is_none());
    let last = count.last(at("2027-05-13T09:00[Europe/Berlin]")).unwrap().unwrap();
    assert_eq!(last.day.to_string(), "2026-05-13");
    let moment = series("FREQ=WEEKLY;UNTIL=20260513T070000Z", "Europe/Berlin", "2026-05-06T09:00");
    assert_eq!(first(&moment, 9).len(), 2);
}

#[test]
fn a_rule_that_never_comes_is_refused_and_does_not_hang() {
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=4",
        "FREQ=WEEKLY;UNTIL=20200101",
    ] {
        let never = series(rule, "Europe/Berlin", "2026-05-06T09:00");
        assert!(never.check().is_err(), "{rule}");
    }
}

#[test]
fn a_pause_leaves_its_days_out_and_shifts_nothing() {
    let mut weekly = series("weekly", "Europe/Berlin", "2026-05-04T10:00");
    weekly.pauses.push(Away { from: "2026-05-11".parse().unwrap(), until: "2026-05-25".parse().unwrap() });
    assert_eq!(first(&weekly, 3), ["2026-05-04", "2026-06-01", "2026-06-08"]);
    let last = weekly.last(at("2026-05-28T10:00[Europe/Berlin]")).unwrap().unwrap();
    assert_eq!(last.day.to_string(), "2026-05-04");
}

#[test]
fn years_later_it_still_finds_the_next_and_the_last() {
    for cadence in [
        "weekly",
        "every-two-weeks",
        "monthly",
        "FREQ=DAILY;INTERVAL=11",
        "FREQ=MONTHLY;BYDAY=5MO",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    ] {
        let series = series(cadence, "America/New_York", "2016-01-31T16:00");
        let now = at("2026-05-12T09:00[America/New_York]");
        let next = series.next(now).unwrap().unwrap();
        let last = series.last(now).unwrap().unwrap();
        assert!(next.at.timestamp() > now && last.at.timestamp() <= now, "{cadence}");
        assert_eq!(series.next(last.at.timestamp()).unwrap().unwrap(), next, "{cadence}");
    }
}

#[test]
fn the_ends_of_the_calendar_do_not_panic() {
    for cadence in
        ["weekly", "every-two-weeks", "monthly", "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=YEARLY"]
    {
        for starts in ["-009999-01-01T00:00", "9999-12-30T23:59", "2026-05-04T10:00"] {
            for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"] {
                let series = series(cadence, zone, starts);
                for now in [Timestamp::MIN, Timestamp::UNIX_EPOCH, Timestamp::MAX] {
                    drop((series.check(), series.next(now), series.last(now)));
                }
            }
        }
    }
}

#[test]
fn a_choice_becomes_a_rule_and_is_known_again() {
    let starts: DateTime = "2026-05-12T09:00".parse().unwrap();
    for (choice, rule) in [
        ("weekly", "weekly"),
        ("monthly", "monthly"),
        ("monthly-weekday", "FREQ=MONTHLY;BYDAY=2TU"),
        ("monthly-last-weekday", "FREQ=MONTHLY;BYDAY=-1TU"),
        ("monthly-last-day", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("rule", "FREQ=WEEKLY;INTERVAL=3"),
    ] {
        let cadence = Cadence::chosen(choice, "freq=weekly;interval=3", starts).unwrap();
        assert_eq!((cadence.to_string().as_str(), cadence.choice(starts).as_str()), (rule, choice));
        assert_eq!(Cadence::parse(rule).unwrap(), cadence);
    }
    let fifth: DateTime = "2026-06-30T09:00".parse().unwrap();
    assert_eq!(Cadence::chosen("monthly-weekday", "", fifth).unwrap().to_string(), "FREQ=MONTHLY;BYDAY=-1TU");
    assert!(Cadence::chosen("fortnightly", "", starts).is_err());
}
