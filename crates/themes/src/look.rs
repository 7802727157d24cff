//! Looks at pairs of points twice: at what speaks for them, then at which others are like both. Owns how signs become
//! a likelihood; the numbers are in weights.rs.

use crate::history::Signs;
use crate::judge::Judge;
use crate::signs::FIRST_SIGNS;

/// How many signs the second look has.
pub(crate) const SECOND_SIGNS: usize = 8;

/// Two points that are less likely of one theme are unlike.
pub(crate) const LIKELY: f32 = 0.03;
/// So that there is a logarithm where no other is like both.
const LITTLE: f32 = 0.02;
/// A sign so many deviations from the mean counts as no stranger.
const STRANGE: f32 = 5.0;

/// All that was learned.
pub(crate) struct Weights {
    pub(crate) first: Look<FIRST_SIGNS, 32>,
    pub(crate) second: Look<SECOND_SIGNS, 16>,
    pub(crate) judge: Judge,
    /// Groups are joined while their points are on average so likely of one theme, in a history of a few points.
    pub(crate) cut: f32,
    /// How fast that falls in longer ones, as a power of their length.
    pub(crate) fall: f32,
    /// A group is a theme when it is so likely to be right.
    pub(crate) accept: f32,
}

/// So many points are a few: from here on two points are the less likely of one theme the more there are.
const FEW: f32 = 150.0;

impl Weights {
    /// How likely of one theme the points of groups are on average when they are joined, among so many points.
    pub(crate) fn least(&self, count: usize) -> f32 {
        self.cut * (FEW / count as f32).min(1.0).powf(self.fall)
    }
}

/// A small net of one hidden layer, and a straight way beside it.
pub(crate) struct Look<const SIGNS: usize, const HIDDEN: usize> {
    pub(crate) mean: [f32; SIGNS],
    pub(crate) spread: [f32; SIGNS],
    /// For each sign what it counts for each hidden number: so many go at once.
    pub(crate) hidden: [[f32; HIDDEN]; SIGNS],
    pub(crate) bias: [f32; HIDDEN],
    pub(crate) out: [f32; HIDDEN],
    pub(crate) straight: [f32; SIGNS],
    pub(crate) constant: f32,
}

impl<const SIGNS: usize, const HIDDEN: usize> Look<SIGNS, HIDDEN> {
    /// How likely two points with these signs are of one theme.
    pub(crate) fn likely(&self, signs: &[f32; SIGNS]) -> f32 {
        let mut known = [0.0; SIGNS];
        let scales = self.mean.iter().zip(&self.spread);
        for ((known, sign), (mean, spread)) in known.iter_mut().zip(signs).zip(scales) {
            *known = ((sign - mean) / spread).clamp(-STRANGE, STRANGE);
        }
        let mut hidden = self.bias;
        for (known, counts) in known.iter().zip(&self.hidden) {
            hidden.iter_mut().zip(counts).for_each(|(sum, count)| *sum += known * count);
        }
        hidden.iter_mut().for_each(|value| *value = bent(*value));
        likelihood(self.constant + product(&self.straight, &known) + product(&self.out, &hidden))
    }
}

/// The hyperbolic tangent to four digits, by Lambert's continued fraction: many at once, where the library's goes one by one.
fn bent(value: f32) -> f32 {
    let x = value.clamp(-4.97, 4.97);
    let two = x * x;
    x * (135_135.0 + two * (17_325.0 + two * (378.0 + two)))
        / (135_135.0 + two * (62_370.0 + two * (3_150.0 + two * 28.0)))
}

pub(crate) fn product(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

pub(crate) fn likelihood(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

/// For each point those that it is like, in their order, and how likely they are of one theme.
pub(crate) type Likely = Vec<Vec<(usize, f32)>>;

/// The first look at all pairs that are worth one.
pub(crate) fn first(weights: &Weights, count: usize, signs: impl Iterator<Item = Signs>) -> Likely {
    let mut rows: Likely = vec![Vec::new(); count];
    for ((one, other), signs) in signs {
        let likely = weights.first.likely(&signs);
        if likely > LIKELY {
            for (from, to) in [(one, other), (other, one)] {
                if let Some(row) = rows.get_mut(from) {
                    row.push((to, likely));
                }
            }
        }
    }
    for row in &mut rows {
        row.sort_unstable_by_key(|(other, _)| *other);
    }
    rows
}

/// What the second look needs to know of one point's row.
struct Sum {
    all: f32,
    length: f32,
    most: f32,
    five: f32,
}

impl Sum {
    fn of(row: &[(usize, f32)]) -> Self {
        let mut values: Vec<f32> = row.iter().map(|(_, likely)| *likely).collect();
        values.sort_by(|a, b| b.total_cmp(a));
        Self {
            all: values.iter().sum(),
            length: (1.0 + values.iter().map(|value| value * value).sum::<f32>()).sqrt(),
            most: values.first().copied().unwrap_or(0.0),
            five: values.iter().take(5).sum::<f32>() / 5.0,
        }
    }
}

/// The second look: the rows again, by what is like both of two points.
pub(crate) fn second(weights: &Weights, rows: &Likely) -> Likely {
    let sums: Vec<Sum> = rows.iter().map(|row| Sum::of(row)).collect();
    let mut both = vec![0.0_f32; rows.len()];
    let mut out: Likely = Vec::with_capacity(rows.len());
    for (row, here) in rows.iter().zip(&sums) {
        through(row, rows, &mut both);
        let again = row.iter().filter_map(|(other, likely)| {
            let through = both.get(*other).copied().unwrap_or(0.0);
            Some((*other, weights.second.likely(&signs(*likely, through, here, sums.get(*other)?))))
        });
        out.push(again.collect());
        clear(row, rows, &mut both);
    }
    out
}

/// The second look at one new row that the others do not know yet.
pub(crate) fn second_row(weights: &Weights, rows: &Likely, row: &[(usize, f32)]) -> Vec<(usize, f32)> {
    let here = Sum::of(row);
    let mut both = vec![0.0_f32; rows.len()];
    through(row, rows, &mut both);
    let again = row.iter().filter_map(|(other, likely)| {
        let through = both.get(*other).copied().unwrap_or(0.0);
        let mut there = rows.get(*other)?.clone();
        there.push((rows.len(), *likely));
        Some((*other, weights.second.likely(&signs(*likely, through, &here, &Sum::of(&there)))))
    });
    again.collect()
}

/// For each point how likely it is to be like one by way of a third.
fn through(row: &[(usize, f32)], rows: &Likely, both: &mut [f32]) {
    for (middle, near) in row {
        for (other, far) in rows.get(*middle).into_iter().flatten() {
            if let Some(sum) = both.get_mut(*other) {
                *sum += near * far;
            }
        }
    }
}

fn clear(row: &[(usize, f32)], rows: &Likely, both: &mut [f32]) {
    for (middle, _) in row {
        for (other, _) in rows.get(*middle).into_iter().flatten() {
            if let Some(sum) = both.get_mut(*other) {
                *sum = 0.0;
            }
        }
    }
}

fn signs(likely: f32, through: f32, one: &Sum, other: &Sum) -> [f32; SECOND_SIGNS] {
    [
        (likely / (1.0 - likely + 1e-6) + 1e-6).ln(),
        likely,
        (through + 2.0 * likely) / (one.length * other.length),
        (through + LITTLE).ln(),
        one.all.min(other.all),
        one.all.max(other.all),
        likely / one.most.min(other.most),
        likely / (one.five + other.five + 0.02),
    ]
}
