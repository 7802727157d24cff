//! An agenda to hand to others: read for whoever picks what is in it. Nothing of it is kept, and nothing is in it that was
//! not picked by hand.

use crate::{focus_meeting::waiting, meeting::At, relationship::open, view::Handout};
use domain::{Error, Result, UserId};
use store::{Tx, meeting};

/// What can be picked of a focus meeting.
///
/// # Errors
/// `NotFound` when it is not theirs, `Refused` for a regular meeting: its agenda is between the two.
pub fn show(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Handout> {
    let (participant, relationship) = open(tx, by, at.relationship)?;
    let meeting = meeting::find(tx, &participant, at.meeting)?;
    if meeting.focus.is_none() {
        return Err(Error::refused("Only a meeting about points of its own has an agenda to hand out."));
    }
    let points = waiting(tx, &participant, meeting.id)?;
    Ok(Handout { side: participant.side(), relationship, meeting, points })
}
