//! The words of nine languages that dates, actions, sections and skipped weeks are written with; owns the
//! tables and the folding of words, never a rule about where they may stand.

use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents: the form in which every table here is looked up.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ł' => 'l',
            'ø' => 'o',
            '’' | '‘' => '\'',
            '\u{a0}' | '\u{202f}' => ' ',
            _ => c,
        })
        .collect::<String>()
        .replace('ß', "ss")
}

const MONTHS: [&str; 12] = [
    "january jan januar janner janvier janv enero ene janeiro gennaio gen genn januari styczen stycznia sty leden ledna",
    "february feb febr februar feber fevrier fevr fev febrero fevereiro febbraio febbr februari luty lutego lut unor unora",
    "march mar mars marz mrz maerz marzo marco maart mrt marzec marca brezen brezna bre marts",
    "april apr avril avr abril abr aprile kwiecien kwietnia kwi duben dubna dub",
    "may mai mayo maio maggio magg mag mei maj maja kveten kvetna kve",
    "june jun juni juin junio junho giugno giu czerwiec czerwca cze cerven cervna",
    "july jul juli juillet juil julio julho luglio lug lipiec lipca lip cervenec cervence",
    "august aug aout ago agosto augustus augusti sierpien sierpnia sie srpen srpna srp",
    "september sept sep septembre septiembre setiembre setembro set settembre sett wrzesien wrzesnia wrz zari",
    "october oct oktober okt octobre octubre outubro out ottobre ott pazdziernik pazdziernika paz rijen rijna rij",
    "november nov novembre noviembre novembro listopad listopada lis",
    "december dec dez dezember decembre diciembre dic dezembro dicembre grudzien grudnia gru prosinec prosince",
];

const WEEKDAYS: [&str; 7] = [
    "monday mon mo montag lundi lun lunes lunedi segunda segunda-feira seg maandag ma poniedzialek pon pn pondeli po mandag mandag",
    "tuesday tue tues di dienstag mardi mar martes martedi terca terca-feira ter dinsdag wtorek wt utery ut tirsdag tisdag",
    "wednesday wed weds mi mittwoch mercredi mer miercoles mie mercoledi quarta quarta-feira qua woensdag wo sroda sr streda st onsdag",
    "thursday thu thur thurs do donnerstag jeudi jeu jueves jue giovedi gio quinta quinta-feira qui donderdag czwartek czw ctvrtek ct torsdag",
    "friday fri fr freitag vendredi ven viernes vie venerdi sexta sexta-feira sex vrijdag vr piatek patek fredag",
    "saturday sat sa samstag sonnabend samedi sam sabado sab sabato zaterdag za sobota sob lordag lordag",
    "sunday sun sonntag dimanche dim domingo dom domenica zondag zo niedziela nedele sondag so",
];

/// What stands for "week" before a number or before "of".
pub(crate) const WEEK: &str = "week wk kw cw woche kalenderwoche semaine sem semana settimana tydzien tyden vecka uge weeknr wo w w/c wc";
/// What may stand between the word for week and a day.
pub(crate) const WEEK_OF: &str =
    "of vom von ab du de del della dell van od der beginning starting commencing dal do zo 'd";
/// Small words inside a written date.
pub(crate) const DATE_GLUE: &str = "of de del di the le den dem der el am du do w dnia a";
/// Day endings: 1st, 2nd, 1er, 1º.
pub(crate) const ORDINAL: &str = "st nd rd th er e o a º ª de ste";

/// What a heading may say besides its date without saying anything.
pub(crate) const LABELS: &str = "1:1 1-1 1on1 1-on-1 1-op-1 one-on-one one on meeting notes note weekly sync catch-up catchup check-in date datum fecha data date: day \
 termin besprechung gesprach protokoll jour fixe jf jour-fixe notizen am vom reunion point points du del de hebdo reunião reuniao reunión dia \
 incontro riunione overleg gesprek spotkanie schuzka session with for from 1o1 o2o agenda minutes the on compte rendu entretien le el la il op";

