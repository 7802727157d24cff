//! Finds the lines that open a dated entry; owns what a dated heading looks like and which lines with a date
//! are none. Never reads what stands under it.

mod around;
mod weeks;

use crate::dates::{self, Found};
use crate::lines::{Form, Line};
use crate::order::{self, Hints};
use crate::{sayings, words};
use around::Around;
use jiff::civil::Date;
use std::collections::HashMap;

/// A line that opens an entry.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    /// Index into the lines.
    pub(crate) line: usize,
    pub(crate) date: Date,
    /// What the line says besides the date.
    pub(crate) remark: String,
    /// Other dates named in a heading that covers several missed weeks.
    pub(crate) also: Vec<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Style {
    Marked(u8),
    Plain,
    Listed,
}

#[derive(Clone, Debug)]
struct Candidate {
    line: usize,
    found: Found,
    style: Style,
    prefix: String,
    remark: String,
    /// Nothing but the date, or a remark that is set off from it.
    clean: bool,
    after_blank: bool,
    indent: usize,
    /// Whether the next line hangs below it.
    leads: bool,
}

/// The lines that open entries, in the document's order.
pub(crate) fn find(lines: &[Line], source: &[&str], hints: Hints) -> Vec<Head> {
    let mut around = Around::default();
    let all: Vec<Candidate> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            let leads = lines.get(at + 1).is_some_and(|next| next.indent > line.indent);
            let ruled =
                at.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|l| l.form == Form::Markup);
            let found = around.complete(at, line, candidate(at, line, source, leads))?;
            Some(Candidate { after_blank: found.after_blank || ruled, ..found })
        })
        .collect();
    let chosen = entries_only(choose(weeks::dated(all)));
    let found: Vec<Found> = chosen.iter().map(|c| c.found).collect();
    let dates = order::resolve(&found, hints);
    let kept = in_order(&chosen, &dates);
    let mut heads: Vec<Head> = Vec::with_capacity(kept.len());
    for at in kept {
        let (Some(candidate), Some(date)) = (chosen.get(at), dates.get(at).copied().flatten()) else {
            continue;
        };
        let (also, remark) = second_dates(candidate, date);
        let prefix = spoken(&candidate.prefix);
        let remark = [prefix, remark].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ");
        heads.push(Head { line: candidate.line, date, remark, also });
    }
    heads
}

/// The text of a line that may be a heading, and its look.
fn shown<'t>(line: &'t Line, source: &[&'t str]) -> Option<(&'t str, Style)> {
    let mut style = match line.form {
        Form::Heading(rank) => Style::Marked(rank),
        Form::Plain => Style::Plain,
        Form::Bullet(_) if line.text.len() <= 90 => Style::Listed,
        Form::Row => Style::Marked(crate::lines::UNDERLINED),
        _ => return None,
    };
    if line.text.len() > 200 {
        return None;
    }
    let mut text = line.text.trim();
    if line.form == Form::Row {
        text = text.trim_matches(['|', ' ', '*', '#']);
        // "| Date | 14 May 2026 |"
        if let Some((label, value)) =
            text.split_once('|').filter(|(label, _)| labels_only(label.trim_matches([' ', '*'])))
        {
            text = if label.trim().is_empty() { text } else { value.trim_matches([' ', '*']) };
        }
        if text.contains('|') || text.is_empty() {
            return None;
        }
    }
    if line.form == Form::Bullet('1') {
        // "14. Mai 2026" looks like the fourteenth entry of a list.
        let whole = source.get(line.no).map(|raw| raw.trim())?;
        if let Some(found) = dates::at_start(whole)
            && whole.starts_with(|c: char| c.is_ascii_digit())
        {
            text = whole;
            style = Style::Plain;
            let rest = text.get(found.length..).unwrap_or_default();
            if found.length <= 4 && !rest.trim().is_empty() {
                return None;
            }
        }
    }
    let signs = ['📅', '🗓', '📆', '📝', '▸', '▾', '➤', '\u{fe0f}', ' ', '#', '=', '~', '✱'];
    Some((text.trim_start_matches(signs), style))
}

