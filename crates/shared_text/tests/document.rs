//! Documents agree whatever way the changes took, and nothing from outside breaks one unnoticed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what went wrong by panicking")]

use proptest::prelude::*;
use shared_text::{Applied, Document, Refused};

fn pair(text: &str) -> (Document, Document) {
    let one = Document::of_text(text);
    let two = Document::open([one.state().as_slice()]).unwrap();
    (one, two)
}

#[test]
fn what_both_write_at_once_is_in_both() {
    let (mut ana, mut marek) = pair("Deploys take an hour.\n");
    let hers = ana.replace("Deploys take an hour.\nAsk platform?\n");
    let his = marek.replace("Deploys take an hour and a half.\n");
    assert_eq!(ana.apply(&his), Ok(Applied::Changed));
    assert_eq!(marek.apply(&hers), Ok(Applied::Changed));
    assert_eq!(ana.text(), marek.text());
    assert_eq!(ana.text(), "Deploys take an hour and a half.\nAsk platform?\n");
}

#[test]
fn the_same_change_twice_is_known() {
    let (mut ana, mut marek) = pair("one");
    let change = ana.replace("one two");
    assert_eq!(marek.apply(&change), Ok(Applied::Changed));
    assert_eq!(marek.apply(&change), Ok(Applied::Known));
    let removal = ana.replace("one");
    assert_eq!(marek.apply(&removal), Ok(Applied::Changed));
    assert_eq!(marek.apply(&removal), Ok(Applied::Known));
    assert_eq!(marek.text(), "one");
}

#[test]
fn every_node_makes_the_same_document_of_a_text() {
    let text = "žluťoučký 👩‍👩‍👧 שלום\n- [ ] ring";
    let (one, two) = (Document::of_text(text), Document::of_text(text));
    assert_eq!((one.state(), one.text()), (two.state(), text.to_owned()));
    assert_eq!(Document::of_text("").text(), "");
}

#[test]
fn what_builds_on_something_that_is_not_here_is_refused_and_changes_nothing() {
    let (mut ana, mut marek) = pair("a");
    ana.replace("ab");
    let second = ana.replace("abc");
    assert_eq!(marek.apply(&second), Err(Refused::Missing));
    assert_eq!(marek.text(), "a");
    let lacking = ana.lacking(&marek.vector()).unwrap();
    assert_eq!(marek.apply(&lacking), Ok(Applied::Changed));
    assert_eq!(marek.text(), "abc");
    assert_eq!(marek.apply(b"\x07rubbish"), Err(Refused::Malformed));
    assert!(ana.lacking(b"\xff\xff").is_err());
}

proptest! {
    #[test]
    fn words_become_these_words(before in ".{0,40}", after in ".{0,40}") {
        let (mut ana, mut marek) = pair(&before);
        let change = ana.replace(&after);
        prop_assert_eq!(ana.text(), after.clone());
        prop_assert!(marek.apply(&change).is_ok());
        prop_assert_eq!(marek.text(), after);
        prop_assert_eq!(marek.length(), marek.text().encode_utf16().count());
    }

    /// Bytes changed on their way: refused, or taken and still readable for ever after.
    #[test]
    fn a_mutated_update_never_makes_a_document_unreadable(
        at in any::<prop::sample::Index>(), bit in 0u8..8, cut in any::<prop::sample::Index>(), short: bool,
    ) {
        let (mut ana, mut marek) = pair("Ana and Marek 👋");
        let mut change = ana.replace("Ana, Marek and 👩‍👩‍👧 others");
        let place = at.index(change.len());
        change[place] ^= 1 << bit;
        if short {
            change.truncate(cut.index(change.len()));
        }
        if marek.apply(&change) != Err(Refused::Broken) {
            let again = Document::open([marek.state().as_slice()]).unwrap();
            prop_assert_eq!(again.text(), marek.text());
            prop_assert!(marek.lacking(&[0]).is_ok());
        }
    }
}