/// Sayings by which a dated entry tells that nobody met.
pub(crate) const SKIP_STRONG: &[&str] = &[
    "skipped",
    "skip",
    "no 1:1",
    "no 1-1",
    "no 1on1",
    "no 1-on-1",
    "no one-on-one",
    "no meeting",
    "cancelled",
    "canceled",
    "cancel",
    "fell out",
    "did not meet",
    "didn't meet",
    "didnt meet",
    "not held",
    "called off",
    "ausgefallen",
    "fallt aus",
    "entfallt",
    "entfallen",
    "abgesagt",
    "kein termin",
    "kein jour fixe",
    "kein jf",
    "kein 1:1",
    "kein treffen",
    "keine besprechung",
    "fiel aus",
    "gestrichen",
    "annule",
    "annulee",
    "pas de 1:1",
    "pas de point",
    "pas de reunion",
    "pas de rdv",
    "pas eu lieu",
    "supprime",
    "saute",
    "cancelado",
    "cancelada",
    "sin reunion",
    "no hubo",
    "no hay",
    "sin 1:1",
    "suspendido",
    "suspendida",
    "anulado",
    "anulada",
    "nao houve",
    "sem reuniao",
    "sem 1:1",
    "nao ha",
    "saltato",
    "saltata",
    "annullato",
    "annullata",
    "niente 1:1",
    "niente incontro",
    "nessun incontro",
    "cancellato",
    "overgeslagen",
    "geen 1-op-1",
    "geen 1:1",
    "geen overleg",
    "vervallen",
    "geannuleerd",
    "gaat niet door",
    "niet doorgegaan",
    "vervalt",
    "odwolane",
    "odwolany",
    "odwolana",
    "nie bylo",
    "brak spotkania",
    "zruseno",
    "odpada",
    "odpadlo",
    "nekonalo",
    "nebylo",
    "neprobehlo",
    "installt",
    "inget mote",
    "aflyst",
    "odpadla",
    "nie odbylo",
];
/// Sayings that explain a missed week only where nothing else was written under the date.
pub(crate) const SKIP_WEAK: &[&str] = &[
    "pto",
    "vacation",
    "holiday",
    "holidays",
    "on leave",
    "sick",
    "ooo",
    "out of office",
    "away",
    "off",
    "krank",
    "urlaub",
    "feiertag",
    "frei",
    "dienstreise",
    "malade",
    "conges",
    "vacances",
    "ferie",
    "ferien",
    "enfermo",
    "enferma",
    "vacaciones",
    "festivo",
    "ferias",
    "feriado",
    "doente",
    "malato",
    "malata",
    "ziek",
    "vrij",
    "vakantie",
    "urlop",
    "chory",
    "chora",
    "dovolena",
    "nemoc",
    "nemocny",
    "svatek",
    "travelling",
    "traveling",
    "offsite",
    "postponed",
    "rescheduled",
    "verschoben",
    "reporte",
    "aplazado",
    "aplazada",
    "adiado",
    "rinviato",
    "verplaatst",
    "przelozone",
    "presunuto",
    "absent",
    "absente",
    "ausente",
];

