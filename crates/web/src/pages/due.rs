//! What is due or owed beside the agenda: answers to insights, solutions under way, and whether something changed. Quiet
//! when there is nothing.

use super::{
    bond::Bond,
    form,
    icon::{self, icon},
    lives, point,
};
use crate::when;
use app::view::{Asked, Due, Question, Trying};
use domain::{feedback::Said, solution::State};
use maud::{Markup, html};

/// Nothing is due or owed.
pub(super) fn is_empty(due: &Due) -> bool {
    due.you_owe.is_empty()
        && due.owed_to_you.is_empty()
        && due.answered.is_empty()
        && due.trying.is_empty()
        && due.changes.is_empty()
}

/// What asks something of the viewer.
pub(super) fn asks(bond: &Bond<'_>) -> Markup {
    let due = &bond.kinds().due;
    let (changes, trying) = (due.changes.iter(), due.trying.iter());
    let you = html! { span { "You owe " bdi { (bond.them()) } " an answer" } };
    html! {
        (section("change", &html! { "Did it change?" }, changes.filter(|asked| asked.due), |asked| change(bond, asked)))
        (section("trial", &html! { "Did it work?" }, trying.filter(|trying| trying.due), |trying| under_way(bond, trying)))
        (section("you-answer", &you, &due.you_owe, |question| owed(bond, question, true)))
    }
}

/// What waits for the other one or for its day, and what was said: folded.
pub(super) fn waits(bond: &Bond<'_>) -> Markup {
    let due = &bond.kinds().due;
    let (changes, trying) = (due.changes.iter(), due.trying.iter());
    let they = html! { span { bdi { (bond.them()) } " owes you an answer" } };
    html! {
        (folded("they-answer", &they, &due.owed_to_you, |question| owed(bond, question, false)))
        (folded("trying", &html! { "Agreed and being tried" }, trying.filter(|trying| !trying.due), |trying| under_way(bond, trying)))
        (folded("changed", &html! { "What changed" }, changes.filter(|asked| !asked.due), |asked| change(bond, asked)))
        (folded("answered", &html! { "Answered in writing" }, &due.answered, |question| answered(bond, question)))
    }
}

fn section<'a, T: 'a>(
    id: &str,
    title: &Markup,
    all: impl IntoIterator<Item = &'a T>,
    row: impl Fn(&T) -> Markup,
) -> Markup {
    let all: Vec<_> = all.into_iter().map(row).collect();
    html! {
        @if !all.is_empty() {
            section aria-labelledby={ "due-" (id) } {
                div.sec { h2.label #{ "due-" (id) } { (title) } span.quiet { (all.len()) } }
                ul.plainlist { @for each in all { (each) } }
            }
        }
    }
}

fn folded<'a, T: 'a>(
    id: &str,
    title: &Markup,
    all: impl IntoIterator<Item = &'a T>,
    row: impl Fn(&T) -> Markup,
) -> Markup {
    let all: Vec<_> = all.into_iter().map(row).collect();
    html! {
        @if !all.is_empty() {
            section aria-labelledby={ "due-" (id) } {
                details.folded #{ "fold-" (id) } {
                    summary.sec { h2.label #{ "due-" (id) } { (title) } (icon("unfold")) span.quiet { (all.len()) } }
                    ul.plainlist { @for each in all { (each) } }
                }
            }
        }
    }
}

fn owed(bond: &Bond<'_>, question: &Question, by_you: bool) -> Markup {
    let days = bond.days_since(question.point.captured_at);
    html! {
        li #{ "o-" (question.point.id) } {
            (icon::kind(question.point.kind))
            div {
                p dir="auto" { (point::words(&question.point.text)) }
                p.meta { span.aged[days >= 28] { "asked " (when::ago(when::day_of(question.point.captured_at, bond.zone()), bond.today())) } }
                @if by_you {
                    details.fewer open[question.answer.is_some()] {
                        summary.btn.small { "Answer in writing" }
                        (lives::write(bond, question.point.id, question.answer.as_ref()))
                    }
                }
            }
        }
    }
}

fn answered(bond: &Bond<'_>, question: &Question) -> Markup {
    html! {
        li #{ "w-" (question.point.id) } {
            (icon::kind(question.point.kind))
            div {
                p dir="auto" { (point::words(&question.point.text)) }
                @if let Some(answer) = &question.answer { (lives::answered(bond, answer)) }
                (form::button(&point::path(bond, &question.point, "/reopening"), &bond.back, "btn plain", &html! { "Ask again" }))
            }
        }
    }
}

fn under_way(bond: &Bond<'_>, trying: &Trying) -> Markup {
    let (id, asks) = (trying.point.id, trying.due);
    html! {
        li #{ "t-" (id) } {
            (icon::kind(trying.point.kind))
            div {
                p dir="auto" { (point::words(&trying.point.text)) }
                p.meta { (lives::stands(bond, &trying.solution)) }
                @if asks {
                    (did_it_work(bond, trying))
                } @else {
                    details.fewer {
                        summary.btn.small {
                            @if trying.solution.state() == State::Agreed { "Try it" } @else { "Did it work?" }
                        }
                        (lives::steps(bond, id, &trying.solution))
                    }
                }
            }
        }
    }
}

fn did_it_work(bond: &Bond<'_>, trying: &Trying) -> Markup {
    let path = lives::path(bond, trying.point.id, "/outcome");
    let inside = html! {
        button.btn.small name="worked" value="yes" { "Yes" }
        button.btn.small name="worked" value="no" { "No" }
    };
    html! {
        div.bar.times {
            (form::command(&path, &bond.back, "bar", &inside))
            (lives::until(bond, trying.point.id, ("until", "Not yet")))
        }
    }
}

fn change(bond: &Bond<'_>, asked: &Asked) -> Markup {
    let id = asked.point.id;
    html! {
        li #{ "f-" (id) } {
            (icon::kind(asked.point.kind))
            div {
                p dir="auto" { (point::words(&asked.point.text)) }
                @if let Some(action) = &asked.action { p.meta { span { "agreed: " bdi { (point::short(&action.text)) } } } }
                @if asked.due { (say(bond, asked)) } @else { (said(bond, asked)) }
            }
        }
    }
}

/// One tap; with not yet a day for the next time may be named.
fn say(bond: &Bond<'_>, asked: &Asked) -> Markup {
    let path = lives::path(bond, asked.point.id, "/change");
    let inside = html! {
        div.bar {
            @for said in Said::ALL {
                button.btn.small name="said" value=(said.as_str()) { (lives::said_name(said)) }
            }
        }
        label { span { "Not yet? Ask on" } input.input type="date" name="again" min=(bond.today()); }
    };
    html! {
        (form::command(&path, &bond.back, "stack tight times", &inside))
        p.quiet { bdi { (bond.them()) } " is asked too. You see both answers once both are there." }
    }
}

fn said(bond: &Bond<'_>, asked: &Asked) -> Markup {
    let last = asked.feedback.changes.iter().rev().find(|change| change.by == bond.side);
    let waits = last.is_some_and(|last| asked.feedback.said(bond.side.across(), last.asked_on).is_none());
    html! {
        @if waits {
            p.meta {
                @if let Some(last) = last { span { "You said " (lives::said_name(last.said).to_lowercase()) } }
                span { "waiting for " bdi { (bond.them()) } }
            }
        }
        (lives::both(bond, &asked.feedback))
    }
}
