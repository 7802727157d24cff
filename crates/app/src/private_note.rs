//! Private notes: their author's alone. They take no lock of the relationship and make no version and no event of it, so
//! that the other one cannot tell whether there are any.

use crate::{
    relationship::open,
    view::{OnlyMe, PrivateNoteLine},
};
use domain::{
    Error, PrivateNoteId, RelationshipId, Result, UserId, limits,
    note::must_be_current,
    private_note::{About, PrivateNote},
};
use std::collections::HashMap;
use store::{Participant, Tx, access, meeting, private_capture, private_note, talking_point};

/// A save of a private note.
#[derive(Clone)]
pub struct Save {
    /// The relationship.
    pub relationship: RelationshipId,
    /// What it is about.
    pub about: About,
    /// The words; none left is fine.
    pub text: String,
    /// The version that the writer saw; 0 when there was none.
    pub seen: i64,
}

/// Saves a private note.
///
/// # Errors
/// `NotFound` when what it is about is not theirs, `Stale` when they saved it elsewhere in between.
pub fn save(tx: &mut Tx<'_>, by: UserId, save: &Save) -> Result<PrivateNoteId> {
    let participant = access::participant(tx, by, save.relationship)?;
    let before = private_note::find(tx, &participant, save.about)?;
    if before.is_none() {
        must_be_there(tx, &participant, save.about)?;
    }
    must_be_seen(save.seen, before.as_ref())?;
    let length = save.text.chars().count();
    if length > limits::NOTE {
        let most = limits::NOTE;
        return Err(Error::invalid(
            "text",
            format!("That is {length} characters; a note holds {most}. Split it."),
        ));
    }
    let note = PrivateNote {
        id: before.as_ref().map_or_else(|| tx.id(), |note| Ok(note.id))?,
        about: save.about,
        text: save.text.clone(),
        written_at: tx.now(),
        version: save.seen + 1,
    };
    if before.is_none() {
        private_note::add(tx, &participant, &note)?;
    } else if !private_note::save(tx, &participant, &note)? {
        // Saved elsewhere between looking and writing: no lock of the relationship kept that away.
        must_be_seen(save.seen, private_note::find(tx, &participant, save.about)?.as_ref())?;
        return Err(Error::Unavailable("It was saved elsewhere just now. Try again.".into()));
    }
    Ok(note.id)
}

fn must_be_seen(seen: i64, now: Option<&PrivateNote>) -> Result<()> {
    let (version, words) = now.map_or((0, ""), |note| (note.version, note.text.as_str()));
    must_be_current(seen, version, &[("text", words)])
}

/// A note outlives what it is about, but begins only with what is there.
fn must_be_there(tx: &mut Tx<'_>, of: &Participant, about: About) -> Result<()> {
    match about {
        About::Relationship => Ok(()),
        About::Meeting(id) => meeting::find(tx, of, id).map(drop),
        About::Point(id) => talking_point::find(tx, of, id).map(drop),
    }
}

/// One's own private notes, latest first: also where a one-on-one is over for them.
///
/// # Errors
/// `NotFound` when the relationship is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Vec<PrivateNote>> {
    let (author, _) = access::author(tx, by, id)?;
    private_note::all(tx, &author)
}

/// All that only the viewer sees here: notes with what they are about, and captures.
///
/// # Errors
/// `NotFound` when the relationship is not theirs.
pub fn only_me(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<OnlyMe> {
    let (participant, relationship) = open(tx, by, id)?;
    let (whole, others): (Vec<_>, Vec<_>) =
        private_note::all(tx, &participant)?.into_iter().partition(|note| note.about == About::Relationship);
    let points: HashMap<_, _> =
        talking_point::noted(tx, &participant)?.into_iter().map(|point| (point.id, point)).collect();
    let meetings: HashMap<_, _> =
        meeting::all(tx, &participant)?.into_iter().map(|meeting| (meeting.id, meeting)).collect();
    let written = others.into_iter().filter(|note| !note.text.trim().is_empty());
    let line = |note: PrivateNote| {
        let (point, meeting) = match note.about {
            About::Point(id) => (points.get(&id).cloned(), None),
            About::Meeting(id) => (None, meetings.get(&id).cloned()),
            About::Relationship => (None, None),
        };
        PrivateNoteLine { note, point, meeting }
    };
    Ok(OnlyMe {
        side: participant.side(),
        whole: whole.into_iter().next(),
        captures: private_capture::all(tx, &participant, None)?,
        notes: written.map(line).collect(),
        relationship,
    })
}
