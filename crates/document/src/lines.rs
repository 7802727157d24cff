//! Cuts a document into lines and says of each what its form is: heading, bullet, box, table row, code.
//! Owns the forms of Markdown, word processors and note programs; never what a line means.

use crate::lists::Words;
use crate::{inline, sayings, tables, underline, wiki, words};
use std::ops::RangeInclusive;

/// The form of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `## text`, the summary of a toggle, a line underlined or wholly bold; the number is the rank, 1 highest.
    Heading(u8),
    /// A list entry; the char tells bullets of different looks apart, `1` for numbered ones.
    Bullet(char),
    /// Any other text.
    Plain,
    /// A table row.
    Row,
    /// Within or at the border of a code block.
    Code,
    /// Only markup: rules, underlines, closing tags.
    Markup,
}

/// The rank of the softer kinds of heading.
pub(crate) const SUMMARY: u8 = 7;
pub(crate) const UNDERLINED: u8 = 8;
pub(crate) const BOLD: u8 = 9;

/// A check box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tick {
    /// No box at all.
    None,
    /// A box that is not ticked.
    Open,
    /// A ticked box.
    Done,
}

/// One line with its form and its text without markup.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// The place in the source, from 0; several lines made of one table row share it.
    pub(crate) no: usize,
    /// Blank columns before the text; a tab is four.
    pub(crate) indent: usize,
    pub(crate) form: Form,
    pub(crate) tick: Tick,
    /// Whether most of the text is struck through.
    pub(crate) struck: bool,
    /// The text without markup, bullet and box.
    pub(crate) text: String,
    /// Whether a blank line stands before it.
    pub(crate) after_blank: bool,
    /// Whether a blank line, or the end, stands behind it.
    pub(crate) before_blank: bool,
    /// A column's title repeated for a row: no line of the source.
    pub(crate) made: bool,
    /// Whether the line says by itself that it is an action; known once the two people are.
    pub(crate) marked: bool,
    /// Whether the line says what one of the two will do, without any mark; known once the two people are.
    pub(crate) promised: bool,
    /// Whether the line opens with the mark of one of the two.
    pub(crate) spoken: bool,
}

/// All non-blank lines of the document.
pub(crate) fn cut(text: &str) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let fences = fences(text);
    let mut fences = fences.iter().peekable();
    let wiki = text.split('\n').filter(|line| wiki::heading(line).is_some()).count() >= 2;
    let mut blank = true;
    let mut front = false;
    for (no, raw) in text.split('\n').enumerate() {
        let raw = raw.trim_end_matches('\r');
        if raw.trim().is_empty() {
            blank = true;
            if let Some(last) = out.last_mut() {
                last.before_blank = true;
            }
            continue;
        }
        let within = fences.peek().is_some_and(|fence| fence.contains(&no));
        if fences.peek().is_some_and(|fence| no >= *fence.end()) {
            fences.next();
        }
        let mut line = one(no, raw, within);
        if wiki {
            wiki::numbered(&mut line, raw);
        }
        line.after_blank = std::mem::take(&mut blank);
        if raw.trim_end() == "---" && (no == 0 || front) {
            front = no == 0;
        }
        if !front {
            underline::read(&mut out, &line);
        }
        out.push(line);
    }
    if let Some(last) = out.last_mut() {
        last.before_blank = true;
    }
    tables::piped(&mut out);
    out
}

/// The lines of code blocks with their borders, in order. A border that has no other is a line of code by itself, and
/// takes nothing of the document along.
fn fences(text: &str) -> Vec<RangeInclusive<usize>> {
    let mut out: Vec<RangeInclusive<usize>> = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (no, raw) in text.split('\n').enumerate() {
        let (_, body) = indentation(raw);
        let Some((mark, bare)) = fenced(body) else { continue };
        open = match open {
            Some((first, same)) if same == mark && bare => {
                out.push(first..=no);
                None
            }
            // One that names a language opens: the one before was never closed.
            Some((first, same)) if same == mark => {
                out.push(first..=first);
                Some((no, mark))
            }
            None => Some((no, mark)),
            other => other,
        };
    }
    out.extend(open.map(|(first, _)| first..=first));
    out
}

fn one(no: usize, raw: &str, code: bool) -> Line {
    let (indent, body) = indentation(raw);
    let mut line = Line {
        no,
        indent,
        form: Form::Plain,
        tick: Tick::None,
        struck: false,
        text: String::new(),
        after_blank: false,
        before_blank: false,
        made: false,
        marked: false,
        promised: false,
        spoken: false,
    };
    if !code {
        shape(&mut line, body);
        return line;
    }
    line.form = Form::Code;
    line.text = raw.trim_end().to_owned();
    line
}

