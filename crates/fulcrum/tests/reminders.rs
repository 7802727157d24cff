//! Reminders: each at its hour by one's own clock, each stopped by itself, in peace at night, once whatever the clock does,
//! and without words that were not given away.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{job, mail};
use common::{Couple, Letters, Server, Ways, on_both};
use outgoing::Letter;
use serde_json::json;
use std::sync::Arc;

on_both!(
    each_is_told_in_time_to_prepare,
    a_meeting_moved_to_another_day_is_worth_another_word,
    the_other_one_hears_that_the_agenda_is_ready,
    what_stands_on_home_begins_with_the_next_meeting,
    promises_and_goals_are_told_once_on_their_day,
    the_weeks_updates_come_without_words_unless_both_allow_them,
    one_link_stops_a_kind_at_once,
    nobody_is_mailed_at_night,
    what_was_chosen_is_kept_and_each_kind_is_its_own,
    a_clock_that_jumps_repeats_nothing_and_floods_nobody,
);

struct Post {
    letters: Arc<Letters>,
    node: Server,
}

impl Post {
    fn of(server: &Server) -> Self {
        let letters = Arc::new(Letters::default());
        let ways = Ways {
            mailer: Some(letters.clone()),
            base_url: Some("https://one.example.org".into()),
            ..Ways::default()
        };
        Self { letters, node: server.beside_with(ways) }
    }

    /// What is said by now.
    fn run(&self) -> Vec<Letter> {
        job::run_due(&self.node.app).expect("jobs");
        mail::deliver_due(&self.node.app).expect("mail");
        self.letters.take()
    }

    fn subjects(&self, to: &common::Person) -> Vec<String> {
        let letters = self.run().into_iter().filter(|letter| letter.email == to.email);
        letters.map(|letter| letter.subject).collect()
    }
}

fn choose(server: &Server, person: &common::Person, change: &[(&str, &str)]) {
    let client = server.client(person);
    let now: serde_json::Value = client.get("/settings/reminders").expect("choices");
    let mut chosen = now;
    change.iter().for_each(|(field, value)| chosen[*field] = json!(value));
    client.post::<_, serde_json::Value>("/settings/reminders", &common::fresh(), &chosen).expect("saved");
}

fn each_is_told_in_time_to_prepare(server: &Server) {
    let couple = Couple::of(server);
    let post = Post::of(server);
    choose(server, &couple.other, &[("prep_time", "day-before")]);
    server.set_clock("2026-05-13T11:59:00Z");
    assert!(post.run().is_empty());
    server.set_clock("2026-05-13T12:00:10Z");
    assert_eq!(post.subjects(&couple.other), ["Fifteen minutes for your 1:1 with Ana"]);
    server.set_clock("2026-05-14T05:59:00Z");
    assert!(post.run().is_empty());
    server.set_clock("2026-05-14T06:00:10Z");
    assert_eq!(post.subjects(&couple.owner), ["Fifteen minutes for your 1:1 with Marek"]);
    server.set_clock("2026-05-14T11:00:00Z");
    assert!(post.run().is_empty(), "once");
    let home = server.browser(&couple.owner).get("/").expect(200).text();
    assert!(home.contains("Take fifteen minutes to prepare"));
    couple.owners_desk(server).post::<serde_json::Value>("/prep/prepared", &api::Nothing {});
    let home = server.browser(&couple.owner).get("/").expect(200).text();
    assert!(!home.contains("Take fifteen minutes to prepare"), "she is");
}

fn a_meeting_moved_to_another_day_is_worth_another_word(server: &Server) {
    let couple = Couple::of(server);
    let (ana, post) = (couple.owners_desk(server), Post::of(server));
    server.set_clock("2026-05-14T06:01:00Z");
    assert_eq!(post.run().len(), 2);
    let moved = json!({"at": "2026-05-15T10:00"});
    ana.post::<serde_json::Value>("/next-meeting", &moved);
    assert!(post.run().is_empty(), "not before its day");
    server.set_clock("2026-05-15T06:01:00Z");
    let letters = post.run();
    assert_eq!(letters.len(), 2);
    assert!(letters.iter().all(|letter| letter.text().contains("today at 10:00")), "{letters:?}");
}

