//! Gathers what speaks for each two points of a history being of one theme. Owns the signs of the first look; never
//! weighs them.

use crate::middle::{dot, whole};
use crate::parts::in_parts;
use crate::reading::{Said, Sparse, place};
use crate::vectors::{DIMS, Vector};

/// How many signs there are.
pub const FIRST_SIGNS: usize = 15;

/// A point is looked at closely beside so many others, the likest.
const NEAR: usize = 60;
/// So many of the likest are compared where two points are asked for what they have in common.
const CIRCLE: usize = 10;

/// What two points have in common at first sight.
#[derive(Clone, Copy, Default)]
pub(crate) struct Glance {
    pub(crate) words: f32,
    pub(crate) letters: f32,
    pub(crate) vector: f32,
}

impl Glance {
    fn all(self) -> f32 {
        self.words + self.letters + self.vector
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
    /// How alike its three likest are, as a measure of what is much here.
    top: f32,
}

/// One point made ready for comparison.
pub(crate) struct Ready {
    pub(crate) item: Said,
    words: Sparse,
    letters: Sparse,
    vector: Box<[i16; DIMS]>,
}

/// All points made ready for comparison.
pub(crate) struct Compared {
    points: Vec<Ready>,
    /// For each stem its rarity among the points, and in how many it stands; for each row of letters as well.
    idf: Vec<(f32, f32)>,
    letters_idf: Vec<(f32, f32)>,
    words_in: Vec<Vec<(u32, f32)>>,
    letters_in: Vec<Vec<(u32, f32)>>,
}

impl Compared {
    /// Of items and their vectors, where so many different stems and rows of letters were read.
    pub(crate) fn new(items: Vec<Said>, vectors: &[Vector], sizes: (usize, usize)) -> Self {
        let mut out = Self {
            idf: rarities(&items, sizes.0, |item| &item.terms),
            letters_idf: rarities(&items, sizes.1, |item| &item.grams),
            points: Vec::with_capacity(items.len()),
            words_in: Vec::new(),
            letters_in: Vec::new(),
        };
        let points: Vec<Ready> =
            items.into_iter().zip(vectors).map(|(item, vector)| out.ready(item, vector)).collect();
        out.words_in = inverted(&points, sizes.0, |point| &point.words);
        out.letters_in = inverted(&points, sizes.1, |point| &point.letters);
        out.points = points;
        out
    }

