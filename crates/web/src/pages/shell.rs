//! The whole document around a page: head, top bar, tabs of nothing, help and toast. Knows no page's content.

use super::{
    Toast, form,
    icon::{self, icon},
    people::{self, Size},
};
use crate::assets;
use app::view::Viewer;
use domain::{MeetingId, RelationshipId};
use maud::{DOCTYPE, Markup, html};

/// Places beside each other in the top bar; more of them are on the home page.
const PLACES: usize = 6;

/// One small form in the middle: signed out, it needs no top bar.
const CENTER: &str = "narrow center";

/// Where a page stands, for the top bar.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Here {
    /// All one-on-ones.
    Home,
    /// One of them.
    Relationship(RelationshipId),
    /// Anywhere else.
    Elsewhere,
}

/// A document to be filled.
pub(super) struct Shell<'a> {
    /// Who looks, if signed in.
    pub(super) viewer: Option<&'a Viewer>,
    /// What the page is called.
    pub(super) title: &'a str,
    /// Where it stands.
    pub(super) here: Here,
    /// One column of reading width.
    pub(super) class: &'static str,
    /// What just happened.
    pub(super) toast: Option<&'a Toast>,
    /// Stream of changes and the version shown.
    pub(super) live: Option<(String, i64)>,
    /// Path of the page, to come back to.
    pub(super) back: Option<String>,
    /// What stands above each sheet but the first when it is printed; then it is called so, and nothing else.
    pub(super) running: Option<&'a str>,
}

impl<'a> Shell<'a> {
    /// A document for a viewer with a title.
    pub(super) fn of(viewer: Option<&'a Viewer>, title: &'a str) -> Self {
        Self {
            viewer,
            title,
            here: Here::Elsewhere,
            class: "",
            toast: None,
            live: None,
            back: None,
            running: None,
        }
    }

    /// One column of reading width.
    pub(super) fn narrow(self) -> Self {
        Self { class: "narrow", ..self }
    }

    /// One small form in the middle.
    pub(super) fn center(self) -> Self {
        Self { class: CENTER, ..self }
    }

    /// Stands at an address of its own, while its commands lead elsewhere.
    pub(super) fn stands_at(self, path: String) -> Self {
        Self { back: Some(path), ..self }
    }

    /// A document to take along, with what stands above its sheets.
    pub(super) fn running(self, words: &'a str) -> Self {
        Self { running: Some(words), ..self }
    }

    /// Of a meeting that goes on: the other one sees who has it open.
    pub(super) fn during(self, meeting: MeetingId) -> Self {
        Self { live: self.live.map(|(path, version)| (format!("{path}?meeting={meeting}"), version)), ..self }
    }

    /// With what just happened.
    pub(super) fn toast(self, toast: Option<&'a Toast>) -> Self {
        Self { toast, ..self }
    }

