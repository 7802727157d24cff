//! Compares found themes with those that a person would name. Owns the measures, which are those of the scorer beside
//! the histories to develop by; finds nothing.

use super::histories::History;
use crate::report::number;
use ::themes::Theme;
use std::collections::{HashMap, HashSet};

/// A found theme is a real one when so much of it is of one theme, and finds it when it has so much of that.
const REAL: f64 = 0.7;
const FOUND: f64 = 0.5;

/// How well the themes of one history were found.
#[derive(Clone, Copy, Default)]
pub(super) struct Score {
    /// `BCubed`, as the harmonic mean of precision and recall.
    pub(super) bcubed: f64,
    /// Share of found themes that are real.
    pub(super) precision: f64,
    /// The same with the share of themes that were found, as a harmonic mean: what a person sees.
    pub(super) themes: f64,
    /// Found themes that are not real.
    pub(super) wrong: f64,
    /// Names of found themes: how many share the beginning of a word with what a person would say, of how many.
    pub(super) names: (f64, f64),
}

/// Compares, by places of points.
pub(super) fn score(history: &History, found: &[Theme]) -> Score {
    let mut gold: HashMap<&str, HashSet<usize>> = HashMap::new();
    for (at, point) in history.points.iter().enumerate() {
        if let Some(theme) = &point.theme {
            gold.entry(theme).or_default().insert(at);
        }
    }
    let places = |theme: &Theme| -> HashSet<usize> {
        theme.points.iter().filter_map(|id| usize::try_from(*id).ok()).collect()
    };
    let groups: Vec<HashSet<usize>> = found.iter().map(places).collect();
    let mut out = Score { bcubed: bcubed(&gold, &groups), ..Score::default() };
    let (mut real, mut matched) = (0.0, HashMap::new());
    for (theme, group) in found.iter().zip(&groups) {
        let best = gold.iter().map(|(name, points)| (number(points.intersection(group).count()), *name));
        let Some((both, name)) = best.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1))) else { continue };
        if both >= REAL * number(group.len()) {
            real += 1.0;
            if both >= FOUND * number(gold.get(name).map_or(0, HashSet::len)) {
                matched.insert(name, theme.name.as_str());
            }
        }
    }
    out.wrong = number(found.len()) - real;
    out.precision = share(real, number(found.len()));
    out.themes = harmonic(out.precision, share(number(matched.len()), number(gold.len())));
    for (theme, name) in matched {
        let said = history.points.iter().find(|point| point.theme.as_deref() == Some(theme));
        let said = said.map(|point| point.name.as_str()).unwrap_or_default();
        // A theme that is only a number has no name to compare with.
        if said.chars().any(char::is_alphabetic) {
            out.names.1 += 1.0;
            out.names.0 += f64::from(u8::from(!beginnings(said).is_disjoint(&beginnings(name))));
        }
    }
    out
}

fn bcubed(gold: &HashMap<&str, HashSet<usize>>, groups: &[HashSet<usize>]) -> f64 {
    let (mut right, mut grouped) = (0.0, 0.0);
    for group in groups {
        let mut rest = number(group.len());
        for points in gold.values() {
            let both = number(points.intersection(group).count());
            right += both * both / number(group.len());
            rest -= both;
        }
        right += rest / number(group.len());
        grouped += number(group.len());
    }
    let (mut kept, mut all) = (0.0, 0.0);
    for points in gold.values() {
        for at in points {
            let group = groups.iter().find(|group| group.contains(at));
            kept +=
                group.map_or(1.0, |group| number(group.intersection(points).count())) / number(points.len());
            all += 1.0;
        }
    }
    harmonic(share(right, grouped), share(kept, all))
}

/// The first four letters of each word.
fn beginnings(text: &str) -> HashSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    words.map(|word| word.to_lowercase().chars().take(4).collect()).collect()
}

pub(super) fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

fn harmonic(one: f64, other: f64) -> f64 {
    share(2.0 * one * other, one + other)
}
