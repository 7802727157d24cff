//! The link by which two people join their meetings: set or taken out by either, seen by both alone.

use domain::{
    RelationshipId, Result, UserId,
    join_link::{self as rules, JoinLink},
};
use store::{Tx, access, event, join_link};

/// Sets the link; nothing takes it out.
///
/// # Errors
/// `NotFound` when it is not theirs, `Invalid` for what is no encrypted address of the web.
pub fn set(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, url: &str) -> Result<RelationshipId> {
    let mut writer = access::writer(tx, by, id)?;
    if url.trim().is_empty() {
        join_link::remove(tx, &writer)?;
        event::record(tx, &mut writer, "removed", "join_link", id)?;
        return Ok(id);
    }
    let link = JoinLink { url: rules::url(url)?, set_by: writer.side(), set_at: tx.now() };
    join_link::set(tx, &writer, &link)?;
    event::record(tx, &mut writer, "set", "join_link", id)?;
    Ok(id)
}

/// The link, if there is one.
///
/// # Errors
/// `NotFound` when the relationship is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Option<JoinLink>> {
    let participant = access::participant(tx, by, id)?;
    join_link::find(tx, &participant)
}
