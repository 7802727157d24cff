//! The growth narrative through the front door: it tells itself, its owner writes in it, and what they hide is as not there.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use api::client::Failure;
use common::{Couple, Desk, Server, grown, on_both, refusal};

on_both!(
    the_story_tells_itself_the_same_to_both,
    only_the_owner_writes_in_it,
    own_words_stay_whatever_happens_and_too_late_a_save_shows_both,
    what_is_hidden_is_as_not_there,
    words_outlive_what_they_were_told_from,
    it_is_found_and_taken_along_by_whoever_may,
    the_pages_answer_their_forms_and_take_their_undo,
    four_quarters_stand_on_a_page,
);

fn entries(desk: &Desk) -> Vec<api::GrowthEntry> {
    let growth: api::Growth = desk.get("/growth");
    growth.quarters.into_iter().flat_map(|quarter| quarter.entries).collect()
}

fn titles(desk: &Desk) -> Vec<String> {
    entries(desk).into_iter().map(|entry| entry.title).collect()
}

fn version(desk: &Desk) -> i64 {
    desk.events(0).iter().map(|event| event.version).max().unwrap_or_default()
}

fn write(
    desk: &Desk,
    entry: &str,
    (title, text): (&str, &str),
    version: i64,
) -> Result<api::GrowthEntry, Failure> {
    let words = api::GrowthWords { title: title.into(), text: text.into(), day: None, version };
    desk.try_post(&format!("/growth/{entry}/words"), &words)
}

fn turn(desk: &Desk, entry: &str, verb: &str) -> Result<api::GrowthEntry, Failure> {
    desk.try_post(&format!("/growth/{entry}/{verb}"), &api::Nothing {})
}

fn the_story_tells_itself_the_same_to_both(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    assert!(entries(&ana).is_empty(), "nothing happened yet");
    let (_, solution) =
        grown::challenge(&ana, "Releases wait for one person", "A captain, each week another");
    marek.post::<api::Life>(&format!("/points/{solution}/agreement"), &api::Nothing {});
    let try_it = api::Trial { until: "2026-06-11".into() };
    ana.post::<api::Life>(&format!("/points/{solution}/trial"), &try_it);
    let worked = api::Outcome { worked: "yes".into() };
    marek.post::<api::Life>(&format!("/points/{solution}/outcome"), &worked);
    server.wait_days(1);
    grown::feedback(&marek, &ana, "You let the room think first");
    grown::feedback(&ana, &ana, "Your plan came late, Marek");
    let goal = ana.set_goal("Run the on-call week").id;
    let step = ana.add_checkpoint(&goal, "One week beside Jonas", None).id;
    ana.post::<api::Checkpoint>(&format!("/checkpoints/{step}/reaching"), &api::Nothing {});
    let update = marek.post_update("The migration is through").id;
    assert!(
        !titles(&ana).contains(&"The migration is through".to_owned()),
        "most updates are soon forgotten"
    );
    ana.post::<api::Update>(&format!("/updates/{update}/keeping"), &api::Nothing {});
    let told = entries(&ana);
    let text = |title: &str| told.iter().find(|entry| entry.title == title).map(|entry| entry.text.clone());
    assert_eq!(told.len(), 5, "what Ana said of Marek is not her story: {told:?}");
    assert_eq!(
        text("Releases wait for one person").as_deref(),
        Some(
            "Ana raised it. Ana’s answer: “A captain, each week another”. Agreed on 12 May and tried. Marek said on \
             12 May that it worked."
        )
    );
    assert_eq!(text("You let the room think first").as_deref(), Some("Feedback from Marek."));
    assert_eq!(text("One week beside Jonas").as_deref(), Some("A step towards “Run the on-call week”."));
    assert_eq!(text("The migration is through").as_deref(), Some("Marek wrote this in an update."));
    let raw = |person| server.holder(person).get(&couple.api("/growth")).expect(200).text();
    assert_eq!(raw(&couple.owner), raw(&couple.other), "both read the same, to the byte");
}

