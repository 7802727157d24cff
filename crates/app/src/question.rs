//! Questions worth asking: offered while an agenda is thin, captured with one key. Offers are each side's own: they make
//! no version and no event, so that the other one cannot tell who looked for something to say.

use crate::{talking_point::add_capture_of, view::Offer};
use domain::{
    Error, RelationshipId, Result, TalkingPointId, UserId,
    question::{self as rules, Offered, QUARTER, Ring},
};
use jiff::Timestamp;
use store::{Participant, Tx, access, question};

/// What a participant is offered now, however full the agenda is.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn offer(tx: &mut Tx<'_>, of: &Participant, now: Timestamp) -> Result<Offer> {
    let known = known(tx, of, now)?;
    let ring = Ring::of(of.relationship(), of.side());
    Ok(Offer {
        questions: ring.now(now, &known).into_iter().cloned().collect(),
        more: ring.others(now, &known).is_some(),
    })
}

/// The same for a user.
///
/// # Errors
/// `NotFound` when the relationship is not theirs.
pub fn show(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Offer> {
    let participant = access::participant(tx, by, id)?;
    let now = tx.now();
    offer(tx, &participant, now)
}

/// Offers three others instead.
///
/// # Errors
/// `Refused` when all that fit into a quarter were seen.
pub fn show_others(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<RelationshipId> {
    let participant = access::participant(tx, by, id)?;
    let now = tx.now();
    let known = known(tx, &participant, now)?;
    let Some(trio) = Ring::of(id, participant.side()).others(now, &known) else {
        return Err(Error::refused("You have seen all there are for now. There are others next week."));
    };
    for each in trio {
        let side = participant.side();
        let offered = Offered { side, key: each.key.clone(), offered_at: now, captured_at: None };
        question::save(tx, &participant, &offered)?;
    }
    Ok(id)
}

/// Makes a question a capture of whoever asks it, with its kind.
///
/// # Errors
/// `NotFound` when it is none of their side's, `Refused` when they captured it within the quarter.
pub fn capture(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, key: &str) -> Result<TalkingPointId> {
    let mut writer = access::writer(tx, by, id)?;
    let (side, now) = (writer.side(), tx.now());
    let asked = rules::find(key, side)?;
    let known = known(tx, &writer, now)?;
    let before = known.iter().find(|each| each.side == side && each.key == key);
    if before.is_some_and(|before| before.captured_at.is_some_and(|at| now.duration_since(at) <= QUARTER)) {
        return Err(Error::refused("You captured this question already. It is among your points."));
    }
    let offered_at =
        before.map_or_else(|| Ring::of(id, side).offered_at(key, now), |before| before.offered_at);
    let offered = Offered { side, key: key.into(), offered_at, captured_at: Some(now) };
    question::save(tx, &writer, &offered)?;
    Ok(add_capture_of(tx, &mut writer, &asked.text, Some(asked.kind))?.id)
}

/// What is remembered of the last quarter.
fn known(tx: &mut Tx<'_>, of: &Participant, now: Timestamp) -> Result<Vec<Offered>> {
    question::since(tx, of, now.checked_sub(QUARTER).unwrap_or(Timestamp::UNIX_EPOCH))
}
