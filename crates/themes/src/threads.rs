//! Joins points of several meetings that are one talking point. Owns likeness and the joining; few and right
//! rather than many.

use crate::terms::{Manner, Reader, Term, fold};
use std::collections::{HashMap, HashSet};

/// One point, as raised in one meeting.
#[derive(Clone, Copy, Debug)]
pub struct ThreadPoint<'a> {
    /// What was written.
    pub text: &'a str,
    /// The meeting's place in the order of time.
    pub meeting: usize,
    /// What was written below it: replies, details.
    pub more: &'a str,
}

/// Two terms are about one matter when at least so many of a hundred points that have either have both.
const SHARE: usize = 42;
/// A term stands in no more points than this, or it tells nothing.
const MOST: usize = 60;

/// The talking point each point is: same number, same talking point. Numbers count from 0 in the order of first
/// appearance. `names` are words that tell nothing here, such as the two people's names.
#[must_use]
pub fn threads(points: &[ThreadPoint<'_>], names: &[String]) -> Vec<usize> {
    let sample: String = points.iter().take(400).flat_map(|p| [p.text, " ", p.more, " "]).collect();
    let mut reader = Reader::new(&sample, names);
    let terms: Vec<Vec<(Term, f32)>> = points.iter().map(|point| weighed(&mut reader, point)).collect();
    let matters = Matters::find(points, &terms, &reader);
    let mut groups: Vec<Option<usize>> = terms.iter().map(|terms| matters.best(terms)).collect();
    copies(points, &mut groups);
    numbered(&groups)
}

/// Whether two texts are the same but for a few words.
#[must_use]
pub fn nearly_same(a: &str, b: &str) -> bool {
    if a == b {
        return !a.is_empty();
    }
    if a.len().max(b.len()) > a.len().min(b.len()) * 2 {
        return false;
    }
    let words = |text: &str| -> HashSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(fold).collect()
    };
    let (a, b) = (words(a), words(b));
    let both = a.intersection(&b).count();
    both > 0 && both * 10 >= a.len().max(b.len()) * 7
}

fn weighed(reader: &mut Reader, point: &ThreadPoint<'_>) -> Vec<(Term, f32)> {
    let own = reader.terms(point.text);
    let more = reader.terms(point.more);
    let mut out: Vec<(Term, f32)> = own.iter().map(|term| (*term, 1.0)).collect();
    out.extend(more.into_iter().filter(|term| !own.contains(term)).map(|term| (term, 0.4)));
    out
}

/// Terms that are about one matter, and how firmly each says so.
struct Matters {
    of: Vec<Option<(usize, f32)>>,
    parts: HashMap<Term, Vec<Term>>,
    shadows: HashMap<Term, Term>,
}

/// A term that may be what points are about.
struct Firm {
    term: Term,
    trust: f32,
    at: Vec<usize>,
}

fn place(term: Term) -> usize {
    usize::try_from(term).unwrap_or(usize::MAX)
}

