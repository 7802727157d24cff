//! What is found, in which order, and how it reads.

use super::*;

fn shelf(texts: &[&str]) -> Shelf {
    let mut shelf = Shelf::default();
    for text in texts {
        shelf.add(text);
    }
    shelf.settle();
    shelf
}

fn query(words: &str) -> Query {
    Query::parse(words).unwrap().unwrap()
}

/// Places and how far off, the nearest first.
fn found(texts: &[&str], words: &str) -> Vec<(usize, u8)> {
    let mut all = shelf(texts).find(&query(words));
    all.sort_by_key(|found| (found.off, found.place));
    all.into_iter().map(|found| (found.place, found.off)).collect()
}

fn marked(text: &str, words: &str) -> String {
    let each = |piece: Piece| if piece.found { format!("[{}]", piece.text) } else { piece.text };
    query(words).excerpt(text).into_iter().map(each).collect()
}

#[test]
fn the_word_itself_comes_before_a_beginning_and_that_before_a_slip() {
    let texts = ["the cahce rewrite", "all caches are warm", "the cache rewrite", "a cabin"];
    assert_eq!(found(&texts, "cache"), [(2, 0), (1, 1), (0, 2)]);
    assert_eq!(found(&texts, "cache rewrite"), [(2, 0), (0, 2)], "every word must be there");
    assert!(found(&texts, "cache marmot").is_empty());
}

#[test]
fn one_slip_from_four_letters_and_two_from_eight() {
    let is_found = |text: &str, words: &str| !found(&[text], words).is_empty();
    assert!(is_found("goal", "gaol") && is_found("goals", "gols") && is_found("deploy", "depoly"));
    assert!(!is_found("cat", "cot"), "three letters are typed right");
    assert!(!is_found("deploy", "diploi"), "two slips in six letters are another word");
    assert!(is_found("integration", "integartoin"));
    assert!(is_found("find an owner for deploys", "deplyo owner") && is_found("integrations", "integarti"));
    assert!(
        !is_found("goalkeeper", "gaol") && !is_found("implode", "deplo"),
        "too short, or another beginning"
    );
    assert!(!is_found("integration", "antagartoin"));
    assert!(!is_found("in 2025", "2026"), "another number is no slip");
}

#[test]
fn case_and_accents_do_not_count() {
    for (text, words) in [
        ("Straße gesperrt", "strasse"),
        ("Równość i Łódź", "lodz"),
        ("l’équipe est prête", "equipe PRETE"),
        ("Dvořák fragt", "dvorak"),
        ("smørrebrød", "SMORREBROD"),
        ("Ｆｕｌｌ width", "full"),
        ("مُحَمَّد سأل", "محمد"),
        ("Всё готово", "все"),
        ("i̇stanbul", "Istanbul"),
    ] {
        assert_eq!(found(&[text], words), [(0, 0)], "{words} in {text}");
    }
}

#[test]
fn scripts_without_spaces_are_found_by_any_stretch() {
    let texts = ["検索がQ4に移動した理由", "移る動き", "我想谈谈缓存的重写"];
    assert_eq!(found(&texts, "移動"), [(0, 0)]);
    assert_eq!(found(&texts, "缓存"), [(2, 0)]);
    assert_eq!(found(&texts, "q4に移動"), [(0, 0)]);
    assert_eq!(found(&["배포가 늦었다"], "배포"), [(0, 1)], "Korean has spaces and endings");
    assert!(found(&["がくせい"], "かくせい").is_empty(), "another sound is another word");
}

#[test]
fn nothing_to_look_for_and_too_much_of_it() {
    for nothing in ["", "  ", "?!…", "😀"] {
        assert!(Query::parse(nothing).unwrap().is_none(), "{nothing}");
    }
    assert!(matches!(Query::parse(&"x".repeat(WORDS + 1)), Err(Error::Invalid { field: "words", .. })));
    assert!(found(&["", "😀"], "a").is_empty());
    assert!(Shelf::default().find(&query("a")).is_empty());
}

#[test]
fn an_excerpt_shows_what_was_found_where_it_stands() {
    assert_eq!(marked("The Cache rewrite, caches and all", "cache"), "The [Cache] rewrite, [caches] and all");
    assert_eq!(marked("検索がQ4に移動した", "移動"), "検索がQ4に[移動]した");
    let long = format!("{} needle {}", "before it all ".repeat(40), "and after it ".repeat(40));
    let excerpt = marked(&long, "needle");
    assert!(excerpt.starts_with('…') && excerpt.ends_with('…') && excerpt.contains("[needle]"), "{excerpt}");
    assert!(excerpt.len() < 220, "{}", excerpt.len());
    let word = "Donaudampfschiff".repeat(600);
    assert!(marked(&format!("{word}\n{word}"), "zzz").len() < 220);
    for text in ["😀👩‍👩‍👧‍👦🇪🇺 ".repeat(90), "语".repeat(900), "\u{301}".repeat(400)]
    {
        assert!(marked(&text, "nothing").len() <= text.len() + 6);
    }
}
