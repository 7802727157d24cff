//! Joins points of several meetings that are one talking point.

use std::collections::HashMap;

/// One point, as raised in one meeting.
#[derive(Clone, Copy, Debug)]
pub struct ThreadPoint<'a> {
    /// What was written.
    pub text: &'a str,
    /// The meeting's place in the order of time.
    pub meeting: usize,
    /// What was written below it: replies, details.
    pub more: &'a str,
}

/// The talking point each point is.
#[must_use]
pub fn threads(points: &[ThreadPoint<'_>], _names: &[String]) -> Vec<usize> {
    let mut seen = HashMap::new();
    points.iter().map(|p| { let n = seen.len(); *seen.entry(p.text).or_insert(n) }).collect()
}

/// Whether two texts are the same but for a few words.
#[must_use]
pub fn nearly_same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}
