//! Hints for whom somebody reports to: for the viewer's eyes only, said to be so, and done with in one tap.

use super::bond;
use crate::{
    pages::{bond::Bond, form, icon::icon, ownership},
    when,
};
use app::view::{HintLine, Home, Viewer};
use domain::hint::Hint;
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
                                p { (advice(&bond, hint.hint)) }
                                (not_useful(&bond, hint))
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

fn advice(bond: &Bond<'_>, hint: Hint) -> Markup {
    let who = html! { bdi { (bond.them()) } };
    html! {
        @match hint {
            Hint::Brought(_) => { "Next time, try giving " (who) " the first 20 minutes before you add anything." },
            Hint::Answers(_) => { "A short one in writing is enough, also “I don’t know yet”." },
            Hint::Development(_) => { "Ask " (who) " what would be worth learning this year. One question is a beginning." },
            Hint::Carried(_) => { "Ask what keeps it from its turn. Maybe it wants a meeting of its own." },
        }
    }
}

fn not_useful(bond: &Bond<'_>, hint: &HintLine) -> Markup {
    let inside = html! {
        input type="hidden" name="matter" value=(hint.matter().as_str());
        button.btn { "Not useful" span.vh { ": " (said(bond, hint.hint)) } }
    };
    form::command(&bond.at("/hint-dismissals"), &bond.back, "bar", &inside)
}
