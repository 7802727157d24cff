//! Relationships and who is in them. Who meets whom is no content; what they say is, and is in other tables.

use crate::{
    access::{Author, Participant, Writer, make_keys},
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Error, RelationshipId, Result, Side, UserId,
    relationship::{Kind, Person, Relationship},
};
use jiff::Timestamp;

const SELECT: &str =
    "SELECT r.id, r.kind, o.name, o.user_id, t.name, t.user_id, r.ends_at, r.version FROM relationships r
     JOIN participants o ON o.relationship_id = r.id AND o.side = 'owner'
     JOIN participants t ON t.relationship_id = r.id AND t.side = 'other'";

fn read(row: &mut Row) -> Result<Relationship> {
    Ok(Relationship {
        id: row.take()?,
        kind: Kind::parse(&row.take::<String>()?)?,
        owner: Person { name: row.take()?, user: row.take()? },
        other: Person { name: row.take()?, user: row.take()? },
        ends_at: row.take()?,
        version: row.take()?,
    })
}

/// Adds a relationship with its keys.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, relationship: &Relationship) -> Result<()> {
    let now = tx.now();
    add_since(tx, relationship, Since { created_at: now, joined_at: now })
}

/// How long a relationship is there.
#[derive(Clone, Copy)]
pub struct Since {
    /// When it was started.
    pub created_at: Timestamp,
    /// When those who are in it joined.
    pub joined_at: Timestamp,
}

/// Adds a relationship that began somewhere else, with its keys.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add_since(tx: &mut Tx<'_>, relationship: &Relationship, since: Since) -> Result<()> {
    tx.execute(
        "INSERT INTO relationships (id, kind, couple, version, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        values![
            relationship.id,
            relationship.kind.as_str(),
            couple(relationship),
            relationship.version,
            since.created_at
        ],
    )?;
    for side in [Side::Owner, Side::Other] {
        let person = relationship.person(side);
        tx.execute(
            "INSERT INTO participants (relationship_id, side, user_id, name, joined_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            values![relationship.id, side, person.user, &person.name, person.user.map(|_| since.joined_at)],
        )?;
    }
    make_keys(tx, relationship.id)
}

/// When it was started, and when the participant joined it.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn since(tx: &mut Tx<'_>, of: &Author) -> Result<Since> {
    let row = tx.query_opt(
        "SELECT r.created_at, p.joined_at FROM relationships r JOIN participants p ON p.relationship_id = r.id
         WHERE r.id = ?1 AND p.side = ?2",
        values![of.relationship(), of.side()],
    )?;
    let mut row = row.ok_or(Error::NotFound)?;
    let created_at = row.take()?;
    Ok(Since { created_at, joined_at: row.take::<Option<Timestamp>>()?.unwrap_or(created_at) })
}

/// Lets a user take the side that waits for somebody.
///
/// # Errors
/// `Refused` when these two have a relationship already; `NotFound` when nobody is awaited.
pub fn join(tx: &mut Tx<'_>, joined: &Relationship, side: Side) -> Result<()> {
    pair_up(tx, joined)?;
    let person = joined.person(side);
    let changed = tx.execute(
        "UPDATE participants SET user_id = ?3, name = ?4, joined_at = ?5
         WHERE relationship_id = ?1 AND side = ?2 AND user_id IS NULL",
        values![joined.id, side, person.user, &person.name, tx.now()],
    )?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    Ok(())
}

/// Says that it is the one of its two people: one that has ended is no more.
///
/// # Errors
/// `Refused` when these two have another one.
pub fn pair_up(tx: &mut Tx<'_>, of: &Relationship) -> Result<()> {
    let Some(couple) = couple(of) else { return Ok(()) };
    tx.execute(
        "UPDATE relationships SET couple = NULL WHERE couple = ?1 AND id <> ?2 AND ends_at <= ?3",
        values![&couple, of.id, tx.now()],
    )?;
    let others = "SELECT COUNT(*) FROM relationships WHERE couple = ?1 AND id <> ?2";
    if tx.count(others, values![&couple, of.id])? > 0 {
        return Err(Error::refused(
            "You two have a one-on-one already. Use that one; a second would split it.",
        ));
    }
    tx.execute("UPDATE relationships SET couple = ?2 WHERE id = ?1", values![of.id, couple])?;
    Ok(())
}

/// The relationship of a participant.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of(tx: &mut Tx<'_>, participant: &Participant) -> Result<Relationship> {
    named(tx, participant.relationship())
}

/// A relationship by its id, for somebody who holds an invitation to it: names and bond, no content.
///
/// # Errors
/// `NotFound`.
pub fn named(tx: &mut Tx<'_>, id: RelationshipId) -> Result<Relationship> {
    let row = tx.query_opt(&format!("{SELECT} WHERE r.id = ?1"), values![id])?;
    read(&mut row.ok_or(Error::NotFound)?)
}

/// All relationships of a user that have not ended, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all_of(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<Relationship>> {
    let now = tx.now();
    Ok(ever_of(tx, user)?.into_iter().filter(|each| !each.has_ended(now)).collect())
}

/// All that a user may read, oldest first: what has ended is its owner's.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn readable_by(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<Relationship>> {
    let now = tx.now();
    let mut all = ever_of(tx, user)?;
    all.retain(|each| each.side_of(user) == Side::Owner || !each.has_ended(now));
    Ok(all)
}

/// All that a user is or was in, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn ever_of(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<Relationship>> {
    tx.all(
        &format!("{SELECT} WHERE o.user_id = ?1 OR t.user_id = ?1 ORDER BY r.created_at, r.id"),
        values![user],
        read,
    )
}

/// Says from when on it is its owner's alone, or that it goes on.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn end(tx: &mut Tx<'_>, by: &Writer, at: Option<Timestamp>) -> Result<()> {
    tx.execute("UPDATE relationships SET ends_at = ?2 WHERE id = ?1", values![by.relationship(), at])?;
    Ok(())
}

/// Everybody's, with when they last met: what an administrator may know.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<(Relationship, Option<Timestamp>)>> {
    let relationships = tx.all(&format!("{SELECT} ORDER BY r.created_at, r.id"), &[], read)?;
    relationships
        .into_iter()
        .map(|relationship| {
            let row = tx.query_opt(
                "SELECT MAX(scheduled_at) FROM meetings WHERE relationship_id = ?1 AND state = 'completed'",
                values![relationship.id],
            )?;
            let last_met = row.map(|mut row| row.take()).transpose()?.flatten();
            Ok((relationship, last_met))
        })
        .collect()
}

/// Both users in an order that does not depend on their sides: at most one relationship per couple.
fn couple(relationship: &Relationship) -> Option<String> {
    let (one, two) = (relationship.owner.user?, relationship.other.user?);
    Some(format!("{} {}", one.min(two), one.max(two)))
}
