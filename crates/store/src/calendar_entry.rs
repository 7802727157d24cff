//! What was written into somebody's calendar elsewhere: how it stands there, as far as is known. Others may have written in it
//! too, so it is sealed for whose calendar it is.

use crate::{
    access::{Own, Place, Sealed},
    tx::Tx,
    value::values,
};
use domain::{CalendarAccountId, RelationshipId, Result};
use jiff::Timestamp;

/// One thing there.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id in calendars.
    pub uid: String,
    /// What one-on-one it shows.
    pub relationship: RelationshipId,
    /// The server's tag of the version that is known.
    pub tag: Option<String>,
    /// That version; none while it is not there.
    pub text: Option<String>,
    /// What was written, or was about to be, last.
    pub sent: Option<String>,
    /// Since when it stays out, because it was taken out there.
    pub left_out_at: Option<Timestamp>,
}

fn place(column: &str, account: CalendarAccountId, uid: &str) -> Place {
    Place::private(&format!("calendar_entries {column}"), format!("{account} {uid}"))
}

/// All of an account.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, own: &Own, account: CalendarAccountId) -> Result<Vec<Entry>> {
    tx.all(
        "SELECT e.uid, e.relationship_id, e.tag, e.text, e.sent, e.left_out_at FROM calendar_entries e
         JOIN calendar_accounts a ON a.id = e.account_id
         WHERE e.account_id = ?1 AND a.user_id = ?2 ORDER BY e.uid",
        values![account, own.user()],
        |row| {
            let uid: String = row.take()?;
            let open = |sealed: Option<Vec<u8>>, column| {
                sealed.map(|sealed| own.open(&Sealed::new(sealed, place(column, account, &uid)))).transpose()
            };
            Ok(Entry {
                relationship: row.take()?,
                tag: row.take()?,
                text: open(row.take()?, "text")?,
                sent: open(row.take()?, "sent")?,
                left_out_at: row.take()?,
                uid: uid.clone(),
            })
        },
    )
}

/// Saves how one stands.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, own: &Own, account: CalendarAccountId, entry: &Entry) -> Result<()> {
    let seal = |words: &Option<String>, column| {
        words.as_ref().map(|words| own.seal(words, &place(column, account, &entry.uid))).transpose()
    };
    tx.execute(
        "INSERT INTO calendar_entries (account_id, uid, relationship_id, tag, text, sent, left_out_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (account_id, uid) DO UPDATE SET tag = ?4, text = ?5, sent = ?6, left_out_at = ?7",
        values![
            account,
            &entry.uid,
            entry.relationship,
            entry.tag.clone(),
            seal(&entry.text, "text")?,
            seal(&entry.sent, "sent")?,
            entry.left_out_at
        ],
    )?;
    Ok(())
}

/// Forgets one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget(tx: &mut Tx<'_>, own: &Own, account: CalendarAccountId, uid: &str) -> Result<()> {
    tx.execute(
        "DELETE FROM calendar_entries WHERE account_id = ?1 AND uid = ?2
           AND account_id IN (SELECT id FROM calendar_accounts WHERE user_id = ?3)",
        values![account, uid, own.user()],
    )?;
    Ok(())
}

/// What was left out of a user's calendar is written there again.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn put_back(tx: &mut Tx<'_>, own: &Own, uid: &str) -> Result<()> {
    tx.execute(
        "UPDATE calendar_entries SET left_out_at = NULL WHERE uid = ?1 AND left_out_at IS NOT NULL
           AND account_id IN (SELECT id FROM calendar_accounts WHERE user_id = ?2)",
        values![uid, own.user()],
    )?;
    Ok(())
}
