/** Notes that two people write at once: the editor comes when the first of them is seen. What an earlier life of a tab
 * could not send is sent from whatever page is open. Knows nothing of editors or sockets. */
import { leftOver } from "./keystrokes";
import { onChange } from "./page";
import { tell } from "./toast";

/** The page itself comes first. */
const SOON = 400;
/** What is saved within this time needs no word before it is. */
const CALM = 1_500;

const taken = new WeakSet<HTMLFormElement>();

/** Watches for notes, and sends what was left. */
export function texts(): void {
  onChange(look);
  document.addEventListener("toggle", look, true);
  setTimeout(() => void sendLeftOver(), SOON);
}

function look(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-text]"))
    if (!taken.has(form) && form.checkVisibility()) {
      taken.add(form);
      void begin(form);
    }
}

async function begin(form: HTMLFormElement): Promise<void> {
  try {
    const { mount } = await import("./editor");
    await mount(form, form.dataset["text"] ?? "");
  } catch {
    // The field goes on working by itself; the next change of the page tries again.
    taken.delete(form);
  }
}

async function sendLeftOver(): Promise<void> {
  const addresses = await leftOver();
  if (addresses.length === 0) return;
  const { sharedText } = await import("./shared_text");
  for (const address of addresses) watch(sharedText(address));
}

function watch(shared: import("./shared_text").SharedText): void {
  let waited = false;
  let told = "";
  const once = (words: string): void => {
    // At the note itself its own line says it.
    const seen = document.querySelector<HTMLElement>(`form[data-text="${CSS.escape(shared.address)}"]`);
    if (seen?.checkVisibility() || told === words) return;
    told = words;
    tell(words);
  };
  shared.onStanding(() => (waited ||= shared.waits));
  setTimeout(() => {
    const now = (): void => {
      if (!shared.waits) {
        if (waited) once("What you had written in a note is saved now.");
        waited = false;
      } else if (shared.standing === "gone")
        once(`What you wrote in a note is not saved: the note is not here any more. It read: ${shared.text.toString()}`);
      else if (shared.standing === "signed-out")
        once("What you wrote in a note is kept here until you sign in again as yourself.");
      else if (shared.standing === "cut")
        once("What you wrote in a note is not saved yet: no connection. It is kept here and sent by itself.");
    };
    now();
    shared.onStanding(now);
  }, CALM);
}
