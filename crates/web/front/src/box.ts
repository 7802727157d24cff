/** What must not be lost, kept in this browser under a key that cannot leave it: per user, sealed, and nobody else's is
 * ever read, sent or thrown away. Knows nothing of pages beyond who looks at this one, and sends nothing. */

/** Something kept. */
export interface Entry<T> {
  id: string;
  value: T;
  /** When it was kept last, in milliseconds. */
  at: number;
}

/** Why things are kept in this tab alone: no safe connection, no storage, or no room. */
export type Trouble = "plain" | "refused" | "full";

/** One user's things. */
export interface Box {
  keep(kind: string, id: string, value: object): Promise<void>;
  drop(kind: string, id: string): Promise<void>;
  /** Everything of one kind, oldest first. */
  all<T extends object>(kind: string): Promise<Entry<T>[]>;
}

interface Sealed {
  user: string;
  kind: string;
  id: string;
  at: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** What could not be put on the disk, by user, kind and id. It lives as long as the tab. */
const memory = new Map<string, { user: string; kind: string; entry: Entry<object> }>();
const keys = new Map<string, Promise<CryptoKey>>();
const hears: (() => void)[] = [];
let disk: Promise<IDBDatabase> | undefined;
let why: Trouble | undefined;

/** The user whose page this is; nobody on pages for whoever is signed out. */
export function me(): string {
  return document.getElementById("main")?.dataset["me"] ?? "";
}

/** Keeps something of whoever looks at this page. Resolves when it is on the disk, or only in this tab: see `trouble`. */
export const keep: Box["keep"] = (kind, id, value) => boxOf(me()).keep(kind, id, value);

/** Lets go of it. */
export const drop: Box["drop"] = (kind, id) => boxOf(me()).drop(kind, id);

/** Everything of one kind of whoever looks at this page, oldest first. */
export const all: Box["all"] = (kind) => boxOf(me()).all(kind);

/** Why something is kept in this tab alone, if anything is. */
export function trouble(): Trouble | undefined {
  return memory.size > 0 ? why : undefined;
}

/** Hears when that changes. */
export function onTrouble(hear: () => void): void {
  hears.push(hear);
}

/** The things of one user. Nobody has none. */
export function boxOf(user: string): Box {
  return {
    keep: (kind, id, value) => (user ? put(user, kind, { id, value, at: Date.now() }) : Promise.resolve()),
    drop: (kind, id) => (user ? take(user, kind, id) : Promise.resolve()),
    all: <T extends object>(kind: string) =>
      (user ? list(user, kind) : Promise.resolve([])) as Promise<Entry<T>[]>,
  };
}

/** Lets go of everything of one kind, whoever's it is: for copies of what the server has, never for what it has not. */
export async function clear(kind: string, but = ""): Promise<void> {
  try {
    const store = (await open()).transaction("entries", "readwrite").objectStore("entries");
    for (const key of await asked(store.index("kind").getAllKeys(kind)))
      if ((key as string[])[0] !== but) store.delete(key);
    await finished(store.transaction);
  } catch {
    // Where there is no disk to keep things on, there is nothing on it.
  }
}

/** The ids of everything of one kind of a user, without opening it. */
export async function ids(user: string, kind: string): Promise<string[]> {
  try {
    const range = IDBKeyRange.bound([user, kind], [user, kind, []]);
    const keys = await asked((await open()).transaction("entries").objectStore("entries").getAllKeys(range));
    return keys.map((key) => (key as string[])[2] ?? "");
  } catch {
    return [];
  }
}

/** Who looked last, for a worker that has no page to ask. Without a name: nobody. */
export async function remember(user: string): Promise<void> {
  try {
    const store = (await open()).transaction("keys", "readwrite").objectStore("keys");
    store.put(user, "last");
    await finished(store.transaction);
  } catch {
    // Then the worker shows nothing.
  }
}

/** Who looked last. */
export async function last(): Promise<string> {
  try {
    const user: unknown = await asked((await open()).transaction("keys").objectStore("keys").get("last"));
    return typeof user === "string" ? user : "";
  } catch {
    return "";
  }
}

async function put(user: string, kind: string, entry: Entry<object>): Promise<void> {
  const place = name(user, kind, entry.id);
  try {
    const sealed = await seal(user, kind, entry);
    // The disk has it, not only the browser, before anybody says that it is kept. Copies of pages can be had again.
    const durability = kind === "page" ? "relaxed" : "strict";
    const tx = (await open()).transaction("entries", "readwrite", { durability });
    tx.objectStore("entries").put(sealed);
    await finished(tx);
    if (memory.delete(place)) tell();
  } catch (error) {
    if (kind === "page") return;
    why = crypto.subtle === undefined ? "plain" : isFull(error) ? "full" : "refused";
    memory.set(place, { user, kind, entry });
    tell();
  }
}

async function take(user: string, kind: string, id: string): Promise<void> {
  if (memory.delete(name(user, kind, id))) tell();
  try {
    const tx = (await open()).transaction("entries", "readwrite");
    tx.objectStore("entries").delete([user, kind, id]);
    await finished(tx);
  } catch {
    // It was not on the disk.
  }
}

async function list(user: string, kind: string): Promise<Entry<object>[]> {
  const found = new Map<string, Entry<object>>();
  try {
    const key = await keyOf(user);
    const tx = (await open()).transaction("entries");
    const range = IDBKeyRange.bound([user, kind], [user, kind, []]);
    const rows = (await asked(tx.objectStore("entries").getAll(range))) as Sealed[];
    for (const entry of await Promise.all(rows.map((row) => unseal(key, row)))) if (entry) found.set(entry.id, entry);
  } catch {
    // What is only in this tab is found below.
  }
  for (const one of memory.values()) if (one.user === user && one.kind === kind) found.set(one.entry.id, one.entry);
  return [...found.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Bytes stay bytes; anything else goes as JSON. The first byte says which. */
function encode(value: object): Uint8Array<ArrayBuffer> {
  const words = value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value));
  const bytes = new Uint8Array(words.length + 1);
  bytes[0] = value instanceof Uint8Array ? 1 : 0;
  bytes.set(words, 1);
  return bytes;
}

function decode(bytes: Uint8Array): object {
  if (bytes[0] === 1) return bytes.slice(1);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(1))) as object;
}

