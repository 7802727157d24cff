//! Reads one action: its mark, who does it, until when, whether it is done. Owns the action line of the box and of
//! the document; never decides which section of a document holds actions.

use crate::lines::{self, Line, Tick};
use crate::lists::Words;
use crate::people::{self, Cast};
use crate::standing::{Said, done, opened, status};
use crate::{Action, ActionLine, due, sayings, style, words};
use jiff::civil::Date;

/// Reads an action typed in one line; `None` when it is none.
///
/// An action has "@name" anywhere, or opens with a mark ("AI:", "TODO", "Action:", "[ ]"). The name stands as
/// written, without @. Words that say until when, and the mark, leave the text where they stand at its edge.
#[must_use]
pub fn action_line(line: &str, today: Date) -> Option<ActionLine> {
    let bare = line.trim().trim_start_matches(['-', '*', '•', '–']).trim_start();
    let (tick, text) = lines::boxed(bare);
    let marked = strip_mark(text);
    let explicit = marked.is_some() || tick != Tick::None;
    let text = marked.unwrap_or(text);
    let Some(found) = mention(text, today) else {
        if !explicit || text.trim().is_empty() {
            return None;
        }
        let (assignee, rest) = named(text);
        let (text, due) = due::take(&rest, today, None, |_| false);
        return Some(ActionLine { text, assignee, due });
    };
    let (text, due) = match found.due {
        Some(day) => (found.text, Some(day)),
        None => due::take(&found.text, today, None, |_| false),
    };
    let text = text
        .trim_start_matches([':', ',', '-', '–', '—', ' '])
        .trim_end_matches([',', '-', '–', '—', ' '])
        .to_owned();
    // A name with a day promises nothing.
    let nothing = text.is_empty() || due::due_phrase(&text, today).is_some();
    (!nothing).then_some(ActionLine { text, assignee: Some(found.name), due })
}

/// A name found in a line, and what is left of the line.
struct Mention {
    name: String,
    text: String,
    /// The day that stood on the other side of the name.
    due: Option<Date>,
}

/// The first "@name" and the text without it, where it stands at an edge.
fn mention(text: &str, today: Date) -> Option<Mention> {
    let (at, end, name) = mention_at(text)?;
    let before = text.get(..at)?.trim_end();
    let after = text.get(end..)?.trim_start().trim_start_matches([':', ',']).trim_start();
    let made = |text: &str, due: Option<Date>| {
        Some(Mention { name: name.clone(), text: text.trim().to_owned(), due })
    };
    if let Some(day) = due::due_phrase(after, today).filter(|_| !before.is_empty()) {
        return made(before, Some(day));
    }
    if let Some(day) =
        due::due_phrase(before.trim_end_matches([':', ',']), today).filter(|_| !after.is_empty())
    {
        return made(after, Some(day));
    }
    if before.is_empty() {
        return made(after, None);
    }
    let last = after.trim_matches(['.', '!', ')', ' ']).is_empty();
    made(if last { before } else { text }, None)
}

fn mention_at(text: &str) -> Option<(usize, usize, String)> {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c == '@' && !before.is_alphanumeric() && !matches!(before, '/' | '.' | '_' | '-') {
            let rest = text.get(at + 1..)?;
            let long = rest
                .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '\'')))
                .unwrap_or(rest.len());
            let name = rest.get(..long)?.trim_end_matches(['.', '-', '_', '\'']);
            if name.chars().next().is_some_and(char::is_alphabetic) {
                return Some((at, at + 1 + name.len(), name.to_owned()));
            }
        }
        before = c;
    }
    None
}

