//! Headings that name a week, and the day of it that stands beside or below. Owns that pairing alone.

use super::{Candidate, Style, is_skip};
use crate::dates::{self, Found, Written};

/// "KW 16 (Di 14.4.)", "Week 47 - di 17/11": the day, where a week's heading gives it.
pub(super) fn day(found: Found, remark: String) -> (Found, String) {
    if !matches!(found.written, Written::Week(..)) || is_skip(&remark) {
        return (found, remark);
    }
    let bare = remark.trim_start_matches([' ', '-', '–', '—', '/', ',', ':', '(']);
    let Some(day) = dates::at_start(bare).filter(|day| !matches!(day.written, Written::Week(..))) else {
        return (found, remark);
    };
    let rest = bare.get(day.length..).unwrap_or_default().trim_start_matches(['.', ')', ' ']).to_owned();
    (day, rest)
}

/// "Week of 17 November" and right below it "Date: 19 November" are one heading, with the day of the second.
pub(super) fn dated(all: Vec<Candidate>) -> Vec<Candidate> {
    let week = |c: &Candidate| c.found.week_of || matches!(c.found.written, Written::Week(..));
    let mut out: Vec<Candidate> = Vec::with_capacity(all.len());
    for c in all {
        let bare = c.clean && c.remark.is_empty() && c.style != Style::Listed && !week(&c);
        match out.last_mut() {
            Some(last) if bare && week(last) && last.line + 1 == c.line && !is_skip(&last.remark) => {
                last.found = c.found;
            }
            _ => out.push(c),
        }
    }
    out
}
