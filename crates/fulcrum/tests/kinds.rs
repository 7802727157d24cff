//! The lives of the kinds, through the front door: what each step allows and refuses, and what both see of it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, THURSDAY, on_both, refusal};

on_both!(
    a_solution_goes_its_way,
    a_suggestion_hangs_from_its_challenge,
    an_insight_is_owed_until_answered_in_writing,
    a_written_answer_is_never_lost,
    feedback_asks_both_and_shows_both_answers_together,
    feedback_carries_an_action,
);

fn kind(desk: &Desk, point: &str, kind: &str) {
    let input = api::Kind { kind: Some(kind.into()), ..api::Kind::default() };
    desk.post::<api::TalkingPoint>(&format!("/points/{point}/kind"), &input);
}

fn raise(desk: &Desk, text: &str, of: &str) -> String {
    let id = desk.raise(text);
    kind(desk, &id, of);
    id
}

fn life(desk: &Desk, point: &str) -> api::Life {
    desk.get(&format!("/points/{point}/life"))
}

fn due(desk: &Desk) -> api::Due {
    desk.get("/due")
}

fn step(desk: &Desk, point: &str, verb: &str) -> api::Life {
    desk.post(&format!("/points/{point}/{verb}"), &api::Nothing {})
}

fn ids(lives: &[api::Life]) -> Vec<&str> {
    lives.iter().map(|life| life.point.id.as_str()).collect()
}

/// Status, words; then whether it is a refusal that says why.
fn refused<T>(said: Result<T, api::client::Failure>, because: &str) {
    let (status, words) = refusal(said);
    assert_eq!(status, 409, "{words}");
    assert!(words.contains(because), "{words}");
}

fn trial(desk: &Desk, point: &str, until: &str) -> Result<api::Life, api::client::Failure> {
    desk.try_post(&format!("/points/{point}/trial"), &api::Trial { until: until.into() })
}

fn outcome(desk: &Desk, point: &str, worked: &str) -> Result<api::Life, api::client::Failure> {
    desk.try_post(&format!("/points/{point}/outcome"), &api::Outcome { worked: worked.into() })
}

fn a_solution_goes_its_way(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let idea = raise(&ana, "Quarantine flaky tests", "solution");
    assert_eq!(life(&ana, &idea).solution.as_deref(), Some("proposed"));
    refused(trial(&ana, &idea, "2026-06-11"), "this one is proposed");
    refused(outcome(&ana, &idea, "yes"), "this one is proposed");
    assert_eq!(step(&marek, &idea, "agreement").steps[0].by, "other");
    refused(ana.try_post::<api::Life>(&format!("/points/{idea}/agreement"), &api::Nothing {}), "agreed");
    ana.point(&idea, "discussion");
    assert_eq!(ids(&due(&ana).trying), [idea.as_str()], "also after it was discussed");
    let (status, words) = refusal(trial(&ana, &idea, "2026-05-11"));
    assert_eq!((status, words.contains("over")), (422, true), "{words}");
    let tried = trial(&ana, &idea, "2026-06-11").expect("it is tried");
    assert_eq!(tried.steps[1].until.as_deref(), Some("2026-06-11"));
    assert!(due(&marek).did_it_work.is_empty());
    server.wait_days(31);
    assert_eq!(due(&marek).did_it_work, [idea.as_str()]);
    let page = server.browser(&couple.other).get(&couple.page("")).expect(200).text();
    assert!(page.contains("Did it work?") && page.contains("Quarantine flaky tests"), "the day has come");
    trial(&marek, &idea, "2026-07-09").expect("not yet");
    assert!(due(&marek).did_it_work.is_empty());
    outcome(&ana, &idea, "no").expect("it is settled");
    assert!(due(&ana).trying.is_empty());
    assert_eq!(step(&ana, &idea, "step-back").solution.as_deref(), Some("trying"));
    let settled = outcome(&ana, &idea, "yes").expect("it is settled");
    assert_eq!(settled.solution.as_deref(), Some("worked"));
    let states: Vec<_> = settled.steps.iter().map(|step| step.state.as_str()).collect();
    assert_eq!(states, ["agreed", "trying", "trying", "worked"]);
    let other = ana.raise("no solution");
    refused(ana.try_post::<api::Life>(&format!("/points/{other}/agreement"), &api::Nothing {}), "solution");
}

