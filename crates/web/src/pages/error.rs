//! When something did not work: what is wrong, what to do, and everything that was typed, so that none of it is lost.

use super::{conflict, form, icon::mark, shell::Shell};
use crate::input::is_local;
use app::view::Viewer;
use domain::Error;
use maud::{Markup, html};

/// The page of an error. `typed` is what the form held and `action` where it was posted to.
pub(crate) fn page(
    viewer: Option<&Viewer>,
    status: u16,
    error: &Error,
    typed: &[(String, String)],
    action: &str,
) -> Markup {
    if let Error::Stale(now) = error {
        return conflict::page(viewer, now, error, typed, action);
    }
    let shown = typed.iter().any(|(name, value)| is_shown(name) && !value.trim().is_empty());
    Shell::of(viewer, title(error)).narrow().page(&html! {
        div.stack.mid.error data-status=(status) {
            div.stack.tight { (mark(48)) div { h1 { (title(error)) } p.lead data-error { (error) } } }
            @if shown { (kept(error, typed, action)) }
            p.bar { (ways(viewer, typed, shown)) }
        }
    })
}

/// Where the form was.
pub(super) fn way_back(typed: &[(String, String)]) -> &str {
    let back = typed.iter().find(|(name, value)| name == "back" && is_local(value));
    back.map_or("/", |(_, value)| value.as_str())
}

fn title(error: &Error) -> &'static str {
    match error {
        Error::NotFound => "Not found",
        Error::SignedOut => "Please sign in",
        Error::Invalid { .. } => "That didn’t fit",
        Error::Refused(_) => "That’s not possible",
        Error::Stale(_) => conflict::TITLE,
        Error::Throttled { .. } => "A little slower",
        Error::Unavailable(_) => "Not saved yet",
        Error::Failed(_) => "Something went wrong",
    }
}

/// What the form held: shown to be changed and sent again, or only to be copied where sending it again cannot help.
fn kept(error: &Error, typed: &[(String, String)], action: &str) -> Markup {
    let again = *error != Error::NotFound;
    // What is to be mended is always there to be mended.
    let wrong = match error {
        Error::Invalid { field, .. } => field,
        _ => "",
    };
    html! {
        section.stack.tight aria-labelledby="k-t" {
            div.sec {
                h2 #k-t { "What you typed" }
                span.quiet { @if again { "still here" } @else { "copy what you need" } }
            }
            form.card.stack.tight method="post" action=(action) {
                @for (name, value) in typed { (one(name, value, (action, wrong))) }
                @if again { div.bar { button.btn.primary { "Try again" } } }
            }
        }
    }
}

fn one(name: &str, value: &str, (action, wrong): (&str, &str)) -> Markup {
    html! {
        @if is_secret(name) { (form::Field::password(label(name, action), name).show(None)) }
        @else if !is_shown(name) && name != wrong { input type="hidden" name=(name) value=(value); }
        @else if value.chars().count() > 60 || value.contains('\n') || name == "text" {
            label.field {
                span { (label(name, action)) }
                textarea.input name=(name) rows="3" dir="auto" { "\n" (value) }
            }
        }
        @else {
            label.field { span { (label(name, action)) } input.input name=(name) value=(value) dir="auto"; }
        }
    }
}

/// Fields that mean something to a person; the others go along unseen.
fn is_shown(name: &str) -> bool {
    matches!(
        name,
        "text"
            | "title"
            | "day"
            | "why"
            | "line"
            | "name"
            | "email"
            | "workspace"
            | "minutes"
            | "until"
            | "at"
            | "starts"
            | "zone"
            | "rule"
            | "from"
            | "url"
            | "due"
            | "on"
            | "again"
    )
}

fn is_secret(name: &str) -> bool {
    matches!(name, "password" | "current")
}

pub(super) fn label<'a>(name: &'a str, action: &str) -> &'a str {
    match name {
        "text" if action.ends_with("/private-notes") => "Your note",
        "text" if action.ends_with("/reply") => "Your reply",
        "title" if action.contains("/growth") => "What happened",
        "text" if action.contains("/growth") => "In your own words",
        "day" => "When",
        "why" => "Why, and what done looks like",
        "text" if action.ends_with("/notes") => "Notes",
        "text" if action.ends_with("/written-answer") => "Your answer",
        "until" if action.ends_with("/trial") => "Try it until",
        "on" => "Ask both on",
        "again" => "Ask again on",
        "text" => "Words",
        "line" => "Action",
        "name" => "Name",
        "email" => "E-mail",
        "workspace" => "Workspace",
        "minutes" => "Minutes",
        "until" => "Back on",
        "at" | "starts" => "When",
        "zone" => "Time zone",
        "rule" => "Rule",
        "from" => "First day",
        "url" => "Link to join",
        "due" => "Due",
        "password" => "Password",
        "current" => "The password you have",
        other => other,
    }
}

fn ways(viewer: Option<&Viewer>, typed: &[(String, String)], shown: bool) -> Markup {
    let back = way_back(typed);
    let class = if shown { "btn plain" } else { "btn primary" };
    html! {
        @if viewer.is_none() { a class=(class) href="/sign-in" { "Sign in" } }
        @else { a class=(class) href=(back) { "Back" } }
    }
}
