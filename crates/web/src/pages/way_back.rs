//! A way back in: a link that works once and sets a password. Says nothing of whose it is.

use super::{
    form::{self, Field},
    icon::mark,
    shell::Shell,
};
use domain::Error;
use maud::{Markup, html};

/// The form behind the link.
pub(crate) fn page(secret: &str, error: Option<&Error>) -> Markup {
    let fields = html! {
        (form::complaint(error, &["password"]))
        (Field::new_password("Choose a password").show(error))
        button.btn.primary.wide { "Save it and sign in" }
    };
    Shell::of(None, "A way in").center().page(&html! {
        div.stack.mid {
            div.stack.tight {
                (mark(48))
                div {
                    h1 { "Come in" }
                    p.quiet { "Choose a password. Wherever you were signed in before is signed out." }
                }
            }
            (form::plain(&format!("/way-back/{secret}"), "/", "stack tight", &fields))
        }
    })
}
