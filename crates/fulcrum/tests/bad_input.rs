//! What cannot be taken is refused with the right status and a sentence that says what to do, and changes nothing.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Answer, Browser, Couple, Server, THURSDAY, fresh, on_both};
use serde_json::json;

on_both!(
    captures_that_cannot_be,
    captures_with_odd_bytes,
    texts_that_are_too_long_for_their_place,
    a_one_on_one_with_oneself,
    a_second_one_on_one_of_the_same_two,
    links_that_do_not_work,
    tokens_that_do_not_work,
    ids_that_are_none,
    words_that_are_not_in_the_list,
    a_day_without_an_hour_is_no_time_to_meet,
    bodies_that_cannot_be_read,
    queries_that_cannot_be_read,
    methods_and_routes_that_are_not_there,
    accounts_that_cannot_be,
);

/// The sentence says something, and not what only a developer understands.
#[track_caller]
fn sentence(answer: &Answer) -> String {
    let words = answer.complaint();
    assert!(words.ends_with(['.', '!']) && words.len() > 10, "no sentence: {words}");
    for jargon in ["serde", "deserialize", "panicked", "SQL", "axum", "Error("] {
        assert!(!words.contains(jargon), "{words}");
    }
    words
}

/// The same text as a form on the page and as JSON in the API.
fn capture_on_both(server: &Server, couple: &Couple, text: &str) -> [Answer; 4] {
    let (page, api) = (server.browser(&couple.owner), server.holder(&couple.owner));
    let body = json!({"text": text});
    [
        page.post(&couple.page("/points"), &[("text", text), ("vis", "both")]),
        page.post(&couple.page("/points"), &[("text", text), ("vis", "me")]),
        api.command(&couple.api("/points"), &fresh(), &body),
        api.command(&couple.api("/private-captures"), &fresh(), &body),
    ]
}

#[track_caller]
fn nothing_was_saved(server: &Server, couple: &Couple) {
    let desk = couple.owners_desk(server);
    assert!(desk.captures().is_empty() && desk.order().is_empty());
    assert!(desk.get::<Vec<api::PrivateCapture>>("/private-captures").is_empty());
    assert!(desk.events(0).iter().all(|event| event.noun != "talking_point"));
}

fn captures_that_cannot_be(server: &Server) {
    let couple = Couple::of(server);
    for text in ["", "   ", "\n\t\r\n", "\0\0\0", "\u{7}"] {
        for answer in capture_on_both(server, &couple, text) {
            assert_eq!(answer.status, 422, "{text:?}");
            assert_eq!(sentence(&answer), "Write something first; a word is enough.");
        }
    }
    let megabyte = "word ".repeat(209_716);
    for answer in capture_on_both(server, &couple, &megabyte) {
        assert_eq!(answer.status, 422);
        assert!(sentence(&answer).contains("at most 10000 fit here"), "{}", answer.complaint());
    }
    let kept = server.browser(&couple.owner).post(&couple.page("/points"), &[("text", &megabyte)]);
    assert!(kept.text().contains(megabyte.trim()), "a megabyte that was typed is shown again");
    nothing_was_saved(server, &couple);
}

fn captures_with_odd_bytes(server: &Server) {
    let couple = Couple::of(server);
    let browser = server.browser(&couple.owner);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    for body in
        [&b"vis=both&text=caf\xE9"[..], b"vis=both&text=caf%E9", b"vis=both&text=%ff%fe", b"text=\xC3&vis=me"]
    {
        let answer = browser.send("POST", &couple.page("/points"), &form, body.to_vec());
        assert_eq!(answer.status, 422, "not UTF-8: {:?} {}", String::from_utf8_lossy(body), answer.status);
        assert!(sentence(&answer).contains("UTF-8"));
    }
    let json = [("content-type", "application/json")];
    let answer = server.holder(&couple.owner).send(
        "POST",
        &couple.api("/points"),
        &json,
        b"{\"text\": \"caf\xE9\"}".to_vec(),
    );
    assert_eq!(answer.status, 422);
    sentence(&answer);
    nothing_was_saved(server, &couple);

    let odd = "a\0b\u{1}c \u{202e}right\u{200d} 👩‍👩‍👧 \r\nnext\tline";
    for answer in capture_on_both(server, &couple, odd) {
        assert!(matches!(answer.status, 200 | 303), "{}", answer.text());
    }
    let clean = "abc \u{202e}right\u{200d} 👩‍👩‍👧 \nnext\tline";
    assert_eq!(couple.owners_desk(server).captures(), [clean, clean], "without what no one can have typed");
}

