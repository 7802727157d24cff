//! Names a theme by words of its own points. Owns the choice of words; never decides what is a theme.

use crate::reading::Reading;
use crate::signs::Compared;
use crate::terms::is_wide;
use std::collections::HashMap;

/// A word of the name is in at least this share of the points.
const SHARE: f32 = 0.34;
/// A further word tells at least this much of what the first one tells.
const FURTHER: f32 = 0.45;
/// And stands in so much of the points that the first stands in.
const BESIDE: f32 = 0.5;
/// A name has no more words that tell.
const WORDS: usize = 3;
/// So many words may stand between two of the name.
const BETWEEN: usize = 2;
/// The most signs of a name in scripts without blanks.
const SIGNS: usize = 8;

/// What one stem is among the points of a theme.
struct Stem {
    number: u32,
    tells: f32,
    /// Of many meanings, such as words of time: says nothing when it stands beside another without what is between.
    generic: bool,
    /// The theme's points that have it.
    points: Vec<usize>,
}

/// Words that stand for what these points have in common; empty where they share none.
pub(crate) fn name(reading: &Reading, compared: &Compared, members: &[usize], texts: &[&str]) -> String {
    let stems = stems(reading, compared, members);
    let chosen = choose(&stems);
    let name = phrase(reading, compared, members, &chosen);
    let name = if name.is_empty() { signs(members, texts) } else { name };
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn stems(reading: &Reading, compared: &Compared, members: &[usize]) -> Vec<Stem> {
    let mut found: HashMap<u32, (f32, bool, Vec<usize>)> = HashMap::new();
    for at in members {
        for word in compared.points().get(*at).into_iter().flat_map(|point| &point.item.words) {
            let Some((_, Some((stem, worth)))) = reading.written(*word) else { continue };
            let (most, generic, points) = found.entry(stem).or_insert((0.0, true, Vec::new()));
            *most = most.max(worth);
            *generic &= reading.is_generic(*word);
            if points.last() != Some(at) {
                points.push(*at);
            }
        }
    }
    let size = members.len() as f32;
    let outside = compared.len() as f32 - size + 1.0;
    let stem = |(number, (worth, generic, points)): (u32, (f32, bool, Vec<usize>))| {
        let share = points.len() as f32 / size;
        let elsewhere = (compared.count(number) - points.len() as f32 + 0.5) / outside;
        let tells = worth * share * (share / elsewhere).max(1.0).ln();
        Stem { number, tells, generic, points }
    };
    let mut out: Vec<Stem> = found.into_iter().map(stem).collect();
    out.retain(|stem| stem.points.len() > 1 && stem.points.len() as f32 >= SHARE * size);
    out.sort_by(|a, b| b.tells.total_cmp(&a.tells).then(a.number.cmp(&b.number)));
    out
}

/// The stem that tells most, and those that mostly stand beside it.
fn choose(stems: &[Stem]) -> Vec<&Stem> {
    let Some(first) = stems.first() else { return Vec::new() };
    let mut chosen = vec![first];
    for stem in stems.iter().skip(1) {
        let both = stem.points.iter().filter(|at| first.points.contains(at)).count() as f32;
        let beside = both >= BESIDE * first.points.len() as f32;
        if chosen.len() < WORDS && stem.tells >= FURTHER * first.tells && beside {
            chosen.push(stem);
        }
    }
    chosen
}

/// The chosen stems as the points write them: the stretch of a point that holds the most of them, or else the words.
fn phrase(reading: &Reading, compared: &Compared, members: &[usize], chosen: &[&Stem]) -> String {
    let mut stretches: HashMap<String, (usize, String)> = HashMap::new();
    let mut written: HashMap<&str, usize> = HashMap::new();
    for at in members {
        let Some(item) = compared.points().get(*at).map(|point| &point.item) else { continue };
        let words: Vec<(&str, bool)> = item
            .words
            .iter()
            .filter_map(|word| reading.written(*word))
            .map(|(word, stem)| {
                let named = stem.is_some_and(|(stem, _)| chosen.iter().any(|one| one.number == stem));
                (word, named)
            })
            .collect();
        for (word, _) in words.iter().filter(|(_, named)| *named) {
            *written.entry(word).or_default() += 1;
        }
        if let Some(stretch) = stretch(&words, chosen.len()) {
            stretches.entry(stretch.to_lowercase()).or_insert((0, stretch)).0 += 1;
        }
    }
    let best = stretches
        .into_values()
        .max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.len().cmp(&a.1.len())).then_with(|| b.1.cmp(&a.1)));
    if let Some((times, stretch)) = best
        && (times > 1 || chosen.len() == 1)
    {
        return stretch;
    }
    let word = |stem: &&Stem| {
        let forms = written.iter().filter(|(word, _)| is_of(reading, compared, stem, word));
        forms.max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0))).map(|(word, _)| (*word).to_owned())
    };
    // "Early shift" is a name, "build, minutes" is none.
    let apart = chosen.iter().enumerate().filter(|(place, stem)| *place == 0 || !stem.generic);
    let words: Vec<String> = apart.filter_map(|(_, stem)| word(stem)).collect();
    words.join(", ")
}

