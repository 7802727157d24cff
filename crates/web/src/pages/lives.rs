//! The life of a point on its row: what was merged into it, how far a solution got, what answers an insight, what goes with
//! feedback; and in its tray the steps that are next. Shows nobody a button that they may not use.

use super::{bond::Bond, form, icon::icon, merge, point};
use crate::when;
use app::view::{Choice, Life};
use domain::{
    Side, TalkingPointId,
    feedback::{Feedback, Manner, Said},
    insight::Answer,
    solution::{Solution, State, Step},
    talking_point::{Kind, TalkingPoint},
};
use maud::{Markup, html};

/// What the line of support says of it, as spans.
pub(super) fn spans(bond: &Bond<'_>, point: &TalkingPoint, hangs: bool) -> Markup {
    let Some(life) = bond.life(point.id) else {
        return html! { @if hangs { span { "answers the point above" } } };
    };
    html! {
        @if hangs { span { "answers the point above" } }
        @else if let (Some(challenge), Some(Kind::Solution)) = (&life.challenge, point.kind) {
            span { "answers “" bdi { (point::short(&challenge.text)) } "”" }
        }
        @match point.kind {
            Some(Kind::Solution) => (stands(bond, &life.solution)),
            Some(Kind::Feedback) => (goes_with(bond, &life.feedback)),
            _ => {},
        }
    }
}

/// "agreed 12 May", "trying until 11 June", with who said so.
pub(super) fn stands(bond: &Bond<'_>, solution: &Solution) -> Markup {
    let Some(step) = solution.steps.last() else {
        return html! {};
    };
    let due = solution.is_due(bond.today());
    let title = format!("{} said so on {}", name(bond, step.by), day(bond, step));
    html! { span.aged[due].ok[step.state == State::Worked] title=(title) { (words(bond, step)) } }
}

fn words(bond: &Bond<'_>, step: &Step) -> String {
    match (step.state, step.until) {
        (State::Trying, Some(until)) => format!("trying until {}", when::short_day(until, bond.today())),
        (State::Trying, None) => "being tried".into(),
        (State::Worked, _) => format!("{} said it worked, {}", name(bond, step.by), day(bond, step)),
        (State::DidNotWork, _) => {
            format!("{} said it did not work, {}", name(bond, step.by), day(bond, step))
        }
        (State::Agreed | State::Proposed, _) => {
            format!("agreed {} by {}", day(bond, step), name(bond, step.by))
        }
    }
}

fn day(bond: &Bond<'_>, step: &Step) -> String {
    when::short_day(when::day_of(step.at, bond.zone()), bond.today())
}

/// "you", "Marek".
pub(super) fn name<'a>(bond: &Bond<'a>, side: Side) -> &'a str {
    if side == bond.side { "you" } else { bond.relationship.first_name(side) }
}

fn goes_with(bond: &Bond<'_>, feedback: &Feedback) -> Markup {
    html! {
        @if let Some(manner) = feedback.manner { span { (manner_name(manner)) } }
        @if let Some(on) = feedback.ask_on.filter(|on| *on > bond.today()) {
            span { "both asked on " (when::short_day(on, bond.today())) }
        }
    }
}

fn manner_name(manner: Manner) -> &'static str {
    match manner {
        Manner::Given => "Given",
        Manner::Asked => "Asked for",
        Manner::Coaching => "Coaching",
    }
}

/// "Yes", "Partly", "Not yet".
pub(super) fn said_name(said: Said) -> &'static str {
    match said {
        Said::Yes => "Yes",
        Said::Partly => "Partly",
        Said::NotYet => "Not yet",
    }
}

/// Under the line of support: merged texts, and to a challenge that nothing answers the gentle question.
pub(super) fn below(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    let Some(life) = bond.life(point.id) else {
        return html! {};
    };
    html! {
        @if asks(life) {
            details.suggest {
                summary { "What would you suggest?" }
                (suggest(bond, point.id, "What would you suggest?"))
            }
        }
        (merge::also(bond, life))
    }
}

fn asks(life: &Life) -> bool {
    life.point.kind == Some(Kind::Challenge) && !life.solved && life.point.is_open()
}

/// One line that answers a challenge.
fn suggest(bond: &Bond<'_>, challenge: TalkingPointId, asks: &str) -> Markup {
    let inside = html! {
        input.input name="text" required dir="auto" autocomplete="off" aria-label=(asks)
            placeholder={ (asks) " Shared with " (bond.them()) "." };
        button.btn { "Suggest" }
    };
    form::command(&path(bond, challenge, "/solutions"), &bond.back, "line", &inside)
}

