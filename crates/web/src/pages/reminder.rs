//! How a user wants to be reminded, kind by kind; and the quiet lines on their home page. It plans nothing.

use super::{
    Toast,
    form::{self, Field},
    icon::icon,
    shell::Shell,
};
use crate::when;
use app::view::{Promises, Remembered, ReminderLine, Sent, Viewer};
use domain::reminder::{Choices, Kind, PrepTime, WEEKDAYS, Way, weekday_name};
use maud::{Markup, html};

const BACK: &str = "/settings/reminders";

/// The settings.
pub(crate) fn page(viewer: &Viewer, choices: &Choices, mailed: bool, toast: Option<&Toast>) -> Markup {
    let shell = Shell { back: Some(BACK.into()), ..Shell::of(Some(viewer), "Reminders") }.toast(toast);
    let fields = html! {
        div.two.wide-gap {
            div.stack.mid {
                @for kind in Kind::ALL { (way(choices, kind)) }
            }
            div.stack.mid { (quiet(choices)) (words(choices)) }
        }
        div.bar { button.btn.primary { "Save" } a.btn.plain href="/settings" { "All your settings" } }
    };
    shell.page(&html! {
        (super::shell::head("Reminders", "Each can be stopped by itself, here or by the link in its mail."))
        div.stack {
            @if !mailed { (not_set_up()) }
            (form::command(BACK, BACK, "stack", &fields))
        }
    })
}

fn not_set_up() -> Markup {
    html! {
        section.note { (icon("send")) div {
            p { b { "No mail is sent from here yet" } }
            p { "Whoever looks after this Fulcrum has not set up a mail server. Until then, reminders stand on your home page alone." }
        } }
    }
}

fn way(choices: &Choices, kind: Kind) -> Markup {
    let (title, support) = said(kind);
    let options = kind.ways().iter().map(|way| (way.as_str(), html! { (way_name(kind, *way)) }));
    html! {
        div.card.stack.tight {
            (form::choices(title, field(kind), choices.way(kind).as_str(), options))
            p.quiet { (support) }
            @match kind {
                Kind::Prep => (prep_time(choices)),
                Kind::Digest => (digest_day(choices)),
                Kind::Calendar => p.quiet { a href="/settings/calendar" { "Other ways into your calendar" } },
                Kind::Agenda | Kind::ActionItems | Kind::Goals => {}
            }
        }
    }
}

fn prep_time(choices: &Choices) -> Markup {
    let options = [
        (PrepTime::Morning.as_str(), html! { "The morning of the meeting" }),
        (PrepTime::DayBefore.as_str(), html! { "A day before, at its hour" }),
    ];
    form::choices("When", "prep_time", choices.prep_time.as_str(), options)
}

