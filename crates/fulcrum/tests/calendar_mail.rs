//! Invitations by mail: each change told once and under one UID, the last of many, and read as they are meant by programs that
//! are not ours.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{job, mail};
use calendar::read::{Method, Read};
use common::{Couple, Letters, Post, Server, Ways, ZONES, calendar_of, on_both, want, want_at_any_hour};
use domain::series::{Away, Cadence, Series};
use jiff::{
    Timestamp, ToSpan as _,
    civil::{DateTime, date},
};
use serde_json::json;
use std::{path::Path, process::Command, sync::Arc};

on_both!(
    a_series_and_each_change_of_it_is_told_once,
    another_rule_is_another_event,
    of_many_changes_the_last_is_told,
    an_address_that_refuses_is_left_in_peace_for_a_day,
    who_does_not_want_them_gets_none_and_one_link_stops_them,
    a_letter_sent_twice_is_the_same_letter,
);

fn local(event: &Read) -> String {
    event.starts.as_ref().expect("a start").local.to_string()
}

fn replaced(event: &Read) -> String {
    event.replaces.as_ref().expect("an occurrence").local.to_string()
}

fn move_to(desk: &common::Desk, at: &str) {
    desk.post::<api::Meeting>("/next-meeting", &api::NextMeeting { at: at.into() });
}

fn a_series_and_each_change_of_it_is_told_once(server: &Server) {
    let couple = Couple::of(server);
    let (ana, post) = (couple.owners_desk(server), Post::of(server));
    assert!(post.invitations().is_empty(), "nobody asked for any");
    want(server, &couple.owner, "mail");
    let (letter, first) = post.invitation();
    assert_eq!(letter.email, couple.owner.email);
    assert_eq!(letter.subject, "Your 1:1 with Marek: when you meet");
    assert!(
        letter.text().contains("Every week, from Thursday 14 May at 14:00, 45 minutes."),
        "{}",
        letter.text()
    );
    let [series] = first.events.as_slice() else { panic!("{first:?}") };
    assert_eq!((local(series).as_str(), series.title.as_str()), ("2026-05-14T14:00:00", "1:1 Ana and Marek"));
    assert_eq!(series.organizer.as_deref(), Some("one-on-ones@northwind.example"));
    assert!(post.invitations().is_empty(), "once");

    move_to(&ana, "2026-05-15T09:30");
    let (letter, moved) = post.invitation();
    assert_eq!(letter.subject, "Your 1:1 with Marek: moved");
    assert!(
        letter.text().contains("From Thursday 14 May at 14:00 to Friday 15 May at 09:30"),
        "{}",
        letter.text()
    );
    let [one] = moved.events.as_slice() else { panic!("{moved:?}") };
    assert_eq!((&one.uid, replaced(one).as_str()), (&series.uid, "2026-05-14T14:00:00"));
    assert!(one.sequence >= series.sequence && local(one) == "2026-05-15T09:30:00");

    ana.post::<api::Meeting>("/next-meeting/skip", &api::MeetingSkip { why: "away".into() });
    let (letter, off) = post.invitation();
    assert_eq!(letter.subject, "Your 1:1 with Marek: called off");
    assert_eq!(off.method, Some(Method::Cancel));
    assert!(off.events[0].cancelled && off.events[0].sequence > one.sequence);
    let id = ana.get::<serde_json::Value>("/meetings")[0]["id"].as_str().expect("an id").to_owned();
    ana.post::<api::Meeting>(&format!("/meetings/{id}/unskipping"), &api::Nothing {});
    let (_, on) = post.invitation();
    assert!(on.method == Some(Method::Request) && on.events[0].sequence > off.events[0].sequence);

    let pause: api::Pause =
        ana.post("/pauses", &api::PauseDays { from: "2026-06-01".into(), until: "2026-06-12".into() });
    let (_, paused) = post.invitation();
    let out: Vec<_> = paused.events[0].leaves_out.iter().map(|each| each.local.to_string()).collect();
    assert_eq!(out, ["2026-06-04T14:00:00", "2026-06-11T14:00:00"]);
    assert_eq!(paused.events.len(), 2, "the one that was moved is told with it, or it would move back");
    ana.post::<api::Pause>(&format!("/pauses/{}/drop", pause.id), &api::Nothing {});
    assert!(post.invitation().1.events[0].leaves_out.is_empty());
}

