//! Finding, through the front door: what one may see is found where it stands, and nothing else, at once when that changes.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Person, Server, THURSDAY, on_both, refusal};
use serde_json::json;

on_both!(
    everything_one_may_see_is_found_where_it_stands,
    goals_updates_recaps_and_answers_are_found_where_they_stand,
    an_update_of_long_ago_is_gone_to,
    what_is_private_is_found_by_its_author_alone,
    a_private_note_is_found_by_its_author_alone,
    nobody_else_finds_anything,
    what_is_found_is_as_it_is_now,
    it_ends_when_access_ends,
    a_page_finds_without_a_script,
    a_token_that_may_only_read_may_look,
    the_open_comes_before_the_past_and_there_is_a_most,
);

fn find(server: &Server, person: &Person, words: &str) -> Vec<api::Hit> {
    let input = api::Find { words: words.into() };
    server.client(person).post("/find", &common::fresh(), &input).expect("an answer")
}

/// What each hit is and what became of it, in the order of the answer.
fn places(hits: &[api::Hit]) -> Vec<(&str, &str)> {
    hits.iter().map(|hit| (hit.what.as_str(), hit.place.as_str())).collect()
}

/// Each leads to a page that has it.
#[track_caller]
fn all_stand(server: &Server, person: &Person, hits: &[api::Hit]) {
    let browser = server.browser(person);
    for hit in hits {
        let mut page = browser.get(&hit.path);
        let mut path = hit.path.clone();
        if page.status == 303 {
            path = page.location().to_owned();
            page = browser.get(&path);
        }
        assert_eq!(page.status, 200, "{path}");
        // A point on a page of its own needs no row to be gone to.
        let row = path.split_once('#').map_or_else(
            || path.rsplit_once('/').map(|(_, id)| format!("p-{id}")).expect("an id"),
            |(_, row)| row.to_owned(),
        );
        assert!(page.text().contains(&format!("id=\"{row}\"")), "{} stands at {path}", hit.excerpt);
    }
}

fn everything_one_may_see_is_found_where_it_stands(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    ana.capture("zebra captured");
    let talked = ana.raise("zebra talked about");
    let renamed = ana.raise("zebra first");
    let waits = ana.raise("zebra waits");
    let gone = ana.raise("zebra gone");
    ana.defer(&waits, None);
    ana.point(&gone, "drop");
    server.set_clock(THURSDAY);
    let meeting = marek.start().id;
    ana.point(&talked, "discussion");
    marek.note(&meeting, Some(&talked), ("The Zébra note", 0));
    marek.note(&meeting, None, ("zebras all over", 0));
    let action = ana.agree("@marek Friday: feed the zebra", Some(&meeting), None).id;
    ana.wrap_up(&meeting);
    ana.edit(&renamed, "quagga now", 1);
    ana.capture_privately("my own zebra");
    let hits = find(server, &couple.owner, "zebra");
    let mut all = places(&hits);
    all.sort_unstable();
    assert_eq!(
        all,
        [
            ("action-item", "Action item"),
            ("note", "Note of a meeting"),
            ("note", "Note under a point"),
            ("private-capture", "Only you"),
            ("record", "As it read in a meeting"),
            ("talking-point", "Captured"),
            ("talking-point", "Discussed"),
            ("talking-point", "Dropped"),
            ("talking-point", "Open"),
        ]
    );
    assert_eq!(
        hits.last().map(|hit| hit.excerpt.as_str()),
        Some("zebras all over"),
        "a beginning comes last"
    );
    all_stand(server, &couple.owner, &hits);
    server.wait_days(1);
    all_stand(server, &couple.owner, &hits);
    assert!(hits.iter().any(|hit| hit.path.ends_with(&action)));
    assert_eq!(places(&find(server, &couple.owner, "dvorak")), [("one-on-one", "One-on-one")]);
    assert_eq!(places(&find(server, &couple.owner, "14 may 2026")), [("meeting", "Meeting")]);
    assert_eq!(places(&find(server, &couple.other, "2026-05-14")), [("meeting", "Meeting")]);
    assert!(find(server, &couple.owner, "?!").is_empty());
}

