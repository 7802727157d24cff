//! Opens tables whose rows are meetings, where a row with a date becomes a heading and its cells become lists; tables that
//! are a meeting's agenda, where a row becomes a point; and tables of points with a day each. Owns these shapes; tables of
//! actions are in `tasks`, and others stay as they are.

use crate::lines::{Form, Line, Tick, UNDERLINED};
use crate::lists::Words;
use crate::order::Hints;
use crate::{dates, headings, inline, sayings, tasks, words};
use jiff::civil::Date;

/// The lines with the rows of dated tables opened up.
pub(crate) fn open(lines: Vec<Line>, source: &[&str], today: Date) -> Vec<Line> {
    if !lines.iter().any(|l| l.form == Form::Row) {
        return lines;
    }
    let lines = tasks::opened(lines);
    let dated = lines.iter().filter(|l| l.form == Form::Row && date_cell(&l.text)).count();
    let rows = lines
        .iter()
        .filter(|l| l.form == Form::Row && l.text.contains(|c: char| c.is_alphanumeric()))
        .count();
    if dated < 2 || dated * 2 < rows.saturating_sub(1) || headed(&lines, source, today) {
        return agendas(lines);
    }
    if days_repeat(&lines) {
        return points(lines);
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

/// Makes rows of lines that stand below each other with as many strokes in each, as tables are typed without a frame.
pub(crate) fn piped(lines: &mut [Line]) {
    let strokes = |line: &Line| match line.form {
        Form::Plain if line.indent == 0 => {
            line.text.matches(" | ").count() + usize::from(line.text.ends_with(" |"))
        }
        _ => 0,
    };
    let counts: Vec<usize> = lines.iter().map(strokes).collect();
    let below = |at: usize| lines.get(at).is_some_and(|line| !line.after_blank);
    let same = |at: usize| {
        counts.get(at).is_some_and(|n| *n >= 2) && counts.get(at) == counts.get(at + 1) && below(at + 1)
    };
    let rows: Vec<usize> =
        (0..lines.len()).filter(|at| same(*at) || at.checked_sub(1).is_some_and(same)).collect();
    for at in rows {
        if let Some(line) = lines.get_mut(at) {
            (line.form, line.text) = (Form::Row, format!("| {} |", line.text.trim_end_matches(" |")));
        }
    }
}

/// Whether headings have the days: then a day in a table is only talked about.
fn headed(lines: &[Line], source: &[&str], today: Date) -> bool {
    let heads = headings::find(lines, source, Hints::on(today));
    heads.iter().filter(|head| lines.get(head.line).is_some_and(|line| line.form != Form::Row)).count() >= 2
}

pub(crate) fn cells(text: &str) -> Vec<&str> {
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

/// A line made of a cell.
pub(crate) fn made(line: &Line, form: Form, text: &str) -> Line {
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
}

/// The lines of a cell without their bullets.
fn pieces(cell: &str) -> impl Iterator<Item = &str> {
    let lines = cell.split("<br>").flat_map(|p| p.split("<br/>")).flat_map(|p| p.split("<br />"));
    lines.map(|piece| {
        let piece = piece.trim();
        let bare = piece.strip_prefix(['•', '-', '*']).filter(|rest| rest.starts_with([' ', '\u{a0}']));
        bare.unwrap_or(piece).trim()
    })
}

/// The text behind "2." or "2)" where a cell's pieces are numbered.
fn unnumbered(piece: &str, number: usize) -> &str {
    let behind = piece.strip_prefix(&number.to_string()).and_then(|rest| rest.strip_prefix(['.', ')']));
    behind.filter(|rest| rest.starts_with(' ')).map_or(piece, str::trim_start)
}

fn row(line: &Line, header: &[String], out: &mut Vec<Line>) {
    let made = |form: Form, text: &str| made(line, form, text);
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
        for (number, piece) in (1..).zip(pieces(cell)) {
            let (tick, text) = crate::lines::boxed(unnumbered(piece, number));
            if !text.is_empty() {
                out.push(Line { tick, ..made(Form::Bullet('-'), text) });
            }
        }
    }
}

/// Columns that say whose something is.
pub(crate) static WHO: Words = Words::new(
    "who owner by from assignee assigned responsible wer von verantwortlich zustandig qui responsable quien quem responsavel chi \
     responsabile wie eigenaar kto kdo",
);

/// The columns' names, folded.
pub(crate) fn header(text: &str) -> Vec<String> {
    cells(text).iter().map(|cell| words::fold(&inline::clean(cell).text)).collect()
}

/// The first column whose name has one of these words.
pub(crate) fn column(header: &[String], list: &Words) -> Option<usize> {
    header.iter().position(|cell| cell.split(' ').any(|word| list.has(word)))
}

/// What the columns of an agenda hold.
struct Columns {
    point: usize,
    who: Option<usize>,
    actions: Option<usize>,
    state: Option<usize>,
}

impl Columns {
    /// Reads off a header which column names what is talked about, who brought it, what follows, and how it stands.
    fn of(text: &str) -> Option<Self> {
        static POINT: Words = Words::new(
            "topic item subject agenda point thema punkt sujet tema asunto punto assunto argomento onderwerp temat",
        );
        static STATE: Words = Words::new("status state stand statut estado stato stan stav");
        let header = header(text);
        let first = |list: &Words| column(&header, list);
        let point = first(&POINT)?;
        let other = |at: Option<usize>| at.filter(|at| *at != point);
        let follows = |cell: &String| {
            sayings::ACTION_SECTIONS.has(cell) || sayings::ACTION_SECTIONS.has(&format!("{cell}s"))
        };
        Some(Self {
            point,
            who: other(first(&WHO)),
            actions: other(header.iter().position(follows)),
            state: other(first(&STATE)),
        })
    }

    /// Whether a table without days is an agenda: it says who brought what, and what follows.
    fn agenda(text: &str) -> Option<Self> {
        Self::of(text).filter(|columns| columns.who.is_some() && columns.actions.is_some())
    }
}

/// Whether the dated rows name points and some stand below each other with the same day: a row is a point then.
fn days_repeat(lines: &[Line]) -> bool {
    let rows = || lines.iter().filter(|line| line.form == Form::Row);
    let days: Vec<&str> = rows()
        .filter(|line| date_cell(&line.text))
        .filter_map(|line| cells(&line.text).first().copied())
        .collect();
    days.windows(2).any(|two| two[0] == two[1])
        && rows().any(|line| !date_cell(&line.text) && Columns::of(&line.text).is_some_and(|c| c.point > 0))
}

/// The lines with tables of points opened up: a new day is a heading, and a row without a day has that above it.
fn points(lines: Vec<Line>) -> Vec<Line> {
    let mut out = Vec::with_capacity(lines.len() * 3);
    let (mut inside, mut day): (Option<Columns>, String) = (None, String::new());
    for line in lines {
        let first = cells(&line.text).first().copied().unwrap_or_default().to_owned();
        let told = line.text.contains(|c: char| c.is_alphanumeric());
        match (&inside, line.form) {
            (Some(columns), Form::Row) if date_cell(&line.text) || (first.is_empty() && told) => {
                if !first.is_empty() && first != day {
                    out.push(made(&line, Form::Heading(UNDERLINED), &first));
                    day.clone_from(&first);
                }
                agenda_row(line, columns, &mut out);
            }
            (_, Form::Row) => {
                inside = Columns::of(&line.text).or(inside);
                out.push(line);
            }
            _ => out.push(line),
        }
    }
    out
}

/// The lines with agendas opened up, where this is how the document is written; a table now and then is a note.
fn agendas(lines: Vec<Line>) -> Vec<Line> {
    let headers =
        lines.iter().filter(|line| line.form == Form::Row && Columns::agenda(&line.text).is_some()).count();
    if headers < 3 {
        return lines;
    }
    let mut out = Vec::with_capacity(lines.len() * 2);
    let mut inside: Option<Columns> = None;
    for line in lines {
        let told = line.text.contains(|c: char| c.is_alphanumeric());
        if line.form != Form::Row || line.after_blank {
            inside = None;
        }
        match (&inside, line.form) {
            (Some(columns), Form::Row) if told => agenda_row(line, columns, &mut out),
            (None, Form::Row) => {
                inside = Columns::agenda(&line.text);
                out.push(line);
            }
            _ => out.push(line),
        }
    }
    out
}

fn agenda_row(line: Line, columns: &Columns, out: &mut Vec<Line>) {
    let cells = cells(&line.text);
    let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
    let point = cell(columns.point);
    if point.is_empty() {
        out.push(line);
        return;
    }
    let who = columns.who.map(cell).unwrap_or_default();
    let text = if who.is_empty() { point.to_owned() } else { format!("{who}: {point}") };
    let tick = columns.state.map_or(Tick::None, |at| stands(cell(at)));
    out.push(Line { tick, ..made(&line, Form::Bullet('-'), &text) });
    let below = |piece: &str| Line { indent: 4, ..made(&line, Form::Bullet('-'), piece) };
    let known = |at: usize, cell: &str| {
        [Some(columns.point), columns.who, columns.actions, columns.state].contains(&Some(at))
            || date_of(at, cell)
    };
    let notes = cells.iter().enumerate().filter(|(at, cell)| !known(*at, cell));
    let notes = notes.flat_map(|(_, cell)| pieces(cell));
    out.extend(notes.filter(|piece| !piece.is_empty()).map(below));
    for piece in pieces(columns.actions.map(cell).unwrap_or_default())
        .filter(|piece| piece.contains(char::is_alphanumeric))
    {
        let (tick, text) = crate::lines::boxed(piece);
        if words::among(&words::NOTHING, &words::fold(text)) {
            out.push(below(text));
        } else {
            out.push(Line { tick, ..made(&line, Form::Bullet('-'), &format!("AI: {text}")) });
        }
    }
}

/// Whether a row begins with this cell as its day.
fn date_of(at: usize, cell: &str) -> bool {
    at == 0 && date_cell(&format!("{cell} | "))
}

/// How a point stands, as a cell says it.
fn stands(cell: &str) -> Tick {
    static OPEN: Words = Words::new(
        "open carried later no next moved todo offen verschoben ouvert reporte abierto pendiente aberto pendente aperto \
         rinviato niet otwarte ne",
    );
    let folded = words::fold(&inline::clean(cell).text);
    let open = words::among(&OPEN, &folded) || sayings::UNREACHED.has(&folded);
    match folded.is_empty() {
        true => Tick::None,
        false if open => Tick::Open,
        false => Tick::Done,
    }
}
