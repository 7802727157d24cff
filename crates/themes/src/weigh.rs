//! Weighs what speaks for two texts being one matter. Owns the weights, which tools/threads/fit.py learns from the
//! documents in crates/document/tests/documents; never a text.

use crate::evidence::{Evidence, SIGNS};
use std::collections::HashMap;

/// What one sign of the first look counts, and where nothing speaks.
const FIRST: ([f32; SIGNS], f32) = ([2.505, 9.695, -7.537, -0.32, -1.604], -2.232);
/// The second look: the first one's log odds, what likeness there is by way of others as a logarithm, likeness to
/// everything else, and the first one's likelihood.
const SECOND: ([f32; 4], f32) = ([1.425, 0.915, -0.253, -3.36], 4.69);
/// So that there is a logarithm where no other is like both.
const LITTLE: f32 = 0.02;
/// Two texts that are likely less than this are unlike.
const LIKELY: f32 = 0.03;
/// A text is like no more others than these; the likest stay.
const OTHERS: usize = 40;

/// For each text those that it is like, and how likely they are one matter.
pub(crate) type Rows = Vec<Vec<(usize, f32)>>;

/// How likely two texts are one matter, by what speaks for it.
pub(crate) fn first(evidence: &Evidence) -> Option<f32> {
    let sum: f32 = FIRST.0.iter().zip(evidence.signs).map(|(weight, sign)| weight * sign).sum();
    let likely = likelihood(sum + FIRST.1);
    (likely >= LIKELY).then_some(likely)
}

/// Keeps of each text's others the likest, in their order.
pub(crate) fn cut(rows: &mut Rows) {
    for row in rows {
        row.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        row.truncate(OTHERS);
        row.sort_unstable_by_key(|(other, _)| *other);
    }
}

/// Looks again: two texts that the same others are like are likelier one matter; one that is like everything is
/// not. The earlier text comes first.
pub(crate) fn second(rows: &Rows) -> Vec<((usize, usize), f32)> {
    let all: Vec<f32> = rows.iter().map(|row| row.iter().map(|(_, likely)| likely).sum()).collect();
    let mut out = Vec::new();
    for (one, row) in rows.iter().enumerate() {
        let mut both: HashMap<usize, f32> = HashMap::new();
        for (middle, near) in row {
            for (other, far) in rows.get(*middle).into_iter().flatten() {
                *both.entry(*other).or_default() += near * far;
            }
        }
        for (other, likely) in row.iter().filter(|(other, _)| *other > one) {
            let through = both.get(other).copied().unwrap_or(0.0);
            let (Some(a), Some(b)) = (all.get(one), all.get(*other)) else { continue };
            let odds = (likely / (1.0 - likely + 1e-6)).ln();
            let signs = [odds, (through + LITTLE).ln(), a + b - 2.0 * likely, *likely];
            let sum: f32 = SECOND.0.iter().zip(signs).map(|(weight, sign)| weight * sign).sum();
            out.push(((one, *other), likelihood(sum + SECOND.1)));
        }
    }
    out
}

fn likelihood(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}
