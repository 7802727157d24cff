//! Finds the two people of a document and the marks by which it tells them apart; owns names and marks, never
//! what they said.

use crate::lines::{Form, Line};
use crate::words;
use std::collections::HashMap;

/// So many lines tell how a document marks its speakers.
const ENOUGH: usize = 6000;

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

    /// All folded words that are somebody's name or mark.
    pub(crate) fn words(&self) -> Vec<String> {
        self.marks.keys().flat_map(|mark| mark.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
    }
}

/// Reads the people off the lines above the first entry and the marks at the start of the others.
pub(crate) fn find(lines: &[Line], first_entry: usize) -> Cast {
    let front = lines.get(..first_entry.min(lines.len())).unwrap_or_default();
    let counts = speakers(lines.get(first_entry.min(lines.len())..).unwrap_or_default());
    let mut names = titled(front, &counts);
    let legend = legend(front);
    for (_, name) in &legend {
        add(&mut names, name);
    }
    for name in counts.iter().filter(|(mark, count)| long_name(mark) && *count >= 3).map(|(mark, _)| mark) {
        add(&mut names, name);
    }
    for mark in counts.iter().filter(|(mark, count)| !long_name(mark) && *count >= 3).map(|(mark, _)| mark) {
        let known = names.iter().any(|name| initials(name).contains(&words::fold(mark)));
        if !known && !legend.iter().any(|(m, _)| words::fold(m) == words::fold(mark)) {
            add(&mut names, mark);
        }
    }
    names.truncate(2);
    let names = roles(front, names, &counts).into_iter().map(|name| whole(front, &name)).collect::<Vec<_>>();
    let marks = marks(&names, &legend);
    Cast { names, marks }
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
        // "Tobi" for Tobias.
        if let Some(first) = parts.first().filter(|p| p.chars().count() >= 5) {
            let folded: Vec<char> = words::fold(first).chars().collect();
            for long in 3..folded.len() {
                marks.entry(folded.iter().take(long).collect()).or_insert(at);
            }
        }
    }
    marks
}

/// A name without titles.
fn bare(name: &str) -> Vec<String> {
    const TITLES: &str =
        "mr mrs ms frau herr hr fr dr prof m mme monsieur madame sr sra don doña pan pani pan";
    name.split_whitespace()
        .filter(|w| !words::among(TITLES, words::fold(w).trim_end_matches('.')))
        .map(str::to_owned)
        .collect()
}

/// The short forms of a name: first letter, first letters of all, two letters.
fn initials(name: &str) -> Vec<String> {
    let parts = bare(name);
    let letters: String = parts.iter().filter_map(|p| p.chars().next()).collect();
    let mut out = vec![letters.chars().take(1).collect::<String>(), letters.clone()];
    if let Some(first) = parts.first() {
        out.push(first.chars().take(2).collect());
    }
    let mut out: Vec<String> = out.iter().map(|s| words::fold(s)).filter(|s| !s.is_empty()).collect();
    out.dedup();
    out
}

