// What comes while something is pressed: it waits, so that a press does what it was meant for. With real presses, held as
// long as a finger holds them.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "./support/browser.js";
import { couple } from "./support/couple.js";
import { startServer } from "./support/server.js";
import * as people from "./support/steps.js";
import { expectText, until } from "./support/wait.js";

const priya = { name: "Priya Raman", email: "priya@example.org" };
const tom = { name: "Tom Becker", email: "tom@example.org" };

describe("a page does not move under a finger", () => {
  let server, browser, owner, manager, path;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ({ owner, manager, path } = await couple(browser, server, [priya, tom]));
    await owner.page.goto(path);
    await people.capture(owner.page, "the mirror is back");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Presses a button, and holds it while something else happens. */
  async function hold(page, button, meanwhile) {
    const { x, y, width, height } = await button.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await meanwhile();
    await page.mouse.up();
  }
  const seen = (page, words) => people.row(page, words).count();
  /** Until the page was given something, and could have shown it. */
  async function given(page, words, gives) {
    const came = page.waitForResponse(async (answer) => answer.status() === 200 && (await answer.text()).includes(words));
    await gives();
    await came;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  }

  test("what the other one captures meanwhile comes when it is let go of", async () => {
    const { page } = owner;
    const keep = page.locator("#captures .row", { hasText: "the mirror is back" }).getByRole("button", { name: "Keep" });
    await hold(page, keep, async () => {
      await given(page, "from across", () => people.capture(manager.page, "from across"));
      assert.equal(await seen(page, "from across"), 0, "the page stands still");
    });
    await expectText(page.locator("#captures"), "from across");
    await expectText(page.locator("[data-list=agenda]"), "the mirror is back");
  });

  test("the answer to what one did before waits for the next press", async () => {
    const { page } = manager;
    await page.goto(`${path}/prep`);
    await page.getByRole("button", { name: "You bring" }).first().click();
    await expectText(page.locator(".step[aria-current=step]"), "You bring");
    const box = page.getByRole("textbox", { name: "Add a point" });
    const ready = page.getByRole("button", { name: "I’m prepared" });
    let answer;
    await page.route("**/points", (route) => (answer = () => route.continue()));
    await box.fill("Guild talk");
    await box.press("Enter");
    await until(() => answer !== undefined, "it was sent");
    const before = (await ready.boundingBox()).y;
    await hold(page, ready, async () => {
      await given(page, "Guild talk", () => answer());
      assert.ok(Math.abs((await ready.boundingBox()).y - before) < 4, "the button is where it was pressed");
    });
    await page.waitForURL((url) => url.pathname === path);
    await people.row(page, "Guild talk").waitFor();
    await page.unroute("**/points");
  });

  test("whoever holds for long sees the page change all the same", async () => {
    const { page } = owner;
    await Promise.all([owner, manager].map((each) => each.page.goto(path)));
    await page.mouse.move(5, 5);
    await page.mouse.down();
    await people.capture(manager.page, "held for long");
    await until(async () => (await seen(page, "held for long")) === 1, "it is shown");
    await page.mouse.up();
    owner.clean();
    manager.clean();
  });
});