fn texts_that_are_too_long_for_their_place(server: &Server) {
    let couple = Couple::of(server);
    let (desk, holder) = (couple.owners_desk(server), server.holder(&couple.owner));
    server.set_clock(THURSDAY);
    let meeting = desk.start().id;
    let before = desk.week().relationship.version;
    let notes = couple.api(&format!("/notes/meeting.{meeting}"));
    let answer =
        holder.command(&notes, &fresh(), &json!({"text": "x".repeat(200_001), "version": 0})).expect(422);
    assert!(sentence(&answer).contains("200001"), "{}", answer.complaint());
    let line = json!({"line": "y".repeat(10_001)});
    sentence(&holder.command(&couple.api("/action-items"), &fresh(), &line).expect(422));
    let name = json!({"name": "n".repeat(121), "mine": "yes"});
    sentence(&holder.command("/api/v1/one-on-ones", &fresh(), &name).expect(422));
    assert_eq!(desk.week().relationship.version, before);
    desk.note(&meeting, None, (&"ж".repeat(200_000), 0));
    desk.capture(&"日".repeat(10_000));
    let all: Vec<api::Relationship> = server.client(&couple.owner).get("/one-on-ones").expect("a list");
    assert_eq!(all.len(), 1);
}

/// A one-on-one that waits for somebody, and its link.
fn waiting(browser: &Browser, server: &Server) -> (String, String) {
    let page = browser.post("/one-on-ones", &[("name", "Whoever"), ("mine", "yes")]).expect(303);
    let page = page.location().to_owned();
    let shown = browser.post(&format!("{page}/invitation"), &[]).expect(200).text();
    let secret = common::between(&shown, &format!("{}/invitation/", server.base()), "\"").expect("a link");
    (page, format!("/invitation/{secret}"))
}

fn a_one_on_one_with_oneself(server: &Server) {
    let couple = Couple::of(server);
    let ana = server.browser(&couple.owner);
    let (page, link) = waiting(&ana, server);
    let answer = ana.post(&link, &[]).expect(409);
    assert_eq!(sentence(&answer), "That is you. A one-on-one needs somebody else: send them the link.");
    assert!(ana.get(&page).expect(200).text().contains("Whoever"), "it still waits");
    server.anonymous().get(&link).expect(200);
}

fn a_second_one_on_one_of_the_same_two(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (server.browser(&couple.owner), server.browser(&couple.other));
    for (inviter, invited) in [(&ana, &marek), (&marek, &ana)] {
        let (_, link) = waiting(inviter, server);
        let answer = invited.post(&link, &[]).expect(409);
        let said = "You two have a one-on-one already. Use that one; a second would split it.";
        assert_eq!(sentence(&answer), said);
        let third = server.anonymous();
        third.get(&link).expect(200);
    }
    let theirs: Vec<api::Relationship> = server.client(&couple.other).get("/one-on-ones").expect("a list");
    let both = theirs.iter().filter(|one| one.owner.joined && one.other.joined).count();
    assert_eq!(both, 1);
}

