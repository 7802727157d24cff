//! Reads until when something is to be done ("by Friday", "in zwei Wochen", "29 May"); owns phrases that are
//! relative to a day. Never asks a clock: the day is a parameter.

use crate::dates::{self, Found, Written};
use crate::lists::Words;
use crate::order;
use crate::words;
use jiff::ToSpan;
use jiff::civil::Date;

/// Words that lead to a day at the edge of a line.
static LEAD: Words = Words::new(
    "dia by before until till on due for this bis vor am zum spatestens diesen dieser bis zum avant d'ici pour le ce jusqu'au para pra el este antes de del hasta ate no na entro il per do przed na voor op uiterlijk tot van z v",
);
/// Words that make a day a limit also within a sentence.
static LIMIT: Words =
    Words::new("by before until till due bis vor spatestens avant antes hasta entro ate uiterlijk przed");
/// Words for what something is for, which may be until when and may not.
static FOR: Words = Words::new("for fur pour para pra per voor dla pro");
/// Words that a text cannot end in: what stands behind them is no limit.
static BOUND: Words = Words::new(
    "to of the a an and or than since after with from vom von nach seit mit der die das dem den und oder ab du des les et ou depuis avec apres \
     la los las y o desde con despues depois apos della dello dei e dopo met na sinds en od po z i",
);
static NEXT: Words = Words::new(
    "next nachsten nachste nachster nachstes kommenden kommende kommender prochain prochaine proximo proxima prossimo prossima volgende przyszly pristi que",
);
static TODAY: Words =
    Words::new("today tonight eod heute aujourd'hui hoy hoje oggi vandaag dzis dzisiaj dnes");
static TOMORROW: Words = Words::new("tomorrow morgen demain manana amanha domani jutro zitra");
static AFTER_TOMORROW: Words = Words::new("ubermorgen apres-demain overmorgen pojutrze pozitri dopodomani");
static DAYS: Words =
    Words::new("day days tag tagen tage jour jours dia dias giorno giorni dag dagen dni dnu");
static WEEKS: Words = Words::new(
    "week weeks woche wochen semaine semaines semana semanas settimana settimane weken tydzien tygodnia tygodnie tygodni tyden tydny tydnu",
);
static MONTHS: Words = Words::new(
    "month months monat monate monaten monats monates mois mes meses mese mesi maand maanden miesiac miesiace mesic mesice",
);
static IN: Words = Words::new("in within dans sous en dentro binnen za do fra innerhalb");
static END: Words = Words::new("end ende fin fim fine eind einde koniec konca konec konce finales final");
static OF: Words =
    Words::new("of the des der de du del della do van this diesen dieses dieser ce cette este esta");
/// Weekdays short enough to be taken for other words are read only after a leading word.
static SURE: Words = Words::new("mon tue tues wed weds thu thur thurs fri");

/// The day a phrase means, seen from `today`: "Friday", "by 29 May", "in two weeks", "end of month".
#[must_use]
pub fn due_phrase(words: &str, today: Date) -> Option<Date> {
    let words = words.trim().trim_matches(['(', ')', '.', ',', ':', '!', ';', '[', ']', ' ', '-', '–']);
    whole(words, today, None).map(|(day, _)| day)
}

/// How firmly a phrase says that it is a limit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Led {
    No,
    Lead,
    Limit,
}

/// Takes a due phrase from the edges of a text; within a sentence it is read but left where it is.
///
/// What `is_name` knows as somebody's name is no day: "for Sam".
pub(crate) fn take(
    text: &str,
    today: Date,
    month_first: Option<bool>,
    is_name: impl Fn(&str) -> bool,
) -> (String, Option<Date>) {
    let core = text.trim_end_matches(['.', '!', ')', ' ', ']', ',', '🔺', '⏫', '🔼', '🔽', '⏬']);
    let named =
        core.rsplit(char::is_whitespace).next().is_some_and(|last| is_name(last.trim_start_matches('(')));
    let at_end = if named { None } else { at_end(core, text, today, month_first) };
    if let Some((rest, day)) = at_end.or_else(|| at_front(text, today, month_first)) {
        return (rest, Some(day));
    }
    (text.to_owned(), inside(text, today, month_first))
}

