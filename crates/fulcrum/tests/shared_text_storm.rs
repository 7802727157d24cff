//! Five people's worth of typing in one note while everything goes wrong: offline for up to an hour, messages twice and
//! out of order, lines cut, nodes gone, a process killed right after it said *saved*. `FULCRUM_STORM` says how many
//! operations, `FULCRUM_KILLS` how many kills, `FULCRUM_ROUNDS` how many rounds of two writers.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use api::client::Client;
use common::{
    Browser, Couple, Database, Desk, Kind, PASSWORD, Program, Server, THURSDAY, Typist, administer,
    environment, fresh, on_both,
};
use std::collections::HashSet;

on_both!(two_who_save_different_parts_at_the_same_moment_keep_both);

/// Most operations on one note: a note has a limit.
const ON_A_NOTE: usize = 5_000;
/// Somebody is offline for at most so many turns; a turn is half a minute.
const LONGEST: usize = 120;

fn many(name: &str, usual: usize) -> usize {
    environment(name).map_or(usual, |text| text.parse().expect("a number"))
}

/// Numbers that come again with the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).expect("a number") % limit.max(1)
    }
}

/// One of the five. Each word that they type begins with a letter that no other word has, so that it can be told apart.
struct Hand {
    typist: Typist,
    letter: u32,
    cookie: String,
    node: usize,
    there: Vec<String>,
    gone: Vec<String>,
    /// Made while offline, to be sent in some order.
    aside: Vec<Vec<u8>>,
    /// Turns until they are back; none: on line.
    away: Option<usize>,
}

impl Hand {
    /// One operation: a word more somewhere between two words, or one of their own less.
    fn operate(&mut self, chance: &mut Chance) {
        let before = self.typist.text();
        let text = if chance.below(10) == 0 && !self.there.is_empty() {
            let word = self.there.swap_remove(chance.below(self.there.len()));
            let text = before.replacen(&word, "", 1);
            self.gone.push(word);
            text
        } else {
            let letter = char::from_u32(self.letter).expect("a letter");
            self.letter += 5;
            let word = format!("{letter}{};", self.there.len());
            let ends: Vec<usize> = before.match_indices(';').map(|(at, _)| at + 1).collect();
            let at = ends.get(chance.below(ends.len() + 1)).copied().unwrap_or(0);
            self.there.push(word.clone());
            format!("{}{word}{}", &before[..at], &before[at..])
        };
        if self.away.is_some() {
            self.aside.push(self.typist.write_aside(&text));
        } else {
            self.typist.write(&text);
        }
    }

    /// Comes back to a node, and sends what was typed meanwhile in any order, some of it twice.
    fn come_back(self, nodes: &[Server], path: &str, chance: &mut Chance) -> Self {
        let node = chance.below(nodes.len());
        let mut typist = self.typist.again(nodes[node].base(), &self.cookie, path);
        let mut aside = self.aside;
        while !aside.is_empty() {
            let change = aside.swap_remove(chance.below(aside.len()));
            typist.send_aside(&change);
            if chance.below(4) == 0 {
                typist.send_aside(&change);
            }
        }
        Self { typist, node, aside, away: None, ..self }
    }

    fn hear(&mut self) {
        for _ in 0..20 {
            if self.away.is_some() || !self.typist.hear() {
                return;
            }
        }
    }
}

struct Storm {
    nodes: Vec<Server>,
    path: String,
    hands: Vec<Hand>,
    chance: Chance,
}

impl Storm {
    fn of(nodes: Vec<Server>, seed: u64) -> Self {
        let one = &nodes[0];
        let couple = Couple::of(one);
        one.set_clock(THURSDAY);
        let meeting = couple.owners_desk(one).start().id;
        let path = couple.page(&format!("/notes/meeting.{meeting}"));
        let (ana, marek) = (one.session(&couple.owner), one.session(&couple.other));
        let hands = (0..5u32).map(|number| {
            let cookie = if number % 2 == 0 { &ana } else { &marek }.clone();
            let typist = Typist::open(one.base(), Some(&cookie), &path).asking();
            let (there, gone, aside) = (Vec::new(), Vec::new(), Vec::new());
            Hand { typist, letter: 0x4e00 + number, cookie, node: 0, there, gone, aside, away: None }
        });
        Self { hands: hands.collect(), nodes, path, chance: Chance(seed | 1) }
    }

    /// One turn: half a minute, in which somebody types, leaves, or is back.
    fn turn(&mut self) {
        let place = self.chance.below(self.hands.len());
        let mut hand = self.hands.swap_remove(place);
        match hand.away {
            Some(0) => hand = hand.come_back(&self.nodes, &self.path, &mut self.chance),
            Some(turns) => hand.away = Some(turns - 1),
            None if self.chance.below(100) == 0 => {
                hand.typist.cut();
                hand.away = Some(self.chance.below(LONGEST));
            }
            None if hand.typist.is_gone() => hand = hand.come_back(&self.nodes, &self.path, &mut self.chance),
            // Nobody reads all the time.
            None if self.chance.below(4) == 0 => hand.hear(),
            None => {}
        }
        hand.operate(&mut self.chance);
        self.hands.push(hand);
        if self.chance.below(400) == 0 {
            self.lose_a_node();
        }
        if self.chance.below(20) == 0 {
            self.nodes[0].wait_minutes(10);
        }
    }

    /// A node is gone with all its lines; another takes its place.
    fn lose_a_node(&mut self) {
        if self.nodes.len() < 2 {
            return;
        }
        let place = self.chance.below(self.nodes.len());
        let next = self.nodes[1 - place].beside();
        drop(std::mem::replace(&mut self.nodes[place], next));
        for hand in self.hands.iter_mut().filter(|hand| hand.node == place && hand.away.is_none()) {
            hand.typist.cut();
            hand.away = Some(0);
        }
    }