fn links_that_do_not_work(server: &Server) {
    let couple = Couple::of(server);
    let (_, link) = waiting(&server.browser(&couple.owner), server);
    let account =
        [("name", "New"), ("email", "new@example.org"), ("password", common::PASSWORD), ("zone", "UTC")];
    for path in
        ["/first-run/x", "/invitation/x", "/way-back/x", "/sign-in/x", "/invitation/%00", "/way-back/%F0%9F"]
    {
        let (get, post) = (server.anonymous().get(path), server.anonymous().post(path, &account));
        assert_eq!((get.status, post.status), (404, 404), "{path}");
    }
    for wrong in
        [format!("{link}x"), link[..link.len() - 1].into(), link.replace("/invitation/", "/way-back/")]
    {
        server.anonymous().get(&wrong).expect(404);
        server.anonymous().post(&wrong, &account).expect(404);
    }
    server.wait_days(31);
    server.anonymous().get(&link).expect(404);
    server.anonymous().post(&link, &account).expect(404);
    assert_eq!(server.database.ask("SELECT COUNT(*) FROM users"), "3", "nobody was added");
}

fn tokens_that_do_not_work(server: &Server) {
    let couple = Couple::of(server);
    let token = server.token(&couple.owner, false);
    let path = couple.api("/points");
    let body = json!({"text": "no"});
    let mut wrong =
        vec![String::new(), "nonsense".into(), "flc_".into(), format!("{token}x"), token[..39].into()];
    wrong.push(token.replace("flc_", "glc_"));
    wrong.push(format!("flc_{}", "a".repeat(36)));
    let first = if token.as_bytes()[4] == b'a' { 'b' } else { 'a' };
    wrong.push(format!("flc_{first}{}", &token[5..]));
    for token in wrong {
        let holder = Browser::new(server.base()).with_token(&token);
        let answer = holder.command(&path, &fresh(), &body).expect(401);
        assert_eq!(sentence(&answer), "Please sign in first.", "{token}");
        holder.get("/api/v1/me").expect(401);
    }
    let page = server.browser(&couple.owner);
    let shown = page.post("/settings/tokens", &[("name", "for a day"), ("days", "1")]).expect(200).text();
    let secret = common::between(&shown, "flc_", "\"").or_else(|| common::between(&shown, "flc_", "<"));
    let short = Browser::new(server.base()).with_token(&format!("flc_{}", secret.expect("the new token")));
    short.get("/api/v1/me").expect(200);
    assert!(!page.get("/settings").expect(200).text().contains("flc_"), "it is shown once");
    server.wait_days(1);
    short.get("/api/v1/me").expect(401);
    short.command(&path, &fresh(), &body).expect(401);
    let read_only = Browser::new(server.base()).with_token(&server.token(&couple.owner, true));
    read_only.get("/api/v1/me").expect(200);
    let answer = read_only.command(&path, &fresh(), &body).expect(409);
    assert_eq!(sentence(&answer), "This token may only read. Make one that may write, in Settings.");
    let basic = [("authorization", "Basic YTpi"), ("content-type", "application/json")];
    server.anonymous().send("POST", &path, &basic, b"{}".to_vec()).expect(401);
    nothing_was_saved(server, &couple);
}

fn ids_that_are_none(server: &Server) {
    let couple = Couple::of(server);
    let (page, api) = (server.browser(&couple.owner), server.holder(&couple.owner));
    let long = "9".repeat(5_000);
    let nowhere = uuid::Uuid::new_v4().to_string();
    for id in ["1", "null", "..", "%2e%2e", "%00", "%F0%9F", "'; DROP TABLE users; --", &long, &nowhere] {
        let id = if id.contains(' ') { common::escaped(id) } else { id.to_owned() };
        for path in [format!("/one-on-ones/{id}"), format!("{}/{id}", couple.page("/meetings"))] {
            let answer = page.get(&path);
            assert_eq!(answer.status, 404, "{path}");
            sentence(&answer);
        }
        for tail in [format!("/points/{id}/drop"), format!("/meetings/{id}/wrap-up")] {
            let answer = api.command(&couple.api(&tail), &fresh(), &json!({}));
            assert_eq!((answer.status, answer.json()["error"].as_str()), (404, Some("not-found")), "{tail}");
        }
    }
    let elsewhere = api.command(&couple.api("/action-items"), &fresh(), &json!({"line": "x", "point": "1"}));
    assert_eq!(elsewhere.status, 404);
    assert_eq!(server.database.ask("SELECT COUNT(*) FROM users"), "3");
}

