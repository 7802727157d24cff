//! Finds what belongs together in short texts. Owns words, stems and likeness; knows no relationship, no database
//! and no network.

mod cluster;
mod evidence;
mod find;
mod history;
mod identity;
mod judge;
mod label;
mod language;
mod look;
mod middle;
mod more;
mod parts;
mod reading;
mod signs;
mod tables;
mod terms;
mod threads;
mod vectors;
mod weigh;
mod weights;

pub use evidence::{Evidence, SIGNS};
pub use find::{Finding, Id, Known, Lesson, MOST, Point, Theme, find, find_lexical};
pub use history::{Signs, signs};
pub use language::{Language, language};
pub use more::more_like;
pub use signs::FIRST_SIGNS;
pub use threads::{ThreadPoint, closest, evidence, nearly_same, threads};
pub use vectors::{DIMS, Vector, covers, dot, embed};
