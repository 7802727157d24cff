//! What somebody did in their own calendar, put before them: in a line, as a card, and as the page on which a meeting that they
//! took out is moved or skipped. Only they see it.

use super::{
    Toast,
    bond::{Bond, Tab},
    form,
    icon::icon,
    rebooking::words as why_words,
};
use crate::when;
use app::view::{CalendarWishLine, CalendarWishPage, HomeLine, Viewer};
use domain::{
    calendar_wish::What,
    meeting::Why,
    series::{Cadence, Series},
};
use jiff::Timestamp;
use maud::{Markup, html};

/// What waits in a one-on-one, on its page.
pub(super) fn cards(bond: &Bond<'_>, lines: &[CalendarWishLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section.stack.tight aria-label="From your calendar" {
                @for line in lines { (card(bond, line)) }
            }
        }
    }
}

/// What waits in all of them, on the home page.
pub(super) fn lines(viewer: &Viewer, lines: &[HomeLine]) -> Markup {
    html! {
        @if lines.iter().any(|line| !line.wishes.is_empty()) {
            ul.reminders aria-label="From your calendar" {
                @for line in lines {
                    @let bond = Bond::new(viewer, &line.relationship, line.side, "");
                    @for wish in &line.wishes {
                        li { (icon("cal")) span { (said(&bond, wish)) " " a href=(bond.at("")) { "Decide" span.vh { ", 1:1 with " (bond.them()) } } } }
                    }
                }
            }
        }
    }
}

fn card(bond: &Bond<'_>, line: &CalendarWishLine) -> Markup {
    let path = |tail: &str| bond.at(&format!("/calendar-wishes/{}{tail}", line.wish.id));
    let button = |tail: &str, class: &str, words: &str| {
        form::button(&path(tail), &bond.back, class, &html! { (words) })
    };
    html! {
        div.note {
            (icon("cal"))
            div.stack.tight {
                p { (said(bond, line)) }
                div.bar {
                    @match &line.wish.what {
                        What::Removed(_) => {
                            a.btn href=(path("")) { "Move or skip it" }
                            (button("/keeping", "btn", "Keep it"))
                        }
                        What::Moved(..) => {
                            (button("/taking", "btn", "Move it there"))
                            (button("/keeping", "btn", "Leave it where it is"))
                        }
                        What::Series(_) => {
                            (button("/series-taking", "btn", "Meet then from now on"))
                            (button("/keeping", "btn", "Leave it as it is"))
                        }
                        What::SeriesRemoved => {
                            (button("/keeping", "btn", "Put them back"))
                            (button("/leaving-out", "btn", "Leave them out"))
                        }
                    }
                }
                p.quiet { "Only you see this." }
            }
        }
    }
}

/// In a sentence.
fn said(bond: &Bond<'_>, line: &CalendarWishLine) -> Markup {
    let moment = |at: Timestamp| when::long_moment(at, bond.now(), bond.zone());
    let them = html! { bdi { (bond.them()) } };
    html! {
        @match (&line.wish.what, line.stands_at) {
            (What::Removed(_), stands) => {
                "You removed your meeting with " (them)
                @if let Some(at) = stands { ", " (moment(at)) "," }
                " from your calendar. Move or skip it?"
                @if line.wish.clashed_at.is_some() { " It was changed here in the meantime, so it is back in your calendar." }
            }
            (What::Moved(_, wanted), Some(stands)) => {
                "In your calendar you moved your meeting with " (them) " to " (moment(*wanted)) ". "
                @if line.wish.clashed_at.is_some() { "It was moved here in the meantime, and is " } @else { "It is still " }
                (moment(stands)) "."
            }
            (What::Moved(_, wanted), None) => {
                "In your calendar you moved your meeting with " (them) " to " (moment(*wanted)) ". Here it does not take place."
            }
            (What::Series(series), _) => {
                "In your calendar you moved all your meetings with " (them) ": " (rhythm(bond, series))
                ". That would change them for both of you, so it was not done."
            }
            (What::SeriesRemoved, _) => {
                "You removed your meetings with " (them) " from your calendar. They take place all the same."
            }
        }
    }
}

