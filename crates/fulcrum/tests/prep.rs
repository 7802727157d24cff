//! Prep through the front door: sorting, leaving and coming back, being prepared; what the other one learns of it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, THURSDAY, TUESDAY, on_both, refusal};

fn prep(desk: &Desk) -> api::Prep {
    desk.get("/prep")
}

fn go(desk: &Desk, step: &str) -> api::Prep {
    desk.post("/prep/step", &api::PrepStep { step: step.into() })
}

fn refine(desk: &Desk, point: &str, refined: &api::Refined) -> api::TalkingPoint {
    desk.post(&format!("/points/{point}/refinement"), refined)
}

fn texts(points: &[api::TalkingPoint]) -> Vec<&str> {
    points.iter().map(|point| point.text.as_str()).collect()
}

on_both!(
    a_capture_is_kept_with_sharper_words_and_its_first_ones_are_kept,
    words_changed_meanwhile_are_not_lost,
    one_leaves_and_comes_back_at_the_same_place,
    sharper_words_survive_a_skip,
    private_captures_are_sorted_by_their_author_alone,
    the_other_one_learns_of_prepared_and_nothing_else,
    prepared_is_for_one_meeting,
    the_other_one_prepares_lightly,
    what_an_agenda_lacks_is_said,
    minutes_are_counted_without_the_pauses,
    a_capture_goes_into_the_backlog_until_a_day,
    a_day_is_said_in_words,
    words_that_ask_to_wait_may_wait,
);

fn a_capture_is_kept_with_sharper_words_and_its_first_ones_are_kept(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let raw = ana.capture("staging deploy took 50 min again");
    let refined = api::Refined {
        text: "Staging deploys take 50 minutes".into(),
        version: raw.version,
        kind: Some("challenge".into()),
        minutes: Some(12),
        suggestion: Some("Cache the image layers".into()),
        ..api::Refined::default()
    };
    let kept = refine(&ana, &raw.id, &refined);
    assert_eq!((kept.text.as_str(), kept.state.as_str()), ("Staging deploys take 50 minutes", "open"));
    assert_eq!(kept.jotted.as_deref(), Some("staging deploy took 50 min again"));
    assert_eq!((kept.kind.as_deref(), kept.minutes), (Some("challenge"), Some(12)));
    assert_eq!(ana.order(), ["Staging deploys take 50 minutes", "Cache the image layers"]);
    let agenda = ana.week().agenda;
    assert_eq!(
        agenda.above[1].point.answers.as_deref(),
        Some(kept.id.as_str()),
        "the suggestion hangs from it"
    );
    assert!(prep(&ana).captures.is_empty());
}

fn words_changed_meanwhile_are_not_lost(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let raw = marek.capture("review went ok");
    marek.edit(&raw.id, "The review went well, mostly", raw.version);
    let sharper =
        api::Refined { text: "How the review went".into(), version: raw.version, ..Default::default() };
    let said = ana.try_post::<api::TalkingPoint>(&format!("/points/{}/refinement", raw.id), &sharper);
    assert_eq!(refusal(said).0, 409);
    assert_eq!(ana.captures(), ["The review went well, mostly"]);
    let kept = refine(&ana, &raw.id, &api::Refined { version: raw.version, ..Default::default() });
    assert_eq!(kept.text, "The review went well, mostly", "keeping it as it is needs no version");
}

fn one_leaves_and_comes_back_at_the_same_place(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let raw: Vec<_> = ["one", "two", "three"]
        .iter()
        .map(|text| {
            let point = ana.capture(text);
            server.wait_minutes(1);
            point
        })
        .collect();
    assert_eq!(prep(&ana).step, "captures");
    let at: api::Prep =
        ana.post("/prep/skip", &api::Skip { capture: raw[0].id.clone(), ..Default::default() });
    assert_eq!((at.skipped, texts(&at.captures)), (1, vec!["one", "two", "three"]));
    ana.point(&raw[1].id, "drop");
    let back = prep(&couple.owners_desk(server));
    assert_eq!((back.skipped, texts(&back.captures)), (1, vec!["one", "three"]), "on any device");
    go(&ana, "due");
    assert_eq!(prep(&ana).step, "due");
    let again = go(&ana, "captures");
    assert_eq!(again.skipped, 0, "what was skipped is to be sorted still");
    let nowhere = ana.try_post::<api::Prep>("/prep/step", &api::PrepStep { step: "weather".into() });
    assert_eq!(refusal(nowhere).0, 422);
}

