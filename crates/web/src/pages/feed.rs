//! Calendars to subscribe to: the private addresses of a user, made and ended. It never shows an address twice.

use super::{Toast, arrangement::link_box, form, icon::icon, shell::Shell};
use crate::when;
use app::{
    feed::Ways,
    view::{Feed, Viewer},
};
use domain::feed::Kind;
use maud::{Markup, html};

const BACK: &str = "/settings/calendar";

/// How the viewer's meetings come into their calendar.
#[derive(Clone, Copy)]
pub(crate) struct Coming {
    /// By which ways.
    pub(crate) ways: Ways,
    /// Mail is set up here.
    pub(crate) mailed: bool,
}

/// The page; `new` right after an address was made, and never again.
pub(crate) fn page(
    viewer: &Viewer,
    (feeds, coming): (&[Feed], Coming),
    new: Option<&(Kind, String)>,
    toast: Option<&Toast>,
) -> Markup {
    let shell =
        Shell { back: Some("/settings".into()), ..Shell::of(Some(viewer), "Your calendar") }.toast(toast);
    shell.narrow().page(&html! {
        (super::shell::head("Your calendar", "Your one-on-ones in the calendar program you live in."))
        div.stack {
            // A new address is about to be fetched.
            (overlap(&Ways { fetched: coming.ways.fetched + usize::from(new.is_some()), ..coming.ways }))
            (invitations(coming))
            p.note {
                (icon("lock"))
                span {
                    "Whoever has such an address sees when you meet and with whom, by first name. No word of what you write is in it. "
                    "Treat it like a password; end it here, and it stops at once."
                }
            }
            @for kind in Kind::ALL {
                (section(viewer, kind, feeds.iter().find(|feed| feed.kind == kind), new.filter(|new| new.0 == kind)))
            }
            (how())
            (super::calendar_account::way_in())
        }
    })
}

/// Said where it can be changed, and nowhere else.
pub(super) fn overlap(ways: &Ways) -> Markup {
    let mut by = Vec::new();
    if ways.invited {
        by.push("by invitation");
    }
    match ways.fetched {
        0 => {}
        1 => by.push("by an address below"),
        _ => by.push("by both addresses below"),
    }
    if ways.written {
        by.push("by CalDAV");
    }
    html! {
        @if ways.overlap() {
            section.note { (icon("cal")) div {
                p { b { "Each meeting may stand in your calendar more than once" } }
                p { "It comes there " (by.join(" and ")) ". Keep the one that you like best." }
            } }
        }
    }
}

/// Switched on and off in one click.
fn invitations(Coming { ways, mailed }: Coming) -> Markup {
    let (words, way) =
        if ways.invited { ("Stop invitations", "off") } else { ("Send me invitations", "mail") };
    let inside = html! { input type="hidden" name="way" value=(way); button.btn { (words) } };
    html! {
        section.stack.tight aria-labelledby="i-t" {
            div {
                h2 #i-t { "Invitations by mail" }
                p.quiet {
                    "When you meet, and each change of it, as an invitation to your own address. It says when and with whom, by first name. "
                    "What your calendar answers is told to both of you; it moves and skips nothing."
                }
            }
            @if !mailed { p.quiet { "No mail is sent from here yet: whoever looks after this Fulcrum has not set up a mail server." } }
            @if ways.invited { p.meta { span { "sent at every change" } } }
            (form::plain("/settings/calendar-mail", BACK, "", &inside))
        }
    }
}

/// The way there, on the page of settings.
pub(super) fn way_in() -> Markup {
    html! {
        section.stack.tight aria-labelledby="cal-t" {
            div {
                h2 #cal-t { "Your calendar" }
                p.quiet { "Your one-on-ones in Google, Outlook, Apple or Thunderbird, always as they stand." }
            }
            p { a.btn href=(BACK) { (icon("cal")) "Bring it there" } }
        }
    }
}

fn section(viewer: &Viewer, kind: Kind, feed: Option<&Feed>, new: Option<&(Kind, String)>) -> Markup {
    let (id, title, about) = match kind {
        Kind::Meetings => {
            ("m-t", "Your meetings", "Each meeting, moved and skipped ones too, and those that were.")
        }
        Kind::Prep => {
            ("p-t", "Meetings and time to prepare", "The same, with 15 minutes to prepare before each.")
        }
    };
    let make = html! {
        input type="hidden" name="kind" value=(kind.as_str());
        button.btn {
            @if feed.is_some() { "Make a new address" } @else { "Make the address" }
            span.vh { ", " (title) }
        }
        @if feed.is_some() { span.quiet.beside { "The one before stops working." } }
    };
    html! {
        section.stack.tight aria-labelledby=(id) {
            div { h2 #(id) { (title) } p.quiet { (about) } }
            @if let Some((_, url)) = new { (link_box(&format!("Address: {title}"), url)) }
            @else if let Some(feed) = feed { (state(viewer, feed)) }
            (form::plain("/settings/feeds", BACK, "", &make))
            @if let Some(feed) = feed {
                (form::button(&format!("/settings/feeds/{}/end", feed.id), BACK, "btn", &html! { "End it" span.vh { ", " (title) } }))
            }
        }
    }
}

fn state(viewer: &Viewer, feed: &Feed) -> Markup {
    let moment = |at| when::jotted(at, viewer.now, &viewer.user.time_zone());
    html! {
        p.meta {
            span { "made " (moment(feed.created_at)) }
            span { @if let Some(used) = feed.used_at { "last fetched " (moment(used)) } @else { "not fetched yet" } }
        }
    }
}

fn how() -> Markup {
    let ways = [
        (
            "Google Calendar, on a computer",
            "Other calendars, +, From URL. It looks for changes every few hours.",
        ),
        ("Outlook", "Add calendar, Subscribe from web. It looks for changes every few hours."),
        (
            "Apple Calendar on a Mac",
            "File, New Calendar Subscription. In iCloud, it comes to your iPhone too.",
        ),
        ("Thunderbird", "New Calendar, On the Network, then the address. It looks every half hour."),
    ];
    html! {
        section.stack.tight aria-labelledby="h-t" {
            h2 #h-t { "Where to put it" }
            ul.plainlist { @for (name, way) in ways { li { (icon("cal")) div { p { b { (name) } } p.quiet { (way) } } } } }
        }
    }
}
