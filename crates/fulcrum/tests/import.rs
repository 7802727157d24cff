//! A running document comes in through the front door: every line of it is there afterwards, what came back is one
//! point, and the same document does not come in twice.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, on_both};
use std::{collections::HashSet, fs, io::Write, path::Path};

on_both!(
    every_line_of_a_document_is_there_afterwards,
    a_document_comes_in_once,
    a_point_that_comes_back_is_one_point,
    an_action_listed_again_is_one_action,
    a_document_without_dates_is_kept_as_notes,
    a_line_longer_than_a_point_is_kept_whole,
    the_page_shows_what_it_understood_before_it_saves,
    nothing_to_import_is_said_so,
    a_word_document_is_read_and_other_files_are_refused,
);

/// A document with who is who as the couple of the tests.
const TWICE: &str = "# Ana / Marek\n\nA = Ana, M = Marek\n\n## 2026-05-07\n\n\
    - A: the staging deploy takes fifty minutes\n- M: offsite budget\n- [ ] Ana: write up the cache benchmark\n\n\
    ## 2026-04-30\n\n- A: the staging deploy takes fifty minutes\n- [ ] Ana: write up the cache benchmark\n\n\
    ## 2026-04-23\n\n- A: the staging deploy takes fifty minutes\n- A: lunch with the storage leads\n";

fn import(desk: &Desk, text: &str) -> api::Relationship {
    desk.post("/import", &api::Import { text: text.into(), swap: None })
}

/// Everything that the two can read after an import, as one text.
fn all_words(desk: &Desk) -> String {
    let mut words = Vec::new();
    for meeting in desk.get::<Vec<api::Meeting>>("/meetings") {
        let detail = desk.meeting(&meeting.id);
        words.push(meeting.scheduled_at);
        words.extend(detail.points.into_iter().map(|point| point.text));
        words.extend(detail.notes.into_iter().map(|note| note.text));
        words.extend(detail.actions.into_iter().map(|action| action.text));
    }
    for state in ["open", "done"] {
        let actions: Vec<api::ActionItem> = desk.get(&format!("/action-items?state={state}"));
        words.extend(actions.into_iter().map(|action| action.text));
    }
    words.join("\n").to_lowercase()
}

/// Words that say "action" or "done", or until when: they became a state, or a day.
const MARKS: [&str; 14] = [
    "action",
    "actions",
    "antes",
    "viernes",
    "aktion",
    "done",
    "erledigt",
    "fait",
    "faire",
    "fatto",
    "gedaan",
    "hecho",
    "zrobienia",
    "zrobione",
];

/// Marks, names and dates may have become a side, a state or a day; any other word of a line must be found.
fn is_kept(line: &str, kept: &HashSet<String>) -> bool {
    let plain = line.replace(['\\', '*', '`', '~'], "").to_lowercase();
    let words: Vec<&str> = plain
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 3 && !MARKS.contains(word))
        .collect();
    let lost = words.iter().filter(|word| !kept.contains(**word)).count();
    words.is_empty() || (lost < words.len() && lost <= (words.len() / 4).max(1))
}

fn every_line_of_a_document_is_there_afterwards(server: &Server) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../document/tests/documents");
    let mut documents: Vec<_> = fs::read_dir(folder)
        .expect("the documents")
        .map(|entry| entry.expect("a document").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "md" || kind == "txt"))
        .collect();
    documents.sort();
    for (number, path) in documents.iter().enumerate() {
        let text = document::decode(&fs::read(path).expect("readable")).expect("a text");
        let (owner, other) =
            (server.add(&format!("Owner{number} One")), server.add(&format!("Other{number} Two")));
        let desk = Couple::between(server, &owner, &other).owners_desk(server);
        import(&desk, &text);
        let kept = all_words(&desk);
        let kept: HashSet<String> = kept.split(|c: char| !c.is_alphabetic()).map(Into::into).collect();
        let lost: Vec<&str> = text
            .lines()
            .filter(|line| !line.trim().is_empty() && !is_tag(line) && !is_kept(line, &kept))
            .filter(|line| !is_heading_of_a_day(line))
            .collect();
        assert!(lost.is_empty(), "{}: {lost:#?}", path.display());
    }
}

/// A tag around other lines, and nothing else.
fn is_tag(line: &str) -> bool {
    line.contains("details>") || matches!(line.trim(), "<aside>" | "</aside>")
}

/// A heading that is a date and nothing else became the day of its meeting.
fn is_heading_of_a_day(line: &str) -> bool {
    line.chars().any(|c| c.is_ascii_digit()) && line.split_whitespace().count() <= 7
}

