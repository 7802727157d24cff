//! Ownership on the pages: the lever that leans to who brought more, one sentence, and, when most of an agenda is not the
//! owner's, the ways to give the time back. It scores nobody.

use super::{bond::Bond, focus_meeting, point, update};
use crate::when;
use app::view::{AgendaLines, MeetingShare, Trends, Week};
use domain::{Side, ownership::Brought};
use maud::{Markup, html};

/// Degrees that the lever leans for each percent more than half.
const LEAN: f64 = 0.45;

/// Points beside which the ways are shown; the others have them in their trays.
const SHOWN: usize = 5;

/// The lever, small, leaning to the heavier side; the viewer's is the left.
fn lever(bond: &Bond<'_>, brought: &Brought) -> Markup {
    let share = brought.percent(bond.side);
    let label = format!("You brought {share} percent, {} {} percent", bond.them(), 100 - share);
    html! {
        svg.lever width="40" height="22" viewBox="0 0 40 22" role="img" aria-label=(label) {
            path d="M4 10H36" transform={ "rotate(" (lean(share, LEAN)) " 20 10)" } stroke="currentColor"
                stroke-width="2.5" stroke-linecap="round" {}
            path d="M20 12 25 20H15z" fill="currentColor" stroke="currentColor" stroke-linejoin="round" {}
        }
    }
}

/// The same from the owner's end: for a page that says what each report brought.
pub(super) fn theirs(bond: &Bond<'_>, brought: &Brought) -> Markup {
    let share = brought.percent(Side::Owner);
    html! {
        svg.lever width="40" height="22" viewBox="0 0 40 22" role="img" aria-label={ (bond.owner()) " brought" } {
            path d="M4 10H36" transform={ "rotate(" (lean(share, LEAN)) " 20 10)" } stroke="currentColor"
                stroke-width="2.5" stroke-linecap="round" {}
            path d="M20 12 25 20H15z" fill="currentColor" stroke="currentColor" stroke-linejoin="round" {}
        }
    }
}

/// Degrees that the large lever leans for each percent more than half.
const LEAN_LARGE: f64 = 0.3;

/// Both shares on a large lever, the owner's on the left, as heavy as they are; for the other one's eyes.
pub(super) fn balance(bond: &Bond<'_>, brought: &Brought) -> Markup {
    weighed(brought, (bond.owner(), "You"))
}

/// The same for either of the two.
pub(super) fn both(bond: &Bond<'_>, brought: &Brought) -> Markup {
    let name = |side: Side| if side == bond.side { "You" } else { bond.relationship.first_name(side) };
    weighed(brought, (name(Side::Owner), name(Side::Other)))
}

fn weighed(brought: &Brought, (owned_by, across): (&str, &str)) -> Markup {
    let (left, right) = (brought.percent(Side::Owner), brought.percent(Side::Other));
    let weight = |percent: i64| 6.0 + f64::from(i32::try_from(percent).unwrap_or_default()) / 100.0 * 14.0;
    let (owner, other) = (weight(left), weight(right));
    html! {
        svg.chart.lever width="320" height="96" viewBox="0 0 320 96" role="img"
            aria-label={ (owned_by) " brought " (left) " percent, " (across) " " (right) " percent" } {
            g transform={ "rotate(" (lean(left, LEAN_LARGE)) " 160 52)" } {
                path.arm d="M28 52H292" stroke-width="3" stroke-linecap="round" fill="none" {}
                circle cx="46" cy=(format!("{:.1}", 50.5 - owner)) r=(format!("{owner:.1}")) fill="currentColor" {}
                circle cx="274" cy=(format!("{:.1}", 50.5 - other)) r=(format!("{other:.1}")) fill="none" stroke="currentColor"
                    stroke-width="1.5" {}
            }
            path d="M160 54 175 82H145z" fill="currentColor" stroke="currentColor" stroke-width="3" stroke-linejoin="round" {}
            text.strong x="0" y="95" { (owned_by) " " (left) "%" }
            text.strong x="320" y="95" text-anchor="end" { (across) " " (right) "%" }
        }
    }
}

/// Down on the left when the left has more: a negative turn.
fn lean(percent: i64, by: f64) -> String {
    let more = f64::from(i32::try_from(50 - percent).unwrap_or_default());
    format!("{:.1}", more * by)
}

/// The sentence under the agenda of the week, or what to do when most of it is not the owner's.
pub(super) fn of_agenda(bond: &Bond<'_>, week: &Week) -> Markup {
    let brought = &week.brought;
    if !brought.says_something() {
        return html! {};
    }
    if brought.is_mostly_the_others() {
        return mostly(bond, week);
    }
    html! {
        p.quiet.share {
            (lever(bond, brought))
            span title=(counted(bond, brought)) { (shares(bond, brought)) }
        }
    }
}

/// "Of this agenda you brought 75% of the time and 67% of the points".
fn shares(bond: &Bond<'_>, brought: &Brought) -> String {
    let (time, points) = (brought.percent(bond.side), brought.percent_of_points(bond.side));
    if time == points {
        return format!("Of this agenda you brought {time}% of the time and of the points");
    }
    format!("Of this agenda you brought {time}% of the time and {points}% of the points")
}