/// "every week on Tuesday at 10:00".
fn rhythm(bond: &Bond<'_>, series: &Series) -> String {
    let (starts, day) = (series.starts, series.starts.strftime("%A"));
    let often = match &series.cadence {
        Cadence::Weekly => format!("every week on {day}"),
        Cadence::EveryTwoWeeks => format!("every two weeks on {day}"),
        Cadence::Monthly => format!("every month on the {}", when::nth(i64::from(starts.day()))),
        Cadence::Rule(rule) => format!("by the rule {rule}"),
    };
    let there =
        if series.zone == bond.viewer.user.zone { String::new() } else { format!(" ({})", series.zone) };
    format!("{often} at {}, {} min{there}", starts.strftime("%-H:%M"), series.minutes)
}

/// The page of one.
pub(crate) fn page(viewer: &Viewer, shown: &CalendarWishPage, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &shown.relationship, shown.side, "");
    let title = format!("From your calendar: {}", bond.them());
    let line = &shown.line;
    let here = bond.at(&format!("/calendar-wishes/{}", line.wish.id));
    bond.shell(&title).stands_at(here).toast(toast).page(&html! {
        (bond.head())
        (bond.tabs(Tab::Elsewhere))
        div.split {
            div.stack {
                (card_of(&bond, line))
                @if let (What::Removed(_), Some(at)) = (&line.wish.what, line.stands_at) { (other_times(&bond, shown, at)) }
            }
            aside.stack aria-label="Or skip it" {
                @if matches!(line.wish.what, What::Removed(_)) { (why(&bond, line)) }
            }
        }
    })
}

fn card_of(bond: &Bond<'_>, line: &CalendarWishLine) -> Markup {
    if !matches!(line.wish.what, What::Removed(_)) {
        return card(bond, line);
    }
    let keep = bond.at(&format!("/calendar-wishes/{}/keeping", line.wish.id));
    html! {
        div.note {
            (icon("cal"))
            div.stack.tight {
                p { (said(bond, line)) }
                div.bar { (form::button(&keep, &bond.back, "btn", &html! { "Keep it" })) }
                p.quiet { "Kept, it is put back into your calendar. Only you see that you were asked." }
            }
        }
    }
}

fn other_times(bond: &Bond<'_>, shown: &CalendarWishPage, at: Timestamp) -> Markup {
    let path = bond.at(&format!("/calendar-wishes/{}/moving", shown.line.wish.id));
    html! {
        section.stack.tight aria-labelledby="rb-t" {
            div {
                h2 #rb-t { "Rebook, don’t skip" }
                p.quiet { "The meetings around it stay where they are, whatever you choose." }
            }
            div.card.stack.tight {
                @if shown.free.is_empty() {
                    p { "No time looks free for both of you in working hours that week. Choose one yourself." }
                } @else {
                    p.quiet { "These look free for both of you, as far as Fulcrum knows." }
                    div.bar.slots { @for free in &shown.free { (slot(bond, *free, &path)) } }
                }
                details.move {
                    summary.btn.plain { "Another time" }
                    (form::command(&path, &bond.back, "stack tight", &html! {
                        label.field { span { "Another time" }
                            input.input type="datetime-local" name="at" required value=(when::field(at, bond.zone()));
                            small { "In your time, " (bond.viewer.user.zone) "." }
                        }
                        button.btn { "Move it" }
                    }))
                }
            }
        }
    }
}

fn slot(bond: &Bond<'_>, at: Timestamp, path: &str) -> Markup {
    let inside = html! {
        input type="hidden" name="at" value=(when::field(at, bond.zone()));
        button.btn { (at.to_zoned(bond.zone().clone()).strftime("%a %-d %b, %-H:%M").to_string()) }
    };
    form::command(path, &bond.back, "", &inside)
}

fn why(bond: &Bond<'_>, line: &CalendarWishLine) -> Markup {
    let path = bond.at(&format!("/calendar-wishes/{}/skipping", line.wish.id));
    html! {
        section.stack.tight aria-labelledby="why-t" {
            div {
                h2 #why-t { "Or skip this one" }
                p.quiet { "Say why in one tap. " bdi { (bond.them()) } " sees it. What is open waits for the next one." }
            }
            div.bar.slots {
                @for each in Why::ALL {
                    (form::command(&path, &bond.back, "", &html! {
                        input type="hidden" name="why" value=(each.as_str());
                        button.btn { (why_words(each)) }
                    }))
                }
            }
        }
    }
}
