//! Goals and checkpoints as both use them: set, back on their rhythm, brought along, reached, let go; and what each of the
//! two may do.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, THURSDAY, fresh, on_both, refusal};
use serde_json::json;

on_both!(
    a_goal_comes_back_on_its_rhythm_until_it_is_reached,
    a_planned_checkpoint_brings_its_goal_back,
    a_goal_is_brought_along_once,
    the_other_one_adds_checkpoints_and_suggests_goals,
    a_development_is_about_a_goal,
    weeks_since_development_count_meetings,
    words_are_saved_against_the_version_that_was_seen,
    checkpoints_are_dropped_with_undo_and_gone_after_a_month,
    the_pages_show_goals_and_answer_their_forms,
);

fn say(desk: &Desk, goal: &str, verb: &str) -> api::GoalDetail {
    desk.post(&format!("/goals/{goal}/{verb}"), &api::Nothing {})
}

fn is_due(desk: &Desk, goal: &str) -> bool {
    desk.goal(goal).goal.due
}

fn a_goal_comes_back_on_its_rhythm_until_it_is_reached(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let goal = ana.set_goal("run the on-call week alone").id;
    let set = ana.goal(&goal).goal;
    assert_eq!((set.weeks, set.state.as_str(), set.returns_on.as_str()), (4, "open", "2026-06-09"));
    assert!(!set.due && set.checkpoints.is_empty() && set.talked_at.is_none());
    server.wait_days(27);
    assert!(!is_due(&ana, &goal));
    server.wait_days(1);
    assert!(is_due(&ana, &goal) && is_due(&marek, &goal), "four weeks have passed");
    say(&ana, &goal, "visit");
    assert!(!is_due(&ana, &goal), "still on it");
    assert_eq!(ana.goal(&goal).goal.visited_by, "owner");
    server.wait_days(28);
    assert!(is_due(&ana, &goal), "and back again");
    say(&ana, &goal, "reaching");
    let goals = ana.goals();
    assert!(goals.open.is_empty() && goals.reached.len() == 1 && !goals.reached[0].due);
    assert_eq!(refusal(ana.try_post::<api::GoalDetail>(&format!("/goals/{goal}/visit"), &json!({}))).0, 409);
    say(&ana, &goal, "reopening");
    say(&ana, &goal, "letting-go");
    assert_eq!(ana.goals().let_go.len(), 1);
    let (status, why) =
        refusal(ana.try_post::<api::TalkingPoint>(&format!("/goals/{goal}/talking-point"), &json!({})));
    assert_eq!(status, 409);
    assert!(why.contains("let go"), "{why}");
    let verbs: Vec<_> = marek.events(0).into_iter().filter(|e| e.noun == "goal").map(|e| e.verb).collect();
    assert_eq!(verbs, ["set", "visited", "reached", "reopened", "let-go"]);
}

fn a_planned_checkpoint_brings_its_goal_back(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let goal = ana.set_goal("be asked about builds").id;
    let talk = ana.add_checkpoint(&goal, "a talk at the guild", Some("2026-05-22")).id;
    assert_eq!(ana.goal(&goal).goal.returns_on, "2026-05-19", "three days before");
    server.wait_days(7);
    assert!(is_due(&ana, &goal));
    say(&ana, &goal, "visit");
    assert_eq!(ana.goal(&goal).goal.returns_on, "2026-05-22", "on the day itself");
    server.wait_days(5);
    assert!(is_due(&ana, &goal), "its day is past");
    let done: api::Checkpoint = ana.post(&format!("/checkpoints/{talk}/reaching"), &api::Nothing {});
    assert_eq!(done.reached_by.as_deref(), Some("owner"));
    assert!(!is_due(&ana, &goal), "progress is a look at the goal");
    assert_eq!(
        refusal(ana.try_post::<api::Checkpoint>(&format!("/checkpoints/{talk}/reaching"), &json!({}))).0,
        409
    );
    let open: api::Checkpoint = ana.post(&format!("/checkpoints/{talk}/reopening"), &api::Nothing {});
    assert!(open.reached_at.is_none());
    let entry =
        api::AddCheckpoint { text: "two teams asked".into(), planned: None, reached: Some("yes".into()) };
    let entry: api::Checkpoint = ana.post(&format!("/goals/{goal}/checkpoints"), &entry);
    assert!(entry.reached_at.is_some() && entry.planned.is_none());
    let order: Vec<_> = ana.goal(&goal).goal.checkpoints.into_iter().map(|each| each.text).collect();
    assert_eq!(order, ["two teams asked", "a talk at the guild"]);
}

