/** Notes save themselves. Two people's changes are put together; where they touch, both texts are shown. */
import { ask, current, joined } from "./both";
import { trouble } from "./box";
import { keepNow, sent } from "./drafts";
import { merge, moved } from "./merge";
import { forget } from "./outbox";
import { guard, onArrival, onChange, parse, say, show } from "./page";
import { still } from "./press";
import { type Answer, freshKey, send } from "./send";
import { shelve } from "./shelf";

const PAUSE = 600;

interface Note {
  /** The text that the server has, as far as we know. */
  base: string;
  version: string;
  timer: number;
  busy: boolean;
  /** Both texts are on the screen and wait for a choice. */
  split: boolean;
}

const notes_ = new WeakMap<HTMLFormElement, Note>();
/** Notes that an editor has taken over. */
const released = new WeakSet<HTMLFormElement>();

/** Listens to all notes. */
export function notes(): void {
  onChange(() => forms().forEach((form) => of(form)));
  onArrival(incoming);
  guard((now) => now instanceof HTMLFormElement && now.matches("[data-note]"));
  document.addEventListener("input", (event) => {
    const form = noteOf(event.target);
    if (!form) return;
    const note = of(form);
    clearTimeout(note.timer);
    note.timer = setTimeout(() => void save(form), PAUSE);
    state(form, "");
  });
  document.addEventListener("focusout", (event) => {
    const form = noteOf(event.target);
    if (form) void save(form);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-note]")) return;
    event.preventDefault();
    void save(form);
  });
  addEventListener("beforeunload", (event) => {
    if (trouble() && forms().some((form) => field(form).value !== of(form).base || of(form).busy)) event.preventDefault();
  });
}

/** Hands a note over to the editor that takes its place: what the server has, and what is in the field by now. */
export async function release(form: HTMLFormElement): Promise<{ base: string; text: string }> {
  const note = of(form);
  clearTimeout(note.timer);
  released.add(form);
  while (note.busy) await new Promise((resolve) => setTimeout(resolve, 20));
  form.querySelector(".both")?.remove();
  return { base: note.base, text: field(form).value };
}

/** Takes over what the other one wrote, from a page just fetched. */
function incoming(page: Document): void {
  for (const form of forms()) {
    const theirs = page.getElementById(form.id);
    if (theirs instanceof HTMLFormElement && !of(form).busy) take(form, theirs);
  }
}

function take(form: HTMLFormElement, theirs: HTMLFormElement): void {
  const note = of(form);
  const [text, version] = [field(theirs).value, hidden(theirs, "version")];
  // A draft that nobody touched is composed anew as the facts change, and has no version yet.
  if (version === note.version && version === "0" && field(form).value === note.base && !note.split) {
    rest(form, text);
    return put(form, text);
  }
  if (version !== note.version && !note.split) meet(form, text, version);
}

/** Puts what the server has together with what is here. */
function meet(form: HTMLFormElement, text: string, version: string): void {
  const note = of(form);
  const both = merge(note.base, field(form).value, text);
  if (both === undefined) return split(form, text, version);
  rest(form, text);
  note.version = version;
  put(form, both);
  if (both !== text) void save(form);
}

async function save(form: HTMLFormElement): Promise<void> {
  const note = of(form);
  clearTimeout(note.timer);
  const text = field(form).value;
  if (released.has(form)) return;
  if (note.busy || note.split || text === note.base) return;
  note.busy = true;
  state(form, "Saving…");
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  body.set("key", freshKey());
  body.set("version", note.version);
  body.set("text", text);
  const held = (words: string): void => {
    state(form, words, true);
    say(words);
  };
  // Beyond what is in the outbox, only what is typed from now on is a draft.
  const kept = (): void => {
    field(form).defaultValue = text;
    void sent(form, true);
  };
  const answer = await send(form.getAttribute("action") ?? "", body, held, { words: text, does: "Note", kept });
  if (answer.is === "refused") {
    field(form).defaultValue = note.base;
    void keepNow(form).then(() => forget(body.get("key") ?? ""));
  }
  note.busy = false;
  saved(form, text, answer);
  if (field(form).value !== note.base && !note.split && form.dataset["state"] !== "failed") void save(form);
}

