//! Calendars to subscribe to: the private addresses of a user, made and ended. It never shows an address twice.

use super::{Toast, arrangement::link_box, form, icon::icon, shell::Shell};
use crate::when;
use app::view::{Feed, Viewer};
use domain::feed::Kind;
use maud::{Markup, html};

const BACK: &str = "/settings/calendar";

/// The page; `new` right after an address was made, and never again.
pub(crate) fn page(
    viewer: &Viewer,
    feeds: &[Feed],
    new: Option<&(Kind, String)>,
    toast: Option<&Toast>,
) -> Markup {
    let shell =
        Shell { back: Some("/settings".into()), ..Shell::of(Some(viewer), "Your calendar") }.toast(toast);
    shell.narrow().page(&html! {
        (super::shell::head("Your calendar", "Your one-on-ones in the calendar program you live in."))
        div.stack {
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

/// The way there, on the page of settings.
pub(super) fn way_in() -> Markup {
    html! {
        section.stack.tight aria-labelledby="cal-t" {
            div {
                h2 #cal-t { "Your calendar" }
                p.quiet { "Your one-on-ones in Google, Outlook, Apple or Thunderbird, always as they stand." }
            }
            p { a.btn href=(BACK) { (icon("cal")) "Subscribe to it" } }
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
        ("Google Calendar", "Other calendars, From URL. It looks for changes a few times a day."),
        ("Outlook", "Add calendar, Subscribe from web."),
        ("Apple Calendar", "File, New Calendar Subscription."),
        ("Thunderbird", "New Calendar, On the Network, iCalendar."),
    ];
    html! {
        section.stack.tight aria-labelledby="h-t" {
            h2 #h-t { "Where to put it" }
            ul.plainlist { @for (name, way) in ways { li { (icon("cal")) div { p { b { (name) } } p.quiet { (way) } } } } }
        }
    }
}
