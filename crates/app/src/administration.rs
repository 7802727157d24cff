//! What an administrator does: who is here, who meets whom, never a word of content. There is no impersonation.

use crate::{
    user::{self, NewUser},
    view::MemberLine,
};
use domain::{Error, Result, UserId, user::User};
use std::collections::HashMap;
use store::{Tx, access_token, relationship, session, user as store_user};

/// Everybody in the workspace.
///
/// # Errors
/// `NotFound` when the asker is no administrator.
pub fn members(tx: &mut Tx<'_>, by: UserId) -> Result<Vec<MemberLine>> {
    must_administer(tx, by)?;
    let mut lines: HashMap<UserId, MemberLine> = HashMap::new();
    let users = store_user::all(tx)?;
    for user in &users {
        lines.insert(user.id, MemberLine { user: user.clone(), meets: Vec::new(), last_met: None });
    }
    for (relationship, last_met) in relationship::all(tx)? {
        for (one, two) in
            [(&relationship.owner, &relationship.other), (&relationship.other, &relationship.owner)]
        {
            let Some(line) = one.user.and_then(|user| lines.get_mut(&user)) else {
                continue;
            };
            line.meets.push(two.name.clone());
            line.last_met = line.last_met.max(last_met);
        }
    }
    Ok(users.iter().filter_map(|user| lines.remove(&user.id)).collect())
}

/// Adds a user, who sets their own password by a link.
///
/// # Errors
/// `NotFound` when the asker is no administrator, `Invalid` for what cannot be.
pub fn add_user(tx: &mut Tx<'_>, by: UserId, name: &str, email: &str) -> Result<UserId> {
    let administrator = must_administer(tx, by)?;
    let new =
        NewUser { name: name.into(), email: email.into(), zone: administrator.zone, password_hash: None };
    user::add(tx, &new, false)
}

/// Lets a user sign in no more, or again. Ends all they had open at once.
///
/// # Errors
/// `NotFound` when the asker is no administrator; `Refused` for the last administrator.
pub fn set_active(tx: &mut Tx<'_>, by: UserId, id: UserId, active: bool) -> Result<UserId> {
    must_administer(tx, by)?;
    let mut user = store_user::find(tx, id)?;
    user.deactivated_at = (!active).then(|| tx.now());
    store_user::save(tx, &user)?;
    if !active {
        session::end_others(tx, id, None)?;
        access_token::end_all(tx, id)?;
    }
    must_leave_one(tx)?;
    Ok(id)
}

/// Makes a user an administrator, or no longer one.
///
/// # Errors
/// `NotFound` when the asker is no administrator; `Refused` for the last one.
pub fn set_administrator(tx: &mut Tx<'_>, by: UserId, id: UserId, administrator: bool) -> Result<UserId> {
    must_administer(tx, by)?;
    let mut user = store_user::find(tx, id)?;
    user.administrator_at = administrator.then(|| tx.now());
    store_user::save(tx, &user)?;
    must_leave_one(tx)?;
    Ok(id)
}

/// Everybody, for the command line.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all_users(tx: &mut Tx<'_>) -> Result<Vec<User>> {
    store_user::all(tx)
}

/// To everybody else this part of the workspace does not exist.
pub(crate) fn must_administer(tx: &mut Tx<'_>, by: UserId) -> Result<User> {
    let user = store_user::find(tx, by)?;
    if user.administrator_at.is_some() && user.deactivated_at.is_none() {
        Ok(user)
    } else {
        Err(Error::NotFound)
    }
}

fn must_leave_one(tx: &mut Tx<'_>) -> Result<()> {
    if store_user::count_administrators(tx)? > 0 {
        return Ok(());
    }
    Err(Error::refused(
        "That would leave nobody to look after the workspace. Make somebody else administrator first.",
    ))
}