/// The text behind an action mark, where it opens with one.
pub(crate) fn strip_mark(text: &str) -> Option<&str> {
    let text = text.trim_start();
    for word in ["TODO", "DONE", "DOING", "LATER", "NOW", "ACTION", "To-do", "To Do", "ToDo"] {
        if let Some(rest) = text.strip_prefix(word).filter(|rest| rest.starts_with(' ')) {
            let rest = rest.trim_start();
            let rest = rest.strip_prefix(['-', '–', ':', '—']).map_or(rest, str::trim_start);
            // Outliners put how much it matters behind the mark.
            let rest =
                ["[#A]", "[#B]", "[#C]"].iter().find_map(|mark| rest.strip_prefix(mark)).unwrap_or(rest);
            let rest = rest.trim_start();
            return (!rest.is_empty()).then_some(rest);
        }
    }
    let (end, sign) = text.char_indices().take(22).find(|(at, c)| {
        matches!(c, ':' | '：' | '–' | '—' | ')' | ']')
            || (*c == '-' && text.get(at + 1..).is_some_and(|r| r.starts_with(' ')))
    })?;
    let behind = text.get(end + sign.len_utf8()..)?;
    let opening = text.get(..end)?.trim_start_matches(['(', '[']);
    let folded = words::fold(opening.trim());
    if sayings::ACTION_MARKS.has(&folded) && !behind.trim().is_empty() {
        let single = folded.chars().count() == 1;
        return (!single || opening.trim().chars().all(char::is_uppercase))
            .then(|| behind.trim_start_matches([':', ' ', '\u{a0}']));
    }
    // "Action Tom: …", "AI (Tom): …"
    let (first, rest) = opening.split_once([' ', '('])?;
    let known = words::fold(first).chars().count() > 1 && sayings::ACTION_MARKS.has(&words::fold(first));
    let name = rest.chars().next().is_some_and(char::is_uppercase) && rest.split_whitespace().count() <= 2
        || words::ME.has(&words::fold(rest));
    (known && name && matches!(sign, ':' | ')' | '：'))
        .then(|| text.get(first.len()..).unwrap_or_default().trim_start())
}

/// "Hecho: Lucía – un día con Carmen": what stands behind a word for done that opens the line.
fn done_mark(text: &str) -> Option<&str> {
    let (word, rest) = text.split_once([':', '–', '—'])?;
    let word = Some(word.trim()).filter(|word| !word.contains(' '))?;
    (sayings::DONE_MARKS.has(&words::fold(word)) && !rest.trim().is_empty()).then(|| rest.trim_start())
}

/// "Tom to send …", "Tom: send …", "Tom - send …": the name that opens an action.
fn named(text: &str) -> (Option<String>, String) {
    if let Some((name, rest)) = people::mark_at_start(text)
        && name.chars().next().is_some_and(char::is_uppercase)
        && name.split_whitespace().count() <= 2
        && due::due_phrase(name, Date::MIN).is_none()
    {
        return (Some(name.to_owned()), rest.to_owned());
    }
    let mut parts = text.splitn(3, ' ');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(name), Some("to" | "will" | "soll" | "doit" | "should"), Some(rest))
            if name.chars().next().is_some_and(char::is_uppercase) =>
        {
            (Some(name.to_owned()), rest.to_owned())
        }
        _ => (None, text.to_owned()),
    }
}

/// Whether a document's line says by itself that it is an action.
pub(crate) fn is_marked(line: &Line, cast: &Cast) -> bool {
    let text = line.text.as_str();
    let short = |(mark, _): &(&str, &str)| mark.chars().count() <= 2 && cast.who(mark).is_some();
    if let Some((_, inner)) = people::mark_at_start(text).filter(short) {
        return strip_mark(inner).is_some() && !inner.starts_with(|c: char| c.is_lowercase());
    }
    strip_mark(text).is_some()
        || done_mark(text).is_some()
        || unsigned(text, cast).is_some()
        || shouted(text, cast)
}

/// "Action H to do it", "todo paolo tetto": a mark without a sign behind it; who does it, and what.
fn unsigned<'t, 'c>(text: &'t str, cast: &'c Cast) -> Option<(&'c str, &'t str)> {
    static MARKS: Words =
        Words::new("action todo aktion aufgabe tarea accion acao tarefa azione actie zadanie ukol");
    let (_, rest) = text.split_once(' ').filter(|(mark, _)| MARKS.has(&words::fold(mark)))?;
    let (name, does) = rest.split_once(' ')?;
    let who = cast.who(name)?;
    does.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
        .then(|| (who, does.strip_prefix("to ").unwrap_or(does)))
}

/// "FATTO Giulia: disegno"
fn shouted(text: &str, cast: &Cast) -> bool {
    let capitals =
        text.split(' ').next().is_some_and(|word| word.len() > 3 && word.chars().all(char::is_uppercase));
    capitals && opened(text).is_some_and(|rest| cast.opening(rest).is_some())
}

