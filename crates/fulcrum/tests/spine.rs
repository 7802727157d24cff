//! The spine, through the front door: how a one-on-one begins, how points live, how meetings go and what stays of them.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, PASSWORD, Server, between, on_both, refusal};

on_both!(
    the_first_run_makes_the_workspace_and_signs_in,
    the_report_starts_alone_and_invites,
    the_manager_starts_and_invites,
    captures_are_kept_and_ordered,
    any_number_of_inserts_keeps_the_order,
    keys_that_collide_make_room,
    the_fold_lies_where_the_minutes_end,
    deferred_points_come_back_by_themselves_or_when_asked,
    dropped_points_come_back_for_thirty_days,
    a_point_may_be_talked_about_outside_a_meeting,
    the_managers_points_arrive_marked_and_the_owner_places_them,
    an_answer_moves_with_its_challenge,
);

fn the_first_run_makes_the_workspace_and_signs_in(server: &Server) {
    let link = server.first_run_link().expect("a link");
    let browser = server.anonymous();
    browser.get(&link).expect(200);
    let account = |password| {
        [
            ("workspace", "Northwind"),
            ("name", "Ingrid Berg"),
            ("email", "Ingrid@Example.org"),
            ("password", password),
            ("zone", "Europe/Berlin"),
        ]
    };
    let again = browser.post(&link, &account("short")).expect(422);
    assert!(again.complaint().contains("at least 10 characters"), "{}", again.complaint());
    assert!(again.text().contains("Ingrid Berg"), "what was typed is still there");
    let made = browser.post(&link, &account(PASSWORD)).expect(303);
    assert_eq!(made.location(), "/one-on-ones/new");
    assert!(browser.get("/").expect(200).text().contains("Ingrid Berg"));
    server.anonymous().get(&link).expect(404);
    server.anonymous().post(&link, &account(PASSWORD)).expect(404);
    assert_eq!(server.first_run_link(), None);

    let elsewhere = server.anonymous();
    let signed_in = [("email", "ingrid@example.org"), ("password", PASSWORD)];
    assert_eq!(elsewhere.post("/sign-in", &signed_in).expect(303).location(), "/");
    elsewhere.get("/").expect(200);
}

/// Starts a one-on-one on the page and answers its address.
fn begin(browser: &common::Browser, name: &str, mine: &str) -> String {
    let fields = [
        ("name", name),
        ("kind", "reporting"),
        ("mine", mine),
        ("cadence", "weekly"),
        ("starts", "2026-05-14T14:00"),
        ("minutes", "45"),
        ("zone", "Europe/Berlin"),
    ];
    browser.post("/one-on-ones", &fields).expect(303).location().to_owned()
}

fn invite(server: &Server, browser: &common::Browser, page: &str) -> String {
    let shown = browser.post(&format!("{page}/invitation"), &[]).expect(200).text();
    let secret = between(&shown, &format!("{}/invitation/", server.base()), "\"").expect("a link");
    format!("/invitation/{secret}")
}

fn the_report_starts_alone_and_invites(server: &Server) {
    server.add("Ingrid Berg");
    let ana = server.browser(&server.add("Ana Kovač"));
    let page = begin(&ana, "Marek", "yes");
    ana.post(&format!("{page}/points"), &[("text", "The build is red again"), ("vis", "both")]).expect(303);
    let link = invite(server, &ana, &page);
    let replaced = invite(server, &ana, &page);
    server.anonymous().get(&link).expect(404);

    let marek = server.anonymous();
    let welcome = marek.get(&replaced).expect(200).text();
    assert!(welcome.contains("Ana Kovač"), "{welcome}");
    assert!(!welcome.contains("The build is red"), "an invitation shows no content");
    let account = [
        ("name", "Marek Dvořák"),
        ("email", "marek@example.org"),
        ("password", PASSWORD),
        ("zone", "Europe/Prague"),
    ];
    assert_eq!(marek.post(&replaced, &account).expect(303).location(), page);
    assert!(marek.get(&page).expect(200).text().contains("The build is red"), "they are in");
    assert!(ana.get(&page).expect(200).text().contains("Marek Dvořák"), "under the name they gave");
    server.anonymous().get(&replaced).expect(404);
    server.anonymous().post(&replaced, &account).expect(404);
    let refused = ana.post(&format!("{page}/invitation"), &[]).expect(409);
    assert_eq!(refused.complaint(), "You are both here already.");
}

