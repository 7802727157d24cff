//! Something to talk about: one object that lives until it is resolved and is never copied.
//!
//! Its life is `captured → open → discussed | dropped`; each step can refuse and remembers who took it and when.

use crate::{
    error::{Error, Result},
    ids::TalkingPointId,
    relationship::Side,
};
use jiff::{Timestamp, civil::Date};

/// What it is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// Something in the way.
    Challenge,
    /// An idea; may answer a challenge.
    Solution,
    /// Getting better at something.
    Development,
    /// A question only the other can answer.
    Insight,
    /// How something went, in either direction.
    Feedback,
}

impl Kind {
    /// All of them, in the order of their keys 1 to 5.
    pub const ALL: [Self; 5] =
        [Self::Challenge, Self::Solution, Self::Development, Self::Insight, Self::Feedback];

    /// Name in storage, in the API and of the glyph.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Challenge => "challenge",
            Self::Solution => "solution",
            Self::Development => "development",
            Self::Insight => "insight",
            Self::Feedback => "feedback",
        }
    }

    /// The kind of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name).ok_or_else(|| {
            Error::invalid("kind", "Choose one of challenge, solution, development, insight or feedback.")
        })
    }
}

/// Where in its life it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// As first jotted, not yet on the agenda.
    Captured,
    /// On the agenda or in the backlog.
    Open,
    /// Talked about in a meeting.
    Discussed,
    /// Gone, with undo for 30 days.
    Dropped,
}

impl State {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Captured => "captured",
            Self::Open => "open",
            Self::Discussed => "discussed",
            Self::Dropped => "dropped",
        }
    }

    /// The state of that name.
    ///
    /// # Errors
    /// `Failed`: only storage writes states.
    pub fn parse(name: &str) -> Result<Self> {
        [Self::Captured, Self::Open, Self::Discussed, Self::Dropped]
            .into_iter()
            .find(|state| state.as_str() == name)
            .ok_or_else(|| Error::Failed(format!("unknown state of a talking point: {name}")))
    }
}

/// Moved off the agenda into the backlog.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Deferral {
    /// Since when.
    pub at: Timestamp,
    /// Back on the agenda of the first meeting on or after this day; `None`: when somebody brings it back.
    pub until: Option<Date>,
}

/// The facts of a talking point; its words are `text`, opened for a participant.
#[derive(Clone)]
pub struct TalkingPoint {
    /// Its id.
    pub id: TalkingPointId,
    /// Who brought it.
    pub raised_by: Side,
    /// The words.
    pub text: String,
    /// The words as first jotted, where prep sharpened them: whoever wrote them finds them again.
    pub jotted: Option<String>,
    /// What it is about, once somebody said.
    pub kind: Option<Kind>,
    /// Minutes it should get, once somebody said.
    pub minutes: Option<i64>,
    /// Where in its life it is.
    pub state: State,
    /// Since when.
    pub state_at: Timestamp,
    /// By whom.
    pub state_by: Side,
    /// Place on the agenda; none while captured.
    pub order: Option<String>,
    /// In the backlog rather than on the agenda.
    pub deferral: Option<Deferral>,
    /// The challenge this solution answers.
    pub answers: Option<TalkingPointId>,
    /// When it was first jotted.
    pub captured_at: Timestamp,
    /// Grows with each change of its words.
    pub version: i64,
}

/// Minutes of a point for which nobody said.
pub const USUAL_MINUTES: i64 = 5;
/// Days within which a dropped point can be brought back.
pub const DROPPED_DAYS: i64 = 30;

impl TalkingPoint {
    /// Minutes it counts on the agenda.
    #[must_use]
    pub fn counted_minutes(&self) -> i64 {
        self.minutes.unwrap_or(USUAL_MINUTES)
    }

