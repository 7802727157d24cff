//! How many points were open week by week, and whether that grows. Reads no clock and knows no words.

use jiff::{SignedDuration, Timestamp};

/// Weeks looked back on.
pub const WEEKS: usize = 12;
/// A change of fewer points than these is none worth a word.
const WORTH_A_WORD: usize = 2;

/// How long a point was open: from when, and until when if it is not any more.
pub type Span = (Timestamp, Option<Timestamp>);

/// Points open at the end of each week, the oldest first; the last one is now.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Trend {
    /// How many.
    pub open: [usize; WEEKS],
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
        let mut open = [0; WEEKS];
        for (ago, open) in open.iter_mut().rev().enumerate() {
            let back = i64::try_from(ago).unwrap_or_default() * 7 * 24;
            let at = now.checked_sub(SignedDuration::from_hours(back)).unwrap_or(Timestamp::UNIX_EPOCH);
            let is_open = |(from, until): &&Span| *from <= at && until.is_none_or(|until| until > at);
            *open = spans.iter().filter(is_open).count();
        }
        Self { open }
    }

    /// How many there are now.
    #[must_use]
    pub fn now(&self) -> usize {
        self.open[WEEKS - 1]
    }

    /// How many there were at the beginning.
    #[must_use]
    pub fn then(&self) -> usize {
        self.open[0]
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

    /// Whether there was anything in those weeks.
    #[must_use]
    pub fn says_something(&self) -> bool {
        self.open.iter().filter(|open| **open > 0).count() > 1
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
    fn one_more_or_less_is_no_trend() {
        let mut trend = Trend::default();
        assert_eq!(trend.way(), Way::Steady);
        trend.open[0] = 1;
        assert_eq!(trend.way(), Way::Steady);
        trend.open[0] = 2;
        assert_eq!(trend.way(), Way::Shrinking);
    }
}
