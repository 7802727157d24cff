// What the first page of a one-on-one weighs over the wire, with a cold cache. Measures no time.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";

const BUDGET = 60 * 1024;

describe("the first page is light", () => {
  let server, browser, owner, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    // The service worker answers out of what it keeps: it would hide what comes over the wire.
    owner = await visitor(browser, server, { serviceWorkers: "block" });
    owner.expect(/Service Worker/);
    await people.firstRun(owner.page, server, { name: "Ana Ruiz", email: "ana@example.org" });
    path = await people.start(owner.page, { name: "Marek Novak" });
    for (let number = 1; number <= 12; number += 1) {
      await people.capture(owner.page, `Point ${number}: something that takes a line or so to say`);
      await people.keep(owner.page, `Point ${number}: something that takes a line or so to say`);
    }
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("all of it stays below 60 KB", async () => {
    const wire = await owner.context.newCDPSession(owner.page);
    await wire.send("Network.enable");
    await wire.send("Network.clearBrowserCache");
    const urls = new Map();
    const sizes = new Map();
    wire.on("Network.requestWillBeSent", ({ requestId, request }) => urls.set(requestId, new URL(request.url).pathname));
    wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => sizes.set(urls.get(requestId), encodedDataLength));
    await owner.page.goto(path, { waitUntil: "load" });
    await owner.page.locator("html.js").waitFor();
    await owner.page.waitForTimeout(500);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    assert.ok(sizes.size >= 3 && total > 10_000, "the page, its style and its script were counted");
    assert.ok(total <= BUDGET, `${total} bytes: ${JSON.stringify([...sizes])}`);
    owner.clean();
  });
});
