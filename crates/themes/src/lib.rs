//! Finds what belongs together in short texts. Owns words, stems and likeness; knows no relationship, no database
//! and no network.

mod cluster;
mod language;
mod likeness;
mod matters;
mod tables;
mod terms;
mod threads;

pub use language::{Language, language};
pub use threads::{ThreadPoint, nearly_same, threads};
