//! The table of word vectors: where a word stands among some sixty thousand words of nine languages. Owns the bytes
//! of the table and how a text becomes one vector; never says what is alike. See docs/themes.md for its making.
//!
//! Nothing is read at the start: a look-up touches a few pages of the binary and a text's vector is made on demand.

use crate::language::Language;
use crate::terms::{fold, words};

/// How many numbers make a vector.
pub const DIMS: usize = 256;

/// A vector.
pub type Vector = [f32; DIMS];

/// Words, dimensions; then the sorted hashes of the words, their weights, and sixteen levels a dimension.
static TABLE: &[u8] = include_bytes!("vectors.bin");

/// The width of a level: sixteen of them span two and a half deviations either way.
const STEP: f32 = 5.0 / 16.0 / 16.0;
/// A word that is only known by its beginning keeps at least so much of it.
const KEPT: (usize, usize) = (6, 10);
/// The least letters of a beginning, and of either part of a compound.
const LEAST: usize = 4;

/// The place of a word in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row(usize);

/// Whether the table holds words of the language.
#[must_use]
pub fn covers(language: Language) -> bool {
    language != Language::Swedish
}

/// Where the text stands: its words' vectors together, each counted less the more common the word is; of length 1.
/// `None` where the table knows no word of it.
#[must_use]
pub fn embed(text: &str) -> Option<Vector> {
    let mut sum = [0.0; DIMS];
    for (_, word) in words(text) {
        add(&mut sum, &fold(word), 1.0);
    }
    let long = dot(&sum, &sum).sqrt();
    if long < 1e-6 {
        return None;
    }
    sum.iter_mut().for_each(|value| *value /= long);
    Some(sum)
}

/// The cosine of two vectors of length 1.
#[must_use]
pub fn dot(one: &Vector, other: &Vector) -> f32 {
    // Eight sums at once, which the compiler turns into wide instructions.
    let mut sums = [0.0_f32; 8];
    for (a, b) in one.chunks_exact(8).zip(other.chunks_exact(8)) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}

/// Adds a folded word to a sum, and says how much the word weighed.
pub(crate) fn add(sum: &mut Vector, word: &str, times: f32) -> f32 {
    let mut weighed = 0.0;
    let rows = find(word);
    for row in rows.into_iter().flatten() {
        let weight = weight(row) * if rows[1].is_some() { times * 0.6 } else { times };
        let Some(packed) = levels(row) else { continue };
        for (two, byte) in sum.chunks_exact_mut(2).zip(packed) {
            for (slot, level) in two.iter_mut().zip([byte & 15, byte >> 4]) {
                *slot += weight * STEP * (f32::from(level) - 7.5);
            }
        }
        weighed += weight;
    }
    weighed
}

/// How much a folded word tells by being rare in the language as a whole; 1 for a word that the table lacks.
pub(crate) fn rarity(word: &str) -> f32 {
    exact(word).map_or(1.0, weight)
}

/// The word itself, or else the longest beginning that is a word, or else the two words that it is made of.
fn find(word: &str) -> [Option<Row>; 2] {
    if let Some(row) = exact(word) {
        return [Some(row), None];
    }
    if word.len() <= LEAST || !word.chars().all(char::is_alphabetic) {
        return [None, None];
    }
    let cuts = || word.char_indices().rev().map(|(at, _)| at).filter(|at| *at >= LEAST);
    let long = |at: &usize| at * KEPT.1 >= word.len() * KEPT.0;
    let beginning = cuts().filter(long).find_map(|at| exact(word.get(..at)?));
    if beginning.is_some() {
        return [beginning, None];
    }
    for at in cuts().filter(|at| word.len() - at >= LEAST) {
        let (front, back) = word.split_at(at);
        let front = exact(front).or_else(|| exact(front.strip_suffix('s').filter(|f| f.len() >= LEAST)?));
        if let (Some(front), Some(back)) = (front, exact(back)) {
            return [Some(front), Some(back)];
        }
    }
    [None, None]
}

fn exact(word: &str) -> Option<Row> {
    let wanted = hash(word);
    let (mut low, mut high) = (0, count());
    while low < high {
        let middle = low.midpoint(high);
        let here = number(8 + 4 * middle)?;
        match here.cmp(&wanted) {
            std::cmp::Ordering::Equal => return Some(Row(middle)),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

/// FNV-1a, as the table was written with.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn number(at: usize) -> Option<u32> {
    let bytes = TABLE.get(at..at + 4)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

fn count() -> usize {
    number(0).and_then(|count| usize::try_from(count).ok()).unwrap_or(0)
}

fn weight(row: Row) -> f32 {
    f32::from(TABLE.get(8 + 4 * count() + row.0).copied().unwrap_or(0)) / 255.0
}

fn levels(row: Row) -> Option<&'static [u8]> {
    let start = 8 + 5 * count() + row.0 * (DIMS / 2);
    TABLE.get(start..start + DIMS / 2)
}
