/** Takes over forms that change something: shows the result in place, keeps what was typed until it is saved. */
import { type Current, ask, current, joined } from "./both";
import { me, trouble as unkept } from "./box";
import { toss, trouble } from "./capture";
import { here } from "./dom";
import { keepNow, sent } from "./drafts";
import { settle } from "./focus";
import { forget } from "./outbox";
import { go, isDirty, parse, refresh, say, show } from "./page";
import { still } from "./press";
import { freshKey, pending, send } from "./send";
import { shelve } from "./shelf";
import { type Step, forgetSteps, remember, taken, undo, wayBack } from "./undo";

/** Where somebody types or chooses. */
const TYPED = "input:not([type=hidden]), textarea, select";
/** Forms whose field is free again at once. */
const TOSSED = "[data-capture], .line";

/** Listens to all forms marked as commands. */
export function commands(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form instanceof HTMLFormElement && form.getAttribute("action") === "/sign-out") forgetSteps();
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-command]") || event.defaultPrevented) return;
    if (!me()) return;
    event.preventDefault();
    // Pressed twice: the first one is on its way.
    if (form.dataset["state"] === "saving" && !form.matches(TOSSED)) return;
    void run(form, event.submitter);
  });
  addEventListener("beforeunload", (event) => {
    const typing = [...document.querySelectorAll<HTMLFormElement>(".capture, .edit, .line, .post")].some(isTyping);
    // What is on the disk needs nobody to stay for it.
    if (unkept() && (pending() > 0 || typing)) event.preventDefault();
  });
}

function isTyping(form: HTMLFormElement): boolean {
  const field = form.querySelector<HTMLTextAreaElement | HTMLInputElement>("[name=text], [name=line]");
  return field !== null && field.value.trim() !== "" && isDirty(form);
}

async function run(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const url = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.pathname;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === "string") body.append(name, value);
  // The key of the page may have been used: a page can come out of a cache, or back with the history.
  body.set("key", freshKey());
  clearComplaint(form);
  const back = wayBack(form, submitter, url);
  const isUndo = submitter?.dataset["do"] === "undo" && taken(url);
  const typed = wordsIn(form);
  const kept = form.matches(TOSSED) ? toss(form, body) : undefined;
  const follow = settle(form, submitter);
  form.dataset["state"] = "saving";
  if (submitter?.getAttribute("role") === "checkbox")
    submitter.setAttribute("aria-checked", String(submitter.getAttribute("aria-checked") !== "true"));
  const about = { words: typed, does: named(form, submitter), kept: () => void sent(form, kept !== undefined) };
  const answer = await send(url, body, (words) => held(form, words, kept?.wait), about);
  delete form.dataset["state"];
  clearComplaint(form);
  if (answer.is === "refused") {
    const now = answer.status === 409 && !kept ? current(answer.html) : undefined;
    if (now) return conflict(form, submitter, now, body.get("key") ?? "");
    const there = kept ? kept.back(answer.words) : form.isConnected;
    if (!kept) complain(form, answer.words);
    say(answer.words);
    // The words are in their field again, and kept from there.
    if (there) void keepNow(form).then(() => forget(body.get("key") ?? ""));
    if (submitter?.getAttribute("role") === "checkbox")
      submitter.setAttribute("aria-checked", String(submitter.getAttribute("aria-checked") !== "true"));
    return;
  }
  await still(form);
  // What was folded out for this one deed folds in again.
  const fold = form.closest<HTMLDetailsElement>("details[data-once]");
  if (fold) {
    fold.open = false;
    fold.querySelector("summary")?.focus({ preventScroll: true });
  }
  kept?.done();
  // A field that was freed at once may hold the next thought by now.
  const told = arrive(answer.html, answer.url, kept || wordsIn(form) !== typed ? undefined : form);
  if (!isUndo) remember(back, told);
  else if (!told) document.querySelector("#toasts > .toast")?.remove();
  follow();
}

