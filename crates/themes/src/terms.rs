//! Cuts texts into the terms that can tell what they are about: stems of telling words, parts of compounds and the
//! matters that words belong to. Owns stop words and stems, never the likeness of texts.

use crate::language::{Language, SMALL, language};
use crate::matters::MATTERS;
use crate::tables::Set;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Number of a term within one run; the matters of the table come first.
pub(crate) type Term = u32;

/// What a word that means other things too counts for its matter.
const UNSURE: f32 = 0.76;
/// What a text says first it is about; what comes in its second and in later clauses is rather mentioned.
const CLAUSES: [f32; 3] = [1.0, 0.8, 0.65];
/// What words far from the start count.
const LATE: (usize, f32) = (6, 0.9);
/// What words behind a title ("Budget: …") count.
const UNTITLED: f32 = 0.85;
/// Compounds are looked for among so many words.
const COMPOUNDS: usize = 20_000;

/// What is known of a term.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Manner {
    /// Whether it ever began with a small letter.
    pub(crate) small: bool,
    /// Letters of its first form.
    pub(crate) letters: usize,
    /// Letters and digits mixed: a class, a grade, a machine.
    pub(crate) code: bool,
    /// A matter from the table, not a word.
    pub(crate) matter: bool,
    /// A matter that many different things are about.
    pub(crate) broad: bool,
}

/// What one written word came to.
#[derive(Clone, Copy, Debug)]
struct Known<'t> {
    word: &'t str,
    /// Its matter, and how sure that is.
    matter: Option<(Term, f32)>,
    /// Itself.
    own: Option<Term>,
    opener: bool,
}

/// Reads texts of one document into terms.
pub(crate) struct Reader<'t> {
    pub(crate) language: Language,
    stemmer: Option<Stemmer>,
    names: HashSet<String>,
    generic: Option<&'static Set<String>>,
    /// The place of each word, as written, in `words`.
    places: HashMap<&'t str, usize>,
    words: Vec<Known<'t>>,
    ids: HashMap<String, Term>,
    manners: Vec<Manner>,
}

/// Lower case without accents.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let plain: String = word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    plain.replace('ß', "ss").replace('ł', "l").replace('’', "'")
}

/// The words that tell nothing in a document of each language; English ones stand in documents of every language.
static GENERIC: LazyLock<HashMap<Language, Set<String>>> = LazyLock::new(|| {
    let mut out: HashMap<Language, Set<String>> = HashMap::new();
    for (language, small) in SMALL {
        let said = include_str!("generic.txt").lines().filter_map(|line| line.split_once(": "));
        let words = said.filter(|(code, _)| *code == "en" || *code == language.code());
        let all = words.flat_map(|(_, words)| words.split(' ')).chain(small.split(' '));
        out.insert(language, all.map(fold).collect());
    }
    out
});

/// The words of a text with their places; an apostrophe within letters and marks upon them are parts of a word.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        if is_wide(first) {
            return Some((start, text.get(start..end)?));
        }
        while let Some(&(at, c)) = chars.peek() {
            let within = c.is_alphanumeric() && !is_wide(c)
                || !c.is_ascii() && is_combining_mark(c)
                || matches!(c, '\'' | '’')
                    && text
                        .get(at + c.len_utf8()..)
                        .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
            if !within {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        Some((start, text.get(start..end)?))
    })
}

/// Scripts that write words without blanks between them; each sign counts as a word.
fn is_wide(c: char) -> bool {
    ('\u{2e80}'..='\u{a4cf}').contains(&c)
}

impl<'t> Reader<'t> {
    /// A reader for texts in the language of `sample`; words of `names` tell nothing.
    pub(crate) fn new(sample: &str, names: &[String]) -> Self {
        let language = language(sample);
        let algorithm = match language {
            Language::English => Some(Algorithm::English),
            Language::German => Some(Algorithm::German),
            Language::French => Some(Algorithm::French),
            Language::Spanish => Some(Algorithm::Spanish),
            Language::Portuguese => Some(Algorithm::Portuguese),
            Language::Italian => Some(Algorithm::Italian),
            Language::Dutch => Some(Algorithm::Dutch),
            Language::Swedish => Some(Algorithm::Swedish),
            Language::Polish | Language::Czech => None,
        };
        let matter = |number| Manner { matter: true, broad: MATTERS.broad(number), ..Manner::default() };
        Self {
            language,
            stemmer: algorithm.map(Stemmer::create),
            names: names.iter().map(|name| fold(name)).collect(),
            generic: GENERIC.get(&language),
            places: HashMap::new(),
            words: Vec::new(),
            ids: HashMap::new(),
            manners: (0..MATTERS.count()).map(matter).collect(),
        }
    }

    /// What is known of every term, by its number.
    pub(crate) fn manners(&self) -> &[Manner] {
        &self.manners
    }

    /// The terms of a text, each once, with how much the text is about it.
    pub(crate) fn terms(&mut self, text: &'t str) -> Vec<(Term, f32)> {
        let mut out: Vec<(Term, f32)> = Vec::new();
        let title = title_end(text);
        let mut clause = 0;
        let mut last = (0, 0);
        let mut opener: Option<usize> = None;
        for (count, (at, word)) in (1..).zip(words(text)) {
            let between = text.get(last.1..at).unwrap_or_default();
            let closed = between.bytes().any(|b| !matches!(b, b' ' | b'-' | b'\''));
            if count > 1 && ends_clause(between) {
                clause += 1;
            }
            let place = self.word(word);
            let mut share = CLAUSES.get(clause).or(CLAUSES.last()).copied().unwrap_or(1.0);
            share *= if count > LATE.0 { LATE.1 } else { 1.0 };
            share *= if title > 0 && at > title { UNTITLED } else { 1.0 };
            let pair = opener.filter(|_| !closed).and_then(|before| self.pair(before, place));
            let Some(known) = self.words.get(place) else { continue };
            let own = known.own.map(|term| (term, 1.0));
            for (term, sure) in pair.into_iter().chain(known.matter).chain(own) {
                match out.iter_mut().find(|one| one.0 == term) {
                    Some(one) => one.1 = one.1.max(sure * share),
                    None => out.push((term, sure * share)),
                }
            }
            opener = known.opener.then_some(place);
            last = (at, at + word.len());
        }
        out
    }

