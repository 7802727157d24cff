//! Finding anything one may see, by its words. The proof comes first, on every search; what was opened for it may then
//! be taken from memory as long as nothing changed. Nothing of it is ever written down.

mod shelves;
mod sources;
mod whereabouts;

pub use shelves::Shelves;
pub use whereabouts::{Alone, Noun, Whereabouts, of_action, of_point, of_update};

use crate::week::dropped_since;
use domain::{
    ActionItemId, CheckpointId, GoalId, GrowthEntryId, MeetingId, PrivateCaptureId, RelationshipId, Result,
    TalkingPointId, ThemeId, UpdateId, UserId, action_item,
    find::{Piece, Query, Shelf},
    goal,
    growth::Quarter,
    meeting, note,
    private_note::About,
    talking_point,
};
use jiff::{Timestamp, tz::TimeZone};
use shelves::Filled;
use std::{cmp::Reverse, sync::Arc};
use store::{Tx, access, relationship, user};

/// Most that is answered at once.
pub const HITS: usize = 30;

/// What was found, and what it needs to be gone to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Spot {
    /// The bond itself, by the name of the one across.
    OneOnOne,
    /// A meeting, by its date.
    Meeting(MeetingId, meeting::State),
    /// A talking point as it reads now.
    Point(TalkingPointId, talking_point::State, Option<talking_point::Kind>),
    /// A talking point as it read in a meeting, where that was in other words.
    Record(MeetingId, TalkingPointId),
    /// A note: under a point, for a meeting as a whole or for a goal.
    Note(note::About),
    /// An action.
    Action(ActionItemId, action_item::State),
    /// The recap of a meeting.
    Recap(MeetingId),
    /// What was written in answer to an insight.
    Answer(TalkingPointId),
    /// A goal: its words, or why it is one.
    Goal(GoalId, goal::State),
    /// A checkpoint of a goal; reached or not.
    Checkpoint(GoalId, CheckpointId, bool),
    /// A theme, by its name.
    Theme(ThemeId),
    /// An update.
    Update(UpdateId),
    /// The line of reply to an update.
    Reply(UpdateId),
    /// Words that the owner wrote in the growth narrative, by the quarter in which they stand; hidden or not.
    Growth(GrowthEntryId, Quarter, bool),
    /// One's own private note.
    PrivateNote(About),
    /// One's own private capture; dropped or not.
    PrivateCapture(PrivateCaptureId, bool),
}

/// Something to be found.
pub(crate) struct Entry {
    pub(crate) spot: Spot,
    pub(crate) text: Box<str>,
    pub(crate) at: Timestamp,
    /// It still asks for something: it comes before what is over.
    pub(crate) open: bool,
}

impl Entry {
    /// Dropped for so long that it cannot be brought back: a version or not, it is found no more.
    fn is_gone(&self, since: Timestamp) -> bool {
        matches!(self.spot, Spot::Point(_, talking_point::State::Dropped, _)) && self.at <= since
    }
}

/// Something that was found.
pub struct Hit {
    /// What.
    pub spot: Spot,
    /// In which one-on-one.
    pub relationship: RelationshipId,
    /// First name of the one across there.
    pub with: String,
    /// When it was written, or happened.
    pub at: Timestamp,
    /// Its words around what was looked for.
    pub excerpt: Vec<Piece>,
}

/// What stands at a place of a search, as it is ranked.
struct Candidate {
    rank: (u8, bool, Reverse<Timestamp>),
    filled: Arc<Filled>,
    place: usize,
    relationship: RelationshipId,
    with: String,
}

impl Candidate {
    fn spot(&self) -> Option<&Spot> {
        self.filled.entries.get(self.place).map(|entry| &entry.spot)
    }

    fn is_same(&self, other: &Self) -> bool {
        self.relationship == other.relationship && self.spot() == other.spot()
    }
}

/// Nothing is looked for yet, but soon will be: what is opened now need not be opened then.
fn open_all(tx: &mut Tx<'_>, shelves: &Shelves, by: UserId, zone: &TimeZone) -> Result<()> {
    for bond in relationship::readable_by(tx, by)? {
        let participant = access::participant(tx, by, bond.id)?;
        sources::Reader { of: &participant, version: bond.version, zone }.parts(tx, shelves)?;
    }
    Ok(())
}

/// Looks for words in everything the user may see: the nearest first, then what is open, then the newest.
///
/// # Errors
/// `Invalid` when it is too long to look for.
pub fn search(tx: &mut Tx<'_>, shelves: &Shelves, by: UserId, words: &str) -> Result<Vec<Hit>> {
    let zone = user::find(tx, by)?.time_zone();
    let Some(query) = Query::parse(words)? else {
        return open_all(tx, shelves, by, &zone).map(|()| Vec::new());
    };
    let since = dropped_since(tx.now());
    let mut best: Vec<Candidate> = Vec::new();
    for bond in relationship::readable_by(tx, by)? {
        let participant = access::participant(tx, by, bond.id)?;
        let across = bond.person(participant.side().across());
        let reader = sources::Reader { of: &participant, version: bond.version, zone: &zone };
        let mut parts = vec![person(&across.name, tx.now())];
        parts.extend(reader.parts(tx, shelves)?);
        for filled in parts {
            best.extend(filled.shelf.find(&query).into_iter().filter_map(|found| {
                let entry = filled.entries.get(found.place).filter(|entry| !entry.is_gone(since))?;
                Some(Candidate {
                    rank: (found.off, !entry.open, Reverse(entry.at)),
                    filled: filled.clone(),
                    place: found.place,
                    relationship: bond.id,
                    with: bond.first_name(participant.side().across()).into(),
                })
            }));
            best.sort_by_key(|candidate| candidate.rank);
            // A point may be found twice: as it reads, and as it was first jotted.
            best.truncate(2 * HITS);
        }
    }
    let mut once: Vec<Candidate> = Vec::new();
    for candidate in best {
        if once.len() < HITS && !once.iter().any(|earlier| earlier.is_same(&candidate)) {
            once.push(candidate);
        }
    }
    Ok(once.into_iter().filter_map(|candidate| hit(&query, candidate)).collect())
}

/// The one across: their name is no content, and is read anew each time.
fn person(name: &str, now: Timestamp) -> Arc<Filled> {
    let entry = Entry { spot: Spot::OneOnOne, text: name.into(), at: now, open: true };
    Arc::new(Filled::of(vec![entry]))
}

fn hit(query: &Query, candidate: Candidate) -> Option<Hit> {
    let entry = candidate.filled.entries.get(candidate.place)?;
    Some(Hit {
        spot: entry.spot.clone(),
        relationship: candidate.relationship,
        with: candidate.with,
        at: entry.at,
        excerpt: query.excerpt(&entry.text),
    })
}
