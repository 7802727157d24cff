//! The home page: what comes next, what is new, what is owed either way; for whom people report to, all of them in a table.
//! It never scores anybody.

mod card;
mod hint;
mod news;
mod owed;
mod reports;

use super::{
    Toast,
    bond::Bond,
    calendar_wish, capture, goal, handover,
    icon::{icon, mark},
    people::{self, Size},
    point, reminder,
    shell::{Here, Shell},
    update,
};
use crate::when;
use app::view::{Home, HomeLine, Viewer};
use domain::{Side, relationship::Kind};
use maud::{Markup, html};

/// Reports from which they are shown in a table.
const TABLE_FROM: usize = 2;
/// Goals shown; the others are on the page of goals.
const GOALS: usize = 3;
/// Private notes shown.
const NOTES: usize = 3;

/// The home of a viewer.
pub(crate) fn page(viewer: &Viewer, home: &Home, toast: Option<&Toast>) -> Markup {
    let shell = Shell { here: Here::Home, ..Shell::of(Some(viewer), "Home") }.toast(toast);
    if home.lines.is_empty() {
        return shell.narrow().page(&html! {
            (head(viewer, home))
            div.stack { (none()) (handover::ended(viewer, &home.ended)) }
        });
    }
    let (reports, others) = split(&home.lines);
    shell.page(&html! {
        (head(viewer, home))
        (reminder::lines(viewer, &home.reminders))
        (calendar_wish::lines(viewer, &home.lines))
        div.split {
            div.stack {
                (capture::dock_for(&viewer.relationships))
                (card::section(viewer, &home.lines, (&reports, &others)))
                (news::section(viewer, home))
                (goals(viewer, &home.lines))
                (reports::rhythm(viewer, &home.lines))
            }
            aside.stack aria-label="For you" {
                (hint::section(viewer, home))
                (owed::section(viewer, &home.lines))
                (update::to_read(viewer, &home.lines))
                (notes(viewer, &home.lines))
                (handover::ended(viewer, &home.ended))
            }
        }
    })
}

/// Those who report to the viewer, where they are several; and all others.
fn split(lines: &[HomeLine]) -> (Vec<&HomeLine>, Vec<&HomeLine>) {
    let reports = |line: &&HomeLine| line.side == Side::Other && line.relationship.kind == Kind::Reporting;
    let (reports, others): (Vec<_>, Vec<_>) = lines.iter().partition(reports);
    if reports.len() < TABLE_FROM { (Vec::new(), lines.iter().collect()) } else { (reports, others) }
}

fn head(viewer: &Viewer, home: &Home) -> Markup {
    let zone = viewer.user.time_zone();
    let today = when::day_of(viewer.now, &zone);
    let days: Vec<i64> = home
        .lines
        .iter()
        .filter_map(|line| Some(when::days_between(today, when::day_of(line.next.as_ref()?.at, &zone))))
        .collect();
    let now = days.iter().filter(|days| **days <= 0).count();
    let week = days.iter().filter(|days| (1..=6).contains(*days)).count();
    html! {
        div.head { div {
            h1 { (when::greeting(viewer.now, &zone)) ", " bdi { (viewer.user.first_name()) } }
            p {
                (today.strftime("%A %-d %B").to_string())
                @if home.lines.len() > 1 { (coming(now, week)) }
            }
        } }
    }
}

/// ". One today, four more within a week."
fn coming(today: usize, week: usize) -> String {
    match (today, week) {
        (0, 0) => String::new(),
        (0, week) => format!(". {} within a week.", when::in_words(week)),
        (today, 0) => format!(". {} today.", when::in_words(today)),
        (today, week) => format!(
            ". {} today, {} more within a week.",
            when::in_words(today),
            when::in_words(week).to_lowercase()
        ),
    }
}

fn goals(viewer: &Viewer, lines: &[HomeLine]) -> Markup {
    let due: Vec<_> =
        lines.iter().flat_map(|line| line.goals_due.iter().map(move |goal| (line, goal))).collect();
    html! {
        @if !due.is_empty() {
            section aria-labelledby="due-t" {
                div.sec {
                    h2.label #due-t { "Back on its rhythm" }
                    @if let [(_, goal)] = due.as_slice() { span.quiet { (when::every_weeks(goal.goal.aim.weeks)) } }
                }
                div.stack.tight {
                    @for (line, goal) in due.iter().take(GOALS) { (goal::due_card(&bond(viewer, line), goal, line.next.as_ref())) }
                }
            }
        }
    }
}

/// One's own notes about one-on-ones, where there are any.
fn notes(viewer: &Viewer, lines: &[HomeLine]) -> Markup {
    let kept = lines.iter().filter_map(|line| Some((line, line.private_note.as_ref()?)));
    let many = lines.len() > 1;
    html! {
        @for (line, note) in kept.take(NOTES) {
            @let bond = bond(viewer, line);
            section.only-me aria-label={ "Private note about " (bond.them()) } {
                div.sec {
                    h2.label { (icon("lock")) @if many { "About " bdi { (bond.them()) } } @else { "Private note" } }
                    span.quiet { "only you" }
                }
                p.voice.clamp dir="auto" { (point::words(&note.text)) }
                p.quiet { a href=(bond.at("/only-you")) { "Open it" } }
            }
        }
    }
}

fn none() -> Markup {
    html! {
        div.sheet.empty {
            (mark(40))
            h2 { "Start your one-on-one" }
            p.quiet { "Say who with and when. You can write before they join; they get a link from you." }
            a.btn.primary href="/one-on-ones/new" { "New one-on-one" }
        }
    }
}

/// The bond of a line. What is done here comes back home.
fn bond<'a>(viewer: &'a Viewer, line: &'a HomeLine) -> Bond<'a> {
    Bond::new(viewer, &line.relationship, line.side, "").at_home()
}

/// The one across, as a circle.
fn face(bond: &Bond<'_>, size: Size) -> Markup {
    people::side(bond, bond.side.across(), size)
}