    /// All come back, hear all that there is, and have the same; answers how many operations that took.
    fn calm(mut self) -> usize {
        let words: HashSet<String> = self.hands.iter().flat_map(|hand| hand.there.iter().cloned()).collect();
        // Whoever was never told that their line is dead comes back as well: a browser does so by itself.
        self.come_back(|_| true);
        let mut idle = 0;
        while !self.is_calm(words.len()) {
            self.come_back(|hand| hand.typist.is_gone());
            let heard = self.hands.iter_mut().filter_map(|hand| hand.typist.hear().then_some(())).count();
            idle = if heard == 0 { idle + 1 } else { 0 };
            assert!(idle < 300, "all should have all, and be told that it is saved");
        }
        let text = self.hands[0].typist.text();
        let read: Vec<&str> = text.split_inclusive(';').collect();
        assert_eq!(read.len(), words.len(), "each word is there once");
        assert!(read.iter().all(|word| words.contains(*word)), "and no other");
        self.hands.iter().map(|hand| hand.there.len() + 2 * hand.gone.len()).sum()
    }

    fn come_back(&mut self, who: impl Fn(&Hand) -> bool) {
        for place in 0..self.hands.len() {
            if who(&self.hands[place]) {
                let hand = self.hands.remove(place);
                self.hands.insert(place, hand.come_back(&self.nodes, &self.path, &mut self.chance));
            }
        }
    }

    fn is_calm(&self, words: usize) -> bool {
        let first = self.hands[0].typist.text();
        let all = self.hands.iter().all(|hand| hand.typist.has_all_saved() && hand.typist.text() == first);
        all && first.matches(';').count() >= words
    }
}

fn storm(kind: Kind, how_many: usize) {
    let mut left = many("FULCRUM_STORM", 1_500);
    while left > 0 {
        let Some(one) = Server::start(kind) else { return };
        let two = (how_many > 1).then(|| one.beside());
        let seed = u64::from_str_radix(&fresh().replace('-', "")[16..], 16).expect("a number");
        eprintln!("storm {seed}: {left} operations left");
        let mut storm = Storm::of([Some(one), two].into_iter().flatten().collect(), seed);
        let turns = left.min(ON_A_NOTE);
        (0..turns).for_each(|_| storm.turn());
        assert_eq!(storm.calm(), turns, "seed {seed}");
        left -= turns;
    }
}

#[test]
fn five_who_type_through_everything_lose_nothing_on_sqlite() {
    storm(Kind::Sqlite, 1);
}

#[test]
fn five_who_type_through_everything_on_two_nodes_lose_nothing() {
    storm(Kind::Postgres, 2);
}

fn two_who_save_different_parts_at_the_same_moment_keep_both(server: &Server) {
    let couple = Couple::of(server);
    server.set_clock(THURSDAY);
    let meeting = couple.owners_desk(server).start().id;
    let path = couple.page(&format!("/notes/meeting.{meeting}"));
    let mut both = [&couple.owner, &couple.other]
        .map(|person| Typist::open(server.base(), Some(&server.session(person)), &path).asking());
    both[0].write("Hers:\n\nHis:\n");
    both[1].reads("Hers:\n\nHis:\n");
    let (mut hers, mut his) = (String::new(), String::new());
    for round in 0..many("FULCRUM_ROUNDS", 20) {
        hers += &format!(" a{round}");
        his += &format!(" b{round}");
        let [ana, marek] = &mut both;
        let base = ana.text();
        let (top, bottom) = base.split_once("\n\n").expect("two parts");
        // Neither has heard of the other's when they save.
        ana.write(&format!("{top} a{round}\n\n{bottom}"));
        marek.write(&format!("{top}\n\n{} b{round}\n", bottom.trim_end()));
        both.iter_mut().for_each(Typist::is_saved);
        let whole = format!("Hers:{hers}\n\nHis:{his}\n");
        both.iter_mut().for_each(|typist| typist.reads(&whole));
    }
}

/// Types, hears that it is saved, and kills the process in that moment.
fn kill_when_saved(kind: Kind) {
    let Some(database) = Database::fresh(kind) else { return };
    common::populate(&database, "Ana Kovač", "ana@example.org");
    let link = administer(&database, &["link", "--user", "ana@example.org"]);
    let mut program = Program::start(&database);
    let browser = Browser::new(&program.base);
    browser.post(link["link"].as_str().expect("a link"), &[("password", PASSWORD)]).expect(303);
    let cookie = browser.cookie("fulcrum").expect("a session");
    let client = Client::new(&program.base, &common::token_of(&database, "ana@example.org"));
    let start = api::Start { name: "Marek".into(), mine: "yes".into(), ..api::Start::default() };
    let made: api::Relationship = client.post("/one-on-ones", &fresh(), &start).expect("a one-on-one");
    let desk = Desk::new(client, made.id.parse().expect("an id"));
    let path = format!("/one-on-ones/{}/notes/goal.{}", made.id, desk.set_goal("Type through anything").id);
    let mut written = String::new();
    for kill in 0..many("FULCRUM_KILLS", 5) {
        let mut ana = Typist::open(&program.base, Some(&cookie), &path).asking();
        ana.reads(&written);
        written += &format!("before kill {kill}; ");
        ana.write(&written);
        ana.is_saved();
        program.kill();
        program = Program::start(&database);
    }
    Typist::open(&program.base, Some(&cookie), &path).asking().reads(&written);
}

#[test]
fn killed_right_after_it_said_saved_on_sqlite() {
    kill_when_saved(Kind::Sqlite);
}

#[test]
fn killed_right_after_it_said_saved_on_postgres() {
    kill_when_saved(Kind::Postgres);
}
