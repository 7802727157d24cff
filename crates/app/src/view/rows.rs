//! How much of a long list a page shows at once: nobody reads two thousand rows, and nobody should wait for them.

use super::{AgendaLines, Backlog, Line};

/// Rows of one list on a page. Nothing is lost behind them: the backlog has all that is open, page by page.
pub const SHOWN: usize = 40;
/// Captures on a page, where there is an agenda beside them.
const NEWEST: usize = 30;

/// Promises of one of the two beside something else; the page of all has the others.
pub const BESIDE: usize = 8;

/// The first rows of a list.
#[must_use]
pub fn first<T>(rows: &[T]) -> &[T] {
    rows.get(..SHOWN).unwrap_or(rows)
}

/// The last rows of a list: of what was jotted, what is new.
#[must_use]
pub fn last<T>(rows: &[T]) -> &[T] {
    rows.get(rows.len().saturating_sub(NEWEST)..).unwrap_or(rows)
}

impl AgendaLines {
    /// What is shown: all that fits into the meeting, and the first ones below the fold.
    #[must_use]
    pub fn shown(&self) -> (&[Line], &[Line]) {
        let below = SHOWN.saturating_sub(self.above.len());
        (&self.above, self.below.get(..below).unwrap_or(&self.below))
    }

    /// How many are not.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.below.len() - self.shown().1.len()
    }
}

impl Backlog {
    /// What is shown from where the page begins: below the fold, then deferred.
    #[must_use]
    pub fn shown(&self) -> (&[Line], &[Line]) {
        let below = first(self.below.get(self.from..).unwrap_or_default());
        let passed = self.from.saturating_sub(self.below.len());
        let deferred = first(self.deferred.get(passed..).unwrap_or_default());
        (below, deferred.get(..SHOWN - below.len()).unwrap_or(deferred))
    }

    /// All of them, what has waited longest first.
    #[must_use]
    pub fn longest(&self) -> Vec<&Line> {
        let mut all: Vec<&Line> = self.below.iter().chain(&self.deferred).collect();
        all.sort_by_key(|line| (line.point.captured_at, line.point.id));
        all
    }

    /// How many wait.
    #[must_use]
    pub fn count(&self) -> usize {
        self.below.len() + self.deferred.len()
    }
}
