//! The agenda: an ordered view of open talking points, never a table. Draws the fold from the meeting's minutes.

use crate::{ids::TalkingPointId, talking_point::TalkingPoint};
use jiff::civil::Date;

/// Points in their order, with where the fold lies.
pub struct Agenda {
    /// All points, first to last; answers right behind what they answer.
    pub points: Vec<TalkingPoint>,
    /// How many of them are above the fold.
    pub above: usize,
    /// Minutes of those above.
    pub planned: i64,
    /// Minutes of the meeting.
    pub minutes: i64,
}

impl Agenda {
    /// The agenda of a meeting of `minutes` on `day`, out of all points of a relationship.
    #[must_use]
    pub fn lay_out(points: Vec<TalkingPoint>, day: Date, minutes: i64) -> Self {
        Self::of(points.into_iter().filter(|point| point.is_on_agenda(day)).collect(), minutes)
    }

    /// The agenda of a meeting of `minutes` about these very points.
    #[must_use]
    pub fn of(mut points: Vec<TalkingPoint>, minutes: i64) -> Self {
        points.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
        let points = hang_answers(points);
        let (above, planned) = fold(points.iter().map(TalkingPoint::counted_minutes), minutes);
        Self { points, above, planned, minutes }
    }

    /// Those that fit.
    #[must_use]
    pub fn above(&self) -> &[TalkingPoint] {
        self.points.get(..self.above).unwrap_or(&self.points)
    }

    /// Those that will likely carry over.
    #[must_use]
    pub fn below(&self) -> &[TalkingPoint] {
        self.points.get(self.above..).unwrap_or_default()
    }

    /// Minutes of all.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.points.iter().map(TalkingPoint::counted_minutes).sum()
    }
}

/// How many of the points fit one after the other, and the minutes they take. The first that does not fit ends it:
/// what comes after is less important, even if it were short enough.
#[must_use]
pub fn fold(minutes_of_points: impl IntoIterator<Item = i64>, minutes: i64) -> (usize, i64) {
    let mut planned = 0;
    let mut above = 0;
    for each in minutes_of_points {
        if planned + each > minutes {
            break;
        }
        planned += each;
        above += 1;
    }
    (above, planned)
}

/// An answer moves with its challenge: it stands right behind it, whatever its own key says.
fn hang_answers(points: Vec<TalkingPoint>) -> Vec<TalkingPoint> {
    let here: std::collections::HashSet<TalkingPointId> = points.iter().map(|point| point.id).collect();
    let (answers, mut laid): (Vec<_>, Vec<_>) = points.into_iter().partition(|point| {
        point.answers.is_some_and(|challenge| challenge != point.id && here.contains(&challenge))
    });
    for answer in answers.into_iter().rev() {
        let place = laid.iter().position(|point| Some(point.id) == answer.answers);
        laid.insert(place.map_or(laid.len(), |place| place + 1), answer);
    }
    laid
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talking_point::tests::point;
    use jiff::{Timestamp, civil::date};

    const DAY: Date = date(2026, 5, 14);

    fn numbers(points: &[TalkingPoint]) -> Vec<u128> {
        points.iter().map(|point| point.id.0.as_u128()).collect()
    }

    #[test]
    fn the_fold_lies_where_the_minutes_end() {
        let points = vec![point(3, Some("k"), 8), point(1, Some("a"), 12), point(2, Some("b"), 10)];
        let agenda = Agenda::lay_out(points, DAY, 25);
        assert_eq!((numbers(agenda.above()), numbers(agenda.below())), (vec![1, 2], vec![3]));
        assert_eq!((agenda.planned, agenda.total()), (22, 30));
    }

    #[test]
    fn a_short_point_does_not_jump_the_fold() {
        assert_eq!(fold([30, 20, 5], 45), (1, 30));
        assert_eq!(fold([], 45), (0, 0));
        assert_eq!(fold([60], 45), (0, 0));
    }

    #[test]
    fn answers_move_with_their_challenge() {
        let mut answer = point(9, Some("a"), 5);
        answer.answers = Some(point(2, None, 5).id);
        let points = vec![answer, point(1, Some("b"), 5), point(2, Some("c"), 5), point(3, Some("d"), 5)];
        assert_eq!(numbers(&Agenda::lay_out(points, DAY, 60).points), vec![1, 2, 9, 3]);
    }

    #[test]
    fn an_answer_whose_challenge_is_gone_stands_by_itself() {
        let mut answer = point(9, Some("a"), 5);
        answer.answers = Some(point(2, None, 5).id);
        let mut own = point(1, Some("b"), 5);
        own.answers = Some(own.id);
        assert_eq!(numbers(&Agenda::lay_out(vec![answer, own], DAY, 60).points), vec![9, 1]);
    }

    #[test]
    fn captures_and_discussed_points_are_not_on_it() {
        let mut discussed = point(2, Some("b"), 5);
        discussed.discuss(crate::Side::Owner, Timestamp::UNIX_EPOCH).unwrap();
        assert!(Agenda::lay_out(vec![point(1, None, 5), discussed], DAY, 60).points.is_empty());
    }
}
