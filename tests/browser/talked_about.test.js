// The point that both talk about: the owner leads, the other one's page goes along, and whoever writes is left alone.
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import * as notes from "./support/notes.js";
import { startServer } from "./support/server.js";
import { until } from "./support/wait.js";

const FIRST = "Flaky tests cost us a day a week";
const SECOND = "I would like to lead the search team";

describe("the point talked about", () => {
  let server, browser, owner, manager;

  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    owner = await visitor(browser, server);
    manager = await visitor(browser, server);
    await notes.meet(server, owner, manager, FIRST, SECOND);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const row = ({ page }, words) => page.locator("[data-list=agenda] > .row").filter({ hasText: words });
  const open = (who, words) => row(who, words).locator("details.talk[open]");
  const isNow = (who, words) =>
    until(async () => (await row(who, words).getByText("Talking about now").count()) === 1, `${words} is talked about`);

  test("what the owner opens is open at the other one", async () => {
    await isNow(manager, FIRST);
    await row(owner, SECOND).locator("summary").first().click();
    await isNow(owner, SECOND);
    await isNow(manager, SECOND);
    await open(manager, SECOND).waitFor();
    await until(async () => (await open(manager, FIRST).count()) === 0, "one point is open");
  });

  test("who presses it in the moment in which it opens does not close it", async () => {
    const closed = row(manager, FIRST).locator("details.talk:not([open])").first();
    await closed.evaluate((talk) => {
      const watching = new MutationObserver(() => {
        watching.disconnect();
        talk.querySelector("summary").click();
        talk.dataset.pressed = "";
      });
      watching.observe(talk, { attributeFilter: ["open"] });
    });
    await row(owner, FIRST).locator("summary").first().click();
    await isNow(manager, FIRST);
    await row(manager, FIRST).locator("details[data-pressed][open]").waitFor();
    await row(owner, SECOND).locator("summary").first().click();
    await isNow(manager, SECOND);
    await open(manager, SECOND).waitFor();
  });

  test("what the other one opens is theirs to look at", async () => {
    await row(manager, FIRST).locator("summary").first().click();
    await open(manager, FIRST).waitFor();
    await owner.page.waitForTimeout(1000);
    await isNow(owner, SECOND);
    await open(manager, FIRST).waitFor();
  });

  test("whoever writes is not taken away from it, and sees where the other one is", async () => {
    const field = open(manager, FIRST).getByRole("textbox").first();
    await field.click();
    await manager.page.keyboard.type("Halfway through a");
    await row(owner, FIRST).locator("summary").first().click();
    await isNow(manager, FIRST);
    await row(owner, SECOND).locator("summary").first().click();
    await isNow(manager, SECOND);
    await manager.page.keyboard.type(" thought");
    await until(async () => (await open(manager, FIRST).textContent())?.includes("Halfway through a thought"), "it is all there");
  });
});
