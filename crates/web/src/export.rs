//! An export on its way out and back: as JSON, or as Markdown, one one-on-one at a time, so that ten years of somebody
//! are never in memory at once. It decides neither who may see what nor what fits together.

pub(crate) mod escape;
mod format;
mod json;
mod markdown;

pub use format::{Folder, Format};
pub use json::{Json, each, is_export};
pub use markdown::{File, Markdown};

pub(crate) use escape::line;
