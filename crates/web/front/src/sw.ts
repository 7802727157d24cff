/** The service worker: where there is no connection, it answers with the copy of a page that its user saw last, and says
 * so on it. It keeps our own files, holds no content of its own, and never answers a command. */
import { clear, last, remember } from "./box";
import { type Copy, copies, isKept, shelve, unshelve, userOf } from "./shelf";

/** Our own files, named by what is in them; filled in when this is built. */
declare const ASSETS: string[];

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", hear: (event: Waiting) => void): void;
  addEventListener(name: "fetch", hear: (event: Fetching) => void): void;
}

const worker = self as unknown as Worker;
const SHELF = "assets";
/** Longer than that nobody looks at nothing while there is a copy. */
const PATIENCE = 8_000;
/** The same as the server's. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'; worker-src 'self'";

worker.addEventListener("install", (event) => {
  event.waitUntil(stock().then(() => worker.skipWaiting()));
});
worker.addEventListener("activate", (event) => {
  event.waitUntil(worker.clients.claim());
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin) return;
  if (request.method === "POST" && url.pathname === "/sign-out") event.waitUntil(nobody());
  if (request.method !== "GET") return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(event, url));
});

/** Takes in our files, and lets go of those of an older version. */
async function stock(): Promise<void> {
  const shelf = await caches.open(SHELF);
  await shelf.addAll(ASSETS);
  for (const { url } of await shelf.keys()) if (!ASSETS.includes(new URL(url).pathname)) await shelf.delete(url);
}

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function page(event: Fetching, url: URL): Promise<Response> {
  const asked = fetch(event.request);
  event.waitUntil(asked.then((answer) => note(answer.clone(), url)).catch(() => undefined));
  try {
    const answer = await Promise.race([asked, slow(url)]);
    // A proxy whose server is gone.
    return [502, 504].includes(answer.status) ? ((await copy(url)) ?? answer) : answer;
  } catch {
    return (await copy(url)) ?? nothing();
  }
}

/** The copy, after a while; where there is none it never comes. */
async function slow(url: URL): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return (await copy(url)) ?? new Promise(() => undefined);
}

/** Keeps what the server gave, and heeds what it says about who is signed in. */
async function note(answer: Response, url: URL): Promise<void> {
  if (answer.status === 404) return unshelve(await last(), url.pathname);
  if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/html")) return;
  const html = await answer.text();
  const user = userOf(html);
  if (!user) return url.pathname === "/sign-in" ? nobody() : undefined;
  if (user !== (await last())) await Promise.all([clear("page", user), remember(user)]);
  await shelve(url, html);
}

/** Signed out: the copies go. What was not sent stays, sealed, for when its author is back. */
async function nobody(): Promise<void> {
  await Promise.all([clear("page"), remember("")]);
}

async function copy(url: URL): Promise<Response | undefined> {
  if (!isKept(url)) return undefined;
  const found = (await copies(await last())).find(({ id }) => id === url.pathname);
  return found && html(dated(found.value));
}

/** The page, saying how old it is; without the notice of what was done just then. */
function dated({ html, at }: Copy): string {
  const line = `<p class="over" id="offline" role="status" data-at="${at}">Offline. This is what was here ${when(at)}.</p>`;
  return html
    .replace(/(<div id="toasts">)[\s\S]*?(<\/div><p class="vh" id="say")/, "$1$2")
    .replace(/<main\b/, `${line}<main`);
}

function when(at: number): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (moment.toDateString() === new Date().toDateString()) return `at ${time}`;
  return `on ${moment.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" })} at ${time}`;
}

/** A page that was never opened here: what can be read instead. */
async function nothing(): Promise<Response> {
  const all = await copies(await last());
  const links = all.reverse().map(({ id, value }) => `<li><a href="${id}">${value.title.replace(" · Fulcrum", "")}</a></li>`);
  const style = ASSETS.find((name) => name.endsWith(".css")) ?? "";
  const rest = links.length > 0 ? `<p class="quiet">These can be read as they were:</p><ul class="stack tight">${links.join("")}</ul>` : "";
  return html(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
      `<meta name="color-scheme" content="light dark"><title>Offline · Fulcrum</title><link rel="stylesheet" href="${style}"></head>` +
      `<body><main id="main" class="narrow"><div class="stack mid"><h1>No connection</h1><p class="lead">This page was not opened here ` +
      `before, so it cannot be shown. What you typed is kept.</p>${rest}<p><a class="btn primary" href="">Try again</a></p></div></main></body></html>`,
  );
}

function html(text: string): Response {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
  };
  return new Response(text, { headers });
}
