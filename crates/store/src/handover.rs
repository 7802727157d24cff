//! What of a one-on-one that has ended went along to the next: ids alone.

use crate::{
    access::{Participant, Writer},
    tx::Tx,
    value::values,
};
use domain::{RelationshipId, Result, handover::Noun};
use std::collections::HashMap;
use uuid::Uuid;

/// Writes down that something went along. Once is enough: the same again changes nothing.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, by: &Writer, (noun, id): (Noun, Uuid), next: RelationshipId) -> Result<()> {
    tx.execute(
        "INSERT INTO handed_over (relationship_id, noun, noun_id, next_id, at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (relationship_id, noun_id) DO NOTHING",
        values![by.relationship(), noun.as_str(), id.to_string(), next, tx.now()],
    )?;
    Ok(())
}

/// What went along, and where to.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<HashMap<Uuid, RelationshipId>> {
    let rows = tx.all(
        "SELECT noun_id, next_id FROM handed_over WHERE relationship_id = ?1",
        values![of.relationship()],
        |row| {
            let id: String = row.take()?;
            let id = id.parse().map_err(|_| domain::Error::Failed("what went along has no id".into()))?;
            Ok((id, row.take()?))
        },
    )?;
    Ok(rows.into_iter().collect())
}
