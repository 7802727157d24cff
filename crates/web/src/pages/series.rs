//! When two people meet, as a form. Plans nothing itself.

use super::{
    bond::Bond,
    form::{self, Field},
};
use domain::{Error, series::Series};
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
