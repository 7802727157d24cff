// Opens Debian's Chromium, and contexts that note everything that must never happen on a page of ours. Clicks nothing.
import assert from "node:assert/strict";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** For a quiet browser in a container. */
export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Patience for one step: the debug build on two busy cores is slow at times. */
const PATIENCE = 15_000;

/** A browser without a window. */
export function openBrowser() {
  return chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
}

/** Where Chromium is. */
export function findChromium() {
  if (process.env.FULCRUM_TEST_CHROMIUM) return process.env.FULCRUM_TEST_CHROMIUM;
  const places = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "chromium"));
  const found = places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  assert.ok(found, "chromium is not on the path; FULCRUM_TEST_CHROMIUM may name another");
  return found;
}

/** A visitor with cookies of their own. `clean()` fails if the pages did anything they promise not to. */
export async function visitor(browser, server, options = {}) {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1280, height: 900 },
    timezoneId: "Europe/Berlin",
    locale: "en-GB",
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const troubles = [];
  const expected = [];
  const note = (words) => {
    if (!expected.some((pattern) => pattern.test(words))) troubles.push(words);
  };
  context.on("console", (message) => {
    // Chromium says so too when the policy stops something.
    if (["error", "warning"].includes(message.type())) note(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`error: ${error.error()}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== server.url && url.protocol !== "data:") note(`request to ${url.origin}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) note(`${response.status()} from ${response.url()}`);
  });
  const page = await context.newPage();
  return {
    page,
    context,
    expect: (pattern) => expected.push(pattern),
    clean: () => assert.deepEqual(troubles, [], "console, policy and network stay quiet"),
    close: () => context.close(),
  };
}