fn the_manager_starts_and_invites(server: &Server) {
    server.add("Ingrid Berg");
    let marek = server.browser(&server.add("Marek Dvořák"));
    let ana = server.add("Ana Kovač");
    let page = begin(&marek, "Ana", "no");
    let link = invite(server, &marek, &page);
    let joined = server.browser(&ana).post(&link, &[]).expect(303).location().to_owned();
    assert_eq!(joined, page);
    let client = server.client(&ana);
    let all: Vec<api::Relationship> = client.get("/one-on-ones").expect("a list");
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].side.as_str(), all[0].owner.name.as_str()), ("owner", "Ana Kovač"));
    assert!(all[0].owner.joined && all[0].other.joined);
    let desk = Desk::new(client, all[0].id.parse().expect("an id"));
    desk.raise("Which of the two roles is mine");
    assert_eq!(desk.order(), ["Which of the two roles is mine"], "the report orders");
}

fn captures_are_kept_and_ordered(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [one, two, three, four] = ["one", "two", "three", "four"].map(|text| ana.capture(text).id);
    assert_eq!(ana.captures(), ["one", "two", "three", "four"], "oldest first");
    assert_eq!(ana.order(), [""; 0]);
    ana.keep(&one, None);
    ana.keep(&two, Some("first"));
    ana.keep(&three, Some(&two));
    ana.keep(&four, None);
    assert_eq!(ana.order(), ["two", "three", "one", "four"]);
    assert!(ana.captures().is_empty());
    ana.step(&four, "up");
    assert_eq!(ana.order(), ["two", "three", "four", "one"]);
    ana.step(&two, "down");
    assert_eq!(ana.order(), ["three", "two", "four", "one"]);
    ana.step(&three, "up");
    ana.step(&one, "down");
    assert_eq!(ana.order(), ["three", "two", "four", "one"], "the ends stay the ends");
    ana.place(&one, Some("first"));
    ana.place(&three, None);
    ana.place(&two, Some(&one));
    assert_eq!(ana.order(), ["one", "two", "four", "three"]);
    assert_eq!(couple.others_desk(server).order(), ["one", "two", "four", "three"], "one order for both");
    let again = ana.try_post::<api::TalkingPoint>(&format!("/points/{one}/agenda"), &api::Nothing {});
    assert_eq!(refusal(again).0, 409, "it is on the agenda already");
    let lost = api::Position { after: Some(common::fresh()), step: None };
    assert_eq!(refusal(ana.try_post::<api::TalkingPoint>(&format!("/points/{one}/position"), &lost)).0, 404);
    assert_eq!(ana.order(), ["one", "two", "four", "three"], "a refusal changes nothing");
}

fn any_number_of_inserts_keeps_the_order(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let mut expected: Vec<(String, String)> = Vec::new();
    for number in 0..6 {
        let text = format!("point {number}");
        expected.push((ana.raise(&text), text));
    }
    // Always the last one behind the first: keys between the same two get longer until all are spread anew.
    for round in 0..200 {
        let (last, first) = (expected.pop().expect("a point"), expected[0].0.clone());
        ana.place(&last.0, Some(&first));
        expected.insert(1, last);
        if round % 40 == 39 {
            let texts: Vec<_> = expected.iter().map(|(_, text)| text.clone()).collect();
            assert_eq!(ana.order(), texts, "after {round} moves");
        }
    }
}

fn keys_that_collide_make_room(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let one = ana.raise("one");
    ana.defer(&one, Some("2026-05-21"));
    let two = ana.capture("two").id;
    ana.keep(&two, Some("first"));
    ana.raise("three");
    server.set_clock("2026-05-15T09:00:00Z");
    let before = ana.order();
    assert_eq!(before.len(), 3, "one is back by itself: {before:?}");
    // No verb gives a key twice; an older version did, for what was deferred while the agenda was empty.
    let same = format!(
        "UPDATE talking_points SET order_key = (SELECT order_key FROM talking_points WHERE id = '{one}')
         WHERE id = '{two}' RETURNING order_key"
    );
    assert!(!server.database.ask(&same).is_empty());
    let four = ana.raise("four");
    for (after, expected) in [(&one, &one), (&two, &two)] {
        ana.place(&four, Some(after));
        let order = ana.week().agenda;
        let ids: Vec<_> = order.above.iter().chain(&order.below).map(|line| line.point.id.clone()).collect();
        let place = ids.iter().position(|id| id == expected).expect("it is there");
        assert_eq!(ids.get(place + 1), Some(&four), "right behind the one it was put behind");
    }
}

