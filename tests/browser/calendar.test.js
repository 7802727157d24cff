// A calendar of one's own by CalDAV, against a real Radicale: connected, written, asked about what was taken out there, and left.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "./support/browser.js";
import { couple } from "./support/couple.js";
import { check } from "./support/looks.js";
import { PASSWORD, startRadicale } from "./support/radicale.js";
import { startServer } from "./support/server.js";
import { expectText, until } from "./support/wait.js";

const ana = { name: "Ana Kovač", email: "ana@example.org" };
const marek = { name: "Marek Dvořák", email: "marek@example.org" };
const PAGE = "/settings/calendar-account";

// Radicale is on this machine: an administrator allows that host.
process.env.FULCRUM_PRIVATE_HOSTS = "127.0.0.1";

describe("a calendar of one's own", () => {
  let radicale, calendar, server, browser, owner, manager, path;

  before(async () => {
    radicale = await startRadicale();
    calendar = await radicale.calendar("work");
    server = await startServer();
    browser = await openBrowser();
    ({ owner, manager, path } = await couple(browser, server, [ana, marek]));
    owner.expect(/422/);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await radicale?.stop();
  });

  /** Loads a page again until it says something. */
  const comes = async (page, at, words) => {
    let last = "";
    await until(async () => {
      await page.goto(at);
      last = await page.locator("main").innerText();
      return last.includes(words);
    }, () => `the page says “${words}”; it says “${last.slice(0, 300)}”`);
  };

  test("it is connected, and what is wrong is said beside the field", async () => {
    const { page } = owner;
    await page.goto("/settings");
    await page.getByRole("link", { name: "Bring it there" }).click();
    await page.getByRole("link", { name: "Connect by CalDAV" }).click();
    await check(owner, "nothing connected");
    await page.getByLabel("Address").fill(radicale.url);
    await page.getByLabel("Your name there").fill("ana");
    await page.getByLabel("App password").fill("not this one");
    await page.getByRole("button", { name: "Connect" }).click();
    await expectText(page.locator("main"), "does not take that name and password");
    assert.equal(await page.getByLabel("Your name there").inputValue(), "ana", "what was typed is still there");
    assert.equal(await page.getByLabel("App password").inputValue(), "");
    await check(owner, "a wrong password");
    await page.getByLabel("App password").fill(PASSWORD);
    await page.getByRole("button", { name: "Connect" }).click();
    await expectText(page.locator("main"), "Choose which calendar");
    await check(owner, "connected");
    await page.getByLabel("work").check();
    await page.getByRole("button", { name: "Save" }).click();
    await expectText(page.locator("#toasts"), "Saved. It is written in a moment");
    await comes(page, PAGE, "up to date");
    await check(owner, "written");
    assert.equal((await calendar.names()).length, 1);
    const before = await page.content();
    assert.ok(!before.includes(PASSWORD));
  });

  test("a meeting taken out there is asked about here, and moved", async () => {
    const { page } = owner;
    const [name] = await calendar.names();
    const text = await calendar.text(name);
    const rule = /RRULE:FREQ=WEEKLY[^\r\n]*/.exec(text)[0];
    const [, zone, first] = /DTSTART(;TZID=[^:]+):(\d{8}T\d{6})\r?\nD/.exec(text);
    await calendar.put(name, text.replace(rule, `EXDATE${zone}:${first}\r\n${rule}`));
    await page.goto(PAGE);
    await page.getByRole("button", { name: "Test it" }).click();
    await expectText(page.locator("#toasts"), "Asked the server");
    await comes(page, path, "Move or skip it?");
    await check(owner, "asked");
    await page.goto("/");
    await expectText(page.locator("main"), "from your calendar. Move or skip it?");
    await manager.page.goto(path);
    assert.ok(!(await manager.page.locator("main").innerText()).includes("Move or skip it?"), "nobody else knows");
    await page.getByRole("link", { name: "Decide" }).click();
    await page.getByRole("link", { name: "Move or skip it" }).click();
    await check(owner, "move or skip");
    await page.locator(".slots").first().getByRole("button").first().click();
    await expectText(page.locator("#toasts"), "Moved");
    await page.goto(path);
    assert.equal(await page.getByRole("link", { name: "Move or skip it" }).count(), 0, "it is decided");
    await manager.page.goto(path);
    await expectText(manager.page.locator("main"), "moved by Ana");
    await until(async () => !(await calendar.text(name)).includes(`EXDATE${zone}:${first}`), "it stands there where it is now");
  });

  test("what was written is taken out again", async () => {
    const { page } = owner;
    await page.goto(PAGE);
    await page.getByRole("button", { name: "Disconnect and take them out" }).click();
    await expectText(page.locator("#toasts"), "What was written is taken out");
    await until(async () => (await calendar.names()).length === 0, "the calendar is as it was");
    await comes(page, PAGE, "Connect a calendar");
    owner.clean();
    manager.clean();
  });
});
