/** What just happened stays for ten seconds, longer while one looks at it or its button has the focus. */
import { onChange } from "./page";

const STAYS = 10_000;
let shown: Element | null = null;
let leaving = 0;

/** Lets toasts go. */
export function toast(): void {
  onChange(() => {
    const now = document.querySelector("#toasts > .toast:not([role=alert])");
    if (now === shown) return;
    shown = now;
    clearTimeout(leaving);
    if (now) leaving = setTimeout(() => leave(now), STAYS);
  });
}

function leave(toast: Element): void {
  if (toast.matches(":hover, :focus-within")) leaving = setTimeout(() => leave(toast), 2000);
  else toast.remove();
}
