//! Action items as lists: ticked in place, changed in a tray, added in one line. Promises, not chores.

use super::{
    bond::Bond,
    form,
    icon::icon,
    people::{self, Size},
    point,
};
use crate::when;
use app::view::BESIDE;
use domain::{
    Side,
    action_item::{ActionItem, State},
};
use jiff::civil::Date;
use maud::{Markup, html};

mod all;

pub(crate) use all::all;

/// Days from which one without a date says when it was agreed.
const OLD_DAYS: i64 = 14;

/// "due tomorrow", "6 days late": nothing when not dated or not open.
pub(super) fn due(action: &ActionItem, today: Date) -> Markup {
    let late = action.days_late(today);
    html! {
        @if late > 0 { span.late { (when::count(late, "day")) " late" } }
        @else if let Some(day) = action.due {
            @let soon = action.state == State::Open && when::days_between(today, day) <= 1;
            span.aged[soon] { "due " (when::near_day(day, today)) }
        }
    }
}

/// A list of what one owes the other, with a heading and the way to all of it; nothing when empty.
pub(super) fn owed(bond: &Bond<'_>, title: &Markup, actions: &[ActionItem]) -> Markup {
    if actions.is_empty() {
        return html! {};
    }
    let more = actions.len().saturating_sub(BESIDE);
    html! {
        section {
            div.sec { h2.label { (title) } span.quiet { (actions.len()) } }
            ul.plainlist { @for action in actions.iter().take(BESIDE) { (ticked(bond, action)) } }
            @if more > 0 { p { a href=(bond.at("/action-items")) { (more) " more, to settle together" } } }
        }
    }
}

/// "You owe Marek", "Marek owes you".
pub(super) fn owes(bond: &Bond<'_>, by: Side) -> Markup {
    html! {
        span {
            @if by == bond.side { "You owe " bdi { (bond.them()) } }
            @else { bdi { (bond.them()) } " owes you" }
        }
    }
}

/// "agreed 5 weeks ago", where no day says how old it is.
fn age(bond: &Bond<'_>, action: &ActionItem) -> Markup {
    let day = when::day_of(action.raised_at, bond.zone());
    let old =
        action.state == State::Open && action.due.is_none() && bond.days_since(action.raised_at) >= OLD_DAYS;
    html! { @if old { span { "agreed " (when::ago(day, bond.today())) } } }
}

/// One with a box to tick and a tray to change it.
pub(super) fn ticked(bond: &Bond<'_>, action: &ActionItem) -> Markup {
    let done = action.state != State::Open;
    html! {
        li.deed #{ "a-" (action.id) } {
            (tick(&path(bond, action, "/state"), &bond.back, action))
            div {
                p.done[done] dir="auto" { (point::words(&action.text)) }
                p.meta { (state(action)) (due(action, bond.today())) (age(bond, action)) }
            }
            (tray(bond, action))
        }
    }
}

/// One with who owes it, for what was agreed in a meeting.
pub(super) fn agreed(bond: &Bond<'_>, action: &ActionItem) -> Markup {
    html! {
        li.deed #{ "a-" (action.id) } {
            (people::side(bond, action.assignee, Size::Small))
            div {
                p.done[action.state != State::Open] dir="auto" { (point::words(&action.text)) }
                p.meta { span { (doer(bond, action.assignee)) } (state(action)) (due(action, bond.today())) }
            }
            @if !bond.ended() { (tray(bond, action)) }
        }
    }
}

/// One with who owes it and its date on a button that changes it, for the wrap-up.
pub(super) fn dated(bond: &Bond<'_>, action: &ActionItem) -> Markup {
    let day = action.due.map_or_else(|| "No date".into(), |day| day.strftime("%a %-d %b").to_string());
    let inside = html! {
        input type="hidden" name="version" value=(action.version);
        input type="hidden" name="text" value=(action.text);
        input type="hidden" name="assignee" value=(action.assignee.as_str());
        label.field { span { "Due" } input.input type="date" name="due" value=[action.due]; }
        button.btn data-undo="form" { "Save" }
    };
    html! {
        li #{ "a-" (action.id) } {
            (people::side(bond, action.assignee, Size::Small))
            p.done[action.state != State::Open] dir="auto" { (point::words(&action.text)) }
            details.pick #{ "due-" (action.id) "-" (action.version) } {
                summary.btn aria-label={ "Due: " (day) ", change" } { (icon("cal")) (day) }
                (form::command(&path(bond, action, "/words"), &bond.back, "pop stack tight", &inside))
            }
        }
    }
}

/// A box to tick, as a button, so that it works without a script.
pub(super) fn tick(path: &str, back: &str, action: &ActionItem) -> Markup {
    let done = action.state == State::Done;
    let inside = html! {
        button.check role="checkbox" aria-checked=(done) name="state" value=(if done { "open" } else { "done" }) data-undo={ "?state=" (action.state.as_str()) }
            aria-label={ "Done: " (point::short(&action.text)) } {}
    };
    form::command(path, back, "tick", &inside)
}

/// One line that makes an action: "@marek Friday: write it up".
pub(super) fn line(bond: &Bond<'_>, hidden: &Markup, label: &str) -> Markup {
    let inside = html! {
        (hidden)
        input.input name="line" required dir="auto" autocomplete="off" aria-label=(label) data-do="action"
            placeholder={ "@" (bond.them().to_lowercase()) " Friday: what was agreed" };
        button.btn { "Add" }
    };
    form::command(&bond.at("/action-items"), &bond.back, "line", &inside)
}

fn state(action: &ActionItem) -> Markup {
    html! {
        @match action.state {
            State::Open => {},
            State::Done => span.ok { "done" },
            State::Dropped => span { "dropped" },
        }
    }
}

fn doer(bond: &Bond<'_>, side: Side) -> Markup {
    html! { @if side == bond.side { "you" } @else { bdi { (bond.relationship.first_name(side)) } } }
}

fn tray(bond: &Bond<'_>, action: &ActionItem) -> Markup {
    let (label, state) = match action.state {
        State::Open => ("Drop it", State::Dropped),
        State::Done | State::Dropped => ("Open it again", State::Open),
    };
    let turn = html! {
        button.btn.plain name="state" value=(state.as_str()) data-undo={ "?state=" (action.state.as_str()) } { (label) }
    };
    html! {
        details.more {
            summary.btn.plain.icon aria-label={ "Change: " (point::short(&action.text)) } title="Change" {
                (icon("more"))
            }
            div.tray {
                (form::command(&path(bond, action, "/words"), &bond.back, "stack tight", &fields(bond, action)))
                (form::command(&path(bond, action, "/state"), &bond.back, "", &turn))
            }
        }
    }
}

fn fields(bond: &Bond<'_>, action: &ActionItem) -> Markup {
    html! {
        input type="hidden" name="version" value=(action.version);
        label.field {
            span { "What" }
            textarea.input name="text" rows="1" required dir="auto" { (action.text) }
        }
        div.bar.times {
            label { span { "Who" }
                select.input name="assignee" {
                    @for side in [Side::Owner, Side::Other] {
                        option value=(side.as_str()) selected[side == action.assignee] {
                            @if side == bond.side { "You" } @else { (bond.relationship.first_name(side)) }
                        }
                    }
                }
            }
            label { span { "Due" } input.input type="date" name="due" value=[action.due]; }
            button.btn data-undo="form" { "Save" }
        }
    }
}

fn path(bond: &Bond<'_>, action: &ActionItem, tail: &str) -> String {
    bond.at(&format!("/action-items/{}{tail}", action.id))
}
