/** What is not saved yet, in sight: how much waits and why, its words, and what can be done with it. Sends nothing itself. */
import { onTrouble, trouble } from "./box";
import { copyable, make, press } from "./dom";
import { type Draft, forgetDraft, leftOver, onDrafts, take, wordsOf } from "./drafts";
import { type Answer, type Command, forget, onLate, onOutbox, retry, sendNow, waiting } from "./outbox";
import { onChange, refresh } from "./page";
import { type RefusedWords, onRefused, refusedWords } from "./refused";
import { tell } from "./toast";
import type { Entry } from "./box";

/** Quick savings are not worth a word. */
const SOON = 400;
const STAYS = 2_000;
const WHY = {
  offline: "No connection. Kept here, sent by itself.",
  out: "You are signed out. Kept here, sent once you sign in again.",
  busy: "The server asks to wait. Kept here, sent by itself.",
};
const ALONE = {
  plain: "Without https this browser keeps nothing. Leave this page open until it is saved.",
  refused: "This browser keeps nothing in this window. Leave this page open until it is saved.",
  full: "This browser has no room to keep it. Leave this page open until it is saved.",
};

let busySince = 0;
let savedAt = 0;
let timer = 0;
let shown = "";
let late: { command: Command; answer: Answer }[] = [];
let telling = 0;

/** Shows what waits, from now on. */
export function tray(): void {
  onOutbox(draw);
  onDrafts(draw);
  onRefused(draw);
  onTrouble(draw);
  onChange(draw);
  onLate((command, answer, quiet) => {
    // That something was looked at is not worth a word.
    if (!quiet && (command.words || command.does)) late.push({ command, answer });
    clearTimeout(telling);
    telling = setTimeout(() => void tellLate(), 200);
  });
}

/** One sentence for all that was done for pages that are gone. */
async function tellLate(): Promise<void> {
  const [told, failed] = [late, late.filter(({ answer }) => answer.is === "refused")];
  late = [];
  await refresh();
  if (told.length === 0) return;
  const one = (failed[0] ?? told[0])?.command;
  const what = one?.words || one?.does || "";
  if (failed.length > 0) tell(`Could not be saved: “${short(what)}”. It is kept under “Not saved”.`);
  else if (told.length === 1) tell(`Saved now: “${short(what)}”`);
  else tell(`Saved now: ${told.length} things from before`);
}

function draw(): void {
  clearTimeout(timer);
  const { commands, held } = waiting();
  const refused = commands.filter(({ value }) => value.refused);
  const open = commands.length - refused.length;
  const notes = refusedWords();
  const [left, alone] = [leftOver(), trouble()];
  if (open > 0) busySince ||= Date.now();
  else if (busySince) {
    // Only whoever was told that it waits is told that it is saved.
    if (document.getElementById("outbox")) savedAt = Date.now();
    busySince = 0;
  }
  const words = summary(open, refused.length + notes.length, left.length, held !== undefined);
  if (open > 0 && !held && !words) timer = setTimeout(draw, SOON);
  if (words === "Saved") timer = setTimeout(draw, STAYS);
  line(held?.why === "out" && open > 0, open > 0 || left.length > 0 ? alone : undefined);
  const now = JSON.stringify([words, held?.why, alone, commands.map(({ id, value }) => [id, value.refused]), left.map(({ id }) => id), notes]);
  const place = document.querySelector<HTMLDetailsElement>("#outbox");
  if (now === shown && (place !== null) === (words !== "")) return;
  shown = now;
  paint(place, words, () => [
    ...(open > 0 ? [make("p", {}, held ? WHY[held.why] : "On its way."), ...(alone ? [make("p", {}, ALONE[alone])] : [])] : []),
    list(commands.filter(({ value }) => !value.refused), command),
    ...(open > 0 && held ? [press("Try now", () => sendNow())] : []),
    ...(refused.length + notes.length > 0 ? [make("p", {}, make("b", {}, "Could not be saved"))] : []),
    list(refused, command),
    list(notes, note),
    ...(left.length > 0 ? [make("p", {}, make("b", {}, "Typed and not sent"))] : []),
    list(left, draft),
  ]);
}

