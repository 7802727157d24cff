//! The page after a meeting: what carries over and what becomes of it, who does what, what one thinks of it, the recap.
//! Each choice applies at once and can be undone; there is nothing to submit.

use super::{
    super::{
        Toast, action,
        bond::{Bond, Tab},
        focus_meeting, form,
        icon::{self, icon},
        note, ownership, people, point,
    },
    past, recap, record, reflection,
};
use crate::when;
use app::view::{Fate, Past, Viewer, WrapUp};
use domain::{
    meeting::{Outcome, Record},
    talking_point::{State, TalkingPoint},
};
use maud::{Markup, html};

/// Times carried from which a meeting of its own is suggested.
const OFTEN: i64 = 3;

/// A meeting that was wrapped up, at its own address or at that of the meeting, by `tail`.
pub(crate) fn wrapped(viewer: &Viewer, past: &Past, tail: &str, toast: Option<&Toast>) -> Markup {
    let here = format!("/meetings/{}{tail}", past.meeting.id);
    let bond = Bond::new(viewer, &past.relationship, past.side, &here);
    let title = past::minutes(past);
    bond.shell(&title).toast(toast).narrow().page(&html! {
        div.head {
            div { h1 { (title) } p { (about(&bond, past)) (past::counts(past)) } }
            div.end { (people::who(&bond)) }
        }
        (bond.tabs(Tab::Elsewhere))
        div.stack {
            @if let Some(wrap_up) = &past.wrap_up {
                (carried(&bond, past, wrap_up))
                (who_does_what(&bond, past))
                (reflection::section(&bond, past.meeting.id, wrap_up.reflection))
                (recap::section(&bond, wrap_up, &facts(&bond, past)))
                (ownership::of_past(&bond, &past.brought))
                (recap::bar(&bond, wrap_up, &next(&bond, past)))
            }
        }
    })
}

/// What it was about, where it was a focus meeting; which day, where it was not today.
fn about(bond: &Bond<'_>, past: &Past) -> Markup {
    let day = when::day_of(past.meeting.scheduled_at, bond.zone());
    html! {
        @if past.meeting.focus.is_some() { bdi dir="auto" { (focus_meeting::title(&past.meeting)) } ". " }
        @if day != bond.today() { (when::long_day(day, bond.today())) ". " }
    }
}

fn carried(bond: &Bond<'_>, past: &Past, wrap_up: &WrapUp) -> Markup {
    let records: Vec<&Record> = past.records.iter().filter(|each| each.outcome == Outcome::Carried).collect();
    let to =
        past.next.as_ref().filter(|next| !next.in_progress).map(|next| {
            format!("Goes to {}", when::long_day(when::day_of(next.at, bond.zone()), bond.today()))
        });
    html! {
        section aria-labelledby="c-t" {
            div.sec { h2 #c-t { "What carries over" } @if let (Some(to), false) = (to, records.is_empty()) { span.quiet { (to) } } }
            @if records.is_empty() { p.quiet { "Nothing. All of it is talked through." } }
            @else {
                ol.sheet {
                    @for each in records {
                        @let fate = wrap_up.fates.iter().find(|fate| fate.point.id == each.point);
                        (row(bond, wrap_up, each, fate))
                    }
                }
            }
        }
    }
}

fn row(bond: &Bond<'_>, wrap_up: &WrapUp, each: &Record, fate: Option<&Fate>) -> Markup {
    html! {
        li.row.choose #{ "p-" (each.point) } {
            (icon("carry"))
            (icon::kind(each.kind))
            div.what { h3 dir="auto" { (point::words(&each.text)) } @if let Some(fate) = fate { (told(bond, fate)) } }
            div.side {
                @match fate {
                    Some(fate) => (choice(bond, wrap_up, fate)),
                    None => span { "Dropped" },
                }
            }
        }
    }
}

fn told(bond: &Bond<'_>, fate: &Fate) -> Markup {
    let open = fate.point.is_open();
    html! {
        p.meta {
            @if let Some(meeting) = &fate.own_meeting {
                span.ok { "has its own meeting, " (focus_meeting::moment(bond, meeting)) }
            }
            @else if open && fate.carried >= OFTEN {
                span.aged { "Carried for the " (when::nth(fate.carried)) " time. Maybe it wants its own meeting." }
            }
            @else if fate.carried > 0 { span { "carried " (when::times(fate.carried)) } }
        }
    }
}

