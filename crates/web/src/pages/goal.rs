//! Goals: all of a one-on-one on a sheet, the card of one that is back on its rhythm, and the goal of a point. Plans
//! nothing itself.

mod one;

pub(crate) use one::page;

use super::{
    Toast,
    bond::{Bond, Tab},
    form,
    icon::{self, icon},
    point,
};
use crate::when;
use app::view::{GoalLine, Goals, Next, Viewer};
use domain::{
    checkpoint::{self, Checkpoint},
    goal::{State, Target},
    talking_point::{Kind, TalkingPoint},
};
use maud::{Markup, html};

/// Goals that are back, shown as cards at once; the others are a click away.
const DUE_SHOWN: usize = 2;

/// All goals of a one-on-one.
pub(crate) fn list(viewer: &Viewer, goals: &Goals, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &goals.relationship, goals.side, "/goals");
    let title = format!("Goals with {}", bond.them());
    bond.shell(&title).toast(toast).page(&html! {
        (bond.head())
        (bond.tabs(Tab::Goals))
        div.stack.reading {
            section aria-labelledby="g-t" {
                div.sec {
                    h2 #g-t { "Goals" @if !goals.open.is_empty() { " " span.tally { (goals.open.len()) } } }
                    span.quiet { (talked(goals)) }
                }
                div.sheet {
                    @if goals.open.is_empty() { (nothing(&bond)) }
                    @else { ol { @for line in &goals.open { (row(&bond, line, goals.next.as_ref())) } } }
                }
                div.under { (add(&bond)) }
            }
            (over(&bond, "Reached", &goals.reached))
            (over(&bond, "Let go", &goals.let_go))
        }
    })
}

/// "Development was last talked about 5 weeks ago."
fn talked(goals: &Goals) -> String {
    match goals.weeks_since_development {
        None => "Development was not talked about in a meeting yet".into(),
        Some(0) => "Development was talked about this week".into(),
        Some(weeks) => format!("Development was last talked about {} ago", when::count(weeks, "week")),
    }
}

fn nothing(bond: &Bond<'_>) -> Markup {
    html! {
        div.empty {
            (icon::mark(40))
            h3 { "No goals yet" }
            p.quiet {
                @if bond.owns() { "One is enough. What should be different by the end of the year?" }
                @else { bdi { (bond.owner()) } " sets the goals here. You can suggest one." }
            }
        }
    }
}

/// One line that sets a goal, or suggests one.
fn add(bond: &Bond<'_>) -> Markup {
    let (path, label, hint, button) = if bond.owns() {
        ("/goals", "A new goal", "What do you want to get to, in a few months?".to_owned(), "Set goal")
    } else {
        let hint = format!("A goal that {} might like", bond.owner());
        ("/goal-suggestions", "A goal to suggest", hint, "Suggest")
    };
    let inside = html! {
        input.input name="text" required dir="auto" autocomplete="off" aria-label=(label) placeholder=(hint);
        button.btn { (button) }
    };
    html! {
        (form::command(&bond.at(path), &bond.back, "line", &inside))
        p.quiet.under-line {
            @if bond.owns() { "It comes back every four weeks, so that it isn’t forgotten. You can change that." }
            @else { "It arrives as a capture from you; " bdi { (bond.owner()) } " decides what becomes of it." }
        }
    }
}

fn row(bond: &Bond<'_>, line: &GoalLine, next: Option<&Next>) -> Markup {
    html! {
        li.row.goal #{ "g-" (line.goal.id) } {
            (icon::kind(Some(Kind::Development)))
            div.what {
                h3 dir="auto" { a.clamp href=(path(bond, line, "")) { (line.goal.aim.text) } }
                p.meta { (rhythm(bond, line)) (target(bond, line)) (last_talked(bond, line)) }
                (steps(bond, &line.checkpoints))
                @if line.due { (answers(bond, line, next)) }
            }
        }
    }
}

/// "back every 4 weeks, next on Thursday".
fn rhythm(bond: &Bond<'_>, line: &GoalLine) -> Markup {
    let every = format!("back {}", when::every_weeks(line.goal.aim.weeks));
    html! {
        @if line.waiting.is_some() && !line.due { span.ok { "on its way into a meeting" } }
        @else if line.due { span.aged { "back on its rhythm" } }
        @else { span { (every) ", next " (on(bond, line.returns_on)) } }
    }
}

