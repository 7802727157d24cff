//! Hours by one’s own clock, over nights and over daylight saving.

use super::*;

fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap()
}

fn moment(text: &str) -> Timestamp {
    text.parse::<jiff::civil::DateTime>().unwrap().to_zoned(berlin()).unwrap().timestamp()
}

#[test]
fn quiet_hours_go_over_midnight() {
    let night = Quiet::USUAL;
    for (hour, quiet) in [(19, false), (20, true), (23, true), (0, true), (6, true), (7, false), (12, false)]
    {
        assert_eq!(night.holds(time(hour, 0, 0, 0)), quiet, "{hour}");
    }
    let noon = Quiet { from: time(12, 0, 0, 0), until: time(13, 0, 0, 0) };
    assert!(noon.holds(time(12, 59, 0, 0)) && !noon.holds(time(13, 0, 0, 0)));
    let never = Quiet { from: time(9, 0, 0, 0), until: time(9, 0, 0, 0) };
    assert!(!never.holds(time(9, 0, 0, 0)));
}

#[test]
fn what_would_come_in_quiet_hours_comes_after_them_or_before() {
    let shift = |at, latest| Quiet::USUAL.shift(moment(at), moment(latest), &berlin());
    assert_eq!(shift("2026-05-14T15:00", "2026-05-14T16:00"), moment("2026-05-14T15:00"));
    assert_eq!(shift("2026-05-14T22:00", "2026-05-15T14:00"), moment("2026-05-15T07:00"));
    assert_eq!(shift("2026-05-15T05:00", "2026-05-15T14:00"), moment("2026-05-15T07:00"));
    let evening = moment("2026-05-14T19:59");
    assert_eq!(shift("2026-05-15T05:00", "2026-05-15T06:30"), evening, "a meeting before the day begins");
    assert_eq!(shift("2026-05-14T22:00", "2026-05-15T06:30"), evening);
}

#[test]
fn preparing_is_in_the_morning_or_a_day_before_by_ones_own_clock() {
    let at = |time: PrepTime, meeting| time.before(moment(meeting), &berlin());
    assert_eq!(at(PrepTime::Morning, "2026-05-14T14:00"), moment("2026-05-14T08:00"));
    assert_eq!(at(PrepTime::Morning, "2026-05-14T08:30"), moment("2026-05-14T07:30"));
    assert_eq!(at(PrepTime::DayBefore, "2026-05-14T14:00"), moment("2026-05-13T14:00"));
    let after_the_clocks_changed = at(PrepTime::DayBefore, "2026-03-29T14:00");
    assert_eq!(after_the_clocks_changed, moment("2026-03-28T14:00"));
}

#[test]
fn no_moment_and_no_zone_makes_it_fall_over() {
    for zone in ["UTC", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Tehran"] {
        let zone = TimeZone::get(zone).unwrap();
        for at in [Timestamp::MIN, Timestamp::UNIX_EPOCH, Timestamp::MAX] {
            for latest in [Timestamp::MIN, Timestamp::MAX] {
                assert!(Quiet::USUAL.shift(at, latest, &zone) <= Timestamp::MAX);
            }
            assert!(PrepTime::DayBefore.before(at, &zone) <= at);
            assert!(PrepTime::Morning.before(at, &zone) <= at);
        }
    }
}

#[test]
fn a_weekday_is_found_backwards() {
    let friday = jiff::civil::date(2026, 5, 15);
    assert_eq!(weekday_since(friday, Weekday::Friday), friday);
    assert_eq!(weekday_since(jiff::civil::date(2026, 5, 21), Weekday::Friday), friday);
    assert_eq!(weekday_since(jiff::civil::date(2026, 5, 16), Weekday::Friday), friday);
}

#[test]
fn hours_are_read() {
    assert_eq!(hour("from", " 20:00 ").unwrap(), time(20, 0, 0, 0));
    for wrong in ["", "20", "25:00", "noon"] {
        assert!(hour("from", wrong).is_err(), "{wrong}");
    }
}

#[test]
fn each_kind_has_a_way_of_its_own() {
    let mut choices = Choices::default();
    choices.set_way(Kind::Goals, Way::Off);
    for kind in Kind::ALL {
        // Invitations are off until somebody asks for them.
        let off = [Kind::Goals, Kind::Calendar].contains(&kind);
        assert_eq!(choices.way(kind), if off { Way::Off } else { Way::Mail });
        assert_eq!(Kind::parse(kind.as_str()).unwrap(), kind);
    }
}
