//! Word documents as text: headings, lists, boxes, struck words and tables become the marks that the reading knows. Owns
//! the format; never what its words mean.

use crate::lists::Words;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Bytes of a part that are read: a year of meetings has some hundred thousand.
const MOST: u64 = 16 << 20;
/// Elements and texts of a part that are read.
const NODES: u32 = 1_000_000;

/// Elements within elements that are looked into; no program nests so deep.
const DEEP: usize = 64;

/// How paragraphs look that say so by a name.
#[derive(Default)]
struct Looks {
    /// By the name of a style: `#` once or more, or the mark of a list.
    styles: HashMap<String, Look>,
    /// Whether a list's entries at a level are boxes.
    boxes: HashMap<(String, usize), bool>,
}

#[derive(Clone, Copy)]
enum Look {
    Heading(usize),
    List(usize),
}

/// The text of a Word document, line by line; `None` where the bytes are none.
pub(crate) fn text(bytes: &[u8]) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let body = part(&mut archive, "word/document.xml")?;
    let (styles, lists) = (part(&mut archive, "word/styles.xml"), part(&mut archive, "word/numbering.xml"));
    let body = parsed(&body)?;
    let looks = Looks {
        styles: styles.as_deref().and_then(parsed).map(|part| named(&part)).unwrap_or_default(),
        boxes: lists.as_deref().and_then(parsed).map(|part| boxes(&part)).unwrap_or_default(),
    };
    let mut out = String::new();
    blocks(child(body.root_element(), "body")?, &looks, DEEP, &mut out);
    Some(out)
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = String::new();
    let read = archive.by_name(name).ok()?.take(MOST + 1).read_to_string(&mut text).ok()?;
    (read as u64 <= MOST).then_some(text)
}

fn parsed(part: &str) -> Option<Document<'_>> {
    Document::parse_with_options(part, ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() })
        .ok()
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| is(*child, name))
}

/// The attribute by its own name, whatever its namespace.
fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// What stands below `path` as a value.
fn said<'a>(node: Node<'a, '_>, path: &[&str]) -> Option<&'a str> {
    value(path.iter().try_fold(node, |node, name| child(node, name))?, "val")
}

/// Whether a property is there and not turned off.
fn has(properties: Option<Node<'_, '_>>, name: &str) -> bool {
    let property = properties.and_then(|all| child(all, name));
    property.is_some_and(|property| !matches!(value(property, "val"), Some("0" | "false" | "off" | "none")))
}

/// The looks of styles: their names are English in every language.
fn named(part: &Document<'_>) -> HashMap<String, Look> {
    let styles = part.root_element().children().filter(|node| is(*node, "style"));
    let look = |style: Node<'_, '_>| {
        let name = said(style, &["name"])?.to_lowercase();
        let level = name.strip_prefix("heading ").and_then(|level| level.parse().ok());
        let look = match level {
            Some(level) => Look::Heading(level),
            None if name == "title" => Look::Heading(1),
            None => {
                let behind =
                    ["list bullet", "list number"].iter().find_map(|list| name.strip_prefix(list))?;
                Look::List(behind.trim().parse().map_or(0, |level: usize| level.saturating_sub(1).min(8)))
            }
        };
        Some((value(style, "styleId")?.to_owned(), look))
    };
    styles.filter_map(look).collect()
}

/// The lists and levels whose mark is a box.
fn boxes(part: &Document<'_>) -> HashMap<(String, usize), bool> {
    static BOX: Words = Words::new("☐ □ ❏ ❑ ◻ ⬜ \u{f0a8} \u{f06f} \u{f071}");
    let all = || part.root_element().children();
    let kinds: HashMap<&str, Node<'_, '_>> =
        all().filter_map(|node| Some((value(node, "abstractNumId")?, node))).collect();
    let mut out = HashMap::new();
    for list in all().filter(|node| is(*node, "num")) {
        let kind = said(list, &["abstractNumId"]).and_then(|kind| kinds.get(kind));
        for level in kind.into_iter().flat_map(|kind| kind.children().filter(|node| is(*node, "lvl"))) {
            let (Some(id), Some(at)) = (value(list, "numId"), value(level, "ilvl")) else { continue };
            let is_box = said(level, &["lvlText"]).is_some_and(|mark| BOX.has(mark));
            out.insert((id.to_owned(), at.parse().unwrap_or(0)), is_box);
        }
    }
    out
}

/// Paragraphs and tables, one after the other.
fn blocks(parent: Node<'_, '_>, looks: &Looks, deep: usize, out: &mut String) {
    for node in parent.children().filter(|_| deep > 0) {
        match node.tag_name().name() {
            "p" => {
                out.push_str(&paragraph(node, looks));
                out.push('\n');
            }
            "tbl" => table(node, looks, deep - 1, out),
            "sdt" | "sdtContent" | "ins" | "customXml" | "smartTag" => blocks(node, looks, deep - 1, out),
            _ => {}
        }
    }
}