fn words_that_are_not_in_the_list(server: &Server) {
    let couple = Couple::of(server);
    let desk = couple.owners_desk(server);
    let (point, action) = (desk.raise("a point"), desk.agree("do it", None, None).id);
    let before = desk.week().relationship.version;
    let api = server.holder(&couple.owner);
    for (tail, body, field) in [
        (format!("/points/{point}/kind"), json!({"kind": "gossip"}), "kind"),
        (format!("/points/{point}/position"), json!({"step": "sideways"}), "step"),
        (format!("/points/{point}/deferral"), json!({"until": "someday"}), "until"),
        (format!("/points/{point}/deferral"), json!({"until": "2026-02-30"}), "until"),
        (format!("/action-items/{action}/state"), json!({"state": "half"}), "state"),
        (
            format!("/action-items/{action}/words"),
            json!({"text": "x", "assignee": "boss", "version": 1}),
            "side",
        ),
        ("/next-meeting".into(), json!({"at": "20 May"}), "at"),
    ] {
        let answer = api.command(&couple.api(&tail), &fresh(), &body);
        assert_eq!((answer.status, answer.json()["field"].as_str()), (422, Some(field)), "{tail} {body}");
        sentence(&answer);
    }
    for tail in ["/points?state=lost", "/action-items?state=lost"] {
        sentence(&api.get(&couple.api(tail)).expect(422));
    }
    assert_eq!(desk.week().relationship.version, before);
}

fn a_day_without_an_hour_is_no_time_to_meet(server: &Server) {
    let couple = Couple::of(server);
    let api = server.holder(&couple.owner);
    let series = json!({"cadence": "weekly", "starts": "2026-05-20", "zone": "Europe/Berlin", "minutes": 45});
    for (tail, body) in [("/next-meeting", json!({"at": "2026-05-20"})), ("/series", series)] {
        let answer = api.command(&couple.api(tail), &fresh(), &body);
        assert_eq!(answer.status, 422, "nobody meant midnight: {}", answer.text());
        assert_eq!(sentence(&answer), "Give a day and an hour, such as 2026-05-14T14:00.");
    }
    assert_eq!(couple.owners_desk(server).week().next.expect("next").at, THURSDAY);
}

fn bodies_that_cannot_be_read(server: &Server) {
    let couple = Couple::of(server);
    let (page, api) = (server.browser(&couple.owner), server.holder(&couple.owner));
    let json = [("content-type", "application/json")];
    let path = couple.api("/points");
    for body in [
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"text\": 5}",
        "{\"text\": [\"a\"]}",
        "{\"text\": \"a\"} trailing",
        "text=a",
    ] {
        let answer = api.send("POST", &path, &json, body.as_bytes().to_vec());
        assert_eq!((answer.status, answer.json()["error"].as_str()), (422, Some("invalid")), "{body}");
        sentence(&answer);
    }
    let too_large = vec![b'x'; domain::limits::BODY + 1];
    let form = [("content-type", "application/x-www-form-urlencoded")];
    for (browser, path, kind) in [(&api, &path, &json), (&page, &couple.page("/points"), &form)] {
        let answer = browser.send("POST", path, kind, too_large.clone());
        assert!(matches!(answer.status, 413 | 422), "{} {}", answer.status, answer.complaint());
        assert!(sentence(&answer).starts_with("That is too large"), "{}", answer.complaint());
    }
    // All of it is sent before the answer is read, as browsers do: far more than what a socket holds.
    let far_too_large = vec![b'x'; 5 * domain::limits::BODY];
    let stranger = server.anonymous();
    for (browser, path, kind) in [
        (&api, &path, &json),
        (&page, &couple.page("/points"), &form),
        (&page, &couple.page("/import"), &form),
        (&stranger, &"/sign-in".to_owned(), &form),
        (&stranger, &path, &json),
        (&stranger, &"/no-such-page".to_owned(), &json),
    ] {
        let answer = browser.send("POST", path, kind, far_too_large.clone());
        assert!((400..500).contains(&answer.status), "{path}: {}", answer.status);
        sentence(&answer);
    }
    let number = page.post(&couple.page("/series"), &[("cadence", "weekly"), ("minutes", "many")]);
    assert_eq!(number.status, 422);
    sentence(&number);
    let xml = api.send("POST", &path, &[("content-type", "application/xml")], b"<text>a</text>".to_vec());
    assert!(matches!(xml.status, 415 | 422), "{}", xml.status);
    nothing_was_saved(server, &couple);
}

