/** A note as two people write it at once: an editor in the place of the field that works without it. Loaded where one is
 * seen. Keeps nothing itself: the shared text does. */
import { defaultKeymap } from "@codemirror/commands";
import { markdownKeymap, markdownLanguage } from "@codemirror/lang-markdown";
import { LanguageSupport } from "@codemirror/language";
import { EditorState, Prec, type Transaction } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, placeholder } from "@codemirror/view";
import { StyleModule } from "style-mod";
import { ySyncAnnotation, yCollab, yUndoManagerKeymap } from "y-codemirror.next";
import * as Y from "yjs";
import { trouble } from "./box";
import { carets } from "./carets";
import { deed } from "./deed";
import { keepNow } from "./drafts";
import { follow, linkAt, markdown } from "./markdown";
import { merge, moved } from "./merge";
import { release } from "./notes";
import { onArrival, onChange, say } from "./page";
import { type SharedText, type Standing, sharedText } from "./shared_text";

/** Keystrokes within so many milliseconds are one step back. */
const STEP = 400;
/** So long may saving take before a word is said of it. */
const CALM = 700;

interface Note {
  shared: SharedText;
  view?: EditorView;
  /** Gives the line back. */
  held?: (() => void) | undefined;
}

const notes = new Map<HTMLFormElement, Note>();
let styles: CSSStyleSheet | undefined;
/** Where somebody writes, while a page arrives. */
let wrote: EditorView | undefined;

