//! Shared notes: typed together, or saved whole against the version that was seen. Either way the words are a document's:
//! nothing that one of the two wrote is overwritten by the other's copy.

pub use store::note::document::Held;

use crate::{
    relationship,
    view::{EarlierNotes, Line, Noted, NotesUnder},
};
use domain::{
    Error, MeetingId, NoteId, NoteVersionId, RelationshipId, Result, TalkingPointId, UserId,
    note::{About, Note, NoteVersion, is_worth_keeping, must_be_current, must_be_open, must_fit},
};
use shared_text::Document;
use store::{
    Participant, Tx, Writer, access, event, goal, meeting,
    note::{self, document, version},
    talking_point,
};

/// Which note: there is one about each thing, from the first word on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// What it is about.
    pub about: About,
}

/// A save of a whole note.
#[derive(Clone)]
pub struct Save {
    /// Which.
    pub at: At,
    /// The words; none left is fine.
    pub text: String,
    /// The version that the writer saw; 0 when there was none.
    pub seen: i64,
}

/// Updates of one writer, in their order.
#[derive(Clone)]
pub struct Typed {
    /// Who typed.
    pub by: UserId,
    /// What the document is told.
    pub updates: Vec<Vec<u8>>,
}

/// Saves a note whole.
///
/// # Errors
/// `Stale` when somebody saved in between, `Refused` in a meeting that is not going on or over.
pub fn save(tx: &mut Tx<'_>, by: UserId, save: &Save) -> Result<NoteId> {
    let mut writer = access::writer(tx, by, save.at.relationship)?;
    let found = held(tx, &writer, save.at.about)?;
    let (version, words) = found.as_ref().map_or((0, ""), |note| (note.version, note.text.as_str()));
    must_be_current(save.seen, version, &[("text", words)])?;
    must_fit(save.text.chars().count())?;
    let note = found.map_or_else(|| begin(tx, &writer, save.at.about), Ok)?;
    let mut document = document::open(tx, &writer, &note)?;
    document.replace(&save.text);
    let (written_by, written_at) = (writer.side(), tx.now());
    rest(tx, &mut writer, Note { version: note.version + 1, written_by, written_at, ..note }, &document)
}

/// The note about something that may have one.
fn found(tx: &mut Tx<'_>, of: &Participant, about: About) -> Result<Option<Note>> {
    if let Some(meeting) = about.meeting() {
        must_be_open(meeting::find(tx, of, meeting)?.state)?;
    }
    if let Some(point) = about.point() {
        talking_point::find(tx, of, point)?;
    }
    if let Some(goal) = about.goal() {
        goal::find(tx, of, goal)?;
    }
    note::about_this(tx, of, about)
}

/// The same for whoever writes it down whole: until they have, nobody adds to it, on any node.
fn held(tx: &mut Tx<'_>, by: &Writer, about: About) -> Result<Option<Note>> {
    found(tx, by, about)?.map(|note| document::hold(tx, by, note.id)).transpose()
}

fn begin(tx: &mut Tx<'_>, by: &Writer, about: About) -> Result<Note> {
    let (id, written_at) = (tx.id()?, tx.now());
    let note = Note { id, about, text: String::new(), written_by: by.side(), written_at, version: 0 };
    note::save(tx, by, &note)?;
    Ok(note)
}

/// Writes down what a note says now, as one event.
fn rest(tx: &mut Tx<'_>, by: &mut Writer, mut note: Note, document: &Document) -> Result<NoteId> {
    note.text = document.text();
    let last = version::last(tx, by, note.id)?;
    if is_worth_keeping(last.as_ref(), &note.text, tx.now()) {
        version::keep(tx, by, &note)?;
    }
    document::settle(tx, by, &note, document)?;
    event::record(tx, by, "wrote", "note", note.id)?;
    Ok(note.id)
}

/// Opens a note for typing together: what it says so far, if anybody wrote yet.
///
/// # Errors
/// `NotFound` when it is about nothing of theirs, `Refused` in a meeting that is not going on or over.
pub fn open(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Option<(NoteId, Held)>> {
    let participant = access::participant(tx, by, at.relationship)?;
    let Some(note) = found(tx, &participant, at.about)? else { return Ok(None) };
    Ok(Some((note.id, document::since(tx, &participant, &note, 0)?)))
}

/// What came after a version, for somebody who has all before it.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn since(tx: &mut Tx<'_>, by: UserId, (id, note): (RelationshipId, NoteId), after: i64) -> Result<Held> {
    let participant = access::participant(tx, by, id)?;
    let note = note::find(tx, &participant, note)?;
    document::since(tx, &participant, &note, after)
}

/// Takes in what was typed, one writer after the other; answers the note and the number of the last update. Each writer
/// has to be a participant still.
///
/// # Errors
/// `NotFound` when one of them is not, or what it is about is gone; `Refused` once the one-on-one has ended.
pub fn typed(tx: &mut Tx<'_>, at: At, known: Option<NoteId>, typed: &[Typed]) -> Result<(NoteId, i64)> {
    let (mut known, mut number) = (known, 0);
    for each in typed {
        let note = match known {
            Some(note) => note,
            None => first(tx, each.by, at)?,
        };
        let participant = access::participant(tx, each.by, at.relationship)?;
        participant.must_stand(tx.now())?;
        number = document::append(tx, &participant, note, &each.updates)?;
        known = Some(note);
    }
    known.map(|note| (note, number)).ok_or_else(|| Error::Failed("nobody typed".into()))
}

