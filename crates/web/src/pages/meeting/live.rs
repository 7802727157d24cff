//! The meeting while they talk: the point talked about is open, the fold follows the clock. Shared with both at once.

use super::{
    super::{
        Toast, action,
        bond::{Bond, Tab},
        capture, focus_meeting, fold,
        icon::{self, icon},
        lives,
        note::{self, Spot},
        people::{self, Size},
        point, private_note, rest,
    },
    record,
};
use crate::when;
use app::view::{Line, Live, Noted, Viewer, last, note_under};
use domain::{
    TalkingPointId, action_item::ActionItem, meeting::Record, note::About as Subject, private_note::About,
    talking_point::TalkingPoint,
};
use maud::{Markup, html};

/// A meeting going on.
pub(crate) fn live(viewer: &Viewer, live: &Live, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &live.relationship, live.side, &format!("/meetings/{}", live.meeting.id))
        .with(&live.kinds)
        .with_trays(&live.trays);
    let day = match live.meeting.focus {
        Some(_) => focus_meeting::title(&live.meeting),
        None => when::long_day(when::day_of(live.meeting.scheduled_at, bond.zone()), bond.today()),
    };
    bond.shell(&day).during(live.meeting.id).toast(toast).page(&html! {
        (head(&bond, live, &day))
        (bond.tabs(Tab::Elsewhere))
        (beam(live))
        div.split {
            div.stack.mid {
                h2.vh { "Agenda" }
                (sheet(&bond, live))
                p.quiet.keyhint {
                    span { kbd { "x" } " discussed" }
                    span { kbd { "a" } " action item" }
                    span { kbd { "j" } " " kbd { "k" } " move" }
                    span { kbd { "c" } " something new came up" }
                }
                (came_up(&bond, live))
            }
            aside.stack aria-label="Side of the table" {
                (agreed(&bond, live))
                (before(&bond, live))
                section.stack.tight {
                    div.sec { h2.label { "About the meeting" } span.quiet { "shared" } }
                    (note::editor(&bond, &Spot::whole(live), "Notes for the whole meeting, shared"))
                }
                (private_note::folded(&bond, About::Meeting(live.meeting.id)))
            }
        }
    })
}

fn head(bond: &Bond<'_>, live: &Live, day: &str) -> Markup {
    let minutes = minutes_so_far(live, bond);
    let started = live.meeting.started_at.unwrap_or(live.meeting.scheduled_at);
    html! {
        div.head {
            (people::together(bond, live.together))
            div {
                h1 { bdi { (day) } }
                @if live.meeting.focus.is_some() { p { "A meeting of its own. What you don’t reach goes back on the agenda." } }
                @else if live.together { p.of-now { "You’re both here." } }
                @else { (bond.whose()) }
            }
            div.end.bar {
                (people::who(bond))
                p.timer {
                    time data-started=(started) aria-label={ (minutes) " minutes so far" } { (minutes) ":00" }
                    " " small { "of " (live.meeting.minutes) " min" }
                }
                a.btn.primary href=(bond.at(&format!("/meetings/{}/wrap-up", live.meeting.id))) { "Wrap up" }
            }
        }
    }
}

/// Minutes since they began.
pub(super) fn minutes_so_far(live: &Live, bond: &Bond<'_>) -> i64 {
    let started = live.meeting.started_at.unwrap_or(live.meeting.scheduled_at);
    ((bond.now().as_second() - started.as_second()) / 60).max(0)
}

fn beam(live: &Live) -> Markup {
    let spent = (live.meeting.minutes - live.minutes_left).max(0);
    let share = format!("{}%", (spent * 100 / live.meeting.minutes.max(1)).min(100));
    html! {
        svg.beam role="img" data-minutes=(live.meeting.minutes) aria-label={ (spent) " of " (live.meeting.minutes) " minutes" } {
            rect width=(share) height="4" fill="currentColor" {}
        }
    }
}

fn sheet(bond: &Bond<'_>, live: &Live) -> Markup {
    let nothing = live.agenda.above.is_empty() && live.agenda.below.is_empty();
    let now = |line: &Line| live.now == Some(line.point.id);
    // What the owner opens is what both talk about.
    let lead = bond.owns().then(|| bond.at(&format!("/meetings/{}/talked-about", live.meeting.id)));
    html! {
        div.sheet #agenda {
            @if !live.discussed.is_empty() {
                ol data-list="discussed" { @for record in &live.discussed { (done(bond, live, record)) } }
            }
            ol data-list="agenda" data-part="still to talk about" data-lead=[&lead] {
                @for line in &live.agenda.above { (open_row(bond, live, line, now(line))) }
            }
            @if nothing && live.discussed.is_empty() {
                div.empty {
                    (icon::mark(40))
                    h3 { "Nothing on the agenda" }
                    p.quiet { "Capture what you talk about; it ends up in the record." }
                }
            }
            (fold::running(&live.agenda, live.minutes_left))
            ol.below data-list="agenda" data-part="will likely carry over" data-lead=[&lead] {
                @for line in live.agenda.shown().1 { (open_row(bond, live, line, now(line))) }
            }
            (rest::of_agenda(bond, live.agenda.left_out()))
        }
    }
}