fn another_rule_is_another_event(server: &Server) {
    let couple = Couple::of(server);
    let (ana, post) = (couple.owners_desk(server), Post::of(server));
    want(server, &couple.owner, "mail");
    let series = post.invitation().1.events.remove(0);
    // What was stays in the calendar up to now, what comes is a new event.
    server.set_clock("2026-05-20T09:00:00Z");
    let series_of = |starts: &str| api::Series {
        cadence: "every-two-weeks".into(),
        rule: String::new(),
        starts: starts.into(),
        zone: "Europe/Berlin".into(),
        minutes: 30,
    };
    ana.post::<api::Relationship>("/series", &series_of("2026-05-26T10:00"));
    let two = post.invitations();
    let calendars: Vec<_> = two.iter().map(calendar_of).collect();
    let of =
        |uid: bool| calendars.iter().find(|each| (each.events[0].uid == series.uid) == uid).expect("both");
    assert_eq!((calendars.len(), of(false).events[0].minutes), (2, Some(30)));
    assert!(of(true).events[0].rule.as_deref().expect("a rule").contains("UNTIL=20260520"), "{:?}", of(true));
    let ends =
        two.iter().find(|letter| letter.subject.ends_with("when you meet has changed")).expect("its end");
    assert!(
        ends.text().contains("45 minutes, until Wednesday 20 May 2026. It ends there."),
        "{}",
        ends.text()
    );
    // Changed before anything of it was: the same event, elsewhere.
    ana.post::<api::Relationship>("/series", &series_of("2026-05-27T10:00"));
    let (letter, again) = post.invitation();
    assert_eq!(again.events[0].uid, of(false).events[0].uid);
    assert!(again.events[0].sequence > of(false).events[0].sequence);
    assert_eq!(letter.subject, "Your 1:1 with Marek: when you meet has changed");
    assert!(post.invitations().is_empty());
}

fn of_many_changes_the_last_is_told(server: &Server) {
    let couple = Couple::of(server);
    let (ana, post) = (couple.owners_desk(server), Post::of(server));
    want(server, &couple.owner, "mail");
    post.invitation();
    for hour in 8..12 {
        move_to(&ana, &format!("2026-05-15T{hour:02}:30"));
    }
    assert_eq!(local(&post.invitation().1.events[0]), "2026-05-15T11:30:00");
    // There and back again is nothing to tell.
    job::run_due(&post.node.app).expect("jobs");
    move_to(&ana, "2026-05-15T16:00");
    job::run_due(&post.node.app).expect("jobs");
    move_to(&ana, "2026-05-15T11:30");
    assert!(post.invitations().is_empty());
    // A meeting of its own is an event of its own, and gone when it is.
    let point = ana.raise("a word that stays at home");
    let id = ana.give_meeting(&point, "2026-05-20T10:00");
    let (letter, own) = post.invitation();
    assert!(own.events[0].rule.is_none() && own.events[0].replaces.is_none());
    assert!(
        !letter.text().contains("stays at home")
            && !format!("{:?}", letter.calendar).contains("stays at home")
    );
    ana.of_meeting::<serde_json::Value>(&id, "cancelling");
    let (_, off) = post.invitation();
    assert_eq!((off.method, &off.events[0].uid), (Some(Method::Cancel), &own.events[0].uid));
}

fn an_address_that_refuses_is_left_in_peace_for_a_day(server: &Server) {
    let couple = Couple::of(server);
    let (ana, post) = (couple.owners_desk(server), Post::of(server));
    want(server, &couple.owner, "mail");
    post.letters.refuse();
    assert_eq!(post.invitations().len(), 1);
    for hour in 8..11 {
        move_to(&ana, &format!("2026-05-15T{hour:02}:30"));
        assert!(post.invitations().is_empty(), "whoever refused once refuses again");
    }
    server.wait_days(1);
    server.wait_minutes(1);
    assert_eq!(post.invitations().len(), 1, "and is asked once more");
}

