//! Themes made by hand for routes about them, and what commands on them are given; and documents to bring.

use super::{Couple, Server, fresh};
use app::{
    talking_point::{self, At as PointAt, Place},
    theme::{self, At},
};
use domain::{TalkingPointId, ThemeId};
use serde_json::{Value, json};
use std::{
    cell::Cell,
    sync::atomic::{AtomicI32, Ordering},
};

/// Two points of a theme, the two that make another one of it when it is split.
type Made = (ThemeId, [TalkingPointId; 4]);

thread_local! {
    /// Points of the theme that was made last, on a server of its own for each thread.
    static LAST: Cell<Option<[TalkingPointId; 4]>> = const { Cell::new(None) };
}

fn make(server: &Server, couple: &Couple) -> Made {
    let (by, relationship) = (couple.owner.id, couple.id);
    let made: Made = server.write(move |tx| {
        let mut points = Vec::new();
        for text in ["one of four", "two of four", "three of four", "four of four"] {
            let point = talking_point::capture(tx, by, relationship, text)?;
            talking_point::keep(tx, by, PointAt { relationship, point }, Place::Last)?;
            points.push(point);
        }
        let lesson = theme::make(tx, by, relationship, &points, "four of them")?;
        let (theme, _, _) = theme::of_lesson(tx, by, relationship, lesson)?;
        Ok((theme, points.try_into().unwrap()))
    });
    LAST.set(Some(made.1));
    made
}

/// A theme with four points.
pub(super) fn theme(server: &Server, couple: &Couple, _: &str) -> String {
    make(server, couple).0.to_string()
}

/// What was taught about one.
pub(super) fn lesson(server: &Server, couple: &Couple, _: &str) -> String {
    let (by, relationship) = (couple.owner.id, couple.id);
    let theme = make(server, couple).0;
    server.write(move |tx| theme::dismiss(tx, by, At { relationship, theme })).to_string()
}

/// What commands on themes are given. Where it names points of the very theme, they are those of the one made last.
pub(super) fn input(server: &Server, couple: &Couple, path: &str) -> Option<Value> {
    let tail = path.rsplit('/').next()?;
    if !path.contains("/themes") {
        return None;
    }
    Some(match tail {
        "themes" | "points" | "rejection" | "split" => {
            let points = last(server, couple, tail);
            json!({"points": points, "name": fresh()})
        }
        "name" => json!({"name": "another name", "version": 2}),
        "merge" => json!({"into": theme(server, couple, path)}),
        "own-meeting" => json!({"at": "2031-06-03T10:00", "points": last(server, couple, tail)}),
        _ => json!({}),
    })
}

/// Two points of the theme that was made last by this test, or of a new one, with commas as a form gives them.
fn last(server: &Server, couple: &Couple, tail: &str) -> String {
    let made = LAST.get().filter(|_| tail != "themes");
    let points = made.unwrap_or_else(|| make(server, couple).1);
    points[..2].iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

/// A document of a day that no other one has.
pub(super) fn document() -> String {
    static YEAR: AtomicI32 = AtomicI32::new(1990);
    let year = YEAR.fetch_add(1, Ordering::SeqCst);
    format!("# Ana / Marek\n\n## {year}-03-07\n\n- from the document of {year}\n")
}
