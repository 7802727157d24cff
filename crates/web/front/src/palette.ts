/** Find or do anything: commands of this page first, then what the server finds. Loaded when it is first asked for. */
import { asMe } from "./outbox";
import { type Choice, choices } from "./choices";
import { parse } from "./page";

const PAUSE = 150;
const MOST_CHOICES = 10;
const FROM = 2;

let timer = 0;
let asked = 0;
let shown: { row: HTMLElement; run: () => void }[] = [];
let at = 0;
let ready: Choice[] = [];

/** Fills the dialog that was opened. `entered`: somebody was quicker than this script, and chose what comes first. */
export function open(entered: boolean): void {
  const { dialog } = parts();
  if (!dialog) return;
  ready = choices();
  if (!dialog.dataset["ready"]) listen(dialog);
  // Looking for nothing opens what will be looked through, while the first word is typed.
  ask("").catch(() => undefined);
  update();
  if (entered) take(at);
}

function parts(): { dialog: HTMLDialogElement | null; input: HTMLInputElement | null; list: HTMLElement | null } {
  return {
    dialog: document.querySelector<HTMLDialogElement>("dialog#palette"),
    input: document.querySelector<HTMLInputElement>("#palette-words"),
    list: document.getElementById("palette-list"),
  };
}

function listen(dialog: HTMLDialogElement): void {
  dialog.dataset["ready"] = "yes";
  dialog.addEventListener("input", update);
  dialog.addEventListener("keydown", pressed);
  dialog.addEventListener("submit", (event) => event.preventDefault());
  dialog.addEventListener("click", (event) => {
    const target = event.target as Element;
    if (target === dialog || target.closest("[data-close]")) return dialog.close();
    const place = shown.findIndex(({ row }) => row.contains(target));
    if (place >= 0) take(place);
  });
  dialog.addEventListener("close", () => {
    clearTimeout(timer);
    asked += 1;
  });
}

function pressed(event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    choose(at + (event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Enter" && (event.target as Element).matches("input")) {
    event.preventDefault();
    take(at);
  } else if (event.key === "Escape") {
    // Without this the browser may only empty the field.
    event.preventDefault();
    parts().dialog?.close();
  }
}

/** Shows the commands at once, and asks for the rest when nobody types for a moment. */
function update(): void {
  const words = parts().input?.value.trim() ?? "";
  const kin = words
    ? fitting(words)
    : ready.filter(({ far }) => !far);
  const kept = words.length >= FROM ? shown.filter(({ row }) => row.dataset["hit"] !== undefined) : [];
  draw([...kin.map((choice) => ({ row: command(choice), run: choice.run })), ...kept]);
  clearTimeout(timer);
  asked += 1;
  if (words.length < FROM) return tell(kin.length, 0, words);
  const number = asked;
  timer = setTimeout(() => void find(words, number), PAUSE);
}

function ask(words: string): Promise<Response> {
  const body = new URLSearchParams({ words });
  return fetch("/find", { method: "POST", body, headers: { ...asMe(), accept: "text/html" } });
}

async function find(words: string, number: number): Promise<void> {
  let hits: Element[] = [];
  try {
    const answer = await ask(words);
    // Asked again meanwhile, or closed: this answer is of yesterday.
    if (number !== asked) return;
    if (!answer.ok || new URL(answer.url).pathname !== "/find") throw new Error("no answer");
    const page = parse(await answer.text());
    if (number !== asked) return;
    adopt(page);
    hits = [...page.querySelectorAll("#found a.hit")];
  } catch {
    if (number === asked) say("Cannot look just now. The commands work.");
    return;
  }
  const commands = shown.filter(({ row }) => row.dataset["hit"] === undefined);
  draw([...commands, ...hits.map((hit) => ({ row: found(hit), run: () => location.assign(hit.getAttribute("href") ?? "/") }))]);
  tell(commands.length, hits.length, words);
}

/** Icons that this page has not used so far. */
function adopt(page: Document): void {
  const sprite = document.getElementById("sprite");
  for (const symbol of page.querySelectorAll("#sprite > symbol"))
    if (!document.getElementById(symbol.id)) sprite?.append(document.importNode(symbol, true));
}

/** Choices that have all of the words; first those that are called so from their beginning. */
function fitting(words: string): Choice[] {
  const begin = fold(words);
  const called = ({ name, also }: Choice) => fold(name).startsWith(begin) || fold(also ?? "").includes(` ${begin}`);
  const all = ready.filter(({ name, also }) => fits(`${name} ${also ?? ""}`, words));
  return [...all.filter(called), ...all.filter((each) => !called(each))].slice(0, MOST_CHOICES);
}

/** Each word typed begins a word of the name. */
function fits(name: string, words: string): boolean {
  const has = ` ${fold(name)}`;
  return fold(words).split(/\s+/).every((word) => has.includes(` ${word}`));
}

function fold(words: string): string {
  return words.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

function command(choice: Choice): HTMLElement {
  const row = document.createElement("li");
  const name = document.createElement("span");
  name.dir = "auto";
  name.textContent = choice.name;
  row.append(icon(choice.icon), name);
  if (choice.key) {
    const key = document.createElement("kbd");
    key.textContent = choice.key;
    row.append(key);
  }
  return row;
}

function found(hit: Element): HTMLElement {
  const row = document.createElement("li");
  row.dataset["hit"] = "";
  row.append(...[...hit.childNodes].map((node) => document.importNode(node, true)));
  return row;
}

function icon(name: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${document.getElementById(name) ? name : "go"}`);
  svg.append(use);
  return svg;
}

function draw(rows: typeof shown): void {
  shown = rows;
  const { input, list } = parts();
  shown.forEach(({ row }, place) => {
    row.id = `palette-${place}`;
    row.setAttribute("role", "option");
  });
  list?.replaceChildren(...shown.map(({ row }) => row));
  input?.setAttribute("aria-expanded", String(shown.length > 0));
  choose(0);
}

function choose(place: number): void {
  at = shown.length ? (place + shown.length) % shown.length : 0;
  const { input } = parts();
  shown.forEach(({ row }, each) => row.setAttribute("aria-selected", String(each === at)));
  const row = shown[at]?.row;
  if (row) input?.setAttribute("aria-activedescendant", row.id);
  else input?.removeAttribute("aria-activedescendant");
  row?.scrollIntoView({ block: "nearest" });
}

function take(place: number): void {
  const choice = shown[place];
  if (!choice) return;
  const { dialog, input } = parts();
  dialog?.close();
  if (input) input.value = "";
  choice.run();
}

function tell(commands: number, hits: number, words: string): void {
  if (words.length < FROM) return say("");
  if (commands + hits === 0) return say("Nothing has all of these words. Try fewer of them.");
  say(`${commands + hits} found`);
}

function say(words: string): void {
  const place = document.getElementById("palette-state");
  if (place && place.textContent !== words) place.textContent = words;
}
