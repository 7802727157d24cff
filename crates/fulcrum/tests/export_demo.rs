//! A year leaves and comes back: the demo, exported as each of its people, brought into an empty workspace, and exported
//! from there, is the same to the word. What may differ is said in `common/exported.rs`.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{App, KeyFile, export, first_run, user::NewUser};
use common::{Database, Kind, comparable, difference, run};
use domain::{UserId, user::User};
use serde_json::Value;
use std::sync::Arc;
use web::export::{Format as _, Json, Markdown, each};

fn open(database: &Database, key_file: KeyFile) -> App {
    #[allow(clippy::disallowed_methods, reason = "the demo ends at the system's present")]
    let clock = Arc::new(jiff::Timestamp::now);
    App::open(database.target(), key_file, clock).expect("the database opens")
}

fn export_of(app: &App, by: UserId) -> Vec<u8> {
    let leaving = app.read(move |tx| export::leaving(tx, by)).wait().expect("somebody");
    let mut json = Json::default();
    let mut all = json.begin(&leaving).expect("a head");
    for id in leaving.one_on_ones {
        let one = app.read(move |tx| export::take(tx, by, id)).wait().expect("theirs");
        all.extend(json.one(&one).expect("a shape"));
    }
    all.extend(json.end().expect("an end"));
    all
}

/// Somebody of the same name in an empty workspace.
fn newcomer(app: &App, like: &User) -> UserId {
    let new = NewUser {
        name: like.name.clone(),
        email: like.email.clone(),
        zone: like.zone.clone(),
        password_hash: None,
    };
    app.write(move |tx| first_run::make(tx, "Elsewhere", &new)).wait().expect("a workspace")
}

fn bring(app: &App, by: UserId, exported: &[u8]) {
    let read = each(exported, |one| {
        let one = Arc::new(one);
        app.write(move |tx| export::bring(tx, by, &one)).wait().map(|_| ())
    });
    read.expect("it comes in");
}

fn one_on_ones(exported: &[u8], brought: bool) -> (Value, Vec<Value>) {
    let mut all: Value = serde_json::from_slice(exported).expect("JSON");
    let ones = all["one_on_ones"].take();
    let ones = ones.as_array().expect("a list").iter().map(|one| comparable(one, brought)).collect();
    (all, ones)
}

#[test]
fn a_year_comes_back_the_same_for_each_of_its_people() {
    let demo = Database::fresh(Kind::Sqlite).expect("a folder");
    let data = demo.data().display().to_string();
    let played = run(&["demo", "--data", &data]);
    assert_eq!(played.code, Some(0), "{played:?}");
    let app = open(&demo, KeyFile(demo.data().join("master.key")));
    let people = app.read(|tx| app::administration::members(tx, app::administration::By::Machine)).wait();
    let people: Vec<User> = people.expect("people").into_iter().map(|line| line.user).collect();
    assert_eq!(people.len(), 8);
    for person in people {
        let exported = export_of(&app, person.id);
        let elsewhere = Database::fresh(Kind::Sqlite).expect("a folder");
        let there = open(&elsewhere, elsewhere.key_file());
        let me = newcomer(&there, &person);
        bring(&there, me, &exported);
        let (before, after) = (one_on_ones(&exported, false), one_on_ones(&export_of(&there, me), true));
        assert_eq!(before.0["user"], after.0["user"]);
        assert_eq!(before.1.len(), after.1.len(), "{}", person.name);
        for (before, after) in before.1.iter().zip(&after.1) {
            assert_eq!(difference(before, after, &person.name), None);
            assert!(before["meetings"].as_array().is_some_and(|all| all.len() > 40), "a year of it");
        }
        reads_as_markdown(&app, person.id, &before.1);
    }
}

/// Everything that was said stands in the folder, escaped.
fn reads_as_markdown(app: &App, by: UserId, ones: &[Value]) {
    let leaving = app.read(move |tx| export::leaving(tx, by)).wait().expect("somebody");
    let mut markdown = Markdown::default();
    markdown.begin(&leaving);
    for (id, one) in leaving.one_on_ones.into_iter().zip(ones) {
        let taken = app.read(move |tx| export::take(tx, by, id)).wait().expect("theirs");
        let files = markdown.one(&taken).expect("files");
        let plain: String = files.iter().map(|file| file.text.replace('\\', "")).collect();
        let texts = ["talking_points", "private_captures", "meeting_points", "notes", "action_items"];
        for entry in texts.iter().flat_map(|table| one[table].as_array().into_iter().flatten()) {
            for line in entry["text"].as_str().expect("words").lines() {
                assert!(plain.contains(line.trim()), "{line}");
            }
        }
        let odd = |c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || "-/.".contains(c));
        assert!(files.iter().all(|file| !file.path.contains(odd) && !file.path.contains("..")));
    }
}
