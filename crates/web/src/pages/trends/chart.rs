//! Pictures of trends: drawn on the server, readable without colour, values in attributes alone. Each says its finding in its
//! label; the numbers stand in a table behind it.

use super::next::dot;
use crate::pages::icon::kind_name;
use app::view::Beat;
use domain::talking_point::Kind;
use jiff::civil::Date;
use maud::{Markup, html};

/// Height of the drawing of shares, and where its axis begins.
const HIGH: i64 = 130;
const TOP: i64 = 20;
/// Width of the drawing of shares, without its margins.
const WIDE: i64 = 530;
/// Days that stand under a drawing.
const NAMED: usize = 12;

fn number(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// One bar a meeting, up to a hundred percent; the last one strong, with its number.
pub(super) fn shares(bars: &[(Date, i64)], label: &str) -> Markup {
    let step = WIDE / number(bars.len()).max(1);
    let step = step.min(60);
    let wide = (step * 3 / 5).clamp(2, 26);
    let every = bars.len().div_ceil(NAMED).max(1);
    let y = |percent: i64| TOP + HIGH - percent * HIGH / 100;
    html! {
        svg.chart.lever width="580" height="172" viewBox="0 0 580 172" role="img" aria-label=(label) {
            @for percent in [0, 50, 100] {
                path.grid d={ "M40 " (y(percent)) "H580" } fill="none" {}
                text x="32" y=(y(percent) + 4) text-anchor="end" { (percent) "%" }
            }
            @for (place, (day, percent)) in bars.iter().enumerate() {
                @let x = 50 + step * number(place);
                @let last = place + 1 == bars.len();
                rect.soft[!last] x=(x) y=(y(*percent)) width=(wide) height=(percent * HIGH / 100) rx="3" fill="currentColor" {}
                @if (bars.len() - 1 - place).is_multiple_of(every) {
                    text x=(x + wide / 2) y="167" text-anchor="middle" { (named(*day, place.checked_sub(every).and_then(|before| bars.get(before)).map(|(day, _)| *day))) }
                }
                @if last {
                    // Where bars stand close together, above all of them.
                    text.strong x=(x + wide / 2) y=(if wide < 20 { TOP - 8 } else { y(*percent) - 6 }) text-anchor="middle" { (percent) "%" }
                }
            }
        }
    }
}

/// "19 Feb", and "26" where the month is the same.
fn named(day: Date, before: Option<Date>) -> String {
    let same = before.is_some_and(|before| (before.year(), before.month()) == (day.year(), day.month()));
    if same { day.day().to_string() } else { day.strftime("%-d %b").to_string() }
}

/// One bar a row, with its name before and its number behind.
pub(super) fn rows(rows: &[(String, i64)], label: &str) -> Markup {
    let most = rows.iter().map(|(_, value)| *value).max().unwrap_or_default().max(1);
    let high = 26 * number(rows.len()) + 4;
    html! {
        svg.chart.lever width="320" height=(high) viewBox={ "0 0 320 " (high) } role="img" aria-label=(label) {
            @for (place, (name, value)) in rows.iter().enumerate() {
                @let y = 26 * number(place);
                @let wide = value * 168 / most;
                text x="0" y=(y + 18) { (name) }
                @if *value > 0 { rect x="112" y=(y + 7) width=(wide.max(3)) height="14" rx="3" fill="currentColor" {} }
                text.strong x=(if *value > 0 { 120 + wide.max(3) } else { 112 }) y=(y + 18) { (value) }
            }
        }
    }
}

/// A row a kind, a dot a meeting: the bigger, the more points. What its name and number say, colour says again. The names
/// are a picture of their own, which stays where the dots are moved along.
pub(super) fn kinds(days: &[Date], rows: &[(Kind, Vec<i64>)], label: &str) -> Markup {
    const FROM: f64 = 136.0;
    let places = u16::try_from(days.len().saturating_sub(1)).unwrap_or(u16::MAX).max(11);
    let step = 385.0 / f64::from(places);
    // Where many stand close together, a dot is still told from none.
    let size = (step / 35.0).max(0.32);
    let x = |place: usize| FROM + step * f64::from(u16::try_from(place).unwrap_or(u16::MAX));
    let radius =
        |points: i64| size * [1.5, 6.0, 9.0, 12.0][usize::try_from(points).unwrap_or_default().min(3)];
    let every = days.len().div_ceil(4).max(1);
    html! {
        svg.chart.names width="124" height="194" viewBox="0 0 124 194" aria-hidden="true" {
            @for (place, (kind, _)) in rows.iter().enumerate() {
                @let y = 20 + 34 * number(place);
                g color={ "var(--" (kind.as_str()) ")" } {
                    svg.i x="0" y=(y - 8) width="16" height="16" { use href={ "#" (kind.as_str()) } {} }
                    text.strong x="26" y=(y + 4) { (kind_name(*kind)) }
                }
            }
        }
        svg.chart.dots width="456" height="194" viewBox="124 0 456 194" role="img" aria-label=(label) {
            @for (place, (kind, points)) in rows.iter().enumerate() {
                @let y = 20 + 34 * number(place);
                g color={ "var(--" (kind.as_str()) ")" } {
                    @for (place, points) in points.iter().enumerate() {
                        circle cx=(format!("{:.1}", x(place))) cy=(y) r=(format!("{:.1}", radius(*points))) fill="currentColor"
                            opacity=[(*points == 0).then_some(".4")] {}
                    }
                    text.strong x="580" y=(y + 4) text-anchor="end" { (points.iter().sum::<i64>()) }
                }
            }
            @for (place, day) in days.iter().enumerate().filter(|(place, _)| (days.len() - 1 - place).is_multiple_of(every)) {
                text x=(format!("{:.1}", x(place))) y="190" text-anchor="middle" { (named(*day, place.checked_sub(every).and_then(|before| days.get(before)).copied())) }
            }
        }
    }
}

/// A line over the meetings, and up to now: the last value strong.
pub(super) fn line(values: &[(Date, i64)], label: &str) -> Markup {
    let most = values.iter().map(|(_, value)| *value).max().unwrap_or_default().max(1);
    let x = |place: usize| 30 + 270 * number(place) / number(values.len().saturating_sub(1)).max(1);
    let y = |value: i64| 100 - value * 80 / most;
    let way: Vec<String> =
        values.iter().enumerate().map(|(place, (_, value))| format!("{} {}", x(place), y(*value))).collect();
    html! {
        svg.chart.lever width="320" height="124" viewBox="0 0 320 124" role="img" aria-label=(label) {
            path.grid d={ "M30 " (y(0)) "H300M30 " (y(most)) "H300" } fill="none" {}
            text x="20" y=(y(0) + 4) text-anchor="end" { "0" }
            text x="20" y=(y(most) + 4) text-anchor="end" { (most) }
            @if way.len() > 1 {
                path d={ "M" (way.join("L")) } fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" {}
            }
            @if let Some((place, (_, value))) = values.iter().enumerate().next_back() {
                circle cx=(x(place)) cy=(y(*value)) r="4" fill="currentColor" {}
                text.strong x=((x(place) + 8).min(308)) y=(y(*value) - 8) text-anchor="middle" { (value) }
            }
            @if let Some((day, _)) = values.first() { text x="30" y="120" { (day.strftime("%-d %b")) } }
            @if values.len() > 1 { text x="300" y="120" text-anchor="end" { "now" } }
        }
    }
}

/// Dots in rows of thirteen, a quarter of weekly meetings each.
pub(super) fn dots(beats: &[Beat], next: bool, label: &str) -> Markup {
    const ROW: usize = 13;
    let all = beats.len() + usize::from(next);
    let (wide, high) = (19 * all.min(ROW), 20 * all.div_ceil(ROW).max(1));
    html! {
        svg.chart.lever width=(wide * 3 / 2) height=(high * 3 / 2) viewBox={ "0 0 " (wide) " " (high) } role="img" aria-label=(label) {
            @for (place, beat) in beats.iter().enumerate() {
                g transform={ "translate(" (19 * (place % ROW)) " " (20 * (place / ROW)) ")" } { (dot(6, *beat)) }
            }
            @if next {
                circle cx=(6 + 19 * (beats.len() % ROW)) cy=(8 + 20 * (beats.len() / ROW)) r="4.25" fill="none" stroke="currentColor" stroke-width="1.5" {}
            }
        }
    }
}

/// The numbers behind a picture.
pub(super) fn table<const N: usize>(names: [&str; N], rows: impl Iterator<Item = [String; N]>) -> Markup {
    html! {
        table.table.numbers {
            thead { tr { @for name in names { th scope="col" { (name) } } } }
            tbody { @for row in rows { tr {
                @for (place, cell) in row.iter().enumerate() {
                    @if place == 0 { th scope="row" dir="auto" { (cell) } } @else { td { (cell) } }
                }
            } } }
        }
    }
}