fn a_goal_is_brought_along_once(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let goal = ana.set_goal("run the on-call week alone").id;
    server.wait_days(30);
    let bring = |desk: &Desk| {
        desk.post::<api::TalkingPoint>(&format!("/goals/{goal}/talking-point"), &api::Nothing {})
    };
    let brought = bring(&marek);
    assert_eq!((brought.state.as_str(), brought.by.as_str()), ("captured", "other"));
    assert_eq!(
        (brought.kind.as_deref(), brought.goal.as_deref()),
        (Some("development"), Some(goal.as_str()))
    );
    assert!(!is_due(&ana, &goal), "it is on its way");
    let same = bring(&ana);
    assert_eq!(
        (same.id.as_str(), same.state.as_str()),
        (brought.id.as_str(), "open"),
        "one point, now on the agenda"
    );
    assert_eq!(bring(&ana).id, brought.id, "pressed twice");
    assert_eq!(ana.order(), ["run the on-call week alone"]);
    ana.defer(&brought.id, None);
    server.wait_days(30);
    assert!(is_due(&ana, &goal), "in the backlog it is not on its way");
    bring(&ana);
    assert_eq!(ana.order().len(), 1, "brought back rather than brought again");
    let meeting = ana.start().id;
    ana.point(&brought.id, "discussion");
    ana.wrap_up(&meeting);
    let shown = marek.goal(&goal);
    assert_eq!(shown.points.len(), 1);
    assert_eq!(shown.points[0].talked.len(), 1, "once, though recorded and ticked");
    assert_eq!(shown.goal.talked_at.as_ref(), shown.points[0].talked.first());
    server.wait_days(27);
    assert!(!is_due(&ana, &goal), "talking about it is looking at it");
    server.wait_days(1);
    assert!(is_due(&ana, &goal));
    assert_ne!(bring(&ana).id, brought.id, "the other one is talked about: this is a new one");
}

fn the_other_one_adds_checkpoints_and_suggests_goals(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let goal = ana.set_goal("be asked about builds").id;
    for (path, input) in [
        ("/goals".to_owned(), json!({"text": "mine"})),
        (format!("/goals/{goal}/words"), json!({"text": "other", "version": 1})),
        (format!("/goals/{goal}/visit"), json!({})),
        (format!("/goals/{goal}/reaching"), json!({})),
        (format!("/goals/{goal}/letting-go"), json!({})),
    ] {
        let (status, why) = refusal(marek.try_post::<serde_json::Value>(&path, &input));
        assert_eq!(status, 409, "{path}");
        assert!(why.contains("Ana"), "{why}");
    }
    let step = marek.add_checkpoint(&goal, "shared cache in every service", None);
    let hers = ana.add_checkpoint(&goal, "a talk", None);
    let words = |text: &str| json!({"text": text, "version": 1});
    marek.post::<api::Checkpoint>(&format!("/checkpoints/{}/words", step.id), &words("cache everywhere"));
    assert_eq!(
        refusal(marek.try_post::<api::Checkpoint>(&format!("/checkpoints/{}/words", hers.id), &words("x"))).0,
        409
    );
    marek.post::<api::Checkpoint>(&format!("/checkpoints/{}/reaching", hers.id), &api::Nothing {});
    let suggested: api::TalkingPoint =
        marek.post("/goal-suggestions", &api::SuggestGoal { text: "lead something across two teams".into() });
    assert_eq!((suggested.state.as_str(), suggested.kind.as_deref()), ("captured", Some("development")));
    let input = api::PointGoal { goal: Some("new".into()) };
    assert_eq!(
        refusal(marek.try_post::<api::TalkingPoint>(&format!("/points/{}/goal", suggested.id), &input)).0,
        409
    );
    ana.post::<api::TalkingPoint>(&format!("/points/{}/goal", suggested.id), &input);
    let texts: Vec<_> = ana.goals().open.into_iter().map(|goal| goal.text).collect();
    assert!(texts.contains(&"lead something across two teams".to_owned()), "{texts:?}");
}

