/** Single keys over rows of points. Each presses a button that is on the page. Off while typing, or when turned off. */
import { stepBack } from "./commands";
import { openPalette } from "./find";
import { rows } from "./focus";
import { onChange } from "./page";

const CONTROLS = "button, summary, input:not([type=hidden]), select, textarea, a[href], .cm-content";
let current = "";
let path = "";
/** Fields that somebody typed into since they were sent: what is taken back in them is the browser's. */
const typed = new WeakSet<EventTarget>();

/** Listens to keys and keeps one tab stop per list. */
export function keys(): void {
  document.addEventListener("keydown", pressed);
  document.addEventListener("focusin", (event) => {
    const row = (event.target as Element).closest<HTMLElement>("[data-list] > .row.point");
    if (row && row.id !== current) choose(row);
  });
  document.addEventListener("input", (event) => event.target && typed.add(event.target));
  document.addEventListener("submit", (event) => {
    for (const field of (event.target as HTMLFormElement).elements) typed.delete(field);
  });
  onChange(arrive);
}

/** On another page keys speak of the point that is open there, not of the one left behind. */
function arrive(): void {
  if (location.pathname !== path) {
    path = location.pathname;
    current = document.querySelector("[data-list] > .row.point:has(> .talk[open])")?.id ?? "";
  }
  rove();
}

function pressed(event: KeyboardEvent): void {
  const at = event.target as HTMLElement;
  if (event.key === "Escape") return leave(at);
  if (event.isComposing) return;
  const field = at.closest("input:not(.check), textarea, select, [contenteditable]");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey) {
    if ((!field || rests(field)) && stepBack()) event.preventDefault();
    return;
  }
  if (field) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (at.matches(".row.point") && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    return step(event.key === "ArrowDown" ? 1 : -1);
  }
  if (document.body.dataset["keys"] === "off") return;
  if (document.querySelector("dialog[open]")) return;
  if (document.querySelector("dialog:popover-open") && event.key !== "?") return;
  if (act(event.key)) event.preventDefault();
}

/** Empty, and nothing was typed into it: the box after its words were sent. */
function rests(field: Element): boolean {
  return field instanceof HTMLTextAreaElement && !field.value && !typed.has(field);
}

function act(key: string): boolean {
  switch (key) {
    case "c":
      return focus(document.getElementById("capture"));
    case "?":
      document.getElementById("help")?.togglePopover();
      return true;
    case "/":
      return openPalette();
    case "j":
      step(1);
      return true;
    case "k":
      step(-1);
      return true;
    case "J":
      return press("down");
    case "K":
      return press("up");
    case "x":
      return press("discussed");
    case "y":
      return press("belongs");
    case "n":
      return press("apart");
    case "e":
      return open("[data-do=words], .notes .cm-content, .notes textarea");
    case "a":
      return open("[data-do=action]");
    default:
      if (/^[6-8]$/.test(key)) return submit(document.querySelector<HTMLButtonElement>(`[data-do="question-${key}"]`));
      return /^[1-5]$/.test(key) && press(`kind-${key}`);
  }
}

/** The row that keys speak of: the one with focus, or the last one that had it. */
export function currentRow(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>("[data-list] > .row.point");
  if (focused) return focused;
  const last = document.getElementById(current);
  return last?.matches("[data-list] > .row.point") ? last : null;
}

function step(by: number): void {
  const all = rows();
  const now = currentRow();
  const place = now ? all.indexOf(now) + by : by > 0 ? 0 : all.length - 1;
  // Coming from elsewhere, the first step leads to the row that keys speak of already.
  const next = now && !now.contains(document.activeElement) ? now : all[place];
  if (!next) return;
  choose(next);
  const talk = next.querySelector<HTMLDetailsElement>(":scope > .talk");
  if (talk && !next.classList.contains("done")) talk.open = true;
  next.focus();
}

function press(does: string): boolean {
  return submit(currentRow()?.querySelector<HTMLButtonElement>(`[data-do="${does}"]`));
}

function submit(button: HTMLButtonElement | null | undefined): boolean {
  if (!button?.form) return false;
  button.form.requestSubmit(button);
  return true;
}

function open(field: string): boolean {
  const target = currentRow()?.querySelector<HTMLElement>(field);
  if (!target) return false;
  const folded = target.closest("details");
  if (folded) folded.open = true;
  return focus(target);
}

function focus(target: HTMLElement | null): boolean {
  target?.focus();
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
    target.setSelectionRange(target.value.length, target.value.length);
  return target !== null;
}

/** Esc leaves what is open: the field, then its tray. */
function leave(at: HTMLElement): void {
  const folded = at.closest<HTMLDetailsElement>("details.more[open], details.who[open], details.fewer[open], details.move[open], details.pick[open], details.own[open]");
  const back = at.closest<HTMLElement>(".row.point");
  if (folded) {
    folded.open = false;
    (back ?? folded.querySelector<HTMLElement>("summary"))?.focus();
  } else if (at.matches("input, textarea, select, .cm-content")) {
    if (back) back.focus();
    else at.blur();
  }
}

function choose(next: HTMLElement): void {
  current = next.id;
  rove();
}

/** One tab stop per list: the current row and what is in it; the others are reached by arrows, j and k. */
function rove(): void {
  const groups = new Map<Element, HTMLElement[]>();
  for (const each of rows()) {
    const group = each.closest("#agenda") ?? each.parentElement ?? each;
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  for (const group of groups.values()) {
    const stop = group.find((each) => each.id === current) ?? group[0];
    for (const each of group) {
      each.tabIndex = each === stop ? 0 : -1;
      each.toggleAttribute("aria-current", false);
      for (const control of each.querySelectorAll<HTMLElement>(CONTROLS)) {
        // A note is one stop, whatever is in it.
        if (control.matches(".cm-content *")) continue;
        if (each === stop) control.removeAttribute("tabindex");
        else control.tabIndex = -1;
      }
    }
  }
  const now = document.getElementById(current);
  if (now?.matches(".row.point")) now.setAttribute("aria-current", "true");
}