/// What stands behind "(c/f)": carried over from before.
fn behind_carried(text: &str) -> &str {
    let marks = ["(c/f)", "(cf)", "(carried over)", "(carry over)"];
    marks.iter().find_map(|mark| text.strip_prefix(mark)).map_or(text, str::trim_start)
}

/// Whether the line opens or ends with "@name".
pub(crate) fn mentions(text: &str) -> bool {
    let text = text.trim();
    let Some((at, end, _)) = mention_at(text) else {
        return false;
    };
    at == 0 || text.get(end..).is_some_and(|rest| rest.trim_matches(['.', ')', '!', ' ']).is_empty())
}

/// The actions of one line: several where each part of it opens with a name ("actions: Ben to call; Ana to write").
pub(crate) fn parts<'t>(text: &'t str, cast: &Cast) -> Vec<&'t str> {
    let named = |part: &str| {
        let first = strip_mark(part).unwrap_or(part).trim_start();
        first
            .split([' ', ':', ','])
            .next()
            .is_some_and(|word| cast.who(word.trim_start_matches('@')).is_some())
    };
    let parts: Vec<&str> = text.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() > 1 && parts.iter().all(|part| named(part)) { parts } else { vec![text] }
}

/// "v Ana writes it", "o Ben calls": letters for done and open in front of a name.
fn lettered<'t>(text: &'t str, cast: &Cast) -> Option<(Tick, &'t str)> {
    let (letter, rest) = text.split_once(' ')?;
    let tick = match letter {
        "v" | "x" => Tick::Done,
        "o" => Tick::Open,
        _ => return None,
    };
    let name = rest.trim_start().split([' ', ':']).next()?;
    (cast.who(letter).is_none() && cast.who(name).is_some()).then_some((tick, rest.trim_start()))
}

/// Reads a line of a document that is known to be an action.
pub(crate) fn read(line: &Line, cast: &Cast, day: Date, month_first: bool) -> Action {
    let mut text = line.text.as_str();
    let done_word = text.starts_with("DONE ") || done_mark(text).is_some();
    let mut by_mark = None;
    if let Some((name, rest)) = cast.opening(text)
        && strip_mark(rest).is_some()
    {
        by_mark = Some(name.to_owned());
        text = rest;
    }
    if let Some((name, does)) = unsigned(text, cast) {
        by_mark = Some(name.to_owned());
        text = does;
    }
    text = strip_mark(text).or_else(|| done_mark(text)).unwrap_or(text);
    text = style::behind_arrow(text).unwrap_or(text).trim_start();
    let (tick, inner) = lettered(text, cast).unwrap_or_else(|| lines::boxed(text));
    let inner = behind_carried(behind_tag(inner));
    let opened = opened(inner).filter(|rest| cast.opening(rest).is_some());
    let (done_word, inner) = (done_word || opened.is_some(), opened.unwrap_or(inner));
    let (inner, state) = status(inner).unwrap_or((inner, Said::No));
    let signed = due::take_signed(inner);
    let (without, said) = done(signed.as_ref().map_or(inner, |(text, _)| text));
    let said = if said == Said::No { state } else { said };
    let (assignee, rest) = assignee(&without, cast);
    let (rest, due) = match (signed, said) {
        (Some((_, due)), _) => (rest, Some(due)),
        // The day it was done is no day by which it is due.
        (None, Said::OnADay) => (rest, None),
        _ => due::take(&rest, day, Some(month_first), |word| cast.who(word).is_some()),
    };
    let done = line.tick == Tick::Done || tick == Tick::Done || line.struck || said != Said::No || done_word;
    Action { text: rest, assignee: assignee.or(by_mark), due, done }
}

/// What stands behind a tag that says no more than the mark does: "#todo Mehdi : …".
fn behind_tag(text: &str) -> &str {
    let tagged = text.strip_prefix('#').and_then(|rest| rest.split_once(' '));
    let tagged = tagged.filter(|(tag, _)| matches!(*tag, "todo" | "task" | "action" | "ai"));
    tagged.map_or(text, |(_, behind)| behind.trim_start())
}

