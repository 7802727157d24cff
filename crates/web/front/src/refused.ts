/** Words written in notes that the server will not take: what they are and how to let them go, for whoever shows them.
 * Keeps nothing itself: the log of keystrokes does. */

export interface RefusedWords {
  why: string;
  words: string;
  /** Page of the note, where it is still there. */
  page: string | undefined;
  retry: () => void;
  /** Lets them go; answers what puts them back. */
  discard: () => () => void;
}

const refused = new Map<string, RefusedWords>();
const hears: (() => void)[] = [];

/** The words at an address are refused; or, without any, not any more. */
export function refuse(address: string, words: RefusedWords | undefined): void {
  if (!words && !refused.has(address)) return;
  if (words) refused.set(address, words);
  else refused.delete(address);
  for (const hear of hears) hear();
}

/** All that is refused, by address. */
export function refusedWords(): [string, RefusedWords][] {
  return [...refused];
}

/** Hears when there is more or less of it. */
export function onRefused(hear: () => void): void {
  hears.push(hear);
}
