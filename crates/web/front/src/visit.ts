/** Says that somebody is here, once the page is before them: looking alone writes nothing. Knows nothing of what is new. */
import { asMe } from "./outbox";
import { freshKey } from "./send";
import { onChange, version } from "./page";

/** Milliseconds between two words about the same page: a lively page must not write all the time. */
const REST = 60_000;

let said = "";
let at = 0;
let later = 0;

/** Watches which page is shown. */
export function visit(): void {
  onChange(here);
  document.addEventListener("visibilitychange", here);
}

function here(): void {
  const path = document.getElementById("main")?.dataset["visit"];
  const page = `${path} ${version()}`;
  if (!path || page === said || document.visibilityState !== "visible") return;
  const wait = said.startsWith(`${path} `) ? at + REST - Date.now() : 0;
  clearTimeout(later);
  if (wait > 0) {
    later = setTimeout(here, wait);
    return;
  }
  said = page;
  at = Date.now();
  const body = new URLSearchParams({ key: freshKey() });
  // A visit that is not noted costs nothing but a line or two of news that was seen: nobody is told.
  fetch(path, { method: "POST", body, headers: asMe(), redirect: "manual", keepalive: true }).catch(() => undefined);
}
