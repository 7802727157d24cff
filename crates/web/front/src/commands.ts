/** Takes over forms that change something: shows the result in place, keeps what was typed until it is saved. */
import { toss, trouble } from "./capture";
import { clash } from "./clash";
import { settle } from "./focus";
import { go, isDirty, parse, say, show } from "./page";
import { freshKey, pending, send } from "./send";
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
    event.preventDefault();
    // Pressed twice: the first one is on its way.
    if (form.dataset["state"] === "saving" && !form.matches(TOSSED)) return;
    void run(form, event.submitter);
  });
  addEventListener("beforeunload", (event) => {
    const typing = [...document.querySelectorAll<HTMLFormElement>(".capture, .edit, .line, .post")].some(isTyping);
    if (pending() > 0 || typing) event.preventDefault();
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
  const key = form.querySelector<HTMLInputElement>("input[name=key]");
  if (key) key.value = freshKey();
  clearComplaint(form);
  const back = wayBack(form, submitter, url);
  const isUndo = submitter?.dataset["do"] === "undo" && taken(url);
  const kept = form.matches(TOSSED) ? toss(form, body) : undefined;
  const follow = settle(form, submitter);
  form.dataset["state"] = "saving";
  if (submitter?.getAttribute("role") === "checkbox")
    submitter.setAttribute("aria-checked", String(submitter.getAttribute("aria-checked") !== "true"));
  const answer = await send(url, body, (words) => held(form, words, kept?.wait));
  delete form.dataset["state"];
  clearComplaint(form);
  if (answer.is === "refused") {
    const words = answer.status === 409 ? await clash(form, answer.words) : answer.words;
    kept?.back(words);
    if (!kept) complain(form, words);
    say(words);
    if (submitter?.getAttribute("role") === "checkbox")
      submitter.setAttribute("aria-checked", String(submitter.getAttribute("aria-checked") !== "true"));
    return;
  }
  kept?.done();
  // A field that was freed at once may hold the next thought by now.
  const told = arrive(answer.html, answer.url, kept ? undefined : form);
  if (!isUndo) remember(back, told);
  else if (!told) document.querySelector("#toasts > .toast")?.remove();
  follow();
}

/** Posts something that no form on the page stands for, such as a drag. */
export async function post(url: string, fields: Record<string, string>, back?: Step): Promise<boolean> {
  const body = new URLSearchParams({ key: freshKey(), back: location.pathname, ...fields });
  const answer = await send(url, body, (words) => notice(words));
  if (answer.is === "refused") {
    notice(answer.words);
    return false;
  }
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
