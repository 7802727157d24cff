//! Finding texts by their words: folded, by beginning, with a slip of the finger. Pure: it knows no relationship, keeps
//! nothing on a disk and never decides who may look.

pub(crate) mod fold;

use crate::error::{Error, Result};
use fold::{fold, tokens};
use std::collections::HashMap;

/// Characters one may look for.
pub const WORDS: usize = 200;
/// Words beyond these are not looked for.
const TERMS: usize = 8;
/// Letters from which one slip is forgiven.
const ONE_SLIP: usize = 4;
/// Letters from which two slips are forgiven.
const TWO_SLIPS: usize = 8;
/// Bytes of an excerpt before what was found, and after where it begins.
const BEFORE: usize = 48;
const AFTER: usize = 132;

/// Letters from which a slip in the beginning of a longer word is one.
const BEGUN: usize = 5;

/// How well a word fits, as it is counted: the better, the higher.
const SLIP: u8 = 1;
const BEGINS: u8 = 2;
const EXACT: u8 = 3;

/// What is looked for.
#[derive(Clone)]
pub struct Query {
    terms: Vec<Term>,
}

/// One word of it, or a run of signs of a script that puts no spaces between words.
#[derive(Clone)]
enum Term {
    Word { text: String, letters: usize },
    Run(Vec<String>),
}

/// Texts whose words are known. Each is called by its place, in the order in which they were added.
#[derive(Default)]
pub struct Shelf {
    vocabulary: HashMap<Box<str>, u32>,
    words: Vec<u32>,
    ends: Vec<usize>,
    letters: usize,
}

/// A text that was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Match {
    /// Its place on the shelf.
    pub place: usize,
    /// How far it is from what was looked for: nothing when each word stands there as it was typed.
    pub off: u8,
}

/// A piece of an excerpt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The words as they were written.
    pub text: String,
    /// It is what was looked for.
    pub found: bool,
}

impl Query {
    /// What somebody typed; nothing when there is no word in it.
    ///
    /// # Errors
    /// `Invalid` when it is longer than [`WORDS`].
    pub fn parse(words: &str) -> Result<Option<Self>> {
        if words.chars().count() > WORDS {
            return Err(Error::invalid(
                "words",
                format!("At most {WORDS} characters can be looked for. A few words find more."),
            ));
        }
        let mut terms: Vec<Term> = Vec::new();
        let mut last_end = 0;
        for token in tokens(words) {
            let text = fold(token.of(words));
            match terms.last_mut() {
                Some(Term::Run(run)) if token.sign && token.from == last_end => run.push(text),
                _ if token.sign => terms.push(Term::Run(vec![text])),
                _ => terms.push(Term::Word { letters: text.chars().count(), text }),
            }
            last_end = token.to;
        }
        terms.truncate(TERMS);
        Ok((!terms.is_empty()).then_some(Self { terms }))
    }

    /// The stretch of a text around what was found first, with all that was found in it marked.
    #[must_use]
    pub fn excerpt(&self, text: &str) -> Vec<Piece> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        let all = tokens(text).collect::<Vec<_>>();
        let folded: Vec<String> = all.iter().map(|token| fold(token.of(text))).collect();
        for (at, token) in all.iter().enumerate() {
            let length = self.terms.iter().filter_map(|term| term.fits(&folded, at)).max();
            let end = length.and_then(|length| all.get(at + length - 1)).map(|last| last.to);
            if let Some(end) = end.filter(|end| found.last().is_none_or(|(_, last)| last < end)) {
                found.push((token.from, end));
            }
        }
        let first = found.first().map_or(0, |(from, _)| *from);
        let whole = text.len() <= BEFORE + AFTER || first <= BEFORE;
        let from = if whole { 0 } else { boundary(text, first - BEFORE) };
        let to = boundary(text, (from + BEFORE + AFTER).min(text.len()));
        pieces(text, (from, to), &found)
    }
}

impl Term {
    /// How many words of a text this term is, from that place on; nothing when it is not there.
    fn fits(&self, words: &[String], at: usize) -> Option<usize> {
        match self {
            Self::Word { .. } => words.get(at).filter(|word| self.grade(word) > 0).map(|_| 1),
            Self::Run(run) => words.get(at..at + run.len()).filter(|words| words == run).map(|_| run.len()),
        }
    }

