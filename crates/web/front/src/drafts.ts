/** Words that are typed and not sent: in the box within a moment of the key, back in their field when the page is opened
 * again. Never of passwords and sign-in. Sends nothing. */
import { type Entry, all, drop, keep, me } from "./box";
import { living, tab } from "./outbox";
import { onChange } from "./page";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What was typed into one form. */
export interface Draft {
  page: string;
  form: string;
  tab: string;
  title: string;
  fields: Record<string, { now: string; base: string }>;
  /** The browser was sent away with it: where that arrived, it is done with. */
  sent?: boolean;
}

interface Place {
  page: string;
  form: string;
}

const KIND = "draft";
/** From the first key that is not kept yet to the moment when it is: never longer, however fast somebody types. */
const PAUSE = 250;
const STRANGERS = "[action^='/sign-'], [action^='/first-run'], [action^='/way-back'], [action^='/invitation'], [action='/find']";
const TYPED = "textarea[name], input[name]:not([type=hidden], [type=password], [type=file], [type=radio], [type=checkbox])";
const CHOSEN = "input[name][type=radio], input[name][type=checkbox], select[name]";

/** Forms with something that is not kept yet, and where they stood when it was typed. */
const due = new Map<HTMLFormElement, Place & { timer: number }>();
const hears: (() => void)[] = [];
/** Forms of which the words are on their way: when such a one leaves the page, its last field says that it changed. */
const done = new WeakSet<HTMLFormElement>();
/** What pages that are gone have left, of this user. */
let left: Entry<Draft>[] = [];
let path = "";

/** Keeps what is typed, and puts back what was. */
export function drafts(): void {
  const typed = (event: Event): void => {
    const form = event.target instanceof Element ? event.target.closest("form") : null;
    if (!form || !isKept(form)) return;
    if (event.type === "input") done.delete(form);
    if (due.has(form)) return;
    due.set(form, { ...placeOf(form), timer: setTimeout(() => void keepNow(form), PAUSE) });
  };
  document.addEventListener("input", typed);
  document.addEventListener("change", typed);
  const flush = (): void => {
    for (const form of [...due.keys()]) void keepNow(form);
  };
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.hidden && flush());
  // Sent by the browser itself: whether that arrived is seen by the page that comes.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!event.defaultPrevented && form instanceof HTMLFormElement && isKept(form)) void keepNow(form, true);
  });
  onChange(() => {
    // What found no free field may find one on the page as it is now.
    if (path !== location.pathname || left.some(({ value }) => value.page === path)) void restore();
    path = location.pathname;
  });
}

/** Hears when something is left over that no field on this page takes. */
export function onDrafts(hear: () => void): void {
  hears.push(hear);
}

/** What earlier pages have left and no field has taken back. */
export function leftOver(): Entry<Draft>[] {
  return left;
}

/** Keeps what a form holds, or lets go of it where nothing in it is typed. */
export async function keepNow(form: HTMLFormElement, sent = false): Promise<void> {
  const place = settle(form);
  const draft = done.has(form) && !form.isConnected ? undefined : read(form, place);
  if (!draft) return drop(KIND, idOf(place));
  await keep(KIND, idOf(place), sent ? { ...draft, sent } : draft);
}

/** Nothing of it is due any more. The page may have become another one since the key. */
function settle(form: HTMLFormElement): Place {
  const known = due.get(form);
  clearTimeout(known?.timer);
  due.delete(form);
  return known ?? placeOf(form);
}

/** The words are in the outbox; what is in the form by now is another matter. */
export async function sent(form: HTMLFormElement, freed: boolean): Promise<void> {
  if (freed) return keepNow(form);
  done.add(form);
  await drop(KIND, idOf(settle(form)));
}

/** Lets go of what is left over; answers what puts it back. */
export async function forgetDraft(id: string): Promise<() => Promise<void>> {
  const draft = left.find((each) => each.id === id);
  await drop(KIND, id);
  left = left.filter((each) => each.id !== id);
  tell();
  return async () => {
    if (!draft) return;
    await keep(KIND, id, draft.value);
    left = [...left, draft];
    tell();
  };
}

/** Everything that was typed into a form, as one text. */
export function wordsOf({ fields }: Draft): string {
  const typed = Object.entries(fields).filter(([name, { now }]) => !name.startsWith(":") && now.trim());
  return typed.map(([, { now }]) => now).join("\n");
}

function isKept(form: HTMLFormElement): boolean {
  return me() !== "" && form.matches("[method=post]") && !form.matches(STRANGERS) && !form.querySelector("[type=password]");
}

function read(form: HTMLFormElement, { page, form: name }: Place): Draft | undefined {
  const fields: Draft["fields"] = {};
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED))
    if (field.value !== field.defaultValue) fields[field.name] = { now: field.value, base: field.defaultValue };
  if (Object.values(fields).every(({ now }) => now.trim() === "")) return undefined;
  // Who may see it, of what kind it is: chosen with the words, put back with the words.
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(CHOSEN)) {
    if (field instanceof HTMLSelectElement) fields[`:${field.name}`] = { now: field.value, base: "" };
    else if (field.checked) fields[`:${field.name}`] = { now: field.value, base: "" };
  }
  return { page, form: name, tab, title: document.title, fields };
}

