//! `fulcrum occurrences`: the moments that a series would have, one a line, by the very code that plans meetings. It reads and
//! writes no data.

use crate::terminal::{self, Outcome};
use clap::Args;
use domain::{
    Error, pause,
    series::{Away, Cadence, Series, local},
};
use jiff::{Timestamp, civil::DateTime};
use serde_json::json;

/// Minutes of a meeting; how long they are changes no occurrence.
const MINUTES: i64 = 45;

/// The moments that a series would have: for looking before choosing.
#[derive(Args)]
pub(crate) struct Occurrences {
    /// weekly, every-two-weeks, monthly, or a rule such as FREQ=MONTHLY;BYDAY=2TU.
    #[arg(long, value_parser = said(Cadence::parse))]
    cadence: Cadence,
    /// The first day and hour, where the meetings are: 2026-05-14T14:00.
    #[arg(long, value_name = "LOCAL", value_parser = said(|text| local("starts", text)))]
    start: DateTime,
    /// IANA zone in which the hour stays the same: Europe/Berlin.
    #[arg(long, value_parser = said(domain::user::zone))]
    zone: String,
    /// How many.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    count: u32,
    /// Days left out, from the first to the last: 2026-08-03/2026-08-21. May be said several times.
    #[arg(long = "pause", value_name = "FROM/UNTIL", value_parser = said(away))]
    pauses: Vec<Away>,
    /// One JSON object a line, with at and utc.
    #[arg(long)]
    json: bool,
}

/// What is wrong with an argument, in the words that a form would say.
fn said<T>(read: impl Fn(&str) -> Result<T, Error> + Clone) -> impl Fn(&str) -> Result<T, String> + Clone {
    move |text| read(text).map_err(|why| why.to_string())
}

fn away(text: &str) -> Result<Away, Error> {
    let (from, until) = text.split_once('/').unwrap_or((text, text));
    pause::days(from, until)
}

impl Occurrences {
    pub(crate) fn run(self) -> Outcome {
        let series = Series {
            cadence: self.cadence,
            zone: self.zone,
            starts: self.start,
            minutes: MINUTES,
            pauses: self.pauses,
            ends_at: None,
        };
        series.check().map_err(terminal::line)?;
        let all = series.after(Timestamp::MIN).map_err(terminal::line)?;
        for each in all.take(self.count as usize) {
            let at = each.map_err(terminal::line)?.at;
            let local = at.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
            if self.json {
                terminal::say(&json!({ "at": local, "utc": at.timestamp().to_string() }).to_string());
            } else {
                terminal::say(&local);
            }
        }
        Ok(())
    }
}
