//! Holds the finding of themes to what a person would find, to what people taught, and to staying as it was shown.

use themes::{Finding, Id, Known, Lesson, MOST, Point, Theme, find, find_lexical, more_like};

/// A workshop's points: seven on the kiln, six on the apprentice, the rest on nothing twice.
const WORKSHOP: [&str; 34] = [
    "The kiln takes nine hours to cool",
    "New aprons are scratchy",
    "Apprentice asked for a day at the wheel",
    "Kiln shelf cracked again",
    "Customer wants a lighthouse on a mug",
    "Radio in the back room is too loud",
    "Who repairs the kiln, and when",
    "Feedback for the apprentice before her exam",
    "The market stall was fun",
    "Parking in front of the door",
    "Kiln fuse blew on Sunday",
    "My cousin marries in June",
    "Apprentice pay goes up in autumn",
    "Window needs lettering",
    "Could we fire the kiln at night",
    "Insurance form is still on my desk",
    "Liked how calm Saturday was",
    "Our apprentice wants to stay on afterwards",
    "A second kiln would pay off",
    "Glue for the crates",
    "Local paper asks for an interview",
    "School days of the apprentice clash with the market",
    "First aid course in spring",
    "Till was four euros short",
    "Kiln thermometer shows nonsense",
    "Holiday in August",
    "Bicycle basket broke",
    "How much may an apprentice do alone",
    "Coffee machine leaks",
    "Cards under five euros",
    "Council invites us to the harvest",
    "Would like to visit Ghent",
    "Fire drill was a mess",
    "Learned a lot from the glaze book",
];

fn points<'t>(texts: &[&'t str]) -> Vec<Point<'t>> {
    (0..).zip(texts).map(|(id, text)| Point { id, text }).collect()
}

fn of(word: &str) -> Vec<Id> {
    let has = |text: &str| text.to_lowercase().contains(word);
    (0..).zip(WORKSHOP).filter(|(_, text)| has(text)).map(|(id, _)| id).collect()
}

fn holding(themes: &[Theme], id: Id) -> Option<&Theme> {
    themes.iter().find(|theme| theme.points.contains(&id))
}

fn shown(themes: &[Theme]) -> Vec<Known> {
    let known = |(id, theme): (Id, &Theme)| Known {
        id: theme.id.unwrap_or(id),
        name: theme.name.clone(),
        points: theme.points.clone(),
    };
    (1000..).zip(themes).map(known).collect()
}

#[test]
fn what_keeps_coming_back_is_a_theme_by_its_own_word() {
    for found in [find(&points(&WORKSHOP), &[], &[]), find_lexical(&points(&WORKSHOP), &[], &[])] {
        let kiln = holding(&found, 0).unwrap();
        assert_eq!(kiln.points, of("kiln"), "{found:?}");
        assert_eq!(kiln.name, "Kiln");
        assert_eq!(kiln.id, None);
        assert!(found.len() <= 2, "{found:?}");
    }
}

#[test]
fn noise_has_no_themes() {
    let single: Vec<&str> = WORKSHOP
        .into_iter()
        .filter(|text| !text.to_lowercase().contains("kiln") && !text.to_lowercase().contains("apprentice"))
        .collect();
    assert_eq!(find(&points(&single), &[], &[]), []);
    assert_eq!(find(&[], &[], &[]), []);
    assert_eq!(find(&points(&["one"]), &[], &[]), []);
    assert_eq!(find(&points(&["", "", "", "...", "?"]), &[], &[]), []);
}

#[test]
fn any_script_and_any_length_is_read() {
    let long = "x".repeat(1_000_000);
    let lines = "word ".repeat(200_000);
    let texts =
        [&long, &lines, "会議の議題", "会議の準備", "会議の部屋", "مرحبا", "🙂🙂", "\u{301}\u{301}", "a\0b"];
    assert!(find(&points(&texts), &[], &[]).len() <= 2);
}

#[test]
fn of_very_many_points_the_latest_are_looked_at() {
    let text: Vec<String> = (0..MOST + 50).map(|at| format!("{at}")).collect();
    let texts: Vec<&str> = text.iter().map(String::as_str).collect();
    let found = find(&points(&texts), &[], &[]);
    assert!(found.iter().flat_map(|theme| &theme.points).all(|id| *id >= 50));
}

#[test]
fn a_theme_keeps_id_and_name_while_points_are_added() {
    let mut known: Vec<Known> = Vec::new();
    for count in 10..=WORKSHOP.len() {
        let found = find(&points(&WORKSHOP[..count]), &[], &known);
        for before in &known {
            assert!(found.iter().any(|theme| theme.id == Some(before.id)), "{count}: {before:?} is gone");
        }
        known = shown(&found);
        for (theme, new) in known.iter_mut().zip(&found).filter(|(_, theme)| theme.id.is_none()) {
            theme.id = Id::try_from(count).unwrap() * 100 + new.points[0];
            theme.name = format!("named at {count}");
        }
    }
    assert!(known.iter().all(|theme| theme.name.starts_with("named at")), "{known:?}");
    assert!(known.iter().any(|theme| theme.points == of("kiln")));
}