// The editor's own rules would go into a style element, which the policy stops, and stand above every layer of ours.
StyleModule.mount = (root, modules) => {
  if (styles || !(root instanceof Document)) return;
  styles = new CSSStyleSheet();
  const rules = [modules].flat().map((each) => each.getRules());
  styles.replaceSync(`@layer base { ${rules.join("\\n")} }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles];
};

// A morph may move a row to another place of the page; whoever writes in it goes on writing where they were.
onArrival(() => {
  wrote = [...notes.values()].find((note) => note.view?.hasFocus)?.view;
});
onChange(() => {
  if (wrote?.dom.isConnected) comeBack(wrote);
  wrote = undefined;
  look();
});
document.addEventListener("toggle", look, true);

/** A browser that moves an element drops the caret in it, and may drop the focus; the editor itself knows where both were. */
function comeBack(view: EditorView): void {
  view.contentDOM.focus({ preventScroll: true });
  const selection = getSelection();
  // In the middle of a word that is being composed nobody touches what stands right.
  if (view.composing && selection?.anchorNode !== view.contentDOM) return;
  const { anchor, head } = view.state.selection.main;
  const [from, to] = [view.domAtPos(anchor), view.domAtPos(head)];
  selection?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Holds the lines of the notes that are seen: one under a point that is folded away needs none. */
function look(): void {
  for (const [form, note] of notes) {
    if (form.checkVisibility()) {
      note.held ??= note.shared.hold();
      continue;
    }
    note.held?.();
    note.held = undefined;
    if (form.isConnected) continue;
    note.view?.destroy();
    notes.delete(form);
  }
}

/** Puts an editor into the form of a note, once the text is there. */
export async function mount(form: HTMLFormElement, address: string): Promise<void> {
  const shared = sharedText(address);
  const note: Note = { shared };
  notes.set(form, note);
  look();
  tell(form, shared);
  await shared.ready;
  const { base, text } = await release(form);
  const area = form.elements.namedItem("text") as HTMLTextAreaElement;
  const caret = document.activeElement === area ? area.selectionStart : undefined;
  put(shared, base, text);
  note.view = new EditorView({ state: stateOf(form, area, shared), dispatchTransactions: steady });
  area.before(note.view.dom);
  area.hidden = true;
  takeDrafts(area, shared);
  // What is typed here is in the shared text; nobody else has to keep it.
  note.view.dom.addEventListener("input", (event) => event.stopPropagation());
  if (caret === undefined) return;
  const anchor = Math.min(moved(text, shared.text.toString(), caret), shared.text.length);
  note.view.dispatch({ selection: { anchor } });
  note.view.contentDOM.focus({ preventScroll: true });
}

/** The line that one writes on stays where it is on the screen, whatever the other one writes above it. */
function steady(changes: readonly Transaction[], view: EditorView): void {
  const theirs = view.hasFocus && changes.some((each) => each.docChanged && each.annotation(ySyncAnnotation));
  const before = theirs ? caretTop(view) : undefined;
  view.update(changes);
  const now = before === undefined ? undefined : caretTop(view);
  if (before === undefined || now === undefined) return;
  const by = now - before;
  if (Math.abs(by) < 1 || before < 0 || before > innerHeight) return;
  const inside = view.scrollDOM.scrollTop;
  view.scrollDOM.scrollTop += by;
  scrollBy({ top: by - (view.scrollDOM.scrollTop - inside), behavior: "instant" });
}

function caretTop(view: EditorView): number | undefined {
  return view.coordsAtPos(view.state.selection.main.head)?.top;
}

/** The field holds no words of its own any more. A draft that is put back into it goes on into the text. */
function takeDrafts(area: HTMLTextAreaElement, shared: SharedText): void {
  const take = (): void => {
    put(shared, area.defaultValue, area.value);
    area.value = area.defaultValue;
    if (area.form) void keepNow(area.form);
  };
  area.value = area.defaultValue;
  area.addEventListener("input", take);
  take();
}

/** What was typed into the field before the text was there goes to its place in it. */
function put(shared: SharedText, base: string, mine: string): void {
  const theirs = shared.text.toString();
  if (mine === base || mine === theirs) return;
  const both = merge(base, mine, theirs) ?? [theirs, mine].filter(Boolean).join("\n\n");
  let start = 0;
  while (start < theirs.length && theirs[start] === both[start]) start += 1;
  let end = 0;
  while (end < Math.min(theirs.length, both.length) - start && theirs.at(-1 - end) === both.at(-1 - end)) end += 1;
  shared.doc.transact(() => {
    shared.text.delete(start, theirs.length - end - start);
    shared.text.insert(start, both.slice(start, both.length - end));
  }, "field");
}

function stateOf(form: HTMLFormElement, area: HTMLTextAreaElement, shared: SharedText): EditorState {
  const { text } = shared;
  const undoManager = new Y.UndoManager(text, { captureTimeout: STEP });
  const most = Number(form.dataset["most"]);
  const { writer: name = "", side = "other" } = form.dataset;
  return EditorState.create({
    doc: text.toString(),
    extensions: [
      // A document counts every character; so must the editor.
      EditorState.lineSeparator.of("\n"),
      EditorView.clipboardInputFilter.of((words) => words.replace(/\r\n?/g, "\n")),
      within(most, (words) => state(form, words, true)),
      yCollab(text, null, { undoManager }),
      carets(shared, { name, side }),
      new LanguageSupport(markdownLanguage),
      markdown,
      deed(form, shared),
      Prec.high(keymap.of([{ key: "Mod-Enter", run: opens }])),
      keymap.of([...yUndoManagerKeymap, ...markdownKeymap, ...defaultKeymap]),
      EditorView.lineWrapping,
      highlightActiveLine(),
      EditorView.perLineTextDirection.of(true),
      placeholder(area.placeholder),
      EditorView.contentAttributes.of({
        "aria-label": area.getAttribute("aria-label") ?? "",
        class: "voice",
        dir: "auto",
        spellcheck: "true",
        autocorrect: "on",
        autocapitalize: "sentences",
      }),
    ],
  });
}

function opens(view: EditorView): boolean {
  const link = linkAt(view.state, view.state.selection.main.head);
  if (link) follow(link);
  return link !== undefined;
}

/** Refuses what would make one's own note too long; what the other one wrote is there already. */
function within(most: number, refuse: (words: string) => void) {
  return EditorState.changeFilter.of((change) => {
    const { length } = change.newDoc;
    const typed = change.isUserEvent("input") || change.isUserEvent("move");
    if (!typed || length <= most || length <= change.startState.doc.length) return true;
    const words = `That is ${length} characters; a note holds ${most}. It was not put in. Split it.`;
    refuse(words);
    say(words);
    return false;
  });
}

/** Says at the note how it stands, and nothing of every keystroke. */
function tell(form: HTMLFormElement, shared: SharedText): void {
  let wrote = false;
  let timer = 0;
  const now = (): void => {
    timer = 0;
    const standing = shared.standing;
    const words = says(standing, shared.waits, wrote);
    if (words === form.querySelector(".state")?.textContent) return;
    state(form, words, shared.waits && standing !== "saving");
    if (standing !== "saved" && standing !== "saving") say(words);
  };
  shared.onStanding(() => {
    wrote ||= shared.waits;
    timer ||= setTimeout(now, shared.standing === "saved" ? CALM / 2 : CALM);
  });
}

function says(standing: Standing, waits: boolean, wrote: boolean): string {
  const kept = trouble() ? "Keep this page open: it is sent by itself." : "It is kept here and sent by itself.";
  switch (standing) {
    case "saved":
      return wrote ? "Saved" : "";
    case "saving":
      return "Saving…";
    case "cut":
      return waits ? `Not saved: no connection. ${kept}` : "No connection. What you write is kept here until there is one.";
    case "signed-out":
      return waits
        ? "Not saved: you are signed out. Sign in in another tab as yourself, and it is sent by itself."
        : "You are signed out. Sign in in another tab to go on.";
    case "gone":
      return waits
        ? "Not saved: this note is not here any more. Your words are kept under “Not saved”."
        : "This note is not here any more.";
    case "too-long":
      return "Not saved: this is more than a note holds. Take some of it out, and it is sent by itself.";
  }
}

function state(form: HTMLFormElement, words: string, bad = false): void {
  const place = form.querySelector(".state");
  if (!place) return;
  place.textContent = words;
  place.classList.toggle("bad", bad);
}