fn sharper_words_survive_a_skip(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let raw = ana.capture("the thing with the tests");
    let skip = api::Skip { capture: raw.id, text: "Flaky tests block merges".into(), version: raw.version };
    let at: api::Prep = ana.post("/prep/skip", &skip);
    assert_eq!(texts(&at.captures), ["Flaky tests block merges"]);
    assert_eq!(at.captures[0].jotted.as_deref(), Some("the thing with the tests"));
}

fn private_captures_are_sorted_by_their_author_alone(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let before: String = format!("{:?}", (prep(&marek), marek.week()));
    let own = ana.capture_privately("nervous about the talk");
    let at: api::Prep = ana.post("/prep/skip", &api::Skip { capture: own.id.clone(), ..Default::default() });
    assert_eq!(at.private_captures.len(), 1);
    go(&ana, "order");
    assert_eq!(format!("{:?}", (prep(&marek), marek.week())), before, "not a trace of it, nor of the prep");
    let said =
        marek.try_post::<api::Prep>("/prep/skip", &api::Skip { capture: own.id, ..Default::default() });
    assert_eq!(refusal(said).0, 404);
}

fn the_other_one_learns_of_prepared_and_nothing_else(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let events = marek.events(0).len();
    go(&ana, "carried");
    go(&ana, "order");
    assert_eq!(marek.events(0).len(), events, "how far she is is hers");
    assert!(!marek.week().prepared.they);
    let done: api::Prep = ana.post("/prep/prepared", &api::Nothing {});
    assert!(done.prepared_at.is_some());
    assert!(marek.week().prepared.they && !marek.week().prepared.you);
    ana.post::<api::Prep>("/prep/reopening", &api::Nothing {});
    assert!(!marek.week().prepared.they);
}

fn prepared_is_for_one_meeting(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    server.set_clock(TUESDAY);
    ana.post::<api::Prep>("/prep/prepared", &api::Nothing {});
    ana.post::<api::Meeting>("/next-meeting", &api::NextMeeting { at: "2026-05-15T10:00".into() });
    assert!(marek.week().prepared.they, "moving the meeting takes nothing back");
    server.set_clock(THURSDAY);
    let meeting = ana.start();
    server.wait_minutes(40);
    ana.wrap_up(&meeting.id);
    assert!(!marek.week().prepared.they, "the next one is another");
    assert_eq!(prep(&ana).step, "captures");
}

fn the_other_one_prepares_lightly(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    assert_eq!(prep(&marek).steps, ["due", "order"]);
    let brought: api::TalkingPoint = marek
        .post("/prep/points", &api::BringPoint { text: "Guild talk in June".into(), ..Default::default() });
    assert_eq!(brought.state, "captured", "the owner places it");
    let hers: api::TalkingPoint = ana.post(
        "/prep/points",
        &api::BringPoint { text: "Lead the rewrite".into(), kind: Some("development".into()), answers: None },
    );
    assert_eq!((hers.state.as_str(), hers.kind.as_deref()), ("open", Some("development")));
    let theirs = marek.try_post::<api::TalkingPoint>(
        &format!("/points/{}/refinement", brought.id),
        &api::Refined::default(),
    );
    assert_eq!(refusal(theirs).0, 409);
}

fn what_an_agenda_lacks_is_said(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let challenge: api::TalkingPoint = ana.post(
        "/prep/points",
        &api::BringPoint {
            text: "Handover notes are thin".into(),
            kind: Some("challenge".into()),
            answers: None,
        },
    );
    let lacks = prep(&ana).lacks;
    assert_eq!(lacks.len(), 1);
    assert_eq!(lacks[0].challenge.as_deref(), Some(challenge.id.as_str()));
    ana.post::<api::TalkingPoint>(
        "/prep/points",
        &api::BringPoint { text: "A template".into(), kind: None, answers: Some(challenge.id) },
    );
    assert!(prep(&ana).lacks.is_empty());
    assert_eq!(ana.order(), ["Handover notes are thin", "A template"]);
}