/// The border of a code block, and whether nothing else stands in the line. In an outline it is a list entry.
fn fenced(body: &str) -> Option<(char, bool)> {
    let listed = body.strip_prefix(['-', '*', '+']).filter(|rest| rest.starts_with(' ')).map(str::trim_start);
    let body = listed.unwrap_or(body);
    let bare = |mark: char| listed.is_none() && body.trim_end().chars().all(|c| c == mark);
    if body.starts_with("```") && !body.get(3..).is_some_and(|rest| rest.contains("```")) {
        return Some(('`', bare('`')));
    }
    if body.starts_with("~~~") {
        return Some(('~', bare('~')));
    }
    (body.starts_with("{code") && body.trim_end().ends_with('}')).then(|| ('{', body.trim_end() == "{code}"))
}

fn indentation(raw: &str) -> (usize, &str) {
    let mut columns = 0;
    for (at, c) in raw.char_indices() {
        match c {
            '\t' => columns += 4,
            ' ' | '\u{a0}' | '\u{2003}' | '\u{3000}' => columns += 1,
            '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' => {}
            _ => return (columns, raw.get(at..).unwrap_or_default()),
        }
    }
    (columns, "")
}

fn shape(line: &mut Line, body: &str) {
    let body = quoted(body);
    if only_markup(body) {
        line.form = Form::Markup;
        return;
    }
    if body.starts_with('|') {
        line.form = Form::Row;
        line.text = body.trim_end().to_owned();
        return;
    }
    let mut rest = body;
    if let Some((rank, text)) = heading(body) {
        line.form = Form::Heading(rank);
        rest = text;
    } else if let Some((mark, text, deeper)) = bullet(body, line.indent) {
        line.form = Form::Bullet(mark);
        line.indent += deeper;
        rest = text;
    }
    let (tick, text) = boxed(rest);
    // "✅ Actions" heads a list.
    let heads = line.form == Form::Plain
        && sayings::ACTION_SECTIONS.has(words::fold(text).trim_matches(|c: char| !c.is_alphanumeric()));
    let (tick, text) = if heads { (Tick::None, rest) } else { (tick, text) };
    line.tick = tick;
    if tick != Tick::None && line.form == Form::Plain {
        line.form = Form::Bullet('☐');
    }
    let bold = line.form == Form::Plain && inline::all_bold(text);
    let cleaned = inline::clean(text);
    line.struck = cleaned.struck;
    line.text = cleaned.text;
    if bold && line.text.chars().count() < 80 {
        line.form = Form::Heading(BOLD);
    }
    if line.text.is_empty() && line.form != Form::Plain {
        line.form = Form::Markup;
    }
}

fn quoted(body: &str) -> &str {
    let mut body = body;
    while let Some(rest) = body.strip_prefix('>') {
        body = rest.trim_start();
    }
    body
}

/// A line in which no word stands: `---`, `</details>`, `<br/>`.
fn only_markup(body: &str) -> bool {
    let body = body.trim();
    if body.starts_with('<') && body.ends_with('>') {
        let inside = body.trim_matches(['<', '>', '/', ' ']);
        let name = inside.split(' ').next().unwrap_or_default();
        return matches!(
            name,
            "details" | "summary" | "br" | "hr" | "div" | "p" | "ul" | "ol" | "aside" | "details open"
        ) && !inside.contains('>');
    }
    let drawn = |c: char| matches!(c, '-' | '=' | '_' | '*' | '~' | '–' | '—' | '─' | '━' | '\\' | ' ' | '#');
    !body.is_empty() && body.chars().all(drawn)
}

fn heading(body: &str) -> Option<(u8, &str)> {
    if let Some(rest) = body.strip_prefix("<details>").or_else(|| body.strip_prefix("<details open>")) {
        return heading(rest.trim_start());
    }
    if let Some(rest) = body.strip_prefix("<summary>") {
        let text = rest.trim_end().trim_end_matches("</details>");
        return Some((SUMMARY, text.trim_end_matches("</summary>")));
    }
    let hashes = body.bytes().take_while(|&b| b == b'#').count();
    if (1..=6).contains(&hashes) && body.as_bytes().get(hashes).is_some_and(u8::is_ascii_whitespace) {
        let text = body.get(hashes..).unwrap_or_default().trim();
        return Some((u8::try_from(hashes).unwrap_or(6), text.trim_end_matches('#').trim_end()));
    }
    wiki::heading(body)
}

