//! Solutions: suggested for a challenge, agreed on, tried until a day, and found to work or not.

use crate::{
    kinds::today,
    talking_point::{At, Place, add_capture, key_at, laid, open, save},
};
use domain::{
    Result, Side, TalkingPointId, UserId,
    solution::{Solution, Step, must_be_challenge, must_be_solution},
    talking_point::{Kind, TalkingPoint},
};
use jiff::civil::Date;
use store::{Tx, Writer, access, event, solution, talking_point};

/// Answers a challenge with a solution that hangs from it. The owner’s stands right below a challenge that is on the
/// agenda; the other one’s arrives as a capture of theirs, for the owner to place.
///
/// # Errors
/// `Refused` unless it is a challenge that is still there, `Invalid` when empty or too long.
pub fn suggest(tx: &mut Tx<'_>, by: UserId, at: At, text: &str) -> Result<TalkingPointId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let challenge = talking_point::find(tx, &writer, at.point)?;
    hang(tx, &mut writer, &challenge, text)
}

/// Hangs a new solution from a challenge.
pub(crate) fn hang(
    tx: &mut Tx<'_>,
    writer: &mut Writer,
    challenge: &TalkingPoint,
    text: &str,
) -> Result<TalkingPointId> {
    must_be_challenge(challenge)?;
    let mut point = add_capture(tx, writer, text)?;
    point.kind = Some(Kind::Solution);
    point.answers = Some(challenge.id);
    if let Some(last) = last_of(tx, writer, challenge)? {
        let key = key_at(tx, writer, &point, Place::After(last))?;
        point.keep(key, writer.side(), tx.now())?;
    }
    save(tx, writer, &point, "suggested")
}

/// The last on the agenda of a challenge and its answers, where the writer may place something.
fn last_of(tx: &mut Tx<'_>, writer: &Writer, challenge: &TalkingPoint) -> Result<Option<TalkingPointId>> {
    if writer.side() != Side::Owner {
        return Ok(None);
    }
    let on_agenda = laid(tx, writer)?;
    if !on_agenda.iter().any(|point| point.id == challenge.id) {
        return Ok(None);
    }
    let thread = |point: &&TalkingPoint| point.id == challenge.id || point.answers == Some(challenge.id);
    Ok(on_agenda.iter().rfind(thread).map(|point| point.id))
}

/// Says that both think it is worth it.
///
/// # Errors
/// `Refused` unless it is a solution that is only proposed.
pub fn agree(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<TalkingPointId> {
    let (mut writer, mut life) = life(tx, by, at)?;
    let step = life.agree(writer.side(), tx.now())?;
    take(tx, &mut writer, at.point, (&life, step))
}

/// Says until when they try it; said again, the day moves.
///
/// # Errors
/// `Refused` unless it is agreed or being tried, `Invalid` for a day that is over.
pub fn attempt(tx: &mut Tx<'_>, by: UserId, at: At, until: Date) -> Result<TalkingPointId> {
    let (mut writer, mut life) = life(tx, by, at)?;
    let today = today(tx, by)?;
    let step = life.attempt(until, today, (writer.side(), tx.now()))?;
    take(tx, &mut writer, at.point, (&life, step))
}

/// Says whether it worked.
///
/// # Errors
/// `Refused` unless it is being tried.
pub fn settle(tx: &mut Tx<'_>, by: UserId, at: At, worked: bool) -> Result<TalkingPointId> {
    let (mut writer, mut life) = life(tx, by, at)?;
    let step = life.settle(worked, writer.side(), tx.now())?;
    take(tx, &mut writer, at.point, (&life, step))
}

/// Takes the last step back.
///
/// # Errors
/// `Refused` when there is none.
pub fn step_back(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<TalkingPointId> {
    let (mut writer, mut life) = life(tx, by, at)?;
    life.step_back()?;
    solution::remove_step(tx, &writer, at.point, life.steps.len())?;
    event::record(tx, &mut writer, "stepped-back", "talking_point", at.point)?;
    Ok(at.point)
}

fn life(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Writer, Solution)> {
    let (writer, point) = open(tx, by, at)?;
    must_be_solution(&point)?;
    let life = solution::find(tx, &writer, at.point)?;
    Ok((writer, life))
}

fn take(
    tx: &mut Tx<'_>,
    writer: &mut Writer,
    point: TalkingPointId,
    (life, step): (&Solution, Step),
) -> Result<TalkingPointId> {
    solution::add_step(tx, writer, point, (life.steps.len(), step))?;
    event::record(tx, writer, step.state.as_str(), "talking_point", point)?;
    Ok(point)
}