/// What becomes of it now, in words.
fn becomes(point: &TalkingPoint) -> &'static str {
    match point.state {
        State::Open if point.deferral.is_some() => "In the backlog",
        State::Open => "Keep for next time",
        State::Captured => "A capture again",
        State::Discussed => "Talked about since",
        State::Dropped => "Dropped",
        State::OwnMeeting => "Its own meeting",
        State::Answered => "Answered in writing",
        State::Posted => "Posted as an update",
        State::Merged => "Merged into another",
    }
}

/// A menu of what may become of it, for whom it is theirs to say; with a label that says what does.
fn choice(bond: &Bond<'_>, wrap_up: &WrapUp, fate: &Fate) -> Markup {
    let point = &fate.point;
    let keep = way_back(bond, point);
    let drops = point.is_open() && point.must_be_theirs(bond.side).is_ok();
    let meets = point.is_open() && point.must_be_theirs_to_meet_on(bond.side).is_ok();
    let posts = point.is_open() && point.must_be_postable(bond.side).is_ok();
    let now = becomes(point);
    if keep.is_none() && !drops && !meets && !posts {
        return html! { span { (now) } };
    }
    html! {
        // Another id for another state: the menu is a new one then, and closed.
        details.pick #{ "fate-" (point.id) "-" (point.state.as_str()) } {
            summary.btn aria-label={ "What happens to it: " (now) } { (now) (icon("unfold")) }
            div.pop.stack.tight {
                @if let Some(path) = keep {
                    (form::button(&path, &bond.back, "btn wide", &html! { "Keep for next time" }))
                }
                @if posts {
                    (form::button(&point::path(bond, point, "/posting"), &bond.back, "btn wide", &html! { (icon("send")) "Post as update" }))
                }
                @if drops {
                    (form::button(&point::path(bond, point, "/drop"), &bond.back, "btn wide", &html! { (icon("drop")) "Drop" }))
                }
                @if meets { h3.label { "Its own meeting" } (focus_meeting::give(bond, point, &wrap_up.own)) }
            }
        }
    }
}

/// Where a post brings it back onto the agenda from; none when it is there, or not theirs to bring back.
fn way_back(bond: &Bond<'_>, each: &TalkingPoint) -> Option<String> {
    let tail = match each.state {
        State::Open if each.deferral.is_none() => return None,
        State::Open | State::Captured => bond.owns().then_some("/agenda"),
        State::Dropped | State::Merged => each.must_be_theirs(bond.side).is_ok().then_some("/restoring"),
        State::OwnMeeting => each.must_be_theirs_to_meet_on(bond.side).is_ok().then_some("/returning"),
        State::Discussed | State::Answered | State::Posted => None,
    }?;
    Some(point::path(bond, each, tail))
}

fn who_does_what(bond: &Bond<'_>, past: &Past) -> Markup {
    let hidden = html! { input type="hidden" name="meeting" value=(past.meeting.id); };
    html! {
        section aria-labelledby="a-t" {
            div.sec { h2 #a-t { "Who does what" } @if !past.agreed.is_empty() { span.quiet { (past.agreed.len()) } } }
            @if past.agreed.is_empty() { p.quiet { "Nobody promised anything this time." } }
            @else { ul.plainlist { @for each in &past.agreed { (action::dated(bond, each)) } } }
            details.fewer {
                summary.btn.plain { (icon("plus")) "Add one" }
                (action::line(bond, &hidden, "Action item from this meeting"))
            }
        }
    }
}

/// The facts that the recap comes with, folded away: what was talked about, with its notes.
fn facts(bond: &Bond<'_>, past: &Past) -> Markup {
    let talked: Vec<&Record> =
        past.records.iter().filter(|each| each.outcome == Outcome::Discussed).collect();
    let own = past::unrecorded(past);
    html! {
        @if !talked.is_empty() || !own.is_empty() {
            details.fewer #facts {
                summary.btn.plain { (icon("check")) "What you talked about, with your notes" }
                @if !talked.is_empty() {
                    ol.sheet { @for each in talked { (record::row(bond, each, past::note_of(past, each))) } }
                }
                @if !own.is_empty() { div #note-meeting { @for each in own { (note::read(each)) } } }
            }
        }
    }
}

fn next(bond: &Bond<'_>, past: &Past) -> Markup {
    html! {
        @match &past.next {
            Some(next) if !next.in_progress => {
                span.quiet.end { "Next: " (when::long_moment(next.at, bond.now(), bond.zone())) }
            },
            Some(_) => {},
            None => a.btn.plain.end href=(bond.at("/settings")) { "Say when you meet next" },
        }
    }
}
