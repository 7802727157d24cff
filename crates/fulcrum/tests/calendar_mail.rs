//! Invitations by mail and what calendars answer: each change told once and under one UID, answers believed by the secret they
//! carry alone, and a meeting moved by a click and never by a letter.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{calendar_reply::receive, job, mail};
use calendar::read::{Calendar, Method, Read, read};
use common::{Couple, Letters, Person, Sample, Server, Ways, on_both, storage};
use outgoing::Letter;
use serde_json::json;
use std::sync::Arc;

on_both!(
    a_series_and_each_change_of_it_is_told_once,
    of_many_changes_the_last_is_told,
    who_does_not_want_them_gets_none_and_one_link_stops_them,
    a_letter_sent_twice_is_the_same_letter,
    replies_are_told_to_both_and_move_nothing,
    a_proposed_time_is_taken_with_one_click,
    only_the_secret_counts_and_old_answers_are_none,
    rubbish_is_refused_in_one_line,
);

/// A node that mails, and keeps what it mails.
struct Post {
    node: Server,
    letters: Arc<Letters>,
}

impl Post {
    fn of(server: &Server) -> Self {
        let letters = Arc::new(Letters::default());
        let node = server.beside_with(Ways { mailer: Some(letters.clone()), ..Ways::default() });
        Self { node, letters }
    }

    /// The invitations that go out now.
    fn invitations(&self) -> Vec<Letter> {
        job::run_due(&self.node.app).expect("jobs");
        mail::deliver_due(&self.node.app).expect("mail");
        self.letters.take().into_iter().filter(|letter| letter.calendar.is_some()).collect()
    }

    /// The only one.
    fn invitation(&self) -> (Letter, Calendar) {
        let mut all = self.invitations();
        let letter = all.pop().expect("an invitation");
        assert!(all.is_empty(), "one alone: {} more", all.len());
        let sent = calendar_of(&letter);
        (letter, sent)
    }
}

fn calendar_of(letter: &Letter) -> Calendar {
    let (method, object) = letter.calendar.as_ref().expect("a calendar");
    let calendar = read(object.as_bytes()).expect("it reads");
    let said = if method == "CANCEL" { Method::Cancel } else { Method::Request };
    assert_eq!(calendar.method, Some(said));
    calendar
}

/// They want invitations by mail.
fn want(server: &Server, person: &Person, way: &str) {
    let client = server.client(person);
    let mut choices: serde_json::Value = client.get("/settings/reminders").expect("choices");
    choices["calendar"] = json!(way);
    client.post::<_, serde_json::Value>("/settings/reminders", &common::fresh(), &choices).expect("saved");
}

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

    // Another rule: what was stays in the calendar up to now, what comes is a new event.
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

/// Both want invitations and have the first of them: the UIDs of Ana and of Marek.
fn both_invited(server: &Server, couple: &Couple) -> (Post, [(String, i64); 2]) {
    let post = Post::of(server);
    want(server, &couple.owner, "mail");
    want(server, &couple.other, "mail");
    let all = post.invitations();
    let of = |person: &Person| {
        let letter = all.iter().find(|letter| letter.email == person.email).expect("theirs");
        let event = calendar_of(letter).events.remove(0);
        (event.uid, event.sequence)
    };
    let both = [of(&couple.owner), of(&couple.other)];
    assert_ne!(both[0].0, both[1].0, "each has a secret of their own");
    (post, both)
}

fn take_in(server: &Server, letter: &str) -> domain::Result<app::calendar_reply::Received> {
    let letter = letter.as_bytes().to_vec();
    server.app.write(move |tx| receive(tx, &letter)).wait()
}

/// The answer of one person's calendar, as a program writes it.
fn sample<'a>((uid, sequence): &'a (String, i64), answer: &'a str) -> Sample<'a> {
    Sample { uid, sequence: *sequence, answer, ..Sample::of_thursday() }
}

