/** A text that two people write at once: one document, kept equal with the server's over a socket. Speaks the plain
 * y-sync protocol and counts what the server says is on its disk. Shows nothing. */
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { type Encoder, createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import * as Y from "yjs";
import { last, me } from "./box";
import { Keystrokes, adopt } from "./keystrokes";
import { Wait, answered } from "./line";
import { ownWords, takeOut } from "./own_words";
import { refuse } from "./refused";

const SYNC = 0;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
const AWARENESS = 1;
const ASKED_AWARENESS = 3;
const ACKNOWLEDGED = 9;

/** How often somebody who is signed out is looked for. */
const OUT = 10_000;
/** Longer than any disk takes: then nobody is there. */
const DEAF = 5_000;
/** Without a word for so long one asks whether the line still holds. */
const QUIET = 20_000;
/** A tab that nobody looks at rests after so long. */
const REST = 60_000;
/** Between two words about one's caret. */
const GLANCE = 50;

/** Why the server closed the line. */
const REFUSED = new Map<number, Refused>([
  [4401, "signed-out"],
  [4404, "gone"],
  [4413, "too-long"],
  [4422, "too-long"],
]);

type Refused = "signed-out" | "gone" | "too-long";
const WHY = {
  gone: "This note is not here any more, or not yours.",
  "too-long": "This is more than a note holds. Take some of it out there, and it is sent by itself.",
};

/** How it stands with what was typed here. */
export type Standing = "saved" | "saving" | "cut" | Refused;

interface Pending {
  update: Uint8Array;
  /** As which message of this connection it went; nothing while it has not. */
  sent?: number;
}

/** Who takes words out that were let go of. */
const DISCARD = "discard";

const open = new Map<string, SharedText>();

/** The text at an address; the same one for all who ask on this page. */
export function sharedText(address: string): SharedText {
  const known = open.get(address) ?? new SharedText(address);
  open.set(address, known);
  return known;
}

/** All texts of this page. */
export function sharedTexts(): SharedText[] {
  return [...open.values()];
}

export class SharedText {
  readonly address: string;
  readonly doc = new Y.Doc();
  readonly text = this.doc.getText("text");
  readonly awareness = new Awareness(this.doc);
  /** Resolves when the text can be shown: the server's came, or the browser had all of it. */
  readonly ready: Promise<void>;

  readonly #user = me();
  readonly #log: Keystrokes;
  #found!: () => void;
  #pending: Pending[] = [];
  #socket: WebSocket | undefined;
  #sent = 0;
  /** The server said what it has: from here on updates build on something it knows. */
  #met = false;
  #readers = 0;
  #asleep = false;
  #refused: Refused | undefined;
  /** How long the text was when it was too long: until it is shorter, sending it again only disturbs the other one. */
  #fullAt = 0;
  readonly #wait = new Wait(() => void this.#again());
  #heard = 0;
  /** Since when an answer is due; 0 while none is. */
  #asked = 0;
  #retry = 0;
  #pulse = 0;
  #glance = 0;
  #glancedAgain = false;
  #rest = 0;
  readonly #hears: (() => void)[] = [];

  constructor(address: string) {
    this.address = address;
    this.ready = new Promise((resolve) => (this.#found = resolve));
    this.#log = new Keystrokes(address, () => this.#toKeep());
    this.awareness.setLocalState(null);
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#typed(update);
    });
    this.awareness.on("update", (_: unknown, origin: unknown) => {
      if (origin === "local") this.#glanced();
    });
    addEventListener("offline", () => this.#cut());
    addEventListener("pageshow", () => void this.#again());
    addEventListener("pagehide", () => this.awareness.setLocalState(null));
    document.addEventListener("visibilitychange", () => this.#look());
    void this.#adopt();
  }

  /** How it stands. */
  get standing(): Standing {
    if (this.#refused) return this.#refused;
    if (!this.#met) return "cut";
    return this.waits ? "saving" : "saved";
  }

  /** Something typed here is not on the server's disk. */
  get waits(): boolean {
    return this.#pending.length > 0;
  }

  /** Hears whenever that may have changed. */
  onStanding(hear: () => void): void {
    this.#hears.push(hear);
  }

  /** Somebody looks at it from now on: the line is held. Answers how to stop. */
  hold(): () => void {
    this.#readers += 1;
    this.#now();
    return () => {
      this.#readers -= 1;
      this.#letGo();
    };
  }

  async #adopt(): Promise<void> {
    await adopt(this.address, async (update) => {
      // Not left to the document to tell: what builds on words that only the server has would be kept silent.
      Y.applyUpdate(this.doc, update, this);
      this.#typed(update);
      await this.#log.written();
    });
    if (this.text.length > 0) this.#found();
  }

  /** With a line the server has what ours builds on; without one the browser must be able to show all of it again. */
  #toKeep(): Uint8Array | undefined {
    if (!this.waits) return undefined;
    return this.#met ? Y.mergeUpdates(this.#pending.map(({ update }) => update)) : Y.encodeStateAsUpdate(this.doc);
  }

  #typed(update: Uint8Array): void {
    const one: Pending = { update };
    this.#pending.push(one);
    if (this.#met) one.sent = this.#sync(UPDATE, update);
    this.#log.touch();
    if (this.#refused === "too-long") this.#later();
    else this.#now();
    this.#tell();
  }

  #wanted(): boolean {
    if (this.#refused === "gone" || this.#refused === "signed-out") return false;
    if (this.#refused === "too-long" && this.text.length >= this.#fullAt) return false;
    return this.waits || (this.#readers > 0 && !this.#asleep);
  }

  /** Opens the line at once where it is wanted, or asked for, and none is open. */
  #now(asked = false): void {
    if (this.#socket || !(asked || this.#wanted()) || !navigator.onLine) return;
    clearTimeout(this.#retry);
    this.#wait.stop();
    const query = `acknowledge&fulcrum-user=${encodeURIComponent(this.#user)}`;
    const address = new URL(`${this.address}?${query}`, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    const socket = new WebSocket(address);
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    this.#asked = this.#heard = Date.now();
    this.#pulse = setInterval(() => this.#feel(), DEAF / 5);
    socket.addEventListener("open", () => {
      this.#sync(STEP_1, Y.encodeStateVector(this.doc));
      this.#showCaret();
      this.#letGo();
    });
    socket.addEventListener("message", ({ data }) => this.#read(new Uint8Array(data as ArrayBuffer), socket));
    socket.addEventListener("close", ({ code }) => this.#closed(socket, code));
  }

  #read(message: Uint8Array, socket: WebSocket): void {
    if (socket !== this.#socket) return;
    this.#heard = Date.now();
    this.#asked = 0;
    const decoder = createDecoder(message);
    switch (readVarUint(decoder)) {
      case SYNC:
        return this.#readSync(readVarUint(decoder), readVarUint8Array(decoder));
      case AWARENESS:
        return applyAwarenessUpdate(this.awareness, readVarUint8Array(decoder), this);
      case ASKED_AWARENESS:
        return this.#showCaret();
      case ACKNOWLEDGED:
        return this.#acknowledged(readVarUint(decoder));
    }
  }

  #readSync(step: number, bytes: Uint8Array): void {
    this.#wait.holds();
    answered();
    if (step !== STEP_1) {
      Y.applyUpdate(this.doc, bytes, this);
      if (step === STEP_2) this.#found();
      return;
    }
    // All that the server lacks, and so all that waits.
    const number = this.#sync(STEP_2, Y.encodeStateAsUpdate(this.doc, bytes));
    for (const one of this.#pending) one.sent = number;
    this.#met = true;
    this.#tell();
  }

  #acknowledged(number: number): void {
    this.#refused = undefined;
    const before = this.#pending.length;
    this.#pending = this.#pending.filter(({ sent }) => sent === undefined || sent > number);
    if (this.#pending.length < before) this.#log.touch();
    else if (this.waits) this.#asked ||= Date.now();
    this.#tell();
    this.#letGo();
  }

  /** Sends a message of the sync protocol; answers how many of those that are acknowledged went on this connection. */
  #sync(step: number, bytes: Uint8Array): number {
    this.#send(SYNC, (encoder) => {
      writeVarUint(encoder, step);
      writeVarUint8Array(encoder, bytes);
    });
    this.#asked ||= Date.now();
    if (step !== STEP_1) this.#sent += 1;
    return this.#sent;
  }

  #send(type: number, write: (encoder: Encoder) => void): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    const encoder = createEncoder();
    writeVarUint(encoder, type);
    write(encoder);
    this.#socket.send(toUint8Array(encoder) as Uint8Array<ArrayBuffer>);
  }

  /** One's caret goes at once, and then not more often than an eye follows. */
  #glanced(): void {
    if (this.#glance && this.awareness.getLocalState()) {
      this.#glancedAgain = true;
      return;
    }
    this.#showCaret();
    this.#glance ||= setTimeout(() => {
      this.#glance = 0;
      if (this.#glancedAgain) this.#glanced();
    }, GLANCE);
  }

  #showCaret(): void {
    this.#glancedAgain = false;
    if (!this.awareness.meta.has(this.doc.clientID)) return;
    const state = encodeAwarenessUpdate(this.awareness, [this.doc.clientID]);
    this.#send(AWARENESS, (encoder) => writeVarUint8Array(encoder, state));
  }

  /** A line that is dead says nothing, not even that. */
  #feel(): void {
    if (this.#asked && Date.now() - this.#asked > DEAF) this.#cut();
    else if (!this.#asked && Date.now() - this.#heard > QUIET) this.#sync(STEP_1, Y.encodeStateVector(this.doc));
  }

  #cut(): void {
    const socket = this.#socket;
    if (!socket) return;
    this.#closed(socket, 0);
    socket.close();
  }

  #closed(socket: WebSocket, code: number): void {
    if (socket !== this.#socket) return;
    clearInterval(this.#pulse);
    this.#socket = undefined;
    this.#met = false;
    this.#sent = 0;
    for (const one of this.#pending) delete one.sent;
    const others = [...this.awareness.getStates().keys()].filter((each) => each !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
    this.#refused = REFUSED.get(code) ?? this.#refused;
    if (this.#refused === "too-long") this.#fullAt = this.text.length;
    if (this.waits) this.#log.touch();
    this.#later();
    this.#tell();
  }

  #later(): void {
    clearTimeout(this.#retry);
    const out = this.#refused === "signed-out" && (this.waits || this.#readers > 0);
    if (out) this.#retry = setTimeout(() => void this.#again(), OUT * (0.75 + Math.random() / 2));
    else if (this.#wanted()) this.#wait.later();
  }

  /** Somebody else may have signed in in this browser meanwhile: nobody's words go in another one's name. */
  async #again(): Promise<void> {
    const now = await last();
    if (now && now !== this.#user) this.#refused = "signed-out";
    else if (this.#refused === "signed-out") this.#refused = undefined;
    this.#now();
    if (!this.#socket) this.#later();
    this.#tell();
  }

  #look(): void {
    clearTimeout(this.#rest);
    this.#asleep = false;
    if (!document.hidden) return void this.#again();
    this.#rest = setTimeout(() => {
      this.#asleep = true;
      this.#letGo();
    }, REST);
  }

  /** Closes the line where nobody needs it. One that is only opening may be needed again until it is open; browsers
   * call closing it before then a failure. */
  #letGo(): void {
    if (this.#socket?.readyState !== WebSocket.OPEN || this.#wanted()) return;
    this.awareness.setLocalState(null);
    this.#cut();
  }

  /** What the server will not take can be seen, copied and let go, wherever one is. */
  #refusal(): void {
    const [why, waits] = [this.#refused, this.#pending.map(({ update }) => update)];
    const words = why && why !== "signed-out" && this.waits ? ownWords(this.text, waits).trim() : "";
    if (!why || why === "signed-out" || !words) return refuse(this.address, undefined);
    refuse(this.address, {
      why: WHY[why],
      words,
      page: why === "too-long" ? pageOf(this.address) : undefined,
      retry: () => this.#now(true),
      discard: () => this.#discard(),
    });
  }

  /** Lets go of what is refused. Of a note that is there it is taken out, so that nothing is in the way any more. */
  #discard(): () => void {
    const [before, why] = [this.#pending, this.#refused];
    const there = why === "too-long";
    const undo = new Y.UndoManager(this.text, { trackedOrigins: new Set([DISCARD]) });
    if (there) takeOut(this.text, before.map(({ update }) => update), DISCARD);
    else this.#pending = [];
    this.#log.touch();
    // Said when it is so: whoever leaves the page at once must not find them again.
    void this.#log.written().then(() => this.#tell());
    return () => {
      if (there) undo.undo();
      else this.#pending = [...before, ...this.#pending];
      undo.destroy();
      this.#log.touch();
      this.#tell();
    };
  }

  #tell(): void {
    this.#refusal();
    for (const hear of this.#hears) hear();
  }
}

/** The page on which a note stands. */
function pageOf(address: string): string {
  const [, base = "", kind = "", id = ""] = /^(.*)\/notes\/(meeting|goal)\.([^.]+)/.exec(address) ?? [];
  return `${base}/${kind}s/${id}`;
}
