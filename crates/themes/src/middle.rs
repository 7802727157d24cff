//! What vectors have in common is taken from them, and they are made quick to compare. Owns no text and no table.

use crate::vectors::{DIMS, Vector};

/// A vector's numbers are kept as whole ones of this scale, which multiply faster.
const SCALE: f32 = 4096.0;
/// A vector shorter than this says nothing.
const LITTLE: f32 = 1e-6;

/// What all vectors have in common; the vectors are brought to length 1 on the way.
pub(crate) fn mean(vectors: &mut [Vector]) -> Vector {
    let count = vectors.iter().filter(|vector| length(vector) > LITTLE).count() as f32;
    let mut mean = [0.0; DIMS];
    for vector in vectors {
        unit(vector);
        mean.iter_mut().zip(vector.iter()).for_each(|(sum, value)| *sum += value / (count + 5.0));
    }
    mean
}

/// Takes from a vector what all have in common, and brings it to length 1; one that says nothing stays so.
pub(crate) fn center(vector: &mut Vector, mean: &Vector) {
    if length(vector) > LITTLE {
        unit(vector);
        vector.iter_mut().zip(mean).for_each(|(value, mean)| *value -= mean);
        unit(vector);
    }
}

fn length(vector: &Vector) -> f32 {
    vector.iter().map(|value| value * value).sum::<f32>().sqrt()
}

fn unit(vector: &mut Vector) {
    let scale = 1.0 / length(vector).max(1e-9);
    vector.iter_mut().for_each(|value| *value *= scale);
}

/// A vector of whole numbers.
pub(crate) fn whole(vector: &Vector) -> Box<[i16; DIMS]> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "no number of a vector of length 1 is greater than 1"
    )]
    Box::new(vector.map(|value| (value * SCALE) as i16))
}

/// The cosine of two of length 1.
pub(crate) fn dot(one: &[i16; DIMS], other: &[i16; DIMS]) -> f32 {
    let sum: i32 = one.iter().zip(other).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum();
    sum as f32 / (SCALE * SCALE)
}