/// "on Thursday", "tomorrow", "on 28 May".
fn on(bond: &Bond<'_>, day: jiff::civil::Date) -> String {
    let named = when::near_day(day, bond.today());
    if ["yesterday", "today", "tomorrow"].contains(&named.as_str()) { named } else { format!("on {named}") }
}

fn target(bond: &Bond<'_>, line: &GoalLine) -> Markup {
    let words = match line.goal.aim.target {
        None => return html! {},
        Some(Target::Day(day)) => when::long_day(day, bond.today()),
        Some(Target::Month(day)) if day.year() == bond.today().year() => day.strftime("%B").to_string(),
        Some(Target::Month(day)) => day.strftime("%B %Y").to_string(),
    };
    html! { span { "by " (words) } }
}

fn last_talked(bond: &Bond<'_>, line: &GoalLine) -> Markup {
    let talked = line.talked_at.map(|at| when::ago(when::day_of(at, bond.zone()), bond.today()));
    html! {
        @if let Some(ago) = talked { span { "talked about " (ago) } }
        @else { span { "not talked about yet" } }
    }
}

/// The way to a goal as a short list: reached, next, later.
fn steps(bond: &Bond<'_>, checkpoints: &[Checkpoint]) -> Markup {
    if checkpoints.is_empty() {
        return html! {};
    }
    let next = checkpoint::next(checkpoints).map(|next| next.id);
    html! {
        ol.steps {
            @for each in checkpoints {
                li.now[Some(each.id) == next] {
                    @if each.reached.is_some() { (icon("check")) span.vh { "Reached: " } }
                    @else if Some(each.id) == next { (icon("flag")) span.vh { "Next: " } }
                    @else { (icon("ring")) }
                    span dir="auto" { (point::short(&each.text)) }
                    @if let (Some(day), None) = (each.planned, each.reached) {
                        span.quiet.aged[day < bond.today()] { (when::near_day(day, bond.today())) }
                    }
                }
            }
        }
    }
}

fn over(bond: &Bond<'_>, title: &str, lines: &[GoalLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section {
                details.fewer {
                    summary.btn.plain {
                        @if lines[0].goal.state == State::Reached { (icon("check")) } @else { (icon("drop")) }
                        (title) ", " (lines.len())
                    }
                    ol.sheet.below { @for line in lines { (gone(bond, line)) } }
                }
            }
        }
    }
}

fn gone(bond: &Bond<'_>, line: &GoalLine) -> Markup {
    let ago = when::ago(when::day_of(line.goal.state_at, bond.zone()), bond.today());
    let reached = line.goal.state == State::Reached;
    html! {
        li.row.bare {
            (icon::kind(Some(Kind::Development)))
            div.what {
                h3 dir="auto" { a.clamp href=(path(bond, line, "")) { (line.goal.aim.text) } }
                p.meta { span { @if reached { "reached " } @else { "let go " } (ago) } }
            }
            div.side {
                @if bond.owns() {
                    (form::button(&path(bond, line, "/reopening"), &bond.back, "btn", &html! { "Open again" }))
                }
            }
        }
    }
}

/// Goals that are back on their rhythm, a card each; nothing when none is.
pub(super) fn due(bond: &Bond<'_>, lines: &[GoalLine], next: Option<&Next>) -> Markup {
    html! {
        @if !lines.is_empty() {
            section aria-labelledby="due-t" {
                div.sec {
                    h2.label #due-t { "Back on its rhythm" }
                    @if let [line] = lines { span.quiet { (when::every_weeks(line.goal.aim.weeks)) } }
                    @else { span.quiet { (lines.len()) } }
                }
                div.stack.mid { @for line in lines.iter().take(DUE_SHOWN) { (due_card(bond, line, next)) } }
                @if lines.len() > DUE_SHOWN {
                    p.quiet { a href=(bond.at("/goals")) { "Show all " (lines.len()) } }
                }
            }
        }
    }
}

/// The card of a goal that is back on its rhythm. Its answers come back to where the bond says.
pub(super) fn due_card(bond: &Bond<'_>, line: &GoalLine, next: Option<&Next>) -> Markup {
    html! {
        div.card.stack.tight #{ "due-" (line.goal.id) } {
            div.goal-head {
                (icon::kind(Some(Kind::Development)))
                div {
                    h3 dir="auto" { a.clamp href=(path(bond, line, "")) { (line.goal.aim.text) } }
                    p.quiet { (stands(bond, line)) }
                }
            }
            (answers(bond, line, next))
        }
    }
}

