//! Handover through the front door: until its last day both share a one-on-one, then it is its owner's alone, and of it goes
//! along what they tick; whoever left keeps what they wrote for themselves.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use api::{EndOneOnOne, HandOver, Handover};
use common::{Browser, Couple, Desk, Filled, Server, fill, grown, on_both, refusal};
use serde_json::Value;

on_both!(
    until_its_last_day_both_share_it_and_then_its_owner_alone,
    for_whoever_left_it_is_as_not_there,
    an_open_page_of_whoever_left_is_cut_off,
    what_is_ticked_goes_along_word_for_word_and_nothing_else,
    what_they_wrote_for_themselves_stays_theirs,
    they_can_go_on_after_all_or_begin_anew,
    no_calendar_has_a_meeting_after_the_last_day,
    only_the_owner_ends_it_and_hands_over,
    what_is_over_is_history_and_leads_to_what_goes_along,
    nothing_is_planned_for_after_the_last_day,
    what_they_hid_goes_along_only_by_their_hand,
    the_undo_of_going_on_ends_it_again,
);

/// An id that nothing has.
fn nothing() -> String {
    let hex = common::fresh();
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

fn end(desk: &Desk, last_day: Option<&str>) -> api::Relationship {
    desk.post("/handover/end", &EndOneOnOne { last_day: last_day.map(Into::into) })
}

fn next_of(desk: &Desk) -> Option<String> {
    desk.week().next.map(|next| next.at)
}

fn until_its_last_day_both_share_it_and_then_its_owner_alone(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    ana.raise("The mirror is slow");
    let held = ana.start().id;
    ana.wrap_up(&held);
    assert_eq!(end(&ana, Some("2026-05-29")).ends_at.as_deref(), Some("2026-05-29T22:00:00Z"));
    let hers = server.browser(&couple.owner);
    let his = server.browser(&couple.other);
    for browser in [&hers, &his] {
        let page = browser.get(&couple.page("")).expect(200).text();
        assert!(page.contains("Your last day") && page.contains("is Friday 29 May"), "both read it");
    }
    assert!(his.get("/").text().contains("settled when your one-on-one ends"), "and it is news");
    marek.capture("One more thing");
    server.set_clock("2026-05-29T21:59:59Z");
    his.get(&couple.page("")).expect(200);
    assert_eq!(next_of(&ana), None, "no meeting is planned after it");
    server.set_clock("2026-05-29T22:00:00Z");
    his.get(&couple.page("")).expect(404);
    let home = his.get("/").expect(200).text();
    assert!(home.contains("/only-you\"") && !home.contains("The mirror is slow"), "{home}");
    assert_eq!(hers.get(&couple.page("")).expect(303).location(), couple.page("/handover"));
    for tail in ["/handover", "/growth", "/growth.md", "/growth/document", "/trends", "/meetings"] {
        hers.get(&couple.page(tail)).expect(200);
    }
    let past = hers.get(&couple.page(&format!("/meetings/{held}"))).expect(200).text();
    assert!(past.contains("The mirror is slow") && past.contains("Yours alone"));
    let words = api::Find { words: "mirror".into() };
    let found = |person| -> Vec<api::Hit> {
        server.client(person).post("/find", &common::fresh(), &words).expect("an answer")
    };
    assert!(!found(&couple.owner).is_empty(), "it is found");
    assert!(found(&couple.other).is_empty());
    let (status, why) =
        refusal(ana.try_post::<api::TalkingPoint>("/points", &serde_json::json!({"text": "late"})));
    assert_eq!((status, why.contains("is over")), (409, true), "{why}");
    assert_eq!(refusal(ana.try_post::<api::Meeting>("/meetings", &api::Nothing {})).0, 409);
}

fn for_whoever_left_it_is_as_not_there(server: &Server) {
    let couple = Couple::of(server);
    let looks: Vec<Filled> = web::routes()
        .iter()
        .filter(|route| route.method == "GET" && route.path.contains("{relationship}"))
        .map(|route| fill(server, &couple, route.method, &route.path))
        .collect();
    end(&couple.owners_desk(server), None);
    let (id, none) = (couple.id.to_string(), nothing());
    let own = ["/only-you", "/private-notes", "/private-captures", "/kept"];
    let (his, holder) = (server.browser(&couple.other), server.holder(&couple.other));
    let mut compared = 0;
    for look in looks.iter().filter(|look| !own.iter().any(|own| look.path.ends_with(own))) {
        let browser: &Browser = if look.is_api() { &holder } else { &his };
        let (there, nowhere) = (browser.get(&look.path), browser.get(&look.path.replace(&id, &none)));
        assert_eq!(there.status, 404, "{}", look.path);
        assert_eq!(there.steady().replace(&id, "ID"), nowhere.steady().replace(&none, "ID"), "{}", look.path);
        compared += 1;
    }
    assert!(compared > 40, "{compared} looks were compared");
    let settings = his.get("/settings").text();
    assert!(!settings.contains(&id), "nor does any other page lead there");
}

fn an_open_page_of_whoever_left_is_cut_off(server: &Server) {
    let couple = Couple::of(server);
    let (hers, his) = (server.browser(&couple.owner), server.browser(&couple.other));
    let open = |browser: &Browser| browser.open("GET", &couple.page("/changes"), &[], Vec::new());
    let (still, cut) = (open(&hers), open(&his));
    end(&couple.owners_desk(server), None);
    let said = cut.into_body().read_to_string().expect("it ends");
    assert!(!said.contains("data: 2"), "without another word: {said}");
    drop(still);
}

/// The one-on-one that follows: Ana and Leila.
fn next(server: &Server, couple: &Couple) -> (Couple, Desk, Desk) {
    let leila = server.add("Leila Haddad");
    let next = Couple::between(server, &couple.owner, &leila);
    let (ana, leila) = (next.owners_desk(server), next.others_desk(server));
    (next, ana, leila)
}

fn what_is_ticked_goes_along_word_for_word_and_nothing_else(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let goal = ana.set_goal("Lead a review").id;
    ana.add_checkpoint(&goal, "Watch two of them", Some("2026-06-01"));
    grown::challenge(&ana, "Releases wait for one person", "A captain, each week another");
    grown::moment(&ana, "I ran the review", "And it held.", false);
    grown::moment(&ana, "I was afraid of it", "", true);
    let point = ana.raise("What is my next step?");
    marek.capture("How is the ledger?");
    let promise = ana.agree("@ana Friday: write the plan", None, None);
    ana.agree("@marek Friday: ask Thijs", None, None);
    let (follows, anew, leila) = next(server, &couple);
    let before: Handover = ana.get("/handover");
    assert!(before.things.is_empty(), "nothing goes while they still meet");
    let hand = |things: &[&str]| {
        let things = things.iter().map(|id| (*id).to_owned()).collect();
        ana.try_post::<Handover>("/handover", &HandOver { next: follows.id.to_string(), things })
    };
    assert_eq!(refusal(hand(&[&point])).0, 409);
    end(&ana, None);
    let offered = ana.get::<Handover>("/handover").things;
    let words: Vec<&str> = offered.iter().map(|thing| thing.title.as_str()).collect();
    for gone in ["I was afraid of it", "How is the ledger?", "ask Thijs"] {
        assert!(!words.contains(&gone), "{gone} is hidden, or not hers: {words:?}");
    }
    let id = |title: &str| {
        let found = offered.iter().find(|thing| thing.title == title);
        found.map_or_else(|| panic!("{title} is not in {words:?}"), |thing| thing.id.clone())
    };
    assert_eq!((id("What is my next step?"), id("write the plan")), (point.clone(), promise.id));
    let moment = id("I ran the review");
    hand(&[&goal, &moment, &point, &id("write the plan")]).expect("they go along");
    assert_eq!(hand(&[&nothing()]).map_err(|_| ()).err(), Some(()), "what is not here");
    assert_eq!(leila.captures(), ["What is my next step?"]);
    assert_eq!(leila.goals().open[0].text, "Lead a review");
    let step = &leila.goals().open[0].checkpoints[0];
    assert_eq!((step.text.as_str(), step.planned.as_deref()), ("Watch two of them", Some("2026-06-01")));
    let told: api::Growth = leila.get("/growth");
    assert!(told.markdown.contains("I ran the review") && told.markdown.contains("And it held."));
    assert!(!told.markdown.contains("Releases wait"), "only what was ticked");
    assert_eq!(anew.week().you_owe[0].text, "write the plan");
    hand(&[&goal, &moment]).expect("the same again");
    assert_eq!(leila.goals().open.len(), 1, "goes along once");
    let went: Vec<_> = ana.get::<Handover>("/handover").things;
    assert_eq!(went.iter().filter(|thing| thing.gone_to.is_some()).count(), 4);
    let releases = went.iter().find(|thing| thing.title.contains("Releases wait")).expect("still offered");
    assert!(releases.gone_to.is_none());
    let page = server.browser(&couple.owner).get(&couple.page("/handover")).expect(200).text();
    assert!(page.contains("Went along: 4") && page.contains("to <bdi>Leila</bdi>"), "{page}");
}

fn what_they_wrote_for_themselves_stays_theirs(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let point = ana.raise("The mirror is slow");
    marek.note_privately((None, None), ("she is ready for more", 0));
    marek.note_privately((None, Some(&point)), ("ask twice", 0));
    marek.capture_privately("thank her");
    ana.note_privately((None, None), ("her own", 0));
    end(&ana, None);
    let kept: api::Kept = marek.get("/kept");
    assert_eq!((kept.notes.len(), kept.captures.len()), (2, 1));
    assert_eq!(refusal(ana.try_get::<api::Kept>("/kept")).0, 404, "hers has all of it");
    let page = server.browser(&couple.other).get(&couple.page("/only-you")).expect(200).text();
    for own in ["she is ready for more", "ask twice", "thank her"] {
        assert!(page.contains(own), "{own}");
    }
    assert!(!page.contains("The mirror is slow") && !page.contains("her own"), "{page}");
    let export = |person| {
        let browser = server.browser(person);
        browser.get("/settings/export.json").expect(200).text()
    };
    let his = export(&couple.other);
    assert!(his.contains("she is ready for more") && his.contains("thank her"));
    assert!(!his.contains("The mirror is slow") && !his.contains("her own"), "{his}");
    server.browser(&couple.other).get("/settings/export.zip").expect(200);
    let hers: Value = serde_json::from_str(&export(&couple.owner)).expect("JSON");
    assert_eq!(hers["one_on_ones"][0]["talking_points"].as_array().map(Vec::len), Some(1));
    assert!(hers["one_on_ones"][0]["ends_at"].is_string());
}

fn they_can_go_on_after_all_or_begin_anew(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    ana.raise("The mirror is slow");
    let go_on = || ana.try_post::<api::Relationship>("/handover/calling-off", &api::Nothing {});
    assert_eq!(refusal(go_on()).0, 409, "no end is settled");
    end(&ana, None);
    assert_eq!(refusal(marek.try_get::<api::Week>("")).0, 404);
    assert_eq!(go_on().expect("they go on").ends_at, None);
    assert_eq!(marek.order(), ["The mirror is slow"], "all that was there before");
    let home = server.browser(&couple.other).get("/").expect(200).text();
    assert!(home.contains("goes on with your one-on-one") && !home.contains("settled when"));
    assert!(next_of(&marek).is_some());
    end(&ana, None);
    let anew = Couple::between(server, &couple.owner, &couple.other);
    assert!(anew.others_desk(server).order().is_empty(), "another one begins with nothing");
    let (status, why) = refusal(go_on());
    assert_eq!((status, why.contains("already")), (409, true), "{why}");
}

fn no_calendar_has_a_meeting_after_the_last_day(server: &Server) {
    let couple = Couple::of(server);
    let by = couple.other.id;
    let secret = server.write(move |tx| app::feed::make(tx, by, domain::feed::Kind::Meetings));
    let ana = couple.owners_desk(server);
    let point = ana.raise("The ledger alone");
    ana.give_meeting(&point, "2026-06-03T10:00");
    let read = || server.anonymous().get(&format!("/feeds/{secret}.ics")).expect(200).text();
    assert!(!read().contains("UNTIL=") && read().contains("20260603"));
    end(&ana, Some("2026-05-29"));
    assert!(read().contains("UNTIL=20260529T215959Z") && read().contains("STATUS:CANCELLED"), "{}", read());
    server.set_clock("2026-06-01T09:00:00Z");
    assert!(!read().contains("BEGIN:VEVENT"), "over, it is in no calendar of his");
}

fn only_the_owner_ends_it_and_hands_over(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let try_end = |desk: &Desk, day: &str| {
        refusal(
            desk.try_post::<api::Relationship>("/handover/end", &EndOneOnOne { last_day: Some(day.into()) }),
        )
    };
    assert_eq!(try_end(&marek, "2026-05-29").0, 409);
    for day in ["2026-05-11", "2027-06-01", "soon"] {
        assert_eq!(try_end(&ana, day).0, 422, "{day}");
    }
    let page = server.browser(&couple.other).get(&couple.page("/handover")).expect(200).text();
    assert!(page.contains("When Ana gets another manager") && !page.contains("/handover/end"), "{page}");
    // What Marek owns with Leila is no place for Ana's things, and Ana's are none of his.
    let (follows, _, _) = next(server, &couple);
    end(&ana, None);
    let into = |next: &Couple| HandOver { next: next.id.to_string(), things: Vec::new() };
    assert_eq!(refusal(marek.try_post::<Handover>("/handover", &into(&follows))).0, 404);
    assert_eq!(refusal(ana.try_post::<Handover>("/handover", &into(&couple))).0, 409);
    let petr = server.add("Petr Svoboda");
    let theirs = Couple::between(server, &petr, &couple.owner);
    assert_eq!(refusal(ana.try_post::<Handover>("/handover", &into(&theirs))).0, 409, "she does not own it");
}

fn what_is_over_is_history_and_leads_to_what_goes_along(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let goal = ana.set_goal("Lead a review").id;
    let path = couple.page(&format!("/notes/goal.{goal}"));
    let session = server.session(&couple.owner);
    let mut typist = common::Typist::open(server.base(), Some(&session), &path).asking();
    typist.until("the note is open", common::Typist::has_all_saved);
    typist.write("Written before");
    typist.until("it is saved", common::Typist::has_all_saved);
    let meeting = ana.start().id;
    let now = EndOneOnOne { last_day: None };
    let (status, why) = refusal(ana.try_post::<api::Relationship>("/handover/end", &now));
    assert_eq!((status, why.contains("Wrap it up")), (409, true), "{why}");
    ana.wrap_up(&meeting);
    end(&ana, None);
    typist.write("Written after");
    assert_eq!(typist.is_sent_away(), 4404, "nothing is typed any more");
    let hers = server.browser(&couple.owner);
    for tail in ["", "/backlog", "/goals", "/updates", "/prep", "/settings", "/rebooking", "/import"] {
        assert_eq!(hers.get(&couple.page(tail)).expect(303).location(), couple.page("/handover"), "{tail}");
    }
    let past = hers.get(&couple.page(&format!("/meetings/{meeting}"))).expect(200).text();
    assert!(!past.contains("/wrap-up\"") && !past.contains("Marek adds to it"), "{past}");
    let home: api::Home = server.client(&couple.other).get("/home").expect("home");
    assert_eq!(home.ended[0].id, couple.id.to_string());
}

fn nothing_is_planned_for_after_the_last_day(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let move_to = |at: &str| ana.try_post::<api::Meeting>("/next-meeting", &serde_json::json!({ "at": at }));
    move_to("2026-06-04T10:00").expect("moved");
    end(&ana, Some("2026-05-29"));
    assert_eq!(next_of(&ana).as_deref(), Some("2026-05-21T12:00:00Z"), "its day stays taken");
    assert_eq!(refusal(move_to("2026-06-05T10:00")).0, 422);
    ana.post::<api::Relationship>("/handover/calling-off", &api::Nothing {});
    server.set_clock("2026-05-29T09:00:00Z");
    assert_eq!(next_of(&ana).as_deref(), Some("2026-06-04T08:00:00Z"), "it comes again where they go on");
}

fn what_they_hid_goes_along_only_by_their_hand(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let (shown, hidden) = (ana.set_goal("Lead a review").id, ana.set_goal("Find out if I want it").id);
    let step = ana.add_checkpoint(&shown, "Ask Leila", None).id;
    ana.post::<api::Checkpoint>(&format!("/checkpoints/{step}/reaching"), &api::Nothing {});
    for entry in [&hidden, &step] {
        ana.post::<api::GrowthEntry>(&format!("/growth/{entry}/hiding"), &api::Nothing {});
    }
    let said = grown::feedback(&marek, &ana, "You let the room think first");
    next(server, &couple);
    end(&ana, None);
    let page = server.browser(&couple.owner).get(&couple.page("/handover")).expect(200).text();
    let ticked = |id: &str| page.contains(&format!("value=\"{id}\" checked"));
    assert!(ticked(&shown) && ticked(&said) && !ticked(&hidden), "{page}");
    let things = ana.get::<Handover>("/handover").things;
    let of = |id: &str| things.iter().find(|thing| thing.id == id).expect("offered");
    assert!(!of(&shown).text.contains("Ask Leila"), "a hidden step stays");
    assert!(of(&said).text.contains("Feedback from Marek"), "all that is told: {}", of(&said).text);
}

fn the_undo_of_going_on_ends_it_again(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    end(&ana, None);
    server.wait_days(3);
    let hers = server.browser(&couple.owner);
    let path = couple.page("/handover");
    let done = hers.post(&couple.page("/handover/calling-off"), &[("back", &path)]).expect(303);
    let his = server.browser(&couple.other);
    his.get(&couple.page("")).expect(200);
    let page = hers.get(done.location()).expect(200).text();
    let toast = common::between(&page, "class=\"toast\"", "</div>").expect("a toast");
    let undo = common::between(&toast, "action=\"", "\"").expect("its way back");
    assert_eq!(undo, couple.page("/handover/end"));
    hers.post(&undo, &[]).expect(303);
    his.get(&couple.page("")).expect(404);
}
