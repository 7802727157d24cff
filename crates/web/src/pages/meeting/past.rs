//! A meeting as it was. Nothing of its record can be changed; promises, recap and what one thinks of it live on.

use super::{
    super::{
        Toast, action,
        bond::{Bond, Tab},
        focus_meeting, note, ownership, people, private_note,
    },
    recap, record, reflection,
    wrapped::wrapped,
};
use crate::when;
use app::view::{Past, Viewer, WrapUp, note_under};
use domain::{
    meeting::{Outcome, Record, State},
    note::Note,
    private_note::About,
};
use maud::{Markup, html};

/// Seconds after its end within which the page reads as the wrap-up.
const JUST_NOW: i64 = 30 * 60;
/// Days for which the page asks what one thinks of it.
const ASKED_DAYS: i64 = 14;

/// A meeting that is over. Just after it ended, its address reads as the wrap-up: for both at once.
pub(crate) fn past(viewer: &Viewer, past: &Past, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &past.relationship, past.side, &format!("/meetings/{}", past.meeting.id))
        .with(&past.kinds)
        .with_trays(&past.trays);
    if is_fresh(&bond, past) {
        return wrapped(viewer, past, "", toast);
    }
    let title = title(&bond, past);
    bond.shell(&title).toast(toast).narrow().page(&html! {
        div.head {
            div { h1 { bdi { (title) } } p { (sum(&bond, past)) } }
            div.end { (people::who(&bond)) }
        }
        (bond.tabs(Tab::Past))
        div.stack {
            @if let Some(wrap_up) = &past.wrap_up { (recap::read(&bond, wrap_up)) }
            (talked(&bond, past))
            (own_note(past))
            (agreed(&bond, past))
            (carried(&bond, past))
            @if let Some(wrap_up) = past.wrap_up.as_ref().filter(|wrap_up| asks(&bond, past, wrap_up)) {
                (reflection::section(&bond, past.meeting.id, wrap_up.reflection))
            }
            (private_note::folded(&bond, About::Meeting(past.meeting.id)))
            (ownership::of_past(&bond, &past.brought))
        }
    })
}

fn is_fresh(bond: &Bond<'_>, past: &Past) -> bool {
    past.meeting.state == State::Completed
        && !bond.ended()
        && past.meeting.started_at.is_some()
        && past.meeting.ended_at.is_some_and(|end| bond.now().as_second() - end.as_second() < JUST_NOW)
}

/// What one thinks of it is asked for a while, and shown for ever to whom said it.
fn asks(bond: &Bond<'_>, past: &Past, wrap_up: &WrapUp) -> bool {
    if bond.ended() {
        return false;
    }
    let said = wrap_up.reflection.worth.is_some() || wrap_up.reflection.drove.is_some();
    said || past.meeting.ended_at.is_some_and(|end| bond.days_since(end) < ASKED_DAYS)
}

/// "That’s 44 minutes".
pub(super) fn minutes(past: &Past) -> String {
    match past.meeting.minutes_held() {
        Some(minutes) => format!("That’s {}", when::count(minutes, "minute")),
        None => "That’s it".into(),
    }
}

fn title(bond: &Bond<'_>, past: &Past) -> String {
    match past.meeting.focus {
        Some(_) => focus_meeting::title(&past.meeting),
        None => day(bond, past),
    }
}

fn day(bond: &Bond<'_>, past: &Past) -> String {
    when::long_day(when::day_of(past.meeting.scheduled_at, bond.zone()), bond.today())
}

/// "Four points talked through, three to carry, four promises made."
pub(super) fn counts(past: &Past) -> String {
    let number = |outcome| past.records.iter().filter(|each| each.outcome == outcome).count();
    let (talked, carried) = (number(Outcome::Discussed), number(Outcome::Carried));
    let points = if talked == 1 { "point" } else { "points" };
    let promises = if past.agreed.len() == 1 { "promise" } else { "promises" };
    format!(
        "{} {points} talked through, {} to carry, {} {promises} made.",
        when::in_words(talked),
        if carried == 0 { "nothing".into() } else { when::in_words(carried).to_lowercase() },
        when::in_words(past.agreed.len()).to_lowercase()
    )
}

fn sum(bond: &Bond<'_>, past: &Past) -> String {
    let with = if bond.ended() { format!("With {}. ", bond.them()) } else { String::new() };
    if past.meeting.state == State::Skipped {
        return format!("{with}This one was skipped.");
    }
    let own = past.meeting.focus.as_ref().map(|_| format!("A meeting of its own, {}. ", day(bond, past)));
    let own = with + &own.unwrap_or_default();
    let at = when::clock(past.meeting.started_at.unwrap_or(past.meeting.scheduled_at), bond.zone());
    match past.meeting.minutes_held() {
        Some(minutes) => format!("{own}At {at}, {}. {}", when::count(minutes, "minute"), counts(past)),
        None => format!("{own}{}", counts(past)),
    }
}

/// What was noted under a point.
pub(super) fn note_of<'a>(past: &'a Past, record: &Record) -> Option<&'a Note> {
    note_under(&past.notes, Some(record.point))
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
                        (record::row(bond, each, note_of(past, each)))
                    }
                }
            }
        }
    }
}

/// The meeting's own note, and notes under points that are in no record.
pub(super) fn unrecorded(past: &Past) -> Vec<&Note> {
    let recorded = |note: &&Note| {
        note.about.point().is_none_or(|point| !past.records.iter().any(|each| each.point == point))
    };
    past.notes.iter().filter(recorded).filter(|note| !note.text.is_empty()).collect()
}

fn own_note(past: &Past) -> Markup {
    let notes = unrecorded(past);
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
    html! {
        @if !records.is_empty() {
            section aria-labelledby="c-t" {
                div.sec { h2 #c-t { "What was carried over" } }
                ol.sheet { @for each in records { (record::row(bond, each, note_of(past, each))) } }
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
