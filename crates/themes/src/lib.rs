//! Finds what belongs together in short texts. Owns words, stems and likeness; knows no relationship, no database
//! and no network.

mod cluster;
mod evidence;
mod language;
mod tables;
mod terms;
mod threads;
mod vectors;
mod weigh;

pub use evidence::{Evidence, SIGNS};
pub use language::{Language, language};
pub use threads::{ThreadPoint, closest, evidence, nearly_same, threads};
pub use vectors::{DIMS, Vector, covers, dot, embed};
