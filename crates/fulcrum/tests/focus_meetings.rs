//! Meetings of their own, through the front door: the series never shifts, what was not reached comes back, and each step
//! can be undone.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, THURSDAY, fresh, on_both, refusal};

on_both!(
    a_meeting_of_its_own_never_shifts_the_series,
    what_it_does_not_reach_is_on_the_agenda_again,
    called_off_its_points_come_back_and_with_undo_it_is_planned_again,
    called_off_what_was_deferred_or_not_sorted_is_so_again,
    points_are_added_to_it_and_taken_out_of_it,
    only_whose_it_is_gives_a_point_a_meeting,
    one_meeting_at_a_time,
    a_point_given_on_a_page_is_taken_back_with_undo,
);

/// Tuesday 19 May, 10:00 in Berlin.
const OWN: &str = "2026-05-19T10:00";
const OWN_UTC: &str = "2026-05-19T08:00:00Z";

fn next(desk: &Desk) -> String {
    desk.week().next.expect("a next meeting").at
}

fn state(desk: &Desk, point: &str) -> String {
    desk.get::<api::TalkingPoint>(&format!("/points/{point}")).state
}

fn a_meeting_of_its_own_never_shifts_the_series(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let [one, two] = ["the one that matters", "two"].map(|text| ana.raise(text));
    // Before the next regular one, and nearer to it than to anything else.
    let soon = ana.give_meeting(&one, "2026-05-13T10:00");
    assert_eq!(next(&ana), THURSDAY, "the regular one stays the next");
    assert_eq!(ana.order(), ["two"], "it is off the agenda");
    let focus = marek.week().focus;
    let told: Vec<_> = focus.iter().map(|each| (each.meeting.title.as_deref(), each.points.len())).collect();
    assert_eq!(told, [(Some("the one that matters"), 1)]);
    assert_eq!((state(&ana, &one).as_str(), focus[0].meeting.minutes), ("own_meeting", 30));
    let moved: api::Meeting =
        marek.post(&format!("/meetings/{soon}/time"), &api::NextMeeting { at: OWN.into() });
    assert_eq!(moved.scheduled_at, OWN_UTC);
    assert_eq!(next(&ana), THURSDAY);
    // On the very hour of the regular one: starting the regular one does not take this one for it.
    ana.post::<api::Meeting>(
        &format!("/meetings/{soon}/time"),
        &api::NextMeeting { at: "2026-05-14T14:00".into() },
    );
    server.set_clock(THURSDAY);
    let regular = ana.start();
    assert!(regular.id != soon && regular.title.is_none());
    let recap = ana.wrap_up(&regular.id);
    assert_eq!(recap.points.iter().map(|p| p.text.as_str()).collect::<Vec<_>>(), ["two"]);
    assert_eq!(next(&ana), "2026-05-21T12:00:00Z");
    // Held late, between two regular ones.
    server.set_clock("2026-05-20T08:00:00Z");
    let started: api::Meeting = ana.of_meeting(&soon, "start");
    assert_eq!((started.id.as_str(), started.state.as_str()), (soon.as_str(), "in-progress"));
    let again: api::Meeting = marek.of_meeting(&soon, "start");
    assert_eq!(again.id, soon, "both press the button");
    assert!(!ana.week().next.expect("next").in_progress, "the regular one is not going on");
    assert_eq!(next(&ana), "2026-05-21T12:00:00Z");
    assert_eq!(ana.order(), ["two"], "the agenda of the regular one is its own");
    marek.point(&one, "discussion");
    let held = ana.wrap_up(&soon);
    assert_eq!(held.points.len(), 1, "its own point and nothing of the agenda");
    assert_eq!(
        (held.meeting.title.as_deref(), next(&ana).as_str()),
        (Some("the one that matters"), "2026-05-21T12:00:00Z")
    );
    assert_eq!((ana.week().focus.len(), state(&ana, &two).as_str()), (0, "open"));
    let page = server.browser(&couple.other).get(&couple.page("")).expect(200).text();
    assert!(page.contains("Held 1, moved 0, missed 0"), "the rhythm is that of the series");
    let list = server.browser(&couple.other).get(&couple.page("/meetings")).expect(200).text();
    assert!(list.contains("the one that matters") && list.contains("its own meeting"));
}

