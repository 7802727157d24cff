//! Prep: the guided minutes before a meeting, a step at a time, with the agenda beside. Nothing in it is forced, and
//! nobody else sees how far one is.

mod card;
mod steps;

use super::{
    Toast,
    bond::Bond,
    fold, form,
    icon::{self, icon},
    people, point, rest, theme, week,
};
use crate::when;
use app::view::{Line, Prep, Themes, Viewer};
use domain::prep::{Step, usual_minutes};
use maud::{Markup, html};

/// How captures are gone through.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// One at a time.
    OneByOne,
    /// All in a list.
    List,
}

/// The step that the viewer is at.
pub(crate) fn page(
    viewer: &Viewer,
    (prep, themes): (&Prep, &Themes),
    way: Way,
    toast: Option<&Toast>,
) -> Markup {
    let tail = if way == Way::List { "/prep/list" } else { "/prep" };
    let bond =
        Bond::new(viewer, &prep.relationship, prep.side, tail).with(&prep.kinds).with_trays(&prep.trays);
    let title = title(&bond, prep);
    let body = html! {
        (head(&bond, prep, &title))
        (stepper(&bond, prep))
        @if prep.step == Step::Order && bond.owns() {
            div.stack.narrow-in { (steps::order(&bond, prep)) (onward(&bond, prep)) }
        } @else {
            div.split.wide-aside {
                div.stack.mid { (step(&bond, (prep, themes), way)) (onward(&bond, prep)) }
                (so_far(&bond, prep))
            }
        }
    };
    bond.shell(&title).toast(toast).page(&html! { div.prep data-prep { (body) } })
}

fn step(bond: &Bond<'_>, (prep, themes): (&Prep, &Themes), way: Way) -> Markup {
    match (prep.step, way) {
        (Step::Captures, Way::OneByOne) => card::one(bond, prep),
        (Step::Captures, Way::List) => card::all(bond, prep),
        (Step::Carried, _) => steps::carried(bond, prep),
        (Step::Due, _) => steps::due(bond, prep),
        (Step::Themes, _) => theme::step(bond, themes),
        (Step::Lacks, _) => steps::lacks(bond, prep),
        (Step::Order, _) => steps::bring(bond, prep),
    }
}

/// "Prepare for Thursday".
fn title(bond: &Bond<'_>, prep: &Prep) -> String {
    match &prep.next {
        Some(next) if next.in_progress => "Prepare".into(),
        Some(next) => {
            format!("Prepare for {}", when::near_day(when::day_of(next.at, bond.zone()), bond.today()))
        }
        None => "Prepare".into(),
    }
}

fn head(bond: &Bond<'_>, prep: &Prep, title: &str) -> Markup {
    let line = match (bond.owns(), prep.step) {
        (true, Step::Captures) => "One note at a time. Keep what needs the two of you.",
        (true, Step::Carried) => "What was not reached. Some of it may have settled by itself.",
        (true, Step::Due) => "What you promised each other, and goals that are back.",
        (true, Step::Themes) => {
            "Read your points from afar. What comes back may want more than five minutes."
        }
        (true, Step::Lacks) => "What this agenda does not have. Nothing here is a must.",
        (true, Step::Order) => "The most important first. What does not fit carries over.",
        (false, Step::Due) => "What you owe, before anything you bring.",
        (false, _) => "It is their meeting. Bring what they need, give back the rest.",
    };
    html! {
        div.head {
            div { h1 { (title) } p { (line) } }
            div.end.bar {
                (people::sees(bond))
                span.chip {
                    (icon("clock"))
                    span.vh { "Spent: " }
                    (prep.minutes) " of " (usual_minutes(bond.side)) " min"
                }
                a.btn href=(bond.at("")) { "Finish later" }
            }
        }
    }
}

/// The steps, each a button: any may be gone to at any time.
fn stepper(bond: &Bond<'_>, prep: &Prep) -> Markup {
    let inside = html! {
        @for (number, step) in Step::of(bond.side).iter().enumerate() {
            button.step name="step" value=(step.as_str()) aria-current=[(*step == prep.step).then_some("step")] {
                span.n { (number + 1) }
                span.name { (name(bond, *step)) }
            }
        }
    };
    html! { nav.steps aria-label="Steps" { (form::command(&bond.at("/prep/step"), &bond.at("/prep"), "bar", &inside)) } }
}

