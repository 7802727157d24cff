//! Shared notes: text about a meeting, a point in it, or a goal; words sealed. What is typed together is a document with
//! updates after it ([`document`]); a note that has any reads as they say.

pub mod document;
pub mod version;

use crate::{
    access::{Participant, Place, Sealed, Writer},
    keyring::NOTHING,
    talking_point::WAITING,
    tx::Tx,
    value::{Row, Value, values},
};
use domain::{
    Error, GoalId, MeetingId, NoteId, Result, TalkingPointId,
    note::{About, Note},
};
use jiff::Timestamp;
use std::collections::HashMap;

const COLUMNS: &str = "id, meeting_id, talking_point_id, goal_id, text, written_by, written_at, version";

fn read(of: &Participant, row: &mut Row) -> Result<Note> {
    let id = row.take()?;
    Ok(Note {
        id,
        about: about(row)?,
        text: of.open(&Sealed::new(row.take()?, place(id)))?,
        written_by: row.take()?,
        written_at: row.take()?,
        version: row.take()?,
    })
}

fn about(row: &mut Row) -> Result<About> {
    let (meeting, point, goal) = (
        row.take::<Option<MeetingId>>()?,
        row.take::<Option<TalkingPointId>>()?,
        row.take::<Option<GoalId>>()?,
    );
    let meeting = meeting.map(|meeting| About::in_meeting(meeting, point));
    meeting.or(goal.map(About::Goal)).ok_or_else(|| Error::Failed("a note is about nothing".into()))
}

fn place(id: NoteId) -> Place {
    Place::shared("notes text", id)
}

/// Notes as they read now, of rows chosen by `condition` over the parameters from `?2` on.
fn chosen(tx: &mut Tx<'_>, of: &Participant, condition: &str, values: &[Value]) -> Result<Vec<Note>> {
    let values = [&[of.relationship().into()], values].concat();
    let mut notes = tx.all(
        &format!("SELECT {COLUMNS} FROM notes WHERE relationship_id = ?1 AND {condition} ORDER BY id"),
        &values,
        |row| read(of, row),
    )?;
    let unsettled = document::unsettled(tx, of)?;
    for note in notes.iter_mut().filter(|note| unsettled.contains(&note.id)) {
        note.text = document::open(tx, of, note)?.text();
    }
    Ok(notes)
}

/// Notes under points of the story that were talked about from one moment on until before another, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn under_talked_about(
    tx: &mut Tx<'_>,
    of: &Participant,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<Note>> {
    chosen(
        tx,
        of,
        "talking_point_id IN (
           SELECT id FROM talking_points WHERE relationship_id = ?1 AND state = 'discussed'
             AND kind IN ('challenge', 'development', 'feedback') AND state_at >= ?2 AND state_at < ?3
         )",
        values![from, until],
    )
}

/// Adds a note, or saves all that may change of one that nobody types in. Its words are the whole of it: what was typed
/// together before has been read into them.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, note: &Note) -> Result<()> {
    let text = by.seal(&note.text, &place(note.id))?;
    tx.execute(
        "INSERT INTO notes (id, relationship_id, meeting_id, talking_point_id, goal_id, text, written_by, written_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (id) DO UPDATE SET text = ?6, written_by = ?7, written_at = ?8, version = ?9",
        values![
            note.id,
            by.relationship(),
            note.about.meeting(),
            note.about.point(),
            note.about.goal(),
            text,
            note.written_by,
            note.written_at,
            note.version
        ],
    )?;
    Ok(())
}

/// One note of the relationship.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: NoteId) -> Result<Note> {
    chosen(tx, of, "id = ?2", values![id])?.pop().ok_or(Error::NotFound)
}

/// The note about something, if there is one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn about_this(tx: &mut Tx<'_>, of: &Participant, about: About) -> Result<Option<Note>> {
    let found = match about {
        About::Meeting(meeting) => {
            chosen(tx, of, "meeting_id = ?2 AND talking_point_id IS NULL", values![meeting])
        }
        About::Point(meeting, point) => {
            chosen(tx, of, "meeting_id = ?2 AND talking_point_id = ?3", values![meeting, point])
        }
        About::Goal(goal) => chosen(tx, of, "goal_id = ?2", values![goal]),
    };
    Ok(found?.into_iter().next())
}

/// Notes under a point, of all meetings.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn under(tx: &mut Tx<'_>, of: &Participant, point: TalkingPointId) -> Result<Vec<Note>> {
    chosen(tx, of, "talking_point_id = ?2", values![point])
}

/// Notes under points that wait, of all meetings but one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn under_waiting(tx: &mut Tx<'_>, of: &Participant, but: MeetingId) -> Result<Vec<Note>> {
    chosen(tx, of, &format!("meeting_id <> ?2 AND talking_point_id IN ({WAITING})"), values![but])
}

/// Notes of a meeting, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of_meeting(tx: &mut Tx<'_>, of: &Participant, meeting: MeetingId) -> Result<Vec<Note>> {
    chosen(tx, of, "meeting_id = ?2", values![meeting])
}

/// All notes of the relationship, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Note>> {
    chosen(tx, of, "1 = 1", &[])
}

/// Notes that somebody is typing, or typed until the last moment.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn unsettled(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Note>> {
    chosen(tx, of, "id IN (SELECT note_id FROM note_updates WHERE relationship_id = ?1)", &[])
}

/// How many meetings have a note with words under each point that waits.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count_by_point(tx: &mut Tx<'_>, of: &Participant) -> Result<HashMap<TalkingPointId, i64>> {
    let rows = tx.all(
        &format!(
            "SELECT talking_point_id, COUNT(*) FROM notes
             WHERE relationship_id = ?1 AND talking_point_id IN ({WAITING}) AND LENGTH(text) > {NOTHING}
             GROUP BY talking_point_id"
        ),
        values![of.relationship()],
        |row| Ok((row.take()?, row.take()?)),
    )?;
    Ok(rows.into_iter().collect())
}
