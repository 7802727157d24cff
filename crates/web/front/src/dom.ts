/** Makes elements. Words are always text, never markup. */

/** An element with its attributes and what is in it. */
export function make(tag: string, attributes: Record<string, string>, ...inside: (HTMLElement | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

/** A button and what it does. */
export function press(words: string, does: () => unknown, primary = false): HTMLElement {
  const button = make("button", { type: "button", class: primary ? "btn primary" : "btn" }, words);
  button.addEventListener("click", () => void does());
  return button;
}

/** A button that copies the words shown in `place`. Without a clipboard (plain http) they are selected instead. */
export function copyable(words: string, place: HTMLElement): HTMLElement {
  const button = press("Copy", async () => {
    try {
      await navigator.clipboard.writeText(words);
      button.textContent = "Copied";
    } catch {
      getSelection()?.selectAllChildren(place);
      button.textContent = "Selected";
    }
  });
  return button;
}

/** Where one is, to come back to after a command: of the query only the place in a long list, as the server keeps it. */
export function here(): string {
  const from = new URLSearchParams(location.search).get("from");
  return location.pathname + (from === null ? "" : `?from=${encodeURIComponent(from)}`);
}
