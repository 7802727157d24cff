//! Visits: that somebody is here, so that home can say what is new to them. They take no lock of the relationship and make
//! no version and no event of it: the other one cannot tell that somebody looked.
//!
//! Looking at a page writes nothing: the browser says so by a command of its own, once somebody has the page before them.
//! Prefetched pages, restored tabs and programs that read the API are no visits that way.

use domain::{RelationshipId, Result, UserId, visit::Visit};
use store::{Participant, Tx, access, relationship, visit};

/// Remembers that a user is in one of their one-on-ones.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn note(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<RelationshipId> {
    let participant = access::participant(tx, by, id)?;
    save(tx, &participant, Visit::again)?;
    Ok(id)
}

/// Remembers that a user is on their home page, which tells of all their one-on-ones.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn note_all(tx: &mut Tx<'_>, by: UserId) -> Result<UserId> {
    each(tx, by, Visit::again)
}

/// Says that all of what is new was read.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn catch_up(tx: &mut Tx<'_>, by: UserId) -> Result<UserId> {
    each(tx, by, |_, now, version| Visit::caught_up(now, version))
}

type Next = fn(Visit, jiff::Timestamp, i64) -> Visit;

fn each(tx: &mut Tx<'_>, by: UserId, next: Next) -> Result<UserId> {
    for relationship in relationship::all_of(tx, by)? {
        let participant = access::participant(tx, by, relationship.id)?;
        save(tx, &participant, next)?;
    }
    Ok(by)
}

fn save(tx: &mut Tx<'_>, of: &Participant, next: Next) -> Result<()> {
    let (now, version) = (tx.now(), relationship::of(tx, of)?.version);
    let before = visit::find(tx, of)?;
    let visit = next(before.unwrap_or_else(|| Visit::first(now, version)), now, version);
    visit::save(tx, of, &visit)
}
