//! The steps of prep behind sorting: what carried over, what is due, what is missing, the order; and what the other one
//! brings.

use super::super::{action, bond::Bond, capture, due as kinds_due, form, goal, icon, point, question, rest};
use super::sheet;
use crate::when;
use app::view::{Jotted, Line, Prep, first};
use domain::{
    prep::Lack,
    talking_point::{Kind, State, TalkingPoint},
};
use maud::{Markup, html};

/// Points that were in a meeting before and were not reached.
pub(super) fn carried(bond: &Bond<'_>, prep: &Prep) -> Markup {
    if prep.carried.is_empty() {
        return nothing("Nothing carried over", "Everything from last time was talked about.");
    }
    html! {
        section aria-labelledby="carried-t" {
            div.sec {
                h2 #carried-t { "Still worth your time?" }
                span.quiet { (when::many(prep.carried.len(), "point")) ". What you leave stays on the agenda" }
            }
            ol.sheet data-list="carried" { @for line in first(&prep.carried) { (point::waiting(bond, line)) } }
            (rest::of_list(prep.carried.len()))
        }
    }
}

/// Promises either way, and goals that are back on their rhythm.
pub(super) fn due(bond: &Bond<'_>, prep: &Prep) -> Markup {
    html! {
        @if prep.you_owe.is_empty()
            && prep.owed_to_you.is_empty()
            && prep.goals_due.is_empty()
            && kinds_due::is_empty(&prep.kinds.due)
        {
            (nothing("Nobody owes anything", "What you agree on in the meeting comes back here until it is done."))
        }
        (kinds_due::asks(bond))
        (action::owed(bond, &action::owes(bond, bond.side), &prep.you_owe))
        (action::owed(bond, &action::owes(bond, bond.side.across()), &prep.owed_to_you))
        (kinds_due::waits(bond))
        (goal::due(bond, &prep.goals_due, prep.next.as_ref()))
    }
}

/// What the agenda lacks, each with a line to bring it.
pub(super) fn lacks(bond: &Bond<'_>, prep: &Prep) -> Markup {
    html! {
        @if prep.lacks.is_empty() {
            (nothing("Nothing is missing", "This agenda has what a good one needs. One more thing on your mind?"))
            (line(bond, &html! {}, "Bring one more"))
        } @else {
            h2.vh { "What is missing" }
            ul.stack { @for lack in &prep.lacks { li.card.stack.tight { (one(bond, prep, *lack)) } } }
        }
        (question::offer(bond, &prep.questions))
    }
}

fn one(bond: &Bond<'_>, prep: &Prep, lack: Lack) -> Markup {
    match lack {
        Lack::Kind(kind, weeks) => html! {
            div.bar { (icon::kind(Some(kind))) h3 { (missing(bond, kind, weeks)) } }
            (line(bond, &html! { input type="hidden" name="kind" value=(kind.as_str()); }, question(kind)))
        },
        Lack::Suggestion(id) => html! {
            @if let Some(challenge) = prep.challenges.iter().find(|challenge| challenge.id == id) {
                div.bar.nowrap {
                    (icon::kind(challenge.kind))
                    div { h3.clamp dir="auto" { (point::short(&challenge.text)) } p.quiet { "No suggestion hangs from it yet." } }
                }
                (line(bond, &html! { input type="hidden" name="answers" value=(id); }, "What would you suggest?"))
            }
        },
        Lack::Own => html! {
            h3 { "Most of this agenda came from " bdi { (bond.them()) } }
            (line(bond, &html! {}, "What do you want to talk about?"))
        },
    }
}

/// "No development for five weeks".
fn missing(bond: &Bond<'_>, kind: Kind, weeks: Option<i64>) -> String {
    let name = match kind {
        Kind::Insight => format!("question that only {} can answer", bond.them()),
        _ => icon::kind_name(kind).to_lowercase(),
    };
    match weeks {
        Some(weeks) => {
            let number = usize::try_from(weeks).unwrap_or_default();
            format!("No {name} for {} weeks", when::in_words(number).to_lowercase())
        }
        None => format!("No {name} so far"),
    }
}

fn question(kind: Kind) -> &'static str {
    match kind {
        Kind::Challenge => "What is harder than it should be?",
        Kind::Solution => "What would you try?",
        Kind::Development => "What would you like to get better at?",
        Kind::Insight => "What would you like to understand?",
        Kind::Feedback => "What went well, or did not, and for whom?",
    }
}

/// One line that brings a point.
fn line(bond: &Bond<'_>, hidden: &Markup, ask: &str) -> Markup {
    let inside = html! {
        (hidden)
        input.input name="text" required dir="auto" autocomplete="off" aria-label=(ask) placeholder=(ask);
        button.btn { @if bond.owns() { "Put on the agenda" } @else { "Add" } }
    };
    form::command(&bond.at("/prep/points"), &bond.back, "line", &inside)
}

/// The order, with the fold.
pub(super) fn order(bond: &Bond<'_>, prep: &Prep) -> Markup {
    let number = prep.agenda.above.len() + prep.agenda.below.len();
    html! {
        section aria-labelledby="order-t" {
            div.sec {
                h2 #order-t { "Most important first" }
                span.quiet { (when::many(number, "point")) ", " (prep.agenda.total) " min" }
                span.quiet.keyhint.end { kbd { "j" } " " kbd { "k" } " move " kbd { "⇧J" } " " kbd { "⇧K" } " reorder" }
            }
            (sheet(bond, prep))
        }
    }
}

/// What the other one brings, and may give back.
pub(super) fn bring(bond: &Bond<'_>, prep: &Prep) -> Markup {
    let own = |line: &&Line| line.point.raised_by == bond.side && line.point.state == State::Open;
    let lines: Vec<&Line> = prep.agenda.above.iter().chain(&prep.agenda.below).filter(own).collect();
    let minutes: i64 = lines.iter().map(|line| line.point.counted_minutes()).sum();
    html! {
        section aria-labelledby="bring-t" {
            div.sec {
                h2 #bring-t { "You bring" }
                span.quiet { (when::many(lines.len(), "point")) ", " (minutes) " of " (prep.agenda.total) " min" }
            }
            @if lines.is_empty() {
                p.quiet { "Nothing of yours is on the agenda. The time is " bdi { (bond.owner()) } "’s." }
            } @else {
                ol.sheet data-list="own" { @for line in first(&lines) { (point::waiting(bond, line)) } }
                (rest::of_list(lines.len()))
            }
        }
        (line(bond, &html! {}, "Add a point"))
        (capture::to_place(bond, &own_captures(bond, prep)))
    }
}

/// What they jotted for both and the owner has not placed yet.
fn own_captures(bond: &Bond<'_>, prep: &Prep) -> Vec<TalkingPoint> {
    let shared = prep.captures.iter().filter_map(|capture| match capture {
        Jotted::Shared(point) => Some(point),
        Jotted::Private(_) => None,
    });
    shared.filter(|point| point.raised_by == bond.side).cloned().collect()
}

fn nothing(title: &str, line: &str) -> Markup {
    html! { section.card.stack.tight { h2 { (title) } p.quiet { (line) } } }
}
