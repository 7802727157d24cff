//! Cuts the document into entries and each entry into sections; owns which lines belong to which, never whether
//! a line is a point, an action or a note.

use crate::headings::Head;
use crate::lines::{BOLD, Form, Line, Tick};
use crate::people::Cast;
use crate::sections::{self, Section};
use crate::{minutes, words};
use std::collections::{HashMap, HashSet};

/// A dated entry with the lines below its heading.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) head: Head,
    /// Lines before the heading that belong to it ("# 1:1 Ana" above "Date: …").
    pub(crate) above: std::ops::Range<usize>,
    pub(crate) body: std::ops::Range<usize>,
}

/// What a line is within its entry.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) section: Section,
    /// Whether the line is itself the heading of the section.
    pub(crate) title: bool,
}

/// The entries; lines outside all of them are no meeting's.
pub(crate) fn entries(lines: &[Line], heads: Vec<Head>, cast: &Cast) -> Vec<Entry> {
    let often = recurring(lines, &heads);
    let pages = heads.iter().filter(|head| titled(lines, head.line)).count() >= 2;
    let start = |head: &Head| {
        if pages && titled(lines, head.line) { head.line - 1 } else { above(lines, head.line, &often) }
    };
    let starts: Vec<(usize, usize)> = heads.iter().map(|head| (start(head), head.line)).collect();
    let mut out = Vec::with_capacity(heads.len());
    for (at, head) in heads.into_iter().enumerate() {
        let from = starts.get(at).map_or(head.line, |s| s.0);
        let next = starts.get(at + 1).map_or(lines.len(), |s| s.0);
        let end = outside(lines, &head, next, &often, cast);
        out.push(Entry { above: from..head.line, body: head.line + 1..end, head });
    }
    out
}

fn title_key(line: &Line) -> String {
    words::fold(&line.text).chars().filter(|c| c.is_alphabetic()).collect()
}

/// How often each heading's words come back; what comes back is part of the meetings.
fn recurring(lines: &[Line], heads: &[Head]) -> HashMap<String, usize> {
    let dated: HashSet<usize> = heads.iter().map(|h| h.line).collect();
    let mut counts = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        if matches!(line.form, Form::Heading(_)) && !dated.contains(&at) {
            *counts.entry(title_key(line)).or_default() += 1;
        }
    }
    counts
}

/// Whether a line of its own stands right above a date, as a page's title does.
fn titled(lines: &[Line], head: usize) -> bool {
    let above = head.checked_sub(1).and_then(|at| lines.get(at));
    above.is_some_and(|line| line.form == Form::Plain && line.after_blank && line.text.len() <= 40)
        && lines.get(head).is_some_and(|line| line.form == Form::Plain && !line.after_blank)
}

/// A heading right above "Date: …" that comes back with every entry opens the entry.
fn above(lines: &[Line], head: usize, often: &HashMap<String, usize>) -> usize {
    let Some(before) = head.checked_sub(1).and_then(|at| lines.get(at)) else {
        return head;
    };
    let title = matches!(before.form, Form::Heading(rank) if rank <= 6);
    let plain = lines.get(head).is_some_and(|l| l.form == Form::Plain);
    if title && plain && often.get(&title_key(before)).is_some_and(|n| *n >= 2) { head - 1 } else { head }
}

/// Where an entry ends before the next begins: at a heading that ranks with the dates and is no section.
fn outside(lines: &[Line], head: &Head, next: usize, often: &HashMap<String, usize>, cast: &Cast) -> usize {
    let Some(Form::Heading(rank)) = lines.get(head.line).map(|l| l.form) else {
        return (head.line + 1..next)
            .find(|at| {
                lines
                    .get(*at)
                    .is_some_and(|l| matches!(l.form, Form::Heading(1 | 2)) && stranger(l, often, cast))
            })
            .unwrap_or(next);
    };
    (head.line + 1..next)
        .find(|at| {
            lines.get(*at).is_some_and(|l| match l.form {
                Form::Heading(other) if other <= 6 => {
                    (other <= rank || rank > 6 && other <= 2) && stranger(l, often, cast)
                }
                _ => false,
            })
        })
        .unwrap_or(next)
}

