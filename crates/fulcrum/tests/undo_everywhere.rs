//! Every command of the pages is either taken back by the button that its answer brings, without a script, or written down
//! in docs/decisions/undo.md with the reason why it cannot be. A new route is in neither, and fails.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Browser, Couple, Server, between, fill, fresh, on_both, undo_of};
use serde_json::Value;
use std::collections::BTreeMap;

on_both!(every_command_is_taken_back_or_says_why_not,);

const WRITTEN: &str = include_str!("../../../docs/decisions/undo.md");

/// Wants a meeting that was missed: the tests of the cadence have one, and move it back.
const ELSEWHERE: &str = "/one-on-ones/{relationship}/missed-meeting";

/// With what is there, these change what the API does not tell: that they are taken back is all that is seen.
const UNTOLD: [&str; 4] = [
    "/one-on-ones/{relationship}/hint-dismissals",
    "/one-on-ones/{relationship}/meetings/{meeting}/time",
    "/one-on-ones/{relationship}/themes/{theme}/accepting",
    "/one-on-ones/{relationship}/themes/{theme}/points",
];

/// Routes of the page's tables: those that cannot be taken back, and those of which something stays.
fn written(heading: &str) -> BTreeMap<String, String> {
    let section = between(WRITTEN, &format!("## {heading}\n"), "\n## ")
        .or_else(|| WRITTEN.split_once(&format!("## {heading}\n")).map(|(_, rest)| rest.to_owned()));
    let section = section.expect("the heading");
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let cells =
        |row: &str| row.trim_matches(['|', ' ']).split_once(" | ").map(|(a, b)| (a.to_owned(), b.to_owned()));
    let mut all = BTreeMap::new();
    for row in rows {
        let (routes, why) = cells(row).expect("two columns");
        assert!(why.len() > 10, "{row} says no reason");
        for route in routes.split(", ") {
            all.insert(route.trim_matches('`').to_owned(), why.clone());
        }
    }
    all
}

/// All that somebody sees of a one-on-one and of what a command is about, as the API tells it, and how they want to be
/// reminded; without ids, versions and exact times. What was dropped is one look away, and not on it.
fn state(eyes: &Browser, names: &[(String, String)]) -> Value {
    let not = ["/changes", "/events", "/join", "/questions", "/merge", "/export"];
    let mut seen = serde_json::Map::new();
    for route in web::routes() {
        let mut path = route.path.to_string();
        for (name, value) in names {
            path = path.replace(name, value);
        }
        let api = path.starts_with("/api/v1/");
        if route.method != "GET" || !api || path.contains('{') || not.iter().any(|not| path.ends_with(not)) {
            continue;
        }
        let states: &[&str] = match path.rsplit('/').next() {
            Some("points") => {
                &["captured", "open", "discussed", "answered", "posted", "merged", "own_meeting"]
            }
            Some("action-items") => &["open", "done"],
            _ => &[""],
        };
        for each in states {
            let path = if each.is_empty() { path.clone() } else { format!("{path}?state={each}") };
            let answer = eyes.get(&path);
            let mut told = if answer.status == 200 { answer.json() } else { Value::from(answer.status) };
            steady(&mut told);
            seen.insert(path, told);
        }
    }
    Value::Object(seen)
}

/// What stands in the places of a route's names.
fn names(route: &str, path: &str) -> Vec<(String, String)> {
    let both = route.split('/').zip(path.split('/'));
    both.filter(|(name, _)| name.starts_with('{'))
        .map(|(name, id)| (name.to_owned(), id.to_owned()))
        .collect()
}

fn steady(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            // Not how often it changed nor who touched it last, nor which row of a meeting there is by now, nor the questions
            // that are offered: one that was asked is not offered again, whatever became of it.
            let not = ["version", "order", "markdown", "meeting", "own_meeting", "sources", "questions"];
            fields.retain(|name, _| !not.contains(&name.as_str()) && !name.ends_with("_by"));
            for (name, value) in fields.iter_mut().filter(|(name, _)| name.ends_with("_at")) {
                if value.is_string() && name != "scheduled_at" {
                    *value = "a time".into();
                }
            }
            fields.values_mut().for_each(steady);
            fields.retain(|_, value| !is_nothing(value));
        }
        Value::Array(all) => {
            all.retain(|each| !["let-go", "dropped"].iter().any(|gone| each["state"] == *gone));
            all.iter_mut().for_each(steady);
            all.retain(|each| !is_nothing(each));
        }
        Value::String(text) if text.parse::<uuid::Uuid>().is_ok() => *text = "an id".into(),
        _ => {}
    }
}

