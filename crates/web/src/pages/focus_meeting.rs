//! Meetings of their own: the form that gives a point one, and the list of those to come. Says nothing of the series.

use super::{bond::Bond, form, icon::icon, point};
use crate::when;
use app::view::{FocusMeeting, OwnMeetings};
use domain::{
    focus_meeting::USUAL_MINUTES,
    limits::MEETING_MINUTES,
    meeting::{Meeting, State},
    talking_point::TalkingPoint,
};
use maud::{Markup, html};

/// "Tuesday 19 May, 10:00".
pub(super) fn moment(bond: &Bond<'_>, meeting: &Meeting) -> String {
    when::long_moment(meeting.scheduled_at, bond.now(), bond.zone())
}

/// In the tray of a point: a meeting of its own, or a place in one that is planned. Nothing where it is not theirs.
pub(super) fn offer(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    let Some(own) = bond.own.filter(|_| point.must_be_theirs_to_meet_on(bond.side).is_ok()) else {
        return html! {};
    };
    html! {
        details.fewer {
            summary.btn { (icon("cal")) "Its own meeting" }
            (give(bond, point, own))
        }
    }
}

/// The form that gives it one.
pub(super) fn give(bond: &Bond<'_>, point: &TalkingPoint, own: &OwnMeetings) -> Markup {
    let minutes = point.counted_minutes().max(USUAL_MINUTES);
    let inside = html! {
        div.bar.times {
            label { span { "When" }
                input.input type="datetime-local" name="at" required value=(own.free.strftime("%Y-%m-%dT%H:%M"));
            }
            label { span { "Minutes" }
                input.input type="number" name="minutes" inputmode="numeric" value=(minutes)
                    min=(MEETING_MINUTES.start()) max=(MEETING_MINUTES.end());
            }
        }
        @if !own.planned.is_empty() {
            label.field { span { "Or together with" }
                select.input name="meeting" {
                    option value="" { "Nothing else: a new meeting" }
                    @for focus in &own.planned {
                        option value=(focus.meeting.id) { (moment(bond, &focus.meeting)) ": " (title(&focus.meeting)) }
                    }
                }
            }
        }
        p.quiet { "In your time. It leaves the agenda; the regular meeting stays where it is." }
        button.btn { "Give it that meeting" }
    };
    form::command(&point::path(bond, point, "/own-meeting"), &bond.back, "stack tight", &inside)
}

/// Its title, shortened to a line.
pub(super) fn title(meeting: &Meeting) -> String {
    point::short(meeting.focus.as_deref().unwrap_or_default())
}

/// Beside the agenda: those to come or going on.
pub(super) fn aside(bond: &Bond<'_>, own: &OwnMeetings) -> Markup {
    html! {
        @if !own.planned.is_empty() {
            section aria-labelledby="own-t" {
                div.sec { h2.label #own-t { "Meetings of their own" } span.quiet { (own.planned.len()) } }
                ul.plainlist.owns { @for focus in &own.planned { li { (one(bond, focus)) } } }
            }
        }
    }
}

/// In the backlog: the same, on a sheet of its own.
pub(super) fn section(bond: &Bond<'_>, own: &OwnMeetings) -> Markup {
    html! {
        @if !own.planned.is_empty() {
            section {
                div.sec {
                    h2 { "Meetings of their own " span.tally { (own.planned.len()) } }
                    span.quiet { "off the agenda, with a date" }
                }
                ul.plainlist.owns.card { @for focus in &own.planned { li { (one(bond, focus)) } } }
            }
        }
    }
}

fn one(bond: &Bond<'_>, focus: &FocusMeeting) -> Markup {
    let meeting = &focus.meeting;
    let soon = meeting.scheduled_at.as_second() - bond.now().as_second() < 3600;
    html! {
        div #{ "m-" (meeting.id) } {
            p.clamp dir="auto" { (title(meeting)) }
            p.meta {
                @if meeting.state == State::InProgress { span.ok { "going on" } }
                @else { span.aged[meeting.is_missed(bond.now())] { (moment(bond, meeting)) } }
                span { (meeting.minutes) " min" }
                @if meeting.is_missed(bond.now()) {
                    span { (when::ahead(meeting.scheduled_at, bond.now(), bond.zone())) }
                }
            }
            @if focus.points.len() > 1 { (points(bond, focus)) }
            (acts(bond, focus, soon))
        }
    }
}

fn points(bond: &Bond<'_>, focus: &FocusMeeting) -> Markup {
    html! {
        ul.quiet {
            @for each in &focus.points {
                li.bar {
                    span.clamp dir="auto" { (point::short(&each.text)) }
                    @if each.must_be_theirs_to_meet_on(bond.side).is_ok() {
                        (form::button(&point::path(bond, each, "/returning"), &bond.back, "btn plain icon", &html! {
                            (icon("drop"))
                            span.vh { "Take out of this meeting: " (point::short(&each.text)) }
                        }))
                    }
                }
            }
        }
    }
}

fn acts(bond: &Bond<'_>, focus: &FocusMeeting, soon: bool) -> Markup {
    let meeting = &focus.meeting;
    let path = |tail: &str| bond.at(&format!("/meetings/{}{tail}", meeting.id));
    if meeting.state == State::InProgress {
        return html! { div.bar { a.btn.primary href=(path("")) { "Back to the meeting" } } };
    }
    let theirs = focus.points.iter().all(|point| point.must_be_theirs_to_meet_on(bond.side).is_ok());
    let start = if soon { "btn primary" } else { "btn" };
    let to = html! {
        label.field { span { "Another time" }
            input.input type="datetime-local" name="at" required value=(when::field(meeting.scheduled_at, bond.zone()));
            small { "In your time, " (bond.viewer.user.zone) "." }
        }
        button.btn { "Move it" }
    };
    html! {
        div.bar {
            @if !bond.focusing() { (form::button(&path("/start"), &bond.back, start, &html! { "Start" })) }
            details.move {
                summary.btn { "Move" }
                (form::command(&path("/time"), &bond.back, "stack tight", &to))
            }
            a.btn href=(path("/handout")) { "Hand out" span.vh { " an agenda: " (title(meeting)) } }
            @if theirs {
                (form::button(&path("/cancelling"), &bond.back, "btn plain", &html! {
                    "Call off"
                    span.vh { ": " (title(meeting)) }
                }))
            }
        }
    }
}