fn a_document_comes_in_once(server: &Server) {
    let desk = Couple::of(server).owners_desk(server);
    import(&desk, TWICE);
    let before = all_words(&desk);
    let again =
        desk.try_post::<api::Relationship>("/import", &api::Import { text: TWICE.into(), swap: None });
    let (status, message) = common::refusal(again);
    assert_eq!(status, 409);
    assert!(message.contains("3 of its meetings are here already"), "{message}");
    assert_eq!(all_words(&desk), before);
}

fn a_point_that_comes_back_is_one_point(server: &Server) {
    let desk = Couple::of(server).owners_desk(server);
    import(&desk, TWICE);
    let meetings: Vec<api::Meeting> = desk.get("/meetings");
    let days: Vec<&str> = meetings.iter().map(|meeting| &meeting.scheduled_at[..10]).collect();
    assert_eq!(days, ["2026-05-07", "2026-04-30", "2026-04-23"]);
    let mut ids = HashSet::new();
    for meeting in &meetings {
        let points = desk.meeting(&meeting.id).points;
        let deploy = points.iter().find(|point| point.text.contains("staging")).expect("raised in each");
        assert_eq!(deploy.by, "owner");
        ids.insert(deploy.point.clone());
    }
    assert_eq!(ids.len(), 1, "one object that lives until it is resolved");
    let by_manager =
        desk.meeting(&meetings[0].id).points.into_iter().find(|point| point.text == "offsite budget");
    assert_eq!(by_manager.expect("it is there").by, "other");
}

fn an_action_listed_again_is_one_action(server: &Server) {
    let desk = Couple::of(server).owners_desk(server);
    import(&desk, TWICE);
    let open: Vec<api::ActionItem> = desk.get("/action-items?state=open");
    assert_eq!(
        open.iter().map(|action| action.text.as_str()).collect::<Vec<_>>(),
        ["write up the cache benchmark"]
    );
    assert_eq!(open[0].assignee, "owner");
}

fn a_document_without_dates_is_kept_as_notes(server: &Server) {
    let desk = Couple::of(server).owners_desk(server);
    import(&desk, "just a few lines\n\nwith nothing in them that is a day\n");
    let kept = all_words(&desk);
    assert!(kept.contains("just a few lines") && kept.contains("nothing in them"), "{kept}");
}

fn a_line_longer_than_a_point_is_kept_whole(server: &Server) {
    let desk = Couple::of(server).owners_desk(server);
    let long = format!("{} and the last word is zebra", "very ".repeat(3_000));
    import(&desk, &format!("## 2026-05-07\n\n- {long}\n- short\n"));
    assert!(all_words(&desk).contains("the last word is zebra"));
}

fn the_page_shows_what_it_understood_before_it_saves(server: &Server) {
    let couple = Couple::of(server);
    let ana = server.browser(&couple.owner);
    let shown = ana.post(&couple.page("/import"), &[("text", TWICE)]).expect(200).text();
    assert!(
        shown.contains("the staging deploy takes fifty minutes") && shown.contains("3 meetings"),
        "{shown}"
    );
    let desk = couple.owners_desk(server);
    assert!(desk.get::<Vec<api::Meeting>>("/meetings").is_empty(), "looking saves nothing");
    ana.post(&couple.page("/import/saving"), &[("text", TWICE)]).expect(303);
    assert_eq!(desk.get::<Vec<api::Meeting>>("/meetings").len(), 3);
}

fn nothing_to_import_is_said_so(server: &Server) {
    let couple = Couple::of(server);
    let page =
        server.browser(&couple.owner).post(&couple.page("/import"), &[("text", "  \n")]).expect(422).text();
    assert!(page.contains("There is nothing in it"), "{page}");
}

fn a_word_document_is_read_and_other_files_are_refused(server: &Server) {
    let couple = Couple::of(server);
    let browser = server.browser(&couple.owner);
    let upload = |file: &[u8]| {
        let head = b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"one.docx\"\r\n\r\n";
        let body = [head.as_slice(), file, b"\r\n--x--\r\n"].concat();
        let headers = [
            ("content-type", "multipart/form-data; boundary=x"),
            ("origin", server.base()),
            ("sec-fetch-site", "same-origin"),
        ];
        browser.send("POST", &couple.page("/import"), &headers, body)
    };
    let says = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let lines = ["2026-05-07", "Ana: the staging deploy", "Marek: offsite budget"].map(says).concat();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).expect("a part");
    write!(zip, "<w:document xmlns:w=\"w\"><w:body>{lines}</w:body></w:document>").expect("a part");
    let word = zip.finish().expect("a file").into_inner();
    let shown = upload(&word).expect(200).text();
    assert!(shown.contains("offsite budget") && shown.contains("3 of 3 lines"), "{shown}");
    for other in [b"%PDF-1.7".as_slice(), b"PK\x03\x04", b"<html>", b"\x89PNG\0"] {
        assert!(upload(other).expect(422).complaint().contains("copy the words and paste them"));
    }
}
