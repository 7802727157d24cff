//! The backlog: all that waits, with its age, and what was dropped within thirty days. Honest about age, never nagging.

mod pass;
mod trend;

pub(crate) use pass::page as pass;

use super::{
    Toast,
    bond::{Bond, Tab},
    focus_meeting, form,
    icon::{self, icon},
    point, rest,
};
use crate::when;
use app::view::{Backlog, Line, Viewer, first};
use domain::{private_capture::PrivateCapture, talking_point::TalkingPoint};
use maud::{Markup, html};

/// All that waits.
pub(crate) fn page(viewer: &Viewer, backlog: &Backlog, toast: Option<&Toast>) -> Markup {
    let tail = if backlog.from > 0 { format!("/backlog?from={}", backlog.from) } else { "/backlog".into() };
    let bond = Bond::new(viewer, &backlog.relationship, backlog.side, &tail)
        .with(&backlog.kinds)
        .with_trays(&backlog.trays)
        .offering(&backlog.own);
    let title = format!("Backlog with {}", bond.them());
    let (below, deferred) = backlog.shown();
    let nothing = backlog.below.is_empty() && backlog.deferred.is_empty();
    bond.shell(&title).toast(toast).page(&html! {
        (bond.head())
        (bond.tabs(Tab::Backlog))
        div.stack.reading {
            @if nothing { (empty()) }
            (choices(&bond, backlog, false))
            (waiting(&bond, ("Below the fold", "on the agenda, but there is not enough time"), (backlog.below.len(), below)))
            (waiting(&bond, ("Deferred", "back on their day, or when brought back"), (backlog.deferred.len(), deferred)))
            (rest::pages(&bond.at("/backlog"), backlog.from, backlog.count()))
            (focus_meeting::section(&bond, &backlog.own))
            (trend::section(&bond, &backlog.trend))
            (dropped(&bond, backlog))
        }
    })
}

/// The same, what has waited longest first.
pub(crate) fn longest(viewer: &Viewer, backlog: &Backlog, toast: Option<&Toast>) -> Markup {
    let tail = match backlog.from {
        0 => "/backlog/longest".into(),
        from => format!("/backlog/longest?from={from}"),
    };
    let bond = Bond::new(viewer, &backlog.relationship, backlog.side, &tail)
        .with(&backlog.kinds)
        .with_trays(&backlog.trays)
        .offering(&backlog.own);
    let title = format!("Backlog with {}", bond.them());
    let all: Vec<Line> = backlog.longest().into_iter().cloned().collect();
    let shown = first(all.get(backlog.from..).unwrap_or_default());
    bond.shell(&title).toast(toast).page(&html! {
        (bond.head())
        (bond.tabs(Tab::Backlog))
        div.stack.reading {
            @if all.is_empty() { (empty()) }
            (choices(&bond, backlog, true))
            (waiting(&bond, ("What has waited longest", "age says nothing of how much it matters"), (all.len(), shown)))
            (rest::pages(&bond.at("/backlog/longest"), backlog.from, backlog.count()))
            (trend::section(&bond, &backlog.trend))
        }
    })
}

/// How it is looked at, and the quick pass.
fn choices(bond: &Bond<'_>, backlog: &Backlog, longest: bool) -> Markup {
    html! {
        @if backlog.count() > 1 {
            div.bar {
                nav.bar.spans aria-label="Order" {
                    a.btn href=(bond.at("/backlog")) aria-current=[(!longest).then_some("page")] { "As it is" }
                    a.btn href=(bond.at("/backlog/longest")) aria-current=[longest.then_some("page")] { "Longest first" }
                }
                span.end.bar {
                    a.btn href=(bond.at("/themes")) { (icon("carry")) "Themes" }
                    @if bond.owns() {
                        a.btn href=(bond.at("/backlog/pass")) { (icon("drop")) "Drop what no longer matters" }
                    }
                }
            }
        }
    }
}

fn waiting(bond: &Bond<'_>, heading: (&str, &str), (number, lines): (usize, &[Line])) -> Markup {
    let (title, line) = heading;
    html! {
        @if !lines.is_empty() {
            section {
                div.sec { h2 { (title) " " span.tally { (number) } } span.quiet { (line) } }
                ol.sheet data-list="backlog" { @for line in lines { (point::waiting(bond, line)) } }
            }
        }
    }
}

fn empty() -> Markup {
    html! {
        div.sheet.empty {
            (icon::mark(40))
            h2.title { "Nothing waits" }
            p.quiet { "All that is open fits into the next meeting." }
        }
    }
}

fn dropped(bond: &Bond<'_>, backlog: &Backlog) -> Markup {
    let number = backlog.dropped.len() + backlog.dropped_private.len();
    html! {
        @if number > 0 {
            section {
                details.fewer {
                    summary.btn.plain { (icon("drop")) "Dropped in the last 30 days, " (number) }
                    ol.sheet.below {
                        @for point in first(&backlog.dropped) { (gone(bond, point)) }
                        @for capture in first(&backlog.dropped_private) { (gone_private(bond, capture)) }
                    }
                    (rest::of_list(backlog.dropped.len().max(backlog.dropped_private.len())))
                }
            }
        }
    }
}

fn gone(bond: &Bond<'_>, dropped: &TalkingPoint) -> Markup {
    let on = when::day_of(dropped.state_at, bond.zone());
    let who = if dropped.state_by == bond.side { "you" } else { bond.them() };
    html! {
        li.row.bare #{ "p-" (dropped.id) } {
            (icon::kind(dropped.kind))
            div.what {
                h3 dir="auto" { (point::words(&dropped.text)) }
                p.meta { span { "dropped " (when::ago(on, bond.today())) } span { "by " bdi { (who) } } }
            }
            div.side {
                @if dropped.must_be_theirs(bond.side).is_ok() || dropped.state_by == bond.side {
                    (bring_back(bond, &point::path(bond, dropped, "/restoring"), &point::path(bond, dropped, "/drop")))
                }
            }
        }
    }
}

fn bring_back(bond: &Bond<'_>, path: &str, undo: &str) -> Markup {
    form::command(path, &bond.back, "", &html! { button.btn data-undo=(undo) { "Bring back" } })
}

fn gone_private(bond: &Bond<'_>, capture: &PrivateCapture) -> Markup {
    let path = |tail: &str| bond.at(&format!("/private-captures/{}{tail}", capture.id));
    html! {
        li.row.private.bare #{ "c-" (capture.id) } {
            span.k { (icon("lock")) }
            div.what { h3 dir="auto" { (point::words(&capture.text)) } p.meta { span { "Only you" } } }
            div.side { (bring_back(bond, &path("/restoring"), &path("/drop"))) }
        }
    }
}
