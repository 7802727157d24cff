//! Invitations: one link lets the other one join. It offers names and the bond, never content.

use crate::{
    link::{self, About},
    session,
    user::{self, NewUser},
    view::Welcome,
};
use domain::{
    Error, RelationshipId, Result, Side, UserId,
    relationship::{Person, Relationship, must_differ},
};
use jiff::SignedDuration;
use store::{Tx, access, event, link as store_link, link::Purpose, relationship, user as store_user};

/// How long an invitation works; a new one can be made any time.
const LASTS: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Makes a link for the side that waits; an earlier link stops working. Answers its secret.
///
/// # Errors
/// `NotFound` when the relationship is not theirs, `Refused` when both have joined.
pub fn make(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<String> {
    let participant = access::participant(tx, by, id)?;
    participant.must_stand(tx.now())?;
    let relationship = relationship::of(tx, &participant)?;
    if relationship.person(participant.side().across()).user.is_some() {
        return Err(Error::refused("You are both here already."));
    }
    link::make(tx, Purpose::Invitation, About { user: None, relationship: Some(id), by: Some(by) }, LASTS)
}

/// What an invitation offers.
///
/// # Errors
/// `NotFound` when the link does not work.
pub fn welcome(tx: &mut Tx<'_>, secret: &str) -> Result<Welcome> {
    let link = link::find(tx, Purpose::Invitation, secret)?;
    let (relationship, side) = awaited(tx, &link)?;
    Ok(Welcome {
        from: relationship.person(side.across()).name.clone(),
        name: relationship.person(side).name.clone(),
        relationship,
        side,
    })
}

/// Joins as somebody who is signed in.
///
/// # Errors
/// `NotFound` when the link does not work; `Refused` for one's own link or a second relationship of the same two.
pub fn accept(tx: &mut Tx<'_>, user: UserId, secret: &str) -> Result<RelationshipId> {
    let link = link::find(tx, Purpose::Invitation, secret)?;
    let (mut joined, side) = awaited(tx, &link)?;
    if let Some(inviter) = joined.person(side.across()).user {
        must_differ(inviter, user)?;
    }
    let person = Person { name: store_user::find(tx, user)?.name, user: Some(user) };
    match side {
        Side::Owner => joined.owner = person,
        Side::Other => joined.other = person,
    }
    store_link::use_up(tx, link.id)?;
    relationship::join(tx, &joined, side)?;
    let mut writer = access::writer(tx, user, joined.id)?;
    event::record(tx, &mut writer, "joined", "relationship", joined.id)?;
    Ok(joined.id)
}

/// Joins as somebody new: makes their account and signs them in. Answers the relationship and the session's secret.
///
/// # Errors
/// As [`accept`], and `Invalid` for an account that cannot be.
pub fn accept_as_new(
    tx: &mut Tx<'_>,
    secret: &str,
    new: &NewUser,
    device: &str,
) -> Result<(RelationshipId, String)> {
    link::find(tx, Purpose::Invitation, secret)?;
    let user = user::add(tx, new, false)?;
    let relationship = accept(tx, user, secret)?;
    Ok((relationship, session::start(tx, user, device)?))
}

/// The relationship of an invitation and the side that waits for somebody.
fn awaited(tx: &mut Tx<'_>, link: &store_link::Link) -> Result<(Relationship, Side)> {
    let relationship = relationship::named(tx, link.relationship.ok_or(Error::NotFound)?)?;
    let side = [Side::Owner, Side::Other].into_iter().find(|side| relationship.person(*side).user.is_none());
    let stands = !relationship.has_ended(tx.now());
    side.filter(|_| stands).map(|side| (relationship, side)).ok_or(Error::NotFound)
}
