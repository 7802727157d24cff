//! Small judgements about whole documents and entries: their language's date order, and whether an entry only says
//! that nobody met. Owns no line.

use crate::dates::{self, Written};
use crate::headings::Head;
use crate::lines::{Form, Line};
use crate::lists::Words;
use crate::order::Hints;
use crate::{Meeting, sayings, words};
use jiff::civil::Date;
use std::{cmp::Ordering, collections::BTreeMap};

/// What the document says about its dates besides its headings.
pub(crate) fn hints(lines: &[Line], text: &str, today: Date) -> Hints {
    let month_first = themes::language(text) == themes::Language::English;
    let anchor = lines.iter().take(25).find_map(|line| {
        let (_, found) = dates::within(&line.text)?;
        match found.written {
            Written::Full(year, month, day) => Date::new(year, month, day).ok(),
            Written::DayMonth(day, month, Some(year)) => Date::new(year, month, day).ok(),
            _ => None,
        }
    });
    Hints { month_first, anchor, year: year(lines), today }
}

/// The year that dates near the top are most often written with, or else one that stands in the very first lines.
fn year(lines: &[Line]) -> Option<i16> {
    let mut counts: BTreeMap<i16, usize> = BTreeMap::new();
    for line in lines.iter().take(400) {
        let Some((_, found)) = dates::within(&line.text) else {
            continue;
        };
        if let Written::Full(year, ..) | Written::DayMonth(.., Some(year)) | Written::Pair(.., Some(year)) =
            found.written
        {
            *counts.entry(year).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count).map(|(year, _)| year);
    most.or_else(|| {
        lines
            .iter()
            .take(8)
            .take_while(|l| !matches!(l.form, Form::Bullet(_)))
            .find_map(|l| title_year(&l.text))
    })
}

/// What a year is for that is talked about and not lived in: "budget 2027", "goals for 2027".
static AHEAD: Words = Words::new(
    "budget budgets goals goal plan plans planning strategy roadmap forecast okr okrs target targets for by until since to in from \
     ziele ziel zielvereinbarung haushalt planung strategie prognose bis seit fur von ab objectifs objectif strategie d'ici pour depuis \
     presupuesto objetivos objetivo estrategia para desde hasta orcamento metas ate bilancio obiettivi obiettivo per dal entro \
     begroting doelen voor sinds vanaf tot budzet cele plany na od do rozpocet plany mal budgeten till sedan",
);

/// The year in a short line that titles the document; within a sentence a year is only talked about.
fn title_year(text: &str) -> Option<i16> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    let at = words.iter().position(|word| {
        let year = word.parse::<i16>().is_ok_and(|year| (2010..=2050).contains(&year));
        word.len() == 4 && year
    })?;
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let ahead = before.is_some_and(|word| words::among(&AHEAD, &words::fold(word)));
    (words.len() <= 8 && !ahead).then(|| words.get(at)?.parse().ok()).flatten()
}

/// Whether "5/6" in a due date puts the month first in this document.
pub(crate) fn month_first(lines: &[Line], hints: Hints) -> bool {
    let (mut month, mut day) = (0_usize, 0_usize);
    // "5 May" or "May 5": who writes one writes "5/5" in the same order.
    let (mut named_month, mut named_day) = (0_usize, 0_usize);
    for line in lines.iter().take(4000) {
        if matches!(line.form, Form::Heading(_))
            && let Some((start, found)) = dates::within(&line.text)
            && let Written::DayMonth(..) = found.written
        {
            let written = line.text.get(start..start + found.length).unwrap_or_default();
            let mut words =
                written.split([' ', ',']).filter(|word| words::weekday(&words::fold(word)).is_none());
            match words.next() {
                Some(word) if word.starts_with(|c: char| c.is_ascii_digit()) => named_day += 1,
                _ => named_month += 1,
            }
        }
        let bytes = line.text.as_bytes();
        if !bytes.contains(&b'/') {
            continue;
        }
        if let Some((_, found)) = dates::within(&line.text)
            && let Written::Pair(a, b, _) = found.written
        {
            month += usize::from(b > 12);
            day += usize::from(a > 12);
        }
    }
    match (month.cmp(&day), named_month.cmp(&named_day)) {
        (Ordering::Equal, Ordering::Equal) => hints.month_first,
        (Ordering::Equal, named) => named == Ordering::Greater,
        (pairs, _) => pairs == Ordering::Greater,
    }
}

/// Why nobody met, where that is all that an entry says.
pub(crate) fn missed(meeting: &Meeting, head: &Head, body: &[Line]) -> Option<String> {
    let remark = words::fold(&head.remark);
    let content = body.iter().filter(|l| l.form != Form::Markup).count();
    let reason = || {
        let bare = head.remark.trim_matches(['-', '–', '—', ' ', ':', ',', '.']);
        let bare = bare.strip_prefix('(').and_then(|r| r.strip_suffix(')')).unwrap_or(bare);
        if bare.contains('(') { bare.to_owned() } else { bare.trim_end_matches(')').to_owned() }
    };
    let few = meeting.points.len() <= 2 && meeting.actions.len() <= 1;
    if few && words::says(&remark, &sayings::SKIP_STRONG) {
        return Some(reason());
    }
    if content == 0 && remark.chars().any(char::is_alphabetic) && !neutral(&remark) {
        return Some(reason());
    }
    let idle = meeting.points.is_empty() && meeting.actions.is_empty();
    if idle && words::says(&remark, &sayings::SKIP_WEAK) {
        return Some(reason());
    }
    if !idle && meeting.points.len() != 1 {
        return None;
    }
    let said = |text: &str| {
        let text = words::fold(text);
        words::says(&text, &sayings::SKIP_STRONG)
            || (text.chars().count() <= 40 && words::says(&text, &sayings::SKIP_WEAK))
    };
    // "(both at the fair)" is all that was written.
    if let ([only], true) = (meeting.notes.as_slice(), idle && content == 1)
        && let Some(inside) = only.text.strip_prefix('(').and_then(|text| text.strip_suffix(')'))
    {
        return Some(inside.to_owned());
    }
    if idle && content <= 3 {
        return meeting.notes.iter().find(|note| said(&note.text)).map(|note| note.text.clone());
    }
    let only = meeting.actions.is_empty() && meeting.notes.is_empty();
    meeting
        .points
        .first()
        .filter(|p| {
            only && meeting.points.len() == 1 && words::says(&words::fold(&p.text), &sayings::SKIP_STRONG)
        })
        .map(|p| p.text.clone())
}

/// A remark that says nothing about whether there was a meeting: a time, the usual labels.
fn neutral(remark: &str) -> bool {
    remark.split(|c: char| !c.is_alphanumeric()).all(|w| {
        w.is_empty()
            || w.bytes().all(|b| b.is_ascii_digit())
            || words::among(&words::LABELS, w)
            || words::among(&words::WEEK, w)
            || matches!(w, "h" | "uhr" | "am" | "pm" | "min")
    })
}

/// A line of tags alone.
pub(crate) fn only_tags(raw: &str) -> bool {
    let raw = raw.trim();
    raw.starts_with('<') && raw.ends_with('>') && raw.matches('<').count() == 1 && !raw.contains(' ')
}

/// A line drawn of signs alone.
pub(crate) fn drawn(raw: &str) -> bool {
    only_tags(raw)
        || raw.trim().chars().all(|c| {
            matches!(
                c,
                '-' | '=' | '_' | '*' | '~' | '–' | '—' | '─' | '━' | '#' | '>' | ' ' | '|' | ':' | '\\'
            )
        })
}
