//! Goals with their checkpoints, on the first page of a one-on-one.

use super::{Page, entry, line, note, words, written_day};
use api::ExportedGoal;

/// All goals, each with what it is for and its steps.
pub(super) fn all(page: &Page<'_>) -> Vec<String> {
    page.one.goals.iter().map(|goal| entry("-", &goal.text, &about(page, goal), &under(page, goal))).collect()
}

fn about(page: &Page<'_>, goal: &ExportedGoal) -> Vec<String> {
    let mut said = vec![format!("set by {} {}", page.who(&goal.set_by), page.day(&goal.set_at))];
    // A month is no day: it stands as it was written.
    said.extend(goal.target.as_deref().map(|target| format!("until {}", written_day(target))));
    said.push(format!("looked at every {} weeks, last {}", goal.weeks, page.day(&goal.visited_at)));
    if goal.state != "open" {
        said.push(format!("{} {}", line(&goal.state.replace('-', " ")), page.day(&goal.state_at)));
    }
    said
}

fn under(page: &Page<'_>, goal: &ExportedGoal) -> Vec<String> {
    let mut lines: Vec<String> = goal.why.iter().map(|why| format!("Why: {}", words(why, "  "))).collect();
    for step in page.one.checkpoints.iter().filter(|step| step.goal_id == goal.id) {
        let mark = if step.reached_at.is_some() { "[x]" } else { "[ ]" };
        let mut said = vec![format!("added by {} {}", page.who(&step.added_by), page.day(&step.added_at))];
        said.extend(step.planned.as_deref().map(|day| format!("planned for {}", written_day(day))));
        said.extend(step.reached_at.as_deref().map(|at| format!("reached {}", page.day(at))));
        said.extend(step.dropped_at.as_deref().map(|at| format!("dropped {}", page.day(at))));
        lines.push(format!("{mark} {}\\\n  *{}*", words(&step.text, "  "), said.join(" · ")));
    }
    let notes = page.one.notes.iter().filter(|note| note.goal_id.as_ref() == Some(&goal.id));
    let notes = notes.filter(|note| !note.text.trim().is_empty());
    lines.extend(notes.map(|each| format!("Notes:\n\n  {}", note(&each.text, "  "))));
    lines
}
