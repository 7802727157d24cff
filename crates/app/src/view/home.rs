//! What the home page shows: each one-on-one in a line, what is new, and hints for whoever is reported to.

use super::{CalendarWishLine, GoalLine, Hours, Next, Prepared, ReplyLine};
use domain::{
    MeetingId, RelationshipId, Side,
    action_item::ActionItem,
    hint::{Hint, Matter},
    meeting::Meeting,
    ownership::Brought,
    private_note::PrivateNote,
    relationship::Relationship,
    talking_point::TalkingPoint,
    update::Update,
};
use jiff::Timestamp;

/// The home page.
#[derive(Clone, Default)]
pub struct Home {
    /// All one-on-ones, the next meeting first.
    pub lines: Vec<HomeLine>,
    /// What the viewer is reminded of.
    pub reminders: Vec<super::ReminderLine>,
    /// What the others did since the viewer was last here, latest first.
    pub news: Vec<News>,
    /// For the viewer's eyes only.
    pub hints: Vec<HintLine>,
    /// One-on-ones that are over, the latest first, with the viewer's side.
    pub ended: Vec<(Relationship, Side)>,
}

/// One one-on-one on the home page.
#[derive(Clone)]
pub struct HomeLine {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// When they meet next.
    pub next: Option<Next>,
    /// Meetings of their own that are to come, the soonest first.
    pub own: Vec<Meeting>,
    /// The meeting going on, regular or not.
    pub going_on: Option<MeetingId>,
    /// What is out of rhythm.
    pub overdue: Option<Overdue>,
    /// What the viewer did in their own calendar, and is to decide.
    pub wishes: Vec<CalendarWishLine>,
    /// Points on the agenda.
    pub points: usize,
    /// Captures to sort, the viewer's own private ones among them.
    pub captures: usize,
    /// What the viewer owes there.
    pub you_owe: Owed,
    /// What is owed to the viewer there.
    pub owed_to_you: Owed,
    /// The link by which they join, on the day of the meeting and while it goes on.
    pub join: Option<String>,
    /// The hour of the next meeting for both, where it is not the same.
    pub hours: Option<Hours>,
    /// What their calendars answered.
    pub replies: Vec<ReplyLine>,
    /// Who of them is prepared for it.
    pub prepared: Prepared,
    /// The newest updates there that the viewer has not read, latest first.
    pub unread: Vec<Update>,
    /// How many there are in all.
    pub unread_count: usize,
    /// Goals of the viewer's that are back on their rhythm.
    pub goals_due: Vec<GoalLine>,
    /// The viewer's own note about the one-on-one.
    pub private_note: Option<PrivateNote>,
    /// Weeks since development was talked about; none when it never was.
    pub growth_weeks: Option<i64>,
    /// What each side brought to the last meeting that was held.
    pub brought: Option<Brought>,
    /// What each side brought to the last meetings of which anything was on the agenda, and how many these are.
    pub lately: (usize, Brought),
}

/// Why a one-on-one is out of rhythm.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Overdue {
    /// The last meeting was to be then, and was not.
    Missed(Timestamp),
    /// They last met then, which is long ago.
    Long(Timestamp),
}

/// What one of them owes: promises, and answers to insights.
#[derive(Clone, Default)]
pub struct Owed {
    /// Actions, the first due first.
    pub actions: Vec<ActionItem>,
    /// Questions without an answer, the oldest first.
    pub questions: Vec<TalkingPoint>,
}

impl Owed {
    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.actions.len() + self.questions.len()
    }

    /// Nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Something that the other one did.
#[derive(Clone)]
pub struct News {
    /// In which one-on-one.
    pub relationship: RelationshipId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
}

/// What the other one did that matters to whoever comes back.
#[derive(Clone)]
pub enum What {
    /// Added a point.
    Added(TalkingPoint),
    /// Answered a question in writing.
    Answered(TalkingPoint),
    /// Gave a point a meeting of its own.
    OwnMeeting(Meeting),
    /// Posted an update.
    Posted(Update),
    /// Replied to an update.
    Replied(Update),
    /// Kept a promise.
    Kept(ActionItem),
    /// Is prepared.
    Prepared,
    /// Wrapped up a meeting.
    WrappedUp(Meeting),
    /// Sent the recap of a meeting.
    SentRecap(MeetingId),
    /// Joined.
    Joined,
    /// Settled when the one-on-one ends.
    Ends(Timestamp),
    /// Goes on with it after all.
    GoesOn,
}

/// A hint about a one-on-one, for the viewer alone.
#[derive(Clone)]
pub struct HintLine {
    /// The one-on-one.
    pub relationship: RelationshipId,
    /// What is worth a thought.
    pub hint: Hint,
    /// Whether the viewer put it away until a day that has come.
    pub back: bool,
}

impl HintLine {
    /// What it is about.
    #[must_use]
    pub fn matter(&self) -> Matter {
        self.hint.matter()
    }
}
