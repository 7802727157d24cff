//! What is shown of trends: numbers that are the same for both, whoever looks.

use domain::{
    Side,
    ownership::Brought,
    relationship::Relationship,
    talking_point::TalkingPoint,
    trends::{AGES, Beat, Held, OfKind, Promises, Span},
};
use jiff::Timestamp;

/// How the meetings went lately.
#[derive(Clone)]
pub struct Trends {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// How far back is looked.
    pub span: Span,
    /// Meetings that were held and had anything on their agenda, oldest first.
    pub held: Vec<Held>,
    /// What each side brought to all of them.
    pub brought: Brought,
    /// Points that were talked about, by kind.
    pub kinds: Vec<OfKind>,
    /// Points that wait, by age.
    pub ages: [i64; AGES.len()],
    /// The one that waits longest, and for how many days.
    pub oldest: Option<(TalkingPoint, i64)>,
    /// How the occurrences turned out, oldest first.
    pub rhythm: Vec<(Timestamp, Beat)>,
    /// When they meet next.
    pub next: Option<Timestamp>,
    /// What the owner promised.
    pub owner: Promises,
    /// What the other one promised.
    pub other: Promises,
}

impl Trends {
    /// Points that wait.
    #[must_use]
    pub fn waiting(&self) -> i64 {
        self.ages.iter().sum()
    }

    /// How many occurrences turned out so.
    #[must_use]
    pub fn turned(&self, turn: Beat) -> usize {
        self.rhythm.iter().filter(|(_, each)| *each == turn).count()
    }
}
