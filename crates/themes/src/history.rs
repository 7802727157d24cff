//! Makes the points of a history ready to be compared, and says which pairs are worth a closer look. Owns what is kept
//! between two questions; never decides what is a theme.

use crate::look::{self, Likely, Weights};
use crate::reading::Reading;
use crate::signs::{Compared, FIRST_SIGNS, Glance, Row, center};
use crate::weights;

/// So much of a history tells its language.
const SAMPLE: usize = 400;

/// Two points that are worth a closer look, the earlier first, with what speaks for them.
pub type Signs = ((usize, usize), [f32; FIRST_SIGNS]);

/// The points of a history, read and compared.
pub(crate) struct History {
    pub(crate) reading: Reading,
    compared: Compared,
    rows: Vec<Row>,
    tops: Vec<f32>,
}

impl History {
    /// Reads texts in the order of time, with or without the table of vectors.
    pub(crate) fn new<'t>(texts: impl Iterator<Item = &'t str> + Clone, table: bool) -> Self {
        let sample: String = texts.clone().take(SAMPLE).flat_map(|text| [text, " "]).collect();
        let mut reading = Reading::new(&sample, table);
        let items: Vec<_> = texts.map(|text| reading.read(text)).collect();
        let mut vectors = reading.vectors(&items);
        center(&mut vectors);
        let compared = Compared::new(items, &vectors, reading.sizes());
        let rows = compared.rows();
        let tops = Compared::tops(&rows);
        Self { reading, compared, rows, tops }
    }

    /// How many points there are.
    pub(crate) fn len(&self) -> usize {
        self.compared.len()
    }

    /// The points, compared.
    pub(crate) fn compared(&self) -> &Compared {
        &self.compared
    }

    /// What was learned for a history of this language.
    pub(crate) fn weights(&self) -> &'static Weights {
        if self.reading.covered() { &weights::TABLE } else { &weights::LEXICAL }
    }

    /// For each point those that it is like, and how likely they are of one theme.
    pub(crate) fn likely(&self) -> Likely {
        let weights = self.weights();
        look::second(weights, &look::first(weights, self.len(), self.signs()))
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
        pairs
            .into_iter()
            .map(|(pair, glance)| (pair, self.compared.signs(pair, glance, &self.rows, &self.tops)))
    }
}

/// What speaks for each two points that are worth a closer look, for those who learn the weights; and whether the
/// table of vectors has a say.
#[must_use]
pub fn signs(texts: &[&str], table: bool) -> (Vec<Signs>, bool) {
    let history = History::new(texts.iter().copied(), table);
    (history.signs().collect(), history.reading.covered())
}