    /// The document with its content.
    pub(super) fn page(self, main: &Markup) -> Markup {
        let body = html! {
            a.vh href="#main" { "Skip to content" }
            @if self.viewer.is_some() || self.class != CENTER { (self.top()) }
            main #main tabindex="-1" data-at=[&self.back] class=[(!self.class.is_empty()).then_some(self.class)]
                data-me=[self.viewer.map(|viewer| viewer.user.id)] data-visit=[self.visit()]
                data-live=[self.live.as_ref().map(|(path, _)| path)]
                data-version=[self.live.as_ref().map(|(_, version)| version)] { (main) }
            div #toasts {
                @if let Some(toast) = self.toast { (shown(toast, self.back.as_deref().unwrap_or("/"))) }
            }
            p.vh #say role="status" {}
            @if let Some(viewer) = self.viewer { (help()) (palette(viewer)) }
            @if matches!(self.here, Here::Relationship(_)) { (days()) }
        };
        let single_keys = self.viewer.is_none_or(|viewer| viewer.user.single_keys);
        html! {
            (DOCTYPE)
            html lang="en" data-running=[self.running] {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) @if self.running.is_none() { " · Fulcrum" } }
                    link rel="icon" type="image/svg+xml" href="/assets/favicon.svg";
                    link rel="stylesheet" href=(assets::stylesheet());
                    script type="module" src=(assets::script()) {}
                }
                body data-keys=(if single_keys { "on" } else { "off" }) { (icon::sprite(&body.0)) (body) }
            }
        }
    }

    /// Where the script says that somebody is here.
    fn visit(&self) -> Option<String> {
        match self.here {
            Here::Home => Some("/visits".into()),
            Here::Relationship(id) => Some(format!("/one-on-ones/{id}/visits")),
            Here::Elsewhere => None,
        }
    }

    fn top(&self) -> Markup {
        html! {
            header.top {
                a.brand href="/" {
                    svg aria-hidden="true" width="24" height="24" { use href="#mark" {} }
                    "Fulcrum"
                }
                @if let Some(viewer) = self.viewer {
                    nav.nav aria-label="Main" { (self.places(viewer)) }
                    div.end {
                        a.find href="/find" data-palette aria-haspopup="dialog" {
                            (icon("search"))
                            "Find or do anything"
                            kbd { "⌘K" }
                        }
                        button.btn.plain.icon type="button" aria-label="Keyboard help" popovertarget="help" {
                            "?"
                        }
                        (self.menu(viewer))
                    }
                }
            }
        }
    }

    fn places(&self, viewer: &Viewer) -> Markup {
        html! {
            a href="/" aria-current=[(self.here == Here::Home).then_some("page")] { "Home" }
            @for place in viewer.relationships.iter().take(PLACES) {
                a href={ "/one-on-ones/" (place.id) } aria-current=[(self.here == Here::Relationship(place.id)).then_some("page")] {
                    bdi { (place.with) }
                }
            }
        }
    }

    fn menu(&self, viewer: &Viewer) -> Markup {
        html! {
            details.who.to-end.me {
                summary {
                    (people::person(&viewer.user.name, Size::Medium))
                    span.vh { ": settings and sign out" }
                }
                div.pop {
                    p { b dir="auto" { (viewer.user.name) } br; (viewer.user.email) }
                    nav.menu aria-label="You" {
                        div.narrow-only { (self.places(viewer)) }
                        a href="/one-on-ones/new" { "New one-on-one" }
                        a href="/updates" data-says="Digest: updates of all your one-on-ones" { "Updates" }
                        a href="/settings" { "Your settings" }
                        @if viewer.user.administrator_at.is_some() { a href="/admin" { "Administration" } }
                        a href="/privacy" { "Who can see what" }
                    }
                    (keys(viewer, self.back.as_deref().unwrap_or("/")))
                    (form::plain("/sign-out", "/sign-in", "", &html! { button.btn.wide { "Sign out" } }))
                }
            }
        }
    }
}

fn shown(toast: &Toast, back: &str) -> Markup {
    html! {
        div.toast role="status" {
            span dir="auto" { (toast.words) }
            @if let Some(undo) = &toast.undo {
                @let (path, fields) = undo.split_once('?').unwrap_or((undo, ""));
                @let inside = html! {
                    @for (name, value) in crate::steps::fields(fields) {
                        input type="hidden" name=(name) value=(value);
                    }
                    button data-do="undo" { "Undo" }
                };
                (form::command(path, back, "", &inside))
            }
        }
    }
}

/// Keys, and what they do.
type Keys = &'static [(&'static [&'static str], &'static str)];

