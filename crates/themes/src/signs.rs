//! Gathers what speaks for each two points of a history being of one theme. Owns the signs of the first look; never
//! weighs them.

use crate::reading::{Item, Sparse, place};
use crate::vectors::{DIMS, Vector};

/// How many signs there are.
pub const FIRST_SIGNS: usize = 15;

/// A point is looked at closely beside so many others, the likest.
const NEAR: usize = 60;
/// So many of the likest are compared where two points are asked for what they have in common.
const CIRCLE: usize = 10;
/// A vector's numbers are kept as whole ones of this scale, which multiply faster.
const SCALE: f32 = 4096.0;

/// What two points have in common at first sight.
#[derive(Clone, Copy, Default)]
pub(crate) struct Glance {
    pub(crate) words: f32,
    pub(crate) letters: f32,
    pub(crate) vector: f32,
}

impl Glance {
    fn lexical(self) -> f32 {
        self.words + self.letters
    }

    fn all(self) -> f32 {
        self.lexical() + self.vector
    }
}

/// Mean and spread of a likeness along a row.
#[derive(Clone, Copy, Default)]
struct Spread {
    mean: f32,
    deviation: f32,
}

impl Spread {
    fn of(sum: f32, squares: f32, count: usize) -> Self {
        let count = count.max(2) as f32 - 1.0;
        let mean = sum / count;
        Self { mean, deviation: (squares / count - mean * mean).max(1e-8).sqrt() }
    }

    fn z(self, value: f32) -> f32 {
        (value - self.mean) / self.deviation
    }
}

/// How one point stands to all others.
#[derive(Clone, Default)]
pub(crate) struct Row {
    spreads: [Spread; 4],
    /// The likest others, and what they have in common.
    pub(crate) near: Vec<(usize, Glance)>,
    /// The likest with itself, by words and letters alone and by all: numbers in order, and the weight of each.
    circles: [Vec<(usize, f32)>; 2],
}

/// Points made ready for comparison.
pub(crate) struct Compared {
    items: Vec<Item>,
    words: Vec<Sparse>,
    letters: Vec<Sparse>,
    vectors: Vec<Box<[i16; DIMS]>>,
    /// For each stem its rarity among the points, and in how many it stands.
    idf: Vec<(f32, f32)>,
    words_in: Vec<Vec<(usize, f32)>>,
    letters_in: Vec<Vec<(usize, f32)>>,
}

