//! Finds the two people of a document and the marks by which it tells them apart; owns names and marks, never
//! what they said.

use crate::legend::legend;
use crate::lines::{Form, Line};
use crate::names::{self, bare, initials, is_sign, labelled, nameish, pair, roles, same, whole};
use crate::{action, promises, sayings, style, words, writer};
use std::collections::HashMap;

/// So many lines tell how a document marks its speakers.
pub(crate) const ENOUGH: usize = 6000;

/// The two people and the marks that stand for them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cast {
    /// First the report, then the manager, as far as known.
    pub(crate) names: Vec<String>,
    /// Folded marks ("p", "priya", "🔵") and whose they are.
    marks: HashMap<String, usize>,
}

impl Cast {
    /// Whose mark this is.
    pub(crate) fn who(&self, mark: &str) -> Option<&str> {
        let at = *self.marks.get(&words::fold(mark.trim()))?;
        self.names.get(at).map(String::as_str)
    }

    /// Whose mark opens a text, and what stands behind it.
    pub(crate) fn opening<'c, 't>(&'c self, text: &'t str) -> Option<(&'c str, &'t str)> {
        let (mark, rest) = mark_at_start(text)?;
        Some((self.who(mark)?, rest))
    }

    /// All folded words that are somebody's name or mark.
    pub(crate) fn words(&self) -> Vec<String> {
        self.marks.keys().flat_map(|mark| mark.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
    }
}

/// Reads the people off the lines above the first entry and the marks at the start of the others.
pub(crate) fn find(lines: &[Line], first_entry: usize) -> Cast {
    let (front, body) = lines.split_at(first_entry.min(lines.len()));
    let counts =
        Some(speakers(body)).filter(|found| !found.is_empty()).unwrap_or_else(|| small_speakers(body));
    let (title, labelled, legend) = (pair(front, body, &counts), labelled(front), legend(front));
    let first = match &labelled {
        Some(both) => both.to_vec(),
        None => title.iter().map(|name| cut(name, &counts)).collect(),
    };
    let short = gathered(first, &legend, &counts, if lines.len() < 60 { 2 } else { 3 });
    let short = writer::named(short, body);
    let names: Vec<String> =
        short.iter().map(|name| heading(lines, name).unwrap_or_else(|| name.clone())).collect();
    let called: Vec<(String, String)> = short.into_iter().zip(names.iter().cloned()).collect();
    let names = if labelled.is_some() { names } else { roles(front, names, &counts) };
    let attending = lines.iter().filter(|line| style::described(&line.text)).take(6);
    let about: Vec<&Line> = front.iter().chain(attending).collect();
    let fuller = |name: &String| {
        let whole = whole(&about, name);
        mentioned(lines, &whole).unwrap_or(whole)
    };
    let whole: Vec<String> = names.iter().map(fuller).collect();
    let mut marks = marks(&whole, &legend);
    if let Some((me, at)) = writer::mark(body, &marks, whole.len()) {
        marks.entry(me).or_insert(at);
    }
    for (short, at) in nicknames(&names, &called, &title) {
        marks.entry(words::fold(&short)).or_insert(at);
    }
    Cast { names: whole, marks }
}

/// The two names by the surest signs first: what is known already, the legend, who speaks.
fn gathered(
    mut names: Vec<String>,
    legend: &[(String, String)],
    counts: &[(String, usize)],
    least: usize,
) -> Vec<String> {
    for (_, name) in legend {
        match names.iter_mut().find(|known| same(known, name)) {
            Some(known) if bare(known).len() < bare(name).len() => known.clone_from(name),
            _ => add(&mut names, name),
        }
    }
    for (name, _) in counts.iter().filter(|(mark, count)| long_name(mark) && *count >= least) {
        add(&mut names, name);
    }
    let lettered = |mark: &str| mark.chars().any(char::is_alphabetic);
    for (mark, _) in counts.iter().filter(|(mark, n)| !long_name(mark) && lettered(mark) && *n >= 2) {
        let known = names.iter().any(|name| initials(name).contains(&words::fold(mark)));
        if !known && !legend.iter().any(|(m, _)| words::fold(m) == words::fold(mark)) {
            add(&mut names, mark);
        }
    }
    names.truncate(2);
    names
}

/// By what else the two are called: "Des" is Desmond Oyelaran and "GP" Gareth; in "1:1 Bia & Ricardo" Bia is whoever of the
/// two Ricardo is not.
fn nicknames(names: &[String], called: &[(String, String)], title: &[String]) -> Vec<(String, usize)> {
    let mut out = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let short = called.iter().filter(|(_, called)| called == name).map(|(short, _)| short);
        out.extend(short.chain([name]).map(|mark| (mark.clone(), at)));
    }
    if let [one, two] = title {
        for (short, other) in [(one, two), (two, one)] {
            let across = names.iter().position(|name| same(name, other)).map(|at| 1 - at.min(1));
            let unknown = !names.iter().any(|name| same(name, short));
            out.extend(across.filter(|_| unknown).map(|at| (short.clone(), at)));
        }
    }
    out
}