/// "4 of 6 points, 32 of 45 minutes".
fn counted(bond: &Bond<'_>, brought: &Brought) -> String {
    let part = brought.part(bond.side);
    format!(
        "{} of {}, {} of {}",
        part.points,
        when::count(brought.points(), "point"),
        part.minutes,
        when::count(brought.minutes(), "minute")
    )
}

fn mostly(bond: &Bond<'_>, week: &Week) -> Markup {
    let share = week.brought.percent(Side::Other);
    html! {
        section.note.share aria-label="Whose agenda this is" {
            (lever(bond, &week.brought))
            div.stack.tight {
                @if bond.owns() {
                    p {
                        bdi { (bond.them()) }
                        " brought " (share) "% of this agenda. It’s your meeting: what do you want to talk about?"
                    }
                } @else {
                    p {
                        "You brought " (share) "% of this agenda. It’s " bdi { (bond.owner()) }
                        "’s meeting: what needs no talking can go out as an update."
                    }
                }
                p.quiet { (counted(bond, &week.brought)) " are yours." }
                @if !bond.owns() { (give_back(bond, &week.agenda)) }
            }
        }
    }
}

/// The other one's own points, each with what gives its time back.
fn give_back(bond: &Bond<'_>, agenda: &AgendaLines) -> Markup {
    let points = agenda.above.iter().chain(&agenda.below).map(|line| &line.point);
    let own: Vec<_> = points.filter(|point| point.raised_by == bond.side).collect();
    html! {
        ul.plainlist.give {
            @for own in own.iter().take(SHOWN) {
                li {
                    div { p.clamp dir="auto" { (point::short(&own.text)) } }
                    div.bar { (update::from_point(bond, own)) (focus_meeting::offer(bond, own)) }
                }
            }
        }
        @if !bond.kinds().due.you_owe.is_empty() {
            p {
                a href="#due-you-answer" { "Answer in writing" }
                " what " bdi { (bond.owner()) } " asked you, and it needs no minutes."
            }
        }
        @if own.len() > SHOWN { p.quiet { "Your other points have the same behind their dots." } }
    }
}

/// One line in a past meeting.
pub(super) fn of_past(bond: &Bond<'_>, brought: &Brought) -> Markup {
    html! {
        @if brought.says_something() {
            p.quiet.share {
                (lever(bond, brought))
                span { "Of that agenda you brought " (brought.percent(bond.side)) "%, " (counted(bond, brought)) }
            }
        }
    }
}

/// The last twelve meetings, with the numbers behind the sentence.
pub(super) fn lately(bond: &Bond<'_>, meetings: &[MeetingShare]) -> Markup {
    let all = Brought::of_all(meetings.iter().map(|meeting| meeting.brought));
    if !all.says_something() || meetings.len() < 2 {
        return html! {};
    }
    html! {
        section.share-of aria-labelledby="own-t" {
            div.sec { h2.label #own-t { "Who brought what" } span.quiet { "the last " (meetings.len()) " meetings" } }
            p.share {
                (lever(bond, &all))
                span {
                    "You brought " (all.percent(bond.side)) "% of the time and "
                    (all.percent_of_points(bond.side)) "% of the points."
                }
            }
            details.fewer {
                summary.btn.plain { (super::trends::shown_or_not()) }
                (table(bond, meetings))
            }
        }
    }
}

fn table(bond: &Bond<'_>, meetings: &[MeetingShare]) -> Markup {
    html! { div.sheet.scroll { (by_meeting(bond, meetings)) } }
}

/// The numbers behind the trend, latest first.
pub(super) fn numbers(bond: &Bond<'_>, trends: &Trends) -> Markup {
    let latest = trends.held.iter().rev();
    let shares: Vec<MeetingShare> = latest
        .map(|held| MeetingShare { meeting: held.meeting, scheduled_at: held.at, brought: held.brought })
        .collect();
    by_meeting(bond, &shares)
}

fn by_meeting(bond: &Bond<'_>, meetings: &[MeetingShare]) -> Markup {
    html! {
        table.table {
            caption.vh { "What each of you brought, by meeting" }
            thead { tr {
                th scope="col" { "Meeting" }
                th scope="col" { "You" }
                th scope="col" { bdi { (bond.them()) } }
            } }
            tbody {
                @for meeting in meetings {
                    tr {
                        td {
                            a href=(bond.at(&format!("/meetings/{}", meeting.meeting))) {
                                (when::short_day(when::day_of(meeting.scheduled_at, bond.zone()), bond.today()))
                            }
                        }
                        (cell(&meeting.brought, bond.side))
                        (cell(&meeting.brought, bond.side.across()))
                    }
                }
            }
        }
    }
}

fn cell(brought: &Brought, side: Side) -> Markup {
    let part = brought.part(side);
    html! {
        td { (brought.percent(side)) "%" small { (when::count(part.points, "point")) ", " (part.minutes) " min" } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lever_leans_to_the_heavier_side() {
        assert_eq!(lean(64, LEAN), "-6.3", "more on the left: it goes down");
        assert_eq!(lean(30, LEAN), "9.0");
        assert_eq!(lean(50, LEAN), "0.0");
    }
}