/** The place is bound to the words: put under another user, kind or id they do not open. */
function place(user: string, kind: string, id: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(name(user, kind, id));
}

function name(user: string, kind: string, id: string): string {
  return JSON.stringify([user, kind, id]);
}

async function seal(user: string, kind: string, { id, value, at }: Entry<object>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: "AES-GCM", iv, additionalData: place(user, kind, id) };
  const data = await crypto.subtle.encrypt(how, await keyOf(user), encode(value));
  return { user, kind, id, at, iv, data };
}

async function unseal(key: CryptoKey, { user, kind, id, at, iv, data }: Sealed): Promise<Entry<object> | undefined> {
  try {
    const how = { name: "AES-GCM", iv, additionalData: place(user, kind, id) };
    return { id, at, value: decode(new Uint8Array(await crypto.subtle.decrypt(how, key, data))) };
  } catch {
    // Damaged, or under a key that is gone: nobody can read it, and it is left alone.
    return undefined;
  }
}

function keyOf(user: string): Promise<CryptoKey> {
  const known = keys.get(user) ?? madeKey(user);
  keys.set(user, known);
  known.catch(() => keys.delete(user));
  return known;
}

/** The user's key, made at first use. Two tabs may make one at once: the first that is kept counts. */
async function madeKey(user: string): Promise<CryptoKey> {
  const store = (await open()).transaction("keys").objectStore("keys");
  const known: unknown = await asked(store.get(`key ${user}`));
  if (known instanceof CryptoKey) return known;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const tx = (await open()).transaction("keys", "readwrite", { durability: "strict" });
  const first: unknown = await asked(tx.objectStore("keys").get(`key ${user}`));
  if (first instanceof CryptoKey) return first;
  tx.objectStore("keys").put(made, `key ${user}`);
  await finished(tx);
  return made;
}

function open(): Promise<IDBDatabase> {
  disk ??= opened();
  disk.catch(() => (disk = undefined));
  return disk;
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // On plain http there is no cipher: nothing is written where anybody could read it.
    if (crypto.subtle === undefined) throw new Error("no cipher");
    const asking = indexedDB.open("fulcrum", 1);
    asking.onupgradeneeded = () => {
      asking.result.createObjectStore("keys");
      const entries = asking.result.createObjectStore("entries", { keyPath: ["user", "kind", "id"] });
      entries.createIndex("kind", "kind");
    };
    asking.onsuccess = () => {
      const db = asking.result;
      const again = (): void => void (disk = undefined);
      db.onclose = again;
      db.onversionchange = () => {
        db.close();
        again();
      };
      resolve(db);
    };
    asking.onerror = () => reject(asking.error ?? new Error("no storage"));
    asking.onblocked = () => reject(new Error("storage is in use"));
  });
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("not read"));
  });
}

function finished(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onerror = tx.onabort = () => reject(tx.error ?? new Error("not written"));
  });
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

function tell(): void {
  for (const hear of hears) hear();
}
