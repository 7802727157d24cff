//! Themes: beside the agenda, as a step of prep, all of them on a page, and one with what came of it. Plans and finds
//! nothing itself.

mod one;
mod teach;

pub(crate) use one::page;

use super::{
    Toast,
    bond::{Bond, Tab},
    form,
    icon::{self, icon},
    point,
};
use crate::when;
use app::view::{DismissedTheme, ThemeLine, ThemeList, Themes, Viewer};
use domain::theme::Beats;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};

/// Themes beside the agenda; all of them are a click away.
const BESIDE: usize = 3;
/// A theme with nothing left to talk about is quiet after so many days without a new point.
const QUIET: i64 = 84;
/// Points of a theme whose words stand in a list of themes.
const WORDS: usize = 3;

/// When its points came up, small: a dot for each stretch of time, the larger the more. Its sentence stands beside it.
pub(super) fn picture(beats: &Beats) -> Markup {
    html! {
        svg.lever.beats width="99" height="14" viewBox="0 0 99 14" role="img" aria-label=(when_said(beats)) {
            @for (place, count) in beats.counts.iter().enumerate() {
                @let x = format!("{:.1}", 5.5 + 11.0 * f64::from(u8::try_from(place).unwrap_or_default()));
                @match count {
                    0 => circle cx=(x) cy="7" r="1.5" fill="currentColor" opacity=".35" {},
                    1 => circle cx=(x) cy="7" r="3.5" fill="currentColor" {},
                    _ => circle cx=(x) cy="7" r="5" fill="currentColor" {},
                }
            }
        }
    }
}

/// "raised in 5 of the last 9 weeks".
fn when_said(beats: &Beats) -> String {
    let busy = beats.counts.iter().filter(|count| **count > 0).count();
    let (places, each) = (beats.counts.len(), beats.each);
    match each {
        1 => format!("Raised in {busy} of the last {places} weeks"),
        _ => format!("Raised in {busy} of the last {places} stretches of {each} weeks"),
    }
}

/// "7 points over 9 weeks".
pub(super) fn counted(line: &ThemeLine, beats: &Beats) -> String {
    format!("{} over {}", when::many(line.points.len(), "point"), when::many(beats.weeks, "week"))
}

/// A path below a theme's own.
pub(super) fn path(bond: &Bond<'_>, line: &ThemeLine, tail: &str) -> String {
    bond.at(&format!("/themes/{}{tail}", line.id))
}

/// Themes with something left to talk about, or a point not long ago.
fn lively(themes: &Themes, now: Timestamp) -> (Vec<&ThemeLine>, Vec<&ThemeLine>) {
    let since = now.checked_sub(SignedDuration::from_hours(24 * QUIET)).unwrap_or(Timestamp::UNIX_EPOCH);
    themes.lines.iter().partition(|line| line.open().next().is_some() || line.latest() >= since)
}

/// Beside the agenda: what keeps coming back.
pub(super) fn aside(bond: &Bond<'_>, themes: &Themes) -> Markup {
    let (lively, _) = lively(themes, bond.now());
    if lively.is_empty() {
        return html! {};
    }
    html! {
        section aria-labelledby="th-t" {
            div.sec { h2.label #th-t { "Themes" } span.quiet { "same thing, more than once" } }
            ul.plainlist { @for (place, line) in lively.iter().take(BESIDE).enumerate() { li { (beside(bond, line, place == 0)) } } }
            p.quiet { a href=(bond.at("/themes")) { "All themes" } }
        }
    }
}

fn beside(bond: &Bond<'_>, line: &ThemeLine, first: bool) -> Markup {
    let beats = line.beats(bond.now());
    let meet = first && line.open().filter(|point| point.is_open()).count() > 1;
    html! {
        div.stack.tight #{ "th-" (line.id) } {
            div {
                div.bar.nowrap { h3 dir="auto" { a.clamp href=(path(bond, line, "")) { (line.name) } } span.end { (picture(&beats)) } }
                p.quiet { (counted(line, &beats)) }
            }
            @if meet { p { a.btn href=(path(bond, line, "#own-meeting")) { "Give it its own meeting" } } }
        }
    }
}

/// As a step of prep: what keeps coming back, and whether it wants more than a few minutes of an agenda.
pub(super) fn step(bond: &Bond<'_>, themes: &Themes) -> Markup {
    let (lively, _) = lively(themes, bond.now());
    html! {
        section aria-labelledby="th-t" {
            div.sec {
                h2 #th-t { "What keeps coming back" }
                span.quiet { "If five minutes never settle it, give it its own meeting" }
            }
            @if lively.is_empty() { (nothing()) }
            @else { ul.sheet { @for line in &lively { (row(bond, line)) } } }
        }
    }
}

