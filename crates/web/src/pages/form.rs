//! Forms: each is a real one that posts, carries an idempotency id and the way back. Checks nothing by itself.

use super::key;
use domain::Error;
use maud::{Markup, html};

/// A form that changes something and comes back to the page: sent by script where there is one.
pub(super) fn command(action: &str, back: &str, class: &str, inside: &Markup) -> Markup {
    html! {
        form class=[(!class.is_empty()).then_some(class)] method="post" action=(action) data-command {
            (hidden(back)) (inside)
        }
    }
}

/// A form of one button.
pub(super) fn button(action: &str, back: &str, class: &str, inside: &Markup) -> Markup {
    command(action, back, "", &html! { button class=(class) { (inside) } })
}

/// A form whose answer is another page: always sent by the browser itself.
pub(super) fn plain(action: &str, back: &str, class: &str, inside: &Markup) -> Markup {
    html! {
        form class=[(!class.is_empty()).then_some(class)] method="post" action=(action) {
            (hidden(back))
            (inside)
        }
    }
}

/// The idempotency id and the way back.
pub(super) fn hidden(back: &str) -> Markup {
    html! {
        input type="hidden" name="key" value=(key());
        input type="hidden" name="back" value=(back);
    }
}

/// A labelled field of one line.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    /// What it asks.
    pub(super) label: &'a str,
    /// Its name in the form.
    pub(super) name: &'a str,
    /// Its type.
    pub(super) kind: &'a str,
    /// What it holds.
    pub(super) value: &'a str,
    /// For password managers.
    pub(super) autocomplete: Option<&'a str>,
    /// A line of help.
    pub(super) help: Option<&'a str>,
    /// It may stay empty.
    pub(super) optional: bool,
}

impl<'a> Field<'a> {
    /// A field of text that must be filled.
    pub(super) fn text(label: &'a str, name: &'a str, value: &'a str) -> Self {
        Self { label, name, kind: "text", value, autocomplete: None, help: None, optional: false }
    }

    /// An e-mail address to sign in with.
    pub(super) fn email(value: &'a str) -> Self {
        Self { kind: "email", autocomplete: Some("username"), ..Self::text("E-mail", "email", value) }
    }

    /// A password that is there already.
    pub(super) fn password(label: &'a str, name: &'a str) -> Self {
        Self { kind: "password", autocomplete: Some("current-password"), ..Self::text(label, name, "") }
    }

    /// A password to be set.
    pub(super) fn new_password(label: &'a str) -> Self {
        Self {
            autocomplete: Some("new-password"),
            help: Some("Ten characters or more. A few words in a row are easy to keep."),
            ..Self::password(label, "password")
        }
    }

    /// A time zone. The browser's own is filled in where nobody said.
    pub(super) fn zone(value: &'a str) -> Self {
        Self {
            help: Some("A city’s zone, such as Europe/Berlin."), ..Self::text("Time zone", "zone", value)
        }
    }

    /// The same with a line of help.
    pub(super) fn helped(self, help: &'a str) -> Self {
        Self { help: Some(help), ..self }
    }

    /// The field, marked and told what is wrong where the error names it.
    pub(super) fn show(self, error: Option<&Error>) -> Markup {
        let wrong = error.and_then(|error| match error {
            Error::Invalid { field, message } if *field == self.name => Some(message),
            _ => None,
        });
        let help_id = format!("{}-help", self.name);
        let described = wrong.is_some() || self.help.is_some();
        html! {
            label.field {
                span { (self.label) }
                input.input type=(self.kind) name=(self.name) value=(self.value) required[!self.optional]
                    autocomplete=[self.autocomplete] dir=[(self.kind == "text").then_some("auto")]
                    aria-invalid=[wrong.map(|_| "true")] autofocus[wrong.is_some()] aria-describedby=[described.then_some(&help_id)];
                @if let Some(wrong) = wrong { small #(help_id) { span.late data-error { (wrong) } } }
                @else if let Some(help) = self.help { small #(help_id) { (help) } }
            }
        }
    }
}

/// Boxes to tick, with what they are, how many, and buttons for all and none.
pub(super) fn ticks(title: &Markup, number: usize, boxes: &Markup) -> Markup {
    html! {
        fieldset.field.ticks.along {
            legend {
                span { (title) } span.quiet { (number) }
                @if number > 1 {
                    button.btn.plain.small type="button" data-ticks="all" { "All" span.vh { ": " (title) } }
                    button.btn.plain.small type="button" data-ticks="none" { "None" span.vh { ": " (title) } }
                }
            }
            (boxes)
        }
    }
}

/// A choice of one out of a few, all in sight.
pub(super) fn choices<'a>(
    legend: &str,
    name: &str,
    chosen: &str,
    options: impl IntoIterator<Item = (&'a str, Markup)>,
) -> Markup {
    html! {
        fieldset.field {
            legend { (legend) }
            div.choices.words {
                @for (value, label) in options {
                    label { input type="radio" name=(name) value=(value) checked[value == chosen]; (label) }
                }
            }
        }
    }
}

/// An error that belongs to the whole form, or to a field that the form does not show.
pub(super) fn complaint(error: Option<&Error>, fields: &[&str]) -> Markup {
    let Some(error) = error else {
        return html! {};
    };
    if matches!(error, Error::Invalid { field, .. } if fields.contains(field)) {
        return html! {};
    }
    html! { p.trouble role="alert" data-error { (error) } }
}