fn goals_updates_recaps_and_answers_are_found_where_they_stand(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let aim = api::SetGoal { why: Some("zebra reasons".into()), ..aim("lead the zebra") };
    let goal = ana.post::<api::GoalDetail>("/goals", &aim).goal.id;
    let given_up = ana.set_goal("ride a zebra").id;
    ana.post::<api::GoalDetail>(&format!("/goals/{given_up}/letting-go"), &api::Nothing {});
    ana.add_checkpoint(&goal, "first zebra", None);
    let posted = ana.post_update("zebra fed").id;
    let reply = api::Words { text: "thanks from the zebra".into(), version: 1 };
    marek.post::<api::Update>(&format!("/updates/{posted}/reply"), &reply);
    let sent_out = ana.raise("zebra status");
    ana.try_post_point(&sent_out, None).expect("posted");
    let asked =
        api::Capture { text: "why stripes?".into(), kind: Some("insight".into()), ..api::Capture::default() };
    let asked = ana.post::<api::TalkingPoint>("/points", &asked).id;
    let answer = api::WriteAnswer { text: "so that a zebra is seen".into(), version: 0 };
    marek.post::<api::Life>(&format!("/points/{asked}/written-answer"), &answer);
    server.set_clock(THURSDAY);
    let meeting = marek.start().id;
    ana.wrap_up(&meeting);
    let recap = api::Words { text: "We talked about the zebra.".into(), version: 0 };
    ana.post::<api::Recap>(&format!("/meetings/{meeting}/recap"), &recap);
    for person in [&couple.owner, &couple.other] {
        let hits = find(server, person, "zebra");
        let mut all = places(&hits);
        all.sort_unstable();
        assert_eq!(
            all,
            [
                ("checkpoint", "Checkpoint of a goal"),
                ("goal", "Goal"),
                ("goal", "Goal, let go"),
                ("recap", "Recap of a meeting"),
                ("reply", "Reply to an update"),
                ("talking-point", "Posted as an update"),
                ("update", "Update"),
                ("update", "Update"),
                ("written-answer", "Written answer"),
            ],
            "{}",
            person.name
        );
        all_stand(server, person, &hits);
        assert_eq!(places(&find(server, person, "reasons")), [("goal", "Goal")], "by why it is one");
    }
    let page = server.browser(&couple.owner).get(&format!("/one-on-ones/{}/points/{asked}", couple.id));
    assert!(
        page.status == 200 && page.text().contains("so that a zebra is seen"),
        "the answer stands with it"
    );
    server.wait_days(1);
    all_stand(server, &couple.other, &find(server, &couple.other, "zebra"));
}

fn an_update_of_long_ago_is_gone_to(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    ana.post_update("the oldest axolotl");
    ana.post_update("the second axolotl");
    for number in 0..49 {
        ana.post_update(&format!("newer {number}"));
    }
    let hits = find(server, &couple.other, "axolotl");
    assert_eq!(hits.len(), 2);
    all_stand(server, &couple.other, &hits);
}

fn a_private_note_is_found_by_its_author_alone(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let point = ana.raise("plain");
    server.set_clock(THURSDAY);
    let meeting = marek.start().id;
    ana.wrap_up(&meeting);
    ana.note_privately((None, None), ("weasel of mine", 0));
    ana.note_privately((Some(&meeting), None), ("weasel in the meeting", 0));
    ana.note_privately((None, Some(&point)), ("weasel under a point", 0));
    let hits = find(server, &couple.owner, "weasel");
    assert_eq!(places(&hits), [("private-note", "Private note, only you"); 3], "the control, and in memory");
    all_stand(server, &couple.owner, &hits);
    assert!(find(server, &couple.other, "weasel").is_empty(), "never the other one’s");
    ana.note_privately((None, None), ("badger of mine", 1));
    assert_eq!(find(server, &couple.owner, "weasel").len(), 2, "the words changed without a version");
    assert_eq!(places(&find(server, &couple.owner, "badger")), [("private-note", "Private note, only you")]);
    marek.note_privately((None, None), ("marten of the other", 0));
    assert_eq!(find(server, &couple.other, "marten").len(), 1);
    assert!(find(server, &couple.owner, "marten").is_empty());
}

