// A week with the keyboard alone: nothing here ever moves a mouse.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectList, expectText, until } from "./support/wait.js";

const ana = { name: "Ana Ruiz", email: "ana@example.org" };

describe("by keyboard alone", () => {
  let server, browser, keys, page, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    keys = await visitor(browser, server);
    page = keys.page;
    await people.firstRun(page, server, ana);
    path = await people.start(page, { name: "Marek Novak" });
    for (const words of ["one", "two", "three"]) await people.capture(page, words);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const press = (key) => page.keyboard.press(key);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

  /** Presses Tab until something with this name has the focus. */
  async function tabTo(name, limit = 40) {
    for (let tries = 0; tries < limit; tries += 1) {
      await press("Tab");
      const names = await page.evaluate(() => {
        const at = document.activeElement;
        return [at?.getAttribute("aria-label"), at?.textContent?.trim()];
      });
      if (names.some((each) => each === name)) return;
    }
    assert.fail(`no Tab leads to “${name}”`);
  }

  test("c captures, Enter sends, Escape leaves", async () => {
    await page.goto(path);
    await press("c");
    await page.keyboard.type("four");
    await press("Enter");
    await people.saved(page, "four");
    assert.equal(await page.evaluate(() => document.activeElement.id), "capture", "ready for the next thought");
    await press("Escape");
    assert.notEqual(await page.evaluate(() => document.activeElement.id), "capture");
  });

  test("captures are kept from the keyboard, and the focus goes on to the next", async () => {
    for (const words of ["one", "two", "three", "four"]) {
      await people.row(page, words).first().evaluate((row) => row.focus());
      await tabTo("Keep on the agenda", 6);
      await press("Enter");
      await until(async () => (await people.agenda(page)).includes(words), `“${words}” is kept`);
    }
    await expectList(() => people.agenda(page), ["one", "two", "three", "four"]);
  });

  test("j, k, ⇧J and ⇧K walk and order, and say so", async () => {
    await people.row(page, "one").evaluate((row) => row.focus());
    await press("j");
    assert.match(await focused(), /two/);
    await press("k");
    assert.match(await focused(), /one/);
    await press("Shift+J");
    await expectList(() => people.agenda(page), ["two", "one", "three", "four"]);
    await expectText(page.locator("#say"), "Moved to 2 of 4, above the fold");
    await until(async () => /one/.test(await focused()), "the focus moves with the row");
    await press("Shift+K");
    await expectList(() => people.agenda(page), ["one", "two", "three", "four"]);
  });

  test("numbers set the kind, e edits, a adds an action", async () => {
    await people.row(page, "one").evaluate((row) => row.focus());
    await press("1");
    await expectText(people.row(page, "one").locator(".meta"), "Challenge");
    await press("e");
    await page.keyboard.type(" and a half");
    await press("Enter");
    await expectList(() => people.agenda(page), ["one and a half", "two", "three", "four"]);
    await press("a");
    await page.keyboard.type("@me tomorrow: look into it");
    await press("Enter");
    await expectText(page.locator("aside"), "look into it");
    await press("Escape");
  });

  test("x ticks, Ctrl Z takes it back, ? helps", async () => {
    await people.row(page, "two").evaluate((row) => row.focus());
    await press("x");
    await expectList(() => people.agenda(page), ["one and a half", "three", "four"]);
    await until(async () => /three/.test(await focused()), "the focus is on the next row");
    await press("Control+z");
    await expectList(() => people.agenda(page), ["one and a half", "two", "three", "four"]);
    await press("?");
    await until(() => page.getByRole("heading", { name: "Keyboard" }).isVisible(), "the help is open");
    await press("Escape");
    await until(async () => !(await page.getByRole("heading", { name: "Keyboard" }).isVisible()), "it is closed");
  });

  test("a meeting is held from the keyboard", async () => {
    await page.evaluate(() => document.getElementById("main").focus());
    await tabTo("Start");
    await press("Enter");
    await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
    await press("j");
    const words = await page.evaluate(() => document.activeElement.querySelector("h3").textContent);
    await press("x");
    await expectText(page.locator("[data-list=discussed]"), words);
    await page.evaluate(() => document.getElementById("main").focus());
    await tabTo("Wrap up");
    await press("Enter");
    await page.waitForURL("**/wrap-up");
    await tabTo("Wrap up");
    await press("Enter");
    await expectText(page.getByRole("heading", { level: 1 }), /That’s \d+ minutes?/);
  });

  test("the first stop skips to the content, and the focus is always in sight", async () => {
    await page.goto(path);
    await press("Tab");
    assert.equal(await focused(), "Skip to content");
    const box = await page.evaluate(() => document.activeElement.getBoundingClientRect().toJSON());
    assert.ok(box.width > 1 && box.height > 1 && box.top >= 0, "the skip link shows itself");
    await press("Enter");
    await until(() => page.evaluate(() => location.hash === "#main"), "the link was followed");
    await press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null), "the next stop is in the content");
    keys.clean();
  });
});
