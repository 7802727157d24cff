// Finding and doing anything by keyboard alone, hints while typing, undo many steps deep, keys turned off.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectList, expectText, until } from "./support/wait.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("find and do anything", () => {
  let server, browser, ana, page, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ana = await visitor(browser, server);
    page = ana.page;
    await people.firstRun(page, server, { name: "Ana Ruiz", email: "ana@example.org" });
    path = await people.start(page, { name: "Marek Novak" });
    for (const words of ["Flaky tests block merges", "The cache rewrite", "A staging of our own"]) {
      await people.capture(page, words);
      await people.keep(page, words);
    }
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const press = (key) => page.keyboard.press(key);
  const palette = () => page.getByRole("dialog", { name: "Find or do anything" });
  const options = () => palette().getByRole("option").allInnerTexts();
  const chosen = () => palette().locator("[aria-selected=true]").innerText();
  const isOpen = () => palette().isVisible();

  async function accessible(name) {
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
    });
    assert.deepEqual(found, [], name);
  }

  test("Ctrl K opens it with what can be done here, Escape gives the focus back", async () => {
    await page.goto(path);
    await people.row(page, "The cache rewrite").evaluate((row) => row.focus());
    await press("Control+k");
    await until(async () => (await options()).length > 0, "it is open, with what can be done");
    const all = (await options()).map((each) => each.split("\n")[0].trim());
    for (const name of ["Capture for Marek", "Backlog", "Past meetings", "Start the meeting", "Home", "Sign out", "Switch to dark"])
      assert.ok(all.includes(name), `${name} is among ${all}`);
    assert.ok(all.some((name) => name === "Discussed: The cache rewrite"), "and what the row offers");
    await accessible("the palette");
    await press("Escape");
    await until(async () => !(await isOpen()), "it is closed");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /cache/);
  });

  test("/ opens it too; arrows choose and say so, Enter goes", async () => {
    await press("/");
    await until(isOpen, "it is open");
    await page.keyboard.type("ba");
    await until(async () => /Backlog/.test(await chosen()), "the command is first");
    const input = palette().getByRole("combobox");
    const said = await input.getAttribute("aria-activedescendant");
    assert.equal(await palette().locator("[aria-selected=true]").getAttribute("id"), said);
    await press("ArrowDown");
    await press("ArrowUp");
    assert.match(await chosen(), /Backlog/);
    await press("Enter");
    await page.waitForURL(`**${path}/backlog`);
  });

  test("what is typed before its script has come stands in it, and Enter waits", async () => {
    const slow = await page.context().browser().newContext({ serviceWorkers: "block", storageState: await page.context().storageState() });
    const fresh = await slow.newPage();
    await fresh.route(/palette/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await fresh.goto(new URL(path, page.url()).href);
    await fresh.keyboard.press("Control+k");
    await fresh.keyboard.type("backlog");
    await fresh.keyboard.press("Enter");
    await fresh.waitForURL(`**${path}/backlog`);
    await slow.close();
  });

  test("what was written is found with a slip, and gone to", async () => {
    await press("Control+k");
    await until(isOpen, "it is open");
    await page.keyboard.type("stagnig");
    await until(async () => (await options()).some((each) => /A staging of our own/.test(each)), "it is found");
    await accessible("the palette with what was found");
    await press("Enter");
    await page.waitForURL(/#p-/);
    assert.match(await page.evaluate(() => document.querySelector(":target").textContent), /A staging of our own/);
    assert.ok(!page.url().includes("stagnig"), "what was looked for is in no address");
    await press("Control+k");
    await page.keyboard.type("nothing like it");
    await expectText(palette().getByRole("status"), "Nothing has all of these words");
    await press("Escape");
  });

  test("every part of a one-on-one is reached from any page, by its name", async () => {
    for (const [from, words, to] of [
      ["/settings", "prepare", "/prep"],
      ["/updates", "goals mar", "/goals"],
      ["/", "past meetings", "/meetings"],
      ["/privacy", "only you", "/only-you"],
      ["/one-on-ones/new", "settings of", "/settings"],
      ["/settings", "one-on-one with mar", ""],
      ["/settings", "updates with", "/updates"],
      ["/find", "backlog", "/backlog"],
      [`${path}/backlog`, "updates with", "/updates"],
      [`${path}/goals`, "updates", "/updates"],
    ]) {
      await page.goto(from);
      await press("Control+k");
      await until(isOpen, "it is open");
      await page.keyboard.type(words);
      await press("Enter");
      await page.waitForURL((url) => url.pathname === path + to, { timeout: 5000 });
    }
    for (const from of ["/privacy", `${path}/backlog`]) {
      await page.goto(from);
      await press("Control+k");
      await until(isOpen, "it is open");
      await page.keyboard.type("digest");
      await press("Enter");
      await page.waitForURL((url) => url.pathname === "/updates", { timeout: 5000 });
    }
    await page.goto("/settings");
    await press("Control+k");
    await until(isOpen, "it is open");
    await page.keyboard.type("post an up");
    await press("Enter");
    await page.waitForURL(`**${path}/updates#update`);
    await until(() => page.evaluate(() => document.activeElement?.id === "update"), "one can type at once");
    for (const words of ["your settings", "switch to", "turn single", "sign out"]) {
      await page.goto("/privacy");
      await press("Control+k");
      await until(isOpen, "it is open");
      await page.keyboard.type(words);
      await until(async () => new RegExp(words, "i").test((await options())[0] ?? ""), words);
      await press("Escape");
    }
  });

  test("a hint comes while one types; → takes it, and Enter never waits", async () => {
    await page.goto(path);
    await press("c");
    await page.keyboard.type("What if we quarantine them every night");
    const hint = page.locator(".hint");
    await expectText(hint, "Solution?");
    await accessible("a hint");
    await press("ArrowRight");
    await expectText(hint, /Solution\s*×/);
    await press("Enter");
    await people.saved(page, "quarantine");
    await expectText(people.row(page, "quarantine"), "Solution");
    assert.equal(await hint.innerText(), "", "the next thought begins without one");
    await page.keyboard.type("What if we wait");
    await press("Enter");
    await people.saved(page, "What if we wait");
    assert.ok(!(await people.row(page, "What if we wait").innerText()).includes("Solution"), "nothing was accepted");
    await press("Escape");
  });

  test("words that ask to wait are offered to: → takes it, and undo takes it back", async () => {
    const words = "remind me in 3 days to ask about the offsite";
    await page.goto(path);
    await press("c");
    await page.keyboard.type(words);
    const hint = page.locator(".hint");
    await expectText(hint, /Wait until \w+day\?/);
    await accessible("a hint to wait");
    await press("ArrowRight");
    await expectText(hint, /Waits until \w+day\s*×/);
    await press("Enter");
    await expectText(page.locator("#toasts"), /Waits until \w+day \d+ \w+: “remind me in 3 days/);
    await until(async () => (await people.row(page, words).count()) === 0, "it is no capture");
    assert.equal(await page.locator("#capture").inputValue(), "");
    assert.equal(await page.locator("[data-capture] [name=until]").inputValue(), "", "the next thought waits for nothing");
    await page.getByRole("button", { name: "Undo" }).focus();
    await press("Enter");
    await until(async () => !(await page.locator("main").innerText()).includes(words), "it is taken back");
    await press("Escape");
  });

  test("a status is offered to go out instead: → posts it, Enter still captures, undo takes it back", async () => {
    const words = "Released 2.4 yesterday, all green";
    const status = "Only a status?";
    await page.goto(path);
    await press("c");
    await page.keyboard.type(words);
    const hint = page.locator(".hint");
    await expectText(hint, status);
    await accessible("a hint of a status");
    await press("ArrowRight");
    await expectText(page.locator("#toasts"), `Posted as an update “${words}”`);
    assert.equal(await people.row(page, words).count(), 0, "it is no capture");
    assert.equal(await page.locator("#capture").inputValue(), "");
    assert.ok(await page.evaluate(() => document.activeElement?.id === "capture"), "the next thought can follow");
    await page.getByRole("button", { name: "Undo" }).focus();
    await press("Enter");
    const told = async () => (await page.locator("#toasts").innerText()).includes("Posted as an update");
    await until(async () => !(await told()), "the post is taken back");
    await page.goto(`${path}/updates`);
    await expectText(page.locator("#main"), "Nothing posted yet");
    await page.goto(path);
    await press("c");
    await page.keyboard.type(words);
    await expectText(hint, status);
    await press("Enter");
    await people.saved(page, words);
    await expectText(page.locator("#toasts"), `Captured “${words}”`);
    await page.getByRole("button", { name: "Undo" }).focus();
    await press("Enter");
    await until(async () => (await people.row(page, words).count()) === 0, "the capture is taken back");
  });

  test("a promise in the box becomes one, and Ctrl Z in the box that is empty again takes it back", async () => {
    await page.goto(path);
    await press("c");
    await page.keyboard.type("@nobody Friday: what a name");
    await page.waitForTimeout(400);
    assert.ok(!(await page.locator(".hint").innerText()).includes("promise"), "it names neither of the two");
    await page.locator("#capture").fill("@marek Friday: send the list");
    await expectText(page.locator(".hint"), "A promise?");
    await press("ArrowRight");
    await expectText(page.locator("#toasts"), "Agreed: “send the list”");
    await until(() => page.evaluate(() => document.activeElement?.id === "capture"), "the box is ready again");
    await press("Control+z");
    await until(async () => !(await page.locator("#main").innerText()).includes("send the list"), "it is taken back");
  });

  test("Ctrl Z goes back step by step, also on another page", async () => {
    await page.goto(path);
    const first = "Flaky tests block merges";
    const order = [first, "The cache rewrite", "A staging of our own"];
    await expectList(() => people.agenda(page), order);
    await people.row(page, first).evaluate((row) => row.focus());
    await press("1");
    await expectText(people.row(page, first).locator(".meta"), "Challenge");
    await press("Shift+J");
    await expectList(() => people.agenda(page), [order[1], first, order[2]]);
    await until(() => page.evaluate(() => /Flaky/.test(document.activeElement.textContent)), "the focus is on the row");
    await press("e");
    await page.keyboard.type(" again");
    await press("Enter");
    await expectList(() => people.agenda(page), [order[1], `${first} again`, order[2]]);
    await people.row(page, "What if we wait").evaluate((row) => row.focus());
    await people.row(page, "What if we wait").getByRole("button", { name: "Keep on the agenda" }).focus();
    await press("Enter");
    await until(async () => (await people.agenda(page)).length === 4, "it is kept");
    await page.goto(`${path}/backlog`);
    await page.goto(path);
    await press("Control+z");
    await until(async () => (await people.agenda(page)).length === 3, "it is a capture again");
    await press("Control+z");
    await expectList(() => people.agenda(page), [order[1], first, order[2]]);
    await press("Control+z");
    await expectList(() => people.agenda(page), order);
    await press("Control+z");
    await until(async () => !(await people.row(page, first).locator(".meta").innerText()).includes("Challenge"), "no kind");
  });

  test("an action that was ticked comes back", async () => {
    await page.getByText("Add a promise").click();
    await page.getByRole("textbox", { name: "Action item", exact: true }).fill("write it up");
    await press("Enter");
    await expectText(page.locator("#toasts"), "Agreed: “write it up”");
    await page.getByRole("checkbox", { name: "Done: write it up" }).focus();
    await press("Enter");
    await expectText(page.locator("#toasts"), "Done: “write it up”");
    await page.getByRole("button", { name: "Undo" }).focus();
    await press("Enter");
    await page.getByRole("checkbox", { name: "Done: write it up", checked: false }).waitFor();
  });

  test("turned off, single keys rest; the others work", async () => {
    await press("Control+k");
    await until(isOpen, "it is open");
    await page.keyboard.type("turn single");
    await press("Enter");
    await page.waitForFunction(() => document.body.dataset.keys === "off");
    await page.goto(path);
    for (const key of ["c", "j", "/", "?", "x", "1"]) await press(key);
    assert.ok(!(await isOpen()), "/ opens nothing");
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true, "c and j go nowhere");
    assert.ok(!(await page.getByRole("heading", { name: "Keyboard" }).isVisible()));
    assert.equal((await people.agenda(page)).length, 3);
    await press("Control+k");
    await until(isOpen, "it is open");
    await page.keyboard.type("switch to dark");
    await press("Enter");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
    await page.goto("/settings");
    await accessible("settings, dark");
    await page.getByRole("radio", { name: "As the system has it" }).check();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined);
    ana.clean();
  });
});
