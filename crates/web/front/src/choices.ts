/** What can be done from here: gathered from the page's own links, forms and the row that keys speak of, so that it
 * never lists what one may not do. */
import { currentRow } from "./keys";
import { choose, chosen, isDark } from "./theme";

/** Something that can be done. */
export interface Choice {
  name: string;
  /** Name of its icon. */
  icon: string;
  /** The key that does it as well. */
  key?: string;
  /** Where it leads, if it leads somewhere. */
  to?: string;
  /** What else it may be called. */
  also?: string;
  /** A part of a one-on-one, shown when it is asked for. */
  far?: boolean;
  run: () => void;
}

/** Links that lead somewhere: the top bar, the tabs, and those that are drawn as buttons. */
const LINKS = ".tabs a[href]:not([aria-current]), main a.btn[href], .nav a[href]";
/** Those of one's own menu, the same on every page: what is of this one-on-one comes before them. */
const MENU = ".me .menu a[href]";
/** Buttons that need nothing else. */
const BUTTONS = "form[method=post]:not([data-note]) button";
/** Those belong to one thing out of many. */
const NOT = ".row, .deed, .plainlist, .tray, .toast";
/** A form with one of those needs words first. */
const FIELDS = "input:not([type=hidden]), textarea, select";

/** Parts of a one-on-one: where, what leads there, and its icon. */
const PARTS: [string, (them: string) => string, string][] = [
  ["", (them) => `One-on-one with ${them}`, "shared"],
  ["/prep", (them) => `Prepare for ${them}`, "check"],
  ["/goals", (them) => `Goals with ${them}`, "development"],
  ["/growth", (them) => `Growth story with ${them}`, "development"],
  ["/growth/document", (them) => `Growth story with ${them} as a document`, "note"],
  ["/trends", (them) => `Trends with ${them}`, "clock"],
  ["/updates", (them) => `Updates with ${them}`, "send"],
  ["/updates#update", (them) => `Post an update for ${them}`, "send"],
  ["/meetings", (them) => `Past meetings with ${them}`, "cal"],
  ["/backlog", (them) => `Backlog with ${them}`, "carry"],
  ["/only-you", (them) => `Only you, with ${them}`, "lock"],
  ["/settings", (them) => `Settings of your one-on-one with ${them}`, "go"],
];

/** A one-on-one, wherever one is. */
interface Place {
  at: string;
  them: string;
}

/** All of it, what is nearest first. */
export function choices(): Choice[] {
  const [own, general] = [buttons("main"), buttons(".me")];
  const near = [...ofRow(), ...captures(), ...own, ...links(LINKS)];
  const all = [...near, ...parts(), ...links(MENU), ...colours(), ...help(), ...general];
  const kept: Choice[] = [];
  const named = new Map<string, Choice>();
  for (const choice of all.filter(({ name }) => name !== "")) {
    const first = alike(named.get(choice.name), choice) ?? (choice.to ? named.get(choice.to) : undefined);
    // The page's own words for it come first; the other ones find it as well.
    if (first) first.also = `${first.also ?? ""} ${choice.name}`;
    else kept.push(choice);
    for (const each of [choice.name, choice.to ?? choice.name]) if (!named.has(each)) named.set(each, first ?? choice);
  }
  return kept;
}

/** What has the same name is the same, unless both lead somewhere and to two places. */
function alike(first: Choice | undefined, choice: Choice): Choice | undefined {
  return first?.to && choice.to && first.to !== choice.to ? undefined : first;
}

/** All one-on-ones, the one that is open first. */
function places(): Place[] {
  const rows = [...document.querySelectorAll<HTMLElement>("#palette [data-places] > li")];
  const all = rows.map((row) => ({ at: row.dataset["at"] ?? "/", them: row.textContent?.trim() ?? "" }));
  return all.sort((one, other) => Number(isHere(other)) - Number(isHere(one)));
}

function isHere({ at }: Place): boolean {
  return location.pathname === at || location.pathname.startsWith(`${at}/`);
}

/** Every part of every one-on-one, from any page. */
function parts(): Choice[] {
  return places().flatMap((place) =>
    PARTS.map(([tail, name, icon]) => {
      const to = place.at + tail;
      return { name: name(place.them), icon, to, far: tail !== "" && !isHere(place), run: () => location.assign(to) };
    }),
  );
}

/** What the row that keys speak of offers. */
function ofRow(): Choice[] {
  const row = currentRow();
  const title = row?.querySelector("h3")?.textContent?.trim() ?? "";
  if (!row || !title) return [];
  const each = [...row.querySelectorAll<HTMLButtonElement>(":scope > .more .acts button[data-do]")];
  return each.map((button) => ({
    name: `${label(button)}: ${short(title)}`,
    icon: glyph(button, "more"),
    run: () => button.form?.requestSubmit(button),
  }));
}

/** The box on this page, and those of the one-on-ones. */
function captures(): Choice[] {
  const box = document.getElementById("capture");
  const here: Choice[] = box ? [{ name: `Capture${whose(box)}`, icon: "plus", key: "c", run: () => box.focus() }] : [];
  const others = places().map(({ at, them }) => ({
    name: `Capture for ${them}`,
    icon: "plus",
    to: `${at}#capture`,
    run: () => location.assign(`${at}#capture`),
  }));
  return [...here, ...others];
}

function whose(box: HTMLElement): string {
  const name = document.querySelector(".nav a[aria-current=page]:not([href='/'])");
  return name && box.closest("main") ? ` for ${label(name)}` : " something";
}

function buttons(part: string): Choice[] {
  const all = [...document.querySelectorAll<HTMLButtonElement>(`${part} :is(${BUTTONS})`)];
  const plain = all.filter((each) => !each.closest(NOT) && !each.form?.querySelector(FIELDS));
  return plain.map((button) => ({
    name: label(button),
    icon: glyph(button, "check"),
    run: () => button.form?.requestSubmit(button),
  }));
}

function links(which: string): Choice[] {
  const seen = new Set<string>();
  const all = [...document.querySelectorAll<HTMLAnchorElement>(which)].filter((each) => {
    const href = each.getAttribute("href") ?? "";
    const again = seen.has(href) || each.closest(".row, .deed") !== null;
    seen.add(href);
    return !again;
  });
  return all.map((link) => ({
    name: link.matches(".nav a[href^='/one-on-ones/']") ? `One-on-one with ${label(link)}` : label(link),
    icon: link.matches(".nav a") ? "shared" : glyph(link, "go"),
    to: link.getAttribute("href") ?? "",
    run: () => link.click(),
  }));
}

function colours(): Choice[] {
  const other = isDark() ? "light" : "dark";
  const switched = { name: `Switch to ${other}`, icon: "go", run: () => choose(other) };
  const system = { name: "Light or dark as the system has it", icon: "go", run: () => choose("") };
  return chosen() ? [switched, system] : [switched];
}

function help(): Choice[] {
  const dialog = document.getElementById("help");
  return dialog ? [{ name: "Keyboard help", icon: "go", key: "?", run: () => dialog.showPopover() }] : [];
}

/** The words of a button or link, without the key that stands on it. */
function label(of: Element): string {
  const spoken = (of as HTMLElement).dataset["says"] ?? of.getAttribute("aria-label");
  if (spoken) return spoken;
  const copy = of.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll("kbd, svg")) each.remove();
  return copy.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

function glyph(of: Element, otherwise: string): string {
  return of.querySelector("use")?.getAttribute("href")?.slice(1) ?? otherwise;
}

function short(words: string): string {
  return words.length > 40 ? `${words.slice(0, 38)}…` : words;
}
