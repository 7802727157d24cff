//! Cuts texts into the terms that can tell what they are about: stems of telling words, and parts of compounds. Owns
//! stop words and stems, never the likeness of texts.

use crate::language::{Language, SMALL, language};
use crate::tables::Set;
use crate::vectors;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Number of a term within one run.
pub(crate) type Term = u32;

/// Compounds are looked for among so many words.
const COMPOUNDS: usize = 20_000;

/// Reads texts of one document into terms.
pub(crate) struct Reader<'t> {
    language: Language,
    stemmer: Option<Stemmer>,
    names: HashSet<String>,
    generic: Option<&'static Set<String>>,
    /// What each word came to, as written.
    known: HashMap<&'t str, Known>,
    ids: HashMap<String, Term>,
    /// How much each term tells by being rare in the language.
    rarities: Vec<f32>,
}

/// What one written word came to.
#[derive(Clone, Debug)]
struct Known {
    term: Option<Term>,
    /// The folded word where its vector counts.
    vector: Option<String>,
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
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
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
pub(crate) fn is_wide(c: char) -> bool {
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
        Self {
            language,
            stemmer: algorithm.map(Stemmer::create),
            names: names.iter().map(|name| fold(name)).collect(),
            generic: GENERIC.get(&language),
            known: HashMap::new(),
            ids: HashMap::new(),
            rarities: Vec::new(),
        }
    }

    /// How much each term tells by being rare in the language, by its number.
    pub(crate) fn rarities(&self) -> &[f32] {
        &self.rarities
    }

    /// Hands every telling word of a text to `each`: its term, and the word to look up among the vectors.
    pub(crate) fn read(&mut self, text: &'t str, mut each: impl FnMut(Option<Term>, Option<&str>)) {
        for (_, word) in words(text) {
            if !self.known.contains_key(word) {
                let known = self.know(word);
                self.known.insert(word, known);
            }
            if let Some(known) = self.known.get(word) {
                each(known.term, known.vector.as_deref());
            }
        }
    }

    fn know(&mut self, word: &str) -> Known {
        let folded = fold(word);
        // "l'audit" is the audit.
        let core = folded.rsplit('\'').next().filter(|w| w.chars().count() > 2).unwrap_or(&folded);
        let core = core.trim_end_matches("'s");
        let possessive = core.strip_suffix('s').is_some_and(|w| self.names.contains(w));
        if self.names.contains(core) || possessive {
            return Known { term: None, vector: None };
        }
        let vector = vectors::covers(self.language) && core.bytes().any(|b| !b.is_ascii_digit());
        let generic = self.generic(core) || core.len() < folded.len() && self.generic(&folded);
        let term = if generic { None } else { self.term(word, core) };
        Known { term, vector: vector.then(|| core.to_owned()) }
    }

    fn generic(&self, word: &str) -> bool {
        self.generic.is_some_and(|words| words.contains(word))
    }

    /// The term of a word that is neither a name nor one that says nothing.
    fn term(&mut self, word: &str, core: &str) -> Option<Term> {
        let letters = core.chars().filter(|c| c.is_alphabetic()).count();
        let code = letters > 0 && core.bytes().any(|b| b.is_ascii_digit());
        let acronym = (2..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        let short = letters < 3 && !acronym && !(code && core.len() <= 4);
        if short && !core.starts_with(is_wide) {
            return None;
        }
        if acronym && letters < 3 {
            return Some(self.id(format!("^{core}"), 1.0));
        }
        let stem = match &self.stemmer {
            Some(stemmer) => fold(&stemmer.stem(core)),
            None => core.chars().take(if core.chars().count() > 7 { 6 } else { 5 }).collect(),
        };
        if self.generic(&stem) {
            return None;
        }
        let stem = if self.cut_short(&stem) { core.trim_end_matches('s').to_owned() } else { stem };
        Some(self.id(stem, vectors::rarity(core)))
    }

    /// A short stem of these languages stands for words that have nothing in common: "porta", "Porto".
    fn cut_short(&self, stem: &str) -> bool {
        use Language::{French, Italian, Portuguese, Spanish};
        matches!(self.language, French | Italian | Portuguese | Spanish) && stem.chars().count() < 5
    }

    fn id(&mut self, key: String, rarity: f32) -> Term {
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let id = Term::try_from(self.rarities.len()).unwrap_or(Term::MAX);
        self.ids.insert(key, id);
        self.rarities.push(rarity);
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
