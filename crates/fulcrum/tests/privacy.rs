//! Who can see what, proved: a mark in every field is found by those it is for and by nobody else; and what one keeps to
//! oneself changes nothing of what the other one can obtain.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Answer, Browser, Couple, Desk, Server, THURSDAY, Things, addresses, fresh, on_both};
use std::io::{BufRead as _, BufReader};

on_both!(
    marks_are_found_by_those_they_are_for_and_by_nobody_else,
    private_captures_change_nothing_that_the_other_one_can_obtain,
    reflections_change_nothing_that_the_other_one_can_obtain,
    private_captures_say_nothing_on_the_live_connection,
    errors_show_what_was_typed_to_its_writer_only,
);

/// A mark in every field that holds words, by the name of the field.
#[derive(Default)]
struct Marks {
    all: Vec<(&'static str, String)>,
    things: Things,
}

impl Marks {
    fn mark(&mut self, field: &'static str) -> String {
        let mark = format!("mark{}", fresh());
        self.all.push((field, mark.clone()));
        mark
    }

    fn found_in(&self, bodies: &str) -> Vec<&'static str> {
        let found = self.all.iter().filter(|(_, mark)| bodies.contains(mark));
        found.map(|(field, _)| *field).collect()
    }
}

/// Puts a mark into everything.
fn plant(server: &Server, couple: &Couple) -> Marks {
    let mut marks = Marks::default();
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let doc = format!(
        "# Ana / Marek\n\n## 2026-03-05\n\n- {}\n- [ ] @marek: {}\n\nNotes: {}\n",
        marks.mark("imported point"),
        marks.mark("imported action"),
        marks.mark("imported note"),
    );
    ana.post::<api::Relationship>("/import", &api::Import { text: doc, swap: None });
    ana.capture_privately(&marks.mark("owner’s private"));
    marek.capture_privately(&marks.mark("other’s private"));
    let gone = ana.capture_privately(&marks.mark("owner’s private, dropped")).id;
    ana.post::<api::Nothing>(&format!("/private-captures/{gone}/drop"), &api::Nothing {});
    let told = ana.capture_privately(&marks.mark("owner’s private, shared")).id;
    ana.post::<api::TalkingPoint>(&format!("/private-captures/{told}/sharing"), &api::Nothing {});
    let mut points = vec![ana.capture(&marks.mark("capture")).id, ana.raise(&marks.mark("on the agenda"))];
    points.extend(
        ["talked about", "deferred", "dropped", "carried"].map(|field| ana.raise(&marks.mark(field))),
    );
    ana.edit(&points[1], &marks.mark("edited"), 1);
    marks.all.retain(|(field, _)| *field != "on the agenda");
    ana.defer(&points[3], None);
    ana.point(&points[4], "drop");
    server.set_clock(THURSDAY);
    let meeting = marek.start().id;
    ana.point(&points[2], "discussion");
    marek.note(&meeting, Some(&points[2]), (&marks.mark("note under a point"), 0));
    marek.note(&meeting, None, (&marks.mark("note of a meeting"), 0));
    ana.agree(&format!("@marek Friday: {}", marks.mark("action")), Some(&meeting), Some(&points[2]));
    let done = ana.agree(&marks.mark("action, done"), None, None).id;
    ana.post::<api::ActionItem>(
        &format!("/action-items/{done}/state"),
        &api::ActionState { state: "done".into() },
    );
    let own = ana.raise(&marks.mark("with a meeting of its own"));
    points.push(own.clone());
    ana.give_meeting(&own, "2026-06-30T10:00");
    points.extend(plant_lives(&mut marks, &ana, &marek, &points[1]));
    ana.wrap_up(&meeting);
    plant_updates(&mut marks, &ana, &marek);
    let recap = api::Words { text: marks.mark("recap"), version: 0 };
    marek.post::<api::Recap>(&format!("/meetings/{meeting}/recap"), &recap);
    server.wait_days(7);
    let live = ana.start().id;
    ana.note(&live, None, (&marks.mark("note of the meeting going on"), 0));
    let held: Vec<api::Meeting> = ana.get("/meetings");
    let goals = plant_goals(&ana, &marek, &mut marks);
    let themes = plant_themes(&ana, &marek, &mut marks, &points[..2]);
    plant_private_notes((&ana, &marek), (&points[2], &held[0].id), &mut marks);
    plant_growth(&ana, &mut marks);
    marks.things = Things {
        points,
        actions: vec![done],
        meetings: held.into_iter().map(|meeting| meeting.id).collect(),
        goals,
        themes,
        updates: ana.updates().updates.into_iter().map(|update| update.id).collect(),
    };
    marks.things.meetings.push(live);
    marks
}

