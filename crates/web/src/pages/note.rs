//! A shared note while it is written, as it reads afterwards, and as it read before. Saves nothing itself: that is its
//! form's work.

use super::{
    Toast,
    bond::{Bond, Tab},
    form,
};
use crate::when;
use app::view::{EarlierNotes, Live, Noted, NotesUnder, Viewer, note_under};
use domain::{
    limits,
    note::{About, Note, NoteVersion},
};
use maud::{Markup, html};

/// Characters of an earlier note that are shown beside a new one.
const BEFORE: usize = 600;

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

/// What was noted last under a point, its beginning, with the way to all of it.
pub(in crate::pages) fn before(bond: &Bond<'_>, noted: &Noted) -> Markup {
    let point = noted.note.about.point().map(|point| bond.at(&format!("/points/{point}/notes")));
    let text: String = noted.note.text.chars().take(BEFORE).collect();
    html! {
        div.noted {
            a.quiet href=[point] { "Noted " (held(bond, noted)) }
            div.voice.said dir="auto" { span.clamp { (text) @if text.len() < noted.note.text.len() { "…" } } }
        }
    }
}

fn held(bond: &Bond<'_>, noted: &Noted) -> String {
    when::long_day(when::day_of(noted.meeting.scheduled_at, bond.zone()), bond.today())
}

/// A point's notes, meeting by meeting.
pub(crate) fn under(viewer: &Viewer, shown: &NotesUnder) -> Markup {
    let point = &shown.point;
    let bond = Bond::new(viewer, &shown.relationship, shown.side, &format!("/points/{}/notes", point.id));
    bond.shell("What was noted").page(&html! {
        div.head { div {
            p.quiet { a href=(bond.at(&format!("/points/{}", point.id))) { "The point" } }
            h1 { "What was noted" }
            p.meta { span.clamp dir="auto" { (point.text) } }
        } }
        (bond.tabs(Tab::Elsewhere))
        div.stack.reading {
            @for each in &shown.notes {
                section.card.stack.tight {
                    div.sec { h2.label {
                        a href=(bond.at(&format!("/meetings/{}#p-{}", each.meeting.id, point.id))) { (held(&bond, each)) }
                    } }
                    (read(&each.note))
                }
            }
            @if shown.notes.is_empty() { p { "Nothing is noted under it any more." } }
        }
    })
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
