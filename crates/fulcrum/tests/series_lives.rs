//! Ten years of many series, with meetings moved, skipped, held early and late, pauses put in and taken out, and another day
//! agreed on, at random: what comes next, and what the feed says in the end, is what Python makes of the same acts
//! (`tools/oracle/lives.py`).
//!
//! `FULCRUM_LIVES=0` takes every IANA zone (with TMPDIR in memory a quarter of an hour); another number that many of them.
//! Without it some zones whose clocks are hard.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{meeting, pause, series, week};
use common::{Couple, Kind, Server, ZONES, environment, feed_of};
use domain::{
    PauseId,
    meeting::Why,
    series::{Away, Cadence, Series},
};
use jiff::{
    SignedDuration, Timestamp, ToSpan as _,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use serde_json::{Value, json};
use std::{path::Path, process::Command};

/// How often, and about how many days lie between two meetings.
const CADENCES: [(&str, u64); 3] = [("weekly", 7), ("every-two-weeks", 14), ("monthly", 30)];
const YEARS: i16 = 10;
/// Things that happen to a series in that time.
const ACTS: u64 = 25;
/// More zones that are hard: a day that never was, Ramadan, three quarters of an hour, and no change at all.
const HARD: [&str; 4] = ["Pacific/Apia", "Africa/Casablanca", "Pacific/Chatham", "UTC"];

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % sides).expect("small")
    }
}

/// IANA names, those that only link to others included.
fn zones() -> Vec<String> {
    let wanted = environment("FULCRUM_LIVES").and_then(|number| number.parse::<usize>().ok());
    let named = || ZONES.iter().chain(&HARD).map(|name| (*name).to_owned());
    let Some(wanted) = wanted else { return named().collect() };
    let all: Vec<String> = jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    let all = all.into_iter().filter(|name| !["Factory", "localtime", "posixrules"].contains(&name.as_str()));
    let mut all: Vec<String> =
        all.filter(|name| !name.contains("posix/") && !name.contains("right/")).collect();
    all.sort();
    all.dedup();
    let step = if wanted == 0 { 1 } else { all.len().div_ceil(wanted) };
    all.into_iter().step_by(step.max(1)).collect()
}

