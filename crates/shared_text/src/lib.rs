//! Text that two people type at once: a Yjs document as `yrs` keeps it, and the messages of the y-sync protocol.
//!
//! Pure: it knows no relationship, no database, no network and no clock. What comes from outside is never trusted: it is
//! applied, looked at, and the caller is told when the document may not be used any more.

mod awareness;
mod document;
mod message;

pub use awareness::Awareness;
pub use document::{Applied, Document, Refused, joined};
pub use message::{Malformed, Message, acknowledged, carets, read, step1, step2, update};
pub use yrs::sync::AwarenessUpdate as Carets;
