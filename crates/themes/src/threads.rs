//! Joins points of several meetings that are one talking point; few and right rather than many. Owns the steps from
//! points to threads.

use crate::cluster;
use crate::likeness::{self, Said, Two};
use crate::terms::{Reader, Term, fold};
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

/// Groups are joined while their points are at least this alike on average.
const LEAST: f32 = 0.48;
/// A point alone follows one of the last meetings that is at least this alike, whatever the others of its group say.
const FOLLOWS: f32 = 0.58;
/// How many meetings back a point alone looks.
const NEAR: usize = 2;
/// So many different texts are compared by their words; what comes behind is known only by its letters.
const TEXTS: usize = 100_000;
/// What a term in the lines below a point counts, where one in the point counts 1.
const BELOW: f32 = 0.45;

/// The talking point each point is: same number, same talking point. Numbers count from 0 in the order of first
/// appearance. `names` are words that tell nothing here, such as the two people's names.
#[must_use]
pub fn threads(points: &[ThreadPoint<'_>], names: &[String]) -> Vec<usize> {
    let sample: String = points.iter().take(400).flat_map(|p| [p.text, " ", p.more, " "]).collect();
    let mut reader = Reader::new(&sample, names);
    let (of, said) = distinct(points, &mut reader);
    let pairs = likeness::pairs(&said, &reader);
    let mut groups = cluster::groups(said.len(), &pairs, LEAST);
    follow(&said, &mut groups, &pairs);
    numbered(of.iter().map(|text| groups.get(*text).copied().unwrap_or(*text)))
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

/// The distinct texts, and which of them each point says: what stands letter for letter in a later meeting again is
/// one talking point, whatever its words are.
fn distinct<'t>(points: &[ThreadPoint<'t>], reader: &mut Reader<'t>) -> (Vec<usize>, Vec<Said>) {
    let mut said: Vec<Said> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut of = Vec::with_capacity(points.len());
    let mut key = String::new();
    for point in points {
        key.clear();
        key.extend(point.text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
        let at = known.get(&key).copied().unwrap_or(said.len());
        of.push(at);
        if let Some(text) = said.get_mut(at) {
            text.meetings.0 = text.meetings.0.min(point.meeting);
            text.meetings.1 = text.meetings.1.max(point.meeting);
            continue;
        }
        let terms = if at < TEXTS { terms(reader, point) } else { Vec::new() };
        said.push(Said { terms, meetings: (point.meeting, point.meeting) });
        if !key.is_empty() {
            known.insert(key.clone(), at);
        }
    }
    (of, said)
}

fn terms<'t>(reader: &mut Reader<'t>, point: &ThreadPoint<'t>) -> Vec<(Term, f32)> {
    let mut out = reader.terms(point.text);
    if point.more.is_empty() {
        return out;
    }
    let own = out.len();
    for (term, share) in reader.terms(point.more) {
        if !out.iter().take(own).any(|known| known.0 == term) {
            out.push((term, share * BELOW));
        }
    }
    out
}

/// Hangs points that are still alone on the group of the likest text of the meetings right around theirs.
fn follow(said: &[Said], groups: &mut [usize], pairs: &[(Two, f32)]) {
    let mut sizes: HashMap<usize, usize> = HashMap::new();
    for group in groups.iter() {
        *sizes.entry(*group).or_default() += 1;
    }
    let mut best: HashMap<usize, (f32, usize)> = HashMap::new();
    for (pair, alike) in pairs.iter().filter(|(_, alike)| *alike >= FOLLOWS) {
        let gap = likeness::gap(said, *pair);
        let (Some(one), Some(other)) = (groups.get(pair.0), groups.get(pair.1)) else {
            continue;
        };
        if one == other || !(1..=NEAR).contains(&gap) {
            continue;
        }
        for (alone, group) in [(one, other), (other, one)] {
            if sizes.get(alone) == Some(&1) && sizes.get(group).is_some_and(|size| *size > 1) {
                let found = best.entry(*alone).or_insert((0.0, *group));
                if *alike > found.0 {
                    *found = (*alike, *group);
                }
            }
        }
    }
    for group in groups {
        *group = best.get(group).map_or(*group, |found| found.1);
    }
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