fn page(server: &Server, person: &Person, couple: &Couple, tail: &str) -> String {
    server.browser(person).get(&couple.page(tail)).expect(200).text()
}

fn replies_are_told_to_both_and_move_nothing(server: &Server) {
    let couple = Couple::of(server);
    let (post, [ana, marek]) = both_invited(server, &couple);
    let before = couple.owners_desk(server).week().next.expect("next").at;
    take_in(server, &sample(&ana, "ACCEPTED").write(include_str!("replies/google.eml"))).expect("noted");
    assert!(page(server, &couple.owner, &couple, "").contains("You accepted in your calendar."));
    let theirs = page(server, &couple.other, &couple, "");
    assert!(theirs.contains("Ana</bdi> accepted in their calendar."), "{theirs}");
    take_in(server, &sample(&marek, "DECLINED").write(include_str!("replies/outlook.eml"))).expect("noted");
    let hers = page(server, &couple.owner, &couple, "");
    assert!(hers.contains("Marek</bdi> can’t make it.") && hers.contains("Choose another time"), "{hers}");
    assert!(page(server, &couple.owner, &couple, "/rebooking").contains("These look free for both of you"));
    assert!(page(server, &couple.owner, &couple, "/settings").contains("Marek</bdi> can’t make it."));
    assert!(server.browser(&couple.owner).get("/").expect(200).text().contains("Marek</bdi> can’t make it."));
    let offered: api::Rebooking = couple.owners_desk(server).get("/rebooking");
    assert_eq!(offered.replies[0].answer, "declined");
    assert_eq!(couple.owners_desk(server).week().next.expect("next").at, before, "a reply moves nothing");
    assert!(post.invitations().is_empty(), "and tells no calendar anything");
    take_in(server, &sample(&ana, "TENTATIVE").write(include_str!("replies/apple.eml"))).expect("noted");
    assert!(page(server, &couple.other, &couple, "").contains("Ana</bdi> said maybe in their calendar."));
    // Moved, it is another question; nobody has answered that.
    move_to(&couple.owners_desk(server), "2026-05-15T09:30");
    let moved = page(server, &couple.owner, &couple, "");
    assert!(!moved.contains("can’t make it.</") && !moved.contains("said maybe"), "{moved}");
}

fn a_proposed_time_is_taken_with_one_click(server: &Server) {
    let couple = Couple::of(server);
    let (post, [_, marek]) = both_invited(server, &couple);
    let counter = Sample { proposed: "20260515T093000", ..sample(&marek, "TENTATIVE") };
    take_in(server, &counter.write(include_str!("replies/outlook-counter.eml"))).expect("noted");
    let hers = page(server, &couple.owner, &couple, "/rebooking");
    assert!(
        hers.contains("would rather meet Friday 15 May at 9:30")
            || hers.contains("would rather meet Friday, 15 May at 9:30"),
        "{hers}"
    );
    let at = common::between(&hers, "name=\"at\" value=\"", "\"").expect("the time").to_owned();
    server.browser(&couple.owner).post(&couple.page("/next-meeting"), &[("at", at.as_str())]).expect(303);
    assert_eq!(couple.owners_desk(server).week().next.expect("next").at, "2026-05-15T07:30:00Z");
    assert!(!page(server, &couple.owner, &couple, "").contains("would rather meet"));
    assert_eq!(post.invitations().len(), 2, "both calendars hear of the move");
}

