//! What calendar programs write is read as they mean it. Made-up files that look like theirs.

use super::*;

fn at(text: &str, zone: &str) -> When {
    When { local: text.parse().unwrap(), zone: Zone::Known(zone.into()), whole_day: false }
}

#[test]
fn google_writes_a_series_with_one_left_out_and_one_moved() {
    let calendar = read(include_bytes!("samples/google.ics")).unwrap();
    assert_eq!(calendar.method, Some(Method::Publish));
    let [series, moved] = calendar.events.as_slice() else { panic!("{calendar:?}") };
    let zone = "Europe/Ljubljana";
    assert_eq!(series.starts, Some(at("2026-03-05T14:00", zone)));
    assert_eq!((series.minutes, series.sequence, series.cancelled), (Some(45), 2, false));
    assert_eq!(series.rule.as_deref(), Some("FREQ=WEEKLY;BYDAY=TH"));
    assert_eq!(series.leaves_out, [at("2026-04-02T14:00", zone)]);
    assert_eq!(series.title, "Marek / Ana");
    assert_eq!(series.organizer.as_deref(), Some("marek@example.com"));
    assert_eq!(
        series.attendees[0],
        Attendee { address: "marek@example.com".into(), answer: Answer::Accepted }
    );
    assert_eq!(series.attendees[1].answer, Answer::None);
    assert_eq!(moved.uid, series.uid);
    assert_eq!(moved.replaces, Some(at("2026-04-16T14:00", zone)));
    assert_eq!(moved.starts.as_ref().and_then(When::moment).unwrap().to_string(), "2026-04-17T07:30:00Z");
}

#[test]
fn outlook_names_zones_as_windows_does() {
    let calendar = read(include_bytes!("samples/outlook.ics")).unwrap();
    let [series] = calendar.events.as_slice() else { panic!("{calendar:?}") };
    let starts = series.starts.clone().unwrap();
    let said = "W. Europe Standard Time".to_owned();
    assert_eq!(starts.zone, Zone::Like { zone: "Europe/Berlin".into(), said });
    assert_eq!(starts.moment().unwrap().to_string(), "2026-03-03T09:30:00Z");
    assert_eq!(series.minutes, Some(30));
    let rule = series.rule.as_deref().unwrap();
    for part in ["FREQ=WEEKLY", "COUNT=26", "INTERVAL=2", "BYDAY=TU", "WKST=SU"] {
        assert!(rule.split(';').any(|each| each == part), "{rule}");
    }
    assert_eq!(series.title, "Jour fixe Lena und Tobias");
    assert!(series.uid.ends_with("8990A1B2C3D4E5F6") && !series.uid.contains('\t'));
}

#[test]
fn apple_writes_whole_days_and_several_events() {
    let calendar = read(include_bytes!("samples/apple.ics")).unwrap();
    let [series, moved, party] = calendar.events.as_slice() else { panic!("{calendar:?}") };
    let rule = series.rule.as_deref().unwrap();
    assert!(rule.contains("BYDAY=2TU") && rule.contains("UNTIL=20271231T045959Z"), "{rule}");
    assert_eq!(series.leaves_out, [at("2026-05-12T10:00", "America/New_York")]);
    assert_eq!(moved.minutes, Some(30));
    let day = party.starts.clone().unwrap();
    assert!(day.whole_day && day.moment().is_none() && party.minutes.is_none());
}

/// A calendar with one event at ten in a zone of its own.
fn in_zone(id: &str, parts: &str) -> Zone {
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:{id}\r\n{parts}END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=\"{id}\":20260303T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    read(text.as_bytes()).unwrap().events[0].starts.clone().unwrap().zone
}

fn part(kind: &str, starts: &str, offsets: (&str, &str), rule: &str) -> String {
    let (from, to) = offsets;
    let rule = if rule.is_empty() { String::new() } else { format!("RRULE:FREQ=YEARLY;{rule}\r\n") };
    format!(
        "BEGIN:{kind}\r\nDTSTART:{starts}\r\nTZOFFSETFROM:{from}\r\nTZOFFSETTO:{to}\r\n{rule}END:{kind}\r\n"
    )
}

#[test]
fn a_zone_of_its_own_name_is_known_by_how_its_clocks_go() {
    let summer = |rule: &str| part("DAYLIGHT", "16010325T020000", ("+0100", "+0200"), rule);
    let winter = |rule: &str| part("STANDARD", "16011028T030000", ("+0200", "+0100"), rule);
    let middle = summer("BYDAY=-1SU;BYMONTH=3") + &winter("BYDAY=-1SU;BYMONTH=10");
    let like = |zone: &str, said: &str| Zone::Like { zone: zone.into(), said: said.into() };
    let said = "Customized Time Zone";
    assert_eq!(in_zone(said, &middle), like("Europe/Berlin", said));
    // A city in the name says which of those with the same clocks is meant.
    let said = "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris";
    assert!(
        matches!(in_zone(said, &middle), Zone::Like { zone, .. } if zone == "Europe/Brussels" || zone == "Europe/Paris" || zone == "Europe/Madrid" || zone == "Europe/Copenhagen")
    );
    let said = "Custom";
    assert_eq!(
        in_zone(said, &part("STANDARD", "16010101T000000", ("+0530", "+0530"), "")),
        like("Asia/Kolkata", said)
    );
    let lord_howe = part("STANDARD", "20080406T020000", ("+1100", "+1030"), "BYMONTH=4;BYDAY=1SU")
        + &part("DAYLIGHT", "20081005T020000", ("+1030", "+1100"), "BYMONTH=10;BYDAY=1SU");
    assert_eq!(in_zone(said, &lord_howe), like("Australia/Lord_Howe", said));
    let new_york = part("STANDARD", "16010101T020000", ("-0400", "-0500"), "BYDAY=1SU;BYMONTH=11")
        + &part("DAYLIGHT", "16010101T020000", ("-0500", "-0400"), "BYDAY=2SU;BYMONTH=3");
    assert_eq!(in_zone(said, &new_york), like("America/New_York", said));
    // Clocks that go like those of no place.
    let nowhere = part("STANDARD", "16010101T000000", ("+0317", "+0317"), "");
    assert_eq!(in_zone(said, &nowhere), Zone::Unknown(said.into()));
    assert_eq!(
        in_zone("/freeassociation.sourceforge.net/Europe/Rome", ""),
        like("Europe/Rome", "/freeassociation.sourceforge.net/Europe/Rome")
    );
    assert_eq!(in_zone("europe/rome", ""), Zone::Known("Europe/Rome".into()));
    assert_eq!(in_zone("Eastern Standard Time", ""), like("America/New_York", "Eastern Standard Time"));
}

#[test]
fn what_is_no_calendar_is_said_to_be_none() {
    assert_eq!(read(b""), Err(Unreadable::NoCalendar));
    assert_eq!(read(b"hello\r\nthere"), Err(Unreadable::NoCalendar));
    assert_eq!(read(b"BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n"), Err(Unreadable::NoCalendar));
    assert_eq!(read(&vec![b'a'; MOST_BYTES + 1]), Err(Unreadable::TooLong));
    let empty = read(b"BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n").unwrap();
    assert!(empty.events.is_empty());
    // Not UTF-8, a line cut short, and half an event: what can be read is.
    let odd = read(b"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nSUMMARY:Gr\xfc\xdfe\nDTSTART:20260303T1000\nDTSTART:20269999T999999\nUID:x\nEND:VEVENT\nEND:VCALENDAR\n").unwrap();
    assert_eq!((odd.method, odd.events[0].title.as_str()), (Some(Method::Reply), "Grüße"));
}