/// Words that open one action line ("AI: …"); looked up folded, a colon or dash must follow.
pub(crate) const ACTION_MARKS: &[&str] = &[
    "ai",
    "a",
    "ap",
    "action",
    "actions",
    "action item",
    "action point",
    "action items",
    "todo",
    "to do",
    "to-do",
    "follow up",
    "follow-up",
    "next step",
    "next steps",
    "aktion",
    "aktionen",
    "aufgabe",
    "aufgaben",
    "to dos",
    "todos",
    "massnahme",
    "offen",
    "a faire",
    "tache",
    "action a mener",
    "tarea",
    "tareas",
    "accion",
    "acciones",
    "pendiente",
    "por hacer",
    "acao",
    "acoes",
    "tarefa",
    "tarefas",
    "a fazer",
    "azione",
    "azioni",
    "da fare",
    "compito",
    "actie",
    "acties",
    "actiepunt",
    "te doen",
    "taak",
    "zadanie",
    "zadania",
    "do zrobienia",
    "ukol",
    "ukoly",
    "akce",
    "udelat",
    "att gora",
    "atgard",
    "prochaine etape",
    "siguiente paso",
    "au",
];
/// Headings under which every line is an action.
pub(crate) const ACTION_SECTIONS: &[&str] = &[
    "actions",
    "action",
    "action items",
    "action item",
    "action points",
    "ai",
    "ais",
    "todo",
    "todos",
    "to do",
    "to-do",
    "to-dos",
    "to dos",
    "tasks",
    "next steps",
    "follow ups",
    "follow-ups",
    "follow up",
    "followups",
    "commitments",
    "we agreed",
    "agreed actions",
    "next actions",
    "who does what",
    "aktionen",
    "aktion",
    "aktionspunkte",
    "aufgaben",
    "massnahmen",
    "nachste schritte",
    "to-do liste",
    "offene punkte todo",
    "zu tun",
    "zu erledigen",
    "vereinbart",
    "vereinbarungen",
    "a faire",
    "actions a mener",
    "taches",
    "prochaines etapes",
    "suites",
    "on fait quoi",
    "plan d'action",
    "tareas",
    "tarea",
    "acciones",
    "por hacer",
    "pendientes",
    "proximos pasos",
    "compromisos",
    "acuerdos",
    "tarefas",
    "acoes",
    "a fazer",
    "proximos passos",
    "pendencias",
    "encaminhamentos",
    "azioni",
    "da fare",
    "compiti",
    "prossimi passi",
    "cose da fare",
    "acties",
    "actiepunten",
    "actielijst",
    "te doen",
    "taken",
    "vervolgstappen",
    "afspraken",
    "zadania",
    "do zrobienia",
    "akcje",
    "kolejne kroki",
    "nastepne kroki",
    "ustalenia",
    "ukoly",
    "akce",
    "dalsi kroky",
    "co udelat",
    "ukol",
    "atgarder",
    "att gora",
    "handlinger",
];
/// Headings under which talking points stand.
pub(crate) const POINT_SECTIONS: &[&str] = &[
    "topics",
    "agenda",
    "talking points",
    "points",
    "discussion",
    "discussion points",
    "to discuss",
    "themen",
    "punkte",
    "besprechungspunkte",
    "sujets",
    "ordre du jour",
    "points a aborder",
    "points abordes",
    "temas",
    "puntos",
    "asuntos",
    "pontos",
    "assuntos",
    "pauta",
    "argomenti",
    "punti",
    "temi",
    "onderwerpen",
    "agendapunten",
    "punten",
    "tematy",
    "punkty",
    "temata",
    "body",
    "program",
    "top",
    "tops",
    "thema",
];
/// Headings under which what was said is kept.
pub(crate) const NOTE_SECTIONS: &[&str] = &[
    "notes",
    "minutes",
    "meeting notes",
    "discussion notes",
    "log",
    "notizen",
    "protokoll",
    "mitschrift",
    "compte rendu",
    "compte-rendu",
    "prise de notes",
    "notas",
    "apuntes",
    "anotacoes",
    "note",
    "appunti",
    "verbale",
    "notities",
    "verslag",
    "aantekeningen",
    "notatki",
    "poznamky",
    "zapis",
    "zapisky",
    "links",
    "liens",
    "enlaces",
    "decisions",
    "decision",
    "entscheidungen",
    "entscheidung",
    "beschlusse",
    "decisiones",
    "decisoes",
    "decisioni",
    "besluiten",
    "besluit",
    "decyzje",
    "rozhodnuti",
    "ergebnisse",
    "summary",
    "zusammenfassung",
    "resume",
    "resumen",
    "resumo",
];
/// Headings, and remarks on a line, for what there was no time for.
pub(crate) const UNREACHED: &[&str] = &[
    "not reached",
    "not discussed",
    "didn't get to",
    "did not get to",
    "no time",
    "ran out of time",
    "carry over",
    "carried over",
    "carry-over",
    "carryover",
    "next time",
    "moved to next",
    "parking lot",
    "parked",
    "postponed",
    "deferred",
    "push to next",
    "backlog",
    "nicht geschafft",
    "keine zeit",
    "verschoben",
    "vertagt",
    "nachstes mal",
    "ubertrag",
    "offen vom letzten",
    "nicht besprochen",
    "themenspeicher",
    "reporte",
    "pas eu le temps",
    "la prochaine fois",
    "pas abordé",
    "pas aborde",
    "en attente",
    "aplazado",
    "pendiente para",
    "no dio tiempo",
    "proxima vez",
    "sin tratar",
    "para la proxima",
    "adiado",
    "nao deu tempo",
    "rimandato",
    "la prossima volta",
    "non discusso",
    "niet besproken",
    "volgende keer",
    "doorgeschoven",
    "geen tijd",
    "przelozone",
    "nastepnym razem",
    "nie zdazylismy",
    "priste",
    "nestihli",
    "odlozeno",
    "(w)",
];
/// Words that say that an action is done.
pub(crate) const DONE: &[&str] = &[
    "done",
    "completed",
    "complete",
    "finished",
    "closed",
    "sent",
    "erledigt",
    "fertig",
    "gemacht",
    "abgeschlossen",
    "fait",
    "faite",
    "termine",
    "terminee",
    "ok fait",
    "c'est fait",
    "hecho",
    "hecha",
    "listo",
    "lista",
    "feito",
    "feita",
    "concluido",
    "concluida",
    "pronto",
    "fatto",
    "fatta",
    "completato",
    "gedaan",
    "klaar",
    "afgerond",
    "zrobione",
    "gotowe",
    "zrobiono",
    "hotovo",
    "splneno",
    "klart",
    "faerdig",
    "ferdig",
    "done!",
    "✅",
    "✔",
    "✓",
    "☑",
];
/// Words that turn a done word around.
pub(crate) const NOT: &str =
    "not nicht pas no nie ne noch half halb nao non niet nog kein isn't never nicht-";
