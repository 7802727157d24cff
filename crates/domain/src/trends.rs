//! Trends: how the meetings of two people went lately, in numbers that are the same for both. They start conversations;
//! they score, rank and compare nobody, and count nothing that only one of the two may see.

use crate::{
    action_item::{ActionItem, State},
    error::{Error, Result},
    ids::MeetingId,
    ownership::Brought,
    relationship::Side,
    talking_point::Kind,
};
use jiff::{Timestamp, civil::Date};

/// Meetings of the short span.
pub const MEETINGS: usize = 12;
/// Weeks of the long one.
pub const WEEKS: i64 = 52;
/// Ages of what waits, in weeks: from each on, up to the next.
pub const AGES: [i64; 4] = [0, 2, 6, 10];

/// How far back is looked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Span {
    /// The last twelve meetings.
    Meetings,
    /// A year.
    Year,
}

impl Span {
    /// Both, in the order shown.
    pub const ALL: [Self; 2] = [Self::Meetings, Self::Year];

    /// Name in addresses and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Meetings => "meetings",
            Self::Year => "year",
        }
    }

    /// The span of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|span| span.as_str() == name)
            .ok_or_else(|| Error::invalid("over", "Say meetings or year."))
    }
}

/// A meeting that was held.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// Which.
    pub meeting: MeetingId,
    /// When it was to start.
    pub at: Timestamp,
    /// What each side brought to it.
    pub brought: Brought,
    /// Points that were on its agenda and carried over.
    pub carried: i64,
    /// Points that were open when it was over.
    pub open: i64,
    /// Points of each kind that were talked about, in the order of all kinds.
    pub kinds: [i64; Kind::ALL.len()],
}

/// How an occurrence turned out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Beat {
    /// On its own day.
    Held,
    /// On another one.
    Moved,
    /// Not held, and said so.
    Skipped,
    /// Not held, and nobody said so.
    Missed,
}

impl Beat {
    /// All of them, in the order counted.
    pub const ALL: [Self; 4] = [Self::Held, Self::Moved, Self::Skipped, Self::Missed];

    /// Name in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Moved => "moved",
            Self::Skipped => "skipped",
            Self::Missed => "missed",
        }
    }
}

/// What became of the promises of one side.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Promises {
    /// Promises that fell due, or were kept before they did.
    pub made: i64,
    /// Of those: kept in time.
    pub in_time: i64,
    /// Of those: kept later.
    pub later: i64,
    /// Days that keeping one took longer than promised, usually; none where none came later.
    pub usual_delay: Option<i64>,
}

/// What each side promised since a day and what became of it by `today`. What was dropped by agreement, has no day, or
/// is not due yet is no promise kept or broken.
#[must_use]
pub fn promises(
    actions: &[ActionItem],
    side: Side,
    (since, today): (Date, Date),
    day: impl Fn(Timestamp) -> Date,
) -> Promises {
    let mut all = Promises::default();
    let mut delays = Vec::new();
    for action in actions.iter().filter(|action| action.assignee == side) {
        let Some(due) = action.due.filter(|due| *due >= since) else { continue };
        match action.state {
            State::Dropped => continue,
            State::Open if due >= today => continue,
            State::Open => {}
            State::Done => {
                let late = due.until(day(action.state_at)).map_or(0, |span| i64::from(span.get_days()));
                if late > 0 {
                    all.later += 1;
                    delays.push(late);
                } else {
                    all.in_time += 1;
                }
            }
        }
        all.made += 1;
    }
    delays.sort_unstable();
    all.usual_delay = delays.get(delays.len() / 2).copied();
    all
}

/// How many of these ages, in days, lie in each of [`AGES`].
#[must_use]
pub fn by_age(days: &[i64]) -> [i64; AGES.len()] {
    let mut counts = [0; AGES.len()];
    for days in days {
        let place = AGES.iter().rposition(|weeks| days / 7 >= *weeks).unwrap_or_default();
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts
}

/// Points that were talked about, by kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OfKind {
    /// Their kind; none where nobody said.
    pub kind: Option<Kind>,
    /// How many.
    pub points: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ActionItemId;
    use jiff::{civil::date, tz::TimeZone};
    use uuid::Uuid;

    fn action(due: Option<Date>, state: State, on: Date) -> ActionItem {
        let at = on.to_zoned(TimeZone::UTC).unwrap().timestamp();
        ActionItem {
            id: ActionItemId(Uuid::nil()),
            assignee: Side::Other,
            text: String::new(),
            due,
            state,
            state_at: at,
            state_by: Side::Other,
            meeting: None,
            point: None,
            raised_at: at,
            version: 1,
        }
    }

    #[test]
    fn a_promise_counts_once_its_day_has_come_or_it_was_kept() {
        let due = Some(date(2026, 5, 8));
        let actions = [
            action(due, State::Done, date(2026, 5, 8)),
            action(due, State::Done, date(2026, 5, 13)),
            action(due, State::Done, date(2026, 5, 9)),
            action(due, State::Open, date(2026, 5, 1)),
            action(Some(date(2026, 6, 1)), State::Done, date(2026, 5, 2)),
            action(Some(date(2026, 5, 12)), State::Open, date(2026, 5, 1)),
            action(due, State::Dropped, date(2026, 5, 9)),
            action(None, State::Done, date(2026, 5, 9)),
            action(Some(date(2026, 1, 8)), State::Done, date(2026, 1, 8)),
        ];
        let span = (date(2026, 2, 1), date(2026, 5, 12));
        let day = |at: Timestamp| at.to_zoned(TimeZone::UTC).date();
        let kept = promises(&actions, Side::Other, span, day);
        assert_eq!(kept, Promises { made: 5, in_time: 2, later: 2, usual_delay: Some(5) });
        assert_eq!(promises(&actions, Side::Owner, span, day), Promises::default());
    }

    #[test]
    fn ages_fall_into_weeks() {
        assert_eq!(by_age(&[0, 13, 14, 41, 42, 69, 70, 900]), [2, 2, 2, 2]);
        assert_eq!(by_age(&[-1]), [1, 0, 0, 0]);
    }

    #[test]
    fn a_span_has_a_name() {
        for span in Span::ALL {
            assert_eq!(Span::parse(span.as_str()), Ok(span));
        }
        assert!(Span::parse("month").is_err());
    }
}
