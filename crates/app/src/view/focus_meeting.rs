//! Meetings given to points alone, as pages and the API show them. Plain values, no rules.

use domain::{Side, meeting::Meeting, relationship::Relationship, talking_point::TalkingPoint};
use jiff::civil::DateTime;

/// A focus meeting that is to come or going on.
#[derive(Clone)]
pub struct FocusMeeting {
    /// The meeting; its title is `focus`.
    pub meeting: Meeting,
    /// The points that wait for it, in their order.
    pub points: Vec<TalkingPoint>,
}

/// All that the choice of a meeting of its own needs to know.
#[derive(Clone, Default)]
pub struct OwnMeetings {
    /// Those to come or going on, the soonest first.
    pub planned: Vec<FocusMeeting>,
    /// An hour that would suit a new one, in the viewer's zone.
    pub free: DateTime,
}

/// What can be picked for an agenda to hand to others.
#[derive(Clone)]
pub struct Handout {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The focus meeting.
    pub meeting: Meeting,
    /// The points that wait for it, in their order.
    pub points: Vec<TalkingPoint>,
}
