//! One-on-ones as cards: with whom, when, how far it is prepared, and the way in. Decides nothing.

use super::bond;
use crate::{
    pages::{
        bond::Bond,
        form,
        next::{join, prepare},
        people::{self, Size},
    },
    when,
};
use app::view::{HomeLine, Viewer};
use maud::{Markup, html};

/// The cards, the next meeting first. Only the very first may ask to be prepared as the one thing to do.
pub(super) fn section(viewer: &Viewer, lines: &[&HomeLine], first: bool) -> Markup {
    html! {
        section aria-labelledby="o-t" {
            div.sec {
                h2 #o-t { @if lines.is_empty() { "One-on-ones" } @else { (ones(lines.len())) } }
                a.btn.plain.end href="/one-on-ones/new" { "New one-on-one" }
            }
            @if !lines.is_empty() {
                ul.stack.tight {
                    @for (place, line) in lines.iter().enumerate() { (card(viewer, line, first && place == 0)) }
                }
            }
        }
    }
}

fn ones(number: usize) -> String {
    match number {
        1 => "Your one-on-one".into(),
        _ => format!("Your {} one-on-ones", when::in_words(number).to_lowercase()),
    }
}

fn card(viewer: &Viewer, line: &HomeLine, first: bool) -> Markup {
    let bond = bond(viewer, line);
    html! {
        li.card.coming { div.bar {
            (people::pair(&bond, Size::Medium))
            div.what {
                h3 { a.silent href=(bond.at("")) { bdi { (bond.them()) } ", " (next(&bond, line)) } }
                p.quiet { (state(&bond, line)) }
            }
            div.end {
                a.btn href=(bond.at("")) { "Open" span.vh { " the one-on-one with " (bond.them()) } }
                (way_in(&bond, line, first))
                @if let Some(url) = &line.join { (join(url)) }
            }
        } }
    }
}

/// Into the meeting that goes on, or into prep where there is something to prepare.
fn way_in(bond: &Bond<'_>, line: &HomeLine, first: bool) -> Markup {
    let class = if first { "btn primary" } else { "btn" };
    if let Some(meeting) = line.going_on {
        return html! {
            a.btn.primary href=(bond.at(&format!("/meetings/{meeting}"))) { "Back to it" span.vh { ", the meeting with " (bond.them()) } }
        };
    }
    let something = line.points + line.captures + line.you_owe.len() + line.goals_due.len() > 0;
    if line.prepared.you || line.next.is_none() || !something {
        return html! {};
    }
    let words = prepare(bond);
    form::button(&bond.at("/prep"), &bond.back, class, &html! { (words) span.vh { ", for " (bond.them()) } })
}

fn next(bond: &Bond<'_>, line: &HomeLine) -> String {
    match &line.next {
        _ if line.going_on.is_some() => "talking now".into(),
        Some(next) => {
            let day = when::day_of(next.at, bond.zone());
            format!("{} at {}", when::near_day(day, bond.today()), when::clock(next.at, bond.zone()))
        }
        None => "no date yet".into(),
    }
}

fn state(bond: &Bond<'_>, line: &HomeLine) -> Markup {
    html! {
        @if line.points == 0 { "Nothing on the agenda yet" }
        @else { (when::many(line.points, "point")) " on the agenda" }
        @if line.captures > 0 { ", " (when::many(line.captures, "capture")) " to sort" }
        "."
        @match (line.prepared.you, line.prepared.they) {
            (true, true) => " You’re both prepared.",
            (true, false) => " You’re prepared.",
            (false, true) => { " " bdi { (bond.them()) } " is prepared." },
            (false, false) => {},
        }
        @if !bond.owns() { " " bdi { (bond.owner()) } " sets the agenda." }
        @if bond.alone() { " " bdi { (bond.them()) } " hasn’t joined yet." }
    }
}
