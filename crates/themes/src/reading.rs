//! Reads the points of a history into what can be compared: weighted stems, letters in a row, a vector. Owns what a
//! word counts; never compares two points.

use crate::language::{self, Language};
use crate::terms::{fold, is_wide, words};
use crate::vectors::{self, DIMS, Vector};
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::{HashMap, HashSet};

/// So many words of a text are read; nobody writes longer points, and whoever pastes a book is not made to wait.
const WORDS: usize = 200;
/// And so many letters.
const LETTERS: usize = 2_000;
/// Letters in a row that are compared.
const GRAMS: std::ops::RangeInclusive<usize> = 3..=5;
/// The same for scripts that write words without blanks.
const WIDE_GRAMS: std::ops::RangeInclusive<usize> = 1..=3;
/// What a small word counts, where a telling one counts 1; a number; a word of many meanings.
const SMALL: f32 = 0.1;
const NUMBER: f32 = 0.3;
const GENERIC: f32 = 0.6;

/// A sparse row: numbers of terms in rising order, and what each counts.
pub(crate) type Sparse = Vec<(u32, f32)>;

/// What is known of one written word.
struct Word {
    /// The stem's number and what it counts; scripts without blanks have none here.
    term: Option<(u32, f32)>,
    grams: Vec<u32>,
    written: String,
    /// Whether it is small or a number, and says nothing by itself.
    little: bool,
    /// Whether it has many meanings.
    generic: bool,
    vector: Option<Box<Vector>>,
}

/// One point as it was read.
#[derive(Clone, Default)]
pub(crate) struct Said {
    /// Stems with what each counts before rarity.
    pub(crate) terms: Sparse,
    /// Letters in a row with how often.
    pub(crate) grams: Sparse,
    /// The words, as numbers of different words.
    pub(crate) words: Vec<u32>,
}

/// Reads texts and remembers the words.
pub(crate) struct Reading {
    /// The language that most is written in, where one of those known is.
    language: Option<Language>,
    /// Whether the table of vectors has a say.
    table: bool,
    small: HashSet<String>,
    generic: HashSet<String>,
    stemmer: Option<Stemmer>,
    known: HashMap<String, u32>,
    words: Vec<Word>,
    stems: HashMap<String, u32>,
    grams: HashMap<String, u32>,
}

impl Reading {
    /// For texts in the languages of `sample`, with or without the table of vectors.
    pub(crate) fn new(sample: &str, table: bool) -> Self {
        let spoken = language::spoken(sample);
        let language = spoken.first().copied();
        Self {
            language,
            table: table && language.is_some_and(vectors::covers),
            small: spoken.iter().flat_map(|one| language::small(*one)).map(fold).collect(),
            generic: spoken.iter().flat_map(|one| language::generic(*one)).map(fold).collect(),
            stemmer: language.and_then(algorithm).map(Stemmer::create),
            known: HashMap::new(),
            words: Vec::new(),
            stems: HashMap::new(),
            grams: HashMap::new(),
        }
    }

    /// How many different stems, and how many different rows of letters there are.
    pub(crate) fn sizes(&self) -> (usize, usize) {
        (self.stems.len(), self.grams.len())
    }

    /// Whether the table of vectors has a say.
    pub(crate) fn covered(&self) -> bool {
        self.table
    }

    /// Reads one text.
    pub(crate) fn read(&mut self, text: &str) -> Said {
        let text = text.char_indices().nth(LETTERS).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
        let mut item = Said::default();
        let mut wide = String::new();
        let mut end = 0;
        for (at, word) in words(text).take(WORDS) {
            let is_wide = word.starts_with(is_wide);
            if !wide.is_empty() && (!is_wide || at != end) {
                self.run(&mut item, &wide);
                wide.clear();
            }
            end = at + word.len();
            if is_wide {
                wide.push_str(word);
                continue;
            }
            let number = self.word(word);
            item.words.push(number);
            if let Some(known) = self.words.get(place(number)) {
                item.terms.extend(known.term);
                item.grams.extend(known.grams.iter().map(|gram| (*gram, 1.0)));
            }
        }
        self.run(&mut item, &wide);
        tidy(&mut item.terms, f32::max);
        tidy(&mut item.grams, |a, b| a + b);
        item
    }

    /// A run of signs without blanks: each two of them count as a word, each one as half.
    fn run(&mut self, item: &mut Said, run: &str) {
        let signs: Vec<char> = run.chars().collect();
        for length in 1..=2 {
            for part in signs.windows(length) {
                let part: String = part.iter().collect();
                item.terms.push((number(&mut self.stems, part), if length == 2 { 1.0 } else { 0.5 }));
            }
        }
        for gram in grams(run, WIDE_GRAMS) {
            item.grams.push((number(&mut self.grams, gram), 1.0));
        }
    }