impl Matters {
    fn find(points: &[ThreadPoint<'_>], terms: &[Vec<(Term, f32)>], reader: &Reader) -> Self {
        let parts = reader.parts();
        let mut postings: Vec<Vec<usize>> = vec![Vec::new(); reader.manners.len()];
        for (at, list) in terms.iter().enumerate() {
            for (term, _) in list.iter().filter(|(_, weight)| *weight > 0.5) {
                for own in std::iter::once(term).chain(parts.get(term).into_iter().flatten()) {
                    let Some(posting) = postings.get_mut(place(*own)) else {
                        continue;
                    };
                    if posting.last() != Some(&at) && posting.len() <= MOST {
                        posting.push(at);
                    }
                }
            }
        }
        let most = (points.len() / 6).clamp(6, MOST);
        let mut firm: Vec<Firm> = Vec::new();
        for ((term, at), manner) in (0..).zip(postings).zip(&reader.manners) {
            let among = meetings(points, &at);
            if at.len() < 2 || at.len() > most || among < 2 {
                continue;
            }
            let trust = trust(*manner, reader);
            // A plain word that only two meetings share is chance, unless more words are shared too.
            let weak = trust < 0.75 && among < 3;
            firm.push(Firm { term, trust: if weak { trust * 0.6 } else { trust }, at });
        }
        firm.sort_by(|a, b| {
            b.trust.total_cmp(&a.trust).then(b.at.len().cmp(&a.at.len())).then(a.term.cmp(&b.term))
        });
        Self { of: united(&firm, points.len(), reader.manners.len()), parts, shadows: reader.shadows.clone() }
    }

    fn topic(&self, term: Term) -> Option<(usize, f32)> {
        self.of.get(place(term)).copied().flatten()
    }

    /// The topic a point is about, if any says so firmly.
    fn best(&self, terms: &[(Term, f32)]) -> Option<usize> {
        let mut sums: Vec<(usize, f32, f32)> = Vec::new();
        for (term, weight) in terms {
            for part in std::iter::once(term).chain(self.parts.get(term).into_iter().flatten()) {
                let Some((topic, trust)) = self.topic(*part) else {
                    continue;
                };
                // A word that counts as its matter does not count again as itself.
                if self
                    .shadows
                    .get(part)
                    .and_then(|matter| self.topic(*matter))
                    .is_some_and(|of| of.0 == topic)
                {
                    continue;
                }
                let own = if *weight > 0.9 { trust } else { 0.0 };
                match sums.iter_mut().find(|sum| sum.0 == topic) {
                    Some(sum) => {
                        sum.1 += trust * weight;
                        sum.2 += own;
                    }
                    None => sums.push((topic, trust * weight, own)),
                }
            }
        }
        sums.into_iter()
            .filter(|(_, sum, own)| *sum >= 0.6 && *own >= 0.5)
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .map(|(topic, ..)| topic)
    }
}

fn meetings(points: &[ThreadPoint<'_>], at: &[usize]) -> usize {
    let mut list: Vec<usize> = at.iter().filter_map(|i| points.get(*i)).map(|p| p.meeting).collect();
    list.dedup();
    list.len()
}

fn trust(manner: Manner, reader: &Reader) -> f32 {
    if manner.matter {
        return if manner.plain > 0 { 1.0 } else { 0.2 };
    }
    if manner.title > 0 {
        return 1.0;
    }
    let capital = manner.capital * 2 > manner.all;
    let german = reader.language == crate::Language::German;
    if capital {
        return if german { 0.8 } else { 0.95 };
    }
    if german {
        return 0.3;
    }
    if manner.letters >= 5 { 0.62 } else { 0.5 }
}

/// Unites terms that keep standing in the same points: the topic and the trust of each term.
fn united(firm: &[Firm], points: usize, terms: usize) -> Vec<Option<(usize, f32)>> {
    let mut of: Vec<Option<(usize, f32)>> = vec![None; terms];
    let mut matters = 0;
    // The firm terms that stand in each point, by their number.
    let mut at_point: Vec<Vec<usize>> = vec![Vec::new(); points];
    for (number, this) in firm.iter().enumerate() {
        let mut others: Vec<usize> =
            this.at.iter().filter_map(|point| at_point.get(*point)).flatten().copied().collect();
        others.sort_unstable();
        let close = others
            .chunk_by(|a, b| a == b)
            .filter_map(|run| Some((*run.first()?, run.len())))
            .filter(|(other, both)| {
                let size = firm.get(*other).map_or(0, |f| f.at.len());
                let within = *both == this.at.len() && size >= 4;
                *both >= 2 && (within || both * 100 >= (size + this.at.len() - both) * SHARE)
            })
            .max_by_key(|(other, both)| (*both, usize::MAX - other))
            .and_then(|(other, _)| firm.get(other))
            .and_then(|other| of.get(place(other.term)).copied().flatten());
        let topic = close.map_or(matters, |(topic, _)| topic);
        matters = matters.max(topic + 1);
        if let Some(slot) = of.get_mut(place(this.term)) {
            *slot = Some((topic, this.trust));
        }
        for point in &this.at {
            if let Some(list) = at_point.get_mut(*point) {
                list.push(number);
            }
        }
    }
    of
}

/// Points that stand nearly word for word in a later meeting again are one, whatever their terms say.
fn copies(points: &[ThreadPoint<'_>], groups: &mut [Option<usize>]) {
    let mut next = groups.iter().flatten().max().map_or(0, |top| top + 1);
    let mut last: HashMap<String, usize> = HashMap::new();
    for (at, point) in points.iter().enumerate() {
        let key: String =
            point.text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let Some(before) = last.insert(key, at) else {
            continue;
        };
        let group =
            groups.get(before).copied().flatten().or(groups.get(at).copied().flatten()).unwrap_or_else(
                || {
                    next += 1;
                    next - 1
                },
            );
        for index in [before, at] {
            if let Some(slot) = groups.get_mut(index) {
                *slot = Some(group);
            }
        }
    }
}

fn numbered(groups: &[Option<usize>]) -> Vec<usize> {
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    let mut next = 0;
    groups
        .iter()
        .map(|group| {
            let number = match group {
                Some(group) => *numbers.entry(*group).or_insert(next),
                None => next,
            };
            if number == next {
                next += 1;
            }
            number
        })
        .collect()
}
