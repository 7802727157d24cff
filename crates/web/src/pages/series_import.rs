//! Bringing a series from a calendar's file: the file, then what it was understood as, before anything is saved.

use super::{bond::Bond, form, icon::icon};
use crate::when;
use app::view::{Arrangement, SeriesFound, SeriesUnderstood, Viewer};
use domain::{
    Error,
    series::{Cadence, Series},
};
use maud::{Markup, html};

/// Meetings to come that are shown of a series.
const SHOWN: usize = 3;
/// Exceptions that are shown one by one.
const EXCEPTIONS: usize = 8;

/// The form that takes the file.
pub(crate) fn form(viewer: &Viewer, arrangement: &Arrangement, error: Option<&Error>) -> Markup {
    let bond = Bond::new(viewer, &arrangement.relationship, arrangement.side, "/series-import");
    bond.shell("Bring a series").narrow().page(&html! {
        (super::shell::head("Bring it from your calendar", "Export the series as a file. Fulcrum reads its rule, hour, zone and exceptions, and shows you before it saves."))
        div.stack {
            form.card.stack.tight method="post" action=(bond.at("/series-import")) enctype="multipart/form-data" {
                (form::hidden(&bond.back))
                (form::complaint(error, &[]))
                label.field { span { "Choose the file" }
                    input.input type="file" name="file" accept=".ics,text/calendar";
                    small { "An .ics file from Google, Outlook, Apple or Thunderbird, up to 1 MB." }
                }
                details.fewer {
                    summary.btn.plain { "Paste it instead" }
                    label.field { span { "The text of the file" }
                        textarea.input.document name="text" rows="8" dir="ltr" placeholder="BEGIN:VCALENDAR" {}
                    }
                }
                div.bar {
                    button.btn.primary { "Show what you understand" }
                    a.btn.plain href=(bond.at("/settings")) { "Not now" }
                }
            }
            p.quiet { "Nothing is saved yet. Titles, guests and notes of the file are not kept." }
        }
    })
}

/// What was understood, to be saved or given another try.
pub(crate) fn understood(viewer: &Viewer, shown: &SeriesUnderstood, text: &str) -> Markup {
    let bond = Bond::new(viewer, &shown.relationship, shown.side, "/series-import");
    bond.shell("What we understood").narrow().page(&html! {
        (super::shell::head("This is what we understood", &sum(shown)))
        div.stack {
            @for (place, found) in shown.found.iter().enumerate() { (card(&bond, (found, place), text)) }
            @if shown.has_series {
                p.quiet { "It takes the place of when you meet now. Meetings that were held, and those already moved or skipped, stay as they are." }
            }
            div.bar {
                a.btn href=(bond.at("/series-import")) { "Choose another file" }
                a.btn.plain href=(bond.at("/settings")) { "Not now" }
            }
        }
    })
}

fn sum(shown: &SeriesUnderstood) -> String {
    let series = match shown.found.len() {
        1 => "One series".into(),
        many => format!("{} series; choose the one that is yours", when::in_words(many)),
    };
    match shown.alone {
        0 => format!("{series}."),
        1 => format!("{series}. One event that does not come back is left aside."),
        many => format!("{series}. {many} events that do not come back are left aside."),
    }
}

fn card(bond: &Bond<'_>, (found, place): (&SeriesFound, usize), text: &str) -> Markup {
    let id = format!("f-{place}");
    html! {
        section.card.stack.tight aria-labelledby=(id) {
            div {
                h2 #(id) dir="auto" { @if found.title.is_empty() { "A series without a title" } @else { (super::point::short(&found.title)) } }
                @match &found.series {
                    Ok(series) => p { (words(bond, series)) },
                    Err(why) => p.trouble { "This one cannot be taken. " (why) },
                }
            }
            @if let Ok(series) = &found.series {
                (next(bond, series))
                (exceptions(bond, found))
            }
            @for note in &found.notes { p.quiet { (note) } }
            @if found.series.is_ok() { (save(bond, found, text)) }
        }
    }
}

/// "Every week at 14:00, 45 minutes, in Europe/Berlin, since 5 March."
fn words(bond: &Bond<'_>, series: &Series) -> String {
    let every = match &series.cadence {
        Cadence::Weekly => format!("Every week on {}", series.starts.strftime("%A")),
        Cadence::EveryTwoWeeks => format!("Every two weeks on {}", series.starts.strftime("%A")),
        Cadence::Monthly => "Every month on that day".into(),
        Cadence::Rule(rule) => format!("By the rule {rule}"),
    };
    format!(
        "{every} at {}, {} minutes, in {}, from {} on.",
        series.starts.strftime("%-H:%M"),
        series.minutes,
        series.zone,
        when::long_day(series.starts.date(), bond.today())
    )
}

fn next(bond: &Bond<'_>, series: &Series) -> Markup {
    let coming: Vec<_> = series
        .after(bond.now())
        .map(|all| all.take(SHOWN).filter_map(Result::ok).map(|each| each.at.timestamp()).collect())
        .unwrap_or_default();
    html! {
        @if coming.is_empty() { p.quiet { "It is over: no meeting of it is to come." } }
        @else {
            div {
                p.quiet { "The next ones, in your time" }
                ul.plainlist { @for at in coming { li { (icon("cal")) p { (when::long_moment(at, bond.now(), bond.zone())) } } } }
            }
        }
    }
}

fn exceptions(bond: &Bond<'_>, found: &SeriesFound) -> Markup {
    let all = found.moved.len() + found.left_out.len();
    html! {
        @if all > 0 {
            div {
                p.quiet { "Not as the others" }
                ul.plainlist {
                    @for (day, to, minutes) in found.moved.iter().take(EXCEPTIONS) {
                        li { (icon("carry")) p { (when::long_day(*day, bond.today())) " is moved to " (when::long_moment(*to, bond.now(), bond.zone())) ", " (minutes) " minutes" } }
                    }
                    @for day in found.left_out.iter().take(EXCEPTIONS) {
                        li { (icon("cal")) p { (when::long_day(*day, bond.today())) " does not take place" } }
                    }
                }
                @if all > 2 * EXCEPTIONS { p.quiet { (when::many(all, "exception")) " in all." } }
            }
        }
    }
}

fn save(bond: &Bond<'_>, found: &SeriesFound, text: &str) -> Markup {
    let inside = html! {
        input type="hidden" name="uid" value=(found.uid);
        textarea name="text" hidden readonly aria-hidden="true" tabindex="-1" { "\n" (text) }
        div.bar { button.btn.primary { "Meet like this" } }
    };
    form::command(&bond.at("/series-import/saving"), &bond.at("/settings"), "", &inside)
}
