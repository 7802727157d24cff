//! Where the link in a letter leads: one button that stops letters of its kind. Says nothing of whose they are.

use super::{form, icon::mark, shell::Shell};
use domain::reminder::Kind;
use maud::{Markup, html};

/// The button, or that it is done.
pub(crate) fn page(secret: &str, kind: Kind, mailed: bool) -> Markup {
    let path = format!("/stop/{secret}");
    let what = what(kind);
    let title = if mailed { "Stop these mails" } else { "No more of these mails" };
    let inside = html! {
        @if mailed { button.btn.primary.wide { "Stop mails about " (what) } }
        @else {
            input type="hidden" name="again" value="yes";
            button.btn.wide { "Send them again" }
        }
    };
    Shell::of(None, title).center().page(&html! {
        div.stack.mid {
            div.stack.tight {
                (mark(48))
                div {
                    h1 { (title) }
                    @if mailed {
                        p.quiet { "Mails about " (what) " stop at once. Everything else stays as it is, and on your home page you still see it." }
                    } @else {
                        p.quiet { "Nothing about " (what) " is mailed to you any more. On your home page you still see it." }
                    }
                }
            }
            (form::plain(&path, "/", "stack tight", &inside))
            p { a href="/settings/reminders" { "All your reminders" } }
        }
    })
}

/// A link that is none of ours.
pub(crate) fn gone() -> Markup {
    Shell::of(None, "This link does not work").center().page(&html! {
        div.stack.tight {
            (mark(48))
            h1 { "This link does not work" }
            p.quiet { "Open it once more from the mail, whole. In your settings you can stop every kind of mail." }
            p { a.btn href="/settings/reminders" { "To your reminders" } }
        }
    })
}

fn what(kind: Kind) -> &'static str {
    match kind {
        Kind::Prep => "time to prepare",
        Kind::Agenda => "agendas that are ready",
        Kind::ActionItems => "action items that are due",
        Kind::Goals => "goals that are back",
        Kind::Digest => "the week’s updates",
        Kind::Calendar => "when you meet",
    }
}