/** A form again on the page that comes next: by its id, else by where it goes and how many such forms are before it. */
function nameOf(form: HTMLFormElement): string {
  if (form.id) return `#${form.id}`;
  const action = form.getAttribute("action") ?? "";
  const same = [...document.forms].filter((each) => each.getAttribute("action") === action && !each.id && has(each));
  return `${action} ${same.indexOf(form)}`;
}

function has(form: HTMLFormElement): boolean {
  return form.querySelector(TYPED) !== null;
}

function placeOf(form: HTMLFormElement): Place {
  return { page: location.pathname, form: nameOf(form) };
}

function idOf({ page, form }: Place): string {
  return `${page} ${form} ${tab}`;
}

/** Puts back what pages that are gone have left on this one. */
async function restore(again = 3): Promise<void> {
  const here = location.pathname;
  const [found, alive] = await Promise.all([all<Draft>(KIND), living()]);
  if (here !== location.pathname) return;
  const others = found.filter(({ value }) => value.tab !== tab);
  const mine = others.filter(({ value }) => !alive.has(value.tab));
  // The page that was here a moment ago may not have gone altogether.
  if (others.length > mine.length && again > 0) setTimeout(() => void restore(again - 1), 700);
  left = [];
  for (const entry of mine) {
    if (entry.value.sent && !isTaken() && isShown(entry.value)) continue;
    if (entry.value.sent && arrived(entry.value)) await drop(KIND, entry.id);
    else if (entry.value.page !== here) left.push(entry);
    else await putBack(entry);
  }
  tell();
}

/** The page that came has it in a form of its own, to be looked at before it is saved. */
function isShown({ fields }: Draft): boolean {
  const held = [...document.querySelectorAll<HTMLInputElement>("main input, main textarea")].map(({ value }) => flat(value));
  return Object.entries(fields).every(([name, { now }]) => name.startsWith(":") || held.includes(flat(now)));
}

function flat(text: string): string {
  return text.replace(/\r\n/g, "\n").trim();
}

/** What is shown only once was made by the form that was just sent. */
function isTaken(): boolean {
  return document.querySelector("[data-copied]") !== null;
}

/** A form that the browser sent itself came through when we are elsewhere by now, were led back here, or are given what it
 * made. */
function arrived(draft: Draft): boolean {
  if (isTaken()) return true;
  if (document.querySelector("[data-error]")) return false;
  const [how] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return draft.page !== location.pathname || (how?.redirectCount ?? 0) > 0;
}

async function putBack(entry: Entry<Draft>): Promise<void> {
  const form = [...document.forms].find((each) => isKept(each) && nameOf(each) === entry.value.form);
  const typed = Object.entries(entry.value.fields).filter(([name]) => !name.startsWith(":"));
  const fields = typed.map(([name, { now, base }]) => ({ field: fieldOf(form, name), now, base }));
  const same = fields.every(({ field, now }) => field?.value === now);
  const free = fields.every(({ field, now, base }) => field && (field.value === now || isFree(field, base)));
  if (!form || (!same && !free)) {
    left.push(entry);
    return;
  }
  // First under this page's name, then no more under the old one.
  if (!same) fill(form, entry.value);
  await keepNow(form);
  await drop(KIND, entry.id);
}

/** Puts the words of a draft into its form, whatever is in it; answers whether there was one. */
export async function take(entry: Entry<Draft>): Promise<boolean> {
  const form = [...document.forms].find((each) => isKept(each) && nameOf(each) === entry.value.form);
  if (!form) return false;
  for (const [name, { now }] of Object.entries(entry.value.fields)) {
    const field = fieldOf(form, name);
    if (!field || field.value === field.defaultValue || !field.value.trim()) continue;
    const between = field instanceof HTMLTextAreaElement ? "\n" : " ";
    entry.value.fields[name] = { now: `${field.value}${between}${now}`, base: "" };
  }
  fill(form, entry.value);
  await keepNow(form);
  await drop(KIND, entry.id);
  left = left.filter((each) => each.id !== entry.id);
  tell();
  fieldOf(form, Object.keys(entry.value.fields)[0] ?? "")?.focus();
  return true;
}

function isFree(field: Field, base: string): boolean {
  if (field instanceof HTMLSelectElement) return true;
  return field.value === field.defaultValue && (field.defaultValue === base || field.defaultValue === "");
}

function fill(form: HTMLFormElement, draft: Draft): void {
  for (const [name, { now }] of Object.entries(draft.fields)) {
    if (name.startsWith(":")) choose(form, name.slice(1), now);
    else {
      const field = fieldOf(form, name);
      if (field) field.value = now;
    }
  }
  for (const name of Object.keys(draft.fields))
    fieldOf(form, name)?.dispatchEvent(new Event("input", { bubbles: true }));
  // The words are where they were left: in sight.
  for (let folded = form.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null)
    folded.open = true;
}

function choose(form: HTMLFormElement, name: string, value: string): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(CHOSEN)) {
    if (field.name !== name) continue;
    if (field instanceof HTMLSelectElement) field.value = value;
    else if (field.value === value) field.checked = true;
  }
}

function fieldOf(form: HTMLFormElement | undefined, name: string): HTMLInputElement | HTMLTextAreaElement | undefined {
  const fields = [...(form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED) ?? [])];
  return fields.find((field) => field.name === name);
}

function tell(): void {
  for (const hear of hears) hear();
}
