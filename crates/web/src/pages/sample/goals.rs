//! Made-up goals and private notes for the tests of the pages. Never shipped.

use super::{at, capture, day, id, meetings, next, point, relationship, week};
use app::view::{GoalLine, GoalName, GoalPage, GoalPoint, Goals, OnlyMe, PrivateNoteLine, Trays};
use domain::{
    GoalId, PrivateNoteId, Side,
    checkpoint::{Checkpoint, Reached},
    goal::{Aim, Goal, State, Target},
    meeting::State as Stage,
    private_note::{About, PrivateNote},
    talking_point::Kind,
};

fn goal(number: u32, text: &str, state: State) -> Goal {
    Goal {
        id: id::<GoalId>(900 + number),
        aim: Aim {
            text: text.into(),
            why: (number == 1).then(|| "Fewer people wait.\nDone: somebody else is asked first.".into()),
            weeks: 4,
            target: Some(Target::Month(day("2026-09-01"))),
        },
        state,
        state_at: at("2026-04-02T08:00:00Z"),
        state_by: Side::Owner,
        set_by: Side::Owner,
        set_at: at("2026-01-08T08:00:00Z"),
        visited_at: at("2026-04-14T08:00:00Z"),
        visited_by: Side::Owner,
        version: 2,
    }
}

fn checkpoint(number: u32, text: &str, planned: Option<&str>) -> Checkpoint {
    Checkpoint {
        id: id(920 + number),
        goal: id(901),
        text: text.into(),
        planned: planned.map(day),
        reached: (number == 1).then(|| Reached { at: at("2026-03-05T08:00:00Z"), by: Side::Other }),
        added_by: if number == 3 { Side::Other } else { Side::Owner },
        added_at: at("2026-01-08T08:00:00Z"),
        dropped_at: None,
        version: 1,
    }
}

/// One that is back on its rhythm.
pub(crate) fn due() -> GoalLine {
    GoalLine {
        goal: goal(1, "Be the one other teams ask about builds", State::Open),
        checkpoints: vec![
            checkpoint(1, "Shared cache in every service", None),
            checkpoint(2, "A talk at the guild", Some("2026-05-15")),
            checkpoint(3, "Someone else can run it without me", None),
        ],
        talked_at: Some(at("2026-05-07T12:10:00Z")),
        waiting: None,
        returns_on: day("2026-05-12"),
        due: true,
    }
}

fn bare(number: u32, text: &str, state: State) -> GoalLine {
    GoalLine {
        goal: goal(number, text, state),
        checkpoints: Vec::new(),
        talked_at: None,
        waiting: None,
        returns_on: day("2026-06-02"),
        due: false,
    }
}

/// All goals as one of the two sees them.
pub(crate) fn goals(side: Side) -> Goals {
    let long = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(12);
    Goals {
        relationship: relationship(),
        side,
        open: vec![due(), bare(2, "Be ready for staff by spring", State::Open), bare(3, &long, State::Open)],
        reached: vec![bare(4, "Run the on-call week alone", State::Reached)],
        let_go: vec![bare(5, "Learn the billing system", State::LetGo)],
        next: Some(next()),
        weeks_since_development: Some(5),
    }
}

/// One goal as one of the two sees it.
pub(crate) fn goal_page(side: Side) -> GoalPage {
    let mut talk = point(60, "How do I get the guild to listen?", Some(Kind::Development), 10);
    talk.goal = Some(id(901));
    GoalPage {
        note: None,
        relationship: relationship(),
        side,
        line: due(),
        points: vec![GoalPoint { point: talk, talked: vec![at("2026-05-07T12:10:00Z")] }],
        next: Some(next()),
    }
}

fn note(number: u32, about: About, text: &str) -> PrivateNote {
    PrivateNote {
        id: id::<PrivateNoteId>(940 + number),
        about,
        text: text.into(),
        written_at: at("2026-05-11T20:00:00Z"),
        version: 3,
    }
}

fn notes() -> Vec<PrivateNote> {
    vec![
        note(1, About::Relationship, "Is it the title I want, or more say in what we build?"),
        note(2, About::Point(id(101)), "Say it without blaming Jonas."),
        note(3, About::Meeting(id(400)), "He listened today."),
    ]
}

/// What the rows and trays of the points need; the other one has no notes.
pub(crate) fn trays(side: Side) -> Trays {
    let goals = [due(), bare(2, "Be ready for staff by spring", State::Open)].into_iter();
    Trays {
        goals: goals
            .map(|line| GoalName { id: line.goal.id, text: line.goal.aim.text, open: true })
            .collect(),
        private_notes: if side == Side::Owner { notes() } else { Vec::new() },
    }
}

/// All that only the viewer sees.
pub(crate) fn only_me() -> OnlyMe {
    let [whole, of_point, of_meeting] = notes().try_into().ok().unwrap();
    let gone = note(4, About::Point(id(199)), "Not worth it after all.");
    let line = |note: PrivateNote| PrivateNoteLine {
        point: (note.about == About::Point(id(101))).then(|| {
            capture(
                1,
                "Flaky integration tests block every second merge",
                Side::Owner,
                "2026-05-11T08:00:00Z",
            )
        }),
        meeting: (note.about == About::Meeting(id(400))).then(|| meetings::meeting(Stage::Completed)),
        note,
    };
    OnlyMe {
        relationship: relationship(),
        side: Side::Owner,
        whole: Some(whole),
        notes: [of_point, of_meeting, gone].map(line).into(),
        captures: week(Side::Owner).private_captures,
    }
}
