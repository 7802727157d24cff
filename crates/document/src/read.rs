//! Reads a whole document: entries become meetings with points, actions and notes; what is no meeting's stays
//! unplaced. Owns the placing of every line; never loses one.

use crate::layout::{self, Entry, Place};
use crate::lines::{self, Form, Line, Tick};
use crate::people::{self, Cast};
use crate::sections::Section;
use crate::style::{self, Style};
use crate::{
    Document, Lines, Meeting, Note, People, Point, Skipped, action, front, headings, outline, same, sayings,
    signs, standing, tables, words,
};
use jiff::civil::Date;

/// Reads a running one-on-one document. It never fails: what it cannot place stays in `unplaced`.
///
/// `today` is the day on which it is read: years that nothing in the document tells are those before it.
#[must_use]
pub fn read(text: &str, today: Date) -> Document {
    let source: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches('\r')).collect();
    let mut lines = tables::open(outline::listed(lines::cut(text)), &source, today);
    let hints = front::hints(&lines, text, today);
    let heads = headings::find(&lines, &source, hints);
    let first = heads.first().map_or(lines.len().min(40), |head| head.line);
    signs::mark(&mut lines, first);
    let cast = people::find(&lines, first);
    people::mark(&mut lines, &cast);
    let entries = layout::entries(&lines, heads, &cast);
    let labels = layout::labels(&lines, &cast);
    let places: Vec<Vec<Place>> =
        entries.iter().map(|entry| layout::places(&lines, entry, &cast, &labels)).collect();
    let style = style::learn(&lines, &entries, &places, &cast);
    let mut builder = Builder {
        lines: &lines,
        source: &source,
        cast: &cast,
        style: &style,
        month_first: front::month_first(&lines, hints),
        placed: vec![false; source.len()],
        out: Document::default(),
    };
    for (entry, places) in entries.iter().zip(&places) {
        builder.entry(entry, places);
    }
    builder.finish()
}

struct Builder<'a> {
    lines: &'a [Line],
    source: &'a [&'a str],
    cast: &'a Cast,
    style: &'a Style,
    month_first: bool,
    placed: Vec<bool>,
    out: Document,
}

/// Where the reading of one entry stands.
struct State {
    meeting: Meeting,
    base: Option<usize>,
    /// The column of plain lines that are points.
    margin: usize,
    /// Whether the entry has list entries or marked lines that can be its points.
    listed: bool,
    marked: bool,
    /// Whether its points are plain lines, though the document's are not.
    jotted: bool,
    bullets_first: bool,
    apart_notes: bool,
    after_action: bool,
    /// Whether what comes is apart from the last point: a heading or a blank line stands between.
    apart: bool,
    ticked: bool,
    boxes: Vec<usize>,
}

