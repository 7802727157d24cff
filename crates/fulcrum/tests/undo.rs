//! What was done is taken back through the front door: by the toast's own button, without a trace that surprises.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Answer, Browser, Couple, Desk, Server, between, fresh, on_both, refusal};

on_both!(
    undoing_a_keep_takes_its_suggestion_along,
    a_count_of_sorted_captures_counts_captures_alone,
    home_says_what_was_captured_and_takes_it_back,
    what_changes_a_point_is_said,
    a_meeting_started_too_early_is_not_started,
    a_meeting_with_something_in_it_stays,
    a_meeting_wrapped_up_too_early_goes_on,
    what_went_back_from_its_own_meeting_is_called_in_again,
    a_solution_is_taken_off_its_challenge,
    a_goal_that_was_looked_at_by_mistake_is_due_again,
    an_answer_taken_back_is_no_news,
);

fn refine(desk: &Desk, point: &api::TalkingPoint, suggestion: &str) -> api::TalkingPoint {
    let refined = api::Refined {
        version: point.version,
        kind: Some("challenge".into()),
        suggestion: Some(suggestion.into()),
        ..api::Refined::default()
    };
    desk.post(&format!("/points/{}/refinement", point.id), &refined)
}

fn undoing_a_keep_takes_its_suggestion_along(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let raw = ana.capture("Staging deploys take 50 minutes");
    refine(&ana, &raw, "Cache the image layers");
    assert_eq!(ana.order().len(), 2);
    ana.point(&raw.id, "unsorting");
    assert_eq!((ana.order(), ana.captures()), (vec![], vec!["Staging deploys take 50 minutes".to_owned()]));
    let gone: Vec<api::TalkingPoint> = ana.get("/points?state=dropped");
    assert_eq!(gone[0].text, "Cache the image layers", "it can be brought back still");

    let again = ana.get::<Vec<api::TalkingPoint>>("/points?state=captured").remove(0);
    refine(&ana, &again, "Build once, deploy twice");
    let suggested = ana.week().agenda.above[1].point.clone();
    ana.edit(&suggested.id, "Build once, deploy often", suggested.version);
    ana.point(&raw.id, "unsorting");
    assert_eq!(ana.order(), ["Build once, deploy often"], "what somebody worked on since stays");
}

fn a_count_of_sorted_captures_counts_captures_alone(server: &Server) {
    let couple = Couple::of(server);
    let (browser, ana) = (server.browser(&couple.owner), couple.owners_desk(server));
    let there = [ana.raise("on the agenda"), ana.raise("there as well")];
    server.wait_minutes(1);
    let raw: Vec<_> = ["one", "two", "three", "four"].map(|text| ana.capture(text).id).into();
    ana.post::<api::Prep>("/prep/step", &api::PrepStep { step: "captures".into() });
    let note =
        || between(&browser.get(&couple.page("/prep")).text(), "\"label\">Note ", "<").expect("a note");
    server.wait_minutes(1);
    ana.point(&there[0], "drop");
    ana.defer(&there[1], None);
    let brought = api::BringPoint { text: "brought".into(), ..api::BringPoint::default() };
    ana.post::<api::TalkingPoint>("/prep/points", &brought);
    assert_eq!(note(), "1 of 4", "none of those was a capture");
    ana.keep(&raw[0], None);
    ana.try_post_point(&raw[1], None).expect("posted");
    assert_eq!(note(), "3 of 4");
    let update = ana.updates().updates.remove(0).id;
    ana.try_post::<api::Nothing>(&format!("/updates/{update}/recalling"), &api::Nothing {})
        .expect("recalled");
    assert_eq!(note(), "2 of 4", "taken back, it waits again");
    ana.defer(&raw[1], None);
    ana.point(&raw[2], "drop");
    assert_eq!(note(), "4 of 4");
}

/// The words of the toast, and where its undo posts to.
fn toast(page: &Answer) -> (String, Option<String>) {
    let text = page.text();
    let toast = between(&text, "class=\"toast\"", "</div>").unwrap_or_default();
    let words = between(&toast, "<span dir=\"auto\">", "</span>").unwrap_or_default();
    (words, between(&toast, "action=\"", "\""))
}

/// Posts a form and looks at where it leads.
fn does(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let key = fresh();
    let fields: Vec<_> = [("key", key.as_str())].into_iter().chain(fields.iter().copied()).collect();
    let done = browser.post(path, &fields).expect(303);
    browser.get(done.location()).expect(200)
}

