//! A meeting as it was, and, right after it ended, what comes next. Nothing in it can be changed but promises kept.

use super::{
    super::{
        Toast, action,
        bond::{Bond, Tab},
        people,
    },
    note, record,
};
use crate::when;
use app::view::{Past, Viewer, note_under};
use domain::{
    meeting::{Outcome, Record, State},
    note::Note,
};
use maud::{Markup, html};

/// Seconds after its end within which the page reads as the wrap-up.
const JUST_NOW: i64 = 30 * 60;

/// A meeting that is over.
pub(crate) fn past(viewer: &Viewer, past: &Past, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &past.relationship, past.side, &format!("/meetings/{}", past.meeting.id));
    let title = title(&bond, past);
    let fresh = is_fresh(&bond, past);
    bond.shell(&title).toast(toast).narrow().page(&html! {
        div.head {
            div { h1 { (title) } p { (sum(&bond, past, fresh)) } }
            div.end { (people::who(&bond)) }
        }
        (bond.tabs(if fresh { Tab::Elsewhere } else { Tab::Past }))
        div.stack {
            @if fresh {
                (carried(&bond, past))
                (agreed(&bond, past))
                (talked(&bond, past))
                (own_note(past))
                (on_to(&bond, past))
            }
            @else { (talked(&bond, past)) (own_note(past)) (agreed(&bond, past)) (carried(&bond, past)) }
        }
    })
}

fn is_fresh(bond: &Bond<'_>, past: &Past) -> bool {
    past.meeting.state == State::Completed
        && past.meeting.started_at.is_some()
        && past.meeting.ended_at.is_some_and(|end| bond.now().as_second() - end.as_second() < JUST_NOW)
}

fn title(bond: &Bond<'_>, past: &Past) -> String {
    if is_fresh(bond, past)
        && let Some(minutes) = past.meeting.minutes_held()
    {
        return if minutes == 1 { "That’s 1 minute".into() } else { format!("That’s {minutes} minutes") };
    }
    when::long_day(when::day_of(past.meeting.scheduled_at, bond.zone()), bond.today())
}

/// "Four points talked through, three to carry, four promises made."
fn sum(bond: &Bond<'_>, past: &Past, fresh: bool) -> String {
    if past.meeting.state == State::Skipped {
        return "This one was skipped.".into();
    }
    let number = |outcome| past.records.iter().filter(|each| each.outcome == outcome).count();
    let (talked, carried) = (number(Outcome::Discussed), number(Outcome::Carried));
    let points = if talked == 1 { "point" } else { "points" };
    let promises = if past.agreed.len() == 1 { "promise" } else { "promises" };
    let counts = format!(
        "{} {points} talked through, {} to carry, {} {promises} made.",
        when::in_words(talked),
        when::in_words(carried).to_lowercase(),
        when::in_words(past.agreed.len()).to_lowercase()
    );
    if fresh {
        return counts;
    }
    let at = when::clock(past.meeting.started_at.unwrap_or(past.meeting.scheduled_at), bond.zone());
    match past.meeting.minutes_held() {
        Some(minutes) => format!("At {at}, {}. {counts}", when::count(minutes, "minute")),
        None => counts,
    }
}

fn of(past: &Past, outcome: Outcome) -> Vec<&Record> {
    past.records.iter().filter(|each| each.outcome == outcome).collect()
}

fn talked(bond: &Bond<'_>, past: &Past) -> Markup {
    let records = of(past, Outcome::Discussed);
    html! {
        section aria-labelledby="d-t" {
            div.sec {
                h2 #d-t { "What you talked about" }
                @if !records.is_empty() { span.quiet { (records.len()) } }
            }
            @if records.is_empty() { p.quiet { "Nothing was ticked." } }
            @else {
                ol.sheet {
                    @for each in records {
                        (record::row(bond, each, note_under(&past.notes, Some(each.point))))
                    }
                }
            }
        }
    }
}

/// The meeting's own note, and notes under points that are in no record.
fn own_note(past: &Past) -> Markup {
    let recorded =
        |note: &&Note| note.point.is_none_or(|point| !past.records.iter().any(|each| each.point == point));
    let notes: Vec<&Note> = past.notes.iter().filter(recorded).filter(|note| !note.text.is_empty()).collect();
    html! {
        @if !notes.is_empty() {
            section #note-meeting aria-labelledby="n-t" {
                div.sec { h2 #n-t { "For the record" } }
                div.card.stack.tight { @for each in notes { (note::read(each)) } }
            }
        }
    }
}

fn carried(bond: &Bond<'_>, past: &Past) -> Markup {
    let records = of(past, Outcome::Carried);
    let to = past.next.as_ref().map(|next| {
        let day = when::day_of(next.at, bond.zone());
        format!("Goes to {}", when::long_day(day, bond.today()))
    });
    html! {
        @if !records.is_empty() {
            section aria-labelledby="c-t" {
                div.sec {
                    h2 #c-t {
                        @if is_fresh(bond, past) { "What carries over" }
                        @else { "What was carried over" }
                    }
                    @if let (Some(to), true) = (to, is_fresh(bond, past)) { span.quiet { (to) } }
                }
                ol.sheet {
                    @for each in records {
                        (record::row(bond, each, note_under(&past.notes, Some(each.point))))
                    }
                }
            }
        }
    }
}

fn agreed(bond: &Bond<'_>, past: &Past) -> Markup {
    html! {
        @if !past.agreed.is_empty() {
            section aria-labelledby="a-t" {
                div.sec { h2 #a-t { "Who does what" } span.quiet { (past.agreed.len()) } }
                ul.plainlist { @for each in &past.agreed { (action::agreed(bond, each)) } }
            }
        }
    }
}

fn on_to(bond: &Bond<'_>, past: &Past) -> Markup {
    html! {
        div.bar {
            a.btn.primary href=(bond.at("")) { "Back to this week" }
            @if let Some(next) = &past.next {
                span.quiet.end { "Next: " (when::long_moment(next.at, bond.now(), bond.zone())) }
            }
            @else { a.btn.plain href=(bond.at("/settings")) { "Say when you meet next" } }
        }
    }
}
