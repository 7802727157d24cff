//! Makes the points of a history ready to be compared, and says which pairs are worth a closer look. Owns what is kept
//! between two questions; never decides what is a theme.

use crate::look::{self, Likely, Weights};
use crate::middle::{center, mean};
use crate::reading::Reading;
use crate::signs::{Compared, FIRST_SIGNS, Glance, Row};
use crate::vectors::Vector;
use crate::weights;

/// So much of a history tells its language.
const SAMPLE: usize = 400;

/// Two points that are worth a closer look, the earlier first, with what speaks for them.
pub type Signs = ((usize, usize), [f32; FIRST_SIGNS]);

/// The points of a history, read and compared.
pub(crate) struct History {
    pub(crate) reading: Reading,
    pub(crate) compared: Compared,
    rows: Vec<Row>,
    /// In how many points each word stands.
    counts: Vec<u32>,
    /// What the vectors of all points have in common.
    mean: Vector,
}

impl History {
    /// Reads texts in the order of time, with or without the table of vectors.
    pub(crate) fn new<'t>(texts: impl Iterator<Item = &'t str> + Clone, table: bool) -> Self {
        let sample: String = texts.clone().take(SAMPLE).flat_map(|text| [text, " "]).collect();
        let mut reading = Reading::new(&sample, table);
        let items: Vec<_> = texts.map(|text| reading.read(text)).collect();
        let counts = reading.counts(&items);
        let mut vectors: Vec<Vector> =
            items.iter().map(|item| reading.vector(item, &counts, items.len())).collect();
        let mean = mean(&mut vectors);
        vectors.iter_mut().for_each(|vector| center(vector, &mean));
        let compared = Compared::new(items, &vectors, reading.sizes());
        let rows = compared.rows();
        Self { reading, compared, rows, counts, mean }
    }

    /// How many points there are.
    pub(crate) fn len(&self) -> usize {
        self.compared.len()
    }

    /// What was learned for a history of this language.
    pub(crate) fn weights(&self) -> &'static Weights {
        if self.reading.covered() { &weights::TABLE } else { &weights::LEXICAL }
    }

    /// The first look at all points: those that each is like, and how likely they are of one theme.
    pub(crate) fn first(&self) -> Likely {
        look::first(self.weights(), self.len(), self.signs())
    }

    /// How likely every point is of one theme with this one, at the first look.
    pub(crate) fn all(&self, at: usize) -> Vec<f32> {
        let (Some(point), Some(row)) = (self.compared.points().get(at), self.rows.get(at)) else {
            return Vec::new();
        };
        let glances = self.compared.glances(point).into_iter();
        let others = glances.zip(self.compared.points().iter().zip(&self.rows));
        let likely =
            |(glance, other)| self.weights().first.likely(&self.compared.signs(glance, (point, row), other));
        others.map(likely).collect()
    }

    /// The points that a text which is not among them is like, in their order, and how likely at the first look.
    pub(crate) fn stranger(&mut self, text: &str) -> Vec<(usize, f32)> {
        let item = self.reading.read(text);
        let mut vector = self.reading.vector(&item, &self.counts, self.len());
        center(&mut vector, &self.mean);
        let point = self.compared.ready(item, &vector);
        let row = self.compared.stranger(&point, &self.rows);
        let mut out: Vec<(usize, f32)> = Vec::new();
        for (other, glance) in &row.near {
            let (Some(there), Some(its)) = (self.compared.points().get(*other), self.rows.get(*other)) else {
                continue;
            };
            let signs = self.compared.signs(*glance, (&point, &row), (there, its));
            out.push((*other, self.weights().first.likely(&signs)));
        }
        out.retain(|(_, likely)| *likely > look::LIKELY);
        out.sort_unstable_by_key(|(other, _)| *other);
        out
    }

    /// What speaks for each two points that are worth a closer look, in their order.
    pub(crate) fn signs(&self) -> impl Iterator<Item = Signs> {
        let mut pairs: Vec<((usize, usize), Glance)> = Vec::new();
        for (one, row) in self.rows.iter().enumerate() {
            pairs
                .extend(row.near.iter().map(|(other, glance)| ((one.min(*other), one.max(*other)), *glance)));
        }
        pairs.sort_unstable_by_key(|(pair, _)| *pair);
        pairs.dedup_by_key(|(pair, _)| *pair);
        pairs.into_iter().filter_map(|(pair, glance)| {
            let points = self.compared.points();
            let one = (points.get(pair.0)?, self.rows.get(pair.0)?);
            let other = (points.get(pair.1)?, self.rows.get(pair.1)?);
            Some((pair, self.compared.signs(glance, one, other)))
        })
    }
}

/// What speaks for each two points that are worth a closer look, for those who learn the weights; and whether the
/// table of vectors has a say.
#[must_use]
pub fn signs(texts: &[&str], table: bool) -> (Vec<Signs>, bool) {
    let history = History::new(texts.iter().copied(), table);
    (history.signs().collect(), history.reading.covered())
}
