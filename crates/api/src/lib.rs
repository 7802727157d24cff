//! Wire shapes of the JSON API and a typed client for it. The command line and the tests speak through it.
//!
//! It depends on nothing of ours: whoever writes a client in another language needs no more than this.

pub mod client;
mod commands;
mod export;
mod kinds;
mod prep;
mod shapes;

pub use commands::*;
pub use export::*;
pub use kinds::*;
pub use prep::*;
pub use shapes::*;
