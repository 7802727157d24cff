//! What a process asks for all of its open pages at once: whose access still holds, and what moved on elsewhere. Ids and
//! numbers only.

use crate::{
    tx::Tx,
    value::{Row, Value},
};
use domain::{NoteId, RelationshipId, Result, SessionId};

/// Ids asked for in one statement. Always this many, so that there is one statement to prepare.
const AT_ONCE: usize = 128;

/// Runs a statement with `{ids}` in it for all ids, and `now` as its last parameter.
fn for_all<I: Copy + Into<Value>, T>(
    tx: &mut Tx<'_>,
    sql: &str,
    ids: &[I],
    read: impl Fn(&mut Row) -> Result<T>,
) -> Result<Vec<T>> {
    let names: Vec<String> = (1..=AT_ONCE).map(|place| format!("?{place}")).collect();
    let sql = sql.replace("{ids}", &names.join(", ")).replace("{now}", &format!("?{}", AT_ONCE + 1));
    let mut found = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let filled = some.iter().chain(std::iter::repeat(&some[0])).take(AT_ONCE);
        let mut values: Vec<Value> = filled.map(|id| (*id).into()).collect();
        values.push(tx.now().into());
        found.extend(tx.all(&sql, &values, &read)?);
    }
    Ok(found)
}

/// Of some sessions those that have not ended, each with a relationship that its user is in, if there is one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn access(tx: &mut Tx<'_>, sessions: &[SessionId]) -> Result<Vec<(SessionId, Option<RelationshipId>)>> {
    for_all(
        tx,
        "SELECT s.id, p.relationship_id FROM sessions s
         JOIN users u ON u.id = s.user_id LEFT JOIN participants p ON p.user_id = s.user_id
           AND (p.side = 'owner' OR NOT EXISTS
                (SELECT 1 FROM relationships r WHERE r.id = p.relationship_id AND r.ends_at <= {now}))
         WHERE s.id IN ({ids}) AND u.deactivated_at IS NULL AND s.expires_at > {now}",
        sessions,
        |row| Ok((row.take()?, row.take()?)),
    )
}

/// Versions of some relationships.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn versions(tx: &mut Tx<'_>, of: &[RelationshipId]) -> Result<Vec<(RelationshipId, i64)>> {
    for_all(tx, "SELECT id, version FROM relationships WHERE id IN ({ids}) AND {now} > 0", of, |row| {
        Ok((row.take()?, row.take()?))
    })
}

/// Versions of the notes of some relationships that are typed in or were today.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn notes(tx: &mut Tx<'_>, of: &[RelationshipId]) -> Result<Vec<(RelationshipId, NoteId, i64)>> {
    for_all(
        tx,
        "SELECT relationship_id, id, version FROM notes
         WHERE relationship_id IN ({ids}) AND written_at > {now} - 86400000000",
        of,
        |row| Ok((row.take()?, row.take()?, row.take()?)),
    )
}
