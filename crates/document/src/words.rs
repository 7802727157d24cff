//! The words of nine languages that dates, actions, sections and skipped weeks are written with; owns the
//! tables and the folding of words, never a rule about where they may stand.

use crate::lists::{Sayings, Words};
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents: the form in which every table here is looked up.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            _ if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            '’' | '‘' => out.push('\''),
            '\u{2010}'..='\u{2027}' | '€' | '\u{1f000}'..='\u{1faff}' => out.push(c),
            _ => match LATIN.get(usize::try_from(u32::from(c)).unwrap_or(usize::MAX)) {
                Some(plain) => out.push_str(plain),
                None => return folded(word),
            },
        }
    }
    out
}

/// What the letters of Latin scripts fold to.
static LATIN: LazyLock<Vec<String>> =
    LazyLock::new(|| ('\0'..'\u{250}').map(|c| folded(c.encode_utf8(&mut [0; 4]))).collect());

fn folded(word: &str) -> String {
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
    "monday mon mo montag lundi lun lunes lunedi segunda segunda-feira seg maandag ma poniedzialek poniedzialku pon pn pondelka pondeli po mandag mandag",
    "tuesday tue tues di dienstag mardi mar martes martedi terca terca-feira ter dinsdag wtorek wtorku uterka wt utery ut tirsdag tisdag",
    "wednesday wed weds mi mittwoch mercredi mer miercoles mie mercoledi quarta quarta-feira qua woensdag wo sroda srody stredy sr streda st onsdag",
    "thursday thu thur thurs do donnerstag jeudi jeu jueves jue giovedi gio quinta quinta-feira qui donderdag czwartek czwartku ctvrtka czw ctvrtek ct torsdag",
    "friday fri fr freitag vendredi ven viernes vie venerdi sexta sexta-feira sex vrijdag vr piatek piatku patku patek fredag",
    "saturday sat sa samstag sonnabend samedi sam sabado sab sabato zaterdag za sobota soboty sob lordag lordag",
    "sunday sun sonntag dimanche dim domingo dom domenica zondag zo niedziela niedzieli nedele sondag so",
];

/// What stands for "week" before a number or before "of".
pub(crate) static WEEK: Words = Words::new(
    "week wk kw cw woche kalenderwoche semaine sem semana settimana tydzien tyden vecka uge weeknr wo w \
    w/c wc",
);
/// What may stand between the word for week and a day.
pub(crate) static WEEK_OF: Words =
    Words::new("of vom von ab du de del della dell van od der beginning starting commencing dal do zo 'd");
/// Small words inside a written date.
pub(crate) static DATE_GLUE: Words = Words::new("of de del di the le den dem der el am du do w dnia a");
/// Day endings: 1st, 2nd, 1er, 1º.
pub(crate) static ORDINAL: Words = Words::new("st nd rd th er e o a º ª de ste");

/// What a heading may say besides its date without saying anything.
pub(crate) static LABELS: Words = Words::new(
    "1:1 1-1 1on1 1-on-1 1-op-1 one-on-one one on meeting notes note weekly sync catch-up catchup \
    check-in date datum fecha data date: day termin besprechung gesprach protokoll jour fixe jf \
    jour-fixe notizen am vom reunion point points du del de hebdo reunião reuniao reunión dia incontro \
    riunione overleg gesprek spotkanie schuzka session with for from 1o1 o2o agenda minutes the on \
    v vom sent gesendet envoye enviado inviato verzonden wyslano odeslano compte rendu entretien le el la il op",
);

/// Whoever writes, as they call themselves.
pub(crate) static ME: Words = Words::new("me ich moi yo eu io ik ja");

/// Words that turn a done word around.
pub(crate) static NOT: Words =
    Words::new("not nicht pas no nie ne noch half halb nao non niet nog kein isn't never nicht-");
/// What stands for "nothing to do" or "nothing to say".
pub(crate) static NOTHING: Words = Words::new(
    "n/a na none nothing keine keins nichts aucune aucun rien ninguna ninguno nada nenhuma nessuna niente geen niets brak nic \
    zadne tbd tbc",
);
/// Headings and keys that describe the meeting instead of being talked about.
pub(crate) static META: Words = Words::new(
    "mood stimmung humeur animo umore humor attendees present participants participant anwesend \
    teilnehmer presents asistentes presentes partecipanti aanwezig obecni ucastnici location ort lieu \
    lugar local luogo plaats time zeit uhrzeit heure hora ora duration dauer status created created: \
    owner tags tag updated energy energie energia nastroj nalada stemming where room raum salle sala \
    zoom link weather wetter",
);
/// What stands before a mark's meaning in a legend, and small words in titles.
pub(crate) static FROM: Words =
    Words::new("von of for from de by is pour para per van od die der the ist est es");
/// Words that look like a speaker's mark and are none.
pub(crate) static NOT_SPEAKER: Words = Words::new(
    "ai todo ps nb fyi note notes q a re update idea question wins win blocker blockers mood tbd eg ie ok \
    info faq wip p.s n.b http https from to cc subject date sent",
);

/// "None.", "–": a list was left empty.
pub(crate) fn nothing(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '–' | '—' | '/' | ' '))
        || NOTHING.has(fold(text).trim_matches(['.', '!', '(', ')', ' ']))
}

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
pub(crate) fn among(list: &Words, word: &str) -> bool {
    list.has(word)
}

/// Whether the folded text opens with one of the sayings, as whole words.
pub(crate) fn opens(text: &str, sayings: &Sayings) -> bool {
    sayings.open(text)
}

/// Whether one of the sayings stands in the folded text, at word borders.
pub(crate) fn says(text: &str, sayings: &Sayings) -> bool {
    sayings.within(text)
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
