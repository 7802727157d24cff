//! Reads how an action stands: words for done, a status, a deadline. Owns those words' places in a line; never who acts.

use crate::lists::Words;
use crate::{due, sayings, words};
use jiff::civil::Date;

/// Whether a text says that it is done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Said {
    No,
    Done,
    /// With a day or a remark, which stay where they are.
    OnADay,
}

/// "DEADLINE: <2026-03-16 Mon>": the day by which the task above is due.
pub(crate) fn deadline(text: &str) -> Option<Date> {
    let behind = text.strip_prefix("DEADLINE:").or_else(|| text.strip_prefix("SCHEDULED:"))?;
    due::day(behind.trim_start_matches([' ', '<', '‹', '[']))
}

/// Takes "Status: Done", "[Status: pending]" off the end of a text.
pub(crate) fn status(text: &str) -> Option<(&str, Said)> {
    static OPEN: Words = Words::new(
        "open pending wip ongoing progress todo started offen laufend ouvert cours pendiente pendente otwarte",
    );
    let core = text.trim_end_matches([' ', '.', ')', ']', '!', '*']);
    let at = words::fold(core)
        .rfind("status")
        .filter(|_| core.is_ascii() || words::fold(core).len() == core.len())?;
    let value = core.get(at + "status".len()..)?.trim_start().strip_prefix([':', '-', '–', '='])?.trim();
    let folded = words::fold(value);
    let said = if sayings::DONE.has(&folded) {
        Said::Done
    } else if folded.split(' ').next_back().is_some_and(|word| OPEN.has(word))
        && folded.split(' ').count() <= 2
    {
        Said::No
    } else {
        return None;
    };
    let front = core.get(..at)?.trim_end_matches([' ', '-', '–', '(', '[', ',', ';', '*']);
    Some((front.strip_suffix('.').unwrap_or(front), said))
}

/// What stands behind a word for done that opens a text: "ok bia: acesso ao painel".
pub(crate) fn opened(text: &str) -> Option<&str> {
    let (word, behind) = text.split_once(' ')?;
    sayings::DONE.has(&words::fold(word)).then(|| behind.trim_start())
}

/// Takes a word for "done" off the end (or the start) of a text.
pub(crate) fn done(text: &str) -> (String, Said) {
    let trimmed = text.trim_end();
    let smiled = trimmed.strip_suffix(";)").or_else(|| trimmed.strip_suffix(":)")).unwrap_or(trimmed);
    let core = smiled.trim_end_matches([')', '.', '!', ' ', ']', '\u{fe0f}', '*']);
    let folded = words::fold(core);
    for word in sayings::DONE.all {
        if let Some(front) = folded.strip_suffix(word) {
            let letters = word.starts_with(char::is_alphabetic);
            let bound = front.ends_with(['(', '-', '–', '—', ':', ',', '→', '>', '[', '.', '!', ';', '?'])
                || front
                    .trim_end()
                    .ends_with(['(', '-', '–', '—', ':', '→', '>', '[', ',', '!', '.', ';', '=']);
            let bracket =
                front.trim_end().rfind('(').is_some_and(|at| front.len() - at < 24 && trimmed.ends_with(')'));
            let last = front
                .split_whitespace()
                .next_back()
                .unwrap_or_default()
                .trim_start_matches(['(', '-', '–', ',']);
            let cut =
                core.char_indices().rev().nth(word.chars().count().saturating_sub(1)).map_or(0, |(at, _)| at);
            let written = core.get(cut..).unwrap_or_default();
            let alone =
                front.ends_with(' ') && (plainly(written, word, last) || front.trim_end().ends_with(')'));
            if words::among(&words::NOT, last) || (letters && !bound && !bracket && !alone) {
                continue;
            }
            let rest = core
                .get(..cut)
                .unwrap_or_default()
                .trim_end_matches([' ', '(', '-', '–', '—', ':', ',', '→', '[', ';', '=', '>']);
            return (if rest.is_empty() { trimmed.to_owned() } else { rest.to_owned() }, Said::Done);
        }
    }
    dated_done(trimmed)
}

/// Whether a word for done says so at the end of a line with nothing before it: in capitals, or one that is no verb of the
/// sentence ("erl.", "hecho", but "get it done").
fn plainly(written: &str, word: &str, last: &str) -> bool {
    static ALONE: Words = Words::new("erl erledigt hecho feito fatto gedaan zrobione hotovo");
    static AUXILIARY: Words = Words::new(
        "sein werden wird ist ya ja ser estar esta hay bien se be is to get zijn worden wordt is byt bude byc jest",
    );
    let capitals = written.chars().count() > 1 && written.chars().all(char::is_uppercase);
    (capitals || ALONE.has(word)) && !AUXILIARY.has(last)
}

/// "(done 12.3.)", "– erledigt am 3.3.", "DONE: …", "- gedaan, wil!", "✅ 2026-05-11"
fn dated_done(text: &str) -> (String, Said) {
    let folded = words::fold(text);
    // Most lines say nothing of it: that is known at once.
    let told = words::says(&folded, &sayings::DONE)
        && sayings::DONE.all.iter().any(|word| {
            let Some(at) = words::find_saying(&folded, word) else {
                return false;
            };
            let front = folded.get(..at).unwrap_or_default().trim_end();
            let behind = folded.get(at + word.len()..).unwrap_or_default();
            let sign = !word.starts_with(char::is_alphabetic);
            let open = front.is_empty() && behind.starts_with(':');
            let set_off = sign || front.ends_with(['(', '-', '–', '—', '→', '>', '[']);
            let dated = behind.len() <= 28
                && (behind.chars().any(|c| c.is_ascii_digit()) || behind.contains(')') && behind.len() <= 20);
            let remarked =
                !sign && behind.trim_start().starts_with([',', ';', '-', '–']) && behind.len() <= 60;
            // "One page. DONE (it's one and a bit)"
            let written = text.get(at..at + word.len()).filter(|_| folded.len() == text.len());
            let capitals = written.is_some_and(|w| w.len() > 3 && w.chars().all(char::is_uppercase));
            open || set_off && (dated || remarked) || capitals
        });
    (text.to_owned(), if told { Said::OnADay } else { Said::No })
}
