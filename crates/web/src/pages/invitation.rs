//! What an invitation's link opens: who invites, to what, and the two ways to accept. Shows no content of the bond.

use super::{
    AccountTyped,
    form::{self, Field},
    icon::mark,
    shell::Shell,
};
use app::view::{Viewer, Welcome};
use domain::{Error, Side, relationship::Kind};
use maud::{Markup, html};

/// The invitation behind a link.
pub(crate) fn page(
    welcome: &Welcome,
    signed_in: Option<&Viewer>,
    secret: &str,
    error: Option<&Error>,
    typed: &AccountTyped,
) -> Markup {
    let path = format!("/invitation/{secret}");
    Shell::of(signed_in, "Invitation").center().page(&html! {
        div.stack.mid {
            div.stack.tight {
                (mark(48))
                div {
                    h1 { bdi { (welcome.from) } " invites you to a one-on-one" }
                    p.quiet { (offer(welcome)) }
                }
            }
            @if let Some(viewer) = signed_in { (accept(&path, viewer, error)) }
            @else { (join(&path, welcome, error, typed)) }
            p.quiet { "What you two write is seen by nobody else. " a href="/privacy" { "Who can see what" } }
        }
    })
}

/// The link was used, has ended, or is not one of ours.
pub(crate) fn gone() -> Markup {
    Shell::of(None, "Invitation").center().page(&html! {
        div.stack.mid {
            div.stack.tight { (mark(48)) div {
                h1 { "This link no longer works" }
                p.quiet { "It was used already, or its time is over. Ask for a new one; nothing is lost." }
            } }
            p { a.btn.wide href="/sign-in" { "Sign in" } }
        }
    })
}

fn offer(welcome: &Welcome) -> String {
    let from = welcome.from.split_whitespace().next().unwrap_or(&welcome.from);
    let yours = match welcome.side {
        Side::Owner => "It is your meeting: you set the agenda.".into(),
        Side::Other => format!("It is {from}’s meeting: {from} sets the agenda, you add to it."),
    };
    let kind = match welcome.relationship.kind {
        Kind::Reporting => "Weekly talk of a report and their manager.",
        Kind::SkipLevel => "A talk across one level.",
        Kind::Peer => "A talk of two colleagues.",
        Kind::Mentoring => "A talk of a mentee and a mentor.",
    };
    format!("{kind} {yours}")
}

fn accept(path: &str, viewer: &Viewer, error: Option<&Error>) -> Markup {
    let inside = html! {
        (form::complaint(error, &[]))
        button.btn.primary.wide { "Accept as " bdi { (viewer.user.first_name()) } }
    };
    html! {
        (form::plain(path, path, "stack tight", &inside))
        (form::plain("/sign-out", path, "", &html! { button.btn.wide { "I am somebody else" } }))
    }
}

fn join(path: &str, welcome: &Welcome, error: Option<&Error>, typed: &AccountTyped) -> Markup {
    let name = if typed.name.is_empty() { &welcome.name } else { &typed.name };
    let fields = html! {
        (form::complaint(error, &["name", "email", "password", "zone"]))
        (Field { autocomplete: Some("name"), ..Field::text("Your name", "name", name) }.show(error))
        (Field::email(&typed.email).show(error))
        (Field::new_password("Choose a password").show(error))
        (Field::zone(&typed.zone).show(error))
        button.btn.primary.wide { "Accept" }
    };
    html! {
        (form::plain(path, path, "stack tight", &fields))
        p.quiet { "Have an account here? " a href={ "/sign-in?back=" (path) } { "Sign in first" } "." }
    }
}