fn only_the_owner_writes_in_it(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let made = grown::moment(&ana, "I ran the review", "And it held.", false);
    let update = marek.post_update("All green").id;
    let before = version(&ana);
    let moment = api::AddMoment { title: "He grew".into(), ..api::AddMoment::default() };
    let (status, message) = refusal(marek.try_post::<api::GrowthEntry>("/growth", &moment));
    assert_eq!((status, message.contains("Ana’s story")), (409, true), "{message}");
    for id in [made.id.as_str(), "0190a000-0000-7000-8000-000000000000"] {
        assert_eq!(refusal(write(&marek, id, ("Mine", ""), 1)).0, 409, "there or not, the same");
        assert_eq!(refusal(turn(&marek, id, "hiding")).0, 409);
        assert_eq!(refusal(turn(&marek, id, "showing")).0, 409);
    }
    let keep = marek.try_post::<api::Update>(&format!("/updates/{update}/keeping"), &api::Nothing {});
    assert_eq!(refusal(keep).0, 409);
    assert_eq!((titles(&marek), version(&ana)), (vec!["I ran the review".to_owned()], before));
    assert_eq!(refusal(write(&ana, "0190a000-0000-7000-8000-000000000000", ("Mine", ""), 0)).0, 404);
    let nameless = api::AddMoment { text: "no title".into(), ..api::AddMoment::default() };
    assert_eq!(refusal(ana.try_post::<api::GrowthEntry>("/growth", &nameless)).0, 422);
    let long = api::AddMoment { title: "x".repeat(301), ..api::AddMoment::default() };
    assert_eq!(refusal(ana.try_post::<api::GrowthEntry>("/growth", &long)).0, 422);
    let far =
        api::AddMoment { title: "x".into(), day: Some("9999-01-01".into()), ..api::AddMoment::default() };
    assert_eq!(refusal(ana.try_post::<api::GrowthEntry>("/growth", &far)).0, 422);
}

fn own_words_stay_whatever_happens_and_too_late_a_save_shows_both(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let (challenge, solution) = grown::challenge(&ana, "Builds take 38 minutes", "A shared cache");
    let written =
        write(&ana, &challenge, ("I made builds quick", "38 minutes became 11."), 0).expect("saved");
    assert!(written.own_words && written.version == 1);
    marek.post::<api::Life>(&format!("/points/{solution}/agreement"), &api::Nothing {});
    for desk in [&ana, &marek] {
        let entry = entries(desk).remove(0);
        assert_eq!(
            (entry.title.as_str(), entry.text.as_str()),
            ("I made builds quick", "38 minutes became 11.")
        );
    }
    let Err(Failure::Said { status: 409, error }) = write(&ana, &challenge, ("From another tab", ""), 0)
    else {
        panic!("too late")
    };
    let current = error.current.expect("what is there now");
    assert_eq!(current.version, 1);
    assert_eq!(current.words.get("title").map(String::as_str), Some("I made builds quick"));
    write(&ana, &challenge, ("", ""), 1).expect("as before");
    let entry = entries(&ana).remove(0);
    assert!(
        !entry.own_words && entry.text.contains("Agreed on 12 May"),
        "told from what happened: {}",
        entry.text
    );
}

