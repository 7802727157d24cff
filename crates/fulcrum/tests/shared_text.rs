//! Notes that two people type at once, through the front door: both see the same, nothing is lost on either side, and
//! whoever may not be there is not.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Server, THURSDAY, Typist, fresh, on_both};

on_both!(
    what_one_types_the_other_reads,
    what_both_type_at_once_is_all_there,
    whoever_comes_later_reads_all_of_it,
    a_change_sent_twice_or_out_of_order_is_there_once,
    a_saved_form_and_typing_go_together,
    a_note_reads_as_typed_wherever_it_is_shown,
    a_goal_has_a_note_too,
    earlier_versions_are_kept_and_come_back,
    whoever_has_no_access_any_more_is_told_so,
    whoever_signs_out_is_cut_off,
    nobody_else_comes_in,
    rubbish_sends_only_its_sender_away,
    what_builds_on_something_that_is_not_here_yet_comes_again,
    a_note_that_is_full_says_so,
);

/// A couple in a meeting, the path of its note, and a cookie for each.
struct Scene {
    couple: Couple,
    meeting: String,
    path: String,
    ana: String,
    marek: String,
}

impl Scene {
    fn of(server: &Server) -> Self {
        let couple = Couple::of(server);
        server.set_clock(THURSDAY);
        let meeting = couple.owners_desk(server).start().id;
        let path = couple.page(&format!("/notes/meeting.{meeting}"));
        let (ana, marek) = (server.session(&couple.owner), server.session(&couple.other));
        Self { couple, meeting, path, ana, marek }
    }

    fn open(&self, server: &Server, cookie: &str) -> Typist {
        Typist::open(server.base(), Some(cookie), &self.path).asking()
    }

    fn both(&self, server: &Server) -> (Typist, Typist) {
        (self.open(server, &self.ana), self.open(server, &self.marek))
    }

    /// The meeting's note as everything but the socket reads it.
    fn note(&self, server: &Server) -> String {
        let notes = self.couple.owners_desk(server).meeting(&self.meeting).notes;
        notes.first().map(|note| note.text.clone()).unwrap_or_default()
    }
}

fn what_one_types_the_other_reads(server: &Server) {
    let scene = Scene::of(server);
    let (mut ana, mut marek) = scene.both(server);
    ana.write("Deploys take an hour.");
    ana.is_saved();
    marek.reads("Deploys take an hour.");
    marek.write("Deploys take an hour and a half 👩‍👩‍👧.");
    marek.is_saved();
    ana.reads("Deploys take an hour and a half 👩‍👩‍👧.");
    assert_eq!(scene.note(server), "Deploys take an hour and a half 👩‍👩‍👧.", "at once, before any pause");
}

fn what_both_type_at_once_is_all_there(server: &Server) {
    let scene = Scene::of(server);
    let (mut ana, mut marek) = scene.both(server);
    ana.write("-");
    marek.reads("-");
    let (mut hers, mut his) = (String::new(), String::new());
    for round in 0..100 {
        hers += &format!("a{round} ");
        his += &format!(" m{round}");
        let (before, after) = (ana.text(), marek.text());
        ana.write(&format!("a{round} {before}"));
        marek.write(&format!("{after} m{round}"));
        ana.hear();
        marek.hear();
    }
    ana.is_saved();
    marek.is_saved();
    ana.until("his last word is there", |typist| typist.text().ends_with("m99"));
    let all = ana.text();
    marek.reads(&all);
    assert_eq!(all.matches('a').count(), 100, "{all}");
    assert_eq!(all.matches('m').count(), 100, "{all}");
    assert_eq!(scene.note(server), all);
}

fn whoever_comes_later_reads_all_of_it(server: &Server) {
    let scene = Scene::of(server);
    let mut ana = scene.open(server, &scene.ana);
    for text in ["o", "on", "one", "one ", "one t", "one tw", "one two"] {
        ana.write(text);
    }
    ana.is_saved();
    let mut marek = scene.open(server, &scene.marek);
    marek.reads("one two");
    drop((ana, marek));
    let mut again = scene.open(server, &scene.marek);
    again.reads("one two");
}

fn a_change_sent_twice_or_out_of_order_is_there_once(server: &Server) {
    let scene = Scene::of(server);
    let (mut ana, mut marek) = scene.both(server);
    let first = ana.write_aside("one");
    let second = ana.write_aside("one two");
    ana.send_aside(&second);
    ana.send_aside(&first);
    ana.send_aside(&first);
    ana.is_saved();
    marek.reads("one two");
    let third = ana.write_aside("one two three");
    let mut ana = ana.again(server.base(), &scene.ana, &scene.path);
    ana.send_aside(&third);
    ana.is_saved();
    marek.reads("one two three");
}