fn home_says_what_was_captured_and_takes_it_back(server: &Server) {
    let couple = Couple::of(server);
    let (browser, ana) = (server.browser(&couple.owner), couple.owners_desk(server));
    let points = couple.page("/points");
    let page = does(&browser, &points, &[("back", "/"), ("text", "Noise on floor two")]);
    let (words, undo) = toast(&page);
    assert_eq!(words, "Captured “Noise on floor two”");
    let page = does(&browser, &undo.expect("undo"), &[("back", "/")]);
    assert!(page.text().contains("Good "), "home again");
    assert!(ana.captures().is_empty());
    let page = does(&browser, &points, &[("back", "/"), ("text", "Nervous"), ("vis", "me")]);
    let (words, undo) = toast(&page);
    assert_eq!((words.as_str(), undo.is_some()), ("Captured for yourself", true));
    let agreed = ana.agree("@ana Friday: send the numbers", None, None);
    let state = couple.page(&format!("/action-items/{}/state", agreed.id));
    let (words, undo) = toast(&does(&browser, &state, &[("back", "/"), ("state", "done")]));
    assert_eq!((words.as_str(), undo), ("Done: “send the numbers”", Some(state)));
    let stranger = server.add("Tomás Silva");
    let elsewhere = format!("/?did=captured&noun={}&of={}", ana.capture("secret").id, couple.id);
    let theirs = server.browser(&stranger).get(&elsewhere).expect(200);
    assert!(!theirs.text().contains("secret") && toast(&theirs).0.is_empty());
}

fn what_changes_a_point_is_said(server: &Server) {
    let couple = Couple::of(server);
    let (browser, ana) = (server.browser(&couple.owner), couple.owners_desk(server));
    let point = ana.capture("Two build systems");
    let at = |tail: &str| couple.page(&format!("/points/{}/{tail}", point.id));
    let says = |tail: &str, fields: &[(&str, &str)]| toast(&does(&browser, &at(tail), fields));
    assert_eq!(
        says("agenda", &[("after", "")]),
        ("On the agenda: “Two build systems”".into(), Some(at("unsorting")))
    );
    assert_eq!(says("kind", &[("kind", "challenge")]).0, "Challenge: “Two build systems”");
    assert_eq!(says("minutes", &[("minutes", "12")]).0, "12 min for “Two build systems”");
    assert_eq!(says("position", &[("step", "up")]).0, "Moved “Two build systems”");
    assert_eq!(says("deferral", &[]).1, Some(at("agenda")));
    assert_eq!(says("agenda", &[("after", "")]).1, Some(at("deferral")), "it came from the backlog");
    let words = says("words", &[("text", "Two build systems, no owner"), ("version", "1")]);
    assert_eq!(words.0, "Saved “Two build systems, no owner”");
}

fn a_meeting_started_too_early_is_not_started(server: &Server) {
    let couple = Couple::of(server);
    let (browser, ana) = (server.browser(&couple.owner), couple.owners_desk(server));
    let next = ana.week().next.expect("Thursday");
    let page = does(&browser, &couple.page("/meetings"), &[]);
    let (words, undo) = toast(&page);
    assert_eq!(words, "The meeting is on");
    let gone = undo.clone().expect("undo").replace("/not-yet", "");
    let page = does(&browser, &undo.expect("undo"), &[]);
    assert_eq!(toast(&page).0, "Not started. The agenda is as it was");
    let week = ana.week();
    let still = week.next.expect("Thursday still");
    assert_eq!((still.at, still.in_progress), (next.at, false));
    assert_eq!(browser.get(&gone).expect(303).location(), couple.page(""), "its page leads to the week");
    let meeting = ana.start();
    ana.wrap_up(&meeting.id);
    assert_eq!(ana.get::<Vec<api::Meeting>>("/meetings").len(), 1, "and it is held as if nothing had been");
}

fn a_meeting_with_something_in_it_stays(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let meeting = ana.start();
    marek.note(&meeting.id, None, ("We began.", 0));
    let said = ana.try_post::<api::Meeting>(&format!("/meetings/{}/not-yet", meeting.id), &api::Nothing {});
    assert_eq!(refusal(said), (409, "Something came of this meeting already. Wrap it up instead.".into()));
}

