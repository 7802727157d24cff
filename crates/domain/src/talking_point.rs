//! Something to talk about: one object that lives until it is resolved and is never copied.
//!
//! Its life is `captured → open → discussed | answered | posted | dropped | merged`, or by way of a meeting of its own; each
//! step can refuse and remembers who took it and when.

mod theirs;

use crate::{
    error::{Error, Result},
    ids::{GoalId, MeetingId, TalkingPointId},
    relationship::Side,
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

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
    /// An insight answered in writing, off the agenda.
    Answered,
    /// Gone, with undo for 30 days.
    Dropped,
    /// Read under another point from now on.
    Merged,
    /// Sent out as an update instead of being talked about.
    Posted,
    /// Off the agenda, because it has a meeting of its own.
    OwnMeeting,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Captured,
        Self::Open,
        Self::Discussed,
        Self::Answered,
        Self::Posted,
        Self::Dropped,
        Self::Merged,
        Self::OwnMeeting,
    ];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Captured => "captured",
            Self::Open => "open",
            Self::Discussed => "discussed",
            Self::Answered => "answered",
            Self::Dropped => "dropped",
            Self::Merged => "merged",
            Self::Posted => "posted",
            Self::OwnMeeting => "own_meeting",
        }
    }

    /// The state of that name.
    ///
    /// # Errors
    /// `Failed`: only storage writes states.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
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
    /// The point under which it reads while it is merged.
    pub merged_into: Option<TalkingPointId>,
    /// The goal this development is about.
    pub goal: Option<GoalId>,
    /// The meeting last given to it; it waits for that one while its state says so.
    pub own_meeting: Option<MeetingId>,
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

    /// Was on the agenda, and was deferred since that moment.
    #[must_use]
    pub fn was_put_off(&self, since: Timestamp) -> bool {
        let put_off =
            self.deferral.is_some_and(|deferral| deferral.at >= since && self.state_at < deferral.at);
        self.state == State::Open && put_off
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

    /// It left the captures since that moment: for the agenda or the backlog, or for good without having been there.
    #[must_use]
    pub fn was_sorted(&self, since: Timestamp) -> bool {
        let without_a_place = self.order.is_none() && self.deferral.is_none();
        self.state_at >= since
            && match self.state {
                State::Captured => false,
                State::Open => true,
                _ => without_a_place,
            }
    }

    /// Suggested for a challenge in the very moment in which that one was kept, and as it was since.
    #[must_use]
    pub fn came_along(&self, challenge: &Self, kept_at: Timestamp) -> bool {
        self.answers == Some(challenge.id)
            && self.captured_at == kept_at
            && self.state_at == kept_at
            && self.version == 1
            && self.deferral.is_none()
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
        if !self.is_open() && self.state != State::OwnMeeting {
            return Err(self.refusal("cannot be ticked"));
        }
        self.becomes(State::Discussed, by, at);
        self.deferral = None;
        Ok(())
    }

    /// Takes the tick, or the written answer, back: it is open again, where it was.
    ///
    /// # Errors
    /// `Refused` when it is not discussed or answered.
    pub fn reopen(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if !matches!(self.state, State::Discussed | State::Answered) {
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
        // Another day for what waits still: it waits since then all the same.
        let day = at.to_zoned(TimeZone::UTC).date();
        let waiting = self.deferral.filter(|deferral| deferral.until.is_none_or(|until| until > day));
        let at = waiting.map_or(at, |deferral| deferral.at);
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

    /// Brings a dropped or merged point back to where it was.
    ///
    /// # Errors
    /// `Refused` when it is neither.
    pub fn restore(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if !matches!(self.state, State::Dropped | State::Merged) {
            return Err(self.refusal("was not dropped"));
        }
        self.merged_into = None;
        self.becomes(self.state_before(), by, at);
        Ok(())
    }

    /// Sends it out as an update: it is off the agenda and out of the backlog.
    ///
    /// # Errors
    /// `Refused` when it is resolved already.
    pub fn post(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if !self.is_open() {
            return Err(self.refusal("cannot be posted"));
        }
        self.becomes(State::Posted, by, at);
        Ok(())
    }

    /// Takes it back from among the updates: it is open again, where it was.
    ///
    /// # Errors
    /// `Refused` when it was not posted.
    pub fn recall(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if self.state != State::Posted {
            return Err(self.refusal("was not posted"));
        }
        self.becomes(self.state_before(), by, at);
        Ok(())
    }

    /// A point with a place on the agenda was open before; one without was a capture.
    pub(crate) fn state_before(&self) -> State {
        if self.order.is_some() || self.deferral.is_some() { State::Open } else { State::Captured }
    }

    pub(crate) fn becomes(&mut self, state: State, by: Side, at: Timestamp) {
        self.state = state;
        self.state_by = by;
        self.state_at = at;
    }

    pub(crate) fn refusal(&self, why: &str) -> Error {
        Error::Refused(format!(
            "This point {why}: it is {}.",
            match self.state {
                State::Captured => "still a capture",
                State::Open => "on the agenda",
                State::Discussed => "discussed",
                State::Answered => "answered in writing",
                State::Dropped => "dropped",
                State::Merged => "merged into another",
                State::Posted => "posted as an update",
                State::OwnMeeting => "waiting for a meeting of its own",
            }
        ))
    }
}

#[cfg(test)]
pub(crate) mod tests;
