//! Leaving with everything, and bringing it back.

use super::{
    form,
    shell::{Shell, head},
};
use app::view::Viewer;
use domain::{Error, limits};
use maud::{Markup, html};

/// The section of the settings.
pub(super) fn section() -> Markup {
    html! {
        section.stack.tight #export aria-labelledby="e-t" {
            div {
                h2 #e-t { "Take everything with you" }
                p.quiet {
                    "All of your one-on-ones as you see them, and what you keep to yourself. "
                    "Markdown is for reading; JSON comes back in with nothing lost."
                }
            }
            div.card.stack.tight {
                div.bar {
                    a.btn href="/settings/export.zip" download { "Markdown (.zip)" span.vh { " of everything" } }
                    a.btn href="/settings/export.json" download { "JSON" span.vh { " of everything" } }
                    a.btn.plain href="/settings/import" { "Bring an export" }
                }
                p.quiet { "The files can be read by whoever has them: keep them where only you can." }
            }
        }
    }
}

/// The form that takes an export.
pub(crate) fn form(viewer: &Viewer, error: Option<&Error>) -> Markup {
    let shell = Shell { back: Some("/settings/import".into()), ..Shell::of(Some(viewer), "Bring an export") };
    shell.narrow().page(&html! {
        (head("Bring an export", "One-on-ones that you took along from another Fulcrum, as they were: points, meetings, notes, actions, and what you kept to yourself."))
        div.stack {
            form.card.stack.tight method="post" action="/settings/import" enctype="multipart/form-data" {
                (form::hidden("/settings/import"))
                (form::complaint(error, &[]))
                label.field { span { "The JSON file" }
                    input.input type="file" name="file" accept=".json,application/json" required;
                    small { "Up to " (limits::EXPORT / 1_048_576) " MB. All of it is checked first: it comes in as a whole, or nothing does." }
                }
                div.bar {
                    button.btn.primary { "Bring it" }
                    a.btn.plain href="/settings" { "Not now" }
                }
            }
            p.quiet {
                "You are in these one-on-ones as before. The others have not joined here: invite them from each one when you like."
            }
        }
    })
}
