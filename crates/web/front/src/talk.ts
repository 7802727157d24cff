/** In a meeting the point talked about is open. What its owner opens, both talk about; when it is ticked, here or by the
 * other one, the next one opens. */
import { asMe } from "./outbox";
import { freshKey } from "./send";
import { onChange, say } from "./page";

const OPEN = "[data-list=agenda] > .row > .talk[open]";
const NOW = "[data-list=agenda] > .row[data-now]";
/** Who only looks in passes on sooner. */
const STAYS = 400;
/** Who presses a point so soon after it was opened for them meant to open it as well. */
const AS_ONE = 700;
let talked = "";
let now = "";
let telling = 0;
let opened: { point: Element; at: number } | undefined;

/** Follows the meeting. */
export function talk(): void {
  document.addEventListener(
    "toggle",
    (event) => {
      const row = (event.target as Element).matches(OPEN) ? (event.target as Element).closest<HTMLElement>(".row") : null;
      if (!row) return;
      talked = row.id;
      clearTimeout(telling);
      telling = setTimeout(() => lead(row), STAYS);
    },
    true,
  );
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    if (target.closest("a, button, input, label")) return;
    const point = target.closest("summary")?.parentElement;
    if (point && point === opened?.point && performance.now() - opened.at < AS_ONE) event.preventDefault();
  });
  onChange(follow);
}

/** The owner leads: the other one's page goes where theirs is. */
function lead(row: HTMLElement): void {
  const path = row.closest<HTMLElement>("[data-lead]")?.dataset["lead"];
  // Gone on to another page meanwhile, there is no place to lead to.
  if (!row.isConnected) return;
  if (!path || !row.querySelector(":scope > .talk[open]") || document.getElementById(now) === row) return;
  now = row.id;
  const body = new URLSearchParams({ key: freshKey(), point: row.dataset["point"] ?? "" });
  // Where it does not arrive the other one is a point behind, which the next one mends.
  fetch(path, { method: "POST", body, headers: asMe(), redirect: "manual" }).catch(() => undefined);
}

function follow(): void {
  const said = document.querySelector<HTMLElement>(NOW);
  const moved = said !== null && now !== "" && said.id !== now;
  if (said) now = said.id;
  const open = document.querySelector(OPEN)?.closest(".row");
  const before = talked ? document.getElementById(talked) : null;
  const left = before?.querySelector<HTMLDetailsElement>(":scope > .talk[open]");
  if (open && !moved) {
    talked = open.id;
    return;
  }
  if (!moved && !left) return;
  // Whoever still writes is not disturbed.
  if (document.activeElement?.matches("textarea, input:not([type=checkbox]), .cm-content")) return;
  const next = said?.querySelector<HTMLDetailsElement>(":scope > .talk");
  if (left && left !== next) left.open = false;
  if (!next || next.open) return;
  next.open = true;
  opened = { point: next, at: performance.now() };
  say(`Talking about: ${next.querySelector("h3")?.textContent ?? ""}`);
}
