// Nothing typed vanishes: tabs killed, the server killed, signed out, somebody else signed in. Knows no rule of its own.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { LOOKS, STRAINED, holds } from "./support/looks.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectText, until } from "./support/wait.js";

const DEAD = /Failed to load resource|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INTERNET_DISCONNECTED/;

describe("nothing typed vanishes", () => {
  let server, browser, ana, path;
  const box = (page) => page.getByRole("form", { name: "Capture a thought" }).getByRole("textbox");
  const captured = (page) => page.locator("#captures > .row:not(.sending, .unsent) h3").allInnerTexts();
  const waits = (page) => page.locator("#outbox summary");

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ana = await visitor(browser, server);
    ana.expect(DEAD);
    await people.firstRun(ana.page, server, { name: "Ana Ruiz", email: "ana@example.org" });
    path = await people.start(ana.page, { name: "Marek Novak" });
    const link = await people.invite(ana.page, path);
    const marek = await visitor(browser, server);
    await people.join(marek.page, link, { name: "Marek Novak", email: "marek@example.org" });
    await marek.close();
    await ana.page.goto(path);
    await people.capture(ana.page, "The first thought");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Another tab of the same browser; the one before is gone as a killed one is. */
  async function tabAfter(page) {
    await page.close({ runBeforeUnload: false });
    const next = await ana.context.newPage();
    await next.goto(path);
    ana.page = next;
    return next;
  }

  test("half a sentence is back in its field after the tab was killed", async () => {
    await ana.page.goto(path);
    await box(ana.page).pressSequentially("What if the price were a");
    await ana.page.getByRole("radio", { name: "Only me" }).check({ force: true });
    await ana.page.waitForTimeout(1000);
    const page = await tabAfter(ana.page);
    await until(async () => (await box(page).inputValue()) === "What if the price were a", "the words are back");
    assert.ok(await page.getByRole("radio", { name: "Only me" }).isChecked(), "and so is who may see them");
    await page.getByRole("radio", { name: /Shared/ }).check({ force: true });
    await box(page).fill("");
    await page.waitForTimeout(400);
    await (await tabAfter(page)).waitForTimeout(400);
    assert.equal(await box(ana.page).inputValue(), "", "what was taken out does not come back");
  });

  test("words half typed in a row that is folded away are back, and in sight", async () => {
    const tray = await people.tray(ana.page, "The first thought");
    await tray.getByRole("textbox", { name: "Words" }).fill("The first thought, and more");
    await ana.page.waitForTimeout(1000);
    const page = await tabAfter(ana.page);
    const words = page.getByRole("textbox", { name: "Words" }).first();
    await words.waitFor();
    assert.equal(await words.inputValue(), "The first thought, and more");
    await page.getByRole("button", { name: "Save" }).first().click();
    await expectText(page.locator("#captures h3").first(), "The first thought, and more");
  });

  test("captures while the server is dead are kept, shown, and arrive once and in order when it is back", async () => {
    await server.kill();
    for (const words of ["While it was dead, one", "While it was dead, two", "While it was dead, three"]) {
      await box(ana.page).fill(words);
      await box(ana.page).press("Enter");
    }
    await expectText(waits(ana.page), "3 not saved");
    await waits(ana.page).click();
    const list = ana.page.locator("#outbox .pop");
    await expectText(list, "While it was dead, two");
    await expectText(list, "No connection. Kept here, sent by itself.");
    for (const look of [...LOOKS, ...STRAINED]) await holds(ana.page, "what is not saved", look);
    await ana.page.close({ runBeforeUnload: false });
    await server.restart();
    const page = await ana.context.newPage();
    ana.page = page;
    await page.goto(path);
    await until(async () => (await captured(page)).filter((words) => words.startsWith("While it was")).length === 3, "all arrived");
    const order = (await captured(page)).filter((words) => words.startsWith("While"));
    assert.deepEqual(order, ["one", "two", "three"].map((each) => `While it was dead, ${each}`));
    await until(async () => (await waits(page).count()) === 0, "nothing waits any more");
  });

  test("what waits can be discarded, and the discarding taken back", async () => {
    await server.kill();
    const page = ana.page;
    await box(page).fill("Not so sure of this");
    await box(page).press("Enter");
    await expectText(waits(page), "1 not saved");
    await waits(page).click();
    await page.locator("#outbox").getByRole("button", { name: "Discard" }).click();
    await until(async () => (await waits(page).count()) === 0, "it does not wait any more");
    await page.getByRole("button", { name: "Undo" }).click();
    await expectText(waits(page), "1 not saved");
    await server.restart();
    await until(async () => (await captured(page)).includes("Not so sure of this"), "it arrived", 40_000);
  });

  test("two tabs send once each, and in the order in which they were typed", async () => {
    await server.kill();
    const [one, two] = [ana.page, await ana.context.newPage()];
    await server.restart();
    await two.goto(path);
    await server.kill();
    for (const [page, words] of [[one, "Tab one, first"], [two, "Tab two, second"], [one, "Tab one, third"]]) {
      await box(page).fill(words);
      await box(page).press("Enter");
      await page.waitForTimeout(100);
    }
    await expectText(waits(two), "3 not saved");
    await server.restart();
    const tabs = async () => (await captured(two)).filter((words) => words.startsWith("Tab"));
    await until(async () => (await tabs()).length >= 3, "all are there", 40_000);
    assert.deepEqual(await tabs(), ["Tab one, first", "Tab two, second", "Tab one, third"]);
    await two.close();
  });

  test("what is refused when it is sent at last keeps its words, to copy or to try again", async () => {
    const page = ana.page;
    await page.goto(path);
    const tray = await people.tray(page, "Tab two, second");
    await server.kill();
    await tray.getByRole("textbox", { name: "Words" }).fill("Tab two, in other words");
    await tray.getByRole("button", { name: "Save" }).click();
    await expectText(waits(page), "1 not saved");
    await page.close({ runBeforeUnload: false });
    await server.restart();
    // Somebody else was quicker, in another browser.
    const other = await visitor(browser, server);
    await people.signIn(other.page, "ana@example.org");
    await other.page.goto(path);
    const there = await people.tray(other.page, "Tab two, second");
    await there.getByRole("textbox", { name: "Words" }).fill("Tab two, changed elsewhere");
    await there.getByRole("button", { name: "Save" }).click();
    await expectText(people.row(other.page, "Tab two, changed elsewhere"), "changed elsewhere");
    await other.close();
    ana.page = await ana.context.newPage();
    await ana.page.goto(path);
    await expectText(waits(ana.page), "1 not saved");
    await waits(ana.page).click();
    await expectText(ana.page.locator("#outbox .pop"), "Could not be saved");
    for (const look of [...LOOKS, ...STRAINED]) await holds(ana.page, "what is not saved", look);
    await expectText(ana.page.locator("#outbox .pop"), "Tab two, in other words");
    await ana.page.locator("#outbox").getByRole("button", { name: "Discard" }).click();
    await until(async () => (await waits(ana.page).count()) === 0, "it is gone");
  });

  test("signed out while typing: it waits, is not sent as somebody else, and arrives with its author", async () => {
    const page = ana.page;
    // Another tab signs out.
    const tab = await ana.context.newPage();
    await tab.goto(path);
    await tab.locator("details.me > summary").click();
    await tab.getByRole("button", { name: "Sign out" }).click();
    await tab.waitForURL(/sign-in/);
    await box(page).fill("Typed after signing out");
    await box(page).press("Enter");
    await expectText(page.locator("#unsaved"), "You are signed out");
    await box(page).pressSequentially("And half of the next");
    await page.waitForTimeout(1000);
    // Somebody else signs in with the same browser: the page that is open sends nothing in their name.
    await people.signIn(tab, "marek@example.org");
    await tab.goto(path);
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.close({ runBeforeUnload: false });
    await tab.waitForTimeout(1500);
    assert.equal(await waits(tab).count(), 0, "nothing of hers is shown to him");
    assert.equal(await box(tab).inputValue(), "");
    await tab.reload();
    assert.ok(!(await captured(tab)).includes("Typed after signing out"), "nothing of hers is sent as him");
    await tab.locator("details.me > summary").click();
    await tab.getByRole("button", { name: "Sign out" }).click();
    await tab.waitForURL(/sign-in/);
    await people.signIn(tab, "ana@example.org");
    await tab.goto(path);
    ana.page = tab;
    await until(async () => (await captured(tab)).includes("Typed after signing out"), "it was sent as her");
    await until(async () => (await box(tab).inputValue()) === "And half of the next", "and the half is back");
    assert.equal((await captured(tab)).filter((words) => words === "Typed after signing out").length, 1);
    await box(tab).fill("");
  });

  test("the notice leads to sign-in and back, and then it is sent", async () => {
    const page = ana.page;
    const tab = await ana.context.newPage();
    await tab.goto("/");
    await tab.locator("details.me > summary").click();
    await tab.getByRole("button", { name: "Sign out" }).click();
    await tab.waitForURL(/sign-in/);
    await tab.close();
    await box(page).fill("Typed while nobody was signed in");
    await box(page).press("Enter");
    await page.locator("#unsaved").getByRole("link", { name: "Sign in" }).click();
    await page.getByLabel("E-mail").fill("ana@example.org");
    await page.getByLabel("Password", { exact: true }).fill(people.PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((url) => url.pathname === path);
    await until(async () => (await captured(page)).includes("Typed while nobody was signed in"), "it was sent");
  });

  test("a page that is loaded anew has what was typed", async () => {
    const page = ana.page;
    await box(page).fill("Typed before the reload");
    await page.waitForTimeout(600);
    await page.reload();
    await until(async () => (await box(page).inputValue()) === "Typed before the reload", "the words are back");
    await box(page).fill("");
    await page.waitForTimeout(400);
  });

  test("two tabs typed into the same field: one is put back, the other offered", async () => {
    const [one, two] = [ana.page, await ana.context.newPage()];
    await two.goto(path);
    await box(one).fill("From the first tab");
    await one.waitForTimeout(600);
    await box(two).fill("From the second tab");
    await two.waitForTimeout(600);
    await one.close({ runBeforeUnload: false });
    await two.close({ runBeforeUnload: false });
    const page = await ana.context.newPage();
    ana.page = page;
    await page.goto(path);
    await until(async () => (await box(page).inputValue()) === "From the first tab", "the first is back");
    await expectText(waits(page), "Half typed");
    await waits(page).click();
    await expectText(page.locator("#outbox .pop"), "From the second tab");
    await page.locator("#outbox").getByRole("button", { name: "Put it back" }).click();
    assert.equal(await box(page).inputValue(), "From the first tab\nFrom the second tab");
    await until(async () => (await waits(page).count()) === 0, "nothing is left over");
    await box(page).fill("");
    await page.waitForTimeout(400);
  });

  test("what was typed elsewhere is readable from any page, and leads back there", async () => {
    await box(ana.page).fill("Half a thought on the week");
    await ana.page.waitForTimeout(600);
    await ana.page.close({ runBeforeUnload: false });
    const page = await ana.context.newPage();
    ana.page = page;
    await page.goto(`${path}/backlog`);
    await expectText(waits(page), "Half typed");
    await waits(page).click();
    await page.locator("#outbox").getByRole("link", { name: "Go there" }).click();
    await until(async () => (await box(page).inputValue()) === "Half a thought on the week", "it is back");
    await box(page).fill("");
    await page.waitForTimeout(400);
  });

  for (const [what, spoil] of [
    ["on plain http", () => Object.defineProperty(globalThis.crypto, "subtle", { value: undefined })],
    ["where storage is refused", () => (IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); })],
    ["where storage is full", () => (IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); })],
  ])
    test(`${what} it works from memory, and says what that means`, async () => {
      const guest = await visitor(browser, server);
      guest.expect(DEAD);
      await guest.context.addInitScript(spoil);
      await people.signIn(guest.page, "ana@example.org");
      await guest.page.goto(path);
      await people.capture(guest.page, `Saved ${what}`);
      assert.equal(await guest.page.locator("#unsaved").count(), 0, "nothing to say while all is saved");
      await server.kill();
      await box(guest.page).fill(`Typed ${what}`);
      await box(guest.page).press("Enter");
      await expectText(waits(guest.page), "1 not saved");
      await expectText(guest.page.locator("#unsaved"), "Leave this page open");
      await server.restart();
      await until(async () => (await captured(guest.page)).includes(`Typed ${what}`), "it arrived", 40_000);
      await until(async () => (await guest.page.locator("#unsaved").count()) === 0, "and nothing needs to be said");
      guest.clean();
      await guest.close();
    });

  test("the pages stayed quiet", () => ana.clean());
});
