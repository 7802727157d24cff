//! The page of one goal: the way to it, the points about it, and what may be changed. Shows nobody a button that they may
//! not use.

use super::{
    super::{
        Toast,
        bond::{Bond, Tab},
        form,
        icon::{self, icon},
        note::{self, Spot},
        people, point,
    },
    bring, last_talked, path, rhythm, target,
};
use crate::when;
use app::view::{GoalLine, GoalPage, GoalPoint, Viewer};
use domain::{
    Side,
    checkpoint::{self, Checkpoint},
    goal::{State, Target},
    note::About,
    talking_point::State as PointState,
};
use maud::{Markup, html};

/// One goal.
pub(crate) fn page(viewer: &Viewer, shown: &GoalPage, toast: Option<&Toast>) -> Markup {
    let line = &shown.line;
    let bond = Bond::new(viewer, &shown.relationship, shown.side, &format!("/goals/{}", line.goal.id));
    let open = line.goal.state == State::Open;
    bond.shell("Goal").toast(toast).page(&html! {
        div.head {
            div {
                p.quiet { a href=(bond.at("/goals")) { "Goals" } }
                h1 #{ "g-" (line.goal.id) } { span.clamp dir="auto" { (line.goal.aim.text) } }
                p.meta { (standing(&bond, line)) (target(&bond, line)) (last_talked(&bond, line)) }
            }
            div.end { (people::who(&bond)) }
        }
        (bond.tabs(Tab::Goals))
        div.split {
            div.stack {
                (way(&bond, line))
                (points(&bond, &shown.points))
                (together(&bond, shown))
            }
            aside.stack aria-label="About this goal" {
                section.card.stack.tight { (acts(&bond, shown)) }
                @if let Some(why) = &line.goal.aim.why {
                    section {
                        div.sec { h2.label { "Why, and what done looks like" } }
                        p.voice.said dir="auto" { (why) }
                    }
                }
                @if bond.owns() && open { (change(&bond, line)) }
            }
        }
    })
}

/// What both write about it.
fn together(bond: &Bond<'_>, shown: &GoalPage) -> Markup {
    let spot = Spot { about: About::Goal(shown.line.goal.id), note: shown.note.as_ref() };
    html! {
        section aria-labelledby="n-t" {
            div.sec { h2 #n-t { "Notes" } span.quiet { "shared with " (bond.them()) } }
            (note::editor(bond, &spot, "Notes on this goal, shared"))
        }
    }
}

fn standing(bond: &Bond<'_>, line: &GoalLine) -> Markup {
    let ago = when::ago(when::day_of(line.goal.state_at, bond.zone()), bond.today());
    html! {
        @match line.goal.state {
            State::Open => (rhythm(bond, line)),
            State::Reached => span.ok { "reached " (ago) },
            State::LetGo => span { "let go " (ago) },
        }
    }
}

fn way(bond: &Bond<'_>, line: &GoalLine) -> Markup {
    let reached = line.checkpoints.iter().filter(|each| each.reached.is_some()).count();
    let next = checkpoint::next(&line.checkpoints).map(|next| next.id);
    html! {
        section aria-labelledby="c-t" {
            div.sec {
                h2 #c-t { "Checkpoints" }
                @if !line.checkpoints.is_empty() {
                    span.quiet { (reached) " of " (line.checkpoints.len()) " reached" }
                }
            }
            @if line.checkpoints.is_empty() {
                div.sheet.empty {
                    (icon::mark(40))
                    h3 { "No checkpoints yet" }
                    p.quiet { "A goal works without them. Add one when a step has a name, or when something moved." }
                }
            } @else {
                ul.sheet.way { @for each in &line.checkpoints { (step(bond, each, Some(each.id) == next)) } }
            }
            @if line.goal.state == State::Open { div.under { (add(bond, line)) } }
        }
    }
}

fn step(bond: &Bond<'_>, checkpoint: &Checkpoint, next: bool) -> Markup {
    let reached = checkpoint.reached;
    let verb = if reached.is_some() { "/reopening" } else { "/reaching" };
    let tick = html! {
        button.check.round role="checkbox" aria-checked=(reached.is_some()) aria-label={ "Reached: " (point::short(&checkpoint.text)) } {
        }
    };
    html! {
        li.row.waypoint.done[reached.is_some()] #{ "cp-" (checkpoint.id) } {
            (form::command(&at(bond, checkpoint, verb), &bond.back, "tick", &tick))
            div.what {
                h3 dir="auto" { (point::words(&checkpoint.text)) }
                p.meta {
                    @if let Some(reached) = reached {
                        @let day = when::day_of(reached.at, bond.zone());
                        span { "reached " (when::near_day(day, bond.today())) }
                        @if reached.by != bond.side { span { bdi { (bond.them()) } " said so" } }
                    }
                    @else if next { span.ok { "next" } }
                    @if let Some(day) = checkpoint.planned {
                        span.aged[reached.is_none() && day < bond.today()] {
                            "planned for " (when::near_day(day, bond.today()))
                        }
                    }
                    @if checkpoint.added_by == Side::Other { span { "from " (who(bond, Side::Other)) } }
                }
            }
            @if checkpoint.must_be_theirs(bond.side).is_ok() { (tray(bond, checkpoint)) }
        }
    }
}

