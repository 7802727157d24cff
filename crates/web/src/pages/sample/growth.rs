//! A made-up story of growth and made-up trends for the tests of the pages. Never shipped.

use super::{at, day, goals, id, point, relationship, update};
use app::view::{Beat, Growth, GrowthEntry, Trends};
use domain::{
    Side,
    growth::{About, Challenge, Quarter, Story, Tried, Words, Written},
    ownership::Brought,
    solution::{Solution, State, Step},
    talking_point::Kind,
    trends::{Held, OfKind, Promises, Span},
};
use jiff::tz::TimeZone;

fn challenge() -> GrowthEntry {
    let step = |state| Step { state, until: None, by: Side::Other, at: at("2026-05-07T12:00:00Z") };
    let story = Story::Challenge(Box::new(Challenge {
        point: point(80, "Releases waited for one person, <b>me</b>", Some(Kind::Challenge), 10),
        carried: 3,
        answers: vec![Tried {
            point: point(81, "A release captain, a new one every week", Some(Kind::Solution), 5),
            solution: Solution { steps: vec![step(State::Agreed), step(State::Worked)] },
        }],
        done: Vec::new(),
        note: Some("Jonas gets the keys.".into()),
    }));
    GrowthEntry { id: story.about().id(), day: day("2026-03-12"), story: Some(story), written: None }
}

fn own(number: u32) -> GrowthEntry {
    let written = Written {
        id: id(960 + number),
        about: None::<About>,
        day: day("2026-04-30"),
        words: Some(Words {
            title: "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4),
            text: "Slept badly.\n\nDecided well.".into(),
        }),
        at: at("2026-05-01T08:00:00Z"),
        version: 2,
    };
    GrowthEntry { id: written.id, day: written.day, story: None, written: Some(written) }
}

/// Two quarters; for the owner with something hidden.
pub(crate) fn growth(side: Side) -> Growth {
    let quarter = |entry: GrowthEntry| (Quarter::of(entry.day), vec![entry]);
    Growth {
        relationship: relationship(),
        side,
        zone: TimeZone::UTC,
        quarters: vec![quarter(own(1)), quarter(challenge())],
        hidden: if side == Side::Owner { vec![own(2)] } else { Vec::new() },
        first_page: true,
        earlier: Some(Quarter::of(day("2025-07-01"))),
        goals: vec![goals::due()],
        weeks_since_development: Some(5),
    }
}

/// Two meetings, and something of everything.
pub(crate) fn trends(side: Side) -> Trends {
    let held = |number: u32, on: &str| Held {
        meeting: id(400 + number),
        at: at(on),
        brought: update::brought(),
        carried: i64::from(number),
        open: 9,
        kinds: [3, 2, 1, 0, 4],
    };
    let held = vec![held(1, "2026-04-30T12:00:00Z"), held(2, "2026-05-07T12:00:00Z")];
    let beats = [Beat::Held, Beat::Moved, Beat::Skipped, Beat::Missed];
    Trends {
        relationship: relationship(),
        side,
        span: Span::Meetings,
        brought: Brought::of_all(held.iter().map(|held| held.brought)),
        held,
        kinds: Kind::ALL.map(|kind| OfKind { kind: Some(kind), points: 3 }).to_vec(),
        ages: [4, 3, 1, 1],
        oldest: Some((point(82, "Two build systems", None, 5), 80)),
        rhythm: beats.into_iter().map(|beat| (at("2026-05-07T12:00:00Z"), beat)).collect(),
        next: Some(at("2026-05-14T12:00:00Z")),
        owner: Promises { made: 19, in_time: 17, later: 1, usual_delay: Some(2) },
        other: Promises::default(),
    }
}
