//! Handover: the owner says when a one-on-one ends, and once it has, what of it goes along to the next. From its end on the
//! other one is in it no more, which is asked wherever access is; nothing has to run for it.

mod along;

use crate::{
    relationship::{open, places},
    series::Calendar,
    view::{Handover, Kept},
};
use domain::{
    Error, RelationshipId, Result, Side, UserId,
    handover::{self as rules, after, must_own},
    relationship::Relationship,
};
use jiff::{Timestamp, civil::Date};
use std::collections::HashSet;
use store::{Tx, Writer, access, event, handover, private_capture, private_note, relationship, user};
use uuid::Uuid;

/// When it ends, and what can go along.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn show(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Handover> {
    let (participant, relationship) = open(tx, by, id)?;
    let side = participant.side();
    let mut shown = Handover { relationship, side, nexts: Vec::new(), things: Vec::new() };
    if side == Side::Owner {
        shown.nexts = places(tx, by)?.into_iter().filter(|place| place.own && place.id != id).collect();
        if shown.relationship.has_ended(tx.now()) {
            shown.things = along::all(tx, &participant)?.into_iter().map(|(thing, _)| thing).collect();
        }
    }
    Ok(shown)
}

/// Says on which day they share it for the last time; without one, that it ends now. The owner's alone.
///
/// # Errors
/// `Invalid` for a day that is over or too far ahead, `Refused` for the other one, or when it has ended.
pub fn end(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, last: Option<Date>) -> Result<RelationshipId> {
    let mut writer = access::writer(tx, by, id)?;
    must_own(writer.side(), &relationship::of(tx, &writer)?)?;
    let ends_at = match last {
        Some(day) => after(day, &user::find(tx, by)?.time_zone(), tx.now())?,
        None if Calendar::lately(tx, &writer)?.going_on().is_some() => {
            return Err(Error::refused("A meeting is going on. Wrap it up first."));
        }
        None => tx.now(),
    };
    set(tx, &mut writer, Some(ends_at))
}

/// Goes on with it after all: the other one is in it as before. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, when no end is settled, or when the two have another one-on-one by now.
pub fn call_off(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<RelationshipId> {
    let mut writer = access::keeper(tx, by, id)?;
    let relationship = relationship::of(tx, &writer)?;
    must_own(writer.side(), &relationship)?;
    if relationship.ends_at.is_none() {
        return Err(Error::refused("No end is settled here."));
    }
    relationship::pair_up(tx, &relationship)?;
    set(tx, &mut writer, None)
}

fn set(tx: &mut Tx<'_>, writer: &mut Writer, ends_at: Option<Timestamp>) -> Result<RelationshipId> {
    let id = writer.relationship();
    relationship::end(tx, writer, ends_at)?;
    let verb = if ends_at.is_some() { "end-settled" } else { "end-called-off" };
    event::record(tx, writer, verb, "relationship", id)?;
    Ok(id)
}

/// Hands things over to another one-on-one of the owner's: what went along already stays as it is. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, before it has ended, or where nothing can go; `NotFound` for what is not here.
pub fn hand_over(
    tx: &mut Tx<'_>,
    by: UserId,
    (id, next): (RelationshipId, RelationshipId),
    picked: &[Uuid],
) -> Result<RelationshipId> {
    if id == next {
        access::participant(tx, by, id)?;
        return Err(Error::refused("That is this one-on-one. Choose the one that follows it."));
    }
    // Both are changed: always the earlier one first, so that two of these never wait for each other.
    let (mut writer, mut to) = match id < next {
        true => (access::keeper(tx, by, id)?, access::writer(tx, by, next)?),
        false => {
            let to = access::writer(tx, by, next)?;
            (access::keeper(tx, by, id)?, to)
        }
    };
    let relationship = relationship::of(tx, &writer)?;
    must_own(writer.side(), &relationship)?;
    must_follow(tx, &relationship, &to)?;
    let picked: HashSet<Uuid> = picked.iter().copied().collect();
    let things = along::all(tx, &writer)?;
    if !picked.iter().all(|id| things.iter().any(|(thing, _)| thing.id == *id)) {
        return Err(Error::NotFound);
    }
    if picked.is_empty() {
        return Err(Error::invalid("things", "Tick what goes along first."));
    }
    for (thing, content) in things {
        if picked.contains(&thing.id) && thing.gone_to.is_none() {
            along::put(tx, &mut to, content)?;
            handover::add(tx, &writer, (thing.noun, thing.id), next)?;
        }
    }
    event::record(tx, &mut writer, "handed-over", "relationship", id)?;
    Ok(id)
}

fn must_follow(tx: &mut Tx<'_>, from: &Relationship, to: &Writer) -> Result<()> {
    if !from.has_ended(tx.now()) {
        let them = from.first_name(Side::Other);
        return Err(Error::Refused(format!(
            "You still meet {them} here. What goes along is chosen once this one-on-one has ended."
        )));
    }
    must_own(to.side(), &relationship::of(tx, to)?)
}

/// What somebody wrote for themselves alone in a one-on-one that is over for them.
///
/// # Errors
/// `NotFound` when they never were in it, or still are.
pub fn kept(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Kept> {
    let (author, ends_at) = access::author(tx, by, id)?;
    let left = author.side() == Side::Other && rules::is_over(ends_at, tx.now());
    let ended_at = ends_at.filter(|_| left).ok_or(Error::NotFound)?;
    let mut notes = private_note::all(tx, &author)?;
    notes.retain(|note| !note.text.trim().is_empty());
    Ok(Kept {
        ended_at,
        notes,
        captures: private_capture::all(tx, &author, None)?,
        relationship: relationship::named(tx, id)?,
    })
}

/// Whether it is over, for its owner.
///
/// # Errors
/// `Unavailable` when the database is away; of others it is simply not.
pub fn is_over(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<bool> {
    match relationship::named(tx, id) {
        Ok(found) => Ok(found.owner.user == Some(by) && found.has_ended(tx.now())),
        Err(Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
