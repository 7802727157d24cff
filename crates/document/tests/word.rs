//! Holds the reading of Word documents to what their paragraphs, lists, boxes and tables say, and to bounds.

#![allow(clippy::unwrap_used, reason = "a test stops where its own files are not as they should be")]

use document::decode;
use std::io::Write;
use zip::{ZipWriter, write::SimpleFileOptions};

/// Reads as on a day shortly after most of these documents end.
fn read(text: &str) -> document::Document {
    document::read(text, jiff::civil::date(2026, 11, 22))
}

const STYLES: &str = r#"<w:styles xmlns:w="w">
  <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="Liste2"><w:name w:val="List Bullet 2"/></w:style>
</w:styles>"#;
const LISTS: &str = r#"<w:numbering xmlns:w="w">
  <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="●"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="☐"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"#;

fn word(body: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let body = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    for (name, part) in [("document", body.as_str()), ("styles", STYLES), ("numbering", LISTS)] {
        zip.start_file(format!("word/{name}.xml"), SimpleFileOptions::default()).unwrap();
        zip.write_all(part.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn styled(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn listed(list: u8, level: u8, run: &str) -> String {
    let number = format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
    format!("<w:p><w:pPr>{number}</w:pPr>{run}</w:p>")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn struck(text: &str) -> String {
    format!("<w:r><w:rPr><w:strike/></w:rPr><w:t>{text}</w:t></w:r>")
}

#[test]
fn headings_lists_boxes_and_what_is_struck_keep_their_meaning() {
    let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Actions</w:t></w:r></w:p>";
    let tracked = "<w:p><w:ins><w:r><w:t>Good week</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>";
    let body = [
        styled("Titel", "Nora / Felix"),
        styled("berschrift1", "16 November 2026"),
        listed(1, 0, &run("Nora: contract ends in March")),
        listed(1, 1, &run("HR knows")),
        styled("Liste2", "so does Ilka"),
        listed(1, 0, &(run("Felix: new ") + &struck("old ") + &run("tickets"))),
        tracked.to_owned(),
        bold.to_owned(),
        listed(2, 0, &run("Felix: ask HR")),
        listed(2, 0, &struck("Nora: call Ilka")),
        "<w:p><w:r><w:sym w:char=\"F0FE\"/><w:t> Nora: sign</w:t></w:r></w:p>".to_owned(),
    ];
    let text = decode(&word(&body.concat())).unwrap();
    let expected = [
        "# Nora / Felix",
        "# 16 November 2026",
        "- Nora: contract ends in March",
        "  - HR knows",
        "  - so does Ilka",
        "- Felix: new ~~old~~ tickets",
        "Good week",
        "**Actions**",
        "- [ ] Felix: ask HR",
        "- [x] ~~Nora: call Ilka~~",
        "☑ Nora: sign",
    ];
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    let meeting = &read(&text).meetings[0];
    assert_eq!((meeting.points.len(), meeting.actions.len()), (2, 3));
    assert_eq!(meeting.actions.iter().map(|action| action.done).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn a_row_is_a_line_and_a_frame_is_none() {
    let cell = |text: &str| format!("<w:tc><w:p>{}</w:p></w:tc>", run(text));
    let frame = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("in a frame"));
    let row = format!(
        "<w:tbl><w:tr>{}<w:tc><w:p>{}</w:p><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
        cell("a|b"),
        run("c"),
        run("d")
    );
    let text = decode(&word(&(frame + &row))).unwrap();
    assert_eq!(
        text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>(),
        ["in a frame", "| a│b | c<br>d |"]
    );
}

#[test]
fn what_is_no_document_or_too_deep_is_bounded() {
    assert_eq!(decode(&word("<w:p>")), None, "broken inside");
    let deep = "<w:hyperlink>".repeat(20_000) + &run("far down") + &"</w:hyperlink>".repeat(20_000);
    let text = decode(&word(&format!("<w:p>{}{deep}</w:p>", run("on top")))).unwrap_or_default();
    assert!(!text.contains("far down"));
    let bomb = " ".repeat(40 << 20);
    assert_eq!(decode(&word(&bomb)), None, "40 MB of nothing");
    let entities = "<!DOCTYPE d [<!ENTITY a \"b\">]>";
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    zip.write_all(format!("{entities}<w:document xmlns:w=\"w\"><w:body/></w:document>").as_bytes()).unwrap();
    assert_eq!(decode(&zip.finish().unwrap().into_inner()), None);
}