fn candidate(at: usize, line: &Line, source: &[&str], leads: bool) -> Option<Candidate> {
    let (text, style) = shown(line, source)?;
    if !matches!(style, Style::Marked(_)) && !may_open(text) {
        return None;
    }
    let (start, found) = match dates::at_start(text) {
        Some(found) => (0, found),
        None if style != Style::Listed => dates::within(text)?,
        None => return None,
    };
    let prefix = text.get(..start)?.trim().to_owned();
    let remark = text.get(start + found.length..)?.trim();
    let ruled = remark.trim_start_matches(['-', '=', '_', '─', '—', '–', '*', '~']).trim_start();
    let drawn = remark.chars().count() - ruled.chars().count();
    let remark = if drawn >= 3 { ruled } else { remark };
    // "[[2026-11-03|mardi 3 novembre]]" says its day twice.
    let again = remark.strip_prefix('|').and_then(|rest| rest.get(dates::at_start(rest)?.length..));
    let remark = again.unwrap_or(remark).trim().to_owned();
    let (found, remark) = weeks::day(found, remark);
    let labelled = labels_only(&prefix);
    let clean = set_off(&remark) && (labelled || matches!(style, Style::Marked(_)));
    if style != Style::Plain && start > 60 {
        return None;
    }
    if matches!(style, Style::Plain | Style::Listed) && !(clean && labelled && remark.chars().count() <= 75) {
        return None;
    }
    if style == Style::Listed && !(prefix.is_empty() && line.tick == crate::lines::Tick::None) {
        return None;
    }
    if style == Style::Listed && remark.starts_with([':', ',', '/', '.', '+', '&']) && remark.len() > 1 {
        return None;
    }
    Some(Candidate {
        line: at,
        found,
        style,
        prefix,
        remark,
        clean,
        after_blank: line.after_blank,
        indent: line.indent,
        leads,
    })
}

/// Whether a line's first word lets it be a date at all; most lines end here.
fn may_open(text: &str) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    if !first.is_alphabetic() {
        return text.bytes().any(|b| b.is_ascii_digit());
    }
    let word = text.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default();
    let folded = words::fold(word);
    let folded = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    let core = folded.split('-').next().unwrap_or_default();
    words::weekday(core).is_some()
        || words::month(core).is_some()
        || [&words::LABELS, &words::WEEK].iter().any(|list| words::among(list, folded))
        || matches!(core, "w" | "s" | "t" | "wc")
        || core.ends_with("week")
}

/// Whether a remark is set off from the date in front of it, so that the two are no sentence.
fn set_off(remark: &str) -> bool {
    let Some(first) = remark.chars().next() else {
        return true;
    };
    if first == ':' || first == '.' {
        return remark.chars().count() <= 2 || words::says(&words::fold(remark), &sayings::SKIP_STRONG);
    }
    if first == ')' {
        return remark.chars().skip(1).all(|c| !c.is_alphanumeric());
    }
    if !first.is_alphanumeric() {
        return !matches!(first, '%' | '€' | '$' | '?' | '\'' | '’' | '\"' | '“');
    }
    let folded = words::fold(remark);
    let opening = folded.split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default();
    if words::opens(&folded, &sayings::SKIP_STRONG) || words::opens(&folded, &sayings::SKIP_WEAK) {
        return true;
    }
    words::weekday(opening.trim_end_matches('.')).is_some()
        || words::nothing(opening)
        || matches!(
            opening,
            "1:1" | "1-1" | "1on1" | "kw" | "week" | "w" | "notes" | "@" | "um" | "at" | "om" | "h" | "uhr"
        )
        || clock(opening)
}

fn clock(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits)
        && word.get(digits..).is_some_and(|rest| {
            rest.starts_with([':', '.', 'h']) && rest.len() >= 3
                || matches!(rest, "am" | "pm" | "h" | "uhr" | "a.m." | "p.m.")
        })
}

fn labels_only(prefix: &str) -> bool {
    let folded = words::fold(prefix);
    let mut count = 0;
    folded
        .split(|c: char| c.is_whitespace() || matches!(c, '|' | ',' | '–' | '—' | '#' | '*' | '(' | '['))
        .all(|word| {
            let word = word.trim_matches([':', '.', '-', ')', ']']);
            count += usize::from(!word.is_empty());
            word.is_empty()
                || count <= 5
                    && (words::among(&words::LABELS, word) || word.bytes().all(|b| b.is_ascii_digit()))
        })
}

/// Keeps the candidates that look like this document's headings.
fn choose(all: Vec<Candidate>) -> Vec<Candidate> {
    let mut counts: HashMap<Style, usize> = HashMap::new();
    let mut prefixes: HashMap<String, usize> = HashMap::new();
    for c in all.iter().filter(|c| c.clean) {
        *counts.entry(c.style).or_default() += 1;
        *prefixes.entry(key(&c.prefix)).or_default() += 1;
    }
    let most = |marked: bool| {
        counts
            .iter()
            .filter(|(style, _)| matches!(style, Style::Marked(_)) == marked && **style != Style::Listed)
            .max_by_key(|(style, count)| (**count, std::cmp::Reverse(**style)))
            .map(|(style, count)| (*style, *count))
    };
    let (marked, plain) = (most(true), most(false));
    let listed = counts.get(&Style::Listed).copied().unwrap_or(0);
    let strong = marked.map_or(0, |(_, count)| count);
    let soft = plain.map_or(0, |(_, count)| count);
    if listed >= 2 && strong + soft < 2 {
        return outline(all);
    }
    let main = marked.filter(|_| strong >= 2 || strong >= soft).map(|(style, _)| style);
    let spaced = all.iter().filter(|c| c.style == Style::Plain && c.after_blank).count() * 2 >= soft;
    all.into_iter()
        .filter(|c| match c.style {
            // What was folded away: toggles that are nothing but a day.
            Style::Listed => c.indent == 0 && c.leads && c.remark.is_empty() && c.prefix.is_empty(),
            Style::Marked(_) => {
                let known = c.prefix.is_empty()
                    || labels_only(&c.prefix)
                    || prefixes.get(&key(&c.prefix)).is_some_and(|n| *n >= 2);
                (c.clean && known) || (Some(c.style) == main && (c.clean || c.prefix.is_empty()))
            }
            Style::Plain if strong >= 2 && strong >= soft => {
                let bare = c.remark.is_empty() || c.remark.starts_with('(') || is_skip(&c.remark);
                c.after_blank && bare
            }
            Style::Plain => c.after_blank || !spaced,
        })
        .collect()
}

