/** Dragging by the grip: points within the agenda, captures into it. The keyboard does the same elsewhere. */
import Sortable from "sortablejs/modular/sortable.core.esm.js";
import { notice, post } from "./commands";
import { placeOf } from "./focus";
import { onChange, refresh, say } from "./page";

const lists = new WeakMap<Element, Sortable>();

/** Makes the owner's lists sortable, now and whenever the page changes. */
export function drag(): void {
  onChange(() => {
    const agenda = document.querySelector<HTMLElement>("#agenda[data-agenda]");
    if (!agenda) return;
    const captures = document.getElementById("captures");
    if (captures) sortable(captures, false);
    for (const list of agenda.querySelectorAll<HTMLElement>("[data-list=agenda]")) sortable(list, true);
  });
}

function sortable(list: HTMLElement, takes: boolean): void {
  if (lists.has(list)) return;
  const options: Sortable.Options = {
    group: { name: "points", pull: true, put: takes },
    sort: takes,
    handle: ".grip",
    draggable: ".row.point",
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    ghostClass: "drag-ghost",
    onStart: () => document.body.classList.add("drag-on"),
    onEnd: (event) => {
      document.body.classList.remove("drag-on");
      void dropped(event);
    },
  };
  lists.set(list, Sortable.create(list, options));
}

async function dropped(event: Sortable.SortableEvent): Promise<void> {
  const { item, from, to } = event;
  const id = item.dataset["point"];
  const base = item.closest<HTMLElement>("[data-agenda]")?.dataset["agenda"];
  if (!id || !base || (from === to && event.oldIndex === event.newIndex)) return;
  const order = [...document.querySelectorAll<HTMLElement>("#agenda [data-list=agenda] > .row.point")];
  const before = order[order.indexOf(item) - 1];
  const verb = from.dataset["list"] === "captures" ? "agenda" : "position";
  const saved = await post(`${base}/${id}/${verb}`, { after: before?.dataset["point"] ?? "first" });
  if (!saved) {
    // The list shows an order that was not saved: what the server has is shown instead.
    if (!(await refresh())) notice("That could not be saved. Reload the page to see the order as it is.");
    return;
  }
  const now = document.getElementById(item.id);
  if (now) say(placeOf(now));
}
