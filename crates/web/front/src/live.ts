/** Hears that something shared has changed and fetches the page again. Rests while nobody looks. */
import { Wait, answered } from "./line";
import { unreached } from "./offline";
import { asMe, waiting } from "./outbox";
import { go, isDirty, onChange, parse, refresh, version } from "./page";
import { idle, pending } from "./send";

const REST = 30_000;
/** A line cut for longer is said on the page: a browser behind a dead router is told nothing. */
const BLINK = 3_000;
/** Whoever was told no asks seldom. */
const REFUSED = 20_000;

let stream: EventSource | undefined;
let path = "";
let resting = 0;
let coming: Promise<unknown> | undefined;
let again = false;
let cut = 0;
/** What happened while the line was cut was not told. */
let missed = false;
/** Not left to the browser, which comes back at its own leisure. */
const wait = new Wait(() => {
  if (path && !stream) listen();
});

/** Listens while a page with changes is shown. */
export function live(): void {
  onChange(() => {
    const wanted = document.getElementById("main")?.dataset["live"] ?? "";
    if (wanted === path) return;
    path = wanted;
    wait.holds();
    held();
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
  wait.stop();
  // What happened since the page was made, and before the line was open, is told first.
  const opened = new EventSource(`${path}${path.includes("?") ? "&" : "?"}since=${version()}`);
  stream = opened;
  opened.addEventListener("open", () => {
    wait.holds();
    answered();
    held();
    if (missed) void catchUp();
    missed = false;
  });
  opened.addEventListener("change", (event) => void heard(Number((event as MessageEvent<string>).data)));
  opened.addEventListener("error", () => {
    if (stream !== opened) return;
    const refused = opened.readyState === EventSource.CLOSED;
    stop();
    missed = true;
    if (refused) void gone();
    if (!refused && !cut) cut = setTimeout(unreached, BLINK);
    wait.later(refused ? REFUSED : undefined);
  });
}

/** What is not theirs any more goes from the screen, unless words of theirs still stand there. */
async function gone(): Promise<void> {
  const at = location.pathname + location.search;
  const holdsWords = (): boolean =>
    pending() > 0 || waiting().commands.length > 0 || [...document.forms].some(isDirty) || document.querySelector(".cm-editor") !== null;
  if (holdsWords()) return;
  const answer = await fetch(at, { headers: { ...asMe(), accept: "text/html" } }).catch(() => undefined);
  const words = answer?.status === 404 ? await answer.text() : "";
  if (words && at === location.pathname + location.search && !holdsWords()) go(parse(words), at);
}

/** It is not cut any more, or nobody waits for it. */
function held(): void {
  clearTimeout(cut);
  cut = 0;
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
