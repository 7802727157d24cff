//! What the others did since the viewer was last here: a line each, leading to the thing itself.

use super::{bond, face};
use crate::{
    pages::{
        bond::Bond,
        focus_meeting, form, handover,
        icon::{self, icon},
        people::Size,
        point,
    },
    when,
};
use app::view::{Home, News, Viewer, What};
use maud::{Markup, html};

/// The list; nothing when nothing is new.
pub(super) fn section(viewer: &Viewer, home: &Home) -> Markup {
    let seen = html! {
        input type="hidden" name="caught_up" value="yes";
        button.btn.plain { "Mark as seen" }
    };
    html! {
        @if !home.news.is_empty() {
            section aria-labelledby="s-t" {
                div.sec {
                    h2.label #s-t { "Since you were last here" }
                    (form::command("/visits", "/", "end", &seen))
                }
                ul.sheet.news {
                    @for news in &home.news {
                        @if let Some(line) = home.lines.iter().find(|line| line.relationship.id == news.relationship) {
                            (row(&bond(viewer, line), news))
                        }
                    }
                }
            }
        }
    }
}

fn row(bond: &Bond<'_>, news: &News) -> Markup {
    let (path, words) = told(bond, &news.what);
    html! {
        li.row.visit.told {
            (face(bond, Size::Small))
            (sign(&news.what))
            div.what {
                h3 dir="auto" { a.cover href=(path) { (words) } }
                p.meta {
                    span { (when::jotted(news.at, bond.now(), bond.zone())) }
                    (more(bond, &news.what))
                }
            }
        }
    }
}

fn sign(what: &What) -> Markup {
    match what {
        What::Added(point) | What::Answered(point) => icon::kind(point.kind),
        What::Posted(_) | What::Replied(_) | What::SentRecap(_) => html! { span.k { (icon("send")) } },
        What::OwnMeeting(_) | What::Ends(_) | What::GoesOn => html! { span.k { (icon("cal")) } },
        What::Kept(_) | What::Prepared | What::WrappedUp(_) | What::Joined => {
            html! { span.k { (icon("check")) } }
        }
    }
}

/// Where it leads, and what is said.
fn told(bond: &Bond<'_>, what: &What) -> (String, Markup) {
    let who = html! { bdi { (bond.them()) } };
    let quoted = |text: &str| html! { " “" bdi { (point::short(text)) } "”" };
    match what {
        What::Added(point) => {
            (bond.at(&format!("#p-{}", point.id)), html! { (who) " added" (quoted(&point.text)) })
        }
        What::Answered(point) => (
            bond.at(&format!("#w-{}", point.id)),
            html! { (who) " answered your question" (quoted(&point.text)) },
        ),
        What::OwnMeeting(meeting) => (
            bond.at(""),
            html! { (who) " gave “" bdi { (focus_meeting::title(meeting)) } "” its own meeting" },
        ),
        What::Posted(update) => {
            (bond.at(&format!("/updates#u-{}", update.id)), html! { (who) " posted" (quoted(&update.text)) })
        }
        What::Replied(update) => (
            bond.at(&format!("/updates#u-{}", update.id)),
            html! { (who) " replied to your update" (quoted(&update.text)) },
        ),
        What::Kept(action) => (bond.at(""), html! { (who) " kept a promise:" (quoted(&action.text)) }),
        What::Prepared => (bond.at(""), html! { (who) " is prepared" }),
        What::WrappedUp(meeting) => {
            let what = html! {
                (who) " wrapped up "
                @if meeting.focus.is_some() { "“" bdi { (focus_meeting::title(meeting)) } "”" } @else { "your meeting" }
            };
            (bond.at(&format!("/meetings/{}", meeting.id)), what)
        }
        What::SentRecap(meeting) => {
            (bond.at(&format!("/meetings/{meeting}/wrap-up")), html! { (who) " sent the recap" })
        }
        What::Joined => (bond.at(""), html! { (who) " joined" }),
        What::GoesOn => (bond.at(""), html! { (who) " goes on with your one-on-one" }),
        What::Ends(_) => (bond.at("/handover"), html! { (who) " settled when your one-on-one ends" }),
    }
}

fn more(bond: &Bond<'_>, what: &What) -> Markup {
    html! {
        @match what {
            What::Added(point) if point.order.is_some() => span { (point::minutes(point)) " on the agenda" },
            What::Added(_) => span { "a capture, to be sorted" },
            What::Replied(update) => @if let Some(reply) = &update.reply { span { "“" bdi { (point::short(&reply.text)) } "”" } },
            What::OwnMeeting(meeting) => span { (when::long_moment(meeting.scheduled_at, bond.now(), bond.zone())) },
            What::Ends(at) => span { "The last day is " (handover::last_day(bond, *at)) },
            What::WrappedUp(meeting) => span { (when::long_day(when::day_of(meeting.scheduled_at, bond.zone()), bond.today())) },
            _ => {},
        }
    }
}
