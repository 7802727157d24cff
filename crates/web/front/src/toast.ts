/** What just happened stays for ten seconds, longer while one looks at it or its button has the focus. */
import { make } from "./dom";
import { onChange, say } from "./page";

const STAYS = 10_000;
const LOOKED_AT = 2_000;
const leaving = new WeakSet<Element>();

/** Lets toasts go that pages bring. */
export function toast(): void {
  onChange(() => {
    for (const now of document.querySelectorAll("#toasts > .toast:not([role=alert])")) letGo(now);
  });
}

/** A word about what happened. It takes no button away that somebody may be about to press. */
export function tell(words: string, ...more: HTMLElement[]): void {
  const place = document.getElementById("toasts");
  const said = make("div", { class: "toast", role: "status" }, make("span", { dir: "auto" }, words), ...more);
  const pressed = more.length === 0 ? place?.querySelector(".toast:has(button)") : null;
  place?.replaceChildren(...(pressed ? [pressed] : []), said);
  letGo(said);
  say(words);
}

function letGo(toast: Element): void {
  if (leaving.has(toast)) return;
  leaving.add(toast);
  const leave = () => (toast.matches(":hover, :focus-within") ? void setTimeout(leave, LOOKED_AT) : toast.remove());
  setTimeout(leave, STAYS);
}
