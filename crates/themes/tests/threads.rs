//! Holds the joining of points to what a person would join.

use themes::{Language, ThreadPoint, covers, dot, embed, language, nearly_same, threads};

fn join(texts: &[&str]) -> Vec<usize> {
    let points: Vec<ThreadPoint<'_>> =
        texts.iter().enumerate().map(|(meeting, text)| ThreadPoint { text, meeting, more: "" }).collect();
    threads(&points, &["Tom".to_owned(), "Priya".to_owned()])
}

#[test]
fn numbers_count_from_zero_in_order() {
    assert_eq!(join(&[]), Vec::<usize>::new());
    assert_eq!(join(&["the garden", "a boat", "the garden"]), [0, 1, 0]);
    assert_eq!(join(&["", "", "x"]).len(), 3);
}

#[test]
fn what_says_the_same_in_nearly_the_same_words_is_joined() {
    let joined = join(&[
        "the pager went off nine times at night",
        "can we get a budget for plants",
        "the pager went off six times at night",
        "lunch was nice",
        "on-call rotation is too small",
    ]);
    assert_eq!(joined[0], joined[2]);
    assert_ne!(joined[0], joined[1]);
    assert_ne!(joined[1], joined[3]);
}

#[test]
fn names_of_the_two_join_nothing() {
    let joined =
        join(&["Priya likes the blue one", "ask Priya about Oslo", "Priya was late", "nice walk with Priya"]);
    assert_eq!(joined, [0, 1, 2, 3]);
}

#[test]
fn a_capture_sounds_like_what_says_the_same_and_like_nothing_else() {
    let open = [
        "Flaky integration tests block every second merge",
        "Why did search move to the fourth quarter?",
        "I would like to lead the cache rewrite",
        "On-call handover notes are too thin to act on",
        "Two build systems, nobody owns either",
    ];
    let like = |text: &str| themes::closest(text, &open, &[]);
    assert_eq!(like("flaky integration tests again, third merge today"), Some(0));
    assert_eq!(like("handover notes from on-call were useless again"), Some(3));
    assert_eq!(like("the coffee machine on floor two is broken"), None);
    assert_eq!(like(open[2]), Some(2));
}

#[test]
fn copies_are_nearly_the_same() {
    assert!(nearly_same("Budget for the new van", "budget for the new van!"));
    assert!(!nearly_same("Budget for the new van", "budget for plants"));
    assert!(!nearly_same("", ""));
}

#[test]
fn small_words_tell_the_language() {
    assert_eq!(language("wir haben das nicht mit der Kollegin besprochen"), Language::German);
    assert_eq!(language("on n'a pas encore parlé de la date avec elle"), Language::French);
    assert_eq!(language("no hemos hablado de la fecha con ella todavía"), Language::Spanish);
    assert_eq!(language("nie rozmawialiśmy jeszcze o tym, ale już wiem"), Language::Polish);
    assert_eq!(language("we have not talked about the date with her"), Language::English);
    assert_eq!(language(""), Language::English);
}

#[test]
fn a_third_person_mentioned_in_passing_joins_nothing() {
    let joined = join(&[
        "the greenhouse roof leaks over bench two",
        "seed order went out, copied to the depot and to Wanda",
        "greenhouse roof: the glazier comes in March",
        "hallway painted, thanks to Leif, Oskar and Wanda",
        "roof of the greenhouse is tight again",
    ]);
    assert_eq!([joined[0], joined[2], joined[4]], [0; 3]);
    assert_ne!(joined[1], joined[3]);
}

#[test]
fn what_is_said_again_letter_for_letter_is_one() {
    let points =
        ["who waters the palms?", "Who waters the palms", "nothing new", "nothing new", "...", "..."];
    assert_eq!(join(&points), [0, 0, 1, 1, 2, 3]);
}

#[test]
fn vectors_stand_near_what_means_the_same_in_any_language() {
    let near = |one: &str, other: &str| dot(&embed(one).unwrap(), &embed(other).unwrap());
    assert!(near("salary increase", "pay rise") > near("salary increase", "broken printer") + 0.1);
    assert!(near("holiday", "Urlaub") > near("holiday", "Drucker") + 0.1);
    assert!(
        near("entretien d'embauche", "job interview") > near("entretien d'embauche", "kitchen sink") + 0.1
    );
    // By its beginning, and by its parts.
    assert!(near("interviewing", "interview") > 0.3);
    assert!(near("Urlaubsantrag", "Urlaub") > 0.3);
    assert!(embed("").is_none());
    assert!(embed("12 / 31").is_none());
    assert!(covers(Language::Czech) && !covers(Language::Swedish));
}
