/** The page as the server last gave it, morphed into the one shown. Never touches what is half typed. */
import { Idiomorph } from "idiomorph";
import { me } from "./box";
import { answered } from "./line";
import { asMe } from "./outbox";
import { still } from "./press";
import { shelve, unshelve } from "./shelf";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Set by scripts on elements that the server knows nothing about: a morph leaves them alone. */
const OURS = new Set(["tabindex", "draggable", "data-state"]);
const parser = new DOMParser();
const hooks: (() => void)[] = [];
const guards: ((now: Element) => boolean)[] = [];
const arrivals: ((page: Document) => void)[] = [];

/** Runs now and after each change of the page. */
export function onChange(hook: () => void): void {
  hooks.push(hook);
  hook();
}

/** Keeps elements out of morphs while the guard says so. */
export function guard(keep: (now: Element) => boolean): void {
  guards.push(keep);
}

/** Hears of each page that arrives, before it is shown. */
export function onArrival(hear: (page: Document) => void): void {
  arrivals.push(hear);
}

/** Says something to those who listen rather than look. */
export function say(words: string): void {
  const place = document.getElementById("say");
  if (!place) return;
  place.textContent = "";
  setTimeout(() => (place.textContent = words), 30);
}

/** A document out of an answer. */
export function parse(html: string): Document {
  return parser.parseFromString(html, "text/html");
}

/** Number of the last change that a page shows. */
export function version(page: Document = document): number {
  return Number(page.getElementById("main")?.dataset["version"] ?? 0);
}

/** Whether somebody typed into a form and it was not sent. */
export function isDirty(form: HTMLFormElement): boolean {
  return [...form.elements].some((element) => isChanged(element));
}

function isChanged(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
  if (element instanceof HTMLSelectElement)
    return [...element.options].some((option) => option.selected !== option.defaultSelected && hasDefault(element));
  if (!(element instanceof HTMLInputElement) || element.type === "hidden") return false;
  if (element.type === "radio" || element.type === "checkbox") return element.checked !== element.defaultChecked;
  return element.value !== element.defaultValue;
}

function hasDefault(select: HTMLSelectElement): boolean {
  return [...select.options].some((option) => option.defaultSelected);
}

function isField(node: Node): node is Field {
  return (
    node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement
  );
}

/** Shows what the server gave. `sent` is the form whose typing is done with. */
export function show(page: Document, sent?: HTMLFormElement): void {
  if (!page.getElementById("main")) return;
  for (const hear of arrivals) hear(page);
  const typing = new Set([...document.forms].filter((form) => form !== sent && isDirty(form)));
  const callbacks = {
    beforeNodeMorphed: (now: Node): boolean => {
      if (now instanceof Element && guards.some((keep) => keep(now))) return false;
      return !(isField(now) && now.form !== null && typing.has(now.form));
    },
    // A row that the other one dropped or merged stays while words are half typed in it: they can still be sent.
    beforeNodeRemoved: (now: Node): boolean =>
      !(now instanceof HTMLElement && now.dataset["keep"] !== undefined) &&
      ![...typing].some((form) => now.contains(form)),
    beforeAttributeUpdated: (name: string, now: Element): boolean => {
      if (name === "open") return !(now instanceof HTMLDetailsElement);
      if (name === "aria-current") return !now.classList.contains("row");
      return !OURS.has(name);
    },
  };
  const focused = document.activeElement;
  // What one sent made another page of it, as wrapping up does: it begins at its beginning.
  const turned = sent !== undefined && document.title !== page.title;
  document.title = page.title;
  for (const id of ["sprite", "main"]) {
    const now = document.getElementById(id);
    const next = page.getElementById(id);
    if (now && next) Idiomorph.morph(now, next, { morphStyle: "outerHTML", callbacks });
  }
  // A page fetched again has no toast; the one shown stays its ten seconds.
  const toast = page.querySelector("#toasts > .toast");
  if (toast) document.getElementById("toasts")?.replaceChildren(toast);
  for (const hook of hooks) hook();
  if (turned) scrollTo(0, 0);
  // What had the focus went away: whoever has no mouse goes on at the content, not at the head of the page.
  const lost = focused !== document.body && document.activeElement === document.body;
  if (lost) document.getElementById("main")?.focus({ preventScroll: true });
}

/** Goes to another page that the server answered with. */
export function go(page: Document, url: string): void {
  history.pushState(null, "", url);
  noteAddress();
  document.title = page.title;
  document.body.replaceWith(page.body);
  forget();
  scrollTo(0, 0);
  document.getElementById("main")?.focus({ preventScroll: true });
  for (const hook of hooks) hook();
}

/** Fetches this very page again and shows it, unless something newer was shown meanwhile. */
export async function refresh(): Promise<boolean> {
  // A link or token that is shown once would be gone.
  if (document.querySelector("[data-copied]")) return false;
  const path = location.pathname + location.search;
  try {
    const answer = await fetch(path, { headers: { ...asMe(), accept: "text/html" } });
    if (answer.status === 404) void unshelve(me(), location.pathname);
    if (!answer.ok || path !== location.pathname + location.search) return false;
    if (new URL(answer.url).pathname !== location.pathname) return false;
    const html = await answer.text();
    answered();
    void shelve(new URL(answer.url), html);
    await still();
    if (path !== location.pathname + location.search) return false;
    const page = parse(html);
    if (version(page) >= version()) show(page);
    return true;
  } catch {
    return false;
  }
}

/** Address of what is shown, without the hash. */
let shown = "";

function noteAddress(): void {
  shown = location.pathname + location.search;
}

/**
 * The address may say what was just done, for the toast: fetched again it would say so for ever. And a page that
 * answered a form posted elsewhere is known by its own address.
 */
function forget(): void {
  const address = new URL(location.href);
  const at = document.getElementById("main")?.dataset["at"];
  const own = at ? new URL(at, address) : undefined;
  if (!address.searchParams.has("did") && (!own || own.pathname === address.pathname)) return;
  // Its own address says which part of a long list it shows.
  address.search = own?.search ?? "";
  if (own) address.pathname = own.pathname;
  history.replaceState(history.state, "", address);
  noteAddress();
}

forget();
noteAddress();
addEventListener("popstate", () => {
  // A link within the page, such as the one that skips to the content, changes nothing but the hash.
  if (location.pathname + location.search !== shown) location.reload();
});
addEventListener("pageshow", (event) => {
  if (event.persisted) void refresh();
});