fn who_does_not_want_them_gets_none_and_one_link_stops_them(server: &Server) {
    let couple = Couple::of(server);
    let (ana, post) = (couple.owners_desk(server), Post::of(server));
    want(server, &couple.other, "mail");
    let (letter, _) = post.invitation();
    assert_eq!(letter.email, couple.other.email);
    let (_, stop) = letter.stop.clone().expect("a link");
    let path = stop.split_once("/stop/").expect("an address").1.to_owned();
    let form = [("List-Unsubscribe", "One-Click")];
    let page = server.anonymous().post(&format!("/stop/{path}"), &form).expect(200).text();
    assert!(page.contains("Nothing about when you meet is mailed to you any more"), "{page}");
    move_to(&ana, "2026-05-15T09:30");
    assert!(post.invitations().is_empty());
    let refused = server.client(&couple.owner);
    let mut choices: serde_json::Value = refused.get("/settings/reminders").expect("choices");
    assert_eq!(choices["calendar"], "off");
    choices["calendar"] = json!("page");
    let said = refused.post::<_, serde_json::Value>("/settings/reminders", &common::fresh(), &choices);
    assert!(common::refusal(said).1.contains("by mail or not at all"));
    // Asked for again, they hear what has changed since.
    want(server, &couple.other, "mail");
    assert_eq!(local(&post.invitation().1.events[0]), "2026-05-15T09:30:00");
}

fn a_letter_sent_twice_is_the_same_letter(server: &Server) {
    let couple = Couple::of(server);
    want(server, &couple.owner, "mail");
    let dying = Arc::new(Letters::dying(0, 1_000_000));
    let node = server.beside_with(Ways { mailer: Some(dying.clone()), ..Ways::default() });
    job::run_due(&node.app).expect("jobs");
    let died = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| mail::deliver_due(&node.app)));
    assert!(died.is_err(), "after the letter was taken on");
    server.wait_minutes(16);
    let (again, calendar) = Post::of(server).invitation();
    let first = dying.take().pop().expect("the first");
    assert_eq!(first.id, again.id);
    let before = calendar_of(&first);
    assert_eq!(
        (before.events[0].sequence, &before.events[0].uid),
        (calendar.events[0].sequence, &calendar.events[0].uid)
    );
    assert!(Post::of(server).invitations().is_empty());
}

/// What is in a letter does not depend on the database, and the readers take their time.
#[test]
fn other_programs_end_up_with_the_same_hours() {
    if let Some(server) = Server::start(common::Kind::Sqlite) {
        read_by_others(&server);
    }
}

