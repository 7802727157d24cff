//! A shared note while it is written, and as it reads afterwards. Saves nothing itself: that is its form's work.

use super::super::{bond::Bond, form};
use app::view::{Live, note_under};
use domain::{MeetingId, TalkingPointId, limits, note::Note};
use maud::{Markup, html};

/// Where a note stands.
pub(super) struct Spot<'a> {
    /// In which meeting.
    pub(super) meeting: MeetingId,
    /// Under which point; none: the meeting's own.
    pub(super) point: Option<TalkingPointId>,
    /// What is written there so far.
    pub(super) note: Option<&'a Note>,
}

impl<'a> Spot<'a> {
    /// The meeting's own note.
    pub(super) fn whole(live: &'a Live) -> Self {
        Self { meeting: live.meeting.id, point: None, note: note_under(&live.notes, None) }
    }
}

/// A note to write in. With a script both write in it at once; without, there is a button.
pub(super) fn editor(bond: &Bond<'_>, spot: &Spot<'_>, label: &str) -> Markup {
    let version = spot.note.map_or(0, |note| note.version);
    let text = spot.note.map_or("", |note| note.text.as_str());
    let id = spot.point.map_or_else(|| "note-meeting".into(), |point| format!("note-{point}"));
    let under = spot.point.map(|point| format!(".{point}")).unwrap_or_default();
    html! {
        form.notes #(id) method="post" action=(bond.at(&format!("/meetings/{}/notes", spot.meeting))) data-note
            data-text=(bond.at(&format!("/notes/meeting.{}{under}", spot.meeting))) data-most=(limits::NOTE)
            data-writer=(bond.relationship.first_name(bond.side)) data-side=(bond.side.as_str())
            data-act=(bond.at("/action-items")) data-meeting=(spot.meeting) data-point=[spot.point] {
            (form::hidden(&bond.back))
            @if let Some(point) = spot.point { input type="hidden" name="point" value=(point); }
            input type="hidden" name="version" value=(version);
            textarea.voice name="text" rows="2" dir="auto" aria-label=(label) placeholder={ "Notes, shared with " (bond.them()) } {
                "\n"
                (text)
            }
            p.foot { span.state.quiet role="status" {} button.btn.save { "Save notes" } }
        }
    }
}

/// A note to read.
pub(super) fn read(note: &Note) -> Markup {
    html! { div.voice.said dir="auto" { (note.text) } }
}
