//! What calendars answer to invitations: believed by the secret they carry alone, told to both, and a meeting moved by a click and
//! never by a letter.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::calendar_reply::receive;
use common::{Couple, Person, Post, Sample, Server, calendar_of, on_both, storage, want};

on_both!(
    replies_are_told_to_both_and_move_nothing,
    a_proposed_time_is_taken_with_one_click,
    only_the_secret_counts_and_old_answers_are_none,
    rubbish_is_refused_in_one_line,
);

fn move_to(desk: &common::Desk, at: &str) {
    desk.post::<api::Meeting>("/next-meeting", &api::NextMeeting { at: at.into() });
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
