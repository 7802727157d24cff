/** Where others are in a shared text: their caret with their name, and what they have selected. Says where one is
 * oneself. Moves nobody's own caret. */
import { type Range, Annotation } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate, WidgetType } from "@codemirror/view";
import * as Y from "yjs";
import type { SharedText } from "./shared_text";

/** Who writes, as others see it. */
export interface Writer {
  name: string;
  side: string;
}

/** A name is shown while its caret moves, and stays out of the way of the next line after. */
const NAMED = 3_000;
const NAME = 40;
const theirs = Annotation.define<boolean>();

class Caret extends WidgetType {
  constructor(
    readonly writer: Writer,
    readonly named: boolean,
  ) {
    super();
  }

  override eq(other: Caret): boolean {
    return (
      other.named === this.named && other.writer.name === this.writer.name && other.writer.side === this.writer.side
    );
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement("span");
    caret.className = this.named ? "caret named" : "caret";
    caret.dataset["side"] = this.writer.side;
    const name = document.createElement("i");
    name.dir = "auto";
    name.textContent = this.writer.name;
    // Joined to the words beside it, so that a line never breaks at somebody's caret.
    caret.append("\u2060", name, "\u2060");
    return caret;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** What another client says of itself. Only its shape is trusted. */
interface Said {
  user?: { name?: unknown; side?: unknown };
  cursor?: { anchor?: unknown; head?: unknown } | null;
}

/** The carets of a text. */
export function carets(shared: SharedText, writer: Writer) {
  return ViewPlugin.define((view) => new Carets(view, shared, writer), { decorations: (plugin) => plugin.shown });
}

class Carets {
  shown: DecorationSet = Decoration.none;
  readonly #moved = new Map<number, { where: string; at: number }>();
  #said = "";
  #fading = 0;
  readonly #heard: (change: { added: number[]; updated: number[]; removed: number[] }) => void;

  constructor(
    readonly view: EditorView,
    readonly shared: SharedText,
    readonly writer: Writer,
  ) {
    this.#heard = ({ added, updated, removed }) => {
      if ([...added, ...updated, ...removed].some((client) => client !== shared.doc.clientID)) this.#again();
    };
    shared.awareness.on("change", this.#heard);
    this.shown = this.#all();
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.selectionSet || update.focusChanged) this.#say();
    if (update.docChanged || update.transactions.some((each) => each.annotation(theirs))) this.shown = this.#all();
  }

  destroy(): void {
    clearTimeout(this.#fading);
    this.shared.awareness.off("change", this.#heard);
  }

  #again(): void {
    this.view.dispatch({ annotations: theirs.of(true) });
  }

  /** Where one is, while one is there. Said by neighbouring characters, so typing alone changes nothing. */
  #say(): void {
    const { main } = this.view.state.selection;
    const { text, awareness } = this.shared;
    const at = (index: number): unknown =>
      Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length)));
    const cursor = this.view.hasFocus ? { anchor: at(main.anchor), head: at(main.head) } : null;
    const state = JSON.stringify(cursor);
    if (state === this.#said && awareness.getLocalState()) return;
    this.#said = state;
    awareness.setLocalState({ user: this.writer, cursor });
  }

  #all(): DecorationSet {
    const found: Range<Decoration>[] = [];
    let fades = false;
    for (const [client, said] of this.shared.awareness.getStates() as Map<number, Said>) {
      if (client === this.shared.doc.clientID) continue;
      const place = this.#place(said);
      if (!place) continue;
      const moved = this.#since(client, JSON.stringify(said.cursor));
      const named = Date.now() - moved < NAMED;
      fades ||= named;
      const { anchor, head } = place;
      const writer = who(said);
      if (anchor !== head)
        found.push(
          Decoration.mark({ class: "chosen", attributes: { "data-side": writer.side } }).range(
            Math.min(anchor, head),
            Math.max(anchor, head),
          ),
        );
      found.push(Decoration.widget({ widget: new Caret(writer, named), side: head > anchor ? -1 : 1 }).range(head));
    }
    clearTimeout(this.#fading);
    if (fades) this.#fading = setTimeout(() => this.#again(), NAMED);
    return Decoration.set(found, true);
  }

  #since(client: number, where: string): number {
    const before = this.#moved.get(client);
    if (before?.where === where) return before.at;
    this.#moved.set(client, { where, at: Date.now() });
    return Date.now();
  }

  #place({ cursor }: Said): { anchor: number; head: number } | undefined {
    if (!cursor) return undefined;
    const [anchor, head] = [this.#index(cursor.anchor), this.#index(cursor.head)];
    return anchor === undefined || head === undefined ? undefined : { anchor, head };
  }

  #index(said: unknown): number | undefined {
    if (typeof said !== "object" || said === null) return undefined;
    try {
      const { doc, text } = this.shared;
      const place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(said), doc);
      return place?.type === text ? Math.min(place.index, this.view.state.doc.length) : undefined;
    } catch {
      // Another client may say anything.
      return undefined;
    }
  }
}

function who({ user }: Said): Writer {
  const name = typeof user?.name === "string" ? user.name.slice(0, NAME) : "";
  return { name: name || "Somebody", side: user?.side === "owner" ? "owner" : "other" };
}
