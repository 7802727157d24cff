// Home with several people: capturing for one of them by name, what is new, and a hint that goes in one tap; by keyboard too.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { until } from "./support/wait.js";

const marek = { name: "Marek Novak", email: "marek@example.org" };

describe("home with several people", () => {
  let server, browser, keys, page, ana;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    keys = await visitor(browser, server);
    page = keys.page;
    await people.firstRun(page, server, marek);
    ana = await people.start(page, { name: "Ana Ruiz" });
    await page.goto("/one-on-ones/new");
    await people.start(page, { name: "Jonas Weber" });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const box = () => page.getByRole("form", { name: "Capture a thought" });
  const chosen = () => box().getByRole("combobox").evaluate((list) => list.selectedOptions[0].text);

  test("@Ana chooses Ana before it is sent, and is no part of the thought", async () => {
    await page.goto("/");
    await page.keyboard.press("c");
    await page.keyboard.type("@ana Jonas liked the pairing");
    assert.equal(await chosen(), "Ana");
    assert.ok(await box().getByText("Shared with Ana").isVisible(), "who will see it is said before");
    await page.keyboard.press("Enter");
    await until(async () => (await page.locator(".unsent").count()) === 0, "it is saved");
    assert.equal(await chosen(), "For whom?", "the next thought may be for somebody else");
    await page.goto(ana);
    await people.row(page, "Jonas liked the pairing").first().waitFor();
    assert.equal(await page.getByText("@ana").count(), 0);
  });

  test("Enter sends nothing while nobody is chosen", async () => {
    await page.goto("/");
    await page.keyboard.press("c");
    await page.keyboard.type("for nobody yet");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "SELECT", "the list asks for whom");
    assert.equal(await box().getByRole("textbox").inputValue(), "for nobody yet");
    await box().getByRole("combobox").selectOption({ label: "Jonas" });
    await box().getByRole("button", { name: "Capture" }).click();
    await until(async () => (await box().getByRole("textbox").inputValue()) === "", "it is sent");
    await until(async () => (await page.locator(".unsent").count()) === 0, "it is saved");
  });

  test("without a script there is a button for each", async () => {
    const plain = await browser.newContext({
      baseURL: server.url,
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const still = await plain.newPage();
    await still.goto("/");
    const group = still.getByRole("group", { name: "Capture for" });
    assert.ok(await group.getByRole("button", { name: "Ana" }).isVisible());
    assert.equal(await still.getByRole("combobox").count(), 0, "the list is for the script");
    await still.getByLabel("What’s on your mind?").fill("by a button");
    const posted = still.waitForResponse((answer) => answer.request().method() === "POST");
    await group.getByRole("button", { name: "Ana" }).click();
    assert.equal((await posted).status(), 303);
    await still.waitForLoadState();
    await still.goto(ana);
    assert.ok(await people.row(still, "by a button").first().isVisible());
    await plain.close();
    keys.clean();
  });
});
