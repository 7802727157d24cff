//! The year and month that headings above give to the days below them. Owns that shape of heading alone.

use super::{Candidate, Style};
use crate::dates::{Found, Written};
use crate::lines::{Form, Line};
use crate::words;

/// The year and month that headings above give to those below: "# 2026", "## May".
#[derive(Default)]
pub(super) struct Around {
    year: Option<i16>,
    month: Option<i8>,
}

impl Around {
    pub(super) fn complete(
        &mut self,
        at: usize,
        line: &Line,
        candidate: Option<Candidate>,
    ) -> Option<Candidate> {
        if let Some(mut candidate) = candidate {
            if let (Written::DayMonth(day, month, None), Some(year)) = (candidate.found.written, self.year) {
                candidate.found.written = Written::DayMonth(day, month, Some(year));
            }
            return Some(candidate);
        }
        let Form::Heading(rank) = line.form else {
            return None;
        };
        let words: Vec<String> =
            line.text.split([' ', ',', '.', '–', '-']).filter(|w| !w.is_empty()).map(words::fold).collect();
        let year =
            |word: &String| word.parse::<i16>().ok().filter(|y| word.len() == 4 && (1990..=2100).contains(y));
        match words.as_slice() {
            [one] if year(one).is_some() => *self = Self { year: year(one), month: None },
            [one] if words::month(one).is_some() => self.month = words::month(one),
            [one, two] if words::month(one).is_some() && year(two).is_some() => {
                *self = Self { year: year(two), month: words::month(one) };
            }
            _ => return self.day(at, line, rank, &words),
        }
        None
    }

    /// "14th", "Thu 14" below a month.
    fn day(&self, at: usize, line: &Line, rank: u8, words: &[String]) -> Option<Candidate> {
        let month = self.month?;
        let (weekday, rest) = match words {
            [first, rest @ ..] if words::weekday(first).is_some() => (words::weekday(first), rest),
            rest => (None, rest),
        };
        let [one] = rest else {
            return None;
        };
        let day: i8 =
            one.trim_end_matches(char::is_alphabetic).parse().ok().filter(|d| (1..=31).contains(d))?;
        let found = Found {
            written: Written::DayMonth(day, month, self.year),
            week_of: false,
            weekday,
            length: line.text.len(),
        };
        let (style, after_blank) = (Style::Marked(rank), line.after_blank);
        Some(Candidate {
            line: at,
            found,
            style,
            prefix: String::new(),
            remark: String::new(),
            clean: true,
            after_blank,
            indent: line.indent,
            leads: false,
        })
    }
}
