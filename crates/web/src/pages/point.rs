//! A talking point as one line with one line of support, and the tray of what may be done with it. Shows nobody a
//! button that they may not use.

use super::{
    bond::Bond,
    focus_meeting, form, goal,
    icon::{self, icon},
    lives, merge,
    people::{self, Size},
    private_note, update,
};
use crate::when;
use app::view::Line;
use domain::{
    Side,
    private_note::About,
    talking_point::{Deferral, Kind, State, TalkingPoint, USUAL_MINUTES},
};
use maud::{Markup, html};

/// Days from which a point is shown as aged.
const AGED_DAYS: i64 = 28;
/// Times carried from which a point is shown as aged.
const AGED_CARRIED: i64 = 3;

/// Words people wrote: all of them, long ones folded away behind their first lines.
pub(super) fn words(text: &str) -> Markup {
    let long = text.chars().count() > 320 || text.lines().count() > 5;
    html! {
        @if long { details.long { summary { span.clamp { (text) } } } }
        @else { span.clamp { (text) } }
    }
}

/// The first words, for labels.
pub(super) fn short(text: &str) -> String {
    domain::words::cut(text, 60)
}

/// "5 min".
pub(super) fn minutes(point: &TalkingPoint) -> Markup {
    html! {
        span.mins {
            @if let Some(minutes) = point.minutes { (minutes) " min" }
            @else {
                span title="Nobody said how long; counted as five minutes" { "~" (USUAL_MINUTES) " min" }
            }
        }
    }
}

/// What a line says of its point, with the way to its notes.
pub(super) fn meta(bond: &Bond<'_>, line: &Line, answer: bool) -> Markup {
    html! {
        p.meta {
            (facts(bond, line, answer))
            @if line.notes > 0 { a href=(path(bond, &line.point, "/notes")) { (when::count(line.notes, "note")) } }
        }
    }
}

/// Kind, age, times carried, who brought it.
pub(super) fn facts(bond: &Bond<'_>, line: &Line, answer: bool) -> Markup {
    let point = &line.point;
    let aged = bond.days_since(point.captured_at) >= AGED_DAYS || line.carried >= AGED_CARRIED;
    html! {
        @if let Some(kind) = point.kind { span { (icon::kind_name(kind)) } }
        (lives::spans(bond, point, answer))
        (goal::named(bond, point))
        span.aged[aged] { (raised(bond, line)) }
        @if point.raised_by == Side::Other { span { (from(bond, point)) } }
        @if let Some(theme) = bond.theme_of(point.id) { span { bdi { (short(theme)) } } }
    }
}

/// "raised 5 weeks ago, carried 3 times".
pub(super) fn raised(bond: &Bond<'_>, line: &Line) -> String {
    let day = when::day_of(line.point.captured_at, bond.zone());
    let raised = format!("raised {}", when::ago(day, bond.today()));
    if line.carried == 0 {
        return raised;
    }
    format!("{raised}, carried {}", when::times(line.carried))
}

/// "from Marek", "from you".
pub(super) fn from(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    html! {
        "from "
        @if point.raised_by == bond.side { "you" }
        @else { bdi { (bond.relationship.first_name(point.raised_by)) } }
    }
}

/// Whether a line hangs from the one before it, as its answer.
pub(super) fn answers(line: &Line, before: Option<&Line>) -> bool {
    let (Some(challenge), Some(before)) = (line.point.answers, before) else {
        return false;
    };
    before.point.id == challenge || before.point.answers == Some(challenge)
}

/// A point on the agenda.
pub(super) fn on_agenda(bond: &Bond<'_>, line: &Line, before: Option<&Line>) -> Markup {
    let point = &line.point;
    let answer = answers(line, before);
    html! {
        li.row.point.answer[answer].bare[!bond.owns()] #{ "p-" (point.id) } data-point=(point.id) {
            @if bond.owns() { (grip(&point.text)) }
            (icon::kind(point.kind))
            div.what { h3 dir="auto" { (words(&point.text)) } (meta(bond, line, answer)) (lives::below(bond, point)) }
            div.side { (people::side(bond, point.raised_by, Size::Small)) (minutes(point)) }
            (tray(bond, point, Stage::Agenda))
        }
    }
}

