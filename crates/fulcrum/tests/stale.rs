//! A save that came too late, through the front door: wherever words have a version, the answer brings both texts and
//! nothing is overwritten; and what was asked on one user's page is not done as another.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Browser, Couple, Server, THURSDAY, fresh, on_both};
use serde_json::json;

on_both!(
    every_save_that_came_too_late_answers_with_both_texts,
    nothing_is_done_as_somebody_else,
    the_service_worker_is_served_from_the_root,
);

const MINE: &str = "What I had typed\nin two lines";
const THEIRS: &str = "What was saved before";

/// A place where words are saved against a version: its path, who saves, and the version they saw.
struct Place<'a> {
    path: String,
    by: &'a Browser,
    seen: i64,
    also: Vec<(&'static str, String)>,
}

fn every_save_that_came_too_late_answers_with_both_texts(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (server.browser(&couple.owner), server.browser(&couple.other));
    let desk = couple.owners_desk(server);
    let capture = desk.capture("A capture").id;
    desk.edit(&capture, THEIRS, 1);
    let refinement = couple.page(&format!("/points/{capture}/refinement"));
    both_texts(&Place { path: refinement, by: &ana, seen: 1, also: vec![] });
    server.set_clock(THURSDAY);
    let meeting = desk.start().id;
    for place in places(&couple, &meeting, server, (&ana, &marek)) {
        both_ways(&place);
    }
    desk.wrap_up(&meeting);
    both_ways(&Place {
        path: couple.page(&format!("/meetings/{meeting}/recap")),
        by: &marek,
        seen: 0,
        also: vec![],
    });
    in_the_api(server, &couple);
}

/// Somebody saves first; the late one is answered with both texts, and keeping both is one more post.
fn both_ways(place: &Place<'_>) {
    save(place, THEIRS, place.seen).expect(303);
    let now = both_texts(place);
    assert_eq!(now, place.seen + 1, "{}", place.path);
    save(place, &format!("{MINE}\n\n{THEIRS}"), now).expect(303);
    save(place, MINE, now).expect(409);
}

/// The answer to a save that came too late; the version that is there.
fn both_texts(place: &Place<'_>) -> i64 {
    let (late, path) = (save(place, MINE, place.seen).expect(409).text(), &place.path);
    assert!(late.contains(MINE) && late.contains(THEIRS), "both texts: {path}");
    for way in ["Keep mine", "Keep what is there", "Keep both"] {
        assert!(late.contains(way), "{way}: {path}");
    }
    assert!(late.contains(&format!("data-now=\"text\" value=\"{THEIRS}\"")), "for the script: {path}");
    let now = common::between(&late, "data-version-now=\"", "\"").expect("the version that is there");
    now.parse().expect("a number")
}

fn save(place: &Place<'_>, words: &str, version: i64) -> common::Answer {
    let (key, version) = (fresh(), version.to_string());
    let fields = [("text", words), ("version", &version), ("key", &key), ("back", "/privacy")];
    let also: Vec<_> = place.also.iter().map(|(name, value)| (*name, value.as_str())).collect();
    place.by.post(&place.path, &[&fields[..], &also].concat())
}

/// The API says the same in its own words.
fn in_the_api(server: &Server, couple: &Couple) {
    let desk = couple.owners_desk(server);
    let point = desk.raise("First words");
    desk.edit(&point, "Second words", 1);
    let path = couple.api(&format!("/points/{point}/words"));
    let input = json!({"text": "Too late", "version": 1});
    let late = server.holder(&couple.owner).command(&path, &fresh(), &input).expect(409).json();
    assert_eq!(late["error"], "stale");
    assert_eq!(late["current"], json!({"version": 2, "words": {"text": "Second words"}}));
}

/// Every field that has a version, as it stands before anybody saves.
fn places<'a>(
    couple: &Couple,
    meeting: &str,
    server: &Server,
    (ana, marek): (&'a Browser, &'a Browser),
) -> Vec<Place<'a>> {
    let desk = couple.owners_desk(server);
    let at =
        |tail: String, by: &'a Browser, seen: i64| Place { path: couple.page(&tail), by, seen, also: vec![] };
    let (headline, insight) = (desk.raise("A point"), desk.raise("What did the board say?"));
    desk.post::<serde_json::Value>(&format!("/points/{insight}/kind"), &json!({"kind": "insight"}));
    let action = desk.agree("@ana: do it", None, None).id;
    let goal = desk.set_goal("Lead the migration");
    let checkpoint = desk.add_checkpoint(&goal.id, "The first step", None);
    let (update, answered) = (desk.post_update("Shipped it"), desk.post_update("Shipped that"));
    let mut places = vec![
        at(format!("/points/{headline}/words"), ana, 1),
        at(format!("/points/{insight}/written-answer"), marek, 0),
        at(format!("/action-items/{action}/words"), ana, 1),
        at(format!("/goals/{}/words", goal.id), ana, goal.version),
        at(format!("/checkpoints/{}/words", checkpoint.id), ana, checkpoint.version),
        at(format!("/updates/{}/words", update.id), ana, update.version),
        at(format!("/updates/{}/reply", answered.id), marek, answered.version),
        at(format!("/notes/meeting.{meeting}"), marek, 0),
        at(format!("/notes/goal.{}", goal.id), ana, 0),
        at("/private-notes".into(), ana, 0),
        at("/private-notes".into(), marek, 0),
    ];
    places[2].also = vec![("assignee", "owner".into())];
    places[3].also = vec![("weeks", "4".into())];
    places[10].also = vec![("meeting", meeting.into())];
    places
}

fn nothing_is_done_as_somebody_else(server: &Server) {
    let couple = Couple::of(server);
    let marek = server.browser(&couple.other);
    let send = |user: &str, method: &str, path: &str, body: &str| {
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
            ("fulcrum-user", user),
        ];
        marek.send(method, path, &headers, body.as_bytes().to_vec())
    };
    let (hers, his) = (couple.owner.id.to_string(), couple.other.id.to_string());
    let body = format!("text=Typed+by+Ana&key={}", fresh());
    send(&hers, "POST", &couple.page("/points"), &body).expect(401);
    let sent_away = send(&hers, "GET", &couple.page(""), "").expect(303);
    assert!(sent_away.location().starts_with("/sign-in"), "{}", sent_away.location());
    assert!(couple.owners_desk(server).captures().is_empty(), "nothing was saved");
    send(&his, "POST", &couple.page("/points"), &body.replace("Ana", "Marek")).expect(303);
    assert_eq!(couple.owners_desk(server).captures(), ["Typed by Marek"]);
}

fn the_service_worker_is_served_from_the_root(server: &Server) {
    let worker = server.anonymous().get("/sw.js").expect(200);
    assert_eq!(worker.header("content-type"), Some("text/javascript; charset=utf-8"));
    assert_eq!(worker.header("service-worker-allowed"), Some("/"));
    assert_eq!(worker.header("cache-control"), Some("no-cache"));
    assert!(
        worker.header("content-security-policy").is_some_and(|policy| policy.contains("worker-src 'self'"))
    );
}
