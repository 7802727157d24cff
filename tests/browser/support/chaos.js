// Types into a real browser, lets something go wrong at a random moment, comes back, and looks for every word. Seeded:
// the same seed types the same words and breaks the same thing. Asserts nothing; it answers what it could not find.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { ARGUMENTS, findChromium } from "./browser.js";
import * as people from "./steps.js";
import { until } from "./wait.js";

export const FAULTS = ["close tab", "crash tab", "kill browser", "network off", "kill server", "sign out", "reload"];
/** The same where two nodes serve. */
export const FAULTS_OF_NODES = [...FAULTS, "kill node"];
/** Faults after which the page lives on for a while. */
export const LIVES = ["network off", "kill server", "kill node", "sign out"];

/** A keystroke that is older must be found again. */
const OLD = 1_000;
const WORDS = "lever price quarter hiring roadmap coffee review launch metrics outage café naïve 价格 שלום growth focus".split(" ");

/** Numbers that look random and are the same each time (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A browser with a profile on the disk: killed, it comes back with what the profile holds. */
export class Browser {
  #profile = mkdtempSync(join(tmpdir(), "fulcrum-chaos-"));
  #child;
  #ended;
  #browser;

  async open() {
    const args = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${this.#profile}`, ...ARGUMENTS, "about:blank"];
    this.#child = spawn(findChromium(), args, { stdio: ["ignore", "ignore", "pipe"], detached: true });
    // Heard from the beginning: one that ended by itself is not waited for.
    this.#ended = new Promise((resolve) => this.#child.once("exit", resolve));
    const address = await new Promise((resolve, reject) => {
      this.#ended.then(() => reject(new Error("the browser ended")));
      setTimeout(() => reject(new Error("the browser said nothing")), 60_000).unref();
      createInterface({ input: this.#child.stderr }).on("line", (line) => {
        const found = /DevTools listening on (\S+)/.exec(line)?.[1];
        if (found) resolve(found);
      });
    });
    this.#browser = await chromium.connectOverCDP(address);
    this.context.setDefaultTimeout(15_000);
  }

  get context() {
    return this.#browser.contexts()[0];
  }

  /** As a power cut does; `browser` and all its tabs are gone at once. */
  async kill() {
    process.kill(-this.#child.pid, "SIGKILL");
    await this.#ended;
    await this.#browser?.close().catch(() => undefined);
  }

  async close() {
    await this.kill().catch(() => undefined);
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Fields to type into, on the page of the week. */
const PLACES = {
  capture: (page) => page.getByRole("form", { name: "Capture a thought" }).getByRole("textbox"),
  headline: (page) => page.locator(".row.point textarea[data-do=words]").first(),
  action: (page) => page.locator(".row.point [data-do=action]").first(),
  note: (page) => page.locator("#own-note textarea"),
};

/** One run: types, breaks, comes back. Answers what was lost and what came twice. */
export async function run(world, seed) {
  const chance = random(seed);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const { fault } = world;
  const page = await arrive(world);
  const state = { seed, fault, fields: {}, sent: [], stop: false, broke: 0 };
  const delay = 300 + chance() * 2700;
  const typing = type(page, state, chance, pick).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, delay));
  state.broke = Date.now();
  await strike(world, page, fault, chance);
  // Where the page lives on, somebody goes on typing into it for a while, and then it is gone as well.
  if (LIVES.includes(fault)) {
    await new Promise((resolve) => setTimeout(resolve, chance() * 2500));
    state.broke = Date.now();
    if (chance() < 0.7) await page.close({ runBeforeUnload: false }).catch(() => undefined);
    else state.lives = true;
  }
  state.stop = true;
  await typing;
  await mend(world, fault);
  return look(world, state, page);
}

/** A page of the world's one-on-one, signed in. */
export async function arrive(world) {
  const page = await world.browser.context.newPage();
  await page.goto(world.server.url + world.path);
  if (new URL(page.url()).pathname === "/sign-in") {
    await page.getByLabel("E-mail").fill(world.email);
    await page.getByLabel("Password", { exact: true }).fill(people.PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    await page.goto(world.server.url + world.path);
  }
  await page.locator("html.js").waitFor();
  return page;
}

/** Types until something breaks: some thoughts are sent with Enter, others are left half typed. */
async function type(page, state, chance, pick) {
  for (let number = 1; !state.stop; number += 1) {
    const place = chance() < 0.4 ? "capture" : pick(Object.keys(PLACES));
    const field = PLACES[place](page);
    await field.evaluate((element) => {
      for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
      element.focus();
      element.setSelectionRange?.(element.value.length, element.value.length);
    }, undefined, { timeout: 1_000 });
    const mark = `s${state.seed}n${number}`;
    const words = [mark, ...Array.from({ length: 2 + Math.floor(chance() * 5) }, () => pick(WORDS))].join(" ");
    const sends = place === "capture" && chance() < 0.6;
    let typed = "";
    for (const key of [...(place === "capture" ? "" : " "), ...words]) {
      if (state.stop) return;
      await page.keyboard.insertText(key);
      typed += key;
      if (state.stop) return;
      (state.fields[mark] ??= []).push({ at: Date.now(), place, words: typed.trim() });
      await new Promise((resolve) => setTimeout(resolve, chance() * 40));
    }
    if (!sends) {
      // One thought at a time in one box; others are begun elsewhere.
      if (place === "capture") await page.keyboard.insertText(" ");
      continue;
    }
    const at = Date.now();
    await page.keyboard.press("Enter");
    state.sent.push({ at, mark });
  }
}

/** Breaks something. */
export async function strike(world, page, fault, chance) {
  switch (fault) {
    case "close tab":
      return page.close({ runBeforeUnload: false });
    case "crash tab": {
      const wire = await world.browser.context.newCDPSession(page);
      await Promise.race([wire.send("Page.crash").catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 500))]);
      return page.close({ runBeforeUnload: false }).catch(() => undefined);
    }
    case "kill browser":
      await world.browser.kill();
      return world.browser.open();
    case "network off":
      return world.browser.context.setOffline(true);
    case "kill server":
      return world.server.kill();
    case "kill node":
      return world.server.killOne(chance);
    case "sign out":
      return signOut(world);
    case "reload":
      return page.reload({ timeout: 5_000 }).then(() => page.close(), () => page.close({ runBeforeUnload: false }));
  }
}

async function signOut(world) {
  const tab = await world.browser.context.newPage();
  await tab.goto(`${world.server.url}/settings`);
  await tab.locator("main form[action='/sign-out'] button").first().click();
  await tab.waitForURL(/sign-in/).catch(() => undefined);
  await tab.close();
}

/** What broke is whole again. */
export async function mend(world, fault) {
  if (fault === "network off") await world.browser.context.setOffline(false);
  if (["kill server", "kill node"].includes(fault)) await world.server.restart();
}

/** Everything in sight: the page, its fields, and the words behind the sign of what is not saved. */
async function seen(page) {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll("main textarea, main input:not([type=hidden])")].map((field) => field.value);
    const offered = [...document.querySelectorAll("#outbox li span")].map((line) => line.textContent);
    const rows = [...document.querySelectorAll("main .row:not(.sending, .unsent) h3, main .plainlist p")].map((line) => line.textContent);
    const parts = [...document.querySelectorAll("main .both pre")].map((text) => text.textContent);
    return { all: [...fields, ...offered, ...rows, ...parts], rows };
  });
}

