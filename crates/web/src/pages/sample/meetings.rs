//! Made-up meetings for the tests of the pages: going on, just over, long over. Never shipped.

use super::{action, agenda, anas, at, captures, day, id, mareks, next, relationship, trays};
use app::view::{AgendaLines, Kinds, Live, Noted, NotesUnder, Owing, Past, PastLine, PastMeetings};
use domain::{
    NoteId, Side,
    action_item::ActionItem,
    meeting::{Meeting, Outcome, Record, State as Stage},
    note::{About, Note},
    talking_point::Kind,
};

pub(crate) fn meeting(stage: Stage) -> Meeting {
    Meeting {
        occurrence: Some(day("2026-05-12")),
        state: stage,
        started_at: Some(at("2026-05-12T07:54:00Z")),
        ended_at: (stage == Stage::Completed).then(|| at("2026-05-12T08:18:00Z")),
        ..Meeting::planned(id(400), at("2026-05-12T07:50:00Z"), 45)
    }
}

fn record(number: u32, text: &str, kind: Kind, outcome: Outcome) -> Record {
    Record {
        point: id(100 + number),
        outcome,
        text: text.into(),
        kind: Some(kind),
        raised_by: if number == 5 { Side::Other } else { Side::Owner },
        minutes: i64::from(number) + 4,
        place: i64::from(number),
        at: at("2026-05-12T08:00:00Z"),
    }
}

fn note(number: u32, point: Option<u32>, text: &str) -> Note {
    Note {
        id: id::<NoteId>(500 + number),
        about: About::in_meeting(id(400), point.map(|point| id(100 + point))),
        text: text.into(),
        written_by: Side::Other,
        written_at: at("2026-05-12T08:10:00Z"),
        version: 4,
    }
}

fn notes() -> Vec<Note> {
    vec![
        note(
            1,
            Some(1),
            "Every second merge waits for a rerun.\nWe try the nightly quarantine until 11 June.",
        ),
        note(
            2,
            Some(3),
            "Search waits for the billing migration. It isn’t about our team’s numbers.\n\nOne hire stays open.",
        ),
        note(3, None, "Good talk. Next week from the train, so by phone."),
    ]
}

/// What was noted the week before under the point that is talked about first.
pub(crate) fn notes_under() -> NotesUnder {
    let point = agenda().above.swap_remove(2).point;
    let meeting = Meeting::planned(id(399), at("2026-05-05T07:50:00Z"), 45);
    let about = About::Point(meeting.id, point.id);
    let note = Note { about, ..note(4, None, "Marek asks in the steering round.") };
    NotesUnder {
        relationship: relationship(),
        side: Side::Owner,
        point,
        notes: vec![Noted { meeting, note }],
    }
}

/// What the two owe each other.
pub(crate) fn owing() -> Owing {
    Owing { relationship: relationship(), side: Side::Owner, you_owe: anas(), owed_to_you: mareks() }
}

fn promises() -> Vec<ActionItem> {
    vec![
        action(11, "Turn on nightly quarantine for the api suite", Side::Owner, Some("2026-05-19")),
        action(12, "Free up a rotation slot for the weekly owner", Side::Other, Some("2026-05-15")),
    ]
}

pub(crate) fn live(side: Side) -> Live {
    let agenda = agenda();
    let (above, below) = (agenda.above, agenda.below);
    let carried = above[4].clone();
    Live {
        together: true,
        now: None,
        kinds: Kinds::default(),
        relationship: relationship(),
        side,
        meeting: meeting(Stage::InProgress),
        discussed: vec![
            record(
                1,
                "Flaky integration tests block every second merge",
                Kind::Challenge,
                Outcome::Discussed,
            ),
            record(2, "Quarantine flaky tests nightly, one owner a week", Kind::Solution, Outcome::Discussed),
        ],
        agenda: AgendaLines {
            above: above[2..4].to_vec(),
            below: [carried].into_iter().chain(below).collect(),
            planned: 18,
            total: 38,
            minutes: 19,
        },
        captures: captures().into_iter().take(1).collect(),
        notes: notes(),
        noted: notes_under().notes,
        agreed: promises(),
        owed: anas().into_iter().chain(mareks()).collect(),
        minutes_left: 19,
        trays: trays(side),
    }
}

pub(crate) fn past() -> Past {
    Past {
        kinds: Kinds::default(),
        relationship: relationship(),
        side: Side::Owner,
        meeting: meeting(Stage::Completed),
        records: vec![
            record(
                1,
                "Flaky integration tests block every second merge",
                Kind::Challenge,
                Outcome::Discussed,
            ),
            record(2, "Quarantine flaky tests nightly, one owner a week", Kind::Solution, Outcome::Discussed),
            record(
                3,
                "Why did search move to Q4, and what does it mean for us?",
                Kind::Insight,
                Outcome::Discussed,
            ),
            record(5, "How the incident review landed with the team", Kind::Feedback, Outcome::Carried),
            record(6, "On-call handover notes are too thin to act on", Kind::Challenge, Outcome::Carried),
        ],
        notes: notes(),
        agreed: promises(),
        next: Some(next()),
        trays: trays(Side::Owner),
        brought: super::update::brought(),
        wrap_up: Some(super::wrap_up::wrap_up()),
    }
}

pub(crate) fn past_meetings() -> PastMeetings {
    let line = |number: u32, on: &str, stage| PastLine {
        meeting: Meeting {
            id: id(400 + number),
            scheduled_at: at(&format!("{on}T12:00:00Z")),
            started_at: Some(at(&format!("{on}T12:02:00Z"))),
            ended_at: (stage == Stage::Completed).then(|| at(&format!("{on}T12:46:00Z"))),
            state: stage,
            ..meeting(Stage::Completed)
        },
        discussed: 4,
        carried: 3,
        agreed: i64::from(number % 3),
        recap_sent: number == 1,
    };
    PastMeetings {
        relationship: relationship(),
        side: Side::Owner,
        meetings: vec![
            line(1, "2026-05-07", Stage::Completed),
            line(2, "2026-04-30", Stage::Skipped),
            line(3, "2026-04-23", Stage::Scheduled),
            line(4, "2026-04-16", Stage::Completed),
            line(5, "2025-12-18", Stage::Completed),
        ],
        lately: super::update::shares(),
    }
}