    /// The matter that two words name together.
    fn pair(&self, before: usize, place: usize) -> Option<(Term, f32)> {
        let (one, other) = (self.words.get(before)?, self.words.get(place)?);
        matter(&format!("{}-{}", fold(one.word), fold(other.word)))
    }

    /// The place of a word in `words`.
    fn word(&mut self, word: &'t str) -> usize {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let known = self.read(word);
        let small = word.starts_with(char::is_lowercase);
        if let Some(manner) = known.own.and_then(|term| self.manners.get_mut(place(term))) {
            manner.small |= small;
        }
        self.words.push(known);
        self.places.insert(word, self.words.len() - 1);
        self.words.len() - 1
    }

    fn read(&mut self, word: &'t str) -> Known<'t> {
        let folded = fold(word);
        let opener = MATTERS.opens(&folded);
        // "l'audit" is the audit.
        let core = folded.rsplit(['\'', '’']).next().filter(|w| w.chars().count() > 2).unwrap_or(&folded);
        let core = core.trim_end_matches("'s");
        let possessive = core.strip_suffix('s').is_some_and(|w| self.names.contains(w));
        if self.names.contains(core) || possessive {
            return Known { word, matter: None, own: None, opener };
        }
        let matter = matter(core);
        let own = if self.generic(core) || core.len() < folded.len() && self.generic(&folded) {
            None
        } else {
            self.own(word, core)
        };
        Known { word, matter, own, opener }
    }

    fn generic(&self, word: &str) -> bool {
        self.generic.is_some_and(|words| words.contains(word))
    }

    /// The term of a word that is neither a name nor one that says nothing.
    fn own(&mut self, word: &str, core: &str) -> Option<Term> {
        let letters = core.chars().filter(|c| c.is_alphabetic()).count();
        let code = letters > 0 && core.bytes().any(|b| b.is_ascii_digit());
        let acronym = (2..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        let short = letters < 3 && !acronym && !(code && core.len() <= 4);
        if short && !core.starts_with(is_wide) {
            return None;
        }
        if acronym && letters < 3 {
            return Some(self.id(format!("^{core}"), Manner { letters: 4, ..Manner::default() }));
        }
        let stem = match &self.stemmer {
            Some(stemmer) => fold(&stemmer.stem(core)),
            None => core.chars().take(if core.chars().count() > 7 { 6 } else { 5 }).collect(),
        };
        if self.generic(&stem) {
            return None;
        }
        Some(self.id(stem, Manner { letters, code, ..Manner::default() }))
    }

    fn id(&mut self, key: String, manner: Manner) -> Term {
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let id = Term::try_from(self.manners.len()).unwrap_or(Term::MAX);
        self.ids.insert(key, id);
        self.manners.push(manner);
        id
    }

    /// For each term the terms that are parts of its word: "ticket" in "ticketsystem".
    pub(crate) fn parts(&self) -> HashMap<Term, Vec<Term>> {
        let mut out: HashMap<Term, Vec<Term>> = HashMap::new();
        let joined = matches!(self.language, Language::German | Language::Dutch | Language::Swedish);
        if !joined || self.ids.len() > COMPOUNDS {
            return out;
        }
        for (word, id) in self.ids.iter().filter(|(word, _)| word.len() >= 8) {
            let mut found: Vec<Term> = word
                .char_indices()
                .map(|(at, _)| word.split_at(at))
                .flat_map(|(front, back)| [front, front.strip_suffix('s').unwrap_or(front), back])
                .filter(|part| part.chars().count() >= 5 && part.len() < word.len())
                .filter_map(|part| self.ids.get(part).copied())
                .collect();
            found.sort_unstable();
            found.dedup();
            if !found.is_empty() {
                out.insert(*id, found);
            }
        }
        out
    }
}

/// A term's place in lists.
pub(crate) fn place(term: Term) -> usize {
    usize::try_from(term).unwrap_or(usize::MAX)
}

fn matter(word: &str) -> Option<(Term, f32)> {
    let named = MATTERS.of(word)?;
    Some((Term::try_from(named.number).ok()?, if named.plain { 1.0 } else { UNSURE }))
}

/// Where a title of at most three words before a colon ends; 0 where there is none.
fn title_end(text: &str) -> usize {
    let colon = text.char_indices().take(40).find(|(_, c)| *c == ':').map_or(0, |(at, _)| at);
    let short = text.get(..colon).is_some_and(|title| title.split_whitespace().count() <= 3);
    if short { colon } else { 0 }
}

/// Whether the signs between two words end a clause; a hyphen that touches both does not.
fn ends_clause(between: &str) -> bool {
    between != "-"
        && between.contains(|c: char| {
            matches!(
                c,
                '.' | ',' | ';' | '!' | '?' | ':' | '(' | ')' | '–' | '—' | '+' | '=' | '/' | '-' | '>'
            )
        })
}
