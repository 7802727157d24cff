//! What the two talk about: points of each kind, meeting by meeting, with the sentence that says the same and the numbers
//! behind it. Judges nobody.

use super::{Bond, behind, chart};
use crate::{pages::icon::kind_name, when};
use app::view::Trends;
use domain::{talking_point::Kind, trends::Held};
use maud::{Markup, html};

/// Kinds that are about the person rather than the work: in how many meetings they came up is worth a sentence.
const PERSONAL: [Kind; 2] = [Kind::Development, Kind::Feedback];

/// The card.
pub(super) fn card(bond: &Bond<'_>, trends: &Trends) -> Markup {
    let days: Vec<_> = trends.held.iter().map(|held| when::day_of(held.at, bond.zone())).collect();
    let rows = Kind::ALL.map(|kind| (kind, trends.held.iter().map(|held| of(held, kind)).collect()));
    let all: Vec<_> =
        Kind::ALL.iter().map(|kind| format!("{} {}", kind_name(*kind), total(trends, *kind))).collect();
    let label =
        format!("Points of each kind that were talked about, meeting by meeting. In all: {}", all.join(", "));
    html! {
        section.card.stack.tight {
            div.two.uneven {
                div.stack.tight {
                    div { h2 { "What you talk about" } p.quiet { "Points of each kind. A bigger dot means more that day." } }
                    div.scroll.latest tabindex="0" role="region" aria-label="Kinds, meeting by meeting" { div.pinned { (chart::kinds(&days, &rows, &label)) } }
                }
                div.stack.tight { p { (most(trends)) } p.quiet { (personal(trends)) } }
            }
            (behind("What you talk about", &numbers(bond, trends)))
        }
    }
}

fn of(held: &Held, kind: Kind) -> i64 {
    Kind::ALL.iter().zip(held.kinds).find(|(each, _)| **each == kind).map_or(0, |(_, points)| points)
}

fn total(trends: &Trends, kind: Kind) -> i64 {
    trends.held.iter().map(|held| of(held, kind)).sum()
}

/// "Of 52 points talked about, 15 were challenges, the most."
fn most(trends: &Trends) -> Markup {
    let all: i64 = trends.kinds.iter().map(|each| each.points).sum();
    let most = Kind::ALL.iter().map(|kind| total(trends, *kind)).max().unwrap_or_default();
    let leading = Kind::ALL.into_iter().filter(|kind| total(trends, *kind) == most).map(several);
    let leading: Vec<_> = leading.collect();
    html! {
        "Of " (when::count(all, "point")) " talked about, "
        @match (most, &leading[..]) {
            (0, _) => "none has a kind.",
            (_, [one]) if most > 1 => { (most) " were " (one) ", the most." },
            (1, _) => "no kind more than once.",
            (_, several) => { (most) " each were " (several.join(" and ")) ", the most." },
        }
    }
}

/// "Development came up in 4 meetings of 12, feedback in 3."
fn personal(trends: &Trends) -> String {
    let [one, other] = PERSONAL.map(|kind| trends.held.iter().filter(|held| of(held, kind) > 0).count());
    let all = when::many(trends.held.len(), "meeting");
    let without: i64 = trends.kinds.iter().filter(|each| each.kind.is_none()).map(|each| each.points).sum();
    let without = match without {
        0 => String::new(),
        points => format!(" Without a kind: {}.", when::count(points, "point")),
    };
    format!("Development came up in {one} of {all}, feedback in {other}.{without}")
}

/// What many of them are.
fn several(kind: Kind) -> &'static str {
    match kind {
        Kind::Challenge => "challenges",
        Kind::Solution => "solutions",
        Kind::Development => "about development",
        Kind::Insight => "insights",
        Kind::Feedback => "feedback",
    }
}

fn numbers(bond: &Bond<'_>, trends: &Trends) -> Markup {
    let row = |name: String, points: &dyn Fn(Kind) -> i64| {
        let [a, b, c, d, e] = Kind::ALL.map(|kind| points(kind).to_string());
        [name, a, b, c, d, e]
    };
    let all = row("In all".into(), &|kind| total(trends, kind));
    let each = trends.held.iter().rev().map(|held| {
        let day = when::short_day(when::day_of(held.at, bond.zone()), bond.today());
        row(day, &|kind| of(held, kind))
    });
    let [a, b, c, d, e] = Kind::ALL.map(kind_name);
    chart::table(["Meeting", a, b, c, d, e], std::iter::once(all).chain(each))
}
