/** What was typed into shared text and is not on the server's disk yet, kept in the sealed box. One entry for each text
 * and each life of a tab, so that tabs never write over each other. Knows nothing of documents or sockets. */
import { type Box, boxOf, me } from "./box";
import { tab } from "./outbox";

const KIND = "keystrokes";
/** From a key to its writing. What the server has by then need not be written at all. */
const PAUSE = 50;

/** One text's entry of this tab. */
export class Keystrokes {
  readonly #box: Box;
  readonly #id: string;
  readonly #what: () => Uint8Array | undefined;
  #changed = false;
  #kept = false;
  #writing: Promise<void> | undefined;

  /** `what` gives all that has to be kept at the moment of writing; nothing, when the server has it all. */
  constructor(address: string, what: () => Uint8Array | undefined) {
    this.#box = boxOf(me());
    this.#id = `${tab} ${address}`;
    this.#what = what;
  }

  /** Something changed: it is written in a moment, or as soon as the write before it is done. */
  touch(): void {
    this.#changed = true;
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
  }

  /** Resolves when all of it is written. */
  async written(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#changed) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      this.#changed = false;
      const what = this.#what();
      if (what) await this.#box.keep(KIND, this.#id, what);
      else if (this.#kept) await this.#box.drop(KIND, this.#id);
      this.#kept = what !== undefined;
    }
  }
}

/** Addresses of texts for which a tab that is gone kept something. */
export async function leftOver(): Promise<string[]> {
  const found = await boxOf(me()).all<Uint8Array>(KIND);
  return [...new Set(found.filter(({ id }) => !isOurs(id)).map(({ id }) => addressOf(id)))];
}

/** Hands over what tabs that are gone kept for one text. Each entry goes once `taken` has it safe. */
export async function adopt(address: string, taken: (update: Uint8Array) => Promise<void>): Promise<void> {
  const box = boxOf(me());
  for (const { id, value } of await box.all<Uint8Array>(KIND)) {
    if (isOurs(id) || addressOf(id) !== address) continue;
    await ifGone(id.slice(0, id.indexOf(" ")), async () => {
      await taken(value);
      await box.drop(KIND, id);
    });
  }
}

/** A tab that still lives sends its own; the outbox holds its lock. */
async function ifGone(other: string, run: () => Promise<void>): Promise<void> {
  await navigator.locks?.request(`tab ${other}`, { ifAvailable: true }, async (free) => {
    if (free) await run();
  });
}

function isOurs(id: string): boolean {
  return id.startsWith(`${tab} `);
}

function addressOf(id: string): string {
  return id.slice(id.indexOf(" ") + 1);
}
