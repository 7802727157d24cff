//! Questions worth asking, offered while an agenda has room: each captured with one button. It writes nothing by itself.

use super::{bond::Bond, form, icon};
use app::view::Offer;
use maud::{Markup, html};

/// The key that captures the first one: those before it say what kind a point is.
const FIRST_KEY: usize = 6;

/// What is offered, with a button for each and one for others; nothing when there is nothing.
pub(super) fn offer(bond: &Bond<'_>, offer: &Offer) -> Markup {
    if offer.questions.is_empty() && !offer.more {
        return html! {};
    }
    html! {
        section.questions aria-labelledby="q-t" {
            div.sec {
                h2.label #q-t { "Questions worth asking" }
                @if offer.more { (others(bond)) }
            }
            @if offer.questions.is_empty() { p.quiet { "All three are captured. Show others for more." } }
            @else { ol.plainlist { @for (number, each) in offer.questions.iter().enumerate() { (row(bond, number, each)) } } }
        }
    }
}

fn others(bond: &Bond<'_>) -> Markup {
    let inside = html! { button.btn.plain.small data-do="questions" { "Show others" } };
    form::command(&bond.at("/questions/others"), &bond.back, "end", &inside)
}

fn row(bond: &Bond<'_>, number: usize, question: &domain::question::Question) -> Markup {
    let inside = html! {
        @let key = FIRST_KEY + number;
        button.btn.small data-do={ "question-" (key) } aria-label={ "Capture " (key) ": " (question.text) } {
            "Capture " kbd aria-hidden="true" { (key) }
        }
    };
    html! {
        li {
            (icon::kind(Some(question.kind)))
            p { (question.text) }
            (form::command(&bond.at(&format!("/questions/{}/capture", question.key)), &bond.back, "", &inside))
        }
    }
}