/// Marks in the lives of the kinds.
fn plant_lives(marks: &mut Marks, ana: &Desk, marek: &Desk, into: &str) -> [String; 4] {
    let kind = |point: &str, kind: &str| {
        let input = api::Kind { kind: Some(kind.into()), ..api::Kind::default() };
        ana.post::<api::TalkingPoint>(&format!("/points/{point}/kind"), &input);
    };
    let merged = marek.capture(&marks.mark("merged")).id;
    let input = api::Merge { into: into.into() };
    ana.post::<api::TalkingPoint>(&format!("/points/{merged}/merge"), &input);
    let asked = ana.raise(&marks.mark("insight"));
    kind(&asked, "insight");
    let input = api::WriteAnswer { text: marks.mark("written answer"), version: 0 };
    marek.post::<api::Life>(&format!("/points/{asked}/written-answer"), &input);
    kind(into, "challenge");
    let input = api::Capture { text: marks.mark("suggestion"), ..api::Capture::default() };
    let idea: api::TalkingPoint = marek.post(&format!("/points/{into}/solutions"), &input);
    let told = ana.raise(&marks.mark("feedback"));
    kind(&told, "feedback");
    let line = Some(marks.mark("action of feedback"));
    let input = api::AgreedAction { line, action: None };
    marek.post::<api::Life>(&format!("/points/{told}/agreed-action"), &input);
    [merged, asked, idea.id, told]
}

fn plant_goals(ana: &Desk, marek: &Desk, marks: &mut Marks) -> Vec<String> {
    let why = Some(marks.mark("why of a goal"));
    let set = api::SetGoal { text: marks.mark("goal"), why, ..api::SetGoal::default() };
    let goal = ana.post::<api::GoalDetail>("/goals", &set).goal.id;
    ana.add_checkpoint(&goal, &marks.mark("owner’s checkpoint"), None);
    marek.add_checkpoint(&goal, &marks.mark("other’s checkpoint"), Some("2026-09-01"));
    let suggest = api::SuggestGoal { text: marks.mark("suggested goal") };
    marek.post::<api::TalkingPoint>("/goal-suggestions", &suggest);
    let gone = ana.set_goal(&marks.mark("goal, let go")).id;
    ana.post::<api::GoalDetail>(&format!("/goals/{gone}/letting-go"), &api::Nothing {});
    vec![goal, gone]
}

/// A name that was given, one that was given before, and one of a theme that is not shown any more.
fn plant_themes(ana: &Desk, marek: &Desk, marks: &mut Marks, points: &[String]) -> Vec<String> {
    let make = |name: String| {
        let input = api::MakeTheme { points: points.to_vec(), name };
        ana.post::<api::ThemeLesson>("/themes", &input).theme
    };
    let gone = make(marks.mark("theme, dismissed"));
    ana.post::<api::ThemeLesson>(&format!("/themes/{gone}/dismissal"), &api::Nothing {});
    let theme = make("to be renamed".into());
    let input = api::ThemeName { name: marks.mark("theme"), version: 2 };
    marek.post::<api::ThemeLesson>(&format!("/themes/{theme}/name"), &input);
    vec![theme]
}