async function look(world, state, before) {
  if (state.lives && new URL(before.url()).pathname === world.path) await before.close({ runBeforeUnload: false });
  const page = await arrive(world);
  // What was sent arrives before anything is counted.
  const idle = async () => !/Saving|not saved/.test((await page.locator("#outbox summary").allInnerTexts()).join());
  await page.waitForTimeout(600);
  await until(idle, "the outbox is empty", 45_000).catch(() => undefined);
  let lost = [];
  const missing = async () => {
    const { all } = await seen(page);
    lost = Object.entries(state.fields).flatMap(([mark, keys]) => {
      const old = keys.filter(({ at }) => state.broke - at > OLD).at(-1);
      return old && !all.some((text) => text.includes(old.words)) ? [{ mark, place: old.place, words: old.words }] : [];
    });
    return lost.length === 0;
  };
  await until(missing, "everything is there", 4_000).catch(() => undefined);
  const { rows, all } = await seen(page);
  const twice = state.sent.filter(({ mark }) => rows.filter((row) => row.startsWith(`${mark} `)).length > 1);
  const unsent = state.sent.filter(({ at, mark }) => state.broke - at > OLD && !rows.some((row) => row.includes(`${mark} `)));
  const keys = Object.values(state.fields).flat().length;
  const result = { seed: state.seed, fault: state.fault, keys, sent: state.sent.length, lost, twice, unsent };
  if (lost.length > 0 || unsent.length > 0) result.all = all;
  await tidy(page);
  return result;
}

/** Leaves a page on which the next run begins with nothing half typed. */
async function tidy(page) {
  await page.evaluate(() => {
    for (const field of document.querySelectorAll("main textarea[name], main input[type=text], main input:not([type])")) {
      if (field.value === field.defaultValue || field.closest("[data-note]")) continue;
      field.value = field.defaultValue;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  for (let more = 0; more < 20; more += 1) {
    const discard = page.locator("#outbox li button", { hasText: "Discard" }).first();
    if ((await discard.count()) === 0) break;
    await discard.evaluate((button) => button.click());
    await page.waitForTimeout(50);
  }
  await page.waitForTimeout(400);
  await page.close({ runBeforeUnload: false });
}