fn a_saved_form_and_typing_go_together(server: &Server) {
    let scene = Scene::of(server);
    let desk = scene.couple.others_desk(server);
    let saved = desk.note(&scene.meeting, None, ("From a form.", 0));
    let mut ana = scene.open(server, &scene.ana);
    ana.reads("From a form.");
    ana.write("From a form. And typed.");
    ana.is_saved();
    let stale = desk.try_note(&scene.meeting, None, ("Over it.", saved.version));
    assert_eq!(common::refusal(stale).0, 409);
    let now = desk.meeting(&scene.meeting).notes.remove(0);
    desk.note(&scene.meeting, None, ("From a form. And typed. And saved.", now.version));
    ana.reads("From a form. And typed. And saved.");
}

fn a_note_reads_as_typed_wherever_it_is_shown(server: &Server) {
    let scene = Scene::of(server);
    let mut ana = scene.open(server, &scene.ana);
    ana.write("Quarantine the zebrafish tests.");
    ana.is_saved();
    let browser = server.browser(&scene.couple.other);
    let page = browser.get(&scene.couple.page(&format!("/meetings/{}", scene.meeting))).expect(200).text();
    assert!(page.contains("Quarantine the zebrafish tests."));
    let export = browser.get("/settings/export.json").expect(200).text();
    assert!(export.contains("Quarantine the zebrafish tests."));
    drop(ana);
    server.until("the note rests as an event", || {
        let events = scene.couple.owners_desk(server).events(0);
        events.iter().filter(|event| event.noun == "note").count() == 1
    });
    assert_eq!(scene.note(server), "Quarantine the zebrafish tests.");
    let found = browser.post("/find", &[("words", "zebrafish")]).expect(200).text();
    assert!(found.contains("zebrafish"));
}

fn a_goal_has_a_note_too(server: &Server) {
    let couple = Couple::of(server);
    let desk = couple.owners_desk(server);
    let goal = desk.set_goal("Lead the migration");
    let path = couple.page(&format!("/notes/goal.{}", goal.id));
    let mut ana = Typist::open(server.base(), Some(&server.session(&couple.owner)), &path);
    ana.write("What lead means here.");
    ana.is_saved();
    let page = server.browser(&couple.other).get(&couple.page(&format!("/goals/{}", goal.id))).expect(200);
    assert!(page.text().contains("What lead means here."));
}

fn earlier_versions_are_kept_and_come_back(server: &Server) {
    let scene = Scene::of(server);
    let desk = scene.couple.owners_desk(server);
    let mut version = 0;
    for text in ["first thoughts", "second thoughts", "third thoughts"] {
        version = desk.note(&scene.meeting, None, (text, version)).version;
        server.wait_minutes(6);
    }
    let versions: Vec<api::NoteVersion> = desk.get(&format!("/notes/meeting.{}/versions", scene.meeting));
    let texts: Vec<&str> = versions.iter().map(|version| version.text.as_str()).collect();
    assert_eq!(texts, ["third thoughts", "first thoughts"], "one in ten minutes at the most");
    let mut marek = scene.open(server, &scene.marek);
    marek.reads("third thoughts");
    marek.write("third thoughts, and his");
    marek.is_saved();
    let browser = server.browser(&scene.couple.owner);
    let list = format!("{}/versions", scene.path);
    assert!(browser.get(&list).expect(200).text().contains("first thoughts"));
    browser.post(&format!("{list}/{}/return", versions[1].id), &[]).expect(303);
    marek.reads("first thoughts");
    let versions: Vec<api::NoteVersion> = desk.get(&format!("/notes/meeting.{}/versions", scene.meeting));
    assert_eq!(versions[0].text, "third thoughts, and his", "what it said until then is kept");
    browser.post(&format!("{list}/{}/return", fresh()), &[]).expect(404);
}

fn whoever_signs_out_is_cut_off(server: &Server) {
    let scene = Scene::of(server);
    let (mut ana, mut marek) = scene.both(server);
    ana.write("still here");
    marek.reads("still here");
    server
        .browser(&scene.couple.other)
        .with_cookie("fulcrum", &scene.marek)
        .post("/sign-out", &[])
        .expect(303);
    assert_eq!(marek.is_sent_away(), 4401);
    let mut late = scene.open(server, &scene.marek);
    assert_eq!(late.is_sent_away(), 4401);
    ana.write("still here, alone");
    ana.is_saved();
}