/// What may be done next in its life, for its tray.
pub(super) fn tray(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    let Some(life) = bond.life(point.id) else {
        return html! {};
    };
    let theirs = point.must_be_theirs(bond.side).is_ok();
    html! {
        @match point.kind {
            Some(Kind::Challenge) => (suggest(bond, point.id, "Answer this challenge: what would you suggest?")),
            Some(Kind::Solution) => {
                (steps(bond, point.id, &life.solution))
                @if theirs { (answers(bond, life)) }
            },
            Some(Kind::Feedback) => {
                @if theirs { (manners(bond, life)) }
                (follow(bond, life))
            },
            _ => {},
        }
    }
}

/// In a meeting, or under its record: what is known today, and the steps that are next.
pub(super) fn today(bond: &Bond<'_>, point: TalkingPointId) -> Markup {
    let Some(life) = bond.life(point) else {
        return html! {};
    };
    html! {
        @match life.point.kind {
            Some(Kind::Challenge) if asks(life) && !bond.ended() => (suggest(bond, point, "What would you suggest?")),
            Some(Kind::Solution) => {
                @if !life.point.is_open() || bond.ended() { p.meta { (stands(bond, &life.solution)) } }
                @if !bond.ended() { (steps(bond, point, &life.solution)) }
            },
            Some(Kind::Insight) => @if let Some(answer) = &life.answer { (answered(bond, answer)) },
            Some(Kind::Feedback) if !bond.ended() => {
                details.fewer { summary.btn.small { "What follows from it" } (follow(bond, life)) }
            },
            _ => {},
        }
        (merge::also(bond, life))
    }
}

/// The steps that a solution may take now. Each is a button; undo takes the last one back.
pub(super) fn steps(bond: &Bond<'_>, point: TalkingPointId, solution: &Solution) -> Markup {
    html! {
        div.bar.times {
            @match solution.state() {
                State::Proposed => {
                    (form::button(&path(bond, point, "/agreement"), &bond.back, "btn", &html! { (icon("check")) "Agree on it" }))
                },
                State::Agreed => (until(bond, point, ("Try it until", "Start"))),
                State::Trying => {
                    (worked(bond, point))
                    (until(bond, point, ("Not yet, try until", "Go on")))
                },
                State::Worked | State::DidNotWork => {},
            }
            @if !solution.steps.is_empty() {
                (form::button(&path(bond, point, "/step-back"), &bond.back, "btn plain", &html! { "One step back" }))
            }
        }
    }
}

/// "It worked", "It didn’t".
pub(super) fn worked(bond: &Bond<'_>, point: TalkingPointId) -> Markup {
    let inside = html! {
        button.btn name="worked" value="yes" { "It worked" }
        button.btn name="worked" value="no" { "It didn’t" }
    };
    form::command(&path(bond, point, "/outcome"), &bond.back, "bar", &inside)
}

/// A day until which it is tried.
pub(super) fn until(bond: &Bond<'_>, point: TalkingPointId, (label, button): (&str, &str)) -> Markup {
    let inside = html! {
        label {
            span { (label) }
            input.input type="date" name="until" required min=(bond.today()) value=[in_weeks(bond, 4)];
        }
        button.btn { (button) }
    };
    form::command(&path(bond, point, "/trial"), &bond.back, "bar", &inside)
}

fn in_weeks(bond: &Bond<'_>, weeks: i64) -> Option<jiff::civil::Date> {
    bond.today().checked_add(jiff::Span::new().weeks(weeks)).ok()
}

/// The challenge that a solution answers.
fn answers(bond: &Bond<'_>, life: &Life) -> Markup {
    let chosen = life.challenge.as_ref().map(|challenge| challenge.id);
    let inside = html! {
        (select("challenge", "Answers", &bond.kinds().challenges, chosen))
        button.btn data-undo={ "?challenge=" (chosen.map_or_else(String::new, |id| id.to_string())) } { "Hang it there" }
    };
    html! {
        @if !bond.kinds().challenges.is_empty() {
            div.bar.times { (form::command(&path(bond, life.point.id, "/answer"), &bond.back, "bar", &inside)) }
        }
    }
}

/// A labelled choice of one out of what is there.
pub(super) fn select<T>(name: &str, label: &str, choices: &[Choice<T>], chosen: Option<T>) -> Markup
where
    T: std::fmt::Display + PartialEq + Copy,
{
    html! {
        label {
            span { (label) }
            select.input name=(name) required {
                option value="" { "Choose one" }
                @for choice in choices {
                    option value=(choice.id) selected[Some(choice.id) == chosen] { (point::short(&choice.text)) }
                }
            }
        }
    }
}

