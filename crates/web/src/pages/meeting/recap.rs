//! The recap on a page: written in by both, sent by the owner, copied or taken along. Composes no words of its own.

use super::super::{bond::Bond, form, icon::icon};
use crate::when;
use app::view::WrapUp;
use domain::MeetingId;
use maud::{Markup, html};

/// Lines of the field at the least.
const ROWS: usize = 6;

/// The recap to write in, with the ways to take it along.
pub(super) fn section(bond: &Bond<'_>, wrap_up: &WrapUp, facts: &Markup) -> Markup {
    let eyes = if bond.owns() { "Yours to edit before it goes" } else { "You can both write in it" };
    html! {
        section.stack.tight aria-labelledby="k-t" {
            div.sec { h2 #k-t { "Recap" } span.quiet { (eyes) } }
            (editor(bond, wrap_up))
            (sent(bond, wrap_up))
            (facts)
            (take_along(bond, wrap_up))
        }
    }
}

fn editor(bond: &Bond<'_>, wrap_up: &WrapUp) -> Markup {
    let recap = &wrap_up.recap;
    let rows = (recap.text.lines().count() + recap.text.chars().count() / 80 + 1).clamp(ROWS, 24);
    html! {
        form.notes #recap method="post" action=(path(bond, recap.meeting, "")) data-note {
            (form::hidden(&bond.back))
            input type="hidden" name="version" value=(recap.version);
            textarea.voice name="text" rows=(rows) dir="auto" aria-label={ "Recap, shared with " (bond.them()) }
                placeholder="What came out of it, in a few lines" {
                "\n"
                (recap.text)
            }
            p.foot { span.state.quiet role="status" {} button.btn.save { "Save the recap" } }
        }
    }
}

/// "Sent on Thursday 14 May, 14:46."
pub(super) fn sent(bond: &Bond<'_>, wrap_up: &WrapUp) -> Markup {
    let who = if bond.owns() { "You" } else { bond.owner() };
    html! {
        @if let Some(at) = wrap_up.recap.sent_at {
            p.quiet {
                bdi { (who) } " sent the recap on " (when::long_moment(at, bond.now(), bond.zone())) "."
                @if wrap_up.recap.changed_since_sent() {
                    " It was changed since"
                    @if bond.owns() { "; you can send it again." } @else { "." }
                }
            }
        }
    }
}

/// Copied or downloaded as Markdown: the whole of it, and never a private word.
pub(super) fn take_along(bond: &Bond<'_>, wrap_up: &WrapUp) -> Markup {
    html! {
        div.bar.lead-in {
            button.btn.plain type="button" data-copy=(wrap_up.markdown) { "Copy it all" }
            a.btn.plain href=(path(bond, wrap_up.recap.meeting, ".md")) download { "Download as Markdown" }
        }
    }
}

/// What ends the page: sending, for the owner; the way back; when they meet next.
pub(super) fn bar(bond: &Bond<'_>, wrap_up: &WrapUp, next: &Markup) -> Markup {
    let recap = &wrap_up.recap;
    let again = recap.changed_since_sent();
    let may_send = bond.owns() && !bond.alone() && (recap.sent_at.is_none() || again);
    let send = if again { "Send it again" } else { "Send recap to both" };
    html! {
        div.stack.tight {
            div.bar {
                @if may_send {
                    (form::button(&path(bond, recap.meeting, "/sending"), &bond.back, "btn primary", &html! { (send) }))
                    a.btn.plain href=(bond.at("")) { "Close without sending" }
                }
                @else { a.btn.primary href=(bond.at("")) { "Back to this week" } }
                (next)
            }
            @if may_send {
                p.quiet { "Sending puts it on " bdi { (bond.them()) } "’s home page. Nobody is mailed." }
            }
        }
    }
}

/// The recap to read, in a past meeting; nothing while nobody wrote or sent one.
pub(super) fn read(bond: &Bond<'_>, wrap_up: &WrapUp) -> Markup {
    let recap = &wrap_up.recap;
    html! {
        @if recap.version > 0 {
            section.stack.tight #recap aria-labelledby="k-t" {
                div.sec { h2 #k-t { "Recap" } }
                @if !recap.text.trim().is_empty() { div.card { div.voice.said dir="auto" { (recap.text) } } }
                (sent(bond, wrap_up))
            }
        }
        div.bar {
            @if !bond.ended() {
                a.btn href=(bond.at(&format!("/meetings/{}/wrap-up", recap.meeting))) {
                    (icon("carry"))
                    "Wrap-up and recap"
                }
            }
            (take_along(bond, wrap_up))
        }
    }
}

fn path(bond: &Bond<'_>, meeting: MeetingId, tail: &str) -> String {
    bond.at(&format!("/meetings/{meeting}/recap{tail}"))
}
