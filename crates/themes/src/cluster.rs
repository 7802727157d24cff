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

/// Groups by average likeness: the likest two groups are joined until none are as alike as `least`.
/// `pairs` are all that are alike at all; the answer names each thing's group by one of its members.
pub(crate) fn groups(count: usize, pairs: &[(Two, f32)], least: f32) -> Vec<usize> {
    let mut near: Vec<HashMap<usize, f32>> = vec![HashMap::new(); count];
    let mut queue = BinaryHeap::with_capacity(pairs.len());
    for ((one, other), alike) in pairs {
        link(&mut near, *one, *other, *alike);
        link(&mut near, *other, *one, *alike);
        if *alike >= least {
            queue.push(Join { alike: *alike, pair: (*one, *other) });
        }
    }
    let mut sizes = vec![1.0_f32; count];
    let mut into: Vec<usize> = (0..count).collect();
    while let Some(Join { alike, pair: (one, other) }) = queue.pop() {
        if into.get(one) != Some(&one) || into.get(other) != Some(&other) {
            continue;
        }
        let now = near.get(one).and_then(|list| list.get(&other)).copied().unwrap_or(0.0)
            / (size(&sizes, one) * size(&sizes, other));
        if (now - alike).abs() > 1e-5 {
            continue;
        }
        let (keep, gone) =
            if neighbours(&near, one) >= neighbours(&near, other) { (one, other) } else { (other, one) };
        let grown = size(&sizes, keep) + size(&sizes, gone);
        set(&mut sizes, keep, grown);
        set(&mut into, gone, keep);
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
