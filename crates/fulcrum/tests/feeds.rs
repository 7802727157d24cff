//! Calendars to subscribe to, through the front door: read by programs that are not ours, ended at once, without a word of what
//! people write.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Server, ZONES, between, feed_of, on_both, want};
use domain::series::{Away, Cadence, Series};
use jiff::{Timestamp, ToSpan, civil::date};
use serde_json::json;
use std::{path::Path, process::Command};

on_both!(
    a_feed_says_when_and_with_whom_and_nothing_more,
    an_address_ends_at_once,
    who_has_their_meetings_twice_is_told_where_it_can_be_changed,
);

/// What is in a feed does not depend on the database, and the readers take their time.
#[test]
fn other_programs_read_the_same_hours() {
    if let Some(server) = Server::start(common::Kind::Sqlite) {
        read_by_others(&server);
    }
}

fn a_feed_says_when_and_with_whom_and_nothing_more(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let point = ana.raise("a word that is nowhere else");
    ana.give_meeting(&point, "2026-05-20T10:00");
    let feed = feed_of(server, &couple.owner, "prep");
    let answer = server.anonymous().get(&feed).expect(200);
    assert_eq!(answer.header("content-type"), Some("text/calendar; charset=utf-8"));
    let text = answer.text();
    assert!(
        text.contains("SUMMARY:1:1 Ana and Marek\r\n")
            && text.contains("SUMMARY:Prepare 1:1 Ana and Marek\r\n")
    );
    assert!(text.contains("DTSTART;TZID=Europe/Berlin:20260520T100000"), "the focus meeting has its place");
    assert!(!text.contains("nowhere else") && !text.contains("Kova") && !text.contains("DESCRIPTION"));
    let tag = answer.header("etag").expect("a tag").to_owned();
    let again = server.anonymous().send("GET", &feed, &[("if-none-match", &tag)], Vec::new());
    assert_eq!((again.status, again.text().len()), (304, 0));
    let before = sequence(&text);
    ana.post::<api::Meeting>("/next-meeting", &api::NextMeeting { at: "2026-05-15T09:00".into() });
    let moved =
        server.anonymous().send("GET", &feed, &[("if-none-match", &tag)], Vec::new()).expect(200).text();
    assert!(moved.contains(
        "RECURRENCE-ID;TZID=Europe/Berlin:20260514T140000\r\nDTSTART;TZID=Europe/Berlin:20260515T090000"
    ));
    ana.post::<api::Meeting>("/next-meeting/skip", &api::MeetingSkip { why: "busy".into() });
    let skipped = server.anonymous().get(&feed).expect(200).text();
    assert!(skipped.contains("STATUS:CANCELLED") && sequence(&skipped) > before);
    assert_eq!(skipped.matches("UID:").count(), moved.matches("UID:").count(), "nothing vanished");
}

/// All sequence numbers together.
fn sequence(text: &str) -> i64 {
    let numbers = text.lines().filter_map(|line| line.strip_prefix("SEQUENCE:"));
    numbers.filter_map(|number| number.trim().parse::<i64>().ok()).sum()
}

fn an_address_ends_at_once(server: &Server) {
    let couple = Couple::of(server);
    let (ana, anybody) = (server.browser(&couple.owner), server.anonymous());
    let first = feed_of(server, &couple.owner, "meetings");
    let second = feed_of(server, &couple.owner, "meetings");
    let nowhere = anybody.get("/feeds/nowhere").expect(404).steady();
    assert_eq!(anybody.get(&first).expect(404).steady(), nowhere, "a new address ends the one before");
    anybody.get(&second).expect(200);
    let page = ana.get("/settings/calendar").expect(200).text();
    assert!(!page.contains(&second), "an address is shown once");
    let end = between(&page, "action=\"/settings/feeds/", "\"").expect("a way to end it");
    let stranger = server.browser(&couple.other);
    stranger.post(&format!("/settings/feeds/{end}"), &[]).expect(404);
    ana.post(&format!("/settings/feeds/{end}"), &[]).expect(303);
    assert_eq!(anybody.get(&second).expect(404).steady(), nowhere);
    let third = feed_of(server, &couple.owner, "prep");
    anybody.get(&third).expect(200);
    let (id, by) = (couple.owner.id, app::administration::By::Machine);
    server.write(move |tx| app::administration::set_active(tx, by, id, false));
    assert_eq!(anybody.get(&third).expect(404).steady(), nowhere, "whoever may not sign in has no calendar");
}