fn only_the_secret_counts_and_old_answers_are_none(server: &Server) {
    let couple = Couple::of(server);
    let (post, [ana, marek]) = both_invited(server, &couple);
    server.set_clock("2026-05-12T09:30:00Z");
    let google = include_str!("replies/google.eml");
    let (head, secret) = ana.0.rsplit_once('-').expect("a secret");
    let forged = format!("{head}-{}", secret.chars().rev().collect::<String>());
    for uid in [forged.as_str(), "x@fulcrum", "1-2-3@fulcrum", "", "4ulvpcckkq5cclafbam43cmgok@google.com"] {
        let said = take_in(server, &Sample { uid, ..sample(&ana, "DECLINED") }.write(google));
        assert!(said.expect_err("not believed").to_string().contains("no invitation from here"), "{uid}");
    }
    assert!(!page(server, &couple.owner, &couple, "").contains("declined"));
    // The From line says Ana; the secret is Marek's: it is his answer.
    take_in(server, &sample(&marek, "ACCEPTED").write(google)).expect("noted");
    assert!(page(server, &couple.owner, &couple, "").contains("Marek</bdi> accepted in their calendar."));
    // An answer to what was before the series changed, one that was overtaken, and one that came twice.
    let later = Sample { stamp: "20260512T090500Z", ..sample(&ana, "ACCEPTED") };
    let nothing =
        |said: domain::Result<app::calendar_reply::Received>| format!("{:?}", said.expect("taken in"));
    assert!(nothing(take_in(server, &later.write(google))).contains("Noted"));
    assert!(nothing(take_in(server, &later.write(google))).contains("here already"));
    let earlier = Sample { stamp: "20260512T090100Z", ..sample(&ana, "DECLINED") };
    assert!(nothing(take_in(server, &earlier.write(google))).contains("later answer"));
    move_to(&couple.owners_desk(server), "2026-05-15T09:30");
    post.invitations();
    let old = Sample { sequence: -1, ..sample(&ana, "DECLINED") };
    assert!(nothing(take_in(server, &old.write(google))).contains("changed since"));
    // Whoever may not sign in any more says nothing.
    let (gone, administrator) = (couple.owner.email.clone(), server.database.clone());
    let ended = common::run(
        &[&["admin", "deactivate", "--user", &gone], refs(&kept(&administrator)).as_slice()].concat(),
    );
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(take_in(server, &sample(&ana, "DECLINED").write(google)).is_err());
}

/// Where the data and its key are, as arguments.
fn kept(database: &common::Database) -> Vec<String> {
    let mut all = storage(database);
    all.extend(["--master-key-file".into(), database.key_file().0.display().to_string()]);
    all
}

fn refs(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

fn rubbish_is_refused_in_one_line(server: &Server) {
    let couple = Couple::of(server);
    let (_, [ana, _]) = both_invited(server, &couple);
    let google = include_str!("replies/google.eml");
    let long = format!("Subject: x\r\n\r\n{}", "a".repeat(1 << 20));
    let request = sample(&ana, "ACCEPTED").write(&google.replace("METHOD:REPLY", "METHOD:REQUEST"));
    let whole_day =
        sample(&ana, "DECLINED").write(google).replace("UID:", "RECURRENCE-ID;VALUE=DATE:20260514\r\nUID:");
    for (letter, why) in [
        (String::new(), "No answer of a calendar"),
        ("hello".into(), "No answer of a calendar"),
        ("Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n".into(), "No answer of a calendar"),
        (long, "longer than one megabyte"),
        (request.clone(), "No answer of a calendar"),
        (
            format!("Subject: undelivered\r\nContent-Type: message/rfc822\r\n\r\n{request}"),
            "No answer of a calendar",
        ),
        (whole_day, "which meeting"),
    ] {
        let said = take_in(server, &letter).expect_err("refused").to_string();
        assert!(said.contains(why) && !said.contains('\n'), "{said}");
    }
    // By the command, as a mail server hands it on.
    let letter = sample(&ana, "DECLINED").write(google);
    let ended = common::run_with(
        &[&["receive"], refs(&kept(&server.database)).as_slice()].concat(),
        letter.as_bytes(),
    );
    assert_eq!((ended.code, ended.said.trim()), (Some(0), "Noted: declined."), "{ended:?}");
    let ended =
        common::run_with(&[&["receive"], refs(&kept(&server.database)).as_slice()].concat(), b"hello");
    assert_eq!((ended.code, ended.complained.trim().lines().count()), (Some(65), 1), "{ended:?}");
    assert!(page(server, &couple.other, &couple, "").contains("declined the series"));
}
