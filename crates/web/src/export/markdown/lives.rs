//! What the life of a talking point says beyond its words: who brought it, how often it carried, its kind's own story.

use super::{Page, words, written_day};
use api::ExportedTalkingPoint;

/// In one line: kind, who, when, how often carried.
pub(super) fn about(page: &Page<'_>, point: &ExportedTalkingPoint) -> Vec<String> {
    let mut said: Vec<String> = point.kind.iter().cloned().collect();
    said.push(format!("from {}", page.who(&point.raised_by)));
    said.push(format!("raised {}", page.day(&point.captured_at)));
    if let Some(minutes) = point.minutes {
        said.push(format!("{minutes} min"));
    }
    match page.carried.get(point.id.as_str()) {
        Some(1) => said.push("carried once".into()),
        Some(2) => said.push("carried twice".into()),
        Some(times) => said.push(format!("carried {times} times")),
        None => {}
    }
    if point.deferred_at.is_some() {
        let until = point.deferred_until.as_deref().map(|day| format!(" until {}", written_day(day)));
        said.push(format!("deferred{}", until.unwrap_or_default()));
    }
    if !["captured", "open"].contains(&point.state.as_str()) {
        said.push(format!(
            "{} {} by {}",
            point.state.replace('_', " "),
            page.day(&point.state_at),
            page.who(&point.state_by)
        ));
    }
    said
}

/// Line by line: what it answers, where it led, what was written and said about it.
pub(super) fn story(page: &Page<'_>, point: &ExportedTalkingPoint) -> Vec<String> {
    let one = page.one;
    let mut lines = Vec::new();
    lines.extend(point.jotted.as_deref().map(|jotted| format!("First jotted as: {}", words(jotted, "  "))));
    lines.extend(point.answers.as_deref().map(|challenge| format!("Answers {}", page.named(challenge))));
    let goal = page.one.goals.iter().find(|goal| point.goal_id.as_deref() == Some(&goal.id));
    lines.extend(goal.map(|goal| format!("About the goal: {}", words(&goal.text, "  "))));
    let own = page.one.meetings.iter().find(|meeting| point.own_meeting.as_deref() == Some(&meeting.id));
    lines.extend(own.map(|meeting| format!("Has a meeting of its own: {}", page.title(meeting))));
    lines.extend(point.merged_into.as_deref().map(|into| format!("Merged into {}", page.named(into))));
    for step in one.solution_steps.iter().filter(|step| step.talking_point_id == point.id) {
        let until = step.until.as_deref().map(|day| format!(" until {}", written_day(day)));
        let (on, who) = (page.day(&step.taken_at), page.who(&step.taken_by));
        lines.push(format!("{on}, {who}: {}{}", step.state.replace('-', " "), until.unwrap_or_default()));
    }
    for answer in one.insight_answers.iter().filter(|answer| answer.talking_point_id == point.id) {
        let (on, who) = (page.day(&answer.written_at), page.who(&answer.written_by));
        lines.push(format!("{who} answered in writing on {on}: {}", words(&answer.text, "  ")));
    }
    lines.extend(feedback(page, &point.id));
    lines
}

fn feedback(page: &Page<'_>, point: &str) -> Vec<String> {
    let one = page.one;
    let mut lines = Vec::new();
    for feedback in one.feedback.iter().filter(|feedback| feedback.talking_point_id == point) {
        lines.extend(feedback.manner.as_deref().map(|manner| format!("Feedback: {manner}")));
        let action =
            one.action_items.iter().find(|action| feedback.action_item_id.as_deref() == Some(&action.id));
        lines.extend(action.map(|action| format!("Agreed: {}", words(&action.text, "  "))));
        let ask = feedback.ask_on.as_deref().map(written_day);
        lines.extend(ask.map(|day| format!("Both are asked on {day} whether it changed")));
    }
    for change in one.feedback_changes.iter().filter(|change| change.talking_point_id == point) {
        let again =
            change.again_on.as_deref().map(|day| format!(", to be asked again on {}", written_day(day)));
        let (who, said) = (page.who(&change.side), change.said.replace('-', " "));
        lines.push(format!(
            "Did it change? {who}, asked on {}: {said}{}",
            written_day(&change.asked_on),
            again.unwrap_or_default()
        ));
    }
    lines
}
