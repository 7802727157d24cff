//! Tests of texts that two sides write in. They know no server.

use super::*;

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

fn instant(text: &str) -> Timestamp {
    moment("Europe/Berlin", at(text)).unwrap()
}

fn event(starts: &str, replaces: Option<&str>) -> Event {
    Event {
        uid: "a-1@fulcrum".into(),
        zone: "Europe/Berlin".into(),
        starts: at(starts),
        minutes: 45,
        rule: replaces.is_none().then(|| "FREQ=WEEKLY".into()),
        leaves_out: Vec::new(),
        replaces: replaces.map(at),
        cancelled: false,
        sequence: 2,
        changed_at: Timestamp::UNIX_EPOCH,
        title: "1:1 Ana and Marek".into(),
    }
}

fn thursdays() -> Vec<Event> {
    vec![event("2026-05-14T14:00", None), event("2026-05-22T09:00", Some("2026-05-21T14:00"))]
}

fn merged(ours: &[Event], theirs: &str, left: &[&str]) -> String {
    let left: Vec<_> = left.iter().map(|day| instant(day)).collect();
    let has = |at: Timestamp| {
        at.to_zoned(TimeZone::get("Europe/Berlin").unwrap()).weekday() == jiff::civil::Weekday::Thursday
    };
    Merge { ours, until: 2036, has: &has, leave: &|at| left.contains(&at) }.apply(theirs).unwrap()
}

#[test]
fn what_is_written_stands_as_it_was_meant() {
    let mut ours = thursdays();
    ours[0].leaves_out.push(at("2026-05-28T14:00"));
    ours.push(Event { cancelled: true, ..event("2026-06-04T14:00", Some("2026-06-04T14:00")) });
    ours.push(event("2026-06-11T14:00", Some("2026-06-11T14:00")));
    let text = write(&ours, 2036);
    assert!(!text.contains("METHOD") && text.contains("BEGIN:VTIMEZONE"));
    let standing = Standing::read(&text, "a-1@fulcrum").unwrap();
    assert_eq!(Some(&standing), Standing::of(&ours).as_ref());
    assert_eq!(standing.others.len(), 3, "one that is as the others is none of them");
    assert_eq!(standing.at(instant("2026-05-21T14:00")), Some(instant("2026-05-22T09:00")));
    assert_eq!(standing.at(instant("2026-05-28T14:00")), None);
    assert!(Standing::read(&text, "b@fulcrum").is_none() && Standing::read("hello", "a-1@fulcrum").is_none());
}

/// As a calendar program writes it back: the end instead of the length, an alarm, a description, somebody who comes.
fn theirs() -> String {
    write(&thursdays(), 2036)
        .replace("DURATION:PT45M\r\nRRULE", "DTEND;TZID=Europe/Berlin:20260514T144500\r\nDESCRIPTION:bring\r\n  the list\r\nATTENDEE:mailto:m@example.org\r\nX-COLOUR:red\r\nRRULE")
        .replacen("CLASS:PRIVATE\r\nEND:VEVENT", "CLASS:PRIVATE\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\nEND:VEVENT", 1)
        .replacen("SEQUENCE:2", "SEQUENCE:7", 1)
}

#[test]
fn what_others_added_stays() {
    let mut ours = thursdays();
    ours[1].starts = at("2026-05-20T10:00");
    ours.push(Event { cancelled: true, ..event("2026-06-04T14:00", Some("2026-06-04T14:00")) });
    let text = merged(&ours, &theirs(), &[]);
    for kept in
        ["DESCRIPTION:bring the list", "ATTENDEE:mailto:m", "X-COLOUR:red", "TRIGGER:-PT10M", "SEQUENCE:8"]
    {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    assert!(!text.contains("DTEND"));
    assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1);
    assert_eq!(Standing::read(&text, "a-1@fulcrum"), Standing::of(&ours));
    let same = Standing::read(&merged(&ours, &text, &[]), "a-1@fulcrum");
    assert_eq!(same, Standing::of(&ours), "once more changes nothing");
}

#[test]
fn what_is_not_decided_is_left_as_it_stands_there() {
    let removed = theirs().replace(
        "RRULE:FREQ=WEEKLY",
        "EXDATE;TZID=Europe/Berlin:20260604T140000,20260611T140000\r\nRRULE:FREQ=WEEKLY",
    );
    let text = merged(&thursdays(), &removed, &["2026-06-04T14:00"]);
    let standing = Standing::read(&text, "a-1@fulcrum").unwrap();
    assert_eq!(standing.at(instant("2026-06-04T14:00")), None);
    assert_eq!(standing.at(instant("2026-06-11T14:00")), Some(instant("2026-06-11T14:00")), "put back");
}

#[test]
fn a_series_that_was_moved_there_is_as_it_was() {
    let moved = theirs().replace("20260514T140000", "20260512T100000").replace(
        "RECURRENCE-ID;TZID=Europe/Berlin:20260521T140000",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260519T100000",
    );
    assert_eq!(Standing::read(&merged(&thursdays(), &moved, &[]), "a-1@fulcrum"), Standing::of(&thursdays()));
    let renamed = theirs().replacen("SUMMARY:1:1 Ana and Marek", "SUMMARY:Ana!", 1);
    assert!(merged(&thursdays(), &renamed, &[]).contains("SUMMARY:Ana!"));
    let old = theirs().replace("Ana and Marek", "Anna and Marek");
    assert!(!merged(&thursdays(), &old, &[]).contains("Anna"));
}