/// A table of one column is a frame; of others each row is a line.
fn table(node: Node<'_, '_>, looks: &Looks, deep: usize, out: &mut String) {
    let rows = node.children().filter(|node| is(*node, "tr"));
    let rows: Vec<Vec<_>> = rows.map(|row| row.children().filter(|node| is(*node, "tc")).collect()).collect();
    if rows.iter().all(|row| row.len() < 2) {
        rows.into_iter().flatten().for_each(|cell| blocks(cell, looks, deep, out));
        return;
    }
    out.push('\n');
    for row in rows {
        for cell in row {
            let mut inside = String::new();
            blocks(cell, looks, deep, &mut inside);
            let lines: Vec<_> = inside.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            out.push_str("| ");
            out.push_str(&lines.join("<br>").replace('|', "│"));
            out.push(' ');
        }
        out.push_str("|\n");
    }
    out.push('\n');
}

fn paragraph(node: Node<'_, '_>, looks: &Looks) -> String {
    let mut runs = Runs::default();
    runs.gather(node, DEEP);
    let text = runs.text();
    if text.trim().is_empty() {
        return String::new();
    }
    let properties = child(node, "pPr");
    let style = properties.and_then(|all| said(all, &["pStyle"])).and_then(|style| looks.styles.get(style));
    let list = properties.and_then(|all| said(all, &["numPr", "numId"])).filter(|list| *list != "0");
    let level =
        properties.and_then(|all| said(all, &["numPr", "ilvl"])?.parse().ok()).unwrap_or(0_usize).min(9);
    let mark = match (style, list) {
        (Some(Look::Heading(level)), _) => format!("{} ", "#".repeat((*level).clamp(1, 6))),
        (_, Some(list)) if looks.boxes.get(&(list.to_owned(), level)).is_some_and(|is_box| *is_box) => {
            format!("{}- [{}] ", "  ".repeat(level), if runs.whole(|run| run.struck) { 'x' } else { ' ' })
        }
        (Some(Look::List(by_name)), _) => format!("{}- ", "  ".repeat(level.max(*by_name))),
        (_, Some(_)) => format!("{}- ", "  ".repeat(level)),
        _ if runs.whole(|run| run.bold) => return format!("**{}**", text.trim()),
        _ => String::new(),
    };
    format!("{mark}{text}")
}

/// The words of a paragraph, as far as they look the same.
#[derive(Default)]
struct Runs(Vec<Run>);

struct Run {
    text: String,
    bold: bool,
    struck: bool,
}

impl Runs {
    fn gather(&mut self, node: Node<'_, '_>, deep: usize) {
        for node in node.children().filter(|_| deep > 0) {
            match node.tag_name().name() {
                "r" => {
                    let properties = child(node, "rPr");
                    let (bold, struck) = (has(properties, "b"), has(properties, "strike"));
                    self.0.push(Run { text: words(node), bold, struck });
                }
                // What was deleted is no longer there, and what old programs show instead is there already.
                "del" | "moveFrom" | "Fallback" => {}
                _ => self.gather(node, deep - 1),
            }
        }
    }

    /// Whether all words look so.
    fn whole(&self, looks: fn(&Run) -> bool) -> bool {
        self.0.iter().filter(|run| !run.text.trim().is_empty()).all(looks)
    }

    fn text(&self) -> String {
        let mut out = String::new();
        for same in self.0.chunk_by(|one, next| one.struck == next.struck) {
            let text: String = same.iter().map(|run| run.text.as_str()).collect();
            let inner = text.trim();
            match same.first().is_some_and(|run| run.struck) && !inner.is_empty() {
                true => out.push_str(&text.replacen(inner, &format!("~~{inner}~~"), 1)),
                false => out.push_str(&text),
            }
        }
        out
    }
}

/// What one run says, with its tabs and breaks, and boxes that are signs of a font.
fn words(run: Node<'_, '_>) -> String {
    let mut out = String::new();
    for node in run.children() {
        match node.tag_name().name() {
            "t" => out.push_str(node.text().unwrap_or_default()),
            "tab" => out.push('\t'),
            "br" | "cr" => out.push('\n'),
            "noBreakHyphen" => out.push('-'),
            "sym" => match value(node, "char") {
                Some("F0FE" | "F052" | "F0FD" | "F078") => out.push('☑'),
                Some("F0A8" | "F06F" | "F071") => out.push('☐'),
                _ => {}
            },
            _ => {}
        }
    }
    out
}
