//! The lives of the kinds, from the domain to the wire. What the other one said to an open question is not among it.

use super::{action_item, talking_point};
use app::view;
use domain::{
    Side,
    action_item::ActionItem,
    feedback::Feedback,
    insight::Answer,
    solution::{Solution, Step},
    talking_point::{Kind, TalkingPoint},
};

pub(crate) fn life(life: &view::Life, side: Side) -> api::Life {
    api::Life {
        merged: life.merged.iter().map(talking_point).collect(),
        solved: life.solved,
        ..kind(
            &life.point,
            (&life.solution, life.answer.as_ref()),
            (&life.feedback, life.action.as_ref()),
            side,
        )
    }
}

fn kind(
    point: &TalkingPoint,
    (solution, answer): (&Solution, Option<&Answer>),
    (known, action): (&Feedback, Option<&ActionItem>),
    side: Side,
) -> api::Life {
    let is = |kind| point.kind == Some(kind);
    api::Life {
        point: talking_point(point),
        merged: Vec::new(),
        solved: false,
        solution: is(Kind::Solution).then(|| solution.state().as_str().into()),
        steps: if is(Kind::Solution) { solution.steps.iter().map(step).collect() } else { Vec::new() },
        written_answer: answer.map(written_answer),
        feedback: is(Kind::Feedback).then(|| feedback(known, action, side)),
    }
}

fn step(step: &Step) -> api::SolutionStep {
    api::SolutionStep {
        state: step.state.as_str().into(),
        until: step.until.map(|day| day.to_string()),
        by: step.by.as_str().into(),
        at: step.at.to_string(),
    }
}

fn written_answer(answer: &Answer) -> api::WrittenAnswer {
    api::WrittenAnswer {
        text: answer.text.clone(),
        by: answer.written_by.as_str().into(),
        at: answer.written_at.to_string(),
        version: answer.version,
    }
}

fn feedback(known: &Feedback, action: Option<&ActionItem>, side: Side) -> api::Feedback {
    let both = known.both().map(|(owner, other)| (owner.said.as_str(), other.said.as_str()));
    let own = known.ask_on.and_then(|on| known.said(side, on));
    api::Feedback {
        manner: known.manner.map(|manner| manner.as_str().into()),
        action: action.map(action_item),
        ask_on: known.ask_on.map(|day| day.to_string()),
        you_said: own.map(|change| change.said.as_str().into()),
        owner_said: both.map(|(owner, _)| owner.into()),
        other_said: both.map(|(_, other)| other.into()),
    }
}

pub(crate) fn due(due: &view::Due, side: Side) -> api::Due {
    let (none, nothing) = (Solution::default(), Feedback::default());
    let question = |question: &view::Question| {
        kind(&question.point, (&none, question.answer.as_ref()), (&nothing, None), side)
    };
    let questions = |all: &[view::Question]| all.iter().map(question).collect();
    let asked = |asked: &view::Asked| {
        kind(&asked.point, (&none, None), (&asked.feedback, asked.action.as_ref()), side)
    };
    api::Due {
        you_owe: questions(&due.you_owe),
        owed_to_you: questions(&due.owed_to_you),
        answered: questions(&due.answered),
        trying: due
            .trying
            .iter()
            .map(|each| kind(&each.point, (&each.solution, None), (&nothing, None), side))
            .collect(),
        did_it_work: due
            .trying
            .iter()
            .filter(|each| each.due)
            .map(|each| each.point.id.to_string())
            .collect(),
        did_it_change: due.changes.iter().filter(|each| each.due).map(asked).collect(),
    }
}
