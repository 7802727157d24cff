/** Simple Markdown, shown as it reads: headings, bold, italic, lists, boxes, links, code. The signs themselves are seen
 * on the line one writes on. Changes no word but the mark in a box that is ticked. */
import { syntaxTree } from "@codemirror/language";
import { type EditorState, Prec, type Range } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType, keymap } from "@codemirror/view";
import type { SyntaxNodeRef } from "@lezer/common";

const MARKS: Record<string, Decoration> = {
  StrongEmphasis: Decoration.mark({ tagName: "strong" }),
  Emphasis: Decoration.mark({ tagName: "em" }),
  Strikethrough: Decoration.mark({ tagName: "s" }),
  InlineCode: Decoration.mark({ tagName: "code" }),
};
const LINES: Record<string, string> = {
  ATXHeading1: "md-h1",
  ATXHeading2: "md-h2",
  ATXHeading3: "md-h3",
  ATXHeading4: "md-h3",
  ATXHeading5: "md-h3",
  ATXHeading6: "md-h3",
  FencedCode: "md-code",
  Blockquote: "md-quote",
};
/** Signs that step back where nobody writes. */
const SIGNS = new Set(["HeaderMark", "EmphasisMark", "StrikethroughMark", "CodeMark", "LinkMark", "QuoteMark"]);
const DEEPEST = 5;
const dim = Decoration.mark({ class: "md-sign" });
const gone = Decoration.replace({});

/** A box on a line: `- [ ] words`. */
export interface Box {
  /** Where its line begins and ends. */
  from: number;
  to: number;
  /** Where `[ ]` stands. */
  mark: number;
  done: boolean;
  words: string;
}

/** The box on the line at a place. */
export function boxAt(state: EditorState, at: number): Box | undefined {
  const line = state.doc.lineAt(at);
  const found = /^(\s*(?:[-*+]|\d+[.)])\s+)\[([ xX])\](?:\s+(.*)|$)/.exec(line.text);
  if (!found) return undefined;
  const [, lead = "", mark = " ", words = ""] = found;
  return { from: line.from, to: line.to, mark: line.from + lead.length, done: mark !== " ", words: words.trim() };
}

class Tick extends WidgetType {
  constructor(
    readonly done: boolean,
    readonly words: string,
  ) {
    super();
  }

  override eq(other: Tick): boolean {
    return other.done === this.done && other.words === this.words;
  }

  override toDOM(view: EditorView): HTMLElement {
    const place = document.createElement("span");
    place.className = "md-mark";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.className = "check";
    box.defaultChecked = this.done;
    // One stop of the Tab key for a whole note; in the text a key ticks it.
    box.tabIndex = -1;
    box.setAttribute("aria-label", this.words ? `Done: ${this.words}` : "Done");
    box.addEventListener("mousedown", (event) => event.preventDefault());
    box.addEventListener("click", (event) => {
      event.preventDefault();
      tick(view, view.posAtDOM(place));
    });
    place.append(box);
    return place;
  }
}

class Bullet extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(): HTMLElement {
    const place = document.createElement("span");
    place.className = "md-mark";
    place.textContent = "•";
    return place;
  }
}

/** Ticks the box on the line, or takes the tick away. */
function tick(view: EditorView, at: number): boolean {
  const box = boxAt(view.state, at);
  if (!box) return false;
  const insert = box.done ? " " : "x";
  view.dispatch({ changes: { from: box.mark + 1, to: box.mark + 2, insert }, userEvent: "input.tick" });
  return true;
}

/** Where a link leads; nowhere, for what is not to be opened. */
export function linkAt(state: EditorState, at: number): string | undefined {
  let node = syntaxTree(state).resolveInner(at, -1);
  while (node.name !== "Link" && node.name !== "URL" && node.name !== "Autolink" && node.parent) node = node.parent;
  const url = node.name === "URL" ? node : node.getChild("URL");
  if (!url) return undefined;
  const words = state.sliceDoc(url.from, url.to);
  const whole = words.startsWith("www.") ? `https://${words}` : /^[^\s:/]+@[^\s:/]+$/.test(words) ? `mailto:${words}` : words;
  return /^(https?:\/\/|mailto:)/i.test(whole) ? whole : undefined;
}

/** Opens a link in a tab that cannot reach back. */
export function follow(link: string): void {
  window.open(link, "_blank", "noopener,noreferrer");
}

/** Lines that somebody's own caret or selection touches. */
function written(view: EditorView): (from: number, to: number) => boolean {
  if (!view.hasFocus) return () => false;
  const { doc, selection } = view.state;
  const lines = selection.ranges.map(({ from, to }) => [doc.lineAt(from).from, doc.lineAt(to).to] as const);
  return (from, to) => lines.some(([start, end]) => from <= end && to >= start);
}

class Shown {
  marks: DecorationSet = Decoration.none;
  whole: DecorationSet = Decoration.none;

  constructor(view: EditorView) {
    this.#read(view);
  }

  update(update: ViewUpdate): void {
    const grown = syntaxTree(update.startState) !== syntaxTree(update.state);
    if (update.docChanged || update.selectionSet || update.viewportChanged || update.focusChanged || grown)
      this.#read(update.view);
  }

  #read(view: EditorView): void {
    const marks: Range<Decoration>[] = [];
    const whole: Range<Decoration>[] = [];
    const isWritten = written(view);
    for (const { from, to } of view.visibleRanges)
      syntaxTree(view.state).iterate({
        from,
        to,
        enter: (node) => {
          mark(view.state, node, isWritten, marks);
          if (node.name === "ListItem") item(view.state, node, marks, whole);
        },
      });
    this.marks = Decoration.set(marks, true);
    this.whole = Decoration.set(whole, true);
  }
}

