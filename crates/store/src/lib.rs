//! Storage: SQL, sealing, migrations. The only crate that names a database driver or a cipher.
//!
//! It decides nothing about who may do what, but content opens only with the proof that [`access`] returns.

pub mod access;
pub mod access_token;
pub mod action_item;
pub mod calendar_account;
pub mod calendar_entry;
pub mod calendar_invitation;
pub mod calendar_reply;
pub mod calendar_wish;
pub mod checkpoint;
pub mod columns;
pub mod command;
pub mod engagement;
pub mod event;
pub mod export;
pub mod feed;
pub mod feedback;
pub mod goal;
pub mod growth;
pub mod handover;
pub mod hint;
pub mod insight;
pub mod installation;
pub mod job;
pub mod join_link;
mod keyring;
pub mod link;
pub mod live;
pub mod mail;
pub mod meeting;
mod migrate;
pub mod note;
pub mod pause;
pub mod prep;
pub mod presence;
pub mod private_capture;
pub mod private_note;
pub mod question;
mod queue;
pub mod recap;
pub mod reflection;
pub mod relationship;
mod relay;
pub mod reminder;
mod seam;
pub mod series;
pub mod session;
pub mod sign_in_attempt;
pub mod solution;
mod store;
pub mod talked_about;
pub mod talking_point;
pub mod theme;
pub mod trends;
mod tx;
pub mod update;
pub mod user;
mod value;
pub mod visit;
pub mod webhook;

pub use access::{Author, Own, Participant, Sealed, Writer};
pub use keyring::{KeyFile, Keyring, fresh_secret, hash_secret};
pub use store::{Config, Pending, Schema, Store, Target};
pub use tx::{Change, Tx};

/// Tells the time. The binary hands in the system's, tests one that they set.
pub type Clock = std::sync::Arc<dyn Fn() -> jiff::Timestamp + Send + Sync>;
