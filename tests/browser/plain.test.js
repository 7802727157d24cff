// The same week without a script: every verb is a plain form.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectText } from "./support/wait.js";

const ana = { name: "Ana Ruiz", email: "ana@example.org" };

describe("without JavaScript", () => {
  let server, browser, plain, page, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    plain = await visitor(browser, server, { javaScriptEnabled: false });
    page = plain.page;
    await people.firstRun(page, server, ana);
    path = await people.start(page, { name: "Marek Novak" });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function jot(words) {
    const box = page.getByRole("form", { name: "Capture a thought" });
    await box.getByRole("textbox").fill(words);
    await box.getByRole("button", { name: "Capture" }).click();
    await expectText(people.row(page, words), words);
  }

  test("one signs out and in again", async () => {
    await page.locator("details.me > summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL("**/sign-in*");
    await people.signIn(page, ana.email);
    await page.goto(path);
  });

  test("captures are jotted and kept", async () => {
    for (const words of ["The pipeline is slow", "Who decides on the roadmap?", "A course on writing"]) await jot(words);
    await people.keep(page, "The pipeline is slow");
    await people.keep(page, "Who decides on the roadmap?");
    assert.deepEqual(await people.agenda(page), ["The pipeline is slow", "Who decides on the roadmap?"]);
  });

  test("the order changes with buttons, and a drop is undone", async () => {
    const more = await people.tray(page, "Who decides on the roadmap?");
    await more.getByRole("button", { name: "Up" }).click();
    assert.deepEqual(await people.agenda(page), ["Who decides on the roadmap?", "The pipeline is slow"]);
    await (await people.tray(page, "The pipeline is slow")).getByRole("button", { name: "Drop" }).click();
    assert.deepEqual(await people.agenda(page), ["Who decides on the roadmap?"]);
    await page.getByRole("button", { name: "Undo" }).click();
    assert.deepEqual(await people.agenda(page), ["Who decides on the roadmap?", "The pipeline is slow"]);
  });

  test("a meeting starts, is noted and ticked, and ends", async () => {
    await page.getByRole("button", { name: "Start", exact: true }).click();
    const note = people.row(page, "Who decides on the roadmap?").locator("form[data-note]");
    await note.getByRole("textbox").fill("The whole team, in May.");
    await note.getByRole("button", { name: "Save notes" }).click();
    await people.row(page, "Who decides on the roadmap?").getByRole("checkbox").click();
    await expectText(page.locator("[data-list=discussed]"), "Who decides on the roadmap?");
    const line = page.getByRole("textbox", { name: "Action item from this meeting" });
    await line.fill("@marek tomorrow: send the draft");
    await line.press("Enter");
    await expectText(page.locator(".deed").filter({ hasText: "send the draft" }), "due tomorrow");
    await page.getByRole("link", { name: "Wrap up" }).click();
    await page.getByRole("button", { name: "Wrap up" }).click();
    await page.getByText("What you talked about, with your notes").click();
    await expectText(page.locator("#facts"), "The whole team, in May.");
  });

  test("what was not reached is on the next agenda", async () => {
    await page.goto(path);
    assert.deepEqual(await people.agenda(page), ["The pipeline is slow"]);
    await expectText(people.row(page, "The pipeline is slow"), "carried once");
    await expectText(page.locator("#captures"), "A course on writing");
    plain.clean();
  });
});
