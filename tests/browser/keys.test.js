// Every key of docs/keys.md is pressed and its effect seen, with single keys on and off; the list behind `?` says the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectList, expectText, until } from "./support/wait.js";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
/** Where, keys, what they do, and what is left of them when single keys are off. */
const TABLE = [...read("../../docs/keys.md").matchAll(/^\| (.+?) \| (.+?) \| (.+?) \| (rests|works) \|$/gm)].map(
  ([, where, keys, does, off]) => ({ where, keys: [...keys.matchAll(/`([^`]+)`/g)].map(([, key]) => key).join(" "), does, off }),
);
/** Keys that want a note or a theme are pressed where these are tried. */
const ELSEWHERE = {
  "Here and there: y n": ["themes.test.js", /press\("y"\)[^]*press\("n"\)|press\("n"\)[^]*press\("y"\)/],
  "Here and there: Ctrl ↵ ⌘↵": ["shared_text.test.js", /press\("Control\+Enter"\)/],
  "Here and there: Ctrl ⇧ ↵ ⌘⇧↵": ["shared_text.test.js", /press\("Control\+Shift\+Enter"\)/],
};
const POINTS = ["one", "two", "three"];

describe("all keys", () => {
  let server, browser, ana, page, path;
  const tried = new Set(Object.keys(ELSEWHERE));

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ana = await visitor(browser, server);
    page = ana.page;
    await people.firstRun(page, server, { name: "Ana Ruiz", email: "ana@example.org" });
    path = await people.start(page, { name: "Marek Novak" });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const press = (key) => page.keyboard.press(key);
  const at = (selector) => page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);
  const palette = () => page.getByRole("dialog", { name: "Find or do anything" });
  const help = () => page.getByRole("heading", { name: "Keyboard" });
  const card = () => page.locator("[data-card] blockquote .voice");
  const did = (...names) => names.forEach((name) => tried.add(name));
  const onRow = (words) => people.row(page, words).first().evaluate((row) => row.focus());
  const isOnRow = (words) => until(() => page.evaluate((words) => document.activeElement?.querySelector("h3")?.textContent === words, words), `the focus is on ${words}`);

  async function turn(words, state) {
    if ((await page.evaluate(() => document.body.dataset.keys)) === state) return;
    await press("Control+k");
    await until(() => palette().isVisible(), "Ctrl K opens it, with single keys on or off");
    await page.keyboard.type(words);
    await press("Enter");
    await page.waitForFunction((state) => document.body.dataset.keys === state, state);
  }

  /** Opens something and closes it again: whatever was pressed before was heard by then. */
  async function heard() {
    await press("Control+k");
    await until(() => palette().isVisible(), "it is open");
    await press("Escape");
    await until(async () => !(await palette().isVisible()), "it is closed");
  }

  async function nothingHappens(keys) {
    const look = () => page.evaluate(() => [document.querySelector("main").innerText, document.activeElement.id]);
    const before = await look();
    for (const key of keys) await press(key);
    await heard();
    assert.ok(!(await help().isVisible()), "no help");
    assert.deepEqual(await look(), before);
  }

  test("the list behind ? is the table of docs/keys.md", async () => {
    await page.goto(path);
    await press("?");
    await until(() => help().isVisible(), "the help is open");
    const listed = await page.evaluate(() =>
      [...document.querySelectorAll("#help section")].flatMap((section) =>
        [...section.querySelectorAll("dt")].map((dt) => ({
          where: section.querySelector("h3").textContent,
          keys: [...dt.querySelectorAll("kbd")].map((key) => key.textContent).join(" "),
          does: dt.nextElementSibling.textContent,
        })),
      ),
    );
    assert.deepEqual(listed, TABLE.map(({ where, keys, does }) => ({ where, keys, does })));
    await press("Escape");
    await until(async () => !(await help().isVisible()), "it is closed");
    did("Everywhere: ?");
  });

  test("a question is captured with its number", async () => {
    await page.goto(path);
    await people.capture(page, "nought");
    await turn("turn single", "off");
    await page.goto(path);
    await page.locator("[data-do=question-6]").waitFor();
    await nothingHappens(["6", "7", "8"]);
    await turn("turn single", "on");
    await page.goto(path);
    for (const key of ["6", "7", "8"]) {
      await page.goto(path);
      if ((await page.locator("[data-do^=question-]").count()) < 3) await page.getByRole("button", { name: "Show others" }).click();
      await until(async () => (await page.locator("[data-do^=question-]").count()) === 3, "three are offered");
      const label = await page.locator(`[data-do=question-${key}]`).getAttribute("aria-label");
      const words = label.replace(/^Capture \d: /, "");
      await press(key);
      await people.saved(page, words);
    }
    for (const _ of ["6", "7", "8"]) {
      const left = await page.locator("#captures .row").count();
      await press("Control+z");
      await until(async () => (await page.locator("#captures .row").count()) === left - 1, "it is taken back");
    }
    did("Here and there: 6 8", "Everywhere: Ctrl Z ⌘Z");
  });

  test("what is held, and what the focus is for, works with single keys off", async () => {
    await turn("turn single", "off");
    await page.goto(path);
    for (const words of POINTS) {
      await people.capture(page, words);
      await people.keep(page, words);
    }
    await press("Control+z");
    await expectList(() => people.agenda(page), POINTS.slice(0, 2));
    await people.keep(page, "three");
    await page.locator("#capture").focus();
    await page.keyboard.type("What if we quarantine them every night");
    await expectText(page.locator(".hint"), "Solution?");
    await press("ArrowRight");
    await expectText(page.locator(".hint"), /Solution\s*×/);
    await page.locator("#capture").fill("");
    await press("Escape");
    assert.ok(!(await at("#capture")), "Escape leaves the box");
    // Words taken out a moment before the page goes are back on the next one: here they are to be gone.
    await page.waitForTimeout(600);
    did("Everywhere: Ctrl K ⌘K", "Everywhere: Esc", "Here and there: →");
  });

  test("single keys rest when they are turned off", async () => {
    await page.goto(path);
    await onRow("two");
    await nothingHappens(["c", "/", "?", "j", "k", "Shift+J", "Shift+K", "1", "2", "3", "4", "5", "x", "a", "e"]);
    assert.equal(await page.locator(".keyhint").first().isVisible(), false, "no key is spoken of");
  });

  test("everywhere and on a point", async () => {
    await turn("turn single", "on");
    await page.goto(path);
    await press("c");
    assert.ok(await at("#capture"));
    await press("Escape");
    await press("/");
    await until(() => palette().isVisible(), "it is open");
    await press("Escape");
    await onRow("one");
    await press("j");
    await isOnRow("two");
    await press("k");
    await isOnRow("one");
    await press("Shift+J");
    await expectList(() => people.agenda(page), ["two", "one", "three"]);
    await isOnRow("one");
    await press("Shift+K");
    await expectList(() => people.agenda(page), POINTS);
    await isOnRow("one");
    for (const [place, kind] of ["Challenge", "Solution", "Development", "Insight", "Feedback"].entries()) {
      await press(String(place + 1));
      await expectText(people.row(page, "one").locator(".meta"), kind);
      await isOnRow("one");
    }
    await press("a");
    assert.ok(await at("[data-do=action]"));
    await press("Escape");
    await isOnRow("one");
    await press("e");
    assert.ok(await at("[data-do=words]"));
    await press("Escape");
    await isOnRow("one");
    await press("x");
    await expectList(() => people.agenda(page), ["two", "three"]);
    did("Everywhere: c", "Everywhere: /");
    did(...["j k", "⇧J ⇧K", "1 5", "x", "a", "e"].map((keys) => `On a point: ${keys}`));
  });

  test("in prep", async () => {
    const notes = ["keep me", "drop me", "post me", "put me off", "skip me", "two build systems nobody owns", "Two build systems, nobody owns them"];
    await page.goto(path);
    for (const words of notes.slice(-2)) await people.capture(page, words);
    await people.keep(page, notes.at(-1));
    for (const words of notes.slice(0, -2)) await people.capture(page, words);
    await turn("turn single", "off");
    await page.goto(path);
    await page.getByRole("button", { name: "Prepare" }).click();
    await page.waitForURL("**/prep");
    await expectText(card(), "nought");
    await until(() => at("[data-card]"), "the card has the focus");
    await press("Enter");
    await expectText(page.locator("#toasts"), "Kept “nought”");
    await expectText(card(), notes.at(-2));
    await page.locator("[data-card]").focus();
    await nothingHappens(["m", "u", "d", "l", "ArrowRight"]);
    await page.locator("[data-card]").focus();
    await turn("turn single", "on");
    await page.goto(`${path}/prep`);
    const next = async (words) => {
      await expectText(card(), words);
      await until(() => at("[data-card]"), "the card has the focus");
    };
    await next(notes.at(-2));
    await press("m");
    await expectText(page.locator("#toasts"), "Merged");
    await next("keep me");
    await press("Enter");
    await expectText(page.locator("#toasts"), "Kept “keep me”");
    await next("drop me");
    await press("d");
    await expectText(page.locator("#toasts"), "Dropped “drop me”");
    await next("post me");
    await press("u");
    await expectText(page.locator("#toasts"), "Posted as an update “post me”");
    await next("put me off");
    await press("l");
    assert.ok(await at("[name=until]"), "the day is asked for");
    await page.keyboard.type("in 3 days");
    await press("Enter");
    await expectText(page.locator("#toasts"), /Waits until \w+day \d+ \w+: “put me off”/);
    await next("skip me");
    assert.equal(await page.locator("[name=until]").inputValue(), "", "the next card begins anew");
    await page.reload();
    await next("skip me");
    assert.equal(await page.getByText("Half typed").count(), 0, "nothing is left of what was sent");
    await press("ArrowRight");
    await expectText(page.locator(".prep"), "That’s all of them");
    did(...["↵", "m", "u", "d", "l", "→"].map((key) => `In prep: ${key}`));
  });

  test("no key was left out, and each row says truly whether it rests", () => {
    const all = TABLE.map(({ where, keys }) => `${where}: ${keys}`);
    assert.deepEqual([...tried].sort(), all.sort());
    for (const [file, pattern] of Object.values(ELSEWHERE)) assert.match(read(file), pattern, file);
    const works = TABLE.filter(({ off }) => off === "works").map(({ keys }) => keys);
    assert.deepEqual(works, ["Ctrl K ⌘K", "Ctrl Z ⌘Z", "Esc", "↵", "→", "Ctrl ↵ ⌘↵", "Ctrl ⇧ ↵ ⌘⇧↵"]);
    ana.clean();
  });
});