/// A year of a series in each zone, with all that happens to meetings, told letter by letter.
fn read_by_others(server: &Server) {
    server.set_clock("2018-01-08T00:00:00Z");
    let folder = std::env::temp_dir().join(format!("fulcrum-invitations-{}", uuid::Uuid::new_v4()));
    std::fs::create_dir(&folder).expect("a folder");
    server.add("Ingrid Berg");
    for zone in ZONES {
        // The hour at which clocks change, and an ordinary one.
        for (hour, cadence) in [(2, "weekly"), (9, "FREQ=MONTHLY;BYDAY=-1SU")] {
            let name = format!("{}-{hour}", zone.replace('/', "-"));
            let (ana, marek) = (server.add(&format!("Ana{name}")), server.add(&format!("Marek{name}")));
            let couple = Couple::between(server, &ana, &marek);
            lived(server, &couple, (zone, hour, cadence), &folder.join(name));
        }
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tools/oracle/invitations.py");
    // Debian's own Python has the readers that Debian installs.
    let said = Command::new("/usr/bin/python3")
        .arg("-B")
        .arg(script)
        .arg(&folder)
        .output()
        .expect("python3, icalendar, khal");
    let told = String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{told}");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

fn lived(server: &Server, couple: &Couple, (zone, hour, cadence): (&str, i8, &str), path: &Path) {
    server.set_clock("2018-01-08T00:00:00Z");
    let (desk, post) = (couple.owners_desk(server), Post::of(server));
    std::fs::create_dir(path).expect("a folder");
    let mut letters = 0;
    let mut read = || {
        for letter in post.invitations().iter().filter(|letter| letter.email == couple.owner.email) {
            letters += 1;
            let (_, object) = letter.calendar.as_ref().expect("a calendar");
            std::fs::write(path.join(format!("{letters:03}.ics")), object).expect("a letter");
        }
    };
    let starts = date(2018, 1, 28).at(hour, 30, 0, 0);
    let said = |cadence: &str, starts: DateTime| said(cadence, starts, zone);
    let series = |cadence: &str, starts, pauses| Series {
        cadence: Cadence::parse(cadence).expect("a cadence"),
        zone: zone.into(),
        starts,
        minutes: 45,
        pauses,
        ends_at: None,
    };
    desk.post::<api::Relationship>("/series", &said(cadence, starts));
    want_at_any_hour(server, &couple.owner);
    read();
    let days = |from: &str, until: &str| api::PauseDays { from: from.into(), until: until.into() };
    let pause: api::Pause = desk.post("/pauses", &days("2018-03-01", "2018-04-15"));
    read();
    desk.post::<api::Pause>(&format!("/pauses/{}/drop", pause.id), &api::Nothing {});
    desk.post::<api::Pause>("/pauses", &days("2018-06-01", "2018-07-15"));
    read();
    let away = vec![Away { from: date(2018, 6, 1), until: date(2018, 7, 15) }];
    let from = "2018-01-08T00:00:00Z".parse::<Timestamp>().expect("a time");
    let (changed, until) =
        ("2018-09-12T00:00:00Z".parse().expect("a time"), "2019-05-08T00:00:00Z".parse().expect("a time"));
    let mut moments = planned(&series(cadence, starts, away.clone()), from, changed);
    // The second is moved by a day, the third called off, the fourth held a day early.
    server.set_clock(&(moments[1] - 2.hours()).to_string());
    let moved = moments[1] + 26.hours();
    let local = moved.in_tz("Europe/Berlin").expect("a zone").strftime("%Y-%m-%dT%H:%M").to_string();
    move_to(&desk, &local);
    read();
    moments[1] = moved;
    server.set_clock(&(moments[2] - 2.hours()).to_string());
    desk.post::<api::Meeting>("/next-meeting/skip", &api::MeetingSkip { why: "away".into() });
    read();
    moments.remove(2);
    moments[2] -= 24.hours();
    server.set_clock(&moments[2].to_string());
    let started = desk.start();
    desk.wrap_up(&started.id);
    read();
    // In September they begin to meet by another rule, two hours later.
    server.set_clock(&changed.to_string());
    let later = date(2018, 9, 16).at(hour + 2, 30, 0, 0);
    desk.post::<api::Relationship>("/series", &said("every-two-weeks", later));
    read();
    moments.extend(planned(&series("every-two-weeks", later, away), changed, until));
    let meant = json!({
        "from": from.to_string(), "until": until.to_string(), "zone": zone,
        "moments": moments.iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    std::fs::write(path.with_extension("json"), meant.to_string()).expect("what was meant");
}

fn said(cadence: &str, starts: DateTime, zone: &str) -> api::Series {
    api::Series {
        cadence: cadence.into(),
        rule: String::new(),
        starts: starts.to_string(),
        zone: zone.into(),
        minutes: 45,
    }
}

fn planned(series: &Series, from: Timestamp, until: Timestamp) -> Vec<Timestamp> {
    let all = series.after(from).expect("days").map_while(Result::ok).map(|each| each.at.timestamp());
    all.take_while(|at| *at < until).collect()
}
