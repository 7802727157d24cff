//! Joins points of several meetings that are one talking point; few and right rather than many. Owns the steps from
//! points to threads.

use crate::evidence::{self, Evidence};
use crate::terms::{Reader, fold};
use crate::{cluster, weigh};
use std::collections::{HashMap, HashSet};

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

/// Groups are joined while their points are on average at least so likely one matter, in a short document and in a long one:
/// among many points more pairs are alike by chance. What that comes to is measured in docs/themes.md.
const LEAST: [f32; 2] = [0.75, 0.9];
/// So many different points make a document short, and so many long.
const LONG: [f32; 2] = [60.0, 100.0];

/// Two texts that are at least so likely one matter are looked at word for word.
const NEAR: f32 = 0.3;

/// The talking point each point is: same number, same talking point. Numbers count from 0 in the order of first
/// appearance. `names` are words that tell nothing here, such as the two people's names.
#[must_use]
pub fn threads(points: &[ThreadPoint<'_>], names: &[String]) -> Vec<usize> {
    let (firsts, of) = evidence::distinct(points);
    let mut rows: weigh::Rows = vec![Vec::new(); firsts.len()];
    evidence::gather(points, &firsts, &mut reader(points, names), |found| {
        let (Some(one), Some(other)) = (of.get(found.pair.0), of.get(found.pair.1)) else { return };
        let Some(likely) = weigh::first(&found) else { return };
        for (from, to) in [(one, other), (other, one)] {
            if let Some(row) = rows.get_mut(*from) {
                row.push((*to, likely));
            }
        }
    });
    weigh::cut(&mut rows);
    let mut pairs = weigh::second(&rows);
    for ((one, other), likely) in &mut pairs {
        let text = |at: &usize| firsts.get(*at).and_then(|first| points.get(*first)).map_or("", |p| p.text);
        if *likely > NEAR && text(one).contains(char::is_alphanumeric) && nearly_same(text(one), text(other))
        {
            *likely = 1.0;
        }
    }
    let groups = cluster::groups(firsts.len(), &pairs, least(firsts.len()));
    numbered(of.iter().map(|text| groups.get(*text).copied().unwrap_or(*text)))
}

/// What speaks for each two different texts among the points: what `threads` weighs, for those who learn the weights.
#[must_use]
pub fn evidence(points: &[ThreadPoint<'_>], names: &[String]) -> Vec<Evidence> {
    let (firsts, _) = evidence::distinct(points);
    let mut out = Vec::new();
    evidence::gather(points, &firsts, &mut reader(points, names), |found| out.push(found));
    out
}

/// How likely one matter points must be in a document of so many.
fn least(points: usize) -> f32 {
    let ([short, long], [few, many]) = (LEAST, LONG);
    let points = f32::from(u16::try_from(points).unwrap_or(u16::MAX));
    let share = ((points - few) / (many - few)).clamp(0.0, 1.0);
    short + (long - short) * share
}

fn reader<'t>(points: &[ThreadPoint<'t>], names: &[String]) -> Reader<'t> {
    let sample: String = points.iter().take(400).flat_map(|p| [p.text, " ", p.more, " "]).collect();
    Reader::new(&sample, names)
}

/// A text is said to sound like another from here on: a person decides, so it may be wrong more often than a join.
const SOUNDS_LIKE: f32 = 0.5;

/// Which of some texts another one sounds like most, if any does. All of them together say which words are rare.
#[must_use]
pub fn closest(text: &str, others: &[&str], names: &[String]) -> Option<usize> {
    let mut points: Vec<ThreadPoint<'_>> =
        others.iter().enumerate().map(|(meeting, text)| ThreadPoint { text, meeting, more: "" }).collect();
    if let Some(same) = others.iter().position(|other| nearly_same(other, text)) {
        return Some(same);
    }
    points.push(ThreadPoint { text, meeting: others.len(), more: "" });
    let own = points.len() - 1;
    let mut best: Option<(usize, f32)> = None;
    for found in evidence(&points, names) {
        let other = match found.pair {
            (one, other) if one == own => other,
            (one, other) if other == own => one,
            _ => continue,
        };
        let likely = weigh::first(&found).unwrap_or_default();
        if likely >= SOUNDS_LIKE && best.is_none_or(|(_, most)| likely > most) {
            best = Some((other, likely));
        }
    }
    best.map(|(other, _)| other)
}

/// Whether two texts are the same but for a few words.
#[must_use]
pub fn nearly_same(a: &str, b: &str) -> bool {
    if a == b {
        return !a.is_empty();
    }
    if a.len().max(b.len()) > a.len().min(b.len()) * 2 {
        return false;
    }
    let words = |text: &str| -> HashSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(fold).collect()
    };
    let (a, b) = (words(a), words(b));
    let both = a.intersection(&b).count();
    both > 0 && both * 10 >= a.len().max(b.len()) * 7
}

fn numbered(groups: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    groups
        .map(|group| {
            let next = numbers.len();
            *numbers.entry(group).or_insert(next)
        })
        .collect()
}
