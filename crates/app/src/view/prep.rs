//! What prep shows: where one is, and what there is to look at. Plain values, no rules.

use super::{AgendaLines, GoalLine, Kinds, Line, Next, Offer, Trays};
use domain::{
    Side,
    action_item::ActionItem,
    prep::{Lack, Step},
    private_capture::PrivateCapture,
    relationship::Relationship,
    talking_point::TalkingPoint,
};
use jiff::Timestamp;
use uuid::Uuid;

/// Something jotted that waits to be sorted.
#[derive(Clone)]
pub enum Jotted {
    /// For both.
    Shared(TalkingPoint),
    /// For the viewer alone.
    Private(PrivateCapture),
}

impl Jotted {
    /// Its id, which orders captures by time.
    #[must_use]
    pub fn id(&self) -> Uuid {
        match self {
            Self::Shared(point) => point.id.0,
            Self::Private(capture) => capture.id.0,
        }
    }
}

/// Prep for the next meeting.
#[derive(Clone)]
pub struct Prep {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// When they meet next.
    pub next: Option<Next>,
    /// Where the viewer is.
    pub step: Step,
    /// When they said that they are prepared.
    pub prepared_at: Option<Timestamp>,
    /// Minutes spent on it so far.
    pub minutes: i64,
    /// Captures sorted since they began.
    pub sorted: usize,
    /// Captures to sort, oldest first.
    pub captures: Vec<Jotted>,
    /// How many of them were skipped: those come first.
    pub skipped: usize,
    /// The agenda so far.
    pub agenda: AgendaLines,
    /// Points that were in a meeting before and were not reached.
    pub carried: Vec<Line>,
    /// Challenges that a solution could answer.
    pub challenges: Vec<TalkingPoint>,
    /// What the viewer owes, most urgent first.
    pub you_owe: Vec<ActionItem>,
    /// What is owed to the viewer, most urgent first.
    pub owed_to_you: Vec<ActionItem>,
    /// What the agenda lacks.
    pub lacks: Vec<Lack>,
    /// The open point that the capture to sort now sounds like.
    pub sounds_like: Option<TalkingPoint>,
    /// The lives of what is shown, and what is due.
    pub kinds: Kinds,
    /// Questions worth asking.
    pub questions: Offer,
    /// Goals that are back on their rhythm.
    pub goals_due: Vec<GoalLine>,
    /// What the trays of the points show.
    pub trays: Trays,
}

impl Prep {
    /// The capture to sort now: the first one behind those skipped.
    #[must_use]
    pub fn current(&self) -> Option<&Jotted> {
        self.captures.get(self.skipped)
    }
}
