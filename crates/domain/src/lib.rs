//! The nouns of a one-on-one and their rules: types, state machines, order, fold, cadence, who may do what.
//!
//! Pure. It does no I/O, is not async, reads no clock and names no serde, SQL or HTTP: time and ids come in as
//! parameters, and everything that can be refused answers with [`Error`].

pub mod action_item;
pub mod agenda;
pub mod backlog;
pub mod calendar_account;
pub mod calendar_reply;
pub mod calendar_wish;
pub mod checkpoint;
pub mod delivery;
pub mod error;
pub mod feed;
pub mod feedback;
pub mod find;
pub mod focus_meeting;
pub mod goal;
pub mod growth;
pub mod handover;
pub mod hint;
pub mod ids;
pub mod insight;
pub mod join_link;
pub mod kind_hint;
pub mod limits;
pub mod meeting;
pub mod merge;
pub mod note;
pub mod order;
pub mod ownership;
pub mod pause;
pub mod prep;
pub mod private_capture;
pub mod private_note;
pub mod question;
pub mod rebooking;
pub mod recap;
pub mod reflection;
pub mod relationship;
pub mod reminder;
pub mod series;
pub mod solution;
pub mod talking_point;
pub mod theme;
pub mod trends;
pub mod update;
pub mod user;
pub mod visit;
pub mod webhook;
pub mod words;

pub use error::{Current, Error, Result};
pub use ids::{
    AccessTokenId, ActionItemId, CalendarAccountId, CalendarWishId, CheckpointId, DismissalId, FeedId,
    GoalId, GrowthEntryId, LinkId, MailId, MeetingId, NoteId, NoteVersionId, PauseId, PresenceId,
    PrivateCaptureId, PrivateNoteId, RelationshipId, SessionId, TalkingPointId, ThemeId, ThemeLessonId,
    UpdateId, UserId, WebhookCallId, WebhookId,
};
pub use relationship::Side;
