//! Private notes on the wire: whoever asks gets their own and nobody else’s.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A save of a private note: about a point, a meeting, or the one-on-one when neither is given.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct SavePrivateNote {
    /// The meeting it is about.
    pub meeting: Option<String>,
    /// The point it is about.
    pub point: Option<String>,
    /// The words; none left is fine.
    pub text: String,
    /// The version that was seen; 0 when there was none.
    pub version: i64,
}

/// A note that only its author sees.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PrivateNote {
    /// Its id.
    pub id: String,
    /// The meeting it is about.
    pub meeting: Option<String>,
    /// The point it is about.
    pub point: Option<String>,
    /// The words.
    pub text: String,
    /// When it was last written.
    pub written_at: String,
    /// Version, for the next save.
    pub version: i64,
}
