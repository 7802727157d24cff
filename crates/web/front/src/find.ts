/** Opens the palette, and lands on what was found: its row in sight, with all that hid it opened. */
import { onChange } from "./page";

/** Listens to the button and to the keys that are no single letters. */
export function find(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("[data-palette]");
    const plain = event instanceof MouseEvent && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!button || !plain) return;
    event.preventDefault();
    openPalette();
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    if (!document.querySelector("[data-palette]")) return;
    event.preventDefault();
    openPalette();
  });
  onChange(nameTheKey);
  addEventListener("hashchange", land);
  land();
}

/** Opens it; answers whether there is one. It opens at once, so that what is typed while its script is on the way stands
 * in it and is no command of the page; Enter waits for the script too. */
export function openPalette(): boolean {
  const dialog = document.querySelector<HTMLDialogElement>("dialog#palette");
  if (!dialog) return false;
  if (dialog.open) return true;
  const early = new AbortController();
  let entered = false;
  dialog.showModal();
  dialog.querySelector("input")?.select();
  dialog.addEventListener("keydown", ({ key }) => (entered ||= key === "Enter"), { signal: early.signal });
  void import("./palette").then(({ open }) => {
    early.abort();
    if (dialog.open) open(entered);
  });
  return true;
}

/** Other keyboards have no ⌘. */
function nameTheKey(): void {
  const key = document.querySelector("[data-palette] kbd");
  if (key && !/Mac|iPhone|iPad/.test(navigator.platform)) key.textContent = "Ctrl K";
}

function land(): void {
  const at = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!at || at.id === "main") return;
  for (let folded = at.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null)
    folded.open = true;
  at.scrollIntoView({ block: "center" });
  if (at.matches("textarea, input, [tabindex]")) at.focus({ preventScroll: true });
}
