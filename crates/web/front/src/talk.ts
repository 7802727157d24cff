/** In a meeting the point talked about is open. When it is ticked, here or by the other one, the next one opens. */
import { onChange } from "./page";

const OPEN = "[data-list=agenda] > .row > .talk[open]";
let talked = "";

/** Follows the meeting. */
export function talk(): void {
  document.addEventListener(
    "toggle",
    (event) => {
      const row = (event.target as Element).matches(OPEN) ? (event.target as Element).closest(".row") : null;
      if (row) talked = row.id;
    },
    true,
  );
  onChange(follow);
}

function follow(): void {
  const open = document.querySelector(OPEN)?.closest(".row");
  if (open) {
    talked = open.id;
    return;
  }
  const before = talked ? document.getElementById(talked) : null;
  const left = before?.querySelector<HTMLDetailsElement>(":scope > .talk[open]");
  // Whoever still writes under a ticked point is not disturbed.
  if (!left || (left.contains(document.activeElement) && document.activeElement?.matches("textarea, input, .cm-content"))) return;
  left.open = false;
  const next = document.querySelector<HTMLDetailsElement>("[data-list=agenda] > .row > .talk");
  if (next) next.open = true;
}
