// Updates between two people: posted from a point and taken back, read by opening the feed, answered; a question captured.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "./support/browser.js";
import { couple } from "./support/couple.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectText, until } from "./support/wait.js";

const priya = { name: "Priya Raman", email: "priya@example.org" };
const tom = { name: "Tom Becker", email: "tom@example.org" };

describe("status goes out", () => {
  let server, browser, owner, manager, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ({ owner, manager, path } = await couple(browser, server, [priya, tom]));
    await owner.page.goto(path);
    await people.capture(owner.page, "release 4.2 is out");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("a capture goes out in sharper words, and comes back while nobody read it", async () => {
    const { page } = owner;
    await page.getByLabel("More: release 4.2 is out").click();
    await page.locator("#captures").getByText("Post as update").click();
    await page.getByRole("textbox", { name: "Words of the update" }).fill("Release 4.2 is out, no open bugs");
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await expectText(page.locator("#toasts"), "Posted as an update");
    await until(async () => (await page.locator("#captures .row").count()) === 0, "it left the captures");
    await page.locator("#toasts").getByRole("button", { name: "Undo" }).click();
    await page.locator("#captures .row", { hasText: "release 4.2 is out" }).waitFor();
  });

  test("opening the feed reads it, and what was new is still marked", async () => {
    await owner.page.goto(`${path}/updates`);
    await owner.page.getByLabel("What should Tom know").fill("The mirror is back");
    await owner.page.getByRole("button", { name: "Post update" }).click();
    await expectText(owner.page.locator(".posted .meta"), "not read yet");
    await manager.page.goto(path);
    await manager.page.getByRole("link", { name: "The mirror is back" }).click();
    await expectText(manager.page.locator(".posted .side"), "New");
    // The poster's page hears of it by itself.
    await expectText(owner.page.locator(".posted .meta"), "read by Tom");
    await until(async () => (await manager.page.getByRole("button", { name: "Mark as read" }).count()) === 0, "nothing waits any more");
    await manager.page.getByText("Reply", { exact: true }).click();
    await manager.page.getByRole("textbox", { name: "Reply to: The mirror is back" }).fill("Thanks, all I needed");
    await manager.page.getByRole("button", { name: "Send" }).click();
    await expectText(owner.page.locator(".reply"), "Thanks, all I needed");
  });

  test("what was read by being looked at can be left unread, until the feed is opened anew", async () => {
    await owner.page.goto(`${path}/updates`);
    await owner.page.getByLabel("What should Tom know").fill("The second mirror is up");
    await owner.page.getByRole("button", { name: "Post update" }).click();
    await manager.page.goto(`${path}/updates`);
    await manager.page.locator(".posted", { hasText: "The second mirror is up" }).waitFor();
    await expectText(owner.page.locator(".posted").first(), "read by Tom");
    await manager.page.getByRole("button", { name: "Mark as unread" }).click();
    await expectText(manager.page.locator("#toasts"), "They wait to be read again");
    await manager.page.getByRole("button", { name: "Mark as read" }).waitFor();
    await expectText(owner.page.locator(".posted").first(), "not read yet");
    await manager.page.goto("/");
    await expectText(manager.page.locator("aside"), "The second mirror is up");
    await manager.page.goto(`${path}/updates`);
    await expectText(owner.page.locator(".posted").first(), "read by Tom");
  });

  test("a question becomes a capture with one key", async () => {
    const { page } = owner;
    await page.goto(path);
    const first = page.locator("[data-do=question-6]");
    const words = (await first.getAttribute("aria-label")).replace(/^Capture \d: /, "");
    await page.keyboard.press("6");
    await page.locator("#captures .row > .what > h3", { hasText: words }).waitFor();
    await page.getByRole("button", { name: "Show others" }).click();
    await until(async () => (await page.locator(".questions li").count()) === 3, "three others");
    owner.clean();
    manager.clean();
  });
});
