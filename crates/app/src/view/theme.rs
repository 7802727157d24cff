//! Themes of a one-on-one, as pages and the API show them. Plain values, no rules.

use super::{Next, OwnMeetings};
use domain::{
    Side, ThemeId, ThemeLessonId,
    action_item::ActionItem,
    meeting::Meeting,
    relationship::Relationship,
    solution::Solution,
    talking_point::{State, TalkingPoint},
    theme::{Beats, beats},
};
use jiff::Timestamp;
use std::sync::Arc;

/// A theme with its points.
pub struct ThemeLine {
    /// Its id.
    pub id: ThemeId,
    /// What it is called.
    pub name: String,
    /// Version of its name, for saving another one.
    pub version: i64,
    /// People agreed that it is one.
    pub certain: bool,
    /// Its points, in the order in which they were raised.
    pub points: Vec<TalkingPoint>,
}

impl ThemeLine {
    /// Points still to be talked about.
    pub fn open(&self) -> impl Iterator<Item = &TalkingPoint> {
        self.points.iter().filter(|point| point.is_open() || point.state == State::OwnMeeting)
    }

    /// When its points came up.
    #[must_use]
    pub fn beats(&self, now: Timestamp) -> Beats {
        beats(self.points.iter().map(|point| point.captured_at), now)
    }

    /// When its latest point came up.
    #[must_use]
    pub fn latest(&self) -> Timestamp {
        self.points.iter().map(|point| point.captured_at).max().unwrap_or_default()
    }
}

/// A theme that the owner does not want to see.
pub struct DismissedTheme {
    /// The lesson by which it is not shown.
    pub lesson: ThemeLessonId,
    /// What it was called.
    pub name: String,
    /// When that was said.
    pub at: Timestamp,
}

/// All themes of a one-on-one. Both see the same.
pub struct Themes {
    /// Those to be shown, those with most still to be talked about first.
    pub lines: Vec<ThemeLine>,
    /// Those that are not.
    pub dismissed: Vec<DismissedTheme>,
    /// The points of this version were looked through: nothing new will be found in them.
    pub fresh: bool,
}

/// The themes as a page of their own.
#[derive(Clone)]
pub struct ThemeList {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The themes.
    pub themes: Arc<Themes>,
    /// Points of which a theme can be made by hand: those still to be talked about, in none yet, the latest first.
    pub loose: Vec<TalkingPoint>,
}

/// A focus meeting that a theme had, or has ahead.
#[derive(Clone)]
pub struct ThemeMeeting {
    /// The meeting.
    pub meeting: Meeting,
    /// Points of the theme that were talked about in it.
    pub discussed: usize,
    /// What was agreed in it.
    pub agreed: Vec<ActionItem>,
}

/// What is known of a point of a theme beyond the point.
#[derive(Clone)]
pub struct ThemePoint {
    /// The point.
    pub point: TalkingPoint,
    /// Meetings in which it was on the agenda and was not reached.
    pub carried: i64,
    /// How far it got as a solution.
    pub solution: Option<Solution>,
    /// What was agreed about it.
    pub actions: Vec<ActionItem>,
}

/// One theme, with its points through time and what came of them.
#[derive(Clone)]
pub struct ThemePage {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// All themes.
    pub themes: Arc<Themes>,
    /// Which of them it is.
    pub place: usize,
    /// Its points, the latest first.
    pub points: Vec<ThemePoint>,
    /// Its focus meetings, the latest first.
    pub meetings: Vec<ThemeMeeting>,
    /// Points that may belong to it too, the likest first.
    pub more: Vec<TalkingPoint>,
    /// When they meet next.
    pub next: Option<Next>,
    /// Meetings of their own that points have, and an hour for another.
    pub own: OwnMeetings,
}

impl ThemePage {
    /// The theme.
    #[must_use]
    pub fn line(&self) -> Option<&ThemeLine> {
        self.themes.lines.get(self.place)
    }
}
