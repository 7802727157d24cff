//! How many points were open week by week, and whether that grows. Reads no clock and knows no words.

use jiff::{SignedDuration, Timestamp};

/// Weeks looked back on.
pub const WEEKS: usize = 12;
/// Fewer weeks than these are no trend.
const FEW: usize = 4;
/// A change of fewer points than these is none worth a word.
const WORTH_A_WORD: usize = 2;

/// How long a point was open: from when, and until when if it is not any more.
pub type Span = (Timestamp, Option<Timestamp>);

/// Points open at the end of each week since there were any, the oldest first; the last one is now.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Trend {
    /// How many; at most [`WEEKS`].
    pub open: Vec<usize>,
}

/// Where it is going.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// More than it was.
    Growing,
    /// About as many.
    Steady,
    /// Fewer.
    Shrinking,
}

impl Trend {
    /// The trend up to now.
    #[must_use]
    pub fn of(spans: &[Span], now: Timestamp) -> Self {
        let first = spans.iter().map(|(from, _)| *from).min().unwrap_or(now);
        let week = |ago: i64| now.checked_sub(SignedDuration::from_hours(ago * 7 * 24)).ok();
        let weeks = (0..).map_while(week).take(WEEKS).take_while(|at| *at >= first);
        let open = |at: Timestamp| {
            let is_open = |(from, until): &&Span| *from <= at && until.is_none_or(|until| until > at);
            spans.iter().filter(is_open).count()
        };
        let mut open: Vec<_> = weeks.map(open).collect();
        open.reverse();
        Self { open }
    }

    /// How many there are now.
    #[must_use]
    pub fn now(&self) -> usize {
        self.open.last().copied().unwrap_or_default()
    }

    /// How many there were at the beginning.
    #[must_use]
    pub fn then(&self) -> usize {
        self.open.first().copied().unwrap_or_default()
    }

    /// Where it is going.
    #[must_use]
    pub fn way(&self) -> Way {
        let (then, now) = (self.then(), self.now());
        if now >= then + WORTH_A_WORD {
            Way::Growing
        } else if then >= now + WORTH_A_WORD {
            Way::Shrinking
        } else {
            Way::Steady
        }
    }

    /// Whether there was anything in those weeks, and enough of them.
    #[must_use]
    pub fn says_something(&self) -> bool {
        self.open.len() >= FEW && self.open.iter().filter(|open| **open > 0).count() > 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * number)
    }

    #[test]
    fn a_point_counts_in_the_weeks_in_which_it_was_open() {
        let spans = [(day(0), None), (day(10), Some(day(50))), (day(80), None), (day(84), None)];
        let trend = Trend::of(&spans, day(84));
        assert_eq!(trend.open, [1, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 3]);
        assert_eq!((trend.then(), trend.now(), trend.way()), (1, 3, Way::Growing));
        assert!(trend.says_something() && !Trend::of(&spans[..1], day(0)).says_something());
    }

    #[test]
    fn weeks_before_the_first_point_are_none() {
        let trend = Trend::of(&[(day(60), None), (day(70), None), (day(71), None)], day(84));
        assert_eq!((trend.open.as_slice(), trend.then()), ([1, 2, 3, 3].as_slice(), 1));
        assert!(trend.says_something());
        assert!(
            !Trend::of(&[(day(70), None), (day(71), None)], day(84)).says_something(),
            "three weeks are no trend"
        );
        assert_eq!(Trend::of(&[], day(84)).now(), 0);
    }

    #[test]
    fn one_more_or_less_is_no_trend() {
        let mut trend = Trend { open: vec![0; WEEKS] };
        assert_eq!(trend.way(), Way::Steady);
        trend.open[0] = 1;
        assert_eq!(trend.way(), Way::Steady);
        trend.open[0] = 2;
        assert_eq!(trend.way(), Way::Shrinking);
    }
}
