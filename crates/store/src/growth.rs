//! The growth narrative: what its owner wrote, kept or hid. Shared words are sealed for both; what is hidden is sealed with a
//! key of the owner's own, and of it the other one's view knows ids alone.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{
    GrowthEntryId, Result, Side, TalkingPointId, UpdateId,
    action_item::ActionItem,
    growth::{About, Words, Written},
    talking_point::{Kind, State, TalkingPoint},
};
use jiff::Timestamp;
use std::collections::{HashMap, HashSet};

const COLUMNS: &str = "id, noun, day, title, text, written_at, version";
const SHARED: &str = "growth_entries";
const HIDDEN: &str = "hidden_growth_entries";

fn place(table: &str, column: &str, id: GrowthEntryId) -> Place {
    let name = format!("{table} {column}");
    if table == HIDDEN { Place::private(&name, id) } else { Place::shared(&name, id) }
}

fn read(of: &Participant, table: &str, row: &mut Row) -> Result<Written> {
    let id: GrowthEntryId = row.take()?;
    let noun = row.take::<Option<String>>()?;
    let day = row.take()?;
    let (title, text) = (row.take::<Option<Vec<u8>>>()?, row.take::<Option<Vec<u8>>>()?);
    let open = |column, envelope| of.open(&Sealed::new(envelope, place(table, column, id)));
    let words = match (title, text) {
        (Some(title), Some(text)) => Some(Words { title: open("title", title)?, text: open("text", text)? }),
        _ => None,
    };
    Ok(Written {
        id,
        about: noun.map(|noun| About::parse(&noun, id.0)).transpose()?,
        day,
        words,
        at: row.take()?,
        version: row.take()?,
    })
}

type Cells = (Option<Vec<u8>>, Option<Vec<u8>>);

fn sealed(by: &Participant, table: &str, entry: &Written) -> Result<Cells> {
    let Some(words) = &entry.words else {
        return Ok((None, None));
    };
    let seal = |column, words| by.seal(words, &place(table, column, entry.id));
    Ok((Some(seal("title", &words.title)?), Some(seal("text", &words.text)?)))
}

/// Entries that both see, as the owner wrote or kept them.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn shared(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Written>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM {SHARED} WHERE relationship_id = ?1 ORDER BY id"),
        values![of.relationship()],
        |row| read(of, SHARED, row),
    )
}

/// Entries that the participant hid.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn hidden(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Written>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM {HIDDEN} WHERE relationship_id = ?1 AND author = ?2 ORDER BY id"),
        values![of.relationship(), of.side()],
        |row| read(of, HIDDEN, row),
    )
}

/// Ids of what the owner hid: what is told from them is told to nobody.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn hidden_ids(tx: &mut Tx<'_>, of: &Participant) -> Result<HashSet<GrowthEntryId>> {
    let ids = tx.all(
        &format!("SELECT id FROM {HIDDEN} WHERE relationship_id = ?1 AND author = ?2"),
        values![of.relationship(), Side::Owner],
        Row::take,
    )?;
    Ok(ids.into_iter().collect())
}

/// Updates that were kept, and not hidden.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn kept_updates(tx: &mut Tx<'_>, of: &Participant) -> Result<HashSet<UpdateId>> {
    let ids = tx.all(
        &format!("SELECT id FROM {SHARED} WHERE relationship_id = ?1 AND noun = 'update'"),
        values![of.relationship()],
        Row::take,
    )?;
    Ok(ids.into_iter().collect())
}

/// How many entries the participant wrote, kept or hid.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count(tx: &mut Tx<'_>, of: &Participant) -> Result<i64> {
    let shared = tx.count(
        &format!("SELECT COUNT(*) FROM {SHARED} WHERE relationship_id = ?1"),
        values![of.relationship()],
    )?;
    Ok(shared + i64::try_from(hidden_ids(tx, of)?.len()).unwrap_or(i64::MAX))
}

/// A mark that changes whenever anything hidden does: that makes no version of the relationship.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn mark(tx: &mut Tx<'_>, of: &Participant) -> Result<u64> {
    let versions = tx.all(
        &format!(
            "SELECT id, version, written_at FROM {HIDDEN} WHERE relationship_id = ?1 AND author = ?2 ORDER BY id"
        ),
        values![of.relationship(), of.side()],
        |row| Ok((row.take::<String>()?, row.take::<i64>()?, row.take::<i64>()?)),
    )?;
    let mut hasher = std::hash::DefaultHasher::new();
    std::hash::Hash::hash(&versions, &mut hasher);
    Ok(std::hash::Hasher::finish(&hasher))
}

/// Adds an entry that both see, or saves all that may change of one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, entry: &Written) -> Result<()> {
    let (title, text) = sealed(by, SHARED, entry)?;
    tx.execute(
        "INSERT INTO growth_entries (id, relationship_id, noun, day, title, text, written_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (id) DO UPDATE SET day = ?4, title = ?5, text = ?6, written_at = ?7, version = ?8",
        values![
            entry.id,
            by.relationship(),
            entry.about.map(About::noun),
            entry.day,
            title,
            text,
            entry.at,
            entry.version
        ],
    )?;
    Ok(())
}