    fn word(&mut self, written: &str) -> u32 {
        if let Some(known) = self.known.get(written) {
            return *known;
        }
        let folded = fold(written);
        let core = folded.strip_suffix("'s").unwrap_or(&folded).to_owned();
        let digits = core.bytes().all(|b| b.is_ascii_digit());
        let stem = self.stem(&core);
        let worth = self.worth(&core, digits);
        let padded = format!(" {core} ");
        let grams = if digits { Vec::new() } else { grams(&padded, GRAMS).collect() };
        let mut vector = Box::new([0.0; DIMS]);
        let weight = if self.covered() { vectors::add(&mut vector, &core, 1.0) } else { 0.0 };
        let word = Word {
            term: Some((number(&mut self.stems, stem), worth)),
            grams: grams.into_iter().map(|gram| number(&mut self.grams, gram)).collect(),
            little: digits || self.small.contains(&core),
            generic: self.generic.contains(&core),
            written: written.to_owned(),
            vector: (weight > 0.0).then_some(vector),
        };
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(word);
        self.known.insert(written.to_owned(), number);
        number
    }

    /// What a word counts: little where it is small, a number or of many meanings; more the rarer it is.
    fn worth(&self, word: &str, digits: bool) -> f32 {
        let kind = if self.small.contains(word) {
            if word.len() > 1 { SMALL } else { SMALL / 2.0 }
        } else if digits {
            NUMBER
        } else if self.generic.contains(word) {
            GENERIC
        } else {
            1.0
        };
        let rarity = if self.language.is_some() { vectors::rarity(word) } else { 1.0 };
        kind * (0.3 + 0.7 * rarity)
    }

    fn stem(&self, word: &str) -> String {
        if let Some(stemmer) = &self.stemmer {
            return fold(&stemmer.stem(word));
        }
        let long = word.chars().count();
        word.chars().take(if long <= 7 { 5 } else { 6 }).collect()
    }

    /// In how many of the items each word stands.
    pub(crate) fn counts(&self, items: &[Said]) -> Vec<u32> {
        let mut counts = vec![0_u32; self.words.len()];
        for item in items {
            for word in distinct(&item.words) {
                if let Some(count) = counts.get_mut(place(word)) {
                    *count += 1;
                }
            }
        }
        counts
    }

    /// The vector of an item: its words' together, the rarer among `all` items the more.
    pub(crate) fn vector(&self, item: &Said, counts: &[u32], all: usize) -> Vector {
        let all = all as f32 + 1.0;
        let mut sum = [0.0; DIMS];
        for word in &item.words {
            let Some(vector) = self.words.get(place(*word)).and_then(|word| word.vector.as_ref()) else {
                continue;
            };
            let count = counts.get(place(*word)).copied().unwrap_or(1).max(1) as f32;
            let share = 0.25 + 0.75 * (all / count).ln() / all.ln();
            sum.iter_mut().zip(vector.iter()).for_each(|(sum, value)| *sum += share * value);
        }
        sum
    }

    /// A word as it is written, its stem's number where it says something by itself, and what that counts.
    pub(crate) fn written(&self, word: u32) -> Option<(&str, Option<(u32, f32)>)> {
        let word = self.words.get(place(word))?;
        Some((&word.written, word.term.filter(|_| !word.little)))
    }

    /// A word of many meanings, such as those of time.
    pub(crate) fn is_generic(&self, word: u32) -> bool {
        self.words.get(place(word)).is_some_and(|word| word.generic)
    }
}

fn algorithm(language: Language) -> Option<Algorithm> {
    Some(match language {
        Language::English => Algorithm::English,
        Language::German => Algorithm::German,
        Language::French => Algorithm::French,
        Language::Spanish => Algorithm::Spanish,
        Language::Portuguese => Algorithm::Portuguese,
        Language::Italian => Algorithm::Italian,
        Language::Dutch => Algorithm::Dutch,
        Language::Swedish => Algorithm::Swedish,
        Language::Polish | Language::Czech => return None,
    })
}

/// All letters in a row of the given lengths.
fn grams(text: &str, lengths: std::ops::RangeInclusive<usize>) -> impl Iterator<Item = String> {
    let signs: Vec<char> = text.chars().collect();
    let mut out = Vec::new();
    for length in lengths {
        out.extend(signs.windows(length).map(|part| part.iter().collect::<String>()));
    }
    out.into_iter()
}

fn number(numbers: &mut HashMap<String, u32>, key: String) -> u32 {
    let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    *numbers.entry(key).or_insert(next)
}

/// One entry a number, in rising order.
fn tidy(row: &mut Sparse, join: impl Fn(f32, f32) -> f32) {
    row.sort_unstable_by_key(|(number, _)| *number);
    row.dedup_by(|later, earlier| {
        let same = later.0 == earlier.0;
        if same {
            earlier.1 = join(earlier.1, later.1);
        }
        same
    });
}

fn distinct(words: &[u32]) -> Vec<u32> {
    let mut words = words.to_vec();
    words.sort_unstable();
    words.dedup();
    words
}

/// A number as a place in lists.
pub(crate) fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
