//! What is owed either way over all one-on-ones: promises with their tick, and insights that wait for an answer.

use super::bond;
use crate::{
    pages::{action, bond::Bond, icon, point},
    when,
};
use app::view::{HomeLine, Owed, Viewer};
use domain::{action_item::ActionItem, talking_point::TalkingPoint};
use maud::{Markup, html};

/// Shown at once; the others are folded away.
const SHOWN: usize = 8;

/// Both columns, or that there is nothing in either.
pub(super) fn section(viewer: &Viewer, lines: &[HomeLine]) -> Markup {
    let yours = all(viewer, lines, |line| &line.you_owe);
    let theirs = all(viewer, lines, |line| &line.owed_to_you);
    html! {
        (list("You owe", &yours, "to"))
        (list("Owed to you", &theirs, "from"))
        @if yours.is_empty() && theirs.is_empty() {
            p.quiet { "Nobody owes anything. What you agree on shows up here." }
        }
    }
}

/// Something owed in a one-on-one.
enum Debt<'a> {
    Promise(&'a ActionItem),
    Answer(&'a TalkingPoint),
}

type Debts<'a> = Vec<(Bond<'a>, Debt<'a>)>;

/// All of a column: late ones first, then answers, the oldest first, then by day.
fn all<'a>(viewer: &'a Viewer, lines: &'a [HomeLine], of: impl Fn(&'a HomeLine) -> &'a Owed) -> Debts<'a> {
    let mut all: Debts<'a> = Vec::new();
    for line in lines {
        let owed = of(line);
        all.extend(owed.actions.iter().map(|action| (bond(viewer, line), Debt::Promise(action))));
        all.extend(owed.questions.iter().map(|question| (bond(viewer, line), Debt::Answer(question))));
    }
    all.sort_by_key(|(bond, debt)| match debt {
        Debt::Promise(action) if action.days_late(bond.today()) > 0 => (0, action.due, action.raised_at),
        Debt::Answer(question) => (1, None, question.captured_at),
        Debt::Promise(action) => (if action.due.is_some() { 2 } else { 3 }, action.due, action.raised_at),
    });
    all
}

fn list(title: &str, debts: &Debts<'_>, towards: &str) -> Markup {
    let (shown, more) = debts.split_at(debts.len().min(SHOWN));
    html! {
        @if !debts.is_empty() {
            section {
                div.sec { h2.label { (title) } span.quiet { (debts.len()) } }
                ul.plainlist { @for debt in shown { (row(debt, towards)) } }
                @if !more.is_empty() {
                    details.fewer {
                        summary.btn.plain { (more.len()) " more" span.vh { ": " (title) } }
                        ul.plainlist { @for debt in more { (row(debt, towards)) } }
                    }
                }
            }
        }
    }
}

fn row((bond, debt): &(Bond<'_>, Debt<'_>), towards: &str) -> Markup {
    let whom = html! { span { (towards) " " bdi { (bond.them()) } } };
    html! {
        @match debt {
            Debt::Promise(action) => li.deed #{ "a-" (action.id) } {
                (action::tick(&bond.at(&format!("/action-items/{}/state", action.id)), "/", action))
                div {
                    p dir="auto" { (point::words(&action.text)) }
                    p.meta { (action::due(action, bond.today())) (whom) }
                }
            },
            Debt::Answer(question) => li {
                (icon::kind(question.kind))
                div {
                    p.clamp dir="auto" { a.silent href=(bond.at(&format!("#o-{}", question.id))) { (point::short(&question.text)) } }
                    p.meta {
                        span.aged[bond.days_since(question.captured_at) > 14] {
                            "an answer, asked " (when::ago(when::day_of(question.captured_at, bond.zone()), bond.today()))
                        }
                        (whom)
                    }
                }
            },
        }
    }
}
