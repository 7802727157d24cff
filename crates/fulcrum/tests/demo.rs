//! The demo, as somebody runs it who looks at Fulcrum for the first time: the year is there, and the links open it.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by panicking")]

use app::{App, KeyFile, Target, action_item, past, relationship, session, sign_in_link, user, week};
use domain::{RelationshipId, UserId, action_item::State as Owed, meeting::State};
use serde_json::Value;
use std::{
    path::Path,
    process::{Command, Output},
    sync::Arc,
};

fn demo(data: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fulcrum"))
        .args(["demo", "--json", "--base-url", "https://one.example/", "--data"])
        .arg(data)
        .env_remove("FULCRUM_DATABASE")
        .env_remove("FULCRUM_MASTER_KEY_FILE")
        .output()
        .unwrap()
}

fn open(data: &Path) -> App {
    #[allow(clippy::disallowed_methods, reason = "the demo ends at the system's present")]
    let clock = Arc::new(jiff::Timestamp::now);
    App::open(Target::Folder(data.into()), KeyFile(data.join("master.key")), clock).unwrap()
}

/// The one-on-ones of which somebody is the owner.
fn owned(app: &App, id: UserId) -> Vec<RelationshipId> {
    let all = app.read(move |tx| relationship::list(tx, id)).wait().unwrap();
    all.into_iter().filter(|bond| bond.owner.user == Some(id)).map(|bond| bond.id).collect()
}

#[test]
fn a_year_of_one_on_ones_and_links_that_open_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let first = demo(&data);
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let people: Vec<Value> = serde_json::from_slice(&first.stdout).unwrap();
    let are = |role: &str| people.iter().filter(|p| p["role"].as_str().unwrap().contains(role)).count();
    assert_eq!((people.len(), are("manager"), are("report")), (8, 2, 7));

    let app = open(&data);
    for person in people {
        let email = person["email"].as_str().unwrap().to_owned();
        let user = app.read(move |tx| user::find_by_email(tx, &email)).wait().unwrap();
        assert_eq!(person["name"], user.name.as_str());
        link_opens(&app, person["link"].as_str().unwrap(), user.id);
        let owned = owned(&app, user.id);
        assert_eq!(owned.len(), usize::from(person["role"] != "manager"), "{}", user.name);
        owned.into_iter().for_each(|bond| a_year_is_there(&app, user.id, bond));
    }

    let again = demo(&data);
    assert_eq!(again.status.code(), Some(1));
    let complaint = String::from_utf8(again.stderr).unwrap();
    assert!(complaint.contains("Northwind is here already"), "{complaint}");
    assert_eq!((complaint.lines().count(), again.stdout.len()), (1, 0), "{complaint}");
}

/// As often as one likes.
fn link_opens(app: &App, link: &str, id: UserId) {
    let secret = link.strip_prefix("https://one.example/sign-in/").unwrap();
    for _ in 0..2 {
        let secret = secret.to_owned();
        let session = app.write(move |tx| sign_in_link::open(tx, &secret, "a browser")).wait().unwrap();
        let signed_in = app.read(move |tx| session::find(tx, &session)).wait().unwrap();
        assert_eq!(signed_in.user.id, id);
    }
}

fn a_year_is_there(app: &App, owner: UserId, bond: RelationshipId) {
    let (past, week, done) = app
        .read(move |tx| {
            let done = action_item::list(tx, owner, bond, Owed::Done)?;
            Ok((past::list(tx, owner, bond)?, week::show(tx, owner, bond)?, done))
        })
        .wait()
        .unwrap();
    let of = |state| past.meetings.iter().filter(move |line| line.meeting.state == state);
    let name = &week.relationship.owner.name;
    assert!(of(State::Completed).count() >= 40, "{name}: {} held", of(State::Completed).count());
    assert_eq!(of(State::Completed).count() + of(State::Skipped).count(), 52, "{name}: none was missed");
    assert!(of(State::Completed).all(|line| line.discussed > 0), "{name}: they talked every time");
    let points = week.agenda.above.len() + week.agenda.below.len();
    assert!((4..=10).contains(&points), "{name}: {points} points on the agenda");
    assert!((2..=4).contains(&week.captures.len()), "{name}: {} captures wait", week.captures.len());
    assert_eq!(week.private_captures.len(), 1, "{name}");
    assert!(!week.you_owe.is_empty() || !week.owed_to_you.is_empty(), "{name}: somebody owes something");
    assert!(done.len() >= 40 && done.iter().all(|action| action.due.is_some()), "{name}: {}", done.len());
}