/// The name for which initials stand, where lines of nothing else head what somebody brings: "Gareth" for GP.
fn heading(lines: &[Line], initials: &str) -> Option<String> {
    let letter = initials.chars().next().filter(|_| initials.chars().all(char::is_uppercase))?;
    let alone = |line: &&Line| {
        matches!(line.form, Form::Plain | Form::Heading(_))
            && line.text.starts_with(letter)
            && nameish(&line.text)
    };
    let mut found = lines.iter().take(ENOUGH).filter(alone).map(|line| line.text.as_str());
    let first = found
        .next()
        .filter(|name| name.chars().count() > 3 && name.chars().skip(1).all(char::is_lowercase))?;
    (found.next() == Some(first)).then(|| first.to_owned())
}

/// The name in full where lines mention it so twice or more, and never otherwise: "@Marek Lis".
fn mentioned(lines: &[Line], name: &str) -> Option<String> {
    if name.contains(' ') || name.chars().count() <= 2 {
        return None;
    }
    let mention = format!("@{name} ");
    let behind = lines.iter().take(ENOUGH).filter_map(|line| {
        let at = line.text.find(&mention)?;
        line.text.get(at + mention.len()..)?.split([' ', ',', ':']).next()
    });
    let mut seen: Option<(&str, usize)> = None;
    for word in behind {
        match &mut seen {
            None => seen = Some((word, 1)),
            Some((last, count)) if *last == word => *count += 1,
            Some(_) => return None,
        }
    }
    let (last, count) = seen?;
    let surname = last.starts_with(char::is_uppercase)
        && last.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\''));
    (count >= 2 && surname).then(|| format!("{name} {last}"))
}

/// A word in front of a name that opens lines elsewhere is no part of the name.
fn cut(name: &str, counts: &[(String, usize)]) -> String {
    let parts = bare(name);
    let speaks = |part: &String| {
        counts.iter().any(|(mark, _)| long_name(mark) && words::fold(mark) == words::fold(part))
    };
    match parts.iter().position(speaks) {
        Some(at) if at > 0 => parts.get(at..).unwrap_or_default().join(" "),
        _ => name.to_owned(),
    }
}

fn marks(names: &[String], legend: &[(String, String)]) -> HashMap<String, usize> {
    let mut marks: HashMap<String, usize> = HashMap::new();
    for (mark, name) in legend {
        if let Some(at) = names.iter().position(|known| same(known, name)) {
            marks.insert(words::fold(mark), at);
        }
    }
    for (at, name) in names.iter().enumerate() {
        let parts = bare(name);
        let other = names.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, n)| n).next();
        marks.entry(words::fold(name)).or_insert(at);
        for part in parts.iter().filter(|p| p.chars().count() > 2) {
            marks.entry(words::fold(part)).or_insert(at);
        }
        for short in initials(name) {
            if !other.is_some_and(|other| initials(other).contains(&short)) {
                marks.entry(short).or_insert(at);
            }
        }
        // "khofer", "katharina.hofer"
        if let [first, .., last] = parts.as_slice() {
            let (first, last) = (words::fold(first), words::fold(last));
            let letter: String = first.chars().take(1).collect();
            for login in [format!("{letter}{last}"), format!("{letter}.{last}"), format!("{first}.{last}")] {
                marks.entry(login).or_insert(at);
            }
        }
        // "Tobi" for Tobias.
        if let Some(first) = parts.first().filter(|p| p.chars().count() >= 5) {
            let folded: Vec<char> = words::fold(first).chars().collect();
            for long in 3..folded.len() {
                marks.entry(folded.iter().take(long).collect()).or_insert(at);
            }
        }
    }
    // "Jefe:" heads the points of the one who is it.
    if names.len() == 2 {
        for role in
            ["manager", "mgr", "boss", "chef", "chefin", "chefe", "jefe", "jefa", "capo", "szef", "szefowa"]
        {
            marks.entry(role.to_owned()).or_insert(1);
        }
    }
    marks
}