    /// Makes an item ready by what is rare among the points.
    pub(crate) fn ready(&self, item: Said, vector: &Vector) -> Ready {
        let letter = |number, times: f32| (1.0 + times.ln()) * rarity(&self.letters_idf, number).0;
        Ready {
            words: weighed(&item.terms, |number, worth| worth * rarity(&self.idf, number).0),
            letters: weighed(&item.grams, letter),
            vector: whole(vector),
            item,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.points.len()
    }

    /// The points, as they were made ready.
    pub(crate) fn points(&self) -> &[Ready] {
        &self.points
    }

    /// In how many points a stem stands.
    pub(crate) fn count(&self, stem: u32) -> f32 {
        rarity(&self.idf, stem).1
    }

    /// How each point stands to all others.
    pub(crate) fn rows(&self) -> Vec<Row> {
        let mut rows = in_parts(&self.points, |first, points| {
            let mut seen = Seen::new(self.len());
            (first..).zip(points).map(|(at, point)| self.row(point, at, &mut seen)).collect()
        });
        let tops: Vec<f32> = rows.iter().map(|row| top(row, &rows)).collect();
        rows.iter_mut().zip(tops).for_each(|(row, top)| row.top = top);
        rows
    }

    /// How a point that is not among them stands to all.
    pub(crate) fn stranger(&self, point: &Ready, rows: &[Row]) -> Row {
        let mut row = self.row(point, self.len(), &mut Seen::new(self.len()));
        row.top = top(&row, rows);
        row
    }

    fn row(&self, point: &Ready, own: usize, seen: &mut Seen) -> Row {
        self.see(point, seen);
        seen.row(own)
    }

    fn see(&self, point: &Ready, seen: &mut Seen) {
        seen.clear();
        sum(&mut seen.words, &point.words, &self.words_in);
        sum(&mut seen.letters, &point.letters, &self.letters_in);
        for (other, slot) in self.points.iter().zip(&mut seen.vectors) {
            *slot = dot(&point.vector, &other.vector);
        }
    }

    /// What a point has in common with every other at first sight.
    pub(crate) fn glances(&self, point: &Ready) -> Vec<Glance> {
        let mut seen = Seen::new(self.len());
        self.see(point, &mut seen);
        (0..self.len()).map(|at| seen.glance(at)).collect()
    }

    /// The signs of two points, from how each stands to all others.
    pub(crate) fn signs(
        &self,
        glance: Glance,
        one: (&Ready, &Row),
        other: (&Ready, &Row),
    ) -> [f32; FIRST_SIGNS] {
        let ((a, one), (b, other)) = (one, other);
        let z = |which: usize, value: f32| {
            let z = |row: &Row| row.spreads.get(which).map_or(0.0, |spread| spread.z(value));
            f32::midpoint(z(one), z(other))
        };
        let [shared, squared, most, key] = self.shared(&a.item.terms, &b.item.terms);
        let all = z(3, glance.all());
        let ([lexical, whole], [other_lexical, other_whole]) = (&one.circles, &other.circles);
        [
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
            all / one.top.max(other.top).max(1.0),
            (a.item.terms.len().min(b.item.terms.len()) as f32).ln_1p(),
        ]
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

/// How alike the three likest of a row are.
fn top(row: &Row, rows: &[Row]) -> f32 {
    let z = |other: usize, glance: Glance| {
        let z = |row: &Row| row.spreads.get(3).map_or(0.0, |spread| spread.z(glance.all()));
        rows.get(other).map_or(0.0, |there| f32::midpoint(z(row), z(there)))
    };
    let mut all: Vec<f32> = row.near.iter().map(|(other, glance)| z(*other, *glance)).collect();
    all.sort_by(|a, b| b.total_cmp(a));
    all.truncate(3);
    all.iter().sum::<f32>() / all.len().max(1) as f32
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
        let lexical: Vec<f32> = self.words.iter().zip(&self.letters).map(|(a, b)| a + b).collect();
        let all: Vec<f32> = lexical.iter().zip(&self.vectors).map(|(a, b)| a + b).collect();
        let spread = |values: &[f32]| {
            let own = values.get(own).copied().unwrap_or(0.0);
            let (sum, squares) = (total(values) - own, squares(values) - own * own);
            Spread::of(sum, squares, count)
        };
        let near = likest(own, &all, spread(&all), NEAR);
        Row {
            spreads: [spread(&self.words), spread(&self.letters), spread(&self.vectors), spread(&all)],
            circles: [
                circle(own, &likest(own, &lexical, spread(&lexical), CIRCLE - 1)),
                circle(own, near.get(..near.len().min(CIRCLE - 1)).unwrap_or_default()),
            ],
            near: near.into_iter().map(|at| (at, self.glance(at))).collect(),
            top: 0.0,
        }
    }
}

/// The sum of all, eight at a time.
fn total(values: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 8];
    let chunks = values.chunks_exact(8);
    let rest: f32 = chunks.remainder().iter().sum();
    for chunk in chunks {
        sums.iter_mut().zip(chunk).for_each(|(sum, value)| *sum += value);
    }
    rest + sums.iter().sum::<f32>()
}

/// The sum of all squares, eight at a time.
fn squares(values: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 8];
    let chunks = values.chunks_exact(8);
    let rest: f32 = chunks.remainder().iter().map(|value| value * value).sum();
    for chunk in chunks {
        sums.iter_mut().zip(chunk).for_each(|(sum, value)| *sum += value * value);
    }
    rest + sums.iter().sum::<f32>()
}

/// The places of the likest others, the likest first; of equals the earlier.
fn likest(own: usize, values: &[f32], spread: Spread, keep: usize) -> Vec<usize> {
    // The likest of many are far above the mean: most need not be sorted.
    let bar = spread.mean + 0.5 * spread.deviation;
    let above = |bar: f32| -> Vec<(f32, usize)> {
        let all = values.iter().copied().enumerate().filter(|(at, value)| *value > bar && *at != own);
        all.map(|(at, value)| (value, at)).collect()
    };
    let mut found = above(bar);
    if found.len() < keep {
        found = above(f32::NEG_INFINITY);
    }
    let order = |a: &(f32, usize), b: &(f32, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
    if keep < found.len() {
        found.select_nth_unstable_by(keep, order);
        found.truncate(keep);
    }
    found.sort_unstable_by(order);
    found.into_iter().map(|(_, at)| at).collect()
}

/// A point and its likest, each counting less than the one before, together of length 1.
fn circle(own: usize, others: &[usize]) -> Vec<(usize, f32)> {
    let share = |rank: usize| 1.0 - 0.7 * rank as f32 / others.len().max(1) as f32;
    let all = std::iter::once(own).chain(others.iter().copied());
    let mut out: Vec<(usize, f32)> = all.enumerate().map(|(rank, at)| (at, share(rank))).collect();
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

/// For each number its rarity among the points from 0 to 1, and in how many it stands.
fn rarities(items: &[Said], size: usize, of: impl Fn(&Said) -> &Sparse) -> Vec<(f32, f32)> {
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
fn inverted(points: &[Ready], size: usize, of: impl Fn(&Ready) -> &Sparse) -> Vec<Vec<(u32, f32)>> {
    let mut out = vec![Vec::new(); size];
    for (at, point) in (0..).zip(points) {
        for (number, value) in of(point) {
            if let Some(list) = out.get_mut(place(*number)) {
                list.push((at, *value));
            }
        }
    }
    out
}

fn sum(into: &mut [f32], row: &Sparse, inverted: &[Vec<(u32, f32)>]) {
    for (number, value) in row {
        for (at, also) in inverted.get(place(*number)).into_iter().flatten() {
            if let Some(slot) = into.get_mut(place(*at)) {
                *slot += value * also;
            }
        }
    }
}