function saved(form: HTMLFormElement, text: string, answer: Answer): void {
  const note = of(form);
  if (answer.is === "refused") {
    if (answer.status === 409) return stale(form, answer.words, answer.html);
    state(form, answer.words, true);
    form.dataset["state"] = "failed";
    return say(answer.words);
  }
  void shelve(new URL(answer.url), answer.html);
  const page = parse(answer.html);
  const now = page.getElementById(form.id);
  rest(form, text);
  if (now instanceof HTMLFormElement) {
    note.version = hidden(now, "version");
    // The server may trim: what it has is what the next change is measured against.
    const kept = field(now).value;
    const both = merge(text, field(form).value, kept);
    if (both !== undefined && kept.trim() !== text.trim()) put(form, both);
    rest(form, kept.trim() === text.trim() ? text : kept);
  }
  delete form.dataset["state"];
  state(form, "Saved");
  void still(form).then(() => show(page));
}

/** Somebody was quicker: their text is put together with ours. */
function stale(form: HTMLFormElement, words: string, html: string): void {
  const now = current(html);
  if (now) return meet(form, now.words["text"] ?? "", now.version);
  state(form, `Not saved. ${words} Your words are still here.`, true);
  form.dataset["state"] = "failed";
  say(words);
}

/** Both texts, one above the other, and a choice. */
function split(form: HTMLFormElement, theirs: string, version: string): void {
  const note = of(form);
  note.split = true;
  state(form, field(form).value ? "Not saved yet" : "", true);
  ask(form, theirs, isOwn(form), (chosen) => {
    const mine = field(form).value;
    Object.assign(note, { split: false, version });
    rest(form, theirs);
    put(form, chosen === "mine" ? mine : chosen === "theirs" ? theirs : joined(mine, theirs));
    field(form).focus();
    state(form, "");
    void save(form);
    void keepNow(form);
  });
}

/** Nobody else writes in a private note: a clash is with another tab or device of the same person. */
function isOwn(form: HTMLFormElement): boolean {
  return form.dataset["note"] === "own";
}

/** What the server has: the next change is measured against it, here and by whoever keeps drafts. */
function rest(form: HTMLFormElement, text: string): void {
  const area = field(form);
  const [now, start, end] = [area.value, area.selectionStart, area.selectionEnd];
  of(form).base = text;
  if (area.defaultValue === text) return;
  area.defaultValue = text;
  // In a field that nobody touched, what stands there follows its default.
  if (area.value !== now) area.value = now;
  if (document.activeElement === area) area.setSelectionRange(start, end);
}

function put(form: HTMLFormElement, text: string): void {
  const area = field(form);
  const before = area.value;
  if (before === text) return;
  const [start, end] = [area.selectionStart, area.selectionEnd];
  area.value = text;
  if (document.activeElement === area) area.setSelectionRange(moved(before, text, start), moved(before, text, end));
}

function state(form: HTMLFormElement, words: string, bad = false): void {
  const place = form.querySelector(".state");
  if (!place) return;
  place.textContent = words;
  place.classList.toggle("bad", bad);
}

function of(form: HTMLFormElement): Note {
  const known = notes_.get(form);
  if (known) return known;
  const note = { base: field(form).value, version: hidden(form, "version"), timer: 0, busy: false, split: false };
  notes_.set(form, note);
  return note;
}

function forms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>("form[data-note]")].filter((form) => !released.has(form));
}

function noteOf(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof HTMLTextAreaElement ? target.closest<HTMLFormElement>("form[data-note]") : null;
}

function field(form: HTMLFormElement): HTMLTextAreaElement {
  return form.elements.namedItem("text") as HTMLTextAreaElement;
}

function hidden(form: HTMLFormElement, name: string): string {
  return (form.elements.namedItem(name) as HTMLInputElement).value;
}
