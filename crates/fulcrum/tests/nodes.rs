//! Several nodes on one PostgreSQL: two people on two of them see each other, and when one node is gone its people go on
//! at another with nothing lost.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Kind, Server, THURSDAY, Typist};
use std::io::Read as _;

struct Nodes {
    one: Server,
    two: Server,
    couple: Couple,
    path: String,
    ana: String,
    marek: String,
}

impl Nodes {
    /// A couple in a meeting; none without a PostgreSQL.
    fn of() -> Option<Self> {
        let one = Server::start(Kind::Postgres)?;
        let two = one.beside();
        let couple = Couple::of(&one);
        one.set_clock(THURSDAY);
        let meeting = couple.owners_desk(&one).start().id;
        let path = couple.page(&format!("/notes/meeting.{meeting}"));
        let (ana, marek) = (one.session(&couple.owner), one.session(&couple.other));
        Some(Self { one, two, couple, path, ana, marek })
    }
}

#[test]
fn two_people_on_two_nodes_type_in_one_note() {
    let Some(nodes) = Nodes::of() else { return };
    let mut ana = Typist::open(nodes.one.base(), Some(&nodes.ana), &nodes.path).asking();
    let mut marek = Typist::open(nodes.two.base(), Some(&nodes.marek), &nodes.path).asking();
    ana.write("From the first node.");
    marek.reads("From the first node.");
    marek.write("From the first node. And from the second.");
    ana.reads("From the first node. And from the second.");
    for round in 0..30 {
        let (hers, his) = (format!("a{round} {}", ana.text()), format!("{} m{round}", marek.text()));
        ana.write(&hers);
        marek.write(&his);
    }
    ana.is_saved();
    marek.is_saved();
    let whole = |typist: &Typist| typist.text().contains("a29 ") && typist.text().contains(" m29");
    ana.until("both have all", whole);
    marek.until("both have all", whole);
    let all = ana.text();
    marek.reads(&all);
    assert_eq!(all.matches("a1 ").count(), 1, "{all}");
}

#[test]
fn what_is_typed_while_another_node_writes_the_note_down_is_kept() {
    let Some(nodes) = Nodes::of() else { return };
    let mut ana = Typist::open(nodes.one.base(), Some(&nodes.ana), &nodes.path).asking();
    let mut marek = Typist::open(nodes.two.base(), Some(&nodes.marek), &nodes.path).asking();
    ana.write("Before.");
    ana.is_saved();
    marek.reads("Before.");
    // Hers has read the note, and not written it yet.
    let held = nodes.one.database.hold("note_versions").expect("PostgreSQL");
    ana.cut();
    nodes.one.until("her node writes it down", || nodes.one.database.waiting() == 1);
    marek.write("Before. Meanwhile.");
    nodes.one.until("his is saved, or waits", || {
        marek.hear();
        marek.has_all_saved() || nodes.one.database.waiting() == 2
    });
    drop(held);
    marek.is_saved();
    let mut ana = ana.again(nodes.two.base(), &nodes.ana, &nodes.path);
    ana.reads("Before. Meanwhile.");
    drop((ana, marek));
    nodes.one.until("all of it is written down", || {
        nodes.one.database.ask("SELECT COUNT(*) FROM note_updates") == "0"
    });
    Typist::open(nodes.one.base(), Some(&nodes.ana), &nodes.path).asking().reads("Before. Meanwhile.");
}

#[test]
fn a_page_hears_of_what_happened_on_another_node() {
    let Some(nodes) = Nodes::of() else { return };
    let browser = nodes.two.browser(&nodes.couple.other);
    let stream = browser.open("GET", &nodes.couple.page("/changes"), &[], Vec::new());
    assert_eq!(stream.status(), 200);
    nodes.couple.owners_desk(&nodes.one).capture("on the first node");
    let mut said = [0; 64];
    let length = stream.into_body().into_reader().read(&mut said).expect("a word");
    let said = String::from_utf8_lossy(&said[..length]).into_owned();
    assert!(said.starts_with("event: change"), "{said}");
}

#[test]
fn whoever_signs_out_on_one_node_is_cut_off_on_the_other() {
    let Some(nodes) = Nodes::of() else { return };
    let mut marek = Typist::open(nodes.two.base(), Some(&nodes.marek), &nodes.path).asking();
    let page = nodes.two.anonymous().with_cookie("fulcrum", &nodes.marek);
    let mut changes = page.open("GET", &nodes.couple.page("/changes"), &[], Vec::new());
    assert_eq!(changes.status(), 200);
    nodes.one.anonymous().with_cookie("fulcrum", &nodes.marek).post("/sign-out", &[]).expect(303);
    assert_eq!(marek.is_sent_away(), 4401);
    changes.body_mut().read_to_string().expect("an end");
}

#[test]
fn what_two_typed_at_once_is_refused_to_one_alone() {
    let Some(nodes) = Nodes::of() else { return };
    let mut ana = Typist::open(nodes.one.base(), Some(&nodes.ana), &nodes.path).asking();
    let mut marek = Typist::open(nodes.one.base(), Some(&nodes.marek), &nodes.path).asking();
    ana.write("Both.");
    marek.reads("Both.");
    // What they type while a commit waits shares the next one.
    let held = nodes.one.database.hold("note_updates").expect("PostgreSQL");
    ana.write("Both. Hers.");
    nodes.one.until("hers waits", || nodes.one.database.waiting() == 1);
    marek.write("Both. His.");
    ana.write("Both. Hers, more.");
    let other = nodes.couple.other.id;
    nodes.one.database.execute(&format!("UPDATE participants SET user_id = NULL WHERE user_id = '{other}'"));
    drop(held);
    assert_eq!(marek.is_sent_away(), 4404);
    ana.until("hers is saved, or comes again", |typist| typist.has_all_saved() || typist.is_gone());
    if ana.is_gone() {
        assert_eq!(ana.is_sent_away(), 1013, "hers is not refused with his");
        ana = ana.again(nodes.one.base(), &nodes.ana, &nodes.path);
    }
    ana.is_saved();
    ana.reads("Both. Hers, more.");
}

#[test]
fn when_a_node_is_gone_its_people_go_on_at_another() {
    let Some(nodes) = Nodes::of() else { return };
    let mut ana = Typist::open(nodes.one.base(), Some(&nodes.ana), &nodes.path).asking();
    let mut marek = Typist::open(nodes.two.base(), Some(&nodes.marek), &nodes.path).asking();
    ana.write("Saved before.");
    ana.is_saved();
    drop(nodes.one);
    let aside = ana.write_aside("Saved before. Typed while it was gone.");
    let mut ana = ana.again(nodes.two.base(), &nodes.ana, &nodes.path);
    ana.send_aside(&aside);
    ana.is_saved();
    marek.reads("Saved before. Typed while it was gone.");
}