/// "(24.2. fell out)" right below a heading is a remark on that meeting.
fn entries_only(mut chosen: Vec<Candidate>) -> Vec<Candidate> {
    let mut above: Option<Candidate> = None;
    chosen.retain(|c| {
        let skip = is_skip(&c.remark);
        let below = above.as_ref().filter(|above| above.line + 1 == c.line);
        // A page's title with its day stands above the day on which the page was made.
        let made = |above: &Candidate| {
            !c.after_blank && (above.style != c.style || !above.prefix.is_empty() || above.remark.is_empty())
        };
        let aside = c.style == Style::Plain && below.is_some_and(|above| skip || made(above));
        above = (!skip).then(|| c.clone());
        !aside
    });
    chosen
}

fn is_skip(remark: &str) -> bool {
    words::says(&words::fold(remark), &sayings::SKIP_STRONG)
}

fn key(prefix: &str) -> String {
    words::fold(prefix).chars().filter(|c| c.is_alphabetic()).collect()
}

/// In an outline the dates are list entries and everything else hangs below them.
fn outline(all: Vec<Candidate>) -> Vec<Candidate> {
    let column = all.iter().filter(|c| c.style == Style::Listed).map(|c| c.indent).min();
    let entry = |c: &Candidate| {
        c.style == Style::Listed && (c.remark.is_empty() || c.clean) && Some(c.indent) == column
    };
    all.into_iter().filter(entry).collect()
}

/// Drops soft headings that do not fit between the dates around them.
fn in_order(chosen: &[Candidate], dates: &[Option<Date>]) -> Vec<usize> {
    let way = order::direction(dates);
    // The next known date behind each.
    let mut ahead: Vec<Option<Date>> = vec![None; dates.len()];
    let mut known = None;
    for (slot, day) in ahead.iter_mut().zip(dates).rev() {
        *slot = known;
        known = day.or(known);
    }
    let mut kept: Vec<usize> = Vec::new();
    let mut last: Option<Date> = None;
    for (at, candidate) in chosen.iter().enumerate() {
        let Some(day) = dates.get(at).copied().flatten() else {
            continue;
        };
        let next = ahead.get(at).copied().flatten();
        let soft = matches!(candidate.style, Style::Plain | Style::Listed);
        let behind = |a: Date, b: Date| if way > 0 { b < a } else { b > a };
        let outside = match (last, next) {
            (Some(last), Some(next)) if !behind(last, next) => behind(last, day) || behind(day, next),
            (Some(last), None) => behind(last, day),
            _ => false,
        };
        if soft && (outside || last == Some(day)) {
            continue;
        }
        last = Some(day);
        kept.push(at);
    }
    kept
}

/// "4/30 and 5/7 – skipped": the other days a heading names, where it says that nobody met.
fn second_dates(candidate: &Candidate, first: Date) -> (Vec<Date>, String) {
    let remark = candidate.remark.as_str();
    let joined = remark.trim_start_matches(['+', '&', ',', ' ', '/']);
    let joined = ["and ", "und ", "et ", "y ", "e ", "en ", "i ", "a "]
        .iter()
        .find_map(|w| joined.strip_prefix(w))
        .unwrap_or(joined);
    if joined.len() == remark.len() || !is_skip(remark) {
        return (Vec::new(), remark.to_owned());
    }
    let Some(found) = dates::at_start(joined) else {
        return (Vec::new(), remark.to_owned());
    };
    let near = dates::Found {
        written: dates::Written::Full(first.year(), first.month(), first.day()),
        ..candidate.found
    };
    let both = order::resolve(&[near, found], Hints::on(first));
    let rest = joined.get(found.length..).unwrap_or_default().trim().to_owned();
    (both.get(1).copied().flatten().into_iter().collect(), rest)
}

/// The words of a heading's prefix that say something; the usual labels say nothing.
fn spoken(prefix: &str) -> String {
    if labels_only(prefix) {
        String::new()
    } else {
        prefix.trim_end_matches([':', '-', '–', '—', '|', ',', ' ', '(']).to_owned()
    }
}
