//! Questions worth asking: our own words, three at a time while an agenda is thin, none twice within a quarter.
//!
//! What is offered follows from who looks and which week it is, so that looking writes nothing: all questions of a side
//! are laid in a ring of trios, and each week has the next trio. Whoever asks for others is given trios from the far side
//! of the ring, more than a quarter away from now in both directions, and only those have to be remembered.

use crate::{
    error::{Error, Result},
    ids::RelationshipId,
    relationship::Side,
    talking_point::Kind,
};
use jiff::{SignedDuration, Timestamp};
use std::{collections::HashSet, sync::LazyLock};

/// A quarter, within which no question is offered twice.
pub const QUARTER: SignedDuration = SignedDuration::from_hours(24 * 7 * 13);
/// Weeks after which the last day of one and the first day of the other are more than a quarter apart.
const APART: usize = 14;
/// Offered at a time.
pub const AT_A_TIME: usize = 3;
/// Points from which an agenda is not thin.
const ENOUGH_POINTS: usize = 3;
const WEEK: i64 = 7 * 24 * 3600;
/// The first Monday after the epoch.
const MONDAY: i64 = 4 * 24 * 3600;

/// How far it goes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Depth {
    /// Answered in passing.
    Light,
    /// Takes some thought.
    Open,
    /// Takes some trust.
    Deep,
}

/// Who may ask it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Asker {
    /// The one whose meeting it is.
    Report,
    /// The one across.
    Manager,
    /// Both.
    Either,
}

/// One question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    /// Stays the same as long as its words do.
    pub key: String,
    /// What a point made of it is about.
    pub kind: Kind,
    /// How far it goes.
    pub depth: Depth,
    /// Who may ask it.
    pub asker: Asker,
    /// The words.
    pub text: String,
}

impl Question {
    /// Whether it is for that side to ask.
    #[must_use]
    pub fn is_for(&self, side: Side) -> bool {
        match self.asker {
            Asker::Either => true,
            Asker::Report => side == Side::Owner,
            Asker::Manager => side == Side::Other,
        }
    }
}

/// What is remembered of a question in a relationship.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offered {
    /// To whom.
    pub side: Side,
    /// Which.
    pub key: String,
    /// When.
    pub offered_at: Timestamp,
    /// When it was made a capture.
    pub captured_at: Option<Timestamp>,
}

static ALL: LazyLock<Vec<Question>> =
    LazyLock::new(|| include_str!("questions.txt").lines().filter_map(read).collect());

/// All questions there are.
#[must_use]
pub fn all() -> &'static [Question] {
    &ALL
}

/// The question of that key, for a side that may ask it.
///
/// # Errors
/// `NotFound` when there is none.
pub fn find(key: &str, side: Side) -> Result<&'static Question> {
    all().iter().find(|question| question.key == key && question.is_for(side)).ok_or(Error::NotFound)
}

/// A line `kind | depth | who | text`; nothing for an empty one and for a remark. A test holds that all others are read.
fn read(line: &str) -> Option<Question> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let mut parts = line.splitn(4, '|').map(str::trim);
    let kind = Kind::parse(parts.next()?).ok()?;
    let depth = match parts.next()? {
        "light" => Depth::Light,
        "open" => Depth::Open,
        "deep" => Depth::Deep,
        _ => return None,
    };
    let asker = match parts.next()? {
        "report" => Asker::Report,
        "manager" => Asker::Manager,
        "either" => Asker::Either,
        _ => return None,
    };
    let text = parts.next()?.to_owned();
    Some(Question { key: format!("{:016x}", hash([text.as_bytes()])), kind, depth, asker, text })
}