fn the_fold_lies_where_the_minutes_end(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [long, usual, short] = ["long", "usual", "short"].map(|text| ana.raise(text));
    assert_eq!(ana.week().agenda.planned, 15, "nobody said how long: five each");
    ana.give_minutes(&long, 30);
    ana.give_minutes(&usual, 16);
    ana.give_minutes(&short, 1);
    assert_eq!(
        ana.agenda(),
        (vec!["long".into()], vec!["usual".into(), "short".into()]),
        "no jumping the fold"
    );
    let week = ana.week();
    assert_eq!((week.agenda.planned, week.agenda.minutes, week.backlog_count), (30, 45, 2));
    ana.give_minutes(&usual, 15);
    assert_eq!(ana.agenda().0, ["long", "usual"], "45 minutes are 45 minutes");
    let none: api::TalkingPoint = ana.post(&format!("/points/{usual}/minutes"), &api::Minutes::default());
    assert_eq!(none.minutes, None);
    assert_eq!(ana.agenda().0, ["long", "usual", "short"]);
    for minutes in [0, 241, -5] {
        let input = api::Minutes { minutes: Some(minutes) };
        let (status, message) =
            refusal(ana.try_post::<api::TalkingPoint>(&format!("/points/{long}/minutes"), &input));
        assert_eq!((status, message.as_str()), (422, "Give minutes from 1 to 240."));
    }
}

fn deferred_points_come_back_by_themselves_or_when_asked(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [dated, undated, stays] = ["dated", "undated", "stays"].map(|text| ana.raise(text));
    let deferred = ana.defer(&dated, Some("2026-05-20"));
    assert!(deferred.deferred && deferred.deferred_until.as_deref() == Some("2026-05-20"));
    ana.defer(&undated, None);
    assert_eq!(ana.order(), ["stays"]);
    let backlog: Vec<_> = ana.week().backlog.into_iter().map(|line| line.point.text).collect();
    assert_eq!(backlog, ["dated", "undated"]);
    let page = server.browser(&couple.other).get(&couple.page("/backlog")).expect(200).text();
    assert!(page.contains("back on Wednesday 20 May"), "both see when it is back");

    server.set_clock("2026-05-15T09:00:00Z");
    assert_eq!(ana.order(), ["dated", "stays"], "the next agenda is for 21 May, and it has its old place");
    assert!(ana.week().backlog.iter().all(|line| line.point.id == undated));
    ana.keep(&undated, Some("first"));
    assert_eq!(ana.order(), ["undated", "dated", "stays"]);
    let capture = ana.capture("a raw one").id;
    ana.defer(&capture, None);
    assert!(ana.captures().is_empty(), "deferring sorts a capture");
    ana.keep(&capture, None);
    assert_eq!(ana.order().last().map(String::as_str), Some("a raw one"));
    ana.point(&stays, "discussion");
    let late =
        ana.try_post::<api::TalkingPoint>(&format!("/points/{stays}/deferral"), &api::Deferral::default());
    assert_eq!(refusal(late), (409, "This point cannot be deferred: it is discussed.".into()));
}

fn dropped_points_come_back_for_thirty_days(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let (raw, kept) = (ana.capture("raw").id, ana.raise("kept"));
    assert_eq!(ana.point(&raw, "drop").state, "dropped");
    ana.point(&kept, "drop");
    assert!(ana.captures().is_empty() && ana.order().is_empty());
    let page = server.browser(&couple.owner).get(&couple.page("/backlog")).expect(200).text();
    assert!(page.contains("raw") && page.contains("kept"), "what was dropped can be seen and brought back");
    assert_eq!(ana.point(&raw, "restoring").state, "captured", "back to where it was");
    assert_eq!(ana.point(&kept, "restoring").state, "open");
    ana.point(&raw, "drop");
    ana.point(&kept, "drop");
    ana.point(&kept, "restoring");
    server.wait_days(29);
    app::job::run_due(&server.app).expect("jobs");
    ana.point(&raw, "restoring");
    ana.point(&raw, "drop");
    server.wait_days(31);
    app::job::run_due(&server.app).expect("jobs");
    let ana = couple.owners_desk(server);
    let gone = ana.try_post::<api::TalkingPoint>(&format!("/points/{raw}/restoring"), &api::Nothing {});
    assert_eq!(refusal(gone).0, 404, "after thirty days its words are gone for good");
    assert_eq!(server.database.ask(&format!("SELECT COUNT(*) FROM talking_points WHERE id = '{raw}'")), "0");
    assert_eq!(ana.order(), ["kept"], "what was brought back stays");
}