fn plant_private_notes((ana, marek): (&Desk, &Desk), (point, meeting): (&str, &str), marks: &mut Marks) {
    marek.note_privately((None, Some(point)), (&marks.mark("other’s private note"), 0));
    ana.note_privately((None, None), (&marks.mark("owner’s private note"), 0));
    ana.note_privately((None, Some(point)), (&marks.mark("owner’s private note of a point"), 0));
    ana.note_privately((Some(meeting), None), (&marks.mark("owner’s private note of a meeting"), 0));
}

fn plant_growth(ana: &Desk, marks: &mut Marks) {
    let (above, below) = (marks.mark("moment"), marks.mark("text of a moment"));
    common::grown::moment(ana, &above, &below, false);
    let hidden = marks.mark("owner’s hidden moment");
    common::grown::moment(ana, &hidden, &marks.mark("text of the owner’s hidden moment"), true);
    let gone = common::grown::moment(ana, &marks.mark("owner’s moment, hidden later"), "", false).id;
    ana.post::<api::GrowthEntry>(&format!("/growth/{gone}/hiding"), &api::Nothing {});
}

fn plant_updates(marks: &mut Marks, ana: &Desk, marek: &Desk) {
    let posted: api::Update = ana.post("/updates", &api::PostUpdate { text: marks.mark("update") });
    let line = api::Words { text: marks.mark("reply to an update"), version: 1 };
    marek.post::<api::Update>(&format!("/updates/{}/reply", posted.id), &line);
    let point = ana.capture(&marks.mark("posted as an update")).id;
    let sharper = api::PostPoint { text: Some(marks.mark("sharper words")) };
    ana.post::<api::Update>(&format!("/points/{point}/posting"), &sharper);
}

/// Everything that somebody can look at, with their cookie and with their token.
fn sweep(couple: &Couple, things: &Things, eyes: &[Browser]) -> Vec<(String, Answer)> {
    let mut seen = Vec::new();
    for path in addresses(couple, things) {
        seen.extend(eyes.iter().map(|eye| (path.clone(), eye.get(&path))));
    }
    seen
}

fn marks_are_found_by_those_they_are_for_and_by_nobody_else(server: &Server) {
    let couple = Couple::of(server);
    let marks = plant(server, &couple);
    let (olga, petr) = (server.add("Olga Novak"), server.add("Petr Svoboda"));
    Couple::between(server, &olga, &petr);
    let ingrid = server.write(|tx| app::user::find_by_email(tx, "ingrid@example.org"));
    let ingrid = common::Person { id: ingrid.id, name: ingrid.name, email: ingrid.email };
    let eyes = |person: &common::Person| [server.browser(person), server.holder(person)];
    for (who, eyes) in [
        ("a stranger", eyes(&olga)),
        ("the administrator", eyes(&ingrid)),
        ("nobody", [server.anonymous(), server.anonymous()]),
    ] {
        for (path, answer) in sweep(&couple, &marks.things, &eyes) {
            let found = marks.found_in(&answer.text());
            assert!(found.is_empty(), "{who} sees {found:?} at {path}");
            assert!(
                answer.headers.iter().all(|(_, value)| marks.found_in(value).is_empty()),
                "{who} at {path}"
            );
        }
    }
    for (person, hidden) in [
        (&couple.owner, &["other’s private", "other’s private note"][..]),
        (
            &couple.other,
            &[
                "owner’s private",
                "owner’s private, dropped",
                "owner’s private note",
                "owner’s private note of a point",
                "owner’s private note of a meeting",
                "owner’s hidden moment",
                "text of the owner’s hidden moment",
                "owner’s moment, hidden later",
            ][..],
        ),
    ] {
        let seen = sweep(&couple, &marks.things, &eyes(person));
        let bodies: String = seen.iter().map(|(_, answer)| answer.text()).collect();
        let mut missing: Vec<_> = marks.all.iter().map(|(field, _)| *field).collect();
        missing.retain(|field| !marks.found_in(&bodies).contains(field));
        assert_eq!(missing, hidden, "{} finds all that is theirs, and nothing else", person.name);
    }
}

