/** Pages without a connection: starts the service worker, says since when nothing came, and fetches the page once
 * something can. Keeps no content but through the shelf. */
import { clear, me, remember } from "./box";
import { make } from "./dom";
import { Wait } from "./line";
import { sendNow } from "./outbox";
import { onArrival, onChange, refresh } from "./page";
import { only, shelve } from "./shelf";

let came = Date.now();
const line = new Wait(() => void back());

/** Watches the connection. */
export function offline(): void {
  onChange(whose);
  onArrival(() => {
    came = Date.now();
    document.getElementById("offline")?.remove();
  });
  addEventListener("offline", unreached);
  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement && event.target.getAttribute("action") === "/sign-out") forget();
  });
  // Comes back as soon as there is somebody to answer.
  if (document.getElementById("offline")) line.later();
  else leaveEnded();
  if ("serviceWorker" in navigator) addEventListener("load", () => setTimeout(() => void begin(), 0));
}

/** Says that nobody answers, and looks for somebody. */
export function unreached(): void {
  if (document.getElementById("offline") || !me()) return;
  const time = new Date(came).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const words = `Offline. This is what was here at ${time}.`;
  document.querySelector("header.top")?.after(make("p", { id: "offline", class: "over", role: "status" }, words));
  line.later();
}

/** The worker has no page to ask whose the copies are. */
function whose(): void {
  if (me()) void remember(me());
  else if (location.pathname === "/sign-in") forget();
}

function forget(): void {
  void clear("page");
  void remember("");
}

/** A fresh page says which one-on-ones are still open to this user: of others no copy is left to read. */
function leaveEnded(): void {
  const places = document.querySelector("[data-places]");
  if (me() && places) void only(me(), [...places.children].map((place) => (place as HTMLElement).dataset["at"] ?? ""));
}

async function back(): Promise<void> {
  if (!document.getElementById("offline")) return;
  sendNow();
  if (!(await refresh())) return line.later();
  line.holds();
  // A page that something has been typed into is not always shown anew, but it is known to be as it is.
  document.getElementById("offline")?.remove();
}

async function begin(): Promise<void> {
  try {
    const had = navigator.serviceWorker.controller !== null;
    await navigator.serviceWorker.register("/sw.js");
    if (had || !me() || document.getElementById("offline")) return;
    await navigator.serviceWorker.ready;
    // This page came before there was a worker to keep it.
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (answer.ok) await shelve(new URL(answer.url), await answer.text());
  } catch {
    // Then the pages are read online alone.
  }
}
