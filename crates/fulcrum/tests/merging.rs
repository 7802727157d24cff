//! Merging, through the front door: what reads under what, who may, the way back, and what becomes of two people who do
//! different things to the same point at once.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, on_both, refusal};

on_both!(
    merged_points_read_under_the_other_and_come_back,
    merging_refuses_what_makes_no_sense,
    the_other_one_merges_their_own_captures_only,
    what_was_merged_moves_along_and_answers_follow,
    words_on_their_way_to_a_merged_point_are_kept,
    two_merges_at_once_make_no_circle,
    discussed_and_dropped_at_once_one_wins,
    merged_words_go_with_what_took_them_in,
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

fn merge_into(into: &str) -> api::Merge {
    api::Merge { into: into.into() }
}

fn merge(desk: &Desk, point: &str, into: &str) -> api::TalkingPoint {
    desk.post(&format!("/points/{point}/merge"), &merge_into(into))
}

fn life(desk: &Desk, point: &str) -> api::Life {
    desk.get(&format!("/points/{point}/life"))
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
    let answer: api::TalkingPoint = ana.post(
        &format!("/points/{second}/solutions"),
        &api::Capture { text: "a way out".into(), ..api::Capture::default() },
    );
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
