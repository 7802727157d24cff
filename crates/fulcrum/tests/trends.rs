//! Trends through the front door: numbers counted from what both see, the same for both, whoever keeps what to themselves.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, THURSDAY, on_both, refusal};

on_both!(
    both_are_given_the_same_numbers_to_the_byte,
    what_happened_is_what_is_counted,
    what_one_keeps_to_oneself_never_counts,
    a_year_is_looked_back_at_when_asked,
    a_meeting_of_its_own_says_nothing_of_whose_the_agenda_is,
);

/// A meeting with three points of Ana’s and one of Marek’s, of which one of hers carries over.
fn meet(ana: &Desk, marek: &Desk) -> String {
    let points: Vec<String> = ["builds", "reviews", "on-call"].iter().map(|text| ana.raise(text)).collect();
    let his = marek.capture("the budget").id;
    ana.keep(&his, None);
    let kind = |point: &str, kind: &str| {
        let input = api::Kind { kind: Some(kind.into()), ..api::Kind::default() };
        ana.post::<api::TalkingPoint>(&format!("/points/{point}/kind"), &input);
    };
    kind(&points[0], "challenge");
    kind(&points[1], "development");
    ana.give_minutes(&points[0], 15);
    let meeting = ana.start().id;
    for point in [&points[0], &points[1], &his] {
        ana.point(point, "discussion");
    }
    ana.wrap_up(&meeting);
    meeting
}

fn both_are_given_the_same_numbers_to_the_byte(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let far = [("name", "Marek Dvořák"), ("zone", "Pacific/Auckland")];
    server.browser(&couple.other).post("/settings/user", &far).expect(303);
    ana.agree("@ana Friday: write it down", None, None);
    for _ in 0..3 {
        meet(&ana, &marek);
        server.wait_days(7);
    }
    for over in ["", "?over=year", "?over=meetings"] {
        let raw =
            |person| server.holder(person).get(&couple.api(&format!("/trends{over}"))).expect(200).text();
        assert_eq!(raw(&couple.owner), raw(&couple.other), "{over}");
    }
    for (person, words) in
        [(&couple.owner, "You brought 86% of the time"), (&couple.other, "Ana</bdi> brought 86% of the time")]
    {
        let page = server.browser(person).get(&couple.page("/trends")).expect(200).text();
        assert!(page.contains(words), "{page}");
        assert_eq!(
            page.matches("<svg class=\"chart").count(),
            7,
            "a picture each, the names of kinds, and the lever"
        );
        assert_eq!(page.matches("<table").count(), 6, "and the numbers behind it");
    }
}

fn what_happened_is_what_is_counted(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let trends: api::Trends = ana.get("/trends");
    assert!(trends.meetings.is_empty() && trends.rhythm.is_empty(), "nothing was held");
    let page = server.browser(&couple.owner).get(&couple.page("/trends")).expect(200).text();
    assert!(page.contains("Nothing to see yet"));
    let (kept, late) =
        (ana.agree("@marek Friday: a", None, None).id, ana.agree("@marek Friday: b", None, None).id);
    ana.agree("@marek Friday: c", None, None);
    let done = |action: &str| {
        let input = api::ActionState { state: "done".into() };
        marek.post::<api::ActionItem>(&format!("/action-items/{action}/state"), &input);
    };
    done(&kept);
    server.set_clock(THURSDAY);
    let meeting = meet(&ana, &marek);
    server.wait_days(7);
    done(&late);
    server.wait_days(7);
    let trends: api::Trends = marek.get("/trends");
    assert_eq!((trends.brought.owner.points, trends.brought.other.points), (3, 1));
    assert_eq!((trends.brought.owner.minutes, trends.brought.owner.percent_of_minutes), (25, 83));
    assert_eq!(trends.carried, [api::CarriedCount { meeting: meeting.clone(), points: 1 }]);
    assert_eq!(trends.open, [api::OpenCount { meeting, points: 1 }], "what carries over, and nothing else");
    let count = |kind: Option<&str>| {
        trends.kinds.iter().find(|each| each.kind.as_deref() == kind).map(|each| each.points)
    };
    assert_eq!(
        (count(Some("challenge")), count(Some("development")), count(Some("insight")), count(None)),
        (Some(1), Some(1), Some(0), Some(1))
    );
    let page = server.browser(&couple.other).get(&couple.page("/trends")).expect(200).text();
    assert!(page.contains("In all: Challenge 1, Solution 0, Development 1, Insight 0, Feedback 0"), "{page}");
    assert!(page.contains("Development came up in 1 of 1 meeting, feedback in 0."), "{page}");
    assert!(page.contains("1 point open now, as many as after the first of these meetings."), "{page}");
    let waiting: Vec<_> = trends.waiting.iter().map(|each| each.points).collect();
    assert_eq!((waiting, trends.oldest_days), (vec![0, 1, 0, 0], Some(14)));
    let turned: Vec<_> = trends.rhythm.iter().map(|beat| beat.turned.as_str()).collect();
    assert_eq!(turned, ["held", "missed"], "the third one goes on just now");
    let promises = api::Promises { made: 3, in_time: 1, later: 1, usual_delay: Some(6) };
    assert_eq!(trends.other, promises);
    assert_eq!(trends.owner.made, 0);
}