/// What one address answers to one pair of eyes: status, headers, body.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    path: String,
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

/// What Marek can obtain.
fn all_that(couple: &Couple, things: &Things, eyes: &[Browser]) -> Vec<Seen> {
    let seen = sweep(couple, things, eyes).into_iter();
    seen.map(|(path, a)| Seen { path, status: a.status, body: a.steady(), headers: a.headers }).collect()
}

fn keep_to_oneself(server: &Server, couple: &Couple) -> String {
    let ana = couple.owners_desk(server);
    let browser = server.browser(&couple.owner);
    browser.post(&couple.page("/points"), &[("text", "for me, from the page"), ("vis", "me")]).expect(303);
    let made: Vec<_> = (0..5).map(|n| ana.capture_privately(&format!("for me, {n}")).id).collect();
    let path = |n: usize, verb: &str| format!("/private-captures/{}/{verb}", made[n]);
    ana.post::<api::PrivateCapture>(&path(0, "words"), &api::Words { text: "changed".into(), version: 1 });
    ana.post::<api::Nothing>(&path(1, "drop"), &api::Nothing {});
    // Looking for something to say is as private.
    ana.post::<api::Questions>("/questions/others", &api::Nothing {});
    ana.post::<api::Nothing>(&path(2, "drop"), &api::Nothing {});
    ana.post::<api::PrivateCapture>(&path(2, "restoring"), &api::Nothing {});
    let moment = common::grown::moment(&ana, "for me alone", "and not for him", true);
    let words =
        api::GrowthWords { title: "in other words".into(), version: 1, ..api::GrowthWords::default() };
    ana.post::<api::GrowthEntry>(&format!("/growth/{}/words", moment.id), &words);
    assert!(ana.get::<Vec<api::PrivateCapture>>("/private-captures").len() >= 5, "they are there, for her");
    write_to_oneself(server, couple, &ana);
    made[3].clone()
}

/// Private notes of every kind, through the API and from the page: begun, written on, emptied.
fn write_to_oneself(server: &Server, couple: &Couple, ana: &Desk) {
    let about = |noun: &str| ana.get::<Vec<serde_json::Value>>(noun).first().map(|one| one["id"].to_string());
    let unquoted = |id: Option<String>| id.map(|id| id.trim_matches('"').to_owned());
    let (meeting, point) = (unquoted(about("/meetings")), unquoted(about("/points?state=captured")));
    for place in [(None, None), (meeting.as_deref(), None), (None, point.as_deref())] {
        let known = ana.private_notes();
        let seen = known.iter().find(|note| (note.meeting.as_deref(), note.point.as_deref()) == place);
        let version = seen.map_or(0, |note| note.version);
        ana.note_privately(place, ("to myself", version));
        ana.note_privately(place, ("", version + 1));
        ana.note_privately(place, ("to myself, at last", version + 2));
    }
    let version = ana
        .private_notes()
        .iter()
        .find(|note| note.meeting.is_none() && note.point.is_none())
        .map(|note| note.version);
    let fields = [("text", "from the page"), ("version", &version.unwrap_or_default().to_string())];
    server.browser(&couple.owner).post(&couple.page("/private-notes"), &fields).expect(303);
}

fn private_captures_change_nothing_that_the_other_one_can_obtain(server: &Server) {
    let couple = Couple::of(server);
    let marks = plant(server, &couple);
    let ingrid = server.write(|tx| app::user::find_by_email(tx, "ingrid@example.org"));
    let ingrid = common::Person { id: ingrid.id, name: ingrid.name, email: ingrid.email };
    let eyes = [server.browser(&couple.other), server.holder(&couple.other), server.browser(&ingrid)];
    all_that(&couple, &marks.things, &eyes);
    let before = all_that(&couple, &marks.things, &eyes);
    let one = keep_to_oneself(server, &couple);
    let after = all_that(&couple, &marks.things, &eyes);
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after, "{} says that there is something", before.path);
    }
    let ana = couple.owners_desk(server);
    ana.post::<api::TalkingPoint>(&format!("/private-captures/{one}/sharing"), &api::Nothing {});
    let shared = all_that(&couple, &marks.things, &eyes);
    assert_ne!(before, shared, "the control: what is shared is seen");
}

