//! The first page of a new workspace: its name and its first user, who looks after it.

use super::{
    AccountTyped,
    form::{self, Field},
    icon::mark,
    shell::Shell,
};
use domain::Error;
use maud::{Markup, html};

/// The form of the first run, posted to the address it was opened at.
pub(crate) fn page(secret: &str, error: Option<&Error>, typed: &AccountTyped) -> Markup {
    let workspace = Field::text("What is this workspace called?", "workspace", &typed.workspace);
    let workspace = workspace.helped("Your team or company, say.");
    let fields = html! {
        (form::complaint(error, &["workspace", "name", "email", "password", "zone"]))
        (workspace.show(error))
        (Field { autocomplete: Some("name"), ..Field::text("Your name", "name", &typed.name) }.show(error))
        (Field::email(&typed.email).show(error))
        (Field::new_password("Choose a password").show(error))
        (Field::zone(&typed.zone).show(error))
        button.btn.primary.wide { "Begin" }
    };
    Shell::of(None, "Welcome").center().page(&html! {
        div.stack.mid {
            div.stack.tight { (mark(48)) div {
                h1 { "Welcome to Fulcrum" }
                p.quiet {
                    "One-on-ones that belong to the person who reports. This takes a minute, and then you write."
                }
            } }
            (form::plain(&format!("/first-run/{secret}"), "/", "stack tight", &fields))
            p.quiet {
                "You will look after this workspace: who may come in, never what they write. "
                a href="/privacy" { "Who can see what" }
            }
        }
    })
}

/// The link was used or is not one of ours.
pub(crate) fn gone() -> Markup {
    Shell::of(None, "Already set up").center().page(&html! {
        div.stack.mid {
            div.stack.tight {
                (mark(48))
                div { h1 { "This workspace is set up already" } p.quiet { "The first-run link works once." } }
            }
            p { a.btn.primary.wide href="/sign-in" { "Sign in" } }
        }
    })
}
