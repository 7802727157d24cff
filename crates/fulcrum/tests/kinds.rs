//! The lives of the kinds and merging, through the front door: what each step allows and refuses, what both see of it, and
//! what becomes of two people who do different things to the same point at once.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, THURSDAY, on_both, refusal};

on_both!(
    merged_points_read_under_the_other_and_come_back,
    merging_refuses_what_makes_no_sense,
    the_other_one_merges_their_own_captures_only,
    what_was_merged_moves_along_and_answers_follow,
    words_on_their_way_to_a_merged_point_are_kept,
    two_merges_at_once_make_no_circle,
    discussed_and_dropped_at_once_one_wins,
    merged_words_go_with_what_took_them_in,
    a_solution_goes_its_way,
    a_suggestion_hangs_from_its_challenge,
    an_insight_is_owed_until_answered_in_writing,
    a_written_answer_is_never_lost,
    feedback_asks_both_and_shows_both_answers_together,
    feedback_carries_an_action,
);

fn kind(desk: &Desk, point: &str, kind: &str) {
    let input = api::Kind { kind: Some(kind.into()) };
    desk.post::<api::TalkingPoint>(&format!("/points/{point}/kind"), &input);
}

fn raise(desk: &Desk, text: &str, of: &str) -> String {
    let id = desk.raise(text);
    kind(desk, &id, of);
    id
}

fn merge_into(into: &str) -> api::Merge {
    api::Merge { into: into.into() }
}

