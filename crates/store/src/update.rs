//! Updates: status lines that were sent out, and the one line of reply; both sealed.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Error, Result, TalkingPointId, UpdateId,
    update::{Reply, Update},
};
use jiff::Timestamp;

const COLUMNS: &str =
    "id, talking_point_id, text, posted_by, posted_at, edited_at, read_at, reply, replied_at, version";

fn read(of: &Participant, row: &mut Row) -> Result<Update> {
    let id = row.take()?;
    Ok(Update {
        id,
        point: row.take()?,
        text: of.open(&Sealed::new(row.take()?, words(id)))?,
        posted_by: row.take()?,
        posted_at: row.take()?,
        edited_at: row.take()?,
        read_at: row.take()?,
        reply: answer(of, id, (row.take()?, row.take()?))?,
        version: row.take()?,
    })
}

fn answer(
    of: &Participant,
    id: UpdateId,
    cells: (Option<Vec<u8>>, Option<Timestamp>),
) -> Result<Option<Reply>> {
    let (Some(sealed), Some(at)) = cells else {
        return Ok(None);
    };
    Ok(Some(Reply { text: of.open(&Sealed::new(sealed, line(id)))?, at }))
}

fn words(id: UpdateId) -> Place {
    Place::shared("updates text", id)
}

fn line(id: UpdateId) -> Place {
    Place::shared("updates reply", id)
}

/// Adds an update, or saves all that may change of one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, update: &Update) -> Result<()> {
    let text = by.seal(&update.text, &words(update.id))?;
    let reply = update.reply.as_ref();
    let sealed = reply.map(|reply| by.seal(&reply.text, &line(update.id))).transpose()?;
    tx.execute(
        "INSERT INTO updates (id, relationship_id, talking_point_id, text, posted_by, posted_at, edited_at, read_at,
                              reply, replied_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (id) DO UPDATE SET text = ?4, edited_at = ?7, read_at = ?8, reply = ?9, replied_at = ?10, version = ?11",
        values![
            update.id,
            by.relationship(),
            update.point,
            text,
            update.posted_by,
            update.posted_at,
            update.edited_at,
            update.read_at,
            sealed,
            reply.map(|reply| reply.at),
            update.version
        ],
    )?;
    Ok(())
}

/// Marks as read what the other side posted until a moment.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn mark_read(tx: &mut Tx<'_>, by: &Writer, until: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE updates SET read_at = ?4
         WHERE relationship_id = ?1 AND posted_by = ?2 AND read_at IS NULL AND posted_at <= ?3",
        values![by.relationship(), by.side().across(), until, tx.now()],
    )?;
    Ok(())
}

/// Marks as unread again what was marked as read at one moment, and not answered; answers which.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn unmark_read(tx: &mut Tx<'_>, by: &Writer, read_at: Timestamp) -> Result<Vec<UpdateId>> {
    let among = "relationship_id = ?1 AND posted_by = ?2 AND read_at = ?3 AND reply IS NULL";
    let (of, posted_by) = (by.relationship(), by.side().across());
    let ids = tx.all(
        &format!("SELECT id FROM updates WHERE {among} ORDER BY id"),
        values![of, posted_by, read_at],
        Row::take,
    )?;
    tx.execute(&format!("UPDATE updates SET read_at = NULL WHERE {among}"), values![of, posted_by, read_at])?;
    Ok(ids)
}

/// When the participant last marked something as read.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn last_read(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<Timestamp>> {
    let row = tx.query_opt(
        "SELECT MAX(read_at) FROM updates WHERE relationship_id = ?1 AND posted_by = ?2",
        values![of.relationship(), of.side().across()],
    )?;
    row.map_or(Ok(None), |mut row| row.take())
}

/// One update of the relationship.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: UpdateId) -> Result<Update> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM updates WHERE id = ?1 AND relationship_id = ?2"),
        values![id, of.relationship()],
    )?;
    read(of, &mut row.ok_or(Error::NotFound)?)
}

/// At most `most` updates, latest first; those before `before`, where given.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn latest(tx: &mut Tx<'_>, of: &Participant, before: Option<&Update>, most: i64) -> Result<Vec<Update>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM updates
             WHERE relationship_id = ?1 AND (posted_at < ?2 OR (posted_at = ?2 AND id < ?3))
             ORDER BY posted_at DESC, id DESC LIMIT ?4"
        ),
        values![
            of.relationship(),
            before.map_or(Timestamp::MAX, |before| before.posted_at),
            before.map_or(String::new(), |before| before.id.to_string()),
            most
        ],
        |row| read(of, row),
    )
}

/// All updates, in no order.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Update>> {
    tx.all(
        &format!("SELECT {COLUMNS} FROM updates WHERE relationship_id = ?1"),
        values![of.relationship()],
        |row| read(of, row),
    )
}

/// At most `most` updates that were posted after one, the nearest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn after(tx: &mut Tx<'_>, of: &Participant, update: &Update, most: i64) -> Result<Vec<UpdateId>> {
    tx.all(
        "SELECT id FROM updates
         WHERE relationship_id = ?1 AND (posted_at > ?2 OR (posted_at = ?2 AND id > ?3))
         ORDER BY posted_at, id LIMIT ?4",
        values![of.relationship(), update.posted_at, update.id, most],
        Row::take,
    )
}

/// The update that a point was sent out as.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of_point(tx: &mut Tx<'_>, of: &Participant, point: TalkingPointId) -> Result<Option<UpdateId>> {
    let row = tx.query_opt(
        "SELECT id FROM updates WHERE relationship_id = ?1 AND talking_point_id = ?2 ORDER BY posted_at DESC LIMIT 1",
        values![of.relationship(), point],
    )?;
    row.map(|mut row| row.take()).transpose()
}

/// What was posted since a moment, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn since(tx: &mut Tx<'_>, of: &Participant, since: Timestamp) -> Result<Vec<Update>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM updates WHERE relationship_id = ?1 AND posted_at >= ?2
             ORDER BY posted_at DESC, id DESC"
        ),
        values![of.relationship(), since],
        |row| read(of, row),
    )
}

/// What waits to be read by the participant, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn unread(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Update>> {
    newest_unread(tx, of, i64::MAX)
}

/// At most `most` of what waits to be read by the participant, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn newest_unread(tx: &mut Tx<'_>, of: &Participant, most: i64) -> Result<Vec<Update>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM updates WHERE relationship_id = ?1 AND posted_by = ?2 AND read_at IS NULL
             ORDER BY posted_at DESC, id DESC LIMIT ?3"
        ),
        values![of.relationship(), of.side().across(), most],
        |row| read(of, row),
    )
}

/// How many wait to be read by the participant.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count_unread(tx: &mut Tx<'_>, of: &Participant) -> Result<i64> {
    tx.count(
        "SELECT COUNT(*) FROM updates WHERE relationship_id = ?1 AND posted_by = ?2 AND read_at IS NULL",
        values![of.relationship(), of.side().across()],
    )
}

/// Removes an update that was taken back; its words go with it.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn remove(tx: &mut Tx<'_>, by: &Writer, id: UpdateId) -> Result<()> {
    tx.execute("DELETE FROM updates WHERE id = ?1 AND relationship_id = ?2", values![id, by.relationship()])?;
    Ok(())
}
