//! One-on-ones as cards: with whom, when, how far it is prepared, and the way in. Decides nothing.

use super::{bond, reports};
use crate::{
    pages::{
        bond::Bond,
        calendar_reply, focus_meeting, form, handover,
        icon::icon,
        next::{hour, join, prepare},
        people::{self, Size},
    },
    when,
};
use app::view::{HomeLine, Viewer};
use domain::meeting::Meeting;
use maud::{Markup, html};

/// Days ahead that are this week's.
const WEEK: i64 = 6;

/// Today's meetings, the table of reports, this week's, and the other one-on-ones; the next meeting first. Only the very
/// first may ask to be prepared as the one thing to do. Whoever is in the table is there for all but when they meet.
pub(super) fn section(
    viewer: &Viewer,
    all: &[HomeLine],
    (reports, others): (&[&HomeLine], &[&HomeLine]),
) -> Markup {
    if let [only] = all {
        return alone(viewer, only);
    }
    let today: Vec<_> = all.iter().filter(|line| days(viewer, line).is_some_and(|days| days <= 0)).collect();
    let week = |line: &&HomeLine| days(viewer, line).is_some_and(|days| (1..=WEEK).contains(&days));
    let week: Vec<_> = all.iter().filter(week).collect();
    let later = |line: &&&HomeLine| days(viewer, line).is_none_or(|days| days > WEEK);
    let later: Vec<&HomeLine> = others.iter().filter(later).copied().collect();
    // Who has a table of reports is ready for many: none of their meetings is the one thing to do.
    let first = others.len() == all.len();
    html! {
        (list(viewer, ("td-t", "Today"), &today, first))
        (reports::section(viewer, reports))
        (list(viewer, ("wk-t", "This week"), &week, first && today.is_empty()))
        @if later.is_empty() && !(today.is_empty() && week.is_empty()) {
            p.after { (another()) }
        } @else { section aria-labelledby="o-t" {
            div.sec {
                h2 #o-t {
                    @if !(today.is_empty() && week.is_empty()) { "Later" }
                    @else if later.is_empty() { "One-on-ones" }
                    @else { (ones(later.len())) }
                }
                span.end { (another()) }
            }
            @if !later.is_empty() {
                ul.stack.tight {
                    @for (place, line) in later.iter().enumerate() {
                        (card(viewer, line, first && today.is_empty() && week.is_empty() && place == 0))
                    }
                }
            }
        } }
    }
}

/// The one there is: a card of its own, without a heading that one sees.
fn alone(viewer: &Viewer, line: &HomeLine) -> Markup {
    html! {
        section.only aria-labelledby="only-t" {
            h2.vh #only-t { "Your one-on-one" }
            ul { (card(viewer, line, true)) }
            p.after { (another()) }
        }
    }
}

fn another() -> Markup {
    html! { a.btn.plain.small href="/one-on-ones/new" { (icon("plus")) "New one-on-one" } }
}

/// Days until the next meeting, for the viewer; one that goes on is today's.
fn days(viewer: &Viewer, line: &HomeLine) -> Option<i64> {
    if line.going_on.is_some() {
        return Some(0);
    }
    let zone = viewer.user.time_zone();
    let day = when::day_of(line.next.as_ref()?.at, &zone);
    Some(when::days_between(when::day_of(viewer.now, &zone), day))
}

fn list(viewer: &Viewer, (id, title): (&str, &str), lines: &[&HomeLine], first: bool) -> Markup {
    html! {
        @if !lines.is_empty() {
            section aria-labelledby=(id) {
                div.sec { h2 #(id) { (title) } @if lines.len() > 1 { span.quiet { (lines.len()) " meetings" } } }
                ul.stack.tight {
                    @for (place, line) in lines.iter().enumerate() { (card(viewer, line, first && place == 0)) }
                }
            }
        }
    }
}

fn ones(number: usize) -> String {
    match number {
        1 => "Your one-on-one".into(),
        _ => format!("Your {} one-on-ones", when::in_words(number).to_lowercase()),
    }
}

fn card(viewer: &Viewer, line: &HomeLine, first: bool) -> Markup {
    let bond = bond(viewer, line);
    html! {
        li.card.coming { div.bar {
            (people::pair(&bond, Size::Medium))
            div.what {
                h3 { a.silent href=(bond.at("")) { bdi { (bond.them()) } ", " (next(&bond, line)) } }
                p.quiet { (state(&bond, line)) }
                @if let Some(ends) = line.relationship.ends_at { p.quiet { "The last day is " (handover::last_day(&bond, ends)) } }
                @for own in &line.own { (own_meeting(&bond, own)) }
                @if let Some(hours) = &line.hours { (hour(&bond, hours)) }
                (calendar_reply::lines(&bond, &line.replies))
            }
            div.end {
                a.btn href=(bond.at("")) { "Open" span.vh { " the one-on-one with " (bond.them()) } }
                (way_in(&bond, line, first))
                @if let Some(url) = &line.join { (join(url)) }
            }
        } }
    }
}

/// A meeting of its own, beside the series.
fn own_meeting(bond: &Bond<'_>, own: &Meeting) -> Markup {
    html! {
        p.quiet {
            a.plain href=(bond.at("")) { bdi.clamp { (focus_meeting::title(own)) } } ", a meeting of its own: "
            (when::near_day(when::day_of(own.scheduled_at, bond.zone()), bond.today())) " at " (when::clock(own.scheduled_at, bond.zone()))
        }
    }
}

/// Into the meeting that goes on, or into prep where there is something to prepare.
fn way_in(bond: &Bond<'_>, line: &HomeLine, first: bool) -> Markup {
    let class = if first { "btn primary" } else { "btn" };
    if let Some(meeting) = line.going_on {
        return html! {
            a.btn.primary href=(bond.at(&format!("/meetings/{meeting}"))) { "Back to it" span.vh { ", the meeting with " (bond.them()) } }
        };
    }
    let something = line.points + line.captures + line.you_owe.len() + line.goals_due.len() > 0;
    if line.prepared.you || line.next.is_none() || !something {
        return html! {};
    }
    let words = prepare(bond);
    form::button(&bond.at("/prep"), &bond.back, class, &html! { (words) span.vh { ", for " (bond.them()) } })
}

fn next(bond: &Bond<'_>, line: &HomeLine) -> String {
    match &line.next {
        _ if line.going_on.is_some() => "talking now".into(),
        Some(next) => {
            let day = when::day_of(next.at, bond.zone());
            format!("{} at {}", when::near_day(day, bond.today()), when::clock(next.at, bond.zone()))
        }
        None => "no date yet".into(),
    }
}

fn state(bond: &Bond<'_>, line: &HomeLine) -> Markup {
    html! {
        @if line.points == 0 { "Nothing on the agenda yet" }
        @else { (when::many(line.points, "point")) " on the agenda" }
        @if line.captures > 0 { ", " (when::many(line.captures, "capture")) " to sort" }
        "."
        @match (line.prepared.you, line.prepared.they) {
            (true, true) => " You’re both prepared.",
            (true, false) => " You’re prepared.",
            (false, true) => { " " bdi { (bond.them()) } " is prepared." },
            (false, false) if bond.owns() && line.going_on.is_none() && line.next.is_some() => " Not prepared yet.",
            (false, false) => {},
        }
        @if !bond.owns() { " " bdi { (bond.owner()) } " sets the agenda." }
        @if bond.alone() { " " bdi { (bond.them()) } " hasn’t joined yet." }
    }
}
