//! The link by which two people join their meetings; the address is sealed.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::values,
};
use domain::{
    Result,
    join_link::{JoinLink, url},
};

/// There is one in a relationship, to which words are bound anyway.
fn place() -> Place {
    Place::shared("join_links url", "")
}

/// Sets or replaces the link.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn set(tx: &mut Tx<'_>, by: &Writer, link: &JoinLink) -> Result<()> {
    let url = by.seal(&link.url, &place())?;
    tx.execute(
        "INSERT INTO join_links (relationship_id, url, set_by, set_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (relationship_id) DO UPDATE SET url = ?2, set_by = ?3, set_at = ?4",
        values![by.relationship(), url, link.set_by, link.set_at],
    )?;
    Ok(())
}

/// Takes it out.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn remove(tx: &mut Tx<'_>, by: &Writer) -> Result<()> {
    tx.execute("DELETE FROM join_links WHERE relationship_id = ?1", values![by.relationship()])?;
    Ok(())
}

/// The link, if there is one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn find(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<JoinLink>> {
    let row = tx.query_opt(
        "SELECT url, set_by, set_at FROM join_links WHERE relationship_id = ?1",
        values![of.relationship()],
    )?;
    let Some(mut row) = row else { return Ok(None) };
    let words = of.open(&Sealed::new(row.take()?, place()))?;
    // What came with an import went through no form.
    let Ok(url) = url(&words) else { return Ok(None) };
    Ok(Some(JoinLink { url, set_by: row.take()?, set_at: row.take()? }))
}