/// Whether a written word is of the stem.
fn is_of(reading: &Reading, compared: &Compared, stem: &Stem, written: &str) -> bool {
    let items = stem.points.iter().filter_map(|at| compared.points().get(*at));
    items
        .flat_map(|point| &point.item.words)
        .filter_map(|word| reading.written(*word))
        .any(|(word, term)| word == written && term.is_some_and(|(number, _)| number == stem.number))
}

/// The shortest stretch of words from one that names to another, with all that name, if they stand close.
fn stretch(words: &[(&str, bool)], wanted: usize) -> Option<String> {
    let named: Vec<usize> =
        words.iter().enumerate().filter(|(_, (_, named))| *named).map(|(at, _)| at).collect();
    let runs = named
        .windows(wanted.max(1))
        .filter(|run| run.windows(2).all(|two| matches!(two, [one, other] if other - one <= BETWEEN + 1)));
    let best = runs.min_by_key(|run| run.last().zip(run.first()).map_or(0, |(last, first)| last - first))?;
    let (first, last) = best.first().zip(best.last())?;
    let words: Vec<&str> = words.get(*first..=*last)?.iter().map(|(word, _)| *word).collect();
    Some(words.join(" "))
}

/// For scripts without blanks: the longest signs in a row that most of the points and few others have.
fn signs(members: &[usize], texts: &[&str]) -> String {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for at in members {
        let text: Vec<char> = texts.get(*at).into_iter().flat_map(|text| text.chars()).collect();
        let mut own: Vec<String> = (2..=SIGNS)
            .flat_map(|length| text.windows(length))
            .filter(|part| part.iter().all(|sign| is_wide(*sign)))
            .map(|part| part.iter().collect())
            .collect();
        own.sort_unstable();
        own.dedup();
        for part in own {
            *counts.entry(part).or_default() += 1;
        }
    }
    let size = members.len() as f32;
    let mut best: Option<(f32, String)> = None;
    for (part, count) in counts.into_iter().filter(|(_, count)| *count as f32 >= SHARE * size) {
        let all = texts.iter().filter(|text| text.contains(&part)).count();
        let (share, elsewhere) = (count as f32 / size, (all - count) as f32 + 0.5);
        let rare = ((texts.len() as f32 - size + 1.0) * share / elsewhere).max(1.0).ln();
        let tells = share * rare * (part.chars().count() as f32).sqrt();
        if best.as_ref().is_none_or(|(most, known)| tells > *most || tells == *most && part < *known) {
            best = Some((tells, part));
        }
    }
    best.map(|(_, part)| part).unwrap_or_default()
}
