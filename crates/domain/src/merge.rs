//! Two points that are about the same become one to talk about. Nothing is copied: the merged one keeps its row, its
//! words and its author, and reads under the other.

use crate::{
    error::{Error, Result},
    ids::TalkingPointId,
    relationship::Side,
    talking_point::{State, TalkingPoint},
};
use jiff::Timestamp;
use std::collections::HashMap;

impl TalkingPoint {
    /// Merges it into another open point. No circle can come of it: what is merged takes nothing in any more.
    ///
    /// # Errors
    /// `Refused` into itself, when it is resolved, or when the other one is.
    pub fn merge(&mut self, into: &Self, by: Side, at: Timestamp) -> Result<()> {
        if !self.is_open() {
            return Err(self.refusal("cannot be merged"));
        }
        if into.id == self.id {
            return Err(Error::refused("A point cannot be merged into itself. Choose another one."));
        }
        if !into.is_open() {
            return Err(into.refusal("takes no other one in"));
        }
        self.merged_into = Some(into.id);
        self.becomes(State::Merged, by, at);
        Ok(())
    }
}

/// The point under which a merged one reads in the end: what was merged into something that was merged on moves along.
#[must_use]
pub fn surviving(merged: &HashMap<TalkingPointId, TalkingPointId>, of: TalkingPointId) -> TalkingPointId {
    let mut now = of;
    // Each step leads to another merged point; there are no circles, and no more steps than points.
    for _ in 0..merged.len() {
        let Some(next) = merged.get(&now) else { break };
        now = *next;
    }
    now
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talking_point::tests::point;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn a_merged_point_comes_back_to_where_it_was() {
        let into = point(1, Some("a"), 5);
        for mut merged in [point(2, None, 5), point(2, Some("b"), 5)] {
            let before = merged.state;
            merged.merge(&into, Side::Owner, AT).unwrap();
            assert_eq!((merged.state, merged.merged_into), (State::Merged, Some(into.id)));
            assert!(!merged.is_on_agenda(jiff::civil::date(2026, 5, 14)));
            assert!(merged.discuss(Side::Owner, AT).is_err() && merged.drop(Side::Owner, AT).is_err());
            merged.restore(Side::Owner, AT).unwrap();
            assert_eq!((merged.state, merged.merged_into), (before, None));
        }
    }

    #[test]
    fn only_open_points_take_others_in() {
        let mut one = point(1, None, 5);
        let same = one.clone();
        assert!(one.merge(&same, Side::Owner, AT).is_err(), "itself");
        let mut gone = point(2, None, 5);
        gone.drop(Side::Owner, AT).unwrap();
        assert!(one.merge(&gone, Side::Owner, AT).is_err());
        assert!(gone.merge(&one, Side::Owner, AT).is_err());
        let mut talked = point(3, Some("a"), 5);
        talked.discuss(Side::Owner, AT).unwrap();
        assert!(one.merge(&talked, Side::Owner, AT).is_err());
        let mut other = point(4, None, 5);
        other.merge(&one, Side::Owner, AT).unwrap();
        let message = one.merge(&other, Side::Owner, AT).unwrap_err().to_string();
        assert!(message.contains("merged into another"), "no circle: {message}");
    }

    #[test]
    fn what_was_merged_moves_along() {
        let id = |number| point(number, None, 5).id;
        let merged = HashMap::from([(id(1), id(2)), (id(2), id(3))]);
        assert_eq!([1, 2, 3, 4].map(|n| surviving(&merged, id(n))), [3, 3, 3, 4].map(id));
    }

    #[test]
    fn words_on_their_way_to_a_merged_capture_are_taken_from_its_author() {
        let mut theirs = point(1, None, 5);
        theirs.raised_by = Side::Other;
        theirs.merge(&point(2, Some("a"), 5), Side::Owner, AT).unwrap();
        assert!(theirs.must_be_theirs(Side::Other).is_ok());
        let mut placed = point(3, Some("b"), 5);
        placed.raised_by = Side::Other;
        placed.merge(&point(2, Some("a"), 5), Side::Owner, AT).unwrap();
        assert!(placed.must_be_theirs(Side::Other).is_err());
    }
}
