//! Opens tables whose rows are meetings: a row with a date becomes a heading and its cells become lists. Owns
//! that one shape; other tables stay as they are.

use crate::lines::{Form, Line, Tick, UNDERLINED};
use crate::{dates, inline, sayings, words};

/// The lines with the rows of dated tables opened up.
pub(crate) fn open(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(|l| l.form == Form::Row) {
        return lines;
    }
    let dated = lines.iter().filter(|l| l.form == Form::Row && date_cell(&l.text)).count();
    let rows = lines
        .iter()
        .filter(|l| l.form == Form::Row && l.text.contains(|c: char| c.is_alphanumeric()))
        .count();
    if dated < 2 || dated * 2 < rows.saturating_sub(1) {
        return lines;
    }
    let mut out = Vec::with_capacity(lines.len() * 4);
    let mut header: Vec<String> = Vec::new();
    for line in lines {
        if line.form != Form::Row {
            out.push(line);
            continue;
        }
        if date_cell(&line.text) {
            row(&line, &header, &mut out);
            continue;
        }
        if line.text.contains(|c: char| c.is_alphanumeric()) {
            header = cells(&line.text).iter().map(|c| inline::clean(c).text).collect();
        }
        out.push(line);
    }
    out
}

fn cells(text: &str) -> Vec<&str> {
    let inner = text.trim().trim_start_matches('|').trim_end();
    inner.strip_suffix('|').unwrap_or(inner).split('|').map(str::trim).collect()
}

fn date_cell(text: &str) -> bool {
    let cells = cells(text);
    let Some(first) = cells.first().map(|c| inline::clean(c).text) else {
        return false;
    };
    cells.len() > 1
        && dates::at_start(&first).is_some_and(|found| {
            first
                .get(found.length..)
                .is_some_and(|rest| !rest.trim_start().starts_with(char::is_alphanumeric))
        })
}

fn row(line: &Line, header: &[String], out: &mut Vec<Line>) {
    let made = |form: Form, text: &str| {
        let cleaned = inline::clean(text);
        Line {
            no: line.no,
            indent: 0,
            form,
            tick: Tick::None,
            struck: cleaned.struck,
            text: cleaned.text,
            after_blank: true,
            before_blank: true,
            made: false,
            marked: false,
            promised: false,
            spoken: false,
        }
    };
    let cells = cells(&line.text);
    let skip = cells.iter().any(|cell| sayings::SKIP_STRONG.has(&words::fold(cell)));
    for (at, cell) in cells.iter().enumerate() {
        if cell.is_empty() {
            continue;
        }
        if at == 0 {
            out.push(made(Form::Heading(UNDERLINED), cell));
            continue;
        }
        let title = header.get(at).map(String::as_str).unwrap_or_default();
        if skip {
            out.push(made(Form::Plain, cell));
            continue;
        }
        if !title.is_empty() {
            out.push(Line { made: true, ..made(Form::Heading(crate::lines::BOLD), title) });
        }
        for piece in cell.split("<br>").flat_map(|p| p.split("<br/>")).flat_map(|p| p.split("<br />")) {
            let piece = piece.trim();
            let piece = piece
                .strip_prefix(['•', '-', '*'])
                .filter(|rest| rest.starts_with([' ', '\u{a0}']))
                .unwrap_or(piece)
                .trim();
            let (tick, text) = crate::lines::boxed(piece);
            if !text.is_empty() {
                out.push(Line { tick, ..made(Form::Bullet('-'), text) });
            }
        }
    }
}
