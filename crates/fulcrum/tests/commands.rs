//! Commands, through the front door: sent twice they are done once, on both fronts; and what many people do at the same
//! time comes out in one order without gaps.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Answer, Couple, Server, THURSDAY, fresh, on_both, refusal};
use serde_json::json;
use std::collections::HashSet;

on_both!(
    the_same_key_twice_is_done_once_with_the_same_answer,
    the_same_key_on_a_page_is_done_once,
    another_command_under_the_same_key_is_refused,
    a_key_belongs_to_whoever_made_it,
    a_refused_command_leaves_its_key_free,
    sent_sixteen_times_at_once_it_is_done_once,
    keys_that_cannot_be_are_refused,
    sixteen_writers_leave_no_gap_in_the_events,
    every_save_of_words_is_against_its_version,
    answers_that_got_lost_are_given_again_later,
);

fn the_same_key_twice_is_done_once_with_the_same_answer(server: &Server) {
    let couple = Couple::of(server);
    let ana = server.holder(&couple.owner);
    let point = couple.owners_desk(server).raise("a point");
    server.set_clock(THURSDAY);
    let meeting = couple.owners_desk(server).start().id;
    let action = couple.owners_desk(server).agree("do it", None, None).id;
    let commands = [
        ("/points", json!({"text": "once"})),
        ("/private-captures", json!({"text": "once, for me"})),
        ("/action-items", json!({"line": "@marek: once"})),
        (&format!("/points/{point}/words"), json!({"text": "new words", "version": 1})),
        (&format!("/action-items/{action}/state"), json!({"state": "done"})),
        (&format!("/notes/meeting.{meeting}"), json!({"text": "a note", "version": 0})),
        (&format!("/points/{point}/discussion"), json!({})),
        (&format!("/meetings/{meeting}/wrap-up"), json!({})),
        ("/next-meeting", json!({"at": "2026-05-20T10:00"})),
    ];
    for (tail, body) in commands {
        let (key, path) = (fresh(), couple.api(tail));
        let first = ana.command(&path, &key, &body).expect(200);
        let version = couple.owners_desk(server).week().relationship.version;
        let second = ana.command(&path, &key, &body).expect(200);
        assert_eq!(first, second, "{tail}");
        let after = couple.owners_desk(server).week().relationship.version;
        assert_eq!(version, after, "the second time nothing happened: {tail}");
    }
    let desk = couple.owners_desk(server);
    assert_eq!(desk.captures(), ["once"]);
    assert_eq!(desk.get::<Vec<api::PrivateCapture>>("/private-captures").len(), 1);
    assert_eq!(desk.week().owed_to_you.len(), 1);
}

fn the_same_key_on_a_page_is_done_once(server: &Server) {
    let couple = Couple::of(server);
    let ana = server.browser(&couple.owner);
    let key = fresh();
    let fields = [("text", "from a page"), ("vis", "both"), ("key", key.as_str())];
    let first = ana.post(&couple.page("/points"), &fields).expect(303);
    let second = ana.post(&couple.page("/points"), &fields).expect(303);
    assert_eq!(first, second);
    let start = [("name", "Jonas"), ("mine", "no"), ("key", "start-1")];
    let made = ana.post("/one-on-ones", &start).expect(303);
    assert_eq!(ana.post("/one-on-ones", &start).expect(303).location(), made.location());
    let desk = couple.owners_desk(server);
    assert_eq!(desk.captures(), ["from a page"]);
    let all: Vec<api::Relationship> = server.client(&couple.owner).get("/one-on-ones").expect("a list");
    assert_eq!(all.len(), 2, "one with Marek, one with Jonas");
}

fn another_command_under_the_same_key_is_refused(server: &Server) {
    let couple = Couple::of(server);
    let (page, api) = (server.browser(&couple.owner), server.holder(&couple.owner));
    let said = "This idempotency key was used for another command. Make up a new one.";
    let key = fresh();
    let path = couple.api("/points");
    api.command(&path, &key, &json!({"text": "one"})).expect(200);
    let other_body = api.command(&path, &key, &json!({"text": "two"})).expect(409);
    assert_eq!(other_body.complaint(), said);
    let other_path = api.command(&couple.api("/private-captures"), &key, &json!({"text": "one"})).expect(409);
    assert_eq!(other_path.complaint(), said);
    let fields = [("text", "three"), ("vis", "both"), ("key", key.as_str())];
    assert_eq!(
        page.post(&couple.page("/points"), &fields).expect(409).complaint(),
        said,
        "on the other front too"
    );
    let desk = couple.owners_desk(server);
    assert_eq!(desk.captures(), ["one"]);
    assert!(desk.get::<Vec<api::PrivateCapture>>("/private-captures").is_empty());
}

fn a_key_belongs_to_whoever_made_it(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let input = api::Capture { text: "the same words".into(), ..api::Capture::default() };
    let hers: api::TalkingPoint = ana.post_with_key("/points", "key", &input).expect("hers");
    let his: api::TalkingPoint = marek.post_with_key("/points", "key", &input).expect("his");
    assert_ne!(hers.id, his.id);
    assert_eq!(ana.captures().len(), 2);
}

fn a_refused_command_leaves_its_key_free(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let point = ana.capture("a capture").id;
    let early: Result<api::TalkingPoint, _> =
        ana.post_with_key(&format!("/points/{point}/reopening"), "key", &api::Nothing {});
    assert_eq!(refusal(early).0, 409);
    ana.point(&point, "discussion");
    let now: api::TalkingPoint = ana
        .post_with_key(&format!("/points/{point}/reopening"), "key", &api::Nothing {})
        .expect("now it may");
    assert_eq!(now.state, "captured");
}

