/** A box in a note becomes an action with one key or one press, and the line says that it is one. Sends the words to the
 * command that any action line is sent to; knows no rule of it. */
import { Prec, type Range } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate, WidgetType, keymap } from "@codemirror/view";
import * as Y from "yjs";
import { post } from "./commands";
import { type Box, boxAt } from "./markdown";
import type { SharedText } from "./shared_text";
import { onUndone } from "./undo";

const BOX = "[ ]";
const DEED = "→ action:";
const said = Decoration.mark({ class: "md-deed" });

/** The key, the button at the line, and how a line reads that has become one. */
export function deed(form: HTMLFormElement, shared: SharedText) {
  const make = (view: EditorView, at: number): boolean => {
    const box = boxAt(view.state, at);
    if (!box || box.done || !box.words) return false;
    void agree(form, shared, box);
    return true;
  };
  return [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run: (view) => make(view, view.state.selection.main.head) }])),
    ViewPlugin.define((view) => new Offers(view, make), { decorations: (plugin) => plugin.shown }),
  ];
}

/** Sends one line; twice pressed is once sent. */
const going = new Set<string>();

async function agree(form: HTMLFormElement, shared: SharedText, box: Box): Promise<void> {
  const { act = "", meeting = "", point = "" } = form.dataset;
  const place = Y.createRelativePositionFromTypeIndex(shared.text, box.mark);
  const name = JSON.stringify(place);
  if (going.has(name)) return;
  going.add(name);
  const done = await post(act, { line: box.words, ...(meeting && { meeting }), ...(point && { point }) });
  going.delete(name);
  if (!done) return;
  turn(shared, place, BOX, DEED);
  const undo = document.querySelector("#toasts form:has([data-do=undo])")?.getAttribute("action");
  if (undo) onUndone(undo, () => turn(shared, place, DEED, BOX));
}

/** The line may have moved meanwhile, or be gone. What it became is not a step of one's own typing: Undo in the toast
 * takes back both. */
function turn(shared: SharedText, place: Y.RelativePosition, from: string, to: string): void {
  const at = Y.createAbsolutePositionFromRelativePosition(place, shared.doc)?.index;
  if (at === undefined) return;
  const words = shared.text.toString();
  const start = words.lastIndexOf("\n", at - 1) + 1;
  const end = words.indexOf("\n", at);
  const found = words.slice(start, end < 0 ? words.length : end).indexOf(from);
  if (found < 0) return;
  shared.doc.transact(() => {
    shared.text.insert(start + found, to);
    shared.text.delete(start + found + to.length, from.length);
  }, "deed");
}

class Offer extends WidgetType {
  constructor(
    readonly words: string,
    readonly make: (view: EditorView, at: number) => boolean,
  ) {
    super();
  }

  override eq(other: Offer): boolean {
    return other.words === this.words;
  }

  override toDOM(view: EditorView): HTMLElement {
    const place = document.createElement("span");
    place.className = "md-offer";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.tabIndex = -1;
    button.textContent = "→";
    const words = document.createElement("span");
    words.textContent = "Make it an action";
    button.append(words);
    button.title = "Ctrl ↵";
    button.setAttribute("aria-label", `Make it an action: ${this.words}`);
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => this.make(view, view.posAtDOM(place)));
    place.append(button);
    return place;
  }
}

class Offers {
  shown: DecorationSet = Decoration.none;

  constructor(
    view: EditorView,
    readonly make: (view: EditorView, at: number) => boolean,
  ) {
    this.#read(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.#read(update.view);
  }

  #read(view: EditorView): void {
    const found: Range<Decoration>[] = [];
    const { doc } = view.state;
    for (const { from, to } of view.visibleRanges)
      for (let at = from; at <= to; ) {
        const line = doc.lineAt(at);
        const box = boxAt(view.state, at);
        const offer = new Offer(box?.words ?? "", this.make);
        if (box && !box.done && box.words) found.push(Decoration.widget({ widget: offer, side: 1 }).range(line.to));
        const sign = line.text.indexOf(DEED);
        if (sign >= 0 && /^\s*[-*+]?\s*$/.test(line.text.slice(0, sign)))
          found.push(said.range(line.from + sign, line.from + sign + DEED.length));
        at = line.to + 1;
      }
    this.shown = Decoration.set(found, true);
  }
}
