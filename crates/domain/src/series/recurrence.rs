//! A series as calendar programs say it: one rule that gives the same days from one of its occurrences on.

use super::{Cadence, End, Occurrence, Series};
use crate::error::Result;
use jiff::{Timestamp, ToSpan as _, civil::DateTime};
use std::fmt::Write as _;

impl Series {
    /// The `RRULE` from an occurrence on; with an end, nothing after that moment.
    ///
    /// # Errors
    /// `Invalid` for a zone this system does not know.
    pub fn rrule(&self, from: &Occurrence, until: Option<Timestamp>) -> Result<String> {
        let mut rule = match &self.cadence {
            Cadence::Weekly => "FREQ=WEEKLY".into(),
            Cadence::EveryTwoWeeks => "FREQ=WEEKLY;INTERVAL=2".into(),
            Cadence::Monthly => monthly(self.starts.day()),
            Cadence::Rule(rule) => super::Rule { end: None, ..rule.clone() }.to_string(),
        };
        let ended = self.ends_at.map(|ends| ends.checked_sub(1.second()).unwrap_or(ends));
        if let Some(last) = self.ends(from)?.into_iter().chain(until).chain(ended).min() {
            write!(rule, ";UNTIL={}", last.strftime("%Y%m%dT%H%M%SZ")).ok();
        }
        Ok(rule)
    }
}

impl Series {
    fn ends(&self, from: &Occurrence) -> Result<Option<Timestamp>> {
        let local =
            |at: DateTime| -> Result<_> { Ok(at.to_zoned(self.time_zone()?).ok().map(|at| at.timestamp())) };
        match self.cadence.end() {
            None => Ok(None),
            Some(End::Moment(at)) => Ok(Some(at)),
            Some(End::Local(at)) => local(at),
            Some(End::Day(day)) => local(day.at(23, 59, 59, 0)),
            // It is counted from the start, not from this one: the last of them says the same.
            Some(End::Count(_)) => {
                let last = self.planned(from.at.timestamp())?.last().transpose()?;
                Ok(Some(last.map_or(from.at.timestamp(), |last| last.at.timestamp())))
            }
        }
    }
}

/// On that day, or the last one of a month that is shorter.
fn monthly(day: i8) -> String {
    match day {
        29..=31 => {
            let days: Vec<_> = (28..=day).map(|day| day.to_string()).collect();
            format!("FREQ=MONTHLY;BYMONTHDAY={};BYSETPOS=-1", days.join(","))
        }
        _ => format!("FREQ=MONTHLY;BYMONTHDAY={day}"),
    }
}
