//! Themes: points that keep coming back to one matter, what people teach about them, and their meetings.

use crate::{ActionItem, Meeting, TalkingPoint};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

/// Names points.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ThemePoints {
    /// Ids of the points.
    #[serde(deserialize_with = "ids")]
    pub points: Vec<String>,
}

/// Makes a theme of points, or makes some points of a theme one of their own.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct MakeTheme {
    /// Ids of the points, two at the least.
    #[serde(deserialize_with = "ids")]
    pub points: Vec<String>,
    /// What it is called; where a theme is split it may be left out.
    pub name: String,
}

/// Names a theme.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ThemeName {
    /// The name.
    pub name: String,
    /// The version that was seen; a save against an older one is refused.
    pub version: i64,
}

/// Says that a theme is the same as another one.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct MergeTheme {
    /// Id of the other theme.
    pub into: String,
}

/// Gives a theme its own meeting.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ThemeMeetingAt {
    /// When, in your own zone.
    pub at: String,
    /// Minutes; left out: as many as its points want.
    pub minutes: Option<i64>,
    /// Ids of the points that it is about; left out: all that are open and yours to give.
    #[serde(deserialize_with = "ids")]
    pub points: Vec<String>,
}

/// A theme.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Theme {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Version of its name, for saving another one.
    pub version: i64,
    /// One of you agreed that it is one.
    pub certain: bool,
    /// Its points, in the order in which they were raised.
    pub points: Vec<TalkingPoint>,
    /// How many of them are still to be talked about.
    pub open: usize,
    /// Weeks from its first point to now.
    pub weeks: usize,
}

/// A theme that is not shown any more.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct DismissedTheme {
    /// Id of the lesson that is taken back to see it again.
    pub lesson: String,
    /// What it was called.
    pub name: String,
    /// When that was said.
    pub at: String,
}

/// All themes of a one-on-one.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Themes {
    /// Those with most still to be talked about first.
    pub themes: Vec<Theme>,
    /// Those that are not shown any more.
    pub dismissed: Vec<DismissedTheme>,
    /// All points were looked through. Where not, look again in a moment.
    pub fresh: bool,
}

/// A focus meeting that a theme had, or has ahead.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ThemeMeeting {
    /// The meeting.
    pub meeting: Meeting,
    /// How many of its points were talked about in it.
    pub discussed: usize,
    /// What was agreed in it.
    pub agreed: Vec<ActionItem>,
}

/// A theme with what came of it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ThemeDetail {
    /// The theme.
    pub theme: Theme,
    /// Points that may belong to it too, the likest first.
    pub more: Vec<TalkingPoint>,
    /// Its focus meetings, the latest first.
    pub meetings: Vec<ThemeMeeting>,
    /// What was agreed about its points.
    pub agreed: Vec<ActionItem>,
}

/// Something that was taught about a theme, for good or until it is taken back.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ThemeLesson {
    /// Its id, for taking it back.
    pub id: String,
    /// `accepted`, `confirmed`, `rejected`, `renamed`, `split`, `merged` or `dismissed`.
    pub verb: String,
    /// The theme that it is about, by now.
    pub theme: String,
    /// All themes as they are shown now.
    pub themes: Themes,
}

/// An agenda to hand to others.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Handout {
    /// What was picked, and nothing else.
    pub markdown: String,
}

/// A list, or as a form gives it: one text with commas.
pub(crate) fn ids<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Ids {
        List(Vec<String>),
        Text(String),
    }
    Ok(match Ids::deserialize(from)? {
        Ids::List(list) => list,
        Ids::Text(text) => text.split(',').filter(|id| !id.is_empty()).map(Into::into).collect(),
    })
}