function summary(open: number, refused: number, left: number, held: boolean): string {
  if (open > 0 && held) return `${open + refused} not saved`;
  if (open > 0 && Date.now() - busySince >= SOON) return "Saving…";
  if (refused > 0) return `${refused} not saved`;
  if (left > 0) return "Half typed";
  return savedAt > 0 && Date.now() - savedAt < STAYS && open === 0 ? "Saved" : "";
}

/** The sign in the top bar. It is made only while there is something to say. */
function paint(place: HTMLDetailsElement | null, words: string, inside: () => HTMLElement[]): void {
  const had = place?.contains(document.activeElement);
  if (!words) {
    place?.remove();
    if (had) document.getElementById("main")?.focus({ preventScroll: true });
    return;
  }
  const body = words === "Saved" ? [make("p", {}, "Everything is saved.")] : inside();
  const title = make("summary", {}, words);
  if (!place) {
    const made = make("details", { id: "outbox", class: "who to-end" }, title, make("div", { class: "pop" }, ...body));
    document.querySelector("header.top > .end")?.prepend(made);
    return;
  }
  place.querySelector("summary")?.replaceWith(title);
  place.querySelector(".pop")?.replaceChildren(...body);
  if (had) title.focus();
}

/** A line over the page, for what somebody has to do. */
function line(out: boolean, alone: keyof typeof ALONE | undefined): void {
  const back = new URLSearchParams({ back: location.pathname });
  const words = out ? "You are signed out. What you typed is kept here, and sent when you sign in again." : alone ? ALONE[alone] : "";
  const now = document.getElementById("unsaved");
  if (now?.dataset["says"] === words) return;
  now?.remove();
  if (!words) return;
  const said = make("p", { id: "unsaved", class: "over", role: "status", "data-says": words }, make("span", {}, words));
  if (out) said.append(make("a", { class: "btn", href: `/sign-in?${back.toString()}` }, "Sign in"));
  document.querySelector("header.top")?.after(said);
}

function list<T>(entries: T[], each: (entry: T) => HTMLElement[]): HTMLElement {
  return make("ul", {}, ...entries.map((entry) => make("li", {}, ...each(entry))));
}

function command({ id, value }: Entry<Command>): HTMLElement[] {
  const words = value.words || value.does || "A change";
  const text = make("span", { dir: "auto" }, words);
  const discard = press("Discard", async () => undoable("Discarded", await forget(id)));
  const said = [
    ...(value.words && value.does ? [make("small", {}, value.does)] : []),
    text,
  ];
  if (!value.refused) return [...said, make("div", { class: "bar" }, discard)];
  const why = make("small", {}, value.refused);
  return [...said, why, make("div", { class: "bar" }, copyable(words, text), press("Try again", () => retry(id)), discard)];
}

function note([, { why, words, page, retry: again, discard }]: [string, RefusedWords]): HTMLElement[] {
  const text = make("span", { dir: "auto" }, words);
  const there = page !== undefined && page !== location.pathname ? [make("a", { class: "btn", href: page }, "Go there")] : [];
  const tools = [copyable(words, text), ...there, press("Try again", again)];
  const away = press("Discard", () => {
    const back = discard();
    undoable("Discarded", () => Promise.resolve(back()));
  });
  return [make("small", {}, "Written in a note"), text, make("small", {}, why), make("div", { class: "bar" }, ...tools, away)];
}

function draft(entry: Entry<Draft>): HTMLElement[] {
  const { page, title } = entry.value;
  const words = wordsOf(entry.value);
  const text = make("span", { dir: "auto" }, words);
  const here = page === location.pathname;
  const back = here
    ? press("Put it back", async () => {
        if (!(await take(entry))) tell("Its field is not on this page any more. Copy the words.");
      })
    : make("a", { class: "btn", href: page }, "Go there");
  const discard = press("Discard", async () => undoable("Discarded", await forgetDraft(entry.id)));
  const where = make("small", {}, here ? "You had typed" : title.replace(" · Fulcrum", ""));
  return [where, text, make("div", { class: "bar" }, back, copyable(words, text), discard)];
}

function undoable(words: string, undo: () => Promise<void>): void {
  const again = press("Undo", async () => {
    document.querySelector("#toasts > .toast")?.remove();
    await undo();
    sendNow();
  });
  tell(words, again);
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 58)}…` : words;
}