impl Compared {
    pub(crate) fn new(items: Vec<Item>, vectors: &[Vector], sizes: (usize, usize)) -> Self {
        let count = items.len();
        let idf = rarities(&items, sizes.0, |item| &item.terms);
        let letters = rarities(&items, sizes.1, |item| &item.grams);
        let scale = (count as f32 + 1.0).ln();
        let word_rows =
            rows(&items, |item| weighed(&item.terms, |number, worth| worth * rarity(&idf, number).0));
        let letter_rows = rows(&items, |item| {
            weighed(&item.grams, |number, times| (1.0 + times.ln()) * rarity(&letters, number).0 * scale)
        });
        Self {
            words_in: inverted(&word_rows, sizes.0),
            letters_in: inverted(&letter_rows, sizes.1),
            words: word_rows,
            letters: letter_rows,
            vectors: vectors.iter().map(whole).collect(),
            items,
            idf,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    /// The points, as they were read.
    pub(crate) fn items(&self) -> &[Item] {
        &self.items
    }

    /// In how many points a stem stands.
    pub(crate) fn count(&self, stem: u32) -> f32 {
        rarity(&self.idf, stem).1
    }

    /// How each point stands to all others.
    pub(crate) fn rows(&self) -> Vec<Row> {
        let mut seen = Seen::new(self.len());
        (0..self.len()).map(|at| self.row(at, &mut seen)).collect()
    }

    fn row(&self, at: usize, seen: &mut Seen) -> Row {
        seen.clear();
        sum(&mut seen.words, self.words.get(at), &self.words_in);
        sum(&mut seen.letters, self.letters.get(at), &self.letters_in);
        let own = self.vectors.get(at);
        for (other, slot) in self.vectors.iter().zip(&mut seen.vectors) {
            *slot = own.map_or(0.0, |own| dot(own, other));
        }
        seen.row(at)
    }

    /// The signs of two points, from how each stands to all others.
    pub(crate) fn signs(
        &self,
        pair: (usize, usize),
        glance: Glance,
        rows: &[Row],
        tops: &[f32],
    ) -> [f32; FIRST_SIGNS] {
        let mut signs = [0.0; FIRST_SIGNS];
        let (Some(one), Some(other)) = (rows.get(pair.0), rows.get(pair.1)) else { return signs };
        let (Some(a), Some(b)) = (self.items.get(pair.0), self.items.get(pair.1)) else { return signs };
        let z = |which: usize, value: f32| {
            let z = |row: &Row| row.spreads.get(which).map_or(0.0, |spread| spread.z(value));
            f32::midpoint(z(one), z(other))
        };
        let [shared, squared, most, key] = self.shared(&a.terms, &b.terms);
        let all = z(3, glance.all());
        let top = |at: usize| tops.get(at).copied().unwrap_or(0.0);
        let [lexical, whole] = &one.circles;
        let [other_lexical, other_whole] = &other.circles;
        signs = [
            glance.words,
            shared,
            squared,
            glance.letters,
            most,
            key,
            z(0, glance.words),
            z(1, glance.letters),
            common(lexical, other_lexical),
            glance.vector,
            if glance.vector == 0.0 { 0.0 } else { z(2, glance.vector) },
            common(whole, other_whole),
            all,
            all / top(pair.0).max(top(pair.1)).max(1.0),
            (a.terms.len().min(b.terms.len()) as f32).ln_1p(),
        ];
        signs
    }

    /// For each row how likely its three likest are, as a measure of what is much here.
    pub(crate) fn tops(rows: &[Row]) -> Vec<f32> {
        let top = |row: &Row| {
            let z = |other: usize, glance: Glance| {
                let there = rows.get(other).and_then(|row| row.spreads.get(3)).copied().unwrap_or_default();
                let here = row.spreads.get(3).copied().unwrap_or_default();
                f32::midpoint(here.z(glance.all()), there.z(glance.all()))
            };
            let mut all: Vec<f32> = row.near.iter().map(|(other, glance)| z(*other, *glance)).collect();
            all.sort_by(|a, b| b.total_cmp(a));
            all.truncate(3);
            all.iter().sum::<f32>() / all.len().max(1) as f32
        };
        rows.iter().map(top).collect()
    }

    /// The worth of the stems that two points share: in all, squared, the most, and the one that is rare in the
    /// language and comes back here.
    fn shared(&self, one: &Sparse, other: &Sparse) -> [f32; 4] {
        let mut out = [0.0_f32; 4];
        let mut rest = other.iter().peekable();
        for (number, worth) in one {
            while rest.next_if(|(next, _)| next < number).is_some() {}
            let Some((_, also)) = rest.next_if(|(next, _)| next == number) else { continue };
            let (idf, count) = rarity(&self.idf, *number);
            let worth = worth.min(*also);
            let told = worth * idf;
            out[0] += told;
            out[1] += told * told;
            out[2] = out[2].max(told);
            out[3] = out[3].max(worth * worth * count.ln() * (2.0 * idf).min(1.0));
        }
        out
    }
}

/// One row of likenesses, used again for the next.
struct Seen {
    words: Vec<f32>,
    letters: Vec<f32>,
    vectors: Vec<f32>,
}

impl Seen {
    fn new(count: usize) -> Self {
        Self { words: vec![0.0; count], letters: vec![0.0; count], vectors: vec![0.0; count] }
    }

    fn clear(&mut self) {
        self.words.fill(0.0);
        self.letters.fill(0.0);
    }

    fn glance(&self, at: usize) -> Glance {
        let get = |list: &[f32]| list.get(at).copied().unwrap_or(0.0);
        Glance { words: get(&self.words), letters: get(&self.letters), vector: get(&self.vectors) }
    }

    fn row(&self, own: usize) -> Row {
        let count = self.words.len();
        let mut sums = [[0.0_f32; 2]; 4];
        let mut all: Vec<(usize, Glance)> = Vec::with_capacity(count);
        for at in (0..count).filter(|at| *at != own) {
            let glance = self.glance(at);
            let values = [glance.words, glance.letters, glance.vector, glance.all()];
            for (sum, value) in sums.iter_mut().zip(values) {
                sum[0] += value;
                sum[1] += value * value;
            }
            all.push((at, glance));
        }
        let lexical = circle(own, &mut all, Glance::lexical);
        likest(&mut all, NEAR, Glance::all);
        let whole = circle(own, &mut all, Glance::all);
        Row {
            spreads: sums.map(|[sum, squares]| Spread::of(sum, squares, count)),
            near: all,
            circles: [lexical, whole],
        }
    }
}

/// Keeps the likest at the front, in their order; `all` is cut to them only where `keep` says so.
fn likest(all: &mut Vec<(usize, Glance)>, keep: usize, by: fn(Glance) -> f32) {
    front(all, keep, by);
    all.truncate(keep);
}

/// Brings the `keep` likest to the front, the likest first.
fn front(all: &mut [(usize, Glance)], keep: usize, by: fn(Glance) -> f32) {
    let order = |a: &(usize, Glance), b: &(usize, Glance)| by(b.1).total_cmp(&by(a.1)).then(a.0.cmp(&b.0));
    if keep < all.len() {
        all.select_nth_unstable_by(keep, order);
    }
    let keep = keep.min(all.len());
    if let Some(front) = all.get_mut(..keep) {
        front.sort_unstable_by(order);
    }
}

/// A point and its likest, each counting less than the one before, together of length 1.
fn circle(own: usize, all: &mut [(usize, Glance)], by: fn(Glance) -> f32) -> Vec<(usize, f32)> {
    let size = CIRCLE.min(all.len() + 1);
    front(all, size - 1, by);
    let share = |rank: usize| 1.0 - 0.7 * rank as f32 / (size.max(2) - 1) as f32;
    let others = all.iter().take(size - 1).map(|(other, _)| *other);
    let mut out: Vec<(usize, f32)> =
        std::iter::once(own).chain(others).enumerate().map(|(rank, at)| (at, share(rank))).collect();
    let long = out.iter().map(|(_, share)| share * share).sum::<f32>().sqrt();
    out.iter_mut().for_each(|(_, share)| *share /= long);
    out.sort_unstable_by_key(|(at, _)| *at);
    out
}

fn common(one: &[(usize, f32)], other: &[(usize, f32)]) -> f32 {
    let mut sum = 0.0;
    let mut rest = other.iter().peekable();
    for (at, share) in one {
        while rest.next_if(|(next, _)| next < at).is_some() {}
        if let Some((_, also)) = rest.next_if(|(next, _)| next == at) {
            sum += share * also;
        }
    }
    sum
}

fn rows(items: &[Item], row: impl Fn(&Item) -> Sparse) -> Vec<Sparse> {
    items.iter().map(row).collect()
}

/// For each number its rarity among the points from 0 to 1, and in how many it stands.
fn rarities(items: &[Item], size: usize, of: impl Fn(&Item) -> &Sparse) -> Vec<(f32, f32)> {
    let mut counts = vec![0_u32; size];
    for (number, _) in items.iter().flat_map(&of) {
        if let Some(count) = counts.get_mut(place(*number)) {
            *count += 1;
        }
    }
    let all = items.len() as f32 + 1.0;
    counts.into_iter().map(|count| ((all / count.max(1) as f32).ln() / all.ln(), count as f32)).collect()
}

fn rarity(rarities: &[(f32, f32)], number: u32) -> (f32, f32) {
    rarities.get(place(number)).copied().unwrap_or((1.0, 1.0))
}

/// A row with what each entry counts, of length 1.
fn weighed(row: &Sparse, weight: impl Fn(u32, f32) -> f32) -> Sparse {
    let mut out: Sparse = row.iter().map(|(number, value)| (*number, weight(*number, *value))).collect();
    let long = out.iter().map(|(_, value)| value * value).sum::<f32>().sqrt().max(1e-9);
    out.iter_mut().for_each(|(_, value)| *value /= long);
    out
}

/// For each number the points that have it.
fn inverted(rows: &[Sparse], size: usize) -> Vec<Vec<(usize, f32)>> {
    let mut out = vec![Vec::new(); size];
    for (at, row) in rows.iter().enumerate() {
        for (number, value) in row {
            if let Some(list) = out.get_mut(place(*number)) {
                list.push((at, *value));
            }
        }
    }
    out
}

fn sum(into: &mut [f32], row: Option<&Sparse>, inverted: &[Vec<(usize, f32)>]) {
    for (number, value) in row.into_iter().flatten() {
        for (at, also) in inverted.get(place(*number)).into_iter().flatten() {
            if let Some(slot) = into.get_mut(*at) {
                *slot += value * also;
            }
        }
    }
}

/// Takes from every vector what all have in common, and brings it to length 1.
pub(crate) fn center(vectors: &mut [Vector]) {
    let long = |vector: &Vector| vector.iter().map(|value| value * value).sum::<f32>().sqrt();
    let unit = |vector: &mut Vector| {
        let scale = 1.0 / long(vector).max(1e-9);
        vector.iter_mut().for_each(|value| *value *= scale);
    };
    let said: Vec<bool> = vectors.iter().map(|vector| long(vector) > 1e-6).collect();
    let count = said.iter().filter(|said| **said).count() as f32;
    let mut mean = [0.0; DIMS];
    for vector in vectors.iter_mut() {
        unit(vector);
        mean.iter_mut().zip(vector.iter()).for_each(|(sum, value)| *sum += value / (count + 5.0));
    }
    for (vector, said) in vectors.iter_mut().zip(said) {
        if said {
            vector.iter_mut().zip(&mean).for_each(|(value, mean)| *value -= mean);
            unit(vector);
        }
    }
}

fn whole(vector: &Vector) -> Box<[i16; DIMS]> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "no number of a vector of length 1 is greater than 1"
    )]
    Box::new(vector.map(|value| (value * SCALE) as i16))
}

fn dot(one: &[i16; DIMS], other: &[i16; DIMS]) -> f32 {
    let sum: i32 = one.iter().zip(other).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum();
    sum as f32 / (SCALE * SCALE)
}
