/** Light, dark, or as the system has it: kept in this browser alone. */

import { onChange } from "./page";

export type Theme = "light" | "dark" | "";
const KEPT = "theme";

/** Shows what was chosen here before, and listens to the choice in the settings. */
export function theme(): void {
  show(chosen());
  onChange(() => {
    for (const choice of document.querySelectorAll<HTMLInputElement>("input[name=theme]"))
      choice.checked = choice.value === chosen();
  });
  document.addEventListener("change", (event) => {
    const choice = event.target;
    if (choice instanceof HTMLInputElement && choice.name === "theme") choose(choice.value as Theme);
  });
}

/** What was chosen here; nothing: as the system has it. */
export function chosen(): Theme {
  try {
    const kept = localStorage.getItem(KEPT);
    return kept === "light" || kept === "dark" ? kept : "";
  } catch {
    return "";
  }
}

/** Whether it is dark just now. */
export function isDark(): boolean {
  return (chosen() || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
}

/** Chooses, and keeps it. */
export function choose(wanted: Theme): void {
  try {
    if (wanted) localStorage.setItem(KEPT, wanted);
    else localStorage.removeItem(KEPT);
  } catch {
    // A browser that keeps nothing shows it until the page is left.
  }
  show(wanted);
}

function show(wanted: Theme): void {
  if (wanted) document.documentElement.dataset["theme"] = wanted;
  else delete document.documentElement.dataset["theme"];
}