fn at_end(core: &str, text: &str, today: Date, month_first: Option<bool>) -> Option<(String, Date)> {
    let last = words::fold(core.rsplit(char::is_whitespace).next().unwrap_or_default());
    if !may_end(last.trim_matches(['(', '.', ','])) {
        return None;
    }
    let starts: Vec<usize> = word_starts(core);
    for &start in starts.iter().rev().take(8).rev() {
        let Some((day, led)) = core.get(start..).and_then(|phrase| whole(phrase, today, month_first)) else {
            continue;
        };
        let rest = text.get(..start).unwrap_or_default().trim_end_matches([
            ' ', '(', '[', ',', '-', '–', '—', ':', ';', '→', '📅', '⏳', '🗓', '\u{fe0f}',
        ]);
        // "comp time for Saturday": whatever it is for stays in the text.
        let lead = core.get(start..).and_then(|phrase| phrase.split_whitespace().next()).map(words::fold);
        if lead.is_some_and(|lead| words::among(&FOR, &lead)) {
            return Some((text.trim().to_owned(), day));
        }
        let last = words::fold(rest.rsplit(char::is_whitespace).next().unwrap_or_default());
        // "upgrade to 10.2", "the one of Monday": the day belongs to the words before it.
        let bound = led != Led::Limit && words::among(&BOUND, &last);
        return (!rest.trim().is_empty() && !bound).then(|| (rest.trim().to_owned(), day));
    }
    None
}

/// Whether a phrase that says until when may end in this word.
fn may_end(word: &str) -> bool {
    static LAST: Words = Words::new(
        "tomorrow week weeks eow eom eod viene morning night noon evening abend mittag matin soir midi abends year jahres jahr annee l'annee ano anno jaar manana amanha",
    );
    let lists = [&LAST, &TODAY, &TOMORROW, &AFTER_TOMORROW, &DAYS, &WEEKS, &MONTHS, &NEXT];
    word.bytes().any(|b| b.is_ascii_digit())
        || words::weekday(word).is_some()
        || words::month(word).is_some()
        || lists.iter().any(|list| words::among(list, word))
}

fn at_front(text: &str, today: Date, month_first: Option<bool>) -> Option<(String, Date)> {
    for (end, sign) in text.char_indices().take(40).filter(|(_, c)| matches!(c, ':' | ',' | '–' | '—' | '-'))
    {
        let phrase = text.get(..end)?;
        let rest = text.get(end + sign.len_utf8()..)?.trim();
        if let Some((day, _)) = whole(phrase.trim(), today, month_first).filter(|_| !rest.is_empty()) {
            return Some((rest.to_owned(), day));
        }
    }
    None
}

fn inside(text: &str, today: Date, month_first: Option<bool>) -> Option<Date> {
    let starts = word_starts(text);
    for (at, &start) in starts.iter().enumerate().take(60) {
        let word = text.get(start..).and_then(|s| s.split_whitespace().next()).unwrap_or_default();
        if !words::among(&LIMIT, &words::fold(word)) {
            continue;
        }
        for ahead in (2..=6).rev() {
            let end = starts.get(at + ahead).copied().unwrap_or(text.len());
            let phrase = text
                .get(start..end)
                .unwrap_or_default()
                .trim()
                .trim_end_matches([',', '.', ';', ')', ':', '!']);
            if let Some((day, Led::Limit)) = whole(phrase, today, month_first) {
                return Some(day);
            }
        }
    }
    None
}

fn word_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if !c.is_whitespace() && c != '(' && (before.is_whitespace() || before == '(') {
            starts.push(at);
        }
        before = c;
    }
    starts
}

/// Reads a phrase that is nothing but a day.
fn whole(phrase: &str, today: Date, month_first: Option<bool>) -> Option<(Date, Led)> {
    if phrase.is_empty() || phrase.len() > 60 {
        return None;
    }
    let mut rest = phrase.trim();
    let mut led = Led::No;
    loop {
        if let Some(day) = core(rest, today, led, month_first) {
            return Some((day, led));
        }
        let (word, behind) = rest.split_once(char::is_whitespace)?;
        let folded = words::fold(word);
        if !words::among(&LEAD, folded.trim_end_matches(':')) {
            return None;
        }
        led = if words::among(&LIMIT, folded.trim_end_matches(':')) || led == Led::Limit {
            Led::Limit
        } else {
            Led::Lead
        };
        rest = behind.trim_start();
    }
}

