//! Private notes: written in place, with a dashed edge, a lock and a sunken ground; and the page of all that only the
//! viewer sees. Saves nothing itself: that is its form's work.

use super::{
    Toast,
    bond::{Bond, Tab},
    capture, form,
    icon::{self, icon},
    point,
};
use crate::when;
use app::view::{OnlyMe, PrivateNoteLine, Trays, Viewer};
use domain::{
    meeting::Meeting,
    private_note::{About, PrivateNote},
};
use maud::{Markup, html};

/// The note about something, folded until it holds words.
pub(super) fn folded(bond: &Bond<'_>, about: About) -> Markup {
    let note = bond.trays.private_note(about);
    let words = note.is_some_and(|note| !note.text.trim().is_empty());
    html! {
        details.only-me.own open[words] {
            summary { (icon("lock")) span { "Private note" } span.quiet { "only you" } }
            (editor(bond, about, note))
        }
    }
}

/// The note about something where it holds words; nothing otherwise.
pub(super) fn kept(bond: &Bond<'_>, about: About) -> Markup {
    let words = bond.trays.private_note(about).is_some_and(|note| !note.text.trim().is_empty());
    html! { @if words { (folded(bond, about)) } }
}

/// The note about the one-on-one as a whole, beside the week, with the way to all the others.
pub(super) fn beside(bond: &Bond<'_>) -> Markup {
    html! {
        section.stack.tight {
            (folded(bond, About::Relationship))
            p.quiet { a href=(bond.at("/only-you")) { "All that only you see" } }
        }
    }
}

/// A note to write in. With a script it saves itself; without, there is a button.
fn editor(bond: &Bond<'_>, about: About, note: Option<&PrivateNote>) -> Markup {
    let (id, label) = match about {
        About::Relationship => {
            ("own-note".into(), format!("Private note about your one-on-one with {}", bond.them()))
        }
        About::Meeting(meeting) => (format!("own-{meeting}"), "Private note about this meeting".into()),
        About::Point(point) => (format!("own-{point}"), "Private note about this point".into()),
    };
    html! {
        form.notes #(id) method="post" action=(bond.at("/private-notes")) data-note="own" {
            (form::hidden(&bond.back))
            @match about {
                About::Relationship => {},
                About::Meeting(meeting) => input type="hidden" name="meeting" value=(meeting);,
                About::Point(point) => input type="hidden" name="point" value=(point);,
            }
            input type="hidden" name="version" value=(note.map_or(0, |note| note.version));
            textarea.voice name="text" rows="2" dir="auto" aria-label=(label) placeholder="A note to yourself. Nobody else sees it." {
                "\n"
                (note.map_or("", |note| note.text.as_str()))
            }
            p.foot { span.state.quiet role="status" {} button.btn.save { "Save note" } }
        }
    }
}

/// All that only the viewer sees in a one-on-one.
pub(crate) fn page(viewer: &Viewer, own: &OnlyMe, toast: Option<&Toast>) -> Markup {
    let trays = Trays {
        goals: Vec::new(),
        private_notes: own.whole.iter().chain(own.notes.iter().map(|line| &line.note)).cloned().collect(),
    };
    let bond = Bond::new(viewer, &own.relationship, own.side, "/only-you").with_trays(&trays);
    let title = format!("Only you, with {}", bond.them());
    bond.shell(&title).toast(toast).narrow().page(&html! {
        div.head {
            div {
                h1 { "Only you" }
                p { "Your own notes and captures around " bdi { (bond.them()) } ". Nobody else can read them, or tell that they are there." }
            }
        }
        (bond.tabs(if bond.ended() { Tab::OnlyYou } else { Tab::Elsewhere }))
        div.stack {
            section aria-labelledby="w-t" {
                div.sec { h2 #w-t { "About the two of you" } (only_you()) }
                div.only-me { (editor(&bond, About::Relationship, own.whole.as_ref())) }
            }
            (about_things(&bond, &own.notes))
            @if own.captures.is_empty() && own.notes.is_empty() { (nothing()) }
            (capture::kept(&bond, &own.captures))
        }
    })
}

fn about_things(bond: &Bond<'_>, notes: &[PrivateNoteLine]) -> Markup {
    html! {
        @if !notes.is_empty() {
            section aria-labelledby="o-t" {
                div.sec { h2 #o-t { "Under points and meetings" } span.quiet { (notes.len()) } }
                ol.stack.mid {
                    @for line in notes {
                        li.only-me.stack.tight {
                            (about(bond, line))
                            (editor(bond, line.note.about, Some(&line.note)))
                        }
                    }
                }
            }
        }
    }
}

/// What a note is about, as far as that is still there.
fn about(bond: &Bond<'_>, line: &PrivateNoteLine) -> Markup {
    let written = when::ago(when::day_of(line.note.written_at, bond.zone()), bond.today());
    html! {
        div.bar {
            @if let Some(meeting) = &line.meeting { (icon("cal")) h3 { (met(bond, meeting)) } }
            @else if let Some(about) = &line.point {
                (icon::kind(about.kind))
                h3.what dir="auto" { span.clamp { (point::short(&about.text)) } }
            }
            @else { (icon("drop")) h3 { "A point that is gone" } }
            span.quiet.end { (written) }
            (only_you())
        }
    }
}

fn only_you() -> Markup {
    html! { span.quiet.mine { (icon("lock")) "only you" } }
}

fn met(bond: &Bond<'_>, meeting: &Meeting) -> Markup {
    let day = when::long_day(when::day_of(meeting.scheduled_at, bond.zone()), bond.today());
    html! { a href=(bond.at(&format!("/meetings/{}", meeting.id))) { "Meeting on " (day) } }
}

fn nothing() -> Markup {
    html! {
        div.sheet.empty {
            (icon::mark(40))
            h2.title { "Nothing else yet" }
            p.quiet { "Write a private note under any point or meeting, or capture with “Only me”. It is found here." }
        }
    }
}
