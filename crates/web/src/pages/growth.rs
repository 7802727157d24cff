//! The growth narrative: a story by quarter, with forms for its owner to write in it, beside the goals it leads to. Decides
//! nothing; what is told, and to whom, comes with the view.

mod document;
mod entry;

pub(crate) use document::{document, markdown};

use super::{
    Toast,
    bond::{Bond, Tab},
    form, goal,
    icon::{self, icon},
    people::{self, Size},
};
use crate::when;
use app::view::{Growth, Viewer};
use domain::growth::{Cast, Reader};
use maud::{Markup, html};

/// The page.
pub(crate) fn page(viewer: &Viewer, growth: &Growth, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &growth.relationship, growth.side, "/growth");
    let title =
        if bond.owns() { "How you’ve grown".into() } else { format!("How {} has grown", bond.owner()) };
    let cast =
        Cast { relationship: bond.relationship, reader: Reader::You(bond.side), zone: growth.zone.clone() };
    bond.shell(&title).toast(toast).page(&html! {
        (head(&bond, growth))
        (bond.tabs(Tab::Growth))
        div.split {
            div.stack {
                @if bond.tells() && growth.first_page { (add(&bond)) }
                @if growth.is_empty() { (nothing(&bond, growth)) }
                @for (quarter, entries) in &growth.quarters {
                    section aria-labelledby={ "q-" (quarter) } {
                        div.sec { h2 id={ "q-" (quarter) } { (quarter.name()) } }
                        ol.story { @for each in entries { (entry::shown(&bond, &cast, each)) } }
                    }
                }
                (pages(&bond, growth))
                (hidden(&bond, &cast, growth))
            }
            (aside(&bond, growth))
        }
    })
}

fn head(bond: &Bond<'_>, growth: &Growth) -> Markup {
    let talked = match growth.weeks_since_development {
        None => "Development was not talked about in a meeting yet.".into(),
        Some(0) => "Development was talked about this week.".into(),
        Some(weeks) => format!("Development was last talked about {} ago.", when::count(weeks, "week")),
    };
    html! {
        div.head {
            (people::pair(bond, Size::Large))
            div {
                @if bond.owns() { h1 { "How you’ve grown" } p { "Written from your own points. " (talked) } }
                @else { h1 { "How " bdi { (bond.owner()) } " has grown" } p { "Written from what the two of you talked about, and what " bdi { (bond.owner()) } " adds. " (talked) } }
            }
            div.end { @if bond.ended() { (people::who(bond)) } @else { (who(bond)) } (take_along(bond, growth)) }
        }
    }
}

/// Who reads it, and who writes.
fn who(bond: &Bond<'_>) -> Markup {
    html! {
        details.who.to-end {
            summary { (icon("shared")) span { "Shared with " bdi { (bond.them()) } } }
            div.pop {
                @if bond.owns() {
                    p { b { "You and " bdi { (bond.them()) } } " can read this. Only you write in it." }
                    p { b { "What you hide" } ", only you see." }
                } @else {
                    p { b { "You and " bdi { (bond.them()) } } " can read this. Only " bdi { (bond.owner()) } " writes in it." }
                }
                p {
                    "Nobody else can: no other managers, no HR. Administrators keep the server running but can’t read what’s inside."
                }
                p { a href="/privacy" { "Who can see what" } }
            }
        }
    }
}

fn take_along(bond: &Bond<'_>, growth: &Growth) -> Markup {
    html! {
        @if !growth.is_empty() {
            a.btn href=(bond.at("/growth/document")) { (icon("note")) "As a document" }
        }
    }
}

/// The owner writes a moment down: for both, or for themselves.
fn add(bond: &Bond<'_>) -> Markup {
    let inside = html! {
        label.field {
            span { "What happened" }
            input.input name="title" required dir="auto" autocomplete="off" maxlength=(domain::limits::TITLE)
                placeholder="I ran the review, and it held";
        }
        label.field {
            span { "In your own words" }
            textarea.input name="text" rows="3" dir="auto" placeholder="What changed, and how you know" {}
        }
        label.field {
            span { "When" }
            input.input type="date" name="day" value=(bond.today());
        }
        fieldset.seg {
            legend.vh { "Who can see this" }
            label { input type="radio" name="only_me" value="no" checked; (icon("shared")) span { "Shared with " bdi { (bond.them()) } } }
            label { input type="radio" name="only_me" value="yes"; (icon("lock")) "Only me" }
        }
        button.btn.primary { "Write it down" }
    };
    html! {
        details.fewer.moment #add data-once {
            summary.btn { (icon("plus")) "Add a moment" }
            (form::command(&bond.at("/growth"), &bond.back, "card stack tight", &inside))
        }
    }
}

fn nothing(bond: &Bond<'_>, growth: &Growth) -> Markup {
    html! {
        div.sheet.empty {
            (icon::mark(40))
            h2 { @if growth.first_page { "Nothing to tell yet" } @else { "Nothing in these quarters" } }
            p.quiet {
                "It is written from what happens: a challenge you talked about and what you tried, a checkpoint reached, "
                "feedback and whether it changed, updates worth keeping."
                @if bond.tells() { " The first moment can be yours to write down." }
            }
        }
    }
}

fn pages(bond: &Bond<'_>, growth: &Growth) -> Markup {
    html! {
        @if growth.earlier.is_some() || !growth.first_page {
            div.bar {
                @if !growth.first_page { a.btn href=(bond.at("/growth")) { "The latest" } }
                @if let Some(quarter) = growth.earlier {
                    a.btn href=(bond.at(&format!("/growth?before={quarter}"))) { "Earlier, before " (quarter.first_day().strftime("%B %Y")) }
                }
            }
        }
    }
}

/// What its owner left out: for their eyes alone, and back with one button.
fn hidden(bond: &Bond<'_>, cast: &Cast<'_>, growth: &Growth) -> Markup {
    html! {
        @if !growth.hidden.is_empty() {
            section.only-me.left-out aria-labelledby="h-t" {
                details.fewer {
                    summary {
                        h2.label #h-t { (icon("lock")) "Only you: hidden, " (growth.hidden.len()) }
                    }
                    ol.story { @for each in &growth.hidden { (entry::hidden(bond, cast, each)) } }
                }
            }
        }
    }
}

/// The goals that the story leads to.
fn aside(bond: &Bond<'_>, growth: &Growth) -> Markup {
    html! {
        aside.stack.mid aria-label="Goals" {
            div.sec {
                h2 { "Goals" }
                @if !growth.goals.is_empty() { span.quiet { (growth.goals.len()) " open" } }
            }
            @for line in &growth.goals { (goal::card(bond, line)) }
            @if growth.goals.is_empty() {
                p.quiet {
                    @if bond.owns() { "None yet. One is enough." } @else { bdi { (bond.owner()) } " has set none yet." }
                }
            }
            @if !bond.ended() { p.quiet { a href=(bond.at("/goals")) { "All goals" } } }
        }
    }
}
