//! Ranks points by how much they are like some that people put together. Owns *more like these*; never decides where
//! likeness ends.

use crate::find::{Id, MOST, Point};
use crate::history::History;
use crate::identity;
use crate::look::{self, Likely};
use std::collections::HashMap;

/// A point that is likely as much like the given ones speaks for others as they do, by its share.
const SPEAKS: f32 = 0.1;
/// What the first look counts beside the second, which knows only points that stand near.
const FIRST: f32 = 0.02;
/// What being like a rejected point takes off.
const REJECTED: f32 = 0.5;

/// All other points, the likest to the given ones first, each with a measure that only orders. Two points that
/// belong together are enough to start from, and one is better than none; `rejected` are known not to belong, and are
/// left out.
#[must_use]
pub fn more_like(points: &[Point<'_>], given: &[Id], rejected: &[Id]) -> Vec<(Id, f32)> {
    let points = points.get(points.len().saturating_sub(MOST)..).unwrap_or(points);
    let history = History::new(points.iter().map(|point| point.text), true);
    let rows = look::second(history.weights(), &history.first());
    let ids: Vec<Id> = points.iter().map(|point| point.id).collect();
    rank((&history, &rows), &ids, given, rejected)
}

/// The same among points that were looked at already.
pub(crate) fn rank(
    (history, rows): (&History, &Likely),
    ids: &[Id],
    given: &[Id],
    rejected: &[Id],
) -> Vec<(Id, f32)> {
    let places: HashMap<Id, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let (given, rejected) = (identity::places(given, &places), identity::places(rejected, &places));
    let mut scores = scores(history, rows, &given);
    for (score, off) in scores.iter_mut().zip(self::scores(history, rows, &rejected)) {
        *score -= REJECTED * off;
    }
    let others = (0..ids.len()).filter(|at| !given.contains(at) && !rejected.contains(at));
    let mut out: Vec<(Id, f32)> =
        others.filter_map(|at| Some((*ids.get(at)?, scores.get(at).copied()?))).collect();
    out.sort_by(|a, b| b.1.total_cmp(&a.1));
    out
}

/// How much every point is like the given ones, by themselves and by way of those that are likely like them.
fn scores(history: &History, rows: &Likely, given: &[usize]) -> Vec<f32> {
    let count = history.len();
    let share = 1.0 / given.len().max(1) as f32;
    let mut near = vec![0.0_f32; count];
    let mut scores = vec![0.0_f32; count];
    for one in given {
        add(&mut near, rows, *one, share);
        for (score, likely) in scores.iter_mut().zip(history.all(*one)) {
            *score += 2.0 * FIRST * share * ((likely + 1e-6) / (1.0 - likely + 1e-6)).ln();
        }
    }
    let mut speaks: Vec<f32> = near.iter().map(|near| if *near > SPEAKS { *near } else { 0.0 }).collect();
    given.iter().filter_map(|one| speaks.get_mut(*one).map(|slot| *slot = 1.0)).for_each(drop);
    let all = speaks.iter().sum::<f32>().max(1.0);
    for (one, speaks) in speaks.iter().enumerate().filter(|(_, speaks)| **speaks > 0.0) {
        add(&mut scores, rows, one, speaks / all);
    }
    scores
}

fn add(into: &mut [f32], rows: &Likely, one: usize, share: f32) {
    for (other, likely) in rows.get(one).into_iter().flatten() {
        if let Some(slot) = into.get_mut(*other) {
            *slot += share * likely;
        }
    }
}
