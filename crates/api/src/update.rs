//! Updates on the wire: what commands take, and what is given back.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A status line that was sent out instead of taking meeting time.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Update {
    /// Its id.
    pub id: String,
    /// The words.
    pub text: String,
    /// Who posted it.
    pub by: String,
    /// When.
    pub posted_at: String,
    /// When its words were last changed.
    pub edited_at: Option<String>,
    /// The talking point that it was before.
    pub point: Option<String>,
    /// When the other one read it.
    pub read_at: Option<String>,
    /// What the other one replied, in one line.
    pub reply: Option<String>,
    /// When they replied.
    pub replied_at: Option<String>,
    /// Version, for saving new words or a reply.
    pub version: i64,
}

/// The feed of a one-on-one, latest first, fifty at a time.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Updates {
    /// How many wait to be read by whoever asks.
    pub unread: usize,
    /// The updates.
    pub updates: Vec<Update>,
    /// Ask with `before` and this id for older ones.
    pub older: Option<String>,
}

/// What one person posted, oldest first.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct DigestPerson {
    /// Their name.
    pub name: String,
    /// What they posted.
    pub updates: Vec<Update>,
}

/// All updates of the last days over all one-on-ones, by person.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Digest {
    /// How many days.
    pub days: i64,
    /// Whoever posted something; whoever asks comes last.
    pub people: Vec<DigestPerson>,
    /// The same as one text in Markdown, without replies.
    pub markdown: String,
}

/// Posts an update.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct PostUpdate {
    /// The words.
    pub text: String,
}

/// Sends a point out as an update.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct PostPoint {
    /// Sharper words; left out: those of the point.
    pub text: Option<String>,
}

/// Marks updates as read.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ReadUpdates {
    /// `yes` when they were on a screen and nobody pressed anything: then nothing is said of it.
    pub looked: Option<String>,
    /// `posted_at` of the newest that was seen; left out: all.
    pub until: Option<String>,
}

/// Which reading is taken back.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct UnreadUpdates {
    /// The moment at which they were marked as read.
    pub read_at: String,
}