fn a_suggestion_hangs_from_its_challenge(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let first = raise(&ana, "in the way", "challenge");
    ana.raise("last");
    let suggest = |desk: &Desk, point: &str, text: &str| {
        desk.try_post::<api::TalkingPoint>(
            &format!("/points/{point}/solutions"),
            &api::Capture { text: text.into(), ..api::Capture::default() },
        )
    };
    let page = server.browser(&couple.owner).get(&couple.page("")).expect(200).text();
    assert!(page.contains("What would you suggest?"), "asked while there is none");
    let hers = suggest(&ana, &first, "her way out").expect("suggested");
    assert_eq!((hers.state.as_str(), hers.kind.as_deref()), ("open", Some("solution")));
    suggest(&ana, &first, "another").expect("suggested");
    assert_eq!(ana.order(), ["in the way", "her way out", "another", "last"]);
    let his = suggest(&marek, &first, "his way out").expect("suggested");
    assert_eq!(
        (his.state.as_str(), his.by.as_str(), his.answers),
        ("captured", "other", Some(first.clone()))
    );
    ana.keep(&his.id, None);
    assert_eq!(ana.order(), ["in the way", "her way out", "another", "his way out", "last"]);
    refused(suggest(&ana, &hers.id, "to a solution"), "challenge");
    ana.point(&first, "drop");
    refused(suggest(&ana, &first, "too late"), "dropped");
    let talked = raise(&ana, "talked about", "challenge");
    ana.point(&talked, "discussion");
    let late = suggest(&ana, &talked, "afterwards").expect("suggested");
    assert_eq!(late.state, "captured", "there is no place below it");
}

fn write(desk: &Desk, point: &str, text: &str, version: i64) -> Result<api::Life, api::client::Failure> {
    desk.try_post(
        &format!("/points/{point}/written-answer"),
        &api::WriteAnswer { text: text.into(), version },
    )
}

fn an_insight_is_owed_until_answered_in_writing(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let why = raise(&ana, "Why did search move to Q4?", "insight");
    assert_eq!(
        (ids(&due(&marek).you_owe), ids(&due(&ana).owed_to_you)),
        (vec![why.as_str()], vec![why.as_str()])
    );
    refused(write(&ana, &why, "I know it", 0), "You asked");
    let answered = write(&marek, &why, "Because of the budget", 0).expect("answered");
    assert_eq!(answered.point.state, "answered");
    assert_eq!(
        (ana.order().len(), due(&marek).you_owe.len(), ids(&due(&ana).answered)),
        (0, 0, vec![why.as_str()])
    );
    let page = server.browser(&couple.owner).get(&couple.page("")).expect(200).text();
    assert!(page.contains("Because of the budget"), "whoever asked finds it");
    assert_eq!(refusal(write(&marek, &why, "unseen", 0)).0, 409, "against its version");
    write(&marek, &why, "Because of the audit", 1).expect("changed");
    ana.point(&why, "reopening");
    assert_eq!(
        (ana.order().len(), due(&marek).you_owe[0].written_answer.as_ref().map(|a| a.version)),
        (1, Some(2))
    );
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    ana.point(&why, "discussion");
    assert!(due(&marek).you_owe.is_empty(), "answered in the meeting");
    ana.wrap_up(&meeting);
    server.wait_days(30);
    assert!(due(&ana).answered.is_empty(), "shown for two weeks");
    let shown = server.browser(&couple.owner).get(&couple.page(&format!("/meetings/{meeting}"))).expect(200);
    assert!(shown.text().contains("Because of the audit"), "and with its meeting");
}