fn a_point_may_be_talked_about_outside_a_meeting(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let (kept, raw) = (ana.raise("at the coffee machine"), ana.capture("raw").id);
    assert_eq!(marek.point(&kept, "discussion").state, "discussed", "either may tick");
    assert_eq!(ana.point(&raw, "discussion").state, "discussed");
    assert!(ana.order().is_empty() && ana.captures().is_empty());
    assert!(ana.get::<Vec<api::Meeting>>("/meetings").is_empty(), "no meeting comes of it");
    assert_eq!(ana.point(&kept, "reopening").state, "open");
    assert_eq!(marek.point(&raw, "reopening").state, "captured");
    assert_eq!((ana.order(), ana.captures()), (vec!["at the coffee machine".into()], vec!["raw".into()]));
    let twice = ana.try_post::<api::TalkingPoint>(&format!("/points/{kept}/reopening"), &api::Nothing {});
    assert_eq!(refusal(twice), (409, "This point was not ticked: it is on the agenda.".into()));
}

fn the_managers_points_arrive_marked_and_the_owner_places_them(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let own = ana.raise("hers");
    let point = marek.capture("his");
    assert_eq!((point.by.as_str(), point.state.as_str()), ("other", "captured"));
    let nothing = api::Nothing {};
    for (verb, id) in [("agenda", &point.id), ("position", &own), ("deferral", &own), ("deferral", &point.id)]
    {
        let (status, message) =
            refusal(marek.try_post::<api::TalkingPoint>(&format!("/points/{id}/{verb}"), &nothing));
        assert_eq!(status, 409, "{verb}");
        let said = "This is Ana’s meeting: only they order the agenda. You can always add a point.";
        assert_eq!(message, said, "{verb}");
    }
    for verb in ["drop", "words", "kind", "minutes"] {
        let refused = marek.try_post::<api::TalkingPoint>(&format!("/points/{own}/{verb}"), &nothing);
        assert_eq!(refusal(refused).0, 409, "the owner looks after it: {verb}");
    }
    assert_eq!(marek.edit(&point.id, "his, better said", 1).text, "his, better said");
    let page = server.browser(&couple.other).get(&couple.page("")).expect(200).text();
    assert!(!page.contains(&format!("/points/{own}/position")), "no button that he may not press");
    ana.keep(&point.id, Some("first"));
    assert_eq!(ana.order(), ["his, better said", "hers"]);
    let page = server.browser(&couple.owner).get(&couple.page("")).expect(200).text();
    assert!(page.contains("from <bdi>Marek</bdi>"), "it stays marked as his");
    let late = api::Words { text: "changed my mind".into(), version: 2 };
    let refused = marek.try_post::<api::TalkingPoint>(&format!("/points/{}/words", point.id), &late);
    assert_eq!(refusal(refused).0, 409, "placed by the owner, looked after by the owner");
}

fn an_answer_moves_with_its_challenge(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [challenge, other, solution] = ["challenge", "other", "solution"].map(|text| ana.raise(text));
    let answer = api::Answer { challenge: challenge.clone() };
    let early = ana.try_post::<api::TalkingPoint>(&format!("/points/{solution}/answer"), &answer);
    assert_eq!(refusal(early), (409, "A solution answers a challenge. Set both kinds first.".into()));
    for (id, kind) in [(&challenge, "challenge"), (&solution, "solution")] {
        let kind = api::Kind { kind: Some(kind.into()), ..api::Kind::default() };
        ana.post::<api::TalkingPoint>(&format!("/points/{id}/kind"), &kind);
    }
    ana.post::<api::TalkingPoint>(&format!("/points/{solution}/answer"), &answer);
    assert_eq!(ana.order(), ["challenge", "solution", "other"]);
    ana.place(&challenge, None);
    assert_eq!(ana.order(), ["other", "challenge", "solution"]);
    ana.place(&other, None);
    assert_eq!(ana.order(), ["challenge", "solution", "other"]);
    let none: api::TalkingPoint = ana.post(&format!("/points/{solution}/kind"), &api::Kind::default());
    assert_eq!((none.kind, none.answers), (None, None), "what is no solution answers nothing");
}