fn what_one_keeps_to_oneself_never_counts(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let meeting = meet(&ana, &marek);
    let seen = || {
        let api = server.holder(&couple.other).get(&couple.api("/trends")).expect(200).text();
        let page = server.browser(&couple.other).get(&couple.page("/trends")).expect(200).steady();
        let home = server.browser(&couple.other).get("/").expect(200).steady();
        (api, page, home)
    };
    seen();
    let before = seen();
    for n in 0..5 {
        ana.capture_privately(&format!("for me, {n}"));
        marek.capture_privately(&format!("for him, {n}"));
    }
    ana.note_privately((None, None), ("to myself", 0));
    let reflection = api::Reflection { worth: Some("a-lot".into()), drove: Some("you".into()) };
    ana.post::<api::Reflection>(&format!("/meetings/{meeting}/reflection"), &reflection);
    common::grown::moment(&ana, "For me", "alone", true);
    let after = seen();
    assert_eq!((&before.0, &before.1), (&after.0, &after.1));
    ana.raise("for both");
    assert_ne!(seen().0, before.0, "the control");
}

fn a_year_is_looked_back_at_when_asked(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    for _ in 0..14 {
        meet(&ana, &marek);
        server.wait_days(7);
    }
    let twelve: api::Trends = ana.get("/trends");
    let year: api::Trends = ana.get("/trends?over=year");
    assert_eq!((twelve.meetings.len(), year.meetings.len()), (12, 14));
    assert_eq!((twelve.over.as_str(), year.over.as_str()), ("meetings", "year"));
    assert_eq!(refusal(ana.try_get::<api::Trends>("/trends?over=always")).0, 422);
    server.wait_days(400);
    let year: api::Trends = ana.get("/trends?over=year");
    let twelve: api::Trends = ana.get("/trends");
    assert_eq!((twelve.meetings.len(), year.meetings.len()), (12, 0));
}

fn a_meeting_of_its_own_says_nothing_of_whose_the_agenda_is(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    meet(&ana, &marek);
    let before: api::Trends = ana.get("/trends");
    let point = ana.raise("the desk");
    let focus = ana.give_meeting(&point, "2026-05-19T10:00");
    server.set_clock("2026-05-19T08:00:00Z");
    ana.of_meeting::<api::Meeting>(&focus, "start");
    ana.point(&point, "discussion");
    ana.wrap_up(&focus);
    let after: api::Trends = ana.get("/trends");
    assert_eq!((before.meetings.len(), after.meetings.len()), (1, 1));
    let talked = |trends: &api::Trends| trends.kinds.iter().map(|each| each.points).sum::<i64>();
    assert_eq!(talked(&after), talked(&before) + 1, "what was talked about is counted wherever it was");
}