fn a_written_answer_is_never_lost(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let why = raise(&ana, "why", "insight");
    ana.point(&why, "discussion");
    let late = write(&marek, &why, "as I said", 0).expect("taken");
    assert_eq!(
        (late.point.state.as_str(), late.written_answer.map(|a| a.text)),
        ("discussed", Some("as I said".into()))
    );
    let gone = raise(&ana, "gone", "insight");
    ana.point(&gone, "drop");
    let form = [("text", "typed for an hour"), ("version", "0")];
    let path = couple.page(&format!("/points/{gone}/written-answer"));
    let refused = server.browser(&couple.other).post(&path, &form).expect(409).text();
    assert!(refused.contains("typed for an hour") && refused.contains("dropped"), "it can be copied");
}

fn ask(desk: &Desk, point: &str, on: &str) -> Result<api::Life, api::client::Failure> {
    desk.try_post(&format!("/points/{point}/question"), &api::AskOn { on: Some(on.into()) })
}

fn say(desk: &Desk, point: &str, said: &str) -> Result<api::Life, api::client::Failure> {
    desk.try_post(&format!("/points/{point}/change"), &api::Change { said: said.into(), again: None })
}

fn feedback_asks_both_and_shows_both_answers_together(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let point = raise(&ana, "I talk over people", "feedback");
    let coaching = api::Manner { manner: Some("coaching".into()) };
    let known: api::Life = ana.post(&format!("/points/{point}/manner"), &coaching);
    assert_eq!(known.feedback.and_then(|known| known.manner).as_deref(), Some("coaching"));
    refused(say(&ana, &point, "yes"), "Nobody is asked");
    assert_eq!(refusal(ask(&ana, &point, "2026-05-01")).0, 422);
    ask(&marek, &point, "2026-06-01").expect("asked");
    ana.point(&point, "discussion");
    assert!(due(&ana).did_it_change.is_empty());
    server.wait_days(21);
    assert_eq!((ids(&due(&ana).did_it_change).len(), ids(&due(&marek).did_it_change).len()), (1, 1));
    say(&marek, &point, "not-yet").expect("said");
    let hers = life(&ana, &point).feedback.expect("known");
    assert_eq!(
        (hers.you_said, hers.owner_said, hers.other_said),
        (None, None, None),
        "not before she said hers"
    );
    let events = serde_json::to_string(&ana.events(0)).expect("json");
    assert!(!events.contains("not-yet"), "nor in the events");
    let undone: api::Life = marek.post(&format!("/points/{point}/change/taking-back"), &api::Nothing {});
    assert_eq!(undone.feedback.and_then(|known| known.you_said), None);
    say(&marek, &point, "not-yet").expect("said again");
    refused(say(&marek, &point, "yes"), "answered already");
    let both = say(&ana, &point, "partly").expect("said").feedback.expect("known");
    assert_eq!((both.owner_said.as_deref(), both.other_said.as_deref()), (Some("partly"), Some("not-yet")));
    assert_eq!(both.ask_on.as_deref(), Some("2026-06-30"), "four weeks on");
    assert!(due(&ana).did_it_change.is_empty() && due(&marek).did_it_change.is_empty());
    server.wait_days(28);
    assert_eq!(due(&ana).did_it_change.len(), 1, "asked again");
}

fn feedback_carries_an_action(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let point = raise(&ana, "how it went", "feedback");
    let agree = |line: Option<&str>, action: Option<&str>| {
        let input = api::AgreedAction { line: line.map(Into::into), action: action.map(Into::into) };
        marek.try_post::<api::Life>(&format!("/points/{point}/agreed-action"), &input)
    };
    let action = |life: api::Life| life.feedback.and_then(|known| known.action);
    let made = action(agree(Some("@ana Friday: ask first"), None).expect("agreed")).expect("an action");
    assert_eq!((made.assignee.as_str(), made.point.as_deref()), ("owner", Some(point.as_str())));
    assert_eq!(ana.week().you_owe.len(), 1, "it is owed like any other");
    let other = ana.agree("something else", None, None).id;
    assert_eq!(action(agree(None, Some(&other)).expect("linked")).map(|action| action.id), Some(other));
    assert_eq!(refusal(agree(None, Some(&point))).0, 404);
    assert!(action(agree(None, None).expect("unlinked")).is_none());
    refused(ask(&ana, &ana.raise("no feedback"), "2026-06-01"), "feedback");
}