/// The look of a bullet, the text behind it and how much deeper it stands than its column says.
fn bullet(body: &str, indent: usize) -> Option<(char, &str, usize)> {
    let first = body.chars().next()?;
    let rest = body.get(first.len_utf8()..)?;
    let spaced = rest.starts_with([' ', '\t', '\u{a0}']);
    match first {
        '-' | '+' | '–' | '—' | '‣' | '▪' | '▸' | '►' | '➢' | '§' | '■' | '□' if spaced => {
            Some((first, rest.trim_start(), 0))
        }
        '•' | '◦' | '·' | '●' | '○' | '∙' | '⁃' | '\u{f0b7}' | '\u{f0a7}' => {
            Some((first, rest.trim_start(), 0))
        }
        '*' => {
            let stars = body.bytes().take_while(|&b| b == b'*').count();
            let text = body.get(stars..)?;
            let ok = text.starts_with([' ', '\t']) && (stars == 1 || !text.contains("**"));
            ok.then_some(('*', text.trim_start(), (stars - 1) * 2))
        }
        'o' if rest.starts_with('\t') || (spaced && rest.starts_with("  ")) || (spaced && indent >= 2) => {
            Some(('o', rest.trim_start(), 0))
        }
        '-' if rest.starts_with('[') || rest.starts_with(char::is_alphabetic) => Some(('-', rest, 0)),
        '0'..='9' | 'a'..='z' | 'A'..='Z' | '(' => topped(body).or_else(|| numbered(body)),
        _ => None,
    }
}

/// "TOP 1: …", "Punkt 2 …"
fn topped(body: &str) -> Option<(char, &str, usize)> {
    static TOP: Words = Words::new("top punkt topic item point tema ponto punto onderwerp");
    let (word, rest) = body.split_once(' ')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let text = rest.get(digits..)?.strip_prefix([':', '.', ')'])?;
    let numbered = (1..=2).contains(&digits) && TOP.has(&word.to_ascii_lowercase());
    (numbered && !text.trim().is_empty()).then(|| ('1', text.trim_start(), 0))
}

fn numbered(body: &str) -> Option<(char, &str, usize)> {
    let open = body.strip_prefix('(').unwrap_or(body);
    let digits = open.bytes().take_while(u8::is_ascii_digit).count();
    let letters = open.bytes().take_while(u8::is_ascii_lowercase).count();
    let long = if (1..=3).contains(&digits) { digits } else { letters };
    if long == 0 || (digits == 0 && letters != 1) {
        return None;
    }
    let rest = open.get(long..)?;
    let rest = rest.strip_prefix('\\').unwrap_or(rest);
    let closed =
        rest.strip_prefix(')').or_else(|| rest.strip_prefix('.').filter(|_| open.len() == body.len()))?;
    if !closed.starts_with([' ', '\t'])
        || (digits == 0 && rest.starts_with('.') && letters == 1 && open.starts_with(['z', 'd', 'v']))
    {
        return None;
    }
    let look = if digits > 0 { '1' } else { 'a' };
    Some((look, closed.trim_start(), 0))
}

/// The check box at the start of a text, also where it stands within strokes or bold marks.
pub(crate) fn boxed(text: &str) -> (Tick, &str) {
    let text = text.trim_start();
    let plain = text.strip_prefix('\\').unwrap_or(text);
    if let Some(inner) = plain.strip_prefix('[')
        && let Some(close) = inner.find(']').filter(|&at| at <= 4)
    {
        let mark = inner.get(..close).unwrap_or_default().trim_end_matches('\\').trim();
        let rest = inner.get(close + 1..).unwrap_or_default();
        let tick = match mark {
            "" | "_" | "/" | ">" => Some(Tick::Open),
            // What was called off is nobody's to do any more.
            "x" | "X" | "v" | "V" | "✓" | "✔" | "✅" | "*" | "-" => Some(Tick::Done),
            _ => None,
        };
        if let Some(tick) = tick.filter(|_| !rest.starts_with('(')) {
            return (tick, rest.trim_start());
        }
    }
    const OPEN: [&str; 12] = [
        "{{[[TODO]]}}",
        "{{TODO}}",
        "☐",
        "⬜",
        "🔲",
        "▢",
        "◻",
        "❏",
        "⃞",
        ":white_large_square:",
        "( )",
        "(!)",
    ];
    const DONE: [&str; 14] = [
        "{{[[DONE]]}}",
        "{{DONE}}",
        "☑",
        "✅",
        "✔",
        "☒",
        "✓",
        "🗹",
        ":white_check_mark:",
        ":heavy_check_mark:",
        "(/)",
        "(x)",
        "🔳",
        "[x ]",
    ];
    let variant = |rest: &'static str| {
        text.strip_prefix(rest).map(|t| t.trim_start_matches(['\u{fe0f}', '\u{fe0e}']).trim_start())
    };
    if let Some(rest) = OPEN.iter().find_map(|mark| variant(mark)) {
        return (Tick::Open, rest);
    }
    match DONE.iter().find_map(|mark| variant(mark)) {
        Some(rest) => (Tick::Done, rest),
        None => (Tick::None, text),
    }
}
