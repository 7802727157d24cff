/** Words that were sent against an older version: what is there now is shown beside them, and sent again they take its
 * place. Nothing typed is lost, and nothing that is there is overwritten unseen. */
import { parse } from "./page";

/** Of a longer text the beginning is enough to know it by; all of it is on the page. */
const MOST = 600;

/** What to say of a form that was too late; its next try is against what is there now. */
export async function clash(form: HTMLFormElement, words: string): Promise<string> {
  const version = named(form, "version");
  if (!version) return words;
  const now = await same(form);
  const [fresh, theirs] = [now && named(now, "version"), now && named(now, "text")];
  if (!fresh || !theirs || fresh.value === version.value) return words;
  version.value = fresh.value;
  const text = theirs.value.length > MOST ? `${theirs.value.slice(0, MOST)}…` : theirs.value;
  return `This was changed in the meantime. It reads now: “${text}”. Saving again puts yours in its place.`;
}

/** The same form on this page as the server gives it now. */
async function same(form: HTMLFormElement): Promise<HTMLFormElement | null> {
  try {
    const answer = await fetch(location.pathname + location.search, { headers: { accept: "text/html" } });
    const page = parse(await answer.text());
    return page.querySelector<HTMLFormElement>(`form[action="${CSS.escape(form.getAttribute("action") ?? "")}"]:has([name=version])`);
  } catch {
    // The words stay in the field, and what the server said is said.
    return null;
  }
}

function named(form: HTMLFormElement, name: string): HTMLInputElement | HTMLTextAreaElement | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null;
}
