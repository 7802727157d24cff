// What was done is taken back by the toast or the key, whatever it was; and two who change the same thing both hear of it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "./support/browser.js";
import { couple } from "./support/couple.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectList, expectText, until } from "./support/wait.js";

const ana = { name: "Ana Ruiz", email: "ana@example.org" };
const marek = { name: "Marek Novak", email: "marek@example.org" };

describe("undo", () => {
  let server, browser, owner, manager, page, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ({ owner, manager, path } = await couple(browser, server, [ana, marek]));
    page = owner.page;
    await page.goto(path);
    for (const words of ["Slow deploys", "Thin notes", "Two build systems"]) {
      await people.capture(page, words);
      await people.keep(page, words);
    }
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const toast = () => page.locator("#toasts > .toast");
  const undo = () => toast().getByRole("button", { name: "Undo" }).click();

  test("home says what was captured and takes it back", async () => {
    await page.goto("/");
    await page.getByRole("textbox", { name: "What’s on your mind?" }).fill("Noise on floor two");
    await page.keyboard.press("Enter");
    await expectText(toast(), "Captured “Noise on floor two”");
    await undo();
    await expectText(toast(), "Dropped");
    await page.goto(path);
    assert.equal(await people.row(page, "Noise").count(), 0);
  });

  test("kind, minutes, order and words each come with their way back", async () => {
    const row = people.row(page, "Thin notes");
    await row.focus();
    await page.keyboard.press("1");
    await expectText(toast(), "Challenge: “Thin notes”");
    await undo();
    await expectText(toast(), "No kind: “Thin notes”");
    await undo();
    await expectText(toast(), "Challenge: “Thin notes”", "what was taken back by mistake comes again");
    await people.tray(page, "Thin notes");
    await row.getByLabel("Minutes").first().fill("9");
    await row.getByRole("button", { name: "Set" }).click();
    await expectText(toast(), "9 min for “Thin notes”");
    await undo();
    await expectText(toast(), "5 min for “Thin notes”");
    await row.getByRole("button", { name: "Up" }).click();
    await expectList(() => people.agenda(page), ["Thin notes", "Slow deploys", "Two build systems"]);
    await undo();
    await expectList(() => people.agenda(page), ["Slow deploys", "Thin notes", "Two build systems"]);
    await row.getByRole("textbox", { name: "Words" }).fill("Thin on-call notes");
    await row.getByRole("button", { name: "Save", exact: true }).click();
    await expectText(toast(), "Saved “Thin on-call notes”");
    await undo();
    await expectList(() => people.agenda(page), ["Slow deploys", "Thin notes", "Two build systems"]);
  });

  test("a meeting started or wrapped up too early is taken back", async () => {
    await page.goto(path);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expectText(toast(), "The meeting is on");
    await undo();
    await page.waitForURL((url) => url.pathname === path);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.getByRole("link", { name: "Wrap up" }).click();
    await page.getByRole("button", { name: "Wrap up" }).click();
    await expectText(toast(), "Wrapped up");
    await undo();
    await page.locator("time[data-started]").waitFor();
    await page.getByRole("link", { name: "Wrap up" }).click();
    await page.getByRole("button", { name: "Wrap up" }).click();
    await expectText(toast(), "Wrapped up");
  });

  test("words changed in another tab are shown beside one's own, and saved again", async () => {
    owner.expect(/409/);
    const tab = await owner.context.newPage();
    for (const each of [page, tab]) {
      await each.goto(path);
      await people.tray(each, "Slow deploys");
    }
    const words = (each) => people.row(each, "Slow deploys").getByRole("textbox", { name: "Words" });
    const save = (each) => people.row(each, "Slow deploys").getByRole("button", { name: "Save", exact: true }).click();
    await words(page).fill("Slow deploys, an hour each");
    await words(tab).fill("Slow deploys, says the other tab");
    await save(tab);
    await expectText(tab.locator("#toasts"), "Saved");
    await save(page);
    const both = page.locator(".both");
    await expectText(both, "Slow deploys, says the other tab");
    assert.equal(await words(page).inputValue(), "Slow deploys, an hour each");
    await both.getByRole("button", { name: "Keep mine" }).click();
    await until(async () => (await people.agenda(page)).includes("Slow deploys, an hour each"), "ours is saved");
    await tab.close();
  });

  test("discussed by one and dropped by the other at once: both hear of it", async () => {
    await page.goto(path);
    await manager.page.goto(path);
    let go;
    const held = new Promise((resolve) => (go = resolve));
    await page.route("**/drop", async (route) => {
      await held;
      await route.continue();
    });
    await people.tray(page, "Two build systems");
    await people.row(page, "Two build systems").getByRole("button", { name: "Drop" }).click();
    await people.tray(manager.page, "Two build systems");
    await people.row(manager.page, "Two build systems").getByRole("button", { name: /Discussed/ }).click();
    await expectText(manager.page.locator("#toasts"), "Discussed “Two build systems”");
    go();
    await expectText(page.getByRole("alert"), "This point cannot be dropped: it is discussed.");
    owner.clean();
    manager.clean();
  });
});