    /// How well a single word fits.
    fn grade(&self, word: &str) -> u8 {
        let Self::Word { text, letters } = self else { return 0 };
        if word == text {
            return EXACT;
        }
        if word.starts_with(text.as_str()) {
            return BEGINS;
        }
        let slips = match *letters {
            // Of a number, another one is no slip.
            _ if text.bytes().any(|byte| byte.is_ascii_digit()) => 0,
            TWO_SLIPS.. => 2,
            ONE_SLIP.. => 1,
            _ => 0,
        };
        if slips == 0 {
            return 0;
        }
        let close = word.chars().count().abs_diff(*letters) <= slips;
        if close && strsim::osa_distance(word, text) <= slips {
            return SLIP;
        }
        // A slip in its beginning: one stops typing before the word ends, or looks for the one of many.
        let begins = *letters >= BEGUN && word.chars().next() == text.chars().next();
        let beginning =
            word.char_indices().nth(*letters).filter(|_| begins).and_then(|(end, _)| word.get(..end));
        let slipped = beginning.is_some_and(|beginning| strsim::osa_distance(beginning, text) <= 1);
        if slipped { SLIP } else { 0 }
    }
}

impl Shelf {
    /// Puts a text behind the others.
    pub fn add(&mut self, text: &str) {
        for token in tokens(text) {
            let word = fold(token.of(text));
            let next = u32::try_from(self.vocabulary.len()).unwrap_or(u32::MAX);
            let id = match self.vocabulary.get(word.as_str()) {
                Some(id) => *id,
                None => {
                    self.letters += word.len();
                    *self.vocabulary.entry(word.into_boxed_str()).or_insert(next)
                }
            };
            self.words.push(id);
        }
        self.ends.push(self.words.len());
    }

    /// Gives back room that was taken in advance.
    pub fn settle(&mut self) {
        self.vocabulary.shrink_to_fit();
        self.words.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// About how many bytes it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        const ENTRY: usize = 48;
        self.vocabulary.len() * ENTRY + self.letters + self.words.len() * 4 + self.ends.len() * 8
    }

    /// The texts in which every word of the query stands, in their order on the shelf.
    #[must_use]
    pub fn find(&self, query: &Query) -> Vec<Match> {
        let Some(wanted) = query.terms.iter().map(|term| self.wanted(term)).collect::<Option<Vec<Wanted>>>()
        else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let mut from = 0;
        for (place, end) in self.ends.iter().enumerate() {
            let words = self.words.get(from..*end).unwrap_or_default();
            from = *end;
            let off = wanted.iter().try_fold(0, |off: u8, wanted| match wanted.grade(words) {
                0 => None,
                grade => Some(off + (EXACT - grade)),
            });
            found.extend(off.map(|off| Match { place, off }));
        }
        found
    }

    /// What the vocabulary has for a term; nothing when no text can have it.
    fn wanted(&self, term: &Term) -> Option<Wanted> {
        if let Term::Run(signs) = term {
            let ids = signs.iter().map(|sign| self.vocabulary.get(sign.as_str()).copied());
            return ids.collect::<Option<Vec<u32>>>().map(Wanted::Run);
        }
        let mut grades = vec![0; self.vocabulary.len()];
        let mut any = false;
        for (word, id) in &self.vocabulary {
            let grade = term.grade(word);
            if grade > 0
                && let Some(kept) = grades.get_mut(place(*id))
            {
                *kept = grade;
                any = true;
            }
        }
        any.then_some(Wanted::Words(grades))
    }
}

/// A term in the words of a shelf.
enum Wanted {
    /// How well each word of the vocabulary fits.
    Words(Vec<u8>),
    /// Signs that stand one behind the other.
    Run(Vec<u32>),
}

impl Wanted {
    fn grade(&self, words: &[u32]) -> u8 {
        match self {
            Self::Words(grades) => {
                let each = words.iter().filter_map(|word| grades.get(place(*word)).copied());
                each.max().unwrap_or_default()
            }
            Self::Run(run) if words.windows(run.len()).any(|window| window == run) => EXACT,
            Self::Run(_) => 0,
        }
    }
}

fn place(id: u32) -> usize {
    usize::try_from(id).unwrap_or(usize::MAX)
}

/// The nearest place before `at` where a word begins, or else where a character does.
fn boundary(text: &str, at: usize) -> usize {
    let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    if at == text.len() {
        return at;
    }
    let (before, _) = text.split_at(at);
    let space = before.char_indices().rev().take(24).find(|(_, c)| c.is_whitespace());
    space.map_or(at, |(space, c)| space + c.len_utf8())
}

fn pieces(text: &str, (from, to): (usize, usize), found: &[(usize, usize)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut put = |words: &str, found| {
        if !words.is_empty() {
            pieces.push(Piece { text: words.into(), found });
        }
    };
    put(if from > 0 { "…" } else { "" }, false);
    let mut at = from;
    for (start, end) in found {
        let (start, end) = ((*start).max(at), (*end).min(to));
        if start >= end {
            continue;
        }
        put(text.get(at..start).unwrap_or_default(), false);
        put(text.get(start..end).unwrap_or_default(), true);
        at = end;
    }
    put(text.get(at..to).unwrap_or_default(), false);
    put(if to < text.len() { "…" } else { "" }, false);
    pieces
}

#[cfg(test)]
mod tests;
