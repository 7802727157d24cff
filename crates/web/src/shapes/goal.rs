//! Goals and checkpoints, from the domain to the wire.

use super::talking_point;
use app::view;
use domain::checkpoint::Checkpoint;

pub(crate) fn checkpoint(checkpoint: &Checkpoint) -> api::Checkpoint {
    api::Checkpoint {
        id: checkpoint.id.to_string(),
        goal: checkpoint.goal.to_string(),
        text: checkpoint.text.clone(),
        planned: checkpoint.planned.map(|day| day.to_string()),
        reached_at: checkpoint.reached.map(|reached| reached.at.to_string()),
        reached_by: checkpoint.reached.map(|reached| reached.by.as_str().into()),
        by: checkpoint.added_by.as_str().into(),
        added_at: checkpoint.added_at.to_string(),
        dropped: checkpoint.dropped_at.is_some(),
        version: checkpoint.version,
    }
}

pub(crate) fn goal(line: &view::GoalLine) -> api::Goal {
    let (goal, aim) = (&line.goal, &line.goal.aim);
    api::Goal {
        id: goal.id.to_string(),
        text: aim.text.clone(),
        why: aim.why.clone(),
        weeks: aim.weeks,
        target: aim.target.map(|target| target.to_string()),
        state: goal.state.as_str().into(),
        state_at: goal.state_at.to_string(),
        by: goal.set_by.as_str().into(),
        set_at: goal.set_at.to_string(),
        visited_at: goal.visited_at.to_string(),
        visited_by: goal.visited_by.as_str().into(),
        talked_at: line.talked_at.map(|at| at.to_string()),
        waiting: line.waiting.map(|id| id.to_string()),
        returns_on: line.returns_on.to_string(),
        due: line.due,
        checkpoints: line.checkpoints.iter().map(checkpoint).collect(),
        version: goal.version,
    }
}

pub(crate) fn goals(goals: &view::Goals) -> api::Goals {
    let shaped = |lines: &[view::GoalLine]| lines.iter().map(goal).collect();
    api::Goals {
        open: shaped(&goals.open),
        reached: shaped(&goals.reached),
        let_go: shaped(&goals.let_go),
        weeks_since_development: goals.weeks_since_development,
    }
}

pub(crate) fn goal_page(page: &view::GoalPage) -> api::GoalDetail {
    let points = page.points.iter().map(|each| api::GoalPoint {
        point: talking_point(&each.point),
        talked: each.talked.iter().map(ToString::to_string).collect(),
    });
    api::GoalDetail { goal: goal(&page.line), points: points.collect() }
}
