//! Updates: the feed of a one-on-one, the box that posts one, and what waits to be read. It counts on no agenda.

use super::{
    Toast,
    bond::{Bond, Tab},
    form,
    icon::{self, icon},
    people::{self, Size},
    point,
};
use crate::when;
use app::view::{HomeLine, Posted, Updates, Viewer};
use domain::{talking_point::TalkingPoint, update::Update};
use jiff::Timestamp;
use maud::{Markup, html};

/// Unread ones shown beside something else.
const SHOWN: usize = 3;

/// The feed.
pub(crate) fn page(viewer: &Viewer, feed: &Updates, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &feed.relationship, feed.side, "/updates");
    let title = format!("Updates with {}", bond.them());
    bond.shell(&title).toast(toast).page(&html! {
        (bond.head())
        (bond.tabs(Tab::Updates))
        div.stack.reading {
            @if feed.first_page { (box_of(&bond)) }
            section aria-labelledby="u-t" {
                div.sec { h2 #u-t { "Updates" } (unread(&bond, feed)) }
                @if feed.updates.is_empty() { (none(&bond)) }
                @else { ol.sheet { @for posted in &feed.updates { (row(&bond, posted)) } } }
            }
            (pages(&bond, feed))
        }
    })
}

fn box_of(bond: &Bond<'_>) -> Markup {
    let words = format!("What should {} know that needs no meeting?", bond.them());
    html! {
        form.capture.status aria-label="Post an update" method="post" action=(bond.at("/updates")) data-command {
            (form::hidden(&bond.back))
            label.vh for="update" { (words) }
            textarea #update name="text" rows="1" dir="auto" required placeholder=(words) {}
            div.bar {
                (icon("shared"))
                span.quiet { "Shared with " bdi { (bond.them()) } ". It takes no meeting time." }
                button.btn.primary.end { (icon("send")) "Post update" }
            }
        }
    }
}

/// How many wait, with the button that a script presses once they were on the screen.
fn unread(bond: &Bond<'_>, feed: &Updates) -> Markup {
    let newest = feed.updates.first().map(|posted| posted.update.posted_at);
    html! {
        @if let (true, true, Some(newest)) = (feed.first_page, feed.unread > 0, newest) {
            span.quiet { (feed.unread) " to read" }
            form.end method="post" action=(bond.at("/updates/reading")) data-command data-reading {
                (form::hidden(&bond.back))
                input type="hidden" name="until" value=(newest);
                button.btn.small { (icon("check")) "Mark as read" }
            }
        } @else {
            @if let Some(read_at) = just_read(bond, feed) {
                span.quiet { "Read just now" }
                form.end method="post" action=(bond.at("/updates/unreading")) data-command data-unreading {
                    (form::hidden(&bond.back))
                    input type="hidden" name="read_at" value=(read_at);
                    button.btn.small { "Mark as unread" }
                }
            } @else { span.quiet { "They never take a place on the agenda" } }
        }
    }
}

/// When the viewer read what is still shown as new: by looking at it, which nobody asked them about.
fn just_read(bond: &Bond<'_>, feed: &Updates) -> Option<Timestamp> {
    let new = |update: &&Update| update.is_new(bond.side, bond.now()) && update.reply.is_none();
    let new = feed.updates.iter().map(|posted| &posted.update).filter(new);
    new.filter_map(|update| update.read_at).max().filter(|_| feed.first_page)
}

fn none(bond: &Bond<'_>) -> Markup {
    html! {
        div.sheet.empty {
            (icon::mark(40))
            h3 { "Nothing posted yet" }
            p.quiet {
                "Status goes out here, so that your time with "
                bdi { (bond.them()) }
                " stays for what needs talking."
            }
        }
    }
}

fn pages(bond: &Bond<'_>, feed: &Updates) -> Markup {
    html! {
        @if feed.older.is_some() || !feed.first_page {
            div.bar {
                @if !feed.first_page { a.btn href=(bond.at("/updates")) { "The latest" } }
                @if let Some(last) = feed.older { a.btn href=(bond.at(&format!("/updates?before={last}"))) { "Older" } }
            }
        }
    }
}

fn row(bond: &Bond<'_>, posted: &Posted) -> Markup {
    let update = &posted.update;
    html! {
        li.row.point.bare.posted #{ "u-" (update.id) } {
            (people::side(bond, update.posted_by, Size::Small))
            div.what {
                h3 dir="auto" { (point::words(&update.text)) }
                (meta(bond, posted))
                @if let Some(reply) = &update.reply { (replied(bond, update, &reply.text)) }
                @if update.posted_by != bond.side { (answer(bond, update)) }
            }
            div.side { @if update.is_new(bond.side, bond.now()) { span.ok { "New" } } }
            @if bond.owns() || (update.posted_by == bond.side && update.reply.is_none()) { (tray(bond, posted)) }
        }
    }
}

fn meta(bond: &Bond<'_>, posted: &Posted) -> Markup {
    let update = &posted.update;
    html! {
        p.meta {
            span { (when::jotted(update.posted_at, bond.now(), bond.zone())) }
            @if let Some(side) = posted.raised_by.filter(|side| *side != update.posted_by) {
                span {
                    @if side == bond.side { "from your point" }
                    @else { "from a point of " bdi { (bond.relationship.first_name(side)) } }
                }
            }
            @if update.edited_at.is_some() { span { "edited" } }
            @if posted.kept { span { "in the growth story" } }
            @if update.posted_by == bond.side && update.reply.is_none() {
                @if update.read_at.is_some() { span { "read by " bdi { (bond.them()) } } }
                @else { span { "not read yet" } }
            }
        }
    }
}