    /// Still to be talked about, whether sorted or not.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Captured | State::Open)
    }

    /// On the agenda of a meeting held on `day`.
    #[must_use]
    pub fn is_on_agenda(&self, day: Date) -> bool {
        self.state == State::Open
            && self.deferral.is_none_or(|deferral| deferral.until.is_some_and(|until| until <= day))
    }

    /// Puts a capture, or a deferred point, on the agenda at `order`.
    ///
    /// # Errors
    /// `Refused` when it is already on the agenda, discussed or dropped.
    pub fn keep(&mut self, order: String, by: Side, at: Timestamp) -> Result<()> {
        match self.state {
            State::Captured => self.becomes(State::Open, by, at),
            State::Open if self.deferral.is_some() => {}
            _ => return Err(self.refusal("is not waiting to be put on the agenda")),
        }
        self.deferral = None;
        self.order = Some(order);
        Ok(())
    }

    /// Puts it back among the captures, as it was before it was kept or deferred.
    ///
    /// # Errors
    /// `Refused` when it is not on the agenda or in the backlog.
    pub fn unsort(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if self.state != State::Open {
            return Err(self.refusal("is not among the sorted ones"));
        }
        self.becomes(State::Captured, by, at);
        self.deferral = None;
        self.order = None;
        Ok(())
    }

    /// Gives it sharper words. The first ones are kept.
    pub fn sharpen(&mut self, words: String) {
        if words != self.text {
            let before = std::mem::replace(&mut self.text, words);
            self.jotted.get_or_insert(before);
            self.version += 1;
        }
    }

    /// Ticks it off as talked about.
    ///
    /// # Errors
    /// `Refused` when it was dropped or discussed already.
    pub fn discuss(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if !self.is_open() {
            return Err(self.refusal("cannot be ticked"));
        }
        self.becomes(State::Discussed, by, at);
        self.deferral = None;
        Ok(())
    }

    /// Takes the tick back: it is open again, where it was.
    ///
    /// # Errors
    /// `Refused` when it is not discussed.
    pub fn reopen(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if self.state != State::Discussed {
            return Err(self.refusal("was not ticked"));
        }
        self.becomes(self.state_before(), by, at);
        Ok(())
    }

    /// Moves it into the backlog, until a day or until somebody brings it back.
    ///
    /// # Errors
    /// `Refused` when it is discussed or dropped.
    pub fn defer(&mut self, until: Option<Date>, by: Side, at: Timestamp) -> Result<()> {
        if !self.is_open() {
            return Err(self.refusal("cannot be deferred"));
        }
        if self.state == State::Captured {
            self.becomes(State::Open, by, at);
        }
        self.deferral = Some(Deferral { at, until });
        Ok(())
    }

    /// Drops it; it can be brought back for 30 days.
    ///
    /// # Errors
    /// `Refused` when it is discussed or dropped already.
    pub fn drop(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if !self.is_open() {
            return Err(self.refusal("cannot be dropped"));
        }
        self.becomes(State::Dropped, by, at);
        Ok(())
    }

    /// Brings a dropped point back to where it was.
    ///
    /// # Errors
    /// `Refused` when it is not dropped.
    pub fn restore(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if self.state != State::Dropped {
            return Err(self.refusal("was not dropped"));
        }
        self.becomes(self.state_before(), by, at);
        Ok(())
    }

    /// Who may change words, kind and minutes, or drop it: the owner always, the other one what they brought
    /// and nobody has put on the agenda yet.
    ///
    /// # Errors
    /// `Refused`.
    pub fn must_be_theirs(&self, side: Side) -> Result<()> {
        if side == Side::Owner || (self.raised_by == side && self.state == State::Captured) {
            return Ok(());
        }
        Err(Error::refused(
            "The owner of this one-on-one looks after this point. Talk about it, or add one of your own.",
        ))
    }

    /// A point with a place on the agenda was open before; one without was a capture.
    fn state_before(&self) -> State {
        if self.order.is_some() || self.deferral.is_some() { State::Open } else { State::Captured }
    }

    fn becomes(&mut self, state: State, by: Side, at: Timestamp) {
        self.state = state;
        self.state_by = by;
        self.state_at = at;
    }

    fn refusal(&self, why: &str) -> Error {
        Error::Refused(format!(
            "This point {why}: it is {}.",
            match self.state {
                State::Captured => "still a capture",
                State::Open => "on the agenda",
                State::Discussed => "discussed",
                State::Dropped => "dropped",
            }
        ))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use uuid::Uuid;

    pub(crate) fn point(number: u128, order: Option<&str>, minutes: i64) -> TalkingPoint {
        TalkingPoint {
            id: TalkingPointId(Uuid::from_u128(number)),
            raised_by: Side::Owner,
            text: String::new(),
            jotted: None,
            kind: None,
            minutes: Some(minutes),
            state: if order.is_some() { State::Open } else { State::Captured },
            state_at: Timestamp::UNIX_EPOCH,
            state_by: Side::Owner,
            order: order.map(Into::into),
            deferral: None,
            answers: None,
            captured_at: Timestamp::UNIX_EPOCH,
            version: 1,
        }
    }

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn a_life_and_its_undo() {
        let mut point = point(1, None, 5);
        point.drop(Side::Owner, AT).unwrap();
        assert!(point.discuss(Side::Owner, AT).is_err(), "dropped is dropped");
        point.restore(Side::Owner, AT).unwrap();
        assert_eq!(point.state, State::Captured);
        point.keep("V".into(), Side::Owner, AT).unwrap();
        assert!(point.keep("W".into(), Side::Owner, AT).is_err(), "it has its place");
        point.discuss(Side::Other, AT).unwrap();
        assert_eq!(point.state_by, Side::Other);
        assert!(point.drop(Side::Owner, AT).is_err());
        point.reopen(Side::Owner, AT).unwrap();
        assert_eq!(point.state, State::Open);
    }

    #[test]
    fn deferred_points_return_by_themselves_on_their_day() {
        let day = jiff::civil::date(2026, 5, 14);
        let mut point = point(1, Some("V"), 5);
        point.defer(Some(day), Side::Owner, AT).unwrap();
        assert!(!point.is_on_agenda(day.yesterday().unwrap()));
        assert!(point.is_on_agenda(day));
        point.defer(None, Side::Owner, AT).unwrap();
        assert!(!point.is_on_agenda(day), "without a day it waits to be brought back");
        point.keep("V".into(), Side::Owner, AT).unwrap();
        assert!(point.is_on_agenda(day));
    }

    #[test]
    fn the_other_one_looks_after_their_own_captures_only() {
        let mut point = point(1, None, 5);
        assert!(point.must_be_theirs(Side::Other).is_err());
        point.raised_by = Side::Other;
        assert!(point.must_be_theirs(Side::Other).is_ok());
        point.keep("V".into(), Side::Owner, AT).unwrap();
        assert!(point.must_be_theirs(Side::Other).is_err(), "placed by the owner, looked after by the owner");
        assert!(point.must_be_theirs(Side::Owner).is_ok());
    }
}
