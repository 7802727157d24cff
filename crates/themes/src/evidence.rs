//! Gathers what speaks for each two texts being about one matter: words they share, where their vectors point, how far
//! apart they were said. Owns the signs; never weighs them.

use crate::terms::{Reader, Term, place};
use crate::threads::ThreadPoint;
use crate::vectors::{DIMS, Vector, add, dot};
use std::collections::HashMap;

/// How many signs there are.
pub const SIGNS: usize = 5;

/// So many different texts are compared; what comes behind is known only by its letters.
const TEXTS: usize = 3000;
/// A text is compared with so many before it: about two years of weekly meetings.
const BACK: usize = 500;
/// What a word in the lines below a point counts, where one in the point counts 1.
const BELOW: f32 = 0.45;
/// What the part of a compound counts.
const PART: f32 = 0.8;
/// In a document of fewer texts a word is as rare as it would be in one of so many.
const FEW: f32 = 20.0;

/// What speaks for two texts being one matter.
#[derive(Clone, Copy, Debug)]
pub struct Evidence {
    /// The first points that say the two texts, the earlier first.
    pub pair: (usize, usize),
    /// In this order: likeness of vectors; shared words by their rarity; the same squared, so that one rare word tells
    /// more than two common ones; meetings between, as a logarithm; said in one meeting.
    pub signs: [f32; SIGNS],
}

/// A text of a document.
struct Said {
    terms: Vec<(Term, f32)>,
    vector: Box<Vector>,
    weight: f32,
    meeting: usize,
    first: usize,
}

/// Hands over what speaks for each two of the texts, in the order of the document. `firsts` are the points that say a text first.
pub(crate) fn gather<'t>(
    points: &[ThreadPoint<'t>],
    firsts: &[usize],
    reader: &mut Reader<'t>,
    mut each: impl FnMut(Evidence),
) {
    let mut said: Vec<Said> = Vec::new();
    for first in firsts.iter().take(TEXTS) {
        if let Some(point) = points.get(*first) {
            said.push(read(reader, point, *first));
        }
    }
    compounds(&mut said, reader);
    let worths = worths(&said, reader);
    center(&mut said);
    for (at, later) in said.iter().enumerate() {
        for earlier in said.get(at.saturating_sub(BACK)..at).unwrap_or_default() {
            let (shared, squared) = shared(earlier, later, &worths);
            let gap = later.meeting.abs_diff(earlier.meeting);
            let far = f32::from(u16::try_from(gap).unwrap_or(u16::MAX)).ln_1p();
            each(Evidence {
                pair: (earlier.first, later.first),
                signs: [
                    dot(&earlier.vector, &later.vector),
                    shared,
                    squared,
                    far,
                    if gap == 0 { 1.0 } else { 0.0 },
                ],
            });
        }
    }
}

fn read<'t>(reader: &mut Reader<'t>, point: &ThreadPoint<'t>, first: usize) -> Said {
    let mut said =
        Said { terms: Vec::new(), vector: Box::new([0.0; DIMS]), weight: 0.0, meeting: point.meeting, first };
    for (text, share) in [(point.text, 1.0), (point.more, BELOW)] {
        reader.read(text, |term, word| {
            if let Some(term) = term
                && !said.terms.iter().any(|(known, _)| *known == term)
            {
                said.terms.push((term, share));
            }
            if let Some(word) = word {
                said.weight += share * add(&mut said.vector, word, share);
            }
        });
    }
    said
}

/// Adds the parts of compounds that stand alone elsewhere.
fn compounds(said: &mut [Said], reader: &Reader<'_>) {
    let parts = reader.parts();
    for text in said {
        let found: Vec<(Term, f32)> = text
            .terms
            .iter()
            .flat_map(|(term, share)| {
                parts.get(term).into_iter().flatten().map(move |part| (*part, share * PART))
            })
            .collect();
        for (part, share) in found {
            if !text.terms.iter().any(|(known, _)| *known == part) {
                text.terms.push((part, share));
            }
        }
        text.terms.sort_unstable_by_key(|(term, _)| *term);
    }
}

/// What each term tells: more the fewer texts have it, and the rarer its word is in the language.
fn worths(said: &[Said], reader: &Reader<'_>) -> Vec<f32> {
    let mut counts = vec![0_u16; reader.rarities().len()];
    for (term, _) in said.iter().flat_map(|text| &text.terms) {
        if let Some(count) = counts.get_mut(place(*term)) {
            *count = count.saturating_add(1);
        }
    }
    let all = f32::from(u16::try_from(said.len()).unwrap_or(u16::MAX)).max(FEW);
    let worth = |(count, rarity): (u16, &f32)| rarity * (all / f32::from(count.max(1))).ln() / all.ln();
    counts.into_iter().zip(reader.rarities()).map(worth).collect()
}

/// The worth of all terms that two texts share, and of their squares.
fn shared(one: &Said, other: &Said, worths: &[f32]) -> (f32, f32) {
    let (mut sum, mut squared) = (0.0, 0.0);
    let mut rest = other.terms.iter().peekable();
    for (term, share) in &one.terms {
        while rest.next_if(|(next, _)| next < term).is_some() {}
        if let Some((_, also)) = rest.next_if(|(next, _)| next == term) {
            let worth = worths.get(place(*term)).copied().unwrap_or(0.0) * share.min(*also);
            sum += worth;
            squared += worth * worth;
        }
    }
    (sum, squared)
}

/// Takes from every vector what all texts of the document have in common, and brings it to length 1.
fn center(said: &mut [Said]) {
    let mut mean = [0.0; DIMS];
    let count = f32::from(u16::try_from(said.len()).unwrap_or(u16::MAX));
    for text in said.iter() {
        mean.iter_mut().zip(text.vector.iter()).for_each(|(sum, value)| *sum += value / (count + 5.0));
    }
    for text in said {
        text.vector.iter_mut().zip(&mean).for_each(|(value, mean)| *value -= mean);
        let long = dot(&text.vector, &text.vector).sqrt();
        let scale = if text.weight > 0.0 { 1.0 / long.max(1e-6) } else { 0.0 };
        text.vector.iter_mut().for_each(|value| *value *= scale);
    }
}

/// Groups points that are the same letter for letter: the first point of each text, and each point's text.
pub(crate) fn distinct(points: &[ThreadPoint<'_>]) -> (Vec<usize>, Vec<usize>) {
    let mut firsts = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut of = Vec::with_capacity(points.len());
    for (at, point) in points.iter().enumerate() {
        let key: String =
            point.text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let text = known.get(&key).copied().unwrap_or(firsts.len());
        of.push(text);
        if text == firsts.len() {
            firsts.push(at);
            if !key.is_empty() {
                known.insert(key, text);
            }
        }
    }
    (firsts, of)
}
