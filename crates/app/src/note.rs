//! Shared notes: written by both in a meeting, saved against the version that was seen.

use domain::{
    Error, MeetingId, NoteId, RelationshipId, Result, TalkingPointId, UserId, limits,
    meeting::State,
    note::{Note, must_be_current},
};
use store::{Tx, access, event, meeting, note, talking_point};

/// A save of a note.
#[derive(Clone)]
pub struct Save {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The point under which it stands; none: the meeting's own note.
    pub point: Option<TalkingPointId>,
    /// The words; none left is fine.
    pub text: String,
    /// The version that the writer saw; 0 when there was none.
    pub seen: i64,
}

/// Saves a note.
///
/// # Errors
/// `Stale` when somebody saved in between, `Refused` in a meeting that is not going on or over.
pub fn save(tx: &mut Tx<'_>, by: UserId, save: &Save) -> Result<NoteId> {
    let mut writer = access::writer(tx, by, save.relationship)?;
    let meeting = meeting::find(tx, &writer, save.meeting)?;
    if matches!(meeting.state, State::Scheduled | State::Skipped) {
        return Err(Error::refused("Notes are taken in a meeting. Start it first."));
    }
    if let Some(point) = save.point {
        talking_point::find(tx, &writer, point)?;
    }
    let before =
        note::of_meeting(tx, &writer, save.meeting)?.into_iter().find(|note| note.point == save.point);
    let (version, words) = before.as_ref().map_or((0, ""), |note| (note.version, note.text.as_str()));
    must_be_current(save.seen, version, &[("text", words)])?;
    let length = save.text.chars().count();
    if length > limits::NOTE {
        let most = limits::NOTE;
        return Err(Error::invalid(
            "text",
            format!("That is {length} characters; a note holds {most}. Split it."),
        ));
    }
    let note = Note {
        id: before.map_or_else(|| tx.id(), |note| Ok(note.id))?,
        meeting: save.meeting,
        point: save.point,
        text: save.text.clone(),
        written_by: writer.side(),
        written_at: tx.now(),
        version: save.seen + 1,
    };
    note::save(tx, &writer, &note)?;
    event::record(tx, &mut writer, "wrote", "note", note.id)?;
    Ok(note.id)
}

/// One note.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, note: NoteId) -> Result<Note> {
    let participant = access::participant(tx, by, id)?;
    note::find(tx, &participant, note)
}
