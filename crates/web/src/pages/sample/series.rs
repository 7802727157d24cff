//! Samples of when two people meet, and of another time for it.

use super::{at, day, goals, next, point, relationship, update};
use app::view::{Hours, Rebooking, RebookingFor, ReplyLine, SeriesFound, SeriesUnderstood};
use domain::{
    Side,
    calendar_reply::Answer,
    series::{Cadence, Hour, Series},
    talking_point::Kind,
};

pub(crate) fn hours() -> Hours {
    let hour = |at: &str, then: &str| Hour {
        day: day("2026-05-14"),
        at: at.parse().unwrap(),
        then: Some((day("2026-05-31"), then.parse().unwrap())),
    };
    Hours { yours: hour("14:00", "15:00"), theirs: hour("08:00", "07:00") }
}

pub(crate) fn rebooking(what: RebookingFor) -> Rebooking {
    Rebooking {
        replies: vec![
            ReplyLine {
                side: Side::Other,
                answer: Answer::Proposed,
                of_series: false,
                proposed_at: Some(at("2026-05-15T09:00:00Z")),
            },
            ReplyLine { side: Side::Owner, answer: Answer::Declined, of_series: false, proposed_at: None },
        ],
        relationship: relationship(),
        side: Side::Owner,
        what,
        next: Some(next()),
        free: ["2026-05-13T09:00:00Z", "2026-05-15T12:30:00Z"].map(at).to_vec(),
        questions: update::offer(Side::Owner),
        goals: vec![goals::due()],
        owed: vec![point(1, "Why was the budget cut? <b>", Some(Kind::Insight), 3)],
    }
}

pub(crate) fn series() -> Series {
    Series {
        cadence: Cadence::Weekly,
        zone: "Europe/Berlin".into(),
        starts: "2026-01-08T14:00".parse().unwrap(),
        minutes: 45,
        pauses: Vec::new(),
        ends_at: None,
    }
}

/// A file of two series, one of which cannot be taken.
pub(crate) fn understood_series() -> SeriesUnderstood {
    let found = |series: Result<Series, String>| SeriesFound {
        uid: "1".into(),
        title: "Jour fixe <b>".into(),
        series,
        moved: vec![(day("2026-05-21"), at("2026-05-22T07:30:00Z"), 45)],
        left_out: vec![day("2026-06-04")],
        notes: vec!["“W. Europe Standard Time” is read as Europe/Berlin.".into()],
    };
    SeriesUnderstood {
        relationship: relationship(),
        side: Side::Owner,
        found: vec![
            found(Ok(series())),
            found(Err("It is about whole days. A one-on-one has an hour.".into())),
        ],
        alone: 2,
        has_series: true,
    }
}
