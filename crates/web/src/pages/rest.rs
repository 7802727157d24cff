//! What a long list does not show, and where it is.

use super::bond::Bond;
use app::view::SHOWN;
use maud::{Markup, html};

/// Under an agenda: the points below the fold that are in the backlog alone.
pub(super) fn of_agenda(bond: &Bond<'_>, number: usize) -> Markup {
    html! {
        @if number > 0 {
            p.empty.quiet {
                (number) " more below the fold. "
                a href=(bond.at("/backlog")) { "All of them are in the backlog" }
            }
        }
    }
}

/// Over captures: older ones, which prep begins with.
pub(super) fn of_captures(bond: &Bond<'_>, number: usize) -> Markup {
    html! {
        @if number > 0 {
            p.quiet {
                (number) " older ones wait. "
                @if bond.owns() { a href=(bond.at("/prep")) { "Prep begins with the oldest" } }
                @else { bdi { (bond.owner()) } " sorts them." }
            }
        }
    }
}

/// Under any other list.
pub(super) fn of_list(number: usize) -> Markup {
    html! { @if number > SHOWN { p.empty.quiet { (number - SHOWN) " more come after these." } } }
}

/// The way to the pages before and after this one, which begins behind `from` of `number`.
pub(super) fn pages(path: &str, from: usize, number: usize) -> Markup {
    let to = (from + SHOWN).min(number);
    html! {
        @if number > SHOWN {
            nav.bar aria-label="Pages" {
                @if from > 0 { a.btn href={ (path) "?from=" (from.saturating_sub(SHOWN)) } { "Previous " (SHOWN) } }
                span.quiet { (from + 1) " to " (to) " of " (number) }
                @if to < number { a.btn href={ (path) "?from=" (to) } { "Next " ((number - to).min(SHOWN)) } }
            }
        }
    }
}
