//! All that leaves this machine: calls to addresses that people typed, and mail. No other crate opens a connection outwards.
//!
//! It knows nothing of ours: what a letter or a call says is handed to it, and it never decides to whom.

pub mod address;
pub mod caldav;
pub mod call;
pub mod hook;
pub mod letter;
pub mod smtp;

pub use call::{Answer, Caller, Calls, Outside, Resolve, Uncalled};
pub use letter::{Letter, Line};
pub use smtp::{Mailer, Smtp, Undelivered};