fn a_development_is_about_a_goal(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let (goal, over) = (ana.set_goal("be asked about builds").id, ana.set_goal("learn billing").id);
    say(&ana, &over, "letting-go");
    let point = ana.raise("how do I get the guild to listen?");
    let link = |goal: Option<&str>| {
        let input = api::PointGoal { goal: goal.map(Into::into) };
        ana.try_post::<api::TalkingPoint>(&format!("/points/{point}/goal"), &input)
    };
    assert!(refusal(link(Some(&goal))).1.contains("development"), "only a development is about a goal");
    let kind = |kind: &str| {
        ana.post::<api::TalkingPoint>(&format!("/points/{point}/kind"), &json!({ "kind": kind }))
    };
    kind("development");
    assert_eq!(refusal(link(Some(&over))).0, 409, "one that was let go is not aimed for");
    assert_eq!(refusal(link(Some("0196c1f0-0000-7000-8000-000000000000"))).0, 404);
    assert_eq!(link(Some(&goal)).expect("linked").goal.as_deref(), Some(goal.as_str()));
    assert_eq!(ana.goal(&goal).points.len(), 1);
    assert_eq!(ana.goal(&goal).goal.waiting.as_deref(), Some(point.as_str()));
    assert!(link(None).expect("unlinked").goal.is_none());
    link(Some(&goal)).expect("linked again");
    assert!(kind("challenge").goal.is_none(), "what is no development is about no goal");
}

fn weeks_since_development_count_meetings(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    assert_eq!(ana.goals().weeks_since_development, None);
    server.set_clock(THURSDAY);
    let plain = ana.raise("the mirror is slow");
    let goal = ana.set_goal("be asked about builds").id;
    let about: api::TalkingPoint = ana.post(&format!("/goals/{goal}/talking-point"), &api::Nothing {});
    let meeting = ana.start().id;
    ana.point(&plain, "discussion");
    assert_eq!(ana.goals().weeks_since_development, None, "that was none");
    ana.point(&about.id, "discussion");
    assert_eq!(ana.goals().weeks_since_development, Some(0));
    ana.wrap_up(&meeting);
    server.wait_days(20);
    assert_eq!(ana.goals().weeks_since_development, Some(2));
}