fn who(bond: &Bond<'_>, side: Side) -> Markup {
    html! { @if side == bond.side { "you" } @else { bdi { (bond.relationship.first_name(side)) } } }
}

fn tray(bond: &Bond<'_>, checkpoint: &Checkpoint) -> Markup {
    let words = html! {
        input type="hidden" name="version" value=(checkpoint.version);
        label.field {
            span { "What" }
            textarea.input name="text" rows="1" required dir="auto" { (checkpoint.text) }
        }
        div.bar.times {
            label { span { "Planned for" }
                input.input type="date" name="planned" value=[checkpoint.planned];
            }
            button.btn data-undo="form" { "Save" }
        }
    };
    let drop = html! { button.btn data-do="drop" { (icon("drop")) "Drop" } };
    html! {
        details.more {
            summary.btn.plain.icon aria-label={ "Change: " (point::short(&checkpoint.text)) } title="Change" {
                (icon("more"))
            }
            div.tray {
                (form::command(&at(bond, checkpoint, "/words"), &bond.back, "stack tight", &words))
                (form::command(&at(bond, checkpoint, "/drop"), &bond.back, "", &drop))
            }
        }
    }
}

/// One line that plans a checkpoint, or writes down what was reached just now.
fn add(bond: &Bond<'_>, line: &GoalLine) -> Markup {
    let inside = html! {
        input.input name="text" required dir="auto" autocomplete="off" aria-label="A checkpoint" placeholder="A step on the way, or what just moved";
        div.bar.times {
            label { span { "Planned for" } input.input type="date" name="planned"; }
            button.btn { "Plan it" }
            button.btn name="reached" value="yes" { (icon("check")) "It’s reached" }
        }
    };
    form::command(&path(bond, line, "/checkpoints"), &bond.back, "step-line", &inside)
}

