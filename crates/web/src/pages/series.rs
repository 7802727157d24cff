//! When two people meet, as a form. Plans nothing itself.

use super::{
    bond::Bond,
    form::{self, Field},
    icon::icon,
};
use crate::when;
use domain::{Error, join_link::JoinLink, pause::Pause, series::Series};
use jiff::civil::Date;
use maud::{Markup, html};

/// Minutes of a meeting while nobody said.
pub(super) const USUAL_MINUTES: &str = "45";

/// The series of a one-on-one, to be said or changed.
pub(super) fn section(bond: &Bond<'_>, series: Option<&Series>) -> Markup {
    let fields = html! {
        (rhythm(&Rhythm::of(bond, series), None))
        div.bar { button.btn.primary data-undo=[series.map(|_| "form")] { "Save" } }
    };
    html! {
        section.stack.tight aria-labelledby="s-t" {
            div {
                h2 #s-t { "When you meet" }
                p.quiet {
                    "The hour stays the same through daylight saving. Past meetings stay as they were."
                }
            }
            (form::command(&bond.at("/series"), &bond.back, "card stack tight", &fields))
            p.quiet {
                "Is it in a calendar already? " a href=(bond.at("/series-import")) { "Bring it from there" }
                @if series.is_some() { ". Or have it in yours: " a href="/settings/calendar" { "your calendar" } }
                "."
            }
        }
    }
}

/// Pauses of the series: those that stand, and a form for another one.
pub(super) fn pauses(bond: &Bond<'_>, pauses: &[Pause]) -> Markup {
    let fields = html! {
        div.fields.days {
            (day("First day", "from", None).show(None))
            (day("Last day", "until", None).show(None))
        }
        div.bar { button.btn { "Pause" } }
    };
    html! {
        section.stack.tight aria-labelledby="p-t" {
            div {
                h2 #p-t { "Pauses" }
                p.quiet { "A holiday has no meetings. The ones after it stay where they are." }
            }
            @if !pauses.is_empty() { ul.plainlist.pauses { @for pause in pauses { (row(bond, pause)) } } }
            (form::command(&bond.at("/pauses"), &bond.back, "card stack tight", &fields))
        }
    }
}

fn day<'a>(label: &'a str, name: &'a str, value: Option<&'a str>) -> Field<'a> {
    Field { kind: "date", ..Field::text(label, name, value.unwrap_or_default()) }
}

fn row(bond: &Bond<'_>, pause: &Pause) -> Markup {
    let at = |tail: &str| bond.at(&format!("/pauses/{}{tail}", pause.id));
    let (from, until) = (pause.days.from.to_string(), pause.days.until.to_string());
    let words = said(pause, bond.today());
    let fields = html! {
        div.fields.days {
            (day("First day", "from", Some(&from)).show(None))
            (day("Last day", "until", Some(&until)).show(None))
        }
        button.btn data-undo="form" { "Save" }
    };
    html! {
        li {
            (icon("cal"))
            div {
                p { (words) }
                p.meta {
                    @if pause.made_by == bond.side { span { "from you" } } @else { span { "from " bdi { (bond.them()) } } }
                    @if pause.days.until < bond.today() { span { "over" } }
                }
                div.bar {
                    details.move {
                        summary.btn.plain.small { "Change" span.vh { " the pause " (words) } }
                        (form::command(&at(""), &bond.back, "stack tight", &fields))
                    }
                    (form::button(&at("/drop"), &bond.back, "btn plain small", &html! { "Take out" span.vh { " the pause " (words) } }))
                }
            }
        }
    }
}

/// "3 to 21 August", "Monday 3 August".
fn said(pause: &Pause, today: Date) -> String {
    let away = pause.days;
    if away.from == away.until {
        return when::long_day(away.from, today);
    }
    format!("{} to {}", when::short_day(away.from, today), when::short_day(away.until, today))
}

/// The link by which they join.
pub(super) fn join(bond: &Bond<'_>, link: Option<&JoinLink>) -> Markup {
    let url = link.map_or("", |link| link.url.as_str());
    let field = Field {
        kind: "url",
        optional: true,
        help: Some("It begins with https. Leave it empty to take it out."),
        ..Field::text("Link to join", "url", url)
    };
    let fields = html! {
        (field.show(None))
        div.bar { button.btn data-undo="form" { "Save" } }
    };
    html! {
        section.stack.tight aria-labelledby="j-t" {
            div {
                h2 #j-t { "Where you meet" }
                p.quiet { "A video room, if you use one. Only the two of you see the link." }
            }
            (form::command(&bond.at("/join-link"), &bond.back, "card stack tight", &fields))
        }
    }
}

/// When they meet, as typed.
pub(super) struct Rhythm {
    pub(super) cadence: String,
    pub(super) rule: String,
    pub(super) starts: String,
    pub(super) minutes: String,
    pub(super) zone: String,
    /// Saying when may wait.
    pub(super) optional: bool,
}

impl Rhythm {
    fn of(bond: &Bond<'_>, series: Option<&Series>) -> Self {
        let Some(series) = series else {
            return Self {
                cadence: "weekly".into(),
                rule: String::new(),
                starts: String::new(),
                minutes: USUAL_MINUTES.into(),
                zone: bond.viewer.user.zone.clone(),
                optional: false,
            };
        };
        let cadence = series.cadence.choice(series.starts);
        Self {
            rule: if cadence == "rule" { series.cadence.to_string() } else { String::new() },
            cadence,
            starts: series.starts.strftime("%Y-%m-%dT%H:%M").to_string(),
            minutes: series.minutes.to_string(),
            zone: series.zone.clone(),
            optional: false,
        }
    }
}

/// The fields of a series.
pub(super) fn rhythm(typed: &Rhythm, error: Option<&Error>) -> Markup {
    let options = [
        ("weekly", "Every week"),
        ("every-two-weeks", "Every two weeks"),
        ("monthly", "Every month, on that day"),
        ("monthly-weekday", "Every month, on that weekday, such as the second Tuesday"),
        ("monthly-last-weekday", "Every month, on the last such weekday"),
        ("monthly-last-day", "Every month, on its last day"),
        ("rule", "By a rule of your own"),
    ];
    let options = options.map(|(name, words)| (name, html! { (words) }));
    let rule = Field {
        optional: true,
        help: Some("As calendars write it, such as FREQ=WEEKLY;INTERVAL=3 or FREQ=MONTHLY;BYDAY=1MO,3MO."),
        ..Field::text("Your rule", "rule", &typed.rule)
    };
    let starts = Field {
        kind: "datetime-local",
        optional: typed.optional,
        help: typed.optional.then_some("You can say it later. Prep begins with it."),
        ..Field::text("First meeting", "starts", &typed.starts)
    };
    let minutes = Field { kind: "number", ..Field::text("Minutes", "minutes", &typed.minutes) };
    html! {
        (form::choices("How often", "cadence", &typed.cadence, options))
        details.fewer open[typed.cadence == "rule"] {
            summary.btn.plain { "Write a rule" }
            (rule.show(error))
        }
        div.fields {
            (starts.show(error))
            (minutes.show(error))
        }
        (Field::zone(&typed.zone).show(error))
    }
}