fn aim(text: &str) -> api::SetGoal {
    api::SetGoal { text: text.into(), ..api::SetGoal::default() }
}

fn what_is_private_is_found_by_its_author_alone(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let told = ana.capture_privately("walrus of mine").id;
    assert_eq!(find(server, &couple.owner, "walrus").len(), 1, "the control, and now it is in memory");
    assert!(find(server, &couple.other, "walrus").is_empty());
    ana.try_post::<api::PrivateCapture>(
        &format!("/private-captures/{told}/words"),
        &api::Words { text: "narwhal of mine".into(), version: 0 },
    )
    .expect("edited");
    assert!(find(server, &couple.owner, "walrus").is_empty(), "the words changed without a version");
    assert_eq!(places(&find(server, &couple.owner, "narwhal")), [("private-capture", "Only you")]);
    ana.post::<api::Nothing>(&format!("/private-captures/{told}/drop"), &api::Nothing {});
    assert_eq!(places(&find(server, &couple.owner, "narwhal")), [("private-capture", "Only you, dropped")]);
    ana.post::<api::PrivateCapture>(&format!("/private-captures/{told}/restoring"), &api::Nothing {});
    assert!(find(server, &couple.other, "narwhal").is_empty());
    ana.post::<api::TalkingPoint>(&format!("/private-captures/{told}/sharing"), &api::Nothing {});
    assert_eq!(places(&find(server, &couple.other, "narwhal")), [("talking-point", "Captured")]);
    assert_eq!(places(&find(server, &couple.owner, "narwhal")), [("talking-point", "Captured")]);
    marek.capture_privately("manatee");
    assert_eq!(find(server, &couple.other, "manatee").len(), 1);
    assert!(find(server, &couple.owner, "manatee").is_empty());
}

fn nobody_else_finds_anything(server: &Server) {
    let couple = Couple::of(server);
    let (olga, petr) = (server.add("Olga Novak"), server.add("Petr Svoboda"));
    let theirs = Couple::between(server, &olga, &petr);
    couple.owners_desk(server).raise("ocelot");
    theirs.owners_desk(server).raise("ocelot of others");
    // The one who is in both finds each in its own place.
    let both = Couple::between(server, &couple.other, &olga);
    both.owners_desk(server).raise("ocelot of both");
    for (person, wanted) in [(&couple.owner, 1), (&couple.other, 2), (&olga, 2), (&petr, 1)] {
        for _ in 0..2 {
            assert_eq!(find(server, person, "ocelot").len(), wanted, "{}", person.name);
        }
    }
    assert!(find(server, &server.add("Nina Weiss"), "ocelot").is_empty());
    let refused = server.anonymous().command("/api/v1/find", &common::fresh(), &json!({"words": "ocelot"}));
    assert_eq!(refused.status, 401);
}