fn queries_that_cannot_be_read(server: &Server) {
    let couple = Couple::of(server);
    let (page, api) = (server.browser(&couple.owner), server.holder(&couple.owner));
    for tail in
        ["/events?after=many", "/events?after=99999999999999999999", "/points?state=open&state=dropped"]
    {
        let answer = api.get(&couple.api(tail));
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (422, Some("application/json")),
            "{tail}: {}",
            answer.text()
        );
        sentence(&answer);
    }
    let twice = page.get(&couple.page("?did=dropped&did=deferred"));
    assert!(matches!(twice.status, 200 | 422), "{} {}", twice.status, twice.text());
    sentence(&page.get(&couple.page("/%ff")).expect(404));
    let odd = page.get(&couple.page("?did=dropped&noun=%00%ff&x=%"));
    odd.expect(200);
}

fn methods_and_routes_that_are_not_there(server: &Server) {
    let couple = Couple::of(server);
    let (page, api) = (server.browser(&couple.owner), server.holder(&couple.owner));
    for method in ["PUT", "DELETE", "PATCH"] {
        let origin = [("sec-fetch-site", "same-origin")];
        sentence(&page.send(method, &couple.page(""), &origin, Vec::new()).expect(404));
        let answer = api.send(method, &couple.api(""), &[], Vec::new()).expect(404);
        assert_eq!(answer.json()["error"], "not-found");
    }
    sentence(&page.get("/one-on-one").expect(404));
    assert_eq!(api.get("/api/v2/me").expect(404).json()["error"], "not-found");
    assert_eq!(server.anonymous().get("/api/v1/nothing").expect(404).json()["error"], "not-found");
}

fn accounts_that_cannot_be(server: &Server) {
    let couple = Couple::of(server);
    let (_, link) = waiting(&server.browser(&couple.owner), server);
    let good = [
        ("name", "New Person"),
        ("email", "new@example.org"),
        ("password", common::PASSWORD),
        ("zone", "UTC"),
    ];
    for (field, wrong) in [
        ("name", ""),
        ("email", "new"),
        ("email", "new@"),
        ("email", "new@example.org, other@example.org"),
        ("email", couple.other.email.as_str()),
        ("password", "short"),
        ("password", "aaaaaaaaaaaaaaa"),
        ("password", "new@example.org"),
        ("zone", "Mars/Olympus"),
    ] {
        let fields: Vec<_> =
            good.iter().map(|(name, value)| (*name, if *name == field { wrong } else { *value })).collect();
        let answer = server.anonymous().post(&link, &fields);
        assert_eq!(answer.status, 422, "{field} {wrong}: {}", answer.text());
        sentence(&answer);
    }
    let long = "p".repeat(257);
    let fields: Vec<_> =
        good.iter().map(|(n, v)| (*n, if *n == "password" { long.as_str() } else { *v })).collect();
    server.anonymous().post(&link, &fields).expect(422);
    assert_eq!(server.database.ask("SELECT COUNT(*) FROM users"), "3");
    let no_zone: Vec<_> = good.iter().map(|(n, v)| (*n, if *n == "zone" { "" } else { *v })).collect();
    server.anonymous().post(&link, &no_zone).expect(303);
}
