//! Made-up lives for the points of the full week: one of each, so that the tests of the pages see them all.

use super::{at, capture, day, point};
use app::view::{Asked, Choice, Due, Kinds, Life, Question, Trying};
use domain::{
    Side,
    feedback::{Feedback, Manner},
    insight::Answer,
    solution::{Solution, State, Step},
    talking_point::{Kind, State as PointState, TalkingPoint},
};

/// The lives of the points of a week, as one of the two sees what is due.
pub(super) fn of<'a>(points: impl Iterator<Item = &'a TalkingPoint>, side: Side) -> Kinds {
    let lives: Vec<Life> = points.map(life).collect();
    let choice = |life: &Life| Choice { id: life.point.id, text: life.point.text.clone() };
    Kinds {
        into: lives.iter().map(choice).collect(),
        more: true,
        challenges: lives
            .iter()
            .filter(|life| life.point.kind == Some(Kind::Challenge))
            .map(choice)
            .collect(),
        actions: super::anas().into_iter().map(|each| Choice { id: each.id, text: each.text }).collect(),
        due: due(side),
        lives: lives.into_iter().map(|life| (life.point.id, life)).collect(),
    }
}

fn life(of: &TalkingPoint) -> Life {
    let merged = || {
        let mut merged = capture(60, "The pipeline for mobile, too", Side::Other, "2026-05-11T10:00:00Z");
        merged.state = PointState::Merged;
        merged.merged_into = Some(of.id);
        merged
    };
    let first = of.text.starts_with("Flaky");
    Life {
        merged: first.then(merged).into_iter().collect(),
        challenge: of.answers.map(|id| Choice { id, text: "Flaky integration tests".into() }),
        solved: first,
        solution: if of.kind == Some(Kind::Solution) { trying() } else { Solution::default() },
        answer: None,
        feedback: if of.kind == Some(Kind::Feedback) { coaching() } else { Feedback::default() },
        action: None,
        point: of.clone(),
    }
}

fn trying() -> Solution {
    let step = |state, until: Option<&str>| Step {
        state,
        until: until.map(day),
        by: Side::Other,
        at: at("2026-05-04T10:00:00Z"),
    };
    Solution { steps: vec![step(State::Agreed, None), step(State::Trying, Some("2026-05-12"))] }
}

fn coaching() -> Feedback {
    Feedback { manner: Some(Manner::Coaching), ask_on: Some(day("2026-05-12")), ..Feedback::default() }
}

fn due(side: Side) -> Due {
    let asked =
        |number, text: &str| Question { point: point(number, text, Some(Kind::Insight), 0), answer: None };
    let mut written = asked(63, "Why was the offsite moved?");
    written.answer = Some(Answer {
        point: written.point.id,
        text: "Finance closes the half year that week.".into(),
        written_by: side,
        written_at: at("2026-05-11T10:00:00Z"),
        version: 2,
    });
    let idea = point(64, "Write the handover notes as a checklist", Some(Kind::Solution), 0);
    let told = point(65, "I talk over people in design reviews", Some(Kind::Feedback), 0);
    Due {
        you_owe: vec![asked(61, "How did the first week on the cache go?")],
        owed_to_you: vec![asked(62, "Is the platform team getting a second designer?")],
        answered: vec![written],
        trying: vec![Trying { point: idea, solution: trying(), due: true }],
        changes: vec![Asked { point: told, feedback: coaching(), action: None, due: true }],
    }
}