/// "Checkpoint 2 of 3: a talk at the guild, planned for 15 May."
fn stands(bond: &Bond<'_>, line: &GoalLine) -> Markup {
    let all = line.checkpoints.len();
    let reached = line.checkpoints.iter().filter(|each| each.reached.is_some()).count();
    html! {
        @if let Some(next) = checkpoint::next(&line.checkpoints) {
            "Checkpoint " (reached + 1) " of " (all) ": " bdi { (point::short(&next.text)) }
            @if let Some(day) = next.planned { ", planned for " (when::near_day(day, bond.today())) }
            "."
        }
        @else if all > 0 { "All its checkpoints are reached." }
        @else { "Last looked at " (when::ago(when::day_of(line.goal.visited_at, bond.zone()), bond.today())) "." }
    }
}

/// A goal with the way to it, beside a page of something else.
pub(super) fn card(bond: &Bond<'_>, line: &GoalLine) -> Markup {
    html! {
        section.card.stack.tight {
            div {
                h3 dir="auto" {
                    @if bond.ended() { (line.goal.aim.text) }
                    @else { a.clamp.silent href=(path(bond, line, "")) { (line.goal.aim.text) } }
                }
                @if !bond.ended() { p.quiet.begins { (rhythm(bond, line)) } }
            }
            (steps(bond, &line.checkpoints))
        }
    }
}

/// What may be said of a goal that is back: each a button, none of them a must.
fn answers(bond: &Bond<'_>, line: &GoalLine, next: Option<&Next>) -> Markup {
    let step = checkpoint::next(&line.checkpoints);
    let reached = match step {
        Some(step) => Some(bond.at(&format!("/checkpoints/{}/reaching", step.id))),
        None => bond.owns().then(|| path(bond, line, "/reaching")),
    };
    // Said where the card is not in sight: to a screen reader, and where one finds what can be done.
    let about = html! { span.vh { ": " (line.goal.aim.text) } };
    let inside = html! {
        @if let Some(reached) = &reached { button.btn formaction=(reached) { (icon("check")) "It’s done" (about) } }
        @if bond.owns() { button.btn formaction=(path(bond, line, "/visit")) { "Still on it" (about) } }
        button.btn formaction=(path(bond, line, "/talking-point")) { (bring(bond, next)) (about) }
        @if bond.owns() { a.btn.plain href=(path(bond, line, "#change")) { "Change the goal" (about) } }
    };
    form::command(&path(bond, line, "/talking-point"), &bond.back, "bar goal-acts", &inside)
}

/// "Bring it on Thursday".
fn bring(bond: &Bond<'_>, next: Option<&Next>) -> String {
    match next {
        Some(next) if next.in_progress => "Bring it now".into(),
        Some(next) => format!("Bring it {}", on(bond, when::day_of(next.at, bond.zone()))),
        None => "Bring it next time".into(),
    }
}

/// The goal that a point is about, for its line of support.
pub(super) fn named(bond: &Bond<'_>, of: &TalkingPoint) -> Markup {
    let goal = of.goal.and_then(|goal| bond.trays.goal(goal));
    html! {
        @if let Some(goal) = goal {
            span { "for “" bdi { (point::short(&goal.text)) } "”" }
        }
    }
}

/// The goal of a development, to choose in its tray.
pub(super) fn choice(bond: &Bond<'_>, of: &TalkingPoint) -> Markup {
    let may = of.must_be_theirs(bond.side).is_ok() && of.kind == Some(Kind::Development);
    let to_choose = || bond.trays.goals.iter().filter(|goal| goal.open || Some(goal.id) == of.goal);
    if !may || (!bond.owns() && to_choose().next().is_none()) {
        return html! {};
    }
    let inside = html! {
        label { span { "Goal" }
            select.input name="goal" {
                option value="" selected[of.goal.is_none()] { "None" }
                @for goal in to_choose() {
                    option value=(goal.id) selected[Some(goal.id) == of.goal] { (point::short(&goal.text)) }
                }
                @if bond.owns() { option value="new" { "A new goal in these words" } }
            }
        }
        button.btn { "Set" }
    };
    html! { div.bar.times { (form::command(&point::path(bond, of, "/goal"), &bond.back, "bar", &inside)) } }
}

/// A path below a goal's own.
fn path(bond: &Bond<'_>, line: &GoalLine, tail: &str) -> String {
    bond.at(&format!("/goals/{}{tail}", line.goal.id))
}
