/** What waits to be sent, shown as it will be: an early guess over the page that the server gave, taken back when the
 * guess was wrong. Decides nothing and sends nothing. */
import { type Command, onOutbox, tab, waiting } from "./outbox";
import type { Entry } from "./box";
import { onChange } from "./page";

const LEAVES = /\/points\/([^/]+)\/(drop|discussion|deferral)$|\/private-captures\/([^/]+)\/drop$/;
const RETURNS = /\/points\/([^/]+)\/(?:restoring|reopening)$/;
const MOVES = /\/points\/([^/]+)\/(position|agenda)$/;
const TICKS = /\/action-items\/([^/]+)\/state$/;

/** The rows of each list as the server gave them. */
let given: [Element, Element[]][] = [];
let guessed = false;

/** Keeps the guess in step with what waits and with the page. */
export function foreshow(): void {
  onChange(() => {
    given = [...document.querySelectorAll("[data-list]")].map((list) => [list, [...list.children]]);
    guessed = false;
    guess();
  });
  onOutbox(guess);
}

function guess(): void {
  const { commands, held } = waiting();
  // What this page sends and has not heard of yet shows itself; only what takes longer is guessed.
  const open = commands.filter(({ value }) => !value.refused && (held !== undefined || value.tab !== tab));
  if (open.length === 0 && !guessed) return;
  takeBack();
  for (const each of open) show(each);
  guessed = open.length > 0;
}

function takeBack(): void {
  const moved = document.querySelector("[data-guess=moved]") !== null;
  for (const shown of document.querySelectorAll<HTMLElement>("[data-guess]")) {
    if (shown.dataset["guess"] === "made") shown.remove();
    else if (shown.dataset["guess"] === "gone") shown.hidden = false;
    else if (shown.dataset["guess"] === "ticked") shown.setAttribute("aria-checked", "false");
    else shown.classList.remove("unsent");
    delete shown.dataset["guess"];
  }
  if (!moved) return;
  // What is only guessed stays behind what is there.
  for (const [list, rows] of given) list.prepend(...rows.filter((row) => row.isConnected));
}

function show({ value }: Entry<Command>): void {
  const fields = new URLSearchParams(value.body);
  const path = value.url.split("?")[0] ?? "";
  const [, left, , alone] = LEAVES.exec(path) ?? [];
  const [, back] = RETURNS.exec(path) ?? [];
  const [, moved, how] = MOVES.exec(path) ?? [];
  const [, ticked] = TICKS.exec(path) ?? [];
  if (left ?? alone) return gone(row(left ?? alone ?? ""), true);
  if (back) return gone(row(back), false);
  if (moved) return move(row(moved), how === "agenda", fields);
  if (ticked) return tick(ticked, fields.get("state") === "done");
  if (/\/(points|private-captures)$/.test(path) && value.tab !== tab && value.page === location.pathname) add(fields);
}

function row(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.row[data-point="${CSS.escape(id)}"], #c-${CSS.escape(id)}`);
}

function gone(shown: HTMLElement | null, away: boolean): void {
  if (!shown) return;
  shown.hidden = away;
  shown.dataset["guess"] = "gone";
}

function move(shown: HTMLElement | null, onto: boolean, fields: URLSearchParams): void {
  const order = [...document.querySelectorAll<HTMLElement>("#agenda [data-list=agenda] > .row.point")];
  if (!shown || order.length === 0) return;
  const place = order.indexOf(shown);
  const [after, step] = [fields.get("after") ?? "", fields.get("step")];
  if (step === "up") order[place - 1]?.before(shown);
  else if (step === "down") order[place + 1]?.after(shown);
  else if (after === "first") order[0]?.before(shown);
  else if (after) row(after)?.after(shown);
  else if (onto) order.at(-1)?.after(shown);
  shown.dataset["guess"] = "moved";
  shown.classList.add("unsent");
}

function tick(id: string, done: boolean): void {
  const box = document.querySelector<HTMLElement>(`#a-${CSS.escape(id)} [role=checkbox]`);
  if (!box || (box.getAttribute("aria-checked") === "true") === done) return;
  box.setAttribute("aria-checked", String(done));
  if (done) box.dataset["guess"] = "ticked";
}

/** A capture whose page is gone. One of this page stands there already. */
function add(fields: URLSearchParams): void {
  const list = document.getElementById("captures");
  const words = fields.get("text");
  if (!words) return;
  if (!list) return addBelow(words);
  const shown = document.createElement("li");
  shown.className = fields.get("vis") === "me" ? "row raw bare private unsent" : "row raw bare unsent";
  Object.assign(shown.dataset, { guess: "made", keep: "" });
  const [mark, text, side] = [document.createElement("span"), document.createElement("h3"), document.createElement("div")];
  mark.className = "k";
  text.dir = "auto";
  text.textContent = words;
  side.className = "side";
  side.textContent = "Not saved yet";
  shown.append(mark, text, side);
  list.append(shown);
}

function addBelow(words: string): void {
  const shown = document.createElement("p");
  shown.className = "unsent quiet";
  Object.assign(shown.dataset, { guess: "made", keep: "" });
  shown.dir = "auto";
  shown.textContent = `Not saved yet: “${words}”`;
  document.querySelector("form[data-capture]")?.append(shown);
}
