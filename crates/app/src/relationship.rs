//! Relationships: started by either side alone, arranged by both.

use crate::{
    calendar_reply,
    series::Calendar,
    view::{Arrangement, Invitation, Place},
};
use domain::{
    RelationshipId, Result, Side, UserId,
    relationship::{Kind, Person, Relationship},
    series::Series,
    user as rules,
};
use store::{Participant, Tx, access, event, join_link, link, pause, relationship, series, user};

/// How a new one-on-one begins.
#[derive(Clone)]
pub struct Start {
    /// Name of the other one; they join by a link.
    pub name: String,
    /// What bond it is.
    pub kind: Kind,
    /// The side of whoever starts it.
    pub side: Side,
    /// When they will meet, if that is known already.
    pub series: Option<Series>,
}

/// Starts a one-on-one with somebody who may join later. What is written waits for them.
///
/// # Errors
/// `Invalid` for a name or a series that cannot be.
pub fn start(tx: &mut Tx<'_>, by: UserId, start: &Start) -> Result<RelationshipId> {
    let me = user::find(tx, by)?;
    let me = Person { name: me.name, user: Some(by) };
    let them = Person { name: rules::name(&start.name)?, user: None };
    let (owner, other) = match start.side {
        Side::Owner => (me, them),
        Side::Other => (them, me),
    };
    let id = tx.id()?;
    relationship::add(tx, &Relationship { id, kind: start.kind, owner, other, ends_at: None, version: 0 })?;
    let mut writer = access::writer(tx, by, id)?;
    event::record(tx, &mut writer, "started", "relationship", id)?;
    if let Some(series) = &start.series {
        crate::series::set(tx, by, id, series)?;
    }
    Ok(id)
}

/// All one-on-ones of a user, as places to go to, by name.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn places(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<Place>> {
    let mut places: Vec<Place> = relationship::all_of(tx, user)?
        .iter()
        .map(|relationship| (relationship, relationship.side_of(user)))
        .map(|(relationship, side)| Place {
            id: relationship.id,
            with: relationship.first_name(side.across()).into(),
            own: side == Side::Owner,
        })
        .collect();
    places.sort_by(|a, b| (&a.with, a.id).cmp(&(&b.with, b.id)));
    Ok(places)
}

/// All one-on-ones of a user, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn list(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<Relationship>> {
    relationship::all_of(tx, user)
}

/// All that a user is or was in, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn ever(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<Relationship>> {
    relationship::ever_of(tx, user)
}

/// How a one-on-one is arranged: its people, its series, the invitation that waits.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn arrangement(tx: &mut Tx<'_>, user: UserId, id: RelationshipId) -> Result<Arrangement> {
    let (participant, relationship) = open(tx, user, id)?;
    let waits = relationship.person(participant.side().across()).user.is_none();
    let invitation = if waits { link::invitation(tx, id)? } else { None };
    let calendar = Calendar::lately(tx, &participant)?;
    let next = calendar.next(tx.now())?;
    Ok(Arrangement {
        side: participant.side(),
        replies: calendar_reply::of_next(tx, &participant, (&calendar, next.as_ref()))?,
        series: series::find(tx, &participant)?,
        pauses: pause::all(tx, &participant)?,
        join: join_link::find(tx, &participant)?,
        invitation: invitation.map(|link| Invitation { id: link.id, expires_at: link.expires_at }),
        relationship,
    })
}

/// A one-on-one of a user, with when it ends.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, user: UserId, id: RelationshipId) -> Result<Relationship> {
    Ok(open(tx, user, id)?.1)
}

/// Whether a user may see a relationship: for opening a live connection.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn check(tx: &mut Tx<'_>, user: UserId, id: RelationshipId) -> Result<i64> {
    Ok(find(tx, user, id)?.version)
}

/// What changed after a version, oldest first.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn events(tx: &mut Tx<'_>, user: UserId, id: RelationshipId, after: i64) -> Result<Vec<event::Event>> {
    let participant = access::participant(tx, user, id)?;
    event::after(tx, &participant, after)
}

/// The proof, and the bond with both people.
pub(crate) fn open(tx: &mut Tx<'_>, user: UserId, id: RelationshipId) -> Result<(Participant, Relationship)> {
    let participant = access::participant(tx, user, id)?;
    let relationship = relationship::of(tx, &participant)?;
    Ok((participant, relationship))
}