fn reflections_change_nothing_that_the_other_one_can_obtain(server: &Server) {
    let couple = Couple::of(server);
    let marks = plant(server, &couple);
    let ana = couple.owners_desk(server);
    let ingrid = server.write(|tx| app::user::find_by_email(tx, "ingrid@example.org"));
    let ingrid = common::Person { id: ingrid.id, name: ingrid.name, email: ingrid.email };
    let eyes = [server.browser(&couple.other), server.holder(&couple.other), server.browser(&ingrid)];
    let held: Vec<api::Meeting> = ana.get("/meetings");
    all_that(&couple, &marks.things, &eyes);
    let before = all_that(&couple, &marks.things, &eyes);
    let say = |worth: &str| api::Reflection { worth: Some(worth.into()), drove: Some("other".into()) };
    for meeting in &held {
        let path = format!("/meetings/{}/reflection", meeting.id);
        ana.post::<api::Reflection>(&path, &say("stood-still"));
        ana.post::<api::Reflection>(&path, &say("a-lot"));
        assert_eq!(ana.get::<api::Reflection>(&path).worth.as_deref(), Some("a-lot"), "it is there, for her");
    }
    let after = all_that(&couple, &marks.things, &eyes);
    assert!(!held.is_empty() && before.len() == after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after, "{} says what she thinks", before.path);
    }
    let marek = couple.others_desk(server);
    marek.post::<api::Reflection>(&format!("/meetings/{}/reflection", held[0].id), &say("yes"));
    let said = all_that(&couple, &marks.things, &eyes);
    assert_ne!(before, said, "the control: he sees his own");
}

fn private_captures_say_nothing_on_the_live_connection(server: &Server) {
    let couple = Couple::of(server);
    let browser = server.browser(&couple.other);
    let live = browser.open("GET", &couple.page("/changes"), &[], Vec::new());
    assert_eq!(live.status(), 200);
    let version = couple.others_desk(server).week().relationship.version;
    keep_to_oneself(server, &couple);
    couple.owners_desk(server).capture("for both");
    let lines = BufReader::new(live.into_body().into_reader()).lines();
    let data = lines.map_while(Result::ok).find(|line| line.starts_with("data:")).expect("a change");
    assert_eq!(
        data.trim_start_matches("data:").trim(),
        (version + 1).to_string(),
        "the first that is heard of"
    );
}

fn errors_show_what_was_typed_to_its_writer_only(server: &Server) {
    let couple = Couple::of(server);
    let secret = "what-olga-typed";
    let olga = server.browser(&server.add("Olga Novak"));
    let refused = olga.post(&couple.page("/points"), &[("text", secret), ("vis", "both")]).expect(404);
    assert!(refused.text().contains(secret), "nothing typed is lost, even in the wrong place");
    let seen = sweep(&couple, &Things::default(), &[server.browser(&couple.owner), server.anonymous()]);
    assert!(seen.iter().all(|(_, answer)| !answer.text().contains(secret)));
    assert!(couple.owners_desk(server).captures().is_empty());
    let wrong =
        [("email", "ana@example.org"), ("password", "a wrong password"), ("current", "a wrong password")];
    let again = server.anonymous().post("/sign-in", &wrong).expect(422).text();
    assert!(!again.contains("a wrong password"), "passwords are never shown again");
    let lost = server.anonymous().post("/settings/password", &wrong).expect(401).text();
    assert!(!lost.contains("a wrong password"), "passwords are never shown again");
}