fn words_are_saved_against_the_version_that_was_seen(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let goal = ana.set_goal("be asked about builds").id;
    let edit =
        |words: serde_json::Value| ana.try_post::<api::GoalDetail>(&format!("/goals/{goal}/words"), &words);
    let full =
        json!({"text": "be asked", "why": "fewer wait", "weeks": 6, "target": "2026-09", "version": 1});
    let changed = edit(full).expect("changed").goal;
    assert_eq!(
        (changed.why.as_deref(), changed.weeks, changed.target.as_deref()),
        (Some("fewer wait"), 6, Some("2026-09"))
    );
    assert_eq!(refusal(edit(json!({"text": "late", "version": 1}))).0, 409);
    for (field, wrong) in [
        ("text", json!({"text": " ", "version": 2})),
        ("text", json!({"text": "x".repeat(10_001), "version": 2})),
        ("why", json!({"text": "x", "why": "x".repeat(10_001), "version": 2})),
        ("weeks", json!({"text": "x", "weeks": 0, "version": 2})),
        ("weeks", json!({"text": "x", "weeks": 53, "version": 2})),
        ("target", json!({"text": "x", "target": "some day", "version": 2})),
    ] {
        assert_eq!(refusal(edit(wrong)).0, 422, "{field}");
    }
    let day = edit(json!({"text": "be asked", "target": "2026-09-30", "version": 2})).expect("changed").goal;
    assert_eq!((day.target.as_deref(), day.why, day.weeks), (Some("2026-09-30"), None, 4));
    let planned = ana.try_post::<api::Checkpoint>(
        &format!("/goals/{goal}/checkpoints"),
        &json!({"text": "x", "planned": "soon"}),
    );
    assert_eq!(refusal(planned).0, 422);
    let key = fresh();
    let set = api::SetGoal { text: "once".into(), ..api::SetGoal::default() };
    let one: api::GoalDetail = ana.post_with_key("/goals", &key, &set).expect("set");
    let two: api::GoalDetail = ana.post_with_key("/goals", &key, &set).expect("set");
    assert_eq!(one.goal.id, two.goal.id, "sent twice, set once");
}

fn checkpoints_are_dropped_with_undo_and_gone_after_a_month(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let goal = ana.set_goal("be asked about builds").id;
    let step = ana.add_checkpoint(&goal, "a talk", None).id;
    let say = |verb: &str| {
        ana.try_post::<api::Checkpoint>(&format!("/checkpoints/{step}/{verb}"), &api::Nothing {})
    };
    assert!(say("drop").expect("dropped").dropped);
    assert!(ana.goal(&goal).goal.checkpoints.is_empty());
    assert_eq!(refusal(say("reaching")).0, 409, "it is not on the list");
    say("restoring").expect("brought back");
    assert_eq!(ana.goal(&goal).goal.checkpoints.len(), 1);
    say("drop").expect("dropped");
    server.wait_days(31);
    assert_eq!(refusal(say("restoring")).0, 404);
    app::job::run_due(&server.app).expect("the jobs run");
    assert_eq!(server.database.ask("SELECT COUNT(*) FROM checkpoints"), "0", "its words are gone");
}

fn the_pages_show_goals_and_answer_their_forms(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let (hers, his) = (server.browser(&couple.owner), server.browser(&couple.other));
    hers.post(&couple.page("/goals"), &[("text", "run the <on-call> week")]).expect(303);
    let goal = ana.goals().open[0].id.clone();
    let week = |browser: &common::Browser| browser.get(&couple.page("")).expect(200).text();
    assert!(!week(&hers).contains("Back on its rhythm"));
    server.wait_days(28);
    for browser in [&hers, &his] {
        assert!(week(browser).contains("Back on its rhythm"));
        assert!(week(browser).contains("run the &lt;on-call&gt; week"));
    }
    assert!(
        week(&hers).contains("Still on it") && !week(&his).contains("Still on it"),
        "the goals are Ana’s"
    );
    let visited = hers.post(&couple.page(&format!("/goals/{goal}/visit")), &[]).expect(303);
    let to = visited.header("location").expect("somewhere").to_owned();
    assert!(hers.get(&to).expect(200).text().contains("Still on it. It’s back in 4 weeks"));
    let reached = hers.post(&couple.page(&format!("/goals/{goal}/reaching")), &[]).expect(303);
    let to = reached.header("location").expect("somewhere").to_owned();
    let undo = couple.page(&format!("/goals/{goal}/reopening"));
    assert!(hers.get(&to).expect(200).text().contains(&undo), "with the way back");
    hers.post(&undo, &[]).expect(303);
    assert_eq!(ana.goals().open.len(), 1);
    let page = his.get(&couple.page(&format!("/goals/{goal}"))).expect(200).text();
    assert!(page.contains("Plan it") && !page.contains("Change the goal"));
}