/// FNV-1a: the same on every machine and in every version, which the standard library's hashes do not promise.
fn hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> u64 {
    let bytes = parts.into_iter().flatten();
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Whether an agenda has room for a question.
#[must_use]
pub fn is_thin(points: usize, total: i64, minutes: i64) -> bool {
    points < ENOUGH_POINTS || total * 2 < minutes
}

/// The number of a week; weeks begin on Monday, in UTC, so that all who look agree.
fn week_of(at: Timestamp) -> i64 {
    (at.as_second() - MONDAY).div_euclid(WEEK)
}

fn start_of(week: i64) -> Timestamp {
    Timestamp::from_second(week * WEEK + MONDAY).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// All questions of a side of one relationship in a ring of trios of different kinds.
pub struct Ring {
    side: Side,
    trios: Vec<[&'static Question; AT_A_TIME]>,
}

impl Ring {
    /// The ring of a side: another order in every relationship, the same for ever.
    #[must_use]
    pub fn of(relationship: RelationshipId, side: Side) -> Self {
        let order = |question: &Question| {
            hash([relationship.0.as_bytes().as_slice(), side.as_str().as_bytes(), question.key.as_bytes()])
        };
        let mut by_kind = Kind::ALL.map(|kind| {
            let of_kind = all().iter().filter(|question| question.kind == kind && question.is_for(side));
            let mut of_kind: Vec<_> = of_kind.collect();
            of_kind.sort_by_key(|question| (order(question), &question.key));
            of_kind
        });
        let mut trios = Vec::new();
        loop {
            // Always from the fullest, so that kinds run out together and hardly any question is left alone.
            by_kind.sort_by_key(|rest| (std::cmp::Reverse(rest.len()), rest.last().map(|last| order(last))));
            let [a, b, c, ..] = &mut by_kind;
            let (Some(a), Some(b), Some(c)) = (a.pop(), b.pop(), c.pop()) else { break };
            trios.push([a, b, c]);
        }
        Self { side, trios }
    }

    fn place(&self, week: i64) -> usize {
        let length = i64::try_from(self.trios.len()).unwrap_or(1).max(1);
        usize::try_from(week.rem_euclid(length)).unwrap_or_default()
    }

    /// What this side is offered now, given what is remembered of the last quarter.
    #[must_use]
    pub fn now(&self, now: Timestamp, known: &[Offered]) -> Vec<&'static Question> {
        let week = week_of(now);
        let gone = |key: &str| {
            known.iter().any(|each| {
                let before = each.side == self.side
                    && each.offered_at < start_of(week)
                    && within(each.offered_at, now);
                each.key == key && (before || each.captured_at.is_some_and(|at| within(at, now)))
            })
        };
        let others = known.iter().filter(|each| each.side == self.side && each.offered_at > start_of(week));
        let latest = others.map(|each| each.offered_at).max();
        let offered: Vec<&'static Question> = match latest {
            Some(at) => {
                let batch: HashSet<&str> = known
                    .iter()
                    .filter(|e| e.side == self.side && e.offered_at == at)
                    .map(|e| e.key.as_str())
                    .collect();
                self.trios
                    .iter()
                    .flatten()
                    .filter(|question| batch.contains(question.key.as_str()))
                    .copied()
                    .collect()
            }
            None => self.trios.get(self.place(week)).map(|trio| trio.to_vec()).unwrap_or_default(),
        };
        offered.into_iter().filter(|question| !gone(&question.key)).collect()
    }

    /// Three others, none of which this side has seen or will see within a quarter; none when it has seen them all.
    #[must_use]
    pub fn others(&self, now: Timestamp, known: &[Offered]) -> Option<[&'static Question; AT_A_TIME]> {
        let fresh = |question: &Question| {
            !known.iter().any(|each| {
                let mine = each.side == self.side && within(each.offered_at, now);
                each.key == question.key && (mine || each.captured_at.is_some_and(|at| within(at, now)))
            })
        };
        let here = self.place(week_of(now));
        let far = APART..=self.trios.len().saturating_sub(APART);
        far.map(|steps| (here + steps) % self.trios.len().max(1))
            .filter_map(|place| self.trios.get(place))
            .find(|trio| trio.iter().all(|question| fresh(question)))
            .copied()
    }

    /// When a question that was never asked for as another one was last offered: at the start of its week.
    #[must_use]
    pub fn offered_at(&self, key: &str, now: Timestamp) -> Timestamp {
        let week = week_of(now);
        let place = self.trios.iter().position(|trio| trio.iter().any(|question| question.key == key));
        let since = place.map_or(0, |place| (self.place(week) + self.trios.len() - place) % self.trios.len());
        start_of(week - i64::try_from(since).unwrap_or_default())
    }
}

fn within(at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(at) <= QUARTER
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;
    use uuid::Uuid;

    #[test]
    fn there_are_many_and_each_is_read() {
        let lines = include_str!("questions.txt").lines();
        let written = lines.filter(|line| !line.trim().is_empty() && !line.starts_with('#')).count();
        assert_eq!(all().len(), written, "each line is read");
        assert!(all().len() >= 150, "{}", all().len());
        let keys: HashSet<_> = all().iter().map(|question| &question.key).collect();
        let texts: HashSet<_> = all().iter().map(|question| question.text.to_lowercase()).collect();
        assert_eq!((keys.len(), texts.len()), (all().len(), all().len()));
        for question in all() {
            assert!(question.text.chars().count() <= 160, "{}", question.text);
            assert!(!question.text.contains('!'), "{}", question.text);
        }
    }

    #[test]
    fn kinds_depths_and_sides_are_balanced() {
        let count = |of: &dyn Fn(&Question) -> bool| all().iter().filter(|question| of(question)).count();
        for kind in Kind::ALL {
            assert!(count(&|q| q.kind == kind) * 7 >= all().len(), "{kind:?}");
            for side in [Side::Owner, Side::Other] {
                assert!(count(&|q| q.kind == kind && q.is_for(side)) >= 15, "{kind:?} {side:?}");
            }
        }
        for depth in [Depth::Light, Depth::Open, Depth::Deep] {
            assert!(count(&|q| q.depth == depth) * 4 >= all().len(), "{depth:?}");
        }
        for asker in [Asker::Report, Asker::Manager, Asker::Either] {
            assert!(count(&|q| q.asker == asker) * 4 >= all().len(), "{asker:?}");
        }
    }

    #[test]
    fn thin_is_few_points_or_few_minutes() {
        assert!(is_thin(2, 45, 45) && is_thin(4, 22, 45));
        assert!(!is_thin(3, 23, 45));
    }

    #[test]
    fn a_ring_holds_nearly_all_and_each_trio_has_three_kinds() {
        for (number, side) in [(1, Side::Owner), (2, Side::Other), (3, Side::Owner)] {
            let ring = Ring::of(RelationshipId(Uuid::from_u128(number)), side);
            let mine = all().iter().filter(|question| question.is_for(side)).count();
            assert!(ring.trios.len() * AT_A_TIME + AT_A_TIME > mine, "{} trios of {mine}", ring.trios.len());
            assert!(ring.trios.len() > 2 * APART, "there are others");
            for trio in &ring.trios {
                let kinds: HashSet<_> = trio.iter().map(|question| question.kind.as_str()).collect();
                assert_eq!(kinds.len(), AT_A_TIME);
                assert!(trio.iter().all(|question| question.is_for(side)));
            }
        }
    }

    /// Looks on every day of two years, asks for others on some days and captures on some; remembers what was seen.
    #[test]
    fn nothing_is_seen_twice_within_a_quarter() {
        let day = SignedDuration::from_hours(24);
        for side in [Side::Owner, Side::Other] {
            let ring = Ring::of(RelationshipId(Uuid::from_u128(7)), side);
            let mut now: Timestamp = "2026-01-01T08:00:00Z".parse().unwrap();
            let (mut known, mut seen, mut shown): (
                Vec<Offered>,
                HashMap<String, (Timestamp, Timestamp)>,
                usize,
            ) = (Vec::new(), HashMap::new(), 0);
            for number in 0..730_usize {
                for press in 0..(number % 5) {
                    let others = (press > 0).then(|| ring.others(now, &known)).flatten();
                    let at = now.checked_add(SignedDuration::from_secs(press as i64)).unwrap();
                    for question in others.into_iter().flatten() {
                        known.retain(|each| each.key != question.key);
                        let key = question.key.clone();
                        known.push(Offered { side, key, offered_at: at, captured_at: None });
                    }
                    let offer = ring.now(at, &known);
                    for question in &offer {
                        let (_, last) = seen.get(&question.key).copied().unwrap_or((at, at));
                        let same_week = week_of(last) == week_of(at);
                        assert!(same_week || !within(last, at), "{} on {at}, seen on {last}", question.text);
                        seen.insert(question.key.clone(), (at, at));
                        shown += 1;
                    }
                    let captured =
                        offer.first().filter(|_| number % 9 == 0).map(|question| question.key.clone());
                    let Some(key) = captured else { continue };
                    let offered_at = known.iter().find(|each| each.key == key).map(|each| each.offered_at);
                    let offered_at = offered_at.unwrap_or_else(|| ring.offered_at(&key, at));
                    known.retain(|each| each.key != key);
                    known.push(Offered { side, key: key.clone(), offered_at, captured_at: Some(at) });
                    assert!(
                        ring.now(at, &known).iter().all(|question| question.key != key),
                        "captured is gone"
                    );
                }
                now = now.checked_add(day).unwrap();
            }
            assert!(shown > 1000 && seen.len() > 100, "{shown} {}", seen.len());
        }
    }

    #[test]
    fn others_run_out_within_a_week_rather_than_repeat() {
        let ring = Ring::of(RelationshipId(Uuid::from_u128(9)), Side::Other);
        let mut now: Timestamp = "2026-05-12T08:00:00Z".parse().unwrap();
        let mut known = Vec::new();
        let mut seen: HashSet<String> =
            ring.now(now, &known).iter().map(|question| question.key.clone()).collect();
        while let Some(trio) = ring.others(now, &known) {
            now = now.checked_add(SignedDuration::from_secs(1)).unwrap();
            for question in trio {
                assert!(seen.insert(question.key.clone()), "again: {}", question.text);
                let key = question.key.clone();
                known.push(Offered { side: Side::Other, key, offered_at: now, captured_at: None });
            }
            assert_eq!(ring.now(now, &known).len(), AT_A_TIME);
        }
        assert!(seen.len() >= 24, "{}", seen.len());
    }

    #[test]
    fn what_the_other_one_captured_is_not_offered() {
        let relationship = RelationshipId(Uuid::from_u128(11));
        let ring = Ring::of(relationship, Side::Owner);
        let mut now: Timestamp = "2026-05-12T08:00:00Z".parse().unwrap();
        let shared = loop {
            if let Some(shared) = ring.now(now, &[]).iter().find(|question| question.asker == Asker::Either) {
                break *shared;
            }
            now = now.checked_add(SignedDuration::from_hours(24 * 7)).unwrap();
        };
        let key = shared.key.clone();
        let theirs = Offered { side: Side::Other, key, offered_at: now, captured_at: Some(now) };
        assert!(!ring.now(now, std::slice::from_ref(&theirs)).contains(&shared));
        let only_seen = Offered { captured_at: None, ..theirs };
        assert!(ring.now(now, &[only_seen]).contains(&shared), "each side has offers of its own");
    }
}
