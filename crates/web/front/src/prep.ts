/** Prep by the keyboard: a capture is sorted with a key or two, and the next one is there. Presses what is on the page. */
import { onChange } from "./page";

/** Keys of the card while nobody types: the button that each presses. */
const PRESSES: Record<string, string> = { Enter: "keep", u: "update", d: "drop", ArrowRight: "skip" };
/** Where a key belongs to what has the focus already. */
const BUSY = "button, a, summary, select, .row.point, .sheet, dialog, [contenteditable]";

/** The card that is shown. */
let shown = "";

/** Listens before the other keys do. */
export function prep(): void {
  document.addEventListener("keydown", pressed, { capture: true });
  onChange(arrive);
}

/** The next capture takes the focus, so that the keys speak of it and it is read out. */
function arrive(): void {
  const card = note();
  const before = shown;
  shown = card?.dataset["card"] ?? "";
  if (shown === before) return;
  // Somebody typing elsewhere on the page is left alone.
  const busy = document.activeElement?.matches("textarea, input:not([type=radio]), select");
  if (!card || (busy && !document.activeElement?.closest("[data-card]"))) return;
  card.focus({ preventScroll: true });
}

function note(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-prep] [data-card]");
}

function pressed(event: KeyboardEvent): void {
  const page = document.querySelector<HTMLElement>("[data-prep]");
  if (!page || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target instanceof HTMLElement ? event.target : document.body;
  if (act(event, page, at)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

function act(event: KeyboardEvent, page: HTMLElement, at: HTMLElement): boolean {
  const card = note();
  // Enter keeps while the headline is being typed as well, and puts off behind the day; Shift and Enter begin a new line.
  if (at.matches("textarea, input:not([type=radio])"))
    return event.key === "Enter" && !event.shiftKey && at.closest(".refine") !== null && press(card, at.matches("[name=until]") ? "defer" : "keep");
  if (at.closest(BUSY) || event.shiftKey) return false;
  if (document.querySelector("dialog:popover-open, dialog[open]")) return false;
  if (event.key === "Enter") return press(card, "keep") || press(card, "skip") || press(page, "next");
  if (document.body.dataset["keys"] === "off" || !card) return false;
  if (/^[1-5]$/.test(event.key)) return choose(card, event.key);
  if (event.key === "e") return focus(card.querySelector<HTMLElement>("[data-do=words]"));
  // Its words may name a day; else the day is asked for, in words as well.
  if (event.key === "l") {
    const day = card.querySelector<HTMLInputElement>("[name=until]");
    return day?.value ? press(card, "defer") : focus(day);
  }
  if (event.key === "m")
    return press(card, "merge") || focus(card.querySelector<HTMLElement>("[data-do=merge-into]"));
  const does = PRESSES[event.key];
  // Arrows move within the radio buttons of the kinds.
  if (event.key === "ArrowRight" && at.matches("input[type=radio]")) return false;
  return does !== undefined && press(card, does);
}

function press(within: HTMLElement | null, does: string): boolean {
  const button = within?.querySelector<HTMLButtonElement>(`button[data-do="${does}"]`);
  if (!button?.form) return false;
  button.form.requestSubmit(button);
  return true;
}

function choose(card: HTMLElement, number: string): boolean {
  const kind = card.querySelector<HTMLInputElement>(`[data-do="kind-${number}"]`);
  if (!kind) return false;
  kind.checked = !kind.checked || kind.value === "";
  kind.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

function focus(target: HTMLElement | null): boolean {
  if (!target) return false;
  const folded = target.closest("details");
  if (folded) folded.open = true;
  target.focus();
  if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length);
  return true;
}
