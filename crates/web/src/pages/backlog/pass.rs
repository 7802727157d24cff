//! The quick pass: what has waited longest, one at a time, to drop or to leave. Nothing has to be decided, and what was
//! dropped comes back with one click.

use crate::pages::{
    Toast,
    bond::{Bond, Tab},
    form,
    icon::{self, icon},
    people, point,
};
use app::view::{Backlog, Line, Viewer};
use maud::{Markup, html};

/// One point, and the way on.
pub(crate) fn page(viewer: &Viewer, backlog: &Backlog, toast: Option<&Toast>) -> Markup {
    let tail = format!("/backlog/pass?from={}", backlog.from);
    let bond = Bond::new(viewer, &backlog.relationship, backlog.side, &tail).with(&backlog.kinds);
    let theirs: Vec<&Line> =
        backlog.longest().into_iter().filter(|line| line.point.must_be_theirs(bond.side).is_ok()).collect();
    let now = theirs.get(backlog.from);
    bond.shell("Drop what no longer matters").toast(toast).page(&html! {
        div.head {
            div {
                h1 { "Drop what no longer matters" }
                p { "What has waited longest comes first. Leave what you are not sure of, and stop whenever you like." }
            }
            div.end.bar { (people::who(&bond)) a.btn href=(bond.at("/backlog")) { "Back to the backlog" } }
        }
        (bond.tabs(Tab::Backlog))
        div.stack.reading.prep data-prep {
            @match now {
                Some(line) => (one(&bond, line, (backlog.from, theirs.len()))),
                None => (over(&bond, theirs.is_empty())),
            }
        }
    })
}

fn one(bond: &Bond<'_>, line: &Line, (place, number): (usize, usize)) -> Markup {
    let each = &line.point;
    let share = format!("{}%", place * 100 / number.max(1));
    let drop = html! { button.btn data-do="drop" { (icon("drop")) "Drop " kbd { "d" } } };
    html! {
        div.stack.tight {
            div.bar { span.label { "Point " (place + 1) " of " (number) } }
            svg.beam aria-hidden="true" { rect width=(share) height="4" fill="currentColor" {} }
        }
        section.card.stack.mid aria-label="This point" tabindex="-1" data-card=(each.id) {
            div.bar.nowrap {
                (icon::kind(each.kind))
                div { h2.title dir="auto" { (point::words(&each.text)) } (point::meta(bond, line, false)) }
            }
            div.bar {
                (form::command(&point::path(bond, each, "/drop"), &bond.back, "", &drop))
                (leave(bond, place))
            }
        }
        p.quiet { "Dropped points can be brought back for thirty days. What you leave stays where it is." }
    }
}

/// On to the next one; nothing is changed by it.
fn leave(bond: &Bond<'_>, place: usize) -> Markup {
    html! {
        form method="get" action=(bond.at("/backlog/pass")) {
            input type="hidden" name="from" value=(place + 1);
            button.btn data-do="skip" { "Leave it " kbd { "→" } }
        }
    }
}

fn over(bond: &Bond<'_>, empty: bool) -> Markup {
    html! {
        div.sheet.empty {
            (icon::mark(40))
            h2.title { @if empty { "Nothing waits" } @else { "That was all of it" } }
            @if bond.owns() { p.quiet { "What is left is worth keeping, or can wait for another day." } }
            @else { p.quiet { bdi { (bond.owner()) } " says what of it is dropped." } }
            a.btn href=(bond.at("/backlog")) { "Back to the backlog" }
        }
    }
}
