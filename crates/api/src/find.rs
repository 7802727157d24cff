//! Looking for words, and what words seem to be about.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Looks for words in everything one may see.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Find {
    /// The words. Each must be there: as it is, at the beginning of a longer one, or with a slip of the finger.
    pub words: String,
}

/// Something that was found.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Hit {
    /// `one-on-one`, `meeting`, `talking-point`, `record` (a point as it read in a meeting), `note`, `action-item`,
    /// `theme`, `private-capture`.
    pub what: String,
    /// The one-on-one it is in.
    pub relationship: String,
    /// First name of the one across there.
    pub with: String,
    /// What it is, and what became of it.
    pub place: String,
    /// Its words around what was looked for.
    pub excerpt: String,
    /// When it was written, or happened.
    pub at: String,
    /// Path of the page on which it stands.
    pub path: String,
}

/// Words as they are being typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Hinted {
    /// The words so far; 500 characters are enough.
    pub text: String,
}

/// What words seem to be about.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct KindHint {
    /// `challenge`, `solution`, `development`, `insight`, `feedback`, or `status`: news that asks for no talk. Nothing
    /// when the words do not say.
    pub kind: Option<String>,
    /// The day until which the words ask to wait (“remind me Thursday to …”), if they do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The same day as one would say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
}