/// Said to be nothing in so many words, or not said.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty() || text == "none",
        Value::Array(all) => all.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

fn every_command_is_taken_back_or_says_why_not(server: &Server) {
    let (mut cannot, stays) = (written("What has no Undo"), written("What stays when it is taken back"));
    cannot.extend(written("What is itself a way back"));
    let (mut wrong, mut left) = (Vec::new(), cannot.clone());
    let mut stayed = stays.clone();
    for route in web::routes() {
        let path = route.path.as_ref();
        if route.method != "POST" || path.starts_with("/api/") {
            continue;
        }
        if left.remove(path).is_some() || path == ELSEWHERE {
            continue;
        }
        let kept = stayed.remove(path).is_some();
        if let Err(problem) = does_and_undoes(server, path, kept) {
            wrong.push(format!("{path}: {problem}"));
        }
    }
    assert!(wrong.is_empty(), "{} routes:\n{}", wrong.len(), wrong.join("\n"));
    assert!(left.is_empty() && stayed.is_empty(), "no such routes: {left:?} {stayed:?}");
}

/// What has to be there for a command to change anything.
fn prepare(server: &Server, couple: &Couple, path: &str) {
    let theirs = couple.others_desk(server);
    if path.ends_with("/position") {
        couple.owners_desk(server).raise("the first");
    }
    if path.ends_with("/reading") {
        theirs.post::<api::Update>("/updates", &api::PostUpdate { text: "news".into() });
    }
}

/// The input, where the usual one says what is so already.
fn fields(path: &str, usual: Vec<(String, String)>) -> Vec<(String, String)> {
    let other: &[(&str, &str)] = match path.rsplit('/').next() {
        Some("series") => &[("cadence", "every-two-weeks"), ("minutes", "30")],
        Some("saving") => &[("text", include_str!("../../calendar/src/read/samples/outlook.ics"))],
        Some("{pause}") => &[("until", "2031-08-29")],
        _ => &[],
    };
    let mut fields: Vec<_> =
        usual.into_iter().filter(|(name, _)| other.iter().all(|(new, _)| new != name)).collect();
    fields.extend(other.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

/// One command by the owner, and its way back.
fn does_and_undoes(server: &Server, path: &str, stays: bool) -> Result<(), String> {
    // Nobody's earlier commands are in their way.
    let person = |name: &str| server.add(&format!("{name}{} Novak", fresh()));
    let couple = Couple::between(server, &person("Ana"), &person("Marek"));
    // Hints are for whoever is reported to.
    let by = if path.contains("hint") { &couple.other } else { &couple.owner };
    let (browser, eyes) = (server.browser(by), server.browser(by).with_token(&server.token(by, true)));
    prepare(server, &couple, path);
    let filled = fill(server, &couple, "POST", path);
    let names = names(path, &filled.path);
    let mut fields = fields(path, filled.fields());
    fields.push(("key".into(), fresh()));
    let state = || state(&eyes, &names);
    if path.ends_with("/visit") {
        server.wait_days(1);
    }
    let before = state();
    let post = |path: &str, fields: &[(String, String)]| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        browser.post(path, &fields)
    };
    let done = post(&filled.path, &fields);
    if done.status != 303 {
        return Err(format!("answered {}: {}", done.status, done.complaint()));
    }
    let page = browser.get(done.location()).expect(200);
    if state() == before && !stays && !UNTOLD.contains(&path) {
        return Err("changed nothing that one sees".into());
    }
    let Some((back, mut fields)) = undo_of(&page) else {
        return Err(format!("no button at {}", done.location()));
    };
    fields.push(("key".into(), fresh()));
    let undone = post(&back, &fields);
    if undone.status != 303 {
        return Err(format!("its way back {back} answered {}: {}", undone.status, undone.complaint()));
    }
    let after = state();
    if after != before && !stays {
        return Err(format!("is not as it was after {back}: {}", difference(&before, &after)));
    }
    Ok(())
}

/// The first lines that differ.
fn difference(before: &Value, after: &Value) -> String {
    let lines = |value: &Value| serde_json::to_string_pretty(value).unwrap_or_default();
    let (before, after) = (lines(before), lines(after));
    let (was, is): (Vec<_>, Vec<_>) = (before.lines().collect(), after.lines().collect());
    let gone = was.iter().filter(|line| !is.contains(line)).take(4);
    let new = is.iter().filter(|line| !was.contains(line)).take(4);
    gone.map(|line| format!("- {}", line.trim()))
        .chain(new.map(|line| format!("+ {}", line.trim())))
        .collect::<Vec<_>>()
        .join("; ")
}
