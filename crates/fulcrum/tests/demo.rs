//! The demo, as somebody runs it who looks at Fulcrum for the first time: the year is there, and the links open it.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by panicking")]

use app::{
    App, KeyFile, Target, Tx, action_item, goal, kinds, past, prep, private_note, reflection, relationship,
    session, sign_in_link, talking_point, update, user, week,
};
use domain::{
    RelationshipId, Result, UserId,
    action_item::State as Owed,
    meeting::State,
    question, solution,
    talking_point::{Kind, State as PointState, TalkingPoint},
};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use std::{
    path::Path,
    process::{Command, Output},
    sync::Arc,
};

fn demo(data: &Path, moment: Timestamp) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fulcrum"))
        .env("FULCRUM_TRIAL_MOMENT", moment.to_string())
        .args(["demo", "--json", "--base-url", "https://one.example/", "--data"])
        .arg(data)
        .env_remove("FULCRUM_DATABASE")
        .env_remove("FULCRUM_MASTER_KEY_FILE")
        .output()
        .unwrap()
}

fn open(data: &Path, moment: Timestamp) -> App {
    // The demo has gone on for a while since it was told what moment it is.
    let later = moment + SignedDuration::from_mins(1);
    let clock = Arc::new(move || later);
    App::open(Target::Folder(data.into()), KeyFile(data.join("master.key")), clock).unwrap()
}

/// The one-on-ones of which somebody is the owner.
fn owned(app: &App, id: UserId) -> Vec<RelationshipId> {
    let all = app.read(move |tx| relationship::list(tx, id)).wait().unwrap();
    all.into_iter().filter(|bond| bond.owner.user == Some(id)).map(|bond| bond.id).collect()
}

/// On a Monday between two meetings, in the middle of one on a Thursday, and on a Sunday of another season.
#[test]
fn a_year_of_one_on_ones_and_links_that_open_it() {
    for moment in ["2026-11-23T13:30:00Z", "2026-11-26T13:20:00Z", "2027-07-04T18:00:00Z"] {
        a_year_at(moment.parse().unwrap());
    }
}

fn a_year_at(moment: Timestamp) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let first = demo(&data, moment);
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let people: Vec<Value> = serde_json::from_slice(&first.stdout).unwrap();
    let are = |role: &str| people.iter().filter(|p| p["role"].as_str().unwrap().contains(role)).count();
    assert_eq!((people.len(), are("manager"), are("report")), (8, 2, 7));

    let app = open(&data, moment);
    let mut rare = [0; 3];
    for person in people {
        let email = person["email"].as_str().unwrap().to_owned();
        let user = app.read(move |tx| user::find_by_email(tx, &email)).wait().unwrap();
        assert_eq!(person["name"], user.name.as_str());
        link_opens(&app, person["link"].as_str().unwrap(), user.id);
        let owned = owned(&app, user.id);
        assert_eq!(owned.len(), usize::from(person["role"] != "manager"), "{}", user.name);
        owned.into_iter().for_each(|bond| {
            a_year_is_there(&app, user.id, bond);
            lives_are_there(&app, user.id, bond);
            let found = app.read(move |tx| seldom(tx, user.id, bond)).wait().unwrap();
            rare.iter_mut().zip(found).for_each(|(all, found)| *all += found);
        });
    }

    assert!(rare.iter().all(|found| *found >= 2), "own meetings, questions asked, prepared: {rare:?}");

    let again = demo(&data, moment);
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
    let regular = || past.meetings.iter().filter(|line| line.meeting.focus.is_none());
    let of = |state| regular().filter(move |line| line.meeting.state == state);
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

/// What came since the first stories: goals, updates, and the lives of the kinds.
fn lives_are_there(app: &App, owner: UserId, bond: RelationshipId) {
    let (points, counts) = app.read(move |tx| count(tx, owner, bond)).wait().unwrap();
    for (name, least, found) in counts {
        assert!(found >= least, "{owner:?}: {found} {name}");
    }
    let of = |state| points.iter().filter(|point| point.state == state).count();
    assert!(of(PointState::Merged) + points.iter().filter(|point| point.jotted.is_some()).count() >= 3);
    assert!(of(PointState::Answered) >= 3, "{owner:?}: {} answered", of(PointState::Answered));
}

type Counts = Vec<(&'static str, usize, usize)>;

fn count(
    tx: &mut Tx<'_>,
    owner: UserId,
    relationship: RelationshipId,
) -> Result<(Vec<TalkingPoint>, Counts)> {
    let mut points = Vec::new();
    for state in [PointState::Discussed, PointState::Merged, PointState::Answered, PointState::Open] {
        points.extend(talking_point::list(tx, owner, relationship, state)?);
    }
    let (mut worked, mut settled, mut changes) = (0, 0, 0);
    for point in points.iter().filter(|point| matches!(point.kind, Some(Kind::Solution | Kind::Feedback))) {
        let at = talking_point::At { relationship, point: point.id };
        let (life, _) = kinds::life(tx, owner, at)?;
        worked += usize::from(life.solution.state() == solution::State::Worked);
        settled += usize::from(life.solution.state() != solution::State::Proposed);
        changes += usize::from(!life.feedback.changes.is_empty());
    }
    let goals = goal::list(tx, owner, relationship)?;
    let goals: Vec<_> = goals.open.into_iter().chain(goals.reached).chain(goals.let_go).collect();
    let updates = update::feed(tx, owner, relationship, None)?.updates;
    let past = past::list(tx, owner, relationship)?.meetings;
    let mut thoughts = 0;
    for line in &past {
        let at = app::meeting::At { relationship, meeting: line.meeting.id };
        thoughts += usize::from(reflection::find(tx, owner, at)?.worth.is_some());
    }
    let counts = vec![
        ("goals", 2, goals.len()),
        ("checkpoints", 6, goals.iter().map(|line| line.checkpoints.len()).sum()),
        ("updates", 10, updates.len()),
        ("replies", 4, updates.iter().filter(|posted| posted.update.reply.is_some()).count()),
        ("solutions that worked", 5, worked),
        ("solutions that did not work, or not yet", 1, settled - worked),
        ("questions about change answered", 3, changes),
        ("reflections", 15, thoughts),
        ("recaps sent", 4, past.iter().filter(|line| line.recap_sent).count()),
        ("private notes", 2, private_note::list(tx, owner, relationship)?.len()),
    ];
    Ok((points, counts))
}

/// What only some of the seven do: meetings of their own, questions asked, prepared by now.
fn seldom(tx: &mut Tx<'_>, owner: UserId, bond: RelationshipId) -> Result<[usize; 3]> {
    let past = past::list(tx, owner, bond)?.meetings;
    let talked = talking_point::list(tx, owner, bond, PointState::Discussed)?;
    let asked = |point: &&TalkingPoint| question::all().iter().any(|question| question.text == point.text);
    Ok([
        past.iter().filter(|line| line.meeting.focus.is_some()).count(),
        talked.iter().filter(asked).count(),
        usize::from(prep::show(tx, owner, bond)?.prepared_at.is_some()),
    ])
}
