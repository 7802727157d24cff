//! Those who report to the viewer, one row each, by the next meeting; and whose rhythm needs a hand. Numbers here start
//! conversations: nobody is ranked, scored or coloured.

use super::{bond, face};
use crate::{
    pages::{bond::Bond, icon::icon, ownership, people::Size},
    when,
};
use app::view::{HomeLine, Overdue, Owed, Viewer};
use domain::{Side, hint::WEEKS};
use maud::{Markup, html};

/// One-on-ones out of rhythm shown at once.
const OUT_OF_RHYTHM: usize = 3;

/// The table.
pub(super) fn section(viewer: &Viewer, lines: &[&HomeLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section aria-labelledby="t-t" {
                div.sec {
                    h2 #t-t { "Your " (when::in_words(lines.len()).to_lowercase()) }
                    span.quiet { "They own the agenda. You show up ready." }
                }
                div.sheet { table.table.reports {
                    thead { tr {
                        @for name in ["Who", "Next", "Ready", "You owe", "Growth talk", "Brought last"] { th scope="col" { (name) } }
                    } }
                    tbody { @for line in lines { (row(&bond(viewer, line), line)) } }
                } }
            }
        }
    }
}

fn row(bond: &Bond<'_>, line: &HomeLine) -> Markup {
    html! {
        tr {
            th scope="row" { div.bar {
                (face(bond, Size::Medium))
                a.silent href=(bond.at("")) { bdi { (bond.them()) } }
            } }
            td { (next(bond, line)) }
            td { (ready(bond, line)) }
            td data-l="You owe" { (owed(bond, &line.you_owe)) }
            td data-l="Growth" { (growth(bond, line)) }
            td data-l="Brought" { (brought(bond, line)) }
        }
    }
}

fn next(bond: &Bond<'_>, line: &HomeLine) -> Markup {
    if let Some(meeting) = line.going_on {
        return html! { a href=(bond.at(&format!("/meetings/{meeting}"))) { "Join" span.vh { " " (bond.them()) } } small { "talking now" } };
    }
    let Some(next) = &line.next else { return html! { "No date yet" } };
    let day = when::day_of(next.at, bond.zone());
    let near = if (0..=6).contains(&when::days_between(bond.today(), day)) {
        day.strftime("%a").to_string()
    } else {
        when::short_day(day, bond.today())
    };
    let day = if day == bond.today() { "Today".into() } else { near };
    html! {
        (day) " " (when::clock(next.at, bond.zone()))
        small { @if next.moved { "moved" } @else { (when::ahead(next.at, bond.now(), bond.zone())) } }
    }
}

fn ready(bond: &Bond<'_>, line: &HomeLine) -> Markup {
    html! {
        @if bond.alone() { "Hasn’t joined" }
        @else if line.prepared.they { span.ok { "Prepared" } }
        @else { "Not yet" }
        small { (when::many(line.points, "point")) }
    }
}

fn owed(bond: &Bond<'_>, owed: &Owed) -> Markup {
    let first = owed.actions.iter().find(|action| action.due.is_some());
    html! {
        @if owed.is_empty() { "Nothing" } @else { (owed.len()) }
        @if let Some(action) = first { small { (crate::pages::action::due(action, bond.today())) } }
    }
}

/// Weeks since development was talked about, and the way to what became of it.
fn growth(bond: &Bond<'_>, line: &HomeLine) -> Markup {
    let since = html! {
        @match line.growth_weeks {
            None => "Not yet",
            Some(0) => "This week",
            Some(weeks) if weeks < WEEKS => (when::count(weeks, "week")),
            Some(weeks) => span.aged { (when::count(weeks, "week")) },
        }
    };
    html! {
        a.silent href=(bond.at("/growth")) { (since) span.vh { ": growth story of " (bond.them()) } }
        @if line.growth_weeks.is_some_and(|weeks| weeks >= WEEKS) { small { "bring it up" } }
    }
}

/// The lever, leaning to who brought more of the last agenda, and what the report brought.
fn brought(bond: &Bond<'_>, line: &HomeLine) -> Markup {
    html! {
        @match &line.brought {
            Some(brought) => {
                div.bar {
                    (ownership::theirs(bond, brought))
                    a.silent href=(bond.at("/trends")) { (brought.percent(Side::Owner)) "%" span.vh { ": trends with " (bond.them()) } }
                }
                @if line.lately.0 > 1 { small { (line.lately.1.percent(Side::Owner)) "% of the last " (line.lately.0) } }
            },
            None => "Nothing yet",
        }
    }
}

/// One-on-ones whose last meeting was missed, or who have not met for long, with what to do.
pub(super) fn rhythm(viewer: &Viewer, lines: &[HomeLine]) -> Markup {
    let mut out: Vec<_> = lines
        .iter()
        .filter(|line| line.going_on.is_none())
        .filter_map(|line| Some((line, line.overdue?)))
        .collect();
    out.sort_by_key(|(_, overdue)| match overdue {
        Overdue::Missed(at) | Overdue::Long(at) => *at,
    });
    html! {
        @if !out.is_empty() {
            section aria-labelledby="rh-t" {
                div.sec { h2 #rh-t { "Keep the rhythm" } span.quiet { "Rebook, don’t skip" } }
                div.stack.tight {
                    @for (line, overdue) in out.iter().take(OUT_OF_RHYTHM) { (note(&bond(viewer, line), line, *overdue)) }
                }
            }
        }
    }
}

fn note(bond: &Bond<'_>, line: &HomeLine, overdue: Overdue) -> Markup {
    let day = |at| when::long_day(when::day_of(at, bond.zone()), bond.today());
    html! {
        div.note {
            (icon("cal"))
            div.stack.tight {
                div {
                    p {
                        @match overdue {
                            Overdue::Missed(at) => { b { (day(at)) ", " bdi { (bond.them()) } "." } " You missed this one." },
                            Overdue::Long(at) => { b { bdi { (bond.them()) } "." } " You last met on " (day(at)) "." },
                        }
                    }
                    p.quiet {
                        @match &line.next {
                            Some(next) => { "The next one is on " (when::long_moment(next.at, bond.now(), bond.zone())) ". Sooner is better: start when you both can, or move it." },
                            None => "There is no date for the next one. Say when you meet, and it comes back by itself.",
                        }
                    }
                }
                div.bar {
                    @if line.next.is_some() { a.btn href=(bond.at("#next-t")) { "Start or move it" span.vh { ", " (bond.them()) } } }
                    @else { a.btn href=(bond.at("/settings")) { "Say when" span.vh { " you meet " (bond.them()) } } }
                }
            }
        }
    }
}
