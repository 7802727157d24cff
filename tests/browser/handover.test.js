// A report whose manager changes: the last day, what whoever left keeps, and what goes along to the next. Every page in all
// looks, and with the keyboard alone.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "./support/browser.js";
import { couple } from "./support/couple.js";
import { check } from "./support/looks.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectText } from "./support/wait.js";

const ana = { name: "Ana Horvat", email: "ana@example.org" };
const marek = { name: "Marek Vlk", email: "marek@example.org" };

describe("a handover", () => {
  let server, browser, owner, manager, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ({ owner, manager, path } = await couple(browser, server, [ana, marek]));
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("the owner settles the last day with the keyboard, and the other one reads which it is", async () => {
    await owner.page.goto(path);
    await people.capture(owner.page, "What is my next step?");
    await manager.page.goto(path);
    await people.capture(manager.page, "she is ready for more", { alone: true });
    await manager.page.goto(`${path}/handover`);
    await expectText(manager.page.locator("main"), "No end is settled");
    await check(manager, "handover, none settled, manager");
    await owner.page.goto(`${path}/settings`);
    await owner.page.getByRole("link", { name: "Handover" }).focus();
    await owner.page.keyboard.press("Enter");
    await owner.page.waitForURL("**/handover");
    await check(owner, "handover, none settled");
    await owner.page.getByRole("button", { name: "Settle the day" }).focus();
    await owner.page.keyboard.press("Enter");
    await expectText(owner.page.locator("main"), "Your last day together is");
    await check(owner, "handover, settled");
    await manager.page.goto(path);
    await expectText(manager.page.locator("main"), "Your last day here is");
    await check(manager, "week, end settled");
  });

  test("from its end on it is hers alone, and he keeps what he wrote for himself", async () => {
    await owner.page.goto(`${path}/growth`);
    await owner.page.getByText("Add a moment").click();
    await owner.page.getByLabel("What happened").fill("I ran the review");
    await owner.page.getByRole("button", { name: "Write it down" }).click();
    await expectText(owner.page.locator(".story"), "I ran the review");
    await owner.page.goto(`${path}/handover`);
    // His open page asks for what is not his any more.
    manager.expect(/status of 404/);
    await owner.page.getByText("End it now instead").click();
    await owner.page.getByRole("button", { name: "End it now" }).click();
    await expectText(owner.page.locator("main"), "What goes along");
    await expectText(manager.page.locator("main"), "There is nothing here");
    await check(owner, "handover, over, nobody next");
    await owner.page.goto(`${path}/growth`);
    assert.equal(await owner.page.getByText("Add a moment").count(), 0, "nothing is written in it any more");
    await expectText(owner.page.locator("main"), "Yours alone");
    await manager.page.goto("/");
    await check(manager, "home, one is over");
    await manager.page.getByRole("link", { name: "Ana", exact: true }).click();
    await manager.page.waitForURL("**/only-you");
    await expectText(manager.page.locator("main"), "she is ready for more");
    assert.ok(!(await manager.page.locator("main").innerText()).includes("next step"));
    await check(manager, "only you, over");
  });

  test("what she ticks goes along to the next one", async () => {
    await owner.page.goto("/one-on-ones/new");
    const next = await people.start(owner.page, { name: "Ingrid Berg" });
    await owner.page.goto("/");
    await owner.page.getByRole("link", { name: "Marek", exact: true }).click();
    await owner.page.waitForURL(`**${path}/handover`);
    await check(owner, "handover, over");
    assert.ok(await owner.page.getByLabel("I ran the review").isChecked(), "her story goes along");
    assert.ok(!(await owner.page.getByLabel("What is my next step?").isChecked()), "a point stays unless she says so");
    await owner.page.getByLabel("What is my next step?").focus();
    await owner.page.keyboard.press("Space");
    await owner.page.getByRole("button", { name: "Hand these over" }).press("Enter");
    await expectText(owner.page.locator("main"), "Went along: 2");
    assert.equal(await owner.page.locator(".along input:checked").count(), 0, "a second press hands nothing more over");
    await check(owner, "handover, went along");
    await owner.page.goto(`${next}/growth`);
    await expectText(owner.page.locator(".story"), "I ran the review");
    await owner.page.goto(next);
    await expectText(owner.page.locator("main"), "What is my next step?");
  });

  test("nothing on these pages did what it must not", () => {
    owner.clean();
    manager.clean();
  });
});
