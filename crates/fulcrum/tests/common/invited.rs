//! Whoever has invitations by mail, or a feed: a node that keeps what it mails, and what is in it as a calendar program reads it.

use super::{Letters, Person, Server, Ways, between};
use app::{job, mail};
use calendar::read::{Calendar, Method, read};
use outgoing::Letter;
use serde_json::json;
use std::sync::Arc;

/// Zones whose clocks changed in 2018, each in its own way: other programs read them year by year.
pub(crate) const ZONES: [&str; 6] = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Sydney",
    "America/Sao_Paulo",
    "Asia/Tehran",
    "Australia/Lord_Howe",
];

/// A node that mails, and keeps what it mails.
pub(crate) struct Post {
    pub(crate) node: Server,
    pub(crate) letters: Arc<Letters>,
}

impl Post {
    pub(crate) fn of(server: &Server) -> Self {
        let letters = Arc::new(Letters::default());
        let node = server.beside_with(Ways { mailer: Some(letters.clone()), ..Ways::default() });
        Self { node, letters }
    }

    /// The invitations that go out now.
    pub(crate) fn invitations(&self) -> Vec<Letter> {
        job::run_due(&self.node.app).expect("jobs");
        mail::deliver_due(&self.node.app).expect("mail");
        self.letters.take().into_iter().filter(|letter| letter.calendar.is_some()).collect()
    }

    /// The only one.
    pub(crate) fn invitation(&self) -> (Letter, Calendar) {
        let mut all = self.invitations();
        let letter = all.pop().expect("an invitation");
        assert!(all.is_empty(), "one alone: {} more", all.len());
        let sent = calendar_of(&letter);
        (letter, sent)
    }
}

pub(crate) fn calendar_of(letter: &Letter) -> Calendar {
    let (method, object) = letter.calendar.as_ref().expect("a calendar");
    let calendar = read(object.as_bytes()).expect("it reads");
    let said = if method == "CANCEL" { Method::Cancel } else { Method::Request };
    assert_eq!(calendar.method, Some(said));
    calendar
}

/// Address of the feed that somebody has made for them.
pub(crate) fn feed_of(server: &Server, person: &Person, kind: &str) -> String {
    let page = server.browser(person).post("/settings/feeds", &[("kind", kind)]).expect(200).text();
    let path = between(&page, &format!("{}/feeds/", server.base()), "\"").expect("an address");
    format!("/feeds/{path}")
}

/// They want invitations by mail.
pub(crate) fn want(server: &Server, person: &Person, way: &str) {
    let client = server.client(person);
    let mut choices: serde_json::Value = client.get("/settings/reminders").expect("choices");
    choices["calendar"] = json!(way);
    client.post::<_, serde_json::Value>("/settings/reminders", &super::fresh(), &choices).expect("saved");
}

/// They want invitations by mail, at night too.
pub(crate) fn want_at_any_hour(server: &Server, person: &Person) {
    let client = server.client(person);
    let mut choices: serde_json::Value = client.get("/settings/reminders").expect("choices");
    choices["calendar"] = json!("mail");
    choices["quiet_from"] = json!("");
    choices["quiet_until"] = json!("");
    client.post::<_, serde_json::Value>("/settings/reminders", &super::fresh(), &choices).expect("saved");
}