fn minutes_are_counted_without_the_pauses(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    go(&ana, "captures");
    server.wait_minutes(3);
    ana.capture("one");
    server.wait_minutes(540);
    go(&ana, "due");
    assert_eq!(prep(&ana).minutes, 3 + 5);
}

fn a_capture_goes_into_the_backlog_until_a_day(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let raw = ana.capture("summer party");
    let later = api::Refined {
        later: Some("yes".into()),
        until: Some("2026-06-25".into()),
        kind: Some("feedback".into()),
        ..Default::default()
    };
    let point = refine(&ana, &raw.id, &later);
    assert!(point.deferred && point.deferred_until.as_deref() == Some("2026-06-25"));
    assert!(ana.order().is_empty());
}

fn a_day_is_said_in_words(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    server.set_clock(TUESDAY);
    let point = ana.raise("the audit");
    for (words, day) in [
        ("Thursday", "2026-05-14"),
        ("next week", "2026-05-18"),
        ("in 3 days", "2026-05-15"),
        ("5 Dec", "2026-12-05"),
        ("morgen", "2026-05-13"),
        ("2026-06-25", "2026-06-25"),
    ] {
        assert_eq!(ana.defer(&point, Some(words)).deferred_until.as_deref(), Some(day), "{words}");
    }
    let soon = api::Deferral { until: Some("when it suits".into()) };
    let refused = refusal(ana.try_post::<api::TalkingPoint>(&format!("/points/{point}/deferral"), &soon));
    assert_eq!(refused.0, 422);
    let raw = ana.capture("put off in prep");
    let later =
        api::Refined { later: Some("yes".into()), until: Some("Friday".into()), ..api::Refined::default() };
    assert_eq!(refine(&ana, &raw.id, &later).deferred_until.as_deref(), Some("2026-05-15"));
}

fn words_that_ask_to_wait_may_wait(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    server.set_clock(TUESDAY);
    let text = "remind me Monday to ask about the offsite";
    let reader = common::Browser::new(server.base()).with_token(&server.token(&couple.owner, true));
    let hint = reader.command("/api/v1/kind-hint", &common::fresh(), &serde_json::json!({ "text": text }));
    assert!(hint.text().contains(r#""until":"2026-05-18","day":"Monday""#), "{}", hint.text());
    let waits = |until: &str| api::Capture { text: text.into(), until: Some(until.into()), kind: None };
    let point: api::TalkingPoint = ana.post("/points", &waits("2026-05-18"));
    assert!(point.deferred && point.deferred_until.as_deref() == Some("2026-05-18"));
    assert!(ana.captures().is_empty() && ana.order().is_empty(), "this Thursday is too early");
    assert_eq!(
        refusal(marek.try_post::<api::TalkingPoint>("/points", &waits("Thursday"))).0,
        409,
        "the owner's"
    );
    assert_eq!(refusal(ana.try_post::<api::TalkingPoint>("/points", &waits("never"))).0, 422);
    assert!(ana.captures().is_empty(), "nothing was captured by halves");
    let browser = server.browser(&couple.owner);
    let fields = [("text", "and the guild talk"), ("until", "2026-05-18")];
    let to = browser
        .post(&couple.page("/points"), &fields)
        .expect(303)
        .header("location")
        .expect("back")
        .to_owned();
    let page = browser.get(&to).expect(200).text();
    assert!(page.contains("Waits until Monday 18 May: “and the guild talk”"), "the toast says the day");
    server.set_clock("2026-05-15T12:00:00Z");
    assert_eq!(
        ana.order(),
        [text, "and the guild talk"],
        "on the agenda of the first meeting from that day on"
    );
    let card = ana.capture("come back to this next week");
    assert!(browser.get(&couple.page("/prep")).expect(200).text().contains(&card.text));
}
