/** Opening the feed of updates reads them: says so once they were on a screen that somebody sees. Marks nothing itself. */
import { post } from "./commands";
import { onChange } from "./page";

/** The newest that was said to be read. */
let said = "";

/** Listens to pages that have something to read. */
export function updates(): void {
  onChange(read);
  document.addEventListener("visibilitychange", read);
}

function read(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-reading]");
  const until = form?.querySelector<HTMLInputElement>("[name=until]")?.value ?? "";
  const path = form?.getAttribute("action");
  if (!path || document.visibilityState !== "visible" || path + until === said) return;
  said = path + until;
  void post(path, { until, looked: "yes" });
}
