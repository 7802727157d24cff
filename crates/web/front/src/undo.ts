/** The way back from what was done in this tab, up to ten steps: each is a command that the page told us before it was
 * left. Keeps no rule of its own; the server may refuse. */

import { here } from "./dom";
import { freshKey } from "./send";

/** A command that undoes another. */
export interface Step {
  url: string;
  fields: Record<string, string>;
}

const KEPT = "undo";
const MOST = 10;
/** Who hears that something was taken back, by the address that does it. */
const followers = new Map<string, () => void>();
/** While a step back is on its way, what it does is not remembered. */
let going = false;

/**
 * What a form says of its way back, read before it is sent: a path with what is posted behind a question mark, `form`
 * for the fields as the page came with them, or `place` for the place of its row.
 */
export function wayBack(form: HTMLFormElement, submitter: HTMLElement | null, url: string): Step | undefined {
  // Sent with Enter, nobody pressed the button.
  const pressed = submitter ?? form.querySelector<HTMLElement>("button[data-undo=form]");
  const says = pressed?.dataset["undo"];
  if (says === undefined) return undefined;
  if (says === "form") return { url, fields: asItCame(form) };
  if (says === "place") return { url, fields: { after: placeOf(form.closest<HTMLElement>(".row")) } };
  const [path, fields] = says.split("?");
  return { url: path || url, fields: Object.fromEntries(new URLSearchParams(fields ?? "")) };
}

/** The row before this one on the agenda, as the server calls a place. */
export function placeOf(row: HTMLElement | null): string {
  const order = [...document.querySelectorAll<HTMLElement>("#agenda [data-list=agenda] > .row.point")];
  return (row && order[order.indexOf(row) - 1]?.dataset["point"]) || "first";
}

function asItCame(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) fields[field.name] = field.defaultValue;
    else if (field instanceof HTMLSelectElement)
      fields[field.name] = [...field.options].find((option) => option.defaultSelected)?.value ?? field.value;
    else if (field instanceof HTMLInputElement && (!/radio|checkbox/.test(field.type) || field.defaultChecked))
      fields[field.name] = field.defaultValue;
  }
  // The words that are taken back are those of the next version.
  if (fields["version"]) fields["version"] = String(Number(fields["version"]) + 1);
  delete fields["key"];
  delete fields["back"];
  delete fields[""];
  return fields;
}

/** What the toast's own form posts: the server made it for that. */
function hidden(form: HTMLFormElement): Record<string, string> {
  const fields = [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]:not([name=key], [name=back])")];
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

/** Remembers a way back; without one, that of the toast, where the answer brought one. */
export function remember(step: Step | undefined, told: boolean): void {
  const toast = told ? document.querySelector<HTMLElement>("#toasts > .toast") : null;
  if (step && toast && !going) offer(toast, step);
  const form = toast?.querySelector<HTMLFormElement>("form:has([data-do=undo])");
  const last = step ?? (form ? { url: form.getAttribute("action") ?? "", fields: hidden(form) } : undefined);
  if (last && !going) keep([...steps(), last].slice(-MOST));
}

/** The toast's button does the same as the key; where the server knew of no way back, it gets one. */
function offer(toast: HTMLElement, step: Step): void {
  let form = toast.querySelector("form");
  if (!form) {
    form = document.createElement("form");
    Object.assign(form, { method: "post" });
    form.dataset["command"] = "";
    const button = document.createElement("button");
    button.dataset["do"] = "undo";
    button.textContent = "Undo";
    form.append(field("key", freshKey()), field("back", here()), button);
    toast.append(form);
  }
  form.setAttribute("action", step.url);
  for (const each of form.querySelectorAll("input:not([name=key], [name=back])")) each.remove();
  for (const [name, value] of Object.entries(step.fields)) form.prepend(field(name, value));
}

function field(name: string, value: string): HTMLInputElement {
  const made = document.createElement("input");
  return Object.assign(made, { type: "hidden", name, value });
}

/** Hears once that something was taken back. */
export function onUndone(url: string, hear: () => void): void {
  followers.set(url, hear);
}

function tellUndone(url: string): void {
  followers.get(url)?.();
  followers.delete(url);
}

/** Goes one step back; answers whether there was one. */
export function undo(run: (step: Step) => Promise<boolean>): boolean {
  const all = steps();
  const last = all.pop();
  if (!last || going) return last !== undefined;
  keep(all);
  going = true;
  document.querySelector("#toasts > .toast:has([data-do=undo])")?.remove();
  void run(last)
    .then((done) => done && tellUndone(last.url))
    .finally(() => (going = false));
  return true;
}

/** The toast's own button was pressed: that step is taken. */
export function taken(url: string): boolean {
  const all = steps();
  const place = all.map((step) => step.url).lastIndexOf(url);
  keep(all.filter((_, each) => each !== place));
  tellUndone(url);
  return true;
}

/** Whoever signs out leaves nothing behind. */
export function forgetSteps(): void {
  keep([]);
}

function steps(): Step[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "[]") as Step[];
  } catch {
    return [];
  }
}

function keep(all: Step[]): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(all));
  } catch {
    // Where nothing can be kept, the toast still undoes the last step.
  }
}
