//! What rows and trays of points need beyond the point itself. Plain values, no rules.

use super::GoalName;
use domain::{
    GoalId,
    private_note::{About, PrivateNote},
};

/// The goals a point can be about, and the viewer's own private notes.
#[derive(Clone, Default)]
pub struct Trays {
    /// All goals, oldest first.
    pub goals: Vec<GoalName>,
    /// The viewer's own private notes.
    pub private_notes: Vec<PrivateNote>,
}

impl Trays {
    /// A goal by its id.
    #[must_use]
    pub fn goal(&self, id: GoalId) -> Option<&GoalName> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// The viewer's own private note about something.
    #[must_use]
    pub fn private_note(&self, about: About) -> Option<&PrivateNote> {
        self.private_notes.iter().find(|note| note.about == about)
    }
}
