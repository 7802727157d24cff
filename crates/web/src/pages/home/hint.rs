//! Hints for whom somebody reports to: for the viewer's eyes only, said to be so, and done with in one tap.

use super::bond;
use crate::{
    pages::{bond::Bond, form, icon::icon, ownership},
    when,
};
use app::view::{HintLine, Home, HomeLine, Viewer};
use domain::hint::Hint;
use jiff::civil::Date;
use maud::{Markup, html};

/// At most two of them; nothing when there is nothing to say.
pub(super) fn section(viewer: &Viewer, home: &Home) -> Markup {
    html! {
        @if !home.hints.is_empty() {
            section aria-labelledby="h-t" {
                div.sec {
                    h2.label #h-t { (icon("lock")) "Worth a thought" }
                    span.quiet { "only you" }
                }
                div.stack.tight {
                    @for hint in &home.hints {
                        @if let Some(line) = home.lines.iter().find(|line| line.relationship.id == hint.relationship) {
                            @let bond = bond(viewer, line);
                            div.only-me.stack.tight {
                                h3 { (said(&bond, hint.hint)) }
                                @if let (Hint::Brought(_), Some(brought)) = (hint.hint, &line.brought) {
                                    (ownership::balance(&bond, brought))
                                }
                                p { (advice(&bond, hint.hint, line)) }
                                (away(&bond, hint, line))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn said(bond: &Bond<'_>, hint: Hint) -> Markup {
    let who = html! { bdi { (bond.them()) } };
    html! {
        @match hint {
            Hint::Brought(percent) => { "You brought " (percent) "% of " (who) "’s last agenda" },
            Hint::Answers(1) => { "One answer you owe " (who) " is older than two weeks" },
            Hint::Answers(number) => {
                (when::in_words(usize::try_from(number).unwrap_or_default())) " answers you owe " (who) " are older than two weeks"
            },
            Hint::Development(Some(weeks)) => { "No development with " (who) " for " (when::count(weeks, "week")) },
            Hint::Development(None) => { "No development with " (who) " yet" },
            Hint::Carried(number) => { (who) " has carried one point " (when::times(number)) },
        }
    }
}

fn advice(bond: &Bond<'_>, hint: Hint, line: &HomeLine) -> Markup {
    let who = html! { bdi { (bond.them()) } };
    html! {
        @match hint {
            Hint::Brought(_) => { (meeting(bond, line).map_or_else(|| "Next time".into(), |(_, day)| format!("On {day}"))) ", try giving " (who) " the first 20 minutes before you add anything." },
            Hint::Answers(_) => { "A short one in writing is enough, also “I don’t know yet”." },
            Hint::Development(_) => { "Ask " (who) " what would be worth learning this year. One question is a beginning." },
            Hint::Carried(_) => { "Ask what keeps it from its turn. Maybe it wants a meeting of its own." },
        }
    }
}

/// The day of the next meeting, as a date and by its weekday, where that is still to come this week.
fn meeting(bond: &Bond<'_>, line: &HomeLine) -> Option<(Date, String)> {
    let day = when::day_of(line.next.as_ref()?.at, bond.zone());
    let ahead = when::days_between(bond.today(), day);
    (1..=6).contains(&ahead).then(|| (day, day.strftime("%A").to_string()))
}

/// Two ways to put it away: until they meet, or for a quarter.
fn away(bond: &Bond<'_>, hint: &HintLine, line: &HomeLine) -> Markup {
    let about = html! { span.vh { ": " (said(bond, hint.hint)) } };
    let next = meeting(bond, line);
    let inside = html! {
        input type="hidden" name="matter" value=(hint.matter().as_str());
        @if let Some((day, name)) = &next { button.btn name="until" value=(day) { "Remind me " (name) (about) } }
        button.btn.plain[next.is_some()] { "Not useful" (about) }
    };
    form::command(&bond.at("/hint-dismissals"), &bond.back, "bar", &inside)
}
