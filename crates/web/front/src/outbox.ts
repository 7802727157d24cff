/** Commands that the server has not acknowledged: in the box before they are sent, sent in order by one tab at a time,
 * again with the same key until there is an answer. Shows nothing itself. */
import { type Entry, boxOf, me } from "./box";
import { Wait, answered as isThere } from "./line";

/** A command on its way. */
export interface Command {
  url: string;
  body: string;
  /** Path of the page it was given on, and the tab. */
  page: string;
  tab: string;
  /** What was typed; nothing when it was a press of a button. */
  words: string;
  /** What it does, as the page says it. */
  does: string;
  /** Order among all of a user's commands. */
  order: number;
  /** Why the server will not take it: it is not sent again by itself. */
  refused?: string;
}

/** What became of a command. */
export type Answer =
  | { is: "done"; html: string; url: string }
  | { is: "refused"; words: string; status: number; html: string };

/** Why commands have to wait. */
export type Held = { why: "offline" | "out" | "busy"; words: string };

type News = { key: string; answer: Answer } | "changed";

const KIND = "command";
const WAITS = [1, 2, 5, 10, 20, 30];
const AGAIN = new Set([408, 429, 502, 503, 504]);
/** A connection that says nothing for so long is dead: sending twice costs nothing. */
const PATIENCE = 30_000;
/** The server knows a command again for two weeks: after that, sending it by itself could do it twice. */
const FRESH = 13 * 24 * 3600_000;
const OLD = "It has waited for two weeks. See whether it is there already before you try again.";

/** This page in this tab. */
export const tab = freshKey();
const owners = new Map<string, (answer: Answer) => void>();
const hears: (() => void)[] = [];
const lateHears: ((command: Command, answer: Answer, quiet: boolean) => void)[] = [];
let held_: Held | undefined;
let known: Entry<Command>[] = [];
let pumping = false;
let again = false;
let tries = 0;
let timer = 0;
const line = new Wait(sendNow);
let lastOrder = 0;
let news: BroadcastChannel | undefined;

/** A fresh idempotency id. `crypto.randomUUID` is missing on plain http, so it is made from random bytes. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Takes up what an earlier page left, and listens to other tabs and to the connection. */
export function outbox(): void {
  // As long as this page lives, others leave its words alone.
  void navigator.locks?.request(`tab ${tab}`, () => new Promise(() => undefined));
  if ("BroadcastChannel" in globalThis) {
    news = new BroadcastChannel("outbox");
    news.onmessage = (event: MessageEvent<News>) => {
      if (event.data === "changed") void look();
      else answered(event.data.key, event.data.answer);
    };
  }
  addEventListener("pageshow", sendNow);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && held_) sendNow();
  });
  void look().then(() => (known.length > 0 ? pump() : undefined));
}

/** Hears when there is more or less to send, or another reason to wait. */
export function onOutbox(hear: () => void): void {
  hears.push(hear);
}

/** Hears what became of commands that another page gave; `quiet` when that page is there to say so itself. */
export function onLate(hear: (command: Command, answer: Answer, quiet: boolean) => void): void {
  lateHears.push(hear);
}

/** All commands that this user has not had acknowledged, oldest first, and why they wait. */
export function waiting(): { commands: Entry<Command>[]; held: Held | undefined } {
  return { commands: known, held: held_ };
}

/** Keeps a command and sends it. Resolves with its answer; `kept` is called as soon as nothing of it can be lost. */
export async function give(
  url: string,
  body: URLSearchParams,
  about: { words: string; does: string; kept?: () => void },
): Promise<Answer> {
  const key = body.get("key") ?? freshKey();
  lastOrder = Math.max(Date.now(), lastOrder + 0.01);
  const { words, does } = about;
  const command: Command = { url, body: body.toString(), page: location.pathname, tab, words, does, order: lastOrder };
  const answer = new Promise<Answer>((resolve) => owners.set(key, resolve));
  await boxOf(me()).keep(KIND, key, command);
  about.kept?.();
  changed();
  void look();
  sendNow();
  return answer;
}

/** Tries again now. */
export function sendNow(): void {
  clearTimeout(timer);
  line.stop();
  void pump();
}

/** Lets go of a command; nothing sends it any more. Answers what puts it back. */
export async function forget(key: string): Promise<() => Promise<void>> {
  const command = known.find((each) => each.id === key)?.value;
  await boxOf(me()).drop(KIND, key);
  owners.delete(key);
  changed();
  await look();
  return async () => {
    if (command) await boxOf(me()).keep(KIND, key, command);
    changed();
    await look();
  };
}

