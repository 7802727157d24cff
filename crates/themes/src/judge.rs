//! Judges whether a group of points is a theme: by its size, how much its points are alike, and how little others are
//! like them. Owns that measure; the numbers are in weights.rs.

use crate::look::{Likely, likelihood, product};

/// How many signs a group has.
pub(crate) const GROUP_SIGNS: usize = 11;

/// What was learned about right and wrong groups.
pub(crate) struct Judge {
    pub(crate) mean: [f32; GROUP_SIGNS],
    pub(crate) spread: [f32; GROUP_SIGNS],
    pub(crate) weights: [f32; GROUP_SIGNS],
    pub(crate) constant: f32,
}

impl Judge {
    /// How likely a group is a theme that a person would agree with.
    pub(crate) fn sure(&self, signs: &[f32; GROUP_SIGNS]) -> f32 {
        let mut known = [0.0; GROUP_SIGNS];
        let scales = self.mean.iter().zip(&self.spread);
        for ((known, sign), (mean, spread)) in known.iter_mut().zip(signs).zip(scales) {
            *known = (sign - mean) / spread;
        }
        likelihood(self.constant + product(&self.weights, &known))
    }
}

/// What speaks for a group of two or more; `members` in rising order.
pub(crate) fn signs(rows: &Likely, members: &[usize]) -> [f32; GROUP_SIGNS] {
    let size = members.len() as f32;
    let mut outside = vec![0.0_f32; rows.len()];
    let mut pairs: Vec<f32> = Vec::with_capacity(members.len() * members.len() / 2);
    let mut inside: Vec<f32> = Vec::with_capacity(members.len());
    let mut leaving = 0.0;
    for one in members {
        let mut sum = 0.0;
        for (other, likely) in rows.get(*one).into_iter().flatten() {
            if members.binary_search(other).is_ok() {
                sum += likely;
                if other > one {
                    pairs.push(*likely);
                }
            } else {
                leaving += likely;
                if let Some(slot) = outside.get_mut(*other) {
                    *slot += likely / size;
                }
            }
        }
        inside.push(sum / (size - 1.0));
    }
    pairs.resize(members.len() * (members.len() - 1) / 2, 0.0);
    pairs.sort_by(f32::total_cmp);
    outside.sort_by(|a, b| b.total_cmp(a));
    let near = if rows.len() > members.len() + 2 { outside.iter().take(3).sum::<f32>() / 3.0 } else { 0.0 };
    let alike = inside.iter().sum::<f32>() / size;
    let strong = pairs.iter().filter(|likely| **likely > 0.5).count() as f32 / pairs.len() as f32;
    [
        size.ln(),
        alike,
        inside.iter().copied().fold(1.0, f32::min),
        near,
        alike - near,
        leaving / size / (alike * (size - 1.0) + 0.1),
        alike * size.ln(),
        strong,
        pairs.get(pairs.len() / 4).copied().unwrap_or(0.0),
        (rows.len() as f32).ln(),
        size / rows.len() as f32,
    ]
}