fn manners(bond: &Bond<'_>, life: &Life) -> Markup {
    let inside = html! {
        div.bar.kinds role="group" aria-label="Feedback is" {
            @for manner in Manner::ALL {
                @let now = life.feedback.manner == Some(manner);
                button.btn name="manner" value=(if now { "" } else { manner.as_str() }) aria-pressed=(now)
                    data-undo={ "?manner=" (life.feedback.manner.map_or("", Manner::as_str)) } {
                    (manner_name(manner))
                }
            }
        }
    };
    form::command(&path(bond, life.point.id, "/manner"), &bond.back, "acts", &inside)
}

/// The action agreed on, and the day of the question.
fn follow(bond: &Bond<'_>, life: &Life) -> Markup {
    let agreed = path(bond, life.point.id, "/agreed-action");
    let line = html! {
        input.input name="line" required dir="auto" autocomplete="off" aria-label="Agree on an action that goes with this"
            placeholder={ "What will change: @" (bond.them().to_lowercase()) " Friday: …" };
        button.btn { "Agree" }
    };
    let link = html! {
        (select("action", "Goes with", &bond.kinds().actions, None))
        button.btn { "Link" }
    };
    html! {
        div.stack.tight {
        @if let Some(action) = &life.action {
            div.bar {
                p.quiet.grow { "Agreed: " bdi { (point::short(&action.text)) } }
                (form::button(&agreed, &bond.back, "btn plain", &html! { "Unlink" }))
            }
        } @else {
            (form::command(&agreed, &bond.back, "line", &line))
        }
        div.bar.times {
            @if life.action.is_none() && !bond.kinds().actions.is_empty() {
                (form::command(&agreed, &bond.back, "bar", &link))
            }
            (question(bond, life))
        }
        (both(bond, &life.feedback))
        }
    }
}

fn question(bond: &Bond<'_>, life: &Life) -> Markup {
    let on = life.feedback.ask_on;
    let inside = html! {
        label {
            span { "Ask both “did it change?” on" }
            input.input type="date" name="on" min=(bond.today()) value=[on.or_else(|| in_weeks(bond, 4))];
        }
        button.btn data-undo={ "?on=" (on.map_or_else(String::new, |on| on.to_string())) } {
            @if on.is_some() { "Move" } @else { "Ask" }
        }
    };
    form::command(&path(bond, life.point.id, "/question"), &bond.back, "bar", &inside)
}

/// What both said, once both did.
pub(super) fn both(bond: &Bond<'_>, feedback: &Feedback) -> Markup {
    let Some((owner, other)) = feedback.both() else {
        return html! {};
    };
    let (yours, theirs) = if bond.owns() { (owner, other) } else { (other, owner) };
    html! {
        p.meta {
            span { "Did it change? You: " (said_name(yours.said).to_lowercase()) }
            span { bdi { (bond.them()) } ": " (said_name(theirs.said).to_lowercase()) }
            span { "asked " (when::short_day(owner.asked_on, bond.today())) }
        }
    }
}

/// A written answer as it reads, changed in place by who wrote it.
pub(super) fn answered(bond: &Bond<'_>, answer: &Answer) -> Markup {
    let on = when::near_day(when::day_of(answer.written_at, bond.zone()), bond.today());
    html! {
        div.answered {
            p.said.voice dir="auto" { (point::words(&answer.text)) }
            p.meta { span { "answered by " bdi { (name(bond, answer.written_by)) } } span { (on) } }
            @if answer.written_by == bond.side {
                details.fewer { summary.btn.plain { "Change the answer" } (write(bond, answer.point, Some(answer))) }
            }
        }
    }
}

/// Where an answer is written.
pub(super) fn write(bond: &Bond<'_>, point: TalkingPointId, answer: Option<&Answer>) -> Markup {
    let inside = html! {
        input type="hidden" name="version" value=(answer.map_or(0, |answer| answer.version));
        textarea.input name="text" rows="3" required dir="auto" aria-label="Your answer"
            placeholder={ "Shared with " (bond.them()) } {
            "\n"
            (answer.map_or("", |answer| answer.text.as_str()))
        }
        button.btn data-undo=[answer.map(|_| "form")] { @if answer.is_some() { "Save" } @else { "Answer" } }
    };
    form::command(&path(bond, point, "/written-answer"), &bond.back, "stack tight", &inside)
}

/// A path below a point's own.
pub(super) fn path(bond: &Bond<'_>, point: TalkingPointId, tail: &str) -> String {
    bond.at(&format!("/points/{point}{tail}"))
}