fn stranger(line: &Line, often: &HashMap<String, usize>, cast: &Cast) -> bool {
    let rare = often.get(&title_key(line)).is_none_or(|n| *n < 2);
    let known = !matches!(sections::meaning(&line.text, cast), Section::Other | Section::Unreached);
    rare && !known
}

/// The words by which this document heads its lists of actions, where they stand alone in a line.
pub(crate) fn labels(lines: &[Line], cast: &Cast) -> HashSet<String> {
    let alone = |line: &&Line| {
        line.form == Form::Plain && sections::exact(&line.text, cast) == Some(Section::Actions)
    };
    lines.iter().filter(alone).map(|line| label(&line.text)).collect()
}

fn label(text: &str) -> String {
    words::fold(text).trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// "To-do: JB meldet Thema": the first of a list of actions, in the line of its label.
fn first_of_list(line: &Line, next: Option<&Line>, labels: &HashSet<String>) -> bool {
    let headed = line.text.split_once(':').is_some_and(|(front, _)| labels.contains(&label(front)));
    line.form == Form::Plain
        && headed
        && next.is_some_and(|next| matches!(next.form, Form::Bullet(_)) && !next.after_blank)
}

/// The section of every line of an entry.
pub(crate) fn places(lines: &[Line], entry: &Entry, cast: &Cast, labels: &HashSet<String>) -> Vec<Place> {
    let mut out = Vec::with_capacity(entry.body.len());
    let mut state = State { section: Section::Points, nested: None, boxed: false, listed: false };
    let body = lines.get(entry.body.clone()).unwrap_or_default();
    for (at, line) in body.iter().enumerate() {
        if state.nested.is_some_and(|indent| matches!(line.form, Form::Bullet(_)) && line.indent <= indent) {
            state.open(Section::Points, None);
        }
        let title = title(line, body.get(at + 1), cast);
        if let Some(section) = title.clone() {
            let nested = matches!(line.form, Form::Bullet(_)).then_some(line.indent);
            state.open(section, nested);
        } else {
            state.item(line);
        }
        out.push(Place { section: state.section.clone(), title: title.is_some() });
        if first_of_list(line, body.get(at + 1), labels) {
            state.open(Section::Actions, None);
        }
    }
    minutes::mark(body, &mut out);
    out
}

struct State {
    section: Section,
    /// The column of the list entry that opened the section.
    nested: Option<usize>,
    boxed: bool,
    listed: bool,
}

impl State {
    fn open(&mut self, section: Section, nested: Option<usize>) {
        *self = Self { section, nested, boxed: false, listed: false };
    }

    /// A list of actions ends where, after a blank line, lines of another shape follow.
    fn item(&mut self, line: &Line) {
        if self.section != Section::Actions {
            return;
        }
        let bullet = matches!(line.form, Form::Bullet(_));
        let plain = line.form == Form::Plain;
        if line.after_blank
            && line.spoken
            && ((plain && self.listed) || (bullet && self.boxed && line.tick == Tick::None))
        {
            self.open(Section::Points, None);
            return;
        }
        self.boxed |= line.tick != Tick::None;
        self.listed |= bullet;
    }
}

fn title(line: &Line, next: Option<&Line>, cast: &Cast) -> Option<Section> {
    match line.form {
        Form::Heading(BOLD) if line.spoken => None,
        Form::Heading(_) => Some(sections::meaning(&line.text, cast)),
        Form::Plain if !line.spoken => {
            if let Some(section) = sections::exact(&line.text, cast) {
                return Some(section);
            }
            let short = line.text.chars().count() <= 40 && line.text.trim_end().ends_with(':');
            let list = next.is_some_and(|n| matches!(n.form, Form::Bullet(_)));
            (short && list).then(|| sections::meaning(&line.text, cast))
        }
        Form::Bullet(_) if line.tick == Tick::None => {
            let deeper = next.is_some_and(|n| matches!(n.form, Form::Bullet(_)) && n.indent > line.indent);
            let named = || {
                let section = sections::exact(&line.text, cast)?;
                // "Outage follow-ups" among numbered points is one of them.
                (line.form != Form::Bullet('1') || sections::whole(&line.text)).then_some(section)
            };
            deeper.then(|| named().or_else(|| sections::tag(&line.text, cast))).flatten()
        }
        _ => None,
    }
}
