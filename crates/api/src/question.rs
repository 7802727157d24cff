//! Questions worth asking on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A question worth asking.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Question {
    /// Its key, for capturing it.
    pub key: String,
    /// The words.
    pub text: String,
    /// The kind of the capture that it becomes.
    pub kind: String,
    /// `light`, `open` or `deep`.
    pub depth: String,
}

/// What whoever asks is offered this week.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Questions {
    /// Three at the most: those captured are gone.
    pub questions: Vec<Question>,
    /// There are others to ask for.
    pub more: bool,
}
