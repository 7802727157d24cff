//! `fulcrum themes`, from lines to lines: what comes back for what was asked, and one clear line for what cannot be read.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Ended, run};
use serde_json::{Value, json};
use std::fs;

const KILN: [&str; 5] = [
    "The kiln takes nine hours to cool",
    "Kiln shelf cracked again",
    "Who repairs the kiln, and when",
    "Kiln fuse blew on Sunday",
    "A second kiln would pay off",
];
const SINGLE: [&str; 8] = [
    "New aprons are scratchy",
    "Parking in front of the door",
    "My cousin marries in June",
    "Insurance form is still on my desk",
    "Local paper asks for an interview",
    "First aid course in spring",
    "Bicycle basket broke",
    "Cards under five euros",
];

fn themes(input: impl AsRef<[u8]>, more: &[&str]) -> Ended {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("lines.jsonl");
    fs::write(&file, input).expect("a file");
    let mut arguments = vec!["themes", "--input", file.to_str().expect("a path")];
    arguments.extend(more);
    run(&arguments)
}

fn lines(history: &str) -> String {
    let texts =
        KILN.into_iter().zip(SINGLE).flat_map(|(one, other)| [one, other]).chain(SINGLE[5..].iter().copied());
    let line = |(at, text): (usize, &str)| json!({"history_id": history, "item_id": format!("i{at}"), "text": text, "at": format!("2026-05-{:02}", at + 1)});
    texts.enumerate().map(|point| format!("{}\n", line(point))).collect()
}

fn read(ended: &Ended) -> Vec<Value> {
    assert_eq!(ended.code, Some(0), "{ended:?}");
    ended.said.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn each_line_is_answered_in_its_order_with_its_theme_or_null() {
    for more in [&[][..], &["--lexical"]] {
        let said = read(&themes(lines("h") + "\n" + &lines("g"), more));
        assert_eq!(said.len(), 26);
        for (at, line) in said.iter().enumerate() {
            let (history, item) = if at < 13 { ("h", at) } else { ("g", at - 13) };
            assert_eq!(line["history_id"], history);
            assert_eq!(line["item_id"], format!("i{item}"));
            let kiln = item < 10 && item % 2 == 0;
            assert!(kiln || line["theme_id"].is_null(), "{line}");
            assert_eq!(line["label"], if line["theme_id"].is_string() { json!("Kiln") } else { Value::Null });
        }
        assert!(said.iter().filter(|line| line["theme_id"].is_string()).count() >= 8, "{said:?}");
    }
}

#[test]
fn the_answer_goes_to_a_file_and_nothing_else_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("answer.jsonl");
    let ended = themes(lines("h"), &["--output", file.to_str().expect("a path")]);
    assert_eq!((ended.code, ended.said.as_str()), (Some(0), ""));
    assert_eq!(fs::read_to_string(&file).expect("the answer").lines().count(), 13);
    let nowhere = folder.path().join("no/folder.jsonl");
    let ended = themes(lines("h"), &["--output", nowhere.to_str().expect("a path")]);
    assert!(ended.failed_with_one_line().contains("cannot be written"), "{ended:?}");
}

#[test]
fn what_cannot_be_read_is_said_with_its_line() {
    for (wrong, says) in [
        ("{", "line 2: this is not JSON (EOF while parsing an object, at column 1)"),
        ("[1]", "line 2: this is not a JSON object"),
        (r#"{"item_id":"a","text":"b"}"#, "line 2: history_id is missing"),
        (r#"{"history_id":"h","text":"b"}"#, "line 2: item_id is missing"),
        (r#"{"history_id":"h","item_id":"a"}"#, "line 2: text is missing"),
        (r#"{"history_id":"h","item_id":"a","text":7}"#, "line 2: text is not a text"),
        (r#"{"history_id":"h","item_id":"a","text":"b","at":"soon"}"#, "line 2: at is neither"),
        (r#"{"history_id":"h","item_id":"x","text":"b"}"#, "line 2: this item_id was there before"),
    ] {
        let first = r#"{"history_id":"h","item_id":"x","text":"one"}"#;
        let ended = themes(format!("{first}\n{wrong}\n"), &[]);
        assert!(ended.failed_with_one_line().contains(says), "{wrong}: {ended:?}");
        assert_eq!(ended.said, "", "nothing is answered by half");
    }
    let ended = themes(b"\xff\xfe\n", &[]);
    assert!(ended.failed_with_one_line().contains("line 1 is not UTF-8"), "{ended:?}");
    let ended = run(&["themes", "--input", "/nowhere/lines.jsonl"]);
    assert!(ended.failed_with_one_line().contains("cannot be read"), "{ended:?}");
    assert_eq!(run(&["themes", "--sideways"]).code, Some(2));
}

#[test]
fn one_endless_line_is_not_taken_in_whole() {
    let ended = themes("x".repeat(17 * 1_048_576), &[]);
    assert!(ended.failed_with_one_line().contains("line 1 is longer than 16 MB"), "{ended:?}");
}

#[test]
fn lines_as_other_systems_write_them_are_read() {
    let lines = format!("\u{feff}{}", lines("h").replace('\n', "\r\n"));
    assert_eq!(read(&themes(lines, &[])).len(), 13);
}

#[test]
fn nothing_in_nothing_out() {
    assert_eq!(read(&themes("", &[])), Vec::<Value>::new());
    // Without --input the lines come from standard input, which is empty here.
    assert_eq!(read(&run(&["themes"])), Vec::<Value>::new());
}

#[test]
fn very_long_texts_and_very_many_lines_are_bounded() {
    let long = "kiln ".repeat(200_000);
    let solid = "k".repeat(1_000_000);
    let texts = [long.as_str(), &solid, "kiln", "", "🙂"];
    let line = |(at, text)| json!({"history_id": 1, "item_id": at, "text": text}).to_string() + "\n";
    let input: String = (0..).zip(texts).map(line).collect();
    assert_eq!(read(&themes(input, &[])).len(), 5);
    let text = |at: usize| format!("{} number {at}", SINGLE[at % 8]);
    let line = |at| json!({"history_id": "h", "item_id": at, "text": text(at), "at": at}).to_string() + "\n";
    let input: String = (0..100_000).map(line).collect();
    assert_eq!(read(&themes(input, &[])).len(), 100_000);
}

#[test]
fn time_orders_the_points_however_the_lines_lie() {
    let many = 3_000 + 5;
    // The kiln's are the oldest by their time, though their lines come last: they are no longer looked at.
    let old = KILN.iter().enumerate().map(|(at, text)| (format!("k{at}"), (*text).to_owned(), at));
    let new = (10..10 + many).map(|at| (format!("i{at}"), format!("{at}"), at));
    let line = |(item, text, at)| {
        json!({"history_id": "h", "item_id": item, "text": text, "at": at}).to_string() + "\n"
    };
    let said = read(&themes(new.chain(old).map(line).collect::<String>(), &[]));
    assert_eq!(said.len(), many + 5);
    assert!(said.iter().rev().take(5).all(|line| line["theme_id"].is_null()));
}