fn nothing() -> Markup {
    html! {
        div.sheet.empty {
            (icon::mark(40))
            h3 { "Nothing keeps coming back" }
            p.quiet { "When three points or more are about the same thing, they show up here as a theme." }
        }
    }
}

/// All themes of a one-on-one.
pub(crate) fn list(viewer: &Viewer, list: &ThemeList, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &list.relationship, list.side, "/themes");
    let title = format!("Themes with {}", bond.them());
    let (lively, quiet) = lively(&list.themes, bond.now());
    bond.shell(&title).toast(toast).page(&html! {
        (bond.head())
        (bond.tabs(Tab::Backlog))
        div.stack.reading {
            section aria-labelledby="th-t" {
                div.sec { h2 #th-t { "Themes" } span.quiet { "same thing, more than once" } }
                @if lively.is_empty() { (nothing()) }
                @else { ul.sheet { @for line in &lively { (row(&bond, line)) } } }
                p.quiet.under-line {
                    "Found on this server, in what you both share and in nothing else. Captures that are only yours never "
                    "shape a theme. "
                    a href=(bond.at("/backlog")) { "Back to the backlog" }
                }
            }
            @if !quiet.is_empty() {
                section {
                    details.fewer {
                        summary.btn.plain { (icon("check")) "Quiet by now, " (quiet.len()) }
                        ul.sheet.below { @for line in &quiet { (row(&bond, line)) } }
                    }
                }
            }
            (make(&bond, list))
            (dismissed(&bond, &list.themes.dismissed))
        }
    })
}

fn row(bond: &Bond<'_>, line: &ThemeLine) -> Markup {
    let (beats, open) = (line.beats(bond.now()), line.open().count());
    let latest = when::ago(when::day_of(line.latest(), bond.zone()), bond.today());
    html! {
        li.theme-row #{ "th-" (line.id) } {
            div.bar.nowrap {
                h3 dir="auto" { a.clamp href=(path(bond, line, "")) { (line.name) } }
                span.end { (picture(&beats)) }
            }
            p.meta {
                span { (counted(line, &beats)) }
                @if open > 0 { span { (open) " still open" } } @else { span.ok { "all talked about" } }
                span { "latest " (latest) }
            }
            ul.quiet {
                @for point in line.points.iter().rev().take(WORDS) {
                    li.clamp dir="auto" { (point::short(&point.text)) }
                }
            }
        }
    }
}

/// A theme made by hand, of what was not found to be one.
fn make(bond: &Bond<'_>, list: &ThemeList) -> Markup {
    if list.loose.len() < domain::theme::LEAST_TAUGHT {
        return html! {};
    }
    let inside = html! {
        label.field { span { "What is it about?" }
            input.input name="name" required dir="auto" autocomplete="off" maxlength=(domain::limits::NAME);
        }
        fieldset.field.ticks {
            legend { "Its points, two or more" }
            @for each in &list.loose {
                label.tick {
                    input.check type="checkbox" name="points" value=(each.id);
                    span.clamp dir="auto" { (point::short(&each.text)) }
                }
            }
        }
        div.bar { button.btn { "Make it a theme" } }
    };
    html! {
        section {
            details.fewer #make {
                summary.btn.plain { (icon("plus")) "Make a theme yourself" }
                (form::command(&bond.at("/themes"), &bond.back, "card stack mid", &inside))
            }
        }
    }
}

fn dismissed(bond: &Bond<'_>, dismissed: &[DismissedTheme]) -> Markup {
    html! {
        @if !dismissed.is_empty() {
            section {
                details.fewer {
                    summary.btn.plain { (icon("drop")) "Not shown any more, " (dismissed.len()) }
                    ul.sheet.below {
                        @for each in dismissed {
                            li.theme-row.bar {
                                h3 dir="auto" { span.clamp { (each.name) } }
                                span.quiet { "since " (when::short_day(when::day_of(each.at, bond.zone()), bond.today())) }
                                @if bond.owns() { span.end { (back(bond, each)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn back(bond: &Bond<'_>, each: &DismissedTheme) -> Markup {
    let path = bond.at(&format!("/theme-lessons/{}/taking-back", each.lesson));
    form::button(&path, &bond.back, "btn", &html! { "Show it again" span.vh { ": " (each.name) } })
}