/// All keys there are, by where they are of use; docs/keys.md has the same list.
const KEYS: [(&str, Keys); 4] = [
    (
        "Everywhere",
        &[
            (&["c"], "Capture"),
            (&["/"], "Search"),
            (&["Ctrl K", "⌘K"], "Find or do anything"),
            (&["Ctrl Z", "⌘Z"], "Undo, up to ten steps"),
            (&["Esc"], "Leave what is open"),
            (&["?"], "This help"),
        ],
    ),
    (
        "On a point",
        &[
            (&["j", "k"], "Next, previous point"),
            (&["⇧J", "⇧K"], "Move the point down, up"),
            (&["1", "5"], "Challenge, Solution, Development, Insight, Feedback"),
            (&["x"], "Discussed"),
            (&["a"], "Action item on this point"),
            (&["e"], "Edit in place"),
        ],
    ),
    (
        "In prep",
        &[
            (&["↵"], "Keep, or go on"),
            (&["m"], "Merge"),
            (&["u"], "Post as update"),
            (&["d"], "Drop"),
            (&["l"], "Later, on another day"),
            (&["→"], "Skip"),
        ],
    ),
    (
        "Here and there",
        &[
            (&["→"], "While capturing: take what is offered"),
            (&["6", "8"], "Capture a question worth asking"),
            (&["y", "n"], "On a theme: it belongs, it doesn’t"),
            (&["Ctrl ↵", "⌘↵"], "In a note: make a box an action"),
            (&["Ctrl ⇧ ↵", "⌘⇧↵"], "In a note: tick a box"),
        ],
    ),
];

fn help() -> Markup {
    html! {
        dialog #help popover aria-labelledby="help-t" {
            h2 #help-t { "Keyboard" }
            div.keysets {
                @for (place, (name, keys)) in KEYS.into_iter().enumerate() {
                    section aria-labelledby={ "keys-" (place) } {
                        h3.label #{ "keys-" (place) } { (name) }
                        dl.keys { @for (keys, does) in keys { dt { (caps(keys)) } dd { (does) } } }
                    }
                }
            }
            p.quiet {
                "Single keys rest while you type, and can be turned off in "
                a href="/settings" { "your settings" }
                "."
            }
            button.btn type="button" popovertarget="help" popovertargetaction="hide" { "Close" }
        }
    }
}

/// Keys as caps, the last of a range behind a dash.
fn caps(keys: &[&str]) -> Markup {
    html! {
        @for (place, key) in keys.iter().enumerate() {
            @if place > 0 && matches!(*key, "5" | "8") { "–" }
            kbd { (key) }
        }
    }
}

/// Days that one may wait for, for the fields that take a day in words.
fn days() -> Markup {
    const DAYS: [&str; 6] = ["tomorrow", "Monday", "in 3 days", "next week", "in 2 weeks", "next month"];
    html! { datalist #days { @for day in DAYS { option value=(day) {} } } }
}

/// Turns single keys off, or on again.
fn keys(viewer: &Viewer, back: &str) -> Markup {
    let (value, words) =
        if viewer.user.single_keys { ("", "Turn single keys off") } else { ("yes", "Turn single keys on") };
    let inside = html! { button.btn.wide name="single_keys" value=(value) { (words) } };
    form::plain("/settings/keys", back, "", &inside)
}

/// Find or do anything: filled by its script. Without one its button leads to the page that does the finding.
fn palette(viewer: &Viewer) -> Markup {
    html! {
        dialog.palette #palette aria-label="Find or do anything" {
            div.ask {
                (icon("search"))
                label.vh for="palette-words" { "Find or do anything" }
                input.input #palette-words type="text" role="combobox" aria-expanded="false" aria-autocomplete="list"
                    aria-controls="palette-list" autocomplete="off" autocapitalize="off" spellcheck="false" dir="auto"
                    enterkeyhint="go" maxlength=(domain::find::WORDS) placeholder="Find or do anything";
                button.btn.plain.icon type="button" data-close aria-label="Close" { (icon("drop")) }
            }
            ul #palette-list role="listbox" aria-label="What was found" {}
            p.state.quiet #palette-state role="status" {}
            // Where each one-on-one is, for commands that lead to a part of one from any page.
            ul hidden data-places {
                @for place in &viewer.relationships { li data-at={ "/one-on-ones/" (place.id) } { (place.with) } }
            }
            p.quiet.keyhint {
                span { kbd { "↑" } " " kbd { "↓" } " choose" }
                span { kbd { "↵" } " go" span hidden { (icon("go")) } }
                span { kbd { "Esc" } " close" }
            }
        }
    }
}

/// The plain head of a page: a title and a line under it.
pub(super) fn head(title: &str, line: &str) -> Markup {
    html! { div.head { div { h1 { (title) } @if !line.is_empty() { p { (line) } } } } }
}
