//! What comes after a meeting: its recap, what becomes of its points, what the viewer thinks of it. Plain values, no rules.

use super::OwnMeetings;
use domain::{meeting::Meeting, recap::Recap, reflection::Reflection, talking_point::TalkingPoint};

/// A point that was not reached, as it stands now.
#[derive(Clone)]
pub struct Fate {
    /// The point as it is today; its words may be others by now.
    pub point: TalkingPoint,
    /// Meetings in which it was not reached so far.
    pub carried: i64,
    /// The meeting of its own that it waits for.
    pub own_meeting: Option<Meeting>,
}

/// What comes after a completed meeting.
#[derive(Clone)]
pub struct WrapUp {
    /// The prose: as saved, or a draft of version 0 out of the facts.
    pub recap: Recap,
    /// The whole recap as Markdown.
    pub markdown: String,
    /// The viewer's own answers, seen by nobody else.
    pub reflection: Reflection,
    /// The points that were not reached and are still there, in their order.
    pub fates: Vec<Fate>,
    /// For giving one of them a meeting of its own.
    pub own: OwnMeetings,
}
