//! What a page or an API answer shows: content already opened for its viewer. Plain values, no rules.

mod action_item;
mod export;
mod kinds;

pub use action_item::Owing;
pub use export::{Leaving, Named, OneOnOne};
pub use kinds::{Asked, Choice, Due, Kinds, Life, Question, ToMerge, Trying};

mod goal;
mod home;
mod note;
mod private_note;
mod tray;

pub use goal::{GoalLine, GoalName, GoalPage, GoalPoint, Goals};
pub use home::{HintLine, Home, HomeLine, News, Overdue, Owed, What};
pub use note::{EarlierNotes, Noted, NotesUnder};
pub use private_note::{OnlyMe, PrivateNoteLine};
pub use tray::Trays;

mod growth;
mod handover;
mod ownership;
mod question;
mod trends;
mod update;

pub use domain::trends::Beat;
pub use growth::{Growth, GrowthEntry};
pub use handover::{Handover, Kept, Thing};
pub use ownership::{MeetingShare, Ownership};
pub use question::Offer;
pub use trends::Trends;
pub use update::{Digest, DigestPerson, Posted, Updates};
mod calendar_account;
mod focus_meeting;
mod theme;
mod wrap_up;

pub use calendar_account::{CalendarAccount, CalendarWishLine, CalendarWishPage};
pub use focus_meeting::{FocusMeeting, Handout, OwnMeetings};
pub use theme::{DismissedTheme, ThemeLine, ThemeList, ThemeMeeting, ThemePage, ThemePoint, Themes};
pub use wrap_up::{Fate, WrapUp};

use domain::{
    MeetingId, RelationshipId, Side, TalkingPointId,
    action_item::ActionItem,
    backlog::Trend,
    meeting::{Meeting, Record},
    note::Note,
    ownership::Brought,
    private_capture::PrivateCapture,
    relationship::Relationship,
    series::Series,
    talking_point::TalkingPoint,
    update::Update,
    user::User,
};
use jiff::Timestamp;

mod people;
mod prep;
mod rows;

mod series;

pub use series::{Hours, Rebooking, RebookingFor, ReplyLine, SeriesFound, SeriesUnderstood};

mod mail;
mod reminder;
mod webhook;

pub use mail::{MailLine, Mails};
pub use people::{Arrangement, Invitation, MemberLine, SessionLine, TokenLine, Welcome};
pub use prep::{Jotted, Prep};
pub use reminder::{Promises, Remembered, ReminderLine, Sent};
pub use rows::{BESIDE, SHOWN, first, last};
pub use webhook::{WebhookCallLine, WebhookLine, Webhooks};

/// Who is looking, and the one-on-ones they may go to: for the top bar of every page.
#[derive(Clone)]
pub struct Viewer {
    /// The signed-in user.
    pub user: User,
    /// Their one-on-ones, by the other one's first name.
    pub relationships: Vec<Place>,
    /// The moment of looking.
    pub now: Timestamp,
}

/// A one-on-one as a place to go to.
#[derive(Clone)]
pub struct Place {
    /// Its id.
    pub id: RelationshipId,
    /// First name of the other one.
    pub with: String,
    /// Whether the viewer orders its agenda.
    pub own: bool,
}

/// A talking point with what its life so far says.
#[derive(Clone)]
pub struct Line {
    /// The point.
    pub point: TalkingPoint,
    /// Meetings in which it was on the agenda and was not reached.
    pub carried: i64,
    /// Notes taken under it so far.
    pub notes: i64,
}

/// The agenda as lines, cut at the fold.
#[derive(Clone, Default)]
pub struct AgendaLines {
    /// Those that fit.
    pub above: Vec<Line>,
    /// Those that will likely carry over.
    pub below: Vec<Line>,
    /// Minutes of those above.
    pub planned: i64,
    /// Minutes of all.
    pub total: i64,
    /// Minutes of the meeting.
    pub minutes: i64,
}

/// The meeting to come or going on.
#[derive(Clone)]
pub struct Next {
    /// When.
    pub at: Timestamp,
    /// How long, in minutes.
    pub minutes: i64,
    /// Its row, where something was recorded about it already (moved, started).
    pub meeting: Option<MeetingId>,
    /// They are talking right now.
    pub in_progress: bool,
    /// It was moved from where the series has it.
    pub moved: bool,
    /// The day that the series gives it.
    pub day: Option<jiff::civil::Date>,
}

