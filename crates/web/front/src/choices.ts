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
  run: () => void;
}

/** Links that lead somewhere: the top bar, the tabs, and those that are drawn as buttons. */
const LINKS = ".tabs a[href]:not([aria-current]), main a.btn[href], .nav a[href], .me .menu a[href]";
/** Buttons that need nothing else. */
const BUTTONS = "form[method=post]:not([data-note]) button";
/** Those belong to one thing out of many. */
const NOT = ".row, .deed, .plainlist, .tray, .toast";
/** A form with one of those needs words first. */
const FIELDS = "input:not([type=hidden]), textarea, select";

/** All of it, what is nearest first. */
export function choices(): Choice[] {
  const [own, general] = [buttons("main"), buttons(".me")];
  const all = [...ofRow(), ...captures(), ...own, ...links(), ...colours(), ...help(), ...general];
  const seen = new Set<string>();
  return all.filter(({ name }) => name !== "" && !seen.has(name) && seen.add(name));
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
  const places = document.querySelectorAll<HTMLAnchorElement>(".nav a[href^='/one-on-ones/']:not([href$='/new'])");
  for (const place of places)
    here.push({
      name: `Capture for ${label(place)}`,
      icon: "plus",
      run: () => location.assign(`${place.getAttribute("href") ?? "/"}#capture`),
    });
  return here;
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

function links(): Choice[] {
  const seen = new Set<string>();
  const all = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)].filter((each) => {
    const href = each.getAttribute("href") ?? "";
    const again = seen.has(href) || each.closest(".row, .deed") !== null;
    seen.add(href);
    return !again;
  });
  return all.map((link) => ({
    name: link.matches(".nav a[href^='/one-on-ones/']") ? `One-on-one with ${label(link)}` : label(link),
    icon: link.matches(".nav a") ? "shared" : glyph(link, "go"),
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