fn replied(bond: &Bond<'_>, update: &Update, text: &str) -> Markup {
    html! {
        div.reply {
            (people::side(bond, update.posted_by.across(), Size::Small))
            p dir="auto" { (point::words(text)) }
        }
    }
}

fn answer(bond: &Bond<'_>, update: &Update) -> Markup {
    let now = update.reply.as_ref().map(|reply| reply.text.as_str());
    let inside = html! {
        input type="hidden" name="version" value=(update.version);
        input.input name="text" required dir="auto" autocomplete="off" value=[now]
            aria-label={ "Reply to: " (point::short(&update.text)) } placeholder="One line is enough";
        button.btn data-undo=[now.map(|_| "form")] { @if now.is_some() { "Save" } @else { "Send" } }
    };
    html! {
        details.fewer {
            summary.btn.plain { @if now.is_some() { "Change your reply" } @else { "Reply" } }
            (form::command(&path(bond, update, "/reply"), &bond.back, "post", &inside))
        }
    }
}

fn tray(bond: &Bond<'_>, posted: &Posted) -> Markup {
    let update = &posted.update;
    let own = update.posted_by == bond.side && update.reply.is_none();
    let words = html! {
        input type="hidden" name="version" value=(update.version);
        textarea.input name="text" rows="1" dir="auto" required aria-label="Words" { (update.text) }
        button.btn data-undo="form" { "Save" }
    };
    let back = html! { (icon("drop")) @if update.point.is_some() { "Take it back to your points" } @else { "Take it back" } };
    html! {
        details.more {
            summary.btn.plain.icon aria-label={ "More: " (point::short(&update.text)) } title="More" { (icon("more")) }
            div.tray {
                @if own { (form::command(&path(bond, update, "/words"), &bond.back, "edit", &words)) }
                @if bond.owns() { (keep(bond, posted)) }
                @if own && update.must_be_recallable(bond.side).is_ok() {
                    (form::button(&path(bond, update, "/recalling"), &bond.back, "btn", &back))
                }
            }
        }
    }
}

/// Status is soon forgotten; what was more than that stays in the growth story.
fn keep(bond: &Bond<'_>, posted: &Posted) -> Markup {
    let (tail, words) = if posted.kept {
        ("/letting-go", "Take it out of your growth story")
    } else {
        ("/keeping", "Keep it in your growth story")
    };
    let inside = html! { (icon("development")) (words) };
    form::button(&path(bond, &posted.update, tail), &bond.back, "btn", &inside)
}

fn path(bond: &Bond<'_>, update: &Update, tail: &str) -> String {
    bond.at(&format!("/updates/{}{tail}", update.id))
}

/// Sends a point out as an update, with a field to sharpen its words; for the tray of a point.
pub(super) fn from_point(bond: &Bond<'_>, of: &TalkingPoint) -> Markup {
    if of.must_be_postable(bond.side).is_err() || !of.is_open() {
        return html! {};
    }
    let inside = html! {
        textarea.input name="text" rows="1" dir="auto" required aria-label="Words of the update" data-do="post" {
            (of.text)
        }
        button.btn { "Post" }
    };
    html! {
        details.fewer {
            summary.btn title={ (bond.them()) " reads it; it takes no meeting time" } {
                (icon("send"))
                "Post as update"
            }
            (form::command(&point::path(bond, of, "/posting"), &bond.back, "post", &inside))
        }
    }
}

/// What waits to be read, beside the week; nothing where all of it was.
pub(super) fn aside(bond: &Bond<'_>, unread: &[Update]) -> Markup {
    html! {
        @if !unread.is_empty() {
            section aria-labelledby="upd-t" {
                div.sec { h2.label #upd-t { "Updates" } span.quiet { (unread.len()) " to read" } }
                ul.plainlist { @for update in unread.iter().take(SHOWN) { (brief(bond, update, &html! {})) } }
                p.quiet { a href=(bond.at("/updates")) { "Read and reply" } }
            }
        }
    }
}

/// What waits to be read over all one-on-ones, for the home page.
pub(super) fn to_read(viewer: &Viewer, lines: &[HomeLine]) -> Markup {
    let mut all: Vec<(&HomeLine, &Update)> =
        lines.iter().flat_map(|line| line.unread.iter().map(move |update| (line, update))).collect();
    all.sort_by_key(|(_, update)| std::cmp::Reverse(update.posted_at));
    html! {
        @if !all.is_empty() {
            section aria-labelledby="upd-t" {
                div.sec { h2.label #upd-t { "Updates to read" } span.quiet { (lines.iter().map(|line| line.unread_count).sum::<usize>()) } }
                ul.plainlist {
                    @for (line, update) in all.iter().take(SHOWN + 2) {
                        @let bond = Bond::new(viewer, &line.relationship, line.side, "");
                        (brief(&bond, update, &html! { span { "from " bdi { (bond.them()) } } }))
                    }
                }
                p.quiet { a href="/updates" { "All updates of the last days" } }
            }
        }
    }
}

fn brief(bond: &Bond<'_>, update: &Update, from: &Markup) -> Markup {
    html! {
        li {
            (people::side(bond, update.posted_by, Size::Small))
            div {
                p.clamp.two dir="auto" { a.silent href=(bond.at("/updates")) { (update.text) } }
                p.meta { span { (when::jotted(update.posted_at, bond.now(), bond.zone())) } (from) }
            }
        }
    }
}
