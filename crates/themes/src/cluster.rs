//! Groups numbered things by how alike pairs of them are. Owns the order of joining; never asks what the things are.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};

/// Two of the things, the earlier first.
pub(crate) type Two = (usize, usize);

/// Two groups that could be joined, and how alike their members are on average.
struct Join {
    alike: f32,
    pair: Two,
}

impl PartialEq for Join {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Join {}

impl PartialOrd for Join {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Join {
    fn cmp(&self, other: &Self) -> Ordering {
        // Of equals the earliest pair goes first, so that the same document always reads the same.
        self.alike.total_cmp(&other.alike).then_with(|| other.pair.cmp(&self.pair))
    }
}

/// What is known beforehand of which things belong together.
#[derive(Default)]
pub(crate) struct Bonds {
    /// Things that are in one group whatever they are like; no thing stands in two of these.
    pub(crate) together: Vec<Vec<usize>>,
    /// For some things the side that they are on: two sides are never joined.
    pub(crate) side: HashMap<usize, usize>,
    /// For some things the sides that they are never joined with.
    pub(crate) refused: HashMap<usize, Vec<usize>>,
}

impl Bonds {
    fn allow(&self, one: usize, other: usize) -> bool {
        let (a, b) = (self.side.get(&one), self.side.get(&other));
        let refuses = |thing: &usize, side: Option<&usize>| {
            side.is_some_and(|side| self.refused.get(thing).is_some_and(|list| list.contains(side)))
        };
        (a.is_none() || b.is_none() || a == b) && !refuses(&one, b) && !refuses(&other, a)
    }

    fn merge(&mut self, keep: usize, gone: usize) {
        if let Some(side) = self.side.get(&gone).copied() {
            self.side.entry(keep).or_insert(side);
        }
        if let Some(list) = self.refused.remove(&gone) {
            self.refused.entry(keep).or_default().extend(list);
        }
    }
}

/// Groups by average likeness: the likest two groups are joined until none are as alike as `least`.
/// `pairs` are all that are alike at all; the answer names each thing's group by one of its members.
pub(crate) fn groups(count: usize, pairs: &[(Two, f32)], least: f32) -> Vec<usize> {
    bound(count, pairs, least, Bonds::default())
}

/// The same, where some things are known to belong together or apart.
pub(crate) fn bound(count: usize, pairs: &[(Two, f32)], least: f32, mut bonds: Bonds) -> Vec<usize> {
    let mut near: Vec<HashMap<usize, f32>> = vec![HashMap::new(); count];
    for ((one, other), alike) in pairs {
        link(&mut near, *one, *other, *alike);
        link(&mut near, *other, *one, *alike);
    }
    let mut sizes = vec![1.0_f32; count];
    let mut into: Vec<usize> = (0..count).collect();
    for set in std::mem::take(&mut bonds.together) {
        let Some((keep, rest)) = set.split_first() else { continue };
        for gone in rest {
            let grown = size(&sizes, *keep) + 1.0;
            set_size(&mut sizes, &mut into, (*keep, *gone), grown);
            bonds.merge(*keep, *gone);
            merge(&mut near, *keep, *gone);
        }
    }
    let mut queue = BinaryHeap::with_capacity(pairs.len());
    for (one, list) in near.iter().enumerate() {
        for (other, sum) in list.iter().filter(|(other, _)| **other > one) {
            let alike = sum / (size(&sizes, one) * size(&sizes, *other));
            if alike >= least {
                queue.push(Join { alike, pair: (one, *other) });
            }
        }
    }
    while let Some(Join { alike, pair: (one, other) }) = queue.pop() {
        if into.get(one) != Some(&one) || into.get(other) != Some(&other) {
            continue;
        }
        let now = near.get(one).and_then(|list| list.get(&other)).copied().unwrap_or(0.0)
            / (size(&sizes, one) * size(&sizes, other));
        if (now - alike).abs() > 1e-5 || !bonds.allow(one, other) {
            continue;
        }
        let (keep, gone) =
            if neighbours(&near, one) >= neighbours(&near, other) { (one, other) } else { (other, one) };
        let grown = size(&sizes, keep) + size(&sizes, gone);
        set_size(&mut sizes, &mut into, (keep, gone), grown);
        bonds.merge(keep, gone);
        merge(&mut near, keep, gone);
        for (next, sum) in near.get(keep).into_iter().flatten() {
            let alike = sum / (grown * size(&sizes, *next));
            if alike >= least {
                queue.push(Join { alike, pair: (keep.min(*next), keep.max(*next)) });
            }
        }
    }
    (0..count).map(|at| root(&mut into, at)).collect()
}

fn link(near: &mut [HashMap<usize, f32>], from: usize, to: usize, sum: f32) {
    if let Some(list) = near.get_mut(from) {
        *list.entry(to).or_default() += sum;
    }
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}

/// Notes that a group has become part of another.
fn set_size(sizes: &mut [f32], into: &mut [usize], (keep, gone): Two, grown: f32) {
    set(sizes, keep, grown);
    set(into, gone, keep);
}

fn size(sizes: &[f32], at: usize) -> f32 {
    sizes.get(at).copied().unwrap_or(1.0)
}

fn neighbours(near: &[HashMap<usize, f32>], at: usize) -> usize {
    near.get(at).map_or(0, HashMap::len)
}

fn merge(near: &mut [HashMap<usize, f32>], keep: usize, gone: usize) {
    let list = near.get_mut(gone).map(std::mem::take).unwrap_or_default();
    for (next, sum) in list {
        if let Some(back) = near.get_mut(next) {
            back.remove(&gone);
        }
        if next != keep {
            link(near, keep, next, sum);
            link(near, next, keep, sum);
        }
    }
}

/// The group a thing ended in; the way there is shortened for those who ask next.
fn root(into: &mut [usize], at: usize) -> usize {
    let mut at = at;
    while let Some(next) = into.get(at).copied().filter(|next| *next != at) {
        let beyond = into.get(next).copied().unwrap_or(next);
        set(into, at, beyond);
        at = beyond;
    }
    at
}