/// A point that waits: below the fold or deferred.
pub(super) fn waiting(bond: &Bond<'_>, line: &Line) -> Markup {
    let point = &line.point;
    let until = point.deferral.and_then(|deferral| deferral.until);
    html! {
        li.row.point.bare #{ "p-" (point.id) } data-point=(point.id) {
            (icon::kind(point.kind))
            div.what {
                h3 dir="auto" { (words(&point.text)) }
                (meta(bond, line, false))
                @if let Some(until) = until {
                    p.meta { span { "back on " (when::long_day(until, bond.today())) } }
                }
                @if let Some(life) = bond.life(point.id) { (merge::also(bond, life)) }
            }
            div.side { (people::side(bond, point.raised_by, Size::Small)) (minutes(point)) }
            (tray(bond, point, if point.deferral.is_some() { Stage::Deferred } else { Stage::Agenda }))
        }
    }
}

/// The handle to drag by; of use only where a script runs, and hidden elsewhere.
pub(super) fn grip(text: &str) -> Markup {
    html! { button.grip type="button" aria-label={ "Move: " (short(text)) } { (icon("grip")) } }
}

/// One up, one down: for rows without a tray.
pub(super) fn nudge(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    let step = |step: &'static str, words: &'static str| {
        html! {
            button.btn.plain.icon.down[step == "down"] name="step" value=(step) data-do=(step)
                aria-label={ (words) ": " (short(&point.text)) } { (icon("up")) }
        }
    };
    let inside = html! { (step("up", "Up")) (step("down", "Down")) };
    form::command(&path(bond, point, "/position"), &bond.back, "nudge", &inside)
}

/// Where a point is in its life, for what its tray offers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Jotted.
    Capture,
    /// On the agenda.
    Agenda,
    /// In the backlog, off the agenda.
    Deferred,
}

/// What may be done with a point, in a tray that opens in its row.
pub(super) fn tray(bond: &Bond<'_>, point: &TalkingPoint, stage: Stage) -> Markup {
    let theirs = point.must_be_theirs(bond.side).is_ok();
    html! {
        details.more {
            summary.btn.plain.icon aria-label={ "More: " (short(&point.text)) } title="More" {
                (icon("more"))
            }
            div.tray {
                @if let Some(jotted) = &point.jotted {
                    p.quiet.jotted dir="auto" { (from(bond, point)) ", as first jotted: “" (jotted) "”" }
                }
                @if theirs { (edit(bond, point)) }
                (acts(bond, point, stage))
                (lives::tray(bond, point))
                (action_line(bond, point))
                @if bond.owns() { div.bar.times { (length(bond, point)) (later(bond, point)) } }
                (goal::choice(bond, point))
                div.bar.ways {
                    @if theirs { (merge::choose(bond, point)) }
                    (update::from_point(bond, point))
                    (focus_meeting::offer(bond, point))
                    (private_note::folded(bond, About::Point(point.id)))
                }
            }
        }
    }
}

fn edit(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    let inside = html! {
        input type="hidden" name="version" value=(point.version);
        textarea.input name="text" rows="1" dir="auto" required aria-label="Words" data-do="words" {
            (point.text)
        }
        button.btn data-undo="form" { "Save" }
    };
    form::command(&path(bond, point, "/words"), &bond.back, "edit", &inside)
}

