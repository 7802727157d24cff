// Reminders, mail and webhooks on their pages: chosen kind by kind, set up, stopped and taken back. No mail leaves here.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "./support/browser.js";
import { couple } from "./support/couple.js";
import { check } from "./support/looks.js";
import { startServer } from "./support/server.js";
import { expectText, until } from "./support/wait.js";

const priya = { name: "Priya Raman", email: "priya@example.org" };
const tom = { name: "Tom Becker", email: "tom@example.org" };

describe("what leaves", () => {
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

  test("reminders are chosen one by one and stay chosen", async () => {
    const { page } = owner;
    await page.goto("/settings");
    await page.getByRole("link", { name: "Choose your reminders" }).click();
    const goals = page.getByRole("group", { name: "Goals that are back" });
    await goals.getByText("On home alone").click();
    await page.getByRole("group", { name: "The week’s updates" }).getByText("Not at all").click();
    await page.getByLabel("On which day").selectOption("monday");
    await page.getByLabel("From").fill("21:30");
    await page.getByRole("button", { name: "Save" }).click();
    await expectText(page.locator("#toasts"), "Saved");
    await page.reload();
    assert.ok(await goals.getByLabel("On home alone").isChecked());
    assert.equal(await page.getByLabel("On which day").inputValue(), "monday");
    assert.equal(await page.getByLabel("From").inputValue(), "21:30");
    await check(owner, "reminders");
  });

  test("a webhook is set up, shown to both, stopped and turned on again", async () => {
    const { page } = owner;
    await page.goto(`${path}/settings`);
    await page.getByRole("link", { name: "See what leaves" }).click();
    await page.getByText("Nothing leaves", { exact: true }).waitFor();
    await page.getByLabel("Address").fill("http://127.0.0.1/hook");
    await page.getByRole("button", { name: "Set it up" }).click();
    await expectText(page.locator("main"), "https://");
    await page.goto(`${path}/webhooks`);
    await page.getByLabel("Address").fill("https://hooks.invalid/services/T0/B0");
    await page.getByLabel("That you met").check();
    await page.getByRole("button", { name: "Set it up" }).click();
    const secret = page.getByLabel("The secret of your new webhook");
    assert.match(await secret.inputValue(), /^whsec_/);
    await check(owner, "a webhook right after it was set up");
    await page.goto(`${path}/webhooks`);
    assert.equal(await secret.count(), 0, "shown once");
    // What earlier pages have left is looked for up to three times.
    await page.waitForTimeout(2_500);
    assert.equal(await page.getByLabel("Address").inputValue(), "", "what was taken is not typed again");
    await manager.page.goto(`${path}/webhooks`);
    await expectText(manager.page.locator("main"), "set up by Priya");
    assert.ok(!(await manager.page.content()).includes("hooks.invalid"));
    await page.getByRole("button", { name: "Stop this webhook" }).click();
    await expectText(page.locator("#toasts"), "Stopped");
    await page.locator("#toasts").getByRole("button", { name: "Undo" }).click();
    await until(async () => (await page.getByRole("button", { name: "Stop this webhook" }).count()) === 1, "it is on again");
    await page.getByRole("button", { name: "Send a test" }).click();
    await until(async () => {
      await page.reload();
      return (await page.locator("main").innerText()).includes("not told");
    }, "nobody is at that address, and the page says so");
    await check(owner, "webhooks");
  });

  test("an administrator learns that mail is not set up, and what to do", async () => {
    const { page } = owner;
    await page.goto("/admin");
    await page.getByRole("link", { name: "Look at the mail" }).click();
    await expectText(page.locator("main"), "Mail is not set up");
    await expectText(page.locator("main"), "--smtp-url");
    await check(owner, "mail");
    await manager.page.goto("/settings/reminders");
    await expectText(manager.page.locator("main"), "No mail is sent from here yet");
  });
});
