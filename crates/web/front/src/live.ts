/** Hears that something shared has changed and fetches the page again. Rests while nobody looks. */
import { onChange, refresh, version } from "./page";
import { idle } from "./send";

const REST = 30_000;
const LONGEST = 30_000;

let stream: EventSource | undefined;
let path = "";
let wait = 1000;
let resting = 0;
let coming: Promise<unknown> | undefined;
let again = false;

/** Listens while a page with changes is shown. */
export function live(): void {
  onChange(() => {
    const wanted = document.getElementById("main")?.dataset["live"] ?? "";
    if (wanted === path) return;
    path = wanted;
    stop();
    if (path) listen();
  });
  document.addEventListener("visibilitychange", () => {
    clearTimeout(resting);
    if (document.hidden) {
      resting = setTimeout(stop, REST);
    } else if (path && !stream) {
      listen();
      void catchUp();
    }
  });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", (event) => {
    if (event.persisted && path && !stream) listen();
  });
}

function listen(): void {
  const opened = new EventSource(path);
  stream = opened;
  let before = false;
  opened.addEventListener("open", () => {
    wait = 1000;
    // What happened while we were away was not told.
    if (before) void catchUp();
    before = true;
  });
  opened.addEventListener("change", (event) => void heard(Number((event as MessageEvent<string>).data)));
  opened.addEventListener("error", () => {
    before = true;
    if (opened.readyState !== EventSource.CLOSED || stream !== opened) return;
    stop();
    const comeBack = path;
    setTimeout(() => {
      if (path === comeBack && path && !stream && !document.hidden) {
        listen();
        void catchUp();
      }
    }, wait);
    wait = Math.min(wait * 2, LONGEST);
  });
}

function stop(): void {
  stream?.close();
  stream = undefined;
}

/** A change of one's own is on the page already, or about to be with the answer to its command. */
async function heard(number: number): Promise<void> {
  await idle();
  if (number > version()) await catchUp();
}

/** One fetch at a time; a change heard meanwhile asks for one more. */
async function catchUp(): Promise<void> {
  if (coming) {
    again = true;
    return;
  }
  do {
    again = false;
    coming = refresh();
    await coming;
  } while (again);
  coming = undefined;
}
