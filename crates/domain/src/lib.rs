//! The nouns of a one-on-one and their rules: types, state machines, order, fold, cadence, who may do what.
//!
//! Pure. It does no I/O, is not async, reads no clock and names no serde, SQL or HTTP: time and ids come in as
//! parameters, and everything that can be refused answers with [`Error`].

pub mod action_item;
pub mod agenda;
pub mod error;
pub mod find;
pub mod ids;
pub mod kind_hint;
pub mod limits;
pub mod meeting;
pub mod note;
pub mod order;
pub mod prep;
pub mod private_capture;
pub mod relationship;
pub mod series;
pub mod talking_point;
pub mod user;

pub use error::{Error, Result};
pub use ids::{
    AccessTokenId, ActionItemId, LinkId, MeetingId, NoteId, PrivateCaptureId, RelationshipId, SessionId,
    TalkingPointId, UserId,
};
pub use relationship::Side;
