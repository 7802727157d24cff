//! What a jotted line seems to be about, from its words alone: a hint while one types, never a decision. It rather says
//! nothing than something wrong.

use crate::{
    find::fold::{fold, tokens},
    talking_point::Kind,
};
use std::sync::LazyLock;

/// Characters that are looked at; what a line is about is said early.
pub const ENOUGH: usize = 500;
/// Weight from which each is said: what many lines sound like needs more.
const DARE: [i32; Hint::ALL.len()] = [5, 4, 4, 3, 4, 5];
/// By how much each must be ahead of all others.
const AHEAD: [i32; Hint::ALL.len()] = [3, 3, 3, 2, 3, 3];

/// What a line seems to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hint {
    /// A point of that kind.
    Kind(Kind),
    /// News that ask for no talk.
    Status,
}

impl Hint {
    /// All that can be said.
    const ALL: [Self; 6] = [
        Self::Kind(Kind::Challenge),
        Self::Kind(Kind::Solution),
        Self::Kind(Kind::Development),
        Self::Kind(Kind::Insight),
        Self::Kind(Kind::Feedback),
        Self::Status,
    ];

    /// Its name in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.as_str(),
            Self::Status => "status",
        }
    }
}

/// Words that speak for or against something: each a word, the beginning of one (`deploy*`), its end (`*ed`), any word (`_`)
/// or a number (`#`); `^` and `$` stand for the ends of the line.
struct Cue {
    words: Vec<&'static str>,
    /// Which of [`Hint::ALL`] it speaks of, and how loudly.
    says: Vec<(usize, i32)>,
}

/// The cues: a line for each group, `challenge 2 status -3: words | other words`.
static CUES: LazyLock<Vec<Cue>> = LazyLock::new(|| {
    let lines = include_str!("kind_hint/cues.txt").lines().filter(|line| !line.starts_with('#'));
    let groups = lines.filter_map(|line| line.split_once(": "));
    groups.flat_map(|(head, all)| cues(head, all)).collect()
});

fn cues(head: &'static str, all: &'static str) -> Vec<Cue> {
    let mut words = head.split_whitespace();
    let mut says = Vec::new();
    while let (Some(name), Some(weight)) = (words.next(), words.next()) {
        let which = Hint::ALL.iter().position(|hint| hint.as_str() == name);
        says.extend(which.zip(weight.parse().ok()));
    }
    all.split(" | ").map(|cue| Cue { words: cue.split_whitespace().collect(), says: says.clone() }).collect()
}

/// What a line seems to be about, or nothing.
#[must_use]
pub fn of(text: &str) -> Option<Hint> {
    let words = words(text);
    let mut scores = [0; Hint::ALL.len()];
    for cue in CUES.iter().filter(|cue| cue.is_in(&words)) {
        for (which, weight) in &cue.says {
            if let Some(score) = scores.get_mut(*which) {
                *score += weight;
            }
        }
    }
    let (best, score) = scores.iter().enumerate().max_by_key(|(_, score)| **score)?;
    let next =
        scores.iter().enumerate().filter(|(which, _)| *which != best).map(|(_, score)| *score).max()?;
    let least = DARE.get(best).zip(AHEAD.get(best));
    if least.is_none_or(|(dare, ahead)| score < dare || score - next < *ahead) {
        return None;
    }
    Hint::ALL.get(best).copied()
}

impl Cue {
    fn is_in(&self, words: &[String]) -> bool {
        words
            .windows(self.words.len())
            .any(|window| self.words.iter().zip(window).all(|(cue, word)| fits(cue, word)))
    }
}

fn fits(cue: &str, word: &str) -> bool {
    if let Some(end) = cue.strip_prefix('*') {
        return word.len() > end.len() + 1 && word.ends_with(end);
    }
    match cue.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None if cue == "#" => word.starts_with(|first: char| first.is_ascii_digit()),
        None => cue == word || (cue == "_" && word.chars().all(char::is_alphanumeric)),
    }
}

/// The words of a line, folded, between its ends; a question mark is a word as well.
fn words(text: &str) -> Vec<String> {
    let text = text.char_indices().nth(ENOUGH).map_or(text, |(end, _)| text.split_at(end).0);
    let mut words = vec!["^".to_owned()];
    let mut at = 0;
    for token in tokens(text) {
        if text.get(at..token.from).is_some_and(|between| between.contains(['?', '¿', '？'])) {
            words.push("?".into());
        }
        words.push(fold(token.of(text)));
        at = token.to;
    }
    if text.get(at..).is_some_and(|rest| rest.contains(['?', '？'])) {
        words.push("?".into());
    }
    words.push("$".into());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> &'static str {
        of(text).map_or("nothing", Hint::as_str)
    }

    #[test]
    fn plain_words_are_understood_in_five_languages() {
        for (wanted, text) in [
            ("challenge", "the staging deploy keeps failing, third time this week"),
            ("challenge", "niemand weiß, wer für die Doku zuständig ist"),
            ("challenge", "le build est toujours en panne"),
            ("solution", "what if we quarantine flaky tests every night"),
            ("solution", "wir könnten die Tests nachts laufen lassen"),
            ("solution", "on pourrait faire la démo le mardi"),
            ("development", "I'd like to get better at presenting"),
            ("development", "quiero aprender a negociar"),
            ("insight", "why did search move to Q4?"),
            ("insight", "vamos contratar mais alguém este ano?"),
            ("feedback", "how did my talk go? be honest"),
            ("feedback", "danke, dass du mir im Termin den Rücken gestärkt hast"),
            ("status", "released 2.4 yesterday, all green"),
            ("status", "Release 4.2 is out, all green"),
            ("status", "Release 4.2 shipped on Friday, no incidents"),
            ("status", "Migration abgeschlossen"),
        ] {
            assert_eq!(said(text), wanted, "{text}");
        }
    }

    #[test]
    fn where_words_say_nothing_nothing_is_said() {
        for text in [
            "",
            "???",
            "printer",
            "Thursday",
            "the thing with Jonas",
            "検索がQ4に移動",
            "😀",
            "offsite in June",
        ] {
            assert_eq!(said(text), "nothing", "{text}");
        }
    }

    #[test]
    fn every_cue_speaks_of_something() {
        assert!(CUES.len() > 300, "{}", CUES.len());
        for cue in CUES.iter() {
            assert!(!cue.says.is_empty() && !cue.words.is_empty(), "{:?}", cue.words);
            assert!(cue.words.iter().all(|word| !word.is_empty() && *word == fold(word)), "{:?}", cue.words);
        }
    }
}
