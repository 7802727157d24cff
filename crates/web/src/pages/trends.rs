//! Trends: how the meetings go, each picture with the sentence that says the same and the numbers behind it. The same for
//! both; it scores, ranks and compares nobody.

mod chart;
mod kinds;

use super::{
    bond::{Bond, Tab},
    icon::icon,
    next, ownership,
    people::{self, Size},
};
use crate::when;
use app::view::{Beat, Trends, Viewer};
use domain::{
    Side,
    trends::{AGES, Promises, Span},
};
use maud::{Markup, html};

/// The page.
pub(crate) fn page(viewer: &Viewer, trends: &Trends) -> Markup {
    let bond = Bond::new(viewer, &trends.relationship, trends.side, "/trends");
    let title = format!("Trends with {}", bond.them());
    bond.shell(&title).page(&html! {
        (head(&bond, trends))
        (bond.tabs(Tab::Trends))
        @if trends.held.is_empty() { (nothing(&bond)) }
        @else {
            div.stack.mid.trends {
                (whose(&bond, trends))
                (kinds::card(&bond, trends))
                div.two {
                    (backlog(&bond, trends))
                    (ages(trends))
                    (rhythm(&bond, trends))
                    (promises(&bond, trends))
                }
            }
        }
    })
}

fn head(bond: &Bond<'_>, trends: &Trends) -> Markup {
    html! {
        div.head {
            (people::pair(bond, Size::Large))
            div {
                h1 { "Is it working?" }
                p { (said(trends.held.len(), trends.span)) " with " bdi { (bond.them()) } "." }
            }
            div.end {
                @if bond.ended() { (people::who(bond)) }
                @else { details.who.to-end {
                    summary { (icon("shared")) span { "You and " bdi { (bond.them()) } " see the same numbers" } }
                    div.pop {
                        p { "They are counted from what both of you see. What only one of you sees never counts." }
                        p { "Nobody else sees them: no other managers, no HR, no administrators." }
                    }
                } }
                nav.seg aria-label="How far back" {
                    @for span in Span::ALL {
                        a href=(bond.at(if span == Span::Year { "/trends?over=year" } else { "/trends" }))
                            aria-current=[(span == trends.span).then_some("page")] {
                            @if span == Span::Year { "A year" } @else { "Twelve meetings" }
                        }
                    }
                }
            }
        }
    }
}

/// "Your last 12 meetings".
fn said(meetings: usize, span: Span) -> String {
    match (span, meetings) {
        (Span::Year, _) => format!("A year: {}", when::many(meetings, "meeting")),
        (Span::Meetings, 1) => "Your last meeting".into(),
        (Span::Meetings, _) => format!("Your last {meetings} meetings"),
    }
}

fn nothing(bond: &Bond<'_>) -> Markup {
    html! {
        div.sheet.empty {
            (super::icon::mark(40))
            h2 { "Nothing to see yet" }
            p.quiet {
                "After your first meeting with " bdi { (bond.them()) }
                " this shows whose meeting it is, what you talk about, what waits, and whether you keep the rhythm."
            }
            p { a.btn href=(bond.at("")) { "To this week" } }
        }
    }
}

/// A card of one picture: its finding in a sentence, and the numbers behind it.
fn card(title: &str, finding: &Markup, picture: &Markup, numbers: &Markup) -> Markup {
    html! {
        section.card.stack.tight {
            div { h2 { (title) } p.quiet { (finding) } }
            (picture)
            (behind(title, numbers))
        }
    }
}

/// What the fold does next.
pub(super) fn shown_or_not() -> Markup {
    html! { span.if-shut { "Show numbers" } span.if-open { "Hide numbers" } }
}

fn behind(title: &str, numbers: &Markup) -> Markup {
    html! {
        details.fewer {
            summary.btn.plain { (shown_or_not()) span.vh { ": " (title) } }
            div.sheet.scroll tabindex="0" role="region" aria-label={ "Numbers: " (title) } { (numbers) }
        }
    }
}

fn whose(bond: &Bond<'_>, trends: &Trends) -> Markup {
    let share = |held: &domain::trends::Held| held.brought.percent(Side::Owner);
    let last = trends.held.last().map_or(0, share);
    let (time, points) = (trends.brought.percent(Side::Owner), trends.brought.percent_of_points(Side::Owner));
    let days: Vec<_> = trends.held.iter().map(|held| when::day_of(held.at, bond.zone())).collect();
    let bars: Vec<_> = days.iter().copied().zip(trends.held.iter().map(share)).collect();
    let label = format!(
        "Share of the time that {} brought, meeting by meeting: {time} percent of all, {last} percent last time",
        bond.owner()
    );
    html! {
        section.card.stack.tight {
            div.two.uneven {
                div.stack.tight {
                    div {
                        h2 { "Whose meeting is it?" }
                        p.quiet {
                            @if bond.owns() { "You" } @else { bdi { (bond.owner()) } }
                            " brought " (time) "% of the time and " (points) "% of the points; " (last) "% of the time last time."
                        }
                    }
                    div.scroll.latest tabindex="0" role="region" aria-label="Share of the time, meeting by meeting" { (chart::shares(&bars, &label)) }
                }
                div.stack.tight {
                    (ownership::both(bond, &trends.brought))
                    p.quiet {
                        @if bond.owns() { "More on your side is good: it is your meeting." }
                        @else { "More on " bdi { (bond.owner()) } "’s side is good: it is their meeting." }
                    }
                }
            }
            (behind("Whose meeting is it?", &ownership::numbers(bond, trends)))
        }
    }
}

