/** What the words in the capture box seem to be about, or until when they ask to wait, shown quietly beside it. One key
 * accepts; nothing waits for it. */
import { asMe } from "./outbox";
import { guard } from "./page";

const PAUSE = 300;
const FROM = 8;
/** What a line is about is said early. */
const ENOUGH = 500;

let timer = 0;
let asked = 0;

/** Listens to the capture box. */
export function hint(): void {
  guard((now) => now instanceof HTMLElement && now.matches(".hint, [data-capture] input:is([name=kind], [name=until])"));
  document.addEventListener("input", (event) => {
    const form = boxOf(event.target);
    if (!form) return;
    clearTimeout(timer);
    asked += 1;
    if (!words(form) || alone(form)) return clear(form);
    if (promises(form)) return offerPromise(form);
    if (form.querySelector<HTMLElement>(".hint")?.dataset["now"] === "promise") clear(form);
    if (!accepted(form)) timer = setTimeout(() => void ask(form, asked), PAUSE);
  });
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    const form = boxOf(field);
    if (!form || !(field instanceof HTMLTextAreaElement) || event.key !== "ArrowRight" || event.isComposing) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const atEnd = field.selectionStart === field.value.length && field.selectionEnd === field.value.length;
    if (atEnd && (post(form) || accept(form))) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>(".hint button");
    const form = boxOf(button);
    // One that sends the form does so by itself.
    if (!button || !form || button.hasAttribute("formaction")) return;
    if (accepted(form)) clear(form);
    else accept(form);
    form.querySelector("textarea")?.focus();
  });
  // The one that sends has read the form by now: the next thought begins without a kind.
  document.addEventListener("submit", (event) => {
    const form = boxOf(event.target);
    if (!form) return;
    clearTimeout(timer);
    asked += 1;
    clear(form);
  });
}

async function ask(form: HTMLFormElement, number: number): Promise<void> {
  const text = words(form);
  if (text.length < FROM) return clear(form);
  try {
    const body = new URLSearchParams({ text: text.slice(0, ENOUGH) });
    const answer = await fetch("/kind-hint", { method: "POST", body, headers: { ...asMe(), accept: "application/json" } });
    if (number !== asked || !answer.ok || accepted(form)) return;
    const said = (await answer.json()) as { kind: string | null; until?: string; day?: string };
    if (number !== asked) return;
    if (!offerToWait(form, said.until, said.day)) offer(form, said.kind ?? "");
  } catch {
    // A hint that does not come is not missed.
  }
}

/** Shows what it may be; kinds that the box cannot save are not shown. */
function offer(form: HTMLFormElement, kind: string): void {
  const place = form.querySelector<HTMLElement>(".hint");
  const name = place?.dataset[kind];
  if (!place || !name) return clear(form);
  if (place.dataset["now"] === kind) return;
  place.dataset["now"] = kind;
  const updates = place.dataset["updates"];
  if (kind === "status" && updates) place.replaceChildren(elsewhere(name, " posts it as an update", updates));
  else place.replaceChildren(button(`${name}?`, arrow(), " accepts"));
}

/** "@marek Friday: …" names one of the two and says what they will do. */
function promises(form: HTMLFormElement): boolean {
  const people = form.querySelector<HTMLElement>(".hint")?.dataset["people"]?.split(" ") ?? [];
  const called = /^@([\p{L}\p{N}.'-]+)[\s,:]+\S.*$/u.exec(words(form))?.[1];
  return called !== undefined && people.includes(called.toLowerCase());
}

function offerPromise(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>(".hint");
  if (!place || place.dataset["now"] === "promise") return;
  clear(form);
  place.dataset["now"] = "promise";
  place.replaceChildren(elsewhere("A promise?", " adds it to who does what", place.dataset["acts"] ?? ""));
}

/** A button that sends the words somewhere else than to the captures. */
function elsewhere(asks: string, does: string, action: string): HTMLButtonElement {
  const sends = button(asks, arrow(), does);
  sends.type = "submit";
  sends.setAttribute("formaction", action);
  return sends;
}

function arrow(): HTMLElement {
  const key = document.createElement("kbd");
  key.textContent = "→";
  return key;
}

/** Words that ask to wait until a day: what they are about is asked when they are back. */
function offerToWait(form: HTMLFormElement, until?: string, day?: string): boolean {
  const place = form.querySelector<HTMLElement>(".hint");
  if (!place?.dataset["wait"] || !until || !day) return false;
  place.dataset["now"] = `until ${until}`;
  place.dataset["day"] = day;
  place.replaceChildren(button(`Wait until ${day}?`, arrow(), " accepts"));
  return true;
}

/** Sends it out as an update instead, where that is what is offered; it can be taken back while nobody read it. */
function post(form: HTMLFormElement): boolean {
  const posts = form.querySelector<HTMLButtonElement>(".hint button[formaction]");
  if (posts) form.requestSubmit(posts);
  return posts !== null;
}

function accept(form: HTMLFormElement): boolean {
  const place = form.querySelector<HTMLElement>(".hint");
  const now = place?.dataset["now"];
  const until = now?.startsWith("until ") ? now.slice(6) : undefined;
  const field = form.querySelector<HTMLInputElement>(until ? "input[name=until]" : "input[name=kind]");
  if (!place || !now || !field || accepted(form)) return false;
  field.value = until ?? now;
  const cross = document.createElement("span");
  cross.textContent = "×";
  cross.setAttribute("aria-label", "take it off");
  const said = until ? `Waits until ${place.dataset["day"] ?? until}` : (place.dataset[now] ?? now);
  place.replaceChildren(button(`${said} `, cross));
  return true;
}

function button(...inside: (string | Node)[]): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn plain";
  made.append(...inside);
  return made;
}

function clear(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>(".hint");
  for (const field of taken(form)) field.value = "";
  if (!place) return;
  delete place.dataset["now"];
  place.replaceChildren();
}

function accepted(form: HTMLFormElement): boolean {
  return [...taken(form)].some((field) => field.value);
}

/** Where it stands what was accepted. */
function taken(form: HTMLFormElement): NodeListOf<HTMLInputElement> {
  return form.querySelectorAll<HTMLInputElement>("input[name=kind], input[name=until]");
}

function words(form: HTMLFormElement): string {
  return form.querySelector("textarea")?.value.trim() ?? "";
}

function alone(form: HTMLFormElement): boolean {
  return new FormData(form).get("vis") === "me";
}

function boxOf(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>("[data-capture]") : null;
}