fn sent_sixteen_times_at_once_it_is_done_once(server: &Server) {
    let couple = Couple::of(server);
    let token = server.token(&couple.owner, false);
    let (path, key) = (couple.api("/points"), fresh());
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let sending: Vec<_> = (0..16)
            .map(|_| {
                let holder = common::Browser::new(server.base()).with_token(&token);
                let (path, key) = (&path, &key);
                scope.spawn(move || holder.command(path, key, &json!({"text": "sixteen times"})))
            })
            .collect();
        sending.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert!(answers.iter().all(|answer| answer.status == 200), "{answers:?}");
    assert!(answers.windows(2).all(|two| two[0].body == two[1].body), "all got the same answer");
    assert_eq!(couple.owners_desk(server).captures(), ["sixteen times"]);
}

fn keys_that_cannot_be_are_refused(server: &Server) {
    let couple = Couple::of(server);
    let (page, api) = (server.browser(&couple.owner), server.holder(&couple.owner));
    let long = "k".repeat(101);
    let said = "An idempotency key is 1 to 100 plain characters; a UUID is a good one.";
    for key in [long.as_str(), "two words", "käse"] {
        let fields = [("text", "no"), ("vis", "both"), ("key", key)];
        assert_eq!(page.post(&couple.page("/points"), &fields).expect(422).complaint(), said, "{key}");
    }
    for key in [long.as_str(), "two words"] {
        let answer = api.command(&couple.api("/points"), key, &json!({"text": "no"})).expect(422);
        assert_eq!((answer.complaint().as_str(), &answer.json()["field"]), (said, &json!("key")));
    }
    assert!(couple.owners_desk(server).captures().is_empty());
    api.command(&couple.api("/points"), "", &json!({"text": "without a key"})).expect(200);
    assert_eq!(couple.owners_desk(server).captures(), ["without a key"], "a key is advice, not a duty");
}

fn sixteen_writers_leave_no_gap_in_the_events(server: &Server) {
    const EACH: usize = 12;
    let couple = Couple::of(server);
    let before = couple.owners_desk(server).week().relationship.version;
    let made: HashSet<String> = std::thread::scope(|scope| {
        let writing: Vec<_> = (0..16)
            .map(|n| {
                let desk = if n % 2 == 0 { couple.owners_desk(server) } else { couple.others_desk(server) };
                scope.spawn(move || {
                    (0..EACH).map(|m| desk.capture(&format!("writer {n}, {m}")).id).collect::<Vec<_>>()
                })
            })
            .collect();
        writing.into_iter().flat_map(|one| one.join().expect("a writer")).collect()
    });
    let desk = couple.owners_desk(server);
    let events = desk.events(0);
    let versions: Vec<i64> = events.iter().map(|event| event.version).collect();
    let last = desk.week().relationship.version;
    assert_eq!(last, before + 16 * i64::try_from(EACH).expect("a number"));
    assert_eq!(versions, (1..=last).collect::<Vec<_>>(), "gapless and in order");
    let recorded: HashSet<String> =
        events.iter().filter(|event| event.noun == "talking_point").map(|event| event.id.clone()).collect();
    assert_eq!(recorded, made, "every one is there, and none twice");
    assert_eq!(desk.captures().len(), made.len());
    let late = desk.events(last - 5);
    assert_eq!(
        late.iter().map(|event| event.version).collect::<Vec<_>>(),
        (last - 4..=last).collect::<Vec<_>>()
    );
    assert!(desk.events(last).is_empty());
}

fn every_save_of_words_is_against_its_version(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let point = ana.raise("first words");
    let saved: Vec<Result<api::TalkingPoint, _>> = std::thread::scope(|scope| {
        let saving: Vec<_> = (0..8)
            .map(|n| {
                let (desk, path) = (couple.owners_desk(server), format!("/points/{point}/words"));
                scope.spawn(move || {
                    desk.try_post(&path, &api::Words { text: format!("words {n}"), version: 1 })
                })
            })
            .collect();
        saving.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    let (kept, refused): (Vec<_>, Vec<_>) = saved.into_iter().partition(Result::is_ok);
    assert_eq!((kept.len(), refused.len()), (1, 7), "one wins, the others are told");
    assert!(refused.into_iter().all(|one| refusal(one).0 == 409));
    let winner = kept.into_iter().next().and_then(Result::ok).expect("the winner");
    let now: api::TalkingPoint = ana.get(&format!("/points/{point}"));
    assert_eq!((now.text, now.version), (winner.text, 2));
}

fn answers_that_got_lost_are_given_again_later(server: &Server) {
    let couple = Couple::of(server);
    let (ana, holder) = (couple.owners_desk(server), server.holder(&couple.owner));
    let (key, path) = (fresh(), couple.api("/private-captures"));
    let body = json!({"text": "for me, then for both"});
    let first = holder.command(&path, &key, &body).expect(200).json();
    let id = first["id"].as_str().expect("an id").to_owned();
    let shared: api::TalkingPoint = ana.post(&format!("/private-captures/{id}/sharing"), &api::Nothing {});
    assert_eq!(shared.text, "for me, then for both");
    let again = holder.command(&path, &key, &body);
    assert_eq!(
        again.status,
        200,
        "the same command is answered as it was, whatever came of it: {}",
        again.text()
    );
    assert_eq!(ana.captures(), ["for me, then for both"], "and is not done again");
    assert!(ana.get::<Vec<api::PrivateCapture>>("/private-captures").is_empty());
    server.wait_days(13);
    app::job::run_due(&server.app).expect("jobs");
    let late = common::Browser::new(server.base()).with_token(&server.token(&couple.owner, false));
    assert_eq!(late.command(&path, &key, &body).status, again.status, "a fortnight is remembered");
    assert!(ana.get::<Vec<api::PrivateCapture>>("/private-captures").is_empty());
}