/** Somebody was quicker: both texts are shown, and what is chosen is saved against what is there now. */
function conflict(form: HTMLFormElement, submitter: HTMLElement | null, now: Current, key: string): void {
  const words = form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea[name], input[name]:not([type=hidden])");
  const fields = [...words].filter(({ name, value }) => now.words[name] !== undefined && now.words[name] !== value);
  void keepNow(form).then(() => forget(key));
  const version = form.querySelector<HTMLInputElement>("input[name=version]");
  ask(form, fields.map(({ name }) => now.words[name]).join("\n\n"), false, (chosen) => {
    if (version) version.value = now.version;
    for (const field of fields) {
      const theirs = now.words[field.name] ?? "";
      field.value = chosen === "mine" ? field.value : chosen === "theirs" ? theirs : joined(field.value, theirs, field.matches("input"));
    }
    if (chosen !== "theirs") return form.requestSubmit(submitter);
    // Nothing of mine is left to save: the page is shown as it is.
    form.reset();
    for (const field of fields) field.defaultValue = field.value = now.words[field.name] ?? "";
    void keepNow(form).then(() => refresh());
  });
}

/** What a person typed into a form. */
function wordsIn(form: HTMLFormElement): string {
  const typed = form.querySelectorAll<HTMLInputElement>("textarea, input:not([type=hidden], [type=radio], [type=checkbox])");
  return [...typed].map(({ value }) => value).filter((text) => text.trim()).join("\n");
}

/** What a form does, as its button says it, and to what. */
function named(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const button = submitter ?? form.querySelector("button:not([type=button])");
  const words = [...(button?.childNodes ?? [])].filter((node) => node.nodeName !== "KBD").map((node) => node.textContent);
  const says = (button?.getAttribute("aria-label") ?? words.join("")).trim();
  const row = form.closest(".row, li")?.querySelector("h3, p")?.textContent?.trim();
  return row && !says.includes(": ") ? `${says}: ${row}` : says;
}

/** Posts something that no form on the page stands for, such as a drag. */
export async function post(url: string, fields: Record<string, string>, back?: Step, does = ""): Promise<boolean> {
  const body = new URLSearchParams({ key: freshKey(), back: here(), ...fields });
  const answer = await send(url, body, (words) => notice(words), { does });
  if (answer.is === "refused") {
    notice(answer.words);
    void forget(body.get("key") ?? "");
    return false;
  }
  await still();
  remember(back, arrive(answer.html, answer.url));
  return true;
}

/** Takes the last step back; answers whether there was one. */
export function stepBack(): boolean {
  return undo(async ({ url, fields }) => {
    const done = await post(url, fields);
    if (done) say("Undone");
    return done;
  });
}

/** Shows the answer; says whether it came with a toast. */
function arrive(html: string, url: string, form?: HTMLFormElement): boolean {
  void shelve(new URL(url), html);
  const page = parse(html);
  const told = page.querySelector("#toasts > .toast") !== null;
  document.querySelector("#toasts > [role=alert]")?.remove();
  if (new URL(url).pathname === location.pathname) show(page, form);
  else go(page, url);
  return told;
}

function held(form: HTMLFormElement, words: string, wait?: (words: string) => void): void {
  if (wait) wait(words);
  else complain(form, words);
  say(words);
}

/** Says in place what is wrong; as a notice where the form is folded away, or is buttons alone: what the other one did
 * meanwhile may take their row away, and the words with it. */
function complain(form: HTMLFormElement, words: string): void {
  clearComplaint(form);
  if (!form.checkVisibility() || !form.querySelector(TYPED)) {
    notice(words);
    return;
  }
  trouble(form, words);
}

function clearComplaint(form: HTMLFormElement): void {
  const next = form.nextElementSibling;
  if (next?.matches("p.trouble[data-keep]")) next.remove();
}

/** A notice that stays until the next one. */
export function notice(words: string): void {
  const place = document.getElementById("toasts");
  if (!place) return;
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.setAttribute("role", "alert");
  const text = document.createElement("span");
  text.textContent = words;
  toast.append(text);
  place.replaceChildren(toast);
}