fn same(a: &str, b: &str) -> bool {
    let first = |n: &str| bare(n).first().map(|w| words::fold(w)).unwrap_or_default();
    let (one, two) = (first(a), first(b));
    let parts = |n: &str| bare(n).iter().map(|w| words::fold(w)).collect::<Vec<_>>();
    one == two || parts(a).contains(&two) || parts(b).contains(&one)
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
        if let Some((mark, _)) = mark_at_start(&line.text).filter(|(mark, _)| could_speak(mark)) {
            *counts.entry(mark).or_default() += 1;
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

fn could_speak(mark: &str) -> bool {
    let folded = words::fold(mark);
    let capital = mark.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_alphanumeric());
    let plain = !words::among(words::NOT_SPEAKER, &folded) && !words::among(words::META, &folded);
    let action = folded.chars().count() > 1 && words::ACTION_MARKS.contains(&folded.as_str());
    capital && plain && !action && mark.split_whitespace().count() <= 2
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
    let body = text.strip_prefix('@').unwrap_or(text);
    let mut end = 0;
    for (at, c) in body.char_indices().take(26) {
        if matches!(c, ':' | '：' | '-' | '–' | '—' | '|' | '>' | '→' | '/') {
            end = at;
            break;
        }
    }
    let mark = body.get(..end)?.trim_end();
    let rest = body.get(end..)?;
    let sign = rest.chars().next()?;
    let behind = rest.get(sign.len_utf8()..)?;
    let spaced = body.get(..end)?.ends_with([' ', '\u{a0}']);
    let ok = match sign {
        ':' | '：' => !behind.starts_with("//") && !behind.starts_with(|c: char| c.is_ascii_digit()),
        '-' | '–' | '—' | '>' | '|' => {
            (spaced || mark.chars().count() <= 2) && behind.starts_with([' ', '\u{a0}', '>'])
        }
        '→' => true,
        _ => mark.chars().count() <= 2 && behind.starts_with(' '),
    };
    let behind = behind.trim_start_matches(['>', ' ', '\u{a0}']);
    let words = mark.split_whitespace().count();
    (ok && !mark.is_empty() && words <= 3 && !behind.is_empty()).then_some((mark, behind))
}

/// Names in a title ("Priya / Tom 1-1", "Jour fixe Lena & Tobias").
fn titled(front: &[Line], counts: &[(String, usize)]) -> Vec<String> {
    for line in front.iter().filter(|l| l.text.chars().count() <= 110) {
        let names = pair_in(&line.text);
        if let [one, two] = names.as_slice() {
            let backed = |name: &String| {
                counts.iter().any(|(mark, _)| initials(name).contains(&words::fold(mark)) || same(mark, name))
            };
            let title = matches!(line.form, Form::Heading(_)) || line.no == 0 || line.text.contains("1:1");
            if title || backed(one) || backed(two) {
                return names;
            }
        }
    }
    Vec::new()
}

/// Two names with a joining sign or word between.
fn pair_in(text: &str) -> Vec<String> {
    const JOIN: &str =
        "/ & + <> x and und et y e en i a with mit avec con com met with z s - – — ↔ 🤝 | ~ · <-> ⇄ × ❤ ,";
    let spaced = text.replace('/', " / ").replace(':', " : ").replace(',', " , ").replace("1 : 1", "1:1");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    for (at, token) in tokens.iter().enumerate().skip(1) {
        if !words::among(JOIN, &token.to_lowercase()) {
            continue;
        }
        let left: Vec<&str> =
            tokens.iter().take(at).rev().take_while(|w| nameish(w)).take(4).copied().collect();
        let mut right: Vec<&str> = Vec::new();
        for word in tokens.iter().skip(at + 1).take_while(|w| nameish(w)).take(4) {
            right.push(word);
            // A full stop ends the name, unless it is a title's.
            if word.ends_with(['.', ',']) && word.chars().count() > 4 {
                break;
            }
        }
        if left.is_empty() || right.is_empty() {
            continue;
        }
        let left: Vec<&str> = left.into_iter().rev().collect();
        return vec![tidy(&left), tidy(&right)];
    }
    Vec::new()
}

fn nameish(word: &str) -> bool {
    const NO: &str = "weekly running notes owner points hebdo gesprache gesprach termin treffen incontro riunione reunion one monday tuesday wednesday thursday friday the jour fixe meeting meetings sync catch-up notas notizen protokoll report manager regeln rules private thema themen";
    let core = word
        .trim_matches(['(', ')', '.', ',', '!', '\'', '"', '’', ':'])
        .trim_end_matches("'s")
        .trim_end_matches("’s");
    let folded = words::fold(core);
    core.chars().next().is_some_and(char::is_uppercase)
        && core.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
        && !words::among(NO, &folded)
        && !words::among(words::LABELS, &folded)
        && words::weekday(&folded).is_none_or(|_| core.len() > 3 && !folded.ends_with("day"))
}

fn tidy(parts: &[&str]) -> String {
    let clean = |w: &str| {
        let w = w.trim_matches(['(', ')', ',', '!', '"', ':']);
        let w = if w.chars().count() > 4 { w.trim_end_matches('.') } else { w };
        let w = w.strip_suffix("'s").or_else(|| w.strip_suffix("’s")).unwrap_or(w);
        if w.chars().count() > 3 && w.chars().all(|c| c.is_uppercase() || !c.is_alphabetic()) {
            let mut chars = w.chars();
            return chars.next().into_iter().chain(chars.flat_map(char::to_lowercase)).collect();
        }
        w.to_owned()
    };
    parts.iter().map(|w| clean(w)).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// "P = Priya, T = Tom", "H is Hannah", "C : Claire": marks and names.
fn legend(front: &[Line]) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for line in front {
        let spaced = line.text.replace('=', " = ").replace([',', ';', '(', ')', '.', '[', ']'], " ");
        let tokens: Vec<&str> = spaced.split_whitespace().collect();
        for (at, sign) in tokens.iter().enumerate().skip(1) {
            if !matches!(*sign, "=" | ":" | "is" | "ist" | "→" | "est" | "es" | "steht" | "->") {
                continue;
            }
            let Some(mark) = tokens
                .get(at - 1)
                .filter(|m| m.chars().count() <= 3 && m.chars().next().is_some_and(|c| !c.is_lowercase()))
            else {
                continue;
            };
            let name: Vec<&str> = tokens
                .iter()
                .skip(at + 1)
                .skip_while(|w| words::among(words::FROM, &w.to_lowercase()) || **w == "für")
                .take_while(|w| nameish(w) && w.chars().count() > 1)
                .take(3)
                .copied()
                .collect();
            if !name.is_empty() {
                out.push(((*mark).to_owned(), tidy(&name)));
            }
        }
    }
    out
}

/// Puts the report first: said so, or else the one who brings more, or else the one named first.
fn roles(front: &[Line], mut names: Vec<String>, counts: &[(String, usize)]) -> Vec<String> {
    const MANAGER: &[&str] = &[
        "manager",
        "lead",
        "boss",
        "chef",
        "führungskraft",
        "vorgesetzter",
        "responsable",
        "jefe",
        "jefa",
        "kierownik",
        "leidinggevende",
    ];
    const REPORT: &[&str] = &[
        "report",
        "owner",
        "mitarbeiter",
        "mitarbeiterin",
        "propriétaire",
        "vlastník",
        "eigentümer",
        "propietaria",
        "propietario",
    ];
    let both = names.clone();
    let [one, two] = both.as_slice() else {
        return names;
    };
    for line in front {
        let text = line.text.to_lowercase();
        for (name, is_first) in [(one, true), (two, false)] {
            let Some(first) = bare(name).first().map(|w| w.to_lowercase()) else {
                continue;
            };
            let manager = MANAGER.iter().any(|m| {
                text.contains(&format!("{first} ({m}"))
                    || text.contains(&format!("{m}: {first}"))
                    || beside(&text, &first, m)
            });
            let report = REPORT.iter().any(|m| {
                text.contains(&format!("{m}: {first}"))
                    || text.contains(&format!("{m} : {first}"))
                    || beside(&text, &first, m)
            });
            if manager != report {
                if manager == is_first {
                    names.swap(0, 1);
                }
                return names;
            }
        }
    }
    let brought = |name: &str| -> usize {
        counts
            .iter()
            .filter(|(mark, _)| same(mark, name) || initials(name).contains(&words::fold(mark)))
            .map(|(_, n)| n)
            .sum()
    };
    let titled = titled(front, counts).len() == 2;
    let (a, b) = (brought(one), brought(two));
    if (!titled && b > a) || b > a * 2 {
        names.swap(0, 1);
    }
    names
}

/// "Graham Pike (manager)"
fn beside(text: &str, first: &str, role: &str) -> bool {
    text.find(first).and_then(|at| text.get(at..)).is_some_and(|rest| {
        let until = rest.find([',', ';', ')']).unwrap_or(rest.len());
        rest.get(..until).is_some_and(|part| part.contains(&format!("({role}")))
    })
}

/// The name in full where the lines above the first entry give it so.
fn whole(front: &[Line], name: &str) -> String {
    if bare(name).len() > 1 || name.chars().count() <= 2 {
        return bare(name).join(" ");
    }
    for line in front {
        let tokens: Vec<&str> = line.text.split([' ', ',', '(', ')', ':']).collect();
        for two in tokens.windows(2) {
            let [first, last] = two else { continue };
            let pair = words::fold(first) == words::fold(name) && nameish(last) && last.chars().count() > 2;
            if pair
                && last.chars().skip(1).any(char::is_lowercase)
                && !words::says(&words::fold(last), words::SKIP_WEAK)
            {
                return format!("{first} {last}");
            }
        }
    }
    name.to_owned()
}
