//! What rows and trays of points need beyond the point itself, looked up once for a page.

use crate::view::{GoalName, Trays};
use domain::{MeetingId, Result, goal::State};
use store::{Participant, Tx, goal, private_note};

/// The goals, and the participant's own private notes about what waits.
pub(crate) fn trays(tx: &mut Tx<'_>, of: &Participant) -> Result<Trays> {
    around(tx, of, None)
}

/// The same with private notes about a meeting and its points as well.
pub(crate) fn around(tx: &mut Tx<'_>, of: &Participant, meeting: Option<MeetingId>) -> Result<Trays> {
    let goals = goal::all(tx, of)?.into_iter();
    Ok(Trays {
        goals: goals
            .map(|goal| GoalName { id: goal.id, text: goal.aim.text, open: goal.state == State::Open })
            .collect(),
        private_notes: private_note::around(tx, of, meeting)?,
    })
}
