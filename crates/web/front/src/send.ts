/** Gives commands to the outbox and tells whoever gave them why they have to wait. Keeps nothing itself. */
import { type Answer, give, onOutbox, waiting } from "./outbox";

export { type Answer, freshKey } from "./outbox";

/** What a command is, for when its page is gone. */
export interface About {
  words?: string;
  does?: string;
  kept?: () => void;
}

const open = new Map<Promise<unknown>, (words: string) => void>();

/** Commands that have no answer yet. */
export function pending(): number {
  return open.size;
}

/** Resolves when all commands given so far have their answer. */
export function idle(): Promise<unknown> {
  return Promise.all(open.keys());
}

/** Gives a command to the outbox. `held` hears why it has to wait. */
export function send(
  url: string,
  body: URLSearchParams,
  held: (words: string) => void,
  { words = "", does = "", kept }: About = {},
): Promise<Answer> {
  const job = give(url, body, { words, does, ...(kept && { kept }) });
  open.set(job, held);
  const done = (): void => void open.delete(job);
  job.then(done, done);
  return job;
}

let said = "";
let told = new Set<(words: string) => void>();

// Said once for each reason; what is given while it lasts hears it too.
onOutbox(() => {
  const words = waiting().held?.words ?? "";
  const now = new Set(words ? open.values() : []);
  for (const hear of now) if (words !== said || !told.has(hear)) hear(words);
  told = now;
  said = words;
});
