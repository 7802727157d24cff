//! The life of a talking point, step by step.

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
        merged_into: None,
        goal: None,
        own_meeting: None,
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
fn a_posted_point_is_nowhere_else_until_it_is_taken_back() {
    let mut point = point(1, Some("V"), 5);
    assert!(point.must_be_postable(Side::Other).is_err(), "not what they brought");
    point.defer(None, Side::Owner, AT).unwrap();
    point.post(Side::Owner, AT).unwrap();
    assert!(point.post(Side::Owner, AT).is_err() && point.drop(Side::Owner, AT).is_err());
    assert!(!point.is_open() && !point.is_on_agenda(jiff::civil::date(2026, 5, 14)));
    point.recall(Side::Owner, AT).unwrap();
    assert_eq!((point.state, point.deferral.is_some()), (State::Open, true), "where it was");
    assert!(point.recall(Side::Owner, AT).is_err());
    point.raised_by = Side::Other;
    assert!(point.must_be_postable(Side::Other).is_ok(), "theirs, on the agenda or not");
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