fn the_other_one_hears_that_the_agenda_is_ready(server: &Server) {
    let couple = Couple::of(server);
    let (ana, post) = (couple.owners_desk(server), Post::of(server));
    ana.raise("a word that stays here");
    ana.post::<serde_json::Value>("/prep/prepared", &api::Nothing {});
    let letters = post.run();
    let told: Vec<_> = letters.iter().map(|letter| (&letter.email, &letter.subject)).collect();
    assert_eq!(told, [(&couple.other.email, &"Ana is prepared for your 1:1".to_owned())]);
    assert!(
        letters[0].text().contains("One point is on the agenda") && !letters[0].html().contains("stays here")
    );
    ana.post::<serde_json::Value>("/prep/reopening", &api::Nothing {});
    ana.post::<serde_json::Value>("/prep/prepared", &api::Nothing {});
    assert!(post.run().is_empty(), "once for a meeting");
}

fn what_stands_on_home_begins_with_the_next_meeting(server: &Server) {
    let couple = Couple::of(server);
    let before = Couple::between(server, &server.add("Zora Lind"), &couple.other);
    before.owners_desk(server).post::<serde_json::Value>("/next-meeting", &json!({"at": "2026-05-14T09:00"}));
    for one in [&couple, &before] {
        one.owners_desk(server).post::<serde_json::Value>("/prep/prepared", &api::Nothing {});
    }
    Post::of(server).run();
    let home = server.browser(&couple.other).get("/").expect(200).text();
    let place = |words: &str| home.find(words).expect("a reminder");
    assert!(
        place("Zora</bdi> is prepared for Thursday at 9:00") < place("Ana</bdi> is prepared for Thursday at")
    );
}

fn promises_and_goals_are_told_once_on_their_day(server: &Server) {
    let couple = Couple::of(server);
    let (ana, post) = (couple.owners_desk(server), Post::of(server));
    choose(server, &couple.owner, &[("prep", "off"), ("digest", "off")]);
    choose(server, &couple.other, &[("prep", "off"), ("digest", "off")]);
    ana.agree("@marek 13 May: send the numbers", None, None);
    ana.agree("@marek 13 May: ask about the room", None, None);
    let goal = api::SetGoal { text: "lead the review".into(), weeks: Some(1), ..api::SetGoal::default() };
    ana.post::<serde_json::Value>("/goals", &goal);
    assert!(post.run().is_empty());
    server.set_clock("2026-05-13T06:01:00Z");
    let letters = post.run();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "2 promises of yours are due");
    assert!(!letters[0].text().contains("numbers"));
    server.set_clock("2026-05-14T06:01:00Z");
    assert!(post.run().is_empty(), "what stays undone is not told again");
    server.set_clock("2026-05-19T06:01:00Z");
    assert_eq!(post.subjects(&couple.owner), ["A goal of yours is back"]);
}

