//! What an administrator does: who is here, who meets whom, never a word of content. There is no impersonation.

use crate::{
    user::{self, NewUser},
    view::MemberLine,
};
use domain::{Error, Result, UserId};
use std::collections::HashMap;
use store::{Tx, access_token, relationship, session, user as store_user};

/// By what right something is administered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// As a user, who must be an administrator.
    User(UserId),
    /// From the command line: who can read the master key needs no other right.
    Machine,
}

impl By {
    /// The user, if it is one.
    pub(crate) fn user(self) -> Option<UserId> {
        match self {
            Self::User(user) => Some(user),
            Self::Machine => None,
        }
    }
}

/// Everybody in the workspace.
///
/// # Errors
/// `NotFound` when the asker is no administrator.
pub fn members(tx: &mut Tx<'_>, by: By) -> Result<Vec<MemberLine>> {
    must_administer(tx, by)?;
    let mut lines: HashMap<UserId, MemberLine> = HashMap::new();
    let users = store_user::all(tx)?;
    for user in &users {
        lines.insert(user.id, MemberLine { user: user.clone(), meets: Vec::new(), last_met: None });
    }
    let now = tx.now();
    let standing = relationship::all(tx)?.into_iter().filter(|(each, _)| !each.has_ended(now));
    for (relationship, last_met) in standing {
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
    must_administer(tx, By::User(by))?;
    let zone = store_user::find(tx, by)?.zone;
    user::add(tx, &NewUser { name: name.into(), email: email.into(), zone, password_hash: None }, false)
}

/// Lets a user sign in no more, or again. Ends all they had open at once.
///
/// # Errors
/// `NotFound` when the asker is no administrator; `Refused` for the last administrator.
pub fn set_active(tx: &mut Tx<'_>, by: By, id: UserId, active: bool) -> Result<UserId> {
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
pub fn set_administrator(tx: &mut Tx<'_>, by: By, id: UserId, administrator: bool) -> Result<UserId> {
    must_administer(tx, by)?;
    let mut user = store_user::find(tx, id)?;
    user.administrator_at = administrator.then(|| tx.now());
    store_user::save(tx, &user)?;
    must_leave_one(tx)?;
    Ok(id)
}

/// To everybody else this part of the workspace does not exist.
pub(crate) fn must_administer(tx: &mut Tx<'_>, by: By) -> Result<()> {
    let By::User(id) = by else { return Ok(()) };
    let user = store_user::find(tx, id)?;
    if user.administrator_at.is_some() && user.deactivated_at.is_none() {
        Ok(())
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
