//! Ownership on the pages: the lever that leans to who brought more, one sentence, and, when most of an agenda is not the
//! owner's, the ways to give the time back. It scores nobody.

use super::{bond::Bond, point, update};
use crate::when;
use app::view::{AgendaLines, MeetingShare, Week};
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
            span title=(counted(bond, brought)) { "Of this agenda you brought " (brought.percent(bond.side)) "%" }
        }
    }
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
                    (give_back(bond, &week.agenda))
                }
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
                    (update::from_point(bond, own))
                }
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
                summary.btn.plain { "Show numbers" }
                (table(bond, meetings))
            }
        }
    }
}

fn table(bond: &Bond<'_>, meetings: &[MeetingShare]) -> Markup {
    html! {
        div.sheet.scroll {
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