fn add(names: &mut Vec<String>, name: &str) {
    if name.is_empty() || names.iter().any(|known| same(known, name)) {
        return;
    }
    // "Tobi" and "Tobias" are one.
    let folded = words::fold(name);
    if folded.len() >= 3 && names.iter().any(|known| words::fold(known).starts_with(&folded)) {
        return;
    }
    names.push(name.to_owned());
}

fn long_name(mark: &str) -> bool {
    mark.chars().count() > 3 || (mark.chars().count() == 3 && mark.chars().any(char::is_lowercase))
}

/// Marks at the start of lines with how often each stands there, most frequent first.
fn speakers(lines: &[Line]) -> Vec<(String, usize)> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut total = 0_usize;
    for line in lines.iter().filter(|l| matches!(l.form, Form::Bullet(_) | Form::Plain)).take(ENOUGH) {
        total += 1;
        if let Some(name) = alone(&line.text) {
            *counts.entry(name).or_default() += 2;
        }
        if let Some(name) = in_brackets(&line.text) {
            *counts.entry(name).or_default() += 1;
        }
        let mark = mark_at_start(&line.text).map(|(mark, _)| names::behind_label(mark));
        if let Some(mark) = mark.filter(|mark| could_speak(mark)) {
            *counts.entry(mark).or_default() += 1;
        } else if let Some(name) = promises::opener(&line.text) {
            *counts.entry(name).or_default() += 1;
        }
    }
    let mut counts: Vec<(String, usize)> = counts
        .into_iter()
        .filter(|(_, n)| *n >= 2 && *n * 25 >= total)
        .map(|(mark, n)| (mark.to_owned(), n))
        .collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

/// Names in small letters, where they open a good part of all lines: "rafa: …".
fn small_speakers(lines: &[Line]) -> Vec<(String, usize)> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for line in lines.iter().take(ENOUGH) {
        let text = style::behind_arrow(&line.text).unwrap_or(&line.text);
        let name = mark_at_start(text).map(|(mark, _)| mark);
        let small = |mark: &&str| {
            (3..=12).contains(&mark.chars().count())
                && mark.chars().all(char::is_lowercase)
                && !words::among(&words::NOT_SPEAKER, mark)
        };
        if let Some(name) = name.filter(small) {
            *counts.entry(name).or_default() += 1;
        }
    }
    let often = |count: &usize| *count >= 5 && *count * 10 >= lines.len();
    let mut counts: Vec<(String, usize)> = counts
        .into_iter()
        .filter(|(_, count)| often(count))
        .map(|(name, count)| (capital(name), count))
        .collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// "(Lena)" at the end of a line.
fn in_brackets(text: &str) -> Option<&str> {
    let core = text.trim_end().strip_suffix([')', ']'])?;
    let name = core.get(core.rfind(['(', '['])? + 1..)?;
    (name.chars().all(char::is_alphabetic) && could_speak(name)).then_some(name)
}

