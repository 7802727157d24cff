/** Which words of a shared text some updates brought. Changes nothing but what it is asked to take out. */
import * as Y from "yjs";

interface Part {
  at: number;
  words: string;
}

/** The words of some updates that are still in the text, in the order in which they stand. */
export function ownWords(text: Y.Text, updates: Uint8Array[]): string {
  return parts(text, updates)
    .map(({ words }) => words)
    .join("");
}

/** Takes the words of some updates out of the text. */
export function takeOut(text: Y.Text, updates: Uint8Array[], origin: unknown): void {
  const found = parts(text, updates).reverse();
  text.doc?.transact(() => found.forEach(({ at, words }) => text.delete(at, words.length)), origin);
}

function parts(text: Y.Text, updates: Uint8Array[]): Part[] {
  if (updates.length === 0) return [];
  const brought = Y.decodeUpdate(Y.mergeUpdates(updates)).structs.filter((each) => each instanceof Y.Item);
  const found: Part[] = [];
  let at = 0;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.content instanceof Y.ContentString) found.push(...shared(item, item.content.str, at, brought));
    at += item.length;
  }
  return found;
}

/** What an item of the text has in common with some others. */
function shared(item: Y.Item, words: string, at: number, others: Y.Item[]): Part[] {
  const { client, clock } = item.id;
  return others.flatMap(({ id, length }) => {
    const [from, to] = [Math.max(clock, id.clock), Math.min(clock + item.length, id.clock + length)];
    if (id.client !== client || from >= to) return [];
    return [{ at: at + from - clock, words: words.slice(from - clock, to - clock) }];
  });
}
