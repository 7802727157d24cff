//! What became of the points of a meeting, as rows. The record reads the same for ever, whatever becomes of the point.

use super::super::{
    bond::Bond,
    form,
    icon::{self, icon},
    lives, note, point, private_note,
};
use app::view::Line;
use domain::{
    Side,
    meeting::{Outcome, Record},
    note::Note,
    private_note::About,
};
use maud::{Markup, html};

/// A round box that says a point was talked about, and takes it back.
pub(super) fn untick(bond: &Bond<'_>, record: &Record) -> Markup {
    let path = bond.at(&format!("/points/{}/reopening", record.point));
    let inside = html! {
        button.check.round role="checkbox" aria-checked="true" data-do="discussed"
            data-undo=(bond.at(&format!("/points/{}/discussion", record.point)))
            aria-label={ "Discussed: " (point::short(&record.text)) } {}
    };
    form::command(&path, &bond.back, "tick", &inside)
}

/// A round box that ticks a point off.
pub(super) fn tick(bond: &Bond<'_>, line: &Line) -> Markup {
    let inside = html! {
        button.check.round role="checkbox" aria-checked="false" data-do="discussed"
            aria-label={ "Discussed: " (point::short(&line.point.text)) } {}
    };
    form::command(&point::path(bond, &line.point, "/discussion"), &bond.back, "tick", &inside)
}

/// Kind, and who brought it where it was not the owner.
pub(super) fn meta(bond: &Bond<'_>, record: &Record) -> Markup {
    html! {
        p.meta {
            @if let Some(kind) = record.kind { span { (icon::kind_name(kind)) } }
            @if record.raised_by == Side::Other {
                span { "from " @if bond.side == Side::Other { "you" } @else { bdi { (bond.them()) } } }
            }
        }
    }
}

/// A record as a plain row, with what was noted under it.
pub(super) fn row(bond: &Bond<'_>, record: &Record, note: Option<&Note>) -> Markup {
    let carried = record.outcome == Outcome::Carried;
    html! {
        li.row.past #{ "p-" (record.point) } {
            @if carried { (icon("carry")) } @else { (icon("check")) }
            (icon::kind(record.kind))
            div.what { h3 dir="auto" { (point::words(&record.text)) } (meta(bond, record)) @if let Some(note) = note { (note::read(note)) } (lives::today(bond, record.point))
                (private_note::kept(bond, About::Point(record.point)))
            }
        }
    }
}
