//! Reads until when something may wait: a day in words that somebody types ("Thursday", "next week", "5 Dec"), and a line
//! that asks for it by itself ("remind me Thursday to …"). Never asks a clock, and dares nothing on a day alone.

use crate::lists::Words;
use crate::{due, order, words};
use jiff::ToSpan;
use jiff::civil::Date;

/// Characters of a line that are looked at; who wants to be reminded says so early.
const ENOUGH: usize = 500;
/// Words that a day takes at the most, with those that lead to it: "in the next two weeks".
const LONGEST: usize = 5;
/// Days ahead beyond which nobody means to wait.
const FARTHEST: i32 = 800;

/// What somebody says who wants to be left in peace until then; a day has to follow.
static ASKS: [&str; 33] = [
    "remind me",
    "remind us",
    "remind me again",
    "remind us again",
    "ask me again",
    "ask again",
    "wait until",
    "wait till",
    "waits until",
    "can wait until",
    "can wait till",
    "not before",
    "park until",
    "parked until",
    "park it until",
    "come back to this",
    "come back to it",
    "bring this up",
    "bring it up",
    "bring up again",
    "erinnere mich",
    "erinner mich",
    "erinnert mich",
    "warten bis",
    "wartet bis",
    "nicht vor",
    "rappelle-moi",
    "rappelle moi",
    "pas avant",
    "recuerdame",
    "no antes de",
    "lembra-me",
    "herinner me",
];
/// Words between it and its day that say nothing of the day.
static BETWEEN: Words = Words::new("again about it this on at am an a le el em op de daran y");
static WEEK: [&str; 8] = [
    "next week",
    "nachste woche",
    "nachster woche",
    "la semaine prochaine",
    "semaine prochaine",
    "la proxima semana",
    "proxima semana",
    "volgende week",
];
static MONTH: [&str; 7] = [
    "next month",
    "nachsten monat",
    "le mois prochain",
    "mois prochain",
    "el proximo mes",
    "proximo mes",
    "volgende maand",
];

/// The day from which on something is wanted again, seen from `today`: always a later one. "Next week" begins on its
/// Monday, where something due next week has until its Friday.
#[must_use]
pub fn wait_phrase(phrase: &str, today: Date) -> Option<Date> {
    let folded = words::fold(phrase.trim().trim_end_matches(['.', ',', ':', '!', '?', ';', ')', ' ']));
    let bare = folded.trim_start_matches("until ").trim_start_matches("till ").trim();
    let day = if WEEK.contains(&bare) {
        order::monday(today).checked_add(7.days()).ok()
    } else if MONTH.contains(&bare) {
        today.first_of_month().checked_add(1.month()).ok()
    } else {
        due::due_phrase(phrase, today)
    }?;
    let ahead = today.until(day).ok()?.get_days();
    (1..=FARTHEST).contains(&ahead).then_some(day)
}

/// The day until which a jotted line asks to wait; none unless it both asks and names a day.
#[must_use]
pub fn asks_to_wait(line: &str, today: Date) -> Option<Date> {
    let end = line.char_indices().nth(ENOUGH).map_or(line.len(), |(end, _)| end);
    let words: Vec<&str> = line.get(..end)?.split_whitespace().collect();
    let folded: Vec<String> = words.iter().map(|word| words::fold(word)).collect();
    (0..words.len()).find_map(|at| {
        let behind = ASKS.iter().filter_map(|asks| asked(&folded, at, asks)).max()?;
        let skipped = folded.iter().skip(behind).take_while(|word| BETWEEN.has(word)).count();
        (behind..=behind + skipped).rev().find_map(|from| day_at(&words, from, today))
    })
}

/// Where the words behind a saying begin, if it stands at that place.
fn asked(folded: &[String], at: usize, asks: &str) -> Option<usize> {
    let parts: Vec<&str> = asks.split(' ').collect();
    let here = folded.get(at..at + parts.len())?;
    let stands =
        here.iter().zip(&parts).all(|(word, part)| word.trim_start_matches(['(', '"', '“']) == *part);
    stands.then_some(at + parts.len())
}

/// The longest day that begins at a word.
fn day_at(words: &[&str], from: usize, today: Date) -> Option<Date> {
    let last = words.len().min(from + LONGEST);
    (from + 1..=last).rev().find_map(|to| wait_phrase(&words.get(from..to)?.join(" "), today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// A Monday.
    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn days_that_people_type() {
        for (words, day) in [
            ("thursday", date(2026, 11, 26)),
            ("Thu", date(2026, 11, 26)),
            ("until Friday", date(2026, 11, 27)),
            ("monday", date(2026, 11, 30)),
            ("tomorrow", date(2026, 11, 24)),
            ("next week", date(2026, 11, 30)),
            ("Next week.", date(2026, 11, 30)),
            ("next month", date(2026, 12, 1)),
            ("in 3 days", date(2026, 11, 26)),
            ("in two weeks", date(2026, 12, 7)),
            ("5 dec", date(2026, 12, 5)),
            ("Dec 5", date(2026, 12, 5)),
            ("5.12.", date(2026, 12, 5)),
            ("2026-12-05", date(2026, 12, 5)),
            ("end of month", date(2026, 11, 30)),
            ("Donnerstag", date(2026, 11, 26)),
            ("nächste Woche", date(2026, 11, 30)),
            ("la semaine prochaine", date(2026, 11, 30)),
            ("2 January", date(2027, 1, 2)),
            ("Thursday 26 November", date(2026, 11, 26)),
            ("26 Nov", date(2026, 11, 26)),
            ("Friday 1 January 2027", date(2027, 1, 1)),
        ] {
            assert_eq!(wait_phrase(words, TODAY), Some(day), "{words}");
        }
        for words in
            ["", "soon", "today", "2026-11-22", "yesterday", "May", "the office", "99999", "9999-12-31"]
        {
            assert_eq!(wait_phrase(words, TODAY), None, "{words}");
        }
    }

    #[test]
    fn lines_that_ask_to_wait() {
        for (line, day) in [
            ("remind me Thursday to ask Ingrid about the offsite", date(2026, 11, 26)),
            ("Remind me on Thursday: the offsite budget", date(2026, 11, 26)),
            ("the offsite budget, remind me next week", date(2026, 11, 30)),
            ("remind us again in two weeks how the rota goes", date(2026, 12, 7)),
            ("remind me about it in 3 days", date(2026, 11, 26)),
            ("the audit (wait until 5 Dec)", date(2026, 12, 5)),
            ("hiring: not before next month", date(2026, 12, 1)),
            ("come back to this on Friday", date(2026, 11, 27)),
            ("erinnere mich am Donnerstag an das Budget", date(2026, 11, 26)),
            ("rappelle-moi jeudi de parler du budget", date(2026, 11, 26)),
            ("recuérdame el jueves lo del presupuesto", date(2026, 11, 26)),
        ] {
            assert_eq!(asks_to_wait(line, TODAY), Some(day), "{line}");
        }
    }

    #[test]
    fn a_day_alone_asks_for_nothing() {
        for line in [
            "",
            "Thursday’s release went out late",
            "staging deploy took 50 min again. third time since friday",
            "remind me why we have two build systems",
            "Jonas reminds me of last Thursday",
            "remind me today to breathe",
            "she asked again on what day we meet",
            "not before breakfast on Monday",
            "I can wait until somebody answers",
            "nobody remembers",
        ] {
            assert_eq!(asks_to_wait(line, TODAY), None, "{line}");
        }
        assert_eq!(asks_to_wait(&"remind me ".repeat(20_000), TODAY), None);
    }
}
