/** Sends commands, one after the other, and again with the same key until there is an answer. */

/** What became of a command. */
export type Answer =
  | { is: "done"; html: string; url: string }
  | { is: "refused"; words: string; status: number };

const WAITS = [1, 2, 5, 10, 20, 30];
const AGAIN = new Set([408, 429, 502, 503, 504]);
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Commands that have no answer yet. */
export function pending(): number {
  return waiting;
}

/** Resolves when all commands given so far have their answer. */
export function idle(): Promise<unknown> {
  return queue;
}

/** A fresh idempotency id. `crypto.randomUUID` is missing on plain http, so it is made from random bytes. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Puts a command in the queue. `held` hears why it has to wait. */
export function send(url: string, body: URLSearchParams, held: (words: string) => void): Promise<Answer> {
  waiting += 1;
  const job = queue.then(() => persist(url, body, held));
  queue = job.finally(() => (waiting -= 1));
  return job;
}

async function persist(url: string, body: URLSearchParams, held: (words: string) => void): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await once(url, body);
    if (typeof answer !== "string") return answer;
    held(answer);
    await online((WAITS[Math.min(tries, WAITS.length - 1)] ?? 30) * 1000);
  }
}

/** One try: an answer, or why it has to be tried again. */
async function once(url: string, body: URLSearchParams): Promise<Answer | string> {
  let answer: Response;
  let html: string;
  try {
    answer = await fetch(url, { method: "POST", body, headers: { accept: "text/html" } });
    html = await answer.text();
  } catch {
    return "Not saved: no connection. It is kept here and sent again by itself.";
  }
  const signedOut = new URL(answer.url).pathname === "/sign-in" || answer.status === 401;
  if (signedOut) return "Not saved: you are signed out. Sign in in another tab, and it is sent by itself.";
  if (answer.ok) return { is: "done", html, url: answer.url };
  const words = reason(html);
  if (AGAIN.has(answer.status)) return `Not saved yet. ${words} It is sent again by itself.`;
  return { is: "refused", words, status: answer.status };
}

/** The sentence of an error page. */
function reason(html: string): string {
  const said = new DOMParser().parseFromString(html, "text/html").querySelector("[data-error]")?.textContent;
  return said?.trim() || "That did not work. Nothing was saved.";
}

/** Waits, but no longer than until the connection is back. */
function online(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener("online", done);
  });
}