/// Removes an entry that both see; what it is told from stays.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn remove(tx: &mut Tx<'_>, by: &Writer, id: GrowthEntryId) -> Result<()> {
    tx.execute(
        "DELETE FROM growth_entries WHERE id = ?1 AND relationship_id = ?2",
        values![id, by.relationship()],
    )?;
    Ok(())
}

/// Hides an entry, with its words. It takes no lock of the relationship: hidden twice at once, it is hidden.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn hide(tx: &mut Tx<'_>, by: &Participant, entry: &Written) -> Result<()> {
    let (title, text) = sealed(by, HIDDEN, entry)?;
    tx.execute(
        "INSERT INTO hidden_growth_entries
           (id, relationship_id, author, noun, day, title, text, written_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING",
        values![
            entry.id,
            by.relationship(),
            by.side(),
            entry.about.map(About::noun),
            entry.day,
            title,
            text,
            entry.at,
            entry.version
        ],
    )?;
    Ok(())
}

/// Saves a hidden one over the version before; answers whether that was still there.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save_hidden(tx: &mut Tx<'_>, by: &Participant, entry: &Written) -> Result<bool> {
    let (title, text) = sealed(by, HIDDEN, entry)?;
    let changed = tx.execute(
        "UPDATE hidden_growth_entries SET day = ?4, title = ?5, text = ?6, written_at = ?7, version = ?8
         WHERE id = ?1 AND relationship_id = ?2 AND author = ?3 AND version = ?9",
        values![
            entry.id,
            by.relationship(),
            by.side(),
            entry.day,
            title,
            text,
            entry.at,
            entry.version,
            entry.version - 1
        ],
    )?;
    Ok(changed == 1)
}

/// Takes an entry from among the hidden ones.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn unhide(tx: &mut Tx<'_>, by: &Participant, id: GrowthEntryId) -> Result<()> {
    tx.execute(
        "DELETE FROM hidden_growth_entries WHERE id = ?1 AND relationship_id = ?2 AND author = ?3",
        values![id, by.relationship(), by.side()],
    )?;
    Ok(())
}

/// Points of a kind that were talked about from one moment on until before another, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn talked_about(
    tx: &mut Tx<'_>,
    of: &Participant,
    kind: Kind,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<TalkingPoint>> {
    crate::talking_point::chosen(
        tx,
        of,
        "state = ?2 AND kind = ?3 AND state_at >= ?4 AND state_at < ?5 ORDER BY state_at, id",
        values![State::Discussed.as_str(), kind.as_str(), from, until],
    )
}

/// Solutions to challenges that were talked about in such a span, oldest first; those that are gone are none.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn answers(
    tx: &mut Tx<'_>,
    of: &Participant,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<TalkingPoint>> {
    crate::talking_point::chosen(
        tx,
        of,
        "kind = 'solution' AND state NOT IN ('dropped', 'merged') AND answers IN (
           SELECT id FROM talking_points WHERE relationship_id = ?1 AND state = 'discussed' AND kind = 'challenge'
             AND state_at >= ?2 AND state_at < ?3
         ) ORDER BY captured_at, id",
        values![from, until],
    )
}

/// Actions that were done about points talked about in such a span, in the order in which they were agreed on.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn done(
    tx: &mut Tx<'_>,
    of: &Participant,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<ActionItem>> {
    crate::action_item::chosen(
        tx,
        of,
        "state = 'done' AND talking_point_id IN (
           SELECT id FROM talking_points WHERE relationship_id = ?1 AND state = 'discussed'
             AND kind IN ('challenge', 'development', 'feedback') AND state_at >= ?2 AND state_at < ?3
         ) ORDER BY raised_at, id",
        values![from, until],
    )
}

/// How often each challenge that was talked about in such a span was carried before.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn carried(
    tx: &mut Tx<'_>,
    of: &Participant,
    (from, until): (Timestamp, Timestamp),
) -> Result<HashMap<TalkingPointId, i64>> {
    let rows = tx.all(
        "SELECT talking_point_id, COUNT(*) FROM meeting_points
         WHERE relationship_id = ?1 AND outcome = 'carried' AND talking_point_id IN (
           SELECT id FROM talking_points WHERE relationship_id = ?1 AND state = 'discussed' AND kind = 'challenge'
             AND state_at >= ?2 AND state_at < ?3
         ) GROUP BY talking_point_id",
        values![of.relationship(), from, until],
        |row| Ok((row.take()?, row.take()?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// When the first point that may be told was talked about; none when none was.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn first_talked_about(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<Timestamp>> {
    let row = tx.query_opt(
        "SELECT MIN(state_at) FROM talking_points
         WHERE relationship_id = ?1 AND state = 'discussed'
           AND kind IN ('challenge', 'solution', 'development', 'feedback')",
        values![of.relationship()],
    )?;
    row.map_or(Ok(None), |mut row| row.take())
}