fn core(text: &str, today: Date, led: Led, month_first: Option<bool>) -> Option<Date> {
    let folded = words::fold(text);
    let parts: Vec<&str> =
        folded.split_whitespace().map(|w| w.trim_matches(['.', ',', '(', ')', '!'])).collect();
    simple(&parts, today, led)
        .or_else(|| ahead(&parts, today))
        .or_else(|| end_of(&parts, today))
        .or_else(|| dated(text, today, month_first))
}

fn simple(parts: &[&str], today: Date, led: Led) -> Option<Date> {
    match parts {
        [one] if words::among(&TODAY, one) => Some(today),
        [one] if words::among(&TOMORROW, one) => today.checked_add(1.day()).ok(),
        [one] if words::among(&AFTER_TOMORROW, one) => today.checked_add(2.days()).ok(),
        ["day", "after", "tomorrow"] | ["pasado", "manana"] | ["depois", "de", "amanha"] => {
            today.checked_add(2.days()).ok()
        }
        ["the", one] | [one] if led == Led::Limit && ordinal(one).is_some() => next_day(today, ordinal(one)?),
        [day, one] if led == Led::Limit && weekday(day, led).is_some() && ordinal(one).is_some() => {
            next_day(today, ordinal(one)?)
        }
        ["eow"] => week_day(today, 4, 0),
        ["eom"] => Some(today.last_of_month()),
        [one] => weekday(one, led).and_then(|day| coming(today, day)),
        ["next", "week"]
        | ["nachste", "woche"]
        | ["semaine", "prochaine"]
        | ["proxima", "semana"]
        | ["prossima", "settimana"]
        | ["volgende", "week"] => week_day(today, 4, 1),
        ["next", "month"] | ["nachsten", "monat"] | ["mois", "prochain"] | ["proximo", "mes"] => {
            today.checked_add(1.month()).ok().map(Date::last_of_month)
        }
        [one, two] if words::among(&NEXT, one) => {
            weekday(two, Led::Lead).and_then(|day| week_day(today, day, 1))
        }
        [one, two] if words::among(&NEXT, two) => {
            weekday(one, Led::Lead).and_then(|day| week_day(today, day, 1))
        }
        ["the", one] if led != Led::No => weekday(one, led).and_then(|day| coming(today, day)),
        [one, "que", "viene"] => weekday(one, Led::Lead).and_then(|day| coming(today, day)),
        [
            one,
            "morning" | "night" | "noon" | "evening" | "eod" | "abend" | "mittag" | "matin" | "soir" | "midi"
            | "abends",
        ] => weekday(one, led).and_then(|day| coming(today, day)),
        _ => None,
    }
}

/// "30th"
fn ordinal(word: &str) -> Option<i8> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?;
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

/// The next such day of a month from today on.
fn next_day(today: Date, day: i8) -> Option<Date> {
    (0..=2)
        .filter_map(|months| today.first_of_month().checked_add(months.months()).ok())
        .filter_map(|first| Date::new(first.year(), first.month(), day).ok())
        .find(|date| *date >= today)
}

fn weekday(word: &str, led: Led) -> Option<i8> {
    let word = word.trim_end_matches('.');
    let sure = word.chars().count() >= 5
        || words::among(&SURE, word)
        || (led != Led::No && word.chars().count() >= 2);
    words::weekday(word).filter(|_| sure)
}

/// The next such day strictly after today.
fn coming(today: Date, weekday: i8) -> Option<Date> {
    let now = today.weekday().to_monday_zero_offset();
    let days = (i64::from(weekday) - i64::from(now) + 6).rem_euclid(7) + 1;
    today.checked_add(days.days()).ok()
}

fn week_day(today: Date, weekday: i8, weeks: i64) -> Option<Date> {
    order::monday(today).checked_add((i64::from(weekday) + weeks * 7).days()).ok()
}

/// "in two weeks"
fn ahead(parts: &[&str], today: Date) -> Option<Date> {
    let [lead, many, unit] = parts else {
        return None;
    };
    if !words::among(&IN, lead) {
        return None;
    }
    let many = count(many)?;
    if words::among(&DAYS, unit) {
        return today.checked_add(many.days()).ok();
    }
    if words::among(&WEEKS, unit) {
        return today.checked_add((many * 7).days()).ok();
    }
    words::among(&MONTHS, unit).then(|| today.checked_add(many.months()).ok()).flatten()
}

