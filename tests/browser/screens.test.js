// What there is to see in the demo, as docs/screens shows it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, visitor } from "./support/browser.js";
import { BOUND, DESK, PHONE, Pictures, stand } from "./support/pictures.js";
import { startDemo } from "./support/server.js";
import * as people from "./support/steps.js";

/** A page of the demo speaks of hours and weekdays: all pictures are of one morning. */
const MOMENT = "2026-05-12T07:10:00Z";
process.env.FULCRUM_TRIAL_MOMENT = MOMENT;

describe("the pictures show what there is", () => {
  let server, browser, album, week;
  const as = {};

  before(async () => {
    server = await startDemo();
    browser = await openBrowser();
    album = await Pictures.open(browser);
    for (const name of ["Ana", "Marek"]) {
      as[name] = await visitor(browser, server);
      await as[name].context.clock.install({ time: MOMENT });
      await as[name].page.goto(server.links[name]);
      await as[name].page.getByRole("button", { name: "Sign in" }).click();
      await as[name].page.waitForURL((url) => url.pathname === "/");
    }
    await as.Ana.page.goto("/");
    week = await as.Ana.page.locator("main a[href^='/one-on-ones/0']").first().getAttribute("href");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Taken in this order: what comes later finds what was done before. */
  const pictures = [
    ["home", "Ana", DESK, (page) => page.goto("/")],
    ["manager", "Marek", DESK, (page) => page.goto("/")],
    ["one-on-one", "Ana", DESK, (page) => page.goto(week)],
    ["one-on-one-phone", "Ana", PHONE, (page) => page.goto(week)],
    ["tray", "Ana", DESK, async (page) => {
      await page.goto(week);
      await people.tray(page, "Flaky integration tests");
      await page.locator("#ag-t").evaluate((heading) => heading.scrollIntoView());
    }],
    ["palette", "Ana", DESK, async (page) => {
      await page.goto(week);
      await page.getByRole("link", { name: "Find or do anything" }).click();
      await page.getByRole("dialog").getByRole("option").first().waitFor();
    }],
    ["backlog", "Ana", DESK, (page) => page.goto(`${week}/backlog`)],
    ["goals", "Ana", DESK, (page) => page.goto(`${week}/goals`)],
    ["past-meetings", "Ana", DESK, (page) => page.goto(`${week}/meetings`)],
    ["past-meeting", "Ana", DESK, async (page) => {
      await page.goto(`${week}/meetings`);
      await page.locator("ol.sheet a").first().click();
      await page.getByRole("heading", { name: "What you talked about" }).waitFor();
    }],
    ["settings", "Ana", DESK, (page) => page.goto(`${week}/settings`)],
    ["prep", "Ana", DESK, async (page) => {
      await page.goto(week);
      await page.getByRole("button", { name: /Prepare|Look again/ }).click();
      await page.waitForURL("**/prep");
    }],
    ["prep-phone", "Ana", PHONE, (page) => page.goto(`${week}/prep`)],
    ["meeting", "Ana", DESK, async (page) => {
      await page.goto(week);
      await page.getByRole("button", { name: "Start", exact: true }).click();
      await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
      await page.locator(".row .talk[open]").waitFor();
    }],
    ["meeting-phone", "Marek", PHONE, (page) => page.goto(new URL(as.Ana.page.url()).pathname)],
    ["wrap-up", "Ana", DESK, async (page) => {
      await page.goto(`${new URL(page.url()).pathname}/wrap-up`);
      await page.getByRole("button", { name: "Wrap up" }).click();
      await page.getByRole("link", { name: "Close without sending" }).waitFor();
    }],
  ];

  for (const [name, who, look, open] of pictures)
    test(name, async () => {
      const { page } = as[who];
      // As it will be looked at: a page lays itself out for the screen that it is opened on.
      await stand(page, look);
      await open(page);
      await page.evaluate(() => document.activeElement?.closest("main, .top") && document.activeElement.blur());
      await album.check(page, name, look);
    });

  test("two different screens are told apart", async () => {
    const desk = pictures.filter(([, , look]) => look === DESK).map(([name]) => name);
    const others = await Promise.all(desk.slice(1).map((name, before) => album.apart(name, desk[before])));
    assert.ok(Math.min(...others) > BOUND, `they are ${others.map((apart) => apart.toFixed(2))} apart`);
  });

  test("nothing was logged on the way", () => {
    for (const each of Object.values(as)) each.clean();
  });
});
