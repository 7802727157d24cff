//! Signing in. Says nothing about whether an address is known.

use super::{
    form::{self, Field},
    icon::mark,
    shell::Shell,
};
use domain::Error;
use maud::{Markup, html};

/// The form to sign in with; `back` is where they wanted to go.
pub(crate) fn page(error: Option<&Error>, email: &str, back: &str, host: &str) -> Markup {
    let fields = html! {
        (form::complaint(error, &["email", "password"]))
        (Field::email(email).show(error))
        (Field::password("Password", "password").show(error))
        button.btn.primary.wide { "Sign in" }
    };
    Shell::of(None, "Sign in").center().page(&html! {
        div.stack.mid {
            div.stack.tight { (mark(48)) div { h1 { "Your one-on-one is waiting" } p.quiet { (host) } } }
            (form::plain("/sign-in", back, "stack tight", &fields))
            p.quiet {
                "What you write is between the two of you. " a href="/privacy" { "Who can see what" }
            }
            p.quiet { "Lost your password? Ask whoever looks after this workspace for a way back in." }
        }
    })
}

/// Behind a link that signs in: one click does it.
pub(crate) fn link(name: &str, secret: &str) -> Markup {
    let button = html! { button.btn.primary.wide { "Sign in as " (name) } };
    Shell::of(None, "Sign in").center().page(&html! {
        div.stack.mid {
            div.stack.tight { (mark(48)) div { h1 { "Come in" } p.quiet { "This link is " (name) "’s. It works until it ends; keep it to yourself." } } }
            (form::plain(&format!("/sign-in/{secret}"), "/", "stack tight", &button))
        }
    })
}
