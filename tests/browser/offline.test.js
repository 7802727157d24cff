// Without a connection: the pages seen last open and say how old they are, and what is done arrives later. Knows no rule.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { LOOKS, STRAINED, holds } from "./support/looks.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectList, expectText, until } from "./support/wait.js";

const DEAD = /Failed to load resource|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INTERNET_DISCONNECTED|FetchEvent/;

describe("without a connection", () => {
  let server, browser, ana, path;
  const box = (page) => page.getByRole("form", { name: "Capture a thought" }).getByRole("textbox");
  const offline = (page) => page.locator("#offline");
  const waits = (page) => page.locator("#outbox summary");

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ana = await visitor(browser, server);
    ana.expect(DEAD);
    await people.firstRun(ana.page, server, { name: "Ana Ruiz", email: "ana@example.org" });
    path = await people.start(ana.page, { name: "Marek Novak" });
    for (const words of ["Alpha", "Beta", "Gamma", "Delta"]) {
      await people.capture(ana.page, words);
      await people.keep(ana.page, words);
    }
    await ana.page.evaluate(() => navigator.serviceWorker.ready);
    for (const tail of ["/backlog", "/goals", "/meetings", ""]) await ana.page.goto(path + tail);
    await ana.page.waitForTimeout(500);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("the pages seen last open with a line that says so, and nothing of them lies open on the disk", async () => {
    await server.kill();
    for (const [tail, words] of [["/backlog", "Nothing waits"], ["/goals", "oal"], ["", "Alpha"]]) {
      await ana.page.goto(path + tail);
      await expectText(offline(ana.page), /Offline\. This is what was here at \d\d:\d\d\./);
      await expectText(ana.page.locator("main"), words);
    }
    const clear = await ana.page.evaluate(async () => {
      const found = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
      const db = await new Promise((resolve) => {
        const asking = indexedDB.open("fulcrum");
        asking.onsuccess = () => resolve(asking.result);
      });
      const all = (store) => new Promise((resolve) => {
        const asking = db.transaction(store).objectStore(store).getAll();
        asking.onsuccess = () => resolve(asking.result);
      });
      const words = (await all("entries")).map(({ data, ...rest }) => JSON.stringify(rest) + new TextDecoder("latin1").decode(data));
      const keys = (await all("keys")).filter((key) => key instanceof CryptoKey);
      const out = await Promise.all(keys.map((key) => crypto.subtle.exportKey("raw", key).then(() => "out", () => "kept")));
      db.close();
      return { found, open: words.filter((each) => each.includes("Alpha")).length, entries: words.length, out };
    });
    assert.ok(clear.found.every((name) => name.startsWith("/assets/")), `only our own files: ${clear.found}`);
    assert.ok(clear.entries > 0 && clear.open === 0, "no words of a page");
    assert.deepEqual(clear.out, ["kept"], "the key cannot be taken out");
  });

  test("a page that was never opened says so and offers those that were", async () => {
    await ana.page.goto(`${path}/prep`);
    await expectText(ana.page.locator("main"), "No connection");
    for (const look of [...LOOKS, ...STRAINED]) await holds(ana.page, "no connection", look);
    await ana.page.getByRole("link", { name: /Marek/ }).first().click();
    await expectText(offline(ana.page), "Offline.");
  });

  test("capturing, ordering and dropping go on, show at once, survive a reload, and arrive in order and once", async () => {
    const page = ana.page;
    await page.goto(path);
    await box(page).fill("Thought of on the train");
    await box(page).press("Enter");
    await (await people.tray(page, "Delta")).getByRole("button", { name: "Up", exact: true }).click();
    await expectList(() => people.agenda(page), ["Alpha", "Beta", "Delta", "Gamma"]);
    await (await people.tray(page, "Beta")).getByRole("button", { name: "Drop" }).click();
    await people.row(page, "Beta").waitFor({ state: "hidden" });
    await expectText(waits(page), "3 not saved");
    await page.close({ runBeforeUnload: false });
    ana.page = await ana.context.newPage();
    await ana.page.goto(path);
    await expectText(offline(ana.page), "Offline.");
    await expectText(waits(ana.page), "3 not saved");
    await ana.page.locator("main").getByText("Thought of on the train").first().waitFor();
    await people.row(ana.page, "Beta").waitFor({ state: "hidden" });
    assert.deepEqual((await people.agenda(ana.page)).filter((words) => words !== "Beta"), ["Alpha", "Delta", "Gamma"]);
    await server.restart();
    await until(async () => (await waits(ana.page).count()) === 0, "nothing waits", 40_000);
    await until(async () => (await offline(ana.page).count()) === 0, "the page is fresh and says no more that it is old", 40_000);
    await expectList(() => people.agenda(ana.page), ["Alpha", "Delta", "Gamma"]);
    await ana.page.reload();
    assert.equal(await ana.page.locator("#captures h3", { hasText: "Thought of on the train" }).count(), 1, "it is there once");
    assert.deepEqual(await people.agenda(ana.page), ["Alpha", "Delta", "Gamma"]);
  });

  test("a connection that goes while a page is open is said, and what was typed arrives by itself", async () => {
    const page = ana.page;
    await ana.context.setOffline(true);
    await expectText(offline(page), /Offline\. This is what was here at/);
    await box(page).fill("Under the tunnel");
    await box(page).press("Enter");
    await expectText(waits(page), "1 not saved");
    await ana.context.setOffline(false);
    await until(async () => (await waits(page).count()) === 0, "it was sent");
    await until(async () => (await offline(page).count()) === 0, "the line is gone");
    await expectText(page.locator("#captures"), "Under the tunnel");
  });

  test("signing out takes the copies away, and leaves what was not sent", async () => {
    const page = ana.page;
    await ana.context.setOffline(true);
    await box(page).pressSequentially("Half a thought");
    await page.waitForTimeout(1000);
    await ana.context.setOffline(false);
    await until(async () => (await offline(page).count()) === 0, "the line is gone");
    await page.locator("details.me > summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/sign-in/);
    await page.waitForTimeout(300);
    await server.kill();
    await page.goto(path);
    await expectText(page.locator("main"), "No connection");
    assert.equal(await page.getByText("Alpha").count(), 0);
    assert.equal(await page.getByRole("link", { name: /Marek/ }).count(), 0);
    await server.restart();
    await people.signIn(page, "ana@example.org");
    await page.goto(path);
    await until(async () => (await box(page).inputValue()) === "Half a thought", "the half thought is back");
  });

  test("the pages stayed quiet", () => ana.clean());
});