/** A command that was refused is tried once more. */
export async function retry(key: string): Promise<void> {
  const command = known.find((each) => each.id === key)?.value;
  if (!command) return;
  const { refused: _, ...plain } = command;
  await boxOf(me()).keep(KIND, key, { ...plain, order: Date.now() });
  await look();
  sendNow();
}

/** The pages that are open in this browser; without locks nobody knows. */
export async function living(): Promise<Set<string>> {
  const locks = (await navigator.locks?.query())?.held ?? [];
  return new Set(locks.map(({ name = "" }) => name).filter((name) => name.startsWith("tab ")).map((name) => name.slice(4)));
}

/** One tab sends at a time; where there are no locks there is nothing shared between tabs either. */
async function pump(): Promise<void> {
  if (pumping) {
    again = true;
    return;
  }
  pumping = true;
  const user = me();
  do {
    again = false;
    if (!user) break;
    if (navigator.locks) await navigator.locks.request(`outbox ${user}`, () => round(user));
    else await round(user);
  } while (again && !held_);
  pumping = false;
  if (!held_ || known.every((each) => each.value.refused)) return;
  if (held_.why === "offline") line.later();
  else timer = setTimeout(sendNow, pause());
}

function pause(): number {
  tries += 1;
  return (WAITS[Math.min(tries, WAITS.length) - 1] ?? 30) * 1000;
}

/** Sends all that waits, oldest first, until one has to wait. */
async function round(user: string): Promise<void> {
  for (;;) {
    const next = (await look()).find((each) => !each.value.refused);
    if (!next || user !== me()) return hold(undefined);
    if (Date.now() - next.value.order > FRESH) {
      await boxOf(user).keep(KIND, next.id, { ...next.value, refused: OLD });
      continue;
    }
    const answer = await once(user, next.value);
    if ("why" in answer) return hold(answer);
    tries = 0;
    line.holds();
    isThere();
    hold(undefined);
    await settle(user, next, answer);
  }
}

/** One try: an answer, or why it has to be tried again. */
async function once(user: string, { url, body }: Command): Promise<Answer | Held> {
  let answer: Response;
  let html: string;
  try {
    const headers = { ...asMe(user), accept: "text/html", "content-type": "application/x-www-form-urlencoded" };
    answer = await fetch(url, { method: "POST", body, headers, signal: AbortSignal.timeout(PATIENCE) });
    html = await answer.text();
  } catch {
    return { why: "offline", words: "Not saved: no connection. It is kept here and sent again by itself." };
  }
  if (new URL(answer.url).pathname === "/sign-in" || answer.status === 401)
    return { why: "out", words: "Not saved: you are signed out. It is kept here and sent once you sign in again." };
  if (answer.ok) return { is: "done", html, url: answer.url };
  const words = reason(html);
  if (AGAIN.has(answer.status)) return { why: "busy", words: `Not saved yet. ${words} It is sent again by itself.` };
  return { is: "refused", words, status: answer.status, html };
}

/** Who asks: whoever else has signed in here meanwhile is not to act for them. */
export function asMe(user = me()): Record<string, string> {
  return user ? { "fulcrum-user": user } : {};
}

async function settle(user: string, { id, value }: Entry<Command>, answer: Answer): Promise<void> {
  const mine = owners.has(id);
  const theirs = !mine && value.tab !== tab && (await living()).has(value.tab);
  // Words that were refused stay here until the page that gave them has them back.
  if (answer.is === "refused") await boxOf(user).keep(KIND, id, { ...value, refused: answer.words });
  else await boxOf(user).drop(KIND, id);
  if (mine) answered(id, answer);
  if (theirs) news?.postMessage({ key: id, answer } satisfies News);
  if (!mine) for (const hear of lateHears) hear(value, answer, theirs);
  changed();
}

function answered(key: string, answer: Answer): void {
  owners.get(key)?.(answer);
  owners.delete(key);
}

/** The sentence of an error page. */
function reason(html: string): string {
  const said = new DOMParser().parseFromString(html, "text/html").querySelector("[data-error]")?.textContent;
  return said?.trim() || "That did not work. Nothing was saved.";
}

async function look(): Promise<Entry<Command>[]> {
  const found = await boxOf(me()).all<Command>(KIND);
  known = found.sort((a, b) => a.value.order - b.value.order);
  tell();
  return known;
}

function hold(why: Held | undefined): void {
  const before = held_;
  held_ = why;
  if (before !== why) tell();
}

function changed(): void {
  news?.postMessage("changed" satisfies News);
}

function tell(): void {
  for (const hear of hears) hear();
}