/// Who does it, in full where it is one of the two, and the text without the name.
fn assignee(text: &str, cast: &Cast) -> (Option<String>, String) {
    let full = |name: &str| {
        let name = name.trim_start_matches('@');
        // "Dana Okafor" is the Dana of a document that knows only her first name.
        let first =
            name.split(' ').next().and_then(|first| cast.who(first)).filter(|known| !known.contains(' '));
        cast.who(name).or(first.filter(|_| !group(name, cast))).unwrap_or(name).to_owned()
    };
    if let Some((mark, rest)) = people::mark_at_start(text)
        && (cast.who(mark).is_some()
            || group(mark, cast)
            || mark.chars().next().is_some_and(char::is_uppercase) && mark.split_whitespace().count() == 1)
    {
        return (Some(full(mark)), rest.to_owned());
    }
    if let Some((name, rest)) = chip(text) {
        return (Some(full(name)), rest.to_owned());
    }
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    if let Some((at, end, name)) = mention_at(text) {
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(end..).unwrap_or_default());
        if at == 0 || after.trim().is_empty() {
            let rest = if at == 0 {
                after.trim_start_matches([':', ',', ' ', '-', '–'])
            } else {
                before.trim_end()
            };
            let name = full(&name);
            let rest = if at == 0 { behind_surname(&name, rest) } else { rest };
            return (Some(name.clone()), rest.to_owned());
        }
    }
    let known =
        cast.who(first.trim_end_matches([':', ','])).is_some() && first.starts_with(char::is_uppercase);
    if known && !rest.is_empty() && !rest.starts_with(['+', '&', '/']) {
        let name = full(first.trim_end_matches([':', ',']));
        let rest = behind_surname(&name, rest);
        let rest = ["to ", "will ", "soll ", "doit ", "should "]
            .iter()
            .find_map(|w| rest.strip_prefix(w))
            .unwrap_or(rest);
        return (Some(name), rest.to_owned());
    }
    if let ["to" | "will", ..] = rest.split(' ').collect::<Vec<_>>().as_slice()
        && first.chars().next().is_some_and(char::is_uppercase)
    {
        return (Some(first.to_owned()), rest.split_once(' ').map_or("", |(_, r)| r).to_owned());
    }
    trailing(text, cast).unwrap_or_else(|| (None, text.to_owned()))
}

/// "[Hannah Osei](mailto:hannah@example.com) write it": somebody as word processors link them.
fn chip(text: &str) -> Option<(&str, &str)> {
    let (name, behind) = text.strip_prefix('[')?.split_once("](mailto:")?;
    let (_, rest) = behind.split_once(')')?;
    Some((name, rest.trim_start_matches([':', ',', ' ', '-', '–'])))
}

/// "(Tom)" or "– Tom" at the end.
fn trailing(text: &str, cast: &Cast) -> Option<(Option<String>, String)> {
    let core = text.trim_end_matches([')', ']', ' ', '.']);
    let at = core.rfind(['(', '[', '–', '—', '→', '-'])?;
    let name = core.get(at..)?.trim_start_matches(['(', '[', '–', '—', '→', '-', '>', ' ']);
    let who = cast.who(name)?;
    let rest = core.get(..at)?.trim_end_matches([' ', '-', '=']);
    (!rest.is_empty()).then(|| (Some(who.to_owned()), rest.to_owned()))
}

/// What stands behind "Mendes" in "@Carla Mendes ask …", where Carla Mendes is the name in full.
fn behind_surname<'t>(name: &str, rest: &'t str) -> &'t str {
    let parts = name.split_whitespace().skip(1);
    parts.fold(rest, |rest, part| {
        let behind = rest.strip_prefix(part).filter(|behind| behind.starts_with([' ', ':', ',']));
        behind.map_or(rest, |behind| behind.trim_start_matches([':', ',', ' ']))
    })
}

static ALL: Words = Words::new(
    "both everyone everybody all beide alle wir tous ambos todos nous we entrambi tutti allebei iedereen obaj oba oboje wszyscy vsichni",
);

/// "Hannah + data team", "Ana y Leo", "both"
pub(crate) fn group(mark: &str, cast: &Cast) -> bool {
    static AND: Words = Words::new("and und et y en e i a + & / ,");
    if !mark.contains(['+', '&', '/', ',', ' ']) {
        return words::among(&ALL, &words::fold(mark));
    }
    let spaced = mark.replace(['+', '&', '/', ','], " + ");
    let joined = spaced.split_whitespace().any(|word| AND.has(word));
    joined && spaced.split_whitespace().any(|word| cast.who(word).is_some())
}
