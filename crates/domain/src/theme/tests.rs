//! What lessons come to, and what a picture of when shows.

use super::*;
use uuid::Uuid;

fn theme(number: u128) -> ThemeId {
    ThemeId(Uuid::from_u128(number))
}

fn points(numbers: impl IntoIterator<Item = u128>) -> Vec<TalkingPointId> {
    numbers.into_iter().map(|number| TalkingPointId(Uuid::from_u128(number))).collect()
}

fn shown(number: u128, of: impl IntoIterator<Item = u128>) -> Shown {
    let (id, since) = (theme(number), Timestamp::UNIX_EPOCH);
    Shown { id, name: format!("theme {number}"), points: points(of), since, gone_at: None }
}

fn lesson(verb: Verb, about: u128, (belong, apart): (&[u128], &[u128])) -> Lesson {
    Lesson {
        id: ThemeLessonId(Uuid::from_u128(about + 1000)),
        theme: theme(about),
        verb,
        other: None,
        name: None,
        belong: points(belong.iter().copied()),
        apart: points(apart.iter().copied()),
        taught_by: Side::Owner,
        taught_at: Timestamp::UNIX_EPOCH,
        taken_back_at: None,
    }
}

/// Ids and points of what is shown.
fn told(lessons: &[Lesson], shown: &[Shown]) -> Vec<(ThemeId, Vec<TalkingPointId>)> {
    let applied = School::of(lessons).apply(shown, &points(1..=20));
    applied.into_iter().map(|each| (each.id, each.points)).collect()
}

#[test]
fn a_point_that_does_not_belong_is_out_until_that_is_taken_back() {
    let was = [shown(1, 1..=4)];
    let mut out = lesson(Verb::Rejected, 1, (&[], &[2]));
    assert_eq!(told(std::slice::from_ref(&out), &was), [(theme(1), points([1, 3, 4]))]);
    let and_another = lesson(Verb::Rejected, 1, (&[], &[3]));
    assert_eq!(told(&[out.clone(), and_another], &was), [], "two that nobody agreed with are no theme");
    out.taken_back_at = Some(Timestamp::UNIX_EPOCH);
    assert_eq!(told(&[out], &was), [(theme(1), points(1..=4))]);
}

#[test]
fn a_point_belongs_where_it_was_last_said_to() {
    let was = [shown(1, 1..=3), shown(2, 4..=6)];
    let here = lesson(Verb::Confirmed, 1, (&[1, 2, 3, 4], &[]));
    let there = lesson(Verb::Confirmed, 2, (&[4, 5, 1], &[]));
    let both = [(theme(1), points(1..=4)), (theme(2), points([5, 6]))];
    assert_eq!(
        told(std::slice::from_ref(&here), &was),
        both[..1],
        "of the second two are left, and nobody agreed with it"
    );
    assert_eq!(
        told(&[here, there], &was),
        [(theme(1), points([2, 3])), (theme(2), points([1, 4, 5, 6]))],
        "what people agreed with is there with two"
    );
}

#[test]
fn split_and_merged_themes_keep_their_points_apart_and_together() {
    let mut split = lesson(Verb::Split, 1, (&[1, 2], &[3, 4]));
    split.other = Some(theme(2));
    split.name = Some("the other half".into());
    let was = [shown(1, 1..=4), shown(2, [])];
    assert_eq!(
        told(std::slice::from_ref(&split), &was),
        [(theme(1), points([1, 2])), (theme(2), points([3, 4]))]
    );
    let school = School::of(std::slice::from_ref(&split));
    assert_eq!(school.apply(&was, &points(1..=4))[1].name, "the other half");
    let mut merge = lesson(Verb::Merged, 2, (&[1, 2, 3, 4], &[]));
    merge.other = Some(theme(1));
    let lessons = [split, merge, lesson(Verb::Rejected, 2, (&[], &[3]))];
    assert_eq!(told(&lessons, &was), [(theme(1), points([1, 2, 4]))], "what is taught about it goes along");
    assert_eq!(School::of(&lessons).now(theme(2)), theme(1));
}

#[test]
fn a_dismissed_theme_is_not_shown_and_one_that_is_gone_waits_for_points() {
    let dismissed = lesson(Verb::Dismissed, 1, (&[1, 2, 3], &[]));
    assert_eq!(told(&[dismissed], &[shown(1, 1..=4)]), []);
    let gone = Shown { gone_at: Some(Timestamp::UNIX_EPOCH), ..shown(1, 1..=3) };
    assert_eq!(told(&[], std::slice::from_ref(&gone)), []);
    let back = lesson(Verb::Confirmed, 1, (&[1, 2], &[]));
    assert_eq!(told(&[back], &[gone]), [(theme(1), points([1, 2]))]);
}

#[test]
fn names_have_versions_and_only_the_owner_dismisses() {
    let mut named = lesson(Verb::Renamed, 1, (&[], &[]));
    assert_eq!(name_version(&[], theme(1)), 1);
    assert_eq!(name_version(std::slice::from_ref(&named), theme(1)), 2);
    named.taken_back_at = Some(Timestamp::UNIX_EPOCH);
    assert_eq!(name_version(&[named], theme(1)), 3);
    assert!(must_be_theirs_to_dismiss(Side::Owner).is_ok());
    assert!(must_be_theirs_to_dismiss(Side::Other).is_err());
}

#[test]
fn the_picture_of_when_ends_today() {
    let day = |number: i64| Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(24 * number);
    let found = beats([0, 3, 20, 62].map(day).into_iter(), day(62));
    assert_eq!((found.weeks, found.each), (9, 1));
    assert_eq!(found.counts.iter().sum::<usize>(), 4);
    assert_eq!((found.counts[0], found.counts[8]), (2, 1));
    let long = beats([0, 365].map(day).into_iter(), day(365));
    assert_eq!((long.weeks, long.each, long.counts[8]), (53, 6, 1));
    assert_eq!(beats(std::iter::empty(), day(1)).weeks, 1);
}

#[test]
fn what_is_taken_back_is_as_it_was_at_once() {
    let was = vec![shown(1, 1..=4), shown(2, 5..=7)];
    let mut out = was.clone();
    out[0].points = points([1, 3, 4]);
    lesson(Verb::Rejected, 1, (&[], &[2])).undo(&mut out);
    assert_eq!(told(&[], &out), told(&[], &was));
    out[0].points = points(1..=5);
    lesson(Verb::Confirmed, 1, (&[5], &[])).undo(&mut out);
    assert_eq!(told(&[], &out), told(&[], &was));
    out[0].points = points(1..=7);
    Lesson { other: Some(theme(1)), ..lesson(Verb::Merged, 2, (&[1, 2, 3, 4, 5, 6, 7], &[])) }.undo(&mut out);
    assert_eq!(told(&[], &out), told(&[], &was));
    let mut parted = vec![shown(1, [1]), shown(2, 2..=4)];
    Lesson { other: Some(theme(2)), ..lesson(Verb::Split, 1, (&[1], &[2, 3, 4])) }.undo(&mut parted);
    assert_eq!(told(&[], &parted), [(theme(1), points(1..=4))]);
}

#[test]
fn names_of_people_hold_no_theme_together() {
    let names = ["Leila", "Dvořák"].map(String::from).into();
    assert_eq!(without_names("Leila's page, for Dvořák. leila", &names), "  page, for . leila");
    assert_eq!(without_names("As Leila’s: the s-curve", &names), "As  : the s-curve");
    assert_eq!(without_names("Leilas Seite", &names), "Leilas Seite");
}
