//! The list of past meetings, latest first, by year. Missed ones are called missed.

use super::super::{
    Toast,
    bond::{Bond, Tab},
    focus_meeting,
    icon::{self, icon},
    ownership,
};
use crate::when;
use app::view::{PastLine, PastMeetings, Viewer};
use domain::meeting::State;
use maud::{Markup, html};

/// All past meetings of a one-on-one.
pub(crate) fn list(viewer: &Viewer, past: &PastMeetings, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &past.relationship, past.side, "/meetings");
    let title = format!("Past meetings with {}", bond.them());
    bond.shell(&title).toast(toast).page(&html! {
        (bond.head())
        (bond.tabs(Tab::Past))
        div.stack.reading {
            (ownership::lately(&bond, &past.lately))
            @for (year, lines) in by_year(&bond, &past.meetings) {
                section {
                    div.sec { h2 { (year) } span.quiet { (when::many(lines.len(), "meeting")) } }
                    ol.sheet { @for line in lines { (row(&bond, line)) } }
                }
            }
            @if past.meetings.is_empty() { (none(&bond)) }
        }
    })
}

fn by_year<'a>(bond: &Bond<'_>, lines: &'a [PastLine]) -> Vec<(i16, Vec<&'a PastLine>)> {
    let mut years: Vec<(i16, Vec<&PastLine>)> = Vec::new();
    for line in lines {
        let year = when::day_of(line.meeting.scheduled_at, bond.zone()).year();
        match years.last_mut() {
            Some((last, lines)) if *last == year => lines.push(line),
            _ => years.push((year, vec![line])),
        }
    }
    years
}

fn row(bond: &Bond<'_>, line: &PastLine) -> Markup {
    let day = when::day_of(line.meeting.scheduled_at, bond.zone());
    let name = day.strftime("%A %-d %B").to_string();
    let held = line.meeting.state == State::Completed;
    html! {
        li.row.visit {
            @if held { (icon("check")) } @else { (icon("cal")) }
            div.what {
                h3 {
                    a.cover href=(bond.at(&format!("/meetings/{}", line.meeting.id))) {
                        (name)
                        @if line.meeting.focus.is_some() { ": " bdi { (focus_meeting::title(&line.meeting)) } }
                    }
                }
                p.meta.counts { (told(bond, line)) }
            }
            div.side {
                @if let Some(minutes) = line.meeting.minutes_held().filter(|_| held) { (minutes) " min" }
            }
        }
    }
}

fn told(bond: &Bond<'_>, line: &PastLine) -> Markup {
    html! {
        @match line.meeting.state {
            State::Skipped => span { "skipped" },
            State::Cancelled => span { "called off" },
            State::Scheduled if line.meeting.is_missed(bond.now()) => span.aged { "missed" },
            State::Scheduled => span { "to come" },
            State::InProgress => span.ok { "going on" },
            State::Completed => {
                @if line.meeting.focus.is_some() { span { "its own meeting" } }
                span { (when::count(line.discussed, "point")) " talked through" }
                @if line.carried > 0 { span { (line.carried) " carried over" } }
                @if line.agreed > 0 { span { (when::count(line.agreed, "promise")) } }
                @if line.recap_sent {
                    span.ok { @if bond.owns() { "recap sent" } @else { bdi { (bond.owner()) } " sent the recap" } }
                }
            },
        }
    }
}

fn none(bond: &Bond<'_>) -> Markup {
    html! {
        div.sheet.empty {
            (icon::mark(40))
            h2.title { "You haven’t met here yet" }
            @if !bond.ended() {
                p.quiet { "What came before can come along: bring the document you kept." }
                a.btn href=(bond.at("/import")) { "Bring your document" }
            }
        }
    }
}