#[test]
fn python_says_the_same_of_ten_years() {
    let Some(server) = Server::start(Kind::Sqlite) else { return };
    let folder = std::env::temp_dir().join(format!("fulcrum-lives-{}", uuid::Uuid::new_v4()));
    std::fs::create_dir(&folder).expect("a folder");
    server.add("Ingrid Berg");
    for (place, zone) in zones().iter().enumerate() {
        for (number, (cadence, days)) in CADENCES.iter().enumerate() {
            let seed = u64::try_from(place * CADENCES.len() + number).expect("small");
            let life = Life::begin(&server, Dice(seed * 7_919 + 1), (zone, cadence, *days));
            let name = format!("{}-{cadence}", zone.replace('/', "-"));
            life.live(&folder.join(name));
        }
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tools/oracle/lives.py");
    let said =
        Command::new("/usr/bin/python3").arg(script).arg(&folder).output().expect("python3, icalendar");
    let told = String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{} in {}", told, folder.display());
    eprintln!("{told}");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

/// A one-on-one with a series, and what has happened to it.
struct Life<'a> {
    server: &'a Server,
    couple: Couple,
    dice: Dice,
    series: Series,
    first: DateTime,
    days: u64,
    begins: Timestamp,
    pauses: Vec<PauseId>,
    acts: Vec<Value>,
}

impl<'a> Life<'a> {
    fn begin(server: &'a Server, mut dice: Dice, (zone, cadence, days): (&str, &str, u64)) -> Self {
        let year = 2008 + i16::try_from(dice.roll(18)).expect("a year");
        let begins = jiff::civil::date(year, 1, 1).at(0, 0, 0, 0).to_zoned(TimeZone::UTC).expect("a moment");
        let begins = begins.timestamp();
        server.set_clock(&begins.to_string());
        let name = |who: &str| format!("{who}{}", common::fresh());
        let couple = Couple::between(server, &server.add(&name("Ana")), &server.add(&name("Marek")));
        // Hours about which clocks change are as likely as all others together.
        let hour = [0, 1, 2, 3, 9, 14, 17, 23][usize::try_from(dice.roll(8)).expect("small")];
        let starts = jiff::civil::date(year, 1, 2) + dice.roll(60).days();
        let series = Series {
            cadence: Cadence::parse(cadence).expect("a cadence"),
            zone: zone.into(),
            starts: starts.at(hour, [0, 15, 30, 45][usize::try_from(dice.roll(4)).expect("small")], 0, 0),
            minutes: 45,
            pauses: Vec::new(),
            ends_at: None,
        };
        let (by, id, said) = (couple.owner.id, couple.id, series.clone());
        server.write(move |tx| series::set(tx, by, id, &said));
        let first = series.starts;
        Self { server, couple, dice, series, first, days, begins, pauses: Vec::new(), acts: Vec::new() }
    }

    fn live(mut self, path: &Path) {
        let years = u64::try_from(YEARS).expect("some") * 365;
        for act in 0..ACTS {
            // Some of it close together, some of it years apart.
            let close = act % 3 != 0;
            let days = if close { self.dice.roll(2 * self.days) } else { self.dice.roll(years / ACTS * 2) };
            let minutes = self.dice.roll(24 * 60);
            self.server.set_clock(&(self.now() + (days * 24).hours() + minutes.minutes()).to_string());
            self.act();
        }
        let until = self.begins + SignedDuration::from_hours(24 * 365 * i64::from(YEARS));
        let feed = feed_of(self.server, &self.couple.owner, "meetings");
        let text = self.server.anonymous().get(&feed).expect(200).text();
        let said = json!({
            "cadence": self.series.cadence.to_string(), "zone": self.series.zone,
            "starts": self.first.to_string(), "minutes": self.series.minutes,
            "from": self.begins.to_string(), "until": until.to_string(), "acts": self.acts,
        });
        std::fs::write(path.with_extension("ics"), text).expect("a feed");
        std::fs::write(path.with_extension("json"), said.to_string()).expect("what was done");
    }

    /// Whole seconds: the clock creeps with every look.
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.server.now().as_second()).expect("a time")
    }

    fn next(&self) -> Option<String> {
        let (by, id) = (self.couple.other.id, self.couple.id);
        let week = self.server.app.read(move |tx| week::show(tx, by, id)).wait().expect("a page");
        week.next.map(|next| Timestamp::from_second(next.at.as_second()).expect("a time").to_string())
    }

    /// One thing happens, by one of them; what comes next is looked at before and after.
    fn act(&mut self) {
        let at = self.now();
        let before = self.next();
        let mut said = match self.dice.roll(9) {
            0..=2 => self.moved(),
            3 => self.skipped(),
            4 | 5 => self.held(),
            6 => self.paused(),
            7 => self.resumed(),
            _ => self.changed(),
        };
        said["at"] = json!(at.to_string());
        said["before"] = json!(before);
        said["after"] = json!(self.next());
        said["after_at"] = json!(self.now().to_string());
        self.acts.push(said);
    }

    fn moved(&mut self) -> Value {
        let (by, id) = (self.couple.owner.id, self.couple.id);
        let berlin = self.now().in_tz("Europe/Berlin").expect("a zone").date();
        let day = berlin + (1 + self.dice.roll(20)).days();
        let to = day.at(i8::try_from(self.dice.roll(24)).expect("an hour"), 20, 0, 0);
        self.server.write(move |tx| meeting::move_next(tx, by, id, to));
        json!({ "do": "move", "to": to.to_string(), "zone": "Europe/Berlin" })
    }

    fn skipped(&mut self) -> Value {
        let (by, id) = (self.couple.other.id, self.couple.id);
        self.server.write(move |tx| meeting::skip_next(tx, by, id, Some(Why::Away)));
        json!({ "do": "skip" })
    }

    /// They meet now, whatever the plan says.
    fn held(&mut self) -> Value {
        let (by, relationship) = (self.couple.other.id, self.couple.id);
        let meeting = self.server.write(move |tx| meeting::start(tx, by, relationship));
        self.server.wait_minutes(30);
        self.server.write(move |tx| meeting::wrap_up(tx, by, meeting::At { relationship, meeting }));
        json!({ "do": "hold" })
    }

    fn paused(&mut self) -> Value {
        let (by, id) = (self.couple.owner.id, self.couple.id);
        let today: Date = self.now().in_tz(&self.series.zone).expect("a zone").date();
        let from = today + self.dice.roll(60).days();
        let days = Away { from, until: from + self.dice.roll(25).days() };
        self.pauses.push(self.server.write(move |tx| pause::add(tx, by, id, days)));
        json!({ "do": "pause", "from": from.to_string(), "until": days.until.to_string() })
    }

    /// From tomorrow or later on they meet on another day, at another hour.
    fn changed(&mut self) -> Value {
        let (by, id) = (self.couple.owner.id, self.couple.id);
        let today: Date = self.now().in_tz(&self.series.zone).expect("a zone").date();
        let hour = i8::try_from(self.dice.roll(24)).expect("an hour");
        self.series.starts = (today + (1 + self.dice.roll(20)).days()).at(hour, 10, 0, 0);
        let said = self.series.clone();
        self.server.write(move |tx| series::set(tx, by, id, &said));
        json!({ "do": "change", "starts": self.series.starts.to_string() })
    }

    /// The last pause is taken out again.
    fn resumed(&mut self) -> Value {
        let Some(last) = self.pauses.pop() else { return json!({ "do": "look" }) };
        let (by, relationship) = (self.couple.owner.id, self.couple.id);
        self.server.write(move |tx| pause::remove(tx, by, pause::At { relationship, pause: last }));
        json!({ "do": "resume" })
    }
}