function mark(
  state: EditorState,
  node: SyntaxNodeRef,
  isWritten: (from: number, to: number) => boolean,
  found: Range<Decoration>[],
): void {
  const { name, from, to } = node;
  const line = LINES[name];
  if (line) lines(state, from, to, line, found);
  const kind = MARKS[name];
  if (kind && from < to) found.push(kind.range(from, to));
  const isUrl = name === "URL" && node.node.parent?.name === "Link";
  if (name === "Link" || (name === "URL" && !isUrl)) {
    if (linkAt(state, to)) found.push(Decoration.mark({ class: "md-link" }).range(from, to));
  }
  if (!SIGNS.has(name) && !isUrl) return;
  const spaced = name === "HeaderMark" || name === "QuoteMark";
  const end = spaced && state.sliceDoc(to, to + 1) === " " ? to + 1 : to;
  const shown = isWritten(from, to) || node.node.parent?.name === "FencedCode" || isBare(state, node);
  if (from < end) found.push((shown ? dim : gone).range(from, end));
}

/** A link without words would be nothing at all, and so would a sign alone on its line. */
function isBare(state: EditorState, { from, to, node }: SyntaxNodeRef): boolean {
  const parent = node.parent;
  if (parent?.name === "Link") return state.sliceDoc(parent.from, parent.from + 2) === "[]" || !parent.getChild("URL");
  const line = state.doc.lineAt(from);
  return line.text.trim() === state.sliceDoc(from, to);
}

function lines(state: EditorState, from: number, to: number, name: string, found: Range<Decoration>[]): void {
  const last = state.doc.lineAt(to).number;
  for (let number = state.doc.lineAt(from).number; number <= last; number += 1)
    found.push(Decoration.line({ class: name }).range(state.doc.line(number).from));
}

/** A line of a list hangs from its mark, however deep it stands. */
function item(state: EditorState, { from, node }: SyntaxNodeRef, marks: Range<Decoration>[], whole: Range<Decoration>[]): void {
  const sign = node.getChild("ListMark");
  if (!sign || state.sliceDoc(sign.to, sign.to + 1) !== " ") return;
  let depth = 0;
  for (let up = node.parent; up; up = up.parent) if (up.name === "ListItem") depth += 1;
  const line = state.doc.lineAt(from);
  const box = boxAt(state, line.from);
  const done = box?.done ? " md-done" : "";
  const name = `md-item md-deep-${Math.min(depth, DEEPEST)}${done}`;
  marks.push(Decoration.line({ class: name, attributes: box && !box.done ? { "data-box": "" } : {} }).range(line.from));
  const lead = line.from < sign.from && /^\s*$/.test(state.sliceDoc(line.from, sign.from));
  if (lead) put(gone.range(line.from, sign.from), marks, whole);
  if (box && node.parent?.name === "BulletList") {
    const end = Math.min(box.mark + 4, line.to);
    put(Decoration.replace({ widget: new Tick(box.done, box.words) }).range(sign.from, end), marks, whole);
  } else if (node.parent?.name === "BulletList") {
    put(Decoration.replace({ widget: new Bullet() }).range(sign.from, sign.to + 1), marks, whole);
  } else marks.push(Decoration.mark({ class: "md-mark" }).range(sign.from, sign.to + 1));
}

/** What stands for several signs is stepped over and deleted as one. */
function put(one: Range<Decoration>, marks: Range<Decoration>[], whole: Range<Decoration>[]): void {
  marks.push(one);
  whole.push(one);
}

const shown = ViewPlugin.fromClass(Shown, {
  decorations: (plugin) => plugin.marks,
  provide: (plugin) =>
    EditorView.atomicRanges.of((view) => view.plugin(plugin)?.whole ?? Decoration.none),
});

/** A link that is pressed opens. Where one writes, that sets the caret, and with the key of links it opens there too. */
const opened = EditorView.domEventHandlers({
  mousedown: (event, view) => {
    const link = pressed(event, view);
    if (link) event.preventDefault();
    return link !== undefined;
  },
  click: (event, view) => {
    const link = pressed(event, view);
    if (link) follow(link);
    return link !== undefined;
  },
});

function pressed(event: MouseEvent, view: EditorView): string | undefined {
  const target = event.target instanceof Element ? event.target.closest(".md-link") : null;
  if (!target || event.button !== 0) return undefined;
  const at = view.posAtDOM(target);
  if (written(view)(at, at) && !event.ctrlKey && !event.metaKey) return undefined;
  return linkAt(view.state, at + 1);
}

/** A new line of a list begins with its mark by itself. Whoever types one too means one, not a list in a list. */
const once = EditorView.inputHandler.of((view, from, to, words) => {
  const line = view.state.doc.lineAt(from);
  const before = view.state.sliceDoc(line.from, from);
  const found = /^(\s*)(?:[-*+]|\d+[.)])(?: \[ \])? ([-*+]|\d+[.)])$/.exec(before);
  if (words !== " " || !found || to !== line.to) return false;
  const insert = `${found[1] ?? ""}${found[2] ?? ""} `;
  const anchor = line.from + insert.length;
  view.dispatch({ changes: { from: line.from, to, insert }, selection: { anchor }, userEvent: "input.type" });
  return true;
});

/** Simple Markdown as it reads, with its keys. */
export const markdown = [
  shown,
  opened,
  once,
  Prec.high(keymap.of([{ key: "Mod-Shift-Enter", run: (view) => tick(view, view.state.selection.main.head) }])),
];