fn whoever_has_no_access_any_more_is_told_so(server: &Server) {
    let scene = Scene::of(server);
    let (mut ana, mut marek) = scene.both(server);
    ana.write("both");
    marek.reads("both");
    let page = server.browser(&scene.couple.other).with_cookie("fulcrum", &scene.marek);
    let mut changes = page.open("GET", &scene.couple.page("/changes"), &[], Vec::new());
    assert_eq!(changes.status(), 200);
    server.database.execute(&format!(
        "UPDATE participants SET user_id = NULL WHERE user_id = '{}'",
        scene.couple.other.id
    ));
    // Both type at once: hers is not refused with his.
    marek.write("both, his");
    ana.write("both, hers");
    assert_eq!(marek.is_sent_away(), 4404, "he is signed in still");
    // It ends without a word more of what changes.
    let told = changes.body_mut().read_to_string().expect("an end");
    assert!(!told.contains("data:"), "{told}");
    ana.until("hers is saved, or comes again", |typist| typist.has_all_saved() || typist.is_gone());
    if ana.is_gone() {
        assert_eq!(ana.is_sent_away(), 1013, "hers is not refused with his");
        ana = ana.again(server.base(), &scene.ana, &scene.path);
    }
    ana.is_saved();
    ana.reads("both, hers");
}

fn nobody_else_comes_in(server: &Server) {
    let scene = Scene::of(server);
    let stranger = server.session(&server.add("Priya Nair"));
    for cookie in [Some(stranger.as_str()), None] {
        let code = Typist::open(server.base(), cookie, &scene.path).is_sent_away();
        assert_eq!(code, if cookie.is_some() { 4404 } else { 4401 });
    }
    for path in [
        scene.couple.page("/notes/meeting.nonsense"),
        scene.couple.page(&format!("/notes/meeting.{}", fresh())),
        scene.couple.page(&format!("/notes/meeting.{}.{}", scene.meeting, fresh())),
        scene.couple.page(&format!("/notes/goal.{}", fresh())),
        format!("/one-on-ones/{}/notes/meeting.{}", fresh(), scene.meeting),
    ] {
        assert_eq!(Typist::open(server.base(), Some(&scene.ana), &path).is_sent_away(), 4404, "{path}");
    }
    let elsewhere =
        Typist::try_open(server.base(), Some(&scene.ana), &scene.path, Some("https://evil.example"));
    assert!(elsewhere.is_err_and(|why| why.contains("404")), "another site’s page opens no socket");
}

fn rubbish_sends_only_its_sender_away(server: &Server) {
    let scene = Scene::of(server);
    let (mut ana, mut marek) = scene.both(server);
    ana.write("fine");
    marek.reads("fine");
    marek.say(vec![0, 2, 3, 255, 255, 255]);
    assert_eq!(marek.is_sent_away(), 4400);
    ana.write("fine still");
    ana.is_saved();
    let mut marek = scene.open(server, &scene.marek);
    marek.reads("fine still");
}

/// As when one came over from another node, or two tabs of a browser talk past the server.
fn what_builds_on_something_that_is_not_here_yet_comes_again(server: &Server) {
    let scene = Scene::of(server);
    let (mut ana, mut marek) = scene.both(server);
    ana.write("one");
    marek.reads("one");
    let hers = ana.write_aside("one two");
    marek.take(&hers);
    marek.write("one two three");
    assert_eq!(marek.is_sent_away(), 1013, "not as somebody who says rubbish");
    assert_eq!(ana.is_sent_away(), 1013);
    let mut marek = marek.again(server.base(), &scene.marek, &scene.path);
    marek.is_saved();
    let mut ana = ana.again(server.base(), &scene.ana, &scene.path);
    ana.reads("one two three");
    ana.is_saved();
    assert_eq!(scene.note(server), "one two three");
}

fn a_note_that_is_full_says_so(server: &Server) {
    let scene = Scene::of(server);
    let mut ana = scene.open(server, &scene.ana);
    ana.write(&"x".repeat(200_000));
    ana.is_saved();
    ana.write(&"x".repeat(200_001));
    assert_eq!(ana.is_sent_away(), 4422);
    assert_eq!(scene.note(server).len(), 200_000);
    let mut marek = scene.open(server, &scene.marek);
    marek.reads(&"x".repeat(200_000));
}