fn points(bond: &Bond<'_>, points: &[GoalPoint]) -> Markup {
    html! {
        section aria-labelledby="p-t" {
            div.sec { h2 #p-t { "Points about it" } @if !points.is_empty() { span.quiet { (points.len()) } } }
            @if points.is_empty() { p.quiet { "None yet. Bring it into a meeting, or choose it on a development." } }
            @else { ol.sheet { @for each in points { (about(bond, each)) } } }
        }
    }
}

fn about(bond: &Bond<'_>, each: &GoalPoint) -> Markup {
    let raised = when::ago(when::day_of(each.point.captured_at, bond.zone()), bond.today());
    html! {
        li.row.past {
            @if each.talked.is_empty() { (icon("ring")) } @else { (icon("check")) }
            (icon::kind(each.point.kind))
            div.what {
                h3 dir="auto" { (point::words(&each.point.text)) }
                p.meta {
                    @match each.point.state {
                        PointState::Captured => span { "captured " (raised) },
                        PointState::Open if each.point.deferral.is_some() => span { "in the backlog" },
                        PointState::Open => span.ok { "on the agenda" },
                        PointState::Answered => span { "answered in writing" },
                        PointState::Merged => span { "merged into another point" },
                        PointState::Posted => span { "posted as an update" },
                        PointState::OwnMeeting => span { "has its own meeting" },
                        PointState::Discussed | PointState::Dropped => {},
                    }
                    @for at in &each.talked {
                        span { "talked about " (when::near_day(when::day_of(*at, bond.zone()), bond.today())) }
                    }
                }
            }
        }
    }
}

/// What may be said of the goal.
fn acts(bond: &Bond<'_>, shown: &GoalPage) -> Markup {
    let line = &shown.line;
    let every = when::count(line.goal.aim.weeks, "week");
    let to = |tail: &str| path(bond, line, tail);
    let inside = html! {
        @if line.goal.state != State::Open {
            @if bond.owns() { button.btn formaction=(to("/reopening")) { "Open it again" } }
        } @else {
            @if line.waiting.is_none() || line.due {
                button.btn formaction=(to("/talking-point")) { (bring(bond, shown.next.as_ref())) }
            }
            @if bond.owns() {
                @if line.due { button.btn formaction=(to("/visit")) { "Still on it" } }
                button.btn formaction=(to("/reaching")) { (icon("check")) "It’s reached" }
                button.btn.plain formaction=(to("/letting-go")) { "Let it go" }
            }
        }
    };
    html! {
        div {
            p.quiet { "Back every " (every) }
            h2.title { @if line.goal.state == State::Open { (returns(bond, line)) } @else { (standing(bond, line)) } }
            p.quiet {
                "Last looked at " (when::ago(when::day_of(line.goal.visited_at, bond.zone()), bond.today()))
                " by " (who(bond, line.goal.visited_by)) "."
            }
        }
        (form::command(&to("/talking-point"), &bond.back, "bar goal-acts", &inside))
        @if !bond.owns() { p.quiet { bdi { (bond.owner()) } " sets and changes the goals. You can add checkpoints." } }
    }
}

fn returns(bond: &Bond<'_>, line: &GoalLine) -> String {
    if line.due {
        return "Back on its rhythm".into();
    }
    if line.waiting.is_some() {
        return "On its way into a meeting".into();
    }
    format!("Next {}", super::on(bond, line.returns_on))
}

/// Words, reason, rhythm and target, for the owner to change.
fn change(bond: &Bond<'_>, line: &GoalLine) -> Markup {
    let aim = &line.goal.aim;
    // A month where one can choose one; a day that was given stays a day.
    let (kind, target) = match aim.target {
        Some(target @ Target::Day(_)) => ("date", Some(target.to_string())),
        target => ("month", target.map(|target| target.to_string())),
    };
    let inside = html! {
        input type="hidden" name="version" value=(line.goal.version);
        label.field { span { "Goal" } textarea.input name="text" rows="2" required dir="auto" { (aim.text) } }
        label.field {
            span { "Why, and what done looks like" }
            textarea.input name="why" rows="3" dir="auto" { (aim.why.as_deref().unwrap_or_default()) }
        }
        label.field {
            span { "Weeks until it comes back" }
            input.input type="number" name="weeks" min="1" max="52" inputmode="numeric" value=(aim.weeks);
        }
        label.field {
            span { "By when" }
            input.input type=(kind) name="target" value=[target] placeholder="2026-09";
            small { "A " (if kind == "date" { "day" } else { "month" }) ", such as " (if kind == "date" { "2026-09-30" } else { "2026-09" }) ". It may stay empty." }
        }
        button.btn data-undo="form" { "Save" }
    };
    html! {
        section #change {
            details.fewer {
                summary.btn.plain { (icon("more")) "Change the goal" }
                (form::command(&path(bond, line, "/words"), &bond.back, "stack tight", &inside))
            }
        }
    }
}

fn at(bond: &Bond<'_>, checkpoint: &Checkpoint, tail: &str) -> String {
    bond.at(&format!("/checkpoints/{}{tail}", checkpoint.id))
}
