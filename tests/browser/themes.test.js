// What keeps coming back, by two people: found by itself, taught by keyboard, taken back, given its own meeting.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "./support/browser.js";
import { couple } from "./support/couple.js";
import { check } from "./support/looks.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectText, until } from "./support/wait.js";

const priya = { name: "Priya Raman", email: "priya@example.org" };
const tom = { name: "Tom Becker", email: "tom@example.org" };
const SHIFTS = [
  "I am tired of doing every early shift since June",
  "Swap early shifts with Tomas now and then",
  "Nobody volunteers for the early shift on Sundays",
  "Early shift without a second person is not safe",
  "Could the early shift start at four instead of three",
  "Sleep is bad in weeks with the early shift",
];
const OTHERS = [
  "The shop window needs new lettering",
  "Customer asked for a cake shaped like a lighthouse",
  "My cousin's wedding is on the ninth",
  "Till was four euros short on Tuesday",
  "New aprons are scratchy",
  "The council wants us at the harvest market",
  "Fire drill was a mess",
  "The bicycle basket broke",
];

describe("what keeps coming back", () => {
  let server, browser, owner, manager, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ({ owner, manager, path } = await couple(browser, server, [priya, tom], { minutes: 15 }));
    await owner.page.goto(path);
    for (const words of [...SHIFTS, ...OTHERS]) {
      await people.capture(owner.page, words);
      await people.keep(owner.page, words);
    }
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("a theme shows up beside the agenda by itself, for both", async () => {
    await manager.page.goto(path);
    await owner.page.goto(path);
    for (const { page } of [owner, manager]) await page.locator("aside [id^=th-] h3", { hasText: /early/i }).waitFor();
  });

  test("its points are taken out and added with a key, and each comes back", async () => {
    const { page } = owner;
    await page.locator("aside [id^=th-] h3 a").first().click();
    await page.locator("[data-list=theme] .row").first().waitFor();
    const count = () => page.locator("[data-list=theme] .row").count();
    const all = await count();
    await check(owner, "a theme");
    await page.keyboard.press("j");
    await page.keyboard.press("n");
    await expectText(page.locator("#toasts"), "Kept out of");
    await until(async () => (await count()) === all - 1, "one is out");
    await page.keyboard.press("Control+z");
    await until(async () => (await count()) === all, "it is back");
    await page.locator("[data-list=more] .row").first().waitFor();
    await page.locator("[data-list=more] .row").first().focus();
    await page.keyboard.press("y");
    await expectText(page.locator("#toasts"), "Belongs to");
    await until(async () => (await count()) === all + 1, "one more");
    await page.keyboard.press("Control+z");
    await expectText(page.locator("#toasts"), "As it was before:");
    await until(async () => (await count()) === all, "and not");
  });

  test("it is named, and the other one reads the name", async () => {
    const { page } = owner;
    // The look at every page opened it already.
    await page.locator("#way-rename").evaluate((ways) => (ways.open = true));
    await page.getByLabel("What do you call it?").fill("Too early, again");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Too early, again", level: 1 }).waitFor();
    await expectText(manager.page.locator("aside [id^=th-] h3").first(), "Too early, again");
    await manager.page.goto(`${path}/themes`);
    await check(manager, "themes");
  });

  test("it gets its own meeting, and an agenda of it for others holds only what is picked", async () => {
    const { page } = owner;
    await page.getByRole("checkbox", { name: SHIFTS[0] }).first().uncheck({ force: true });
    await page.getByRole("button", { name: "Give it its own meeting" }).click();
    await expectText(page.locator("#toasts"), "Has its own meeting:");
    await page.getByRole("link", { name: "Agenda to hand out" }).click();
    await page.waitForURL("**/handout");
    await expectText(page.locator(".handout"), "Nothing picked yet.");
    await page.getByRole("checkbox", { name: SHIFTS[1] }).check({ force: true });
    await page.getByRole("button", { name: "Show what is picked" }).click();
    await page.locator(".handout li").waitFor();
    assert.deepEqual(await page.locator(".handout li").allTextContents(), [SHIFTS[1]]);
    await check(owner, "an agenda to hand out");
    await page.goto(path);
    await page.locator(".owns").getByText("Too early, again").first().waitFor();
    assert.ok((await people.agenda(page)).includes(SHIFTS[0]), "what was not picked stays on the agenda");
  });

  test("the backlog is passed through by keyboard", async () => {
    const { page } = owner;
    await page.goto(`${path}/backlog/longest`);
    await check(owner, "the backlog, longest first");
    await page.getByRole("link", { name: "Drop what no longer matters" }).click();
    await page.locator("[data-card]").waitFor();
    await check(owner, "the quick pass");
    const first = await page.locator("[data-card] h2").textContent();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL("**/pass?from=1");
    const second = await page.locator("[data-card] h2").textContent();
    assert.notEqual(first, second);
    await page.keyboard.press("d");
    await expectText(page.locator("#toasts"), "Dropped");
    await until(async () => (await page.locator("[data-card] h2").textContent()) !== second, "the next one is there");
    await page.keyboard.press("Control+z");
    await until(async () => (await page.locator("[data-card] h2").textContent()) === second, "it is back");
    owner.clean();
    manager.clean();
  });
});