fn what_is_found_is_as_it_is_now(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    assert!(find(server, &couple.owner, "tapir").is_empty());
    let point = marek.capture("tapir").id;
    assert_eq!(places(&find(server, &couple.owner, "tapir")), [("talking-point", "Captured")]);
    ana.keep(&point, None);
    assert_eq!(places(&find(server, &couple.owner, "tapir")), [("talking-point", "Open")]);
    ana.point(&point, "drop");
    assert_eq!(places(&find(server, &couple.owner, "tapir")), [("talking-point", "Dropped")]);
    server.wait_days(31);
    assert!(find(server, &couple.owner, "tapir").is_empty(), "it is gone for good, as promised");
    let alone = ana.raise("okapi");
    ana.point(&alone, "discussion");
    let path = find(server, &couple.owner, "okapi").remove(0).path;
    let page = server.browser(&couple.owner).get(&path);
    assert!(
        page.status == 200 && page.text().contains("okapi") && page.text().contains("reopening"),
        "its own page"
    );
}

fn it_ends_when_access_ends(server: &Server) {
    let couple = Couple::of(server);
    couple.owners_desk(server).raise("lemur");
    let client = server.client(&couple.other);
    let input = api::Find { words: "lemur".into() };
    let first: Vec<api::Hit> = client.post("/find", &common::fresh(), &input).expect("an answer");
    assert_eq!(first.len(), 1, "it is in memory now");
    let (relationship, user) = (couple.id, couple.other.id);
    // No verb does so yet: the rows say who may.
    server.database.execute(&format!(
        "UPDATE participants SET user_id = NULL, joined_at = NULL WHERE relationship_id = '{relationship}' AND user_id = '{user}'"
    ));
    let then: Vec<api::Hit> = client.post("/find", &common::fresh(), &input).expect("an answer");
    assert!(then.is_empty(), "the proof comes before the memory");
    assert_eq!(find(server, &couple.owner, "lemur").len(), 1, "the control");
}

fn a_page_finds_without_a_script(server: &Server) {
    let couple = Couple::of(server);
    couple.owners_desk(server).raise("a <b>gnu</b> & more");
    let browser = server.browser(&couple.owner);
    assert!(browser.get("/find").text().contains("What are you looking for?"));
    let page = browser.post("/find", &[("words", "gnu")]);
    assert_eq!(page.status, 200);
    assert!(page.text().contains("a &lt;b&gt;<mark>gnu</mark>&lt;/b&gt; &amp; more"), "{}", page.text());
    let nothing = browser.post("/find", &[("words", "gnat")]);
    assert!(nothing.text().contains("Nothing has all of these words"));
    let long = browser.post("/find", &[("words", &"x".repeat(300))]);
    assert_eq!(long.status, 422);
    assert!(long.text().contains("At most 200 characters"));
}

fn a_token_that_may_only_read_may_look(server: &Server) {
    let couple = Couple::of(server);
    couple.owners_desk(server).raise("ibex");
    let reader = common::Browser::new(server.base()).with_token(&server.token(&couple.owner, true));
    let answer = reader.command("/api/v1/find", &common::fresh(), &json!({"words": "ibex"}));
    assert!(answer.status == 200 && answer.text().contains("ibex"));
    let hint =
        reader.command("/api/v1/kind-hint", &common::fresh(), &json!({"text": "why did search move to Q4?"}));
    assert_eq!(hint.text(), r#"{"kind":"insight"}"#);
    let write: Result<api::TalkingPoint, _> = couple
        .others_desk(server)
        .try_post("/points", &api::Capture { text: String::new(), ..api::Capture::default() });
    assert_eq!(refusal(write).0, 422);
}

fn the_open_comes_before_the_past_and_there_is_a_most(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let over = ana.raise("bongo exactly");
    ana.raise("bongos later");
    ana.raise("bongo exactly, open");
    ana.point(&over, "discussion");
    let excerpts = |hits: Vec<api::Hit>| hits.into_iter().map(|hit| hit.excerpt).collect::<Vec<_>>();
    let found = excerpts(find(server, &couple.owner, "bongo"));
    assert_eq!(found, ["bongo exactly, open", "bongo exactly", "bongos later"]);
    for number in 0..40 {
        ana.capture(&format!("kudu {number}"));
    }
    assert_eq!(find(server, &couple.owner, "kudu").len(), 30);
}