fn who_has_their_meetings_twice_is_told_where_it_can_be_changed(server: &Server) {
    let couple = Couple::of(server);
    let ana = server.browser(&couple.owner);
    let settings = || ana.get("/settings/calendar").expect(200).text();
    let said = "may stand in your calendar more than once";
    want(server, &couple.owner, "mail");
    let feed = feed_of(server, &couple.owner, "meetings");
    assert!(!settings().contains(said), "an address that no program has fetched stands in no calendar");
    server.anonymous().get(&feed).expect(200);
    let page = settings();
    assert!(page.contains(said) && page.contains("by invitation and by an address below"), "{page}");
    want(server, &couple.owner, "off");
    assert!(!settings().contains(said));
    let prep = feed_of(server, &couple.owner, "prep");
    server.anonymous().get(&prep).expect(200);
    assert!(settings().contains("by both addresses"));
    assert!(!server.browser(&couple.other).get("/settings/calendar").expect(200).text().contains(said));
}

/// Weeks of a series in a zone of its own, with all that happens to meetings.
fn read_by_others(server: &Server) {
    server.set_clock("2018-01-08T00:00:00Z");
    let folder = std::env::temp_dir().join(format!("fulcrum-feeds-{}", uuid::Uuid::new_v4()));
    std::fs::create_dir(&folder).expect("a folder");
    server.add("Ingrid Berg");
    for (place, zone) in ZONES.iter().enumerate() {
        // The hour at which clocks change, and an ordinary one.
        for (hour, cadence) in
            [(2, "weekly"), (9, if place % 2 == 0 { "monthly" } else { "FREQ=MONTHLY;BYDAY=-1SU" })]
        {
            let name = format!("Ana{place}{hour}");
            let (ana, marek) = (server.add(&name), server.add(&format!("Marek{place}{hour}")));
            let couple = Couple::between(server, &ana, &marek);
            lived(
                server,
                &couple,
                (zone, hour, cadence),
                &folder.join(format!("{}-{hour}", zone.replace('/', "-"))),
            );
        }
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tools/oracle/feeds.py");
    // Debian's own Python has the readers that Debian installs.
    let said = Command::new("/usr/bin/python3")
        .arg(script)
        .arg(&folder)
        .output()
        .expect("python3, icalendar, khal, vdirsyncer");
    let told = String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{told}");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

fn lived(server: &Server, couple: &Couple, (zone, hour, cadence): (&str, i8, &str), path: &Path) {
    server.set_clock("2018-01-08T00:00:00Z");
    let desk = couple.owners_desk(server);
    let starts = if cadence == "monthly" { date(2018, 1, 31) } else { date(2018, 1, 28) }.at(hour, 30, 0, 0);
    let mut series = Series {
        cadence: Cadence::parse(cadence).expect("a cadence"),
        zone: zone.into(),
        starts,
        minutes: 45,
        pauses: Vec::new(),
        ends_at: None,
    };
    let said = api::Series {
        cadence: cadence.into(),
        rule: String::new(),
        starts: starts.to_string(),
        zone: zone.into(),
        minutes: 45,
    };
    desk.post::<api::Relationship>("/series", &said);
    let pause = api::PauseDays { from: "2018-06-01".into(), until: "2018-07-15".into() };
    desk.post::<api::Pause>("/pauses", &pause);
    series.pauses.push(Away { from: date(2018, 6, 1), until: date(2018, 7, 15) });
    let (from, until) = (
        "2018-01-08T00:00:00Z".parse::<Timestamp>().expect("a time"),
        "2019-01-08T00:00:00Z".parse().expect("a time"),
    );
    let planned = series.after(from).expect("days").map_while(Result::ok).map(|each| each.at.timestamp());
    let mut moments: Vec<Timestamp> = planned.take_while(|at| at < &until).collect();
    // The second is moved by a day, the third skipped, the fourth held a day late.
    server.set_clock(&(moments[1] - 2.hours()).to_string());
    let moved = moments[1] + 26.hours();
    let local = moved.in_tz("Europe/Berlin").expect("a zone").strftime("%Y-%m-%dT%H:%M").to_string();
    desk.post::<api::Meeting>("/next-meeting", &api::NextMeeting { at: local });
    moments[1] = moved;
    server.set_clock(&(moments[2] - 2.hours()).to_string());
    desk.post::<api::Meeting>("/next-meeting/skip", &api::MeetingSkip { why: "away".into() });
    let skipped = moments.remove(2);
    moments[2] += 24.hours();
    server.set_clock(&moments[2].to_string());
    let started = desk.start();
    desk.wrap_up(&started.id);
    let feed = feed_of(server, &couple.owner, "meetings");
    let text = server.anonymous().get(&feed).expect(200).text();
    let meant = json!({
        "from": from.to_string(), "until": until.to_string(), "cancelled": [skipped.to_string()],
        "moments": moments.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "zone": zone, "address": (hour == 9).then(|| format!("{}{feed}", server.base())),
    });
    std::fs::write(path.with_extension("ics"), text).expect("a feed");
    std::fs::write(path.with_extension("json"), meant.to_string()).expect("what was meant");
}
