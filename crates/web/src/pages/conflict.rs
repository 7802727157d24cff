//! A save that came too late: both texts, and one button for each way out. Decides nothing, and overwrites nothing unseen.

use super::{
    error::{label, way_back},
    form,
    shell::Shell,
};
use app::view::Viewer;
use domain::{Current, Error};
use maud::{Markup, html};

/// What such a page is called.
pub(super) const TITLE: &str = "It changed in the meantime";

/// Both texts of each field in which they differ. The script takes what it shows from here as well.
pub(super) fn page(
    viewer: Option<&Viewer>,
    now: &Current,
    error: &Error,
    typed: &[(String, String)],
    action: &str,
) -> Markup {
    let both = typed.iter().map(|(name, value)| (name.clone(), joined(now, name, value))).collect::<Vec<_>>();
    Shell::of(viewer, TITLE).narrow().page(&html! {
        div.stack.mid.error data-status="409" data-version-now=(now.version) {
            div { h1 { (TITLE) } p.lead data-error { (error) } }
            @for (name, words) in &now.words {
                data hidden data-now=(name) value=(words) {}
                @if let Some((_, mine)) = typed.iter().find(|(field, mine)| field == name && !is_same(mine, words)) {
                    section.stack.tight aria-label=(label(name, action)) {
                        (text(&yours(now, label(name, action)), mine))
                        (text("What is there now", words))
                    }
                }
            }
            div.bar {
                (choice("Keep mine", "btn primary", (action, now), typed))
                a.btn href=(way_back(typed)) { "Keep what is there" }
                @if both != typed { (choice("Keep both", "btn", (action, now), &both)) }
            }
        }
    })
}

fn yours(now: &Current, label: &str) -> String {
    if now.words.len() == 1 { "Yours".into() } else { format!("{label}: yours") }
}

fn text(title: &str, words: &str) -> Markup {
    html! {
        div.field {
            span { (title) }
            @if words.is_empty() { p.quiet { "Nothing" } } @else { pre dir="auto" { "\n" (words) } }
        }
    }
}

/// The same form once more, against the version that is there now.
fn choice(words: &str, class: &str, (action, now): (&str, &Current), typed: &[(String, String)]) -> Markup {
    html! {
        form method="post" action=(action) {
            @for (name, value) in typed.iter().filter(|(name, _)| !matches!(name.as_str(), "version" | "key" | "back")) {
                input type="hidden" name=(name) value=(value);
            }
            input type="hidden" name="version" value=(now.version);
            (form::hidden(way_back(typed)))
            button class=(class) { (words) }
        }
    }
}

/// Mine and what is there, one below the other.
fn joined(now: &Current, name: &str, mine: &str) -> String {
    let theirs = now.words.iter().find(|(field, _)| *field == name).map_or("", |(_, words)| words.as_str());
    if theirs.trim().is_empty() || is_same(mine, theirs) {
        return mine.into();
    }
    if mine.trim().is_empty() { theirs.into() } else { format!("{mine}\n\n{theirs}") }
}

/// Browsers send lines with two characters at their ends.
fn is_same(mine: &str, theirs: &str) -> bool {
    mine.replace("\r\n", "\n").trim() == theirs.trim()
}
