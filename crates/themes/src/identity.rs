//! Says which theme is the one that was shown before. Owns the matching by common points; never changes a group.

use crate::find::{Id, Known};
use std::collections::HashMap;

/// The places of points, in rising order, each once; what is not there any more is left out.
pub(crate) fn places(ids: &[Id], places: &HashMap<Id, usize>) -> Vec<usize> {
    let mut out: Vec<usize> = ids.iter().filter_map(|id| places.get(id).copied()).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// For each group the place of the known theme that it is: the one with which it shares the most points, if these
/// are at least half of the theme's or half of the group's. `ids` are those that some groups have already.
pub(crate) fn matched(
    groups: &[&[usize]],
    ids: &[Option<Id>],
    known: &[Known],
    held: &[Vec<usize>],
) -> Vec<Option<usize>> {
    let mut all: Vec<(usize, usize, usize)> = Vec::new();
    for (group, members) in groups.iter().enumerate() {
        for (theme, points) in held.iter().enumerate() {
            let both = points.iter().filter(|at| members.binary_search(at).is_ok()).count();
            if both > 1 && both * 2 >= points.len().min(members.len()) {
                all.push((both, group, theme));
            }
        }
    }
    // The most in common first; of equals the one that was found first.
    all.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut out = vec![None; groups.len()];
    let mut taken = vec![false; known.len()];
    for (group, id) in ids.iter().enumerate() {
        let own = id.and_then(|id| known.iter().position(|theme| theme.id == id));
        if let (Some(own), Some(slot)) = (own, out.get_mut(group)) {
            *slot = Some(own);
            taken.get_mut(own).into_iter().for_each(|taken| *taken = true);
        }
    }
    for (_, group, theme) in all {
        let free = ids.get(group).copied().flatten().is_none();
        let (Some(slot), Some(taken)) = (out.get_mut(group), taken.get_mut(theme)) else { continue };
        if free && slot.is_none() && !*taken {
            *slot = Some(theme);
            *taken = true;
        }
    }
    out
}
