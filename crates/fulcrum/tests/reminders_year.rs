//! A year of reminders on three nodes that die at the worst moments: none is missed, and what is sent twice is the same letter.
//!
//! `FULCRUM_REMINDERS=100000` is the long version (in the release profile and with TMPDIR in memory about a quarter of an
//! hour); without it some days of a few people. On PostgreSQL the nodes work at the same time, each with connections of its own.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{action_item, job, mail};
use common::{Couple, Kind, Letters, Server, Ways, environment};
use domain::{ActionItemId, action_item::State};
use jiff::{Timestamp, ToSpan as _, civil::Date};
use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

/// Reminders of one person in a year: an action item on each day, and a meeting each week.
const A_YEAR: usize = 365 + 52;
/// Hours at which somebody looks; those at which the letters of Berlin and of New York are due are among them.
const HOURS: [i8; 8] = [0, 3, 6, 9, 11, 12, 15, 20];
/// What a process held that died is taken up again after a quarter of an hour.
const AGAIN: [i64; 3] = [0, 16, 16];

struct World {
    server: Server,
    nodes: Vec<Server>,
    letters: Arc<Letters>,
    couples: Vec<Couple>,
}

impl World {
    fn of(kind: Kind, (couples, days): (usize, usize)) -> Option<Self> {
        let server = Server::start(kind)?;
        // One letter in 5,000 is sent by a process that dies before it can say so; of few, about two.
        let about = u64::try_from(2 * couples * days).expect("small").max(1);
        let letters = Arc::new(Letters::dying(400.max(1_000_000 / about), 200.max(1_500_000 / about)));
        let nodes = (0..3)
            .map(|_| {
                let mailer: Arc<dyn app::Mailer> = letters.clone();
                server.beside_with(Ways { mailer: Some(mailer), ..Ways::default() })
            })
            .collect();
        server.add("Ingrid Berg");
        let couples = (0..couples)
            .map(|number| {
                let owner = server.add(&format!("Ana{number} Kovač"));
                let other = server.add(&format!("Marek{number} Dvořák"));
                let them = Couple::between(&server, &owner, &other);
                let id = them.other.id;
                let name = them.other.name.clone();
                server.write(move |tx| app::user::change(tx, id, &name, "America/New_York", true));
                them
            })
            .collect();
        Some(Self { server, nodes, letters, couples })
    }

    /// One promise of each for that day; those of the day before are kept.
    fn promise(&self, day: Date, old: Vec<(usize, ActionItemId)>) -> Vec<(usize, ActionItemId)> {
        for (number, action) in old {
            let (by, relationship) = (self.couples[number].owner.id, self.couples[number].id);
            let at = action_item::At { relationship, action };
            self.server.write(move |tx| action_item::turn(tx, by, at, State::Done));
        }
        let mut made = Vec::new();
        for (number, couple) in self.couples.iter().enumerate() {
            for side in ["@ana", "@marek"] {
                let (by, id) = (couple.owner.id, couple.id);
                let line = format!("{side}{number} {day}: keep it");
                let agreed = action_item::Agreed { line, meeting: None, point: None };
                made.push((number, self.server.write(move |tx| action_item::agree(tx, by, id, &agreed))));
            }
        }
        made
    }

    /// All nodes look at once, again and again until nothing is due; one that dies is there again the next time.
    fn look(&self) {
        std::thread::scope(|scope| {
            for node in &self.nodes {
                scope.spawn(|| {
                    job::run_due(&node.app).expect("jobs");
                    catch_unwind(AssertUnwindSafe(|| mail::deliver_due(&node.app).expect("mail"))).err();
                });
            }
        });
    }
}

/// What somebody was told, by Message-ID: how often, and what.
type Told = HashMap<String, (usize, String)>;

fn count(world: &World, told: &mut Told) {
    for letter in world.letters.take() {
        let what = format!("{} {}", letter.email, letter.subject);
        let entry = told.entry(letter.id.clone()).or_insert((0, what.clone()));
        assert_eq!(entry.1, what, "one id, two letters");
        entry.0 += 1;
    }
}

fn a_year(kind: Kind, couples: usize, days: usize) {
    let Some(world) = World::of(kind, (couples, days)) else { return };
    let (mut told, mut promised) = (Told::new(), Vec::new());
    let first = jiff::civil::date(2026, 5, 13);
    for number in 0..days {
        let day = first.saturating_add(i64::try_from(number).expect("days").days());
        world.server.set_clock(&at(day, 0).to_string());
        promised = world.promise(day, promised);
        for hour in HOURS {
            world.server.set_clock(&at(day, hour).to_string());
            for minutes in AGAIN {
                world.server.wait_minutes(minutes);
                world.look();
                count(&world, &mut told);
            }
        }
    }
    judge(&world, &told, (first, days));
}

fn judge(world: &World, told: &Told, (first, days): (Date, usize)) {
    let mut missed = Vec::new();
    let people = world.couples.iter().flat_map(|couple| [&couple.owner, &couple.other]);
    let thursdays = (0..days)
        .filter(|number| {
            let day = first.saturating_add(i64::try_from(*number).expect("days").days());
            day.weekday() == jiff::civil::Weekday::Thursday
        })
        .count();
    let mut by_person: HashMap<&str, (usize, usize)> = HashMap::new();
    for (_, what) in told.values() {
        let (email, subject) = what.split_once(' ').expect("both");
        let counts = by_person.entry(email).or_default();
        if subject.starts_with("Fifteen") { counts.1 += 1 } else { counts.0 += 1 }
    }
    for person in people {
        let counts = by_person.get(person.email.as_str()).copied().unwrap_or_default();
        if counts != (days, thursdays) {
            missed.push((person.email.clone(), counts));
        }
    }
    let sent: usize = told.values().map(|(times, _)| times).sum();
    let (reminders, repeats) = (told.len(), sent - told.len());
    eprintln!(
        "{reminders} reminders, {sent} letters, {repeats} of them again, {} people amiss",
        missed.len()
    );
    assert!(missed.is_empty(), "each of {days} days and {thursdays} meetings, once: {missed:?}");
    assert!(repeats * 1_000 <= reminders.max(10_000), "{repeats} repeats");
}

fn at(day: Date, hour: i8) -> Timestamp {
    day.at(hour, 1, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).expect("a moment").timestamp()
}

/// How many days of how many couples.
fn size() -> (usize, usize) {
    let wanted = environment("FULCRUM_REMINDERS").and_then(|number| number.parse::<usize>().ok());
    wanted.map_or((2, 9), |wanted| (wanted.div_ceil(2 * A_YEAR), 365))
}

#[test]
fn none_is_missed_on_sqlite() {
    let (couples, days) = size();
    a_year(Kind::Sqlite, couples, days);
}

#[test]
fn none_is_missed_on_postgres() {
    let (couples, days) = size();
    a_year(Kind::Postgres, couples, days);
}
