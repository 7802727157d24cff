//! What goes over the wire. Times are RFC 3339 in UTC, days `YYYY-MM-DD`, ids UUIDs; `by` and `assignee` are `owner` or
//! `other`, the two sides of a one-on-one.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Why something was not done.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Error {
    /// `not-found`, `signed-out`, `invalid`, `refused`, `stale`, `throttled`, `unavailable` or `failed`.
    pub error: String,
    /// What is wrong and what to do.
    pub message: String,
    /// Name of the input that is wrong, for `invalid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What is there now, for `stale`: save against its version what is to stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Current>,
}

/// What is there now, where a save came too late.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Current {
    /// The version that the next save is against.
    pub version: i64,
    /// The words, by the names of their fields.
    pub words: BTreeMap<String, String>,
}

/// Whose token it is.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Me {
    /// The user.
    pub id: String,
    /// How they are called.
    pub name: String,
    /// Address they sign in with.
    pub email: String,
    /// Their IANA time zone.
    pub zone: String,
}

/// Somebody in a one-on-one.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Person {
    /// How they are called.
    pub name: String,
    /// They accepted the invitation.
    pub joined: bool,
}

/// A one-on-one.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Relationship {
    /// Its id.
    pub id: String,
    /// `reporting`, `skip-level`, `peer` or `mentoring`.
    pub kind: String,
    /// The side of whoever asks.
    pub side: String,
    /// Whose meeting it is.
    pub owner: Person,
    /// The one across.
    pub other: Person,
    /// From when on it is its owner’s alone, where that is settled.
    pub ends_at: Option<String>,
    /// Number of the last change to anything shared in it.
    pub version: i64,
}

/// A talking point.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TalkingPoint {
    /// Its id.
    pub id: String,
    /// The words.
    pub text: String,
    /// The words as first jotted, where prep sharpened them.
    pub jotted: Option<String>,
    /// Who brought it.
    pub by: String,
    /// `challenge`, `solution`, `development`, `insight`, `feedback`, or none yet.
    pub kind: Option<String>,
    /// Minutes it should get, if somebody said.
    pub minutes: Option<i64>,
    /// `captured`, `open`, `discussed`, `answered`, `merged`, `posted`, `own_meeting` or `dropped`.
    pub state: String,
    /// Since when.
    pub state_at: String,
    /// It waits in the backlog.
    pub deferred: bool,
    /// The day on which it is back by itself.
    pub deferred_until: Option<String>,
    /// The challenge that it answers.
    pub answers: Option<String>,
    /// The point that it was merged into.
    #[serde(default)]
    pub merged_into: Option<String>,
    /// The goal that it is about.
    pub goal: Option<String>,
    /// The focus meeting last given to it; it waits for that one while its state is `own_meeting`.
    pub own_meeting: Option<String>,
    /// When it was first jotted.
    pub captured_at: String,
    /// Version of the words, for saving new ones.
    pub version: i64,
}

/// A capture that only its author sees.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PrivateCapture {
    /// Its id.
    pub id: String,
    /// The words.
    pub text: String,
    /// When it was jotted.
    pub captured_at: String,
}

/// A point on the agenda or in the backlog, with its life so far.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Line {
    /// The point.
    pub point: TalkingPoint,
    /// Meetings in which it was on the agenda and was not reached.
    pub carried: i64,
}

/// The agenda, cut at the fold.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Agenda {
    /// Those that fit.
    pub above: Vec<Line>,
    /// Those that will likely carry over.
    pub below: Vec<Line>,
    /// Minutes of those above.
    pub planned: i64,
    /// Minutes of the meeting.
    pub minutes: i64,
}

/// The meeting to come or going on.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Next {
    /// When it starts.
    pub at: String,
    /// How long it is.
    pub minutes: i64,
    /// Its id, once something was recorded about it.
    pub meeting: Option<String>,
    /// They are talking right now.
    pub in_progress: bool,
}

