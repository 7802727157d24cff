//! Figures as they are measured: one JSON line each at once, and a table at the end. Also the only stopwatch.

use serde_json::json;
use std::{
    io::{self, Write as _},
    time::{Duration, Instant},
};

/// One measured number.
struct Figure {
    bench: &'static str,
    figure: &'static str,
    /// Which page or database, where there are several.
    of: String,
    value: f64,
    unit: &'static str,
}

/// All that was measured so far.
#[derive(Default)]
pub(crate) struct Report(Vec<Figure>);

impl Report {
    /// A figure of a bench: `("start", "cold_ms", "ms")`.
    pub(crate) fn add(
        &mut self,
        (bench, figure, unit): (&'static str, &'static str, &'static str),
        value: f64,
    ) {
        self.add_of((bench, figure, unit), "", value);
    }

    /// A figure that there is several of: of a page, of a database.
    pub(crate) fn add_of(
        &mut self,
        (bench, figure, unit): (&'static str, &'static str, &'static str),
        of: &str,
        value: f64,
    ) {
        let value = (value * 1000.0).round() / 1000.0;
        let mut line = json!({ "bench": bench, "figure": figure, "value": value, "unit": unit });
        if let (false, Some(fields)) = (of.is_empty(), line.as_object_mut()) {
            fields.insert("of".into(), of.into());
        }
        writeln!(io::stdout(), "{line}").ok();
        self.0.push(Figure { bench, figure, of: of.into(), value, unit });
    }

    /// All figures, for a person.
    pub(crate) fn table(&self) {
        for Figure { bench, figure, of, value, unit } in &self.0 {
            writeln!(io::stderr(), "{bench:8} {figure:24} {of:34} {value:>12.3} {unit}").ok();
        }
    }
}

/// One line of what went wrong.
pub(crate) fn complain(why: &str) {
    writeln!(io::stderr(), "bench: {why}").ok();
}

/// The moment, for measuring alone.
#[allow(clippy::disallowed_methods, reason = "measuring is what this program is for")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// What something answers, and how long it took.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = now();
    let answer = work();
    (answer, began.elapsed())
}

/// The middle one.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// A count as a number to calculate with.
pub(crate) fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// Thousandths of a second.
pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
