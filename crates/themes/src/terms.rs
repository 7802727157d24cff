//! Cuts texts into the terms that can tell what they are about: stems of telling words, parts of compounds and the
//! matters that words belong to. Owns stop words and stems, never the likeness of texts.

use crate::language::{Language, SMALL, language};
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Number of a term within one run.
pub(crate) type Term = u32;

/// How a term was written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Manner {
    /// Times it stood anywhere.
    pub(crate) all: u32,
    /// Times it had a capital letter though no sentence began there.
    pub(crate) capital: u32,
    /// Times it opened its text before a colon, as a title does.
    pub(crate) title: u32,
    /// Letters of its shortest form.
    pub(crate) letters: u32,
    /// A matter from the table, not a word.
    pub(crate) matter: bool,
    /// Times a matter was named by a word that means nothing else.
    pub(crate) plain: u32,
}

/// Reads texts of one document into terms.
pub(crate) struct Reader {
    pub(crate) language: Language,
    stemmer: Option<Stemmer>,
    names: HashSet<String>,
    /// What each written word came to: a matter, a stem, both or nothing.
    known: HashMap<String, [Option<Term>; 2]>,
    ids: HashMap<String, Term>,
    pub(crate) manners: Vec<Manner>,
    /// Words that already count as the matter they belong to.
    pub(crate) shadows: HashMap<Term, Term>,
}

/// Lower case without accents.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let plain: String = word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    plain.replace('ß', "ss").replace('ł', "l").replace('’', "'")
}

static GENERIC: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let small = SMALL.iter().flat_map(|(_, words)| words.split(' ')).map(fold);
    include_str!("generic.txt").split_whitespace().map(fold).chain(small).collect()
});

/// Beginnings of words, or whole words, and the number of the matter each belongs to.
struct Matters {
    whole: HashMap<String, (usize, bool)>,
    starts: HashMap<String, (usize, bool)>,
    names: Vec<&'static str>,
    lengths: Vec<usize>,
    /// First words of those that are two words.
    openers: HashSet<String>,
}

static MATTERS: LazyLock<Matters> = LazyLock::new(|| {
    let mut matters = Matters {
        whole: HashMap::new(),
        starts: HashMap::new(),
        names: Vec::new(),
        lengths: Vec::new(),
        openers: HashSet::new(),
    };
    for (number, line) in include_str!("concepts.txt").lines().enumerate() {
        let Some((name, words)) = line.split_once(':') else {
            continue;
        };
        matters.names.push(name);
        for word in words.split_whitespace() {
            let plain = !word.ends_with('?');
            let word = word.trim_end_matches('?');
            if let Some((opener, _)) = word.split_once('-') {
                matters.openers.insert(fold(opener));
            }
            match word.strip_suffix('*') {
                Some(start) => matters.starts.entry(fold(start)).or_insert((number, plain)),
                None => matters.whole.entry(fold(word)).or_insert((number, plain)),
            };
        }
    }
    let mut lengths: Vec<usize> = matters.starts.keys().map(String::len).collect();
    lengths.sort_unstable();
    lengths.dedup();
    matters.lengths = lengths;
    matters
});

impl Matters {
    /// The matter of a word, and whether the word means nothing else.
    fn of(&self, word: &str) -> Option<(usize, bool)> {
        if let Some(number) = self.whole.get(word) {
            return Some(*number);
        }
        self.lengths.iter().rev().find_map(|long| self.starts.get(word.get(..*long)?)).copied()
    }
}