fn name(bond: &Bond<'_>, step: Step) -> &'static str {
    match step {
        Step::Captures => "Sort",
        Step::Carried => "Carried over",
        Step::Due if bond.owns() => "Due",
        Step::Due => "You owe",
        Step::Themes => "Themes",
        Step::Lacks => "Missing",
        Step::Order if bond.owns() => "Order",
        Step::Order => "You bring",
    }
}

/// The way on: the next step, or done.
fn onward(bond: &Bond<'_>, prep: &Prep) -> Markup {
    let sorting = prep.step == Step::Captures && prep.current().is_some();
    let class = if sorting { "btn" } else { "btn primary" };
    let (path, inside) = match prep.step.next(bond.side) {
        Some(next) => (
            bond.at("/prep/step"),
            html! {
                button class=(class) name="step" value=(next.as_str()) data-do="next" {
                    "Next: " (name(bond, next).to_lowercase())
                    @if !sorting { " " kbd { "↵" } }
                }
            },
        ),
        None => (
            bond.at("/prep/prepared"),
            html! { button class=(class) data-do="next" { "I’m prepared " kbd { "↵" } } },
        ),
    };
    html! {
        div.bar.onward {
            @if path.ends_with("/step") { (form::command(&path, &bond.at("/prep"), "", &inside)) }
            @else { (form::command(&path, &bond.at(""), "", &inside)) }
            @if prep.prepared_at.is_some() { span.ok { "You said you’re prepared" } }
        }
    }
}

/// The agenda so far, to be ordered here as well.
fn so_far(bond: &Bond<'_>, prep: &Prep) -> Markup {
    let agenda = &prep.agenda;
    let private =
        prep.captures.iter().filter(|capture| matches!(capture, app::view::Jotted::Private(_))).count();
    html! {
        aside.stack.tight aria-label="Agenda so far" {
            div.sec {
                h2.label { "Agenda so far" }
                @if bond.owns() { span.quiet.keyhint { "⇧J ⇧K to reorder" } }
            }
            div.sheet #agenda data-agenda=[bond.owns().then(|| bond.at("/points"))] {
                ol data-list="agenda" data-part="above the fold" { (brief(bond, &agenda.above, None)) }
                @if agenda.above.is_empty() && agenda.below.is_empty() {
                    p.empty.quiet { "Nothing yet. What you keep lands here." }
                }
                (fold::planned(agenda))
                ol.below data-list="agenda" data-part="below the fold" {
                    (brief(bond, agenda.shown().1, agenda.above.last()))
                }
                (rest::of_agenda(bond, agenda.left_out()))
            }
            @if private > 0 {
                section.only-me {
                    p.quiet {
                        "Only you: " (when::many(private, "capture")) " kept to yourself. "
                        @if private == 1 { "It stays out of the agenda unless you share it." }
                        @else { "They stay out of the agenda unless you share them." }
                    }
                }
            }
        }
    }
}

fn brief(bond: &Bond<'_>, lines: &[Line], before: Option<&Line>) -> Markup {
    html! {
        @for (place, line) in lines.iter().enumerate() {
            @let before = place.checked_sub(1).map_or(before, |before| lines.get(before));
            @let answer = point::answers(line, before);
            li.row.point.brief.answer[answer].bare[!bond.owns()] #{ "b-" (line.point.id) } data-point=(line.point.id) {
                @if bond.owns() { (point::grip(&line.point.text)) }
                (icon::kind(line.point.kind))
                div.what { h3.clamp dir="auto" { (point::short(&line.point.text)) } }
                div.side { span { (line.point.counted_minutes()) span.vh { " minutes" } } }
                @if bond.owns() { (point::nudge(bond, &line.point)) }
            }
        }
    }
}

/// The agenda of the week page, for the step that orders it.
fn sheet(bond: &Bond<'_>, prep: &Prep) -> Markup {
    week::sheet(
        bond,
        &prep.agenda,
        &html! { p.empty.quiet { "Nothing on the agenda yet. Capture one thing. That’s a meeting." } },
    )
}
