//! Themes in an export: as they were last shown, and what people taught about them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A theme as it was last shown.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedTheme {
    /// Its id.
    pub id: String,
    /// The name that was found for it; a name that people gave is in their lesson.
    pub name: String,
    /// Since when it is shown.
    pub since: String,
    /// Since when it is not.
    pub gone_at: Option<String>,
}

/// A point that was shown in a theme.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedThemePoint {
    /// The theme.
    pub theme_id: String,
    /// The point.
    pub talking_point_id: String,
}

/// Something that was taught about a theme.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedThemeLesson {
    /// Its id.
    pub id: String,
    /// The theme.
    pub theme_id: String,
    /// `accepted`, `confirmed`, `rejected`, `renamed`, `split`, `merged` or `dismissed`.
    pub verb: String,
    /// The theme that some of its points became, or that it is the same as.
    pub other_theme: Option<String>,
    /// The name that was given.
    pub name: Option<String>,
    /// Who taught it.
    pub taught_by: String,
    /// When.
    pub taught_at: String,
    /// Version of the one-on-one that it made.
    pub version: i64,
    /// When it was taken back.
    pub taken_back_at: Option<String>,
}

/// A point that a lesson names.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportedThemeLessonPoint {
    /// The lesson.
    pub lesson_id: String,
    /// The point.
    pub talking_point_id: String,
    /// `belong` or `apart`.
    pub part: String,
}