fn the_weeks_updates_come_without_words_unless_both_allow_them(server: &Server) {
    let couple = Couple::of(server);
    let (ana, post) = (couple.owners_desk(server), Post::of(server));
    choose(server, &couple.other, &[("prep", "off"), ("words", "yes")]);
    choose(server, &couple.owner, &[("prep", "off")]);
    let update = |text: &str| ana.post::<api::Update>("/updates", &api::PostUpdate { text: text.into() });
    update("the migration is done");
    server.set_clock("2026-05-15T06:01:00Z");
    let letters = post.run();
    assert_eq!(letters.len(), 1, "the author is told nothing of their own");
    assert_eq!(
        (&letters[0].email, letters[0].subject.as_str()),
        (&couple.other.email, "The week: one update to read")
    );
    assert!(!letters[0].text().contains("migration"), "its author has not allowed it");
    choose(server, &couple.owner, &[("words", "yes")]);
    server.wait_days(4);
    update("the <b>review</b> is over");
    server.set_clock("2026-05-22T06:01:00Z");
    let letters = post.run();
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text().contains("> the <b>review</b> is over"), "{}", letters[0].text());
    assert!(letters[0].html().contains("the &lt;b&gt;review&lt;/b&gt; is over"));
    choose(server, &couple.other, &[("words", "")]);
    server.wait_days(4);
    update("something else");
    server.set_clock("2026-05-29T06:01:00Z");
    assert!(!post.run()[0].text().contains("something else"), "its reader wants none");
}

fn one_link_stops_a_kind_at_once(server: &Server) {
    let couple = Couple::of(server);
    let post = Post::of(server);
    server.set_clock("2026-05-14T06:01:00Z");
    let letters = post.run();
    let hers = letters.iter().find(|letter| letter.email == couple.owner.email).expect("hers");
    let (_, link) = hers.stop.as_ref().expect("a way to stop it");
    let path = link.strip_prefix("https://one.example.org").expect("our own");
    let anybody = server.anonymous();
    assert!(anybody.get(path).expect(200).text().contains("Stop these mails"));
    assert!(anybody.get(path).expect(200).text().contains("Stop these mails"), "looking changes nothing");
    // What a mail program sends, without a cookie, an origin or anybody signed in.
    anybody.post(path, &[("List-Unsubscribe", "One-Click")]).expect(200);
    anybody.post(path, &[("List-Unsubscribe", "One-Click")]).expect(200);
    server.set_clock("2026-05-21T06:01:00Z");
    assert!(post.subjects(&couple.owner).is_empty());
    let home = server.browser(&couple.owner).get("/").expect(200).text();
    assert!(home.contains("Take fifteen minutes to prepare"), "on the page it stays");
    assert!(anybody.post(path, &[("again", "yes")]).expect(200).text().contains("Stop these mails"));
    server.set_clock("2026-05-28T06:01:00Z");
    assert_eq!(post.subjects(&couple.owner).len(), 1);
    for wrong in
        [format!("{path}0"), path.replace("/prep.", "/digest."), "/stop/prep".into(), "/stop/a.b.c".into()]
    {
        anybody.get(&wrong).expect(404);
        anybody.post(&wrong, &[]).expect(404);
    }
}

fn nobody_is_mailed_at_night(server: &Server) {
    let couple = Couple::of(server);
    let (ana, post) = (couple.owners_desk(server), Post::of(server));
    choose(server, &couple.other, &[("prep", "off"), ("quiet_from", "18:00"), ("quiet_until", "09:30")]);
    choose(server, &couple.owner, &[("prep", "off")]);
    server.set_clock("2026-05-12T17:00:00Z");
    ana.post::<serde_json::Value>("/prep/prepared", &api::Nothing {});
    assert!(post.run().is_empty(), "it is evening where he is");
    server.set_clock("2026-05-13T07:29:00Z");
    assert!(post.run().is_empty());
    server.set_clock("2026-05-13T07:30:10Z");
    assert_eq!(post.subjects(&couple.other), ["Ana is prepared for your 1:1"]);
    // Queued in time, and nobody was there to send it until night.
    choose(server, &couple.other, &[("action_items", "mail"), ("quiet_until", "07:00")]);
    ana.agree("@marek 14 May: send the numbers", None, None);
    server.set_clock("2026-05-14T06:01:00Z");
    job::run_due(&post.node.app).expect("jobs");
    server.set_clock("2026-05-14T20:00:00Z");
    assert!(post.run().is_empty(), "it waits for the morning");
    server.set_clock("2026-05-15T04:59:00Z");
    assert!(post.run().is_empty());
    server.set_clock("2026-05-15T05:00:30Z");
    assert_eq!(post.subjects(&couple.other), ["One promise of yours is due"]);
}