fn digest_day(choices: &Choices) -> Markup {
    let chosen = weekday_name(choices.digest_day);
    html! {
        label.field { span { "On which day" }
            select.input name="digest_day" {
                @for (name, _) in WEEKDAYS {
                    option value=(name) selected[name == chosen] { (capital(name)) }
                }
            }
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn quiet(choices: &Choices) -> Markup {
    let hour = |time: jiff::civil::Time| time.strftime("%H:%M").to_string();
    let from = choices.quiet.map(|quiet| hour(quiet.from)).unwrap_or_default();
    let until = choices.quiet.map(|quiet| hour(quiet.until)).unwrap_or_default();
    let time = |label, name, value| Field { kind: "time", optional: true, ..Field::text(label, name, value) };
    html! {
        fieldset.card.stack.tight {
            legend.vh { "Quiet hours" }
            div { h2 { "Quiet hours" } p.quiet { "No mail comes then, by the clock of your time zone. Leave both empty for none." } }
            div.fields.even {
                (time("From", "quiet_from", &from).show(None))
                (time("Until", "quiet_until", &until).show(None))
            }
        }
    }
}

fn words(choices: &Choices) -> Markup {
    html! {
        div.card.stack.tight {
            div {
                h2 { "Words in mail" }
                p.quiet { "Mail says names, days and counts. It quotes what was written only where you allow it." }
            }
            label.tickbox {
                input.check type="checkbox" name="words" value="yes" checked[choices.words];
                span {
                    "Updates may be quoted in mail"
                    small { "Yours in the week’s mail to the other one, theirs in yours. Both of you must allow it. Mail is not sealed: whoever runs a mail server on its way can read it." }
                }
            }
        }
    }
}

fn field(kind: Kind) -> &'static str {
    match kind {
        Kind::ActionItems => "action_items",
        other => other.as_str(),
    }
}

fn way_name(kind: Kind, way: Way) -> &'static str {
    match way {
        Way::Mail if kind == Kind::Calendar => "By mail",
        Way::Mail => "By mail, and on home",
        Way::Page => "On home alone",
        Way::Off => "Not at all",
    }
}

fn said(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Prep => {
            ("Fifteen minutes to prepare", "Before each of your meetings, unless you are prepared already.")
        }
        Kind::Agenda => ("The agenda is ready", "When whoever’s meeting it is has prepared."),
        Kind::ActionItems => {
            ("Action items due", "In the morning of a day on which something you promised is due.")
        }
        Kind::Goals => {
            ("Goals that are back", "In the morning of the day on which a goal’s rhythm comes round.")
        }
        Kind::Digest => {
            ("The week’s updates", "What the others posted in seven days and you have not read, in one mail.")
        }
        Kind::Calendar => (
            "Invitations for your calendar",
            "When you meet, and each change of it, as an invitation that calendar programs understand. If you subscribe to your calendar by its address as well, each meeting stands there twice.",
        ),
    }
}

/// What the viewer is reminded of, one quiet line each.
pub(super) fn lines(viewer: &Viewer, reminders: &[ReminderLine]) -> Markup {
    html! {
        @if !reminders.is_empty() {
            ul.reminders aria-label="Reminders" {
                @for reminder in reminders { li { (icon("clock")) (line(viewer, reminder)) } }
            }
        }
    }
}

fn line(viewer: &Viewer, reminder: &ReminderLine) -> Markup {
    match &reminder.what {
        Remembered::Meeting { relationship, with, at, .. } => {
            let zone = viewer.user.time_zone();
            let day = when::near_day(when::day_of(*at, &zone), when::day_of(viewer.now, &zone));
            let (path, clock) = (format!("/one-on-ones/{relationship}"), when::clock(*at, &zone));
            html! {
                @if reminder.kind == Kind::Agenda {
                    span { bdi { (with) } " is prepared for " (day) " at " (clock) ". " a href=(path) { "Look at the agenda" } }
                } @else {
                    span { "You meet " bdi { (with) } " " (day) " at " (clock) ". " a href={ (path) "/prep" } { "Take fifteen minutes to prepare" } }
                }
            }
        }
        Remembered::Due(lines) => due(reminder.kind, lines),
        Remembered::Updates(sent) => updates(sent),
    }
}

fn due(kind: Kind, lines: &[Promises]) -> Markup {
    let all: usize = lines.iter().map(|line| line.due).sum();
    let goals = kind == Kind::Goals;
    html! {
        span {
            @if goals { (when::many(all, "goal")) @if all == 1 { " of yours is back: " } @else { " of yours are back: " } }
            @else { (when::many(all, "action item")) @if all == 1 { " of yours is due: " } @else { " of yours are due: " } }
            @for (place, line) in lines.iter().enumerate() {
                @if place > 0 { ", " }
                a href={ "/one-on-ones/" (line.relationship) @if goals { "/goals" } } { "1:1 with " bdi { (line.with) } }
            }
        }
    }
}

fn updates(sent: &[Sent]) -> Markup {
    let all: usize = sent.iter().map(|sent| sent.updates.len()).sum();
    html! { span { "The week had " (when::many(all, "update")) ". " a href="/updates" { "Read them" } } }
}
