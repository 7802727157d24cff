//! Wire shapes of the JSON API and a typed client for it. The command line and the tests speak through it.
//!
//! It depends on nothing of ours: whoever writes a client in another language needs no more than this.

mod calendar_account;
pub mod client;
mod commands;
mod export;
mod find;
mod goal;
mod growth;
mod handover;
mod home;
mod kinds;
mod ownership;
mod prep;
mod private_note;
mod question;
mod reminder;
mod series;
mod shapes;
mod theme;
mod trends;
mod update;
mod webhook;
mod wrap_up;

pub use calendar_account::*;
pub use commands::*;
pub use export::*;
pub use find::*;
pub use goal::*;
pub use growth::*;
pub use handover::*;
pub use home::*;
pub use kinds::*;
pub use ownership::*;
pub use prep::*;
pub use private_note::*;
pub use question::*;
pub use reminder::*;
pub use series::*;
pub use shapes::*;
pub use theme::*;
pub use trends::*;
pub use update::*;
pub use webhook::*;
pub use wrap_up::*;
