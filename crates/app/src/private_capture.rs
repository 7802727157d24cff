//! Private captures: kept to oneself until shared. They take no lock of the relationship and make no version of it, so
//! that the other one cannot tell whether there are any.

use crate::{
    link::later,
    talking_point::{At as PointAt, add_capture},
    week::dropped_since,
};
use domain::{
    Error, PrivateCaptureId, RelationshipId, Result, TalkingPointId, UserId, limits,
    private_capture::PrivateCapture, talking_point::DROPPED_DAYS,
};
use jiff::SignedDuration;
use store::{
    Tx, access, event,
    job::{self, Verb},
    private_capture, talking_point,
};

/// Which private capture in which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The capture.
    pub capture: PrivateCaptureId,
}

/// Jots something down for oneself.
///
/// # Errors
/// `NotFound` when the relationship is not theirs, `Invalid` when empty or too long.
pub fn capture(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, text: &str) -> Result<PrivateCaptureId> {
    let participant = access::participant(tx, by, id)?;
    let capture = PrivateCapture {
        id: tx.id()?,
        text: limits::text("text", text, limits::LINE)?,
        captured_at: tx.now(),
    };
    private_capture::add(tx, &participant, &capture)?;
    Ok(capture.id)
}

/// One's own private captures, oldest first.
///
/// # Errors
/// `NotFound` when the relationship is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Vec<PrivateCapture>> {
    let (author, _) = access::author(tx, by, id)?;
    private_capture::all(tx, &author, None)
}

/// Changes the words.
///
/// # Errors
/// `NotFound` when it is not theirs, `Invalid` when empty or too long.
pub fn edit(tx: &mut Tx<'_>, by: UserId, at: At, text: &str) -> Result<PrivateCaptureId> {
    let participant = access::participant(tx, by, at.relationship)?;
    let mut capture = private_capture::find(tx, &participant, at.capture)?;
    capture.text = limits::text("text", text, limits::LINE)?;
    private_capture::save(tx, &participant, &capture)?;
    Ok(capture.id)
}

/// Shows it to the other one: from now on it is a capture like any other, with an age that begins now.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn share(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<TalkingPointId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let capture = private_capture::find(tx, &writer, at.capture)?;
    private_capture::remove(tx, &writer, at.capture)?;
    Ok(add_capture(tx, &mut writer, &capture.text)?.id)
}

/// Keeps a capture that was shared to oneself again, as long as nothing became of it. Who read it meanwhile, read it.
///
/// # Errors
/// `Refused` when it is not one's own, was kept, changed or talked about, or hangs together with something.
pub fn unshare(tx: &mut Tx<'_>, by: UserId, at: PointAt) -> Result<PrivateCaptureId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let point = talking_point::find(tx, &writer, at.point)?;
    point.must_be_unsharable(writer.side())?;
    if talking_point::has_company(tx, &writer, point.id)? {
        return Err(Error::refused(
            "Something hangs from this point by now. Drop it, if you do not want to talk about it.",
        ));
    }
    let own = PrivateCapture { id: tx.id()?, text: point.text, captured_at: tx.now() };
    talking_point::remove(tx, &writer, point.id)?;
    event::record(tx, &mut writer, "removed", "talking_point", point.id)?;
    private_capture::add(tx, &writer, &own)?;
    Ok(own.id)
}

/// Drops it, with undo for 30 days.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn drop(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<PrivateCaptureId> {
    let participant = access::participant(tx, by, at.relationship)?;
    let now = tx.now();
    private_capture::set_dropped(tx, &participant, at.capture, Some(now))?;
    let due_at = later(now, SignedDuration::from_hours(24 * DROPPED_DAYS));
    job::add(tx, Verb::PurgePrivateCapture, None, Some(at.capture.0), due_at)?;
    Ok(at.capture)
}

/// Brings it back.
///
/// # Errors
/// `NotFound` when it is not theirs or was dropped longer than 30 days ago.
pub fn restore(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<PrivateCaptureId> {
    let participant = access::participant(tx, by, at.relationship)?;
    let since = dropped_since(tx.now());
    let dropped = private_capture::all(tx, &participant, Some(since))?;
    if !dropped.iter().any(|capture| capture.id == at.capture) {
        return Err(Error::NotFound);
    }
    private_capture::set_dropped(tx, &participant, at.capture, None)?;
    Ok(at.capture)
}