/// One form for all that needs no field: each button says where it goes.
fn acts(bond: &Bond<'_>, point: &TalkingPoint, stage: Stage) -> Markup {
    let theirs = point.must_be_theirs(bond.side).is_ok();
    let inside = html! {
        @if theirs { (kinds(bond, point)) }
        div.bar {
            @if bond.owns() && stage != Stage::Agenda {
                button.btn formaction=(path(bond, point, "/agenda")) name="after" value="" data-do="keep"
                    data-undo=(before(bond, point)) {
                    (icon("plus"))
                    "Put on the agenda"
                }
            }
            button.btn formaction=(path(bond, point, "/discussion")) data-do="discussed" {
                (icon("check"))
                "Discussed "
                kbd { "x" }
            }
            @if bond.owns() && stage == Stage::Agenda { (steps(bond, point)) }
            @if theirs {
                button.btn formaction=(path(bond, point, "/drop")) data-do="drop" { (icon("drop")) "Drop" }
            }
        }
    };
    form::command(&path(bond, point, "/discussion"), &bond.back, "acts", &inside)
}

fn kinds(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    html! {
        div.bar.kinds role="group" aria-label="Kind" {
            @for (number, kind) in Kind::ALL.into_iter().enumerate() {
                @let now = point.kind == Some(kind);
                button.btn name="kind" value=(if now { "" } else { kind.as_str() }) formaction=(path(bond, point, "/kind"))
                    aria-pressed=(now) data-do={ "kind-" (number + 1) } {
                    span.k data-k=(kind.as_str()) { (icon(kind.as_str())) }
                    (icon::kind_name(kind))
                    " "
                    kbd { (number + 1) }
                }
            }
        }
    }
}

fn steps(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    let position = path(bond, point, "/position");
    html! {
        button.btn name="step" value="up" formaction=(position) data-do="up" data-undo="place" { (icon("up")) "Up" }
        button.btn.down name="step" value="down" formaction=(position) data-do="down" data-undo="place" { (icon("up")) "Down" }
    }
}

fn length(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    let inside = html! {
        label { span { "Minutes" }
            input.input type="number" name="minutes" min="1" max="240" inputmode="numeric" placeholder=(USUAL_MINUTES) value=[point.minutes];
        }
        button.btn data-undo="form" { "Set" }
    };
    form::command(&path(bond, point, "/minutes"), &bond.back, "bar", &inside)
}

fn later(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    let until = point.deferral.and_then(|deferral| deferral.until);
    let inside = html! {
        label { span { "Back on" } (day(until.map(|day| when::short_day(day, bond.today())).as_deref())) }
        button.btn title="Without a day it waits in the backlog until somebody brings it back" data-do="defer"
            data-undo=(before(bond, point)) {
            "Defer"
        }
    };
    form::command(&path(bond, point, "/deferral"), &bond.back, "bar", &inside)
}

/// A day to wait for, as a date or as one says it.
pub(super) fn day(now: Option<&str>) -> Markup {
    html! { input.input.day name="until" dir="auto" autocomplete="off" maxlength="60" list="days" placeholder="Thursday, in 3 days" value=[now]; }
}

fn action_line(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    let inside = html! {
        input type="hidden" name="point" value=(point.id);
        input.input name="line" required dir="auto" autocomplete="off" aria-label="Action on this point" data-do="action"
            placeholder={ "Action: @" (bond.them().to_lowercase()) " Friday: …" };
        button.btn { "Add" }
    };
    form::command(&bond.at("/action-items"), &bond.back, "line", &inside)
}

/// What brings a point that waits back to where it is now: posted by whoever undoes what is done to it next.
pub(super) fn before(bond: &Bond<'_>, point: &TalkingPoint) -> String {
    match point.deferral {
        Some(Deferral { until: Some(day), .. }) => format!("{}?until={day}", path(bond, point, "/deferral")),
        Some(_) => path(bond, point, "/deferral"),
        None if point.state == State::Captured => path(bond, point, "/unsorting"),
        None => path(bond, point, "/agenda"),
    }
}

/// A path below a point's own.
pub(super) fn path(bond: &Bond<'_>, point: &TalkingPoint, tail: &str) -> String {
    bond.at(&format!("/points/{}{tail}", point.id))
}
