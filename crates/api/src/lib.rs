//! Wire shapes of the JSON API and a typed client for it. The command line and the tests speak through it.
//!
//! It depends on nothing of ours: whoever writes a client in another language needs no more than this.

pub mod client;
mod commands;
mod prep;
mod shapes;
mod wrap_up;

pub use commands::*;
pub use prep::*;
pub use shapes::*;
pub use wrap_up::*;