fn merge(desk: &Desk, point: &str, into: &str) -> api::TalkingPoint {
    desk.post(&format!("/points/{point}/merge"), &merge_into(into))
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

fn merged_texts(desk: &Desk, point: &str) -> Vec<(String, String)> {
    life(desk, point).merged.into_iter().map(|point| (point.text, point.by)).collect()
}

/// Status, words; then whether it is a refusal that says why.
fn refused<T>(said: Result<T, api::client::Failure>, because: &str) {
    let (status, words) = refusal(said);
    assert_eq!(status, 409, "{words}");
    assert!(words.contains(because), "{words}");
}

fn merged_points_read_under_the_other_and_come_back(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let flaky = ana.raise("Flaky tests");
    ana.give_minutes(&flaky, 10);
    let deploy = ana.raise("Deploys are slow");
    ana.give_minutes(&deploy, 20);
    let his = marek.capture("The pipeline again").id;
    merge(&ana, &deploy, &flaky);
    let merged = merge(&ana, &his, &flaky);
    assert_eq!((merged.state.as_str(), merged.merged_into.as_deref()), ("merged", Some(flaky.as_str())));
    for desk in [&ana, &marek] {
        let week = desk.week();
        assert_eq!(desk.order(), ["Flaky tests"]);
        assert_eq!((week.agenda.planned, week.captures.len()), (10, 0), "minutes are not added");
        let texts = [("Deploys are slow", "owner"), ("The pipeline again", "other")];
        assert_eq!(merged_texts(desk, &flaky), texts.map(|(text, by)| (text.into(), by.into())));
    }
    let page = server.browser(&couple.other).get(&couple.page("")).expect(200).text();
    assert!(
        page.contains("Deploys are slow") && page.contains("The pipeline again"),
        "both texts are readable"
    );
    let open: Vec<api::TalkingPoint> = ana.get("/points?state=merged");
    assert_eq!(open.len(), 2);
    assert_eq!(ana.point(&his, "restoring").state, "captured");
    assert_eq!(ana.point(&deploy, "restoring").state, "open");
    assert_eq!(
        (ana.order(), ana.captures()),
        (vec!["Flaky tests".into(), "Deploys are slow".into()], vec!["The pipeline again".to_owned()])
    );
    assert!(merged_texts(&ana, &flaky).is_empty());
    let verbs: Vec<_> = ana.events(0).into_iter().map(|event| (event.verb, event.id)).collect();
    assert!(verbs.contains(&("merged".into(), his.clone())) && verbs.contains(&("restored".into(), his)));
}

fn merging_refuses_what_makes_no_sense(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [one, two, talked, gone] = ["one", "two", "talked", "gone"].map(|text| ana.raise(text));
    ana.point(&talked, "discussion");
    ana.point(&gone, "drop");
    let post = |point: &str, into: &str| {
        ana.try_post::<api::TalkingPoint>(&format!("/points/{point}/merge"), &merge_into(into))
    };
    refused(post(&one, &one), "into itself");
    refused(post(&one, &talked), "discussed");
    refused(post(&one, &gone), "dropped");
    refused(post(&talked, &one), "discussed");
    merge(&ana, &one, &two);
    refused(post(&two, &one), "merged into another");
    refused(post(&one, &two), "merged into another");
    assert_eq!(refusal(post(&two, "")).0, 422);
    let elsewhere = Couple::between(server, &server.add("Olga Novak"), &server.add("Petr Svoboda"));
    let theirs = elsewhere.owners_desk(server).raise("of others");
    assert_eq!(refusal(post(&two, &theirs)).0, 404);
    refused(ana.try_post::<api::TalkingPoint>(&format!("/points/{one}/drop"), &api::Nothing {}), "merged");
}

fn the_other_one_merges_their_own_captures_only(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let hers = ana.raise("hers");
    let (captured, his) = (ana.capture("her capture").id, marek.capture("his").id);
    let post = |point: &str, into: &str| {
        marek.try_post::<api::TalkingPoint>(&format!("/points/{point}/merge"), &merge_into(into))
    };
    refused(post(&hers, &his), "owner");
    refused(post(&captured, &hers), "owner");
    merge(&marek, &his, &hers);
    assert_eq!(merged_texts(&ana, &hers), [("his".into(), "other".into())]);
    marek.point(&his, "restoring");
    merge(&ana, &his, &hers);
    assert_eq!(marek.point(&his, "restoring").state, "captured", "it is his to take out again");
}

fn what_was_merged_moves_along_and_answers_follow(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [first, second] = ["first", "second"].map(|text| raise(&ana, text, "challenge"));
    let third = raise(&ana, "third", "challenge");
    let answer: api::TalkingPoint =
        ana.post(&format!("/points/{second}/solutions"), &api::Capture { text: "a way out".into() });
    let last = ana.raise("last");
    merge(&ana, &first, &second);
    merge(&ana, &second, &third);
    let texts = |point: &str| merged_texts(&ana, point).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
    assert_eq!(texts(&third), ["first", "second"]);
    assert_eq!(ana.order(), ["third", "a way out", "last"], "the answer follows its challenge");
    assert!(life(&ana, &third).solved);
    ana.point(&second, "restoring");
    assert_eq!((texts(&second), texts(&third)), (vec!["first".to_owned()], Vec::new()));
    assert_eq!(ana.order(), ["second", "a way out", "third", "last"]);
    assert_eq!(answer.answers.as_deref(), Some(second.as_str()));
    ana.point(&last, "drop");
}

fn words_on_their_way_to_a_merged_point_are_kept(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let (hers, his) = (ana.raise("hers"), marek.capture("half a thought").id);
    merge(&ana, &his, &hers);
    marek.edit(&his, "the whole thought", 1);
    for desk in [&ana, &marek] {
        assert_eq!(merged_texts(desk, &hers), [("the whole thought".into(), "other".into())]);
    }
    let events = ana.events(0).into_iter().filter(|event| event.id == his);
    let verbs: Vec<_> = events.map(|event| (event.verb, event.by)).collect();
    assert_eq!(verbs[1..], [("merged".into(), "owner".into()), ("edited".into(), "other".into())]);
}

/// What two people get who do something to a point at the same moment.
fn at_once<A: serde::Serialize + Sync, B: serde::Serialize + Sync>(
    one: (&Desk, &str, &A),
    two: (&Desk, &str, &B),
) -> [Result<api::TalkingPoint, api::client::Failure>; 2] {
    std::thread::scope(|scope| {
        let one = scope.spawn(|| one.0.try_post(one.1, one.2));
        let two = scope.spawn(|| two.0.try_post(two.1, two.2));
        [one.join().expect("an answer"), two.join().expect("an answer")]
    })
}

fn two_merges_at_once_make_no_circle(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    for round in 0..6 {
        let (hers, his) =
            (ana.capture(&format!("hers {round}")).id, marek.capture(&format!("his {round}")).id);
        let (up, down) = (format!("/points/{hers}/merge"), format!("/points/{his}/merge"));
        let said = at_once((&ana, &up, &merge_into(&his)), (&marek, &down, &merge_into(&hers)));
        let (won, lost): (Vec<_>, Vec<_>) = said.into_iter().partition(Result::is_ok);
        assert_eq!(won.len(), 1, "one wins");
        refused(lost.into_iter().next().expect("one lost"), "merged into another");
        let merged: Vec<api::TalkingPoint> = ana.get("/points?state=merged");
        assert_eq!((merged.len(), ana.captures().len()), (round + 1, round + 1), "nothing is lost");
    }
}

fn discussed_and_dropped_at_once_one_wins(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    for round in 0..6 {
        let point = ana.raise(&format!("round {round}"));
        let (drop, tick) = (format!("/points/{point}/drop"), format!("/points/{point}/discussion"));
        let said = at_once((&ana, &drop, &api::Nothing {}), (&marek, &tick, &api::Nothing {}));
        let (won, lost): (Vec<_>, Vec<_>) = said.into_iter().partition(Result::is_ok);
        let state = won.into_iter().next().expect("one wins").expect("it did").state;
        refused(lost.into_iter().next().expect("one lost"), &format!("it is {state}"));
        let now: api::TalkingPoint = marek.get(&format!("/points/{point}"));
        assert_eq!((now.state, now.text), (state.clone(), format!("round {round}")));
        ana.point(&point, if state == "dropped" { "restoring" } else { "reopening" });
    }
    assert_eq!(ana.order().len(), 6);
}

fn merged_words_go_with_what_took_them_in(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [kept, gone, under] = ["kept", "gone", "under it"].map(|text| ana.raise(text));
    merge(&ana, &under, &gone);
    ana.point(&gone, "drop");
    server.wait_days(31);
    app::job::run_due(&server.app).expect("the jobs run");
    assert_eq!(refusal(ana.try_get::<api::TalkingPoint>(&format!("/points/{under}"))).0, 404);
    assert_eq!(ana.get::<api::TalkingPoint>(&format!("/points/{kept}")).text, "kept");
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
    assert_eq!(due(&marek).did_it_work, [idea.clone()]);
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
            &api::Capture { text: text.into() },
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
    desk.try_post(&format!("/points/{point}/question"), &api::Question { on: Some(on.into()) })
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
