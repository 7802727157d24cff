/** When to try again once the line is cut: soon, never all pages in the same moment, and at once when anything was
 * answered. Opens no line itself. */

const SHORTEST = 200;
/** A server that comes back is found within this time by whoever looks at a page. */
const LONGEST = 2_000;
/** Pages that nobody looks at do not crowd it. */
const UNSEEN = 10_000;

const waits = new Set<Wait>();

/** The server answered somebody: whoever waits for it tries now. */
export function answered(): void {
  for (const wait of [...waits]) wait.now();
}

/** One line's next try. */
export class Wait {
  readonly #again: () => void;
  #tries = 0;
  #timer = 0;

  constructor(again: () => void) {
    this.#again = again;
  }

  /** Tries again in a while, each time a little later. */
  later(most = document.hidden ? UNSEEN : LONGEST): void {
    const wait = Math.min(SHORTEST * 2 ** this.#tries, most);
    this.#tries += 1;
    clearTimeout(this.#timer);
    waits.add(this);
    this.#timer = setTimeout(() => this.now(), wait * (0.5 + Math.random() / 2));
  }

  /** Tries now, if it waits at all. */
  now(): void {
    if (!waits.has(this)) return;
    this.stop();
    this.#again();
  }

  /** Waits no more. */
  stop(): void {
    clearTimeout(this.#timer);
    waits.delete(this);
  }

  /** The line holds: the next time it is cut, the first try is soon. */
  holds(): void {
    this.stop();
    this.#tries = 0;
  }
}

addEventListener("online", answered);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) answered();
});
