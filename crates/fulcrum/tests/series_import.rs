//! A series brought from a calendar's file, through the front door: shown as understood, saved with what is to come of it, and
//! refused in words where it cannot be taken.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, on_both, refusal};

on_both!(
    a_series_of_google_comes_with_its_exceptions,
    names_that_windows_has_and_rules_of_ones_own,
    what_cannot_be_taken_is_said,
    one_of_several_is_chosen,
);

const GOOGLE: &str = include_str!("../../calendar/src/read/samples/google.ics");
const OUTLOOK: &str = include_str!("../../calendar/src/read/samples/outlook.ics");
const APPLE: &str = include_str!("../../calendar/src/read/samples/apple.ics");

fn import(desk: &Desk, text: &str, uid: &str) -> Result<api::Relationship, (u16, String)> {
    let input = api::SeriesImport { text: text.into(), uid: uid.into() };
    let said = desk.try_post::<api::Relationship>("/series-import", &input);
    said.map_err(|why| refusal::<()>(Err(why)))
}

fn next(desk: &Desk) -> String {
    desk.week().next.expect("a next meeting").at
}

fn understood(server: &Server, couple: &Couple, text: &str) -> (u16, String) {
    let answer = server.browser(&couple.owner).post(&couple.page("/series-import"), &[("text", text)]);
    (answer.status, answer.text())
}

fn a_series_of_google_comes_with_its_exceptions(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    // On the first of April: the second is left out, the sixteenth moved, both to come.
    server.set_clock("2026-04-01T08:00:00Z");
    let before = next(&ana);
    let (_, page) = understood(server, &couple, GOOGLE);
    for words in [
        "Marek / Ana",
        "Every week on Thursday at 14:00, 45 minutes, in Europe/Ljubljana",
        "Thursday 16 April is moved to Friday 17 April, 9:30",
        "Thursday 2 April does not take place",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert_eq!(next(&ana), before, "nothing is saved by looking");
    import(&ana, GOOGLE, "").expect("saved");
    assert_eq!(next(&ana), "2026-04-09T12:00:00Z");
    server.set_clock("2026-04-10T08:00:00Z");
    assert_eq!(next(&ana), "2026-04-17T07:30:00Z");
    server.set_clock("2026-04-18T08:00:00Z");
    assert_eq!(next(&ana), "2026-04-23T12:00:00Z", "no other meeting moved");
    // Brought again, what stands is not doubled.
    server.set_clock("2026-04-10T09:00:00Z");
    import(&ana, GOOGLE, "").expect("saved again");
    assert_eq!(server.database.ask("SELECT COUNT(*) FROM meetings"), "2");
    let rest = serde_json::to_string(&ana.get::<serde_json::Value>("/meetings")).expect("json");
    assert!(
        !rest.contains("Marek / Ana") && !rest.contains("meet.google.com"),
        "titles and links are not kept"
    );
}

fn names_that_windows_has_and_rules_of_ones_own(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let (_, page) = understood(server, &couple, OUTLOOK);
    assert!(page.contains("“W. Europe Standard Time” is read as Europe/Berlin."), "{page}");
    import(&ana, OUTLOOK, "").expect("saved");
    // Every two weeks from 3 March: 12 May, half past ten in Berlin.
    server.set_clock("2026-05-12T08:00:00Z");
    assert_eq!(next(&ana), "2026-05-12T08:30:00Z");
    let (_, page) = understood(server, &couple, APPLE);
    assert!(page.contains("Thursday 11 June, 17:00") || page.contains("Thursday 11 June, 16:30"), "{page}");
    assert!(page.contains("One event that does not come back is left aside."), "{page}");
    import(&ana, APPLE, "").expect("saved");
    server.set_clock("2026-06-08T08:00:00Z");
    assert_eq!(next(&ana), "2026-06-11T14:30:00Z", "moved from the second Tuesday");
}

/// A calendar with those lines in its one event.
fn of(lines: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:<b>Us</b>\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn what_cannot_be_taken_is_said(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let weekly = "DTSTART;TZID=Europe/Berlin:20260604T100000\r\nDTEND;TZID=Europe/Berlin:20260604T104500";
    let before = next(&ana);
    for (text, why) in [
        ("hello".into(), "no calendar file"),
        ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".into(), "There is no meeting in that calendar"),
        (of(weekly), "Nothing in that calendar comes back"),
        (of(&format!("{weekly}\r\nRRULE:FREQ=DAILY;BYHOUR=9,17")), "BYHOUR is not understood"),
        (of(&format!("{weekly}\r\nRRULE:FREQ=SECONDLY")), "FREQ=DAILY"),
        (of(&format!("{weekly}\r\nRRULE:FREQ=WEEKLY\r\nRRULE:FREQ=MONTHLY")), "more than one rule"),
        (of("DTSTART;VALUE=DATE:20260604\r\nRRULE:FREQ=WEEKLY"), "whole days"),
        (of("DTSTART;TZID=Nowhere:20260604T100000\r\nRRULE:FREQ=WEEKLY"), "Nobody knows the time zone"),
        (of("RRULE:FREQ=WEEKLY"), "does not say when it starts"),
        (of("DTSTART:20260604T100000Z\r\nDURATION:PT30H\r\nRRULE:FREQ=WEEKLY"), "minutes"),
        (format!("{}{}", of(weekly), " ".repeat(1 << 20)), "larger than 1 MB"),
    ] {
        let (status, said) = import(&ana, &text, "").expect_err(why);
        assert!(status == 422 && said.contains(why), "{status} {said}");
        let (status, page) = understood(server, &couple, &text);
        assert!(status == 422 || page.contains("This one cannot be taken"), "{why}");
        assert!(page.contains(why), "{why}: {page}");
        assert!(!page.contains("<b>Us</b>"), "words stay words");
    }
    assert_eq!(next(&ana), before);
    // What is guessed is said, and can be saved.
    let floating = of("DTSTART:20260604T100000\r\nRRULE:FREQ=WEEKLY;BYDAY=TH");
    let (_, page) = understood(server, &couple, &floating);
    assert!(page.contains("read in yours, Europe/Berlin") && page.contains("45 minutes are taken"), "{page}");
    import(&ana, &floating, "").expect("saved");
    assert_eq!(ana.week().next.expect("next").at, "2026-06-04T08:00:00Z");
}

fn one_of_several_is_chosen(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let two = format!("{GOOGLE}{APPLE}");
    let (_, page) = understood(server, &couple, &two);
    assert!(
        page.contains("Two series; choose the one that is yours")
            && page.matches("Meet like this").count() == 2,
        "{page}"
    );
    assert!(import(&ana, &two, "").expect_err("which").1.contains("Choose one of the series"));
    assert!(import(&ana, &two, "nobody").is_err());
    import(&ana, &two, "5E0F1B7C-2D3A-4C49-9E36-6C1B0C9D7A11").expect("saved");
    assert_eq!(next(&ana), "2026-06-11T14:30:00Z", "Tom’s, of which the second Tuesday of May is left out");
}
