/** Dragging by the grip: points within the agenda, captures into it. The keyboard does the same elsewhere. */
import type Sortable from "sortablejs";
import { notice, post } from "./commands";
import { placeOf } from "./focus";
import { onChange, refresh, say } from "./page";
import { placeOf as placeBefore } from "./undo";

/** Where the row that is being dragged came from. */
let before = "first";
const lists = new WeakMap<Element, Sortable>();
let library: Promise<typeof Sortable> | undefined;

/** Makes the owner's lists sortable. The library is fetched when a hand comes near them, not with the page. */
export function drag(): void {
  const near = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest("#agenda, #captures")) void begin();
  };
  document.addEventListener("pointerover", near, { passive: true });
  document.addEventListener("touchstart", near, { passive: true });
  onChange(() => {
    if (library || matchMedia("(pointer: coarse)").matches) void begin();
  });
}

async function begin(): Promise<void> {
  if (!document.querySelector("#agenda[data-agenda]")) return;
  library ??= import("sortablejs/modular/sortable.core.esm.js").then((module) => module.default);
  try {
    const sortable = await library;
    for (const list of document.querySelectorAll<HTMLElement>("#captures, #agenda[data-agenda] [data-list=agenda]"))
      if (!lists.has(list)) lists.set(list, make(sortable, list));
  } catch {
    // Offline: the next hand that comes near tries again.
    library = undefined;
  }
}

function make(sortable: typeof Sortable, list: HTMLElement): Sortable {
  const takes = list.dataset["list"] === "agenda";
  return sortable.create(list, {
    group: { name: "points", pull: true, put: takes },
    sort: takes,
    handle: ".grip",
    draggable: ".row.point",
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    ghostClass: "drag-ghost",
    onStart: ({ item }) => {
      before = placeBefore(item);
      document.body.classList.add("drag-on");
    },
    onEnd: (event) => {
      document.body.classList.remove("drag-on");
      void dropped(event);
    },
  });
}

function named(row: HTMLElement): string {
  return `Move: ${row.querySelector("h3")?.textContent?.trim() ?? ""}`;
}

async function dropped(event: Sortable.SortableEvent): Promise<void> {
  const { item, from, to } = event;
  const id = item.dataset["point"];
  const base = item.closest<HTMLElement>("[data-agenda]")?.dataset["agenda"];
  if (!id || !base || (from === to && event.oldIndex === event.newIndex)) return;
  const order = [...document.querySelectorAll<HTMLElement>("#agenda [data-list=agenda] > .row.point")];
  const above = order[order.indexOf(item) - 1];
  const verb = from.dataset["list"] === "captures" ? "agenda" : "position";
  const back =
    verb === "position"
      ? { url: `${base}/${id}/position`, fields: { after: before } }
      : { url: `${base}/${id}/unsorting`, fields: {} };
  const saved = await post(`${base}/${id}/${verb}`, { after: above?.dataset["point"] ?? "first" }, back, named(item));
  if (!saved) {
    // The list shows an order that was not saved: what the server has is shown instead.
    if (!(await refresh())) notice("That could not be saved. Reload the page to see the order as it is.");
    return;
  }
  const now = document.getElementById(item.id);
  if (now) say(placeOf(now));
}