fn done(bond: &Bond<'_>, live: &Live, record: &Record) -> Markup {
    let note = note_under(&live.notes, Some(record.point));
    let spot = Spot { about: Subject::Point(live.meeting.id, record.point), note };
    html! {
        li.row.point.done #{ "p-" (record.point) } data-point=(record.point) {
            (record::untick(bond, record))
            (icon::kind(record.kind))
            details.talk name="talk" {
                summary {
                    h3 dir="auto" { span.clamp { (record.text) } }
                    p.meta { span { "discussed" } @if note.is_some() { span { "with notes" } } }
                }
                div.stack.tight {
                    (note::editor(bond, &spot, "Notes on this point, shared"))
                    (lives::today(bond, record.point))
                    (private_note::folded(bond, About::Point(record.point)))
                }
            }
        }
    }
}

fn open_row(bond: &Bond<'_>, live: &Live, line: &Line, now: bool) -> Markup {
    let point = &line.point;
    let about = Subject::Point(live.meeting.id, point.id);
    let spot = Spot { about, note: note_under(&live.notes, Some(point.id)) };
    let hidden = html! {
        input type="hidden" name="point" value=(point.id);
        input type="hidden" name="meeting" value=(live.meeting.id);
    };
    html! {
        li.row.point #{ "p-" (point.id) } data-point=(point.id) data-now[now] {
            (record::tick(bond, line))
            (icon::kind(point.kind))
            details.talk name="talk" open[now] {
                summary {
                    h3 dir="auto" { span.clamp { (point.text) } }
                    @if now { p.meta { b { "Talking about now" } } }
                    p.meta { (point::facts(bond, line, false)) }
                }
                div.stack.tight {
                    @if let Some(before) = noted(live, point.id) { (note::before(bond, before)) }
                    (note::editor(bond, &spot, "Notes on this point, shared"))
                    (action::line(bond, &hidden, "Action item on this point"))
                    (lives::today(bond, point.id))
                    (private_note::folded(bond, About::Point(point.id)))
                }
            }
            div.side { (point::minutes(point)) }
        }
    }
}

/// What was noted last, before this meeting.
fn noted(live: &Live, point: TalkingPointId) -> Option<&Noted> {
    live.noted.iter().find(|each| each.note.about.point() == Some(point))
}

fn came_up(bond: &Bond<'_>, live: &Live) -> Markup {
    html! {
        section.stack.tight aria-labelledby="up-t" {
            div.sec {
                h2.label #up-t { "Something new came up?" }
                span.quiet { "It waits here, or in the captures after." }
            }
            (capture::dock(bond, "Jot it down. It won’t get lost.", Some(live.meeting.id)))
            @if !live.captures.is_empty() {
                (rest::of_captures(bond, live.captures.len() - last(&live.captures).len()))
                ol.sheet data-list="captures" { @for capture in last(&live.captures) { (fresh(bond, capture)) } }
            }
        }
    }
}

fn fresh(bond: &Bond<'_>, capture: &TalkingPoint) -> Markup {
    let line = Line { point: capture.clone(), carried: 0, notes: 0 };
    html! {
        li.row.raw.point #{ "p-" (capture.id) } data-point=(capture.id) {
            (record::tick(bond, &line))
            (people::side(bond, capture.raised_by, Size::Small))
            h3.what dir="auto" { (point::words(&capture.text)) }
            div.side { span { (when::jotted(capture.captured_at, bond.now(), bond.zone())) } }
        }
    }
}

fn agreed(bond: &Bond<'_>, live: &Live) -> Markup {
    let hidden = html! { input type="hidden" name="meeting" value=(live.meeting.id); };
    html! {
        section {
            div.sec {
                h2.label { "Agreed today" }
                @if !live.agreed.is_empty() { span.quiet { (live.agreed.len()) } }
            }
            @if !live.agreed.is_empty() {
                ul.plainlist { @for each in &live.agreed { (action::agreed(bond, each)) } }
            }
            (action::line(bond, &hidden, "Action item from this meeting"))
        }
    }
}

/// What either owed the other from before, with who owes it.
pub(super) fn before(bond: &Bond<'_>, live: &Live) -> Markup {
    let by = |side| {
        live.owed.iter().filter(move |each: &&ActionItem| each.assignee == side).cloned().collect::<Vec<_>>()
    };
    html! {
        @for side in [bond.side, bond.side.across()] {
            (action::owed(bond, &html! { (icon("carry")) (action::owes(bond, side)) }, &by(side)))
        }
    }
}
