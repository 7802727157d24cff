//! Rebook, don't skip: other times first, then one tap to say why not, and what there would be to talk about. It decides nothing.

use super::{
    Toast,
    bond::{Bond, Tab},
    calendar_reply, form, goal,
    icon::icon,
    question,
};
use crate::when;
use app::view::{Rebooking, RebookingFor, Viewer};
use domain::meeting::Why;
use jiff::Timestamp;
use maud::{Markup, html};

/// Questions that are owed, shown here; all of them are on the agenda or beside it.
const OWED: usize = 5;

/// The page.
pub(crate) fn page(viewer: &Viewer, shown: &Rebooking, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &shown.relationship, shown.side, "");
    let title = format!("Another time with {}", bond.them());
    let here =
        if matches!(shown.what, RebookingFor::Next(_)) { "/rebooking?about=next" } else { "/rebooking" };
    bond.shell(&title).stands_at(bond.at(here)).toast(toast).page(&html! {
        (bond.head())
        (bond.tabs(Tab::Elsewhere))
        div.split {
            div.stack {
                @match &shown.what {
                    RebookingFor::Next(next) => {
                        (other_times(&bond, shown, next.at, "/next-meeting"))
                        (why(&bond))
                    }
                    RebookingFor::Missed(at) => (other_times(&bond, shown, *at, "/missed-meeting")),
                    RebookingFor::Nothing => (nothing(&bond)),
                }
            }
            aside.stack #talk aria-label="What there is to talk about" { (talk(&bond, shown)) }
        }
    })
}

fn other_times(bond: &Bond<'_>, shown: &Rebooking, at: Timestamp, path: &str) -> Markup {
    let missed = matches!(shown.what, RebookingFor::Missed(_));
    html! {
        section.stack.tight aria-labelledby="rb-t" {
            div {
                h2 #rb-t { @if missed { "Choose a new day" } @else { "Rebook, don’t skip" } }
                p.quiet {
                    (when::long_moment(at, bond.now(), bond.zone()))
                    @if missed { " was missed. It happens; what is open is still here." }
                    @else { " is when you meet. The meetings after it stay where they are, whatever you choose." }
                }
            }
            div.card.stack.tight {
                (calendar_reply::lines(bond, &shown.replies))
                @if shown.free.is_empty() {
                    p { "No time looks free for both of you in working hours this week. Choose one yourself." }
                } @else {
                    p.quiet { "These look free for both of you, as far as Fulcrum knows." }
                    div.bar.slots {
                        @for free in &shown.free { (slot(bond, *free, path)) }
                    }
                }
                (another(bond, at, path))
            }
        }
    }
}

fn slot(bond: &Bond<'_>, at: Timestamp, path: &str) -> Markup {
    let inside = html! {
        input type="hidden" name="at" value=(when::field(at, bond.zone()));
        button.btn { (at.to_zoned(bond.zone().clone()).strftime("%a %-d %b, %-H:%M").to_string()) }
    };
    form::command(&bond.at(path), &bond.back, "", &inside)
}

fn another(bond: &Bond<'_>, at: Timestamp, path: &str) -> Markup {
    let inside = html! {
        label.field { span { "Another time" }
            input.input type="datetime-local" name="at" required value=(when::field(at, bond.zone()));
            small { "In your time, " (bond.viewer.user.zone) "." }
        }
        button.btn { "Move it" }
    };
    html! {
        details.move {
            summary.btn.plain { "Another time" }
            (form::command(&bond.at(path), &bond.back, "stack tight", &inside))
        }
    }
}

/// In one tap, to the one across alone. Who has nothing to say is shown what there is first.
fn why(bond: &Bond<'_>) -> Markup {
    html! {
        section.stack.tight aria-labelledby="why-t" {
            div {
                h2 #why-t { "Or skip this one" }
                p.quiet {
                    "Say why in one tap. " bdi { (bond.them()) } " sees it. What is open waits for the next one."
                }
            }
            div.bar.slots {
                @for each in Why::ALL { (reason(bond, each)) }
            }
            p.quiet { "Nothing to talk about? Look at " a href="#talk" { "what there would be" } " first." }
        }
    }
}

fn reason(bond: &Bond<'_>, why: Why) -> Markup {
    let inside = html! {
        input type="hidden" name="why" value=(why.as_str());
        button.btn { (words(why)) }
    };
    form::command(&bond.at("/next-meeting/skip"), &bond.back, "", &inside)
}

/// A reason as its button and the record say it.
pub(super) fn words(why: Why) -> &'static str {
    match why {
        Why::Away => "Away or ill",
        Why::Busy => "Too much else",
        Why::NothingToSay => "Nothing to talk about",
        Why::Other => "Something else",
    }
}

fn nothing(bond: &Bond<'_>) -> Markup {
    html! {
        section.stack.tight {
            h2 { "Nothing to move" }
            p.quiet { "No meeting is planned, or one is going on. Say when you meet, and it comes back by itself." }
            p { a.btn href=(bond.at("/settings")) { (icon("cal")) "Say when" } }
        }
    }
}

fn talk(bond: &Bond<'_>, shown: &Rebooking) -> Markup {
    let empty = shown.owed.is_empty() && shown.goals.is_empty() && shown.questions.questions.is_empty();
    html! {
        @if !shown.owed.is_empty() {
            section {
                div.sec { h2.label { "Answers that are owed" } span.quiet { (shown.owed.len()) } }
                ul.plainlist {
                    @for point in shown.owed.iter().take(OWED) {
                        li {
                            (super::icon::kind(point.kind))
                            div {
                                p.clamp dir="auto" { (super::point::short(&point.text)) }
                                p.meta { span { "asked " (when::ago(when::day_of(point.captured_at, bond.zone()), bond.today())) } }
                            }
                        }
                    }
                }
            }
        }
        (goal::due(bond, &shown.goals, shown.next.as_ref()))
        (question::offer(bond, &shown.questions))
        @if empty { p.quiet { "Nothing is owed and no goal is due. A meeting can be short." } }
    }
}
