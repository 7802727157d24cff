//! Who gets what from every route: each cell is written down in `access_matrix.txt`. A route without a row fails, and so
//! does a row without a route.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{
    administration::{self, By},
    invitation, relationship,
};
use common::{Browser, Couple, Person, Server, fill, on_both};
use domain::{Side, relationship::Kind};
use std::collections::BTreeMap;

on_both!(every_route_answers_everybody_as_written_down);

const MATRIX: &str = include_str!("access_matrix.txt");

/// After so many routes the two begin anew: what each leaves behind makes the pages of the next ones longer.
const ROUTES: usize = 20;

const PRINCIPALS: [&str; 9] = [
    "anonymous",
    "owner",
    "other",
    "stranger",
    "administrator",
    "deactivated",
    "read-only",
    "foreign-token",
    "invited",
];

/// Everybody there is.
struct Northwind {
    couple: Couple,
    /// Ana waits here for Nina.
    waiting: Couple,
    stranger: Person,
    administrator: Person,
    deactivated: Person,
}

impl Northwind {
    /// The same people once more, with nothing said between them yet.
    fn of(server: &Server, administrator: &Person, time: usize) -> Self {
        let add = |first: &str, last: &str| server.add(&format!("{first}{time} {last}"));
        let (ana, marek) = (add("Ana", "Kovač"), add("Marek", "Dvořák"));
        let (olga, petr) = (add("Olga", "Novak"), add("Petr", "Svoboda"));
        let (dora, nina) = (add("Dora", "Lang"), add("Nina", "Weiss"));
        Couple::between(server, &olga, &petr);
        Couple::between(server, &dora, &petr);
        let gone = dora.id;
        server.write(move |tx| administration::set_active(tx, By::Machine, gone, false));
        Self {
            couple: Couple::between(server, &ana, &marek),
            waiting: waiting(server, &ana, &nina),
            stranger: olga,
            administrator: administrator.clone(),
            deactivated: dora,
        }
    }

    fn couple_for(&self, principal: &str) -> &Couple {
        if principal == "invited" { &self.waiting } else { &self.couple }
    }

    /// A fresh session or token of somebody, whatever earlier requests ended.
    fn browser(&self, server: &Server, principal: &str, api: bool) -> Browser {
        let bearer = |person: &Person, read_only: bool| {
            Browser::new(server.base()).with_token(&server.token(person, read_only))
        };
        let person = match principal {
            "owner" => &self.couple.owner,
            "other" => &self.couple.other,
            "stranger" => &self.stranger,
            "administrator" => &self.administrator,
            "deactivated" => &self.deactivated,
            "invited" => &self.waiting.other,
            "read-only" => return bearer(&self.couple.owner, true),
            "foreign-token" => return bearer(&self.stranger, false),
            _ => return server.anonymous(),
        };
        if api { bearer(person, false) } else { server.browser(person) }
    }
}

/// A one-on-one whose other side was invited and has not joined.
fn waiting(server: &Server, owner: &Person, other: &Person) -> Couple {
    let by = owner.id;
    let id = server.write(move |tx| {
        let start =
            relationship::Start { name: "Nina".into(), kind: Kind::Peer, side: Side::Owner, series: None };
        let id = relationship::start(tx, by, &start)?;
        invitation::make(tx, by, id)?;
        Ok(id)
    });
    Couple { id, owner: owner.clone(), other: other.clone() }
}

/// What one principal gets: a status, or `in` when sent to sign in first.
fn cell(server: &Server, world: &Northwind, (method, route): (&str, &str), principal: &str) -> String {
    let filled = fill(server, world.couple_for(principal), method, route);
    let browser = world.browser(server, principal, filled.is_api());
    if route.ends_with("/changes") {
        // A live connection never ends by itself.
        let response = browser.open("GET", &filled.path, &[], Vec::new());
        let to = response.headers().get("location").and_then(|to| to.to_str().ok());
        return said(response.status().as_u16(), to);
    }
    let answer = filled.send(&browser);
    said(answer.status, answer.header("location"))
}

fn said(status: u16, to: Option<&str>) -> String {
    if status == 303 && to.is_some_and(|to| to.starts_with("/sign-in?")) {
        return "in".into();
    }
    status.to_string()
}

/// The rows of the matrix by method and route.
fn written() -> BTreeMap<(String, String), Vec<String>> {
    let rows = MATRIX.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut all = BTreeMap::new();
    for row in rows {
        let mut words = row.split_whitespace().map(Into::into);
        let (Some(method), Some(route)) = (words.next(), words.next()) else { panic!("no row: {row}") };
        let cells: Vec<String> = words.collect();
        assert_eq!(cells.len(), PRINCIPALS.len(), "{row}");
        assert!(all.insert((method, route), cells).is_none(), "twice: {row}");
    }
    all
}

fn every_route_answers_everybody_as_written_down(server: &Server) {
    let administrator = server.add("Ingrid Berg");
    let mut world = Northwind::of(server, &administrator, 0);
    let mut written = written();
    let mut wrong = Vec::new();
    for (place, route) in web::routes().into_iter().enumerate() {
        if place % ROUTES == 0 && place > 0 {
            world = Northwind::of(server, &administrator, place);
        }
        let (method, path) = (route.method, route.path.as_ref());
        if path.contains("/handover") {
            // What the row before settled would end what the others meet in.
            world = Northwind::of(server, &administrator, place);
        }
        let expected = written.remove(&(method.to_owned(), path.to_owned())).unwrap_or_default();
        let got: Vec<_> =
            PRINCIPALS.iter().map(|principal| cell(server, &world, (method, path), principal)).collect();
        if got != expected {
            wrong.push(format!(
                "{method:<4} {path:<70} {}\n     was expected: {}",
                got.join(" "),
                expected.join(" ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} rows differ; now:\n{}", wrong.len(), wrong.join("\n"));
    assert!(written.is_empty(), "rows without a route: {:?}", written.keys());
}
