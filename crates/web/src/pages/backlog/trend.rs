//! How many points were open week by week: a picture, its sentence, and the numbers behind it.

use crate::{
    pages::{bond::Bond, trends::shown_or_not},
    when,
};
use domain::backlog::{Trend, Way};
use jiff::ToSpan;
use maud::{Markup, html};

/// Height of the picture, and width of a week in it.
const HEIGHT: usize = 72;
const WEEK: usize = 28;

/// The trend, where there is one to speak of.
pub(super) fn section(bond: &Bond<'_>, trend: &Trend) -> Markup {
    if !trend.says_something() {
        return html! {};
    }
    html! {
        section aria-labelledby="tr-t" {
            div.sec { h2.label #tr-t { "Is it growing?" } span.quiet { "points to talk about, week by week" } }
            p { (said(trend)) }
            div.scroll.latest tabindex="0" role="region" aria-label="Points to talk about, week by week" { (picture(trend)) }
            details.fewer { summary.btn.plain { (shown_or_not()) } (table(bond, trend)) }
        }
    }
}

/// "14 points are still to be talked about. Twelve weeks ago it was 9: it is growing."
fn said(trend: &Trend) -> String {
    let now = when::many(trend.now(), "point");
    let are = if trend.now() == 1 { "is" } else { "are" };
    let way = match trend.way() {
        Way::Growing => "it is growing",
        Way::Steady => "about as many",
        Way::Shrinking => "it is getting less",
    };
    format!(
        "{now} {are} still to be talked about. {} weeks ago it was {}: {way}.",
        when::in_words(trend.open.len().saturating_sub(1)),
        trend.then()
    )
}

fn picture(trend: &Trend) -> Markup {
    let (width, height) = (trend.open.len() * WEEK, HEIGHT);
    let most = trend.open.iter().copied().max().unwrap_or(1).max(1);
    let room = height - 16;
    html! {
        svg.chart.lever width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } role="img" aria-label=(said(trend)) {
            @for (week, open) in trend.open.iter().enumerate() {
                @let tall = (open * room).div_ceil(most).max(1);
                @let now = week + 1 == trend.open.len();
                rect x=(week * WEEK + 4) y=(height - tall) width=(WEEK - 8) height=(tall) rx="2" fill="currentColor" opacity=[(!now).then_some(".4")] {}
                @if now || week == 0 {
                    text.strong x=(week * WEEK + WEEK / 2) y=(height - tall - 4) text-anchor="middle" { (open) }
                }
            }
        }
    }
}

fn table(bond: &Bond<'_>, trend: &Trend) -> Markup {
    html! {
        div.sheet.scroll {
            table.table.numbers {
                caption.vh { "Points to talk about at the end of each week" }
                thead { tr { th scope="col" { "Week to" } th scope="col" { "To talk about" } } }
                tbody {
                    @for (ago, open) in trend.open.iter().rev().enumerate() {
                        @let day = bond.today().saturating_sub(i64::try_from(ago).unwrap_or_default().weeks());
                        tr { td { (when::short_day(day, bond.today())) } td { (open) } }
                    }
                }
            }
        }
    }
}