/// Refuses whoever may not type there.
///
/// # Errors
/// `NotFound` when it is not theirs, or what it is about is gone; `Refused` once the one-on-one has ended.
pub(crate) fn must_be_theirs(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<()> {
    access::participant(tx, by, at.relationship)?.must_stand(tx.now())?;
    open(tx, by, at).map(drop)
}

/// The first word makes the note, unless the other one was quicker.
fn first(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<NoteId> {
    let writer = access::writer(tx, by, at.relationship)?;
    if let Some(note) = found(tx, &writer, at.about)? {
        return Ok(note.id);
    }
    Ok(begin(tx, &writer, at.about)?.id)
}

/// After a pause in typing: the note reads as it was typed, for pages, search and all that reads. Also where the one-on-one
/// ended in that pause: what was typed before is part of it.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn settle(tx: &mut Tx<'_>, by: UserId, (id, note): (RelationshipId, NoteId)) -> Result<NoteId> {
    let participant = access::participant(tx, by, id)?;
    if !document::is_unsettled(tx, &participant, note)? {
        return Ok(note);
    }
    let mut writer = access::keeper(tx, by, id)?;
    let note = document::hold(tx, &writer, note)?;
    let document = document::open(tx, &writer, &note)?;
    rest(tx, &mut writer, note, &document)
}

/// One note.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, note: NoteId) -> Result<Note> {
    let participant = access::participant(tx, by, id)?;
    note::find(tx, &participant, note)
}

/// A note with its earlier versions, latest first.
///
/// # Errors
/// `NotFound` when nothing was written yet.
pub fn versions(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Note, Vec<NoteVersion>)> {
    let participant = access::participant(tx, by, at.relationship)?;
    let note = found(tx, &participant, at.about)?.ok_or(Error::NotFound)?;
    let versions = version::all(tx, &participant, note.id)?;
    Ok((note, versions))
}

/// The same for its page.
///
/// # Errors
/// `NotFound` when nothing was written yet.
pub fn earlier(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<EarlierNotes> {
    let (note, versions) = versions(tx, by, at)?;
    let (participant, relationship) = relationship::open(tx, by, at.relationship)?;
    let name = match at.about {
        About::Meeting(_) => None,
        About::Point(_, point) => Some(talking_point::find(tx, &participant, point)?.text),
        About::Goal(goal) => Some(goal::find(tx, &participant, goal)?.aim.text),
    };
    Ok(EarlierNotes { side: participant.side(), relationship, note, name, versions })
}

/// A point with its notes, from one meeting to the next.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn under(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, point: TalkingPointId) -> Result<NotesUnder> {
    let (participant, relationship) = relationship::open(tx, by, id)?;
    let point = talking_point::find(tx, &participant, point)?;
    let notes = note::under(tx, &participant, point.id)?;
    let notes = noted(tx, &participant, notes)?;
    Ok(NotesUnder { side: participant.side(), relationship, point, notes })
}

/// Notes with the meetings in which they were written, the latest first; those without words left out.
fn noted(tx: &mut Tx<'_>, of: &Participant, notes: Vec<Note>) -> Result<Vec<Noted>> {
    let notes: Vec<_> = notes.into_iter().filter(|note| !note.text.trim().is_empty()).collect();
    let meetings = if notes.is_empty() { Vec::new() } else { meeting::all(tx, of)? };
    let held =
        |note: &Note| meetings.iter().find(|meeting| Some(meeting.id) == note.about.meeting()).cloned();
    let mut all: Vec<_> =
        notes.into_iter().filter_map(|note| Some(Noted { meeting: held(&note)?, note })).collect();
    all.sort_by_key(|each| std::cmp::Reverse(each.meeting.scheduled_at));
    Ok(all)
}

/// What was noted last under each of these lines in another meeting than this one.
pub(crate) fn noted_before<'a>(
    tx: &mut Tx<'_>,
    of: &Participant,
    now: MeetingId,
    lines: impl Iterator<Item = &'a Line>,
) -> Result<Vec<Noted>> {
    let points: Vec<_> = lines.filter(|line| line.notes > 0).map(|line| line.point.id).collect();
    if points.is_empty() {
        return Ok(Vec::new());
    }
    let notes = note::under_waiting(tx, of, now)?;
    let all = noted(tx, of, notes)?;
    let last = |point| all.iter().find(|each| each.note.about.point() == Some(point)).cloned();
    Ok(points.into_iter().filter_map(last).collect())
}

/// Makes a note read as it did. What it says now is kept as a version first, so that nothing is lost by it.
///
/// # Errors
/// `NotFound` when there is no such version.
pub fn bring_back(tx: &mut Tx<'_>, by: UserId, at: At, id: NoteVersionId) -> Result<NoteId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let note = held(tx, &writer, at.about)?.ok_or(Error::NotFound)?;
    let earlier = version::find(tx, &writer, note.id, id)?;
    let mut document = document::open(tx, &writer, &note)?;
    let now = document.text();
    if version::last(tx, &writer, note.id)?.is_none_or(|last| last.text != now) {
        version::keep(tx, &writer, &Note { text: now, ..note.clone() })?;
    }
    document.replace(&earlier.text);
    let (written_by, written_at) = (writer.side(), tx.now());
    rest(tx, &mut writer, Note { version: note.version + 1, written_by, written_at, ..note }, &document)
}