/// A line that is nothing but "Lena:".
fn alone(text: &str) -> Option<&str> {
    let name = text.trim().strip_suffix(':')?.trim_end();
    let folded = words::fold(name);
    let lists =
        [&sayings::ACTION_SECTIONS, &sayings::POINT_SECTIONS, &sayings::NOTE_SECTIONS, &sayings::UNREACHED];
    let section = lists.iter().any(|list| list.has(&folded));
    (!name.contains(' ') && could_speak(name) && !section && name.chars().all(char::is_alphabetic))
        .then_some(name)
}

fn could_speak(mark: &str) -> bool {
    let folded = words::fold(mark);
    let capital = mark.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_alphanumeric());
    let plain = !words::among(&words::NOT_SPEAKER, &folded) && !words::among(&words::META, &folded);
    let action = folded.chars().count() > 1 && sayings::ACTION_MARKS.has(&folded);
    capital && plain && !action && mark.split_whitespace().count() <= 2
}

/// Notes on every line what the two people's marks say about it, so that nobody asks twice.
pub(crate) fn mark(lines: &mut [Line], cast: &Cast) {
    for line in lines {
        line.spoken = mark_at_start(&line.text)
            .is_some_and(|(mark, _)| cast.who(mark).is_some() || action::group(mark, cast));
        line.marked |= action::is_marked(line, cast);
        line.promised = !line.marked && promises::made(&line.text, cast);
    }
}

/// "s  first one of these": one or two letters in a column of their own.
fn columned(text: &str) -> Option<(&str, &str)> {
    let (mark, rest) = text.split_once("  ")?;
    let short = (1..=2).contains(&mark.chars().count()) && mark.chars().all(char::is_alphabetic);
    (short && !rest.trim().is_empty()).then(|| (mark, rest.trim_start()))
}

/// A mark that opens a text ("P:", "(T)", "[PR]", "Ana -", "@ana"), and the text behind it.
pub(crate) fn mark_at_start(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some(inner) = text.strip_prefix(open)
            && let Some(end) = inner.find(close).filter(|end| (1..=20).contains(end))
        {
            let rest = inner.get(end + 1..)?.trim_start();
            let rest = rest.strip_prefix(':').unwrap_or(rest);
            let mark = inner.get(..end)?;
            return (!rest.starts_with('(') && !rest.is_empty() && !mark.contains(char::is_whitespace))
                .then_some((mark, rest.trim_start()));
        }
    }
    if let Some((sign, rest)) = text.split_once(' ')
        && sign.chars().count() <= 2
        && sign.starts_with(is_sign)
    {
        return Some((sign, rest.trim_start()));
    }
    if let Some((mark, rest)) = columned(text) {
        return Some((mark, rest));
    }
    let body = text.strip_prefix('@').unwrap_or(text);
    let mut end = 0;
    for (at, c) in body.char_indices().take(26) {
        // "MB/SK: …" are two.
        let joined = c == '/' && body.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        if matches!(c, ':' | '：' | '-' | '–' | '—' | '|' | '>' | '→' | '/') && !joined {
            end = at;
            break;
        }
    }
    let mark = body.get(..end)?.trim_end();
    let rest = body.get(end..)?;
    let sign = rest.chars().next()?;
    let behind = rest.get(sign.len_utf8()..)?;
    let spaced = body.get(..end)?.ends_with([' ', '\u{a0}', '=']);
    let mark = mark.trim_end_matches('=').trim_end();
    let ok = match sign {
        ':' | '：' => !behind.starts_with("//") && !behind.starts_with(|c: char| c.is_ascii_digit()),
        '-' | '–' | '—' | '>' | '|' => {
            (spaced || mark.chars().count() <= 2) && behind.starts_with([' ', '\u{a0}', '>'])
        }
        '→' => true,
        _ => mark.chars().count() <= 2 && behind.starts_with(' '),
    };
    let behind = behind.trim_start_matches(['>', ' ', '\u{a0}']);
    let words = mark.split_whitespace().filter(|word| !matches!(*word, "+" | "&")).count();
    // "Rob's: the offsite"
    let mark = mark.strip_suffix("'s").or_else(|| mark.strip_suffix("’s")).unwrap_or(mark);
    (ok && !mark.is_empty() && words <= 3 && !behind.is_empty()).then_some((mark, behind))
}
