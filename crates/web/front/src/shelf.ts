/** Copies of pages as the server gave them last, sealed in the box: for reading while there is no connection. Knows
 * nothing of what is in them. */
import { type Entry, boxOf, ids } from "./box";

/** A page as it came. */
export interface Copy {
  html: string;
  title: string;
  /** When the server gave it. */
  at: number;
}

const KIND = "page";
const MOST = 60;
const MONTH = 30 * 24 * 3600_000;
/** Home, and what is inside of a one-on-one; never what shows a link or a secret once. */
const KEPT = /^\/$|^\/updates$|^\/one-on-ones\/[0-9a-f-]{36}(?!\/(?:settings|import|changes)(?:\/|$))(?!.*\.md$)/;

/** Whether a page may be kept. */
export function isKept(url: URL): boolean {
  return KEPT.test(url.pathname) && !url.searchParams.has("from");
}

/** The user a page was made for; nobody where somebody is to sign in. */
export function userOf(html: string): string {
  return /<main\b[^>]* data-me="([0-9a-f-]+)"/.exec(html)?.[1] ?? "";
}

/** Keeps a page for its user, and lets go of the oldest. */
export async function shelve(url: URL, html: string): Promise<void> {
  const user = userOf(html);
  if (!user || !isKept(url) || html.includes("data-copied")) return;
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? "";
  await boxOf(user).keep(KIND, url.pathname, { html, title, at: Date.now() } satisfies Copy);
  const all = await copies(user);
  const over = all.slice(0, Math.max(0, all.length - MOST));
  for (const each of all) if (over.includes(each) || Date.now() - each.at > MONTH) await unshelve(user, each.id);
}

/** A page that is not there any more, or not theirs. */
export async function unshelve(user: string, path: string): Promise<void> {
  await boxOf(user).drop(KIND, path);
}

/** Lets go of the copies of one-on-ones that are not among these any more. */
export async function only(user: string, places: string[]): Promise<void> {
  for (const path of await ids(user, KIND)) {
    const place = /^\/one-on-ones\/[^/]+/.exec(path)?.[0];
    if (place && !places.includes(place)) await unshelve(user, path);
  }
}

/** All copies of a user, oldest first. */
export async function copies(user: string): Promise<Entry<Copy>[]> {
  return boxOf(user).all<Copy>(KIND);
}
