/** Where the focus goes when a row moves or leaves, and what is said about it. */
import { say } from "./page";

/** All rows of points in reading order. */
export function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-list] > .row.point:not([hidden])")];
}

/** Remembers the row that a form belongs to; the answer is called once the page shows the result. */
export function settle(form: HTMLFormElement, submitter: HTMLElement | null): () => void {
  const row = form.closest<HTMLElement>(".row.point");
  if (form.closest("details.pick")) return onto(form.closest<HTMLElement>("li")?.id ?? "");
  if (!row?.id) return () => undefined;
  const does = submitter?.dataset["do"] ?? "";
  const had = row.contains(document.activeElement);
  const all = rows();
  const place = all.indexOf(row);
  const next = [...all.slice(place + 1), ...all.slice(0, place).reverse()].map((each) => each.id);
  const list = row.parentElement?.dataset["list"];
  return () => {
    const now = document.getElementById(row.id);
    const stays = now?.parentElement?.dataset["list"] === list;
    const tray = form.matches(".edit, .post") ? form.closest("details") : null;
    if (tray) tray.open = false;
    if (tray && had) now?.focus();
    if (now && (does === "up" || does === "down")) say(placeOf(now));
    if (now && does === "keep" && list === "captures") say(placeOf(now));
    if (stays && (does === "up" || does === "down") && had) now?.focus();
    if (stays || !had) return;
    const target = next.map((id) => document.getElementById(id)).find((each) => each !== null);
    target?.focus();
  };
}

/** A menu closes with the choice made in it: its button, which says what was chosen, has the focus then. */
function onto(id: string): () => void {
  return () => document.getElementById(id)?.querySelector<HTMLElement>("details.pick > summary")?.focus();
}

/** "Moved to 3 of 7, above the fold". */
export function placeOf(row: HTMLElement): string {
  const all = [...document.querySelectorAll<HTMLElement>("[data-list=agenda] > .row.point")];
  const part = row.parentElement?.dataset["part"];
  return `Moved to ${all.indexOf(row) + 1} of ${all.length}${part ? `, ${part}` : ""}`;
}
