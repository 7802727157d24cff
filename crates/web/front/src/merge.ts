/** Puts two changes of one text together where they do not touch. Pure. */

interface Change {
  from: number;
  to: number;
  put: string;
}

/** The one stretch in which two texts differ. */
function change(base: string, now: string): Change {
  const most = Math.min(base.length, now.length);
  let start = 0;
  while (start < most && base[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && base[base.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return { from: start, to: base.length - end, put: now.slice(start, now.length - end) };
}

/** Both changes in one text, or nothing when they touch the same place. */
export function merge(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const a = change(base, mine);
  const b = change(base, theirs);
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  if (first.to >= second.from) return undefined;
  return base.slice(0, first.from) + first.put + base.slice(first.to, second.from) + second.put + base.slice(second.to);
}

/** Where a caret at `at` in the old text belongs in the new one. */
export function moved(before: string, after: string, at: number): number {
  const { from, to, put } = change(before, after);
  if (at <= from) return at;
  return at >= to ? at + put.length - (to - from) : from + put.length;
}
