//! Ownership: how much of an agenda each side brought, in points and in minutes. A number to talk about, never a score.

use crate::{meeting::Record, relationship::Side, talking_point::TalkingPoint};

/// Points from which a share says something.
const ENOUGH_POINTS: i64 = 3;
/// Meetings that "lately" means.
pub const LATELY: usize = 12;

/// What one side brought.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Part {
    /// Points.
    pub points: i64,
    /// Their minutes.
    pub minutes: i64,
}

/// What both sides brought to an agenda, or to several.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Brought {
    /// The owner's part.
    pub owner: Part,
    /// The other one's.
    pub other: Part,
}

impl Brought {
    /// Out of points on an agenda.
    #[must_use]
    pub fn by_points<'a>(points: impl IntoIterator<Item = &'a TalkingPoint>) -> Self {
        let mut all = Self::default();
        for point in points {
            all.add(point.raised_by, Part { points: 1, minutes: point.counted_minutes() });
        }
        all
    }

    /// Out of the record of a meeting.
    #[must_use]
    pub fn by_records(records: &[Record]) -> Self {
        let mut all = Self::default();
        for record in records {
            all.add(record.raised_by, Part { points: 1, minutes: record.minutes });
        }
        all
    }

    /// All of several agendas.
    #[must_use]
    pub fn of_all(each: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::default();
        for brought in each {
            all.add(Side::Owner, brought.owner);
            all.add(Side::Other, brought.other);
        }
        all
    }

    /// Adds to what a side brought.
    pub fn add(&mut self, side: Side, part: Part) {
        let of = match side {
            Side::Owner => &mut self.owner,
            Side::Other => &mut self.other,
        };
        of.points += part.points;
        of.minutes += part.minutes;
    }

    /// What a side brought.
    #[must_use]
    pub fn part(&self, side: Side) -> Part {
        match side {
            Side::Owner => self.owner,
            Side::Other => self.other,
        }
    }

    /// Points of both.
    #[must_use]
    pub fn points(&self) -> i64 {
        self.owner.points + self.other.points
    }

    /// Minutes of both.
    #[must_use]
    pub fn minutes(&self) -> i64 {
        self.owner.minutes + self.other.minutes
    }

    /// A side's share of the minutes in whole percent; the two sides' make a hundred. Half of nothing is nothing.
    #[must_use]
    pub fn percent(&self, side: Side) -> i64 {
        let owner = share(self.owner.minutes, self.minutes());
        if side == Side::Owner { owner } else { 100 - owner }
    }

    /// A side's share of the points in whole percent.
    #[must_use]
    pub fn percent_of_points(&self, side: Side) -> i64 {
        let owner = share(self.owner.points, self.points());
        if side == Side::Owner { owner } else { 100 - owner }
    }

    /// Enough points for a share to say something.
    #[must_use]
    pub fn says_something(&self) -> bool {
        self.points() >= ENOUGH_POINTS
    }

    /// Most of it is not the owner's: both are told, and the other one is offered to give the time back.
    #[must_use]
    pub fn is_mostly_the_others(&self) -> bool {
        self.says_something() && self.other.minutes * 2 > self.minutes()
    }
}

/// Rounded to the nearest, but all and nothing are said only of all and nothing.
fn share(part: i64, whole: i64) -> i64 {
    if whole == 0 {
        return 50;
    }
    let percent = (part * 200 + whole) / (whole * 2);
    match part {
        0 => 0,
        _ if part == whole => 100,
        _ => percent.clamp(1, 99),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talking_point::tests::point;

    fn brought(points: &[(Side, i64)]) -> Brought {
        let points: Vec<_> = points
            .iter()
            .map(|(side, minutes)| TalkingPoint { raised_by: *side, ..point(1, Some("a"), *minutes) })
            .collect();
        Brought::by_points(&points)
    }

    #[test]
    fn shares_are_of_minutes_and_make_a_hundred() {
        let agenda = brought(&[(Side::Owner, 10), (Side::Owner, 5), (Side::Other, 5)]);
        assert_eq!((agenda.percent(Side::Owner), agenda.percent(Side::Other)), (75, 25));
        assert_eq!((agenda.percent_of_points(Side::Owner), agenda.percent_of_points(Side::Other)), (67, 33));
        assert_eq!((agenda.points(), agenda.minutes()), (3, 20));
        let nearly = brought(&[(Side::Owner, 240), (Side::Owner, 240), (Side::Other, 1)]);
        assert_eq!(nearly.percent(Side::Owner), 99, "not all of it");
        assert_eq!(brought(&[(Side::Owner, 5)]).percent(Side::Owner), 100);
    }

    #[test]
    fn mostly_is_more_than_half_of_the_minutes_and_needs_three_points() {
        assert!(!brought(&[(Side::Other, 30), (Side::Other, 5)]).is_mostly_the_others(), "two points");
        assert!(
            !brought(&[(Side::Other, 5), (Side::Other, 5), (Side::Owner, 10)]).is_mostly_the_others(),
            "half"
        );
        assert!(brought(&[(Side::Other, 11), (Side::Owner, 5), (Side::Owner, 5)]).is_mostly_the_others());
    }

    #[test]
    fn agendas_add_up() {
        let one = brought(&[(Side::Owner, 10), (Side::Other, 5)]);
        let all = Brought::of_all([one, one]);
        assert_eq!((all.owner.points, all.other.minutes), (2, 10));
        assert_eq!(Brought::default().percent(Side::Owner), 50);
    }
}