fn backlog(bond: &Bond<'_>, trends: &Trends) -> Markup {
    let day = |at| when::day_of(at, bond.zone());
    let waiting = trends.waiting();
    let then: Vec<_> = trends.held.iter().map(|held| (day(held.at), held.open)).collect();
    let first = then.first().map_or(waiting, |(_, open)| *open);
    let line: Vec<_> = then.iter().copied().chain([(bond.today(), waiting)]).collect();
    let most = line.iter().map(|(_, open)| *open).max().unwrap_or_default();
    let finding = html! {
        (when::count(waiting, "point")) " open now, "
        @if waiting == first { "as many as" } @else if waiting < first { "down from " (first) } @else { "up from " (first) }
        " after the first of these meetings."
    };
    let now = [["Now".to_owned(), waiting.to_string(), String::new()]];
    let label = format!("Open points after each meeting and now: from {first} to {waiting}, at most {most}");
    card(
        "Backlog",
        &finding,
        &chart::line(&line, &label),
        &chart::table(
            ["After the meeting", "Open", "Carried over"],
            now.into_iter().chain(trends.held.iter().rev().map(|held| {
                let open = held.open.to_string();
                [when::short_day(day(held.at), bond.today()), open, held.carried.to_string()]
            })),
        ),
    )
}

fn ages(trends: &Trends) -> Markup {
    let rows: Vec<(String, i64)> = (0..AGES.len())
        .map(|place| (age(place), trends.ages.get(place).copied().unwrap_or_default()))
        .collect();
    let finding = html! {
        @match &trends.oldest {
            Some((point, days)) => {
                "The oldest was raised " @if *days < 1 { "today" } @else { (when::age(*days)) " ago" } ": “"
                bdi { (super::point::short(&point.text)) } "”."
            },
            None => "Nothing waits.",
        }
    };
    let words = rows.iter().map(|(name, points)| format!("{points} {name}")).collect::<Vec<_>>().join(", ");
    card(
        "How old it is",
        &finding,
        &chart::rows(&rows, &format!("Age of the points that wait: {words}")),
        &chart::table(
            ["Age", "Points"],
            rows.iter().map(|(name, points)| [name.clone(), points.to_string()]),
        ),
    )
}

/// "under 2 weeks", "2 to 5 weeks", "10 weeks and more".
fn age(place: usize) -> String {
    match (AGES.get(place), AGES.get(place + 1)) {
        (Some(0), Some(next)) => format!("under {next} weeks"),
        (Some(from), Some(next)) => format!("{from} to {} weeks", next - 1),
        (Some(from), None) => format!("{from} weeks and more"),
        (None, _) => String::new(),
    }
}

fn rhythm(bond: &Bond<'_>, trends: &Trends) -> Markup {
    let skipped = trends.turned(Beat::Skipped);
    let finding = html! {
        "Held on the day " (trends.turned(Beat::Held)) ", moved " (trends.turned(Beat::Moved))
        @if skipped > 0 { ", skipped " (skipped) }
        ", missed " (trends.turned(Beat::Missed)) ". Moving is fine."
    };
    let beats: Vec<Beat> = trends.rhythm.iter().map(|(_, beat)| *beat).collect();
    let ahead = trends.next.map(|at| when::near_day(when::day_of(at, bond.zone()), bond.today()));
    let words = |beat: &Beat| match beat {
        Beat::Held => "held",
        Beat::Moved => "moved and held",
        Beat::Skipped => "skipped",
        Beat::Missed => "missed",
    };
    let picture = html! {
        (chart::dots(&beats, ahead.is_some(), "Meetings, oldest first, in the order of the numbers below"))
        p.quiet {
            "A filled dot was held, an arrow was moved, a pale one was skipped, a small one was missed"
            @if let Some(day) = &ahead { "; the ring is " (day) }
            "."
        }
    };
    card(
        "Rhythm kept",
        &finding,
        &picture,
        &chart::table(
            ["Meeting", "Turned out"],
            trends.rhythm.iter().rev().map(|(at, beat)| {
                [when::short_day(when::day_of(*at, bond.zone()), bond.today()), words(beat).to_owned()]
            }),
        ),
    )
}

fn promises(bond: &Bond<'_>, trends: &Trends) -> Markup {
    let name = |side: Side| if side == bond.side { "You" } else { bond.relationship.first_name(side) };
    let sides = [(Side::Owner, &trends.owner), (Side::Other, &trends.other)];
    let late = [trends.owner.usual_delay, trends.other.usual_delay].into_iter().flatten().max();
    html! {
        section.card.stack.tight {
            div {
                h2 { "Promises kept" }
                p.quiet {
                    @if sides.iter().all(|(_, kept)| kept.made == 0) { "No promise fell due in that time." }
                    @else { "Kept in time, of those that fell due." }
                }
            }
            dl.facts.both-sides {
                @for (side, kept) in sides {
                    div { dt { bdi { (name(side)) } } dd.num { (kept.in_time) " of " (kept.made) } }
                }
            }
            @if let Some(days) = late { p.quiet { "Those kept late were usually at most " (when::count(days, "day")) " late. Shorter promises tend to hold." } }
            (behind("Promises kept", &chart::table(
                ["Promises", "In time", "Later", "Open, past their day"],
                sides.iter().map(|(side, kept)| row(name(*side), kept)),
            )))
        }
    }
}

fn row(name: &str, kept: &Promises) -> [String; 4] {
    let open = kept.made - kept.in_time - kept.later;
    [format!("{name}: {}", kept.made), kept.in_time.to_string(), kept.later.to_string(), open.to_string()]
}
