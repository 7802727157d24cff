//! Says how alike texts are by the terms they share. Owns what a shared term is worth and how that fades with time;
//! never joins anything.

use crate::language::Language;
use crate::terms::{Manner, Reader, Term, place};
use std::collections::HashMap;

/// A text with its terms, as raised in one or more meetings.
pub(crate) struct Said {
    /// The terms, and how much the text is about each.
    pub(crate) terms: Vec<(Term, f32)>,
    /// The first and the last meeting it was raised in.
    pub(crate) meetings: (usize, usize),
}

/// Two of the texts, the earlier first.
pub(crate) type Two = (usize, usize);

/// A term stands in no more texts than this, or it tells nothing.
const MOST: usize = 60;
/// So many pairs are looked at; what tells most comes first.
const PAIRS: usize = 400_000;
/// What the part of a compound counts.
const PART: f32 = 0.9;

/// Where a term stands, and how much each of the texts is about it.
type Posting = Vec<(usize, f32)>;

/// A term that two or more texts share.
struct Shared<'a> {
    term: Term,
    manner: Manner,
    worth: f32,
    posting: &'a Posting,
}

/// All pairs of texts that share a telling term, and how alike they are.
pub(crate) fn pairs(said: &[Said], reader: &Reader<'_>) -> Vec<(Two, f32)> {
    let postings = postings(said, reader);
    // How unlike two texts still are: what each shared term leaves of it.
    let mut unlike: HashMap<Two, f32> = HashMap::new();
    let mut budget = PAIRS;
    for shared in telling(said.len(), &postings, reader) {
        let cost = shared.posting.len() * shared.posting.len() / 2;
        if cost > budget {
            break;
        }
        budget -= cost;
        for (index, (one, a)) in shared.posting.iter().enumerate() {
            for (other, b) in shared.posting.iter().skip(index + 1) {
                let fade = fade(gap(said, (*one, *other)), shared.manner);
                *unlike.entry((*one, *other)).or_insert(1.0) *= 1.0 - (shared.worth * a * b * fade).min(0.97);
            }
        }
    }
    let mut out: Vec<(Two, f32)> = unlike.into_iter().map(|(pair, left)| (pair, 1.0 - left)).collect();
    out.sort_unstable_by_key(|(pair, _)| *pair);
    out
}

/// How many meetings lie between two texts.
pub(crate) fn gap(said: &[Said], pair: Two) -> usize {
    let (Some(one), Some(other)) = (said.get(pair.0), said.get(pair.1)) else {
        return usize::MAX;
    };
    let behind = other.meetings.0.saturating_sub(one.meetings.1);
    behind.max(one.meetings.0.saturating_sub(other.meetings.1))
}

fn postings(said: &[Said], reader: &Reader<'_>) -> Vec<Posting> {
    let parts = reader.parts();
    let mut out: Vec<Posting> = vec![Vec::new(); reader.manners().len()];
    for (at, text) in said.iter().enumerate() {
        for (term, share) in &text.terms {
            let within = parts.get(term).into_iter().flatten().map(|part| (part, PART));
            for (term, part) in std::iter::once((term, 1.0)).chain(within) {
                let Some(posting) = out.get_mut(place(*term)).filter(|p| p.len() <= MOST) else {
                    continue;
                };
                match posting.last_mut() {
                    Some(last) if last.0 == at => last.1 = last.1.max(share * part),
                    _ => posting.push((at, share * part)),
                }
            }
        }
    }
    out
}

/// The terms that tell something, those that tell most first.
fn telling<'a>(texts: usize, postings: &'a [Posting], reader: &Reader<'_>) -> Vec<Shared<'a>> {
    let most = (texts / 6).clamp(6, MOST);
    let mut out: Vec<Shared<'a>> = (0..)
        .zip(postings)
        .zip(reader.manners())
        .filter(|((_, posting), _)| (2..=most).contains(&posting.len()))
        .map(|((term, posting), manner)| {
            let worth = worth(*manner, reader.language, posting.len());
            Shared { term, manner: *manner, worth, posting }
        })
        .collect();
    out.sort_by(|a, b| {
        let fewer = a.posting.len().cmp(&b.posting.len());
        b.worth.total_cmp(&a.worth).then(fewer).then(a.term.cmp(&b.term))
    });
    out
}

/// How much a term that two texts share says that they are about one thing.
fn worth(manner: Manner, language: Language, texts: usize) -> f32 {
    if manner.matter {
        return if manner.broad { 0.3 } else { 0.75 };
    }
    if manner.code {
        return 0.65;
    }
    let name = !manner.small;
    // German writes what a text is about with a capital letter.
    let word = match (language, name) {
        (Language::German, true) => 0.68,
        (Language::German, false) => 0.35,
        (_, true) => 0.6,
        (_, false) => 0.62,
    };
    let short = match manner.letters {
        _ if name => 1.0,
        ..4 => 0.75,
        4 => 0.9,
        _ => 1.0,
    };
    let once = if texts == 2 { 0.9 } else { 1.0 };
    word * short * once
}

/// What comes back comes back soon; the name of somebody months later is another matter. Two points of one meeting
/// are seldom one.
fn fade(gap: usize, manner: Manner) -> f32 {
    let name = !manner.matter && !manner.small;
    match gap {
        0 => 0.85,
        1..=3 => 1.1,
        4..=8 => 1.0,
        9..=14 => 0.92,
        _ if name => 0.75,
        _ => 0.85,
    }
}
