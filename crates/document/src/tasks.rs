//! Opens tables of actions, which say who does what until when. Owns this shape; for other tables see `tables`.

use crate::lines::{Form, Line, Tick};
use crate::lists::Words;
use crate::tables::{WHO, cells, column, header, made};
use crate::{inline, sayings, words};

/// What the columns of such a table hold.
struct Columns {
    what: usize,
    who: usize,
    when: Option<usize>,
    done: Option<usize>,
}

impl Columns {
    /// Reads them off a header that names what is to be done, by whom, and until when or how it stands.
    fn of(text: &str) -> Option<Self> {
        static WHAT: Words = Words::new(
            "what task tasks todo action actions was aktion aktionen aufgabe aufgaben massnahme massnahmen quoi tache taches que \
             tarea tareas accion acciones tarefa tarefas acao acoes cosa azione azioni compito compiti wat taak taken actie acties \
             co zadanie zadania ukol ukoly",
        );
        static WHEN: Words = Words::new(
            "when due deadline until wann bis frist termin quand echeance cuando fecha plazo quando prazo data scadenza wanneer \
             kiedy kdy date",
        );
        static DONE: Words = Words::new(
            "done status state ok stand erledigt statut fait estado hecho feito stato fatto gedaan gereed stan zrobione stav hotovo",
        );
        const TOPIC: Words = Words::new(
            "topic topics subject agenda thema sujet tema asunto assunto argomento onderwerp temat",
        );
        let header = header(text);
        let (what, who) = (column(&header, &WHAT)?, column(&header, &WHO)?);
        let other = |at: Option<usize>| at.filter(|at| *at != what && *at != who);
        let (when, done) = (other(column(&header, &WHEN)), other(column(&header, &DONE)));
        let told = what != who && (when.is_some() || done.is_some()) && column(&header, &TOPIC).is_none();
        told.then_some(Self { what, who, when, done })
    }
}

/// The lines with such tables opened up: a row is an action.
pub(crate) fn opened(lines: Vec<Line>) -> Vec<Line> {
    let mut inside: Option<Columns> = None;
    let each = |line: Line| {
        if line.form != Form::Row || line.after_blank {
            inside = None;
        }
        if line.form != Form::Row {
            return line;
        }
        let Some(columns) = &inside else {
            inside = Columns::of(&line.text);
            return line;
        };
        row(&line, columns).unwrap_or(line)
    };
    lines.into_iter().map(each).collect()
}

fn row(line: &Line, columns: &Columns) -> Option<Line> {
    static YES: Words = Words::new("x yes y ja oui si sim tak ano 100%");
    let cells: Vec<String> = cells(&line.text).iter().map(|cell| inline::clean(cell).text).collect();
    let cell = |at: usize| cells.get(at).map(|cell| cell.trim()).unwrap_or_default();
    let what = cell(columns.what);
    if !what.contains(char::is_alphanumeric) {
        return None;
    }
    let said = words::fold(columns.done.map(cell).unwrap_or_default());
    let done = sayings::DONE.has(&said) || YES.has(&said);
    let who = Some(cell(columns.who)).filter(|who| !who.is_empty()).map(|who| format!("{who}: "));
    let when = columns.when.map(cell).filter(|when| !when.is_empty()).map(|when| format!(" ({when})"));
    let text = format!("AI: {}{what}{}", who.unwrap_or_default(), when.unwrap_or_default());
    Some(Line { tick: if done { Tick::Done } else { Tick::Open }, ..made(line, Form::Bullet('-'), &text) })
}