fn what_it_does_not_reach_is_on_the_agenda_again(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [reached, kept, deferred] = ["reached", "kept", "deferred"].map(|text| ana.raise(text));
    ana.defer(&deferred, None);
    let raw = ana.capture("never sorted").id;
    let focus = ana.give_meeting(&reached, OWN);
    for point in [&kept, &deferred, &raw] {
        let with = api::OwnMeeting { meeting: Some(focus.clone()), ..api::OwnMeeting::default() };
        ana.post::<api::TalkingPoint>(&format!("/points/{point}/own-meeting"), &with);
    }
    assert!(ana.order().is_empty() && ana.captures().is_empty());
    server.set_clock(OWN_UTC);
    ana.of_meeting::<api::Meeting>(&focus, "start");
    let page =
        server.browser(&couple.other).get(&couple.page(&format!("/meetings/{focus}"))).expect(200).text();
    assert!(["reached", "kept", "deferred", "never sorted"].into_iter().all(|text| page.contains(text)));
    ana.point(&reached, "discussion");
    ana.point(&reached, "reopening");
    assert_eq!(state(&ana, &reached), "own_meeting", "the tick is taken back: it is this meeting’s again");
    ana.point(&reached, "discussion");
    let told = ana.wrap_up(&focus);
    let told: Vec<_> = told.points.iter().map(|p| (p.text.as_str(), p.outcome.as_str())).collect();
    assert_eq!(told[0], ("reached", "discussed"));
    assert!(told.len() == 4 && told[1..].iter().all(|(_, outcome)| *outcome == "carried"), "{told:?}");
    let order = ana.order();
    assert_eq!(order.len(), 3, "{order:?}");
    assert!(
        ["kept", "deferred", "never sorted"].into_iter().all(|text| order.iter().any(|each| each == text))
    );
    let week = ana.week();
    assert!(week.agenda.above.iter().all(|line| line.carried == 1 && line.point.state == "open"));
}

fn called_off_its_points_come_back_and_with_undo_it_is_planned_again(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let [one, two] = ["one", "two"].map(|text| ana.raise(text));
    let focus = ana.give_meeting(&one, OWN);
    let path = format!("/meetings/{focus}/cancelling");
    assert_eq!(refusal(marek.try_post::<api::Meeting>(&path, &api::Nothing {})).0, 409, "the owner’s point");
    assert_eq!(ana.of_meeting::<api::Meeting>(&focus, "cancelling").state, "cancelled");
    assert_eq!(ana.order(), ["one", "two"], "where it was");
    assert!(ana.week().focus.is_empty());
    assert_eq!(refusal(ana.try_post::<api::Meeting>(&path, &api::Nothing {})).0, 409);
    assert_eq!(ana.of_meeting::<api::Meeting>(&focus, "restoring").state, "scheduled");
    assert_eq!(ana.order(), ["two"]);
    ana.of_meeting::<api::Meeting>(&focus, "cancelling");
    ana.point(&one, "drop");
    let gone = ana.try_post::<api::Meeting>(&format!("/meetings/{focus}/restoring"), &api::Nothing {});
    assert_eq!(refusal(gone).0, 409, "nothing of it is left");
    server.set_clock(THURSDAY);
    let regular = ana.start().id;
    let not_own = ana.try_post::<api::Meeting>(&format!("/meetings/{regular}/cancelling"), &api::Nothing {});
    assert!(refusal(not_own).1.starts_with("This is a regular meeting."));
    ana.point(&two, "discussion");
}

fn called_off_what_was_deferred_or_not_sorted_is_so_again(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [first, later] = ["first", "later"].map(|text| ana.raise(text));
    ana.defer(&later, None);
    let raw = ana.capture("never sorted").id;
    let focus = ana.give_meeting(&later, OWN);
    let with = api::OwnMeeting { meeting: Some(focus.clone()), ..api::OwnMeeting::default() };
    ana.post::<api::TalkingPoint>(&format!("/points/{raw}/own-meeting"), &with);
    let home = server.browser(&couple.other).get("/").expect(200).text();
    assert!(home.contains("later") && home.contains("a meeting of its own"), "it is among what comes");
    ana.of_meeting::<api::Meeting>(&focus, "cancelling");
    assert_eq!((ana.order(), ana.captures()), (vec!["first".to_owned()], vec!["never sorted".to_owned()]));
    let deferred = ana.get::<api::TalkingPoint>(&format!("/points/{later}"));
    assert!(deferred.deferred_until.is_none() && deferred.state == "open", "{deferred:?}");
    ana.of_meeting::<api::Meeting>(&focus, "restoring");
    assert_eq!(ana.week().focus[0].points.len(), 2);
    ana.point(&first, "discussion");
}

