/** Opening the feed of updates reads them: says so once they were on a screen that somebody sees, and not again where they
 * were just marked as unread. Marks nothing itself. */
import { post } from "./commands";
import { onChange } from "./page";

/** The newest that was said to be read. */
let said = "";
/** The feed that somebody leaves unread: until they come to it anew. */
let left = "";

/** Listens to pages that have something to read. */
export function updates(): void {
  onChange(read);
  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement && event.target.matches("[data-unreading]")) left = location.pathname;
  });
  document.addEventListener("visibilitychange", read);
}

function read(): void {
  if (left !== location.pathname) left = "";
  const form = document.querySelector<HTMLFormElement>("form[data-reading]");
  const until = form?.querySelector<HTMLInputElement>("[name=until]")?.value ?? "";
  const path = form?.getAttribute("action");
  if (!path || left || document.visibilityState !== "visible" || path + until === said) return;
  said = path + until;
  void post(path, { until, looked: "yes" });
}
