//! Reads what people write: a whole running one-on-one document into meetings, talking points and actions, and one
//! action line. Owns no storage, no clock and no network; never loses a line.

mod action;
mod dates;
mod decode;
mod due;
mod front;
mod headings;
mod inline;
mod layout;
mod legend;
mod lines;
mod lists;
mod minutes;
mod names;
mod order;
mod outline;
mod people;
mod promises;
mod read;
mod same;
mod sayings;
mod sections;
mod signs;
mod standing;
mod style;
mod tables;
mod tasks;
mod tokens;
mod underline;
mod wait;
mod wiki;
mod word;
mod words;
mod writer;

pub use action::action_line;
pub use decode::{NO_TEXT, decode};
pub use due::due_phrase;
use jiff::civil::Date;
pub use read::read;
pub use wait::{asks_to_wait, wait_phrase};

/// What a document says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The two people.
    pub people: People,
    /// The dated entries in the document's own order.
    pub meetings: Vec<Meeting>,
    /// Dated entries that only say that nobody met; their lines are in `unplaced`.
    pub skipped: Vec<Skipped>,
    /// Lines that belong to no meeting, as they stand in the source.
    pub unplaced: Vec<String>,
    /// The count that proves that nothing was lost.
    pub lines: Lines,
}

/// The two people of the document, by the fullest names found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Whose one-on-one it is.
    pub report: Option<String>,
    /// The other one.
    pub manager: Option<String>,
}

/// A date on which nobody met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The day.
    pub date: Date,
    /// What the document gives as the reason; empty where it gives none.
    pub reason: String,
}

/// A dated entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The day; the Monday where only a week was written.
    pub date: Date,
    /// The talking points in their order.
    pub points: Vec<Point>,
    /// The actions in their order.
    pub actions: Vec<Action>,
    /// All other lines.
    pub notes: Vec<Note>,
}

/// A line that is neither a point nor an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The text without its bullet.
    pub text: String,
    /// The point of this meeting that the line hangs from.
    pub point: Option<usize>,
}

/// A talking point as raised in one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The text without markup, speaker's mark or box.
    pub text: String,
    /// Who brought it: one of the two in full, else nobody known.
    pub by: Option<String>,
    /// False only where the document says so: "(not reached)", a section of what was put off, an open box in a
    /// list with ticked ones, or nearly the same words again in the next meeting and nothing noted.
    pub discussed: bool,
    /// The index of the talking point that it is; the same in every meeting it comes back in.
    pub same_as: usize,
}

/// A commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// What is to be done, without marks.
    pub text: String,
    /// Who does it: one of the two in full, else as written.
    pub assignee: Option<String>,
    /// Until when.
    pub due: Option<Date>,
    /// Ticked, struck through or said to be done.
    pub done: bool,
}

/// How many lines were read and how many are in the result; the two are always equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Lines with any visible character.
    pub non_blank: usize,
    /// Lines that went into meetings or stayed unplaced.
    pub placed: usize,
}

/// One action line typed into a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionLine {
    /// What is to be done.
    pub text: String,
    /// The name as written, without @.
    pub assignee: Option<String>,
    /// Until when.
    pub due: Option<Date>,
}
