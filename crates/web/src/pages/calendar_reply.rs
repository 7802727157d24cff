//! What the calendars of the two answered, said to both; and what can be done about it in one click. It moves nothing itself.

use super::{bond::Bond, form};
use crate::when;
use app::view::ReplyLine;
use domain::calendar_reply::Answer;
use jiff::Timestamp;
use maud::{Markup, html};

/// A line for each who answered.
pub(super) fn lines(bond: &Bond<'_>, replies: &[ReplyLine]) -> Markup {
    html! { @for reply in replies { (line(bond, reply)) } }
}

fn line(bond: &Bond<'_>, reply: &ReplyLine) -> Markup {
    let you = reply.side == bond.side;
    let who = html! { @if you { "You" } @else { bdi { (bond.them()) } } };
    let calendar = if you { " in your calendar." } else { " in their calendar." };
    match (reply.answer, reply.proposed_at) {
        (Answer::Accepted, _) => html! { p.quiet.replied { (who) " accepted" (calendar) } },
        (Answer::Tentative, _) => html! { p.quiet.replied { (who) " said maybe" (calendar) } },
        (Answer::Declined, _) if reply.of_series => html! {
            p.replied {
                (who) " declined the series" (calendar) " "
                a href=(bond.at("/settings")) { "Look at when you meet" }
            }
        },
        (Answer::Declined, _) => html! {
            p.replied { (who) " can’t make it. " a href=(bond.at("/rebooking?about=next")) { "Choose another time" } }
        },
        (Answer::Proposed, Some(at)) => proposed(bond, &who, at),
        (Answer::Proposed, None) => html! {},
    }
}

/// Another time, and one click to take it.
fn proposed(bond: &Bond<'_>, who: &Markup, at: Timestamp) -> Markup {
    let inside = html! {
        input type="hidden" name="at" value=(when::field(at, bond.zone()));
        button.btn.small data-undo="form" { "Move it there" }
    };
    html! {
        div.replied.bar {
            p { (who) " would rather meet " (when::long_day(when::day_of(at, bond.zone()), bond.today())) " at " (when::clock(at, bond.zone())) "." }
            (form::command(&bond.at("/next-meeting"), &bond.back, "", &inside))
        }
    }
}