fn a_meeting_wrapped_up_too_early_goes_on(server: &Server) {
    let couple = Couple::of(server);
    let (browser, ana) = (server.browser(&couple.owner), couple.owners_desk(server));
    let (talked, left) = (ana.raise("talked about"), ana.raise("not reached"));
    let meeting = ana.start();
    ana.point(&talked, "discussion");
    server.wait_minutes(30);
    let wrap_up = couple.page(&format!("/meetings/{}/wrap-up", meeting.id));
    let (words, undo) = toast(&does(&browser, &wrap_up, &[]));
    assert_eq!(words, "Wrapped up. What was not reached carries over");
    assert_eq!(ana.week().agenda.above[0].carried, 1);
    let page = does(&browser, &undo.clone().expect("undo"), &[]);
    assert!(page.text().contains("data-started"), "they are talking again");
    let week = ana.week();
    assert_eq!((week.agenda.above[0].carried, week.next.expect("this one").in_progress), (0, true));
    ana.point(&left, "discussion");
    server.wait_minutes(15);
    let record = ana.wrap_up(&meeting.id);
    assert_eq!(record.points.len(), 2);
    ana.of_meeting::<api::Recap>(&meeting.id, "recap/sending");
    let sent = ana.try_post::<api::Meeting>(&format!("/meetings/{}/reopening", meeting.id), &api::Nothing {});
    assert_eq!(refusal(sent).1, "The recap of this meeting is sent. What is new goes on the next agenda.");
    server.wait_minutes(61);
    let late = ana.try_post::<api::Meeting>(&format!("/meetings/{}/reopening", meeting.id), &api::Nothing {});
    assert_eq!(refusal(late).0, 409);
}

fn what_went_back_from_its_own_meeting_is_called_in_again(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let point = ana.raise("The reorganisation");
    let focus = ana.give_meeting(&point, "2026-05-13T10:00");
    ana.of_meeting::<api::Meeting>(&focus, "start");
    ana.wrap_up(&focus);
    assert_eq!(ana.order(), ["The reorganisation"]);
    ana.of_meeting::<api::Meeting>(&focus, "reopening");
    assert!(ana.order().is_empty(), "it is talked about in its own meeting");
    ana.of_meeting::<api::Meeting>(&focus, "not-yet");
    let planned: Vec<api::FocusMeeting> = ana.get("/focus-meetings");
    assert_eq!(planned.len(), 1);
}

fn a_solution_is_taken_off_its_challenge(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let (challenge, solution) = (ana.raise("Slow builds"), ana.raise("A cache"));
    let kind = |point: &str, kind: &str| {
        ana.post::<api::TalkingPoint>(
            &format!("/points/{point}/kind"),
            &api::Kind { kind: Some(kind.into()), ..api::Kind::default() },
        )
    };
    kind(&challenge, "challenge");
    kind(&solution, "solution");
    let answers = |to: &str| {
        let input = api::Answer { challenge: to.into() };
        ana.post::<api::TalkingPoint>(&format!("/points/{solution}/answer"), &input).answers
    };
    assert_eq!(answers(&challenge), Some(challenge.clone()));
    assert_eq!(answers(""), None);
}

fn a_goal_that_was_looked_at_by_mistake_is_due_again(server: &Server) {
    let couple = Couple::of(server);
    let (browser, ana) = (server.browser(&couple.owner), couple.owners_desk(server));
    let goal = ana.set_goal("Be asked about builds");
    server.wait_days(29);
    let due = || ana.goals().open.iter().filter(|each| each.due).count();
    assert_eq!(due(), 1);
    let visit = couple.page(&format!("/goals/{}/visit", goal.id));
    for _ in 0..2 {
        let (words, undo) = toast(&does(&browser, &visit, &[("back", "/")]));
        assert_eq!((words.as_str(), due()), ("Still on it. It’s back in 4 weeks", 0));
        does(&browser, &undo.expect("undo"), &[("back", "/")]);
        assert_eq!(due(), 1, "as it was");
        assert_eq!(ana.goal(&goal.id).goal.visited_at, goal.visited_at);
        server.wait_minutes(1);
    }
    let nothing =
        ana.try_post::<api::GoalDetail>(&format!("/goals/{}/unvisiting", goal.id), &api::Nothing {});
    assert_eq!(refusal(nothing).0, 409);
}

fn an_answer_taken_back_is_no_news(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let question = ana.raise("Why did search move?");
    ana.post::<api::TalkingPoint>(
        &format!("/points/{question}/kind"),
        &api::Kind { kind: Some("insight".into()), ..api::Kind::default() },
    );
    let answer = api::WriteAnswer { text: "The fonts.".into(), version: 0 };
    marek.post::<api::Life>(&format!("/points/{question}/written-answer"), &answer);
    let home = || server.browser(&couple.owner).get("/").expect(200).text();
    assert!(home().contains("answered your question"));
    marek.point(&question, "reopening");
    assert!(!home().contains("answered your question"));
}
