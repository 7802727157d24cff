// The growth story of two people: written down, changed, hidden and shown again, printed and taken along; trends, the same
// for both. Every page for everybody, in all looks.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "./support/browser.js";
import { couple } from "./support/couple.js";
import { check } from "./support/looks.js";
import { startServer } from "./support/server.js";
import { expectText, until } from "./support/wait.js";

const priya = { name: "Priya Raman", email: "priya@example.org" };
const tom = { name: "Tom Becker", email: "tom@example.org" };

describe("a story of growth", () => {
  let server, browser, owner, manager, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ({ owner, manager, path } = await couple(browser, server, [priya, tom]));
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const story = ({ page }) => page.locator(".story > li:visible");
  const entry = (who, words) => story(who).filter({ hasText: words });

  test("both begin with nothing to tell, one key from the week", async () => {
    for (const who of [owner, manager]) {
      await who.page.goto(path);
      await who.page.keyboard.press("Control+k");
      await who.page.keyboard.type("growth story");
      await who.page.keyboard.press("Enter");
      await who.page.waitForURL("**/growth");
      await expectText(who.page.locator("main"), "Nothing to tell yet");
      await check(who, "growth, empty");
      await who.page.goto(`${path}/trends`);
      await expectText(who.page.locator("main"), "Nothing to see yet");
      await check(who, "trends, empty");
    }
    assert.equal(await manager.page.getByText("Add a moment").count(), 0);
  });

  test("a moment is written down, and the other one's page hears of it", async () => {
    await manager.page.goto(`${path}/growth`);
    const { page } = owner;
    await page.goto(`${path}/growth`);
    await page.getByText("Add a moment").click();
    await page.getByLabel("What happened").first().fill("I ran the audit");
    await page.getByLabel("In your own words").first().fill("Fourteen found, nine fixed.");
    await page.getByRole("button", { name: "Write it down" }).click();
    await expectText(page.locator("#toasts"), "Written down");
    await entry(owner, "Fourteen found").waitFor();
    await entry(manager, "Fourteen found").waitFor();
    await check(owner, "growth");
    await check(manager, "growth of a report");
  });

  test("it is changed, and with undo it is as it was", async () => {
    const { page } = owner;
    for (const who of [owner, manager]) await who.page.goto(`${path}/growth`);
    await page.getByLabel("Change: I ran the audit").click();
    await entry(owner, "I ran the audit").getByLabel("In your own words").fill("Fourteen found, all fixed.");
    await entry(owner, "I ran the audit").getByRole("button", { name: "Save" }).click();
    await entry(manager, "all fixed").waitFor();
    await page.locator("#toasts").getByRole("button", { name: "Undo" }).click();
    await entry(manager, "nine fixed").waitFor();
  });

  test("what is hidden is gone for the other one, and comes back", async () => {
    const { page } = owner;
    const hide = async () => {
      await page.goto(`${path}/growth`);
      await page.getByLabel("Change: I ran the audit").click();
      await page.getByRole("button", { name: "Hide from Tom" }).click();
      await expectText(page.locator("#toasts"), "Only you see it");
      await until(async () => (await story(manager).count()) === 0, "Tom’s page shows it no more");
    };
    await hide();
    await page.locator("#toasts").getByRole("button", { name: "Undo" }).click();
    await entry(manager, "I ran the audit").waitFor();
    await hide();
    await page.getByText("Only you: hidden, 1").click();
    // The look at every page opens all that is folded away, the way back with it.
    await check(owner, "growth with something hidden");
    await page.getByRole("button", { name: "Show to Tom" }).click();
    await entry(manager, "I ran the audit").waitFor();
  });

  test("a moment for oneself makes no sound", async () => {
    const { page } = owner;
    await page.goto(`${path}/growth`);
    await page.getByText("Add a moment").click();
    await page.getByLabel("What happened").first().fill("I doubt it");
    await page.getByText("Only me", { exact: true }).click();
    await page.getByRole("button", { name: "Write it down" }).click();
    await expectText(page.locator("#toasts"), "Only you see it");
    await manager.page.reload();
    assert.equal(await story(manager).count(), 1);
  });

  test("it is printed, and taken along as Markdown, without what is hidden", async () => {
    const { page } = owner;
    await page.goto(`${path}/growth`);
    await page.getByRole("link", { name: "As a document" }).click();
    await page.getByRole("heading", { name: priya.name }).waitFor();
    await check(owner, "growth as a document");
    await page.evaluate(() => (window.print = () => document.body.setAttribute("data-printed", "yes")));
    await page.getByRole("button", { name: "Print or save as PDF" }).click();
    assert.equal(await page.locator("body").getAttribute("data-printed"), "yes");
    await page.emulateMedia({ media: "print" });
    for (const left of [".top", ".paper-acts"]) assert.equal(await page.locator(left).first().isVisible(), false, left);
    assert.ok(await page.getByText("Fourteen found, nine fixed.").isVisible());
    const printed = await page.evaluate(() => document.body.innerText.trim());
    assert.match(printed, /^Priya Raman\n/);
    assert.doesNotMatch(printed, /Fulcrum|http|Markdown|Back to|Print/);
    assert.match(await page.locator("html").getAttribute("data-running"), /^Priya Raman, growth story, \w+ \d{4}$/);
    await page.emulateMedia({ media: "screen" });
    for (const [format, width, height] of [["A4", 595, 842], ["Letter", 612, 792]]) {
      const pdf = (await page.pdf({ format })).toString("latin1");
      const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) => [Math.floor(wide), Math.floor(high)]);
      assert.deepEqual(sheets, [[width, height]], `${format}: one moment is one sheet, and none is empty`);
    }
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Markdown" }).click();
    const text = await readFile(await (await downloading).path(), "utf8");
    assert.match(text, /^# Priya Raman\n/);
    assert.match(text, /### I ran the audit\n/);
    assert.doesNotMatch(text, /doubt/);
    owner.clean();
    manager.clean();
  });
});