/// The page of a one-on-one: the week between two meetings.
#[derive(Clone)]
pub struct Week {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The one across was here and can sign in no more.
    pub they_left: bool,
    /// The viewer's side.
    pub side: Side,
    /// What was jotted and is not sorted yet, oldest first.
    pub captures: Vec<TalkingPoint>,
    /// The viewer's own, seen by nobody else.
    pub private_captures: Vec<PrivateCapture>,
    /// The agenda of the next meeting.
    pub agenda: AgendaLines,
    /// When they meet next; none without a series and without a meeting going on.
    pub next: Option<Next>,
    /// How the last meetings turned out, oldest first, nine at the most.
    pub rhythm: Vec<Beat>,
    /// What the viewer owes, most urgent first.
    pub you_owe: Vec<ActionItem>,
    /// What is owed to the viewer, most urgent first.
    pub owed_to_you: Vec<ActionItem>,
    /// The oldest deferred points, five at the most.
    pub backlog: Vec<Line>,
    /// Open points below the fold or deferred.
    pub backlog_count: usize,
    /// When they meet, if they said so.
    pub series: Option<Series>,
    /// Meetings of their own that points have.
    pub own: OwnMeetings,
    /// The hour of the next meeting for both, where it is not the same.
    pub hours: Option<Hours>,
    /// Who moved the next meeting, if it was moved.
    pub moved_by: Option<Side>,
    /// What their calendars answered.
    pub replies: Vec<ReplyLine>,
    /// What the viewer did in their own calendar, and is to decide.
    pub wishes: Vec<CalendarWishLine>,
    /// The meeting that should have been last and was missed.
    pub missed: Option<Timestamp>,
    /// The link by which they join.
    pub join: Option<String>,
    /// Who of them is prepared for it.
    pub prepared: Prepared,
    /// The lives of what is shown, and what is due.
    pub kinds: Kinds,
    /// Goals that are back on their rhythm.
    pub goals_due: Vec<GoalLine>,
    /// What the trays of the points show.
    pub trays: Trays,
    /// Updates that the viewer has not read, latest first.
    pub unread: Vec<Update>,
    /// What each side brought to the agenda.
    pub brought: Brought,
    /// Questions worth asking, while the agenda is thin.
    pub questions: Option<Offer>,
}

/// Who said that they are prepared for the next meeting. Nobody is ever shown to have failed at it.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Prepared {
    /// The viewer.
    pub you: bool,
    /// The one across.
    pub they: bool,
}

/// All that waits: below the fold, deferred; and what was dropped within 30 days.
#[derive(Clone)]
pub struct Backlog {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// Open points below the fold of the next agenda.
    pub below: Vec<Line>,
    /// Deferred points, oldest first.
    pub deferred: Vec<Line>,
    /// How many of both come before this page of them.
    pub from: usize,
    /// Dropped within 30 days, latest first.
    pub dropped: Vec<TalkingPoint>,
    /// The viewer's own private captures dropped within 30 days.
    pub dropped_private: Vec<PrivateCapture>,
    /// The lives of what is shown.
    pub kinds: Kinds,
    /// What the trays of the points show.
    pub trays: Trays,
    /// Meetings of their own that points have.
    pub own: OwnMeetings,
    /// How many were open week by week.
    pub trend: Trend,
}

/// A meeting going on.
#[derive(Clone)]
pub struct Live {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The meeting.
    pub meeting: Meeting,
    /// The other one has it open too.
    pub together: bool,
    /// The point talked about now: what the owner has open, else the first that is left.
    pub now: Option<TalkingPointId>,
    /// What was ticked so far, in the order ticked.
    pub discussed: Vec<Record>,
    /// What is still to talk about; cut where the remaining minutes end.
    pub agenda: AgendaLines,
    /// Captures that came up and are not on the agenda.
    pub captures: Vec<TalkingPoint>,
    /// Notes of this meeting: under points, and one of its own.
    pub notes: Vec<Note>,
    /// What was noted last, before this meeting, under the points shown.
    pub noted: Vec<Noted>,
    /// Agreed in this meeting.
    pub agreed: Vec<ActionItem>,
    /// Owed from before, by either.
    pub owed: Vec<ActionItem>,
    /// Minutes left, zero at the least.
    pub minutes_left: i64,
    /// The lives of what is shown.
    pub kinds: Kinds,
    /// The goals that points are about, and the viewer’s own private notes.
    pub trays: Trays,
}

/// A completed or skipped meeting, as it was; right after wrap-up also what comes next.
#[derive(Clone)]
pub struct Past {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The meeting.
    pub meeting: Meeting,
    /// Points as they stood, in their order: discussed and carried.
    pub records: Vec<Record>,
    /// Its notes.
    pub notes: Vec<Note>,
    /// What was agreed in it; the state is today's.
    pub agreed: Vec<ActionItem>,
    /// When they meet next.
    pub next: Option<Next>,
    /// The lives of its points, as they are today.
    pub kinds: Kinds,
    /// The goals that points are about, and the viewer’s own private notes.
    pub trays: Trays,
    /// What each side brought to it.
    pub brought: Brought,
    /// What comes after it, once it is completed.
    pub wrap_up: Option<WrapUp>,
}

/// One line in the list of past meetings.
#[derive(Clone)]
pub struct PastLine {
    /// The meeting.
    pub meeting: Meeting,
    /// Points talked about.
    pub discussed: i64,
    /// Points carried over.
    pub carried: i64,
    /// Actions agreed.
    pub agreed: i64,
    /// Its recap was sent.
    pub recap_sent: bool,
}

/// The list of past meetings, latest first.
#[derive(Clone)]
pub struct PastMeetings {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The meetings.
    pub meetings: Vec<PastLine>,
    /// What each side brought to the last twelve that were held, latest first.
    pub lately: Vec<MeetingShare>,
}

/// What import understood of a running document, before it is saved.
pub struct Understood {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The document as read.
    pub document: std::sync::Arc<document::Document>,
}

pub use store::{event::Event, feed::Feed};

/// Which point a note hangs from, for the meeting page.
#[must_use]
pub fn note_under(notes: &[Note], point: Option<TalkingPointId>) -> Option<&Note> {
    notes.iter().find(|note| note.about.point() == point)
}
