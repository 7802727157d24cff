/** What floats closes when one clicks elsewhere; one tray at a time. Never closes on words half typed. */
import { isDirty } from "./page";

const FLOATING = "details.who[open], details.pick[open]";
const TRAYS = "details.more[open]";

/** Listens to clicks and openings. */
export function menus(): void {
  document.addEventListener("pointerdown", (event) => {
    const at = event.target as Element;
    for (const menu of document.querySelectorAll<HTMLDetailsElement>(FLOATING))
      if (!menu.contains(at)) close(menu);
  });
  document.addEventListener(
    "toggle",
    (event) => {
      const opened = event.target;
      if (!(opened instanceof HTMLDetailsElement) || !opened.matches(TRAYS)) return;
      // A tray above it that closes must not carry it away from under the pointer.
      const before = opened.getBoundingClientRect().top;
      for (const tray of document.querySelectorAll<HTMLDetailsElement>(TRAYS)) if (tray !== opened) close(tray);
      scrollBy({ top: opened.getBoundingClientRect().top - before, behavior: "instant" });
    },
    true,
  );
}

function close(menu: HTMLDetailsElement): void {
  if (![...menu.querySelectorAll("form")].some(isDirty)) menu.open = false;
}