fn count(word: &str) -> Option<i64> {
    static WORDS: [Words; 6] = [
        Words::new("1 a an one ein eine einem einer un une una uno um uma een jeden jednom"),
        Words::new("2 two zwei deux dos dois duas due twee dwa dwie dva dve couple"),
        Words::new("3 three drei trois tres tre drie trzy tri"),
        Words::new("4 four vier quatre cuatro quatro quattro cztery ctyri"),
        Words::new("5 five funf cinq cinco cinque vijf piec pet"),
        Words::new("6 six sechs seis sei zes szesc sest"),
    ];
    if let Ok(number) = word.parse::<i64>() {
        return (0..=400).contains(&number).then_some(number);
    }
    WORDS.iter().position(|list| words::among(list, word)).and_then(|at| i64::try_from(at + 1).ok())
}

/// "end of month", "Ende Mai", "fin de semaine"
fn end_of(parts: &[&str], today: Date) -> Option<Date> {
    let (first, rest) = parts.split_first()?;
    if !words::among(&END, first) {
        return None;
    }
    let rest: Vec<&str> = rest.iter().copied().filter(|w| !words::among(&OF, w)).collect();
    match rest.as_slice() {
        [one] if words::among(&WEEKS, one) => week_day(today, 4, 0),
        [one] if words::among(&MONTHS, one) => Some(today.last_of_month()),
        ["next" | "nachster" | "nachste", one] if words::among(&WEEKS, one) => week_day(today, 4, 1),
        ["year" | "jahres" | "jahr" | "annee" | "l'annee" | "ano" | "anno" | "jaar"] => {
            Date::new(today.year(), 12, 31).ok()
        }
        [one] => {
            let month = words::month(one)?;
            let year = today.year() + i16::from(month < today.month());
            Date::new(year, month, 1).ok().map(Date::last_of_month)
        }
        _ => None,
    }
}

fn dated(text: &str, today: Date, month_first: Option<bool>) -> Option<Date> {
    let found = dates::at_start(text)?;
    let rest = text.get(found.length..)?.trim_matches([' ', '.', ',', ')', '!']);
    // "10-21 Aug" says how long, not until when.
    if matches!(found.written, Written::DayMonth(..)) && ranged(text.get(..found.length)?) {
        return None;
    }
    if !rest.is_empty() || matches!(found.written, Written::Week(..)) && !found.week_of {
        return None;
    }
    calendar(&found, today, month_first)
}

/// Whether a dash stands between two numbers.
fn ranged(written: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    written.match_indices(['-', '–', '—']).any(|(at, dash)| {
        let (front, behind) = (written.get(..at), written.get(at + dash.len()..));
        digit(front.and_then(|front| front.trim_end_matches([' ', '.']).chars().next_back()))
            && digit(behind.and_then(|behind| behind.trim_start().chars().next()))
    })
}

/// Takes the day behind Obsidian's sign for "due" out of a text.
pub(crate) fn take_signed(text: &str) -> Option<(String, Date)> {
    let (front, behind) = text.split_once('📅')?;
    let behind = behind.trim_start_matches(['\u{fe0f}', ' ']);
    let rest = behind.get(dates::at_start(behind)?.length..)?.trim_start();
    Some((format!("{} {rest}", front.trim_end()).trim().to_owned(), day(behind)?))
}

/// The day that a text begins with, where its year is written.
pub(crate) fn day(text: &str) -> Option<Date> {
    match dates::at_start(text)?.written {
        Written::Full(year, month, day) => Date::new(year, month, day).ok(),
        _ => None,
    }
}

/// A document may list again what was due some weeks before.
const BEHIND: i64 = 60;

/// The next day from today on that a written date may mean; in a document also one that has just gone by.
fn calendar(found: &Found, today: Date, month_first: Option<bool>) -> Option<Date> {
    let earliest = if month_first.is_some() { today.saturating_sub(BEHIND.days()) } else { today };
    let next = |month: i8, day: i8, year: Option<i16>| match year {
        Some(year) => Date::new(year, month, day).ok(),
        None => (-1..=4)
            .filter_map(|more| Date::new(today.year() + more, month, day).ok())
            .find(|date| *date >= earliest),
    };
    match found.written {
        Written::Full(year, month, day) => Date::new(year, month, day).ok(),
        Written::DayMonth(day, month, year) => next(month, day, year),
        Written::Pair(a, b, year) => match month_first {
            Some(true) => next(a, b, year).or_else(|| next(b, a, year)),
            Some(false) => next(b, a, year).or_else(|| next(a, b, year)),
            None => [next(b, a, year), next(a, b, year)].into_iter().flatten().min(),
        },
        Written::Week(..) => None,
    }
}