impl Reader {
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
            known: HashMap::new(),
            ids: HashMap::new(),
            manners: Vec::new(),
            shadows: HashMap::new(),
        }
    }

    /// The terms of a text, each once.
    pub(crate) fn terms(&mut self, text: &str) -> Vec<Term> {
        let mut out: Vec<Term> = Vec::new();
        let title_end = text.char_indices().take(40).find(|(_, c)| *c == ':').map_or(0, |(at, _)| at);
        let title_end = if text.get(..title_end).is_some_and(|t| t.split_whitespace().count() <= 3) {
            title_end
        } else {
            0
        };
        let mut sentence = true;
        let mut before: Option<String> = None;
        for (at, word) in text.split_word_bound_indices() {
            let Some(first) = word.chars().next() else { continue };
            if !first.is_alphanumeric() {
                sentence |=
                    matches!(first, '.' | '!' | '?' | ':' | '"' | '“' | '„' | '(' | '«' | '-' | '–' | '/');
                if !matches!(first, ' ' | '-' | '\'' | '’') {
                    before = None;
                }
                continue;
            }
            let capital = first.is_uppercase() && !sentence;
            sentence = false;
            let folded = fold(word);
            let pair =
                before.as_ref().filter(|b| MATTERS.openers.contains(*b)).map(|b| format!("{b}-{folded}"));
            let found = self.word(&folded);
            for term in pair.and_then(|p| self.matter(&p)).into_iter().chain(found.into_iter().flatten()) {
                if let Some(manner) = usize::try_from(term).ok().and_then(|at| self.manners.get_mut(at)) {
                    manner.all += 1;
                    manner.capital += u32::from(capital);
                    manner.title += u32::from(at < title_end);
                }
                if !out.contains(&term) {
                    out.push(term);
                }
            }
            before = Some(folded);
        }
        out
    }

    fn word(&mut self, folded: &str) -> [Option<Term>; 2] {
        if let Some(terms) = self.known.get(folded) {
            return *terms;
        }
        let terms = self.read(folded);
        self.known.insert(folded.to_owned(), terms);
        terms
    }

    fn read(&mut self, folded: &str) -> [Option<Term>; 2] {
        let core = folded.rsplit(['\'', '’']).next().filter(|w| w.chars().count() > 2).unwrap_or(folded);
        let core = core.trim_end_matches("'s");
        let letters = core.chars().filter(|c| c.is_alphabetic()).count();
        let code = letters > 0 && core.chars().any(|c| c.is_ascii_digit());
        let possessive = core.strip_suffix('s').is_some_and(|w| self.names.contains(w));
        if self.names.contains(core) || possessive {
            return [None; 2];
        }
        let matter = self.matter(core);
        let short = letters < 3 && !(code && core.len() <= 4 && core.starts_with(char::is_alphabetic));
        let wide = core.chars().next().is_some_and(|c| ('\u{2e80}'..='\u{d7ff}').contains(&c));
        if (short && !wide) || GENERIC.contains(core) || GENERIC.contains(folded) {
            return [matter, None];
        }
        let stem = self.stem(core);
        if GENERIC.contains(&stem) {
            return [matter, None];
        }
        let id = self.id(&stem, letters, false);
        if let Some(matter) = matter {
            self.shadows.insert(id, matter);
        }
        [matter, Some(id)]
    }

    fn stem(&self, word: &str) -> String {
        match &self.stemmer {
            Some(stemmer) => fold(&stemmer.stem(word)),
            None => word.chars().take(if word.chars().count() > 7 { 6 } else { 5 }).collect(),
        }
    }

    fn matter(&mut self, word: &str) -> Option<Term> {
        let (number, plain) = MATTERS.of(word)?;
        let name = MATTERS.names.get(number)?;
        let id = self.id(&format!("#{name}"), 9, true);
        if let Some(manner) = usize::try_from(id).ok().and_then(|at| self.manners.get_mut(at)) {
            manner.plain += u32::from(plain);
        }
        Some(id)
    }

    fn id(&mut self, key: &str, letters: usize, matter: bool) -> Term {
        if let Some(id) = self.ids.get(key) {
            return *id;
        }
        let id = Term::try_from(self.ids.len()).unwrap_or(Term::MAX);
        self.ids.insert(key.to_owned(), id);
        self.manners.push(Manner {
            letters: u32::try_from(letters).unwrap_or(0),
            matter,
            ..Manner::default()
        });
        id
    }

    /// All words read, with their terms: what compounds are taken apart by.
    pub(crate) fn vocabulary(&self) -> impl Iterator<Item = (&str, Term)> {
        self.ids.iter().filter(|(key, _)| !key.starts_with('#')).map(|(key, id)| (key.as_str(), *id))
    }

    /// For each term the terms that are parts of its word: "ticket" in "ticketsystem".
    pub(crate) fn parts(&self) -> HashMap<Term, Vec<Term>> {
        let joined = matches!(self.language, Language::German | Language::Dutch | Language::Swedish);
        let mut out: HashMap<Term, Vec<Term>> = HashMap::new();
        if !joined {
            return out;
        }
        let words: HashMap<&str, Term> = self.vocabulary().filter(|(w, _)| w.chars().count() >= 4).collect();
        for (word, id) in &words {
            if word.len() < 8 {
                continue;
            }
            let cuts: Vec<usize> = word.char_indices().map(|(at, _)| at).filter(|at| *at >= 4).collect();
            for cut in cuts {
                let (front, back) = word.split_at(cut);
                let front = front
                    .strip_suffix('s')
                    .filter(|f| f.len() >= 4 && !words.contains_key(front))
                    .unwrap_or(front);
                let whole = [Some(front), back.strip_prefix('s').or(Some(back)), Some(back)];
                for part in whole.into_iter().flatten().filter(|p| p.chars().count() >= 5) {
                    if let Some(part) = words.get(part).filter(|p| *p != id) {
                        let list = out.entry(*id).or_default();
                        if !list.contains(part) {
                            list.push(*part);
                        }
                    }
                }
            }
        }
        out
    }
}
