//! For each route of when two people meet: a pause, or a meeting that was moved or skipped; and an input that fits.

use super::{Couple, Server};
use app::{feed, meeting, pause};
use domain::MeetingId;
use jiff::civil::date;
use serde_json::{Value, json};

/// A pause, taken out where it is to be brought back.
pub(super) fn pause(server: &Server, couple: &Couple, route: &str) -> String {
    let dropped = route.ends_with("/restoring");
    let (by, relationship) = (couple.owner.id, couple.id);
    let id = server.write(move |tx| {
        for each in pause::list(tx, by, relationship)? {
            pause::remove(tx, by, pause::At { relationship, pause: each.id })?;
        }
        let days = domain::pause::days("2031-08-04", "2031-08-15")?;
        let pause = pause::add(tx, by, relationship, days)?;
        if dropped {
            pause::remove(tx, by, pause::At { relationship, pause })?;
        }
        Ok(pause)
    });
    id.to_string()
}

/// A feed of the owner's.
pub(super) fn feed(server: &Server, couple: &Couple, _: &str) -> String {
    let by = couple.owner.id;
    let id = server.write(move |tx| {
        feed::make(tx, by, domain::feed::Kind::Meetings)?;
        Ok(feed::list(tx, by)?.last().map(|feed| feed.id))
    });
    id.map(|id| id.to_string()).unwrap_or_default()
}

/// The next meeting, moved or skipped.
pub(super) fn meeting(server: &Server, couple: &Couple, tail: &str) -> MeetingId {
    let skipped = tail == "/unskipping";
    let (by, id) = (couple.owner.id, couple.id);
    server.write(move |tx| {
        let planned = match skipped {
            true => meeting::skip_next(tx, by, id, None),
            false => meeting::move_next(tx, by, id, date(2030, 6, 5).at(10, 0, 0, 0)),
        };
        match planned {
            // Whoever was only invited never said when they meet.
            Err(domain::Error::Refused(_)) => tx.id(),
            planned => planned,
        }
    })
}

/// What such a route takes.
pub(super) fn input(path: &str) -> Option<Value> {
    Some(match path.split("{relationship}").nth(1)? {
        "/pauses" | "/pauses/{pause}" => json!({"from": "2031-08-04", "until": "2031-08-15"}),
        "/join-link" => json!({"url": "https://meet.example.org/ana-and-marek"}),
        "/next-meeting/skip" => json!({"why": "busy"}),
        "/missed-meeting" => json!({"at": "2030-06-05T10:00"}),
        _ => return None,
    })
}