fn what_was_chosen_is_kept_and_each_kind_is_its_own(server: &Server) {
    let couple = Couple::of(server);
    let client = server.client(&couple.owner);
    let usual: serde_json::Value = client.get("/settings/reminders").expect("choices");
    assert_eq!((&usual["prep"], &usual["words"]), (&json!("mail"), &json!(null)));
    choose(
        server,
        &couple.owner,
        &[("goals", "page"), ("digest", "off"), ("digest_day", "monday"), ("quiet_from", "22:30")],
    );
    let page = server.browser(&couple.owner).get("/settings/reminders").expect(200).text();
    assert!(page.contains("value=\"22:30\"") && page.contains("<option value=\"monday\" selected"), "{page}");
    let theirs: serde_json::Value = server.client(&couple.other).get("/settings/reminders").expect("choices");
    assert_eq!(theirs, usual, "nobody else's are changed");
    let browser = server.browser(&couple.owner);
    let form = |change: &[(&'static str, &'static str)]| {
        let mut fields = vec![
            ("prep", "mail"),
            ("agenda", "mail"),
            ("action_items", "mail"),
            ("goals", "mail"),
            ("digest", "mail"),
            ("prep_time", "morning"),
            ("digest_day", "friday"),
        ];
        fields.retain(|(name, _)| change.iter().all(|(other, _)| other != name));
        fields.extend(change);
        fields
    };
    browser.post("/settings/reminders", &form(&[])).expect(303);
    let saved: serde_json::Value = client.get("/settings/reminders").expect("choices");
    assert_eq!((&saved["quiet_from"], &saved["goals"]), (&json!(null), &json!("mail")));
    for wrong in
        [("prep", "loudly"), ("prep_time", "soon"), ("digest_day", "someday"), ("quiet_from", "20:00")]
    {
        browser.post("/settings/reminders", &form(&[wrong])).expect(422);
    }
}

fn a_clock_that_jumps_repeats_nothing_and_floods_nobody(server: &Server) {
    let couple = Couple::of(server);
    let post = Post::of(server);
    let mut seen = std::collections::HashMap::<(String, String), usize>::new();
    let mut told = |at: &str| {
        server.set_clock(at);
        let letters = post.run();
        for letter in &letters {
            *seen.entry((letter.email.clone(), letter.text())).or_default() += 1;
        }
        letters.len()
    };
    assert_eq!(told("2026-05-14T06:01:00Z"), 2);
    for jump in
        ["2026-05-14T06:01:01Z", "2026-05-14T06:00:59Z", "2026-05-14T07:00:00Z", "2026-05-13T06:00:00Z"]
    {
        assert_eq!(told(jump), 0, "{jump}");
    }
    assert_eq!(told("2026-05-14T06:02:00Z"), 0, "the same morning again");
    // A year ahead on a Thursday, as a wrong clock would have it, and back.
    let ahead = told("2027-05-13T06:01:00Z");
    assert!(ahead <= 2, "no flood after a long sleep: {ahead}");
    assert_eq!(told("2026-05-14T06:03:00Z"), 0, "and back");
    assert_eq!(told("2026-05-21T06:01:00Z"), 2, "what is due is told although the clock was ahead");
    assert_eq!(told("2028-02-29T06:01:00Z"), 0, "a leap day, which is a Tuesday");
    assert!(told("2028-03-02T07:01:00Z") <= 2);
    assert!(seen.values().all(|times| *times == 1) || ahead == 2, "{seen:?}");
    let rows = server.database.ask("SELECT COUNT(*) FROM mails WHERE attempts > 1");
    assert_eq!(rows, "0", "nothing was sent twice");
    assert_eq!(couple.owner.email, "ana@example.org");
}
