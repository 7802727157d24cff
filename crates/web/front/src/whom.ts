/** Capturing from home for one of several people: chosen from a list, or by `@Ana` before the words; said before it is sent. */
import { onChange } from "./page";

/** Watches the box of the home page. */
export function whom(): void {
  onChange(tell);
  document.addEventListener("input", (event) => {
    const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>("[data-whom]") : null;
    if (!form) return;
    if (event.target instanceof HTMLTextAreaElement) choose(form, event.target.value);
    tell();
  });
  // Before the form is sent: nobody chosen is asked for, and the name is no part of the thought.
  document.addEventListener("submit", (event) => prepare(event), true);
}

function list(form: HTMLFormElement): HTMLSelectElement | null {
  return form.querySelector("select");
}

/** `@Ana …` chooses Ana while nobody else is called so, or begins so. */
function choose(form: HTMLFormElement, words: string): void {
  const select = list(form);
  const called = named(words);
  if (!select || called === undefined) return;
  const people = [...select.options].filter((option) => option.value);
  const exact = people.filter((option) => fold(option.text) === called);
  const begins = people.filter((option) => fold(option.text).startsWith(called));
  const [one, another] = exact.length > 0 ? exact : begins;
  select.value = one && !another ? one.value : "";
}

/** The name behind an `@` at the beginning, once it is typed to its end. */
function named(words: string): string | undefined {
  const name = /^\s*@(\S+)\s/u.exec(words)?.[1];
  return name && fold(name);
}

function fold(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Says who will see it. */
function tell(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("[data-whom]")) {
    const chosen = list(form)?.selectedOptions[0];
    const shared = form.querySelector(".seg label span");
    const name = chosen?.value ? chosen.text : undefined;
    if (shared) shared.textContent = name ? `Shared with ${name}` : "Shared with them";
  }
}

function prepare(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches("[data-whom]")) return;
  const select = list(form);
  const field = form.querySelector<HTMLTextAreaElement>("[name=text]");
  const button = event.submitter;
  if (!select || !field || !(button instanceof HTMLButtonElement)) return;
  if (!select.value) {
    event.preventDefault();
    event.stopPropagation();
    select.focus();
    return;
  }
  button.setAttribute("formaction", select.value);
  const called = named(field.value);
  const chosen = fold(select.selectedOptions[0]?.text ?? "");
  if (called && chosen.startsWith(called)) field.value = field.value.replace(/^\s*@\S+\s+/u, "");
  // The next thought may be for somebody else: it is asked again.
  queueMicrotask(() => {
    select.value = "";
    tell();
  });
}
