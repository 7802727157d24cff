//! A shared note while it is written, as it reads afterwards, and as it read before. Saves nothing itself: that is its
//! form's work.

use super::{
    Toast,
    bond::{Bond, Tab},
    form,
};
use crate::when;
use app::view::{EarlierNotes, Live, Viewer, note_under};
use domain::{
    limits,
    note::{About, Note, NoteVersion},
};
use maud::{Markup, html};

/// Where a note stands.
pub(in crate::pages) struct Spot<'a> {
    /// What it is about.
    pub(in crate::pages) about: About,
    /// What is written there so far.
    pub(in crate::pages) note: Option<&'a Note>,
}

impl<'a> Spot<'a> {
    /// The meeting's own note.
    pub(in crate::pages) fn whole(live: &'a Live) -> Self {
        Self { about: About::Meeting(live.meeting.id), note: note_under(&live.notes, None) }
    }
}

/// A note to write in. With a script both write in it at once; without, there is a button.
pub(in crate::pages) fn editor(bond: &Bond<'_>, spot: &Spot<'_>, label: &str) -> Markup {
    let version = spot.note.map_or(0, |note| note.version);
    let text = spot.note.map_or("", |note| note.text.as_str());
    let id = match spot.about {
        About::Meeting(_) => "note-meeting".into(),
        About::Point(_, point) => format!("note-{point}"),
        About::Goal(_) => "note-goal".into(),
    };
    let at = bond.at(&format!("/notes/{}", spot.about));
    html! {
        form.notes #(id) method="post" action=(at) data-note data-text=(at) data-most=(limits::NOTE)
            data-writer=(bond.relationship.first_name(bond.side)) data-side=(bond.side.as_str())
            data-act=(bond.at("/action-items")) data-meeting=[spot.about.meeting()] data-point=[spot.about.point()] {
            (form::hidden(&bond.back))
            input type="hidden" name="version" value=(version);
            textarea.voice name="text" rows="2" dir="auto" aria-label=(label) placeholder={ "Notes, shared with " (bond.them()) } {
                "\n"
                (text)
            }
            p.foot {
                span.state.quiet role="status" {}
                span.quiet.signs { "# heading  - list  - [ ] box" }
                @if version > 0 { a.quiet href={ (at) "/versions" } { "Earlier versions" } }
                button.btn.save { "Save notes" }
            }
        }
    }
}

/// A note to read.
pub(in crate::pages) fn read(note: &Note) -> Markup {
    html! { div.voice.said dir="auto" { (note.text) } }
}

/// How a note read before, latest first.
pub(crate) fn versions(viewer: &Viewer, shown: &EarlierNotes, toast: Option<&Toast>) -> Markup {
    let address = format!("/notes/{}/versions", shown.note.about);
    let bond = Bond::new(viewer, &shown.relationship, shown.side, &address);
    let (tab, home, name) = match shown.note.about {
        About::Meeting(meeting) => (Tab::Past, format!("/meetings/{meeting}"), "The meeting"),
        About::Point(meeting, point) => (Tab::Past, format!("/meetings/{meeting}#p-{point}"), "The point"),
        About::Goal(goal) => (Tab::Goals, format!("/goals/{goal}"), "The goal"),
    };
    bond.shell("Earlier versions").toast(toast).page(&html! {
        div.head { div {
            p.quiet { a href=(bond.at(&home)) { (name) } }
            h1 { "Earlier versions" }
            @if let Some(about) = &shown.name { p.meta { span.clamp dir="auto" { (about) } } }
        } }
        (bond.tabs(tab))
        div.stack.reading {
            p.quiet { "Kept while you both write, at most every ten minutes. Bringing one back keeps what the note says now." }
            @for version in &shown.versions { (one(&bond, &shown.note, version)) }
            @if shown.versions.is_empty() { p { "Nothing earlier yet." } }
        }
    })
}

fn one(bond: &Bond<'_>, note: &Note, version: &NoteVersion) -> Markup {
    let now = version.text == note.text;
    let back = format!("/notes/{}/versions/{}/return", note.about, version.id);
    html! {
        section.card.stack.tight #{ "v-" (version.id) } {
            div.sec {
                h2.label { (when::long_moment(version.written_at, bond.now(), bond.zone())) }
                span.quiet { "by " bdi { (bond.relationship.first_name(version.written_by)) } }
            }
            @if version.text.trim().is_empty() { p.quiet { "Empty." } } @else {
                div.voice.said dir="auto" { (version.text) }
            }
            @if now { p.quiet { "This is what it says now." } } @else {
                form method="post" action=(bond.at(&back)) { (form::hidden(&bond.back)) button.btn { "Bring it back" } }
            }
        }
    }
}