/// Headings and keys that describe the meeting instead of being talked about.
pub(crate) const META: &str = "mood stimmung humeur animo umore humor attendees present participants participant anwesend teilnehmer presents asistentes presentes partecipanti aanwezig obecni ucastnici location ort lieu lugar local luogo plaats time zeit uhrzeit heure hora ora duration dauer status created created: \
 owner tags tag updated energy energie energia nastroj nalada stemming where room raum salle sala zoom link weather wetter";
/// What stands before a mark's meaning in a legend, and small words in titles.
pub(crate) const FROM: &str = "von of for from de by is pour para per van od die der the ist est es";
/// Words that look like a speaker's mark and are none.
pub(crate) const NOT_SPEAKER: &str = "ai todo ps nb fyi note notes q a re update idea question wins win blocker blockers mood tbd eg ie ok info faq wip p.s n.b http https";

/// The month a folded word names, from 1.
pub(crate) fn month(word: &str) -> Option<i8> {
    static TABLE: LazyLock<HashMap<&'static str, i8>> = LazyLock::new(|| numbered(&MONTHS, 1));
    TABLE.get(word).copied()
}

/// The weekday a folded word names, Monday being 0.
pub(crate) fn weekday(word: &str) -> Option<i8> {
    static TABLE: LazyLock<HashMap<&'static str, i8>> = LazyLock::new(|| numbered(&WEEKDAYS, 0));
    TABLE.get(word).copied()
}

fn numbered(lists: &[&'static str], first: i8) -> HashMap<&'static str, i8> {
    let mut table = HashMap::new();
    for (list, number) in lists.iter().zip(first..) {
        for word in list.split(' ') {
            table.entry(word).or_insert(number);
        }
    }
    table
}

/// Whether a folded word is in a list of words with blanks between.
pub(crate) fn among(list: &str, word: &str) -> bool {
    let word = word.as_bytes();
    !word.is_empty() && list.as_bytes().split(|b| *b == b' ').any(|one| one == word)
}

/// Whether the folded text opens with one of the sayings, as whole words.
pub(crate) fn opens(text: &str, sayings: &[&str]) -> bool {
    sayings.iter().any(|saying| {
        text.strip_prefix(saying).is_some_and(|rest| {
            !saying.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
        })
    })
}

/// Whether one of the sayings stands in the folded text, at word borders.
pub(crate) fn says(text: &str, sayings: &[&str]) -> bool {
    sayings.iter().any(|saying| find_saying(text, saying).is_some())
}

/// Where a saying stands in the folded text, at word borders.
pub(crate) fn find_saying(text: &str, saying: &str) -> Option<usize> {
    if saying.len() > text.len() {
        return None;
    }
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(saying)) {
        let start = from + at;
        let end = start + saying.len();
        let before = text.get(..start).and_then(|s| s.chars().next_back());
        let after = text.get(end..).and_then(|s| s.chars().next());
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let solid = saying.chars().next().is_some_and(char::is_alphanumeric);
        if (!solid || edge(before)) && (edge(after) || !saying.ends_with(char::is_alphanumeric)) {
            return Some(start);
        }
        from = end;
    }
    None
}
