//! Works through many points by as many threads as there are processors. Knows nothing of what is done with them.

use std::{num::NonZero, panic::resume_unwind, thread};

/// Fewer points than these are not worth a thread of their own.
const QUICK: usize = 250;

/// What comes of all, in their order. `some` gets the place of its first one.
pub(crate) fn in_parts<P: Sync, T: Send>(all: &[P], some: impl Fn(usize, &[P]) -> Vec<T> + Sync) -> Vec<T> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let part = all.len().div_ceil(threads).max(QUICK);
    thread::scope(|scope| {
        let some = &some;
        let parts = all.chunks(part).enumerate();
        let parts: Vec<_> =
            parts.map(|(at, part_of)| scope.spawn(move || some(at * part, part_of))).collect();
        parts.into_iter().flat_map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}
