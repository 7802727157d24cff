//! The next meeting: when, how long, start and move; and the rhythm of the last ones. Plans nothing itself.

use super::{bond::Bond, calendar_reply, form, icon::icon};
use crate::when;
use app::view::{Beat, Hours, Next, Prepared, Week};
use domain::{prep::usual_minutes, series::Hour};
use jiff::Timestamp;
use maud::{Markup, html};

/// The card of the next meeting.
pub(super) fn card(bond: &Bond<'_>, week: &Week) -> Markup {
    let (next, rhythm) = (week.next.as_ref(), &week.rhythm);
    html! {
        section.first-narrow aria-labelledby="next-t" {
            div.card.stack.tight {
                @match next {
                    Some(next) if next.in_progress => (going_on(bond, next, week.join.as_ref())),
                    Some(next) => (to_come(bond, week, next)),
                    None => (undated(bond)),
                }
                @if !rhythm.is_empty() { (beats(rhythm, next.is_some())) }
            }
        }
    }
}

fn going_on(bond: &Bond<'_>, next: &Next, join_url: Option<&String>) -> Markup {
    let path = next.meeting.map_or_else(|| bond.at("/meetings"), |id| bond.at(&format!("/meetings/{id}")));
    html! {
        div { p.quiet { "Going on now" } h2 #next-t { "You’re talking" } p.quiet { (next.minutes) " min" } }
        div.bar { a.btn.primary href=(path) { "Back to the meeting" } @if let Some(url) = join_url { (join(url)) } }
    }
}

fn to_come(bond: &Bond<'_>, week: &Week, next: &Next) -> Markup {
    let prepared = week.prepared;
    let soon = next.at.as_second() - bond.now().as_second() < 3600;
    let (start, prepare) = if soon { ("btn primary", "btn") } else { ("btn", "btn primary") };
    let prepare = if prepared.you { "btn" } else { prepare };
    html! {
        div {
            p.quiet { "Next meeting, " (when::ahead(next.at, bond.now(), bond.zone())) }
            h2 #next-t { (when::long_day(when::day_of(next.at, bond.zone()), bond.today())) }
            p.quiet { (when::clock(next.at, bond.zone())) ", " (next.minutes) " min" (moved(bond, week, next)) }
            @if let Some(hours) = &week.hours { (hour(bond, hours)) }
            (ready(bond, prepared))
            (calendar_reply::lines(bond, &week.replies))
        }
        @if let Some(missed) = week.missed { (missed_one(bond, missed)) }
        div.bar.pair-of {
            (form::button(&bond.at("/prep"), &bond.back, prepare, &html! { (prep_words(bond, prepared)) }))
            @if !bond.focusing() {
            (form::command(&bond.at("/meetings"), &bond.back, "", &html! {
                button class=(start) data-says="Start the meeting" { "Start" }
            }))
            }
            @if let Some(url) = &week.join { (join(url)) }
            (move_it(bond, next))
        }
        p.quiet { a href=(bond.at("/rebooking?about=next")) { "Can’t make it?" } }
    }
}

/// Whose doing it is that it stands elsewhere, said without blame.
fn moved(bond: &Bond<'_>, week: &Week, next: &Next) -> Markup {
    html! {
        @if next.moved {
            @match week.moved_by {
                Some(by) if by == bond.side => ", moved by you",
                Some(_) => { ", moved by " bdi { (bond.them()) } },
                None => ", moved",
            }
        }
    }
}

/// The other one's hour, and what daylight saving will make of either.
pub(super) fn hour(bond: &Bond<'_>, hours: &Hours) -> Markup {
    let at = |hour: &Hour| hour.at.strftime("%-H:%M").to_string();
    let day = |day| when::short_day(day, bond.today());
    html! {
        p.quiet {
            "For " bdi { (bond.them()) } " this is " (at(&hours.theirs))
            @if hours.theirs.day != hours.yours.day { " on " (hours.theirs.day.strftime("%A").to_string()) }
            @if let Some((until, then)) = hours.theirs.then { " until " (day(until)) ", then " (then.strftime("%-H:%M").to_string()) }
            "."
            @if let Some((until, then)) = hours.yours.then { " For you it is " (at(&hours.yours)) " until " (day(until)) ", then " (then.strftime("%-H:%M").to_string()) "." }
        }
    }
}

fn missed_one(bond: &Bond<'_>, missed: Timestamp) -> Markup {
    html! {
        p {
            (when::long_day(when::day_of(missed, bond.zone()), bond.today())) " was missed. "
            a href=(bond.at("/rebooking")) { "Choose a new day" }
        }
    }
}

/// Into the room that they chose, in a tab of its own: the page stays where it is.
pub(super) fn join(url: &str) -> Markup {
    html! { a.btn href=(url) target="_blank" rel="noopener noreferrer" { "Join" span.vh { " the call" } } }
}

/// Who is prepared. Nothing is said of who is not.
fn ready(bond: &Bond<'_>, prepared: Prepared) -> Markup {
    html! {
        @match (prepared.you, prepared.they) {
            (true, true) => p { span.ok { "You’re both prepared" } },
            (true, false) => p { span.ok { "You’re prepared" } },
            (false, true) => p { span.ok { bdi { (bond.them()) } " is prepared" } },
            (false, false) => {},
        }
    }
}

fn prep_words(bond: &Bond<'_>, prepared: Prepared) -> String {
    if prepared.you { "Look again".into() } else { prepare(bond) }
}

/// "Prepare, 15 min".
pub(super) fn prepare(bond: &Bond<'_>) -> String {
    format!("Prepare, {} min", usual_minutes(bond.side))
}

fn move_it(bond: &Bond<'_>, next: &Next) -> Markup {
    let inside = html! {
        label.field { span { "Another time" }
            input.input type="datetime-local" name="at" required value=(when::field(next.at, bond.zone()));
            small { "In your time, " (bond.viewer.user.zone) ". The ones after stay where they are." }
        }
        button.btn data-undo="form" { "Move it" }
    };
    html! {
        details.move {
            summary.btn { "Move" }
            (form::command(&bond.at("/next-meeting"), &bond.back, "stack tight", &inside))
        }
    }
}

fn undated(bond: &Bond<'_>) -> Markup {
    html! {
        div {
            p.quiet { "Next meeting" }
            @if bond.relationship.ends_at.is_some() { h2 #next-t { "No more is planned" } }
            @else {
                h2 #next-t { "No date yet" }
                p.quiet { "Say when you meet, and it comes back by itself." }
            }
        }
        div.bar.pair-of {
            @if bond.relationship.ends_at.is_none() { a.btn href=(bond.at("/settings")) { (icon("cal")) "Say when" } }
            @if !bond.focusing() { (form::button(&bond.at("/meetings"), &bond.back, "btn", &html! { "Start now" })) }
        }
    }
}

/// The last meetings as dots, with the sentence that says the same.
fn beats(rhythm: &[Beat], next: bool) -> Markup {
    let width = 19 * (rhythm.len() + usize::from(next));
    html! {
        div.bar.rhythm {
            svg.chart.lever width=(width) height="16" viewBox={ "0 0 " (width) " 16" } role="img"
                aria-label={ "Last meetings, oldest first: " (told(rhythm)) } {
                @for (place, beat) in rhythm.iter().enumerate() { (dot(6 + 19 * place, *beat)) }
                @if next {
                    circle cx=(6 + 19 * rhythm.len()) cy="8" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5" {
                    }
                }
            }
            span.quiet { (told(rhythm)) }
        }
    }
}

pub(super) fn dot(x: usize, beat: Beat) -> Markup {
    html! {
        @match beat {
            Beat::Held => circle cx=(x) cy="8" r="5" fill="currentColor" {},
            Beat::Moved => {
                circle cx=(x) cy="8" r="5" fill="currentColor" opacity=".25" {}
                g transform={ "translate(" (x) ")" } {
                    path d="M-2.5 8h5M0 5.5 2.5 8 0 10.5" fill="none" stroke="currentColor" stroke-width="1.5" {
                    }
                }
            },
            Beat::Skipped => circle cx=(x) cy="8" r="5" fill="currentColor" opacity=".25" {},
            Beat::Missed => circle cx=(x) cy="8" r="1.5" fill="currentColor" opacity=".6" {},
        }
    }
}

/// "Held 7, moved 1, missed 0".
fn told(rhythm: &[Beat]) -> String {
    let number = |beat: Beat| rhythm.iter().filter(|each| **each == beat).count();
    let mut words = format!("Held {}, moved {}", number(Beat::Held), number(Beat::Moved));
    let skipped = number(Beat::Skipped);
    if skipped > 0 {
        words.push_str(&format!(", skipped {skipped}"));
    }
    words.push_str(&format!(", missed {}", number(Beat::Missed)));
    words
}
