//! What was acknowledged is there, whatever happens to the process: it is killed at a random moment under sixteen
//! writers, again and again. `FULCRUM_KILLS` says how often.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use api::client::{Client, Failure};
use common::{Database, Kind, Program, environment, fresh};
use std::{
    collections::HashMap,
    sync::atomic::{AtomicUsize, Ordering},
};

const WRITERS: usize = 16;
/// So many a writer would write if nobody killed the server.
const EACH: usize = 200;

/// One command, and what its writer heard.
#[derive(Clone)]
struct Sent {
    key: String,
    text: String,
    /// The id that was answered; none: no answer came.
    heard: Option<String>,
}

/// Totals over all rounds.
#[derive(Default)]
struct Totals {
    acknowledged: usize,
    unheard: usize,
    /// Unheard, and yet on the disk: why a client must send again under the same key.
    unheard_but_there: usize,
}

fn write_until_killed(program: Program, token: &str, relationship: &str) -> Vec<Sent> {
    let limit = 1 + usize::from_str_radix(&fresh()[..4], 16).expect("a number") % 400;
    let (base, acknowledged) = (program.base.clone(), AtomicUsize::new(0));
    let path = format!("/one-on-ones/{relationship}/points");
    std::thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|_| {
                let (client, path, acknowledged) = (Client::new(&base, token), &path, &acknowledged);
                scope.spawn(move || write(&client, path, acknowledged))
            })
            .collect();
        while acknowledged.load(Ordering::SeqCst) < limit {
            std::thread::yield_now();
        }
        program.kill();
        writers.into_iter().flat_map(|writer| writer.join().expect("a writer")).collect()
    })
}

/// Captures until no answer comes any more.
fn write(client: &Client, path: &str, acknowledged: &AtomicUsize) -> Vec<Sent> {
    let mut all = Vec::new();
    for _ in 0..EACH {
        let mut sent = Sent { key: fresh(), text: format!("said {}", fresh()), heard: None };
        let input = api::Capture { text: sent.text.clone(), ..api::Capture::default() };
        let answer: Result<api::TalkingPoint, Failure> = client.post(path, &sent.key, &input);
        match answer {
            Ok(point) => sent.heard = Some(point.id),
            Err(Failure::Lost(_)) => {
                all.push(sent);
                return all;
            }
            Err(Failure::Said { status, error }) => panic!("{status}: {}", error.message),
        }
        acknowledged.fetch_add(1, Ordering::SeqCst);
        all.push(sent);
    }
    all
}

/// What is there, by its words.
fn read(client: &Client, relationship: &str) -> HashMap<String, Vec<String>> {
    let path = format!("/one-on-ones/{relationship}/points?state=captured");
    let points: Vec<api::TalkingPoint> = client.get(&path).expect("the captures");
    let mut all: HashMap<String, Vec<String>> = HashMap::new();
    for point in points {
        all.entry(point.text).or_default().push(point.id);
    }
    all
}

fn one_round(database: &Database, token: &str, totals: &mut Totals) {
    let program = Program::start(database);
    let client = Client::new(&program.base, token);
    let start = api::Start { name: "Marek".into(), mine: "yes".into(), ..api::Start::default() };
    let made: api::Relationship = client.post("/one-on-ones", &fresh(), &start).expect("a one-on-one");
    let sent = write_until_killed(program, token, &made.id);

    let again = Program::start(database);
    let client = Client::new(&again.base, token);
    let there = read(&client, &made.id);
    for one in &sent {
        let found = there.get(&one.text).cloned().unwrap_or_default();
        match &one.heard {
            Some(id) => assert_eq!(found, std::slice::from_ref(id), "acknowledged, and there, once"),
            None => totals.unheard_but_there += found.len(),
        }
    }
    totals.acknowledged += sent.iter().filter(|one| one.heard.is_some()).count();
    totals.unheard += sent.iter().filter(|one| one.heard.is_none()).count();
    let path = format!("/one-on-ones/{}/points", made.id);
    for one in &sent {
        let input = api::Capture { text: one.text.clone(), ..api::Capture::default() };
        let point: api::TalkingPoint = client.post(&path, &one.key, &input).expect("an answer");
        assert!(one.heard.as_ref().is_none_or(|id| *id == point.id), "the same answer as before");
    }
    let there = read(&client, &made.id);
    assert_eq!(there.len(), sent.len(), "all that was sent is there, and nothing else");
    assert!(there.values().all(|ids| ids.len() == 1), "none twice");
    let events: Vec<api::Event> = client.get(&format!("/one-on-ones/{}/events", made.id)).expect("events");
    let gapless = events.iter().zip(1..).all(|(event, version)| event.version == version);
    assert!(gapless, "no gap in the events");
}

fn kill_again_and_again(kind: Kind) {
    let Some(database) = Database::fresh(kind) else { return };
    common::populate(&database, "Ana Kovač", "ana@example.org");
    let token = common::token_of(&database, "ana@example.org");
    let kills: usize = environment("FULCRUM_KILLS").map_or(5, |text| text.parse().expect("a number"));
    let mut totals = Totals::default();
    for _ in 0..kills {
        one_round(&database, &token, &mut totals);
    }
    eprintln!(
        "{kind:?}: {kills} kills, {} acknowledged, 0 lost, {} unheard of which {} were on the disk",
        totals.acknowledged, totals.unheard, totals.unheard_but_there
    );
}

#[test]
fn killed_on_sqlite_nothing_acknowledged_is_lost() {
    kill_again_and_again(Kind::Sqlite);
}

#[test]
fn killed_on_postgres_nothing_acknowledged_is_lost() {
    kill_again_and_again(Kind::Postgres);
}
