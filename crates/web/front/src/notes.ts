/** Notes save themselves. Two people's changes are put together; where they touch, both texts are shown. */
import { merge, moved } from "./merge";
import { guard, onArrival, onChange, parse, say, show } from "./page";
import { type Answer, freshKey, send } from "./send";

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
    if (forms().some((form) => field(form).value !== of(form).base || of(form).busy)) event.preventDefault();
  });
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
    note.base = text;
    put(form, text);
    return rest(form);
  }
  if (version === note.version || note.split) return;
  const both = merge(note.base, field(form).value, text);
  if (both === undefined) return split(form, text, version);
  note.base = text;
  note.version = version;
  put(form, both);
  rest(form);
  if (both !== text) void save(form);
}

/** Nothing in it waits to be saved: a page on which it has no place any more may take it away. */
function rest(form: HTMLFormElement): void {
  const area = field(form);
  if (area.value === of(form).base) area.defaultValue = area.value;
}

async function save(form: HTMLFormElement): Promise<void> {
  const note = of(form);
  clearTimeout(note.timer);
  const text = field(form).value;
  if (note.busy || note.split || text === note.base) return;
  note.busy = true;
  state(form, "Saving…");
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  body.set("key", freshKey());
  body.set("version", note.version);
  body.set("text", text);
  const answer = await send(form.getAttribute("action") ?? "", body, (words) => {
    state(form, words, true);
    say(words);
  });
  note.busy = false;
  await saved(form, text, answer);
  if (field(form).value !== note.base && !note.split && form.dataset["state"] !== "failed") void save(form);
}

async function saved(form: HTMLFormElement, text: string, answer: Answer): Promise<void> {
  const note = of(form);
  if (answer.is === "refused") {
    if (answer.status === 409) return stale(form, answer.words);
    state(form, answer.words, true);
    form.dataset["state"] = "failed";
    return say(answer.words);
  }
  const page = parse(answer.html);
  const now = page.getElementById(form.id);
  note.base = text;
  if (now instanceof HTMLFormElement) {
    note.version = hidden(now, "version");
    // The server may trim: what it has is what the next change is measured against.
    const kept = field(now).value;
    const both = merge(text, field(form).value, kept);
    if (both !== undefined && kept.trim() !== text.trim()) put(form, both);
    note.base = kept.trim() === text.trim() ? text : kept;
    rest(form);
  }
  delete form.dataset["state"];
  state(form, "Saved");
  show(page);
}

/** Somebody was quicker: their text is fetched and put together with ours. */
async function stale(form: HTMLFormElement, words: string): Promise<void> {
  try {
    const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
    const theirs = parse(await answer.text()).getElementById(form.id);
    if (theirs instanceof HTMLFormElement && hidden(theirs, "version") !== of(form).version) return take(form, theirs);
  } catch {
    // Falls through: the words stay in the field and the state says so.
  }
  state(form, `Not saved. ${words} Your words are still here.`, true);
  form.dataset["state"] = "failed";
  say(words);
}

/** Both texts, one above the other, and a choice. */
function split(form: HTMLFormElement, theirs: string, version: string): void {
  const note = of(form);
  note.split = true;
  const box = document.createElement("div");
  box.className = "both";
  box.dataset["keep"] = "";
  box.setAttribute("role", "group");
  const said = document.createElement("p");
  const own = isOwn(form);
  said.textContent = own
    ? "You changed the same place somewhere else. What you write here is above; this is what was saved:"
    : "You both changed the same place. Yours is above; this is the other one’s:";
  const text = document.createElement("pre");
  text.dir = "auto";
  text.textContent = theirs;
  const bar = document.createElement("div");
  bar.className = "bar";
  const mine = field(form).value;
  const choices: [string, () => string][] = [
    [own ? "Keep what is here" : "Keep mine", () => field(form).value],
    [own ? "Keep what was saved" : "Keep theirs", () => theirs],
    ["Keep both", () => `${field(form).value}\n\n${theirs}`],
  ];
  for (const [words, choose] of choices) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.textContent = words;
    button.addEventListener("click", () => {
      const chosen = choose();
      box.remove();
      Object.assign(note, { split: false, base: theirs, version });
      put(form, chosen);
      field(form).focus();
      void save(form);
    });
    bar.append(button);
  }
  box.append(said, text, bar);
  form.append(box);
  state(form, mine ? "Not saved yet" : "", true);
  say(`${own ? "You changed the same place somewhere else" : "You both changed the same place"}. Choose which text to keep.`);
}

/** Nobody else writes in a private note: a clash is with another tab or device of the same person. */
function isOwn(form: HTMLFormElement): boolean {
  return form.dataset["note"] === "own";
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
  return [...document.querySelectorAll<HTMLFormElement>("form[data-note]")];
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