fn points_are_added_to_it_and_taken_out_of_it(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [one, two] = ["one", "two"].map(|text| ana.raise(text));
    let focus = ana.give_meeting(&one, OWN);
    let with = api::OwnMeeting { meeting: Some(focus.clone()), ..api::OwnMeeting::default() };
    ana.post::<api::TalkingPoint>(&format!("/points/{two}/own-meeting"), &with);
    assert_eq!(ana.get::<Vec<api::FocusMeeting>>("/focus-meetings")[0].points.len(), 2);
    let twice = ana.try_post::<api::TalkingPoint>(&format!("/points/{two}/own-meeting"), &with);
    assert!(refusal(twice).1.contains("waiting for a meeting of its own"));
    assert_eq!(ana.point(&one, "returning").state, "open");
    assert_eq!((ana.order(), ana.week().focus.len()), (vec!["one".to_owned()], 1));
    ana.point(&two, "returning");
    assert!(ana.week().focus.is_empty(), "a meeting about nothing is called off");
    assert_eq!(ana.order(), ["one", "two"]);
    let over = ana.try_post::<api::TalkingPoint>(&format!("/points/{two}/own-meeting"), &with);
    assert_eq!(refusal(over), (409, "This meeting was called off.".into()));
    let nowhere = api::OwnMeeting { meeting: Some(fresh()), ..api::OwnMeeting::default() };
    assert_eq!(
        refusal(ana.try_post::<api::TalkingPoint>(&format!("/points/{two}/own-meeting"), &nowhere)).0,
        404
    );
    for at in ["", "Friday", "2026-05-12T10:00"] {
        let wrong = api::OwnMeeting { at: Some(at.into()), ..api::OwnMeeting::default() };
        let refused = ana.try_post::<api::TalkingPoint>(&format!("/points/{two}/own-meeting"), &wrong);
        assert_eq!(refusal(refused).0, 422, "{at}");
    }
    let long = api::OwnMeeting { at: Some(OWN.into()), minutes: Some(481), meeting: None };
    assert_eq!(
        refusal(ana.try_post::<api::TalkingPoint>(&format!("/points/{two}/own-meeting"), &long)).0,
        422
    );
    // Ticked elsewhere, its meeting has nothing left to be about.
    ana.give_meeting(&one, OWN);
    server.set_clock(THURSDAY);
    let regular = ana.start().id;
    ana.point(&one, "discussion");
    assert!(ana.week().focus.is_empty());
    assert_eq!(ana.wrap_up(&regular).points.len(), 2);
}

fn only_whose_it_is_gives_a_point_a_meeting(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let hers = ana.raise("hers");
    let his = marek.capture("his").id;
    ana.keep(&his, None);
    let give = api::OwnMeeting { at: Some(OWN.into()), ..api::OwnMeeting::default() };
    let refused = marek.try_post::<api::TalkingPoint>(&format!("/points/{hers}/own-meeting"), &give);
    assert_eq!(refusal(refused).0, 409);
    let focus = marek.give_meeting(&his, OWN);
    assert_eq!(ana.order(), ["hers"]);
    marek.of_meeting::<api::Meeting>(&focus, "cancelling");
    assert_eq!(ana.order(), ["hers", "his"]);
}

fn one_meeting_at_a_time(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let one = ana.raise("one");
    let focus = ana.give_meeting(&one, "2026-05-14T14:00");
    server.set_clock(THURSDAY);
    let regular = ana.start().id;
    let second = marek.try_post::<api::Meeting>(&format!("/meetings/{focus}/start"), &api::Nothing {});
    assert_eq!(refusal(second), (409, "Another meeting is going on. Wrap it up first.".into()));
    ana.wrap_up(&regular);
    marek.of_meeting::<api::Meeting>(&focus, "start");
    let third = ana.try_post::<api::Meeting>("/meetings", &api::Nothing {});
    assert_eq!(refusal(third).0, 409);
    let page = server.browser(&couple.owner).get(&couple.page("")).expect(200).text();
    assert!(page.contains("Meetings of their own") && page.contains("Back to the meeting"));
    let home = server.browser(&couple.owner).get("/").expect(200).text();
    assert!(home.contains("talking now"));
}

fn a_point_given_on_a_page_is_taken_back_with_undo(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let point = ana.raise("on the page");
    let browser = server.browser(&couple.owner);
    let path = couple.page(&format!("/points/{point}/own-meeting"));
    let week = couple.page("");
    let fields = [("at", OWN), ("minutes", "45"), ("meeting", ""), ("back", week.as_str())];
    let given = browser.post(&path, &fields).expect(303);
    let text = browser.get(given.location()).expect(200).text();
    assert!(text.contains("Has its own meeting: “on the page”"));
    assert!(text.contains("Meetings of their own") && text.contains("Tuesday 19 May, 10:00"));
    let undo = couple.page(&format!("/points/{point}/returning"));
    assert!(text.contains(&undo));
    browser.post(&undo, &[("back", week.as_str())]).expect(303);
    assert_eq!(ana.order(), ["on the page"]);
    assert!(
        browser.get(&week).expect(200).text().contains("value=\"2026-05-13T10:00\""),
        "a free hour is offered"
    );
}
