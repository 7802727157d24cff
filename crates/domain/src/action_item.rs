//! A commitment: who, what, until when; open, done or dropped, and open again by undo.

use crate::{
    error::{Error, Result},
    ids::{ActionItemId, MeetingId, TalkingPointId},
    relationship::Side,
};
use jiff::{SignedDuration, Timestamp, civil::Date};

/// Where it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Owed.
    Open,
    /// Kept.
    Done,
    /// Let go by agreement.
    Dropped,
}

impl State {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The state of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        [Self::Open, Self::Done, Self::Dropped]
            .into_iter()
            .find(|state| state.as_str() == name)
            .ok_or_else(|| Error::invalid("state", "Say open, done or dropped."))
    }
}

/// Who drops what was agreed within this time takes it back.
pub const SLIP: SignedDuration = SignedDuration::from_mins(10);

/// Whether it was taken back right after it was agreed on: a slip, which no meeting speaks of.
#[must_use]
pub fn is_slip(state: State, raised_at: Timestamp, state_at: Timestamp) -> bool {
    state == State::Dropped && state_at.duration_since(raised_at) <= SLIP
}

/// An action item, opened for a participant.
#[derive(Clone)]
pub struct ActionItem {
    /// Its id.
    pub id: ActionItemId,
    /// Who owes it.
    pub assignee: Side,
    /// The words.
    pub text: String,
    /// Until when.
    pub due: Option<Date>,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub state_at: Timestamp,
    /// By whom.
    pub state_by: Side,
    /// The meeting it was raised in.
    pub meeting: Option<MeetingId>,
    /// The point it came from.
    pub point: Option<TalkingPointId>,
    /// When it was agreed.
    pub raised_at: Timestamp,
    /// Grows with each change of its words or date.
    pub version: i64,
}

impl ActionItem {
    /// Moves it to another state. Either participant may: a promise is kept in the open.
    ///
    /// # Errors
    /// `Refused` when it is in that state already.
    pub fn turn(&mut self, state: State, by: Side, at: Timestamp) -> Result<()> {
        if self.state == state {
            return Err(Error::Refused(format!("This action is {} already.", state.as_str())));
        }
        self.state = state;
        self.state_by = by;
        self.state_at = at;
        Ok(())
    }

    /// Days past its due date on `today`; zero when not late, not dated or not open.
    #[must_use]
    pub fn days_late(&self, today: Date) -> i64 {
        match self.due {
            Some(due) if self.state == State::Open && due < today => {
                i64::from(due.until(today).map_or(0, |s| s.get_days()))
            }
            _ => 0,
        }
    }
}