impl Builder<'_> {
    fn entry(&mut self, entry: &Entry, places: &[Place]) {
        let body = self.lines.get(entry.body.clone()).unwrap_or_default();
        let mut state = self.start(entry, body, places);
        let remark = entry.head.remark.trim_start_matches(['|', '-', '–', '—', '·', ',', ' ']);
        if !remark.is_empty() {
            state.meeting.notes.push(Note { text: remark.to_owned(), point: None });
        }
        for at in entry.above.clone() {
            if let Some(line) = self.lines.get(at) {
                state.meeting.notes.push(Note { text: line.text.clone(), point: None });
            }
        }
        for (line, place) in body.iter().zip(places) {
            self.line(line, place, &mut state);
        }
        settle(&mut state);
        let whole = entry.above.start..entry.body.end;
        if let Some(reason) = front::missed(&state.meeting, &entry.head, body) {
            for date in std::iter::once(entry.head.date).chain(entry.head.also.iter().copied()) {
                self.out.skipped.push(Skipped { date, reason: reason.clone() });
            }
            // Its lines go where all lines go that are no meeting's.
            return;
        }
        for line in self.lines.get(whole).unwrap_or_default() {
            if let Some(slot) = self.placed.get_mut(line.no) {
                *slot = true;
            }
        }
        self.out.meetings.push(state.meeting);
    }

    fn start(&self, entry: &Entry, body: &[Line], places: &[Place]) -> State {
        let spoken = |line: &&Line| line.form == Form::Plain && line.spoken;
        let open = |place: &Place| !place.title && place.section != Section::Actions;
        let bullet = |line: &Line| matches!(line.form, Form::Bullet(_)) && !line.marked;
        let mut pairs = body.iter().zip(places).filter(|(_, place)| open(place)).map(|(line, _)| line);
        let first = pairs.clone().find(|line| bullet(line) || spoken(line));
        let listed = pairs.any(|line| bullet(line) && (line.tick == Tick::None || !self.style.box_actions));
        let marked = body.iter().zip(places).any(|(line, place)| open(place) && spoken(&line));
        State {
            meeting: Meeting {
                date: entry.head.date,
                points: Vec::new(),
                actions: Vec::new(),
                notes: Vec::new(),
            },
            base: None,
            margin: body.iter().filter(spoken).map(|l| l.indent).min().unwrap_or(0),
            listed,
            marked,
            jotted: !listed && !marked && self.style.loose && style::jotted(body),
            bullets_first: first.is_some_and(|line| matches!(line.form, Form::Bullet(_))),
            apart_notes: places
                .iter()
                .any(|p| p.title && matches!(p.section, Section::Points | Section::Person(_))),
            after_action: false,
            apart: false,
            ticked: false,
            boxes: Vec::new(),
        }
    }

    fn speaker<'t>(&self, text: &'t str) -> Option<(String, &'t str)> {
        let initials = || style::initials(text, self.cast).filter(|_| self.style.initials);
        self.cast.opening(text).or_else(initials).map(|(name, rest): (&str, &'t str)| (name.to_owned(), rest))
    }

    fn line(&self, line: &Line, place: &Place, state: &mut State) {
        if place.title {
            state.base = None;
            state.after_action = false;
            state.apart = true;
            if self.style.heading_points
                && place.section == Section::Other
                && matches!(line.form, Form::Heading(_))
            {
                self.point(line, place, state);
            } else if !line.made {
                state.meeting.notes.push(Note { text: line.text.clone(), point: None });
            }
            return;
        }
        match line.form {
            Form::Markup => {}
            Form::Code | Form::Row => {
                let point = hangs(line, state);
                state.meeting.notes.push(Note { text: line.text.clone(), point });
            }
            Form::Plain if state.after_action && stands(&line.text, state) => {
                state.meeting.notes.push(Note { text: line.text.clone(), point: None });
            }
            // "JR:" waits for somebody to write behind it.
            _ if line.text.strip_suffix(':').is_some_and(|mark| self.cast.who(mark).is_some()) => {
                state.meeting.notes.push(Note { text: line.text.clone(), point: None });
            }
            _ if self.is_action(line, place, state) => self.action(line, state),
            Form::Bullet(glyph) => self.bullet(line, glyph, place, state),
            Form::Plain | Form::Heading(_) => self.plain(line, place, state),
        }
    }

    fn is_action(&self, line: &Line, place: &Place, state: &mut State) -> bool {
        if words::nothing(&line.text) {
            return false;
        }
        if line.marked {
            return true;
        }
        let bullet = matches!(line.form, Form::Bullet(_));
        let listed = self.style.box_points && matches!(place.section, Section::Points | Section::Person(_));
        let boxed = self.style.box_actions && !listed || place.section == Section::Actions;
        if line.tick != Tick::None && boxed {
            return true;
        }
        if self.style.promises && line.promised {
            return true;
        }
        if (self.style.arrows || place.section == Section::Actions) && style::arrow(&line.text, self.cast) {
            return true;
        }
        if self.style.mentions && bullet && action::mentions(&line.text) {
            // "@Marc: shall we?" below a point answers it.
            return state.base.is_none_or(|base| line.indent <= base + 1) || !line.text.ends_with('?');
        }
        if place.section != Section::Actions || footer(&line.text) {
            return false;
        }
        if bullet {
            let base = *state.base.get_or_insert(line.indent);
            return line.indent <= base + 1 && !self.is_lower(line);
        }
        line.form == Form::Plain
            && line.indent <= state.margin + 3
            && (line.spoken || self.named(line) || (state.base.is_none() && !state.listed))
    }

    /// "NV baut Überstunden ab": somebody's name or mark opens the line.
    fn named(&self, line: &Line) -> bool {
        let first = line.text.split_once(' ').map(|(first, _)| first.trim_start_matches('@'));
        first.is_some_and(|first| self.cast.who(first).is_some())
    }

    fn is_lower(&self, line: &Line) -> bool {
        matches!(line.form, Form::Bullet(glyph) if self.style.lower.contains(&glyph))
    }

    fn action(&self, line: &Line, state: &mut State) {
        if matches!(line.form, Form::Bullet(_)) {
            state.base.get_or_insert(line.indent);
        }
        for part in action::parts(&line.text, self.cast) {
            let line = Line { text: part.to_owned(), ..line.clone() };
            let read = action::read(&line, self.cast, state.meeting.date, self.month_first);
            state.meeting.actions.push(read);
        }
        state.after_action = true;
    }

    fn bullet(&self, line: &Line, glyph: char, place: &Place, state: &mut State) {
        let base = *state.base.get_or_insert(line.indent);
        if line.indent < base {
            state.base = Some(line.indent);
        }
        let deep = line.indent > base + 1;
        let lower = self.style.lower.contains(&glyph) && (last(state).is_some() || state.after_action);
        let replies = self.style.marked_lines && state.marked && !state.bullets_first;
        let below_title = self.style.heading_points && last(state).is_some();
        let aside = place.section == Section::Notes && state.apart_notes;
        let missed =
            line.text.starts_with('(') && words::says(&words::fold(&line.text), &sayings::SKIP_STRONG);
        if deep || lower || replies || below_title || aside || missed || place.section == Section::Actions {
            let point = last(state).filter(|_| !state.after_action && !aside);
            state.meeting.notes.push(Note { text: line.text.clone(), point });
            return;
        }
        self.point(line, place, state);
    }

    fn plain(&self, line: &Line, place: &Place, state: &mut State) {
        let reply =
            self.style.spaced && !line.after_blank && last(state).is_some() && self.style.marked_lines;
        let marked = line.spoken
            && line.indent <= state.margin + 1
            && (self.style.marked_lines || !state.listed)
            && !reply;
        let continued = line.indent > 1 && last(state).is_some();
        let empty = !state.listed && !state.marked && self.style.bare_lines;
        let apart = line.after_blank || last(state).is_none() || !self.style.paragraphs;
        let bare = (empty && apart || state.jotted) && !style::described(&line.text) && !continued;
        let noted = place.section == Section::Notes && (state.apart_notes || !empty);
        let closed = place.section == Section::Actions || noted;
        let open = !closed && (!self.style.heading_points || last(state).is_none());
        if open && (marked || bare) {
            self.point(line, place, state);
            return;
        }
        let point = hangs(line, state).filter(|_| !state.after_action);
        state.meeting.notes.push(Note { text: line.text.clone(), point });
    }

    fn point(&self, line: &Line, place: &Place, state: &mut State) {
        let (by, text) = match self.speaker(&line.text) {
            Some((name, rest)) => (Some(name), rest.to_owned()),
            None => match style::trailing_mark(&line.text, self.cast).filter(|_| self.style.trailing_marks) {
                Some((name, rest)) => (Some(name), rest.to_owned()),
                None => (None, line.text.clone()),
            },
        };
        let by = by.or_else(|| match &place.section {
            Section::Person(name) => Some(name.clone()),
            _ => None,
        });
        let (tick, inner) = lines::boxed(&text);
        let tick = if line.tick == Tick::None { tick } else { line.tick };
        let text = if tick == Tick::None { text.clone() } else { inner.to_owned() };
        if tick != Tick::None {
            state.boxes.push(state.meeting.points.len());
            state.ticked |= tick == Tick::Done;
        }
        // "B: -" brings nothing.
        if words::nothing(&text) {
            state.meeting.notes.push(Note { text: line.text.clone(), point: None });
            return;
        }
        let discussed = place.section != Section::Unreached && !put_off(&text);
        let unticked = tick == Tick::Open;
        state.meeting.points.push(Point { text, by, discussed, same_as: usize::from(unticked) });
        state.after_action = false;
        state.apart = false;
    }

    fn finish(mut self) -> Document {
        let mut seen = vec![false; self.source.len()];
        for (at, raw) in self.source.iter().enumerate() {
            let blank = raw.trim().is_empty();
            let placed = self.placed.get(at).copied().unwrap_or(false);
            if blank || placed {
                continue;
            }
            if let Some(slot) = seen.get_mut(at) {
                *slot = true;
            }
            if raw.contains(|c: char| c.is_alphanumeric()) && !front::only_tags(raw) || !front::drawn(raw) {
                self.out.unplaced.push(raw.trim().to_owned());
            }
        }
        let non_blank = self.source.iter().filter(|raw| !raw.trim().is_empty()).count();
        let placed =
            self.placed.iter().zip(self.source).filter(|(p, raw)| **p && !raw.trim().is_empty()).count();
        let rest = seen.iter().filter(|s| **s).count();
        self.out.lines = Lines { non_blank, placed: placed + rest };
        let mut names = self.cast.names.iter();
        self.out.people = People { report: names.next().cloned(), manager: names.next().cloned() };
        same::join(&mut self.out, &self.cast.words());
        self.out
    }
}

/// The point below which a line stands that is none itself.
fn hangs(line: &Line, state: &mut State) -> Option<usize> {
    let inward = line.indent > 1 || line.form == Form::Code && line.indent > 0;
    state.apart |= line.after_blank && !inward;
    last(state).filter(|_| inward || !state.apart)
}

/// "Status: Done", "DEADLINE: …" in a line of its own below an action.
fn stands(text: &str, state: &mut State) -> bool {
    let Some(action) = state.meeting.actions.last_mut() else { return false };
    if let Some(day) = standing::deadline(text) {
        action.due.get_or_insert(day);
        return true;
    }
    let Some(("", said)) = standing::status(text) else { return false };
    action.done |= said == standing::Said::Done;
    true
}

fn last(state: &State) -> Option<usize> {
    state.meeting.points.len().checked_sub(1)
}

/// "Seite 1 von 3" at the foot of a printed page.
fn footer(text: &str) -> bool {
    let folded = words::fold(text);
    let parts: Vec<&str> = folded.split([' ', '/']).collect();
    let number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    matches!(parts.as_slice(), ["page" | "seite" | "pagina" | "strona" | "strana", from, .., to] if number(from) && number(to))
}

/// "(not reached)", "– carried over" at the end of a point.
fn put_off(text: &str) -> bool {
    let folded = words::fold(text.trim_end_matches([')', '.', ' ', ']']));
    sayings::UNREACHED.all.iter().any(|saying| {
        folded.strip_suffix(saying).is_some_and(|front| {
            let front = front.trim_end();
            front.is_empty() || front.ends_with(['(', '-', '–', '—', '→', ':', '[', '>', ','])
        })
    })
}

/// Boxes say which points were reached only where some are ticked; a reply may say that a point was put off.
fn settle(state: &mut State) {
    let ticked = state.ticked;
    for point in &mut state.meeting.points {
        let unticked = std::mem::take(&mut point.same_as) == 1;
        point.discussed &= !(ticked && unticked);
    }
    for note in &state.meeting.notes {
        let folded = words::fold(note.text.trim_start_matches(['→', '-', '>', ' ', '(']));
        if !words::opens(&folded, &sayings::UNREACHED) {
            continue;
        }
        if let Some(point) = note.point.and_then(|at| state.meeting.points.get_mut(at)) {
            point.discussed = false;
        }
    }
}