#[test]
fn two_confirmed_points_are_a_theme_and_a_rejected_one_is_not_in_it() {
    let mut lesson = Lesson { theme: 7, confirmed: vec![1, 25], ..Lesson::default() };
    let found = find(&points(&WORKSHOP), &[lesson.clone()], &[]);
    let taught = holding(&found, 1).unwrap();
    assert!(taught.points.contains(&25));
    assert_eq!((taught.id, taught.sure), (Some(7), 1.0));
    lesson.confirmed = of("kiln")[..3].to_vec();
    lesson.rejected = vec![of("kiln")[4]];
    lesson.name = Some("The beast".to_owned());
    let found = find(&points(&WORKSHOP), &[lesson], &[]);
    let kiln = holding(&found, 0).unwrap();
    assert_eq!((kiln.id, kiln.name.as_str()), (Some(7), "The beast"));
    assert!(!kiln.points.contains(&of("kiln")[4]));
}

#[test]
fn a_theme_is_split_by_two_lessons_and_merged_by_one() {
    let (kiln, apprentice) = (of("kiln"), of("apprentice"));
    let lesson =
        |theme, confirmed: &[Id]| Lesson { theme, confirmed: confirmed.to_vec(), ..Lesson::default() };
    let found = find(&points(&WORKSHOP), &[lesson(1, &kiln[..2]), lesson(2, &kiln[2..4])], &[]);
    assert_eq!(holding(&found, kiln[0]).unwrap().id, Some(1));
    assert_eq!(holding(&found, kiln[1]).unwrap().id, Some(1));
    assert_eq!(holding(&found, kiln[2]).unwrap().id, Some(2));
    assert_eq!(holding(&found, kiln[3]).unwrap().id, Some(2));
    let both: Vec<Id> = kiln.iter().chain(&apprentice).copied().collect();
    let found = find(&points(&WORKSHOP), &[lesson(3, &both)], &[]);
    assert!(both.iter().all(|id| holding(&found, *id).unwrap().id == Some(3)));
}

#[test]
fn what_was_dismissed_stays_away_with_what_comes_later() {
    let kiln = of("kiln");
    let lesson = Lesson { theme: 5, confirmed: kiln[..5].to_vec(), dismissed: true, ..Lesson::default() };
    let found = find(&points(&WORKSHOP), &[lesson], &[]);
    assert!(kiln.iter().all(|id| holding(&found, *id).is_none()), "{found:?}");
}

#[test]
fn a_known_theme_can_be_renamed_and_freed_of_a_point_without_confirming_any() {
    let known = shown(&find(&points(&WORKSHOP), &[], &[]));
    let kiln = known.iter().find(|theme| theme.points.contains(&0)).unwrap();
    let lesson = Lesson { theme: kiln.id, name: Some("Heat".into()), rejected: vec![0], ..Lesson::default() };
    let found = find(&points(&WORKSHOP), &[lesson], &known);
    let renamed = found.iter().find(|theme| theme.id == Some(kiln.id)).unwrap();
    assert_eq!(renamed.name, "Heat");
    assert_eq!(renamed.points, of("kiln")[1..]);
}

#[test]
fn a_lesson_about_points_that_are_gone_changes_nothing() {
    let lesson = Lesson { theme: 9, confirmed: vec![500, 501], rejected: vec![502], ..Lesson::default() };
    let known = Known { id: 8, name: "Gone".into(), points: vec![600, 601] };
    assert_eq!(find(&points(&WORKSHOP), &[lesson], &[known]), find(&points(&WORKSHOP), &[], &[]));
}

#[test]
fn a_further_point_is_placed_at_once() {
    let mut finding = Finding::new(&points(&WORKSHOP), &[], &[]);
    let place = finding.place("The kiln is too hot").unwrap();
    assert!(finding.themes[place].points.contains(&0));
    assert_eq!(finding.place("Lunch with the neighbours"), None);
    assert_eq!(finding.place(""), None);
}

#[test]
fn more_like_these_come_first() {
    let apprentice = of("apprentice");
    let ranked = more_like(&points(&WORKSHOP), &apprentice[..2], &[]);
    assert_eq!(ranked.len(), WORKSHOP.len() - 2);
    let first: Vec<Id> = ranked[..apprentice.len() - 2].iter().map(|(id, _)| *id).collect();
    assert!(first.iter().all(|id| apprentice.contains(id)), "{first:?}");
    assert!(!more_like(&points(&WORKSHOP), &apprentice[..2], &[3]).iter().any(|(id, _)| *id == 3));
}