fn what_is_hidden_is_as_not_there(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    grown::moment(&ana, "For both", "", false);
    let eyes = server.holder(&couple.other);
    let seen = |tail: &str| eyes.get(&couple.api(tail)).expect(200).text();
    let page = |tail: &str| server.browser(&couple.other).get(&couple.page(tail)).expect(200).steady();
    let all =
        || [seen("/growth"), seen("/trends"), page("/growth"), page("/growth/document"), page("/growth.md")];
    let (before, at) = (all(), version(&ana));
    let own = grown::moment(&ana, "For me", "to think about", true);
    write(&ana, &own.id, ("For me alone", "to think about longer"), 1).expect("saved");
    assert_eq!((all(), version(&ana)), (before, at), "not a byte, and no version");
    let before = seen("/growth");
    let told = grown::feedback(&marek, &ana, "You were late on Tuesday");
    assert_ne!(seen("/growth"), before, "the control");
    let at = version(&ana);
    turn(&ana, &told, "hiding").expect("hidden");
    assert_eq!((seen("/growth"), version(&ana)), (before.clone(), at), "as if it were not told");
    assert_eq!(refusal(turn(&ana, &told, "hiding")).0, 409, "hidden already");
    write(&ana, &told, ("I come early since", ""), 1).expect("words for herself");
    assert_eq!((seen("/growth"), version(&ana)), (before.clone(), at));
    let hidden: api::Growth = ana.get("/growth");
    let mut titles: Vec<_> = hidden.hidden.iter().map(|entry| entry.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(titles, ["For me alone", "I come early since"], "she has them");
    turn(&ana, &told, "showing").expect("shown");
    assert!(seen("/growth").contains("I come early since"), "with her words");
    assert_eq!(refusal(turn(&ana, &told, "showing")).0, 409);
    turn(&ana, &told, "hiding").expect("hidden with its words");
    assert_eq!(seen("/growth"), before);
    let update = marek.post_update("Done by noon").id;
    ana.post::<api::Update>(&format!("/updates/{update}/keeping"), &api::Nothing {});
    turn(&ana, &update, "hiding").expect("hidden");
    assert_eq!(seen("/growth"), before);
    assert!(!page("/updates").contains("in the growth story"));
}

fn words_outlive_what_they_were_told_from(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let update = ana.post_update("Cache is live").id;
    ana.post::<api::Update>(&format!("/updates/{update}/keeping"), &api::Nothing {});
    let say =
        |verb: &str| ana.try_post::<api::Update>(&format!("/updates/{update}/{verb}"), &api::Nothing {});
    assert_eq!(refusal(say("keeping")).0, 409, "kept already");
    write(&ana, &update, ("I shipped the cache", "Eleven minutes."), 1).expect("saved");
    assert_eq!(refusal(say("letting-go")).0, 409, "there are words in it");
    ana.post::<api::Nothing>(&format!("/updates/{update}/recalling"), &api::Nothing {});
    assert_eq!(titles(&marek), ["I shipped the cache"], "the update is gone, the words are not");
    write(&ana, &update, ("I shipped the cache, then", "Nine."), 2).expect("still hers to change");
    assert_eq!(refusal(write(&ana, &update, ("", ""), 3)).0, 422, "there is nothing to tell it from");
    let bare = ana.post_update("Nothing to write about").id;
    ana.post::<api::Update>(&format!("/updates/{bare}/keeping"), &api::Nothing {});
    ana.post::<api::Update>(&format!("/updates/{bare}/letting-go"), &api::Nothing {});
    assert_eq!(titles(&ana), ["I shipped the cache, then"]);
}

fn it_is_found_and_taken_along_by_whoever_may(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let shown = grown::moment(&ana, "I spoke at the *guild*", "Forty people, tapirquiet", false);
    grown::moment(&ana, "Only the ocelotplain knows", "", true);
    let found = |person: &common::Person, words: &str| {
        let input = serde_json::json!({"words": words});
        let hits: Vec<api::Hit> =
            server.client(person).post("/find", &common::fresh(), &input).expect("an answer");
        serde_json::to_string(&hits).expect("hits")
    };
    for person in [&couple.owner, &couple.other] {
        let hits = found(person, "tapirquiet");
        assert!(hits.contains(&format!("#m-{}", shown.id)) && hits.contains("Growth story"), "{hits}");
        let markdown = server.browser(person).get(&couple.page("/growth.md")).expect(200);
        assert_eq!(markdown.header("content-type"), Some("text/markdown; charset=utf-8"));
        assert!(markdown.text().contains("### I spoke at the \\*guild\\*"), "{}", markdown.text());
        let document = server.browser(person).get(&couple.page("/growth/document")).expect(200).text();
        assert!(document.contains("Forty people, tapirquiet") && !document.contains("ocelotplain"));
    }
    assert!(found(&couple.owner, "ocelotplain").contains("hidden: only you"));
    assert!(!found(&couple.other, "ocelotplain").contains("\"growth-entry\""));
    let export = |person| server.holder(person).get("/api/v1/export").expect(200).text();
    assert!(export(&couple.owner).contains("ocelotplain") && export(&couple.other).contains("tapirquiet"));
    assert!(!export(&couple.other).contains("ocelotplain"));
}

fn the_pages_answer_their_forms_and_take_their_undo(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let (hers, his) = (server.browser(&couple.owner), server.browser(&couple.other));
    assert!(hers.get(&couple.page("/growth")).expect(200).text().contains("Nothing to tell yet"));
    let at = couple.page("/growth");
    let back = ("back", at.as_str());
    let fields = [
        ("title", "I ran the <review>"),
        ("text", "It held."),
        ("day", "2026-04-30"),
        ("only_me", "no"),
        back,
    ];
    let added = hers.post(&couple.page("/growth"), &fields).expect(303);
    let page = hers.get(added.location()).expect(200).text();
    assert!(page.contains("I ran the &lt;review&gt;") && page.contains("30 April 2026"), "{page}");
    assert!(page.contains("Written down. You both can read it"));
    let id = entries(&ana).remove(0).id;
    let hide = couple.page(&format!("/growth/{id}/hiding"));
    assert!(page.contains(&hide), "with the way back");
    let theirs = his.get(&couple.page("/growth")).expect(200).text();
    assert!(
        theirs.contains("How <bdi>Ana</bdi> has grown")
            && !theirs.contains("/hiding")
            && !theirs.contains("name=\"title\"")
    );
    let hidden = hers.post(&hide, &[back]).expect(303);
    let page = hers.get(hidden.location()).expect(200).text();
    assert!(page.contains("Hidden. Only you see it") && page.contains("Only you: hidden, 1"));
    assert!(!his.get(&couple.page("/growth")).expect(200).text().contains("review"));
    hers.post(&couple.page(&format!("/growth/{id}/showing")), &[]).expect(303);
    let late = [("title", "Another"), ("text", ""), ("version", "1")];
    let conflict = hers.post(&couple.page(&format!("/growth/{id}/words")), &late).expect(409).text();
    assert!(conflict.contains("Keep mine") && conflict.contains("I ran the &lt;review&gt;"), "both texts");
}

fn four_quarters_stand_on_a_page(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let add = |day: &str| {
        let moment = api::AddMoment { title: day.into(), day: Some(day.into()), ..api::AddMoment::default() };
        ana.post::<api::GrowthEntry>("/growth", &moment);
    };
    ["2024-02-29", "2025-06-30", "2025-07-01", "2026-05-12", "2027-01-01"].into_iter().for_each(add);
    let far =
        api::AddMoment { title: "far".into(), day: Some("2031-01-01".into()), ..api::AddMoment::default() };
    let (status, message) = refusal(ana.try_post::<api::GrowthEntry>("/growth", &far));
    assert_eq!((status, message.contains("a year ahead")), (422, true), "{message}");
    let growth: api::Growth = ana.get("/growth");
    let quarters: Vec<_> = growth.quarters.iter().map(|quarter| quarter.quarter.as_str()).collect();
    assert_eq!(quarters, ["2027-Q1", "2026-Q2", "2025-Q3"], "what is to come stands first");
    let before = growth.earlier.expect("there is more");
    assert_eq!(before, "2025-Q3");
    let earlier: api::Growth = ana.get(&format!("/growth?before={before}"));
    let days: Vec<_> = earlier
        .quarters
        .iter()
        .flat_map(|quarter| &quarter.entries)
        .map(|entry| entry.day.as_str())
        .collect();
    assert_eq!((days, earlier.earlier.as_deref()), (vec!["2025-06-30"], Some("2024-Q3")));
    let first: api::Growth = ana.get("/growth?before=2024-Q3");
    assert_eq!((first.quarters.len(), first.earlier), (1, None));
    assert_eq!(refusal(ana.try_get::<api::Growth>("/growth?before=spring")).0, 422);
    let document = |tail: &str| {
        let path = couple.page(&format!("/growth/document{tail}"));
        server.browser(&couple.owner).get(&path).expect(200).text()
    };
    let (year, all) = (document(""), document("?whole=yes"));
    assert!(year.contains("July 2025 to January 2027") && !year.contains("29 February 2024"));
    assert!(all.contains("29 February 2024") && all.contains("February 2024 to January 2027"));
}