/// The page of a one-on-one.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Week {
    /// The one-on-one.
    pub relationship: Relationship,
    /// Jotted and not sorted yet.
    pub captures: Vec<TalkingPoint>,
    /// The agenda of the next meeting.
    pub agenda: Agenda,
    /// Deferred points, the oldest first; five at the most.
    pub backlog: Vec<Line>,
    /// Open points below the fold or deferred.
    pub backlog_count: usize,
    /// When they meet next.
    pub next: Option<Next>,
    /// Who of them is prepared for it.
    pub prepared: Prepared,
    /// What whoever asks owes.
    pub you_owe: Vec<ActionItem>,
    /// What is owed to them.
    pub owed_to_you: Vec<ActionItem>,
    /// Meetings given to points alone, to come or going on.
    pub focus: Vec<crate::FocusMeeting>,
}

/// Who said that they are prepared for the next meeting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Prepared {
    /// Whoever asks.
    pub you: bool,
    /// The one across.
    pub they: bool,
}

/// A commitment.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ActionItem {
    /// Its id.
    pub id: String,
    /// The words.
    pub text: String,
    /// Who owes it.
    pub assignee: String,
    /// Until which day.
    pub due: Option<String>,
    /// `open`, `done` or `dropped`.
    pub state: String,
    /// The meeting it was agreed in.
    pub meeting: Option<String>,
    /// The point it came from.
    pub point: Option<String>,
    /// When it was agreed.
    pub raised_at: String,
    /// Version of words and date, for saving new ones.
    pub version: i64,
}

/// A meeting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Meeting {
    /// Its id.
    pub id: String,
    /// When it was to start.
    pub scheduled_at: String,
    /// How long it was to be.
    pub minutes: i64,
    /// `scheduled`, `in-progress`, `completed`, `skipped` or `cancelled`.
    pub state: String,
    /// Title of a focus meeting; none for a regular one.
    pub title: Option<String>,
    /// When they began to talk.
    pub started_at: Option<String>,
    /// When it was wrapped up.
    pub ended_at: Option<String>,
    /// Who moved it last: `owner` or `other`.
    pub moved_by: Option<String>,
    /// Who said that it does not take place.
    pub skipped_by: Option<String>,
    /// Why, in one word.
    pub skipped_why: Option<String>,
}

/// A point as it stood in a meeting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Record {
    /// The point.
    pub point: String,
    /// `discussed` or `carried`.
    pub outcome: String,
    /// Its words then.
    pub text: String,
    /// Who had brought it.
    pub by: String,
    /// The minutes that it counted.
    pub minutes: i64,
}

/// A shared note.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// What it is about, as its address names it.
    pub about: String,
    /// The meeting in which it is taken.
    pub meeting: Option<String>,
    /// The point under which it stands; none: the meeting's own, or a goal's.
    pub point: Option<String>,
    /// The goal.
    pub goal: Option<String>,
    /// The words.
    pub text: String,
    /// Who wrote last.
    pub by: String,
    /// When.
    pub at: String,
    /// Version, for the next save.
    pub version: i64,
}

/// How a note read at some moment.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct NoteVersion {
    /// Its id.
    pub id: String,
    /// The words.
    pub text: String,
    /// Who wrote last, then.
    pub by: String,
    /// When.
    pub at: String,
}

/// A meeting with all that was said in it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct MeetingDetail {
    /// The meeting.
    pub meeting: Meeting,
    /// Its points in their order.
    pub points: Vec<Record>,
    /// Its notes.
    pub notes: Vec<Note>,
    /// What was agreed in it.
    pub actions: Vec<ActionItem>,
}

/// An invitation, made anew; an earlier link stops working.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct InvitationLink {
    /// Path of the link, to be put behind the address of this installation. Shown this once.
    pub path: String,
}

/// Something changed: who did what to which noun.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Event {
    /// Version of the one-on-one that it made.
    pub version: i64,
    /// Who.
    pub by: String,
    /// What was done.
    pub verb: String,
    /// To which kind of thing.
    pub noun: String,
    /// To which one.
    pub id: String,
    /// When.
    pub at: String,
}
